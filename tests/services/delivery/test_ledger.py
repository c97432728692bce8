from datetime import timedelta

from sqlalchemy import select

from models.delivery import Delivery, DeliveryKind, LivingScreen
from services.delivery.ledger import MANY, Message, redraw, tell
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground
from tests.rows import a_profile, all_of, an_account, stored
from tests.services.delivery.telling import wrote

LATER = NOON + timedelta(hours=1)


async def test_the_same_cause_tells_the_same_person_once_whenever_it_is_said_again(store: Store) -> None:
    event, anna, boris = await a_ground(store), a_profile(), a_profile()
    await stored(store, anna, boris)

    said = [await wrote(store, event, anna), await wrote(store, event, anna, boris, now=LATER)]

    assert said == [1, 1]
    assert await all_of(store, Delivery.person_id) == [(anna.id,), (boris.id,)]


async def test_what_is_due_at_several_moments_is_told_at_each(store: Store) -> None:
    anna = a_profile()
    await stored(store, anna)
    message = Message(DeliveryKind.ORGANISER_WROTE, "reminder:1")

    for due_at in (NOON, LATER, LATER):
        await store.write(tell, message, [anna.id], now=NOON, due_at=due_at)

    assert {due_at for (due_at,) in await all_of(store, Delivery.due_at)} == {NOON, LATER}
    assert len(await all_of(store, Delivery.id)) == 2


async def test_a_whole_event_is_told_once_and_each_row_is_like_any_other(store: Store) -> None:
    event, people = await a_ground(store), [a_profile() for _ in range(MANY + 3)]
    await stored(store, *people)
    few = await wrote(store, event, *people[:2])

    said = [await wrote(store, event, *people), await wrote(store, event, *people, now=LATER)]

    assert (few, said) == (2, [MANY + 1, 0])
    columns = [column for column in Delivery.__table__.c if column.name not in {"id", "person_id"}]
    rows = await store.read(lambda session: session.execute(select(*columns)).all())
    assert len(rows) == len(people)
    assert all(row == rows[0] for row in rows)


async def test_nobody_is_nobody_to_tell(store: Store) -> None:
    message = Message(DeliveryKind.ORGANISER_WROTE, "letter:1")

    assert await store.write(tell, message, [None, None], now=NOON) == 0


async def test_only_whoever_has_a_screen_open_sees_it_anew_once_for_each_revision(store: Store) -> None:
    anna, boris = a_profile(), a_profile()
    await stored(store, anna, boris)
    account = an_account(anna)
    await stored(store, account)
    await stored(store, LivingScreen(account_id=account.id, subject="team:17", message_id=5))

    for revision in (1, 1, 2):
        await store.write(redraw, "team:17", revision=revision, now=NOON)

    assert await all_of(store, Delivery.person_id, Delivery.cause) == [
        (anna.id, "team:17:1"),
        (anna.id, "team:17:2"),
    ]
