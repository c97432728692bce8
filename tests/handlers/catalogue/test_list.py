from datetime import timedelta

import pytest

from models.event import EventKind, EventState
from models.person import PersonKind
from tests.builder import EventFacts, a_person, an_event, given
from tests.handlers.catalogue.reading import numbered
from tests.talk.forger import presses_forged
from tests.talk.house import House

DECEMBER = "Декабрь 2026"


async def test_what_comes_is_listed_by_its_date_with_what_there_is_to_know_at_a_glance(house: House) -> None:
    await given(
        house.store,
        an_event("Слёт", on="2026-12-05", to="2026-12-07", kind=EventKind.CONFERENCE),
        an_event("Вебинар", on="2026-12-01", at="15:00", kind=EventKind.WEBINAR),
    )
    anna = house.person(1)

    await anna.says("события")

    assert anna.sees == (
        "Ближайшие события\nвсе виды, для всех, на весь год\n\n"
        "1. Вебинар\n1 дек., 15:00 МСК · Вебинар\n\n"
        "2. Слёт\n5–7 дек. · Конференция\n\n"
        "Всего 2 события"
    )
    assert anna.buttons == [["1. Вебинар"], ["2. Слёт"], ["Фильтр", "🏠 Меню"]]


async def test_pages_are_turned_forward_and_back_in_the_same_message(house: House) -> None:
    await given(house.store, *(an_event(f"Событие {day}", on=f"2026-12-{day:02}") for day in range(1, 13)))
    anna = house.person(1)
    await anna.says("события")

    await anna.presses("▶️")
    assert numbered(anna.sees) == [f"{day}. Событие {day}" for day in range(6, 11)]
    await anna.presses("▶️")
    assert numbered(anna.sees) == ["11. Событие 11", "12. Событие 12"]
    assert anna.buttons[-1] == ["◀️", "Фильтр", "🏠 Меню"]

    await anna.presses("◀️")
    assert anna.buttons[-1] == ["◀️", "▶️", "Фильтр", "🏠 Меню"]
    assert len(anna.heard) == 1


async def test_a_page_that_is_no_longer_there_is_the_last_one(house: House) -> None:
    await given(house.store, *(an_event(f"Событие {day}", on=f"2026-12-{day:02}") for day in range(1, 13)))
    anna = house.person(1)
    await anna.says("события")
    await anna.presses("▶️")

    house.clock.move(timedelta(days=13))
    await anna.presses("▶️")

    assert numbered(anna.sees) == [
        "1. Событие 8",
        "2. Событие 9",
        "3. Событие 10",
        "4. Событие 11",
        "5. Событие 12",
    ]
    assert anna.sees.endswith("Всего 5 событий")


