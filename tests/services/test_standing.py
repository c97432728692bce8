from typing import Any

import pytest
from sqlalchemy.orm import Session

from models.consent import ConsentPurpose, ConsentWay
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from services.standing import Light, Standing, Step, consents_in_force, needs_guardian, standing_of
from services.store import Store
from tests.clock import NOON
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, stored

VERSIONS = dict.fromkeys(ConsentPurpose, "2")
FOURTEEN_IN_SEVENTH: dict[str, Any] = {"is_fourteen": True, "fourteen_grade": 7, "fourteen_said_at": NOON}
YOUNGER_IN_SEVENTH: dict[str, Any] = {"is_fourteen": False, "fourteen_grade": 7, "fourteen_said_at": NOON}


async def reached(store: Store, person: Person) -> Standing:
    def body(session: Session) -> Standing:
        return standing_of(session, session.get_one(Person, person.id), VERSIONS)

    return await store.read(body)


async def met(store: Store, person: Person) -> Person:
    """Somebody of a school, written down."""
    await stored(store, a_row_of_school())
    if person.kind is not None:
        person.school_id = "lyceum"
    await stored(store, person)
    return person


async def signed(store: Store, person: Person, *, version: str = "2", **facts: Any) -> None:
    text = a_text(version=version)
    await stored(store, text)
    await stored(store, a_consent(person, text, **facts))


async def a_sheet(store: Store, child: Person, state: PaperState) -> None:
    facts = {"purpose": ConsentPurpose.PROCESSING, "sent_at": NOON, "file_name": "photo.jpg"}
    await stored(store, Paper(child_id=child.id, state=state, **facts))


async def test_whoever_has_said_nothing_says_first_who_they_are(store: Store) -> None:
    person = await met(store, a_profile())

    assert await reached(store, person) == Standing(Light.DRAFT, Step.KIND)


@pytest.mark.parametrize("kind", [PersonKind.PUPIL, PersonKind.TEACHER, PersonKind.HEAD])
async def test_whoever_learns_or_teaches_names_a_school(store: Store, kind: PersonKind) -> None:
    person = a_profile("Иванова Анна", kind=kind)
    await stored(store, person)

    assert await reached(store, person) == Standing(Light.DRAFT, Step.SCHOOL)


@pytest.mark.parametrize("kind", [PersonKind.PARENT, PersonKind.GUEST, PersonKind.ALUMNUS])
async def test_nobody_else_has_to(store: Store, kind: PersonKind) -> None:
    person = a_profile("Иванова Анна", kind=kind)
    await stored(store, person)

    assert await reached(store, person) == Standing(Light.WAITING, Step.CONSENT)


async def test_a_pupil_of_a_school_says_the_grade(store: Store) -> None:
    person = await met(store, a_profile("Иванова Анна", kind=PersonKind.PUPIL))

    assert await reached(store, person) == Standing(Light.DRAFT, Step.GRADE)


@pytest.mark.parametrize("kind", PersonKind)
async def test_everybody_says_their_name(store: Store, kind: PersonKind) -> None:
    grade = 8 if kind is PersonKind.PUPIL else None
    person = await met(store, a_profile(kind=kind, grade=grade, grade_year=2026))

    assert await reached(store, person) == Standing(Light.DRAFT, Step.NAME)


async def test_a_grade_that_has_moved_is_asked_about_before_anything_that_hangs_on_it(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=8, grade_moved=True))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GRADE_MOVED)


async def test_a_consent_does_not_spare_that_question(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=11, grade_moved=True))
    await signed(store, pupil)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GRADE_MOVED)


@pytest.mark.parametrize("grade", range(1, 7))
async def test_up_to_the_sixth_grade_a_guardian_signs(store: Store, grade: int) -> None:
    pupil = await met(store, a_pupil(grade=grade))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GUARDIAN)


@pytest.mark.parametrize("grade", range(7, 10))
async def test_from_the_seventh_to_the_ninth_one_is_asked_whether_one_is_fourteen(
    store: Store, grade: int
) -> None:
    pupil = await met(store, a_pupil(grade=grade))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.FOURTEEN)


@pytest.mark.parametrize("grade", [10, 11])
async def test_from_the_tenth_on_one_signs_oneself(store: Store, grade: int) -> None:
    pupil = await met(store, a_pupil(grade=grade))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.CONSENT)


async def test_who_is_fourteen_signs_oneself(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=7, **FOURTEEN_IN_SEVENTH))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.CONSENT)


async def test_for_who_is_younger_a_guardian_signs(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=7, **YOUNGER_IN_SEVENTH))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GUARDIAN)


async def test_no_is_asked_again_when_the_grade_has_moved(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=8, **YOUNGER_IN_SEVENTH))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.FOURTEEN)


async def test_yes_stays(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=8, **FOURTEEN_IN_SEVENTH))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.CONSENT)


