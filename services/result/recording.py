"""A result is recorded, changed or taken back: the one way in which that happens, with its history."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryChange, EntryDeed
from models.result import Result
from services.delivery.ledger import Message, tell
from services.entry.history import remember
from services.entry.membership import addressees
from services.result.award import Award
from services.result.refusal import ResultPublished
from services.result.scope import Scope, award_of

# So many ids fit into one question to either database.
PORTION = 500


def put_result(  # noqa: PLR0913  whose, of what, before and after, and who does it
    session: Session,
    scope: Scope,
    entry: Entry,
    result: Result | None,
    award: Award,
    *,
    by: int,
    now: datetime,
) -> bool:
    """Whether anything changed. The caller holds the event's row.

    Whoever knows an earlier result already is told of the new one.
    """
    was = "" if result is None else award_of(result).code
    if result is None:
        result = Result(event_id=scope.event.id, entry_id=entry.id, stage_id=scope.stage_id)
        session.add(result)
    elif award_of(result) == award:
        return False
    result.kind, result.number, result.note = award.kind, award.number, award.note
    result.recorded_by, result.recorded_at = by, now
    remember(session, entry, EntryDeed.RESULT, by=by, now=now, was=was, became=award.code)
    if result.published_at is not None:
        body = {"entry_id": entry.id, "changed": True}
        cause = f"{cause_of(scope, entry.id)}:{entry.revision}"
        message = Message(DeliveryKind.RESULT_PUBLISHED, cause, scope.event.id, body)
        tell(session, message, addressees(session, entry), now=now)
    return True


def drop_result(session: Session, entry: Entry, result: Result, *, by: int, now: datetime) -> None:
    if result.published_at is not None:
        raise ResultPublished
    remember(session, entry, EntryDeed.RESULT, by=by, now=now, was=award_of(result).code)
    session.delete(result)
    session.flush()


def put_fresh(session: Session, scope: Scope, awards: Mapping[int, Award], *, by: int, now: datetime) -> int:
    """First results of many entries, by their ids: nobody knows any of them yet.

    Written as rows and not as objects: of two thousand the one writer would be held for seconds.
    """
    if not awards:
        return 0
    session.execute(insert(Result), [_row(scope, one, award, by, now) for one, award in awards.items()])
    session.execute(
        insert(EntryChange),
        [
            {"entry_id": one, "at": now, "by_id": by, "deed": EntryDeed.RESULT, "became": award.code}
            for one, award in awards.items()
        ],
    )
    ids = list(awards)
    for first in range(0, len(ids), PORTION):
        of_them = Entry.id.in_(ids[first : first + PORTION])
        session.execute(
            update(Entry)
            .where(of_them)
            .values(revision=Entry.revision + 1)
            .execution_options(synchronize_session=False)
        )
    return len(awards)


def cause_of(scope: Scope, entry_id: int) -> str:
    return f"results:{scope.event.id}:{scope.stage_id or 'all'}:{entry_id}"


def _row(scope: Scope, entry_id: int, award: Award, by: int, now: datetime) -> dict[str, object]:
    return {
        "event_id": scope.event.id,
        "entry_id": entry_id,
        "stage_id": scope.stage_id,
        "kind": award.kind,
        "number": award.number,
        "note": award.note,
        "recorded_by": by,
        "recorded_at": now,
    }