async def test_when_all_has_passed_the_old_buttons_say_so(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("события")

    house.clock.move(timedelta(days=30))
    await anna.says("события")

    assert anna.sees == ("Ближайшие события\n\nСобытий пока нет: план следующего сезона появится здесь.")
    assert anna.buttons == [["🏠 В меню"]]


async def test_the_card_of_a_past_event_still_opens_from_an_old_list(house: House) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("события")
    house.clock.move(timedelta(days=30))

    await anna.presses("1. Кубок")

    assert anna.sees.startswith("Кубок\nКонкурс · межрегиональный уровень\n\n✅ Событие прошло.\n\n")
    assert anna.sees.endswith("Событие уже прошло. Посмотрите ближайшие — они в списке.")


async def test_an_event_is_listed_until_it_ends(house: House) -> None:
    await given(
        house.store, an_event("Вебинар", on="2026-11-25", at="11:00"), an_event("Идёт", on="2026-11-25")
    )
    anna = house.person(1)
    await anna.says("события")
    assert len(numbered(anna.sees)) == 2

    house.clock.move(timedelta(hours=1))
    await anna.says("события")

    assert numbered(anna.sees) == ["1. Идёт"]


async def test_a_cancelled_event_is_listed_as_cancelled_and_a_draft_never(house: House) -> None:
    await given(
        house.store,
        an_event("Отменённый", state=EventState.CANCELLED),
        an_event("Черновик", state=EventState.DRAFT),
    )
    anna = house.person(1)

    await anna.says("события")

    assert numbered(anna.sees) == ["1. Отменённый"]
    assert "1 дек. · Конкурс · отменено" in anna.sees


async def test_a_draft_is_not_shown_to_whoever_guesses_its_number(house: House) -> None:
    await given(house.store, an_event("Черновик", state=EventState.DRAFT))
    anna = house.person(1)
    await anna.starts()
    before = anna.heard[-1]

    await presses_forged(house, anna, "event:1")

    assert anna.is_told == "Этого события нет в каталоге. Ближайшие — в меню, «События»."
    assert anna.sees == before


async def test_an_event_withdrawn_to_a_draft_is_gone_from_the_list_and_its_old_button_says_so(
    house: House,
) -> None:
    await given(house.store, an_event("Кубок"))
    anna = house.person(1)
    await anna.says("события")
    await given(house.store, an_event("Кубок", state=EventState.DRAFT))

    await anna.presses("1. Кубок")

    assert anna.is_told == "Этого события нет в каталоге. Ближайшие — в меню, «События»."
    assert "1. Кубок" in anna.sees


async def test_titles_with_markup_are_shown_as_they_are(house: House) -> None:
    await given(house.store, an_event("<b>R&D</b> 'чего-то' \"там\""))
    anna = house.person(1)

    await anna.says("события")

    assert numbered(anna.sees) == ["1. <b>R&D</b> 'чего-то' \"там\""]
    assert anna.buttons[0] == ["1. <b>R&D</b> 'чего-то' \"там\""]


async def test_a_long_title_is_cut_on_its_button_alone(house: House) -> None:
    await given(house.store, an_event(" ".join(["Очень длинное название"] * 4)))
    anna = house.person(1)

    await anna.says("события")

    assert numbered(anna.sees) == ["1. " + " ".join(["Очень длинное название"] * 4)]
    assert anna.buttons[0] == ["1. Очень длинное название Очень длинное…"]


async def test_events_are_narrowed_by_kind_audience_and_month_together(house: House) -> None:
    fits: EventFacts = {"kind": EventKind.WEBINAR, "for_teachers": True}
    await given(
        house.store,
        an_event("Подходит", on="2026-12-10", **fits),
        an_event("Другого месяца", on="2027-01-10", **fits),
        an_event("Другого вида", on="2026-12-10", for_teachers=True),
        an_event("Для школьников", on="2026-12-10", kind=EventKind.WEBINAR, grade_from=5, grade_to=6),
    )
    anna = house.person(1)
    await anna.says("события")

    for label in (
        "Фильтр",
        "По виду",
        "Вебинары",
        "Фильтр",
        "Для кого",
        "педагоги",
        "Фильтр",
        "По месяцам",
    ):
        await anna.presses(label)
    await anna.presses(DECEMBER)

    assert numbered(anna.sees) == ["1. Подходит"]
    assert anna.sees.split("\n")[1] == f"Вебинары · педагоги · {DECEMBER}"


async def test_the_numbers_beside_the_choices_are_those_of_what_is_already_chosen(house: House) -> None:
    await given(
        house.store,
        an_event("Для педагогов", kind=EventKind.WEBINAR, for_teachers=True),
        an_event("Для школьников", kind=EventKind.WEBINAR, grade_from=5, grade_to=6),
        an_event("Слёт", kind=EventKind.CONFERENCE, grade_from=5, grade_to=6),
    )
    anna = house.person(1)
    await anna.says("события")

    for label in ("Фильтр", "Для кого", "педагоги", "Фильтр", "По виду"):
        await anna.presses(label)

    assert anna.buttons == [["Вебинары · 1"], ["◀️ К фильтру"]]


async def test_the_card_leads_back_to_the_same_page_of_the_same_selection(house: House) -> None:
    contests = [an_event(f"Конкурс {day}", on=f"2026-12-{day:02}") for day in range(1, 8)]
    await given(house.store, *contests, an_event("Слёт", on="2026-12-01", kind=EventKind.CONFERENCE))
    anna = house.person(1)
    await anna.says("события")
    for label in ("Фильтр", "По виду", "Конкурсы · 7", "▶️"):
        await anna.presses(label)
    listed = anna.sees

    await anna.presses("6. Конкурс 6")
    await anna.presses("◀️ К списку")

    assert anna.sees == listed


@pytest.mark.parametrize(
    ("audience", "found"),
    [
        ("1–4 классы", ["1. Младшим"]),
        ("5–7 классы", ["1. Средним и старшим"]),
        ("8–11 классы", ["1. Средним и старшим"]),
        ("колледжи", ["1. Колледжам"]),
        ("руководители", ["1. Руководителям"]),
    ],
)
async def test_each_audience_finds_its_own(house: House, audience: str, found: list[str]) -> None:
    await given(
        house.store,
        an_event("Младшим", grade_from=2, grade_to=4),
        an_event("Средним и старшим", grade_from=7, grade_to=8),
        an_event("Колледжам", for_colleges=True),
        an_event("Руководителям", for_heads=True),
    )
    anna = house.person(1)
    await anna.says("события")

    for label in ("Фильтр", "Для кого", audience):
        await anna.presses(label)

    assert numbered(anna.sees) == found


async def test_a_month_begins_by_the_clock_of_the_reader(house: House) -> None:
    await given(
        house.store,
        an_event("Поздний вебинар", on="2026-11-30", at="21:00"),
        a_person(house.name, 1, zone="Europe/Moscow"),
        a_person(house.name, 2, zone="Asia/Novosibirsk"),
    )
    months = []
    for reader in (house.person(1), house.person(2)):
        await reader.says("события")
        for label in ("Фильтр", "По месяцам"):
            await reader.presses(label)
        months.append(reader.buttons[0][0])

    assert months == ["Ноябрь 2026 · 1", "Декабрь 2026 · 1"]


@pytest.mark.parametrize(
    "zone", ["Europe/Kaliningrad", "Europe/Moscow", "Asia/Novosibirsk", "Asia/Kamchatka"]
)
@pytest.mark.parametrize("place", ["Europe/Kaliningrad", "Asia/Kamchatka"])
async def test_a_whole_day_stays_in_its_month_whoever_reads(house: House, zone: str, place: str) -> None:
    await given(
        house.store,
        an_event("Первого", on="2026-12-01", zone=place),
        an_event("Последнего", on="2026-12-31", zone=place),
        a_person(house.name, 1, zone=zone),
    )
    anna = house.person(1)
    await anna.says("события")

    for label in ("Фильтр", "По месяцам"):
        await anna.presses(label)

    assert anna.buttons == [["Декабрь 2026 · 2"], ["◀️ К фильтру"]]


async def test_many_kinds_are_chosen_from_pages(house: House) -> None:
    await given(house.store, *(an_event(f"Событие {kind}", kind=kind) for kind in EventKind))
    anna = house.person(1)
    await anna.says("события")
    await anna.presses("Фильтр")
    await anna.presses("По виду")
    first = [label for row in anna.buttons[:-1] for label in row]

    await anna.presses("▶️")
    second = [label for row in anna.buttons[:-1] for label in row]

    assert len(first + second) == len(set(first + second)) == len(EventKind)
    assert anna.buttons[-1] == ["◀️", "◀️ К фильтру"]


async def test_a_chosen_search_is_still_chosen_after_narrowing(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), an_event("Слёт роботов", kind=EventKind.CONFERENCE))
    anna = house.person(1)
    await anna.says("поиск")
    await anna.says("робот")

    for label in ("Фильтр", "По виду", "Конференции"):
        await anna.presses(label)

    assert numbered(anna.sees) == ["1. Слёт роботов"]
    assert anna.sees.split("\n")[1] == "Конференции · по запросу «робот»"


