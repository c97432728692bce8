"""One entry, as whoever runs the event sees it."""

from collections.abc import Iterator

from handlers.desk.addition_actions import AskTeammate
from handlers.desk.entry_actions import (
    AcceptEntry,
    AskDecline,
    AskWithdraw,
    DeclineEntry,
    GiveAnswerFile,
    MoveEntry,
    ShowDeskAnswers,
    ShowDeskEntry,
    ShowEntryHistory,
    ShowTargets,
    WithdrawEntry,
)
from handlers.desk.wording import (
    class_of,
    desk_button,
    entry_name,
    event_title,
    list_button,
    moment,
    place,
    status,
)
from handlers.label import cut, told_apart
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.entry import EntryDeed, EntryStatus
from services.desk.card import Answer, AnswerPage, EntryCard, InEntry
from services.desk.deciding import Part
from services.desk.decisions import Targets
from services.desk.history import EntryEvent, EntryHistory
from services.entry.state import LIVE
from services.listing import listing

MEMBERS_SHOWN, ALIKE_SHOWN = 8, 3
REASON_CHARACTERS, ANSWER_CHARACTERS, VALUE_CHARACTERS = 500, 350, 100
TARGETS_ON_A_PAGE = 4
ACCEPTABLE = (EntryStatus.PENDING, EntryStatus.WAITING, EntryStatus.OFFERED)


def card(shown: EntryCard, t: Translator) -> Screen:
    return Screen("\n".join(_told(shown, t)), tuple(row for row in _rows(shown, t) if row))


def reason_asked(shown: EntryCard, t: Translator) -> Screen:
    text = t("desk-reason-asked", entry=entry_name(shown.entry, t), count=shown.entry.size)
    return Screen(text, (_back(shown.entry.id, t),), asks=DeclineEntry(shown.entry.id))


def withdrawal_asked(shown: EntryCard, t: Translator) -> Screen:
    entry = shown.entry
    yes = Button(t.plain("desk-button-withdraw-yes"), WithdrawEntry(entry.id))
    decline = Button(t.plain("desk-button-decline"), AskDecline(entry.id))
    return Screen(
        t("desk-withdrawal-asked", entry=entry_name(entry, t)), ((yes,), (decline, *_back(entry.id, t)))
    )


def targets(shown: Targets, page: int, t: Translator) -> Screen:
    entry, is_nomination = shown.card.entry, shown.part is Part.NOMINATION
    now = shown.card.nomination if is_nomination else shown.card.site
    text = t(
        "desk-move-nomination" if is_nomination else "desk-move-site",
        entry=entry_name(entry, t),
        now=now or "—",
    )
    rows = listing(shown.rows, number=page, size=TARGETS_ON_A_PAGE)
    labels = told_apart([one.title for one in rows.rows])
    buttons = tuple(
        (Button(label, MoveEntry(entry.id, shown.part, one.id)),)
        for label, one in zip(labels, rows.rows, strict=True)
    )
    turns = tuple(turning(rows, lambda number: ShowTargets(entry.id, shown.part, number)))
    return Screen(text, (*buttons, (*turns, *_back(entry.id, t))))


def answers(shown: AnswerPage, t: Translator) -> Screen:
    rows = shown.answers
    head = t("desk-answers", entry=entry_name(shown.entry, t))
    lines = [_answer(one, t) for one in rows.rows] or [t("desk-answers-none")]
    files = tuple(
        (Button(cut(t.plain("desk-button-file", name=one.file)), GiveAnswerFile(one.answer_id)),)
        for one in rows.rows
        if one.file
    )
    turns = tuple(turning(rows, lambda page: ShowDeskAnswers(shown.entry.id, page)))
    return Screen("\n\n".join((head, *lines)), (*files, (*turns, *_back(shown.entry.id, t))))


def history(shown: EntryHistory, t: Translator) -> Screen:
    head = t("desk-entry-history", entry=entry_name(shown.entry, t))
    lines = [_change(line, shown, t) for line in shown.lines.rows]
    turns = tuple(turning(shown.lines, lambda page: ShowEntryHistory(shown.entry.id, page)))
    return Screen("\n\n".join((head, *lines)), ((*turns, *_back(shown.entry.id, t)),))


def _told(shown: EntryCard, t: Translator) -> Iterator[str]:
    entry, zone = shown.entry, shown.event.zone
    yield t("desk-card", entry=entry_name(entry, t), status=status(entry.status, t))
    yield t("as-it-is", text=event_title(shown.event, t))
    yield ""
    yield t("desk-card-school", school=place(shown.school, t))
    for key, value in (("nomination", shown.nomination), ("site", shown.site)):
        if value:
            yield t(f"desk-card-{key}", value=value)
    if shown.event.is_for_teams:
        yield t("desk-card-captain", name=shown.captain or "—")
    if shown.mentor or shown.event.is_for_teams:
        yield t("desk-card-mentor", name=shown.mentor or "—")
    yield from _members(shown, t)
    yield ""
    yield t(
        "desk-card-entered",
        at=moment(entry.entered_at, zone, t),
        source=t.plain(f"desk-source-{entry.source}"),
        by=shown.entered_by or t.plain("desk-by-itself"),
    )
    if shown.turn is not None:
        yield t("desk-card-turn", turn=str(shown.turn))
    if entry.offered_until is not None:
        yield t("desk-card-offered", until=moment(entry.offered_until, zone, t))
    if entry.status is EntryStatus.DECLINED and entry.reason:
        yield t("desk-card-reason", reason=cut(entry.reason, REASON_CHARACTERS))
    yield from _besides(shown, t)


