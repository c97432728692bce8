from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.charge import Charge
from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryChange, EntryDeed, EntryMember, EntryStatus
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event, EventState
from models.person import Person
from models.role import Role
from models.seat import SeatCount
from services.class_keeper import PupilNotInClass
from services.entry.gate import Bar, NotAdmitted
from services.entry.hold import hold_entry
from services.entry.membership import join, leave
from services.entry.refusal import (
    AlreadyEntered,
    EntryNotFound,
    NominationNotFound,
    SeatsTaken,
    SiteNotFound,
    TeamFull,
    TeamTitleTaken,
)
from services.entry.request import decide
from services.entry.team import is_complete
from services.entry.team_change import replace
from services.entry.team_leading import Leaving, Successors
from services.entry.team_refusal import (
    CaptainHasNoMessenger,
    HandOverFirst,
    MemberGone,
    NobodyToLead,
    PersonUnfit,
    TeamUnfit,
)
from services.entry.team_wish import TeamWish
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, a_nomination, a_site, a_stage, holds_what_must_hold
from tests.rows import a_pupil, all_of, stored
from tests.services.entry.teaming import (
    Ground,
    a_charge,
    a_keeper,
    a_team_ground,
    an_organiser,
    writing,
)
from tests.services.entry.test_team_joining import told

ADD, LEAVE, REPLACE = RequestKind.ADD, RequestKind.LEAVE, RequestKind.REPLACE
TITLE, NOMINATION, SITE, WITHDRAW = (
    RequestKind.TITLE,
    RequestKind.NOMINATION,
    RequestKind.SITE,
    RequestKind.WITHDRAW,
)


