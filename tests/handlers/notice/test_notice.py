"""What people read when the bot writes to them unasked."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.delivery import DeliveryKind, DeliveryState
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.person import Language, Person, PersonKind
from models.result import Result, ResultKind
from models.role import Role, RoleKind
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_ground, a_row_of_event
from tests.rows import a_profile, a_pupil, an_account, stored
from tests.services.delivery.telling import became, states, told, wrote
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

BOTH = list(MessengerName)


async def met(house: House, person: Person) -> Talker:
    """Somebody of our rows, with a telephone: they have said hello, so they may be written to."""
    await stored(house.store, person)
    talker = house.person(person.id)
    await stored(house.store, an_account(person, person.id, house.name))
    await talker.starts()
    return talker


async def an_entry(
    house: House, event: Event, *people: Person, status: EntryStatus = EntryStatus.CONFIRMED, **facts: Any
) -> Entry:
    usual: dict[str, Any] = {
        "event_id": event.id,
        "number": 17,
        "status": status,
        "source": EntrySource.CATALOGUE,
        "entered_at": NOON,
        "queued_at": NOON if status is EntryStatus.WAITING else None,
        "size": len(people),
        "most": max(1, len(people)),
    }
    entry = Entry(**usual | facts)
    await stored(house.store, entry)
    await stored(
        house.store,
        *(
            EntryMember(entry_id=entry.id, event_id=event.id, person_id=person.id, joined_at=NOON)
            for person in people
        ),
    )
    return entry


async def test_a_letter_of_the_organiser_is_read_as_it_was_written(house: House) -> None:
    event, person = await a_ground(house.store), a_profile()
    anna = await met(house, person)
    await wrote(house.store, event, person, text="Берите <b>паспорт</b> & ручку")

    await house.deliver()

    assert anna.sees == ("✉️ Пишет организатор, Лицей:\nКубок роботов\n\nБерите <b>паспорт</b> & ручку")
    assert anna.buttons == [["Карточка события"], ["Мои заявки"]]


async def test_the_same_letter_is_delivered_once(house: House) -> None:
    event, person = await a_ground(house.store), a_profile()
    anna = await met(house, person)
    said = len(anna.heard)

    for _ in range(2):
        await wrote(house.store, event, person)
        await house.deliver()

    assert len(anna.heard) == said + 1


async def test_a_moved_event_shows_both_times_by_the_readers_clock(house: House) -> None:
    event = await a_ground(house.store)
    person = a_pupil(zone="Asia/Vladivostok")
    anna = await met(house, person)
    was = {
        "was_starts": (event.starts_at - timedelta(days=1)).isoformat(),
        "was_ends": (event.ends_at - timedelta(days=1)).isoformat(),
        "was_whole_days": False,
    }
    await told(house.store, DeliveryKind.EVENT_MOVED, event, person, **was)

    await house.deliver()

    assert "Было: пт, 4 декабря 2026, 19:00 у тебя · 12:00 по Москве" in anna.sees.replace(" ", " ")
    assert "Стало: сб, 5 декабря 2026, 19:00 у тебя" in anna.sees.replace(" ", " ")
    assert "Твоя заявка в силе." in anna.sees


async def test_an_event_that_was_moved_back_is_not_told_of(house: House) -> None:
    event, person = await a_ground(house.store), a_profile()
    await met(house, person)
    was = {
        "was_starts": event.starts_at.isoformat(),
        "was_ends": event.ends_at.isoformat(),
        "was_whole_days": event.whole_days,
    }
    await told(house.store, DeliveryKind.EVENT_MOVED, event, person, **was)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "moved_back")]


async def test_whoever_is_told_of_an_event_that_was_cancelled_meanwhile_is_told_only_that(
    house: House,
) -> None:
    event, person = await a_ground(house.store), a_pupil()
    anna = await met(house, person)
    entry = await an_entry(house, event, person)
    await told(house.store, DeliveryKind.ENTRY_ACCEPTED, event, person, entry_id=entry.id)
    await told(house.store, DeliveryKind.EVENT_CANCELLED, event, person, reason="Карантин.")
    await cancelled(house.store, event)

    await house.deliver()

    assert anna.sees.startswith("❌ Событие отменили.")
    assert "Причина: Карантин." in anna.sees
    assert await became(house.store) == [
        (DeliveryState.SKIPPED, "event_cancelled"),
        (DeliveryState.SENT, ""),
    ]


async def cancelled(store: Store, event: Event) -> None:
    def body(session: Session) -> None:
        session.get_one(Event, event.id).state = EventState.CANCELLED

    await store.write(body)


async def test_an_offered_seat_says_until_when_and_has_both_buttons(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil()
    anna = await met(house, person)
    entry = await an_entry(
        house, event, person, status=EntryStatus.OFFERED, offered_until=NOON + timedelta(hours=24)
    )
    await told(house.store, DeliveryKind.SEAT_OFFERED, event, person, entry_id=entry.id)

    await house.deliver()

    assert "Место ждёт до: чт, 26 ноября 2026, 12:00 по Москве." in anna.sees.replace(" ", " ")
    assert anna.buttons == [["✅ Занять место", "Отказаться"], ["Открыть заявку"]]


async def test_an_offer_whose_time_is_over_is_not_made(house: House, clock: HandClock) -> None:
    event, person = await a_ground(house.store), a_pupil()
    await met(house, person)
    entry = await an_entry(
        house, event, person, status=EntryStatus.OFFERED, offered_until=NOON + timedelta(hours=1)
    )
    await told(house.store, DeliveryKind.SEAT_OFFERED, event, person, entry_id=entry.id)
    clock.move(timedelta(hours=1))

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "offer_over")]


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (DeliveryKind.ENTRY_ENTERED, EntryStatus.WITHDRAWN),
        (DeliveryKind.ENTRY_ACCEPTED, EntryStatus.DECLINED),
        (DeliveryKind.ENTRY_DECLINED, EntryStatus.CONFIRMED),
    ],
)
async def test_an_entry_that_has_become_something_else_is_not_told_of(
    house: House, kind: DeliveryKind, status: EntryStatus
) -> None:
    event, person = await a_ground(house.store), a_pupil()
    await met(house, person)
    entry = await an_entry(house, event, person, status=status)
    await told(house.store, kind, event, person, entry_id=entry.id)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, f"entry_{status}")]


async def test_whoever_is_declined_learns_why_and_what_to_do(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil()
    anna = await met(house, person)
    entry = await an_entry(house, event, person, status=EntryStatus.DECLINED, reason="Не тот класс")
    await told(house.store, DeliveryKind.ENTRY_DECLINED, event, person, entry_id=entry.id)

    await house.deliver()

    assert anna.sees.startswith("Заявка № 17 отклонена организатором.\n\nПричина: Не тот класс")
    assert "попроси наставника" in anna.sees


async def test_a_mentor_of_many_reads_whose_entry_it_is_and_the_child_does_not_read_its_own_name(
    house: House,
) -> None:
    event, child = await a_ground(house.store), a_pupil("Иванова Анна")
    mentor = a_profile("Петрова Мария", kind=PersonKind.TEACHER)
    anna, maria = await met(house, child), await met(house, mentor)
    role = Role(person_id=mentor.id, kind=RoleKind.MENTOR, school_id=event.organiser_id)
    await stored(house.store, role)
    entry = await an_entry(house, event, child, mentor_id=mentor.id)
    await told(house.store, DeliveryKind.ENTRY_ACCEPTED, event, child, mentor, entry_id=entry.id)

    await house.deliver()

    assert anna.sees.startswith("✅ Заявка № 17 подтверждена. Ждём тебя!")
    assert maria.sees.startswith("✅ Иванова Анна, заявка № 17 подтверждена. Ждём вас!")


async def test_only_those_who_manage_a_team_read_who_has_joined_it(house: House) -> None:
    event = await a_ground(house.store, team_min=2, team_max=4)
    captain, member, newcomer = a_pupil("Ким Ия"), a_pupil("Лосев Ян"), a_pupil("Иванова Анна")
    ia, yan, anna = [await met(house, person) for person in (captain, member, newcomer)]
    team = await an_entry(
        house, event, captain, member, newcomer, title="Вега", title_key="вега", captain_id=captain.id
    )
    body = {"entry_id": team.id, "person_id": newcomer.id}
    await told(house.store, DeliveryKind.TEAM_JOINED, event, captain, member, newcomer, **body)

    await house.deliver()

    assert ia.sees.startswith("👋 Иванова Анна — теперь в команде «Вега».")
    assert yan.sees.startswith("👋 В команде «Вега» пополнение.")
    assert anna.sees.startswith("👋 Ты теперь в команде «Вега».")
    assert ia.buttons == [["Открыть команду"]]


async def test_who_has_left_again_is_not_told_to_have_joined(house: House) -> None:
    event = await a_ground(house.store, team_min=1, team_max=4)
    captain, other = a_pupil("Ким Ия"), a_pupil("Лосев Ян")
    await met(house, captain)
    await stored(house.store, other)
    team = await an_entry(house, event, captain, title="Вега", title_key="вега", captain_id=captain.id)
    body = {"entry_id": team.id, "person_id": other.id}
    await told(house.store, DeliveryKind.TEAM_JOINED, event, captain, **body)
    await told(house.store, DeliveryKind.TEAM_LEFT, event, captain, **body)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "team_changed"), (DeliveryState.SENT, "")]


@pytest.mark.parametrize(
    ("kind", "state", "said"),
    [
        (DeliveryKind.REQUEST_MADE, RequestState.OPEN, "📥 Нужен твой ответ:\n\nЛосев Ян: взять в команду."),
        (DeliveryKind.REQUEST_ACCEPTED, RequestState.ACCEPTED, "✅ Просьба принята."),
        (DeliveryKind.REQUEST_DECLINED, RequestState.DECLINED, "Просьба отклонена."),
    ],
)
async def test_a_request_is_told_of_as_it_stands(
    house: House, kind: DeliveryKind, state: RequestState, said: str
) -> None:
    event = await a_ground(house.store, team_min=1, team_max=4)
    captain, other = a_pupil("Ким Ия"), a_pupil("Лосев Ян")
    ia = await met(house, captain)
    await stored(house.store, other)
    team = await an_entry(house, event, captain, title="Вега", title_key="вега", captain_id=captain.id)
    request = EntryRequest(
        event_id=event.id,
        entry_id=team.id,
        kind=RequestKind.JOIN,
        person_id=other.id,
        state=state,
        made_at=NOON,
    )
    await stored(house.store, request)
    await told(house.store, kind, event, captain, request_id=request.id)

    await house.deliver()

    assert ia.sees.startswith(said)


@pytest.mark.parametrize(
    ("kind", "state", "said"),
    [
        (DeliveryKind.REQUEST_ACCEPTED, RequestState.ACCEPTED, "🎉 Тебя взяли в команду «Вега»."),
        (DeliveryKind.REQUEST_DECLINED, RequestState.DECLINED, "Тебя не взяли в команду «Вега»."),
    ],
)
async def test_whoever_asked_to_be_let_in_reads_whether_they_were(
    house: House, kind: DeliveryKind, state: RequestState, said: str
) -> None:
    event = await a_ground(house.store, team_min=1, team_max=4)
    captain, other = a_pupil("Ким Ия"), a_pupil("Лосев Ян")
    await stored(house.store, captain)
    ian = await met(house, other)
    team = await an_entry(house, event, captain, title="Вега", title_key="вега", captain_id=captain.id)
    request = EntryRequest(
        event_id=event.id,
        entry_id=team.id,
        kind=RequestKind.JOIN,
        person_id=other.id,
        state=state,
        made_at=NOON,
    )
    await stored(house.store, request)
    await told(house.store, kind, event, other, request_id=request.id)

    await house.deliver()

    assert ian.sees.startswith(said)
    assert "Лосев" not in ian.sees


async def test_whoever_has_left_a_team_hears_only_that(house: House) -> None:
    event = await a_ground(house.store, team_min=1, team_max=4)
    captain, other = a_pupil("Ким Ия"), a_pupil("Лосев Ян")
    await stored(house.store, captain)
    ian = await met(house, other)
    team = await an_entry(house, event, captain, title="Вега", title_key="вега", captain_id=captain.id)
    renamed = {"field": "title", "was": "Вега", "became": "Орион"}
    await told(house.store, DeliveryKind.ENTRY_MOVED, event, other, entry_id=team.id, **renamed)
    await told(house.store, DeliveryKind.TEAM_LEFT, event, other, entry_id=team.id, person_id=other.id)

    await house.deliver()

    assert ian.sees.startswith("Ты больше не в команде «Вега».")
    assert await became(house.store) == [(DeliveryState.SKIPPED, "not_in_it"), (DeliveryState.SENT, "")]


async def test_a_plan_is_told_of_with_how_many_of_its_events_wait_as_long_as_any_does(house: House) -> None:
    first = await a_ground(house.store)
    second, third = [a_row_of_event(title=title, state=EventState.SUBMITTED) for title in ("Два", "Три")]
    await stored(house.store, second, third)
    anna = await met(house, a_profile())
    person = await house.store.read(lambda session: session.get_one(Person, 1))
    body = {"events": [first.id, second.id, third.id]}
    await told(house.store, DeliveryKind.EVENT_SUBMITTED, first, person, **body)

    await house.deliver()

    assert anna.sees == "📥 План на проверку: Лицей. Событий, которые ждут ответа: 2."
    assert anna.buttons == [["Что ждёт проверки"]]


async def test_a_request_is_not_shown_to_whoever_decides_nothing(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil()
    await met(house, person)
    entry = await an_entry(house, event, person)
    request = EntryRequest(
        event_id=event.id, entry_id=entry.id, kind=RequestKind.WITHDRAW, person_id=person.id, made_at=NOON
    )
    await stored(house.store, request)
    await told(house.store, DeliveryKind.REQUEST_MADE, event, person, request_id=request.id)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "not_theirs")]


async def test_results_are_told_once_they_are_published(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil()
    anna = await met(house, person)
    entry = await an_entry(house, event, person)
    result = Result(
        event_id=event.id,
        entry_id=entry.id,
        kind=ResultKind.DIPLOMA,
        number=2,
        recorded_at=NOON,
        published_at=NOON,
    )
    await stored(house.store, result)
    await told(house.store, DeliveryKind.RESULT_PUBLISHED, event, person, entry_id=entry.id)

    await house.deliver()

    assert anna.sees.startswith("🏆 Итоги опубликованы. Заявка № 17:\n\n🏅 Диплом 2 степени")


async def test_whoever_blocks_the_bot_is_not_written_to_until_they_come_back(house: House) -> None:
    event, person = await a_ground(house.store), a_profile()
    anna = await met(house, person)
    # That they have, the bot has not heard yet.
    house.server.blocks(anna.id)
    house.server.take_updates()

    await wrote(house.store, event, person)
    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "unreachable")]
    assert await reachable(house.store) == [False]
    await anna.unblocks()
    assert await reachable(house.store) == [True]


async def reachable(store: Store) -> list[bool]:
    return await store.read(lambda session: list(session.scalars(select(Account.reachable))))


@pytest.fixture
async def houses(sqlite_store: Store, clock: HandClock) -> AsyncIterator[dict[MessengerName, House]]:
    """Both messengers around one database."""
    async with (
        inhabited(House(MessengerName.TELEGRAM, sqlite_store, clock)) as telegram,
        inhabited(House(MessengerName.VK, sqlite_store, clock)) as vk,
    ):
        yield {MessengerName.TELEGRAM: telegram, MessengerName.VK: vk}


@pytest.mark.parametrize("first", BOTH)
async def test_whoever_has_blocked_one_messenger_reads_it_in_the_other(
    houses: dict[MessengerName, House], first: MessengerName
) -> None:
    store = houses[first].store
    event, person = await a_ground(store), a_profile(preferred=first, language=Language.EN)
    talkers = {first: await met(houses[first], person)}
    (second,) = (name for name in BOTH if name is not first)
    talkers[second] = houses[second].person(person.id)
    await stored(store, an_account(person, person.id, second))
    await talkers[second].starts()
    houses[first].server.blocks(person.id)
    await wrote(store, event, person)

    await houses[first].deliver_with(houses[second])

    assert talkers[second].sees.startswith("✉️ From the organiser")
    assert await states(store) == [DeliveryState.SENT]
