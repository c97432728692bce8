"""What is told of a webinar while it is prepared and held."""

from handlers.label import cut
from handlers.notice.lines import about, event_row, title, together
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.speaking.actions import ShowAsked, ShowCabinet
from handlers.translation import Translator
from handlers.webinar.actions import AnswerPoll, Connect, ShowProof
from models.attendance import ProofKind
from services.delivery.notice import EventNotice, ProofNotice


def questions_asked(notice: EventNotice, t: Translator) -> Screen:
    event = notice.event
    text = together(t("notice-questions-asked", count=notice.waiting), about(event, t))
    read = Button(t.plain("speaking-button-asked"), ShowAsked(event.id))
    return Screen(text, ((read,), (Button(t.plain("speaking-button-cabinet"), ShowCabinet(event.id)),)))


def link_added(notice: EventNotice, t: Translator) -> Screen:
    event = notice.event
    text = together(t("notice-link-added"), f"<b>{title(event, t)}</b>")
    connect = Button(t.plain("webinar-button-connect"), Connect(event.id))
    return Screen(text, ((connect,), event_row(event, t)))


def proof_wanted(notice: ProofNotice, t: Translator) -> Screen:
    """The question is answered here and now; the word is typed once it is asked for."""
    event, rows = notice.event, list[Row]()
    if notice.kind is ProofKind.POLL:
        asked = t("webinar-poll", question=notice.question)
        rows = [
            (Button(cut(answer, LABEL_CHARACTERS), AnswerPoll(event.id, number)),)
            for number, answer in enumerate(notice.answers, 1)
        ]
    else:
        asked = t("notice-proof-word")
        rows = [(Button(t.plain("webinar-button-proof"), ShowProof(event.id)),)]
    text = together(t("notice-proof-wanted"), f"<b>{title(event, t)}</b>", asked)
    return Screen(text, tuple(rows))
