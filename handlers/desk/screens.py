"""The events that one runs, the desk of one, its numbers and its history."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial

from handlers.aftermath.actions import ShowOutcome
from handlers.delivery.actions import ShowEventDeliveries
from handlers.desk.actions import (
    FindDesk,
    OpenDeskEntries,
    ShowDesk,
    ShowDeskEntries,
    ShowDeskHistory,
    ShowDeskMore,
    ShowDesks,
    ShowFoundDesks,
    ShowNumbers,
    ShowRequests,
)
from handlers.desk.addition_actions import AskAddition
from handlers.desk.filter_actions import DropShare, PickShare, ShowShares
from handlers.desk.whole_actions import OpenDeskDeeds, ShowDoubles
from handlers.desk.wording import (
    SHORT,
    counted,
    desk_button,
    desk_row,
    desks_button,
    event_title,
    moment,
    share_name,
)
from handlers.event.actions import MakeEvent, ShowMaking
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.office.actions import ShowOffice
from handlers.poster.actions import ShowPoster
from handlers.reminder.event_actions import ShowEventReminders
from handlers.result.actions import ShowResults
from handlers.screen import Button, Row, Screen
from handlers.speaking.actions import ShowRoomSetup
from handlers.translation import Translator
from handlers.turning import turning
from handlers.work.actions import ShowWorks
from models.entry import EntryStatus
from models.event import Event, EventDeed, EventState
from services.desk.desks import SHARES_ON_A_PAGE, Shares
from services.desk.filter import Dimension, Which
from services.desk.history import EventHistory, EventLine
from services.desk.overview import Crowd, Overview
from services.desk.owned import EVENTS_ON_A_PAGE, OwnEvent, OwnEvents
from services.desk.share import Share
from services.desk.view import View
from services.webinar.registered import MET
from services.webinar.window import has_room

BAR, BAR_SIGNS = "▇", 10
IN_A_ROW = 3
VALUE_CHARACTERS = 80


def desks(shown: OwnEvents, t: Translator) -> Screen:
    """Words typed under the list are looked for among one's own events."""
    rows = shown.rows
    first = (rows.number - 1) * EVENTS_ON_A_PAGE + 1
    lines = [_own_line(number, own, t) for number, own in enumerate(rows.rows, first)]
    if shown.words:
        head = t("desk-events-found", words=cut(shown.words, SHORT), count=rows.total)
    else:
        head = t("desk-events", count=rows.total)
    labels = told_apart([f"{n}. {own.event.title}" for n, own in enumerate(rows.rows, first)])
    buttons: list[Row] = [
        (Button(label, ShowDesk(own.event.id)),) for label, own in zip(labels, rows.rows, strict=True)
    ]
    turns = turning(rows, partial(ShowFoundDesks, shown.words) if shown.words else ShowDesks)
    create = Button(t.plain("desk-button-create"), MakeEvent())
    office = Button(t.plain("appointment-button-office"), ShowOffice())
    everything = (desks_button(t),) if shown.words else ()
    text = "\n\n".join((head, *lines, t("desk-events-how") if rows.total else t("desk-events-none")))
    return Screen(text, (*buttons, (create, *turns, *everything, office)), asks=FindDesk())


def desk(shown: Overview, t: Translator) -> Screen:
    event = shown.event
    pending = shown.statuses.get(EntryStatus.PENDING, Crowd()).entries
    waiting: list[Button] = []
    if pending:
        waits = OpenDeskEntries(event.id, Which.PENDING)
        waiting.append(Button(t.plain("desk-button-pending", count=str(pending)), waits))
    if shown.requests:
        asked = Button(t.plain("desk-button-requests", count=str(shown.requests)), ShowRequests(event.id))
        waiting.append(asked)
    rows: tuple[Row, ...] = (
        *((tuple(waiting),) if waiting else ()),
        (
            Button(t.plain("desk-button-entries"), OpenDeskEntries(event.id, Which.LIVE)),
            Button(t.plain("desk-button-numbers"), ShowNumbers(event.id)),
        ),
        (Button(t.plain("desk-button-deeds"), OpenDeskDeeds(event.id)),),
        (
            Button(t.plain("desk-button-add"), AskAddition(event.id)),
            _outcome_button(event, t) if _is_met(shown) else _poster_button(event, t),
        ),
        (Button(t.plain("desk-button-more"), ShowDeskMore(event.id)), desks_button(t), *back_row(t)),
    )
    return Screen("\n".join(_told(shown, t)), rows)


