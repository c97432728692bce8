"""What people ask for after the freeze."""

from collections.abc import Iterator

from handlers.desk.actions import AcceptRequest, AskRequestReason, DeclineRequest, ShowRequest, ShowRequests
from handlers.desk.entry_actions import ShowDeskEntry
from handlers.desk.wording import SHORT, desk_row, entry_name, event_title, moment
from handlers.label import cut
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.entry_request import RequestState
from services.desk.request import REQUESTS_ON_A_PAGE, Change, Request, Requests

CHANGES_SHOWN, VALUE_CHARACTERS, REASON_CHARACTERS = 4, 180, 500


def requests(shown: Requests, t: Translator) -> Screen:
    rows, event = shown.rows, shown.event
    if not rows.total:
        return Screen(t("desk-requests-none", title=event_title(event, t)), (desk_row(event.id, t),))
    first = (rows.number - 1) * REQUESTS_ON_A_PAGE + 1
    lines = [
        t(
            "desk-request-line",
            number=str(number),
            kind=t.plain(f"desk-request-{one.request.kind}"),
            entry=cut(entry_name(one.entry, t), SHORT),
            who=one.by or one.who,
            at=moment(one.request.made_at, event.zone, t),
        )
        for number, one in enumerate(rows.rows, first)
    ]
    buttons = tuple(
        Button(str(number), ShowRequest(one.request.id)) for number, one in enumerate(rows.rows, first)
    )
    turns = tuple(turning(rows, lambda page: ShowRequests(event.id, page)))
    head = t("desk-requests", title=event_title(event, t), count=rows.total)
    return Screen("\n\n".join((head, *lines)), (buttons, *((turns,) if turns else ()), desk_row(event.id, t)))


def request(shown: Request, t: Translator) -> Screen:
    asked, event_id = shown.request, shown.event.id
    entry = Button(t.plain("desk-button-entry"), ShowDeskEntry(shown.entry.id))
    back: Row = (entry, Button(t.plain("desk-button-other-requests"), ShowRequests(event_id)))
    text = "\n".join(_told(shown, t))
    if asked.state is not RequestState.OPEN:
        return Screen(text, (back, desk_row(event_id, t)))
    deciding = (
        Button(t.plain("desk-button-accept"), AcceptRequest(asked.id)),
        Button(t.plain("desk-button-decline"), AskRequestReason(asked.id)),
    )
    return Screen(text, (deciding, back, desk_row(event_id, t)))


def reason_asked(shown: Request, t: Translator) -> Screen:
    back = (Button(t.plain("desk-button-request"), ShowRequest(shown.request.id)),)
    if shown.request.state is not RequestState.OPEN:
        return request(shown, t)
    return Screen(t("desk-request-reason-asked"), (back,), asks=DeclineRequest(shown.request.id))


def _told(shown: Request, t: Translator) -> Iterator[str]:
    asked = shown.request
    yield t("desk-request-head", kind=t.plain(f"desk-request-{asked.kind}"))
    yield t("as-it-is", text=f"{entry_name(shown.entry, t)} · {event_title(shown.event, t)}")
    yield ""
    if shown.who and shown.who != shown.by:
        yield t("desk-request-about", name=shown.who)
    yield t(
        "desk-request-by",
        name=shown.by or shown.who or t.plain("desk-nobody"),
        at=moment(asked.made_at, shown.event.zone, t),
    )
    for change in shown.changes[:CHANGES_SHOWN]:
        yield _change(change, t)
    if asked.state is not RequestState.OPEN:
        yield ""
        yield t(f"desk-request-state-{asked.state}")
    if asked.reason:
        yield t("desk-card-reason", reason=cut(asked.reason, REASON_CHARACTERS))


def _change(change: Change, t: Translator) -> str:
    was, becomes = (cut(value, VALUE_CHARACTERS) or "—" for value in (change.was, change.becomes))
    said = t("desk-request-change", was=was, becomes=becomes)
    return f"{t('desk-request-question', question=change.question)}\n{said}" if change.question else said
