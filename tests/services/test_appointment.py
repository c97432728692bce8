"""Who holds what, who sees it, and how it ends."""

import asyncio

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.audit import Deed
from models.person import Person
from models.role import Role, RoleKind
from models.school import SchoolStanding
from services.appointment import Appointments
from services.appointment_refusal import (
    AdministratorOfSettings,
    LastAdministrator,
    RoleNotForPupils,
    RoleNotHeld,
)
from services.refusal import NotAllowed, SchoolNotFound
from services.staff import (
    STAFF_ON_A_PAGE,
    Held,
    Holder,
    Openings,
    Others,
    Staff,
    StaffChoice,
)
from services.store import Store
from services.whom_to_ask import WhomToAsk
from services.workplace import CONSORTIUM, Workplace
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, all_of, an_account, stored
from tests.services.appointed import (
    LYCEUM,
    OTHER,
    SETTINGS,
    a_holder,
    a_role,
    appointments_of,
    roles_of,
    the_log,
)

MENTOR, RESPONSIBLE, ORGANISER, EDITOR, ADMINISTRATOR = RoleKind
PLACE = Workplace(LYCEUM, "Лицей", "Lyceum", "Уфа", "Ufa")


@pytest.fixture
def appointments(store: Store, clock: HandClock) -> Appointments:
    return appointments_of(store, clock)


@pytest.fixture
async def head(store: Store) -> int:
    """The responsible person of the lyceum."""
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(OTHER, name="Гимназия"))
    return await a_holder(store, "Паяльников Виктор", RESPONSIBLE, LYCEUM, school_id=LYCEUM)


@pytest.fixture
async def boss(store: Store, head: int) -> int:
    """An administrator who was appointed in a chat."""
    assert head
    return await a_holder(store, "Чертёжникова Ольга", ADMINISTRATOR)


async def the_staff(appointments: Appointments, school_id: str | None, by: int, page: int = 1) -> Staff:
    shown = await appointments.staff(school_id, actor_id=by, page=page)
    assert isinstance(shown, Staff)
    return shown


async def role_id_of(store: Store, person_id: int) -> int:
    rows = await all_of(store, Role.person_id, Role.id)
    return next(int(role_id) for holder, role_id in rows if holder == person_id)


async def in_settings(store: Store, full_name: str = "Настройкин Олег") -> int:
    person = a_profile(full_name)
    await stored(store, person)
    await stored(store, an_account(person, SETTINGS.external_id, SETTINGS.messenger))
    return person.id


async def test_a_responsible_person_sees_who_holds_what_at_the_own_school(
    appointments: Appointments, store: Store, head: int
) -> None:
    mentor = await a_holder(store, "Штангенциркулев Андрей", MENTOR, LYCEUM)
    await a_holder(store, "Чужой Борис", MENTOR, OTHER)

    shown = await the_staff(appointments, LYCEUM, head)

    assert shown.holders.rows == (
        Holder(1, head, "Паяльников Виктор", RESPONSIBLE, NOON, None),
        Holder(2, mentor, "Штангенциркулев Андрей", MENTOR, NOON, None),
    )
    assert (shown.place, shown.may, shown.waiting) == (PLACE, (MENTOR, ORGANISER, EDITOR), 0)
    assert shown.others is Others.NONE


async def test_whoever_was_invited_stands_beside_whoever_invited(
    appointments: Appointments, store: Store, head: int
) -> None:
    anna = await a_holder(store, "Осипова Анна")
    link = await appointments.invite(MENTOR, LYCEUM, actor_id=head)
    await appointments.take(link.token, person_id=anna)

    shown = await the_staff(appointments, LYCEUM, head)

    assert shown.holders.rows[-1] == Holder(2, anna, "Осипова Анна", MENTOR, NOON, "Паяльников Виктор")


async def test_a_long_list_is_turned_and_ends_where_it_ends(
    appointments: Appointments, store: Store, head: int
) -> None:
    for number in range(STAFF_ON_A_PAGE):
        await a_holder(store, f"Наставников {number}", MENTOR, LYCEUM)

    second = await the_staff(appointments, LYCEUM, head, page=2)
    beyond = await the_staff(appointments, LYCEUM, head, page=404)

    assert [holder.name for holder in second.holders.rows] == ["Наставников 3"]
    assert beyond == second


async def test_of_no_school_in_particular_one_responsible_for_one_sees_that_one(
    appointments: Appointments, head: int
) -> None:
    assert (await the_staff(appointments, None, head)).place == PLACE


async def test_of_two_schools_one_is_chosen(appointments: Appointments, store: Store, head: int) -> None:
    person = await store.read(lambda session: session.get_one(Person, head))
    await stored(store, a_role(person, RESPONSIBLE, OTHER))

    choice = await appointments.staff(None, actor_id=head)
    chosen = await the_staff(appointments, OTHER, head)

    assert choice == StaffChoice((PLACE, Workplace(OTHER, "Гимназия", "Lyceum", "Уфа", "Ufa")))
    assert (chosen.place.school_id, chosen.others) == (OTHER, Others.OWN)


