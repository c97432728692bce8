"""A screen that somebody has open changes in its place when somebody else changes what it shows."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.delivering import courier_of
from handlers.action import Action
from handlers.living import Drawers, subject_of
from handlers.screen import Button, Screen
from handlers.translation import Translator, translator
from models.account import Account, MessengerName
from models.delivery import Delivery, DeliveryState, LivingScreen
from models.person import Language
from services.address import Address
from services.delivery.ledger import redraw
from services.delivery.living import LivingScreens, Place
from services.people import Speaker
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, all_of, an_account, stored
from tests.services.delivery.telling import became, states
from tests.talk.house import House, inhabited
from tests.talk.talker import Talker

TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK
SUBJECT = subject_of("tally", 5)


@dataclass(frozen=True)
class ShowTally(Action, name="tally", linked=True):
    pass


@dataclass(frozen=True)
class AddOne(Action, name="addone"):
    pass


@dataclass(frozen=True)
class GoAway(Action, name="goaway"):
    pass


async def go_away() -> Screen:
    return Screen("До встречи!")


class Tally:
    """A number for everybody, whose card has a button that adds one to it."""

    def __init__(self, house: House) -> None:
        self.number = 0
        self._house = house
        house.actions.add({ShowTally: self.show})
        house.actions.add({AddOne: self.add})
        house.actions.add({GoAway: go_away})
        house.courier = courier_of(house.services, [house.messenger], lambda: {"tally": self.draw})

    async def show(self) -> Screen:
        rows = ((Button("+1", AddOne()),), (Button("Уйти", GoAway()),))
        return Screen(f"Счёт: {self.number}", rows, living=SUBJECT)

    async def draw(self, subject_id: int, t: Translator) -> Screen:
        assert (subject_id, t.language) == (5, Language.RU)
        return await self.show()

    async def add(self) -> Screen:
        await self.become(self.number + 1)
        return await self.show()

    async def become(self, number: int) -> None:
        self.number = number
        await self._house.store.write(redraw, SUBJECT, revision=number, now=NOON)


@pytest.fixture
def tally(house: House) -> Tally:
    return Tally(house)


async def opened(house: House, person_id: int, name: str) -> Talker:
    talker = house.person(person_id, name)
    await talker.follows_link("tally")
    return talker


async def test_what_one_changes_the_other_sees_in_its_place(house: House, tally: Tally) -> None:
    anna, boris = await opened(house, 1, "Анна"), await opened(house, 2, "Борис")
    said = len(anna.heard)

    await boris.presses("+1")
    await house.deliver()

    assert (tally.number, anna.sees, boris.sees) == (1, "Счёт: 1", "Счёт: 1")
    assert len(anna.heard) == said
    assert anna.buttons == [["+1"], ["Уйти"]]


async def test_a_screen_drawn_anew_is_still_pressed_and_still_lives(house: House, tally: Tally) -> None:
    anna, boris = await opened(house, 1, "Анна"), await opened(house, 2, "Борис")

    await boris.presses("+1")
    await house.deliver()
    await anna.presses("+1")
    await house.deliver()

    assert (tally.number, anna.sees, boris.sees) == (2, "Счёт: 2", "Счёт: 2")


async def test_whoever_looks_at_something_else_by_now_is_left_alone(house: House, tally: Tally) -> None:
    anna = await opened(house, 1, "Анна")
    await anna.presses("Уйти")

    await tally.become(7)
    await house.deliver()

    assert anna.sees == "До встречи!"
    assert await all_of(house.store, LivingScreen.id) == []


async def test_who_has_left_the_screen_after_the_change_was_noted_is_left_alone(
    house: House, tally: Tally
) -> None:
    anna = await opened(house, 1, "Анна")
    await tally.become(7)
    await anna.presses("Уйти")

    await house.deliver()

    assert anna.sees == "До встречи!"
    assert await became(house.store) == [(DeliveryState.SKIPPED, "not_open")]


async def test_of_two_cards_in_one_chat_the_newest_lives(house: House, tally: Tally) -> None:
    anna = await opened(house, 1, "Анна")
    await anna.follows_link("tally")

    await tally.become(7)
    await house.deliver()

    assert anna.heard[-2:] == ["Счёт: 0", "Счёт: 7"]


@pytest.mark.usefixtures("tally")
async def test_an_old_card_that_was_pressed_is_the_newest(house: House) -> None:
    anna = await opened(house, 1, "Анна")
    await anna.presses("+1")
    await house.deliver()

    places = await all_of(house.store, LivingScreen.subject, LivingScreen.message_id)

    assert places == [(SUBJECT, anna.chat[-1]["id"])]


@pytest.mark.usefixtures("tally")
async def test_nothing_to_change_is_as_good_as_changed(house: House) -> None:
    anna = await opened(house, 1, "Анна")

    await house.store.write(redraw, SUBJECT, revision=1, now=NOON)
    await house.deliver()

    assert anna.sees == "Счёт: 0"
    assert await states(house.store) == [DeliveryState.SENT]


async def test_a_message_that_vk_lets_nobody_edit_any_more_is_given_up(
    sqlite_store: Store, clock: HandClock
) -> None:
    async with inhabited(House(VK, sqlite_store, clock)) as house:
        tally = Tally(house)
        anna = await opened(house, 1, "Анна")
        clock.move(timedelta(days=2))

        await tally.become(7)
        await house.deliver()

        assert anna.sees == "Счёт: 0"
        assert await all_of(sqlite_store, LivingScreen.id) == []
        assert await became(sqlite_store) == [(DeliveryState.SKIPPED, "not_open")]


@pytest.fixture
async def houses(sqlite_store: Store, clock: HandClock) -> AsyncIterator[tuple[House, House]]:
    async with (
        inhabited(House(TELEGRAM, sqlite_store, clock)) as telegram,
        inhabited(House(VK, sqlite_store, clock)) as vk,
    ):
        yield telegram, vk


async def test_whoever_has_it_open_in_both_messengers_sees_it_change_in_both(
    houses: tuple[House, House],
) -> None:
    telegram, vk = houses
    tally, _ = Tally(telegram), Tally(vk)
    here = await opened(telegram, 1, "Анна")
    person = await telegram.people.speaker(Address(TELEGRAM, 1))
    assert person is not None
    await stored(telegram.store, an_account_of(person, 1, VK))
    there = await opened(vk, 1, "Анна")

    await tally.become(3)
    both = [telegram.messenger, vk.messenger]
    await courier_of(telegram.services, both, lambda: {"tally": tally.draw}).run()

    assert (here.sees, there.sees) == ("Счёт: 3", "Счёт: 3")
    assert await all_of(telegram.store, Delivery.state) == [(DeliveryState.SENT,)]


def an_account_of(person: Speaker, external_id: int, messenger: MessengerName) -> Account:
    return Account(messenger=messenger, external_id=external_id, person_id=person.person_id)


async def test_one_chat_may_show_several_living_things_and_a_message_only_one(sqlite_store: Store) -> None:
    person = a_profile()
    await stored(sqlite_store, person)
    account = an_account(person)
    await stored(sqlite_store, account)
    living = LivingScreens(sqlite_store)

    await living.show(Place(account.id, 1), "team:1")
    await living.show(Place(account.id, 2), "team:2")
    await living.show(Place(account.id, 2), "team:3")

    rows = await all_of(sqlite_store, LivingScreen.subject, LivingScreen.message_id)
    assert rows == [("team:1", 1), ("team:3", 2)]


READER = Speaker(
    account_id=1,
    address=Address(VK, 1),
    awaits=None,
    reachable=True,
    person_id=1,
    name="Анна",
    language=Language.RU,
    zone="UTC",
    kind=None,
    grade_moved=False,
    is_blocked=False,
)


async def test_a_drawer_that_asks_for_what_nobody_gives_is_an_error_when_something_is_drawn() -> None:
    async def draw(subject_id: int, teams: object) -> Screen:
        return Screen(f"{subject_id} {teams}")

    drawers = Drawers(lambda: {"team": draw}, {})

    with pytest.raises(ValueError, match="Nobody gives teams to the drawer of 'team'"):
        await drawers.draw("team:17", READER, translator(Language.RU, zone="UTC"))


@pytest.mark.parametrize("subject", ["team:17", "tally:none", "tally"])
async def test_a_subject_of_no_room_is_drawn_by_nobody(subject: str) -> None:
    async def draw(subject_id: int) -> Screen:
        return Screen(f"{subject_id}")

    t = translator(Language.RU, zone="UTC")

    assert await Drawers(lambda: {"tally": draw}, {}).draw(subject, READER, t) is None
