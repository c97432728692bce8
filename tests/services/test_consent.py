import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from models.account import MessengerName
from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.paper import Paper, PaperReason, PaperState
from models.person import Language, Person, PersonKind
from services.consent import Consents, OwnSignature, TextChanged
from services.consent_state import (
    ChildUnfinished,
    ConsentList,
    ConsentNotFound,
    ConsentStatus,
    FourteenNotKnown,
    GuardianWanted,
    ProcessingWanted,
    ProfileUnfinished,
    SignerNameWanted,
)
from services.refusal import NotAllowed, PersonNotFound, Refusal
from services.standing import consents_in_force
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, all_of, stored
from tests.services.signing import (
    NEWS,
    OPERATOR,
    PROCESSING,
    PUBLICATION,
    VERSION,
    a_child,
    a_parent,
    consents_of,
    speaking,
    texts_in,
)


@pytest.fixture
def consents(store: Store, clock: HandClock) -> Consents:
    return consents_of(store, clock)


def statuses(shown: ConsentList) -> dict[ConsentPurpose, ConsentStatus]:
    return {state.purpose: state.status for state in shown.states}


async def change(store: Store, person: Person, **facts: object) -> None:
    def body(session: object) -> None:
        row = session.get(Person, person.id)  # type: ignore[attr-defined]
        for name, value in facts.items():
            setattr(row, name, value)

    await store.write(body)


async def test_a_parent_signs_for_a_child_and_gets_a_copy(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)

    signed = await consents.sign(speaking(parent, 77), child.id, PROCESSING, VERSION)

    copy = signed.copy
    assert (copy.signer, copy.subject, copy.operator) == ("Иванова Ольга", "Иванова Анна", OPERATOR)
    assert (copy.given_at, copy.way, copy.by_guardian) == (NOON, ConsentWay.PRESS, True)
    assert (copy.messenger, copy.external_id, copy.version) == (MessengerName.VK, 77, VERSION)
    assert statuses(signed.consents) == {
        PROCESSING: ConsentStatus.GIVEN,
        PUBLICATION: ConsentStatus.NONE,
        NEWS: ConsentStatus.NONE,
    }
    assert (signed.signer_id, signed.signer_has_agreed) == (parent.id, False)


@pytest.mark.parametrize("grade", [10, 11])
async def test_an_older_pupil_signs_alone(store: Store, consents: Consents, grade: int) -> None:
    pupil = await a_child(store, grade=grade)

    signed = await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)

    assert (signed.copy.signer, signed.copy.by_guardian) == ("Иванова Анна", False)
    assert signed.signer_has_agreed


async def test_a_parent_may_sign_for_a_pupil_who_may_sign_too(store: Store, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)
    parent = await a_parent(store, pupil)

    signed = await consents.sign(speaking(parent), pupil.id, PROCESSING, VERSION)

    assert signed.copy.by_guardian


async def test_signing_twice_changes_nothing_and_gives_the_same_copy(
    store: Store, clock: HandClock, consents: Consents
) -> None:
    pupil = await a_child(store, grade=10)
    first = await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)
    clock.move(timedelta(hours=1))

    again = await consents.sign(speaking(pupil, language=Language.EN), pupil.id, PROCESSING, VERSION)

    assert again.copy == first.copy
    assert await all_of(store, Consent.given_at, Consent.withdrawn_at) == [(NOON, None)]


async def test_two_parents_who_sign_at_once_make_one_consent(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parents = [await a_parent(store, child), await a_parent(store, child)]

    await asyncio.gather(
        *(consents.sign(speaking(parent), child.id, PROCESSING, VERSION) for parent in parents)
    )

    assert len(await all_of(store, Consent.id)) == 1


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"grade": 3}, GuardianWanted),
        ({"grade": 8}, FourteenNotKnown),
        ({"grade": 8, "is_fourteen": False, "fourteen_grade": 8}, GuardianWanted),
        ({"full_name": None}, ProfileUnfinished),
        ({"school_id": None}, ProfileUnfinished),
        ({"kind": None}, ProfileUnfinished),
    ],
)
async def test_a_child_is_told_what_stands_before_its_own_signature(
    store: Store, consents: Consents, facts: dict[str, object], refusal: type[Refusal]
) -> None:
    child = await a_child(store, grade=10)
    await change(store, child, **facts)

    with pytest.raises(refusal):
        await consents.sign(speaking(child), child.id, PROCESSING, VERSION)

    assert isinstance((await consents.read(speaking(child), child.id, PROCESSING)).hindrance, refusal)
    assert await all_of(store, Consent.id) == []


