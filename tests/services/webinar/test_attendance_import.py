import asyncio

import pytest
from sqlalchemy.orm import Session

from models.attendance import Attendance, Confirmation, ListedAttendee
from models.event import EventState
from models.person import Person
from models.speaker import Speaker
from services.actor import Actor
from services.erasure import erase
from services.event.refusal import EventNotYours
from services.store import Store
from services.webinar.aftermath_refusal import (
    AftermathTooEarly,
    AttendanceDraftLost,
    AttendanceLineLost,
)
from services.webinar.attendance_import import AttendanceLists, AttendancePreview, write
from services.webinar.attendance_name import Likeness
from services.webinar.attendance_unsure import AttendanceUnsure
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_teacher
from tests.rows import all_of, stored
from tests.services.webinar.ended import (
    LENGTH,
    a_listener,
    a_past_webinar,
    a_strange_organiser,
    an_organiser,
    attended,
)
from tests.services.webinar.listing import names_only, timed

MARIA, IVAN = "Петрова Мария", "Иванов Иван"


def lists(store: Store) -> AttendanceLists:
    return AttendanceLists(store, HandClock(), administrators=frozenset())


def unsure(store: Store) -> AttendanceUnsure:
    return AttendanceUnsure(store, HandClock(), administrators=frozenset())


async def looked_through(store: Store, event_id: int, olga: Person, content: bytes) -> AttendancePreview:
    return await lists(store).preview(event_id, "список.csv", content, actor_id=olga.id)


async def brought(store: Store, event_id: int, olga: Person, content: bytes) -> int:
    """The list is looked through and written; answers how many names are to be asked about."""
    shown = await looked_through(store, event_id, olga, content)
    return (await lists(store).write(shown.draft_id, actor_id=olga.id)).unsure


async def attendances(store: Store) -> list[tuple[int, Confirmation | None, int | None]]:
    rows = await all_of(store, Attendance.person_id, Attendance.confirmed_by, Attendance.minutes)
    return [(row[0], row[1], row[2]) for row in sorted(rows, key=lambda row: int(row[0]))]


async def test_a_preview_tells_everybody_apart_and_writes_nothing(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event, MARIA)
    await a_listener(store, event, IVAN)
    olga = await an_organiser(store)
    content = timed(Мария_Петрова=70, Ivan_Ivanov=3, Петорва_Мария=9, Galaxy=20)

    shown = await looked_through(store, event.id, olga, content)

    assert (shown.people, shown.recognised, shown.unsure, shown.unknown, shown.enough) == (4, 2, 1, 1, 1)
    assert (await all_of(store, ListedAttendee.id), await attendances(store)) == ([], [])