async def test_an_administrator_sees_every_school_and_the_consortium(
    appointments: Appointments, boss: int
) -> None:
    whole = await the_staff(appointments, None, boss)
    school = await the_staff(appointments, OTHER, boss)

    assert (whole.place, whole.may, whole.others) == (CONSORTIUM, (EDITOR, ADMINISTRATOR), Others.ALL)
    assert [holder.person_id for holder in whole.holders.rows] == [boss]
    assert school.may == (MENTOR, RESPONSIBLE, ORGANISER, EDITOR)


async def test_an_administrator_of_the_settings_stands_in_the_list_without_a_row(
    appointments: Appointments, store: Store, boss: int
) -> None:
    named = await in_settings(store)

    shown = await the_staff(appointments, None, named)

    assert [(holder.person_id, holder.role_id) for holder in shown.holders.rows] == [(named, None), (boss, 2)]


@pytest.mark.parametrize("kind", [MENTOR, ORGANISER, EDITOR, None])
async def test_everybody_else_sees_nobodys_staff(
    appointments: Appointments, store: Store, head: int, kind: RoleKind | None
) -> None:
    somebody = await a_holder(store, "Осипова Анна", kind, LYCEUM, school_id=LYCEUM)

    for forged in (
        appointments.staff(LYCEUM, actor_id=somebody),
        appointments.staff(OTHER, actor_id=head),
        appointments.openings(LYCEUM, actor_id=somebody),
        appointments.openings(None, actor_id=head),
        appointments.waiting(None, actor_id=head),
        appointments.held(1, head, actor_id=somebody),
        appointments.find_schools("лицей", actor_id=head),
    ):
        with pytest.raises(NotAllowed):
            await forged


async def test_a_school_that_is_not_there_has_no_staff(appointments: Appointments, boss: int) -> None:
    with pytest.raises(SchoolNotFound):
        await appointments.staff("nowhere", actor_id=boss)


async def test_of_a_double_the_staff_of_the_school_itself_is_shown(
    appointments: Appointments, store: Store, boss: int
) -> None:
    double = a_row_of_school("double", standing=SchoolStanding.MERGED, merged_into_id=LYCEUM)
    await stored(store, double)

    assert (await the_staff(appointments, "double", boss)).place == PLACE


async def test_an_administrator_finds_a_school_by_typing(appointments: Appointments, boss: int) -> None:
    found = await appointments.find_schools("гимназия", actor_id=boss)

    assert found[0].id == OTHER


async def test_what_one_may_invite_to_is_told(appointments: Appointments, head: int) -> None:
    assert await appointments.openings(LYCEUM, actor_id=head) == Openings(PLACE, (MENTOR, ORGANISER, EDITOR))


async def test_a_role_withdrawn_is_gone_and_logged(
    appointments: Appointments, store: Store, head: int
) -> None:
    mentor = await a_holder(store, "Штангенциркулев Андрей", MENTOR, LYCEUM)
    role_id = await role_id_of(store, mentor)

    held = await appointments.held(role_id, mentor, actor_id=head)
    place = await appointments.withdraw(role_id, mentor, actor_id=head)

    holder = Holder(role_id, mentor, "Штангенциркулев Андрей", MENTOR, NOON, None)
    assert held == Held(holder, PLACE, may_withdraw=True, by_settings=False)
    assert place == PLACE
    assert await roles_of(store, mentor) == []
    assert await the_log(store) == [(Deed.ROLE_WITHDRAWN, head, mentor, LYCEUM, MENTOR)]


async def test_withdrawing_twice_says_that_it_is_gone_and_is_logged_once(
    appointments: Appointments, store: Store, head: int
) -> None:
    mentor = await a_holder(store, "Штангенциркулев Андрей", MENTOR, LYCEUM)
    role_id = await role_id_of(store, mentor)
    await appointments.withdraw(role_id, mentor, actor_id=head)

    with pytest.raises(RoleNotHeld):
        await appointments.withdraw(role_id, mentor, actor_id=head)
    with pytest.raises(RoleNotHeld):
        await appointments.held(role_id, mentor, actor_id=head)
    assert len(await the_log(store)) == 1


async def test_a_row_that_became_anothers_is_left_alone(
    appointments: Appointments, store: Store, head: int
) -> None:
    mentor = await a_holder(store, "Штангенциркулев Андрей", MENTOR, LYCEUM)

    with pytest.raises(RoleNotHeld):
        await appointments.withdraw(await role_id_of(store, mentor), head, actor_id=head)
    assert await roles_of(store, mentor) == [(MENTOR, LYCEUM)]


