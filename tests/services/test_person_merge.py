import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.account import Account, MessengerName
from models.audit import AuditLine, Deed
from models.base import Base
from models.charge import Charge
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.draft import Draft, DraftKind
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.paper import Paper
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.saved_search import SavedSearch
from services.person_conflict import Conflict, Field, GradeNamed, SchoolNamed, Side, conflicts
from services.person_merge import FOREIGN, MergeOfTwoPeople, MergeUndecided, merge_people
from services.refusal import PersonNotFound
from services.store import Store
from tests.clock import NOON
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, all_of, an_account, stored
from tests.services.entry.partaking import a_part_in_an_event

LATER = NOON + timedelta(days=1)


async def merged(store: Store, kept: Person, gone: Person, **prefer: Side) -> Person:
    await store.write(merge_people, kept_id=kept.id, gone_id=gone.id, prefer=prefer, now=LATER)
    return await store.read(lambda session: session.get_one(Person, kept.id))


async def found(store: Store, kept: Person, gone: Person) -> list[Conflict]:
    def body(session: Session) -> list[Conflict]:
        return conflicts(session, session.get_one(Person, kept.id), session.get_one(Person, gone.id))

    return await store.read(body)


def columns_of_people() -> set[InstrumentedAttribute[Any]]:
    """Every column of the house that says whose something is."""
    return {
        mapper.get_property_by_column(column).class_attribute
        for mapper in Base.registry.mappers
        for column in mapper.local_table.columns
        if any(key.column is Person.__table__.c.id for key in column.foreign_keys)
    }


def test_whatever_belongs_to_a_person_is_moved_with_them() -> None:
    assert {str(column) for column in FOREIGN} == {str(column) for column in columns_of_people()}


async def test_whatever_the_one_has_is_the_others(store: Store) -> None:
    kept, gone, other = a_profile("Иванова Анна"), a_profile(), a_profile("Петров Пётр")
    text = a_text()
    await stored(store, a_row_of_school(), kept, gone, other, text)
    await a_part_in_an_event(store, gone)
    await stored(
        store,
        an_account(kept, 1),
        an_account(gone, 1, MessengerName.TELEGRAM),
        AuditLine(at=NOON, deed=Deed.ROLE_GIVEN, actor_id=gone.id, subject_id=gone.id),
        Charge(mentor_id=gone.id, pupil_id=other.id, since=NOON),
        Charge(mentor_id=other.id, pupil_id=gone.id, since=NOON),
        CodeAttempt(person_id=gone.id, at=NOON),
        a_consent(gone, text, withdrawn_by=gone.id, withdrawn_at=NOON),
        Draft(person_id=gone.id, kind=DraftKind.CLASS, body={}, made_at=NOON),
        Guardianship(guardian_id=gone.id, child_id=other.id, since=NOON),
        Guardianship(guardian_id=other.id, child_id=gone.id, since=NOON),
        Invitation(
            kind=InvitationKind.JOIN,
            digest="1",
            creator_id=gone.id,
            subject_id=gone.id,
            used_by=gone.id,
            created_at=NOON,
            expires_at=NOON,
        ),
        Paper(
            child_id=gone.id,
            purpose=text.purpose,
            sent_by=gone.id,
            sent_at=NOON,
            file_name="",
            checked_by=gone.id,
        ),
        Role(person_id=gone.id, kind=RoleKind.EDITOR, appointed_by=gone.id),
        SavedSearch(person_id=gone.id, words="робот"),
    )

    await merged(store, kept, gone)

    owners = {str(column): {row[0] for row in await all_of(store, column)} for column in FOREIGN}
    assert {owner for ids in owners.values() for owner in ids} == {kept.id, other.id}
    assert [column for column, ids in owners.items() if kept.id not in ids] == []
    assert await all_of(store, Person.id) == [(kept.id,), (other.id,)]
    assert len(await all_of(store, Account.id)) == 2