async def test_a_team_is_complete_with_its_least(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    alone = await ground.teams.card(entry_id, actor_id=anna.id)

    await ground.joined(entry_id, boris)

    both = await ground.teams.card(entry_id, actor_id=boris.id)
    assert (is_complete(alone.event, alone.entry), alone.lacking) == (False, 1)
    assert (is_complete(both.event, both.entry), both.lacking) == (True, 0)
    assert (both.manages, both.me is not None) == (False, True)


async def test_a_stranger_and_a_forged_number_are_refused_alike(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)

    for number in (entry_id, 999):
        with pytest.raises(EntryNotFound):
            await ground.teams.card(number, actor_id=boris.id)
        with pytest.raises(EntryNotFound):
            await ground.teams.fulfil(number, TeamWish(WITHDRAW, boris.id), actor_id=boris.id)
        with pytest.raises(EntryNotFound):
            await ground.teams.hand_over(number, boris.id, actor_id=boris.id)
        with pytest.raises(EntryNotFound):
            await ground.teams.new_code(number, actor_id=boris.id)


async def test_a_member_leads_nothing(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)

    for wish in (TeamWish(LEAVE, anna.id), TeamWish(TITLE, boris.id, title="Орион")):
        with pytest.raises(EntryNotFound):
            await ground.teams.fulfil(entry_id, wish, actor_id=boris.id)
    with pytest.raises(EntryNotFound):
        await ground.teams.managed(entry_id, actor_id=boris.id)


async def test_a_team_is_called_otherwise_but_not_as_another(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.team(boris, "Орион")

    done = await ground.teams.fulfil(entry_id, TeamWish(TITLE, anna.id, title="«Вега»"), actor_id=anna.id)
    with pytest.raises(TeamTitleTaken):
        await ground.teams.fulfil(entry_id, TeamWish(TITLE, anna.id, title="ОРИОН!"), actor_id=anna.id)

    assert (done.card.entry.title, done.is_asked) == ("Вега", False)
    assert (EntryDeed.TITLE, "", "") in await all_of(
        store, EntryChange.deed, EntryChange.was, EntryChange.became
    )


async def test_a_mentor_adds_pupils_without_messenger_and_consent(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    ia, zoe = await a_charge(store, maria), await a_charge(store, maria, "Зотова Зоя")
    entry_id = await ground.team(maria)

    for pupil in (ia, ia):
        await ground.teams.fulfil(entry_id, TeamWish(ADD, pupil.id), actor_id=maria.id)
    shown = await ground.teams.fulfil(entry_id, TeamWish(ADD, zoe.id), actor_id=maria.id)

    assert [member.name for member in shown.card.members] == [ia.full_name, zoe.full_name]
    assert (shown.card.unready, shown.card.entry.grade) == (2, 10)
    assert await told(ground, DeliveryKind.ENTRY_ENTERED) == []


async def test_who_is_added_and_writes_is_told(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    (anna,) = await writing(store, 1)
    await stored(store, Charge(mentor_id=maria.id, pupil_id=anna.id, since=NOON))
    entry_id = await ground.team(maria)

    await ground.teams.fulfil(entry_id, TeamWish(ADD, anna.id), actor_id=maria.id)

    assert await told(ground, DeliveryKind.ENTRY_ENTERED) == [anna.id]
    assert await told(ground, DeliveryKind.TEAM_JOINED) == []


async def test_nobody_is_put_into_a_team_by_a_number_in_a_button(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria, nina = await a_keeper(store), await a_keeper(store, "Попова Нина")
    anna, boris = await writing(store, 2)
    theirs = await a_charge(store, nina)
    captains, mentors = await ground.team(anna), await ground.team(maria, "Орион")

    for entry_id, actor, pupil in (
        (captains, anna, boris),
        (mentors, maria, theirs),
        (mentors, maria, boris),
    ):
        with pytest.raises(PupilNotInClass):
            await ground.teams.fulfil(entry_id, TeamWish(ADD, pupil.id), actor_id=actor.id)


async def test_who_does_not_fit_is_not_added(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    small = await a_charge(store, maria, "Малых Ян", grade=2)
    (anna,) = await writing(store, 1)
    await stored(store, Charge(mentor_id=maria.id, pupil_id=anna.id, since=NOON))
    await ground.team(anna, "Орион")
    entry_id = await ground.team(maria)
    reasons = []

    for pupil in (small, anna):
        with pytest.raises(PersonUnfit) as refused:
            await ground.teams.fulfil(entry_id, TeamWish(ADD, pupil.id), actor_id=maria.id)
        reasons.append(refused.value.reason)

    assert reasons == [TeamUnfit.GRADE, TeamUnfit.ELSEWHERE]


async def test_one_too_many_is_refused_and_one_comes_for_another(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_max=2)
    maria = await a_keeper(store)
    first, second, third = [
        await a_charge(store, maria, name) for name in ("Алова Ия", "Белов Ян", "Волкова Ада")
    ]
    entry_id = await ground.team(maria)
    for pupil in (first, second):
        await ground.teams.fulfil(entry_id, TeamWish(ADD, pupil.id), actor_id=maria.id)
    with pytest.raises(TeamFull):
        await ground.teams.fulfil(entry_id, TeamWish(ADD, third.id), actor_id=maria.id)

    for _ in range(2):
        await ground.teams.fulfil(entry_id, TeamWish(REPLACE, first.id, third.id), actor_id=maria.id)

    assert await ground.members(entry_id, maria) == [second.full_name, third.full_name]
    await holds_what_must_hold(store)


async def test_a_substitute_who_does_not_fit_leaves_all_as_it_was(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    first, small = await a_charge(store, maria), await a_charge(store, maria, "Малых Ян", grade=2)
    entry_id = await ground.team(maria)
    await ground.teams.fulfil(entry_id, TeamWish(ADD, first.id), actor_id=maria.id)

    with pytest.raises(PersonUnfit):
        await ground.teams.fulfil(entry_id, TeamWish(REPLACE, first.id, small.id), actor_id=maria.id)
    with pytest.raises(PupilNotInClass):
        await ground.teams.fulfil(entry_id, TeamWish(REPLACE, 998, 999), actor_id=maria.id)

    assert await ground.members(entry_id, maria) == [first.full_name]


async def test_who_is_taken_out_is_told(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)

    for _ in range(2):
        await ground.teams.fulfil(entry_id, TeamWish(LEAVE, boris.id), actor_id=anna.id)

    assert await ground.members(entry_id, anna) == [anna.full_name]
    assert await told(ground, DeliveryKind.TEAM_LEFT) == [boris.id]


async def test_the_captaincy_is_handed_over_to_one_of_the_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    with pytest.raises(MemberGone):
        await ground.teams.hand_over(entry_id, clara.id, actor_id=anna.id)

    await ground.teams.hand_over(entry_id, boris.id, actor_id=anna.id)

    assert (await ground.teams.card(entry_id, actor_id=boris.id)).manages
    assert not (await ground.teams.card(entry_id, actor_id=anna.id)).manages
    assert await told(ground, DeliveryKind.TEAM_CAPTAIN) == [boris.id]


async def test_a_captain_writes_to_the_bot(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    ia = await a_charge(store, maria)
    entry_id = await ground.team(maria)
    await ground.teams.fulfil(entry_id, TeamWish(ADD, ia.id), actor_id=maria.id)

    with pytest.raises(CaptainHasNoMessenger):
        await ground.teams.hand_over(entry_id, ia.id, actor_id=maria.id)


async def test_a_captain_leaves_when_somebody_else_leads(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)

    asked = await ground.teams.ask_leave(entry_id, actor_id=anna.id)
    with pytest.raises(HandOverFirst):
        await ground.teams.leave(entry_id, actor_id=anna.id)
    await ground.teams.hand_over(entry_id, boris.id, actor_id=anna.id)
    left = [await ground.teams.leave(entry_id, actor_id=anna.id) for _ in range(2)]

    assert isinstance(asked, Successors)
    assert [one.person_id for one in asked.people] == [boris.id]
    assert [one.is_last for one in left] == [False, False]
    assert await ground.members(entry_id, boris) == [boris.full_name]
    assert await told(ground, DeliveryKind.TEAM_LEFT) == [boris.id]


async def test_the_last_one_takes_the_team_with_them(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, capacity=1)
    anna, boris = await writing(store, 2)
    entry_id, waiting = await ground.team(anna), await ground.team(boris, "Орион")

    asked = await ground.teams.ask_leave(entry_id, actor_id=anna.id)
    await ground.teams.leave(entry_id, actor_id=anna.id)

    assert asked == Leaving(entry_id, "Вектор", is_last=True)
    assert dict(await all_of(store, Entry.id, Entry.status)) == {
        entry_id: EntryStatus.WITHDRAWN,
        waiting: EntryStatus.OFFERED,
    }
    await holds_what_must_hold(store)


async def test_a_seat_moves_with_the_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    stage = a_stage(ground.event)
    await stored(store, stage)
    here, there = a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань", capacity=1)
    await stored(store, here, there)
    mine = await _placed(ground, anna, "Вектор", here.id)
    await _placed(ground, boris, "Орион", here.id)

    for _ in range(2):
        await ground.teams.fulfil(mine, TeamWish(SITE, anna.id, there.id), actor_id=anna.id)

    assert await all_of(store, Entry.title, Entry.site_id, Entry.status) == [
        ("Вектор", there.id, EntryStatus.CONFIRMED),
        ("Орион", here.id, EntryStatus.OFFERED),
    ]
    assert await all_of(store, SeatCount.key, SeatCount.taken) == [(str(here.id), 1), (str(there.id), 1)]
    await holds_what_must_hold(store)


async def test_to_a_full_site_nothing_moves(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    stage = a_stage(ground.event)
    await stored(store, stage)
    here, there = a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань", capacity=1)
    await stored(store, here, there)
    mine = await _placed(ground, anna, "Вектор", here.id)
    await _placed(ground, boris, "Орион", there.id)

    with pytest.raises(SeatsTaken):
        await ground.teams.fulfil(mine, TeamWish(SITE, anna.id, there.id), actor_id=anna.id)
    with pytest.raises(SiteNotFound):
        await ground.teams.fulfil(mine, TeamWish(SITE, anna.id, 999), actor_id=anna.id)

    assert sorted(await all_of(store, Entry.site_id)) == [(here.id,), (there.id,)]
    await holds_what_must_hold(store)


async def test_the_people_of_a_team_move_to_its_nomination(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    robots, flight = a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2)
    small = a_nomination(ground.event, "Малыши", 3, grade_from=5, grade_to=7)
    await stored(store, robots, flight, small)
    mine = await _nominated(ground, anna, "Вектор", robots.id)
    await ground.joined(mine, boris)
    theirs = await _nominated(ground, clara, "Орион", flight.id)

    with pytest.raises(PersonUnfit):
        await ground.teams.fulfil(mine, TeamWish(NOMINATION, anna.id, small.id), actor_id=anna.id)
    with pytest.raises(NominationNotFound):
        await ground.teams.fulfil(mine, TeamWish(NOMINATION, anna.id, 999), actor_id=anna.id)
    await ground.teams.fulfil(mine, TeamWish(NOMINATION, anna.id, flight.id), actor_id=anna.id)
    await ground.joined(theirs, boris)

    keys = await all_of(store, EntryMember.entry_id, EntryMember.nomination_key)
    assert sorted(keys) == [(mine, flight.id), (mine, flight.id), (theirs, flight.id)]
    assert [one.title for one in (await ground.teams.nominations(mine, actor_id=anna.id)).of] == ["Роботы"]


async def test_a_team_does_not_move_to_where_one_of_it_is_already(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    robots, flight = a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2)
    await stored(store, robots, flight)
    mine = await _nominated(ground, anna, "Вектор", robots.id)
    theirs = await _nominated(ground, boris, "Орион", flight.id)
    await ground.joined(theirs, anna)

    with pytest.raises(AlreadyEntered):
        await ground.teams.fulfil(mine, TeamWish(NOMINATION, anna.id, flight.id), actor_id=anna.id)


async def test_after_the_freeze_a_change_is_asked_and_done_when_accepted(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    olga = await an_organiser(store)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    clock.move(timedelta(days=2))

    wishes = (TeamWish(TITLE, anna.id, title="Вега"), TeamWish(LEAVE, boris.id))
    asked = [await ground.teams.fulfil(entry_id, wish, actor_id=anna.id) for wish in wishes]
    before = await ground.members(entry_id, anna)
    for (request_id,) in await all_of(store, EntryRequest.id):
        await store.write(_decided, request_id, olga.id, clock)

    assert [(one.is_asked, one.card.entry.title) for one in asked] == [(True, "Вектор")] * 2
    assert asked[-1].card.asked == 2
    assert before == [anna.full_name, boris.full_name]
    card = await ground.teams.card(entry_id, actor_id=anna.id)
    assert (card.entry.title, [one.name for one in card.members]) == ("Вега", [anna.full_name])
    assert await all_of(store, EntryRequest.state) == [(RequestState.ACCEPTED,)] * 2


async def test_what_could_not_be_done_is_not_asked_of_the_organiser(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.team(boris, "Орион")
    clock.move(timedelta(days=2))

    with pytest.raises(TeamTitleTaken):
        await ground.teams.fulfil(entry_id, TeamWish(TITLE, anna.id, title="орион"), actor_id=anna.id)
    for wish, refused in (
        (TeamWish(LEAVE, boris.id), MemberGone),
        (TeamWish(LEAVE, 999), MemberGone),
        (TeamWish(NOMINATION, anna.id, 999), NominationNotFound),
        (TeamWish(SITE, anna.id, 999), SiteNotFound),
        (TeamWish(ADD, anna.id), AlreadyEntered),
    ):
        with pytest.raises(refused):
            await ground.teams.fulfil(entry_id, wish, actor_id=anna.id)

    assert await all_of(store, EntryRequest.id) == []


async def test_a_pupil_who_could_not_come_is_not_asked_about(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_max=2, freezes_at=NOON + timedelta(days=1))
    maria = await a_keeper(store)
    first, second, third = [
        await a_charge(store, maria, name) for name in ("Алова Ия", "Белов Ян", "Волкова Ада")
    ]
    small = await a_charge(store, maria, "Малых Ян", grade=2)
    entry_id = await ground.team(maria)
    for pupil in (first, second):
        await ground.teams.fulfil(entry_id, TeamWish(ADD, pupil.id), actor_id=maria.id)
    clock.move(timedelta(days=2))

    for wish, refused in (
        (TeamWish(ADD, third.id), TeamFull),
        (TeamWish(REPLACE, first.id, small.id), PersonUnfit),
        (TeamWish(REPLACE, third.id, third.id), MemberGone),
    ):
        with pytest.raises(refused):
            await ground.teams.fulfil(entry_id, wish, actor_id=maria.id)
    done = await ground.teams.fulfil(entry_id, TeamWish(REPLACE, first.id, third.id), actor_id=maria.id)

    assert done.is_asked
    assert await all_of(store, EntryRequest.kind, EntryRequest.person_id) == [(REPLACE, first.id)]


@pytest.mark.parametrize("bar", [Bar.CANCELLED, Bar.OVER])
async def test_a_team_of_what_is_cancelled_or_over_is_changed_no_more(
    store: Store, clock: HandClock, bar: Bar
) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    olga = await an_organiser(store)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    code = await ground.code(entry_id)
    if bar is Bar.CANCELLED:
        await store.write(_cancel, ground.event.id)
    else:
        clock.move(timedelta(days=30))
    teams = ground.teams

    for deed in (
        lambda: teams.fulfil(entry_id, TeamWish(TITLE, anna.id, title="Вега"), actor_id=anna.id),
        lambda: teams.fulfil(entry_id, TeamWish(WITHDRAW, anna.id), actor_id=anna.id),
        lambda: teams.fulfil(entry_id, TeamWish(LEAVE, boris.id), actor_id=olga.id),
        lambda: teams.hand_over(entry_id, boris.id, actor_id=anna.id),
        lambda: teams.new_code(entry_id, actor_id=anna.id),
        lambda: teams.managed(entry_id, actor_id=anna.id),
        lambda: teams.ask_leave(entry_id, actor_id=boris.id),
        lambda: teams.leave(entry_id, actor_id=boris.id),
    ):
        with pytest.raises(NotAdmitted) as refused:
            await deed()
        assert refused.value.bar is bar

    shown = await teams.card(entry_id, actor_id=anna.id)
    assert shown.is_over
    assert [one.name for one in shown.members] == [anna.full_name, boris.full_name]
    assert await all_of(store, Entry.title, Entry.captain_id, Entry.join_code) == [("Вектор", anna.id, code)]
    assert await all_of(store, EntryRequest.id) == []


async def test_a_mentor_who_is_appointed_no_more_leads_nothing(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    maria, nina = await a_keeper(store), await a_keeper(store, "Попова Нина", GYMNASIUM)
    entry_id = await ground.team(anna)
    code = await ground.code(entry_id)
    await ground.joinings.mentor(code, actor_id=maria.id)
    await store.write(_dismiss, maria.id)

    with pytest.raises(EntryNotFound):
        await ground.teams.card(entry_id, actor_id=maria.id)
    with pytest.raises(EntryNotFound):
        await ground.teams.fulfil(entry_id, TeamWish(LEAVE, anna.id), actor_id=maria.id)
    await ground.joined(entry_id, boris)
    await ground.joinings.mentor(code, actor_id=nina.id)

    assert await told(ground, DeliveryKind.TEAM_JOINED) == [anna.id]
    assert await all_of(store, Entry.mentor_id) == [(nina.id,)]


async def test_a_team_is_never_left_with_nobody_who_leads_it(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    (anna,) = await writing(store, 1)
    olga = await an_organiser(store)
    silent = a_pupil("Тихая Вера", school_id=olga.school_id)
    await stored(store, silent)
    entry_id = await ground.team(anna)
    await store.write(_put, entry_id, silent.id)

    for actor in (anna, olga):
        with pytest.raises(NobodyToLead):
            await ground.teams.fulfil(entry_id, TeamWish(LEAVE, anna.id), actor_id=actor.id)
    clock.move(timedelta(days=2))
    with pytest.raises(NobodyToLead):
        await ground.teams.fulfil(entry_id, TeamWish(LEAVE, anna.id), actor_id=anna.id)

    assert await all_of(store, Entry.captain_id, Entry.size) == [(anna.id, 2)]
    assert await all_of(store, EntryRequest.id) == []


async def test_nobody_comes_for_the_captain_whom_nobody_could_follow(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    maria = await a_keeper(store)
    silent = await a_charge(store, maria)
    entry_id = await ground.team(anna)
    await ground.joinings.mentor(await ground.code(entry_id), actor_id=maria.id)

    await ground.teams.fulfil(entry_id, TeamWish(REPLACE, anna.id, silent.id), actor_id=maria.id)
    led = await all_of(store, Entry.captain_id, Entry.mentor_id)
    await store.write(_without_mentor, entry_id, anna.id, silent.id)
    with pytest.raises(NobodyToLead):
        await store.write(_replaced, entry_id, anna.id, silent.id)

    assert led == [(None, maria.id)]
    assert await all_of(store, Entry.captain_id) == [(anna.id,)]


async def test_a_member_asks_to_be_let_go_after_the_freeze(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    clock.move(timedelta(days=2))

    left = await ground.teams.leave(entry_id, actor_id=boris.id)

    assert left.is_asked
    assert await ground.members(entry_id, anna) == [anna.full_name, boris.full_name]
    assert await all_of(store, EntryRequest.kind, EntryRequest.person_id) == [(LEAVE, boris.id)]


async def test_the_organiser_changes_a_team_after_the_freeze_at_once(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, freezes_at=NOON + timedelta(days=1))
    anna, boris = await writing(store, 2)
    olga, elsewhere = await an_organiser(store), await an_organiser(store, GYMNASIUM)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    clock.move(timedelta(days=2))

    with pytest.raises(EntryNotFound):
        await ground.teams.fulfil(entry_id, TeamWish(LEAVE, boris.id), actor_id=elsewhere.id)
    done = await ground.teams.fulfil(entry_id, TeamWish(LEAVE, boris.id), actor_id=olga.id)

    assert not done.is_asked
    assert await ground.members(entry_id, olga) == [anna.full_name]
    assert await told(ground, DeliveryKind.TEAM_LEFT) == sorted([anna.id, boris.id])


async def test_when_the_captain_is_taken_out_the_oldest_member_leads(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris, clara = await writing(store, 3)
    olga = await an_organiser(store)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris, clara)

    await ground.teams.fulfil(entry_id, TeamWish(LEAVE, anna.id), actor_id=olga.id)

    assert await all_of(store, Entry.captain_id) == [(boris.id,)]
    assert await told(ground, DeliveryKind.TEAM_CAPTAIN) == [boris.id]


async def test_every_change_is_a_line_of_the_history_without_names(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)
    await ground.teams.hand_over(entry_id, boris.id, actor_id=anna.id)
    await ground.teams.leave(entry_id, actor_id=anna.id)

    rows = await all_of(
        store, EntryChange.id, EntryChange.deed, EntryChange.was, EntryChange.became, EntryChange.by_id
    )

    people = [row[1:] for row in sorted(rows) if row[1] is not EntryDeed.STATUS]
    assert people[1:] == [
        (EntryDeed.JOINED, "", str(anna.id), anna.id),
        (EntryDeed.JOINED, "", str(boris.id), boris.id),
        (EntryDeed.CAPTAIN, str(anna.id), str(boris.id), anna.id),
        (EntryDeed.LEFT, str(anna.id), "", anna.id),
    ]


async def test_of_a_withdrawn_team_the_others_are_told(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    entry_id = await ground.team(anna)
    await ground.joined(entry_id, boris)

    shown = await ground.teams.fulfil(entry_id, TeamWish(WITHDRAW, anna.id), actor_id=anna.id)

    assert (shown.card.is_live, shown.card.members) == (False, ())
    told = await all_of(store, Delivery.kind, Delivery.person_id)
    assert (DeliveryKind.ENTRY_WITHDRAWN, boris.id) in told
    assert len(told) == 2


async def _placed(ground: Ground, person: Person, title: str, site_id: int) -> int:
    named = await ground.named(person, title)
    made = await ground.makings.choose_site(named.draft_id, site_id, actor_id=person.id)
    if made.full is not None:
        made = await ground.makings.finish(made.draft_id, may_wait=True, actor_id=person.id)
    return made.entry_id or 0


async def _nominated(ground: Ground, person: Person, title: str, nomination_id: int) -> int:
    named = await ground.named(person, title)
    made = await ground.makings.choose_nomination(named.draft_id, nomination_id, actor_id=person.id)
    if made.full is not None:
        made = await ground.makings.finish(made.draft_id, may_wait=True, actor_id=person.id)
    return made.entry_id or 0


def _decided(session: Session, request_id: int, organiser_id: int, clock: HandClock) -> None:
    decide(session, request_id, accept=True, by=organiser_id, now=clock())


def _cancel(session: Session, event_id: int) -> None:
    session.get_one(Event, event_id).state = EventState.CANCELLED


def _dismiss(session: Session, person_id: int) -> None:
    session.execute(delete(Role).where(Role.person_id == person_id))


def _put(session: Session, entry_id: int, person_id: int) -> None:
    """By another's hand, with no messenger."""
    _, entry = hold_entry(session, entry_id)
    join(session, entry, person_id, by=None, now=NOON)


def _without_mentor(session: Session, entry_id: int, captain_id: int, gone_id: int) -> None:
    """The captain is back, alone and with no mentor."""
    _, entry = hold_entry(session, entry_id)
    leave(session, entry, gone_id, by=None, now=NOON)
    join(session, entry, captain_id, by=None, now=NOON)
    entry.captain_id, entry.mentor_id = captain_id, None


def _replaced(session: Session, entry_id: int, gone_id: int, come_id: int) -> None:
    _, entry = hold_entry(session, entry_id)
    replace(session, entry, gone_id, come_id, by=None, now=NOON)
