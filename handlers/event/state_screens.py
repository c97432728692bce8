"""An event as a whole: what can be done with it, what it would come to, and what waits for administrators."""

from functools import partial

from handlers.catalogue.actions import OpenEvent
from handlers.catalogue.lines import when
from handlers.clock_line import clock_line
from handlers.desk.actions import ShowDesk
from handlers.event.actions import (
    AskMove,
    CopyEvent,
    FindCopies,
    MakeEvent,
    MoveEvent,
    ShowCopies,
    ShowFoundCopies,
    ShowMaking,
    ShowSubmitted,
    TypeMove,
)
from handlers.event.preview import lacking
from handlers.event.screens import in_pairs, to_making
from handlers.event.state_actions import (
    AcceptEvent,
    AskCancel,
    AskDeleteDraft,
    AskRemark,
    CancelEvent,
    CloseRegistration,
    DeleteDraft,
    OpenRegistration,
    PublishEvent,
    RecallEvent,
    SubmitEvent,
    TypeCancelReason,
    TypeRemark,
    WeighAcceptance,
)
from handlers.label import cut, told_apart
from handlers.menu.screens import back_row
from handlers.naming import place_name
from handlers.screen import LABEL_CHARACTERS, Button, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.event import Event, EventState
from services.event.closing import CancelWeighed
from services.event.moving import MoveWeighed
from services.event.submission import EVENTS_ON_A_PAGE
from services.event.view import Making
from services.event.when import When
from services.listing import Listing

SHOWN_AND_OPEN = frozenset({EventState.PUBLISHED, EventState.REGISTRATION_CLOSED, EventState.RUNNING})
TITLE_CHARACTERS = 120


def more(shown: Making, t: Translator) -> Screen:
    """What can be done with it, and where it stands."""
    title = t("making-title", title=shown.event.title)
    lines = [title, t(f"making-state-{shown.phase}"), t(f"making-next-{shown.phase}")]
    if shown.lacking and shown.phase is EventState.DRAFT:
        lines.append(lacking(shown, t))
    return Screen(
        "\n".join(lines), (*in_pairs(_deeds(shown, t)), (to_making(shown.event.id, t), *back_row(t)))
    )


def submitted(events: Listing[Event], t: Translator) -> Screen:
    """What administrators have yet to look at."""
    if not events.rows:
        return Screen(t("making-submitted-none"), (back_row(t),))
    lines = [
        f"{number}. {_line(event, t)}\n{t('as-it-is', text=place_name(event.organiser, t))}"
        for number, event in enumerate(events.rows, _first(events))
    ]
    rows = tuple(
        (Button(label, ShowMaking(event.id)),)
        for label, event in zip(_labels(events), events.rows, strict=True)
    )
    text = "\n\n".join((t("making-submitted", count=events.total), *lines))
    every = (Button(t.plain("making-button-all"), WeighAcceptance()),) if events.total > 1 else ()
    return Screen(text, (*rows, (*turning(events, ShowSubmitted), *every, *back_row(t))))


def copies(events: Listing[Event], t: Translator, *, words: str = "") -> Screen:
    """Earlier events to be made once more."""
    if not events.rows:
        said = t("making-copies-not-found", words=cut(words)) if words else t("making-copies-none")
        asks = FindCopies() if words else None
        return Screen(said, ((Button(t.plain("making-button-new"), MakeEvent()), *back_row(t)),), asks=asks)
    lines = [f"{number}. {_line(event, t)}" for number, event in enumerate(events.rows, _first(events))]
    rows = tuple(
        (Button(label, CopyEvent(event.id)),)
        for label, event in zip(_labels(events), events.rows, strict=True)
    )
    turns = tuple(turning(events, partial(ShowFoundCopies, words) if words else ShowCopies))
    return Screen(
        "\n\n".join((t("making-copies"), *lines)), (*rows, (*turns, *back_row(t))), asks=FindCopies()
    )


def move_asked(shown: Making, t: Translator) -> Screen:
    shown_to_all = shown.phase in SHOWN_AND_OPEN
    lines = [
        t("making-asked", name=t.plain("making-when"), value=when(shown.event, t)),
        t("making-move-asked"),
        t("making-clock", clock=clock_line(shown.clock, t)),
    ]
    if shown_to_all:
        lines.append(t("making-move-told", count=shown.entries))
    return Screen("\n\n".join(lines), ((to_making(shown.event.id, t),),), asks=TypeMove(shown.event.id))