def more(shown: Overview, t: Translator) -> Screen:
    event = shown.event
    works = (Button(t.plain("desk-button-works"), ShowWorks(event.id)),) if shown.has_works else ()
    # Whichever of the two is not on the desk itself.
    other = _poster_button(event, t) if _is_met(shown) else _outcome_button(event, t)
    rows = (
        (Button(t.plain("desk-button-edit"), ShowMaking(event.id)), *((other,) if event.kind in MET else ())),
        (*works, Button(t.plain("desk-button-results"), ShowResults(event.id))),
        *_room_row(shown, t),
        (
            *_doubles(shown, t),
            Button(t.plain("desk-button-history"), ShowDeskHistory(event.id)),
        ),
        (
            Button(t.plain("reminder-button-event"), ShowEventReminders(event.id)),
            Button(t.plain("delivery-button"), ShowEventDeliveries(event.id)),
        ),
        desk_row(event.id, t),
    )
    return Screen(t("desk-more", title=event_title(event, t)), rows)


def _room_row(shown: Overview, t: Translator) -> tuple[Row, ...]:
    if not has_room(shown.event):
        return ()
    return ((Button(t.plain("speaking-button-room"), ShowRoomSetup(shown.event.id)),),)


def _doubles(shown: Overview, t: Translator) -> Row:
    """Children who are entered twice. Where there are only teachers, or no room for it, it makes way."""
    event = shown.event
    if has_room(event) and (event.grade_from is None or shown.has_works):
        return ()
    return (Button(t.plain("desk-button-doubles"), ShowDoubles(event.id)),)


