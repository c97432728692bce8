import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.invitation import Invitation, InvitationKind
from models.person import Language
from services.address import Address
from services.invitation import (
    Invite,
    count_a_wrong_code,
    find_by_code,
    find_by_token,
    invite_by_code,
    invite_by_link,
    plain_code,
    refuse_a_guesser,
    take,
)
from services.left_address import WRONG_CODES, WRONG_CODES_WITHIN
from services.people import People
from services.refusal import InvitationExpired, InvitationUsed, TooManyCodes
from services.store import Store
from tests.clock import HandClock

DAY = timedelta(days=1)
GUARDIAN, JOIN = InvitationKind.GUARDIAN, InvitationKind.JOIN


@pytest.fixture
async def anna(store: Store, clock: HandClock) -> int:
    return await met(store, clock, 1)


async def met(store: Store, clock: HandClock, number: int) -> int:
    people = People(store, clock, zone="Europe/Moscow")
    address = Address(MessengerName.VK, number)
    return (await people.meet(address, name="Анна", language=Language.RU)).person_id


async def invited(store: Store, clock: HandClock, anna: int) -> str:
    return await store.write(invite_by_link, Invite(GUARDIAN, anna, anna), now=clock(), ttl=DAY)


async def coded(store: Store, clock: HandClock, anna: int) -> str:
    return await store.write(invite_by_code, Invite(JOIN, anna, anna), now=clock(), ttl=DAY)


def use(session: Session, token: str, by: int, clock: HandClock) -> str:
    try:
        take(session, find_by_token(session, token, GUARDIAN, now=clock()), by=by, now=clock())
    except InvitationUsed:
        return "used"
    return "taken"


async def test_neither_a_link_nor_a_code_can_be_read_in_the_database(
    store: Store, clock: HandClock, anna: int
) -> None:
    token, code = await invited(store, clock, anna), await coded(store, clock, anna)

    digests = await store.read(lambda session: " ".join(session.scalars(select(Invitation.digest))))

    assert token not in digests
    assert plain_code(code) not in digests


async def test_of_two_who_follow_a_link_at_once_one_gets_in(
    store: Store, clock: HandClock, anna: int
) -> None:
    token = await invited(store, clock, anna)
    others = [await met(store, clock, number) for number in (2, 3, 4)]

    outcomes = await asyncio.gather(*(store.write(use, token, other, clock) for other in others))

    assert sorted(outcomes) == ["taken", "used", "used"]


async def test_whoever_used_a_link_may_come_back_to_it(store: Store, clock: HandClock, anna: int) -> None:
    token = await invited(store, clock, anna)
    await store.write(use, token, anna, clock)

    found = await store.read(find_by_token, token, GUARDIAN, now=clock(), by=anna)

    assert found.used_by == anna


async def test_a_link_ends_with_its_time(store: Store, clock: HandClock, anna: int) -> None:
    token = await invited(store, clock, anna)
    clock.move(DAY)

    with pytest.raises(InvitationExpired):
        await store.read(find_by_token, token, GUARDIAN, now=clock())


async def test_a_link_of_another_kind_is_none(store: Store, clock: HandClock, anna: int) -> None:
    token = await invited(store, clock, anna)

    with pytest.raises(InvitationExpired):
        await store.read(find_by_token, token, InvitationKind.ROLE, now=clock())


@pytest.mark.parametrize("typed", [str.lower, lambda code: f" {code.replace('-', ' ')} ", lambda code: code])
async def test_a_code_is_taken_however_it_is_typed(
    store: Store, clock: HandClock, anna: int, typed: type[str]
) -> None:
    code = await coded(store, clock, anna)

    found = await store.read(find_by_code, typed(code), JOIN, now=clock())

    assert found is not None
    assert found.subject_id == anna


def test_a_code_typed_in_cyrillic_letters_is_the_same_code() -> None:
    assert plain_code("авсе-нкмр") == plain_code("ABCE-HKMP")


async def test_a_new_code_makes_the_older_one_void(store: Store, clock: HandClock, anna: int) -> None:
    older = await coded(store, clock, anna)
    await coded(store, clock, anna)

    assert await store.read(find_by_code, older, JOIN, now=clock()) is None


async def test_a_code_ends_with_its_time(store: Store, clock: HandClock, anna: int) -> None:
    code = await coded(store, clock, anna)
    clock.move(DAY)

    assert await store.read(find_by_code, code, JOIN, now=clock()) is None


async def test_whoever_guesses_has_to_wait(store: Store, clock: HandClock, anna: int) -> None:
    left = [await store.write(count_a_wrong_code, anna, now=clock()) for _ in range(WRONG_CODES)]

    with pytest.raises(TooManyCodes) as refused:
        await store.read(refuse_a_guesser, anna, now=clock())

    assert left == [4, 3, 2, 1, 0]
    assert refused.value.minutes == 15


async def test_after_the_wait_one_may_try_again(store: Store, clock: HandClock, anna: int) -> None:
    for _ in range(WRONG_CODES):
        await store.write(count_a_wrong_code, anna, now=clock())
    clock.move(WRONG_CODES_WITHIN)

    await store.read(refuse_a_guesser, anna, now=clock())
    assert await store.write(count_a_wrong_code, anna, now=clock()) == WRONG_CODES - 1


async def test_others_need_not_wait_for_a_guesser(store: Store, clock: HandClock, anna: int) -> None:
    boris = await met(store, clock, 2)
    for _ in range(WRONG_CODES):
        await store.write(count_a_wrong_code, anna, now=clock())

    await store.read(refuse_a_guesser, boris, now=clock())

    assert await store.write(count_a_wrong_code, boris, now=clock()) == WRONG_CODES - 1
