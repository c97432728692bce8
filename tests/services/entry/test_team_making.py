from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.charge import Charge
from models.entry import Entry, EntrySource, EntryStatus
from models.event import EntryBy
from models.person import Person
from models.role import Role
from models.seat import SeatCount, SeatScope
from services.entry.gate import Bar, NotAdmitted
from services.entry.refusal import NominationNotFound
from services.entry.team import in_halves, read_title
from services.entry.team_refusal import TeamDraftLost, TeamsNotHere, TeamTitleWanted
from services.entry.team_step import MakingStep
from services.invitation import CODE_SIGNS
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import a_nomination, a_site, a_stage, holds_what_must_hold
from tests.rows import all_of, stored
from tests.services.entry.teaming import a_charge, a_keeper, a_team_ground, writing


async def test_a_name_is_enough_where_there_is_nothing_to_choose(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)

    entry_id = await ground.team(anna, "  «Вектор»  ")

    card = await ground.teams.card(entry_id, actor_id=anna.id)
    assert (card.entry.title, card.entry.status, card.entry.captain_id) == (
        "Вектор",
        EntryStatus.CONFIRMED,
        anna.id,
    )
    assert [member.name for member in card.members] == [anna.full_name]
    assert card.lacking == 1


async def test_its_code_has_a_letter_and_a_digit_and_no_sign_that_is_mistaken(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)

    code = await ground.code(await ground.team(anna))

    assert set(code) <= set(CODE_SIGNS)
    assert any(sign.isdigit() for sign in code)
    assert any(sign.isalpha() for sign in code)
    assert in_halves("KM23X45T") == "KM23-X45T"


async def test_a_nomination_and_a_site_are_asked_where_there_are_several(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    robots, flight = a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2)
    younger = a_nomination(ground.event, "Малыши", 3, grade_from=5, grade_to=7)
    stage = a_stage(ground.event)
    await stored(store, robots, flight, younger, stage)
    here, there = a_site(stage, "Уфа", capacity=1), a_site(stage, "Казань")
    await stored(store, here, there)

    named = await ground.named(anna)
    placed = await ground.makings.choose_nomination(named.draft_id, flight.id, actor_id=anna.id)
    made = await ground.makings.choose_site(named.draft_id, here.id, actor_id=anna.id)

    assert [one.title for one in named.choices] == ["Роботы", "Полёт"]
    assert [(one.title, one.is_full) for one in placed.choices] == [("Уфа", False), ("Казань", False)]
    assert made.step is MakingStep.MADE
    assert await all_of(store, Entry.nomination_id, Entry.site_id) == [(flight.id, here.id)]
    assert await all_of(store, SeatCount.scope, SeatCount.taken) == [(SeatScope.SITE, 1)]
    await holds_what_must_hold(store)


