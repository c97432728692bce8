import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.account import MessengerName
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.person import Person, PersonKind
from models.school import SchoolStanding
from services.address import Address
from services.own_clock import OwnClock
from services.own_school import OwnSchool
from services.personal_name import NameHasSigns, NameIsOneWord, NameTooLong
from services.profile import SAID_KINDS, Profiles
from services.pupil import GradeNotUnderstood, GradeOfPupils
from services.refusal import GradeOutOfSchool, NotAllowed, PersonNotFound, Refusal, SchoolNotFound
from services.standing import Light, Standing, Step
from services.store import Store
from services.zone import ZoneNotFound
from tests.clock import NOON, HandClock
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, an_account, stored

UFA = "Asia/Yekaterinburg"
VERSIONS = dict.fromkeys(ConsentPurpose, "1")


@pytest.fixture
def profiles(store: Store, clock: HandClock) -> Profiles:
    return Profiles(store, clock, VERSIONS)


@pytest.fixture
async def anna(store: Store) -> Person:
    """Somebody just met."""
    person = a_profile()
    await stored(store, a_row_of_school("ufa", name="Лицей № 60", zone=UFA), person)
    return person


@pytest.fixture
async def anya(store: Store) -> Person:
    """A pupil of whom everything is known."""
    facts: dict[str, Any] = {"is_fourteen": False, "fourteen_grade": 8, "fourteen_said_at": NOON}
    pupil = a_pupil("Осипова Аня", grade=8, letter="Б", school_id="ufa", zone=UFA, **facts)
    await stored(store, a_row_of_school("ufa", name="Лицей № 60", zone=UFA), pupil)
    return pupil


async def row(store: Store, person: Person) -> Person:
    return await store.read(lambda session: session.get_one(Person, person.id))


async def test_of_somebody_just_met_nothing_is_known(profiles: Profiles, anna: Person) -> None:
    profile = await profiles.profile(anna.id)

    assert (profile.kind, profile.school, profile.grade, profile.full_name) == (None, None, None, None)
    assert profile.standing == Standing(Light.DRAFT, Step.KIND)


async def test_a_profile_tells_whatever_is_known(store: Store, profiles: Profiles, anya: Person) -> None:
    text, mother = a_text(), a_profile("Осипова Нина")
    await stored(store, text, mother)
    await stored(store, a_consent(anya, text, by_guardian=True), an_account(anya, 7))
    await stored(store, an_account(anya, 5, MessengerName.TELEGRAM))
    await stored(store, Guardianship(guardian_id=mother.id, child_id=anya.id, since=NOON))

    profile = await profiles.profile(anya.id)

    assert profile.school == OwnSchool("ufa", "Лицей № 60", "Lyceum", "Уфа", "Ufa", "")
    assert (profile.grade, profile.letter, profile.is_fourteen) == (8, "Б", False)
    assert profile.clock == OwnClock("Уфа", "Ufa", 120, is_chosen=False)
    assert profile.consents == {ConsentPurpose.PROCESSING}
    assert (profile.guardians, profile.children) == (1, 0)
    assert profile.addresses == (Address(MessengerName.VK, 7), Address(MessengerName.TELEGRAM, 5))
    assert profile.standing == await profiles.standing(anya.id) == Standing(Light.READY, Step.NONE)
    assert (await profiles.profile(mother.id)).children == 1


@pytest.mark.parametrize("kind", SAID_KINDS)
async def test_whoever_says_who_they_are_is_that(profiles: Profiles, anna: Person, kind: PersonKind) -> None:
    said = await profiles.be(anna.id, kind)

    assert said.kind is kind
    assert await profiles.be(anna.id, kind) == said == await profiles.profile(anna.id)


async def test_nobody_says_that_they_are_an_alumnus(profiles: Profiles, anna: Person) -> None:
    with pytest.raises(NotAllowed):
        await profiles.be(anna.id, PersonKind.ALUMNUS)

    assert (await profiles.profile(anna.id)).kind is None


async def test_the_days_of_a_draft_are_counted_from_the_first_answer(
    store: Store, profiles: Profiles, anna: Person, clock: HandClock
) -> None:
    await profiles.be(anna.id, PersonKind.PUPIL)
    clock.move(timedelta(days=3))
    await profiles.be_in_grade(anna.id, 7)

    assert (await row(store, anna)).drafted_at == NOON