async def test_what_both_have_is_had_once(store: Store) -> None:
    kept, gone, other = a_profile("Иванова Анна"), a_profile(), a_profile("Петров Пётр")
    await stored(store, kept, gone, other, a_row_of_school())
    for person in (kept, gone):
        await stored(
            store,
            Charge(mentor_id=person.id, pupil_id=other.id, since=NOON),
            Charge(mentor_id=other.id, pupil_id=person.id, since=NOON),
            Guardianship(guardian_id=person.id, child_id=other.id, since=NOON),
            Guardianship(guardian_id=other.id, child_id=person.id, since=NOON),
            Role(person_id=person.id, kind=RoleKind.EDITOR),
            Role(person_id=person.id, kind=RoleKind.MENTOR, school_id="lyceum"),
            SavedSearch(person_id=person.id, words="робот"),
        )

    await merged(store, kept, gone)

    assert await all_of(store, Charge.mentor_id, Charge.pupil_id) == [
        (kept.id, other.id),
        (other.id, kept.id),
    ]
    assert await all_of(store, Guardianship.guardian_id, Guardianship.child_id) == [
        (kept.id, other.id),
        (other.id, kept.id),
    ]
    assert await all_of(store, Role.person_id, Role.kind, Role.school_id) == [
        (kept.id, RoleKind.EDITOR, None),
        (kept.id, RoleKind.MENTOR, "lyceum"),
    ]
    assert await all_of(store, SavedSearch.person_id, SavedSearch.words) == [(kept.id, "робот")]


async def test_roles_of_both_are_the_ones_from_then_on(store: Store) -> None:
    kept, gone = a_profile("Иванова Анна"), a_profile()
    await stored(store, kept, gone, a_row_of_school())
    await stored(
        store,
        Role(person_id=kept.id, kind=RoleKind.ADMINISTRATOR),
        Role(person_id=gone.id, kind=RoleKind.ADMINISTRATOR),
        Role(person_id=gone.id, kind=RoleKind.ORGANISER, school_id="lyceum"),
    )

    await merged(store, kept, gone)

    assert await all_of(store, Role.person_id, Role.kind) == [
        (kept.id, RoleKind.ADMINISTRATOR),
        (kept.id, RoleKind.ORGANISER),
    ]


async def test_a_newcomer_contradicts_nobody_and_takes_nothing_away(store: Store) -> None:
    kept = a_pupil(school_id="lyceum", letter="А", zone="Asia/Omsk", zone_chosen=True)
    gone = a_profile(name="Ann", language=Language.EN, zone="Europe/London", met_at=NOON - timedelta(days=3))
    await stored(store, a_row_of_school(), kept, gone)

    assert await found(store, kept, gone) == []
    person = await merged(store, kept, gone)

    assert (person.full_name, person.name, person.search) == ("Иванова Анна", "Анна", " иванова анна")
    assert (person.grade, person.letter, person.school_id) == (10, "А", "lyceum")
    assert (person.language, person.zone, person.met_at) == (Language.RU, "Asia/Omsk", gone.met_at)


async def test_a_newcomer_who_stays_learns_all_that_the_other_has_said(store: Store) -> None:
    kept = a_profile(name="Ann", language=Language.EN)
    gone = a_pupil(
        grade=8,
        school_id="lyceum",
        is_fourteen=True,
        fourteen_grade=8,
        fourteen_said_at=NOON,
        preferred=MessengerName.VK,
    )
    await stored(store, a_row_of_school(zone="Asia/Yekaterinburg"), kept, gone)
    await stored(store, an_account(gone))

    person = await merged(store, kept, gone)

    assert (person.full_name, person.name, person.search) == ("Иванова Анна", "Анна", " иванова анна")
    assert (person.kind, person.grade, person.grade_year) == (PersonKind.PUPIL, 8, 2026)
    assert (person.is_fourteen, person.fourteen_grade, person.fourteen_said_at) == (True, 8, NOON)
    assert (person.language, person.zone, person.drafted_at) == (Language.RU, "Asia/Yekaterinburg", NOON)
    assert person.preferred is MessengerName.VK


async def test_every_contradiction_is_found(store: Store) -> None:
    kept = a_pupil(
        grade=8, letter="А", school_id="lyceum", zone="Asia/Omsk", zone_chosen=True, is_fourteen=True
    )
    gone = a_profile(
        "Иванова Аня",
        kind=PersonKind.PUPIL,
        grade=9,
        grade_year=2026,
        school_id="other",
        zone="Asia/Tomsk",
        zone_chosen=True,
        is_fourteen=False,
        language=Language.EN,
    )
    await stored(
        store, a_row_of_school(), a_row_of_school("other", name="Школа", name_en="School"), kept, gone
    )
    await stored(store, an_account(kept, 1), an_account(gone, 2))

    assert await found(store, kept, gone) == [
        Conflict(Field.FULL_NAME, "Иванова Анна", "Иванова Аня"),
        Conflict(Field.SCHOOL, SchoolNamed("Лицей", "Lyceum"), SchoolNamed("Школа", "School")),
        Conflict(Field.GRADE, GradeNamed(8, "А"), GradeNamed(9, "")),
        Conflict(Field.FOURTEEN, kept=True, gone=False),
        Conflict(Field.ZONE, "Asia/Omsk", "Asia/Tomsk"),
        Conflict(Field.LANGUAGE, Language.RU, Language.EN),
    ]


