"""A webinar as its organiser sets it up, and as its speakers come to it."""

from handlers.speaking.actions import (
    HideAsked,
    InviteSpeaker,
    RemoveSpeaker,
    ShowAsked,
    ShowCabinet,
    ShowLineup,
    ShowRoomSetup,
    ShowSpeaker,
)
from models.event import Event
from models.role import RoleKind
from models.speaker import ListenerQuestion, Speaker
from tests.handlers.entry.entrants import opens
from tests.handlers.webinar.room import TITLE, TWO, a_teacher_at, a_webinar, has_entered, olga_at
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def at_the_lineup(house: House) -> tuple[Talker, Event]:
    event = await a_webinar(house)
    olga = await olga_at(house)
    await opens(olga, event)
    await presses_forged(house, olga, ShowLineup(event.id).pack())
    await olga.says(TWO)
    return olga, event


async def test_a_speaker_is_changed_part_by_part(house: House) -> None:
    olga, _ = await at_the_lineup(house)
    await olga.presses("2. Орлов Павел")

    await olga.presses("✏️ Имя")
    await olga.says("Орлов Пётр")
    await olga.presses("✏️ Тема")
    await olga.says("Роботы & уроки")
    await olga.presses("🏫 Школа")
    await olga.says("лицей 60 уфа")
    await olga.presses("Лицей № 60, Уфа")
    assert "🎙 Орлов Пётр\n«Роботы & уроки»\nЛицей № 60, Уфа" in olga.sees
    await olga.presses("🏫 Школа")
    await olga.presses("Без школы")
    assert "школа не указана" in olga.sees
    await olga.presses("⬆️ Выше")
    await olga.presses("🎙 Спикеры")

    assert "1. 🎙 Орлов Пётр" in olga.sees
    assert "2. 🎙 Смирнова Ирина" in olga.sees


async def test_a_speaker_is_taken_off_after_a_yes(house: House) -> None:
    olga, _ = await at_the_lineup(house)
    await olga.presses("1. Смирнова Ирина")

    await olga.presses("Убрать")
    assert "Убрать из спикеров?" in olga.sees
    await olga.presses("Да, убрать")

    assert "1. 🎙 Орлов Павел" in olga.sees
    assert await all_of(house.store, Speaker.name) == [("Орлов Павел",)]


async def test_a_link_is_taken_by_one_and_told_used_to_another(house: House) -> None:
    olga, event = await at_the_lineup(house)
    irina, vera = await a_teacher_at(house, 2, "Ирина"), await a_teacher_at(house, 3, "Вера")
    await olga.presses("1. Смирнова Ирина")
    await olga.presses("🔗 Личная ссылка спикеру")
    token = olga.sees.split("speaker_")[1].split()[0]

    await irina.follows_link(f"speaker_{token}")
    assert "Это вы?" in irina.sees
    await vera.follows_link(f"speaker_{token}")
    await irina.presses("✅ Это я")
    await vera.presses("✅ Это я")

    assert "Это ваше выступление" in irina.sees
    assert "Это ваше выступление" not in str(vera.chat)
    assert [one is None for (one,) in await all_of(house.store, Speaker.person_id)].count(False) == 1
    await irina.presses("🎙 Кабинет")
    assert "Пока никто не записался." in irina.sees
    await irina.presses("🎙 Мои выступления")
    assert "«Дроны в 5 классе»" in irina.sees
    await opens(irina, event)
    assert irina.buttons[0][0] == "🎙 Моё выступление"


async def test_whoever_speaks_finds_their_talks_from_home_on(house: House) -> None:
    olga, event = await at_the_lineup(house)
    irina, vera = await a_teacher_at(house, 2, "Ирина"), await a_teacher_at(house, 3, "Вера")
    await olga.presses("1. Смирнова Ирина")
    await olga.presses("🔗 Личная ссылка спикеру")
    await irina.follows_link(f"speaker_{olga.sees.split('speaker_')[1].split()[0]}")
    await irina.presses("✅ Это я")

    for talker in (irina, vera):
        await talker.says("/menu")
    assert "🎙 Мои выступления" not in str(vera.buttons)
    await irina.presses("🎙 Мои выступления")
    assert TITLE in irina.sees
    await has_entered(irina, event)
    await irina.says("/menu")
    await irina.presses(irina.buttons[0][0])
    await irina.presses("🎙 Выступления")

    assert TITLE in irina.sees


async def test_a_link_that_is_no_link_is_told_so(house: House) -> None:
    await a_webinar(house)
    vera = await a_teacher_at(house, 3, "Вера")

    await vera.follows_link("speaker_" + "0" * 32)

    assert vera.sees.startswith("Эта ссылка больше не работает")


async def test_a_speaker_sees_where_listeners_come_from(house: House) -> None:
    olga, event = await at_the_lineup(house)
    for number, school in ((1, "other"), (4, "other"), (5, "ufa-licey-60")):
        await has_entered(await a_teacher_at(house, number, "Мария", school_id=school), event)

    await presses_forged(house, olga, ShowCabinet(event.id).pack())
    assert "👥 Записались 3 человека\n🏫 Школ: 2 · регионов: 2\nРеспублика Татарстан — 2" in olga.sees
    await olga.presses("🏫 По школам")

    assert "1. Гимназия № 105, Казань — 2\n2. Лицей № 60, Уфа — 1" in olga.sees
    assert "Мария" not in olga.sees


async def test_an_organiser_puts_a_question_away(house: House) -> None:
    olga, event = await at_the_lineup(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    await opens(maria, event)
    await maria.presses("❓ Вопрос спикеру")
    await maria.says("Всем: <зачем>?")

    await presses_forged(house, olga, ShowAsked(event.id).pack())
    assert "1. всем спикерам\nВсем: <зачем>?" in olga.sees
    await olga.presses("✖️ Скрыть 1")

    assert "Вопросов пока нет." in olga.sees
    await maria.presses("Мои вопросы")
    assert "Ваших вопросов здесь нет." in maria.sees


async def test_a_listener_takes_a_question_back(house: House) -> None:
    event = await a_webinar(house)
    maria = await a_teacher_at(house, 1, "Мария")
    await has_entered(maria, event)
    await opens(maria, event)
    await maria.presses("❓ Вопрос спикеру")
    await maria.says("Зачем?")
    await maria.presses("Мои вопросы · 1")

    await maria.presses("✖️ Забрать 1")

    assert "Ваших вопросов здесь нет." in maria.sees
    ((hidden_at,),) = await all_of(house.store, ListenerQuestion.hidden_at)
    assert hidden_at == house.clock.now


async def test_another_schools_organiser_changes_nothing(house: House) -> None:
    olga, event = await at_the_lineup(house)
    vera = await a_teacher_at(house, 3, "Вера", school_id="other", role=RoleKind.ORGANISER)
    speakers = sorted(one for (one,) in await all_of(house.store, Speaker.id))
    before = len(olga.heard)

    for action in (
        ShowRoomSetup(event.id),
        ShowLineup(event.id),
        ShowSpeaker(speakers[0]),
        InviteSpeaker(speakers[0]),
        RemoveSpeaker(speakers[0]),
        ShowCabinet(event.id),
        ShowAsked(event.id),
        HideAsked(1, 1),
    ):
        await opens(vera, event)
        await presses_forged(house, vera, action.pack())

    assert "room.example" not in str(vera.chat)
    assert len(await all_of(house.store, Speaker.id)) == 2
    assert len(olga.heard) == before
