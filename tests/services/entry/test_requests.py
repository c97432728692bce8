"""A change after the freeze, asked and decided: on both databases."""

import asyncio

from sqlalchemy.orm import Session

from models.entry import Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.role import Role, RoleKind
from services.actor import Actor
from services.entry.hold import hold_entry
from services.entry.request import Wanted, ask, decide, who_runs
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    LYCEUM,
    a_ground,
    a_site,
    a_stage,
    a_teacher,
    entered,
    holds_what_must_hold,
    pupils,
    statuses,
)
from tests.rows import all_of, stored

WITHDRAW = RequestKind.WITHDRAW


async def asked(
    store: Store, entry: Entry, person_id: int, kind: RequestKind = WITHDRAW, **body: object
) -> int:
    def asking(session: Session) -> int:
        _, held = hold_entry(session, entry.id)
        actor = Actor(person_id, frozenset(), NOON)
        return ask(session, held, Wanted(kind, person_id, body), actor).id

    return await store.write(asking)


async def test_asking_twice_asks_once(store: Store) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    first, second = [await asked(store, entry, anna.id) for _ in range(2)]

    assert first == second
    assert await all_of(store, EntryRequest.state) == [(RequestState.OPEN,)]


async def test_of_two_who_decide_at_once_the_first_has_decided(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    anna, boris = await pupils(store, 2)
    entry = await entered(store, event, anna)
    await entered(store, event, boris)
    olga = await a_teacher(store)
    request_id = await asked(store, entry, anna.id)

    await asyncio.gather(
        *(store.write(decide, request_id, accept=yes, by=olga.id, now=NOON) for yes in (True, True, True))
    )

    assert await statuses(store) == [EntryStatus.WITHDRAWN, EntryStatus.OFFERED]
    assert await all_of(store, EntryRequest.state) == [(RequestState.ACCEPTED,)]
    await holds_what_must_hold(store)


async def test_what_is_declined_changes_nothing_and_keeps_its_reason(store: Store) -> None:
    event = await a_ground(store)
    (anna,) = await pupils(store, 1)
    entry, olga = await entered(store, event, anna), await a_teacher(store)
    request_id = await asked(store, entry, anna.id)

    await store.write(decide, request_id, accept=False, by=olga.id, now=NOON, reason="Пропуск уже выписан")

    assert await statuses(store) == [EntryStatus.CONFIRMED]
    assert await all_of(store, EntryRequest.state, EntryRequest.reason) == [
        (RequestState.DECLINED, "Пропуск уже выписан")
    ]


async def test_another_site_is_moved_to_with_the_seat(store: Store) -> None:
    event = await a_ground(store)
    stage = a_stage(event)
    await stored(store, stage)
    here, there = a_site(stage, "Казань", capacity=1), a_site(stage, "Уфа", capacity=1)
    await stored(store, here, there)
    (anna,) = await pupils(store, 1)
    entry, olga = await entered(store, event, anna, site_id=here.id), await a_teacher(store)
    request_id = await asked(store, entry, anna.id, RequestKind.SITE, other_id=there.id)

    await store.write(decide, request_id, accept=True, by=olga.id, now=NOON)

    assert await all_of(store, Entry.site_id) == [(there.id,)]
    await holds_what_must_hold(store)


async def test_those_who_run_the_event_are_told(store: Store) -> None:
    event = await a_ground(store)
    olga, vera = await a_teacher(store), await a_teacher(store, "Сидорова Вера")
    role = Role(person_id=olga.id, kind=RoleKind.ORGANISER, school_id=LYCEUM, appointed_at=NOON)
    await stored(store, role)

    assert list(await store.read(who_runs, event.id)) == [olga.id]
    assert vera.id != olga.id
