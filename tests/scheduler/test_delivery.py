import asyncio
from collections import Counter
from datetime import timedelta

import pytest

from handlers.living import subject_of
from handlers.screen import Screen
from handlers.translation import Translator
from models.account import Account, MessengerName
from models.delivery import Delivery, DeliveryKind, DeliveryState, LivingScreen
from models.event import Event
from models.person import Language, Person
from scheduler.lines import FIRST_PAUSE, LONGEST_PAUSE
from scheduler.outlet import Said, Verdict
from scheduler.sending import MOST_ATTEMPTS
from services.delivery.claim import KEY_TTL
from services.delivery.ledger import redraw
from services.people import Speaker
from services.store import Store, StoreUnavailableError
from tests.clock import NOON, HandClock
from tests.entering import a_ground
from tests.rows import a_profile, all_of, an_account, stored
from tests.scheduler.courier import a_courier
from tests.scheduler.wire import DONE, TELEGRAM, VK, Hanging, Wire
from tests.services.delivery.telling import became, have_accounts, only, states, told, wrote

CLOSED = Said(Verdict.CLOSED, reason="blocked")
# As much as the platform takes.
IN_A_SECOND = 30
UNSURE = Said(Verdict.UNSURE, reason="no answer", is_counted=True)


async def dies_while_sending(store: Store, clock: HandClock, messenger: MessengerName) -> None:
    wire = Hanging(messenger)
    async with asyncio.TaskGroup() as together:
        running = together.create_task(a_courier(store, clock, wire).run())
        await wire.is_reached.wait()
        running.cancel()


async def a_letter_to(store: Store, *people: Person) -> None:
    event = await a_ground(store)
    await stored(store, *people)
    await wrote(store, event, *people)


async def to_somebody_in(store: Store, *messengers: MessengerName, **facts: object) -> Person:
    person = a_profile(**facts)  # type: ignore[arg-type]  # any
    await a_letter_to(store, person)
    for messenger in messengers:
        await have_accounts(store, person, messenger=messenger)
    return person


async def test_what_is_sent_is_noted_with_where_it_went(store: Store, clock: HandClock) -> None:
    await to_somebody_in(store, TELEGRAM)

    await a_courier(store, clock, Wire(TELEGRAM)).run()

    row = await only(store)
    assert (row.state, row.messenger, row.message_id, row.settled_at) == (
        DeliveryState.SENT,
        TELEGRAM,
        70,
        NOON,
    )


async def test_a_person_with_two_messengers_is_told_once_where_they_prefer(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, TELEGRAM, VK, preferred=VK)
    telegram, vk = Wire(TELEGRAM), Wire(VK)

    await a_courier(store, clock, telegram, vk).run()

    assert (len(telegram.sent), len(vk.sent)) == (0, 1)


async def test_whoever_has_blocked_one_messenger_is_told_in_the_other(store: Store, clock: HandClock) -> None:
    await to_somebody_in(store, TELEGRAM, VK)
    vk = Wire(VK)

    await a_courier(store, clock, Wire(TELEGRAM, CLOSED), vk).run()

    assert len(vk.sent) == 1
    assert (await only(store)).messenger is VK
    assert await all_of(store, Account.messenger, Account.reachable) == [(TELEGRAM, False), (VK, True)]


async def test_whoever_cannot_be_reached_anywhere_is_left_alone(store: Store, clock: HandClock) -> None:
    person = await to_somebody_in(store, TELEGRAM, VK)
    telegram, vk = Wire(TELEGRAM, CLOSED), Wire(VK, CLOSED)

    await a_courier(store, clock, telegram, vk).run()
    event = await a_ground_again(store)
    await wrote(store, event, person, cause="letter:2")
    await a_courier(store, clock, telegram, vk).run()

    assert await became(store) == [(DeliveryState.SKIPPED, "unreachable")] * 2
    assert (len(telegram.sent), len(vk.sent)) == (1, 1)


async def a_ground_again(store: Store) -> Event:
    return await store.read(lambda session: session.get_one(Event, 1))


@pytest.mark.parametrize(
    ("facts", "reason"),
    [({}, "no_account"), ({"blocked_at": NOON}, "blocked"), ({"erased_at": NOON}, "erased")],
)
async def test_whoever_is_not_to_be_told_is_not_told(
    store: Store, clock: HandClock, facts: dict[str, object], reason: str
) -> None:
    await to_somebody_in(store, *([TELEGRAM] if facts else []), **facts)
    telegram = Wire(TELEGRAM)

    await a_courier(store, clock, telegram).run()

    assert (telegram.sent, await became(store)) == ([], [(DeliveryState.SKIPPED, reason)])


async def test_who_is_only_in_a_messenger_that_is_not_spoken_here_is_not_reached(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, VK)

    await a_courier(store, clock, Wire(TELEGRAM)).run()

    assert await became(store) == [(DeliveryState.SKIPPED, "unreachable")]


