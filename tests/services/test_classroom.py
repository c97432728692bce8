from datetime import timedelta
from typing import Any

import pytest

from models.audit import Deed
from models.charge import Charge
from models.guardianship import Guardianship
from models.invitation import Invitation
from models.person import Person, PersonKind
from models.role import RoleKind
from services.class_code import CodesJustMade, NobodyToClaim, PupilHasClaimed
from services.class_keeper import KeepersOnly, PupilNotInClass, Scope
from services.class_list import (
    MISSING_ON_A_PAGE,
    NAMES_ON_A_PAGE,
    PUPILS_ON_A_PAGE,
    Found,
    Overview,
    Page,
    SchoolChoice,
    Tally,
)
from services.class_pupil import PupilCard, PupilWritesThemselves
from services.classroom import Classrooms
from services.personal_name import NameIsOneWord
from services.pupil import GradeNotUnderstood
from services.refusal import GradeOutOfSchool
from services.school_class import SchoolClass
from services.standing import Light, Step
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_consent, a_profile, a_pupil, a_text, all_of, an_account, stored
from tests.services.appointed import LYCEUM, OTHER, a_holder, a_role, the_log
from tests.services.classes import HERE, VERSIONS, a_charge, a_mentor, charges, classrooms_of
from tests.services.signing import PROCESSING

SEVENTH_A, SEVENTH_B = SchoolClass(7, "А"), SchoolClass(7, "Б")


@pytest.fixture
def classrooms(store: Store, clock: HandClock) -> Classrooms:
    return classrooms_of(store, clock)


async def consented(store: Store, *people: Person) -> None:
    text = a_text(version=VERSIONS[PROCESSING])
    await stored(store, text)
    await stored(store, *(a_consent(person, text, by_guardian=True) for person in people))


async def test_one_class_is_shown_at_once_with_the_lights_of_its_pupils(
    store: Store, classrooms: Classrooms
) -> None:
    mentor = await a_mentor(store)
    ready = await a_charge(store, mentor, "Яковлев Пётр", grade=3)
    await a_charge(store, mentor, "Ёлкина Анна", grade=3)
    await consented(store, ready)

    page = await classrooms.show(Scope(), actor_id=mentor)

    assert isinstance(page, Page)
    assert (page.of, page.tally) == (SchoolClass(3, "А"), Tally(ready=1, waiting=1))
    assert [(one.name, one.standing.step, one.is_claimed) for one in page.pupils.rows] == [
        ("Ёлкина Анна", Step.GUARDIAN, False),
        ("Яковлев Пётр", Step.NONE, False),
    ]


