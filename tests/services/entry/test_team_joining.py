from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentWay
from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.invitation import CodeAttempt
from models.person import Person
from services.code import Codes, TeamFound
from services.entry.gate import Bar, NotAdmitted
from services.entry.refusal import EntryNotFound
from services.entry.team import in_halves
from services.entry.team_gate import JoinBar
from services.entry.team_refusal import (
    AskedOften,
    MentorIsThere,
    MentorsOnly,
    MentorTooLate,
    TeamRequestNotFound,
)
from services.entry.team_seen import TeamSeen
from services.refusal import CodeNotKnown, TooManyCodes
from services.standing import Step
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, a_nomination, changed, entered, holds_what_must_hold
from tests.rows import a_pupil, all_of, an_account, stored
from tests.services.entry.teaming import Ground, a_keeper, a_team_ground, an_organiser, writing


def bar(shown: TeamSeen) -> JoinBar | None:
    return None if shown.barrier is None else shown.barrier.bar


async def told(ground: Ground, kind: DeliveryKind) -> list[int]:
    """Who is told of something, in the order of their numbers."""
    rows = await all_of(ground.store, Delivery.kind, Delivery.person_id)
    return sorted(person_id for found, person_id in rows if found is kind)


async def test_whoever_has_the_code_joins(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)

    seen = await ground.joinings.look(in_halves(code).lower(), actor_id=boris.id)
    joined = [await ground.joinings.join(code, actor_id=boris.id) for _ in range(2)]

    assert (seen.title, seen.leader, bar(seen), seen.size) == ("Вектор", anna.name, None, 1)
    assert [bar(one) for one in joined] == [JoinBar.INSIDE] * 2
    assert await ground.members(entry_id, boris) == [anna.full_name, boris.full_name]
    assert await told(ground, DeliveryKind.TEAM_JOINED) == [anna.id]
    await holds_what_must_hold(store)


async def test_pupils_of_several_schools_are_one_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    await store.write(_send_to_the_gymnasium, boris.id)
    entry_id = await ground.team(anna)

    await ground.joined(entry_id, boris)

    assert await ground.members(entry_id, anna) == [anna.full_name, boris.full_name]


