from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.event import EventFormat, EventKind, EventLevel, EventState
from models.person import Language, PersonKind
from tests.builder import MOSCOW, EventFacts, a_person, a_school, an_event, given
from tests.clock import NOON
from tests.handlers.entry.entrants import a_pupil_at, an_open_event
from tests.talk.house import House

PERIOD = an_event(
    "Кубок роботов",
    on="2026-12-01",
    to="2026-12-03",
    zone="Asia/Yekaterinburg",
    kind=EventKind.HACKATHON,
    format=EventFormat.ONSITE,
    level=EventLevel.NATIONAL,
    place="Технопарк",
    place_en="Technopark",
    grade_from=5,
    grade_to=7,
    for_colleges=True,
    co_organisers="ДТ <Кванториум>",
)
WEBINAR = an_event("Вебинар", on="2026-12-01", at="15:00", kind=EventKind.WEBINAR, for_teachers=True)


async def sees_the_card(house: House, person_id: int = 1) -> str:
    anna = house.person(person_id)
    await anna.says("/events")
    await anna.presses("1. ")
    return anna.sees


async def test_a_card_tells_all_there_is_to_know(house: House) -> None:
    await given(house.store, PERIOD)

    assert await sees_the_card(house) == (
        "Кубок роботов\n"
        "Хакатон · всероссийский уровень\n"
        "\n"
        "🗓 1–3 декабря 2026\n"
        "📍 Очно · Технопарк\n"
        "👥 5–7 классы, колледжи\n"
        "🏫 Лицей № 60, Уфа, ДТ <Кванториум>\n"
        "\n"
        "✍️ Запись до: пн, 30 ноября 2026, 21:59 по Москве\n"
        "\n"
        "Сборка и программирование.\n"
        "\n"
        "Чтобы записаться, сначала познакомимся: это полминуты."
    )


async def test_a_card_in_english_is_english_throughout(house: House) -> None:
    await given(house.store, PERIOD, a_person(house.name, 1, language=Language.EN))

    assert await sees_the_card(house) == (
        "Кубок роботов in English\n"
        "Hackathon · national\n"
        "\n"
        "🗓 1–3 December 2026\n"
        "📍 On site · Technopark\n"
        "👥 grades 5–7, colleges\n"
        "🏫 Lyceum 60, Ufa, ДТ <Кванториум>\n"
        "\n"
        "✍️ Sign up by: Mon, 30 November 2026, 21:59 Moscow time\n"
        "\n"
        "Building and programming.\n"
        "\n"
        "This event is for others: for whom is said above. The filter “For whom” finds yours."
    )


@pytest.mark.parametrize(
    ("zone", "when"),
    [
        ("Europe/Moscow", "вт, 1 декабря 2026, 15:00 по Москве"),
        ("Asia/Novosibirsk", "вт, 1 декабря 2026, 19:00 у вас · 15:00 по Москве"),
        ("Asia/Kamchatka", "ср, 2 декабря 2026, 00:00 у вас · 15:00 по Москве (1 дек.)"),
        ("Europe/Kaliningrad", "вт, 1 декабря 2026, 14:00 у вас · 15:00 по Москве"),
    ],
)
async def test_an_hour_is_told_by_the_reader_s_clock_with_moscow_s_beside_it(
    house: House, zone: str, when: str
) -> None:
    await given(house.store, WEBINAR, a_person(house.name, 1, zone=zone))

    card = await sees_the_card(house)

    assert card.split("\n")[3] == f"🗓 {when}"


@pytest.mark.parametrize("zone", ["Europe/Kaliningrad", "Asia/Kamchatka"])
async def test_a_date_does_not_move_with_its_reader(house: House, zone: str) -> None:
    await given(house.store, an_event("Кубок", on="2026-12-01"), a_person(house.name, 1, zone=zone))

    card = await sees_the_card(house)

    assert card.split("\n")[3] == "🗓 вт, 1 декабря 2026"


async def test_a_pupil_far_away_reads_by_their_clock_as_a_pupil(house: House) -> None:
    await given(house.store, WEBINAR, a_person(house.name, 1, kind=PersonKind.PUPIL, zone="Asia/Novosibirsk"))

    card = await sees_the_card(house)

    assert "19:00 у тебя · 15:00 по Москве" in card


