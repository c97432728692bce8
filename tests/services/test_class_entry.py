import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from models.audit import Deed
from models.charge import Charge
from models.draft import Draft
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School
from services.actor import Actor
from services.class_draft import MOST_LISTS, ListLost
from services.class_entry import (
    MOST_PUPILS,
    ClassEntries,
    ClassTooLarge,
    Entered,
    ListEmpty,
    answer,
    recognise,
)
from services.class_keeper import ClassOfLeftSchool, KeepersOnly, Scope
from services.class_line import ClassTrouble
from services.class_list import SchoolChoice
from services.class_lookalike import Acquaintance
from services.class_plan import Done, Entry
from services.refusal import SchoolNotFound
from services.school_class import SchoolClass
from services.sheet import NotASheet, write_sheet
from services.store import Store
from services.workplace import Workplace
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, all_of, an_account, stored
from tests.services.appointed import LYCEUM, OTHER, SETTINGS, a_holder, a_role, the_log
from tests.services.classes import (
    a_charge,
    a_mentor,
    charges,
    classrooms_of,
    entered,
    entries_of,
    pupils,
    shown,
)

PLACE = Workplace(LYCEUM, "Лицей", "Lyceum", "Уфа", "Ufa")
SEVENTH_A = SchoolClass(7, "А")
# Every part of it is one letter longer when it begins with a capital.
GROWING = "-".join("ß" * 25)


@pytest.fixture
def entries(store: Store, clock: HandClock) -> ClassEntries:
    return entries_of(store, clock)


async def test_a_list_is_shown_and_nothing_is_written(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)

    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А\nПетров\nСидорова Анна 12А", actor_id=mentor)

    assert (preview.place, preview.classes, preview.adding) == (PLACE, ((SEVENTH_A, 1),), 1)
    assert preview.fresh == (Entry(1, "Иванов Пётр", SEVENTH_A),)
    assert [(line.number, line.trouble) for line in preview.refused] == [
        (2, ClassTrouble.ONE_WORD),
        (3, ClassTrouble.NO_SUCH_GRADE),
    ]
    assert await pupils(store) == await charges(store) == []