async def test_any_typed_code_is_recognised_and_a_wrong_one_is_counted(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    code = await ground.code(await ground.team(anna))
    codes = Codes(store, clock)

    assert await codes.look(boris.id, in_halves(code)) == TeamFound(code, "Вектор")
    with pytest.raises(CodeNotKnown):
        await codes.look(boris.id, "AAAA-2222")
    with pytest.raises(CodeNotKnown):
        await ground.joinings.look("BBBB3333", actor_id=boris.id)

    assert len(await all_of(store, CodeAttempt.id)) == 2


async def test_whoever_guesses_waits(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    code = await ground.code(await ground.team(anna))
    for _ in range(4):
        with pytest.raises(CodeNotKnown):
            await ground.joinings.join("AAAA2222", actor_id=boris.id)
    with pytest.raises(TooManyCodes):
        await ground.joinings.join("AAAA2222", actor_id=boris.id)

    with pytest.raises(TooManyCodes):
        await ground.joinings.join(code, actor_id=boris.id)


async def test_a_new_code_makes_the_old_one_void(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    old = await ground.code(entry_id)

    await ground.teams.new_code(entry_id, actor_id=anna.id)

    with pytest.raises(CodeNotKnown):
        await ground.joinings.join(old, actor_id=boris.id)
    await ground.joined(entry_id, boris)


async def test_the_code_of_a_team_that_has_ended_is_none(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)
    await changed(store, entry_id, EntryStatus.WITHDRAWN, by=anna.id)

    with pytest.raises(CodeNotKnown):
        await ground.joinings.join(code, actor_id=boris.id)


async def test_a_full_team_takes_nobody(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_max=2)
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)

    shown = await ground.joinings.join(await ground.code(entry_id), actor_id=clara.id)

    assert bar(shown) is JoinBar.FULL
    assert await ground.members(entry_id, anna) == [anna.full_name, boris.full_name]


async def test_one_is_in_one_team_of_a_contest_and_is_told_in_which(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    first, second = await ground.team(anna), await ground.team(boris, "Орион")

    shown = await ground.joinings.join(await ground.code(first), actor_id=boris.id)

    assert bar(shown) is JoinBar.ELSEWHERE
    assert shown.barrier is not None
    assert (shown.barrier.other_id, shown.barrier.other) == (second, "Орион")


async def test_in_another_nomination_one_may_be_in_another_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    robots, flight = a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2)
    await stored(store, robots, flight)
    entries = []
    for person, title, nomination in ((anna, "Вектор", robots), (boris, "Орион", flight)):
        named = await ground.named(person, title)
        made = await ground.makings.choose_nomination(named.draft_id, nomination.id, actor_id=person.id)
        entries.append(made.entry_id or 0)

    await ground.joined(entries[0], boris)

    assert await ground.members(entries[0], boris) == [anna.full_name, boris.full_name]


async def test_a_grade_outside_does_not_join(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    older = a_nomination(ground.event, "Старшие", grade_from=9)
    await stored(store, older)
    small, smaller = await _of_grade(store, anna, 3), await _of_grade(store, anna, 7)
    code = await ground.code(await ground.team(anna))

    shown = [await ground.joinings.join(code, actor_id=one.id) for one in (small, smaller)]

    assert [bar(one) for one in shown] == [JoinBar.GRADE, JoinBar.NOMINATION]
    assert len(await all_of(store, EntryMember.id)) == 1


async def test_without_a_consent_it_is_told_what_is_missing(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    boris = a_pupil("Смирнов Борис", school_id=anna.school_id, grade=11)
    await stored(store, boris)
    code = await ground.code(await ground.team(anna))

    shown = await ground.joinings.join(code, actor_id=boris.id)

    assert shown.barrier is not None
    assert (shown.barrier.bar, shown.barrier.step) == (JoinBar.CONSENT, Step.CONSENT)


async def test_of_a_cancelled_event_nothing_is_joined(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    code = await ground.code(await ground.team(anna))
    await store.write(_cancel, ground.event.id)

    shown = await ground.joinings.join(code, actor_id=boris.id)

    assert bar(shown) is JoinBar.CANCELLED


async def test_after_the_freeze_the_organiser_is_asked(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    olga = await an_organiser(store)
    code = await ground.code(await ground.team(anna))
    clock.move(timedelta(days=2))

    seen = await ground.joinings.join(code, actor_id=boris.id)
    asked = [await ground.joinings.ask_organiser(code, actor_id=boris.id) for _ in range(2)]

    assert bar(seen) is JoinBar.FROZEN
    assert [one.is_asked for one in asked] == [True, True]
    assert await all_of(store, EntryRequest.kind, EntryRequest.person_id) == [(RequestKind.ADD, boris.id)]
    assert await told(ground, DeliveryKind.REQUEST_MADE) == [olga.id]


async def test_what_the_organiser_was_asked_is_taken_back(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)
    clock.move(timedelta(days=2))
    for person in (boris, clara):
        await ground.joinings.ask_organiser(code, actor_id=person.id)

    back = [await ground.joinings.take_back(entry_id, code, actor_id=boris.id) for _ in range(2)]

    assert [(one.is_asked, one.code) for one in back] == [(False, code)] * 2
    assert dict(await all_of(store, EntryRequest.person_id, EntryRequest.state)) == {
        boris.id: RequestState.RECALLED,
        clara.id: RequestState.OPEN,
    }


async def test_a_team_met_by_its_name_is_asked_and_says_yes(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)

    asked = [await ground.joinings.ask_in(entry_id, actor_id=boris.id) for _ in range(2)]
    (request,) = await ground.joinings.requests(entry_id, actor_id=anna.id)
    decided = [await ground.joinings.decide(request.id, accepted=True, actor_id=anna.id) for _ in range(2)]

    assert [one.is_asked for one in asked] == [True, True]
    assert [one.state for one in decided] == [RequestState.ACCEPTED] * 2
    assert await ground.members(entry_id, boris) == [anna.full_name, boris.full_name]
    assert await told(ground, DeliveryKind.REQUEST_MADE) == [anna.id]
    assert await told(ground, DeliveryKind.REQUEST_ACCEPTED) == [boris.id]


async def test_who_is_turned_away_is_told_and_may_ask_again(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joinings.ask_in(entry_id, actor_id=boris.id)
    (request,) = await ground.joinings.requests(entry_id, actor_id=anna.id)

    declined = await ground.joinings.decide(request.id, accepted=False, actor_id=anna.id)
    late = await ground.joinings.decide(request.id, accepted=True, actor_id=anna.id)
    again = await ground.joinings.ask_in(entry_id, actor_id=boris.id)

    assert (declined.state, late.state) == (RequestState.DECLINED, RequestState.DECLINED)
    assert again.is_asked
    assert await told(ground, DeliveryKind.REQUEST_DECLINED) == [boris.id]


async def test_nobody_is_asked_about_the_same_person_for_ever(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    for _ in range(3):
        await ground.joinings.ask_in(entry_id, actor_id=boris.id)
        (request,) = await ground.joinings.requests(entry_id, actor_id=anna.id)
        await ground.joinings.decide(request.id, accepted=False, actor_id=anna.id)

    with pytest.raises(AskedOften):
        await ground.joinings.ask_in(entry_id, actor_id=boris.id)


async def test_whoever_has_no_code_is_not_told_who_leads_a_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)

    met = await ground.joinings.look_at_entry(entry_id, actor_id=boris.id)
    await store.write(_hide, ground.event.id)

    assert (met.title, met.leader) == ("Вектор", "")
    with pytest.raises(EntryNotFound):
        await ground.joinings.look_at_entry(entry_id, actor_id=boris.id)


async def test_a_full_team_keeps_who_asks_waiting(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_max=2)
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    await ground.joinings.ask_in(entry_id, actor_id=boris.id)
    await ground.joined(entry_id, clara)
    (request,) = await ground.joinings.requests(entry_id, actor_id=anna.id)

    decided = await ground.joinings.decide(request.id, accepted=True, actor_id=anna.id)

    assert decided.state is RequestState.OPEN
    assert decided.barrier is not None
    assert decided.barrier.bar is JoinBar.FULL


async def test_who_has_joined_elsewhere_is_asked_about_no_more(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    wanted, other = await ground.team(anna), await ground.team(boris, "Орион")
    await ground.joinings.ask_in(wanted, actor_id=clara.id)

    await ground.joined(other, clara)

    assert await all_of(store, EntryRequest.state) == [(RequestState.RECALLED,)]
    assert await ground.joinings.requests(wanted, actor_id=anna.id) == []


async def test_what_is_asked_is_taken_back_and_ends_with_the_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    await ground.joinings.ask_in(entry_id, actor_id=boris.id)
    await ground.joinings.ask_in(entry_id, actor_id=clara.id)

    await ground.joinings.take_back(entry_id, actor_id=boris.id)
    await changed(store, entry_id, EntryStatus.WITHDRAWN, by=anna.id)

    assert await all_of(store, EntryRequest.state) == [(RequestState.RECALLED,)] * 2


async def test_a_request_is_seen_by_those_alone_who_lead_the_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, clara)
    await ground.joinings.ask_in(entry_id, actor_id=boris.id)
    ((request_id,),) = await all_of(store, EntryRequest.id)

    for stranger in (boris, clara):
        with pytest.raises(TeamRequestNotFound):
            await ground.joinings.decide(request_id, accepted=True, actor_id=stranger.id)
        with pytest.raises(EntryNotFound):
            await ground.joinings.requests(entry_id, actor_id=stranger.id)
    with pytest.raises(TeamRequestNotFound):
        await ground.joinings.request(999, actor_id=anna.id)


async def test_a_mentor_follows_the_link_and_leads_the_team_as_well(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    maria, nina = await a_keeper(store), await a_keeper(store, "Попова Нина", GYMNASIUM)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)

    seen = await ground.joinings.look(code, actor_id=maria.id)
    for _ in range(2):
        await ground.joinings.mentor(code, actor_id=maria.id)

    assert seen.may_mentor
    assert (await ground.teams.card(entry_id, actor_id=maria.id)).manages
    with pytest.raises(MentorIsThere):
        await ground.joinings.mentor(code, actor_id=nina.id)


async def test_after_the_freeze_a_code_makes_no_mentor_and_names_nobody(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    (anna,) = await writing(store, 1)
    nina = await a_keeper(store, "Попова Нина", GYMNASIUM)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)

    clock.move(timedelta(days=2))
    frozen = await ground.joinings.look(code, actor_id=nina.id)
    with pytest.raises(MentorTooLate):
        await ground.joinings.mentor(code, actor_id=nina.id)
    clock.move(timedelta(days=400))
    over = await ground.joinings.look(code, actor_id=nina.id)
    with pytest.raises(NotAdmitted) as refused:
        await ground.joinings.mentor(code, actor_id=nina.id)

    assert refused.value.bar is Bar.OVER
    assert [(one.may_mentor, one.leader) for one in (frozen, over)] == [(False, "")] * 2
    assert await all_of(store, Entry.mentor_id) == [(None,)]
    with pytest.raises(EntryNotFound):
        await ground.teams.card(entry_id, actor_id=nina.id)


async def test_a_code_makes_no_mentor_of_what_is_cancelled(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    nina = await a_keeper(store, "Попова Нина", GYMNASIUM)
    code = await ground.code(await ground.team(anna))
    await store.write(_cancel, ground.event.id)

    with pytest.raises(NotAdmitted) as refused:
        await ground.joinings.mentor(code, actor_id=nina.id)
    seen = await ground.joinings.look(code, actor_id=nina.id)

    assert refused.value.bar is Bar.CANCELLED
    assert (seen.may_mentor, seen.leader) == (False, "")
    assert await all_of(store, Entry.mentor_id) == [(None,)]


async def test_nobody_is_a_mentor_by_their_own_word(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    code = await ground.code(await ground.team(anna))

    with pytest.raises(MentorsOnly):
        await ground.joinings.mentor(code, actor_id=boris.id)

    assert await all_of(store, Entry.mentor_id) == [(None,)]


async def test_an_entry_of_one_person_is_no_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_min=None, team_max=None)
    anna, boris = await writing(store, 2)
    entry = await entered(store, ground.event, anna)

    with pytest.raises(EntryNotFound):
        await ground.joinings.ask_in(entry.id, actor_id=boris.id)
    with pytest.raises(EntryNotFound):
        await ground.teams.card(entry.id, actor_id=anna.id)


def _send_to_the_gymnasium(session: Session, person_id: int) -> None:
    session.get_one(Person, person_id).school_id = GYMNASIUM


async def _of_grade(store: Store, like: Person, grade: int) -> Person:
    person = a_pupil("Ли Ян", grade=grade, school_id=like.school_id, is_fourteen=True, fourteen_grade=grade)
    await stored(store, person)
    await stored(store, an_account(person, person.id))
    await store.write(_consents, like.id, person.id)
    return person


def _hide(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).state = EventState.DRAFT


def _cancel(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).state = EventState.CANCELLED


def _consents(session: Session, like_id: int, person_id: int) -> None:
    """To the same text; a guardian has signed for the youngest."""
    text_id = session.scalars(select(Consent.text_id).where(Consent.person_id == like_id)).one()
    facts = {"purpose": ConsentPurpose.PROCESSING, "way": ConsentWay.PAPER, "given_at": NOON}
    session.add(Consent(person_id=person_id, text_id=text_id, given_by=like_id, by_guardian=True, **facts))
