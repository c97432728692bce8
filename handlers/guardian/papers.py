"""Consent on paper, as a conversation: the sheet and its photo, and those who look at it."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.guardian import paper_screens as screens
from handlers.guardian.actions import (
    AcceptPaper,
    AskReason,
    DeclinePaper,
    SendPaperFor,
    SendPhoto,
    ShowPaper,
    ShowPapers,
    TellReason,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.paper import PAPER_BYTES, Papers
from services.people import Speaker
from services.refusal import AttachmentWanted


async def send_paper_for(action: SendPaperFor, speaker: Speaker, papers: Papers, t: Translator) -> Show:
    return screens.blank(await papers.blank(speaker, action.person_id, action.purpose), t)


async def send_photo(
    action: SendPhoto, attachment: Attachment | None, speaker: Speaker, papers: Papers, t: Translator
) -> Screen:
    if attachment is None:
        raise AttachmentWanted
    content = await attachment.read(PAPER_BYTES)
    return screens.sent(await papers.send(speaker, action.person_id, action.purpose, content), t)


async def show_papers(action: ShowPapers, speaker: Speaker, papers: Papers, t: Translator) -> Screen:
    page = await papers.page(speaker.person_id, number=action.page, size=screens.PAPERS_ON_A_PAGE)
    return screens.waiting(page, t)


async def show_paper(action: ShowPaper, speaker: Speaker, papers: Papers, t: Translator) -> Show:
    return screens.paper(await papers.look(speaker.person_id, action.paper_id), t)


async def accept_paper(action: AcceptPaper, speaker: Speaker, papers: Papers, t: Translator) -> Screen:
    done = await papers.accept(speaker.person_id, action.paper_id, child_id=action.child_id)
    return screens.checked(done, t)


async def ask_reason(action: AskReason, speaker: Speaker, papers: Papers, t: Translator) -> Screen:
    return screens.reasons((await papers.look(speaker.person_id, action.paper_id)).line, t)


async def decline_paper(action: DeclinePaper, speaker: Speaker, papers: Papers, t: Translator) -> Screen:
    of, reason = action.child_id, action.reason
    return screens.checked(await papers.decline(speaker.person_id, action.paper_id, reason, child_id=of), t)


async def tell_reason(
    action: TellReason, words: str, speaker: Speaker, papers: Papers, t: Translator
) -> Screen:
    of = action.child_id
    return screens.checked(await papers.decline(speaker.person_id, action.paper_id, words, child_id=of), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        SendPaperFor: send_paper_for,
        SendPhoto: send_photo,
        ShowPapers: show_papers,
        ShowPaper: show_paper,
        AcceptPaper: accept_paper,
        AskReason: ask_reason,
        DeclinePaper: decline_paper,
        TellReason: tell_reason,
    }
