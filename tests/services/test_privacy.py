import asyncio

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.audit import AuditLine, Deed
from models.guardianship import Guardianship
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from services.address import Address
from services.appointment_refusal import LastAdministrator
from services.code import Codes
from services.export_source import Section
from services.people import People
from services.privacy import Child, ChildDecides, Erased, Privacy
from services.refusal import CodeNotKnown, NotAllowed, PersonNotFound, TooManyCodes
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, all_of, an_account, stored


@pytest.fixture
def privacy(store: Store, clock: HandClock) -> Privacy:
    return Privacy(store, clock)


async def a_family(store: Store, **child: object) -> tuple[Person, Person]:
    parent, pupil = a_profile("Иванова Ольга", kind=PersonKind.PARENT), a_pupil("Иванов Пётр", **child)  # type: ignore[arg-type]
    await stored(store, parent, pupil)
    await stored(store, an_account(parent, 1), an_account(pupil, 2))
    await stored(store, Guardianship(guardian_id=parent.id, child_id=pupil.id, since=NOON))
    return parent, pupil


async def test_one_sees_what_is_kept_about_oneself(store: Store, privacy: Privacy) -> None:
    parent, pupil = await a_family(store, grade=3)

    own = await privacy.kept(parent.id, parent.id)

    assert (own.child, own.has_full_name, own.is_in_school, own.is_in_grade) == (None, True, False, False)
    assert {section: count for section, count in own.counts.items() if count} == {
        Section.ACCOUNTS: 1,
        Section.CHILDREN: 1,
    }
    assert (own.children, own.may_erase) == ((Child(pupil.id, "Пётр"),), True)


async def test_a_parent_sees_and_has_what_is_kept_about_the_child(store: Store, privacy: Privacy) -> None:
    parent, pupil = await a_family(store, grade=3)

    seen = await privacy.kept(parent.id, pupil.id)
    export = await privacy.export(parent.id, pupil.id)

    assert (seen.child, seen.is_in_grade, seen.children, seen.may_erase) == ("Пётр", True, (), True)
    assert export.profile["full_name"] == "Иванов Пётр"


async def test_nobody_else_sees_has_or_deletes_anything(store: Store, privacy: Privacy) -> None:
    parent, pupil = await a_family(store, grade=3)
    stranger = a_profile("Котов Кот")
    await stored(store, stranger)

    # A child is no guardian of the parent either.
    for reader, whose in ((stranger, pupil), (stranger, parent), (pupil, parent)):
        for doing in (privacy.kept, privacy.export, privacy.erase):
            with pytest.raises(NotAllowed):
                await doing(reader.id, whose.id)

    assert await all_of(store, Person.erased_at) == [(None,)] * 3


async def test_somebody_deletes_themselves(store: Store, privacy: Privacy) -> None:
    parent, pupil = await a_family(store, grade=3)

    assert await privacy.erase(parent.id, parent.id) == Erased(was_reader=True)

    assert await all_of(store, Person.id, Person.erased_at) == [(parent.id, NOON), (pupil.id, None)]
    assert await all_of(store, Account.person_id) == [(pupil.id,)]
    with pytest.raises(PersonNotFound):
        await privacy.kept(parent.id, parent.id)


@pytest.mark.parametrize(
    "facts", [{"grade": 3}, {"grade": 8}, {"grade": 8, "is_fourteen": False, "fourteen_grade": 8}]
)
async def test_a_parent_deletes_a_child_under_fourteen(
    store: Store, privacy: Privacy, facts: dict[str, object]
) -> None:
    parent, pupil = await a_family(store, **facts)

    assert await privacy.erase(parent.id, pupil.id) == Erased(was_reader=False)

    assert await all_of(store, Person.id, Person.erased_at) == [(parent.id, None), (pupil.id, NOON)]
    assert await all_of(store, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id) == [
        (Deed.PERSON_ERASED, parent.id, pupil.id)
    ]


