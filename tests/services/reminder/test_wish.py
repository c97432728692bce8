import asyncio

import pytest

from models.delivery import DeliveryKind
from models.draft import Draft, DraftKind
from models.entry import EntrySource
from models.reminder import PersonReminder, Preference, ReminderMoment
from services.entry.form import Form
from services.refusal import PersonNotFound
from services.reminder.quiet_reading import read_quiet
from services.reminder.refusal import QuietNotUnderstood
from services.reminder.wish import Wishes
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import entered
from tests.rows import all_of, stored
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, a_listener, a_webinar, by, planned

EVE, SOON, START = DeliveryKind.REMINDER_EVE, DeliveryKind.REMINDER_SOON, DeliveryKind.REMINDER_START


@pytest.fixture
def wishes(store: Store, clock: HandClock) -> Wishes:
    return Wishes(store, clock)


async def test_a_choice_moves_what_is_ahead_of_that_person_alone(store: Store, wishes: Wishes) -> None:
    event = await a_webinar(store)
    west = await a_listener(store, KALININGRAD)
    east = await a_listener(store, NOVOSIBIRSK, "Сидорова Анна")
    await entered(store, event, west)
    await entered(store, event, east)
    before = await planned(store, east)

    await wishes.set_lead(west.id, ReminderMoment.SOON, 15, wanted=True)
    wish = await wishes.stop(west.id, ReminderMoment.EVE)

    assert wish.leads[ReminderMoment.SOON] == (60, 15)
    assert await planned(store, west) == [
        (SOON, by(KALININGRAD, 2026, 12, 1, 12, 0)),
        (SOON, by(KALININGRAD, 2026, 12, 1, 12, 45)),
        (START, by(KALININGRAD, 2026, 12, 1, 13, 0)),
    ]
    assert await planned(store, east) == before


async def test_presses_in_two_messengers_at_once_are_both_kept(store: Store, wishes: Wishes) -> None:
    await a_webinar(store)
    west = await a_listener(store, KALININGRAD)

    await asyncio.gather(
        wishes.be_quiet(west.id, 21, 9),
        wishes.be_quiet_for_urgent(west.id, wanted=True),
        wishes.want_digest(west.id, wanted=False),
        wishes.stop(west.id, ReminderMoment.EVE),
        wishes.stop(west.id, ReminderMoment.EVE),
    )

    columns = (Preference.quiet_from, Preference.quiet_to, Preference.quiet_for_urgent)
    assert await all_of(store, *columns, Preference.wants_digest) == [(21, 9, True, False)]
    assert await all_of(store, PersonReminder.leads) == [([],)]


async def test_what_is_only_begun_is_reminded_of_again_when_that_is_wanted_again(
    store: Store, wishes: Wishes
) -> None:
    event = await a_webinar(store)
    west = await a_listener(store, KALININGRAD)
    form = Form(event.id, EntrySource.LINK)
    draft = Draft(person_id=west.id, kind=DraftKind.ENTRY, body=form.packed(), made_at=NOON)
    await stored(store, draft)

    await wishes.stop(west.id, ReminderMoment.CLOSING)
    assert await planned(store) == []
    await wishes.leave(west.id, ReminderMoment.CLOSING)

    assert [kind for kind, _ in await planned(store)] == [DeliveryKind.REMINDER_CLOSING]


async def test_everything_chosen_is_forgotten(store: Store, wishes: Wishes) -> None:
    event = await a_webinar(store)
    west = await a_listener(store, KALININGRAD)
    await entered(store, event, west)
    before = await planned(store)
    await wishes.stop(west.id, ReminderMoment.EVE)
    await wishes.be_quiet(west.id, 0, 0)
    assert not (await wishes.wish(west.id)).is_as_usual

    wish = await wishes.reset(west.id)

    assert wish.is_as_usual
    assert await planned(store) == before
    assert await all_of(store, Preference.person_id) == []


async def test_somebody_who_is_nobody_is_refused(wishes: Wishes) -> None:
    with pytest.raises(PersonNotFound):
        await wishes.be_quiet(404, 22, 8)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-8", (22, 8)),
        ("22–08:00", (22, 8)),
        ("с 23 до 7", (23, 7)),
        ("From 21:00 to 9", (21, 9)),
        ("0 6", (0, 6)),
        ("24-6", (0, 6)),
        ("22—8", (22, 8)),
    ],
)
def test_hours_are_read_as_people_type_them(typed: str, hours: tuple[int, int]) -> None:
    assert read_quiet(typed) == hours


@pytest.mark.parametrize("typed", ["", "22", "ночью", "25-8", "22-8-9", "22:30-8", "-1-8", "٢٢-8a"])
def test_what_is_no_pair_of_hours_is_refused(typed: str) -> None:
    with pytest.raises(QuietNotUnderstood):
        read_quiet(typed)
