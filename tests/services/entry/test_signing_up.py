from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.entry import Entry, EntrySource, EntryStatus
from models.person import Person
from models.stage import WorkWanted
from services.actor import Actor
from services.entry.entry_view import EntryView, view_of
from services.entry.progress import Entered, Progress, Review
from services.entry.signing_up import SigningUps
from services.store import Store
from tests.clock import NOON
from tests.entering import VERSIONS, a_ground, a_stage, entered, pupils, statuses
from tests.rows import stored

ASKING_NOTHING: list[dict[str, Any]] = [
    {},
    {"capacity": 5},
    {"needs_approval": True},
    {"capacity": 1},
    {"freezes_at": NOON - timedelta(days=1)},
]


@pytest.mark.parametrize("facts", ASKING_NOTHING)
async def test_what_is_seen_at_once_is_what_is_read_later(store: Store, facts: dict[str, Any]) -> None:
    event = await a_ground(store, **facts)
    await stored(store, a_stage(event, work=WorkWanted.FILE))
    boris, anna = await pupils(store, 2)
    await entered(store, event, boris)

    shown = await come(store, event.id, anna)

    assert isinstance(shown, Entered)
    assert seen(shown.view) == seen(await read_later(store, shown.view.entry.id, anna))


async def test_who_presses_again_sees_the_same_entry(store: Store) -> None:
    event = await a_ground(store, capacity=5)
    (anna,) = await pupils(store, 1)

    first, second = await come(store, event.id, anna), await come(store, event.id, anna)

    assert isinstance(first, Entered)
    assert isinstance(second, Entered)
    assert seen(first.view) == seen(second.view)
    assert await statuses(store) == [EntryStatus.CONFIRMED]


async def test_nobody_waits_who_has_not_asked_to(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    boris, anna = await pupils(store, 2)
    await entered(store, event, boris)

    shown = await come(store, event.id, anna, may_wait=False)

    assert isinstance(shown, Review)
    assert await statuses(store) == [EntryStatus.CONFIRMED]


async def come(store: Store, event_id: int, person: Person, *, may_wait: bool = True) -> Progress:
    signing_ups = SigningUps(store, lambda: NOON, VERSIONS, administrators=())
    return await signing_ups.come(event_id, EntrySource.CATALOGUE, person_id=person.id, may_wait=may_wait)


async def read_later(store: Store, entry_id: int, person: Person) -> EntryView:
    def body(session: Session) -> EntryView:
        return view_of(session, session.get_one(Entry, entry_id), Actor(person.id, (), NOON), VERSIONS)

    return await store.read(body)


def seen(view: EntryView) -> dict[str, object]:
    """Every field, and of rows the columns: the same row read twice is two objects."""
    return {name: _plain(getattr(view, name)) for name in EntryView.__slots__}


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    names = getattr(value, "__table__", None)
    fields = getattr(type(value), "__dataclass_fields__", {}) if names is None else names.c.keys()
    return {name: _plain(getattr(value, name)) for name in fields} or value