@pytest.mark.parametrize(
    ("audience", "kind", "why"),
    [
        ({"grade_from": 5, "grade_to": 7}, PersonKind.TEACHER, "Это событие для других участников"),
        ({"for_teachers": True}, PersonKind.PUPIL, "Это событие для взрослых. Покажи карточку учителю"),
        ({"for_heads": True}, PersonKind.TEACHER, "Это событие для других участников"),
        ({"for_teachers": True}, PersonKind.TEACHER, "Чтобы записаться, укажите школу."),
        ({"state": EventState.CANCELLED}, PersonKind.TEACHER, "событие отменено. Посмотрите другие"),
        ({"state": EventState.CANCELLED}, PersonKind.PUPIL, "событие отменено. Посмотри другие"),
    ],
)
async def test_why_one_may_not_depends_on_the_event_and_on_who_asks(
    house: House, audience: EventFacts, kind: PersonKind, why: str
) -> None:
    await given(house.store, an_event("Кубок", **audience), a_person(house.name, 1, kind=kind))

    card = await sees_the_card(house)

    assert why in card.split("\n\n")[-1]


async def test_a_cancelled_event_says_so_before_its_dates(house: House) -> None:
    await given(house.store, an_event("Кубок", state=EventState.CANCELLED))

    card = await sees_the_card(house)

    assert card.split("\n\n")[1] == "❌ Событие отменено."


@pytest.mark.parametrize(
    ("grades", "whom"),
    [((7, 7), "7 класс"), ((1, 11), "1–11 классы"), ((None, None), "для всех")],
)
async def test_the_audience_is_told_in_words(
    house: House, grades: tuple[int | None, int | None], whom: str
) -> None:
    await given(house.store, an_event("Кубок", grade_from=grades[0], grade_to=grades[1]))

    card = await sees_the_card(house)

    assert f"👥 {whom}\n" in card


async def test_the_longest_summary_still_fits_into_a_message(house: House) -> None:
    school = a_school(name="Ш" * 200, city="Г" * 100)
    event = an_event("Н" * 300, summary="слово " * 2000, co_organisers="С" * 500, place="М" * 200)
    await given(house.store, school, event)

    card = await sees_the_card(house)

    assert len(card) <= 4096
    assert "…\n\nЧтобы записаться" in card


async def test_sharing_gives_a_message_to_forward_with_a_link_for_each_messenger(house: House) -> None:
    await given(house.store, PERIOD)
    anna = house.person(1)
    await anna.says("события")
    await anna.presses("1. ")

    await anna.presses("🔗 Поделиться")

    hint, to_forward = anna.heard
    assert hint == "Сообщение ниже можно переслать как есть."
    assert to_forward == (
        "Кубок роботов\n🗓 1–3 декабря 2026\n\n"
        "Telegram: https://t.me/engineers_bot?start=event_1\n"
        "ВКонтакте: https://vk.me/engineers?ref=event_1"
    )
    await anna.presses("◀️ К карточке")
    assert anna.heard[0].startswith("Кубок роботов\nХакатон")


async def test_a_shared_link_leads_a_newcomer_to_the_card_in_their_language(house: House) -> None:
    await given(house.store, PERIOD)
    emma = house.person(2, "Emma", language="en")

    await emma.follows_link("event_1")

    assert emma.sees.startswith("Кубок роботов in English\nHackathon")
    assert emma.buttons == [
        ["👋 Get acquainted and sign up"],
        ["🔗 Share"],
        ["◀️ To the list", "🏠 Menu"],
    ]


async def test_a_shared_link_leads_somebody_known_to_the_card_whatever_was_asked(house: House) -> None:
    await given(house.store, PERIOD)
    boris = house.person(2, "Борис")
    await boris.says("поиск")

    await boris.follows_link("event_1")

    assert boris.sees.startswith("Кубок роботов\nХакатон")


@pytest.mark.parametrize(
    "payload",
    ["event_x", "event", "event_1_2", "old_1", "start", "share_1", "words", "what", "a" * 64, "event_-1"],
)
async def test_a_link_of_another_time_leads_to_the_beginning(house: House, payload: str) -> None:
    anna = house.person(1)

    await anna.follows_link(payload)

    assert [said.split()[0] for said in anna.heard] == ["Здравствуйте,", "Главное"]


@pytest.mark.parametrize("payload", ["event_7", "event_2147483647"])
async def test_a_link_to_an_event_that_is_gone_says_so(house: House, payload: str) -> None:
    anna = house.person(1)

    await anna.follows_link(payload)

    assert anna.sees == "Этого события нет в каталоге. Ближайшие — в меню, «События»."
    assert anna.buttons[0] == ["📅 Ближайшие события"]


