"""«Мой календарь» in chat: an address or a file, renewed and withdrawn."""

from typing import Any

import pytest

from handlers.feed.actions import CloseFeed, OpenFeed, RenewFeed, TakeOwnEvents
from models.account import Account, MessengerName
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event
from models.person import Language
from models.reminder import CalendarFeed
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, an_event, given
from tests.clock import NOON
from tests.rows import all_of, stored
from tests.services.feed.reading import titles_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

PUBLIC_URL = "https://bot.example.org"


@pytest.fixture
def served(house: House) -> House:
    """With an address of its own on the internet."""
    house.addresses.public_url = PUBLIC_URL
    return house


async def tokens(house: House) -> list[str]:
    return [row[0] for row in await all_of(house.store, CalendarFeed.token)]


async def anna_with_an_address(house: House) -> Talker:
    anna = house.person(1)
    await anna.says("календарь")
    await anna.presses("🔗 Получить адрес")
    return anna


async def enter(house: House, person_id: int = 1) -> None:
    """Into whatever event there is."""
    (event_id,) = (await all_of(house.store, Event.id))[0]
    accounts = await all_of(house.store, Account.external_id, Account.person_id)
    (who,) = [person for number, person in accounts if number == person_id]
    entry = Entry(
        event_id=event_id,
        number=1,
        status=EntryStatus.CONFIRMED,
        source=EntrySource.CATALOGUE,
        size=1,
        entered_at=NOON,
    )
    await stored(house.store, entry)
    await stored(
        house.store,
        EntryMember(entry_id=entry.id, event_id=event_id, person_id=who, joined_at=NOON),
    )


async def test_an_address_is_given_to_whoever_asks_and_stays_the_same(served: House) -> None:
    anna = served.person(1)
    await anna.says("/entries")
    await anna.presses("📅 Календарь")
    assert "Нужен адрес подписки" in anna.sees
    assert await tokens(served) == []

    await anna.presses("🔗 Получить адрес")

    (token,) = await tokens(served)
    assert f"{PUBLIC_URL}/calendar/{token}.ics" in anna.sees
    assert f"webcal://bot.example.org/calendar/{token}.ics" in anna.sees
    assert "Адрес — секрет" in anna.sees
    assert anna.buttons == [
        ["➕ В Google Календарь"],
        ["❓ Как подключить"],
        ["🔄 Сменить адрес", "🚫 Отключить"],
        ["📥 Все события файлом"],
        ["📋 Мои заявки", "🏠 В меню"],
    ]
    await anna.says("мой календарь")
    assert token in anna.sees
    await anna.says("/menu")
    await presses_forged(served, anna, OpenFeed().pack())
    assert await tokens(served) == [token]


async def test_no_messenger_looks_up_where_the_secret_leads(served: House) -> None:
    asked: list[Any] = []

    async def listen(make_request: Any, bot: Any, method: Any) -> Any:
        asked.append(method)
        return await make_request(bot, method)

    served.messenger.bot.session.middleware.register(listen)
    anna = await anna_with_an_address(served)
    await anna.says("календарь")

    options = [
        method.link_preview_options for method in asked if "webcal://" in (getattr(method, "text", "") or "")
    ]
    assert [one is not None and one.is_disabled for one in options] == [True, True]


async def test_every_button_that_opens_a_page_is_one_that_both_messengers_take(served: House) -> None:
    anna = await anna_with_an_address(served)
    (token,) = await tokens(served)

    urls = [
        button["url"]
        for message in anna.chat
        for row in message["buttons"]
        for button in row
        if "url" in button
    ]

    google = "https://www.google.com/calendar/render?cid=webcal%3A%2F%2Fbot.example.org%2Fcalendar%2F"
    assert [url for url in urls if url] == [f"{google}{token}.ics"]


async def test_a_new_address_is_made_after_a_yes_and_the_old_one_is_gone(served: House) -> None:
    anna = await anna_with_an_address(served)
    (old,) = await tokens(served)

    await anna.presses("🔄 Сменить адрес")
    assert "Старый перестанет работать сразу" in anna.sees
    assert await tokens(served) == [old]
    await anna.presses("🔄 Да, сменить")

    (new,) = await tokens(served)
    assert new != old
    assert anna.sees.startswith("✅ Новый адрес готов")
    assert new in anna.sees
    assert old not in anna.sees