async def test_in_telegram_what_may_have_arrived_is_never_repeated(store: Store, clock: HandClock) -> None:
    await to_somebody_in(store, TELEGRAM)
    telegram = Wire(TELEGRAM, UNSURE)
    courier = a_courier(store, clock, telegram)

    for _ in range(3):
        await courier.run()
        clock.move(timedelta(hours=2))
        await courier.recover()

    assert len(telegram.sent) == 1
    assert await became(store) == [(DeliveryState.UNKNOWN, "no answer")]


async def test_in_vk_what_may_have_arrived_is_said_again_with_the_same_key_and_nowhere_else(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, VK, TELEGRAM)
    vk, telegram = Wire(VK, UNSURE), Wire(TELEGRAM)
    courier = a_courier(store, clock, vk, telegram)

    await courier.run()
    clock.move(FIRST_PAUSE)
    await courier.run()

    assert (len(set(vk.keys)), len(vk.keys), telegram.sent) == (1, 2, [])
    assert await states(store) == [DeliveryState.SENT]


async def test_in_vk_nothing_is_said_again_after_the_hour_in_which_it_knows_the_key(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, VK)
    vk = Wire(VK, UNSURE)
    courier = a_courier(store, clock, vk)

    await courier.run()
    clock.move(KEY_TTL)
    await courier.run()

    assert len(vk.sent) == 1
    assert await became(store) == [(DeliveryState.UNKNOWN, "key_expired")]


async def test_a_platform_that_asks_for_silence_is_left_in_peace_and_nobody_is_forgotten(
    store: Store, clock: HandClock
) -> None:
    people = [a_profile() for _ in range(60)]
    await a_letter_to(store, *people)
    await have_accounts(store, *people)
    telegram = Wire(TELEGRAM, Said(Verdict.SILENCE, reason="flood", wait_seconds=40))
    courier = a_courier(store, clock, telegram)

    await courier.run()
    asked = len(telegram.sent)
    clock.move(timedelta(seconds=40))
    await courier.run()

    assert asked == 1
    assert await states(store) == [DeliveryState.SENT] * 60
    assert {attempts for (attempts,) in await all_of(store, Delivery.attempts)} == {0}


async def test_a_line_that_does_not_answer_costs_one_message_for_each_attempt_and_everybody_else_is_told(
    store: Store, clock: HandClock
) -> None:
    """A platform is slowed down for an hour, and sixty people are to be told of a cancellation."""
    people = [a_profile() for _ in range(60)]
    await a_letter_to(store, *people)
    await have_accounts(store, *people)
    telegram = Wire(TELEGRAM, *[UNSURE] * 60)
    courier = a_courier(store, clock, telegram)

    for _ in range(120):
        await courier.run()
        clock.move(timedelta(seconds=30))
    attempts = len(telegram.sent)
    telegram.answers.clear()
    clock.move(LONGEST_PAUSE)
    await courier.run()

    found = Counter(await states(store))
    assert attempts < 10
    assert found == {DeliveryState.UNKNOWN: attempts, DeliveryState.SENT: 60 - attempts}


async def test_a_line_that_falls_silent_amid_a_broadcast_is_tried_with_one_message(
    store: Store, clock: HandClock
) -> None:
    people = [a_profile() for _ in range(60)]
    await a_letter_to(store, *people)
    await have_accounts(store, *people)
    telegram = Wire(TELEGRAM, DONE, *[UNSURE] * 59)
    courier = a_courier(store, clock, telegram)

    await courier.run()
    lost = Counter(await states(store))[DeliveryState.UNKNOWN]
    clock.move(FIRST_PAUSE)
    await courier.run()

    assert lost < IN_A_SECOND
    assert Counter(await states(store))[DeliveryState.UNKNOWN] == lost + 1


async def test_a_messenger_that_is_silent_keeps_nobody_waiting_in_the_other(
    store: Store, clock: HandClock
) -> None:
    of_telegram, of_vk = [a_profile() for _ in range(60)], [a_profile() for _ in range(30)]
    await a_letter_to(store, *of_telegram, *of_vk)
    await have_accounts(store, *of_telegram)
    await have_accounts(store, *of_vk, messenger=VK)
    telegram, vk = Wire(TELEGRAM, UNSURE), Wire(VK)

    await a_courier(store, clock, telegram, vk).run()

    assert (len(telegram.sent), len(vk.sent)) == (1, 30)