async def test_a_pupil_loses_nothing_unasked(profiles: Profiles, anya: Person) -> None:
    before = await profiles.profile(anya.id)

    assert await profiles.be(anya.id, PersonKind.GUEST) == before
    assert await profiles.profile(anya.id) == before


async def test_a_pupil_who_is_sure_loses_the_grade_and_what_hangs_on_it_and_nothing_else(
    store: Store, profiles: Profiles, anya: Person
) -> None:
    before = await profiles.profile(anya.id)

    said = await profiles.be(anya.id, PersonKind.TEACHER, is_sure=True)

    assert said == replace(
        before,
        kind=PersonKind.TEACHER,
        grade=None,
        letter="",
        is_fourteen=None,
        may_become_fourteen=False,
        standing=Standing(Light.WAITING, Step.CONSENT),
    )
    teacher = await row(store, anya)
    assert (teacher.grade_year, teacher.fourteen_grade, teacher.fourteen_said_at) == (None, None, None)


async def test_a_pupil_without_a_grade_has_nothing_to_be_asked_about(
    profiles: Profiles, anna: Person
) -> None:
    await profiles.be(anna.id, PersonKind.PUPIL)

    assert (await profiles.be(anna.id, PersonKind.PARENT)).kind is PersonKind.PARENT


async def test_who_says_once_more_that_they_are_a_pupil_still_has_to_look_at_the_grade(
    store: Store, profiles: Profiles
) -> None:
    pupil = a_pupil(grade=8, grade_moved=True)
    await stored(store, pupil)

    await profiles.be(pupil.id, PersonKind.PUPIL)

    assert (await row(store, pupil)).grade_moved


async def test_an_alumnus_who_is_still_at_school_becomes_a_pupil_and_says_the_grade(
    store: Store, profiles: Profiles
) -> None:
    await stored(store, a_row_of_school("ufa"))
    alumnus = a_profile("Иванов Пётр", kind=PersonKind.ALUMNUS, school_id="ufa", grade_moved=True)
    await stored(store, alumnus)

    said = await profiles.be(alumnus.id, PersonKind.PUPIL)

    assert said.standing == Standing(Light.DRAFT, Step.GRADE)


async def test_a_school_brings_its_clock(profiles: Profiles, anna: Person) -> None:
    said = await profiles.choose_school(anna.id, "ufa")

    assert said.school is not None
    assert (said.school.id, said.zone, said.clock.is_chosen) == ("ufa", UFA, False)
    assert await profiles.choose_school(anna.id, "ufa") == said


async def test_a_chosen_clock_outlives_the_school(store: Store, profiles: Profiles, anna: Person) -> None:
    await stored(store, a_row_of_school("omsk", zone="Asia/Omsk"))
    await profiles.choose_school(anna.id, "ufa")
    await profiles.live_by(anna.id, "Asia/Tokyo")

    assert (await profiles.choose_school(anna.id, "omsk")).zone == "Asia/Tokyo"
    assert (await profiles.live_by_school(anna.id)).zone == "Asia/Omsk"
    assert (await profiles.choose_school(anna.id, "ufa")).zone == UFA


async def test_without_a_school_its_clock_changes_nothing(profiles: Profiles, anna: Person) -> None:
    await profiles.live_by(anna.id, UFA)

    said = await profiles.live_by_school(anna.id)

    assert (said.zone, said.clock.is_chosen) == (UFA, False)


async def test_a_double_of_a_school_leads_to_the_school(
    store: Store, profiles: Profiles, anna: Person
) -> None:
    merged = {"standing": SchoolStanding.MERGED}
    await stored(store, a_row_of_school("twin", merged_into_id="ufa", **merged))
    await stored(store, a_row_of_school("twins-twin", merged_into_id="twin", **merged))

    said = await profiles.choose_school(anna.id, "twins-twin")

    assert said.school is not None
    assert said.school.id == "ufa"


async def test_a_school_that_nobody_knows_is_refused(profiles: Profiles, anna: Person) -> None:
    with pytest.raises(SchoolNotFound):
        await profiles.choose_school(anna.id, "atlantis")

    assert (await profiles.profile(anna.id)).school is None


