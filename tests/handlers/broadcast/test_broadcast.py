"""A post to people, from choosing whom to the report, in both messengers."""

import asyncio
from datetime import timedelta

from sqlalchemy.orm import Session

from models.broadcast import Broadcast, BroadcastState, Follow
from models.event import Event, EventState
from models.person import PersonKind
from models.post import Post
from models.reminder import Preference
from services.broadcast.broadcasts import Broadcasts
from tests.handlers.broadcast.sending import a_newsroom, a_reader
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House

NEWS = "Роботы победили"


async def test_an_editor_chooses_whom_sees_the_numbers_and_sends(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    _, pupil = await a_reader(house, "Сидоров Пётр", kind=PersonKind.PUPIL, grade=7, grade_year=2026)
    olga = newsroom.olga

    await newsroom.opens()
    assert olga.sees.startswith("📣 Кому отправить новость\n«Роботы победили»\n\nПока — всем.")
    assert "Подходят: 3\n✅ Получат: 3 (" in olga.sees
    await olga.presses("👥 Кто")
    await olga.presses("Учителя")
    assert olga.buttons[1] == ["✓ Учителя", "Руководители"]
    await olga.presses("Готово")
    assert "👥 Кто: Учителя\n\nПодходят: 1\n✅ Получат: 1 (" in olga.sees
    assert "⏱ Займёт: меньше минуты" in olga.sees
    await olga.presses("📣 Отправить · 1")
    assert olga.sees.startswith("📣 Отправить новость 1 человеку?\n«Роботы победили»")
    await olga.presses("✅ Да, отправить · 1")
    assert olga.sees.startswith(
        "📣 Рассылка идёт\n«Роботы победили»\n\n▱▱▱▱▱▱▱▱▱▱▱▱ 0 %\n\nВсего: 1\n🕓 В очереди: 1"
    )
    await newsroom.goes_on(3)

    assert anna.sees == NEWS
    assert anna.buttons == [["🔕 Неинтересно"]]
    assert NEWS not in pupil.heard
    *_, progress, report = olga.heard
    assert progress.startswith("✅ Рассылка закончена\n«Роботы победили»\n\nВсего: 1\n✅ Отправлено: 1 (")
    assert report.startswith("✅ Рассылка закончена\n«Роботы победили»\n\nВсего: 1\n✅ Отправлено: 1 (")
    await olga.presses("📊 Отчёт")
    assert "⏱ Заняла: меньше минуты. Отправил(а): Петрова Ольга" in olga.sees
    assert olga.buttons == [
        ["📣 Отправить и другим"],
        ["📨 Доставка", "🔄 Обновить"],
        ["◀️ К новости"],
    ]


async def test_the_progress_is_drawn_anew_in_its_place_and_adds_up(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    tired, pyotr = await a_reader(house, "Сидоров Пётр")
    house.clock.move(timedelta(hours=13))
    await newsroom.says_yes()
    said = len(newsroom.olga.heard)

    await newsroom.goes_on(2)
    assert "Всего: 3\n🌙 Ждут утра: 3" in newsroom.olga.sees
    await stored(house.store, Preference(person_id=tired.id, wants_news=False))
    house.clock.move(timedelta(hours=11))
    await newsroom.goes_on(3)

    messenger = "Telegram" if house.name == "telegram" else "ВКонтакте"
    counts = f"Всего: 3\n✅ Отправлено: 2 ({messenger} 2)\n⏭ Пропущено: 1\n· человек выключил: 1"
    # The letter that was to olga as well, and the report; the progress stands where it stood.
    assert newsroom.olga.heard[said - 1].startswith("✅ Рассылка закончена")
    assert counts in newsroom.olga.heard[said - 1]
    assert len(newsroom.olga.heard) == said + 2
    assert counts in newsroom.olga.sees
    assert (anna.heard.count(NEWS), pyotr.heard.count(NEWS)) == (1, 0)


async def test_it_is_paused_resumed_and_stopped(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    olga = newsroom.olga
    await newsroom.says_yes()

    await olga.presses("⏸ Пауза")
    assert olga.sees.startswith("⏸ Рассылка на паузе")
    assert olga.buttons[0] == ["▶️ Продолжить", "⏹ Остановить"]
    await newsroom.goes_on(3)
    assert NEWS not in anna.heard
    await olga.presses("▶️ Продолжить")
    assert olga.sees.startswith("📣 Рассылка идёт")
    await olga.presses("⏹ Остановить")
    assert "Остановить совсем? Её не получат ещё 2 человек" in olga.sees
    await olga.presses("◀️ Нет, пусть идёт")
    assert olga.sees.startswith("📣 Рассылка идёт")
    await olga.presses("⏹ Остановить")
    await olga.presses("⏹ Да, остановить совсем")
    assert olga.sees.startswith("⏹ Рассылка останавливается")
    await newsroom.goes_on(3)

    assert NEWS not in anna.heard
    assert "⏹ Рассылка остановлена" in olga.sees
    assert "Всего: 2\n⏭ Пропущено: 2\n· рассылку остановили, не дошла очередь: 2" in olga.sees


async def test_a_pause_in_the_middle_lets_nobody_be_told_until_it_is_over(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    await newsroom.says_yes()
    await newsroom._broadcasting.run()

    await newsroom.olga.presses("⏸ Пауза")
    await newsroom.goes_on(2)
    assert NEWS not in anna.heard
    await newsroom.olga.presses("▶️ Продолжить")
    await newsroom.goes_on(2)

    assert anna.heard.count(NEWS) == 1


async def test_to_nobody_it_is_said_so_and_there_is_nothing_to_press(house: House) -> None:
    newsroom = await a_newsroom(house)
    olga = newsroom.olga
    await newsroom.opens()
    await olga.presses("👥 Кто")
    await olga.presses("Гости")

    await olga.presses("Готово")

    assert "🤷 Таких людей в боте нет. Снимите часть условий." in olga.sees
    assert [label for row in olga.buttons for label in row if label.startswith("📣")] == []
    await presses_forged(house, olga, f"bcy:{newsroom.post.id}:1")
    assert "Отправлять некому" in (olga.is_told or olga.sees)


async def test_a_stranger_gets_nowhere_by_forged_buttons(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    await newsroom.says_yes()

    for packed in (
        "bctold:1::1",
        f"bc:{newsroom.post.id}",
        f"bcq:{newsroom.post.id}",
        f"bcy:{newsroom.post.id}:0",
        f"bca:{newsroom.post.id}:whom:1",
        f"bct:{newsroom.post.id}:whom:1:1",
        f"bcx:{newsroom.post.id}:whom",
        f"bcu:{newsroom.post.id}:1",
        f"bcn:{newsroom.post.id}",
        "bcw:1",
        "bcp:1",
        "bcr:1",
        "bcs:1",
        "bce:1",
    ):
        await newsroom.opens(anna, packed)
        assert "Рассылка" not in anna.sees
        assert "Кому отправить" not in anna.sees
    assert await all_of(house.store, Broadcast.state) == [(BroadcastState.RUNNING,)]


async def test_an_old_button_to_watch_what_has_not_begun_leads_to_the_choice(house: House) -> None:
    newsroom = await a_newsroom(house)
    await newsroom.opens()

    for packed in ("bcw:1", "bcs:1"):
        await newsroom.opens(newsroom.olga, packed)
        assert newsroom.olga.sees.startswith("📣 Кому отправить новость")


async def test_how_long_it_takes_is_said_by_the_pace_of_whoever_sends(house: House) -> None:
    newsroom = await a_newsroom(house)
    await a_reader(house)
    pace = house.messenger.outlet().pace
    assert house.services.paces == {house.name: pace.calls_a_second * pace.together}

    house.services.paces[house.name] = 1 / 300
    await newsroom.opens()

    assert "Получат: 2" in newsroom.olga.sees
    assert "⏱ Займёт: около 10 минут" in newsroom.olga.sees


async def test_two_editors_press_yes_at_once_and_nobody_reads_it_twice(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    editor_id = newsroom.olga.id
    broadcasts = [Broadcasts(house.store, house.clock, administrators=()) for _ in range(3)]
    view = await broadcasts[0].open(newsroom.post.id, actor_id=editor_id)

    await asyncio.gather(
        *(one.start(newsroom.post.id, view.revision, actor_id=editor_id) for one in broadcasts)
    )
    await newsroom.goes_on(3)

    assert anna.heard.count(NEWS) == 1


async def test_what_another_has_changed_is_not_said_yes_to(house: House) -> None:
    newsroom = await a_newsroom(house)
    await a_reader(house)
    olga = newsroom.olga
    await newsroom.opens()
    await olga.presses("📣 Отправить")
    other = Broadcasts(house.store, house.clock, administrators=())
    await other.hurry(newsroom.post.id, is_urgent=True, actor_id=olga.id)

    await olga.presses("✅ Да")

    assert "аудиторию изменил кто-то ещё" in (olga.is_told or olga.sees)


async def test_a_school_is_found_by_its_name_and_a_region_by_its_beginning(house: House) -> None:
    newsroom = await a_newsroom(house)
    olga = newsroom.olga
    await newsroom.opens()

    await olga.presses("🏫 Школы")
    assert olga.buttons[0] == ["Лицей, Уфа", "Лицей, Уфа"]
    await olga.says("ничего такого")
    assert "По «ничего такого» ничего не нашлось" in olga.sees
    await olga.says("уфа")
    assert "Нашлось по «уфа»: 2" in olga.sees
    await olga.presses("Лицей, Уфа")
    assert olga.buttons[0] == ["✓ Лицей, Уфа", "Лицей, Уфа"]
    await olga.presses("Сбросить")
    assert olga.buttons[0] == ["Лицей, Уфа", "Лицей, Уфа"]


async def test_an_event_has_its_button_and_a_long_text_is_read_on(house: House) -> None:
    words = "\n\n".join(f"<b>Абзац {number}</b> " + "слово " * 60 for number in range(30))
    newsroom = await a_newsroom(house, html=words)
    await tie(house, newsroom.post.id, newsroom.event.id)
    _, anna = await a_reader(house)
    await newsroom.says_yes()

    await newsroom.goes_on(2)

    assert anna.sees.startswith("Абзац 0 слово")
    assert anna.sees.endswith("слово …")
    assert anna.buttons == [["✍️ Записаться"], ["📖 Читать дальше", "🔕 Неинтересно"]]


async def tie(house: House, post_id: int, event_id: int) -> None:
    def body(session: Session) -> None:
        session.get_one(Post, post_id).event_id = event_id

    await house.store.write(body)


async def test_an_event_that_is_cancelled_in_the_night_is_not_told_of(house: House) -> None:
    newsroom = await a_newsroom(house)
    await tie(house, newsroom.post.id, newsroom.event.id)
    house.clock.move(timedelta(hours=12))
    _, anna = await a_reader(house)
    await newsroom.says_yes()
    assert "🌙" in newsroom.olga.heard[-2] or "🕓" in newsroom.olga.sees
    await newsroom.goes_on(2)

    def cancelled(session: Session) -> None:
        session.get_one(Event, newsroom.event.id).state = EventState.CANCELLED

    await house.store.write(cancelled)
    house.clock.move(timedelta(hours=12))
    await newsroom.goes_on(3)

    assert NEWS not in anna.heard
    assert "· событие отменили: 2" in newsroom.olga.sees


async def test_an_urgent_one_waits_for_nobodys_morning(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    house.clock.move(timedelta(hours=13))
    await newsroom.opens()
    assert "🌙 У стольких сейчас ночь: 2." in newsroom.olga.sees
    await newsroom.olga.presses("⏰ Сделать срочной")
    assert "⏰ Срочно: придёт и ночью." in newsroom.olga.sees
    assert "🌙 У стольких" not in newsroom.olga.sees
    await newsroom.olga.presses("📣 Отправить")
    await newsroom.olga.presses("✅ Да")

    await newsroom.goes_on(2)

    assert anna.heard.count(NEWS) == 1


async def test_who_was_told_and_who_was_not_is_read_name_by_name(house: House) -> None:
    newsroom = await a_newsroom(house)
    await a_reader(house)
    await newsroom.says_yes()
    await newsroom.goes_on(3)
    await newsroom.olga.presses("📊 Отчёт")

    await newsroom.olga.presses("📨 Доставка")

    assert newsroom.olga.sees.startswith("📨 Доставка · Роботы победили\n\n✅ Отправлено: 2")
    assert "Иванова Анна — новость" in newsroom.olga.sees
    await newsroom.olga.presses("📊 Отчёт")
    assert "Рассылка закончена" in newsroom.olga.sees


async def test_who_says_in_the_night_that_they_want_none_of_this_topic_is_not_told(house: House) -> None:
    newsroom = await a_newsroom(house)
    tired, pyotr = await a_reader(house, "Сидоров Пётр")
    house.clock.move(timedelta(hours=13))
    await newsroom.says_yes()
    await newsroom.goes_on()
    await stored(
        house.store,
        Follow(person_id=tired.id, topic=newsroom.post.topic, is_wanted=False, since=house.clock.now),
    )

    house.clock.move(timedelta(hours=11))
    await newsroom.goes_on(3)

    assert NEWS not in pyotr.heard
    assert "· человек выключил: 1" in newsroom.olga.sees


async def test_after_the_end_the_report_counts_what_was_pressed_and_where(house: House) -> None:
    newsroom = await a_newsroom(house, html="слово " * 900)
    _, anna = await a_reader(house)
    await newsroom.says_yes()
    await newsroom.goes_on(3)
    await anna.presses("📖 Читать дальше")

    await newsroom.olga.presses("📊 Отчёт")

    assert "👆 Нажали под новостью\nЧитать: 1 (рассылка 1)" in newsroom.olga.sees
