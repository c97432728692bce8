"""From the card to «Мои заявки»: a mentor enters children by numbers, by names, in teams, out of a table."""

from sqlalchemy import update

from handlers.bringing.actions import EnterLoad
from models.entry import Entry, EntryMember, EntryStatus
from models.event import EntryBy, Event
from services.sheet import read_sheet, write_sheet
from tests.clock import NOON
from tests.entering import a_nomination, a_site, a_stage, statuses
from tests.handlers.classroom.mentors import a_mentor, enters, told
from tests.handlers.entry.entrants import a_pupil_at, an_open_event, opens
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House

CLASS = "7А\nБеляева Анна\nВолков Пётр\nГусева Вера\nЕршов Ян"
CONFIRMED, WAITING = EntryStatus.CONFIRMED, EntryStatus.WAITING


async def titles(house: House) -> list[tuple[str, int]]:
    return [(title, size) for title, size in await all_of(house.store, Entry.title, Entry.size)]


async def test_children_are_entered_by_numbers_and_a_new_one_by_name(house: House) -> None:
    event = await an_open_event(house.store)
    olga = await a_mentor(house)
    await enters(olga, CLASS)

    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    assert "1. Беляева Анна, 7А\n2. Волков Пётр, 7А" in olga.sees
    assert olga.buttons[0] == ["Заявить всех подходящих (4)"]
    await olga.says("1, 3-4; Иванов Лев 6Б")
    assert "Заявим: 4 заявки, 4 человека.\n\n🟡 Беляева Анна\n🟡 Гусева Вера" in olga.sees
    assert "1 новый ученик появится и в вашем классе." in olga.sees
    assert await statuses(house.store) == []
    message = olga.chat[-1]["id"]
    for _ in range(2):
        house.server.presses(1, message, 0, 0)
    await house.settle()

    assert "✅ Готово: Кубок роботов. 4 заявки, 4 человека.\n\nНомера заявок: с 1 по 4." in olga.sees
    assert await statuses(house.store) == [CONFIRMED] * 4
    await olga.presses("Мои заявки")
    assert "Кубок роботов" in olga.sees
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    assert "2. Беляева Анна, 7А · уже участвует" in olga.sees
    assert olga.buttons[0] == ["Заявить всех подходящих (1)"]


async def test_a_nomination_is_typed_and_each_entry_is_told_by_its_child(house: House) -> None:
    event = await an_open_event(house.store)
    await stored(house.store, a_nomination(event, "Дроны"), a_nomination(event, "Роботы", 2))
    olga = await a_mentor(house)
    await enters(olga, CLASS)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("1, 2")
    await olga.presses("Выбрать номинацию")

    await olga.says("Луна")
    assert "Такого здесь нет." in olga.sees
    await olga.says("роб")
    await olga.presses("Заявить (2)")
    await olga.presses("Мои заявки")

    assert "№ 1 · Беляева Анна · " in olga.sees
    assert [row[0] for row in olga.buttons[:2]] == ["1. Беляева Анна", "2. Волков Пётр"]


