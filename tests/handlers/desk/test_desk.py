"""An organiser runs an event, as it is talked about."""

from handlers.desk.actions import OpenDeskEntries, ShowDesk, ShowDeskEntries
from handlers.desk.entry_actions import ShowDeskEntry
from services.desk.filter import Which
from tests.handlers.desk.organising import TITLE, a_child, an_organiser, at_the_desk, has_entered
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House

NOT_YOURS = "Это событие ведёт другая школа"


async def test_one_sees_what_waits_and_opens_the_desk(house: House) -> None:
    olga, event = await an_organiser(house, needs_approval=True, capacity=10)
    anna, vera = await a_child(house, "Иванова Анна"), await a_child(house, "Петрова Вера")
    for person in (anna, vera):
        await has_entered(house, event, person)

    await olga.presses("🗂 Мои события")
    assert "Ждут решения 2 заявки" in olga.sees
    await olga.presses(f"1. {TITLE}")

    assert "Всего: 2 заявки, 2 участника" in olga.sees
    assert "Свободных мест: 8 из 10" in olga.sees
    assert "Без согласия: 2 заявки" in olga.sees
    assert olga.buttons[0] == ["🟡 Ждут решения: 2"]


async def test_an_event_is_found_by_a_word(house: House) -> None:
    olga, _ = await an_organiser(house)
    await olga.presses("🗂 Мои события")

    await olga.says("робот")
    assert TITLE in olga.sees
    await olga.says("астрономия")

    assert "По запросу «астрономия»: 0" in olga.sees


async def test_numbers_lead_to_those_whom_they_count(house: House) -> None:
    olga, event = await at_the_desk(house, team_min=2, team_max=3)
    one, two = await a_child(house, "Иванова Анна"), await a_child(house, "Петрова Вера")
    three = await a_child(house, "Сидорова Зоя", grade=9, school_id="other")
    await has_entered(house, event, one, two, title="Искра")
    await has_entered(house, event, three, title="Волна")

    await olga.presses("📊 Цифры")
    await olga.presses("По школам")
    assert "1. Лицей № 60, Уфа\n▇▇▇▇▇▇▇▇▇▇ 1 команда, 2 участника" in olga.sees
    await olga.presses("2")

    assert "№2 «Волна»" in olga.sees
    assert "Искра" not in olga.sees


async def test_a_filter_is_chosen_shown_and_reset(house: House) -> None:
    olga, event = await at_the_desk(house)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await has_entered(house, event, await a_child(house, "Петрова Вера", grade=9))
    await olga.presses("📋 Заявки")

    await olga.presses("🔎 Фильтр")
    await olga.presses("Школа, класс")
    await olga.presses("По классам")
    await olga.presses("2")
    assert "🔎 9 класс" in olga.sees
    await olga.says("вера")
    assert "🔎 9 класс · «вера»" in olga.sees
    await olga.says("анна")
    assert "По этому фильтру никого нет" in olga.sees
    await olga.presses("Сбросить")

    assert "2 заявки, 2 участника" in olga.sees


async def test_an_entry_is_declined_with_a_reason_and_brought_back(house: House) -> None:
    olga, event = await at_the_desk(house)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await olga.presses("📋 Заявки")
    await olga.presses("№1")
    assert "1. Иванова Анна — 7 класс · ⚠️ нет согласия · без мессенджера" in olga.sees

    await olga.presses("❌ Отклонить")
    await olga.says("Не <та> школа")
    assert "🔴 отклонена" in olga.sees
    assert "Причина: Не <та> школа" in olga.sees
    await olga.presses("↩️ Вернуть")
    assert "🟢 подтверждена" in olga.sees
    await olga.presses("🕓 История")

    assert "отклонена → подтверждена" in olga.sees.replace("🔴 ", "").replace("🟢 ", "")


async def test_an_entry_is_taken_out_for_whoever_has_asked(house: House) -> None:
    olga, event = await at_the_desk(house)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await olga.presses("📋 Заявки")
    await olga.presses("№1")

    await olga.presses("Снять по просьбе")
    assert "бот напишет всем, кого она касается" in olga.sees
    await olga.presses("Да, снять заявку")

    assert "отозвана" in olga.sees