HACKATHON = an_event(
    "Хакатон", on="2026-11-25", at="10:00", ends_at=datetime(2026, 11, 26, 18, tzinfo=ZoneInfo(MOSCOW))
)


@pytest.mark.parametrize(
    ("zone", "card", "brief"),
    [
        ("Europe/Moscow", "25–26 ноября 2026, начало в 10:00 по Москве", "25–26 нояб., 10:00 МСК"),
        (
            "Asia/Yekaterinburg",
            "25–26 ноября 2026, начало в 12:00 у вас · 10:00 по Москве",
            "25–26 нояб., 12:00 у вас",
        ),
        (
            "Asia/Kamchatka",
            "25–27 ноября 2026, начало в 19:00 у вас · 10:00 по Москве",
            "25–27 нояб., 19:00 у вас",
        ),
        (
            "Pacific/Honolulu",
            "24–26 ноября 2026, начало в 21:00 у вас · 10:00 по Москве (25 нояб.)",
            "24–26 нояб., 21:00 у вас",
        ),
    ],
)
async def test_an_hour_of_several_days_is_told_with_all_of_them(
    house: House, zone: str, card: str, brief: str
) -> None:
    house.clock.move(-timedelta(days=1))
    await given(house.store, HACKATHON, a_person(house.name, 1, zone=zone))
    anna = house.person(1)
    await anna.says("события")
    assert f"\n{brief} · Конкурс" in anna.sees

    await anna.presses("1. ")

    assert anna.sees.split("\n")[3] == f"🗓 {card}"


async def test_an_evening_that_passes_midnight_far_away_is_one_event_of_one_day(house: House) -> None:
    evening = an_event("Вебинар", on="2026-12-01", at="14:00")
    await given(house.store, evening, a_person(house.name, 1, zone="Asia/Kamchatka"))

    card = await sees_the_card(house)

    assert card.split("\n")[3] == "🗓 вт, 1 декабря 2026, 23:00 у вас · 14:00 по Москве"


async def test_what_ends_at_midnight_ends_on_the_day_before(house: House) -> None:
    midnight = datetime(2026, 12, 3, tzinfo=ZoneInfo(MOSCOW))
    await given(house.store, an_event("Слёт", on="2026-12-01", at="10:00", ends_at=midnight))

    card = await sees_the_card(house)

    assert card.split("\n")[3] == "🗓 1–2 декабря 2026, начало в 10:00 по Москве"


async def test_a_past_event_says_so_to_whoever_shares_it(house: House) -> None:
    await given(house.store, WEBINAR)
    anna = house.person(1)
    await anna.says("события")
    await anna.presses("1. ")
    house.clock.move(timedelta(days=30))

    await anna.presses("🔗 Поделиться")

    assert anna.sees.startswith("Вебинар\n✅ Событие прошло.\n🗓 ")


async def test_a_cancelled_event_that_is_over_has_not_taken_place(house: House) -> None:
    await given(house.store, an_event("Кубок", state=EventState.CANCELLED))
    anna = house.person(1)
    await anna.says("события")
    house.clock.move(timedelta(days=30))

    await anna.presses("1. ")

    assert "❌ Событие отменено." in anna.sees
    assert "прошло" not in anna.sees


async def test_sharing_keeps_the_way_back_to_the_selection(house: House) -> None:
    await given(house.store, WEBINAR, an_event("Слёт", kind=EventKind.CONFERENCE))
    anna = house.person(1)
    await anna.says("события")
    for label in ("Фильтр", "По виду", "Вебинары"):
        await anna.presses(label)
    listed = anna.sees

    for label in ("1. ", "🔗 Поделиться", "◀️ К карточке", "◀️ К списку"):
        await anna.presses(label)

    assert listed in anna.heard
    assert "Вебинары" in anna.heard[0]


@pytest.mark.parametrize(
    ("kind", "whom"),
    [(PersonKind.PUPIL, "попроси учителя связаться с организатором"), (PersonKind.TEACHER, "свяжитесь с")],
)
async def test_once_registration_is_closed_the_card_says_whom_to_ask_and_leads_to_others(
    house: House, kind: PersonKind, whom: str
) -> None:
    event = await an_open_event(house.store, registration_closes_at=NOON)
    anna = await a_pupil_at(house, kind=kind)
    house.clock.move(timedelta(hours=1))
    await anna.follows_link(f"event_{event.id}")
    card = anna.sees

    await anna.presses("📅 Другие события")

    assert "Запись закрыта." in card
    assert whom in card
    assert ": Лицей № 60." in card
    assert "Конкурсы" in anna.sees
