from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.screen import Screen, Show
from handlers.team import joining, joining_screens, leading_screens, making, screens
from handlers.team.actions import Invite, JoinTeam, ShowTeam
from handlers.team.leading_actions import (
    AddPupil,
    AskLeave,
    AskTitle,
    AskWithdraw,
    HandOver,
    HandOverToLeave,
    LeaveTeam,
    MakeNewCode,
    MoveToNomination,
    MoveToSite,
    PickNomination,
    PickPupil,
    PickSite,
    PickSubstitute,
    RemoveMember,
    ReplaceMember,
    ShowMember,
    ShowRoster,
    ShowSettings,
    TypeNewTitle,
    WithdrawTeam,
)
from handlers.translation import Translator
from models.entry_request import RequestKind
from services.entry.refusal import EntryNotFound
from services.entry.team_card import TeamCard
from services.entry.team_use import Teams
from services.entry.team_wish import TeamWish
from services.people import Speaker


async def show_team(action: ShowTeam, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    return screens.card(await teams.card(action.entry_id, actor_id=speaker.person_id), t)


async def draw_team(subject_id: int, speaker: Speaker, teams: Teams, t: Translator) -> Screen | None:
    """The card in its place; whoever is no longer in the team has nothing to see of it."""
    try:
        return screens.card(await teams.card(subject_id, actor_id=speaker.person_id), t)
    except EntryNotFound:
        return None


async def invite(action: Invite, speaker: Speaker, teams: Teams, addresses: Addresses, t: Translator) -> Show:
    return _sent_on(await teams.managed(action.entry_id, actor_id=speaker.person_id), addresses, t)


async def make_new_code(
    action: MakeNewCode, speaker: Speaker, teams: Teams, addresses: Addresses, t: Translator
) -> Show:
    return _sent_on(await teams.new_code(action.entry_id, actor_id=speaker.person_id), addresses, t)


async def show_roster(action: ShowRoster, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.managed(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.roster(shown, t, action.page)


async def show_member(action: ShowMember, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.managed(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.member(shown, action.person_id, t)


async def remove_member(action: RemoveMember, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    wish = TeamWish(RequestKind.LEAVE, action.person_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def pick_substitute(action: PickSubstitute, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    found = await teams.candidates(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.substitutes(found, action, t)


async def replace_member(action: ReplaceMember, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    wish = TeamWish(RequestKind.REPLACE, action.person_id, action.substitute_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def hand_over(action: HandOver, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.hand_over(action.entry_id, action.person_id, actor_id=speaker.person_id)
    return screens.card(shown, t, t("team-handed-over"))


async def pick_pupil(action: PickPupil, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    found = await teams.candidates(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.pupils(found, action.entry_id, t, action.page)


async def add_pupil(action: AddPupil, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    wish = TeamWish(RequestKind.ADD, action.person_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def ask_leave(action: AskLeave, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    return leading_screens.leaving(await teams.ask_leave(action.entry_id, actor_id=speaker.person_id), t)


async def hand_over_to_leave(
    action: HandOverToLeave, speaker: Speaker, teams: Teams, t: Translator
) -> Screen:
    me = speaker.person_id
    await teams.hand_over(action.entry_id, action.person_id, actor_id=me)
    return leading_screens.leaving(await teams.ask_leave(action.entry_id, actor_id=me), t)


async def leave_team(action: LeaveTeam, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    return leading_screens.left(await teams.leave(action.entry_id, actor_id=speaker.person_id), t)


async def show_settings(action: ShowSettings, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    return leading_screens.settings(await teams.managed(action.entry_id, actor_id=speaker.person_id), t)


async def ask_title(action: AskTitle, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    return leading_screens.title_asked(await teams.managed(action.entry_id, actor_id=speaker.person_id), t)


async def type_new_title(
    action: TypeNewTitle, words: str, speaker: Speaker, teams: Teams, t: Translator
) -> Screen:
    wish = TeamWish(RequestKind.TITLE, speaker.person_id, title=words)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def pick_nomination(action: PickNomination, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.nominations(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.nominations(shown, t, action.page)


async def move_to_nomination(
    action: MoveToNomination, speaker: Speaker, teams: Teams, t: Translator
) -> Screen:
    wish = TeamWish(RequestKind.NOMINATION, speaker.person_id, action.nomination_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def pick_site(action: PickSite, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.sites(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.sites(shown, t, action.page)


async def move_to_site(action: MoveToSite, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    wish = TeamWish(RequestKind.SITE, speaker.person_id, action.site_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


async def ask_withdraw(action: AskWithdraw, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    shown = await teams.managed(action.entry_id, actor_id=speaker.person_id)
    return leading_screens.withdraw_asked(shown, t)


async def withdraw_team(action: WithdrawTeam, speaker: Speaker, teams: Teams, t: Translator) -> Screen:
    wish = TeamWish(RequestKind.WITHDRAW, speaker.person_id)
    return leading_screens.outcome(await teams.fulfil(action.entry_id, wish, actor_id=speaker.person_id), t)


def _sent_on(shown: TeamCard, addresses: Addresses, t: Translator) -> Show:
    return joining_screens.sent_on(shown, addresses.links(JoinTeam(shown.entry.join_code or "")), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowTeam: show_team,
        Invite: invite,
        MakeNewCode: make_new_code,
        ShowRoster: show_roster,
        ShowMember: show_member,
        RemoveMember: remove_member,
        PickSubstitute: pick_substitute,
        ReplaceMember: replace_member,
        HandOver: hand_over,
        PickPupil: pick_pupil,
        AddPupil: add_pupil,
        AskLeave: ask_leave,
        HandOverToLeave: hand_over_to_leave,
        LeaveTeam: leave_team,
        ShowSettings: show_settings,
        AskTitle: ask_title,
        TypeNewTitle: type_new_title,
        PickNomination: pick_nomination,
        MoveToNomination: move_to_nomination,
        PickSite: pick_site,
        MoveToSite: move_to_site,
        AskWithdraw: ask_withdraw,
        WithdrawTeam: withdraw_team,
        **making.actions(),
        **joining.actions(),
    }