@pytest.mark.parametrize("facts", [{"grade": 10}, {"grade": 8, "is_fourteen": True, "fourteen_grade": 7}])
async def test_whoever_is_fourteen_is_deleted_by_nobody_else(
    store: Store, privacy: Privacy, facts: dict[str, object]
) -> None:
    parent, pupil = await a_family(store, **facts)

    assert not (await privacy.kept(parent.id, pupil.id)).may_erase
    with pytest.raises(ChildDecides):
        await privacy.erase(parent.id, pupil.id)

    assert await all_of(store, Person.erased_at) == [(None,), (None,)]


async def test_deleting_twice_or_at_once_is_as_good_as_once(store: Store, privacy: Privacy) -> None:
    parent, pupil = await a_family(store, grade=3)

    await asyncio.gather(*(privacy.erase(parent.id, pupil.id) for _ in range(3)))
    await privacy.erase(parent.id, pupil.id)

    assert len(await all_of(store, AuditLine.id)) == 1


async def test_a_child_who_has_left_school_is_not_among_the_children(store: Store, privacy: Privacy) -> None:
    parent, _ = await a_family(store, grade=11)

    def leave(session: Session) -> None:
        session.execute(update(Person).where(Person.kind == PersonKind.PUPIL).values(kind=PersonKind.ALUMNUS))

    await store.write(leave)

    assert (await privacy.kept(parent.id, parent.id)).children == ()


@pytest.mark.parametrize("other", ["nobody", "blocked", "settings", "appointed"])
async def test_the_last_administrator_is_not_deleted(store: Store, clock: HandClock, other: str) -> None:
    boss, second = a_profile("Иванова Анна"), a_profile("Петров Пётр")
    second.blocked_at = NOON if other == "blocked" else None
    await stored(store, boss, second)
    holders = [boss] if other in {"nobody", "settings"} else [boss, second]
    await stored(store, *(Role(person_id=holder.id, kind=RoleKind.ADMINISTRATOR) for holder in holders))
    settings = [Address(MessengerName.VK, 9)] if other == "settings" else []
    privacy = Privacy(store, clock, administrators=settings)

    if other in {"settings", "appointed"}:
        assert await privacy.erase(boss.id, boss.id) == Erased(was_reader=True)
        return
    with pytest.raises(LastAdministrator):
        await privacy.erase(boss.id, boss.id)
    assert await all_of(store, Person.erased_at) == [(None,), (None,)]


ANNA = Address(MessengerName.VK, 5)


@pytest.fixture
def people(store: Store, clock: HandClock) -> People:
    return People(store, clock, zone="Europe/Moscow")


async def met(people: People, address: Address = ANNA) -> int:
    return (await people.meet(address, name="Анна", language=Language.RU)).person_id


async def guess(codes: Codes, person_id: int) -> None:
    for _ in range(5):
        with pytest.raises((CodeNotKnown, TooManyCodes)):
            await codes.look(person_id, "KM23-X45T")


async def test_deleting_oneself_gives_no_new_guesses(
    store: Store, clock: HandClock, privacy: Privacy, people: People
) -> None:
    codes = Codes(store, clock)
    await guess(codes, first := await met(people))
    await privacy.erase(first, first)
    second = await met(people)
    await privacy.erase(second, second)

    with pytest.raises(TooManyCodes):
        await codes.look(await met(people), "KM23-X45T")

    with pytest.raises(CodeNotKnown) as refused:
        await codes.look(await met(people, Address(MessengerName.TELEGRAM, 5)), "KM23-X45T")
    assert refused.value.left == 4


async def test_deleting_oneself_lifts_no_block(store: Store, privacy: Privacy, people: People) -> None:
    def block(session: Session) -> None:
        session.execute(update(Person).values(blocked_at=NOON))

    def unblock(session: Session) -> None:
        session.execute(update(Person).values(blocked_at=None))

    first = await met(people)
    await store.write(block)
    await privacy.erase(first, first)

    again = await people.meet(ANNA, name="Анна", language=Language.RU)
    stranger = await people.meet(Address(MessengerName.TELEGRAM, 5), name="Анна", language=Language.RU)
    assert (again.is_blocked, stranger.is_blocked) == (True, False)

    # Once an administrator has opened the door again, it stays open.
    await store.write(unblock)
    await privacy.erase(again.person_id, again.person_id)
    assert not (await people.meet(ANNA, name="Анна", language=Language.RU)).is_blocked
