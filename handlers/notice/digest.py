"""Monday morning: what the week brings, a line for each, and a button for each line."""

from handlers.action import Action
from handlers.catalogue.actions import OpenEvent, ShowEvents
from handlers.classroom.actions import ShowClass
from handlers.entry.actions import ShowEntries
from handlers.label import cut
from handlers.naming import event_title
from handlers.notice.nearness import nearness, until
from handlers.reminder.actions import ShowReminders
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from services.digest.line import DigestKind, DigestLine, DigestNotice

TITLE_CHARACTERS, NAME_CHARACTERS = 120, 60
IN_A_ROW = 2
# What ends, and not begins.
ENDS = frozenset({DigestKind.WORK, DigestKind.CLOSING})


def digest(notice: DigestNotice, t: Translator) -> Screen:
    lines = [f"{number}. {_line(line, notice, t)}" for number, line in enumerate(notice.lines, 1)]
    buttons = [_button(number, line, t) for number, line in enumerate(notice.lines, 1)]
    buttons.append(Button(t.plain("reminder-button-less"), ShowReminders()))
    rows: tuple[Row, ...] = tuple(
        tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)
    )
    return Screen("\n\n".join((t("digest-title"), *lines)), rows)


def _line(line: DigestLine, notice: DigestNotice, t: Translator) -> str:
    said = t(
        f"digest-{line.kind}",
        title=cut(event_title(line.event, t), TITLE_CHARACTERS) if line.event is not None else "",
        stage=cut(line.stage, NAME_CHARACTERS),
        when=_when(line, notice, t),
        count=line.count,
    )
    named = ", ".join(cut(name, NAME_CHARACTERS) for name in line.names)
    others = line.count - len(line.names)
    facts = [said]
    if named and others:
        facts.append(t("digest-names-more", names=named, count=others))
    elif named:
        facts.append(t("as-it-is", text=named))
    if line.more:
        facts.append(t("digest-more", count=line.more))
    return "\n".join(facts)


def _when(line: DigestLine, notice: DigestNotice, t: Translator) -> str:
    if line.at is None or line.event is None:
        return ""
    if line.kind in ENDS:
        return until(line.at, notice.now, line.event.zone, t)
    is_whole = line.event.whole_days and line.kind is DigestKind.BEGINS
    return nearness(line.at, notice.now, t, zone=line.event.zone if is_whole else "")


def _button(number: int, line: DigestLine, t: Translator) -> Button:
    named = line.event if not _is_of_many(line) else None
    label = t.plain(f"digest-button-{line.kind}") if named is None else event_title(named, t)
    return Button(cut(f"{number}. {label}", LABEL_CHARACTERS), _leads_to(line))


def _is_of_many(line: DigestLine) -> bool:
    return line.kind is DigestKind.NEW and line.count > 1


def _leads_to(line: DigestLine) -> Action:
    if line.event is not None and not _is_of_many(line):
        return OpenEvent(line.event.id)
    if line.kind is DigestKind.NEW:
        return ShowEvents()
    return ShowClass() if line.in_class else ShowEntries()
