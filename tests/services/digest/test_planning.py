from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.person import Person, PersonKind
from models.reminder import Preference
from models.role import Role, RoleKind
from services.digest.planning import Digests, next_monday
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_ground
from tests.rows import a_profile, all_of, stored
from tests.services.delivery.telling import have_accounts
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, by

# NOON is a Wednesday: the Monday after it.
MONDAY = (2026, 11, 30, 9, 0)
KAMCHATKA = "Asia/Kamchatka"


async def a_reader(store: Store, zone: str = "Europe/Moscow", **facts: Any) -> Person:
    person = a_profile("Петрова Мария", **{"kind": PersonKind.TEACHER, "zone": zone} | facts)
    await stored(store, person)
    await have_accounts(store, person)
    return person


async def rows(store: Store) -> list[tuple[Any, ...]]:
    return await all_of(store, Delivery.person_id, Delivery.cause, Delivery.due_at)


async def lives_by(store: Store, person: Person, zone: str) -> None:
    def body(session: Session) -> None:
        session.execute(update(Person).where(Person.id == person.id).values(zone=zone))

    await store.write(body)


async def became(store: Store, state: DeliveryState) -> None:
    def body(session: Session) -> None:
        session.execute(update(Delivery).values(state=state))

    await store.write(body)


async def test_it_is_due_on_monday_at_nine_of_each_readers_own_clock(store: Store, clock: HandClock) -> None:
    west, east = await a_reader(store, KALININGRAD), await a_reader(store, NOVOSIBIRSK)

    await Digests(store, clock).plan()

    assert await rows(store) == [
        (west.id, "digest:2026-W49", by(KALININGRAD, *MONDAY)),
        (east.id, "digest:2026-W49", by(NOVOSIBIRSK, *MONDAY)),
    ]
    expiries = await all_of(store, Delivery.kind, Delivery.expires_at)
    assert (DeliveryKind.DIGEST, by(KALININGRAD, 2026, 11, 30, 20, 0)) in expiries


async def test_every_night_of_a_week_writes_it_once(store: Store, clock: HandClock) -> None:
    await a_reader(store)

    written = []
    for _ in range(8):
        written.append(await Digests(store, clock).plan())
        clock.move(timedelta(days=1))

    assert written == [1, 0, 0, 0, 0, 1, 0, 0]


async def test_those_who_answer_for_nobody_are_not_written_to(store: Store, clock: HandClock) -> None:
    await a_ground(store)
    for facts in (
        {"kind": PersonKind.PUPIL, "grade": 7, "grade_year": 2026},
        {"kind": PersonKind.PARENT},
        {"blocked_at": NOON},
        {"erased_at": NOON},
    ):
        await a_reader(store, **facts)
    unwritten = a_profile("Без Аккаунта", kind=PersonKind.TEACHER)
    unwilling, guest = await a_reader(store), await a_reader(store, kind=PersonKind.GUEST)
    await stored(
        store,
        unwritten,
        Preference(person_id=unwilling.id, wants_digest=False),
        Role(person_id=guest.id, kind=RoleKind.RESPONSIBLE, school_id="lyceum"),
    )

    await Digests(store, clock).plan()

    assert [row[0] for row in await rows(store)] == [guest.id]


async def test_another_clock_puts_the_same_one_to_its_own_hour(store: Store, clock: HandClock) -> None:
    reader = await a_reader(store, KALININGRAD)
    await Digests(store, clock).plan()
    await lives_by(store, reader, KAMCHATKA)

    clock.move(timedelta(days=1))
    await Digests(store, clock).plan()

    assert await rows(store) == [(reader.id, "digest:2026-W49", by(KAMCHATKA, *MONDAY))]


async def test_whoever_has_read_it_in_the_east_reads_it_not_again_in_the_west(
    store: Store, clock: HandClock
) -> None:
    reader = await a_reader(store, KAMCHATKA)
    await Digests(store, clock).plan()
    clock.now = by("Europe/Moscow", 2026, 11, 30, 4, 0)
    await became(store, DeliveryState.SENT)
    await lives_by(store, reader, KALININGRAD)

    assert await Digests(store, clock).plan() == 0


def test_monday_is_the_next_one_by_the_clock_of_the_reader() -> None:
    # It is Sunday evening in Moscow, and Monday morning in Kamchatka.
    at = datetime(2026, 11, 29, 20, 30, tzinfo=UTC)
    later = datetime(2026, 11, 29, 21, 30, tzinfo=UTC)

    assert next_monday(at, KAMCHATKA) == by(KAMCHATKA, *MONDAY)
    assert next_monday(later, KAMCHATKA) == by(KAMCHATKA, 2026, 12, 7, 9, 0)
    assert next_monday(later, KALININGRAD) == by(KALININGRAD, *MONDAY)
