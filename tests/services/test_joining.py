import asyncio
from datetime import timedelta

import pytest

from models.account import Account, MessengerName
from models.audit import AuditLine, Deed
from models.invitation import CodeAttempt, Invitation
from models.person import Person
from services.joining import Accounts, Joinings, OwnCode
from services.person_conflict import Side
from services.person_merge import MergeUndecided
from services.refusal import CodeNotKnown, TooManyCodes
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, all_of, an_account, stored

TELEGRAM, VK = MessengerName.TELEGRAM, MessengerName.VK


@pytest.fixture
def joinings(store: Store, clock: HandClock) -> Joinings:
    return Joinings(store, clock)


async def known_in(store: Store, person: Person, *messengers: MessengerName) -> list[Account]:
    accounts = [an_account(person, 100 + number, name) for number, name in enumerate(messengers)]
    await stored(store, *accounts)
    return accounts


def places(accounts: Accounts) -> list[tuple[MessengerName, bool]]:
    return [(account.messenger, account.reachable) for account in accounts.all]


async def test_the_oldest_messenger_is_written_to_first_until_another_is_chosen(
    store: Store, joinings: Joinings
) -> None:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    await known_in(store, anna, TELEGRAM, VK)

    before = await joinings.accounts(anna.id)
    after = await joinings.prefer(anna.id, VK)

    assert places(before) == [(TELEGRAM, True), (VK, True)]
    assert (before.preferred, after.preferred) == (TELEGRAM, VK)


async def test_a_messenger_one_is_not_in_is_not_preferred(store: Store, joinings: Joinings) -> None:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    await known_in(store, anna, TELEGRAM)

    assert (await joinings.prefer(anna.id, VK)).preferred is TELEGRAM
    assert await all_of(store, Person.preferred) == [(None,)]


