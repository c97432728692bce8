from datetime import datetime

from sqlalchemy.orm import Session

from models.entry import Entry, EntryChange, EntryDeed

WORDS_CHARACTERS = 100


def remember(  # noqa: PLR0913  a line of the history has so many columns
    session: Session,
    entry: Entry,
    deed: EntryDeed,
    *,
    by: int | None,
    now: datetime,
    was: object = "",
    became: object = "",
) -> None:
    """`was` and `became` are ids and words of ours: the history outlives the people in it."""
    session.add(
        EntryChange(
            entry_id=entry.id,
            at=now,
            by_id=by,
            deed=deed,
            was=_said(was),
            became=_said(became),
        )
    )
    entry.revision += 1


def _said(value: object) -> str:
    return "" if value is None else str(value)[:WORDS_CHARACTERS]
