"""All people, for administrators, and for nobody else."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from models.account import MessengerName
from models.audit import AuditLine, Deed
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.role import RoleKind
from models.school import SchoolStanding
from services.appointment_refusal import (
    AdministratorOfSettings,
    BlockedHoldsNothing,
    RoleNotForPupils,
    SchoolHasLeft,
)
from services.audit import AuditEntry, AuditSide
from services.directory import (
    ENTRIES_ON_A_PAGE,
    PEOPLE_ON_A_PAGE,
    CannotBlockOneself,
    Directory,
    NobodyToLookFor,
    NoSchoolToServe,
)
from services.person_card import FoundPerson, HeldRole, KnownAccount
from services.refusal import NotAllowed, PersonNotFound, SchoolNotFound
from services.school import Schools
from services.standing import Light, Standing, Step
from services.store import Store
from services.workplace import CONSORTIUM, Workplace
from tests.clock import NOON, HandClock
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, an_account, stored
from tests.services.appointed import LYCEUM, OTHER, SETTINGS, a_holder, roles_of, the_log

VERSIONS = dict.fromkeys(ConsentPurpose, "1")
PLACE = Workplace(LYCEUM, "Лицей", "Lyceum", "Уфа", "Ufa")
SIZE = 40
MENTOR, RESPONSIBLE, _, EDITOR, ADMINISTRATOR = RoleKind


@pytest.fixture
def directory(store: Store, clock: HandClock) -> Directory:
    return Directory(store, clock, VERSIONS, Schools(store, clock), administrators=frozenset({SETTINGS}))


@pytest.fixture
async def boss(store: Store) -> int:
    await stored(
        store,
        a_row_of_school(LYCEUM, zone="Asia/Yekaterinburg"),
        a_row_of_school(OTHER, name="Гимназия", zone="Asia/Omsk"),
    )
    return await a_holder(store, "Чертёжникова Ольга", ADMINISTRATOR)


@pytest.fixture
async def anya(store: Store, boss: int) -> int:
    """A pupil of the lyceum."""
    assert boss
    said = {"is_fourteen": True, "fourteen_grade": 7, "fourteen_said_at": NOON}
    pupil = a_pupil("Осипова Аня", grade=7, letter="Б", school_id=LYCEUM, zone="Asia/Yekaterinburg", **said)
    await stored(store, pupil)
    return pupil.id


@pytest.fixture
async def andrey(store: Store, boss: int) -> int:
    """A teacher of the lyceum."""
    assert boss
    return await a_holder(store, "Штангенциркулев Андрей", school_id=LYCEUM)


async def the_person(store: Store, person_id: int) -> Person:
    return await store.read(lambda session: session.get_one(Person, person_id))


Deeds = Callable[[Directory, int, int], Awaitable[Any]]
DEEDS: list[Deeds] = [
    lambda directory, _, actor: directory.refuse_strangers(actor_id=actor),
    lambda directory, _, actor: directory.find("аня", actor_id=actor, size=SIZE),
    lambda directory, whom, actor: directory.card(whom, actor_id=actor),
    lambda directory, whom, actor: directory.block(whom, actor_id=actor),
    lambda directory, whom, actor: directory.unblock(whom, actor_id=actor),
    lambda directory, _, actor: directory.find_schools("лицей", actor_id=actor),
    lambda directory, whom, actor: directory.move(whom, OTHER, actor_id=actor),
    lambda directory, whom, actor: directory.give(whom, MENTOR, at_school=True, actor_id=actor),
    lambda directory, whom, actor: directory.audit(whom, AuditSide.ABOUT, actor_id=actor),
]


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("kind", [RESPONSIBLE, MENTOR, EDITOR, None])
async def test_nobody_but_administrators_looks_or_touches(
    directory: Directory, store: Store, anya: int, deed: Deeds, kind: RoleKind | None
) -> None:
    somebody = await a_holder(store, "Любопытнов Олег", kind, None if kind is EDITOR else LYCEUM)

    with pytest.raises(NotAllowed):
        await deed(directory, anya, somebody)
    assert await the_log(store) == []
    assert (await the_person(store, anya)).blocked_at is None


async def test_people_are_found_with_what_tells_them_apart(
    directory: Directory, boss: int, anya: int
) -> None:
    found = await directory.find("осипова 7б", actor_id=boss, size=SIZE)

    person = FoundPerson(anya, "Осипова Аня", PersonKind.PUPIL, PLACE, 7, "Б", is_blocked=False)
    assert (found.people.rows, found.words, found.is_similar) == ((person,), "осипова 7б", False)


async def test_many_namesakes_are_turned_page_by_page(directory: Directory, store: Store, boss: int) -> None:
    people = [a_profile(f"Котов Борис {number}") for number in range(PEOPLE_ON_A_PAGE + 1)]
    await stored(store, *people)

    second = await directory.find("котов", actor_id=boss, page=2, size=SIZE)

    assert [person.name for person in second.people.rows] == ["Котов Борис 5"]
    assert (second.people.pages, second.people.total) == (2, PEOPLE_ON_A_PAGE + 1)


@pytest.mark.parametrize("typed", ["", "!?", "😀"])
async def test_whoever_types_nothing_is_told_what_to_type(
    directory: Directory, boss: int, typed: str
) -> None:
    with pytest.raises(NobodyToLookFor):
        await directory.find(typed, actor_id=boss, size=SIZE)


async def test_a_card_says_all_there_is(
    directory: Directory, store: Store, boss: int, anya: int, andrey: int
) -> None:
    pupil, text = await the_person(store, anya), a_text()
    await stored(store, text, an_account(pupil, 7))
    await stored(store, a_consent(pupil, text), Guardianship(guardian_id=andrey, child_id=anya, since=NOON))

    card = await directory.card(anya, actor_id=boss)
    parent = await directory.card(andrey, actor_id=boss)

    assert (card.name, card.kind, card.school, card.grade, card.letter) == (
        "Осипова Аня",
        PersonKind.PUPIL,
        PLACE,
        7,
        "Б",
    )
    assert card.accounts == (KnownAccount(MessengerName.VK, 7, reachable=True),)
    assert card.standing == Standing(Light.READY, Step.NONE)
    assert (card.consents, card.guardians) == ((ConsentPurpose.PROCESSING,), ("Штангенциркулев Андрей",))
    assert (parent.children, parent.accounts, parent.consents) == (("Осипова Аня",), (), ())


async def test_a_card_tells_roles_and_whom_the_settings_name(
    directory: Directory, store: Store, boss: int
) -> None:
    named = a_profile()
    await stored(store, named)
    await stored(store, an_account(named, SETTINGS.external_id, SETTINGS.messenger))

    card, settings = await directory.card(boss, actor_id=boss), await directory.card(named.id, actor_id=boss)

    assert (card.roles, card.by_settings) == ((HeldRole(ADMINISTRATOR, CONSORTIUM),), False)
    assert (settings.roles, settings.by_settings, settings.is_full_name) == ((), True, False)


async def test_somebody_blocked_is_blocked_once_and_let_in_again(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    blocked, again = [await directory.block(anya, actor_id=boss) for _ in range(2)]
    let_in, _ = [await directory.unblock(anya, actor_id=boss) for _ in range(2)]

    assert again == blocked
    assert (blocked.blocked_at, let_in.blocked_at) == (NOON, None)
    assert await the_log(store) == [
        (Deed.PERSON_BLOCKED, boss, anya, None, None),
        (Deed.PERSON_UNBLOCKED, boss, anya, None, None),
    ]


async def test_nobody_blocks_themselves_or_whom_the_settings_name(
    directory: Directory, store: Store, boss: int
) -> None:
    named = a_profile()
    await stored(store, named)
    await stored(store, an_account(named, SETTINGS.external_id, SETTINGS.messenger))

    with pytest.raises(CannotBlockOneself):
        await directory.block(boss, actor_id=boss)
    with pytest.raises(AdministratorOfSettings):
        await directory.block(named.id, actor_id=boss)


async def test_an_administrator_who_was_blocked_may_be_another(
    directory: Directory, store: Store, boss: int
) -> None:
    other = await a_holder(store, "Котов Борис", ADMINISTRATOR)

    assert (await directory.block(other, actor_id=boss)).blocked_at == NOON


async def test_a_person_moves_to_a_school_with_its_clock(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    card, again = [await directory.move(anya, OTHER, actor_id=boss) for _ in range(2)]

    assert again == card
    assert card.school == Workplace(OTHER, "Гимназия", "Lyceum", "Уфа", "Ufa")
    assert (await the_person(store, anya)).zone == "Asia/Omsk"
    assert await the_log(store) == [(Deed.PERSON_MOVED, boss, anya, OTHER, None)]


async def test_a_clock_of_ones_own_choice_stays(directory: Directory, store: Store, boss: int) -> None:
    anna = await a_holder(store, "Осипова Анна", zone="Asia/Tomsk", zone_chosen=True)

    await directory.move(anna, OTHER, actor_id=boss)

    assert (await the_person(store, anna)).zone == "Asia/Tomsk"


async def test_whoever_is_moved_to_a_double_belongs_to_the_school_itself(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    await stored(store, a_row_of_school("double", standing=SchoolStanding.MERGED, merged_into_id=OTHER))

    await directory.move(anya, "double", actor_id=boss)

    assert (await the_person(store, anya)).school_id == OTHER


async def test_a_role_is_given_without_a_link_and_once(
    directory: Directory, store: Store, boss: int, andrey: int
) -> None:
    card, again = [await directory.give(andrey, MENTOR, at_school=True, actor_id=boss) for _ in range(2)]

    assert again == card
    assert card.roles == (HeldRole(MENTOR, PLACE),)
    assert await the_log(store) == [(Deed.ROLE_GIVEN, boss, andrey, LYCEUM, MENTOR)]


async def test_a_role_in_the_whole_consortium_asks_for_no_school(
    directory: Directory, store: Store, boss: int
) -> None:
    anna = await a_holder(store, "Осипова Анна")

    card = await directory.give(anna, EDITOR, at_school=False, actor_id=boss)

    assert card.roles == (HeldRole(EDITOR, CONSORTIUM),)
    with pytest.raises(NoSchoolToServe):
        await directory.give(anna, EDITOR, at_school=True, actor_id=boss)


@pytest.mark.parametrize(
    ("kind", "at_school"), [(ADMINISTRATOR, True), (MENTOR, False), (RESPONSIBLE, False)]
)
async def test_a_role_is_not_given_where_there_is_none_of_it(
    directory: Directory, store: Store, boss: int, andrey: int, kind: RoleKind, *, at_school: bool
) -> None:
    with pytest.raises(NotAllowed):
        await directory.give(andrey, kind, at_school=at_school, actor_id=boss)
    assert await roles_of(store, andrey) == []


async def test_neither_pupils_nor_the_blocked_are_given_roles_nor_is_a_school_that_left(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    await stored(store, a_row_of_school("left", left_on="2024"))
    left = await a_holder(store, "Бывшев Олег", school_id="left")
    blocked = await a_holder(store, "Котов Борис", school_id=LYCEUM, blocked_at=NOON)

    for person_id, refusal in (
        (anya, RoleNotForPupils),
        (blocked, BlockedHoldsNothing),
        (left, SchoolHasLeft),
    ):
        with pytest.raises(refusal):
            await directory.give(person_id, MENTOR, at_school=True, actor_id=boss)


async def test_the_log_tells_what_was_done_to_a_person_and_what_they_did(
    directory: Directory, boss: int, andrey: int
) -> None:
    await directory.give(andrey, MENTOR, at_school=True, actor_id=boss)

    about = await directory.audit(andrey, AuditSide.ABOUT, actor_id=boss)
    by = await directory.audit(boss, AuditSide.BY, actor_id=boss)

    entry = AuditEntry(NOON, Deed.ROLE_GIVEN, "Чертёжникова Ольга", "Штангенциркулев Андрей", PLACE, MENTOR)
    assert (about.name, about.entries.rows) == ("Штангенциркулев Андрей", (entry,))
    assert by.entries.rows == (entry,)


async def test_a_long_log_is_turned_with_the_newest_first(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    deeds = [Deed.PERSON_BLOCKED] * ENTRIES_ON_A_PAGE + [Deed.PERSON_UNBLOCKED]
    await stored(store, *(AuditLine(deed=deed, at=NOON, subject_id=anya, detail="") for deed in deeds))

    first = await directory.audit(anya, AuditSide.ABOUT, actor_id=boss)
    second = await directory.audit(anya, AuditSide.ABOUT, actor_id=boss, page=2)

    assert first.entries.rows[0] == AuditEntry(
        NOON, Deed.PERSON_UNBLOCKED, None, "Осипова Аня", CONSORTIUM, None
    )
    assert len(second.entries.rows) == 1


async def test_who_is_gone_and_what_is_not_there_is_refused(
    directory: Directory, store: Store, boss: int, anya: int
) -> None:
    gone = await a_holder(store, "Исчезнов Пётр", erased_at=NOON)

    for person_id in (gone, 404):
        with pytest.raises(PersonNotFound):
            await directory.card(person_id, actor_id=boss)
        with pytest.raises(PersonNotFound):
            await directory.block(person_id, actor_id=boss)
    with pytest.raises(SchoolNotFound):
        await directory.move(anya, "nowhere", actor_id=boss)


async def test_schools_are_found_by_typing(directory: Directory, boss: int) -> None:
    found = await directory.find_schools("гимназия", actor_id=boss)

    assert found[0].id == OTHER
