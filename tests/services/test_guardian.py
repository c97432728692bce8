import asyncio
from datetime import timedelta
from typing import Any

import pytest

from models.audit import AuditLine, Deed
from models.consent import Consent, ConsentWay
from models.guardianship import Guardianship
from models.invitation import Invitation
from models.paper import Paper, PaperReason, PaperState
from models.person import Person, PersonKind
from services.consent import Signature, sign
from services.consent_state import ProfileUnfinished
from services.consent_text import ConsentTexts
from services.guardian import Guardians, OwnLink, PupilCannotAnswer, TooManyGuardians
from services.guardian_call import OnlyPupilsInvite, TooManyLinks
from services.guardianship import MOST_GUARDIANS, hold
from services.refusal import InvitationExpired, InvitationUsed, NotAllowed, PersonNotFound, Refusal
from services.standing import Step
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_profile, a_pupil, all_of, stored
from tests.services.signing import (
    PROCESSING,
    PUBLICATION,
    VERSION,
    a_child,
    a_parent,
    consents_of,
    speaking,
)


@pytest.fixture
def guardians(store: Store, clock: HandClock) -> Guardians:
    return Guardians(store, clock, ConsentTexts().versions)


async def a_newcomer(store: Store, **facts: Any) -> Person:
    newcomer = a_profile(**facts)
    await stored(store, newcomer)
    return newcomer


async def a_link(guardians: Guardians, child: Person, *, waiting: int = 0) -> str:
    made = await guardians.invite(child.id, waiting=waiting)
    assert made.token is not None
    return made.token


async def change(store: Store, person: Person, **facts: object) -> None:
    def body(session: object) -> None:
        row = session.get(Person, person.id)  # type: ignore[attr-defined]
        for name, value in facts.items():
            setattr(row, name, value)

    await store.write(body)


async def test_a_link_shows_who_asks_and_signs_nothing(store: Store, guardians: Guardians) -> None:
    child, mother = await a_child(store), await a_newcomer(store)

    asked = await guardians.look(await a_link(guardians, child), mother.id)

    assert (asked.child.given, asked.child.grade, asked.is_mine, asked.has_name) == ("Анна", 3, False, False)
    assert asked.child.school is not None
    assert asked.child.school.name == "Лицей"
    assert await all_of(store, Guardianship.id) == []


async def test_whoever_says_yes_answers_for_the_child_and_is_a_parent(
    store: Store, guardians: Guardians
) -> None:
    child, mother = await a_child(store), await a_newcomer(store)

    asked = await guardians.become(await a_link(guardians, child), mother.id)

    assert asked.is_mine
    assert await all_of(store, Guardianship.guardian_id, Guardianship.child_id, Guardianship.since) == [
        (mother.id, child.id, NOON)
    ]
    assert (mother.id, PersonKind.PARENT, NOON) in await all_of(
        store, Person.id, Person.kind, Person.drafted_at
    )


async def test_a_teacher_who_is_a_parent_remains_a_teacher(store: Store, guardians: Guardians) -> None:
    child, teacher = await a_child(store), await a_newcomer(store, kind=PersonKind.TEACHER)

    await guardians.become(await a_link(guardians, child), teacher.id)

    assert (teacher.id, PersonKind.TEACHER) in await all_of(store, Person.id, Person.kind)


async def test_the_same_person_may_use_the_link_again(store: Store, guardians: Guardians) -> None:
    child, mother = await a_child(store), await a_newcomer(store)
    token = await a_link(guardians, child)
    first = await guardians.become(token, mother.id)

    again = await guardians.become(token, mother.id)

    assert (again.child.person_id, again.is_mine) == (first.child.person_id, True)
    assert (await guardians.look(token, mother.id)).is_mine
    assert len(await all_of(store, Guardianship.id)) == 1


