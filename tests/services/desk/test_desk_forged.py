"""Numbers in a button that was pressed late, or was never drawn for whoever presses it."""

from typing import Any

import pytest
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import update

from models.entry import Entry, EntryMember, EntryStatus
from models.person import Person
from services.desk.deciding import Part
from services.entry.refusal import EntryNotFound, EntryStateForbids
from services.postgres_store import PostgresStore
from services.refusal import PersonNotFound
from services.store import Store, open_store
from tests.clock import NOON
from tests.entering import (
    GYMNASIUM,
    a_ground,
    a_nomination,
    a_row_of_event,
    a_site,
    a_stage,
    changed,
    entered,
    pupils,
)
from tests.rows import a_pupil, all_of, stored
from tests.services.desk.running import a_team, additions, an_organiser, decisions


@pytest.mark.parametrize("end", [EntryStatus.WITHDRAWN, EntryStatus.DECLINED])
async def test_an_entry_that_is_over_is_moved_nowhere(store: Store, end: EntryStatus) -> None:
    event = await a_ground(store)
    stage = a_stage(event)
    await stored(store, stage)
    one, two = a_site(stage, "Лицей"), a_site(stage, "Гимназия")
    await stored(store, one, two)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna, site_id=one.id)
    await changed(store, entry, end, by=olga.id)

    with pytest.raises(EntryStateForbids):
        await decisions(store).move(entry.id, Part.SITE, two.id, actor_id=olga.id)

    assert await all_of(store, Entry.site_id) == [(one.id,)]


async def test_who_is_brought_back_is_in_the_nomination_of_the_entry(store: Store) -> None:
    event = await a_ground(store)
    first, second = a_nomination(event, "Роботы"), a_nomination(event, "Ракеты", 2)
    await stored(store, first, second)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna, nomination_id=first.id)
    await decisions(store).decline(entry.id, "Не тот класс", actor_id=olga.id)
    await store.write(lambda session: session.execute(update(Entry).values(nomination_id=second.id)))

    await decisions(store).accept(entry.id, actor_id=olga.id)

    assert await all_of(store, EntryMember.nomination_key, EntryMember.left_at) == [(second.id, None)]


async def test_nobody_is_put_into_a_team_of_another_schools_event(store: Store) -> None:
    own = await a_ground(store, team_min=1, team_max=3)
    others = a_row_of_event("Чужой", organiser_id=GYMNASIUM, team_min=1, team_max=3)
    await stored(store, others)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    team = await a_team(store, others, "Чужие", [anna])

    for entry_id in (team.id, team.id + 1):
        with pytest.raises(EntryNotFound):
            await additions(store).begin(own.id, "ученик", actor_id=olga.id, entry_id=entry_id)


async def test_nobody_is_put_into_a_team_that_was_declined_meanwhile(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    olga = await an_organiser(store)
    anna, boris = await pupils(store, 2)
    team = await a_team(store, event, "Искра", [anna])
    found = await additions(store).begin(event.id, "ученик", actor_id=olga.id, entry_id=team.id)
    await additions(store).pick(found.draft_id, boris.id, actor_id=olga.id)
    await changed(store, team, EntryStatus.DECLINED, by=olga.id)

    with pytest.raises(EntryStateForbids):
        await additions(store).write(found.draft_id, actor_id=olga.id)

    assert boris.id not in {person_id for (person_id,) in await all_of(store, EntryMember.person_id)}


async def test_the_number_of_somebody_who_was_not_offered_tells_no_name(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    await pupils(store, 1)
    vera = a_pupil("Тихая Вера", school_id=GYMNASIUM)
    await stored(store, vera)
    found = await additions(store).begin(event.id, "ученик", actor_id=olga.id)

    with pytest.raises(PersonNotFound):
        await additions(store).pick(found.draft_id, vera.id, actor_id=olga.id)


@pytest.mark.parametrize("gone", [Person.erased_at, Person.blocked_at])
async def test_who_is_erased_or_blocked_is_neither_offered_nor_picked_nor_entered(
    store: Store, gone: Any
) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    adding = additions(store)
    picked = await adding.begin(event.id, "ученик", actor_id=olga.id)
    await adding.pick(picked.draft_id, anna.id, actor_id=olga.id)
    await store.write(
        lambda session: session.execute(update(Person).where(Person.id == anna.id).values({gone: NOON}))
    )

    found = await adding.begin(event.id, "ученик", actor_id=olga.id)
    with pytest.raises(PersonNotFound):
        await adding.pick(found.draft_id, anna.id, actor_id=olga.id)
    with pytest.raises(PersonNotFound):
        await adding.write(picked.draft_id, actor_id=olga.id)

    assert found.people == ()
    assert await all_of(store, Entry.id) == []


async def test_the_school_is_held_before_the_event(postgres_url: str) -> None:
    """As whoever brings a class holds them: of two who wait for each other one is sent away."""
    store = open_store(postgres_url)
    assert isinstance(store, PostgresStore)
    event = await a_ground(store)
    olga = await an_organiser(store)
    adding = additions(store)
    draft_id = (await adding.begin(event.id, "Иванова Анна 7б", actor_id=olga.id)).draft_id
    await adding.be_new(draft_id, actor_id=olga.id)
    await adding.school(draft_id, "lyceum", actor_id=olga.id)
    held: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        if " FOR " in statement:
            held.append(statement.split("FROM ")[1].split(maxsplit=1)[0])

    sqlalchemy_event.listen(store._engine.sync_engine, "before_cursor_execute", note)
    await adding.write(draft_id, actor_id=olga.id)
    await store.close()

    assert held.index("schools") < held.index("events")
