from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from handlers.action import LINK_SEPARATOR
from handlers.catalogue.actions import ComeToEvent
from handlers.poster.actions import DrawPoster, ShowPoster, TakeToCalendar
from models.account import MessengerName
from models.entry import Entry, EntrySource, EntryStatus
from models.event import Event, EventFormat, EventState
from models.person import Language
from models.role import RoleKind
from services.page.typesetting import PageForm
from tests.builder import SCHOOL, a_person, a_school, an_event, given
from tests.clock import NOON
from tests.handlers.poster.corridor import addresses_on, picture, seen_on, words_on
from tests.rows import all_of, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

TELEGRAM_LINK, VK_LINK = "https://t.me/engineers_bot?start=ev_{}_{}", "https://vk.me/engineers?ref=ev_{}_{}"
CUP = an_event("Кубок роботов", on="2026-12-01", to="2026-12-03", grade_from=5, grade_to=7)


async def the_event(house: House) -> int:
    event_id: int = (await all_of(house.store, Event.id))[0][0]
    return event_id


async def an_organiser(house: House, *, at: str = SCHOOL, **facts: Any) -> Talker:
    person = a_person(house.name, 1, "Ольга", role=RoleKind.ORGANISER, school_id=at, **facts)
    await given(house.store, a_school("other"), person)
    return house.person(1, "Ольга")


async def opens_the_poster(house: House, olga: Talker) -> None:
    await olga.says("/menu")
    await presses_forged(house, olga, ShowPoster(await the_event(house)).pack())


async def entries(house: House, **counts: int) -> None:
    event_id, rows, number = await the_event(house), [], 0
    for source, count in counts.items():
        for _ in range(count):
            number += 1
            rows.append(
                Entry(
                    event_id=event_id,
                    number=number,
                    status=EntryStatus.CONFIRMED,
                    source=EntrySource(source),
                    entered_at=NOON,
                )
            )
    await stored(house.store, *rows)


def set_state(session: Session, state: EventState) -> None:
    for event in session.query(Event):
        event.state = state


async def test_whoever_runs_an_event_gets_its_links_and_sees_who_came_by_them(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house)
    await entries(house, catalogue=1, poster=3, link=1)
    event_id = await the_event(house)

    await opens_the_poster(house, olga)

    assert olga.sees.startswith("🔗 Ссылка и плакат\nКубок роботов\n\n")
    assert f"Telegram: {TELEGRAM_LINK.format(event_id, 'link')}" in olga.sees
    assert f"ВКонтакте: {VK_LINK.format(event_id, 'link')}" in olga.sees
    assert olga.sees.endswith(
        "Откуда пришли 5 заявок:\n• с плаката — 3\n• из списка событий — 1\n• по ссылке — 1"
    )
    assert olga.buttons == [["📄 Плакат PDF", "🖼 Плакат PNG"], ["◀️ К событию", "🏠 Меню"]]


async def test_a_poster_leads_into_both_messengers_and_says_where_people_came_from(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)
    event_id = await the_event(house)

    await olga.presses("📄 Плакат PDF")
    await olga.presses("🖼 Плакат PNG")

    (pdf_name, pdf), (png_name, png) = olga.files
    doors = [link.format(event_id, "poster") for link in (TELEGRAM_LINK, VK_LINK)]
    assert (pdf_name, png_name) == ("Плакат — Кубок роботов.pdf", "Плакат — Кубок роботов.png")
    assert addresses_on(seen_on(pdf)) == addresses_on(picture(png)) == doors
    said = words_on(pdf)
    for words in ("КОНКУРС", "Кубок роботов", "1–3 декабря 2026", "5–7 классы", "Лицей № 60, Уфа"):
        assert words in said
    assert "Наведи камеру — и ты в списке" in said


async def test_the_link_of_a_poster_opens_the_card(house: House) -> None:
    await given(house.store, CUP)
    anna = house.person(2)

    await anna.follows_link(ComeToEvent(await the_event(house), EntrySource.POSTER).link())

    assert "Кубок роботов" in anna.sees


@pytest.mark.parametrize("source", EntrySource)
def test_every_source_fits_into_a_link(source: EntrySource) -> None:
    name, event_id, came_from = ComeToEvent(7, source).link().split(LINK_SEPARATOR)

    assert ComeToEvent.unpack([event_id, came_from]) == ComeToEvent(7, source)
    assert name == "ev"


