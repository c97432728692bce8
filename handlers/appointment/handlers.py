from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.appointment import invitation, screens
from handlers.appointment.actions import (
    AskStaffSchool,
    AskToMentor,
    ChooseRole,
    FindStaffSchool,
    InviteToRole,
    OpenRoleLink,
    RevokeLink,
    ShowHolder,
    ShowLinks,
    ShowStaff,
    TakeRole,
    TurnStaff,
    WithdrawRole,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.appointment import Appointments
from services.people import Speaker


async def show_staff(
    action: ShowStaff, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    return await turn_staff(TurnStaff(action.school_id, 1), speaker, appointments, t)


async def turn_staff(
    action: TurnStaff, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    staff = await appointments.staff(action.school_id, actor_id=speaker.person_id, page=action.page)
    return screens.staff_or_way_to_it(staff, speaker.zone, t)


async def ask_staff_school(speaker: Speaker, appointments: Appointments, t: Translator) -> Screen:
    await appointments.refuse_strangers(actor_id=speaker.person_id)
    return screens.school_asked(t)


async def find_staff_school(
    words: str, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    return screens.schools_found(await appointments.find_schools(words, actor_id=speaker.person_id), t)


async def show_holder(
    action: ShowHolder, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    held = await appointments.held(action.role_id, action.person_id, actor_id=speaker.person_id)
    return screens.holder(held, speaker.zone, t)


async def withdraw_role(
    action: WithdrawRole, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    place = await appointments.withdraw(action.role_id, action.person_id, actor_id=speaker.person_id)
    return screens.withdrawn(place, t)


async def choose_role(
    action: ChooseRole, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    openings = await appointments.openings(action.school_id, actor_id=speaker.person_id)
    return invitation.kinds(openings, t)


async def invite_to_role(
    action: InviteToRole, speaker: Speaker, appointments: Appointments, addresses: Addresses, t: Translator
) -> Show:
    link = await appointments.invite(action.kind, action.school_id, actor_id=speaker.person_id)
    return invitation.invited(link, addresses.links(OpenRoleLink(link.token)), speaker.zone, t)


async def show_links(
    action: ShowLinks, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    waiting = await appointments.waiting(action.school_id, actor_id=speaker.person_id, page=action.page)
    return invitation.waiting(waiting, speaker.zone, t)


async def revoke_link(
    action: RevokeLink, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    waiting = await appointments.revoke(action.invitation_id, actor_id=speaker.person_id)
    return invitation.waiting(waiting, speaker.zone, t)


async def open_role_link(
    action: OpenRoleLink, speaker: Speaker, appointments: Appointments, t: Translator
) -> Screen:
    return invitation.offered(await appointments.offer(action.token, person_id=speaker.person_id), t)


async def take_role(action: TakeRole, speaker: Speaker, appointments: Appointments, t: Translator) -> Screen:
    return invitation.taken_or_offered(await appointments.take(action.token, person_id=speaker.person_id), t)


async def ask_to_mentor(speaker: Speaker, appointments: Appointments, t: Translator) -> Screen:
    return screens.whom_to_ask(await appointments.whom_to_ask(speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowStaff: show_staff,
        TurnStaff: turn_staff,
        AskStaffSchool: ask_staff_school,
        FindStaffSchool: find_staff_school,
        ShowHolder: show_holder,
        WithdrawRole: withdraw_role,
        ChooseRole: choose_role,
        InviteToRole: invite_to_role,
        ShowLinks: show_links,
        RevokeLink: revoke_link,
        OpenRoleLink: open_role_link,
        TakeRole: take_role,
        AskToMentor: ask_to_mentor,
    }
