"""Who hears of what happens to a team: never whoever did it, and nobody without a messenger."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry
from services.class_keeper import has_account
from services.delivery.ledger import Message, tell
from services.entry.team import leading


def tell_of_joining(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> None:
    """Those who lead the team hear of it, and whoever was put into it by another's hand."""
    told = [one for one in leading(session, entry, now=now) if one != person_id]
    _tell(session, DeliveryKind.TEAM_JOINED, entry, person_id, told, by=by, now=now)


def tell_of_entering(
    session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime
) -> None:
    _tell(session, DeliveryKind.ENTRY_ENTERED, entry, None, [person_id], by=by, now=now)


def tell_of_leaving(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> None:
    """Whoever was taken out hears of it as well."""
    told = [*leading(session, entry, now=now), person_id]
    _tell(session, DeliveryKind.TEAM_LEFT, entry, person_id, told, by=by, now=now)


def tell_of_captaincy(session: Session, entry: Entry, *, by: int | None, now: datetime) -> None:
    _tell(session, DeliveryKind.TEAM_CAPTAIN, entry, entry.captain_id, [entry.captain_id], by=by, now=now)


def _tell(  # noqa: PLR0913  what happened, to whom, by whom and when
    session: Session,
    kind: DeliveryKind,
    entry: Entry,
    person_id: int | None,
    people: Sequence[int | None],
    *,
    by: int | None,
    now: datetime,
) -> None:
    body: dict[str, object] = {"entry_id": entry.id}
    if person_id is not None:
        body["person_id"] = person_id
    message = Message(kind, f"entry:{entry.id}:{entry.revision}", entry.event_id, body)
    told = [one for one in people if one is not None and one != by and has_account(session, one)]
    tell(session, message, told, now=now)
