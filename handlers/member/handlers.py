from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.member import adding, card, doubles, files, screens, unions
from handlers.member.actions import (
    AskField,
    ComeBack,
    EditMember,
    FindMember,
    LeaveToday,
    ListMembers,
    RemoveAlias,
    SetKind,
    ShowAliases,
    ShowMember,
    ShowMembers,
    TypeAlias,
    TypeField,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.member import Members
from services.member_field import MemberField
from services.people import Speaker


async def show_members(speaker: Speaker, members: Members, t: Translator) -> Screen:
    return screens.overview(await members.overview(actor_id=speaker.person_id), t)


async def list_members(action: ListMembers, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return screens.listed(await members.page(action.page, actor_id=speaker.person_id), t)


async def find_member(words: str, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return screens.found(words, await members.find(words, actor_id=speaker.person_id), t)


async def show_member(action: ShowMember, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return card.member(await members.card(action.school_id, actor_id=speaker.person_id), t)


async def edit_member(action: EditMember, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return card.fields(await members.card(action.school_id, actor_id=speaker.person_id), t)


async def ask_field(action: AskField, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.card(action.school_id, actor_id=speaker.person_id)
    return card.field_asked(shown, action.field, t)


async def type_field(
    action: TypeField, words: str, speaker: Speaker, members: Members, t: Translator
) -> Screen:
    shown = await members.edit(action.school_id, action.field, words, actor_id=speaker.person_id)
    return card.changed(shown, t)


async def set_kind(action: SetKind, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.edit(action.school_id, MemberField.KIND, action.kind, actor_id=speaker.person_id)
    return card.changed(shown, t)


async def leave_today(action: LeaveToday, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return card.changed(await members.leave_today(action.school_id, actor_id=speaker.person_id), t)


async def come_back(action: ComeBack, speaker: Speaker, members: Members, t: Translator) -> Screen:
    return card.changed(await members.come_back(action.school_id, actor_id=speaker.person_id), t)


async def show_aliases(action: ShowAliases, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.card(action.school_id, actor_id=speaker.person_id)
    return card.aliases(shown, action.page, t)


async def type_alias(
    action: TypeAlias, words: str, speaker: Speaker, members: Members, t: Translator
) -> Screen:
    shown = await members.add_alias(action.school_id, words, actor_id=speaker.person_id)
    return card.aliases(shown, card.LAST, t)


async def remove_alias(action: RemoveAlias, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.remove_alias(action.school_id, action.alias_id, actor_id=speaker.person_id)
    return card.aliases(shown, 1, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowMembers: show_members,
        ListMembers: list_members,
        FindMember: find_member,
        ShowMember: show_member,
        EditMember: edit_member,
        AskField: ask_field,
        TypeField: type_field,
        SetKind: set_kind,
        LeaveToday: leave_today,
        ComeBack: come_back,
        ShowAliases: show_aliases,
        TypeAlias: type_alias,
        RemoveAlias: remove_alias,
        **adding.actions(),
        **files.actions(),
        **unions.actions(),
        **doubles.actions(),
    }