async def test_yes_writes_records_of_pupils_into_the_class(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    await store.write(
        lambda session: session.execute(update(School).values(zone="Asia/Yekaterinburg", name="Лицей"))
    )
    preview = await entries.read_lines(LYCEUM, "О'Нил-Ким Ян Ли 7а\nИванова Анна 11", actor_id=mentor)

    done = await entries.enter(preview.list_id, actor_id=mentor)

    assert entered(done).done == Done(added=2, attached=0, present=0, to_claim=0)
    rows = await store.read(
        lambda session: session.query(Person).where(Person.kind == PersonKind.PUPIL).order_by(Person.id).all()
    )
    assert [facts_of(row) for row in rows] == [
        ("О'Нил-Ким Ян Ли", "Ян", " о нил ким ян ли", 7, "А", 2026, "Asia/Yekaterinburg"),
        ("Иванова Анна", "Анна", " иванова анна", 11, "", 2026, "Asia/Yekaterinburg"),
    ]
    assert {(row.language, row.school_id, row.drafted_at, row.met_at) for row in rows} == {
        (Language.RU, LYCEUM, NOON, NOON)
    }
    assert await charges(store) == [(mentor, row.id) for row in rows]
    assert await the_log(store) == [(Deed.CLASS_ENTERED, mentor, None, LYCEUM, None)]


def facts_of(row: Person) -> tuple[Any, ...]:
    return row.full_name, row.name, row.search, row.grade, row.letter, row.grade_year, row.zone


async def test_the_school_year_is_that_of_the_schools_own_clock(store: Store, clock: HandClock) -> None:
    mentor = await a_mentor(store)
    await store.write(lambda session: session.execute(update(School).values(zone="Asia/Kamchatka")))
    # The first of September has come to Kamchatka and not yet to Greenwich.
    clock.now = NOON.replace(month=8, day=31, hour=20)
    entries = entries_of(store, clock)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    await entries.enter(preview.list_id, actor_id=mentor)

    rows = await all_of(store, Person.kind, Person.grade_year)
    assert [year for kind, year in rows if kind is PersonKind.PUPIL] == [2026]


async def test_a_file_is_read_by_its_columns(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    content = write_sheet(["ФИО", "Класс"], [("Иванов Пётр", "7А"), ("<b>Ян</b>", "7А")], name="7А")

    preview = await entries.read_file(LYCEUM, "7А.xlsx", content, actor_id=mentor)

    assert [entry.name for entry in preview.fresh] == ["Иванов Пётр"]
    assert [(line.number, line.trouble) for line in preview.refused] == [(3, ClassTrouble.SIGNS)]


async def test_what_is_no_table_is_refused_and_nothing_kept(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)

    with pytest.raises(NotASheet):
        await entries.read_file(LYCEUM, "фото.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64), actor_id=mentor)

    assert await all_of(store, Draft.id) == []


@pytest.mark.parametrize("text", ["", "\n \n", "Список учеников"])
async def test_a_list_without_any_line_is_empty(store: Store, entries: ClassEntries, text: str) -> None:
    mentor = await a_mentor(store)

    with pytest.raises(ListEmpty):
        await entries.read_lines(LYCEUM, text, actor_id=mentor)


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (f"{GROWING} {GROWING} 7А", ClassTrouble.TOO_LONG),
        ("Иванов Пётр 7 «ﬃ»", ClassTrouble.UNCLEAR_CLASS),
    ],
    ids=["name", "letter"],
)
async def test_letters_that_grow_out_of_their_column_are_refused(
    store: Store, entries: ClassEntries, line: str, trouble: ClassTrouble
) -> None:
    mentor = await a_mentor(store)

    preview = await entries.read_lines(LYCEUM, line, actor_id=mentor)

    assert [refused.trouble for refused in preview.refused] == [trouble]


async def test_yes_said_twice_writes_once_and_answers_alike(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    first = await entries.enter(preview.list_id, actor_id=mentor)
    second = await entries.enter(preview.list_id, actor_id=mentor)

    assert first == second == Entered(PLACE, Done(1, 0, 0, 0))
    assert await pupils(store) == [("Иванов Пётр", 7, "А")]
    assert "Иванов" not in str(await all_of(store, Draft.body))


async def test_of_two_presses_at_once_one_writes(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А\nЛи Ян 7А", actor_id=mentor)

    both = await asyncio.gather(*(entries.enter(preview.list_id, actor_id=mentor) for _ in range(4)))

    assert [entered(one).done.added for one in both] == [2] * 4
    assert len(await pupils(store)) == 2


async def test_one_list_sent_twice_and_entered_at_once_makes_no_doubles(
    store: Store, entries: ClassEntries
) -> None:
    mentor = await a_mentor(store)
    lists = [await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor) for _ in range(2)]

    done = await asyncio.gather(*(entries.enter(one.list_id, actor_id=mentor) for one in lists))

    assert sorted(entered(one).done.added for one in done) == [0, 1]
    assert await pupils(store) == [("Иванов Пётр", 7, "А")]


async def test_what_another_mentor_enters_meanwhile_is_asked_before_it_is_written(
    store: Store, entries: ClassEntries
) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    mine = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=olga)
    theirs = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=boris)
    await entries.enter(theirs.list_id, actor_id=boris)

    preview = shown(await entries.enter(mine.list_id, actor_id=olga))

    assert (preview.questions, preview.namesakes) == (1, 1)
    assert len(await pupils(store)) == 1