async def test_whoever_was_there_for_long_enough_is_confirmed_by_the_list(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, ivan = await a_listener(store, event, MARIA), await a_listener(store, event, IVAN)
    olga = await an_organiser(store)
    await attended(store, event, maria)

    await brought(store, event.id, olga, timed(Мария_Петрова=10, Иван_Иванов=9))

    assert await attendances(store) == [(maria.id, Confirmation.LIST, 10), (ivan.id, None, 9)]


async def test_a_list_takes_no_other_proof_away(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    await attended(store, event, maria, by=Confirmation.WORD)

    await brought(store, event.id, olga, timed(Мария_Петрова=2))
    after_little = await attendances(store)
    await brought(store, event.id, olga, timed(Мария_Петрова=60))

    assert after_little == [(maria.id, Confirmation.WORD, 2)]
    assert await attendances(store) == [(maria.id, Confirmation.WORD, 60)]


async def test_of_a_short_event_a_third_is_enough(store: Store) -> None:
    event = await a_past_webinar(store, starts_at=NOON - LENGTH / 8)
    maria, ivan = await a_listener(store, event, MARIA), await a_listener(store, event, IVAN)
    olga = await an_organiser(store)

    await brought(store, event.id, olga, timed(Мария_Петрова=5, Иван_Иванов=4))

    assert await attendances(store) == [(maria.id, Confirmation.LIST, 5), (ivan.id, None, 4)]


async def test_a_list_that_does_not_say_for_how_long_says_at_least_that_they_were_there(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)

    await brought(store, event.id, olga, names_only("Мария Петрова"))

    assert await attendances(store) == [(maria.id, Confirmation.LIST, None)]


async def test_a_second_list_with_more_minutes_changes_and_doubles_nothing(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)

    await brought(store, event.id, olga, timed(Мария_Петрова=6))
    before = await attendances(store)
    await brought(store, event.id, olga, timed(Петрова_Мария=95))
    await brought(store, event.id, olga, timed(Мария_Петрова=6))

    assert before == [(maria.id, None, 6)]
    assert await attendances(store) == [(maria.id, Confirmation.LIST, 95)]
    assert len(await all_of(store, ListedAttendee.id)) == 1


async def test_two_devices_of_one_person_are_one_person(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)

    await brought(store, event.id, olga, timed(Мария_Петрова=6, Maria_Petrova=7))

    assert await attendances(store) == [(maria.id, Confirmation.LIST, 13)]


async def test_two_names_of_one_person_are_counted_as_one_person(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event, MARIA)
    olga = await an_organiser(store)

    shown = await looked_through(store, event.id, olga, timed(Мария_Петрова=6, Maria_Petrova=7, Galaxy=3))
    done = await lists(store).write(shown.draft_id, actor_id=olga.id)

    assert (shown.people, shown.recognised, shown.enough, shown.unknown) == (2, 1, 1, 1)
    assert (done.people, done.recognised) == (2, 1)


async def test_whoever_speaks_is_no_listener_that_came_without_registering(store: Store) -> None:
    event = await a_past_webinar(store)
    irina = await a_teacher(store, "Смирнова Ирина Олеговна", school_id=GYMNASIUM)
    await a_teacher(store, "Сидорова Анна Петровна", school_id=GYMNASIUM)
    await stored(store, Speaker(event_id=event.id, position=1, name="Смирнова", person_id=irina.id))
    olga = await an_organiser(store)

    await brought(store, event.id, olga, names_only("Смирнова Ирина Олеговна", "Сидорова Анна Петровна"))

    assert irina.id not in [row[0] for row in await attendances(store)]
    assert len(await attendances(store)) == 1


async def test_whoever_goes_while_names_are_compared_is_not_written(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    shown = await looked_through(store, event.id, olga, timed(Мария_Петрова=60, Чужая_Анна=60))
    compared = {"Мария Петрова": Likeness(exact=maria.id), "Чужая Анна": Likeness(exact=999)}
    await store.write(_erase, maria.id)

    actor = Actor(olga.id, frozenset(), NOON)
    done = await store.write(write, shown.draft_id, compared, actor)

    assert (done.people, done.recognised, await attendances(store)) == (2, 0, [])
    assert [row[0] for row in await all_of(store, ListedAttendee.person_id)] == [None, None]


async def test_of_two_namesakes_it_is_asked_which(store: Store) -> None:
    event = await a_past_webinar(store)
    here = await a_listener(store, event, IVAN)
    there = await a_listener(store, event, IVAN, school_id=GYMNASIUM)
    olga = await an_organiser(store)

    asked = await brought(store, event.id, olga, timed(Иван_Иванов=60))
    shown = await unsure(store).look(event.id, actor_id=olga.id)
    assert shown.line is not None
    after = await unsure(store).decide(shown.line.id, there.id, actor_id=olga.id)

    assert asked == 1
    places = [(one.person_id, one.place and one.place.school_id) for one in shown.candidates]
    assert places == [(here.id, LYCEUM), (there.id, GYMNASIUM)]
    assert (after.line, await attendances(store)) == (None, [(there.id, Confirmation.LIST, 60)])


async def test_what_was_decided_can_be_taken_back(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    await brought(store, event.id, olga, timed(Петорва_Мария=60))
    shown = await unsure(store).look(event.id, actor_id=olga.id)
    assert shown.line is not None

    await unsure(store).decide(shown.line.id, maria.id, actor_id=olga.id)
    decided = await attendances(store)
    again = await unsure(store).take_back(shown.line.id, actor_id=olga.id)

    assert decided == [(maria.id, Confirmation.LIST, 60)]
    assert (again.line is not None, await attendances(store)) == (True, [])


async def test_nobody_of_those_stays_decided_when_the_list_comes_again(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event, MARIA)
    olga = await an_organiser(store)
    await brought(store, event.id, olga, timed(Петорва_Мария=60))
    shown = await unsure(store).look(event.id, actor_id=olga.id)
    assert shown.line is not None

    await unsure(store).decide(shown.line.id, None, actor_id=olga.id)
    asked = await brought(store, event.id, olga, timed(Петорва_Мария=60))

    assert (asked, await attendances(store)) == (0, [])


async def test_somebody_of_the_consortium_is_counted_by_their_whole_name_alone(store: Store) -> None:
    event = await a_past_webinar(store)
    stranger = await a_teacher(store, "Сидорова Анна Петровна", school_id=GYMNASIUM)
    await a_teacher(store, "Кузнецов Олег", school_id=GYMNASIUM)
    for _ in range(2):
        await a_teacher(store, "Смирнова Ольга Ивановна", school_id=GYMNASIUM)
    olga = await an_organiser(store)
    content = names_only("Анна Петровна Сидорова", "Кузнецов Олег", "Смирнова Ольга Ивановна")

    asked = await brought(store, event.id, olga, content)

    assert (asked, await attendances(store)) == (0, [(stranger.id, Confirmation.LIST, None)])


async def test_whoever_did_not_register_is_offered_to_no_organiser(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event, MARIA)
    await a_teacher(store, "Петрова Марина", school_id=GYMNASIUM)
    olga = await an_organiser(store)

    await brought(store, event.id, olga, names_only("Петрова М"))
    shown = await unsure(store).look(event.id, actor_id=olga.id)

    assert [one.name for one in shown.candidates] == [MARIA]


async def test_a_forged_press_makes_nobody_present_who_did_not_register(store: Store) -> None:
    event = await a_past_webinar(store)
    await a_listener(store, event, MARIA)
    stranger, olga = await a_teacher(store, "Сидорова Анна"), await an_organiser(store)
    await brought(store, event.id, olga, timed(Петорва_Мария=60))
    shown = await unsure(store).look(event.id, actor_id=olga.id)
    assert shown.line is not None

    for person_id in (stranger.id, 999):
        with pytest.raises(AttendanceLineLost):
            await unsure(store).decide(shown.line.id, person_id, actor_id=olga.id)

    assert await attendances(store) == []


async def test_an_organiser_of_another_school_sees_and_changes_nothing(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    oleg = await a_strange_organiser(store)
    shown = await looked_through(store, event.id, olga, timed(Петорва_Мария=60))

    with pytest.raises(EventNotYours):
        await looked_through(store, event.id, oleg, timed(Мария_Петрова=60))
    with pytest.raises(AttendanceDraftLost):
        await lists(store).write(shown.draft_id, actor_id=oleg.id)
    await lists(store).write(shown.draft_id, actor_id=olga.id)
    ((line_id,),) = await all_of(store, ListedAttendee.id)
    with pytest.raises(EventNotYours):
        await unsure(store).look(event.id, actor_id=oleg.id)
    with pytest.raises(EventNotYours):
        await unsure(store).decide(line_id, maria.id, actor_id=oleg.id)
    with pytest.raises(EventNotYours):
        await unsure(store).take_back(line_id, actor_id=oleg.id)

    assert await attendances(store) == []


async def test_two_presses_at_once_write_a_list_once(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    shown = await looked_through(store, event.id, olga, timed(Мария_Петрова=60))

    both = await asyncio.gather(*(lists(store).write(shown.draft_id, actor_id=olga.id) for _ in range(2)))

    assert sorted(done.is_old for done in both) == [False, True]
    assert await attendances(store) == [(maria.id, Confirmation.LIST, 60)]


async def test_somebody_who_is_erased_before_the_yes_is_nobody(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    shown = await looked_through(store, event.id, olga, timed(Мария_Петрова=60, Петорва_Мария=5))
    await store.write(_erase, maria.id)

    done = await lists(store).write(shown.draft_id, actor_id=olga.id)

    assert (done.recognised, done.unsure, await attendances(store)) == (0, 0, [])


async def test_a_candidate_who_is_erased_meanwhile_is_refused_and_asked_about_no_more(store: Store) -> None:
    event = await a_past_webinar(store)
    maria, olga = await a_listener(store, event, MARIA), await an_organiser(store)
    await brought(store, event.id, olga, timed(Петорва_Мария=60))
    shown = await unsure(store).look(event.id, actor_id=olga.id)
    assert shown.line is not None
    await store.write(_erase, maria.id)

    with pytest.raises(AttendanceLineLost):
        await unsure(store).decide(shown.line.id, maria.id, actor_id=olga.id)

    assert (await unsure(store).look(event.id, actor_id=olga.id)).line is None


@pytest.mark.parametrize(
    "facts", [{"starts_at": NOON + LENGTH, "ends_at": NOON + 2 * LENGTH}, {"state": EventState.CANCELLED}]
)
async def test_of_what_was_not_held_there_is_no_list(store: Store, facts: dict[str, object]) -> None:
    event = await a_past_webinar(store, **facts)
    olga = await an_organiser(store)

    with pytest.raises(AftermathTooEarly):
        await looked_through(store, event.id, olga, timed(Мария_Петрова=60))


def _erase(session: Session, person_id: int) -> bool:
    return erase(session, person_id, now=NOON)