async def test_a_parent_without_a_name_gives_it_before_signing(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child, full_name=None)

    with pytest.raises(SignerNameWanted):
        await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)


async def test_nobody_signs_for_a_child_whose_profile_is_not_finished(
    store: Store, consents: Consents
) -> None:
    child = await a_child(store, full_name=None)
    parent = await a_parent(store, child)

    with pytest.raises(ChildUnfinished):
        await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)


@pytest.mark.parametrize("purpose", [PUBLICATION, NEWS])
async def test_nothing_is_published_or_sent_where_nothing_may_be_kept(
    store: Store, consents: Consents, purpose: ConsentPurpose
) -> None:
    pupil = await a_child(store, grade=10)

    with pytest.raises(ProcessingWanted):
        await consents.sign(speaking(pupil), pupil.id, purpose, VERSION)


async def test_a_stranger_neither_sees_nor_signs_nor_withdraws(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent, stranger = await a_parent(store, child), speaking(await a_parent(store))
    await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)

    for attempt in (
        consents.of(stranger, child.id),
        consents.read(stranger, child.id, PROCESSING),
        consents.sign(stranger, child.id, PROCESSING, VERSION),
        consents.withdraw(stranger, child.id, PROCESSING),
        consents.copy(stranger, child.id, PROCESSING),
    ):
        with pytest.raises(NotAllowed):
            await attempt

    assert await all_of(store, Consent.withdrawn_at) == [(None,)]


@pytest.mark.parametrize("kind", [PersonKind.ALUMNUS, PersonKind.GUEST])
async def test_a_parent_answers_for_a_pupil_and_not_for_a_grown_up(
    store: Store, consents: Consents, kind: PersonKind
) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    await change(store, child, kind=kind)

    with pytest.raises(NotAllowed):
        await consents.of(speaking(parent), child.id)


async def test_no_pupil_answers_for_another(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    await change(store, parent, kind=PersonKind.PUPIL)

    with pytest.raises(NotAllowed):
        await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)


async def test_whoever_was_erased_has_no_consents_to_show(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    await change(store, child, erased_at=NOON)

    with pytest.raises(PersonNotFound):
        await consents.of(speaking(child), child.id)


async def test_with_the_processing_goes_whatever_rests_on_it(
    store: Store, clock: HandClock, consents: Consents
) -> None:
    child = await a_child(store)
    parent = speaking(await a_parent(store, child))
    for purpose in ConsentPurpose:
        await consents.sign(parent, child.id, purpose, VERSION)
    clock.move(timedelta(days=30))

    shown = await consents.withdraw(parent, child.id, PROCESSING)

    assert statuses(shown) == dict.fromkeys(ConsentPurpose, ConsentStatus.WITHDRAWN)
    assert (
        await all_of(store, Consent.withdrawn_by, Consent.withdrawn_at) == [(parent.person_id, clock())] * 3
    )


async def test_the_days_of_a_draft_begin_with_the_withdrawal(
    store: Store, clock: HandClock, consents: Consents
) -> None:
    pupil = await a_child(store, grade=10)
    await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)
    clock.move(timedelta(days=30))

    await consents.withdraw(speaking(pupil), pupil.id, PROCESSING)

    assert await all_of(store, Person.drafted_at) == [(clock(),)]