async def test_the_screen_of_narrowing_says_what_is_chosen_to_a_pupil_as_well(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), a_person(house.name, 1, kind=PersonKind.PUPIL))
    anya = house.person(1)
    await anya.says("поиск")
    await anya.says("робот")

    await anya.presses("Фильтр")

    assert anya.sees == "Что показать\nпо твоему запросу"


async def test_stages_of_one_contest_are_told_apart_on_their_buttons(house: House) -> None:
    stages = ("Заочный этап", "Финал")
    await given(house.store, *(an_event(f"Конкурс наставников «ТехноФокус». {stage}") for stage in stages))
    anna = house.person(1)

    await anna.says("события")

    assert anna.buttons[:2] == [
        ["1. Конкурс наставнико…кус». Заочный этап"],
        ["2. Конкурс наставнико…ТехноФокус». Финал"],
    ]


@pytest.mark.parametrize(
    ("by", "chosen", "everything"),
    [
        ("По виду", "Конкурсы", "Все виды"),
        ("Для кого", "педагоги", "Для всех"),
        ("По месяцам", DECEMBER, "Весь год"),
    ],
)
async def test_what_was_chosen_may_be_unchosen(house: House, by: str, chosen: str, everything: str) -> None:
    await given(house.store, an_event("Кубок", for_teachers=True))
    anna = house.person(1)
    await anna.says("события")
    for label in ("Фильтр", by):
        await anna.presses(label)
    assert [everything] not in anna.buttons
    for label in (chosen, "Фильтр", by):
        await anna.presses(label)

    assert anna.buttons[0][0] == everything
    await anna.presses(everything)

    assert anna.sees.split("\n")[1] == "все виды, для всех, на весь год"


async def test_a_search_from_the_filter_is_within_what_was_chosen(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), an_event("Слёт роботов", kind=EventKind.CONFERENCE))
    anna = house.person(1)
    await anna.says("события")
    for label in ("Фильтр", "По виду", "Конференции", "Фильтр", "🔎 По слову"):
        await anna.presses(label)

    await anna.says("робот")

    assert numbered(anna.sees) == ["1. Слёт роботов"]
    assert anna.sees.split("\n")[1] == "Конференции · по запросу «робот»"