@pytest.mark.parametrize("grade", range(1, 12))
async def test_a_pupil_says_the_grade(profiles: Profiles, anna: Person, grade: int) -> None:
    await profiles.be(anna.id, PersonKind.PUPIL)

    said = await profiles.be_in_grade(anna.id, grade)

    assert (said.grade, said.letter) == (grade, "")
    assert await profiles.be_in_grade(anna.id, grade) == said


@pytest.mark.parametrize("grade", [0, 12, 10**18])
async def test_a_grade_that_there_is_not_is_refused(profiles: Profiles, anya: Person, grade: int) -> None:
    with pytest.raises(GradeOutOfSchool) as caught:
        await profiles.be_in_grade(anya.id, grade)

    assert caught.value.grade == grade
    assert (await profiles.profile(anya.id)).grade == 8


@pytest.mark.parametrize("kind", [None, PersonKind.TEACHER])
async def test_only_a_pupil_has_a_grade(
    store: Store, profiles: Profiles, anna: Person, kind: PersonKind | None
) -> None:
    if kind is not None:
        await profiles.be(anna.id, kind)

    with pytest.raises(GradeOfPupils):
        await profiles.be_in_grade(anna.id, 7)

    assert (await row(store, anna)).grade is None


@pytest.mark.parametrize(
    ("typed", "grade", "letter"),
    [
        ("7", 7, ""),
        ("7А", 7, "А"),
        ("7а", 7, "А"),
        ("7A", 7, "А"),
        ("7 класс", 7, ""),
        ("11-й класс", 11, ""),
        ("10 «Б» класс", 10, "Б"),
        ("grade 5", 5, ""),
        ("9-в", 9, "В"),
    ],
)
async def test_a_typed_grade_is_read_with_its_letter(
    profiles: Profiles, anya: Person, typed: str, grade: int, letter: str
) -> None:
    said = await profiles.be_in_class(anya.id, typed)

    assert (said.grade, said.letter) == (grade, letter)


async def test_a_pressed_grade_leaves_the_letter_alone(profiles: Profiles, anya: Person) -> None:
    said = await profiles.be_in_grade(anya.id, 9)

    assert (said.grade, said.letter) == (9, "Б")


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("12", GradeOutOfSchool),
        ("0 класс", GradeOutOfSchool),
        ("седьмой", GradeNotUnderstood),
        ("1 курс", GradeNotUnderstood),
        ("7 «ﬃ»", GradeNotUnderstood),
        ("-7", GradeNotUnderstood),
        ("7" * 300, GradeNotUnderstood),
        ("", GradeNotUnderstood),
    ],
)
async def test_what_is_no_grade_is_refused_and_changes_nothing(
    profiles: Profiles, anya: Person, typed: str, refusal: type[Refusal]
) -> None:
    before = await profiles.profile(anya.id)

    with pytest.raises(refusal):
        await profiles.be_in_class(anya.id, typed)

    assert await profiles.profile(anya.id) == before


async def test_a_grade_belongs_to_the_school_year_of_the_persons_own_clock(
    store: Store, profiles: Profiles, anya: Person, clock: HandClock
) -> None:
    # In Ufa the first of September has begun, in Moscow it has not.
    clock.now = datetime(2027, 8, 31, 20, 0, tzinfo=UTC)

    await profiles.be_in_grade(anya.id, 9)

    assert (await row(store, anya)).grade_year == 2027


async def test_a_grade_further_asks_about_fourteen_again_where_the_answer_was_no(
    profiles: Profiles, anya: Person
) -> None:
    said = await profiles.be_in_grade(anya.id, 9)

    assert said.standing == Standing(Light.WAITING, Step.FOURTEEN)


async def test_a_grade_further_asks_nobody_who_is_fourteen(profiles: Profiles, anya: Person) -> None:
    await profiles.say_fourteen(anya.id, is_fourteen=True)

    said = await profiles.be_in_grade(anya.id, 9)

    assert (said.is_fourteen, said.standing.step) == (True, Step.CONSENT)


async def test_a_grade_in_which_everybody_is_younger_forgets_the_answer(
    profiles: Profiles, anya: Person
) -> None:
    await profiles.say_fourteen(anya.id, is_fourteen=True)
    await profiles.be_in_grade(anya.id, 6)

    said = await profiles.be_in_grade(anya.id, 7)

    assert (said.is_fourteen, said.standing.step) == (None, Step.FOURTEEN)


