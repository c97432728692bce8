"""A team is made: named, then placed."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.screen import Screen
from handlers.team import making_screens as screens
from handlers.team import screens as cards
from handlers.team.actions import CreateTeam, ShowMaking
from handlers.team.making_actions import (
    ChooseNomination,
    ChooseSide,
    ChooseSite,
    FinishMaking,
    NameAnew,
    PlaceAnew,
    TypeChoice,
    TypeTitle,
)
from handlers.translation import Translator
from services.entry.team_step import Making
from services.entry.team_use import TeamMakings, Teams
from services.people import Speaker


async def create_team(
    action: CreateTeam, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    shown = await team_makings.begin(action.event_id, action.source, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def show_making(
    action: ShowMaking, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    shown = await team_makings.look(action.draft_id, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t, page=action.page)


async def type_title(
    action: TypeTitle,
    words: str,
    speaker: Speaker,
    team_makings: TeamMakings,
    teams: Teams,
    t: Translator,
) -> Screen:
    shown = await team_makings.name(action.draft_id, words, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def name_anew(
    action: NameAnew, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    shown = await team_makings.name_anew(action.draft_id, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def choose_side(
    action: ChooseSide, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    me, as_mentor = speaker.person_id, bool(action.as_mentor)
    shown = await team_makings.choose_side(action.draft_id, as_mentor=as_mentor, actor_id=me)
    return await _step_or_card(shown, speaker, teams, t)


async def choose_nomination(
    action: ChooseNomination, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await team_makings.choose_nomination(action.draft_id, action.nomination_id, actor_id=me)
    return await _step_or_card(shown, speaker, teams, t)


async def choose_site(
    action: ChooseSite, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    shown = await team_makings.choose_site(action.draft_id, action.site_id, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def type_choice(
    action: TypeChoice,
    words: str,
    speaker: Speaker,
    team_makings: TeamMakings,
    teams: Teams,
    t: Translator,
) -> Screen:
    shown = await team_makings.type_choice(action.draft_id, words, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def finish_making(
    action: FinishMaking, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    me, may_wait = speaker.person_id, bool(action.may_wait)
    shown = await team_makings.finish(action.draft_id, may_wait=may_wait, actor_id=me)
    return await _step_or_card(shown, speaker, teams, t)


async def place_anew(
    action: PlaceAnew, speaker: Speaker, team_makings: TeamMakings, teams: Teams, t: Translator
) -> Screen:
    shown = await team_makings.place_anew(action.draft_id, actor_id=speaker.person_id)
    return await _step_or_card(shown, speaker, teams, t)


async def _step_or_card(
    shown: Making, speaker: Speaker, teams: Teams, t: Translator, *, page: int = 1
) -> Screen:
    """Once the team is there, its card is what is shown."""
    if shown.entry_id is None:
        return screens.step(shown, t, page)
    made = await teams.card(shown.entry_id, actor_id=speaker.person_id)
    return cards.card(made, t, t("team-made"))


def actions() -> Mapping[type[Action], Handler]:
    return {
        CreateTeam: create_team,
        ShowMaking: show_making,
        TypeTitle: type_title,
        NameAnew: name_anew,
        ChooseSide: choose_side,
        ChooseNomination: choose_nomination,
        ChooseSite: choose_site,
        TypeChoice: type_choice,
        FinishMaking: finish_making,
        PlaceAnew: place_anew,
    }