async def test_whoever_prefers_the_silent_messenger_waits_for_it(store: Store, clock: HandClock) -> None:
    people = [a_profile(preferred=TELEGRAM) for _ in range(3)]
    await a_letter_to(store, *people)
    for messenger in (TELEGRAM, VK):
        await have_accounts(store, *people, messenger=messenger)
    telegram, vk = Wire(TELEGRAM, Said(Verdict.SILENCE, reason="flood", wait_seconds=40)), Wire(VK)
    courier = a_courier(store, clock, telegram, vk)

    await courier.run()
    clock.move(timedelta(seconds=40))
    await courier.run()

    assert (len(telegram.sent), vk.sent) == (4, [])
    assert await states(store) == [DeliveryState.SENT] * 3


async def test_a_platform_that_is_down_for_hours_loses_nothing(store: Store, clock: HandClock) -> None:
    people = [a_profile() for _ in range(30)]
    await a_letter_to(store, *people)
    await have_accounts(store, *people)
    telegram = Wire(TELEGRAM, *[Said(Verdict.LATER, reason="HTTP 502", is_counted=True)] * 200)
    courier = a_courier(store, clock, telegram)

    for _ in range(24):
        await courier.run()
        clock.move(LONGEST_PAUSE)
    telegram.answers.clear()
    for _ in range(2):
        await courier.run()
        clock.move(LONGEST_PAUSE)

    assert await states(store) == [DeliveryState.SENT] * 30


async def test_a_row_that_cannot_be_read_is_kept_as_a_defect_and_the_others_go_out(
    store: Store, clock: HandClock
) -> None:
    anna, boris, event = a_profile(), a_profile(), await a_ground(store)
    await stored(store, anna, boris)
    await have_accounts(store, anna, boris)
    await told(store, DeliveryKind.EVENT_MOVED, event, anna, was="as an older version wrote it")
    await wrote(store, event, boris)

    await a_courier(store, clock, Wire(TELEGRAM)).run()

    assert await became(store) == [(DeliveryState.FAILED, "defect"), (DeliveryState.SENT, "")]


async def test_a_message_that_the_platform_cannot_take_for_hours_is_given_up(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, TELEGRAM)
    telegram = Wire(TELEGRAM, *[Said(Verdict.LATER, reason="HTTP 502", is_counted=True)] * 50)
    courier = a_courier(store, clock, telegram)

    for _ in range(50):
        await courier.run()
        clock.move(timedelta(minutes=15))

    assert len(telegram.sent) == MOST_ATTEMPTS
    assert await became(store) == [(DeliveryState.FAILED, "HTTP 502")]


async def test_what_the_platform_will_never_take_is_kept_with_the_reason_and_the_next_goes_out(
    store: Store, clock: HandClock
) -> None:
    anna, boris = a_profile(), a_profile()
    await a_letter_to(store, anna, boris)
    await have_accounts(store, anna, boris)

    await a_courier(store, clock, Wire(TELEGRAM, Said(Verdict.REFUSED, reason="too long"))).run()

    assert await became(store) == [(DeliveryState.FAILED, "too long"), (DeliveryState.SENT, "")]


async def test_a_message_that_cannot_be_drawn_is_kept_as_a_defect_and_the_next_goes_out(
    store: Store, clock: HandClock
) -> None:
    anna, event = a_profile(), await a_ground(store)
    await stored(store, anna)
    await have_accounts(store, anna)
    await wrote(store, event, anna, cause="bad", text=None)
    await store.write(lambda session: setattr(session.get_one(Delivery, 1), "body", {}))
    await wrote(store, event, anna, cause="good")

    await a_courier(store, clock, Wire(TELEGRAM)).run()

    assert await became(store) == [(DeliveryState.FAILED, "defect"), (DeliveryState.SENT, "")]


async def test_a_program_that_dies_while_sending_leaves_what_nobody_knows(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, TELEGRAM)
    await dies_while_sending(store, clock, TELEGRAM)
    next_one = Wire(TELEGRAM)
    courier = a_courier(store, clock, next_one)

    clock.move(timedelta(minutes=10))
    await courier.recover()
    await courier.run()

    assert next_one.sent == []
    assert await became(store) == [(DeliveryState.UNKNOWN, "died")]


async def test_in_vk_what_was_sent_and_not_recorded_is_said_again_with_its_key(
    store: Store, clock: HandClock
) -> None:
    await to_somebody_in(store, VK)
    await dies_while_sending(store, clock, VK)
    vk = Wire(VK)
    courier = a_courier(store, clock, vk)

    clock.move(timedelta(minutes=10))
    await courier.recover()
    await courier.run()

    assert vk.keys == [f"organiser_wrote:letter:1:{NOON.isoformat()}"]
    assert await states(store) == [DeliveryState.SENT]


async def test_two_workers_tell_everybody_once(store: Store, clock: HandClock) -> None:
    people = [a_profile() for _ in range(60)]
    await a_letter_to(store, *people)
    await have_accounts(store, *people)
    one, other = Wire(TELEGRAM), Wire(TELEGRAM)

    await asyncio.gather(a_courier(store, clock, one).run(), a_courier(store, clock, other).run())

    assert sorted(chat for chat, _ in one.sent + other.sent) == [person.id for person in people]


