"""One moment and its leads, each a button that says what it is now and takes the other side when pressed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from handlers.action import Action
from handlers.reminder.lines import lead_name, leads_line
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.reminder import ReminderMoment
from services.reminder.preset import CHOICES

IN_A_ROW: Final = 2


@dataclass(frozen=True, slots=True)
class Choosing:
    """What is chosen now, and what each button does: for oneself, or for everybody of an event."""

    moment: ReminderMoment
    leads: Sequence[int]
    is_chosen: bool
    set_lead: Callable[[int, int], Action]
    stop: Action
    leave: Action
    back: Button


def moment(choosing: Choosing, hint: str, t: Translator) -> Screen:
    of = choosing.moment
    now = leads_line(of, choosing.leads, t)
    text = t("reminder-moment", name=t.plain(f"reminder-moment-{of}"), leads=now)
    lines = [text, t(f"reminder-about-{of}")]
    if not choosing.is_chosen:
        lines.append(hint)
    return Screen("\n\n".join(lines), _rows(choosing, t))


def _rows(choosing: Choosing, t: Translator) -> tuple[Row, ...]:
    buttons = [_lead_button(choosing, lead, t) for lead in CHOICES[choosing.moment]]
    rows = [tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW)]
    whole = list[Button]()
    if choosing.leads:
        whole.append(Button(t.plain("reminder-button-stop"), choosing.stop))
    if choosing.is_chosen:
        whole.append(Button(t.plain("reminder-button-leave"), choosing.leave))
    return (*rows, *((tuple(whole),) if whole else ()), (choosing.back,))


def _lead_button(choosing: Choosing, lead: int, t: Translator) -> Button:
    """A press says what it is to be, and not that it is to be the other: pressed twice, it stays."""
    is_on = lead in choosing.leads
    key = "reminder-button-lead-on" if is_on else "reminder-button-lead-off"
    name = lead_name(choosing.moment, lead, t)
    return Button(t.plain(key, name=name), choosing.set_lead(lead, 0 if is_on else 1))