async def test_the_list_sent_again_adds_only_who_is_new(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    await a_charge(store, mentor, "Иванов Пётр")

    preview = await entries.read_lines(LYCEUM, "ИВАНОВ ПЕТР 7А\nЛи Ян 7А", actor_id=mentor)

    assert (preview.present, preview.questions) == (1, 0)
    assert entered(await entries.enter(preview.list_id, actor_id=mentor)).done == Done(1, 0, 1, 0)


@pytest.mark.parametrize(
    ("known", "grade"), [("Иванов Пётр", 7), ("Иванов Петр Ильич", 6), ("Пётр Иванов", 8), ("Иваноф Пётр", 7)]
)
async def test_a_look_alike_of_the_school_is_asked_about(
    store: Store, entries: ClassEntries, known: str, grade: int
) -> None:
    mentor = await a_mentor(store)
    pupil = a_pupil(known, grade=grade, letter="Б", school_id=LYCEUM)
    await stored(store, pupil)

    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    assert preview.question is not None
    asked = preview.question.known
    assert (asked.person_id, asked.name, asked.acquaintance) == (pupil.id, known, Acquaintance.RECORD)
    assert shown(await entries.enter(preview.list_id, actor_id=mentor)) == preview


@pytest.mark.parametrize(
    ("known", "facts"),
    [
        ("Иванов Пётр", {"grade": 9}),
        ("Иванов Пётр", {"school_id": OTHER}),
        ("Иванов Пётр", {"kind": PersonKind.TEACHER}),
        ("Иванов Пётр", {"erased_at": NOON}),
        ("Иванова Анна", {}),
    ],
)
async def test_who_cannot_be_the_same_child_is_not_asked_about(
    store: Store, entries: ClassEntries, known: str, facts: dict[str, Any]
) -> None:
    mentor = await a_mentor(store)
    usual = {"kind": PersonKind.PUPIL, "grade": 7, "school_id": LYCEUM}
    await stored(store, a_profile(known, **usual | facts))

    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    assert (preview.questions, preview.adding) == (0, 1)


async def test_the_same_child_of_another_mentor_becomes_ones_own_as_well(
    store: Store, entries: ClassEntries
) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    pupil = await a_charge(store, boris)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=olga)

    told = await entries.tell(preview.list_id, 0, pupil.id, is_same=True, actor_id=olga)

    assert (shown(told).attached, shown(told).fresh, shown(told).questions) == (1, (), 0)
    assert entered(await entries.enter(preview.list_id, actor_id=olga)).done == Done(0, 1, 0, 0)
    assert await charges(store) == [(olga, pupil.id), (boris, pupil.id)]
    assert len(await pupils(store)) == 1


async def test_another_child_of_the_same_name_is_written_beside(store: Store, entries: ClassEntries) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    first = await a_charge(store, boris)
    second = await a_charge(store, boris, "Иванов Пётр Ильич")
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=olga)

    await entries.tell(preview.list_id, 0, first.id, is_same=False, actor_id=olga)
    told = await entries.tell(preview.list_id, 0, second.id, is_same=False, actor_id=olga)

    assert (preview.questions, shown(told).questions) == (2, 0)
    assert entered(await entries.enter(preview.list_id, actor_id=olga)).done == Done(1, 0, 0, 0)
    assert len(await pupils(store)) == 3


async def test_a_pupils_own_profile_is_not_grabbed_but_gets_a_record_to_claim(
    store: Store, entries: ClassEntries
) -> None:
    mentor = await a_mentor(store)
    pupil = a_pupil("Иванов Пётр", grade=7, school_id=LYCEUM)
    await stored(store, pupil)
    await stored(store, an_account(pupil))
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    await entries.tell(preview.list_id, 0, pupil.id, is_same=True, actor_id=mentor)
    done = await entries.enter(preview.list_id, actor_id=mentor)

    assert preview.question is not None
    assert preview.question.known.acquaintance is Acquaintance.PROFILE
    assert entered(done).done == Done(added=1, attached=0, present=0, to_claim=1)
    assert [pupil_id for _, pupil_id in await charges(store) if pupil_id == pupil.id] == []