def numbers(view: View, t: Translator) -> Screen:
    buttons = [
        Button(t.plain(f"desk-by-{dimension}"), ShowShares(view.id, dimension)) for dimension in Dimension
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Screen(t("desk-numbers"), (*rows, desk_row(view.event_id, t)))


def shares(shown: Shares, t: Translator) -> Screen:
    """The numbers, and what a filter is chosen from: the button under each shows its entries."""
    rows, view = shown.rows, shown.view
    first = (rows.number - 1) * SHARES_ON_A_PAGE + 1
    lines = [_share(number, share, shown, t) for number, share in enumerate(rows.rows, first)]
    head = t(
        "desk-shares",
        by=t.plain(f"desk-by-{shown.dimension}"),
        title=event_title(shown.event, t, SHORT),
        counted=counted(shown.entries, shown.people, shown.event, t),
    )
    if rows.pages > 1:
        head = f"{head}\n{t('desk-page', page=str(rows.number), pages=str(rows.pages))}"
    buttons = [
        Button(str(number), PickShare(view.id, shown.dimension, share.like_id))
        for number, share in enumerate(rows.rows, first)
    ]
    picks = tuple(tuple(buttons[at : at + IN_A_ROW]) for at in range(0, len(buttons), IN_A_ROW))
    turns = tuple(turning(rows, lambda page: ShowShares(view.id, shown.dimension, page)))
    text = "\n\n".join((head, *(lines or [t("desk-shares-none")])))
    return Screen(text, (*picks, *((turns,) if turns else ()), _shares_back(shown, t)))


def history(shown: EventHistory, t: Translator) -> Screen:
    lines = [_change(line, shown, t) for line in shown.lines.rows] or [t("desk-history-none")]
    head = t("desk-event-history", title=event_title(shown.event, t))
    turns = tuple(turning(shown.lines, lambda page: ShowDeskHistory(shown.event.id, page)))
    return Screen("\n\n".join((head, *lines)), (*((turns,) if turns else ()), desk_row(shown.event.id, t)))


def _is_met(shown: Overview) -> bool:
    """From its beginning on, how an event goes is asked more often than how one comes to it."""
    return shown.event.kind in MET and shown.phase in (EventState.RUNNING, EventState.FINISHED)


def _outcome_button(event: Event, t: Translator) -> Button:
    return Button(t.plain("outcome-desk-button"), ShowOutcome(event.id))


def _poster_button(event: Event, t: Translator) -> Button:
    return Button(t.plain("desk-button-poster"), ShowPoster(event.id))


def _own_line(number: int, own: OwnEvent, t: Translator) -> str:
    event = own.event
    dates = t.brief_days(event.starts_at, event.ends_at, event.zone)
    waits = []
    if own.pending:
        waits.append(t("desk-waits-entries", count=own.pending))
    if own.requests:
        waits.append(t("desk-waits-requests", count=own.requests))
    line = t(
        "desk-event-line",
        number=str(number),
        title=event_title(event, t),
        state=t.plain(f"desk-state-{own.phase}"),
        dates=dates,
    )
    return "\n".join((line, *waits))


def _told(shown: Overview, t: Translator) -> Iterator[str]:
    event = shown.event
    yield t("desk-title", title=event_title(event, t))
    yield _state(shown, t)
    yield ""
    yield t("desk-live", counted=counted(shown.live.entries, shown.live.people, event, t))
    for of in (EntryStatus.CONFIRMED, EntryStatus.PENDING, EntryStatus.OFFERED, EntryStatus.WAITING):
        crowd = shown.statuses.get(of, Crowd())
        if crowd.entries:
            yield t(f"desk-of-{of}", counted=counted(crowd.entries, crowd.people, event, t))
    if shown.live.entries:
        yield t("desk-of-members", counted=counted(shown.members.entries, shown.members.people, event, t))
    if event.is_for_teams and shown.live.entries:
        complete = shown.live.entries - shown.incomplete
        yield t("desk-complete", complete=complete, incomplete=shown.incomplete)
    if shown.unconsented:
        yield t("desk-unconsented", count=shown.unconsented)
    if shown.seats_left is not None:
        yield t("desk-seats", left=shown.seats_left, of=str(event.capacity))
    if shown.today:
        yield t("desk-today", count=shown.today)
    ended = [shown.statuses.get(of, Crowd()).entries for of in (EntryStatus.DECLINED, EntryStatus.WITHDRAWN)]
    if any(ended):
        yield t("desk-ended", declined=str(ended[0]), withdrawn=str(ended[1]))


def _state(shown: Overview, t: Translator) -> str:
    event = shown.event
    if shown.phase is EventState.PUBLISHED and event.registration_opens_at is not None:
        opens = event.registration_opens_at
        until = t("desk-phase-published", at=moment(shown.closes_at, event.zone, t))
        since = t.plain("desk-opens", at=moment(opens, event.zone, t))
        return f"{until}\n{since}"
    at = shown.closes_at
    if shown.phase in {EventState.RUNNING, EventState.FINISHED}:
        at = event.ends_at
    return t(f"desk-phase-{shown.phase}", at=moment(at, event.zone, t))


def _share(number: int, share: Share, shown: Shares, t: Translator) -> str:
    bar = BAR * max(1, round(BAR_SIGNS * share.people / shown.most)) if shown.most else BAR
    return t(
        "desk-share",
        number=str(number),
        name=share_name(share, shown.dimension, t),
        bar=bar,
        counted=counted(share.entries, share.people, shown.event, t),
    )


def _shares_back(shown: Shares, t: Translator) -> Row:
    """Out of the filter, if it has this in it; else to the other numbers, or to the list that is filtered."""
    view = shown.view
    if shown.dimension in view.filter.values:
        return (
            Button(t.plain("desk-button-all-values"), DropShare(view.id, shown.dimension)),
            Button(t.plain("desk-button-list"), ShowDeskEntries(view.id)),
        )
    if view.filter.is_usual:
        return (
            Button(t.plain("desk-button-numbers"), ShowNumbers(view.event_id)),
            desk_button(view.event_id, t),
        )
    return (Button(t.plain("desk-button-list"), ShowDeskEntries(view.id)), desk_button(view.event_id, t))


def _change(line: EventLine, shown: EventHistory, t: Translator) -> str:
    at = moment(line.at, shown.event.zone, t)
    by = line.by or t.plain("desk-by-itself")
    was, became = (_told_value(line, value, shown, t) for value in (line.was, line.became))
    known = t.has(f"making-field-{line.field}")
    field = t.plain(f"making-field-{line.field}") if known else t.plain("desk-event-field")
    what = t(f"desk-event-deed-{line.deed}", field=field, was=was, became=became)
    return f"{t('desk-history-head', at=at, by=by)}\n{what}"


def _told_value(line: EventLine, value: str, shown: EventHistory, t: Translator) -> str:
    """A state in words, a moment by the reader's clock, anything else as it is kept."""
    if line.deed is EventDeed.STATE and value in list(EventState):
        return t.plain(f"desk-state-{value}")
    with suppress(ValueError, TypeError):
        at = datetime.fromisoformat(value)
        return moment(at, shown.event.zone, t) if at.tzinfo is not None else value
    return cut(value, VALUE_CHARACTERS) or "—"