@pytest.mark.parametrize(("is_fourteen", "step"), [(True, Step.CONSENT), (False, Step.GUARDIAN)])
async def test_the_answer_about_fourteen_is_kept_with_its_day_and_grade(
    store: Store, profiles: Profiles, clock: HandClock, *, is_fourteen: bool, step: Step
) -> None:
    pupil = a_pupil(grade=7, school_id="ufa")
    await stored(store, a_row_of_school("ufa"), pupil)

    said = await profiles.say_fourteen(pupil.id, is_fourteen=is_fourteen)

    kept = await row(store, pupil)
    assert (said.is_fourteen, said.standing.step) == (is_fourteen, step)
    assert (kept.fourteen_said_at, kept.fourteen_grade) == (clock.now, 7)


async def test_no_becomes_yes_within_the_year_and_yes_never_no(profiles: Profiles, anya: Person) -> None:
    grown = await profiles.say_fourteen(anya.id, is_fourteen=True)
    again = await profiles.say_fourteen(anya.id, is_fourteen=False)

    assert grown.is_fourteen is True
    assert again == grown


@pytest.mark.parametrize("grade", [6, 10])
async def test_an_answer_that_nobody_asked_for_changes_nothing(
    store: Store, profiles: Profiles, grade: int
) -> None:
    pupil = a_pupil(grade=grade)
    await stored(store, pupil)
    before = await profiles.profile(pupil.id)

    assert await profiles.say_fourteen(pupil.id, is_fourteen=True) == before


async def test_a_moved_grade_is_right_when_the_pupil_says_so(store: Store, profiles: Profiles) -> None:
    pupil = a_pupil(grade=8, grade_moved=True, school_id="ufa")
    await stored(store, a_row_of_school("ufa"), pupil)

    said = await profiles.confirm_grade(pupil.id, 8)

    assert said.standing.step is Step.FOURTEEN
    assert await profiles.confirm_grade(pupil.id, 8) == said


async def test_a_button_of_last_september_confirms_nothing(store: Store, profiles: Profiles) -> None:
    pupil = a_pupil(grade=8, grade_moved=True, school_id="ufa")
    await stored(store, a_row_of_school("ufa"), pupil)

    assert (await profiles.confirm_grade(pupil.id, 7)).standing.step is Step.GRADE_MOVED


async def test_a_moved_grade_is_mended_by_saying_another(store: Store, profiles: Profiles) -> None:
    pupil = a_pupil(grade=8, grade_moved=True, school_id="ufa")
    await stored(store, a_row_of_school("ufa"), pupil)

    assert (await profiles.be_in_grade(pupil.id, 7)).standing.step is Step.FOURTEEN
    assert not (await row(store, pupil)).grade_moved


async def test_the_end_of_school_is_confirmed_like_a_grade(store: Store, profiles: Profiles) -> None:
    alumnus = a_profile("Иванов Пётр", kind=PersonKind.ALUMNUS, grade_moved=True)
    await stored(store, alumnus)

    assert (await profiles.confirm_grade(alumnus.id, None)).standing.step is Step.CONSENT


async def test_a_name_is_written_as_on_a_diploma_and_found_as_it_is_typed(
    store: Store, profiles: Profiles, anna: Person
) -> None:
    said = await profiles.be_called(anna.id, "  о’коннор-ёлкина   АННА ")

    assert (said.full_name, said.name) == ("О'Коннор-Ёлкина Анна", "Анна")
    assert (await row(store, anna)).search == " о коннор елкина анна"
    assert await profiles.be_called(anna.id, "О'Коннор-Ёлкина Анна") == said


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("Анна", NameIsOneWord),
        ("<b>Анна</b> Иванова", NameHasSigns),
        ("Анна 🎒 Иванова", NameHasSigns),
        ("Ж" * 300, NameTooLong),
        # Written with a capital letter, it is longer than it was typed, and than its column.
        ("ß" * 50 + " " + "ß" * 49, NameTooLong),
    ],
)
async def test_what_is_no_name_is_refused_and_changes_nothing(
    profiles: Profiles, anya: Person, typed: str, refusal: type[Refusal]
) -> None:
    before = await profiles.profile(anya.id)

    with pytest.raises(refusal):
        await profiles.be_called(anya.id, typed)

    assert await profiles.profile(anya.id) == before


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "UTC", "", "Europe/Moscow\n"])
async def test_a_clock_that_no_place_keeps_is_refused(profiles: Profiles, anna: Person, zone: str) -> None:
    with pytest.raises(ZoneNotFound):
        await profiles.live_by(anna.id, zone)

    assert (await profiles.profile(anna.id)).zone == "Europe/Moscow"