async def test_all_of_one_name_and_class_are_recognised_at_once(store: Store, entries: ClassEntries) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    for name in ("Иванов Пётр", "Ли Ян", "Ким Вера Ивановна"):
        await a_charge(store, boris, name)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А\nЛи Ян 7А\nКим Вера 7А", actor_id=olga)

    told = shown(await entries.recognise(preview.list_id, actor_id=olga))

    assert (preview.questions, preview.namesakes) == (3, 2)
    assert (told.attached, told.questions, told.namesakes) == (2, 1, 0)


async def test_a_forged_look_alike_changes_nothing(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    stranger = a_pupil("Ли Ян", grade=7, school_id=OTHER)
    await stored(store, stranger)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)

    told = [
        await entries.tell(preview.list_id, position, stranger.id, is_same=True, actor_id=mentor)
        for position in (0, 5)
    ]

    assert told == [preview, preview]


@pytest.mark.parametrize("list_id", [0, 999])
async def test_a_forged_list_is_none(store: Store, entries: ClassEntries, list_id: int) -> None:
    mentor = await a_mentor(store)

    for doing in (entries.preview, entries.recognise, entries.enter):
        with pytest.raises(ListLost):
            await doing(list_id, actor_id=mentor)


async def test_anothers_list_is_nobody_elses(store: Store, entries: ClassEntries) -> None:
    olga, boris = await a_mentor(store), await a_mentor(store, "Смирнов Борис")
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=olga)

    with pytest.raises(ListLost):
        await entries.enter(preview.list_id, actor_id=boris)

    assert await pupils(store) == []


async def test_a_list_lapses_in_two_days(store: Store, entries: ClassEntries, clock: HandClock) -> None:
    mentor = await a_mentor(store)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)
    clock.move(timedelta(days=2))

    with pytest.raises(ListLost):
        await entries.enter(preview.list_id, actor_id=mentor)


async def test_only_the_newest_lists_are_kept(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    lists = [
        await entries.read_lines(LYCEUM, f"Иванов Пётр {number}А", actor_id=mentor) for number in range(1, 12)
    ]

    kept = await all_of(store, Draft.id)

    assert sorted(kept) == [(one.list_id,) for one in lists[-MOST_LISTS:]]


async def test_a_class_has_its_limit(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    people = [a_pupil(f"Иванов Пётр{number}", school_id=LYCEUM) for number in range(MOST_PUPILS - 1)]
    await stored(store, *people)
    await stored(store, *(Charge(mentor_id=mentor, pupil_id=one.id, since=NOON) for one in people))
    last = await entries.read_lines(LYCEUM, "Ли Ян 7А", actor_id=mentor)
    await entries.enter(last.list_id, actor_id=mentor)

    with pytest.raises(ClassTooLarge) as refused:
        await entries.read_lines(LYCEUM, "Ким Вера 7А", actor_id=mentor)

    assert vars(refused.value) == {"most": MOST_PUPILS, "now": MOST_PUPILS}


@pytest.mark.parametrize("kind", [RoleKind.ORGANISER, RoleKind.EDITOR, None])
async def test_who_keeps_no_class_enters_none(
    store: Store, entries: ClassEntries, kind: RoleKind | None
) -> None:
    await a_mentor(store)
    teacher = await a_holder(store, "Ли Ян", kind, LYCEUM)

    with pytest.raises(KeepersOnly):
        await entries.begin(None, actor_id=teacher)
    with pytest.raises(KeepersOnly):
        await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=teacher)


async def test_a_mentor_who_says_they_are_a_pupil_keeps_no_class(
    store: Store, entries: ClassEntries, clock: HandClock
) -> None:
    mentor = await a_mentor(store)
    pupil = await a_charge(store, mentor)
    preview = await entries.read_lines(LYCEUM, "Ли Ян 7А", actor_id=mentor)
    await store.write(lambda s: s.execute(update(Person).filter_by(id=mentor).values(kind=PersonKind.PUPIL)))
    classrooms = classrooms_of(store, clock)

    for asked in (
        entries.begin(None, actor_id=mentor),
        entries.begin(LYCEUM, actor_id=mentor),
        entries.enter(preview.list_id, actor_id=mentor),
        classrooms.show(Scope(), actor_id=mentor),
        classrooms.card(pupil.id, actor_id=mentor),
        classrooms.make_code(pupil.id, actor_id=mentor),
        classrooms.remove(pupil.id, actor_id=mentor),
    ):
        with pytest.raises(KeepersOnly):
            await asked


async def test_an_answer_to_what_was_answered_meanwhile_changes_nothing(
    store: Store, entries: ClassEntries, clock: HandClock
) -> None:
    mentor, other = await a_mentor(store), await a_mentor(store, "Орлова Анна")
    known = await a_charge(store, other)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)
    actor = Actor(mentor, frozenset(), clock())
    before, after = await store.read(recognise, preview.list_id, actor)
    await entries.tell(preview.list_id, 0, known.id, is_same=False, actor_id=mentor)

    await store.write(answer, preview.list_id, before, after, actor)

    assert shown(await entries.preview(preview.list_id, actor_id=mentor)).adding == 1
    assert (await store.read(recognise, preview.list_id, actor))[0].answers[0].others == (known.id,)