async def test_all_that_wait_are_accepted_with_one_yes(house: House) -> None:
    olga, event = await at_the_desk(house, needs_approval=True)
    for name in ("Иванова Анна", "Петрова Вера"):
        await has_entered(house, event, await a_child(house, name))
    await presses_forged(house, olga, OpenDeskEntries(event.id, Which.PENDING).pack())

    await olga.presses("⚡️ Со всеми")
    await olga.presses("✅ Принять все: 2")
    assert "Принять 2 заявки" in olga.sees
    await olga.presses("✅ Да, принять: 2")

    assert "Приняты 2 заявки" in olga.sees


async def test_a_child_is_entered_by_hand(house: House) -> None:
    olga, event = await at_the_desk(house)
    await a_child(house, "Иванова Анна")

    await olga.presses("➕ Добавить")
    await olga.says("Ивонова Анна 7")
    await olga.presses("Новый участник")
    await olga.presses("Лицей № 60")
    assert "Похоже, уже есть." in olga.sees
    await olga.presses("Нет, это другой")
    await olga.presses("✅ Да, добавить")

    assert "Заявка №1" in olga.sees
    assert "Ивонова Анна" in olga.sees
    assert event.title in olga.sees


async def test_a_letter_is_looked_at_and_sent_once(house: House) -> None:
    olga, event = await at_the_desk(house)
    anna = house.person(5, "Анна")
    await anna.says("меню")
    await has_entered(house, event, await a_child(house, "Петрова Вера"))
    await olga.presses("📤 Выгрузка и письмо")
    await olga.presses("✉️ Написать")

    await olga.says("Ждём вас <в 10:00>")

    assert "Ждём вас <в 10:00>" in olga.sees
    assert "Кому: участникам, 1 человек." in olga.sees
    assert not [row for row in olga.buttons if row[0].startswith("✉️")]


async def test_the_list_is_taken_away_as_a_file(house: House) -> None:
    olga, event = await at_the_desk(house)
    await has_entered(house, event, await a_child(house, "Петрова Вера"))
    await olga.presses("📤 Выгрузка и письмо")
    await olga.presses("Столбцы")
    await olga.presses("✅ Регион")
    await olga.presses("Готово")

    await olga.presses("📄 Выгрузить")

    assert "В файле 1 заявка" in olga.sees
    assert [name for name, _ in olga.files] == [f"Заявки — {TITLE}.xlsx"]


async def test_children_who_are_in_twice_become_one(house: House) -> None:
    olga, event = await at_the_desk(house)
    for name in ("Иванова Анна", "Ивонова Анна"):
        await has_entered(house, event, await a_child(house, name))
    await presses_forged(house, olga, ShowDesk(event.id).pack())
    await olga.presses("Ещё")
    await olga.presses("👥 Двойники")

    await olga.presses("1")
    assert "Останется: Иванова Анна" in olga.sees
    await olga.presses("Да, это один")

    assert "✅ Объединили." in olga.sees


async def test_another_schools_organiser_and_a_pupil_are_turned_away(house: House) -> None:
    olga, event = await at_the_desk(house)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await olga.presses("📋 Заявки")
    for person_id in (2, 3):
        stranger = house.person(person_id, "Инна")
        await stranger.says("меню")
        for action in (ShowDesk(event.id), ShowDeskEntry(1)):
            await presses_forged(house, stranger, action.pack())
            assert NOT_YOURS in (stranger.is_told or stranger.sees)
        await presses_forged(house, stranger, ShowDeskEntries(1).pack())
        assert "Этот список устарел" in (stranger.is_told or stranger.sees)


async def test_an_administrator_sees_every_schools_events(house: House) -> None:
    await an_organiser(house)
    boss = house.person(ADMINISTRATOR_ID, "Борис")
    await boss.says("меню")
    await boss.presses("🛠 Управление")

    await boss.presses("🗂 Мои события")

    assert TITLE in boss.sees
