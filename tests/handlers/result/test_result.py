"""Results are recorded in a chat and by a table, seen whole, and published at once."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from handlers.result.actions import (
    AskPublishResults,
    AskRest,
    DropResult,
    GiveResult,
    PublishResults,
    ShowResult,
    ShowResultFile,
    ShowResults,
    WriteResults,
)
from models.audit import AuditLine, Deed
from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryChange, EntryDeed, EntryStatus
from models.event import Event, EventState
from models.nomination import Nomination
from models.result import Result, ResultKind
from models.role import RoleKind
from services.sheet import read_sheet
from tests.builder import a_person, a_school, given
from tests.entering import a_nomination
from tests.handlers.entry.entrants import a_pupil_at
from tests.handlers.work.contest import a_contest, an_entrant, an_entry, olga_at, person_id
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

HEADER = "Номер заявки;Итог;Примечание\n"


async def results(house: House) -> list[tuple[object, ...]]:
    """By the numbers of the entries."""
    rows = await all_of(house.store, Result.entry_id, Result.kind, Result.number, Result.note)
    return [row[1:] for row in sorted(rows)]


async def opens_results(house: House, event: Event) -> Talker:
    olga = await olga_at(house)
    await presses_forged(house, olga, ShowResults(event.id).pack())
    return olga


async def test_a_result_is_recorded_by_presses_seen_whole_and_told_when_published(house: House) -> None:
    event, _ = await a_contest(house)
    anna, _ = await an_entrant(house, event, 1)
    await anna.says("/menu")
    olga = await opens_results(house, event)
    first = olga.sees
    await olga.presses("✍️ Записать")
    await olga.presses("№1")
    await olga.presses("🥇 Победитель")
    given_now = olga.sees
    await presses_forged(house, olga, ShowResults(event.id).pack())
    whole = olga.sees
    await house.deliver()
    before = list(anna.heard)

    await olga.presses("📣 Опубликовать: 1")
    asked = olga.sees
    await olga.presses("📣 Да, опубликовать")
    await house.deliver()

    assert "Записано: 0 из 1" in first
    assert given_now.startswith("✅ Записано.\n\n№1 Иванова Анна\n10 класс")
    assert "🏅 Победитель" in given_now
    assert "Записано: 1 из 1\nпобедителей — 1\nЕщё не опубликован 1 итог." in whole
    assert "\n\n10 класс\n№1 Иванова Анна — Победитель\n\n" in whole
    assert not any("Победитель" in heard for heard in before)
    assert "Опубликовать 1 итог? О нём узнают участники и наставник" in asked
    assert olga.sees.startswith("🏆 Итоги\nКубок роботов\n\n📣 Опубликован 1 итог.\nНапишу 1 человеку")
    assert anna.sees.startswith("🏆 Итоги опубликованы. Заявка № 1:\n\n🏅 Победитель")
    await anna.presses("Открыть заявку")
    assert "🏆 Победитель" in anna.sees
    assert [became for deed, became in await all_of(house.store, EntryChange.deed, EntryChange.became)] == [
        "winner"
    ]
    assert (Deed.RESULTS_PUBLISHED,) in await all_of(house.store, AuditLine.deed)


async def test_a_second_press_says_when_it_was_published_and_tells_nobody_again(house: House) -> None:
    event, _ = await a_contest(house)
    anna, _ = await an_entrant(house, event, 1)
    await anna.says("/menu")
    olga = await opens_results(house, event)
    await olga.says("1 победитель")
    await presses_forged(house, olga, PublishResults(event.id).pack())
    await house.deliver()
    heard = len(anna.heard)

    await presses_forged(house, olga, PublishResults(event.id).pack())
    again = olga.sees
    await presses_forged(house, olga, AskPublishResults(event.id).pack())
    await house.deliver()

    assert "Всё записанное уже опубликовано: ср, 25 ноября 2026, 12:00 по Москве" in again
    assert "Всё записанное уже опубликовано" in olga.sees
    assert len(anna.heard) == heard


async def test_a_published_result_is_changed_marked_and_told_once_and_never_taken_back(house: House) -> None:
    event, _ = await a_contest(house)
    anna, entry = await an_entrant(house, event, 1)
    await anna.says("/menu")
    olga = await opens_results(house, event)
    await olga.says("1 победитель")
    await presses_forged(house, olga, PublishResults(event.id).pack())
    await house.deliver()
    house.clock.move(timedelta(hours=1))

    for _ in range(2):
        await presses_forged(house, olga, GiveResult(entry.id, None, ResultKind.DIPLOMA, 2).pack())
    await house.deliver()
    changed = anna.sees
    await presses_forged(house, olga, DropResult(entry.id).pack())
    refused = olga.is_told or olga.sees
    await presses_forged(house, olga, ShowResults(event.id).pack())

    assert changed.startswith("✏️ Итог исправлен. Заявка № 1:\n\n🏅 Диплом 2 степени")
    assert "Этот итог уже опубликован, участники его знают." in refused
    assert any("№1 Иванова Анна — Диплом II степени ✏️" in heard for heard in olga.heard)
    told = [kind for kind, _ in await all_of(house.store, Delivery.kind, Delivery.id)]
    assert told.count(DeliveryKind.RESULT_PUBLISHED) == 2


async def test_many_lines_at_once_are_written_and_what_is_not_understood_is_said(house: House) -> None:
    event, _ = await a_contest(house)
    for number in (1, 2, 3, 4):
        await an_entrant(house, event, number)
    olga = await opens_results(house, event)

    await olga.says("1 победитель\n№ 2 - диплом I ст.\n3: 4 место\n4 молодец\n9 призёр\nаня участник")

    assert olga.sees.startswith("✅ Записано: 3, без изменений: 0\n\n⚠️ «4 молодец»: не понимаю итог.")
    assert "⚠️ «9 призёр»: нет такой подтверждённой заявки." in olga.sees
    assert "⚠️ «аня участник»: строка начинается с номера заявки." in olga.sees
    assert await results(house) == [
        (ResultKind.WINNER, None, ""),
        (ResultKind.DIPLOMA, 1, ""),
        (ResultKind.PLACE, 4, ""),
    ]


async def test_a_place_and_a_prize_are_asked_about_and_words_do_as_well(house: House) -> None:
    event, _ = await a_contest(house)
    _, entry = await an_entrant(house, event, 1)
    await an_entrant(house, event, 2)
    olga = await opens_results(house, event)
    await olga.says("1")

    await olga.presses("Место…")
    await olga.says("первое")
    refused = olga.sees
    await olga.says("4")
    placed = olga.sees
    await olga.presses("Спецприз…")
    await olga.says("За оригинальность")
    prized = olga.sees
    await olga.says("2 место")
    again = olga.sees
    await olga.says("2")

    assert refused.startswith("Место — это число от 1 до 9")
    assert "🏅 4 место" in placed
    assert "🏅 Специальный приз: За оригинальность" in prized
    assert "№1 Иванова Анна" in again
    assert "🏅 2 место" in again
    assert olga.sees.startswith("№2 Иванова Анна2")
    assert await results(house) == [(ResultKind.PLACE, 2, "")]
    assert entry.number == 1


async def test_the_rest_took_part_by_one_press_asked_about_once(house: House) -> None:
    event, _ = await a_contest(house)
    for number in (1, 2, 3):
        await an_entrant(house, event, number)
    await an_entrant(house, event, 4, EntryStatus.WAITING)
    olga = await opens_results(house, event)
    await olga.says("1 победитель")
    await presses_forged(house, olga, ShowResults(event.id).pack())

    await olga.presses("Остальным — «Участник»: 2")
    asked = olga.sees
    await olga.presses("✅ Да, записать")
    done = olga.sees
    await presses_forged(house, olga, AskRest(event.id).pack())

    assert "Без итога 2 заявки. Записать им «Участник»?" in asked
    assert done.startswith("✅ «Участник» записан 2 заявкам.")
    assert "победителей — 1 · участников — 2" in done
    assert "Итог уже есть у всех." in olga.sees


async def test_a_result_that_is_not_published_can_be_taken_back(house: House) -> None:
    event, _ = await a_contest(house)
    await an_entrant(house, event, 1)
    olga = await opens_results(house, event)
    await olga.says("1 победитель")

    await olga.presses("🗑 Убрать")

    assert olga.sees.startswith("Итог убран.")
    assert await results(house) == []
    assert (EntryDeed.RESULT, "winner", "") in await all_of(
        house.store, EntryChange.deed, EntryChange.was, EntryChange.became
    )


async def test_nominations_and_grades_stand_apart_and_the_best_of_each_first(house: House) -> None:
    event, stage = await a_contest(house)
    robots, drones = a_nomination(event, "Роботы"), a_nomination(event, "Дроны", 2, grade_from=5, grade_to=7)
    await stored(house.store, robots, drones)
    for number, of, grade in ((1, drones, 5), (2, robots, 9), (3, robots, 9), (4, robots, 8)):
        await an_entrant(house, event, number, nomination_id=of.id, grade=grade)
    olga = await opens_results(house, event)

    await olga.says("1 участник\n2 призёр\n3 победитель\n4 лауреат")
    await presses_forged(house, olga, ShowResults(event.id).pack())

    shown = olga.sees[olga.sees.index("Роботы") :]
    assert shown.startswith(
        "Роботы, 8 класс\n№4 Иванова Анна4 — Лауреат\n\n"
        "Роботы, 9 класс\n№3 Иванова Анна3 — Победитель\n№2 Иванова Анна2 — Призёр\n\n"
        "Дроны, 5–7 класс\n№1 Иванова Анна — Участник"
    )
    assert await all_of(house.store, Nomination.position) == [(1,), (2,)]
    await olga.presses("Другой этап")
    await olga.presses(stage.title)
    assert "Этап: Проекты\n\nЗаписано: 0 из 4" in olga.sees


async def test_a_table_goes_out_is_filled_in_and_comes_back(house: House) -> None:
    event, _ = await a_contest(house)
    for number in (1, 2, 3):
        await an_entrant(house, event, number)
    await an_entrant(house, event, 5, EntryStatus.WITHDRAWN)
    olga = await opens_results(house, event)
    await olga.says("3 участник")
    await presses_forged(house, olga, ShowResultFile(event.id).pack())
    await olga.presses("⬇️ Скачать таблицу")
    _, content = olga.files[0]
    table = read_sheet(content, name="x").rows

    good = "1;призер;\n2;Диплом II ст.;за код\n3;участник;\n"
    sheet = good + "4;победитель;\n5;победитель;\nх;лауреат;\n1;1 место;\n2;ок;\n"
    await olga.sends_document("итоги.csv", (HEADER + sheet).encode())
    preview, before = olga.sees, await results(house)
    await olga.presses("✅ Записать: 2")

    assert table[0].cells == (
        *("Номер заявки", "Участник или команда", "Номинация", "Класс", "Школа", "Итог", "Примечание"),
    )
    assert [(row.cell(0), row.cell(1), row.cell(5)) for row in table[1:]] == [
        ("1", "Иванова Анна", ""),
        ("2", "Иванова Анна2", ""),
        ("3", "Иванова Анна3", "Участник"),
    ]
    assert "Новых: 2, изменится: 0, без изменений: 1, с отказом: 5" in preview
    assert "призёров — 1 · дипломов — 1" in preview
    assert "Строка 5 · №4: заявки № 4 нет" in preview
    assert "Строка 6 · №5: заявка № 5 не участвует" in preview
    assert "Строка 7 · №х: «х» — не номер заявки" in preview
    assert "Строка 8 · №1: такой номер уже был в строке 2" in preview
    assert "Строка 9 · №2: итог «ок» не понятен" in preview
    assert before == [(ResultKind.PARTICIPANT, None, "")]
    assert olga.sees.split("\n\n")[1] == "✅ Записано. Новых: 2, изменено: 0, без изменений: 1, пропущено: 5"
    assert await results(house) == [
        (ResultKind.PRIZEWINNER, None, ""),
        (ResultKind.DIPLOMA, 2, "за код"),
        (ResultKind.PARTICIPANT, None, ""),
    ]


async def test_the_same_table_again_changes_nothing_and_a_second_press_writes_nothing(house: House) -> None:
    event, _ = await a_contest(house)
    await an_entrant(house, event, 1)
    olga = await opens_results(house, event)
    await presses_forged(house, olga, ShowResultFile(event.id).pack())
    await olga.sends_document("итоги.csv", (HEADER + "1;победитель;\n").encode())
    await olga.presses("✅ Записать: 1")

    await presses_forged(house, olga, WriteResults(1).pack())
    again = olga.sees
    await presses_forged(house, olga, ShowResultFile(event.id).pack())
    await olga.sends_document("итоги.csv", (HEADER + "1;победитель;\n").encode())

    assert "Эта таблица уже записана." in again
    assert "Новых: 0, изменится: 0, без изменений: 1, с отказом: 0" in olga.sees
    assert "Записывать нечего." in olga.sees
    assert len(await all_of(house.store, EntryChange.id)) == 1


async def test_an_entry_that_was_withdrawn_gets_no_result_and_is_not_published(house: House) -> None:
    event, _ = await a_contest(house)
    anna, entry = await an_entrant(house, event, 1)
    olga = await opens_results(house, event)
    await olga.says("1 победитель")

    await house.store.write(withdraw, entry.id)
    await presses_forged(house, olga, PublishResults(event.id).pack())
    published = olga.sees
    await presses_forged(house, olga, GiveResult(entry.id, None, ResultKind.LAUREATE).pack())
    refused = olga.is_told or olga.sees
    await house.deliver()

    assert "Публиковать нечего" in published
    assert "Эта заявка не участвует" in refused
    assert not any("Итоги" in heard for heard in anna.heard)


async def test_a_mentor_a_captain_and_everybody_in_the_team_are_told(house: House) -> None:
    event, _ = await a_contest(house, team_min=1, team_max=3)
    talkers = [await a_pupil_at(house, number) for number in (1, 2, 3)]
    for talker in talkers:
        await talker.says("/menu")
    captain, mate, mentor = [await person_id(house, talker) for talker in talkers]
    facts = {"title": "Вега", "title_key": "вега", "captain_id": captain, "mentor_id": mentor}
    await an_entry(house, event, 1, EntryStatus.CONFIRMED, [captain, mate], **facts)
    olga = await opens_results(house, event)
    await olga.says("1 1 место")

    await presses_forged(house, olga, PublishResults(event.id).pack())
    await house.deliver()

    assert [talker.sees.split("\n\n")[:2] for talker in talkers] == [
        ["🏆 Итоги опубликованы. Команда «Вега», заявка № 1:", "🏅 1 место"]
    ] * 3


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.DRAFT])
async def test_what_was_cancelled_or_never_shown_has_no_results(house: House, state: EventState) -> None:
    event, _ = await a_contest(house, state=state)
    await an_entrant(house, event, 1)
    olga = await opens_results(house, event)

    await olga.says("1 победитель")

    assert olga.sees.startswith("Это событие отменено или ещё не опубликовано")
    assert await results(house) == []


async def test_another_school_s_organiser_and_a_pupil_come_near_no_result(house: House) -> None:
    event, stage = await a_contest(house)
    anna, entry = await an_entrant(house, event, 1)
    await given(
        house.store, a_school("other"), a_person(house.name, 60, role=RoleKind.ORGANISER, school_id="other")
    )
    oleg = house.person(60, "Олег")
    olga = await opens_results(house, event)
    await olga.says("1 победитель")

    for talker in (anna, oleg):
        await talker.says("/menu")
        for action in (
            ShowResults(event.id),
            ShowResult(entry.id),
            GiveResult(entry.id, stage.id, ResultKind.WINNER),
            PublishResults(event.id),
            ShowResultFile(event.id),
        ):
            await presses_forged(house, talker, action.pack())

    assert not any("Победитель" in heard for talker in (anna, oleg) for heard in talker.heard)
    assert await results(house) == [(ResultKind.WINNER, None, "")]
    assert await all_of(house.store, Result.published_at) == [(None,)]


async def test_a_forged_stage_or_number_records_nothing(house: House) -> None:
    event, _ = await a_contest(house)
    _, foreign = await a_contest(house, title="Другой")
    _, entry = await an_entrant(house, event, 1)
    olga = await opens_results(house, event)

    await presses_forged(house, olga, GiveResult(entry.id, foreign.id, ResultKind.WINNER).pack())
    no_stage = olga.is_told or olga.sees
    for award in ((ResultKind.WINNER, 3), (ResultKind.DIPLOMA, 7), (ResultKind.PLACE, None)):
        await presses_forged(house, olga, GiveResult(entry.id, None, *award).pack())
    await presses_forged(house, olga, GiveResult(2**31 - 1, None, ResultKind.WINNER).pack())

    assert "Такого этапа у события нет" in no_stage
    assert await results(house) == []


def withdraw(session: Session, entry_id: int) -> None:
    session.get_one(Entry, entry_id).status = EntryStatus.WITHDRAWN