async def test_no_means_nothing_in_grades_where_nobody_is_asked(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=10, **YOUNGER_IN_SEVENTH))

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.CONSENT)


async def test_a_guardians_consent_spares_not_the_question_of_a_new_grade(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=8, **YOUNGER_IN_SEVENTH))
    await signed(store, pupil, by_guardian=True)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.FOURTEEN)


@pytest.mark.parametrize("said", [YOUNGER_IN_SEVENTH, FOURTEEN_IN_SEVENTH])
async def test_a_guardians_consent_outlives_the_answer(store: Store, said: dict[str, Any]) -> None:
    pupil = await met(store, a_pupil(grade=7, **said))
    await signed(store, pupil, by_guardian=True)

    assert await reached(store, pupil) == Standing(Light.READY, Step.NONE)


@pytest.mark.parametrize("kind", set(PersonKind) - {PersonKind.PUPIL})
async def test_whoever_has_signed_is_ready(store: Store, kind: PersonKind) -> None:
    person = await met(store, a_profile("Иванова Анна", kind=kind))
    await signed(store, person)

    assert await reached(store, person) == Standing(Light.READY, Step.NONE)


@pytest.mark.parametrize("facts", [{"by_guardian": True}, {"way": ConsentWay.PAPER}])
async def test_a_child_is_ready_by_the_guardians_press_or_by_paper(
    store: Store, facts: dict[str, Any]
) -> None:
    pupil = await met(store, a_pupil(grade=3))
    await signed(store, pupil, **facts)

    assert await reached(store, pupil) == Standing(Light.READY, Step.NONE)


async def test_a_child_that_had_called_itself_older_has_signed_nothing(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=3))
    await signed(store, pupil, by_guardian=False)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GUARDIAN)


async def test_a_new_text_is_asked_about_again(store: Store) -> None:
    person = await met(store, a_profile("Иванова Анна", kind=PersonKind.TEACHER))
    await signed(store, person, version="1")

    assert await reached(store, person) == Standing(Light.WAITING, Step.NEW_TEXT)


async def test_a_new_text_is_asked_of_the_guardian(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=3))
    await signed(store, pupil, version="1", by_guardian=True)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GUARDIAN)


async def test_who_has_become_fourteen_signs_a_new_text_oneself(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=8, **FOURTEEN_IN_SEVENTH))
    await signed(store, pupil, version="1", by_guardian=True)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.NEW_TEXT)


async def test_what_was_withdrawn_is_asked_for_as_if_it_had_never_been(store: Store) -> None:
    person = await met(store, a_profile("Иванова Анна", kind=PersonKind.TEACHER))
    await signed(store, person, withdrawn_at=NOON)

    assert await reached(store, person) == Standing(Light.WAITING, Step.CONSENT)


async def test_another_purpose_does_not_count(store: Store) -> None:
    person = await met(store, a_profile("Иванова Анна", kind=PersonKind.TEACHER))
    text = a_text(ConsentPurpose.NEWS, version="2")
    await stored(store, text)
    await stored(store, a_consent(person, text))

    assert await reached(store, person) == Standing(Light.WAITING, Step.CONSENT)
    assert await store.read(consents_in_force, person.id) == {ConsentPurpose.NEWS: "2"}


async def test_a_sheet_that_waits_is_waited_for(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=3))
    await a_sheet(store, pupil, PaperState.WAITING)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.PAPER)


async def test_a_sheet_that_was_declined_is_not(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=3))
    await a_sheet(store, pupil, PaperState.DECLINED)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.GUARDIAN)


async def test_a_sheet_is_not_waited_for_by_who_signs_oneself(store: Store) -> None:
    pupil = await met(store, a_pupil(grade=7, **FOURTEEN_IN_SEVENTH))
    await a_sheet(store, pupil, PaperState.WAITING)

    assert await reached(store, pupil) == Standing(Light.WAITING, Step.CONSENT)


@pytest.mark.parametrize(
    ("person", "by_guardian"),
    [
        (a_pupil(grade=6), True),
        (a_pupil(grade=6, **FOURTEEN_IN_SEVENTH), True),
        (a_pupil(grade=7), None),
        (a_pupil(grade=9), None),
        (a_pupil(grade=7, **YOUNGER_IN_SEVENTH), True),
        (a_pupil(grade=8, **YOUNGER_IN_SEVENTH), None),
        (a_pupil(grade=8, **FOURTEEN_IN_SEVENTH), False),
        (a_pupil(grade=10), False),
        (a_profile("Иванова Анна", kind=PersonKind.PARENT), False),
        (a_profile("Иванова Анна", kind=PersonKind.ALUMNUS), False),
    ],
)
def test_who_needs_a_guardian_is_told_by_grade_and_answer(person: Person, by_guardian: bool | None) -> None:  # noqa: FBT001  what a row of a table says
    assert needs_guardian(person) is by_guardian
