"""Results are published at once: everybody whom they concern is told, and told once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from models.audit import Deed
from models.delivery import DeliveryKind
from models.entry import Entry, EntryMember
from models.result import Result
from services.actor import Actor
from services.audit import note
from services.clock import Clock
from services.delivery.ledger import Message, tell_each
from services.entry.entry_name import TAKING_PART
from services.result.recording import cause_of
from services.result.scope import Scope, scope_of
from services.result.view import Tally, tally_of
from services.right import Administrators
from services.store import Store


@dataclass(frozen=True, slots=True)
class Publication:
    scope: Scope
    tally: Tally
    # How many results were published by this press; none, where an earlier one had done it.
    now: int = 0
    told: int = 0
    # When the newest of them were published.
    before: datetime | None = None


class ResultPublishing:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def look(self, event_id: int, stage_id: int | None, *, actor_id: int) -> Publication:
        return await self._store.read(look, event_id, stage_id, self._actor(actor_id))

    async def publish(self, event_id: int, stage_id: int | None, *, actor_id: int) -> Publication:
        """What was published already stays; what has been recorded since is published too."""
        actor = self._actor(actor_id)
        now, told = await self._store.write(publish, event_id, stage_id, actor)
        return replace(await self._store.read(look, event_id, stage_id, actor), now=now, told=told)

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def look(session: Session, event_id: int, stage_id: int | None, actor: Actor) -> Publication:
    scope = scope_of(session, actor, event_id, stage_id)
    tally = tally_of(session, scope)
    return Publication(scope, tally, before=tally.published_at)


def publish(session: Session, event_id: int, stage_id: int | None, actor: Actor) -> tuple[int, int]:
    """How many results, and how many people are told. Who has withdrawn since it was recorded is left out."""
    scope = scope_of(session, actor, event_id, stage_id, locked=True)
    taking_part = select(Entry.id).where(Entry.event_id == event_id, Entry.status.in_(TAKING_PART))
    fresh = (scope.holds, Result.published_at.is_(None), Result.entry_id.in_(taking_part))
    entries = session.execute(
        select(Entry.id, Entry.captain_id, Entry.mentor_id)
        .join(Result, Result.entry_id == Entry.id)
        .where(*fresh)
        .order_by(Entry.number)
    ).all()
    if not entries:
        return 0, 0
    session.execute(
        update(Result)
        .where(*fresh)
        .values(published_at=actor.now)
        .execution_options(synchronize_session=False)
    )
    told = tell_each(session, _messages(session, scope, entries), now=actor.now)
    detail = f"event {event_id}, stage {stage_id or 'all'}, results {len(entries)}"
    note(session, Deed.RESULTS_PUBLISHED, at=actor.now, actor_id=actor.id, detail=detail)
    return len(entries), told


def _messages(
    session: Session, scope: Scope, entries: Sequence[Row[*tuple[Any, ...]]]
) -> list[tuple[Message, list[int | None]]]:
    """For each entry one, to everybody in it and to those who manage it."""
    inside: dict[int, list[int | None]] = {}
    for entry_id, person_id in session.execute(
        select(EntryMember.entry_id, EntryMember.person_id)
        .where(EntryMember.event_id == scope.event.id, EntryMember.left_at.is_(None))
        .order_by(EntryMember.id)
    ):
        inside.setdefault(entry_id, []).append(person_id)
    return [
        (
            Message(
                DeliveryKind.RESULT_PUBLISHED,
                cause_of(scope, entry.id),
                scope.event.id,
                {"entry_id": entry.id},
            ),
            [*inside.get(entry.id, ()), entry.captain_id, entry.mentor_id],
        )
        for entry in entries
    ]
