import asyncio

import pytest

from models.delivery import Delivery, DeliveryKind
from models.entry import EntrySource, EntryStatus
from models.event import EventState
from models.person import Person, PersonKind
from models.seat import SeatScope
from services.desk.addition import AdditionStep
from services.desk.refusal import AdditionNameUnclear, AdditionUnfinished, DeskDraftGone, EventNotForPupils
from services.entry.refusal import AlreadyEntered, TeamFull
from services.event.refusal import EventNotYours, EventStateForbids
from services.store import Store
from tests.entering import GYMNASIUM, a_ground, a_nomination, entered, holds_what_must_hold, pupils
from tests.rows import a_pupil, all_of, stored
from tests.services.desk.running import a_team, additions, an_organiser


async def test_a_known_pupil_is_found_and_entered_without_waiting_for_approval(store: Store) -> None:
    event = await a_ground(store, needs_approval=True)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)

    found = await additions(store).begin(event.id, "ученик номер0", actor_id=olga.id)
    ready = await additions(store).pick(found.draft_id, anna.id, actor_id=olga.id)
    shown = await additions(store).write(ready.draft_id, actor_id=olga.id)

    assert [one.person_id for one in found.people] == [anna.id]
    assert (ready.step, ready.full) == (AdditionStep.READY, None)
    assert (shown.entry.status, shown.entry.source) == (EntryStatus.CONFIRMED, EntrySource.ORGANISER)
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.ENTRY_ENTERED, anna.id)]


async def test_a_new_child_is_asked_about_step_by_step_and_entered_once(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    await stored(store, a_nomination(event, "Младшие", grade_from=5, grade_to=7))
    adding = additions(store)

    asked = await adding.begin(event.id, "иванова анна", actor_id=olga.id)
    steps = [asked.step]
    steps.append((await adding.be_new(asked.draft_id, actor_id=olga.id)).step)
    steps.append((await adding.grade(asked.draft_id, "7б", actor_id=olga.id)).step)
    steps.append((await adding.school(asked.draft_id, "lyceum", actor_id=olga.id)).step)
    steps.append((await adding.nomination(asked.draft_id, 1, actor_id=olga.id)).step)
    cards = await asyncio.gather(*(adding.write(asked.draft_id, actor_id=olga.id) for _ in range(3)))

    assert steps == [
        AdditionStep.WHO,
        AdditionStep.GRADE,
        AdditionStep.SCHOOL,
        AdditionStep.NOMINATION,
        AdditionStep.READY,
    ]
    assert {card.entry.id for card in cards} == {1}
    assert (PersonKind.PUPIL, "Иванова Анна", 7, "Б") in await all_of(
        store, Person.kind, Person.full_name, Person.grade, Person.letter
    )


async def test_a_look_alike_of_the_school_is_asked_about(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    known = a_pupil("Иванова Анна", grade=7, school_id="lyceum")
    await stored(store, known)
    adding = additions(store)
    draft_id = (await adding.begin(event.id, "Ивонова Анна 7", actor_id=olga.id)).draft_id
    await adding.be_new(draft_id, actor_id=olga.id)

    asked = await adding.school(draft_id, "lyceum", actor_id=olga.id)
    same = await adding.pick(draft_id, known.id, actor_id=olga.id)
    await adding.write(draft_id, actor_id=olga.id)

    assert (asked.step, [one.name for one in asked.people]) == (AdditionStep.ALIKE, ["Иванова Анна"])
    assert same.step is AdditionStep.READY
    assert len(await all_of(store, Person.id)) == 2


async def test_another_child_of_nearly_the_same_name_is_a_new_one(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    await stored(store, a_pupil("Иванова Анна", grade=7, school_id="lyceum"))
    adding = additions(store)
    draft_id = (await adding.begin(event.id, "Ивонова Анна 7", actor_id=olga.id)).draft_id
    await adding.be_new(draft_id, actor_id=olga.id)
    await adding.school(draft_id, "lyceum", actor_id=olga.id)

    with pytest.raises(AdditionUnfinished):
        await adding.write(draft_id, actor_id=olga.id)
    await adding.be_another(draft_id, actor_id=olga.id)
    await adding.write(draft_id, actor_id=olga.id)

    assert len(await all_of(store, Person.id)) == 3


async def test_where_it_is_full_the_queue_is_offered(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    olga = await an_organiser(store)
    anna, vera = await pupils(store, 2)
    await entered(store, event, anna)
    draft_id = (await additions(store).begin(event.id, "Ученик", actor_id=olga.id)).draft_id

    ready = await additions(store).pick(draft_id, vera.id, actor_id=olga.id)
    shown = await additions(store).write(draft_id, actor_id=olga.id)

    assert (ready.full, shown.entry.status, shown.turn) == (SeatScope.EVENT, EntryStatus.WAITING, 1)
    await holds_what_must_hold(store)


async def test_a_team_is_made_and_filled_by_hand(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    olga = await an_organiser(store)
    anna, *_ = await pupils(store, 1)
    adding = additions(store)

    asked = await adding.begin(event.id, "Искра", actor_id=olga.id)
    await adding.school(asked.draft_id, "lyceum", actor_id=olga.id)
    team = await adding.write(asked.draft_id, actor_id=olga.id)
    more = await adding.begin(event.id, "ученик", actor_id=olga.id, entry_id=team.entry.id)
    await adding.pick(more.draft_id, anna.id, actor_id=olga.id)
    filled = await adding.write(more.draft_id, actor_id=olga.id)

    assert asked.step is AdditionStep.SCHOOL
    assert (filled.entry.title, [one.name for one in filled.members]) == ("Искра", [anna.full_name])
    await holds_what_must_hold(store)


async def test_who_is_in_already_is_not_entered_twice(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    asked = await additions(store).begin(event.id, "ученик", actor_id=olga.id)
    await additions(store).pick(asked.draft_id, anna.id, actor_id=olga.id)

    with pytest.raises(AlreadyEntered):
        await additions(store).write(asked.draft_id, actor_id=olga.id)

    assert [one.numbers for one in asked.people] == [(1,)]


async def test_strangers_drafts_and_other_events_are_refused(store: Store) -> None:
    event = await a_ground(store, grade_from=None, grade_to=None, for_teachers=True)
    olga = await an_organiser(store)
    other = await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    asked = await additions(store).begin(event.id, "Иванова Анна", actor_id=olga.id)

    with pytest.raises(EventNotYours):
        await additions(store).begin(event.id, "Иванова Анна", actor_id=other.id)
    with pytest.raises(DeskDraftGone):
        await additions(store).look(asked.draft_id, actor_id=other.id)
    with pytest.raises(EventNotForPupils):
        await additions(store).be_new(asked.draft_id, actor_id=olga.id)
    with pytest.raises(AdditionNameUnclear):
        await additions(store).begin(event.id, "7", actor_id=olga.id)


async def test_nobody_is_added_to_what_is_cancelled(store: Store) -> None:
    event = await a_ground(store, state=EventState.CANCELLED)
    olga = await an_organiser(store)

    with pytest.raises(EventStateForbids):
        await additions(store).begin(event.id, "Иванова Анна", actor_id=olga.id)


async def test_one_more_of_a_full_team_is_refused(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=1)
    olga = await an_organiser(store)
    anna, vera = await pupils(store, 2)
    team = await a_team(store, event, "Искра", [anna])
    asked = await additions(store).begin(event.id, "ученик", actor_id=olga.id, entry_id=team.id)
    await additions(store).pick(asked.draft_id, vera.id, actor_id=olga.id)

    with pytest.raises(TeamFull):
        await additions(store).write(asked.draft_id, actor_id=olga.id)
