"""An event's history: who changed what, from what, to what."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from models.event import Event, EventChange, EventDeed

FIELD_CHARACTERS = 40


def remember(  # noqa: PLR0913  a line of the history has so many columns
    session: Session,
    event: Event,
    deed: EventDeed,
    *,
    by: int | None,
    now: datetime,
    field: str = "",
    was: object = "",
    became: object = "",
) -> None:
    session.add(
        EventChange(
            event_id=event.id,
            at=now,
            by_id=by,
            deed=deed,
            field=field[:FIELD_CHARACTERS],
            was=_said(was),
            became=_said(became),
        )
    )


def write(
    session: Session, event: Event, values: Mapping[str, object], *, by: int | None, now: datetime
) -> frozenset[str]:
    """Set the columns, each change with a line of its own. Answers which were otherwise before."""
    changed = {column for column, value in values.items() if getattr(event, column) != value}
    for column in sorted(changed):
        remember(
            session,
            event,
            EventDeed.EDITED,
            by=by,
            now=now,
            field=column,
            was=getattr(event, column),
            became=values[column],
        )
        setattr(event, column, values[column])
    return frozenset(changed)


def _said(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, datetime) else str(value)
