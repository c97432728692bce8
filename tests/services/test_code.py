from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.person import Person
from services.claim import RecordClaimed
from services.code import Codes, RecordFound, is_code
from services.invitation import Invite, invite_by_code
from services.joining import Joinings, OwnCode, ProfileFound
from services.person_conflict import Conflict, Field, SchoolNamed
from services.refusal import CodeNotKnown, TooManyCodes
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_profile, a_pupil, a_row_of_school, all_of, an_account, stored


@pytest.fixture
def codes(store: Store, clock: HandClock) -> Codes:
    return Codes(store, clock)


@pytest.fixture
def joinings(store: Store, clock: HandClock) -> Joinings:
    return Joinings(store, clock)


async def claim_code(store: Store, clock: HandClock, record: Person) -> str:
    def body(session: Session) -> str:
        invite = Invite(InvitationKind.CLAIM, record.id, subject_id=record.id)
        return invite_by_code(session, invite, now=clock(), ttl=timedelta(days=30))

    return await store.write(body)


@pytest.mark.parametrize(
    "text", ["KM23-X45T", "km23x45t", "КМ23 Х45Т", " км23-х45т\n", "ABCE-HKMP", "авсе-нкмр", "2345678A"]
)
def test_a_code_is_known_however_it_is_typed(text: str) -> None:
    assert is_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "меню",
        "АВСЕНКМР",
        "23456789",
        "KM23-X45",
        "KM23-X45TT",
        "KM23--X45T",
        "KM23-X45T!",
        "лицей-89",
        "KM23X4OT",
    ],
)
def test_other_words_are_no_code(text: str) -> None:
    assert not is_code(text)


async def test_a_code_of_joining_shows_whose_it_is_and_what_contradicts(
    store: Store, codes: Codes, joinings: Joinings
) -> None:
    owner = a_pupil("Иванова Анна", school_id="lyceum")
    typist = a_profile("Иванова Аня")
    await stored(store, a_row_of_school(), owner, typist)
    made = await joinings.invite(owner.id)

    found = await codes.look(typist.id, made.code.lower())

    assert found == ProfileFound(
        made.plain,
        "Анна",
        SchoolNamed("Лицей", "Lyceum"),
        (Conflict(Field.FULL_NAME, "Иванова Анна", "Иванова Аня"),),
    )


async def test_a_code_of_a_record_shows_the_record(store: Store, codes: Codes, clock: HandClock) -> None:
    record, typist = a_pupil("Иванова Анна", grade=7, letter="А", school_id="lyceum"), a_profile()
    await stored(store, a_row_of_school(), record, typist)
    code = await claim_code(store, clock, record)

    found = await codes.look(typist.id, code)

    school = SchoolNamed("Лицей", "Lyceum")
    assert found == RecordFound(code.replace("-", ""), "Иванова Анна", 7, "А", school)


async def test_whoever_comes_second_to_a_record_is_told_so_and_has_not_guessed(
    store: Store, codes: Codes, clock: HandClock
) -> None:
    record, first, second = a_pupil("Иванова Анна"), a_profile(), a_profile()
    await stored(store, record, first, second)
    code = await claim_code(store, clock, record)

    def use(session: Session) -> None:
        session.execute(update(Invitation).values(used_at=clock(), used_by=first.id))

    await store.write(use)

    with pytest.raises(RecordClaimed):
        await codes.look(second.id, code)
    assert isinstance(await codes.look(first.id, code), RecordFound)
    assert await all_of(store, CodeAttempt.id) == []


async def test_looking_uses_nothing_up(store: Store, codes: Codes, joinings: Joinings) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    made = await joinings.invite(owner.id)

    assert await codes.look(typist.id, made.code) == await codes.look(typist.id, made.code)


async def test_a_wrong_code_is_counted_and_says_how_many_are_left(store: Store, codes: Codes) -> None:
    typist = a_profile()
    await stored(store, typist)

    left = []
    for _ in range(4):
        with pytest.raises(CodeNotKnown) as refused:
            await codes.look(typist.id, "KM23-X45T")
        left.append(refused.value.left)

    assert left == [4, 3, 2, 1]
    assert len(await all_of(store, CodeAttempt.id)) == 4


async def test_whoever_guesses_waits_even_with_the_right_code(
    store: Store, codes: Codes, joinings: Joinings, clock: HandClock
) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    for _ in range(5):
        with pytest.raises((CodeNotKnown, TooManyCodes)):
            await codes.look(typist.id, "KM23-X45T")
    made = await joinings.invite(owner.id)

    with pytest.raises(TooManyCodes) as refused:
        await codes.look(typist.id, made.code)
    assert refused.value.minutes == 15

    clock.move(timedelta(minutes=15))
    made = await joinings.invite(owner.id)
    assert isinstance(await codes.look(typist.id, made.code), ProfileFound)


async def test_the_own_code_is_no_wrong_one(store: Store, codes: Codes, joinings: Joinings) -> None:
    owner = a_profile("Иванова Анна")
    await stored(store, owner)
    made = await joinings.invite(owner.id)

    with pytest.raises(OwnCode):
        await codes.look(owner.id, made.code)

    assert await all_of(store, CodeAttempt.id) == []


async def test_a_code_expires(store: Store, codes: Codes, joinings: Joinings, clock: HandClock) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    made = await joinings.invite(owner.id)
    clock.move(timedelta(minutes=15))

    with pytest.raises(CodeNotKnown):
        await codes.look(typist.id, made.code)


async def test_only_the_newest_code_works(store: Store, codes: Codes, joinings: Joinings) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    first, second = await joinings.invite(owner.id), await joinings.invite(owner.id)

    with pytest.raises(CodeNotKnown):
        await codes.look(typist.id, first.code)
    assert isinstance(await codes.look(typist.id, second.code), ProfileFound)


async def test_a_code_of_joining_typed_once_more_is_no_wrong_one(
    store: Store, codes: Codes, joinings: Joinings
) -> None:
    owner, typist = a_profile("Иванова Анна"), a_profile()
    await stored(store, owner, typist)
    await stored(store, an_account(owner, 1), an_account(typist, 2))
    made = await joinings.invite(owner.id)
    await joinings.join(typist.id, made.code, {})

    with pytest.raises(OwnCode):
        await codes.look(owner.id, made.code)

    assert await all_of(store, CodeAttempt.id) == []