async def test_several_classes_are_counted_and_one_is_opened(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    await a_charge(store, mentor, "Иванов Пётр", letter="Б")
    await a_charge(store, mentor, "Ли Ян", letter="А")
    await a_charge(store, mentor, "Ким Вера", letter="А")

    overview = await classrooms.show(Scope(), actor_id=mentor)
    page = await classrooms.show(Scope(LYCEUM, SEVENTH_A), actor_id=mentor)

    assert isinstance(overview, Overview)
    assert overview.classes.rows == ((SEVENTH_A, Tally(waiting=2)), (SEVENTH_B, Tally(waiting=1)))
    assert isinstance(page, Page)
    assert [one.name for one in page.pupils.rows] == ["Ким Вера", "Ли Ян"]


async def test_a_class_that_is_no_more_leads_to_those_there_are(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)

    empty = await classrooms.show(Scope(LYCEUM, SEVENTH_A), actor_id=mentor)

    assert isinstance(empty, Overview)
    assert (empty.tally, empty.classes.rows) == (Tally(), ())


async def test_only_ones_own_pupils_of_the_school_are_seen(store: Store, classrooms: Classrooms) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    mine = await a_charge(store, olga, "Иванов Пётр")
    await a_charge(store, boris, "Ли Ян")
    await a_charge(store, olga, "Ким Вера", school_id=OTHER)
    await a_charge(store, olga, "Гон Ия", erased_at=NOON)

    page = await classrooms.all(HERE, actor_id=olga)

    assert [one.person_id for one in page.pupils.rows] == [mine.id]


async def test_long_lists_come_in_pages(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    for number in range(PUPILS_ON_A_PAGE + 1):
        await a_charge(store, mentor, f"Иванов Пётр{number:02}")

    first = await classrooms.show(HERE, actor_id=mentor)
    second = await classrooms.show(HERE, actor_id=mentor, page=2)
    names = await classrooms.names(HERE, actor_id=mentor, page=1)
    missing = await classrooms.missing(HERE, actor_id=mentor, page=9)
    everybody = await classrooms.all(HERE, actor_id=mentor)

    assert [len(page.pupils.rows) for page in (first, second) if isinstance(page, Page)] == [20, 1]
    assert (len(names.pupils.rows), len(everybody.pupils.rows)) == (NAMES_ON_A_PAGE, PUPILS_ON_A_PAGE + 1)
    assert (missing.pupils.number, missing.pupils.total) == (5, 21)
    assert len(missing.pupils.rows) == 21 - 4 * MISSING_ON_A_PAGE


async def test_to_whom_nothing_is_missing_is_not_listed(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    ready, other = await a_charge(store, mentor, grade=3), await a_charge(store, mentor, "Ли Ян", grade=3)
    await consented(store, ready)

    page = await classrooms.missing(HERE, actor_id=mentor, page=1)

    assert [one.person_id for one in page.pupils.rows] == [other.id]
    assert page.tally == Tally(ready=1, waiting=1)


@pytest.mark.parametrize("typed", ["2", "№ 2", "иванов", "Ив пе", "петр иванов"])
async def test_a_pupil_is_found_by_number_or_name(store: Store, classrooms: Classrooms, typed: str) -> None:
    mentor = await a_mentor(store)
    await a_charge(store, mentor, "Белова Анна")
    pupil = await a_charge(store, mentor, "Иванов Пётр")

    found = await classrooms.find(HERE, typed, actor_id=mentor)

    assert isinstance(found, PupilCard)
    assert found.pupil.person_id == pupil.id


@pytest.mark.parametrize(
    ("typed", "number"), [("и", 2), ("сидоров", 0), ("0", 0), ("9", 0), ("", 0), ("9" * 99, 0)]
)
async def test_several_or_none_are_shown_as_such(
    store: Store, classrooms: Classrooms, typed: str, number: int
) -> None:
    mentor = await a_mentor(store)
    for name in ("Иванов Пётр", "Ильин Ян"):
        await a_charge(store, mentor, name)

    found = await classrooms.find(HERE, typed, actor_id=mentor)

    assert isinstance(found, Found)
    assert found.page.pupils.total == number


async def test_a_card_tells_who_answers_for_the_pupil_by_given_name(
    store: Store, classrooms: Classrooms
) -> None:
    mentor = await a_mentor(store)
    pupil, parent = await a_charge(store, mentor, grade=3), a_profile("Иванова Ольга", kind=PersonKind.PARENT)
    await stored(store, parent)
    await stored(store, an_account(pupil), Guardianship(guardian_id=parent.id, child_id=pupil.id, since=NOON))

    card = await classrooms.card(pupil.id, actor_id=mentor)

    assert (card.pupil.name, card.pupil.of, card.guardians) == (
        "Иванов Пётр",
        SchoolClass(3, "А"),
        ("Ольга",),
    )
    assert (card.pupil.is_claimed, card.code_until, card.pupil.standing.light) == (True, None, Light.WAITING)


async def test_nobody_elses_pupil_is_shown_or_touched(store: Store, classrooms: Classrooms) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    pupil = await a_charge(store, boris)

    for doing in (classrooms.card, classrooms.make_code):
        with pytest.raises(PupilNotInClass):
            await doing(pupil.id, actor_id=olga)
    for changing in (classrooms.call, classrooms.move):
        with pytest.raises(PupilNotInClass):
            await changing(pupil.id, "Ли Ян", actor_id=olga)
    await classrooms.remove(pupil.id, actor_id=olga)

    assert await charges(store) == [(boris, pupil.id)]


async def test_who_lost_the_role_sees_the_class_no_longer(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)
    await store.write(lambda session: session.query(type(a_role(pupil, RoleKind.MENTOR))).delete())

    assert await classrooms.show(Scope(), actor_id=mentor) == SchoolChoice(())
    with pytest.raises(KeepersOnly):
        await classrooms.card(pupil.id, actor_id=mentor)
    with pytest.raises(KeepersOnly):
        await classrooms.all(HERE, actor_id=mentor)
    with pytest.raises(KeepersOnly):
        await classrooms.remove(pupil.id, actor_id=mentor)


async def test_a_pupil_is_not_shown_the_way_to_a_class(store: Store, classrooms: Classrooms) -> None:
    pupil = a_pupil()
    await stored(store, pupil)

    with pytest.raises(KeepersOnly):
        await classrooms.show(Scope(), actor_id=pupil.id)


async def test_a_mentor_of_another_school_sees_nothing_here(store: Store, classrooms: Classrooms) -> None:
    await a_mentor(store)
    stranger = await a_holder(store, "Ли Ян", RoleKind.MENTOR, OTHER)

    with pytest.raises(KeepersOnly):
        await classrooms.show(HERE, actor_id=stranger)


async def test_a_records_name_and_class_are_put_right(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor, "Ивонов Пётр")

    await classrooms.call(pupil.id, "иванов-ким пётр", actor_id=mentor)
    card = await classrooms.move(pupil.id, "8 б", actor_id=mentor)

    assert (card.pupil.name, card.pupil.of) == ("Иванов-Ким Пётр", SchoolClass(8, "Б"))
    rows = await all_of(store, Person.id, Person.name, Person.search)
    assert (pupil.id, "Пётр", " иванов ким пётр".replace("ё", "е")) in rows


async def test_what_is_no_name_and_no_class_is_refused(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)

    with pytest.raises(NameIsOneWord):
        await classrooms.call(pupil.id, "Пётр", actor_id=mentor)
    with pytest.raises(GradeNotUnderstood):
        await classrooms.move(pupil.id, "класс", actor_id=mentor)
    with pytest.raises(GradeOutOfSchool):
        await classrooms.move(pupil.id, "12А", actor_id=mentor)


async def test_a_pupil_who_writes_is_not_renamed(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)
    await stored(store, an_account(pupil))

    for changing, typed in ((classrooms.call, "Ли Ян"), (classrooms.move, "8А")):
        with pytest.raises(PupilWritesThemselves):
            await changing(pupil.id, typed, actor_id=mentor)


async def test_a_record_that_nobody_else_keeps_is_erased(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)

    await classrooms.remove(pupil.id, actor_id=mentor)
    await classrooms.remove(pupil.id, actor_id=mentor)

    assert await charges(store) == []
    assert (pupil.id, None, NOON) in await all_of(store, Person.id, Person.full_name, Person.erased_at)
    assert [line[:3] for line in await the_log(store)] == [(Deed.PERSON_ERASED, mentor, pupil.id)]


@pytest.mark.parametrize("keeper", ["account", "mentor", "parent"])
async def test_whom_somebody_else_keeps_only_leaves_the_class(
    store: Store, classrooms: Classrooms, keeper: str
) -> None:
    mentor = await a_mentor(store)
    pupil, other = await a_charge(store, mentor), a_profile("Ли Ян")
    await stored(store, other)
    keeping: dict[str, Any] = {
        "account": an_account(pupil),
        "mentor": Charge(mentor_id=other.id, pupil_id=pupil.id, since=NOON),
        "parent": Guardianship(guardian_id=other.id, child_id=pupil.id, since=NOON),
    }
    await stored(store, keeping[keeper])

    await classrooms.remove(pupil.id, actor_id=mentor)

    assert (mentor, pupil.id) not in await charges(store)
    assert (pupil.id, "Иванов Пётр") in await all_of(store, Person.id, Person.full_name)


async def test_a_code_works_a_month_and_the_one_before_no_more(
    store: Store, classrooms: Classrooms, clock: HandClock
) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)

    first = await classrooms.make_code(pupil.id, actor_id=mentor)
    with pytest.raises(CodesJustMade):
        await classrooms.make_code(pupil.id, actor_id=mentor)
    clock.move(timedelta(minutes=1))
    second = await classrooms.make_code(pupil.id, actor_id=mentor)

    assert (second.name, second.of, second.days, first.code == second.code) == (
        "Иванов Пётр",
        SEVENTH_A,
        30,
        False,
    )
    revoked = await all_of(store, Invitation.id, Invitation.revoked_at)
    assert [at for _, at in revoked] == [clock(), None]
    card = await classrooms.card(pupil.id, actor_id=mentor)
    assert card.code_until == clock() + timedelta(days=30)
    assert [line[0] for line in await the_log(store)] == [Deed.CODES_MADE] * 2


async def test_codes_are_made_for_those_who_have_not_claimed(
    store: Store, classrooms: Classrooms, clock: HandClock
) -> None:
    mentor = await a_mentor(store)
    first, second = await a_charge(store, mentor, "Белова Анна"), await a_charge(store, mentor, "Ли Ян")
    claimed = await a_charge(store, mentor, "Ким Вера")
    await stored(store, an_account(claimed))
    await classrooms.make_code(first.id, actor_id=mentor)
    clock.move(timedelta(hours=1))

    asked = await classrooms.ask_codes(Scope(LYCEUM, SEVENTH_A), actor_id=mentor)
    table = await classrooms.make_codes(Scope(LYCEUM, SEVENTH_A), actor_id=mentor)

    assert (asked.unclaimed, asked.with_codes) == (2, 1)
    assert [row.person_id for row in table.rows] == [first.id, second.id]
    assert len({row.code for row in table.rows}) == 2


async def test_codes_asked_for_twice_are_made_once(
    store: Store, classrooms: Classrooms, clock: HandClock
) -> None:
    mentor = await a_mentor(store)
    await a_charge(store, mentor)
    first = await classrooms.make_codes(HERE, actor_id=mentor)

    with pytest.raises(CodesJustMade):
        await classrooms.make_codes(HERE, actor_id=mentor)
    clock.move(timedelta(minutes=1))
    again = await classrooms.make_codes(HERE, actor_id=mentor)

    assert again.rows[0].code != first.rows[0].code


async def test_who_has_claimed_needs_no_code(store: Store, classrooms: Classrooms) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)
    await stored(store, an_account(pupil))

    with pytest.raises(PupilHasClaimed):
        await classrooms.make_code(pupil.id, actor_id=mentor)
    for doing in (classrooms.ask_codes, classrooms.make_codes):
        with pytest.raises(NobodyToClaim):
            await doing(HERE, actor_id=mentor)