async def test_a_poster_for_teachers_speaks_to_teachers(house: House) -> None:
    await given(house.store, an_event("Вебинар", at="15:00", for_teachers=True))
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)

    await olga.presses("📄 Плакат PDF")

    said = words_on(olga.files[0][1])
    assert "Наведите камеру — и вы в списке" in said
    assert "вт, 1 декабря 2026, 15:00 по Москве" in said


async def test_hours_of_a_place_are_told_by_its_clock(house: House) -> None:
    await given(
        house.store, an_event("Экскурсия", at="15:00", zone="Asia/Novosibirsk", format=EventFormat.ONSITE)
    )
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)

    await olga.presses("📄 Плакат PDF")

    assert "15:00 по местному времени (11:00 по Москве)" in words_on(olga.files[0][1])


async def test_a_poster_says_until_when_one_signs_up_if_that_is_before_the_beginning(house: House) -> None:
    await given(house.store, CUP)
    await house.store.write(close, NOON + timedelta(days=2))
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)

    await olga.presses("📄 Плакат PDF")

    assert "ЗАПИСЬ ДО пт, 27 ноября 2026, 12:00 по Москве" in words_on(olga.files[0][1])


def close(session: Session, at: datetime) -> None:
    for event in session.query(Event):
        event.registration_closes_at = at


async def test_where_only_one_messenger_is_at_hand_the_poster_has_one_code(house: House) -> None:
    await given(house.store, CUP)
    house.addresses._doors.pop(MessengerName.VK)
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)

    await olga.presses("🖼 Плакат PNG")

    assert "ВКонтакте" not in olga.sees
    assert addresses_on(picture(olga.files[0][1])) == [TELEGRAM_LINK.format(await the_event(house), "poster")]


async def test_while_no_messenger_has_answered_nothing_is_printed_that_leads_nowhere(house: House) -> None:
    await given(house.store, CUP)
    house.addresses._doors.clear()
    olga = await an_organiser(house)

    await opens_the_poster(house, olga)
    assert "Адрес бота пока не известен" in olga.sees
    assert olga.buttons == [["◀️ К событию", "🏠 Меню"]]
    await presses_forged(house, olga, DrawPoster(await the_event(house), PageForm.PDF).pack())

    assert olga.files == []


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (EventState.DRAFT, "Событие ещё не опубликовано"),
        (EventState.CANCELLED, "Событие отменено"),
        (EventState.REGISTRATION_CLOSED, "Запись закончилась"),
        (EventState.FINISHED, "Запись закончилась"),
    ],
)
async def test_the_screen_says_what_the_state_of_the_event_means_for_a_poster(
    house: House, state: EventState, said: str
) -> None:
    await given(house.store, CUP)
    await house.store.write(set_state, state)
    olga = await an_organiser(house)

    await opens_the_poster(house, olga)

    assert said in olga.sees


async def test_an_old_button_prints_no_poster_of_a_cancelled_event(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house)
    await opens_the_poster(house, olga)
    await house.store.write(set_state, EventState.CANCELLED)

    await olga.presses("📄 Плакат PDF")

    assert olga.files == []
    assert "Плакат больше не нужен" in (olga.is_told or olga.sees)


async def test_another_school_s_organiser_sees_neither_numbers_nor_poster(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house, at="other")
    await entries(house, poster=3)

    await opens_the_poster(house, olga)
    await presses_forged(house, olga, DrawPoster(await the_event(house), PageForm.PDF).pack())

    assert olga.files == []
    assert not any("с плаката" in heard for heard in olga.heard)


async def test_a_forged_event_is_no_event(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house)
    await olga.says("/menu")

    await presses_forged(house, olga, ShowPoster(2**31 - 1).pack())

    assert not any("Ссылка и плакат" in heard for heard in olga.heard)


async def test_a_poster_is_in_the_language_of_whoever_prints_it(house: House) -> None:
    await given(house.store, CUP)
    olga = await an_organiser(house, language=Language.EN)
    await opens_the_poster(house, olga)

    await olga.presses("📄 Poster, PDF")

    assert "Point your camera and you are in" in words_on(olga.files[0][1])
    assert "Кубок роботов in English" in words_on(olga.files[0][1])


async def test_anybody_takes_an_event_into_a_calendar_with_a_way_back(house: House) -> None:
    await given(house.store, CUP)
    anna, event_id = house.person(2), await the_event(house)
    await anna.says("/events")

    await presses_forged(house, anna, TakeToCalendar(event_id).pack())

    name, content = anna.files[0]
    door = "https://t.me/engineers_bot?start=" if house.name == "telegram" else "https://vk.me/engineers?ref="
    assert name == "Кубок роботов.ics"
    assert f"URL:{door}event_{event_id}" in content.decode()
