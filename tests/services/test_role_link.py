"""Links to a role, from being made to being taken."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.audit import Deed
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from models.school import School, SchoolStanding
from services.appointment import Appointments
from services.appointment_refusal import (
    InviterLostRight,
    LinkGone,
    OwnInvitation,
    RoleNotForPupils,
    SchoolHasLeft,
    SchoolNotAccepted,
    TooManyLinks,
)
from services.refusal import (
    InvitationExpired,
    InvitationUsed,
    NotAllowed,
    PersonBlocked,
    Refusal,
    SchoolNotFound,
)
from services.role_link import MOST_WAITING, Appointed, Offer
from services.store import Store
from services.workplace import CONSORTIUM, Workplace
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, all_of, stored
from tests.services.appointed import LYCEUM, OTHER, a_holder, appointments_of, roles_of, the_log

MENTOR, RESPONSIBLE, ORGANISER, EDITOR, ADMINISTRATOR = RoleKind
PLACE = Workplace(LYCEUM, "Лицей", "Lyceum", "Уфа", "Ufa")


def school_is(session: Session, /, **facts: Any) -> None:
    session.execute(update(School).where(School.id == LYCEUM).values(**facts))


def block(session: Session, person_id: int) -> None:
    session.execute(update(Person).where(Person.id == person_id).values(blocked_at=NOON))


@pytest.fixture
def appointments(store: Store, clock: HandClock) -> Appointments:
    return appointments_of(store, clock)


@pytest.fixture
async def head(store: Store) -> int:
    """The responsible person of the lyceum."""
    schools = [a_row_of_school(LYCEUM, zone="Asia/Yekaterinburg"), a_row_of_school(OTHER)]
    await stored(store, *schools)
    return await a_holder(store, "Паяльников Виктор", RESPONSIBLE, LYCEUM)


@pytest.fixture
async def anna(store: Store) -> int:
    """A teacher who holds nothing yet."""
    return await a_holder(store, "Осипова Анна")


@pytest.fixture
async def token(appointments: Appointments, head: int) -> str:
    return (await appointments.invite(MENTOR, LYCEUM, actor_id=head)).token


async def test_a_link_shows_who_invites_to_what_and_gives_nothing(
    appointments: Appointments, store: Store, token: str, anna: int
) -> None:
    offer = await appointments.offer(token, person_id=anna)

    assert offer == Offer(token, MENTOR, PLACE, "Виктор", is_held=False, other_school=None, needs_name=False)
    assert await roles_of(store, anna) == []


async def test_whoever_takes_the_link_has_the_role_and_the_log_tells_it(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    taken = await appointments.take(token, person_id=anna)

    assert taken == Appointed(MENTOR, PLACE)
    assert await roles_of(store, anna) == [(MENTOR, LYCEUM)]
    assert await all_of(store, Role.appointed_by, Role.appointed_at) == [(head, NOON), (None, NOON)]
    assert await the_log(store) == [
        (Deed.ROLE_INVITED, head, None, LYCEUM, MENTOR),
        (Deed.ROLE_TAKEN, anna, anna, LYCEUM, MENTOR),
    ]


async def test_whoever_said_nothing_of_themselves_is_a_teacher_of_that_school(
    appointments: Appointments, store: Store, token: str, head: int
) -> None:
    stranger = a_profile("Котов Борис", drafted_at=None)
    await stored(store, stranger)

    await appointments.take(token, person_id=stranger.id)

    facts = await all_of(store, Person.id, Person.kind, Person.school_id, Person.zone, Person.drafted_at)
    assert facts[1] == (stranger.id, PersonKind.TEACHER, LYCEUM, "Asia/Yekaterinburg", NOON)
    assert head != stranger.id


async def test_what_one_has_said_of_oneself_stays(
    appointments: Appointments, store: Store, token: str
) -> None:
    facts = {"school_id": OTHER, "zone": "Asia/Omsk", "zone_chosen": True, "kind": PersonKind.PARENT}
    parent = a_profile("Винтикова Наталья", **facts)
    await stored(store, parent)

    await appointments.take(token, person_id=parent.id)

    kept = await store.read(lambda session: session.get_one(Person, parent.id))
    assert (kept.kind, kept.school_id, kept.zone) == (PersonKind.PARENT, OTHER, "Asia/Omsk")


async def test_whose_profile_names_another_school_is_told_so_and_may_take_the_role(
    appointments: Appointments, store: Store, token: str
) -> None:
    guest = await a_holder(store, "Котов Борис", school_id=OTHER)

    offer = await appointments.offer(token, person_id=guest)

    assert offer.other_school is not None
    assert (offer.place, offer.other_school.school_id, offer.needs_name) == (PLACE, OTHER, False)
    assert await appointments.take(token, person_id=guest) == Appointed(MENTOR, PLACE)


async def test_a_double_of_the_school_is_no_other_school(
    appointments: Appointments, store: Store, token: str
) -> None:
    await stored(store, a_row_of_school("double", merged_into_id=LYCEUM, standing=SchoolStanding.MERGED))
    guest = await a_holder(store, "Котов Борис", school_id="double")

    assert (await appointments.offer(token, person_id=guest)).other_school is None


@pytest.mark.parametrize("kind", [MENTOR, RESPONSIBLE, ORGANISER])
async def test_who_has_no_full_name_is_not_let_to_children_and_leaves_the_link_unused(
    appointments: Appointments, store: Store, head: int, anna: int, kind: RoleKind
) -> None:
    boss = await a_holder(store, "Чертёжникова Ольга", ADMINISTRATOR)
    nameless = a_profile(kind=PersonKind.TEACHER)
    await stored(store, nameless)
    token = (await appointments.invite(kind, LYCEUM, actor_id=boss)).token

    offer = await appointments.offer(token, person_id=nameless.id)
    answer = await appointments.take(token, person_id=nameless.id)

    assert offer.needs_name
    assert answer == offer
    assert await roles_of(store, nameless.id) == []
    assert await appointments.take(token, person_id=anna) == Appointed(kind, PLACE)
    assert await roles_of(store, head) == [(RESPONSIBLE, LYCEUM)]


async def test_an_editor_may_stay_nameless(appointments: Appointments, store: Store, head: int) -> None:
    nameless = a_profile(kind=PersonKind.TEACHER)
    await stored(store, nameless)
    token = (await appointments.invite(EDITOR, LYCEUM, actor_id=head)).token

    assert await appointments.take(token, person_id=nameless.id) == Appointed(EDITOR, PLACE)


async def test_taking_twice_answers_alike_and_changes_nothing(
    appointments: Appointments, store: Store, token: str, anna: int
) -> None:
    first = await appointments.take(token, person_id=anna)
    log = await the_log(store)

    second = await appointments.take(token, person_id=anna)

    assert second == first
    assert await the_log(store) == log
    assert (await appointments.offer(token, person_id=anna)).is_held


async def test_of_two_at_once_one_has_the_role(
    appointments: Appointments, store: Store, token: str, anna: int
) -> None:
    boris = await a_holder(store, "Котов Борис")

    answers = await asyncio.gather(
        *(appointments.take(token, person_id=person_id) for person_id in (anna, boris)),
        return_exceptions=True,
    )

    assert sorted(type(answer).__name__ for answer in answers) == ["Appointed", "InvitationUsed"]
    assert sorted(await roles_of(store, anna) + await roles_of(store, boris)) == [(MENTOR, LYCEUM)]


async def test_a_used_link_is_for_nobody_else(
    appointments: Appointments, store: Store, token: str, anna: int
) -> None:
    boris = await a_holder(store, "Котов Борис")
    await appointments.take(token, person_id=anna)

    await refused(appointments, token, boris, InvitationUsed)


async def test_a_link_does_not_give_back_what_was_withdrawn(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    await appointments.take(token, person_id=anna)
    await withdraw_mentor(appointments, store, anna, by=head)

    await refused(appointments, token, anna, InvitationUsed)
    assert await roles_of(store, anna) == []


async def test_a_link_works_for_seven_days(
    appointments: Appointments, clock: HandClock, token: str, anna: int
) -> None:
    clock.move(timedelta(days=7) - timedelta(seconds=1))
    offer = await appointments.offer(token, person_id=anna)
    clock.move(timedelta(seconds=1))

    assert offer.kind is MENTOR
    await refused(appointments, token, anna, InvitationExpired)


@pytest.mark.parametrize("forged", ["", "0" * 32, "role", "ы"])
async def test_a_link_that_was_never_made_opens_nothing(
    appointments: Appointments, token: str, anna: int, forged: str
) -> None:
    assert token != forged
    await refused(appointments, forged, anna, InvitationExpired)


async def test_whoever_invites_is_told_that_the_link_is_for_another(
    appointments: Appointments, token: str, head: int
) -> None:
    await refused(appointments, token, head, OwnInvitation)


async def test_a_pupil_is_appointed_to_nothing(appointments: Appointments, store: Store, token: str) -> None:
    pupil = a_pupil("Шестерёнкина Аня", grade=7)
    await stored(store, pupil)

    await refused(appointments, token, pupil.id, RoleNotForPupils)
    assert await roles_of(store, pupil.id) == []


async def test_somebody_blocked_takes_nothing(appointments: Appointments, store: Store, token: str) -> None:
    blocked = await a_holder(store, "Котов Борис", blocked_at=NOON)

    await refused(appointments, token, blocked, PersonBlocked)


async def test_a_link_of_somebody_who_lost_the_right_since_gives_nothing(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    await store.write(lambda session: session.delete(session.get_one(Role, 1)))

    await refused(appointments, token, anna, InviterLostRight)
    assert await roles_of(store, head) == []


async def test_a_link_of_somebody_who_was_blocked_since_gives_nothing(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    await store.write(block, head)

    await refused(appointments, token, anna, InviterLostRight)


async def test_whoever_holds_the_role_leaves_the_link_for_another(
    appointments: Appointments, store: Store, token: str, anna: int
) -> None:
    mentor = await a_holder(store, "Котов Борис", MENTOR, LYCEUM)

    shown = await appointments.offer(token, person_id=mentor)
    taken = await appointments.take(token, person_id=mentor)

    assert (shown.is_held, taken) == (True, Appointed(MENTOR, PLACE))
    assert await appointments.take(token, person_id=anna) == Appointed(MENTOR, PLACE)


@pytest.mark.parametrize("left_on", ["2026-11-25", "2026-11", "2026", "2020-05-01"])
async def test_nobody_is_invited_to_a_school_that_has_left(
    appointments: Appointments, store: Store, token: str, head: int, anna: int, left_on: str
) -> None:
    await store.write(school_is, left_on=left_on)

    with pytest.raises(SchoolHasLeft):
        await appointments.invite(MENTOR, LYCEUM, actor_id=head)
    with pytest.raises(SchoolHasLeft):
        await appointments.openings(LYCEUM, actor_id=head)
    await refused(appointments, token, anna, SchoolHasLeft)


@pytest.mark.parametrize("left_on", ["", "2026-11-26", "2026-12", "2027"])
async def test_a_school_that_will_leave_is_still_here(
    appointments: Appointments, store: Store, head: int, left_on: str
) -> None:
    await store.write(school_is, left_on=left_on)

    assert (await appointments.invite(MENTOR, LYCEUM, actor_id=head)).place == PLACE


async def test_nobody_is_invited_to_a_school_that_was_only_named(
    appointments: Appointments, store: Store, head: int
) -> None:
    await store.write(school_is, standing=SchoolStanding.RECORDED)

    with pytest.raises(SchoolNotAccepted):
        await appointments.invite(MENTOR, LYCEUM, actor_id=head)


@pytest.mark.parametrize(
    ("kind", "school_id"),
    [(RESPONSIBLE, LYCEUM), (MENTOR, OTHER), (EDITOR, None), (ADMINISTRATOR, None), (ADMINISTRATOR, LYCEUM)],
)
async def test_a_responsible_person_invites_to_nothing_else_and_nowhere_else(
    appointments: Appointments, store: Store, head: int, kind: RoleKind, school_id: str | None
) -> None:
    with pytest.raises(NotAllowed):
        await appointments.invite(kind, school_id, actor_id=head)
    assert await the_log(store) == []


async def test_an_administrator_invites_to_the_whole_consortium(
    appointments: Appointments, store: Store, anna: int
) -> None:
    boss = await a_holder(store, "Чертёжникова Ольга", ADMINISTRATOR)

    link = await appointments.invite(EDITOR, None, actor_id=boss)

    assert link.place == CONSORTIUM
    assert await appointments.take(link.token, person_id=anna) == Appointed(EDITOR, CONSORTIUM)


async def test_a_school_that_is_not_there_has_no_mentors(appointments: Appointments, store: Store) -> None:
    boss = await a_holder(store, "Чертёжникова Ольга", ADMINISTRATOR)

    with pytest.raises(SchoolNotFound):
        await appointments.invite(MENTOR, "nowhere", actor_id=boss)


async def test_links_that_wait_are_counted(appointments: Appointments, clock: HandClock, head: int) -> None:
    for _ in range(MOST_WAITING):
        await appointments.invite(MENTOR, LYCEUM, actor_id=head)

    with pytest.raises(TooManyLinks) as refusal:
        await appointments.invite(MENTOR, LYCEUM, actor_id=head)

    assert refusal.value.most == MOST_WAITING
    clock.move(timedelta(days=7))
    assert (await appointments.invite(MENTOR, LYCEUM, actor_id=head)).place == PLACE


async def test_a_link_taken_back_waits_no_more_and_opens_nothing(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    (waiting,) = (await appointments.waiting(LYCEUM, actor_id=head)).links.rows

    left = await appointments.revoke(waiting.id, actor_id=head)
    again = await appointments.revoke(waiting.id, actor_id=head)

    assert left == again
    assert left.links.rows == ()
    assert [line[0] for line in await the_log(store)] == [Deed.ROLE_INVITED, Deed.ROLE_WITHDRAWN]
    await refused(appointments, token, anna, InvitationExpired)


async def test_a_link_that_was_used_is_not_taken_back(
    appointments: Appointments, token: str, head: int, anna: int
) -> None:
    (waiting,) = (await appointments.waiting(LYCEUM, actor_id=head)).links.rows
    await appointments.take(token, person_id=anna)

    with pytest.raises(LinkGone):
        await appointments.revoke(waiting.id, actor_id=head)


async def test_nobody_takes_back_the_links_of_another_school(
    appointments: Appointments, store: Store, token: str, head: int, anna: int
) -> None:
    (waiting,) = (await appointments.waiting(LYCEUM, actor_id=head)).links.rows
    stranger = await a_holder(store, "Котов Борис", RESPONSIBLE, OTHER)

    for somebody in (stranger, anna):
        with pytest.raises(NotAllowed):
            await appointments.revoke(waiting.id, actor_id=somebody)
        with pytest.raises(NotAllowed):
            await appointments.waiting(LYCEUM, actor_id=somebody)
    assert (await appointments.offer(token, person_id=anna)).kind is MENTOR


async def test_a_link_that_is_no_role_is_not_found_among_roles(
    appointments: Appointments, token: str, head: int
) -> None:
    assert token
    with pytest.raises(LinkGone):
        await appointments.revoke(404, actor_id=head)


async def refused(appointments: Appointments, token: str, person_id: int, refusal: type[Refusal]) -> None:
    """Both when it is looked at and when it is taken."""
    with pytest.raises(refusal):
        await appointments.offer(token, person_id=person_id)
    with pytest.raises(refusal):
        await appointments.take(token, person_id=person_id)


async def withdraw_mentor(appointments: Appointments, store: Store, person_id: int, *, by: int) -> None:
    rows = await all_of(store, Role.id, Role.person_id)
    (role_id,) = (role_id for role_id, holder in rows if holder == person_id)
    await appointments.withdraw(role_id, person_id, actor_id=by)