async def test_an_old_yes_changes_nothing_any_more(served: House) -> None:
    anna = await anna_with_an_address(served)
    await anna.presses("🔄 Сменить адрес")
    await anna.presses("🔄 Да, сменить")
    (new,) = await tokens(served)

    for forged in (RenewFeed("0" * 12), CloseFeed("0" * 12), RenewFeed(""), CloseFeed("")):
        await anna.says("/menu")
        await presses_forged(served, anna, forged.pack())

    assert await tokens(served) == [new]
    assert new in anna.sees
    assert not anna.sees.startswith("✅")


async def test_a_subscription_is_turned_off_after_a_yes(served: House) -> None:
    anna = await anna_with_an_address(served)

    await anna.presses("🚫 Отключить")
    await anna.presses("◀️ Оставить как есть")
    assert len(await tokens(served)) == 1
    await anna.presses("🚫 Отключить")
    await anna.presses("🚫 Да, отключить")

    assert await tokens(served) == []
    assert anna.sees.startswith("✅ Подписка отключена")
    assert ["🔗 Получить адрес"] in anna.buttons


async def test_the_guide_names_every_calendar_that_people_have(served: House) -> None:
    anna = await anna_with_an_address(served)

    await anna.presses("❓ Как подключить")

    for program in ("Google", "iPhone, Mac", "Яндекс Календарь", "Outlook"):
        assert program in anna.sees
    await anna.presses("◀️ К адресу")
    assert (await tokens(served))[0] in anna.sees


async def test_where_there_is_no_address_it_says_so_and_gives_a_file(house: House) -> None:
    await given(house.store, an_event("Кубок роботов", at="15:00"), a_person(house.name, 1))
    await enter(house)
    anna = house.person(1)

    await anna.says("календарь")
    assert "нет своего адреса в интернете" in anna.sees
    assert anna.buttons == [["📥 Все события файлом"], ["📋 Мои заявки", "🏠 В меню"]]
    await anna.presses("📥 Все события файлом")

    name, content = anna.files[0]
    assert name == "Консорциум_ мои события.ics"
    assert titles_of(content) == ["Кубок роботов"]
    door = "https://t.me/" if house.name is MessengerName.TELEGRAM else "https://vk.me/"
    assert f"URL:{door}" in content.decode()


async def test_an_address_is_not_made_where_there_is_nobody_to_serve_it(house: House) -> None:
    anna = house.person(1)
    await anna.says("/menu")

    await presses_forged(house, anna, OpenFeed().pack())

    assert "нет своего адреса в интернете" in anna.sees


async def test_whoever_has_no_event_is_told_so_and_what_to_do(house: House) -> None:
    anna = house.person(1)
    await anna.says("календарь")

    await anna.presses("📥 Все события файлом")

    assert anna.files == []
    assert "запишитесь на что-нибудь" in (anna.is_told or anna.sees)


async def test_nobody_takes_another_s_events(house: House) -> None:
    await given(house.store, an_event("Кубок роботов"), a_person(house.name, 1), a_person(house.name, 2))
    await enter(house)
    boris = house.person(2, "Борис")
    await boris.says("/menu")

    await presses_forged(house, boris, TakeOwnEvents().pack())

    assert boris.files == []


async def test_an_organiser_s_file_has_what_their_school_runs_in_their_language(house: House) -> None:
    facts = {"role": RoleKind.ORGANISER, "school_id": SCHOOL, "language": Language.EN}
    await given(house.store, an_event("Кубок роботов"), a_person(house.name, 1, **facts))  # type: ignore[arg-type]
    olga = house.person(1, "Ольга")
    await olga.says("calendar")

    await olga.presses("📥 All events as a file")

    name, content = olga.files[0]
    assert name == "Consortium_ my events.ics"
    assert titles_of(content) == ["Кубок роботов in English"]


async def test_the_link_opens_the_room(served: House) -> None:
    anna = served.person(1)

    await anna.follows_link("feed")

    assert "Мой календарь" in anna.sees
