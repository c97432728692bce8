from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.guardian import children, papers, screens
from handlers.guardian.actions import (
    AskToLeave,
    AskToRefuse,
    BecomeGuardian,
    InviteGuardian,
    LeaveChild,
    MakeGuardianLink,
    OpenGuardianLink,
    RefuseGuardian,
    RevokeGuardianLinks,
    ShowChild,
    ShowFamily,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.guardian import Guardians
from services.people import Speaker


async def invite_guardian(speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    return screens.inviting(await guardians.inviting(speaker.person_id), t)


async def make_guardian_link(
    action: MakeGuardianLink, speaker: Speaker, guardians: Guardians, addresses: Addresses, t: Translator
) -> Show:
    made = await guardians.invite(speaker.person_id, waiting=action.waiting)
    links = addresses.links(OpenGuardianLink(made.token)) if made.token else {}
    return screens.invited(made, links, t)


async def revoke_guardian_links(speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    return screens.inviting(await guardians.revoke_links(speaker.person_id), t)


async def ask_to_refuse(action: AskToRefuse, speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    return screens.refusing(await guardians.inviting(speaker.person_id), action.guardian_id, t)


async def refuse_guardian(
    action: RefuseGuardian, speaker: Speaker, guardians: Guardians, t: Translator
) -> Screen:
    return screens.inviting(await guardians.refuse(speaker.person_id, action.guardian_id), t)


async def open_guardian_link(
    action: OpenGuardianLink, speaker: Speaker, guardians: Guardians, t: Translator
) -> Screen:
    return screens.asked(await guardians.look(action.token, speaker.person_id), action.token, t)


async def become_guardian(
    action: BecomeGuardian, speaker: Speaker, guardians: Guardians, t: Translator
) -> Screen:
    return screens.asked(await guardians.become(action.token, speaker.person_id), action.token, t)


async def show_family(action: ShowFamily, speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    size = children.CHILDREN_ON_A_PAGE
    return children.family(await guardians.family(speaker.person_id, page=action.page, size=size), t)


async def show_child(action: ShowChild, speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    return children.child(await guardians.child(speaker.person_id, action.child_id), t)


async def ask_to_leave(action: AskToLeave, speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    return children.leaving(await guardians.child(speaker.person_id, action.child_id), t)


async def leave_child(action: LeaveChild, speaker: Speaker, guardians: Guardians, t: Translator) -> Screen:
    size = children.CHILDREN_ON_A_PAGE
    return children.family(await guardians.leave(speaker.person_id, action.child_id, page_size=size), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowFamily: show_family,
        ShowChild: show_child,
        AskToLeave: ask_to_leave,
        LeaveChild: leave_child,
        InviteGuardian: invite_guardian,
        MakeGuardianLink: make_guardian_link,
        RevokeGuardianLinks: revoke_guardian_links,
        AskToRefuse: ask_to_refuse,
        RefuseGuardian: refuse_guardian,
        OpenGuardianLink: open_guardian_link,
        BecomeGuardian: become_guardian,
        **papers.actions(),
    }