async def test_who_says_to_be_a_pupil_here_and_a_parent_there_is_asked(store: Store) -> None:
    kept, gone = a_pupil(is_fourteen=True), a_profile("Иванова Анна", kind=PersonKind.PARENT)
    await stored(store, kept, gone)

    assert await found(store, kept, gone) == [Conflict(Field.KIND, PersonKind.PUPIL, PersonKind.PARENT)]
    person = await merged(store, kept, gone, kind=Side.GONE)

    assert (person.kind, person.grade, person.grade_year, person.is_fourteen) == (
        PersonKind.PARENT,
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "taken"),
    [
        ({"grade": 8, "grade_year": 2026}, {"grade": 8, "grade_year": 2026, "letter": "Б"}, (8, "Б", 2026)),
        ({"grade": 8, "grade_year": 2026, "letter": "Б"}, {"grade": 8, "grade_year": 2026}, (8, "Б", 2026)),
        ({"grade": 7, "grade_year": 2025}, {"grade": 8, "grade_year": 2026}, (8, "", 2026)),
        (
            {"grade": 8, "grade_year": 2026, "letter": "б"},
            {"grade": 8, "grade_year": 2026, "letter": "Б"},
            (8, "б", 2026),
        ),
    ],
)
async def test_the_same_grade_said_more_or_less_fully_is_no_contradiction(
    store: Store, ours: dict[str, Any], theirs: dict[str, Any], taken: tuple[int, str, int]
) -> None:
    kept, gone = a_pupil(**ours), a_pupil(**theirs)
    await stored(store, kept, gone)

    assert await found(store, kept, gone) == []
    person = await merged(store, kept, gone)

    assert (person.grade, person.letter, person.grade_year) == taken


async def test_of_two_equal_answers_about_fourteen_the_later_counts(store: Store) -> None:
    kept = a_pupil(grade=8, is_fourteen=False, fourteen_grade=7, fourteen_said_at=NOON)
    gone = a_pupil(grade=8, is_fourteen=False, fourteen_grade=8, fourteen_said_at=LATER)
    await stored(store, kept, gone)

    person = await merged(store, kept, gone)

    assert (person.is_fourteen, person.fourteen_grade, person.fourteen_said_at) == (False, 8, LATER)


async def test_what_nobody_decided_is_not_merged(store: Store) -> None:
    kept, gone = a_pupil("Иванова Анна", grade=8), a_pupil("Иванова Аня", grade=9)
    await stored(store, kept, gone)
    await stored(store, SavedSearch(person_id=gone.id, words="робот"))

    with pytest.raises(MergeUndecided):
        await merged(store, kept, gone, full_name=Side.GONE)

    assert await all_of(store, Person.id, Person.full_name) == [
        (kept.id, "Иванова Анна"),
        (gone.id, "Иванова Аня"),
    ]
    assert await all_of(store, SavedSearch.person_id) == [(gone.id,)]


async def test_what_was_decided_counts(store: Store) -> None:
    kept, gone = a_pupil("Иванова Анна", grade=8), a_pupil("Иванова Аня", grade=9, letter="В")
    await stored(store, kept, gone)

    person = await merged(store, kept, gone, full_name=Side.GONE, grade=Side.KEPT)

    assert (person.full_name, person.name, person.search) == ("Иванова Аня", "Аня", " иванова аня")
    assert (person.grade, person.letter) == (8, "")


async def test_a_choice_where_nothing_contradicts_changes_nothing(store: Store) -> None:
    kept, gone = a_pupil("Иванова Анна"), a_profile()
    await stored(store, kept, gone)

    person = await merged(store, kept, gone, full_name=Side.GONE)

    assert person.full_name == "Иванова Анна"


async def test_the_newer_consent_stays_in_force_and_both_are_kept(store: Store) -> None:
    kept, gone = a_pupil(), a_profile()
    old, new = a_text(version="1"), a_text(version="2")
    await stored(store, kept, gone, old, new)
    await stored(store, a_consent(kept, old), a_consent(gone, new, given_at=NOON + timedelta(hours=1)))

    await merged(store, kept, gone)

    assert await all_of(
        store, Consent.person_id, Consent.text_id, Consent.withdrawn_at, Consent.withdrawn_by
    ) == [
        (kept.id, old.id, LATER, kept.id),
        (kept.id, new.id, None, None),
    ]


