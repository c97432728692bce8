"""A mentor enters many in one pass: what is wrong with each is told, and the rest is entered."""

import asyncio

import pytest

from models.charge import Charge
from models.entry import Entry, EntrySource, EntryStatus
from models.event import EntryBy
from models.nomination import Nomination
from models.person import Person
from services.class_entry import MOST_PUPILS, ClassTooLarge
from services.class_keeper import KeepersOnly
from services.entry.bringing import NobodyPicked, TooManyAtOnce
from services.entry.bringing_load import Flaw
from services.entry.bringing_look import Preview, Written
from services.entry.bringing_roll import LoadLost
from services.entry.gate import NotAdmitted
from services.entry.refusal import NominationNotFound, SiteNotFound
from services.sheet import write_sheet
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import (
    LYCEUM,
    a_nomination,
    a_site,
    a_stage,
    a_teacher,
    entered,
    holds_what_must_hold,
    pupils,
    statuses,
)
from tests.rows import a_pupil, all_of, stored
from tests.services.entry.bringing_ground import a_bringing_ground, a_ground_of_teams, questions, troubles
from tests.services.entry.teaming import a_charge, a_keeper

CONFIRMED, WAITING = EntryStatus.CONFIRMED, EntryStatus.WAITING


async def test_a_class_is_entered_by_numbers_each_child_for_itself(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    first, second, _, fourth = await ground.charges(4)

    shown = await ground.picks("1-2, 4")
    done = await ground.says_yes(shown)

    assert (len(shown.lines), shown.people, shown.unconsented, shown.troubles) == (3, 3, 3, ())
    assert isinstance(done, Written)
    assert (done.done.entries, done.done.first, done.done.last) == (3, 1, 3)
    assert await ground.inside() == [(first.id,), (second.id,), (fourth.id,)]
    rows = await all_of(store, Entry.source, Entry.mentor_id, Entry.grade, Entry.join_code)
    assert rows == [(EntrySource.MENTOR, ground.mentor.id, 10, None)] * 3
    await holds_what_must_hold(store)


async def test_all_are_all_whom_the_event_is_for_and_who_are_not_in_it(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock, grade_from=10, grade_to=11)
    await ground.charges(3)
    await a_charge(store, ground.mentor, "Малышев Ян", grade=4)
    await ground.brings("Орлова Ия00")

    shown = await ground.bringings.pick_all(ground.event.id, LYCEUM, actor_id=ground.mentor.id)

    assert [line.people for line in shown.lines] == [("Орлова Ия01",), ("Орлова Ия02",)]


async def test_what_is_wrong_with_somebody_is_told_of_them_and_the_rest_goes_on(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock, grade_from=5, grade_to=11)
    await ground.charges(2)
    await a_charge(store, ground.mentor, "Малышев Ян", grade=4)
    await ground.brings("Орлова Ия00")

    shown = await ground.picks(
        "Малышев Ян; 3; 3; 2; 99; Никто Неизвестный; Уткин Лев 4Б; Уткин Лев 6Б; Уткин 6Б"
    )

    assert [line.people for line in shown.lines] == [("Орлова Ия01",), ("Уткин Лев",)]
    assert troubles(shown) == [
        ("Малышев Ян", Flaw.AUDIENCE),
        ("3", Flaw.TWICE),
        ("2", Flaw.ENTERED),
        ("99", Flaw.NUMBER),
        ("Никто Неизвестный", Flaw.UNKNOWN),
        ("Уткин Лев 4Б", Flaw.AUDIENCE),
        ("Уткин 6Б", Flaw.UNREADABLE),
    ]


async def test_a_surname_is_enough_where_the_class_has_one_of_them(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock, grade_from=5, grade_to=11)
    await a_charge(store, ground.mentor, "Уткин Лев", grade=6)
    await ground.charges(2)

    shown = await ground.picks("уткин; Орлова; Чижова")

    assert [line.people for line in shown.lines] == [("Уткин Лев",)]
    assert troubles(shown) == [("Орлова", Flaw.AMBIGUOUS), ("Чижова", Flaw.UNKNOWN)]


async def test_teams_are_entered_with_children_old_and_new_and_each_has_a_code(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    first, second, third = await ground.charges(3)

    shown = await ground.picks("«Альфа»: 1, 2\nБета: 3; Уткин Лев 7А; Чижова Ия 7Б")
    done = await ground.says_yes(shown)

    assert isinstance(done, Written)
    assert (done.done.entries, done.done.people, shown.fresh, shown.unconsented) == (2, 5, 2, 5)
    assert await ground.titles() == ["Альфа", "Бета"]
    alpha, beta = await ground.inside()
    assert (alpha, beta[0]) == ((first.id, second.id), third.id)
    codes = [code for (code,) in await all_of(store, Entry.join_code)]
    assert None not in codes
    assert len(set(codes)) == 2
    named = dict(await all_of(store, Person.full_name, Person.grade))
    assert (named["Уткин Лев"], named["Чижова Ия"]) == (7, 7)
    assert len(await all_of(store, Charge.id)) == 5
    await holds_what_must_hold(store)


async def test_each_team_that_is_wrong_is_told_why_and_no_other_waits_for_it(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    await ground.charges(9)
    await ground.brings("Вега: 1, 2")

    shown = await ground.picks(
        "Соло: 3\nТолпа: Гусь Ян 6А, Гусь Ия 6А, Гусь Лев 6А, Гусь Ада 6А\nВЕГА: 4, 5\n!!!: 6, 7\n"
        "Орион: 6, 7\nПовтор: 6, 3\nорион: 8, 9\n\nЛира: 4, 5"
    )

    assert [line.title for line in shown.lines] == ["Орион", "Лира"]
    assert troubles(shown) == [
        ("Соло", Flaw.SMALL),
        ("Толпа", Flaw.LARGE),
        ("ВЕГА", Flaw.TITLE_TAKEN),
        ("!!!", Flaw.TITLE),
        ("Повтор: 6", Flaw.TWICE),
        ("орион", Flaw.TITLE_TWICE),
    ]


async def test_a_nomination_is_asked_for_each_grade_until_everybody_has_one(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock)
    young = a_nomination(ground.event, "Младшие", grade_from=5, grade_to=7)
    old = a_nomination(ground.event, "Старшие", 2, grade_from=9, grade_to=11)
    await stored(store, young, old)
    await a_charge(store, ground.mentor, "Гусь Ада", grade=6)
    await a_charge(store, ground.mentor, "Гусь Вера", grade=10)
    await a_charge(store, ground.mentor, "Гусь Ева", grade=8)

    shown = await ground.picks("1-3")
    assert [one.title for one in shown.nominations] == ["Младшие", "Старшие"]
    assert troubles(shown) == [("2", Flaw.NOWHERE)]
    me = {"actor_id": ground.mentor.id}
    half = await ground.bringings.choose_nomination(shown.load_id, young.id, **me)
    assert isinstance(half, Preview)
    assert [one.title for one in half.nominations] == ["Старшие"]
    again = await ground.says_yes(half)
    assert isinstance(again, Preview)
    await ground.bringings.choose_nomination(shown.load_id, old.id, **me)
    done = await ground.says_yes(shown)

    assert isinstance(done, Written)
    rows = await all_of(store, Entry.nomination_id, Entry.grade)
    assert sorted(rows) == [(young.id, 6), (old.id, 10)]


async def test_a_team_of_grades_that_no_nomination_takes_together_is_told_so_at_once(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    await stored(
        store,
        a_nomination(ground.event, "Робототехника", grade_from=6, grade_to=7),
        a_nomination(ground.event, "Робототехника", 2, grade_from=8, grade_to=10),
    )

    shown = await ground.picks(
        "Смесь: Гусь Ада 7А, Гусь Лев 8А\nАльфа (робо): Утка Ада 7А, Утка Лев 7А\n"
        "Бета (РОБО): Чиж Ада 8А, Чиж Лев 9А\nГамма (полёт): Дрозд Ада 8А, Дрозд Лев 9А"
    )

    assert [line.nomination for line in shown.lines] == ["Робототехника", "Робототехника"]
    assert shown.nominations == ()
    assert troubles(shown) == [("Смесь", Flaw.NOWHERE), ("Гамма", Flaw.NOMINATION)]


async def test_what_there_is_one_of_is_not_asked(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    stage = a_stage(ground.event)
    await stored(store, a_nomination(ground.event), stage)
    await stored(store, a_site(stage))
    await ground.charges(1)

    done = await ground.brings("1")

    assert isinstance(done, Written)


async def test_on_a_full_site_the_teams_wait_in_the_order_of_the_list(store: Store, clock: HandClock) -> None:
    ground = await a_ground_of_teams(store, clock)
    stage = a_stage(ground.event)
    await stored(store, stage)
    small, large = a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань", capacity=9)
    await stored(store, small, large)
    await ground.charges(6)
    shown = await ground.picks("Альфа: 1, 2\nБета: 3, 4\nГамма: 5, 6")

    await ground.bringings.choose_site(shown.load_id, small.id, actor_id=ground.mentor.id)
    done = await ground.says_yes(shown)
    after = await ground.picks("Дельта: Гусь Ада 7А, Гусь Лев 7А")

    assert isinstance(done, Written)
    assert done.done.waiting == 2
    assert await statuses(store) == [CONFIRMED, WAITING, WAITING]
    assert after.full_sites == {small.id}
    await holds_what_must_hold(store)


async def test_two_presses_at_once_enter_once(store: Store, clock: HandClock) -> None:
    ground = await a_ground_of_teams(store, clock)
    shown = await ground.picks("Альфа: Гусь Ада 7А, Гусь Лев 7А\nБета: Утка Ада 7А, Утка Лев 7А")

    results = await asyncio.gather(*(ground.says_yes(shown) for _ in range(5)))

    assert all(isinstance(one, Written) for one in results)
    assert await ground.titles() == ["Альфа", "Бета"]
    assert len(await all_of(store, Charge.id)) == 4


async def test_the_same_list_sent_twice_makes_no_child_twice(store: Store, clock: HandClock) -> None:
    ground = await a_ground_of_teams(store, clock)
    words = "Альфа: Гусь Ада 7А, Гусь Лев 7А"
    first, second = await ground.picks(words), await ground.picks(words)

    await ground.says_yes(first)
    again = await ground.says_yes(second)

    assert isinstance(again, Preview)
    assert troubles(again) == [("Альфа: Гусь Ада", Flaw.ENTERED), ("Альфа: Гусь Лев", Flaw.ENTERED)]
    assert len(await all_of(store, Charge.id)) == 2


async def test_what_others_did_between_the_list_and_the_yes_is_told_and_the_rest_is_entered(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    people = await ground.charges(8)
    other = await a_keeper(store, "Сидорова Ольга")
    await stored(store, Charge(mentor_id=other.id, pupil_id=people[0].id, since=NOON))
    mine = await ground.picks("Альфа: 1, 2\nБета: 3, 4\nГамма: 5, 6\nДельта: 7, 8")
    theirs = await ground.picks("Бета: Утка Ада 7А, Утка Лев 7А\nЧужая: 1; Утка Ян 7А", by=other)
    await ground.bringings.bring(theirs.load_id, actor_id=other.id)
    await store.write(lambda session: session.delete(session.get_one(Charge, 5)))

    done = await ground.says_yes(mine)

    assert isinstance(done, Written)
    assert troubles(done) == [
        ("Альфа: Орлова Ия00", Flaw.ENTERED),
        ("Бета", Flaw.TITLE_TAKEN),
        ("Гамма: Орлова Ия04", Flaw.GONE),
    ]
    assert await ground.titles() == ["Бета", "Дельта", "Чужая"]
    await holds_what_must_hold(store)


async def test_a_nomination_or_a_site_closed_meanwhile_is_asked_for_anew(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock)
    kept, closed = a_nomination(ground.event, "Дроны"), a_nomination(ground.event, "Роботы", 2)
    await stored(store, kept, closed)
    await ground.charges(1)
    shown = await ground.picks("1")
    me = {"actor_id": ground.mentor.id}
    await ground.bringings.choose_nomination(shown.load_id, closed.id, **me)
    await store.write(lambda session: setattr(session.get_one(Nomination, closed.id), "closed_at", NOON))

    again = await ground.says_yes(shown)
    with pytest.raises(NominationNotFound):
        await ground.bringings.choose_nomination(shown.load_id, closed.id, **me)
    with pytest.raises(SiteNotFound):
        await ground.bringings.choose_site(shown.load_id, 404, **me)

    assert isinstance(again, Preview)
    assert [one.title for one in again.nominations] == ["Дроны"]
    await ground.bringings.choose_nomination(shown.load_id, kept.id, **me)
    assert isinstance(await ground.says_yes(shown), Written)


async def test_registration_that_closed_before_the_yes_enters_nobody(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    await ground.charges(1)
    shown = await ground.picks("1")
    await ground.changes(registration_closes_at=NOON)

    with pytest.raises(NotAdmitted):
        await ground.says_yes(shown)

    assert await statuses(store) == []


async def test_a_team_that_has_become_too_large_meanwhile_stays_out(store: Store, clock: HandClock) -> None:
    ground = await a_ground_of_teams(store, clock)
    await ground.charges(5)
    shown = await ground.picks("Альфа: 1-3\nБета: 4-5")
    await ground.changes(team_max=2)

    done = await ground.says_yes(shown)

    assert troubles(done) == [("Альфа", Flaw.LARGE)]
    assert await ground.titles() == ["Бета"]


async def test_anothers_list_is_nobodys(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    await ground.charges(1)
    shown = await ground.picks("1")
    stranger = await a_keeper(store, "Сидорова Ольга")

    for load_id in (shown.load_id, 404):
        with pytest.raises(LoadLost):
            await ground.bringings.bring(load_id, actor_id=stranger.id)
        with pytest.raises(LoadLost):
            await ground.bringings.preview(load_id, actor_id=stranger.id)

    assert await statuses(store) == []


async def test_only_who_keeps_pupils_of_the_school_enters_them(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    teacher = await a_teacher(store, "Сидорова Ольга")
    (pupil,) = await pupils(store, 1)

    for person in (teacher, pupil):
        with pytest.raises(KeepersOnly):
            await ground.bringings.begin(ground.event.id, None, actor_id=person.id)
        with pytest.raises(KeepersOnly):
            await ground.picks("1", by=person)


async def test_first_graders_of_an_olympiad_for_mentors_only_are_entered(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock, grade_from=1, grade_to=1, entry_by=EntryBy.MENTORS)
    (pupil,) = await pupils(store, 1, grade=1)
    with pytest.raises(NotAdmitted):
        await entered(store, ground.event, pupil)

    done = await ground.brings("Гусь Ада 1А, Гусь Лев 1Б")

    assert isinstance(done, Written)
    assert (done.done.entries, await statuses(store)) == (2, [CONFIRMED] * 2)


async def test_a_child_whom_the_school_may_know_already_is_settled_in_the_class(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    await stored(store, a_pupil("Гусева Ада", school_id=LYCEUM, grade=7, letter="А"))
    await a_charge(store, ground.mentor, "Уткин Пётр", grade=7)

    shown = await ground.picks("Альфа: Гусева Ада 7А, Чиж Лев 7А\nБета: Уткин Петя 7Б, Уткин Пётр 7Б")

    assert troubles(shown)[0] == ("Альфа: Гусева Ада", Flaw.ALIKE)
    assert "Альфа" not in [line.title for line in shown.lines]


async def test_a_namesake_of_another_class_is_not_entered_in_place_of_a_child(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock)
    await a_charge(store, ground.mentor, "Гусев Пётр", grade=7, letter="А")
    await a_charge(store, ground.mentor, "Гусев Пётр", grade=10)

    shown = await ground.picks("Гусев Пётр 7; Пётр Гусев; Гусев Пётр 7Б; Гусев Пётр 5Б")

    assert [line.people for line in shown.lines] == [("Гусев Пётр",), ("Гусев Пётр",)]
    assert shown.fresh == 1
    assert troubles(shown) == [("Пётр Гусев", Flaw.AMBIGUOUS), ("Гусев Пётр", Flaw.ALIKE)]


async def test_somebody_entered_as_new_who_became_known_before_the_yes_is_not_made_twice(
    store: Store, clock: HandClock
) -> None:
    ground = await a_ground_of_teams(store, clock)
    shown = await ground.picks("Альфа: Гусева Ада 7А, Чиж Лев 7А\nБета: Утка Ада 7А, Утка Лев 7А")
    await stored(store, a_pupil("Гусева Ада", school_id=LYCEUM, grade=7, letter="А"))

    done = await ground.says_yes(shown)

    assert troubles(done) == [("Альфа: Гусева Ада", Flaw.ALIKE)]
    assert await ground.titles() == ["Бета"]


async def test_a_table_of_teams_may_be_sorted_by_anything(store: Store, clock: HandClock) -> None:
    ground = await a_ground_of_teams(store, clock)
    rows = [
        ("Альфа", "Гусь Ада", "7А", ""),
        ("Бета", "Утка Ада", "7А", ""),
        ("", "Утка Лев", "7Б", ""),
        ("альфа", "Гусь Лев", "7А", ""),
    ]
    sheet = write_sheet(["Команда", "Ученик", "Класс", "Направление"], rows, name="Команды")

    shown = await ground.bringings.read_file(
        ground.event.id, LYCEUM, "teams.xlsx", sheet, actor_id=ground.mentor.id
    )

    assert [(line.title, line.people) for line in shown.lines] == [
        ("Альфа", ("Гусь Ада", "Гусь Лев")),
        ("Бета", ("Утка Ада", "Утка Лев")),
    ]


async def test_of_a_table_where_nobody_is_in_a_team_each_row_is_told_by_its_number(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock)
    sheet = write_sheet(["ФИО", "Класс"], [("Гусь Ада", "7А"), ("Гусь", "7А"), ("Гусь Лев", "1А")], name="7")

    shown = await ground.bringings.read_file(
        ground.event.id, LYCEUM, "class.xlsx", sheet, actor_id=ground.mentor.id
    )

    assert [line.people for line in shown.lines] == [("Гусь Ада",)]
    assert [(one.number, one.flaw) for one in shown.troubles] == [(3, Flaw.UNREADABLE), (4, Flaw.AUDIENCE)]


async def test_nobody_named_is_asked_for_anew_and_a_whole_school_in_parts(
    store: Store, clock: HandClock
) -> None:
    ground = await a_bringing_ground(store, clock)

    with pytest.raises(NobodyPicked):
        await ground.picks(",,;")
    with pytest.raises(TooManyAtOnce):
        await ground.picks("1-401")


async def test_a_mentors_class_does_not_grow_over_its_end(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    children = [a_pupil(f"Птенцов Ян{at}", school_id=LYCEUM, grade=11) for at in range(MOST_PUPILS)]
    await stored(store, *children)
    await stored(
        store, *(Charge(mentor_id=ground.mentor.id, pupil_id=one.id, since=NOON) for one in children)
    )

    with pytest.raises(ClassTooLarge):
        await ground.picks("Уткина Ада 5А")


async def test_what_is_shown_of_hundreds_is_asked_for_at_once(store: Store, clock: HandClock) -> None:
    ground = await a_bringing_ground(store, clock)
    await ground.charges(40)
    two, forty = await ground.picks("1-2"), await ground.picks("1-40")

    asked = []
    for shown in (two, forty):
        with questions() as heard:
            await ground.bringings.preview(shown.load_id, actor_id=ground.mentor.id)
        asked.append(len(heard))

    assert asked[0] == asked[1]
