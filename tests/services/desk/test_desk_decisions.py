import asyncio

import pytest
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.person import Person
from models.seat import SeatScope
from services.desk.deciding import Part
from services.desk.filter import Dimension, Which
from services.desk.refusal import ReasonWanted
from services.entry.refusal import EntryStateForbids, SeatsTaken
from services.entry.request import Wanted, ask
from services.event.refusal import EventNotYours
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    GYMNASIUM,
    a_ground,
    a_nomination,
    a_site,
    a_stage,
    asking,
    changed,
    entered,
    holds_what_must_hold,
    pupils,
    statuses,
)
from tests.rows import a_consent, a_pupil, a_text, all_of, stored
from tests.services.desk.running import an_organiser, decisions, desks, status_of

CONFIRMED, DECLINED, OFFERED = EntryStatus.CONFIRMED, EntryStatus.DECLINED, EntryStatus.OFFERED
WAITING, PENDING = EntryStatus.WAITING, EntryStatus.PENDING


async def test_an_entry_is_accepted_once_and_told_once(store: Store) -> None:
    event = await a_ground(store, needs_approval=True)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    await asyncio.gather(*(decisions(store).accept(entry.id, actor_id=olga.id) for _ in range(3)))

    assert await status_of(store, entry) is CONFIRMED
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.ENTRY_ACCEPTED, anna.id)]