async def test_the_only_one_that_fits_is_chosen_by_itself(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    older = a_nomination(ground.event, "Старшие", grade_from=8, grade_to=11)
    await stored(store, older, a_nomination(ground.event, "Младшие", 2, grade_from=5, grade_to=7))

    await ground.team(anna)

    assert await all_of(store, Entry.nomination_id) == [(older.id,)]


async def test_without_a_nomination_for_the_grade_there_is_no_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    await stored(store, a_nomination(ground.event, "Младшие", grade_from=5, grade_to=7))

    with pytest.raises(NotAdmitted) as refused:
        await ground.named(anna)

    assert refused.value.bar is Bar.GRADE


async def test_a_name_that_is_there_leads_to_the_team_that_has_it(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    theirs = await ground.team(anna, "Ёлка-24")

    clash = await ground.named(boris, "елка 24")
    made = await ground.makings.name(clash.draft_id, "Сосна", actor_id=boris.id)

    assert clash.namesake is not None
    assert (clash.namesake.entry_id, clash.namesake.is_own, clash.entry_id) == (theirs, False, None)
    assert made.entry_id is not None


@pytest.mark.parametrize("typed", ["", "В", "!!!", "🤖🤖", "я" * 61])
async def test_what_is_no_name_is_not_taken(typed: str) -> None:
    with pytest.raises(TeamTitleWanted):
        read_title(typed)


async def test_said_twice_it_is_made_once(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    made = await ground.named(anna)

    again = await ground.makings.name(made.draft_id, "Другое", actor_id=anna.id)
    begun = await ground.makings.begin(ground.event.id, EntrySource.CATALOGUE, actor_id=anna.id)

    assert again.entry_id == begun.entry_id == made.entry_id
    assert await all_of(store, Entry.title) == [("Вектор",)]


async def test_half_done_it_goes_on_where_it_was_left(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    await stored(store, a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2))
    named = await ground.named(anna)

    again = await ground.makings.begin(ground.event.id, EntrySource.LINK, actor_id=anna.id)

    assert (again.draft_id, again.step, again.title) == (named.draft_id, MakingStep.NOMINATION, "Вектор")


async def test_a_deadline_that_passes_meanwhile_makes_no_team(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    begun = await ground.makings.begin(ground.event.id, EntrySource.CATALOGUE, actor_id=anna.id)
    clock.move(timedelta(days=11))

    with pytest.raises((NotAdmitted, TeamDraftLost)):
        await ground.makings.name(begun.draft_id, "Вектор", actor_id=anna.id)

    assert await all_of(store, Entry.id) == []


async def test_anothers_draft_is_nobodys(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    anna, boris = await writing(store, 2)
    begun = await ground.makings.begin(ground.event.id, EntrySource.CATALOGUE, actor_id=anna.id)

    with pytest.raises(TeamDraftLost):
        await ground.makings.name(begun.draft_id, "Чужие", actor_id=boris.id)


async def test_an_event_for_each_alone_has_no_teams(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, team_min=None, team_max=None)
    (anna,) = await writing(store, 1)

    with pytest.raises(TeamsNotHere):
        await ground.named(anna)


async def test_a_nomination_of_another_event_is_none(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    await stored(store, a_nomination(ground.event, "Роботы"), a_nomination(ground.event, "Полёт", 2))
    named = await ground.named(anna)

    with pytest.raises(NominationNotFound):
        await ground.makings.choose_nomination(named.draft_id, 999, actor_id=anna.id)


async def test_a_mentor_makes_a_team_of_which_nobody_is_captain(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock, entry_by=EntryBy.MENTORS)
    maria = await a_keeper(store)
    ia = await a_charge(store, maria)

    entry_id = await ground.team(maria)

    card = await ground.teams.card(entry_id, actor_id=maria.id)
    assert (card.entry.captain_id, card.entry.mentor_id, card.entry.size) == (None, maria.id, 0)
    assert card.entry.source is EntrySource.MENTOR
    assert [one.name for one in await ground.teams.candidates(entry_id, actor_id=maria.id)] == [ia.full_name]


async def test_a_mentor_makes_as_many_teams_as_they_have(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)

    entries = [await ground.team(maria, title) for title in ("Вектор", "Орион")]

    assert len(set(entries)) == 2


async def test_a_teacher_without_pupils_makes_no_team_of_pupils(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    await store.write(_take_away_roles)

    with pytest.raises(NotAdmitted) as refused:
        await ground.named(maria)

    assert refused.value.bar is Bar.KIND


async def test_a_forged_press_makes_no_mentor_of_a_pupil(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    (anna,) = await writing(store, 1)
    begun = await ground.makings.begin(ground.event.id, EntrySource.CATALOGUE, actor_id=anna.id)

    with pytest.raises(NotAdmitted) as refused:
        await ground.makings.choose_side(begun.draft_id, as_mentor=True, actor_id=anna.id)
    made = await ground.team(anna)

    assert refused.value.bar is Bar.MENTORS_ONLY
    assert await all_of(store, Entry.id, Entry.captain_id, Entry.mentor_id) == [(made, anna.id, None)]


async def test_who_keeps_no_pupils_any_more_ends_no_team_begun_as_a_mentor(
    store: Store, clock: HandClock
) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    begun = await ground.makings.begin(ground.event.id, EntrySource.CATALOGUE, actor_id=maria.id)
    await store.write(_take_away_roles)

    with pytest.raises(NotAdmitted):
        await ground.makings.name(begun.draft_id, "Вектор", actor_id=maria.id)

    assert await all_of(store, Entry.id) == []


async def test_the_captains_own_mentor_is_the_second_who_leads(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    maria = await a_keeper(store)
    (anna,) = await writing(store, 1)
    await stored(store, _charge(maria, anna))

    entry_id = await ground.team(anna)

    card = await ground.teams.card(entry_id, actor_id=maria.id)
    assert card.manages
    assert card.mentor == maria.full_name


async def test_of_two_mentors_neither_is_taken_unasked(store: Store, clock: HandClock) -> None:
    ground = await a_team_ground(store, clock)
    mentors = [await a_keeper(store), await a_keeper(store, "Попова Нина")]
    (anna,) = await writing(store, 1)
    await stored(store, *(_charge(mentor, anna) for mentor in mentors))

    await ground.team(anna)

    assert await all_of(store, Entry.mentor_id) == [(None,)]


def _charge(mentor: Person, pupil: Person) -> Charge:
    return Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON)


def _take_away_roles(session: Session) -> None:
    session.execute(delete(Role))