async def test_teams_a_line_each_with_a_nomination_and_a_site(house: House) -> None:
    event = await an_open_event(house.store, team_min=2, team_max=4)
    stage = a_stage(event)
    await stored(
        house.store,
        a_nomination(event, "Робототехника", grade_from=5, grade_to=7),
        a_nomination(event, "Дроны", 2, grade_from=5, grade_to=7),
        a_nomination(event, "Старшие", 3, grade_from=9, grade_to=11),
        stage,
    )
    await stored(house.store, a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань"))
    olga = await a_mentor(house)
    await enters(olga, CLASS)

    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("Альфа: 1, 2\nБета (робо): 3; Иванов Лев 7Б; Петров Ян 7Б\nСоло: 4")
    assert "🟡 Бета: Гусева Вера, Иванов Лев, Петров Ян · Робототехника" in olga.sees
    assert "• 3. Соло — в команде слишком мало человек" in olga.sees
    await olga.presses("Выбрать номинацию")
    assert "Старшие" not in olga.sees
    await olga.presses("2. Дроны")
    assert "На какой площадке?" in olga.sees
    await olga.presses("1. Уфа")
    assert "📍 Уфа" in olga.sees
    await olga.presses("Заявить (2)")

    assert "1 заявка ждёт в листе ожидания: освободится место — напишу вам." in olga.sees
    assert await titles(house) == [("Альфа", 2), ("Бета", 3)]
    assert await statuses(house.store) == [CONFIRMED, WAITING]


async def test_a_child_finds_the_team_by_its_code_and_is_in_it_by_the_code_of_the_class(house: House) -> None:
    event = await an_open_event(house.store, team_min=2, team_max=4)
    olga = await a_mentor(house)
    await enters(olga, CLASS)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("Альфа: 1, 2")
    await olga.presses("Заявить (1)")
    (code,) = (code for (code,) in await all_of(house.store, Entry.join_code))
    assert code is not None
    lev = await a_pupil_at(house, 5, full_name="Львов Лев", grade=7)

    await lev.says(code)

    assert "Альфа" in lev.sees


async def test_a_table_of_teams_is_given_filled_in_and_taken(house: House) -> None:
    event = await an_open_event(house.store, team_min=2, team_max=4)
    olga = await a_mentor(house)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    assert "В вашем классе пока никого нет" in olga.sees

    await olga.presses("Таблица для команд")
    ((name, form),) = olga.files
    assert name == "Команды.xlsx"
    header, *_ = read_sheet(form, name=name).rows
    rows = [("Альфа", "Беляева Анна", "7А"), ("", "Волков Пётр", "7А"), ("Бета", "Гусева Вера", "7Б")]
    await olga.sends_document("teams.xlsx", write_sheet(header.cells[:3], rows, name="Команды"))
    assert "🟡 Альфа: Беляева Анна, Волков Пётр" in olga.sees
    assert "• 4. Бета — в команде слишком мало человек" in olga.sees
    await olga.presses("Заявить (1)")

    assert "1 заявка, 2 человека.\n\nНомер заявки: 1." in olga.sees


async def test_into_an_olympiad_for_mentors_a_child_is_told_who_enters(house: House) -> None:
    event = await an_open_event(house.store, grade_from=1, grade_to=1, entry_by=EntryBy.MENTORS)
    olga, anna = await a_mentor(house), await a_pupil_at(house, 5, grade=1)
    await opens(anna, event)
    assert "аставник" in anna.sees
    assert "✍️ Записаться" not in [label for row in anna.buttons for label in row]

    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("Гусь Ада 1А\nГусь Лев 1Б")
    await olga.presses("Заявить (2)")

    assert await statuses(house.store) == [CONFIRMED, CONFIRMED]


async def test_what_happened_before_the_yes_is_told_and_nothing_is_lost(house: House) -> None:
    event = await an_open_event(house.store)
    olga = await a_mentor(house)
    await enters(olga, CLASS)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("1-2")
    closing = update(Event).values(registration_closes_at=NOON)
    await house.store.write(lambda session: session.execute(closing))

    await olga.presses("Заявить (2)")

    assert told(olga).startswith("Запись закрыта.")
    await house.store.write(
        lambda session: session.execute(update(Event).values(registration_closes_at=None))
    )
    await olga.presses("Заявить (2)")
    assert await statuses(house.store) == [CONFIRMED] * 2


async def test_nobody_named_is_asked_for_anew(house: House) -> None:
    event = await an_open_event(house.store)
    olga = await a_mentor(house)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")

    await olga.says(",,,")
    assert told(olga).startswith("Не вижу, кого заявить.")
    await olga.says("Неведомый Никто")

    assert "• Неведомый Никто — в вашем классе такого нет" in olga.sees
    assert olga.buttons == [["Выбрать других", "🏠 В меню"]]


async def test_a_forged_list_is_nobodys_and_a_pupil_keeps_no_class(house: House) -> None:
    event = await an_open_event(house.store)
    olga = await a_mentor(house)
    await enters(olga, CLASS)
    await opens(olga, event)
    await olga.presses("👥 Записать учеников")
    await olga.says("все")
    anna = await a_pupil_at(house, 5)
    await anna.says("меню")

    await presses_forged(house, anna, EnterLoad(1).pack())

    assert told(anna).startswith("Этот список устарел")
    assert await statuses(house.store) == []
    assert await all_of(house.store, EntryMember.id) == []
