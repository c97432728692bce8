"""A signed sheet: how it is asked for, and how it is looked at."""

from handlers.guardian.actions import (
    AcceptPaper,
    AskReason,
    DeclinePaper,
    InviteGuardian,
    SendPhoto,
    ShowPaper,
    ShowPapers,
    TellReason,
)
from handlers.guardian.pupil import described
from handlers.guardian.sheet import file_of
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.office.actions import ShowOffice
from handlers.profile.actions import ShowProfile
from handlers.screen import Button, Document, Row, Screen, Show
from handlers.translation import MOSCOW, Translator
from handlers.turning import turning
from models.paper import PaperReason
from services.listing import Listing
from services.paper import BlankSheet
from services.paper_check import PaperChecked, PaperLine, PaperShown

# Beside a row that turns the pages and leads home.
PAPERS_ON_A_PAGE = 5
TOLD_BY_CHECKERS = (
    PaperReason.UNREADABLE,
    PaperReason.UNSIGNED,
    PaperReason.OTHER_NAMES,
    PaperReason.OTHER_TEXT,
)


def blank(sheet: BlankSheet, t: Translator) -> Show:
    """The sheet, and below it what to do with it: the photo is awaited at once."""
    key = "guardian-paper-own" if sheet.is_own else "guardian-paper-pupil"
    purpose = t.plain(f"consent-purpose-{sheet.document.purpose}")
    back = (
        Button(t.plain("guardian-button-back"), InviteGuardian())
        if sheet.is_own
        else Button(t.plain("guardian-button-papers"), ShowPapers())
    )
    asked = Screen(
        t(key, purpose=purpose, name=sheet.child.name),
        ((back, *back_row(t)),),
        asks=SendPhoto(sheet.child.person_id, sheet.document.purpose),
    )
    return Show((file_of(sheet, t), asked))


def sent(sheet: BlankSheet, t: Translator) -> Screen:
    if sheet.is_own:
        profile = Button(t.plain("consent-button-profile"), ShowProfile())
        return Screen(t("guardian-photo-own"), ((profile, *back_row(t)),))
    papers = Button(t.plain("guardian-button-papers"), ShowPapers())
    return Screen(t("guardian-photo-pupil", name=sheet.child.name), ((papers, *back_row(t)),))


def waiting(page: Listing[PaperLine], t: Translator) -> Screen:
    title = f"<b>{t('guardian-papers')}</b>"
    home = (Button(t.plain("guardian-button-office"), ShowOffice()), *back_row(t))
    if not page.rows:
        return Screen(f"{title}\n\n{t('guardian-papers-none')}", (home,))
    listed = [f"{_named(line, t)}\n{t.hours(line.sent_at, line.sent_at, MOSCOW)}" for line in page.rows]
    rows: tuple[Row, ...] = tuple(
        (Button(cut(line.child.name), ShowPaper(line.paper_id)),) for line in page.rows
    )
    text = "\n\n".join((title, t("guardian-papers-count", count=page.total), *listed))
    return Screen(text, (*rows, (*turning(page, ShowPapers), *home)))


def paper(shown: PaperShown, t: Translator) -> Show:
    """The photo first, so that what is asked about it stands under it."""
    line = shown.line
    photo = Document(
        t.plain("guardian-photo-file", number=str(line.paper_id), ending=shown.kind), shown.content
    )
    text = f"{_named(line, t)}\n\n{t('guardian-check', name=line.child.name, version=shown.version)}"
    rows: tuple[Row, ...] = (
        (Button(t.plain("guardian-button-accept"), AcceptPaper(line.paper_id, line.child.person_id)),),
        (Button(t.plain("guardian-button-decline"), AskReason(line.paper_id)),),
        (Button(t.plain("guardian-button-papers"), ShowPapers()), *back_row(t)),
    )
    return Show((photo, Screen(text, rows)))


def reasons(line: PaperLine, t: Translator) -> Screen:
    child_id = line.child.person_id
    rows: tuple[Row, ...] = tuple(
        (Button(t.plain(f"guardian-reason-{reason}"), DeclinePaper(line.paper_id, child_id, reason)),)
        for reason in TOLD_BY_CHECKERS
    )
    back = (Button(t.plain("guardian-button-photo"), ShowPaper(line.paper_id)),)
    return Screen(
        t("guardian-why", name=line.child.name), (*rows, back), asks=TellReason(line.paper_id, child_id)
    )


def checked(done: PaperChecked, t: Translator) -> Screen:
    turned_down = "guardian-outdated" if done.is_outdated else "guardian-turned-down"
    key = "guardian-accepted" if done.accepted else turned_down
    text = f"{t(key, name=done.line.child.name)}\n\n{t('guardian-papers-count', count=done.waiting)}"
    papers = Button(t.plain("guardian-button-papers"), ShowPapers())
    return Screen(text, ((papers, *back_row(t)),))


def _named(line: PaperLine, t: Translator) -> str:
    purpose = t(f"consent-purpose-{line.purpose}")
    return f"{described(line.child, line.child.name, t)}\n{purpose}"