async def test_a_clock_is_found_by_a_city_with_the_hour_it_shows(profiles: Profiles) -> None:
    (ufa,) = await profiles.find_clocks("Уфа")

    assert (ufa.zone, ufa.place, f"{ufa.now:%H:%M}") == (UFA, "Уфа", "14:00")


async def test_a_clock_that_nobody_finds_is_refused(profiles: Profiles) -> None:
    with pytest.raises(ZoneNotFound):
        await profiles.find_clocks("где-то там")


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (UFA, OwnClock("Уфа", "Ufa", 120, is_chosen=True)),
        ("Europe/Moscow", OwnClock("Москва", "Moscow", 0, is_chosen=True)),
        ("Europe/Kaliningrad", OwnClock("Калининград", "Kaliningrad", -60, is_chosen=True)),
        ("Pacific/Apia", OwnClock("Pacific/Apia", "Pacific/Apia", 600, is_chosen=True)),
    ],
)
async def test_a_clock_is_named_by_a_city_that_keeps_it(
    profiles: Profiles, anna: Person, zone: str, shown: OwnClock
) -> None:
    await profiles.choose_school(anna.id, "ufa")

    assert (await profiles.live_by(anna.id, zone)).clock == shown


@pytest.mark.parametrize("person_id", [0, 404])
async def test_nobody_is_refused(profiles: Profiles, person_id: int) -> None:
    with pytest.raises(PersonNotFound):
        await profiles.profile(person_id)
    with pytest.raises(PersonNotFound):
        await profiles.be_called(person_id, "Иванов Пётр")


async def test_whoever_was_erased_says_nothing_any_more(store: Store, profiles: Profiles) -> None:
    gone = a_profile(erased_at=NOON)
    await stored(store, gone)

    with pytest.raises(PersonNotFound):
        await profiles.be(gone.id, PersonKind.GUEST)


async def test_two_presses_at_once_are_one(profiles: Profiles, anna: Person) -> None:
    said = await asyncio.gather(*(profiles.be(anna.id, PersonKind.TEACHER) for _ in range(8)))

    assert set(said) == {await profiles.profile(anna.id)}


async def test_a_grade_pressed_while_one_stops_being_a_pupil_leaves_no_teacher_with_a_grade(
    store: Store, profiles: Profiles, anya: Person
) -> None:
    presses = [profiles.be_in_grade(anya.id, grade) for grade in (7, 9)]

    await asyncio.gather(
        *presses, profiles.be(anya.id, PersonKind.TEACHER, is_sure=True), return_exceptions=True
    )

    kept = await row(store, anya)
    assert (kept.kind, kept.grade, kept.grade_year) == (PersonKind.TEACHER, None, None)


async def test_different_answers_at_once_are_all_kept(profiles: Profiles, anna: Person) -> None:
    await profiles.be(anna.id, PersonKind.PUPIL)

    await asyncio.gather(
        profiles.choose_school(anna.id, "ufa"),
        profiles.be_in_grade(anna.id, 10),
        profiles.be_called(anna.id, "Иванова Анна"),
        profiles.live_by(anna.id, "Asia/Omsk"),
    )

    said = await profiles.profile(anna.id)
    assert said.school is not None
    assert (said.school.id, said.grade, said.full_name) == ("ufa", 10, "Иванова Анна")
    assert (said.zone, said.standing.step) == ("Asia/Omsk", Step.CONSENT)


async def test_who_turns_out_to_need_a_parent_has_the_days_of_a_draft_anew(
    store: Store, profiles: Profiles, anna: Person, clock: HandClock
) -> None:
    await profiles.be(anna.id, PersonKind.PUPIL)
    await profiles.be_in_grade(anna.id, 10)
    clock.move(timedelta(days=300))

    await profiles.be_in_grade(anna.id, 3)

    assert (await row(store, anna)).drafted_at == clock()
