"""Into a team: by its code, or by asking those who lead it."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.screen import Screen
from handlers.team import joining_screens as screens
from handlers.team import screens as cards
from handlers.team.actions import (
    AskIn,
    AskOrganiser,
    BeMentor,
    EnterTeam,
    JoinTeam,
    LetIn,
    MeetTeam,
    ShowTeamRequest,
    ShowTeamRequests,
    TakeBackAsking,
    TurnAway,
)
from handlers.translation import Translator
from services.entry.team_gate import JoinBar
from services.entry.team_use import TeamJoinings, Teams
from services.people import Speaker


async def join_team(action: JoinTeam, speaker: Speaker, team_joinings: TeamJoinings, t: Translator) -> Screen:
    me = speaker.person_id
    return screens.invitation(await team_joinings.look(action.code, actor_id=me), me, t)


async def enter_team(
    action: EnterTeam, speaker: Speaker, team_joinings: TeamJoinings, teams: Teams, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await team_joinings.join(action.code, actor_id=me)
    if shown.barrier is None or shown.barrier.bar is not JoinBar.INSIDE:
        return screens.invitation(shown, me, t)
    return cards.card(await teams.card(shown.entry_id, actor_id=me), t, t("team-joined"))


async def be_mentor(
    action: BeMentor, speaker: Speaker, team_joinings: TeamJoinings, teams: Teams, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await team_joinings.mentor(action.code, actor_id=me)
    return cards.card(await teams.card(shown.entry_id, actor_id=me), t, t("team-mentoring"))


async def ask_organiser(
    action: AskOrganiser, speaker: Speaker, team_joinings: TeamJoinings, t: Translator
) -> Screen:
    me = speaker.person_id
    return screens.invitation(await team_joinings.ask_organiser(action.code, actor_id=me), me, t)


async def meet_team(action: MeetTeam, speaker: Speaker, team_joinings: TeamJoinings, t: Translator) -> Screen:
    me = speaker.person_id
    return screens.invitation(await team_joinings.look_at_entry(action.entry_id, actor_id=me), me, t)


async def ask_in(action: AskIn, speaker: Speaker, team_joinings: TeamJoinings, t: Translator) -> Screen:
    me = speaker.person_id
    return screens.invitation(await team_joinings.ask_in(action.entry_id, actor_id=me), me, t)


async def take_back_asking(
    action: TakeBackAsking, speaker: Speaker, team_joinings: TeamJoinings, t: Translator
) -> Screen:
    me = speaker.person_id
    shown = await team_joinings.take_back(action.entry_id, action.code, actor_id=me)
    return screens.invitation(shown, me, t)


async def show_request(
    action: ShowTeamRequest, speaker: Speaker, team_joinings: TeamJoinings, t: Translator
) -> Screen:
    return screens.request(await team_joinings.request(action.request_id, actor_id=speaker.person_id), t)


async def show_requests(
    action: ShowTeamRequests, speaker: Speaker, team_joinings: TeamJoinings, t: Translator
) -> Screen:
    shown = await team_joinings.requests(action.entry_id, actor_id=speaker.person_id)
    return screens.requests(shown, action.entry_id, t)


async def let_in(action: LetIn, speaker: Speaker, team_joinings: TeamJoinings, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await team_joinings.decide(action.request_id, accepted=True, actor_id=me)
    return screens.request_decided(shown, t)


async def turn_away(action: TurnAway, speaker: Speaker, team_joinings: TeamJoinings, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await team_joinings.decide(action.request_id, accepted=False, actor_id=me)
    return screens.request_decided(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        JoinTeam: join_team,
        EnterTeam: enter_team,
        BeMentor: be_mentor,
        AskOrganiser: ask_organiser,
        MeetTeam: meet_team,
        AskIn: ask_in,
        TakeBackAsking: take_back_asking,
        ShowTeamRequest: show_request,
        ShowTeamRequests: show_requests,
        LetIn: let_in,
        TurnAway: turn_away,
    }