async def test_a_declined_one_is_told_why_and_its_seat_goes_on(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    olga = await an_organiser(store)
    first, second = [await entered(store, event, person) for person in await pupils(store, 2)]

    shown = await decisions(store).decline(first.id, "  Не тот класс ", actor_id=olga.id)

    assert shown.entry.reason == "Не тот класс"
    assert (await status_of(store, first), await status_of(store, second)) == (DECLINED, OFFERED)
    assert (DeliveryKind.ENTRY_DECLINED,) in await all_of(store, Delivery.kind)
    await holds_what_must_hold(store)


async def test_declining_takes_a_reason(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    with pytest.raises(ReasonWanted):
        await decisions(store).decline(entry.id, " \n", actor_id=olga.id)

    assert await status_of(store, entry) is CONFIRMED


async def test_one_from_the_queue_is_accepted_when_a_seat_is_free(store: Store) -> None:
    event = await a_ground(store, capacity=1)
    olga = await an_organiser(store)
    first, second = [await entered(store, event, person) for person in await pupils(store, 2)]

    with pytest.raises(SeatsTaken) as refused:
        await decisions(store).accept(second.id, actor_id=olga.id)
    await changed(store, first, EntryStatus.WITHDRAWN)
    await decisions(store).accept(second.id, actor_id=olga.id)

    assert refused.value.scope is SeatScope.EVENT
    assert await status_of(store, second) is CONFIRMED
    await holds_what_must_hold(store)


async def test_everybody_is_told_once_of_an_entry_that_is_taken_out_for_them(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    await asyncio.gather(*(decisions(store).withdraw(entry.id, actor_id=olga.id) for _ in range(2)))

    assert await status_of(store, entry) is EntryStatus.WITHDRAWN
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.ENTRY_WITHDRAWN, anna.id)]


async def test_a_declined_one_is_brought_back_and_a_withdrawn_one_is_not(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    first, second = [await entered(store, event, person) for person in await pupils(store, 2)]
    await decisions(store).decline(first.id, "Ошибка", actor_id=olga.id)
    await decisions(store).withdraw(second.id, actor_id=olga.id)

    shown = await decisions(store).accept(first.id, actor_id=olga.id)
    with pytest.raises(EntryStateForbids):
        await decisions(store).accept(second.id, actor_id=olga.id)

    assert (shown.entry.status, shown.entry.size, shown.entry.reason) == (CONFIRMED, 1, "")
    await holds_what_must_hold(store)


async def test_an_entry_is_moved_with_its_seat_and_told_from_where_to_where(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    stage = a_stage(event)
    await stored(store, stage)
    small, large = a_site(stage, "Малая", capacity=1), a_site(stage, "Большая", capacity=5)
    await stored(store, small, large)
    anna, vera = await pupils(store, 2)
    first = await entered(store, event, anna, site_id=large.id)
    await entered(store, event, vera, site_id=small.id)

    with pytest.raises(SeatsTaken):
        await decisions(store).move(first.id, Part.SITE, small.id, actor_id=olga.id)
    other = a_site(stage, "Третья", capacity=1)
    await stored(store, other)
    await decisions(store).move(first.id, Part.SITE, other.id, actor_id=olga.id)

    told = await all_of(store, Delivery.kind, Delivery.body)
    body = {"entry_id": first.id, "field": "site", "was": "Большая", "became": "Третья"}
    assert told == [(DeliveryKind.ENTRY_MOVED, body)]
    await holds_what_must_hold(store)


async def test_moving_twice_tells_once(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    one, two = a_nomination(event, "Роботы"), a_nomination(event, "Ракеты", 2)
    await stored(store, one, two)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna, nomination_id=one.id)

    for _ in range(2):
        await decisions(store).move(entry.id, Part.NOMINATION, two.id, actor_id=olga.id)

    assert len(await all_of(store, Delivery.id)) == 1


async def test_all_that_the_filter_shows_are_accepted_and_no_others(store: Store) -> None:
    event = await a_ground(store, needs_approval=True)
    olga = await an_organiser(store)
    tenth, seventh = await pupils(store, 2), await pupils_of_seventh(store)
    for person in (*tenth, *seventh):
        await entered(store, event, person)
    listed = await desks(store).open(event.id, Which.PENDING, actor_id=olga.id)
    (share,) = [
        share
        for share in (await desks(store).shares(listed.view.id, Dimension.GRADE, actor_id=olga.id)).rows.rows
        if share.value == "10"
    ]
    view = (
        await desks(store).choose_like(listed.view.id, Dimension.GRADE, share.like_id, actor_id=olga.id)
    ).view

    asked = await decisions(store).ask_all(view.id, actor_id=olga.id)
    done = await decisions(store).accept_all(view.id, actor_id=olga.id)
    again = await decisions(store).accept_all(view.id, actor_id=olga.id)

    assert (asked.count, done.count, again.count) == (2, 2, 0)
    assert await statuses(store) == [CONFIRMED, CONFIRMED, PENDING]


async def pupils_of_seventh(store: Store) -> list[Person]:
    person = a_pupil("Семёнова Зоя", grade=8, school_id="lyceum", is_fourteen=True, fourteen_grade=8)
    text = a_text(version="1")
    text.digest = "seventh"
    await stored(store, person, text)
    await stored(store, a_consent(person, text))
    return [person]


async def test_a_strangers_forged_press_changes_nothing(store: Store) -> None:
    event = await a_ground(store, needs_approval=True)
    other = await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)

    for stranger in (anna, other):
        for deed in (
            decisions(store).accept(entry.id, actor_id=stranger.id),
            decisions(store).decline(entry.id, "Так", actor_id=stranger.id),
            decisions(store).withdraw(entry.id, actor_id=stranger.id),
            decisions(store).move(entry.id, Part.SITE, 1, actor_id=stranger.id),
        ):
            with pytest.raises(EventNotYours):
                await deed

    assert await statuses(store) == [PENDING]


async def test_a_request_is_decided_once_by_whoever_runs_the_event(store: Store) -> None:
    event = await a_ground(store)
    olga, other = await an_organiser(store), await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    request_id = await a_request(store, entry, anna.id)

    shown = await decisions(store).requests(event.id, actor_id=olga.id, page=1)
    with pytest.raises(EventNotYours):
        await decisions(store).decide(request_id, accept=True, actor_id=other.id)
    declined = await decisions(store).decide(request_id, accept=False, reason="Поздно", actor_id=olga.id)
    await decisions(store).decide(request_id, accept=True, actor_id=olga.id)

    assert [one.by for one in shown.rows.rows] == [anna.full_name]
    assert (declined.request.state, declined.request.reason) == (RequestState.DECLINED, "Поздно")
    assert await status_of(store, entry) is CONFIRMED


async def test_an_accepted_request_is_done(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    request_id = await a_request(store, entry, anna.id)

    await decisions(store).decide(request_id, accept=True, actor_id=olga.id)

    assert await status_of(store, entry) is EntryStatus.WITHDRAWN
    assert await all_of(store, EntryRequest.state) == [(RequestState.ACCEPTED,)]


async def a_request(store: Store, entry: Entry, person_id: int) -> int:
    def body(session: Session) -> int:
        row = session.get_one(Entry, entry.id)
        wanted = Wanted(RequestKind.WITHDRAW, person_id)
        return ask(session, row, wanted, asking(person_id, now=NOON).actor).id

    return await store.write(body)
