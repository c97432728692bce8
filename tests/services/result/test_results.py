"""Results under two at once, and of thousands, on both databases."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import update

from models.delivery import Delivery
from models.entry import Entry, EntryChange
from models.person import Person
from models.result import Result, ResultKind
from models.role import Role, RoleKind
from services.event.refusal import EventNotYours
from services.result.award import Award
from services.result.exchange import ResultTables
from services.result.publishing import ResultPublishing
from services.result.refusal import ResultDraftLost
from services.result.results import Results, TypedResults
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_nomination, a_stage, a_teacher, entered, pupils
from tests.rows import all_of, stored

AWARDS = {"winner", "laureate"}
WINNER, LAUREATE = Award(ResultKind.WINNER), Award(ResultKind.LAUREATE)


async def an_organiser(store: Store, name: str = "Петрова Ольга", school: str = LYCEUM) -> int:
    person: Person = await a_teacher(store, name)
    role = Role(person_id=person.id, kind=RoleKind.ORGANISER, school_id=school, appointed_at=NOON)
    await stored(store, role)
    return person.id


def results_of(store: Store, clock: HandClock) -> Results:
    return Results(store, clock, administrators=frozenset())


async def test_two_who_publish_at_once_tell_everybody_once(store: Store, clock: HandClock) -> None:
    event = await a_ground(store)
    for pupil in await pupils(store, 3):
        await entered(store, event, pupil)
    olga = await an_organiser(store)
    await results_of(store, clock).give_rest(event.id, None, actor_id=olga)
    publishing = ResultPublishing(store, clock, administrators=frozenset())

    done = await asyncio.gather(*(publishing.publish(event.id, None, actor_id=olga) for _ in range(2)))

    assert sorted((one.now, one.told) for one in done) == [(0, 0), (3, 3)]
    assert sorted(cause for (cause,) in await all_of(store, Delivery.cause) if "results" in cause) == [
        f"results:{event.id}:all:{number}" for number in (1, 2, 3)
    ]
    assert {at for (at,) in await all_of(store, Result.published_at)} == {NOON}


async def test_of_two_who_record_at_once_the_last_one_stays_and_both_are_remembered(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    (pupil,) = await pupils(store, 1)
    entry = await entered(store, event, pupil)
    olga, oleg = await an_organiser(store), await an_organiser(store, "Орлов Олег")
    results = results_of(store, clock)

    await asyncio.gather(
        results.give(entry.id, None, WINNER, actor_id=olga),
        results.give(entry.id, None, LAUREATE, actor_id=oleg),
    )

    rows = await all_of(store, Result.kind)
    said = [row for row in await all_of(store, EntryChange.was, EntryChange.became) if row[1] in AWARDS]
    assert len(rows) == 1
    assert sorted(said) in (
        [("", "winner"), ("winner", "laureate")],
        [("", "laureate"), ("laureate", "winner")],
    )
    assert rows[0][0].value == next(became for was, became in said if was)


async def test_a_result_of_a_stage_and_of_the_whole_event_stand_beside_each_other(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    stage = a_stage(event)
    await stored(store, stage)
    (pupil,) = await pupils(store, 1)
    entry = await entered(store, event, pupil)
    olga, results = await an_organiser(store), results_of(store, clock)

    await results.give(entry.id, None, WINNER, actor_id=olga)
    await results.give(entry.id, stage.id, LAUREATE, actor_id=olga)
    publishing = ResultPublishing(store, clock, administrators=frozenset())
    await publishing.publish(event.id, stage.id, actor_id=olga)

    assert await all_of(store, Result.stage_id, Result.published_at) == sorted(
        [(None, None), (stage.id, NOON)], key=repr
    )


async def test_a_table_is_its_senders_alone_for_two_days(store: Store, clock: HandClock) -> None:
    event = await a_ground(store)
    (pupil,) = await pupils(store, 1)
    await entered(store, event, pupil)
    olga, oleg = await an_organiser(store), await an_organiser(store, "Орлов Олег")
    tables = ResultTables(store, clock, administrators=frozenset())
    content = "Номер;Результат\n1;победитель".encode()
    shown = await tables.preview(event.id, None, content, name="a.csv", actor_id=olga)

    with pytest.raises(ResultDraftLost):
        await tables.write(shown.draft_id, actor_id=oleg)
    clock.move(timedelta(days=2))
    with pytest.raises(ResultDraftLost):
        await tables.write(shown.draft_id, actor_id=olga)

    assert await all_of(store, Result.id) == []


async def test_whoever_runs_another_school_s_events_records_nothing_here(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    (pupil,) = await pupils(store, 1)
    entry = await entered(store, event, pupil)
    stranger = await an_organiser(store, school=GYMNASIUM)

    with pytest.raises(EventNotYours):
        await results_of(store, clock).give(entry.id, None, WINNER, actor_id=stranger)


async def test_the_best_of_each_group_are_first_and_those_without_a_result_are_left_to_do(
    store: Store, clock: HandClock
) -> None:
    event = await a_ground(store)
    robots, rockets = a_nomination(event, "Роботы", 2), a_nomination(event, "Ракеты", 1, grade_from=5)
    await stored(store, robots, rockets)
    # Nominations of the seven, by their numbers; the last three are of the fifth grade.
    of = [robots, robots, robots, rockets, robots, rockets, rockets]
    for pupil, nomination in zip(await pupils(store, 7), of, strict=True):
        await entered(store, event, pupil, nomination_id=nomination.id)
    await store.write(lambda session: session.execute(update(Entry).where(Entry.number > 4).values(grade=5)))
    olga = await an_organiser(store)
    results = results_of(store, clock)

    typed = await results.type(
        event.id, None, "1 2 место\n2 1 место\n4 лауреат\n5 лауреат\n6 победитель\n99 лауреат", actor_id=olga
    )
    listed = await results.listed(event.id, None, page=1, actor_id=olga)
    picked = [await results.picking(event.id, None, page=page, actor_id=olga) for page in (1, 2)]

    assert isinstance(typed, TypedResults)
    assert (typed.changed, [line.text for line in typed.refused]) == (5, ["99 лауреат"])
    assert [line.entry.number for line in typed.shown.lines.rows] == [6, 4, 5, 2, 1]
    assert [line.entry.number for line in listed.lines.rows] == [6, 4, 5, 2, 1]
    assert (listed.tally.recorded, listed.tally.without, listed.tally.unpublished) == (5, 2, 5)
    assert [[line.entry.number for line in page.lines.rows] for page in picked] == [[3, 7, 1, 2, 4], [5, 6]]
    assert [one.lines.total for one in (listed, *picked)] == [5, 7, 7]