async def test_a_used_link_lets_nobody_else_in(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    mother, stranger = await a_newcomer(store), await a_newcomer(store)
    token = await a_link(guardians, child)
    await guardians.become(token, mother.id)

    for attempt in (guardians.look(token, stranger.id), guardians.become(token, stranger.id)):
        with pytest.raises(InvitationUsed):
            await attempt


async def test_of_two_people_at_once_one_becomes_the_guardian(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    people = [await a_newcomer(store) for _ in range(4)]
    token = await a_link(guardians, child)

    outcomes = await asyncio.gather(
        *(guardians.become(token, person.id) for person in people), return_exceptions=True
    )

    assert sorted(isinstance(outcome, InvitationUsed) for outcome in outcomes) == [False, True, True, True]
    assert len(await all_of(store, Guardianship.id)) == 1


async def test_a_link_works_for_a_week(store: Store, clock: HandClock, guardians: Guardians) -> None:
    child, mother = await a_child(store), await a_newcomer(store)
    token = await a_link(guardians, child)

    clock.move(timedelta(days=7, seconds=-1))
    in_time = await guardians.look(token, mother.id)
    clock.move(timedelta(seconds=1))

    assert not in_time.is_mine
    with pytest.raises(InvitationExpired):
        await guardians.become(token, mother.id)


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"kind": PersonKind.PUPIL, "grade": 3}, PupilCannotAnswer),
        ({"kind": PersonKind.PUPIL, "grade": 11}, PupilCannotAnswer),
        ({"blocked_at": NOON}, NotAllowed),
    ],
)
async def test_the_link_is_not_for_everybody_and_still_works(
    store: Store, guardians: Guardians, facts: dict[str, object], refusal: type[Refusal]
) -> None:
    child, opener, mother = await a_child(store), await a_newcomer(store, **facts), await a_newcomer(store)
    token = await a_link(guardians, child)

    for attempt in (guardians.look(token, opener.id), guardians.become(token, opener.id)):
        with pytest.raises(refusal):
            await attempt

    assert (await guardians.become(token, mother.id)).is_mine