async def test_each_is_told_in_their_language_and_by_their_clock(store: Store, clock: HandClock) -> None:
    anna, bob = a_profile(), a_profile(language=Language.EN, zone="Asia/Vladivostok")
    await a_letter_to(store, anna, bob)
    await have_accounts(store, anna, bob)
    telegram = Wire(TELEGRAM)

    await a_courier(store, clock, telegram).run()

    (_, russian), (_, english) = sorted(telegram.sent)
    assert russian.startswith("✉️ Пишет организатор, Лицей:")
    assert english.startswith("✉️ From the organiser, Lyceum:")


async def test_a_courier_that_is_closed_begins_nothing(store: Store, clock: HandClock) -> None:
    await to_somebody_in(store, TELEGRAM)
    courier = a_courier(store, clock, Wire(TELEGRAM))

    await courier.close()
    await courier.run()

    assert await states(store) == [DeliveryState.PENDING]


async def test_a_screen_is_drawn_anew_in_every_messenger_where_it_is_open(
    store: Store, clock: HandClock
) -> None:
    anna = await with_screens(store, TELEGRAM, VK)
    telegram, vk = Wire(TELEGRAM), Wire(VK)

    await a_courier(store, clock, telegram, vk, drawers={"team": draw}).run()

    assert (telegram.edited, vk.edited) == ([(anna.id, 10, "17 ru")], [(anna.id, 10, "17 ru")])
    assert (telegram.sent, vk.sent) == ([], [])
    assert await states(store) == [DeliveryState.SENT]


async def test_of_several_changes_the_newest_state_is_drawn_once(store: Store, clock: HandClock) -> None:
    await with_screens(store, TELEGRAM)
    await store.write(redraw, "team:17", revision=2, now=NOON)
    telegram = Wire(TELEGRAM)

    await a_courier(store, clock, telegram, drawers={"team": draw}).run()

    assert len(telegram.edited) == 1
    assert await became(store) == [(DeliveryState.SENT, ""), (DeliveryState.SKIPPED, "told_already")]


async def test_a_message_that_is_gone_is_not_drawn_again(store: Store, clock: HandClock) -> None:
    await with_screens(store, TELEGRAM)

    await a_courier(store, clock, Wire(TELEGRAM, Said(Verdict.GONE)), drawers={"team": draw}).run()

    assert await all_of(store, LivingScreen.id) == []
    assert await became(store) == [(DeliveryState.SKIPPED, "not_open")]


async def test_an_edit_is_repeated_however_it_ended(store: Store, clock: HandClock) -> None:
    await with_screens(store, TELEGRAM)
    telegram = Wire(TELEGRAM, UNSURE)
    courier = a_courier(store, clock, telegram, drawers={"team": draw})

    await courier.run()
    clock.move(FIRST_PAUSE)
    await courier.run()

    assert len(telegram.edited) == 2
    assert await states(store) == [DeliveryState.SENT]


async def test_a_subject_that_is_no_more_is_left_as_it_is(store: Store, clock: HandClock) -> None:
    await with_screens(store, TELEGRAM)
    telegram = Wire(TELEGRAM)

    await a_courier(store, clock, telegram, drawers={"team": draw_nothing}).run()

    assert (telegram.edited, await states(store)) == ([], [DeliveryState.SKIPPED])


async def with_screens(store: Store, *messengers: MessengerName) -> Person:
    """Somebody with the card of team 17 open as the tenth message of each chat, and a change of it."""
    anna = a_profile()
    await stored(store, anna)
    for messenger in messengers:
        account = an_account(anna, anna.id, messenger)
        await stored(store, account)
        await stored(store, LivingScreen(account_id=account.id, subject="team:17", message_id=10))
    await store.write(redraw, subject_of("team", 17), revision=1, now=NOON)
    return anna


async def draw(subject_id: int, speaker: Speaker, t: Translator) -> Screen:
    assert speaker.language is t.language
    return Screen(f"{subject_id} {t.language}", living=subject_of("team", subject_id))


async def draw_nothing(subject_id: int) -> None:
    assert subject_id == 17


async def test_a_database_that_is_away_ends_nothing(
    store: Store, clock: HandClock, caplog: pytest.LogCaptureFixture
) -> None:
    await with_screens(store, TELEGRAM)
    telegram = Wire(TELEGRAM)

    async def away(subject_id: int) -> Screen:
        raise StoreUnavailableError(str(subject_id))

    await a_courier(store, clock, telegram, drawers={"team": away}).run()

    assert "delivery_put_off" in caplog.text
    clock.move(timedelta(minutes=2))
    await a_courier(store, clock, telegram, drawers={"team": draw}).run()
    assert await states(store) == [DeliveryState.SENT]