async def test_a_mentor_of_another_school_enters_none_here(store: Store, entries: ClassEntries) -> None:
    await a_mentor(store)
    stranger = await a_holder(store, "Ли Ян", RoleKind.MENTOR, OTHER)

    with pytest.raises(KeepersOnly):
        await entries.begin(LYCEUM, actor_id=stranger)
    with pytest.raises(SchoolNotFound):
        await entries.begin("nowhere", actor_id=stranger)


async def test_a_role_withdrawn_meanwhile_writes_nothing(store: Store, entries: ClassEntries) -> None:

    mentor = await a_mentor(store)
    preview = await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)
    await store.write(lambda session: session.query(Role).delete())

    with pytest.raises(KeepersOnly):
        await entries.enter(preview.list_id, actor_id=mentor)

    assert await pupils(store) == []


async def test_a_school_that_left_takes_no_new_pupils(store: Store, entries: ClassEntries) -> None:
    mentor = await a_mentor(store)
    await store.write(lambda session: session.execute(update(School).values(left_on="2026-09")))

    with pytest.raises(ClassOfLeftSchool):
        await entries.begin(None, actor_id=mentor)
    with pytest.raises(ClassOfLeftSchool):
        await entries.read_lines(LYCEUM, "Иванов Пётр 7А", actor_id=mentor)


@pytest.mark.parametrize("kind", [RoleKind.MENTOR, RoleKind.RESPONSIBLE])
async def test_of_two_schools_one_is_chosen(store: Store, entries: ClassEntries, kind: RoleKind) -> None:

    mentor = await a_mentor(store)
    await store.write(lambda session: session.add(a_role(session.get_one(Person, mentor), kind, OTHER)))

    choice = await entries.begin(None, actor_id=mentor)

    assert isinstance(choice, SchoolChoice)
    assert [place.school_id for place in choice.places] == [LYCEUM, OTHER]
    assert await entries.begin(LYCEUM, actor_id=mentor) == PLACE


async def test_an_administrator_keeps_a_class_at_their_own_school(
    store: Store, entries: ClassEntries
) -> None:
    await a_mentor(store)
    boss = await a_holder(store, "Ли Ян", school_id=LYCEUM)
    await store.write(
        lambda session: session.add(
            an_account(session.get_one(Person, boss), SETTINGS.external_id, SETTINGS.messenger)
        )
    )

    assert await entries.begin(None, actor_id=boss) == PLACE