async def test_another_purpose_goes_alone(store: Store, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)
    for purpose in ConsentPurpose:
        await consents.sign(speaking(pupil), pupil.id, purpose, VERSION)

    shown = await consents.withdraw(speaking(pupil), pupil.id, PUBLICATION)

    assert statuses(shown) == {
        PROCESSING: ConsentStatus.GIVEN,
        PUBLICATION: ConsentStatus.WITHDRAWN,
        NEWS: ConsentStatus.GIVEN,
    }


async def test_a_child_may_withdraw_what_a_parent_has_signed(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)

    shown = await consents.withdraw(speaking(child), child.id, PROCESSING)

    assert statuses(shown)[PROCESSING] == ConsentStatus.WITHDRAWN


async def test_withdrawing_twice_changes_nothing(store: Store, clock: HandClock, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)
    await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)
    first = await consents.withdraw(speaking(pupil), pupil.id, PROCESSING)
    clock.move(timedelta(hours=1))

    assert await consents.withdraw(speaking(pupil), pupil.id, PROCESSING) == first


async def test_a_new_version_asks_again_and_the_copy_is_of_what_was_signed(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    pupil = await a_child(store, grade=10)
    old = consents_of(store, clock, texts_in(tmp_path, "1", "Старый {signer} {subject} {operator}"))
    new = consents_of(store, clock, texts_in(tmp_path, "2"))
    await old.sign(speaking(pupil), pupil.id, PROCESSING, "1")

    shown = await new.of(speaking(pupil), pupil.id)
    copy = await new.copy(speaking(pupil), pupil.id, PROCESSING)
    after = await new.sign(speaking(pupil), pupil.id, PROCESSING, "2")

    assert statuses(shown)[PROCESSING] == ConsentStatus.OUTDATED
    assert (copy.version, copy.body) == ("1", "Старый {signer} {subject} {operator} processing")
    assert (after.copy.version, statuses(after.consents)[PROCESSING]) == ("2", ConsentStatus.GIVEN)
    assert len(await all_of(store, ConsentText.id)) == 2


async def test_nobody_signs_a_version_they_have_not_read(store: Store, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)

    with pytest.raises(TextChanged):
        await consents.sign(speaking(pupil), pupil.id, PROCESSING, "1999")


async def test_a_new_version_of_the_processing_leaves_what_rests_on_it_in_force(
    store: Store, clock: HandClock, tmp_path: Path
) -> None:
    pupil = await a_child(store, grade=10)
    old, new = (consents_of(store, clock, texts_in(tmp_path, version)) for version in "12")
    for purpose in ConsentPurpose:
        await old.sign(speaking(pupil), pupil.id, purpose, "1")

    signed = await new.sign(speaking(pupil), pupil.id, PROCESSING, "2")

    assert statuses(signed.consents)[NEWS] == ConsentStatus.OUTDATED


async def test_there_is_no_copy_of_what_was_never_signed(store: Store, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)

    with pytest.raises(ConsentNotFound):
        await consents.copy(speaking(pupil), pupil.id, PROCESSING)


async def test_a_copy_can_be_had_after_the_withdrawal(store: Store, consents: Consents) -> None:
    pupil = await a_child(store, grade=10)
    await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)
    await consents.withdraw(speaking(pupil), pupil.id, PROCESSING)

    assert (await consents.copy(speaking(pupil), pupil.id, PROCESSING)).withdrawn_at == NOON


async def test_one_parent_reads_the_given_name_alone_of_another(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    signer = await a_parent(store, child)
    other = await a_parent(store, child, full_name="Петров Игорь")
    await consents.sign(speaking(signer), child.id, PROCESSING, VERSION)

    names = [
        (await consents.copy(speaking(person), child.id, PROCESSING)).signer
        for person in (signer, child, other)
    ]

    assert names == ["Иванова Ольга", "Иванова Ольга", "Ольга"]


async def test_a_document_is_read_in_ones_own_language(store: Store, consents: Consents) -> None:
    guest = a_profile("Smith Ann", kind=PersonKind.GUEST)
    await stored(store, guest)

    reading = await consents.read(speaking(guest, language=Language.EN), guest.id, NEWS)

    assert reading.document.body.startswith("Consent to messages with news")
    assert isinstance(reading.hindrance, ProcessingWanted)


async def test_a_signature_makes_a_waiting_sheet_needless(store: Store, consents: Consents) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    states = (PaperState.WAITING, PaperState.DECLINED, PaperState.ACCEPTED)
    await stored(
        store,
        *(
            Paper(child_id=child.id, purpose=PROCESSING, sent_at=NOON, file_name="a.jpg", state=state)
            for state in states
        ),
    )

    await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)

    assert await all_of(store, Paper.state, Paper.reason) == [
        (PaperState.ACCEPTED, ""),
        (PaperState.DECLINED, PaperReason.REPLACED),
        (PaperState.DECLINED, PaperReason.REPLACED),
    ]


