"""«Принять все»: which events there are, one «yes», and what came of it."""

from handlers.catalogue.lines import when
from handlers.event.actions import ShowSubmitted
from handlers.event.state_actions import AcceptEvents
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.event import Event
from services.event.acceptance import AcceptanceWeighed, Accepted

# With the longest titles and schools they stay within one message.
SHOWN_READY, SHOWN_UNREADY, TITLE_CHARACTERS = 15, 5, 80


def weighed(shown: AcceptanceWeighed, t: Translator) -> Screen:
    if not shown.ready and not shown.unready:
        return Screen(t("making-submitted-none"), (back_row(t),))
    lines = []
    if shown.ready:
        lines += [t("making-all-asked", count=len(shown.ready)), _listed(shown.ready, SHOWN_READY, t)]
    if shown.unready:
        lines += [t("making-all-unready", count=len(shown.unready)), _listed(shown.unready, SHOWN_UNREADY, t)]
    yes = Button(t.plain("making-button-all-yes", count=str(len(shown.ready))), AcceptEvents(shown.seen_id))
    rows: list[Row] = [(yes,)] if shown.ready else []
    return Screen("\n\n".join(lines), (*rows, (_to_list(t), *back_row(t))))


def accepted(done: Accepted, t: Translator) -> Screen:
    lines = [t("making-all-accepted", count=done.count)]
    if done.left:
        lines.append(t("making-all-left", count=done.left))
    onward = (_to_list(t),) if done.left else ()
    return Screen("\n\n".join(lines), ((*onward, *back_row(t)),))


def _listed(events: tuple[Event, ...], most: int, t: Translator) -> str:
    lines = [f"• {_line(event, t)}" for event in events[:most]]
    if len(events) > most:
        lines.append(t("making-all-more", count=len(events) - most))
    return "\n".join(lines)


def _line(event: Event, t: Translator) -> str:
    return f"{t('as-it-is', text=cut(event.title, TITLE_CHARACTERS))} — {when(event, t)}"


def _to_list(t: Translator) -> Button:
    return Button(t.plain("notice-button-submitted"), ShowSubmitted())
