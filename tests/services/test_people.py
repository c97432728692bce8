import asyncio

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School
from services.address import Address
from services.people import Awaited, People, Speaker, await_words
from services.store import Store
from tests.clock import HandClock

ANNA = Address(MessengerName.VK, 1)
BOSS = Address(MessengerName.TELEGRAM, 9001)


@pytest.fixture
def people(store: Store, clock: HandClock) -> People:
    return People(store, clock, zone="Europe/Samara", administrators=[BOSS])


@pytest.fixture
async def anna(people: People) -> Speaker:
    return await people.meet(ANNA, name="Анна", language=Language.RU)


def counts(session: Session) -> tuple[int, int]:
    number_of_people = session.scalars(select(func.count(Person.id))).one()
    return number_of_people, session.scalars(select(func.count(Account.id))).one()


def give_role(session: Session, person_id: int, kind: RoleKind, school_id: str | None = None) -> None:
    session.add(Role(person_id=person_id, kind=kind, school_id=school_id))


async def test_somebody_who_has_not_written_is_not_known(people: People) -> None:
    assert await people.speaker(ANNA) is None


async def test_whoever_is_met_is_known_from_then_on(people: People, anna: Speaker) -> None:
    assert await people.speaker(ANNA) == anna
    assert (anna.name, anna.language, anna.zone) == ("Анна", Language.RU, "Europe/Samara")
    assert (anna.awaits, anna.reachable, anna.is_pupil) == (None, True, False)


async def test_meeting_again_changes_nothing(people: People, store: Store, anna: Speaker) -> None:
    again = await people.meet(ANNA, name="Другая", language=Language.EN)

    assert again == anna
    assert await store.read(counts) == (1, 1)


async def test_one_person_met_by_many_at_once_is_one_person(people: People, store: Store) -> None:
    met = await asyncio.gather(
        *(people.meet(ANNA, name=f"Анна {number}", language=Language.RU) for number in range(10))
    )

    assert len(set(met)) == 1
    assert await store.read(counts) == (1, 1)


async def test_the_same_number_in_the_other_messenger_is_somebody_else(people: People, anna: Speaker) -> None:
    other = await people.meet(Address(MessengerName.TELEGRAM, 1), name="Борис", language=Language.EN)

    assert other.person_id != anna.person_id


async def test_a_number_larger_than_thirty_two_bits_is_a_number(people: People) -> None:
    address = Address(MessengerName.TELEGRAM, 2**52 - 1)

    await people.meet(address, name="Анна", language=Language.RU)

    assert (speaker := await people.speaker(address)) is not None
    assert speaker.address == address


async def test_a_name_longer_than_its_column_is_cut(people: People) -> None:
    anna = await people.meet(ANNA, name="А" * 300, language=Language.RU)

    assert anna.name == "А" * 100


async def test_what_is_awaited_is_kept_with_the_account_until_it_is_not(
    people: People, anna: Speaker, store: Store
) -> None:
    await store.write(await_words, Awaited(anna.account_id, "words"))
    asked = await people.speaker(ANNA)
    await store.write(await_words, Awaited(anna.account_id, None))
    answered = await people.speaker(ANNA)

    assert asked is not None
    assert answered is not None
    assert (asked.awaits, answered.awaits) == ("words", None)


async def test_a_closed_door_is_remembered_and_so_is_an_opened_one(people: People, anna: Speaker) -> None:
    await people.set_reachable(anna.address, reachable=False)
    closed = await people.speaker(ANNA)
    await people.set_reachable(anna.address, reachable=True)
    opened = await people.speaker(ANNA)

    assert closed is not None
    assert opened is not None
    assert (closed.reachable, opened.reachable) == (False, True)


async def test_a_stranger_who_shuts_the_door_is_still_a_stranger(people: People, store: Store) -> None:
    await people.set_reachable(ANNA, reachable=False)

    assert await store.read(counts) == (0, 0)


async def test_the_chosen_language_is_the_persons_in_every_messenger(
    people: People, store: Store, anna: Speaker
) -> None:
    def add_account(session: Session) -> None:
        session.add(Account(messenger=MessengerName.TELEGRAM, external_id=7, person_id=anna.person_id))

    await store.write(add_account)

    await people.speak(anna.person_id, Language.EN)

    elsewhere = await people.speaker(Address(MessengerName.TELEGRAM, 7))
    assert elsewhere is not None
    assert elsewhere.language == Language.EN


@pytest.mark.usefixtures("anna")
async def test_a_pupil_is_known_as_one(people: People, store: Store) -> None:
    await store.write(lambda session: session.execute(update(Person).values(kind=PersonKind.PUPIL)))

    speaker = await people.speaker(ANNA)

    assert speaker is not None
    assert speaker.is_pupil


async def test_a_person_has_the_roles_of_all_schools(people: People, store: Store, anna: Speaker) -> None:
    school = School(id="lyceum", name="", name_en="", city="", city_en="")
    await store.write(lambda session: session.add(school))
    await store.write(give_role, anna.person_id, RoleKind.MENTOR, "lyceum")
    await store.write(give_role, anna.person_id, RoleKind.EDITOR)

    rights = await people.rights(anna.person_id)
    assert rights.places == {(RoleKind.MENTOR, "lyceum"), (RoleKind.EDITOR, None)}


async def test_the_settings_make_an_administrator_and_nothing_is_written(
    people: People, store: Store
) -> None:
    boss = await people.meet(BOSS, name="Ольга", language=Language.RU)

    assert (await people.rights(boss.person_id)).is_administrator
    assert await store.read(lambda session: session.scalars(select(Role)).all()) == []


async def test_the_same_number_in_the_other_messenger_is_no_administrator(people: People) -> None:
    somebody = await people.meet(
        Address(MessengerName.VK, BOSS.external_id), name="Не Ольга", language=Language.RU
    )

    assert not (await people.rights(somebody.person_id)).is_administrator