async def test_a_responsible_person_does_not_withdraw_what_they_do_not_give(
    appointments: Appointments, store: Store, head: int, boss: int
) -> None:
    stranger = await a_holder(store, "Чужой Борис", MENTOR, OTHER)

    for person_id in (head, stranger, boss):
        with pytest.raises(NotAllowed):
            await appointments.withdraw(await role_id_of(store, person_id), person_id, actor_id=head)
    assert (await appointments.held(1, head, actor_id=head)).may_withdraw is False
    assert await the_log(store) == []


async def test_the_last_administrator_stays(store: Store, clock: HandClock, boss: int) -> None:
    appointments = appointments_of(store, clock, frozenset())

    with pytest.raises(LastAdministrator):
        await appointments.withdraw(await role_id_of(store, boss), boss, actor_id=boss)
    assert await roles_of(store, boss) == [(ADMINISTRATOR, None)]


async def test_an_administrator_who_is_shut_out_does_not_count(
    store: Store, clock: HandClock, boss: int
) -> None:
    appointments = appointments_of(store, clock, frozenset())
    await a_holder(store, "Котов Борис", ADMINISTRATOR, blocked_at=NOON)

    with pytest.raises(LastAdministrator):
        await appointments.withdraw(await role_id_of(store, boss), boss, actor_id=boss)


async def test_one_of_two_administrators_may_go(store: Store, clock: HandClock, boss: int) -> None:
    appointments = appointments_of(store, clock, frozenset())
    other = await a_holder(store, "Котов Борис", ADMINISTRATOR)

    await appointments.withdraw(await role_id_of(store, boss), boss, actor_id=boss)

    assert (await roles_of(store, boss), await roles_of(store, other)) == ([], [(ADMINISTRATOR, None)])


async def test_of_two_administrators_who_withdraw_each_other_at_once_one_stays(
    store: Store, clock: HandClock, boss: int
) -> None:
    appointments = appointments_of(store, clock, frozenset())
    other = await a_holder(store, "Котов Борис", ADMINISTRATOR)
    first, second = await role_id_of(store, boss), await role_id_of(store, other)

    await asyncio.gather(
        appointments.withdraw(first, boss, actor_id=other),
        appointments.withdraw(second, other, actor_id=boss),
        return_exceptions=True,
    )

    assert await roles_of(store, boss) + await roles_of(store, other) == [(ADMINISTRATOR, None)]


async def test_an_administrator_of_the_settings_is_not_withdrawn_in_a_chat(
    appointments: Appointments, store: Store, boss: int
) -> None:
    named = await in_settings(store)
    person = await store.read(lambda session: session.get_one(Person, named))
    await stored(store, a_role(person, ADMINISTRATOR))
    role_id = await role_id_of(store, named)

    assert (await appointments.held(role_id, named, actor_id=boss)).by_settings
    with pytest.raises(AdministratorOfSettings):
        await appointments.withdraw(role_id, named, actor_id=boss)


async def test_a_teacher_is_told_whom_to_ask_by_their_given_names(
    appointments: Appointments, store: Store, head: int
) -> None:
    assert head
    teacher = await a_holder(store, "Осипова Анна", school_id=LYCEUM)

    whom = await appointments.whom_to_ask(teacher)

    assert whom == WhomToAsk(PLACE, ("Виктор",), by_administrators=False, is_mentor=False)
    assert await appointments.staff(None, actor_id=teacher) == whom


async def test_where_nobody_is_responsible_administrators_are_asked(
    appointments: Appointments, store: Store, boss: int
) -> None:
    assert boss
    await in_settings(store, "Настройкин Олег")
    teacher = await a_holder(store, "Осипова Анна", school_id=OTHER)

    whom = await appointments.whom_to_ask(teacher)

    assert (whom.names, whom.by_administrators) == (("Ольга", "Олег"), True)


async def test_nobody_is_sent_to_somebody_blocked(
    appointments: Appointments, store: Store, head: int
) -> None:
    await store.write(block, head)
    teacher = await a_holder(store, "Осипова Анна", school_id=LYCEUM)

    whom = await appointments.whom_to_ask(teacher)

    assert (whom.names, whom.by_administrators) == ((), True)


async def test_without_a_school_there_is_nobody_to_ask_yet(appointments: Appointments, store: Store) -> None:
    teacher = await a_holder(store, "Осипова Анна")

    assert (await appointments.whom_to_ask(teacher)).place is None


async def test_a_mentor_is_told_that_they_are_one(
    appointments: Appointments, store: Store, head: int
) -> None:
    assert head
    mentor = await a_holder(store, "Штангенциркулев Андрей", MENTOR, LYCEUM, school_id=LYCEUM)

    assert (await appointments.whom_to_ask(mentor)).is_mentor


async def test_a_pupil_asks_in_vain(appointments: Appointments, store: Store) -> None:
    pupil = a_pupil()
    await stored(store, pupil)

    with pytest.raises(RoleNotForPupils):
        await appointments.whom_to_ask(pupil.id)


def block(session: Session, person_id: int) -> None:
    session.execute(update(Person).where(Person.id == person_id).values(blocked_at=NOON))
