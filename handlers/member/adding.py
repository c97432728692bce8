"""A member added by hand, as a conversation."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.member import adding_screens as screens
from handlers.member import card
from handlers.member.actions import AddAnew, AddMember, CreateMember, TypeCity, TypeName, TypeRegion
from handlers.screen import Screen
from handlers.translation import Translator
from services.new_member import NewMembers
from services.people import Speaker


async def add_member(speaker: Speaker, new_members: NewMembers, t: Translator) -> Screen:
    return screens.next_asked(await new_members.begun(actor_id=speaker.person_id), t)


async def add_anew(speaker: Speaker, new_members: NewMembers, t: Translator) -> Screen:
    await new_members.refuse_strangers(actor_id=speaker.person_id)
    return screens.next_asked(None, t)


async def type_name(words: str, speaker: Speaker, new_members: NewMembers, t: Translator) -> Screen:
    return screens.next_asked(await new_members.name(words, actor_id=speaker.person_id), t)


async def type_city(
    action: TypeCity, words: str, speaker: Speaker, new_members: NewMembers, t: Translator
) -> Screen:
    new = await new_members.place(action.draft_id, words, actor_id=speaker.person_id)
    return screens.next_asked(new, t)


async def type_region(
    action: TypeRegion, words: str, speaker: Speaker, new_members: NewMembers, t: Translator
) -> Screen:
    new = await new_members.locate(action.draft_id, words, actor_id=speaker.person_id)
    return screens.next_asked(new, t)


async def create_member(
    action: CreateMember, speaker: Speaker, new_members: NewMembers, t: Translator
) -> Screen:
    created = await new_members.finish(action.draft_id, action.kind, actor_id=speaker.person_id)
    return card.added(created, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AddMember: add_member,
        AddAnew: add_anew,
        TypeName: type_name,
        TypeCity: type_city,
        TypeRegion: type_region,
        CreateMember: create_member,
    }