async def test_what_a_child_called_older_has_signed_is_of_no_effect_until_a_guardian_signs(
    store: Store, consents: Consents
) -> None:
    child = await a_child(store, grade=10)
    for purpose in ConsentPurpose:
        await consents.sign(speaking(child), child.id, purpose, VERSION)
    await change(store, child, grade=3)
    parent = await a_parent(store, child)

    before = await consents.of(speaking(parent), child.id)
    in_force = await store.read(consents_in_force, child.id)
    signed = await consents.sign(speaking(parent), child.id, PROCESSING, VERSION)

    assert statuses(before) == dict.fromkeys(ConsentPurpose, ConsentStatus.VOID)
    assert in_force == {}
    assert signed.copy.by_guardian
    assert await store.read(consents_in_force, child.id) == {PROCESSING: VERSION}
    assert await all_of(store, Consent.purpose, Consent.given_by, Consent.withdrawn_by) == [
        (NEWS, child.id, None),
        (PROCESSING, child.id, parent.id),
        (PROCESSING, parent.id, None),
        (PUBLICATION, child.id, None),
    ]


@pytest.mark.parametrize("kind", [PersonKind.PARENT, PersonKind.TEACHER])
async def test_whoever_was_blocked_answers_for_nobody(
    store: Store, consents: Consents, kind: PersonKind
) -> None:
    child = await a_child(store)
    parent = await a_parent(store, child)
    await change(store, parent, kind=kind, blocked_at=NOON)

    for attempt in (
        consents.of(speaking(parent), child.id),
        consents.sign(speaking(parent), child.id, PROCESSING, VERSION),
    ):
        with pytest.raises(NotAllowed):
            await attempt


async def test_the_account_of_a_signature_is_told_to_whoever_signed_alone(
    store: Store, consents: Consents
) -> None:
    child = await a_child(store)
    signer, other = await a_parent(store, child), await a_parent(store, child)
    await consents.sign(speaking(signer, 77), child.id, PROCESSING, VERSION)

    copies = [
        await consents.copy(speaking(person), child.id, PROCESSING) for person in (signer, child, other)
    ]

    assert [(copy.messenger, copy.external_id) for copy in copies] == [
        (MessengerName.VK, 77),
        (None, None),
        (None, None),
    ]


async def test_a_guardian_takes_back_nothing_that_a_pupil_of_fourteen_has_signed(
    store: Store, consents: Consents
) -> None:
    pupil = await a_child(store, grade=10)
    parent = await a_parent(store, pupil)
    await consents.sign(speaking(pupil), pupil.id, PROCESSING, VERSION)

    with pytest.raises(OwnSignature):
        await consents.withdraw(speaking(parent), pupil.id, PROCESSING)

    shown = await consents.of(speaking(parent), pupil.id)
    assert (shown.states[0].status, shown.states[0].may_withdraw) == (ConsentStatus.GIVEN, False)


async def test_a_guardian_takes_back_what_a_guardian_gave_for_a_pupil_of_fourteen(
    store: Store, consents: Consents
) -> None:
    pupil = await a_child(store, grade=10)
    parent = await a_parent(store, pupil)
    await consents.sign(speaking(parent), pupil.id, PROCESSING, VERSION)

    shown = await consents.withdraw(speaking(parent), pupil.id, PROCESSING)

    assert statuses(shown)[PROCESSING] == ConsentStatus.WITHDRAWN