async def test_a_code_makes_two_profiles_one(store: Store, joinings: Joinings) -> None:
    owner, typist = a_pupil("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    await known_in(store, owner, TELEGRAM)
    await stored(store, an_account(typist, 7))
    made = await joinings.invite(owner.id)

    joined = await joinings.join(typist.id, made.plain, {})

    assert places(joined) == [(TELEGRAM, True), (VK, True)]
    assert await all_of(store, Person.id, Person.full_name) == [(owner.id, "Иванова Анна")]
    assert await all_of(store, Invitation.used_by, Invitation.used_at) == [(owner.id, NOON)]
    assert await all_of(
        store, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id, AuditLine.detail
    ) == [(Deed.PEOPLE_JOINED, owner.id, owner.id, str(typist.id))]


async def test_two_accounts_of_one_messenger_may_be_one_persons(store: Store, joinings: Joinings) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    await stored(store, an_account(owner, 1), an_account(typist, 2))
    made = await joinings.invite(owner.id)

    assert places(await joinings.join(typist.id, made.plain, {})) == [(VK, True), (VK, True)]


async def test_joining_once_more_answers_like_the_first_time(store: Store, joinings: Joinings) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    await stored(store, an_account(owner, 1), an_account(typist, 2))
    made = await joinings.invite(owner.id)
    first = await joinings.join(typist.id, made.plain, {})

    # Whoever presses again is the one person by then.
    again = await joinings.join(owner.id, made.plain, {})

    assert again == first
    assert len(await all_of(store, AuditLine.id)) == 1


async def test_of_many_presses_at_once_one_joins(store: Store, joinings: Joinings) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    await stored(store, an_account(owner, 1), an_account(typist, 2))
    made = await joinings.invite(owner.id)

    await asyncio.gather(
        *(joinings.join(typist.id, made.plain, {}) for _ in range(4)), return_exceptions=True
    )

    assert await all_of(store, Person.id) == [(owner.id,)]
    assert await all_of(store, Account.person_id) == [(owner.id,), (owner.id,)]
    assert len(await all_of(store, AuditLine.id)) == 1


async def test_of_two_who_come_with_one_code_one_joins(store: Store, joinings: Joinings) -> None:
    owner, one, other = a_profile("Иванова Анна"), a_profile(), a_profile()
    await stored(store, owner, one, other)
    await stored(store, an_account(owner, 1), an_account(one, 2), an_account(other, 3))
    made = await joinings.invite(owner.id)

    outcomes = await asyncio.gather(
        *(joinings.join(person.id, made.plain, {}) for person in (one, other)), return_exceptions=True
    )

    assert sum(isinstance(outcome, Accounts) for outcome in outcomes) == 1
    assert len(await all_of(store, Person.id)) == 2


async def test_what_contradicts_is_joined_when_it_is_decided_and_not_before(
    store: Store, joinings: Joinings
) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile("Иванова Аня")
    await stored(store, owner, typist)
    await stored(store, an_account(owner, 1), an_account(typist, 2))
    made = await joinings.invite(owner.id)

    with pytest.raises(MergeUndecided):
        await joinings.join(typist.id, made.plain, {})
    assert await all_of(store, Invitation.used_at) == [(None,)]
    await joinings.join(typist.id, made.plain, {"full_name": Side.GONE})

    assert await all_of(store, Person.full_name) == [("Иванова Аня",)]


async def test_the_own_code_joins_nobody(store: Store, joinings: Joinings) -> None:
    owner = a_profile("Иванова Анна")
    await stored(store, owner)
    made = await joinings.invite(owner.id)

    for use in (joinings.weigh(owner.id, made.code), joinings.join(owner.id, made.code, {})):
        with pytest.raises(OwnCode):
            await use

    assert await all_of(store, Invitation.used_at) == [(None,)]


async def test_a_forged_button_guesses_no_faster_than_typed_words(store: Store, joinings: Joinings) -> None:
    typist = a_profile()
    await stored(store, typist)

    for use in (joinings.weigh(typist.id, "KM23X45T"), joinings.join(typist.id, "KM23X45T", {})):
        with pytest.raises(CodeNotKnown):
            await use
    for _ in range(3):
        with pytest.raises((CodeNotKnown, TooManyCodes)):
            await joinings.weigh(typist.id, "KM23X45T")
    with pytest.raises(TooManyCodes):
        await joinings.join(typist.id, "KM23X45T", {})

    assert len(await all_of(store, CodeAttempt.id)) == 5


async def test_an_old_code_joins_nobody(store: Store, joinings: Joinings, clock: HandClock) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    made = await joinings.invite(owner.id)
    clock.move(timedelta(minutes=15))

    with pytest.raises(CodeNotKnown):
        await joinings.join(typist.id, made.code, {})

    assert len(await all_of(store, Person.id)) == 2


async def test_a_parted_account_belongs_to_a_newcomer(store: Store, joinings: Joinings) -> None:
    anna = a_pupil("Иванова Анна", preferred=VK, blocked_at=NOON)
    await stored(store, anna)
    _, vk = await known_in(store, anna, TELEGRAM, VK)

    left = await joinings.part(anna.id, vk.id)

    assert places(left) == [(TELEGRAM, True)]
    assert left.preferred is TELEGRAM
    fresh = (await all_of(store, Person.id, Person.name, Person.full_name, Person.kind, Person.blocked_at))[1]
    assert fresh[1:] == ("", None, None, NOON)
    assert (VK, fresh[0]) in await all_of(store, Account.messenger, Account.person_id)


async def test_parting_once_more_changes_nothing(store: Store, joinings: Joinings) -> None:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    _, vk = await known_in(store, anna, TELEGRAM, VK)
    first = await joinings.part(anna.id, vk.id)

    assert await joinings.part(anna.id, vk.id) == first
    assert len(await all_of(store, Person.id)) == 2


async def test_nobody_parts_anothers_account_or_their_only_one(store: Store, joinings: Joinings) -> None:
    anna, other = a_profile("Иванова Анна"), a_profile("Петров Пётр")
    await stored(store, anna, other)
    (mine,), (theirs,) = await known_in(store, anna, VK), await known_in(store, other, TELEGRAM)

    for account in (mine, theirs):
        await joinings.part(anna.id, account.id)

    assert await all_of(store, Account.id, Account.person_id) == [(mine.id, anna.id), (theirs.id, other.id)]


async def test_of_two_parted_at_once_one_stays(store: Store, joinings: Joinings) -> None:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    accounts = await known_in(store, anna, TELEGRAM, VK)

    await asyncio.gather(*(joinings.part(anna.id, account.id) for account in accounts))

    assert len((await joinings.accounts(anna.id)).all) == 1


async def test_a_parted_account_has_tried_as_many_codes_as_the_person(
    store: Store, joinings: Joinings
) -> None:
    anna = a_profile("Иванова Анна")
    await stored(store, anna)
    _, vk = await known_in(store, anna, TELEGRAM, VK)
    for _ in range(5):
        with pytest.raises((CodeNotKnown, TooManyCodes)):
            await joinings.weigh(anna.id, "KM23X45T")

    await joinings.part(anna.id, vk.id)

    newcomer = max(await all_of(store, Person.id))[0]
    with pytest.raises(TooManyCodes):
        await joinings.weigh(newcomer, "KM23X45T")