async def test_a_child_that_opens_its_own_link_is_told_so(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    token = await a_link(guardians, child)

    for attempt in (guardians.look(token, child.id), guardians.become(token, child.id)):
        with pytest.raises(OwnLink):
            await attempt


@pytest.mark.parametrize("facts", [{"erased_at": NOON}, {"blocked_at": NOON}, {"kind": PersonKind.ALUMNUS}])
async def test_the_link_of_somebody_who_is_no_pupil_any_more_leads_nowhere(
    store: Store, guardians: Guardians, facts: dict[str, object]
) -> None:
    child, mother = await a_child(store), await a_newcomer(store)
    token = await a_link(guardians, child)
    await change(store, child, **facts)

    with pytest.raises(InvitationExpired):
        await guardians.look(token, mother.id)


async def test_two_parents_come_by_two_links(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    mother, father = await a_newcomer(store, name="Ольга"), await a_newcomer(store, name="Игорь")
    first, second = await a_link(guardians, child), await a_link(guardians, child, waiting=1)

    await guardians.become(second, father.id)
    await guardians.become(first, mother.id)

    assert [one.name for one in (await guardians.inviting(child.id)).guardians] == ["Игорь", "Ольга"]


async def test_a_parent_who_follows_a_second_link_leaves_it_to_the_other(
    store: Store, guardians: Guardians
) -> None:
    child = await a_child(store)
    mother, father = await a_newcomer(store), await a_newcomer(store)
    first, second = await a_link(guardians, child), await a_link(guardians, child, waiting=1)
    await guardians.become(first, mother.id)

    assert (await guardians.become(second, mother.id)).is_mine
    assert (await guardians.become(second, father.id)).is_mine


async def test_a_button_pressed_twice_makes_one_link(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    await a_link(guardians, child)

    again = await guardians.invite(child.id, waiting=0)

    assert (again.token, again.links) == (None, 1)


async def test_there_are_three_links_at_most_until_they_are_cancelled(
    store: Store, guardians: Guardians
) -> None:
    child, mother = await a_child(store), await a_newcomer(store)
    tokens = [await a_link(guardians, child, waiting=waiting) for waiting in range(3)]

    with pytest.raises(TooManyLinks):
        await guardians.invite(child.id, waiting=3)
    after = await guardians.revoke_links(child.id)

    assert after.links == 0
    with pytest.raises(InvitationExpired):
        await guardians.look(tokens[0], mother.id)
    assert await a_link(guardians, child)


async def test_a_link_out_of_date_waits_no_more(store: Store, clock: HandClock, guardians: Guardians) -> None:
    child = await a_child(store)
    await a_link(guardians, child)

    clock.move(timedelta(days=7))

    assert (await guardians.inviting(child.id)).links == 0


async def test_four_adults_are_enough(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    for _ in range(4):
        await a_parent(store, child)
    token, fifth = await a_link(guardians, child), await a_newcomer(store)

    with pytest.raises(TooManyGuardians):
        await guardians.become(token, fifth.id)
    assert await all_of(store, Invitation.used_at) == [(None,)]


async def test_only_a_pupil_calls_a_parent(store: Store, guardians: Guardians) -> None:
    guest = await a_newcomer(store, kind=PersonKind.GUEST)

    with pytest.raises(OnlyPupilsInvite):
        await guardians.invite(guest.id, waiting=0)


async def test_a_child_says_who_it_is_before_a_parent_is_called(store: Store, guardians: Guardians) -> None:
    child = await a_child(store, full_name=None)

    with pytest.raises(ProfileUnfinished):
        await guardians.invite(child.id, waiting=0)


async def test_a_child_refuses_somebody_and_what_they_have_signed_is_withdrawn(
    store: Store, clock: HandClock, guardians: Guardians
) -> None:
    child = await a_child(store)
    token, stranger = await a_link(guardians, child), await a_newcomer(store, full_name="Чужой Иван")
    await guardians.become(token, stranger.id)
    consents = consents_of(store, clock)
    for purpose in (PROCESSING, PUBLICATION):
        await consents.sign(speaking(stranger), child.id, purpose, VERSION)

    after = await guardians.refuse(child.id, stranger.id)
    again = await guardians.refuse(child.id, stranger.id)

    assert (after.guardians, after.standing.step) == ((), Step.GUARDIAN)
    assert again == after
    assert await all_of(store, Consent.withdrawn_at, Consent.withdrawn_by) == [(NOON, child.id)] * 2
    assert await all_of(store, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id) == [
        (Deed.GUARDIAN_REFUSED, child.id, stranger.id)
    ]
    for attempt in (guardians.look(token, stranger.id), guardians.become(token, stranger.id)):
        with pytest.raises(InvitationUsed):
            await attempt


async def test_what_another_has_signed_or_what_was_on_paper_stays_when_somebody_is_refused(
    store: Store, guardians: Guardians
) -> None:
    child = await a_child(store)
    mentor, mother = await a_parent(store, child), await a_parent(store, child)
    texts = ConsentTexts()

    def body(session: object) -> None:
        for by, purpose, way in (
            (mentor, PROCESSING, ConsentWay.PAPER),
            (mother, PUBLICATION, ConsentWay.PRESS),
        ):
            document = texts.document(purpose, child.language)
            signature = Signature(by.id, by_guardian=True, way=way, address=None)
            sign(session, child.id, document, signature, now=NOON)  # type: ignore[arg-type]

    await store.write(body)

    await guardians.refuse(child.id, mentor.id)

    assert await all_of(store, Consent.withdrawn_at) == [(None,), (None,)]


async def test_whoever_leaves_leaves_the_consents_in_force(
    store: Store, clock: HandClock, guardians: Guardians
) -> None:
    child = await a_child(store)
    mother = await a_parent(store, child)
    await consents_of(store, clock).sign(speaking(mother), child.id, PROCESSING, VERSION)

    left = await guardians.leave(mother.id, child.id, page_size=4)

    assert left.rows == ()
    assert await all_of(store, Consent.withdrawn_at) == [(None,)]
    with pytest.raises(NotAllowed):
        await guardians.child(mother.id, child.id)


async def test_a_family_has_pages_and_every_child_its_own_state(
    store: Store, clock: HandClock, guardians: Guardians
) -> None:
    first = await a_child(store)
    others = [a_pupil(f"Иванов Пётр {number}", grade=3, school_id="lyceum") for number in range(4)]
    await stored(store, *others)
    mother = await a_parent(store, first, *others)
    await consents_of(store, clock).sign(speaking(mother), first.id, PROCESSING, VERSION)

    page = await guardians.family(mother.id, page=1, size=4)
    last = await guardians.family(mother.id, page=99, size=4)

    assert [child.standing.step for child in page.rows] == [Step.NONE] + [Step.GUARDIAN] * 3
    assert ([child.name for child in last.rows], last.number, last.pages) == (["Иванов Пётр 3"], 2, 2)


async def test_a_child_that_left_school_is_in_no_family(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    mother = await a_parent(store, child)
    await change(store, child, kind=PersonKind.ALUMNUS)

    assert (await guardians.family(mother.id, page=1, size=4)).total == 0


async def test_nobody_is_their_own_parent(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)

    with pytest.raises(NotAllowed):
        await guardians.child(child.id, child.id)


async def test_the_reason_of_the_last_sheet_is_told(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    sheets = (
        Paper(child_id=child.id, purpose=PROCESSING, sent_at=NOON, file_name="a.jpg", state=state, reason=why)
        for state, why in ((PaperState.DECLINED, "unsigned"), (PaperState.DECLINED, "Нет даты"))
    )
    await stored(store, *sheets)

    assert (await guardians.inviting(child.id)).declined == "Нет даты"


async def test_of_a_sheet_that_a_newer_one_came_instead_of_no_reason_is_told(
    store: Store, guardians: Guardians
) -> None:
    child = await a_child(store)
    state, why = PaperState.DECLINED, PaperReason.REPLACED
    await stored(
        store,
        Paper(
            child_id=child.id, purpose=PROCESSING, sent_at=NOON, file_name="a.jpg", state=state, reason=why
        ),
    )

    assert (await guardians.inviting(child.id)).declined is None


async def test_a_child_of_two_joined_profiles_sees_four_guardians_at_once(
    store: Store, guardians: Guardians
) -> None:
    child = await a_child(store)
    parents = [await a_parent(store, child) for _ in range(MOST_GUARDIANS + 1)]

    before = await guardians.inviting(child.id)
    after = await guardians.refuse(child.id, parents[0].id)

    known = [parent.id for parent in parents]
    assert [one.person_id for one in before.guardians] == known[:MOST_GUARDIANS]
    assert [one.person_id for one in after.guardians] == known[1:]


async def test_of_two_who_come_for_the_last_place_at_once_one_gets_it(
    store: Store, guardians: Guardians
) -> None:
    child = await a_child(store)
    for _ in range(MOST_GUARDIANS - 1):
        await a_parent(store, child)
    people = [await a_newcomer(store) for _ in range(2)]
    tokens = [await a_link(guardians, child, waiting=waiting) for waiting in range(2)]

    outcomes = await asyncio.gather(
        *(guardians.become(token, person.id) for token, person in zip(tokens, people, strict=True)),
        return_exceptions=True,
    )

    assert sorted(isinstance(outcome, TooManyGuardians) for outcome in outcomes) == [False, True]


async def test_whoever_was_blocked_has_no_family(store: Store, guardians: Guardians) -> None:
    child = await a_child(store)
    mother = await a_parent(store, child)
    await change(store, mother, blocked_at=NOON)

    assert (await guardians.family(mother.id, page=1, size=4)).total == 0


async def test_nobody_is_held_who_was_erased_or_is_gone(store: Store) -> None:
    child = await a_child(store)
    await store.write(hold, child.id)
    await change(store, child, erased_at=NOON)

    for person_id in (child.id, 404):
        with pytest.raises(PersonNotFound):
            await store.write(hold, person_id)