def move_weighed(shown: MoveWeighed, t: Translator) -> Screen:
    event = shown.event
    text = t(
        "making-move-weighed",
        title=event.title,
        was=when(event, t),
        becomes=_period(shown.to, event.zone, t),
        count=shown.told,
    )
    move = Button(t.plain("making-button-move-yes"), MoveEvent.of(event.id, shown.to, event.revision))
    return Screen(text, ((move,), (to_making(event.id, t),)), asks=TypeMove(event.id))


def remark_asked(shown: Making, t: Translator) -> Screen:
    text = t("making-remark-asked", title=shown.event.title)
    return Screen(text, ((to_making(shown.event.id, t),),), asks=TypeRemark(shown.event.id))


def cancel_asked(shown: Making, t: Translator) -> Screen:
    text = t("making-cancel-asked", title=shown.event.title, when=when(shown.event, t))
    return Screen(text, ((to_making(shown.event.id, t),),), asks=TypeCancelReason(shown.event.id))


def cancel_weighed(shown: CancelWeighed, t: Translator) -> Screen:
    event = shown.event
    text = t("making-cancel-weighed", title=event.title, reason=shown.reason, count=shown.told)
    yes = Button(t.plain("making-button-cancel-yes"), CancelEvent(event.id, shown.draft_id))
    return Screen(text, ((yes,), (to_making(event.id, t),)), asks=TypeCancelReason(event.id))


def delete_asked(shown: Making, t: Translator) -> Screen:
    event_id = shown.event.id
    yes = Button(t.plain("making-button-delete-yes"), DeleteDraft(event_id))
    return Screen(t("making-delete-asked", title=shown.event.title), ((yes,), (to_making(event_id, t),)))


def deleted(title: str, t: Translator) -> Screen:
    new = Button(t.plain("making-button-new"), MakeEvent())
    return Screen(t("making-deleted", title=title), ((new, *back_row(t)),))


def _deeds(shown: Making, t: Translator) -> list[Button]:
    event_id, phase = shown.event.id, shown.phase
    if phase is EventState.DRAFT:
        ready = not shown.lacking
        deeds = [Button(t.plain("making-button-submit"), SubmitEvent(event_id))] if ready else []
        if ready and shown.may_publish:
            deeds.append(Button(t.plain("making-button-publish"), PublishEvent(event_id)))
        return [*deeds, Button(t.plain("making-button-delete"), AskDeleteDraft(event_id))]
    if phase is EventState.SUBMITTED:
        recall = Button(t.plain("making-button-recall"), RecallEvent(event_id))
        if not shown.is_administrator:
            return [recall]
        accept = Button(t.plain("making-button-accept"), AcceptEvent(event_id))
        return [accept, Button(t.plain("making-button-return"), AskRemark(event_id)), recall]
    return [*_deeds_of_shown(shown, t), Button(t.plain("making-button-copy"), CopyEvent(event_id))]


def _deeds_of_shown(shown: Making, t: Translator) -> list[Button]:
    event_id, phase = shown.event.id, shown.phase
    deeds = [
        Button(t.plain("making-button-desk"), ShowDesk(event_id)),
        Button(t.plain("making-button-card"), OpenEvent(event_id)),
    ]
    if phase is EventState.PUBLISHED:
        deeds.append(Button(t.plain("making-button-close"), CloseRegistration(event_id)))
    if phase is EventState.REGISTRATION_CLOSED:
        deeds.append(Button(t.plain("making-button-open"), OpenRegistration(event_id)))
    if phase in SHOWN_AND_OPEN:
        deeds.append(Button(t.plain("making-button-move"), AskMove(event_id)))
    if phase is not EventState.CANCELLED:
        deeds.append(Button(t.plain("making-button-cancel"), AskCancel(event_id)))
    return deeds


def _line(event: Event, t: Translator) -> str:
    title = t("making-title", title=cut(event.title, TITLE_CHARACTERS))
    return f"{title}\n{when(event, t)} · {t(f'event-kind-{event.kind}')}"


def _period(to: When, zone: str, t: Translator) -> str:
    return (
        t.days(to.starts_at, to.ends_at, zone) if to.whole_days else t.hours(to.starts_at, to.ends_at, zone)
    )


def _first(events: Listing[Event]) -> int:
    return (events.number - 1) * EVENTS_ON_A_PAGE + 1


def _labels(events: Listing[Event]) -> list[str]:
    numbers = [f"{number}. " for number in range(_first(events), _first(events) + len(events.rows))]
    room = LABEL_CHARACTERS - max(map(len, numbers))
    titles = told_apart([event.title for event in events.rows], room)
    return [number + title for number, title in zip(numbers, titles, strict=True)]