def _members(shown: EntryCard, t: Translator) -> Iterator[str]:
    if shown.event.is_for_teams:
        least = shown.event.team_min or 1
        key = "desk-card-members" if shown.entry.size >= least else "desk-card-members-few"
        yield t(key, size=str(len(shown.members)), least=str(least), most=str(shown.entry.most))
    if not shown.members:
        yield t("desk-card-nobody")
    for number, one in enumerate(shown.members[:MEMBERS_SHOWN], 1):
        yield _member(number, one, t)
    left = len(shown.members) - MEMBERS_SHOWN
    if left > 0:
        yield t("desk-card-members-left", count=left)


def _member(number: int, one: InEntry, t: Translator) -> str:
    about = [] if one.grade is None else [t.plain("desk-grade", grade=class_of(one.grade, one.letter))]
    if one.school is not None:
        about.append(place(one.school, t))
    if one.lacks_consent:
        about.append(t.plain("desk-member-unconsented"))
    if not one.writes:
        about.append(t.plain("desk-member-silent"))
    return t("desk-card-member", number=str(number), name=one.name, about=" · ".join(about) or "—")


def _besides(shown: EntryCard, t: Translator) -> Iterator[str]:
    if shown.works:
        yield t("desk-card-works", count=shown.works)
    if shown.requests:
        yield t("desk-card-requests", count=shown.requests)
    if shown.alike:
        yield ""
        told = [
            t.plain("desk-alike", number=str(one.number), name=one.name) for one in shown.alike[:ALIKE_SHOWN]
        ]
        yield t("desk-card-alike", who=", ".join(told))


def _rows(shown: EntryCard, t: Translator) -> Iterator[Row]:
    entry = shown.entry
    decline = Button(t.plain("desk-button-decline"), AskDecline(entry.id))
    withdraw = Button(t.plain("desk-button-withdraw"), AskWithdraw(entry.id))
    if entry.status in ACCEPTABLE:
        yield (Button(t.plain("desk-button-accept"), AcceptEntry(entry.id)), decline)
    elif entry.status is EntryStatus.DECLINED:
        yield (Button(t.plain("desk-button-bring-back"), AcceptEntry(entry.id)),)
    if entry.status in LIVE:
        yield tuple(_changes(shown, t))
        yield (*((decline,) if entry.status is EntryStatus.CONFIRMED else ()), withdraw)
    answers_row = (
        Button(t.plain("desk-button-answers", count=str(shown.answers)), ShowDeskAnswers(entry.id)),
    )
    past = Button(t.plain("desk-button-entry-history"), ShowEntryHistory(entry.id))
    yield (*(answers_row if shown.answers else ()), past)
    yield (list_button(entry.event_id, t), desk_button(entry.event_id, t))


def _changes(shown: EntryCard, t: Translator) -> Iterator[Button]:
    entry = shown.entry
    if shown.event.is_for_teams and entry.size < entry.most:
        yield Button(t.plain("desk-button-teammate"), AskTeammate(entry.id))
    if shown.has_nominations:
        yield Button(t.plain("desk-button-nomination"), ShowTargets(entry.id, Part.NOMINATION))
    if shown.has_sites:
        yield Button(t.plain("desk-button-site"), ShowTargets(entry.id, Part.SITE))


def _answer(one: Answer, t: Translator) -> str:
    key = "desk-answer-of" if one.who else "desk-answer"
    value = cut(one.value, ANSWER_CHARACTERS) or one.file or "—"
    return t(key, question=one.question, who=one.who, value=value)


def _change(line: EntryEvent, shown: EntryHistory, t: Translator) -> str:
    was, became = line.was, line.became
    if line.deed in {EntryDeed.STATUS, EntryDeed.ENTERED}:
        was, became = (_status(value, t) for value in (was, became))
    head = t(
        "desk-history-head",
        at=moment(line.at, shown.event.zone, t),
        by=line.by or t.plain("desk-by-itself"),
    )
    what = t(
        f"desk-deed-{line.deed}",
        was=cut(was, VALUE_CHARACTERS) or "—",
        became=cut(became, VALUE_CHARACTERS) or "—",
    )
    return f"{head}\n{what}"


def _status(value: str, t: Translator) -> str:
    return t.plain(f"desk-status-{value}") if value in list(EntryStatus) else value


def _back(entry_id: int, t: Translator) -> Row:
    return (Button(t.plain("desk-button-entry"), ShowDeskEntry(entry_id)),)
