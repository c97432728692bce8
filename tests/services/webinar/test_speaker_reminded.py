"""Whoever speaks is reminded as whoever comes, and hears of what was asked before they came by their link."""

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind
from models.person import Person
from models.role import Role
from models.speaker import ListenerQuestion
from services.actor import Actor
from services.delivery.notice import ReminderNotice
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorting
from services.store import Store
from services.webinar import speaker as speakers
from services.webinar import speaker_link
from tests.clock import NOON, HandClock
from tests.entering import VERSIONS, a_teacher
from tests.rows import all_of, stored
from tests.services.reminder.reminding import an_address, planned
from tests.services.webinar.webinar import a_listener, a_speaker, a_webinar, actor, who_runs_it

OF_A_BEGINNING = [DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START]


async def who_came_by_their_link(
    store: Store, clock: HandClock, *, asked: bool = False
) -> tuple[Person, int]:
    event = await a_webinar(store)
    olga, row = await who_runs_it(store), await a_speaker(store, event)
    irina = await a_teacher(store, "Смирнова Ирина")
    await an_address(store, irina)
    if asked:
        listener = await a_listener(store, event)
        question = {"event_id": event.id, "person_id": listener.id, "words": "Какие дроны?", "asked_at": NOON}
        await stored(store, ListenerQuestion(**question))
    link = await store.write(speaker_link.invite, row.id, actor(olga, clock))
    await store.write(speaker_link.take_up, link.token, actor(irina, clock))
    return irina, row.id


async def test_a_speaker_is_reminded_of_the_beginning_from_their_link_on(
    store: Store, clock: HandClock
) -> None:
    irina, _ = await who_came_by_their_link(store, clock)

    assert [kind for kind, _ in await planned(store, irina)] == OF_A_BEGINNING


async def test_a_speakers_reminder_is_true_though_they_have_entered_nothing(
    store: Store, clock: HandClock
) -> None:
    irina, _ = await who_came_by_their_link(store, clock)
    clock.now = (await planned(store, irina))[0][1]

    (claim,) = await Outbox(store, clock).claim()
    (found,) = await Sorting(store, clock, VERSIONS).sort([claim], tuple(MessengerName))

    assert isinstance(found.notice, ReminderNotice)
    assert found.notice.entry is None


async def test_whoever_is_taken_off_the_speakers_is_reminded_no_more(store: Store, clock: HandClock) -> None:
    irina, row_id = await who_came_by_their_link(store, clock)
    (olga_id,) = (row[0] for row in await all_of(store, Role.person_id))

    await store.write(speakers.remove, row_id, Actor(olga_id, frozenset(), NOON))

    assert await planned(store, irina) == []


async def test_what_was_asked_before_a_speaker_came_is_told_them_in_the_morning(
    store: Store, clock: HandClock
) -> None:
    irina, _ = await who_came_by_their_link(store, clock, asked=True)

    told = await all_of(store, Delivery.kind, Delivery.person_id)

    assert (DeliveryKind.QUESTION_ASKED, irina.id) in told


async def test_a_speaker_of_whom_nothing_was_asked_is_told_of_no_questions(
    store: Store, clock: HandClock
) -> None:
    await who_came_by_their_link(store, clock)

    assert DeliveryKind.QUESTION_ASKED not in {kind for (kind,) in await all_of(store, Delivery.kind)}