async def test_a_child_has_not_signed_for_themselves_by_being_older_elsewhere(store: Store) -> None:
    kept, gone = a_pupil(grade=3), a_pupil(grade=10)
    text = a_text()
    await stored(store, kept, gone, text)
    await stored(store, a_consent(gone, text))

    await merged(store, kept, gone, grade=Side.KEPT)

    assert await all_of(store, Consent.person_id, Consent.withdrawn_at) == [(kept.id, LATER)]


@pytest.mark.parametrize("signed", [{"by_guardian": True}, {"way": ConsentWay.PAPER}])
async def test_what_the_guardian_signed_outlasts_what_the_child_signed_later(
    store: Store, signed: dict[str, Any]
) -> None:
    kept, gone, parent = a_pupil(grade=3), a_pupil(grade=10), a_profile("Иванова Ольга")
    text = a_text()
    await stored(store, kept, gone, parent, text)
    await stored(
        store,
        a_consent(kept, text, given_by=parent.id, **signed),
        a_consent(gone, text, given_at=LATER),
    )

    await merged(store, kept, gone, grade=Side.KEPT)

    assert await all_of(store, Consent.given_at, Consent.withdrawn_at) == [(NOON, None), (LATER, LATER)]


@pytest.mark.parametrize("signed", [{"by_guardian": True}, {"way": ConsentWay.PAPER}])
@pytest.mark.parametrize("grade", [3, 10])
async def test_nobody_has_answered_for_themselves_by_a_second_profile(
    store: Store, signed: dict[str, Any], grade: int
) -> None:
    kept, gone = a_pupil(grade=grade), a_profile()
    text = a_text()
    await stored(store, kept, gone, text)
    await stored(store, a_consent(kept, text, given_by=gone.id, **signed))

    await merged(store, kept, gone)

    assert await all_of(store, Consent.person_id, Consent.withdrawn_at) == [(kept.id, LATER)]


async def test_nothing_is_published_of_a_child_whose_processing_no_longer_holds(store: Store) -> None:
    kept, gone, parent = a_pupil(grade=3), a_profile(), a_profile("Иванова Ольга")
    processing, publication = a_text(), a_text(ConsentPurpose.PUBLICATION)
    await stored(store, kept, gone, parent, processing, publication)
    await stored(
        store,
        a_consent(kept, processing, given_by=gone.id, by_guardian=True),
        a_consent(kept, publication, given_by=parent.id, by_guardian=True),
    )

    await merged(store, kept, gone)

    assert await all_of(store, Consent.withdrawn_at) == [(LATER,), (LATER,)]


@pytest.mark.parametrize("blocked", ["kept", "gone"])
async def test_whoever_was_blocked_stays_so(store: Store, blocked: str) -> None:
    people = {"kept": a_profile("Иванова Анна"), "gone": a_profile()}
    people[blocked].blocked_at = NOON
    await stored(store, *people.values())

    person = await merged(store, people["kept"], people["gone"])

    assert person.blocked_at == NOON


@pytest.mark.parametrize("is_reversed", [False, True])
@pytest.mark.parametrize("tie", ["guardian", "mentor"])
async def test_whoever_answers_for_another_is_not_them(store: Store, tie: str, *, is_reversed: bool) -> None:
    one, other = a_profile("Иванова Анна"), a_profile()
    await stored(store, one, other)
    await stored(
        store,
        Guardianship(guardian_id=one.id, child_id=other.id, since=NOON)
        if tie == "guardian"
        else Charge(mentor_id=one.id, pupil_id=other.id, since=NOON),
    )

    with pytest.raises(MergeOfTwoPeople):
        await merged(store, *((other, one) if is_reversed else (one, other)))

    assert len(await all_of(store, Person.id)) == 2


async def test_nobody_is_merged_with_themselves_with_the_erased_or_with_nobody(store: Store) -> None:
    one, erased, nobody = a_profile("Иванова Анна"), a_profile(erased_at=NOON), a_profile(id=10_000)
    await stored(store, one, erased)

    for other in (one, erased, nobody):
        with pytest.raises(PersonNotFound):
            await merged(store, one, other)

    assert len(await all_of(store, Person.id)) == 2


async def test_of_two_merges_that_cross_one_happens(store: Store) -> None:
    one, other = a_profile("Иванова Анна"), a_profile()
    await stored(store, one, other)

    outcomes = await asyncio.gather(
        merged(store, one, other), merged(store, other, one), return_exceptions=True
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Person", "PersonNotFound"]
    assert len(await all_of(store, Person.id)) == 1
