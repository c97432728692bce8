"""Clusters, commissions and departments, as a conversation."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.member import union_screens as screens
from handlers.member.actions import (
    AskNewName,
    AskSince,
    AskUnionName,
    AskUnionSchool,
    ChoosePart,
    EndToday,
    FindUnionSchool,
    PutToday,
    ShowPlace,
    ShowUnion,
    ShowUnions,
    TypeNewName,
    TypeSince,
    TypeUnionName,
    TypeUntil,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.member import Members
from services.people import Speaker
from services.union import Unions


async def show_unions(action: ShowUnions, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.listed(await unions.page(action.kind, actor_id=speaker.person_id, page=action.page), t)


async def show_union(action: ShowUnion, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.union(await unions.card(action.union_id, actor_id=speaker.person_id, page=action.page), t)


async def ask_union_name(action: AskUnionName, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    await unions.refuse_strangers(actor_id=speaker.person_id)
    return screens.name_asked(action.kind, t)


async def type_union_name(
    action: TypeUnionName, words: str, speaker: Speaker, unions: Unions, t: Translator
) -> Screen:
    return screens.union(await unions.create(action.kind, words, actor_id=speaker.person_id), t)


async def ask_new_name(action: AskNewName, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.new_name_asked((await unions.card(action.union_id, actor_id=speaker.person_id)).union, t)


async def type_new_name(
    action: TypeNewName, words: str, speaker: Speaker, unions: Unions, t: Translator
) -> Screen:
    return screens.union(await unions.rename(action.union_id, words, actor_id=speaker.person_id), t)


async def ask_union_school(action: AskUnionSchool, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.school_asked((await unions.card(action.union_id, actor_id=speaker.person_id)).union, t)


async def find_union_school(
    action: FindUnionSchool, words: str, speaker: Speaker, members: Members, t: Translator
) -> Screen:
    found = await members.find(words, actor_id=speaker.person_id)
    return screens.schools_found(action, found, t)


async def choose_part(action: ChoosePart, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.card(action.school_id, actor_id=speaker.person_id)
    return screens.part_asked(action.union_id, shown.line, t)


async def ask_since(action: AskSince, speaker: Speaker, members: Members, t: Translator) -> Screen:
    shown = await members.card(action.school_id, actor_id=speaker.person_id)
    return screens.since_asked(action, shown.line, t)


async def type_since(
    action: TypeSince, words: str, speaker: Speaker, unions: Unions, t: Translator
) -> Screen:
    put = await unions.put(action.union_id, action.school_id, action.part, words, actor_id=speaker.person_id)
    return screens.union(put, t)


async def put_today(action: PutToday, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    put = await unions.put(action.union_id, action.school_id, action.part, "", actor_id=speaker.person_id)
    return screens.union(put, t)


async def show_place(action: ShowPlace, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.place(await unions.place(action.place_id, actor_id=speaker.person_id), t)


async def type_until(
    action: TypeUntil, words: str, speaker: Speaker, unions: Unions, t: Translator
) -> Screen:
    return screens.union(await unions.end(action.place_id, words, actor_id=speaker.person_id), t)


async def end_today(action: EndToday, speaker: Speaker, unions: Unions, t: Translator) -> Screen:
    return screens.union(await unions.end(action.place_id, "", actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowUnions: show_unions,
        ShowUnion: show_union,
        AskUnionName: ask_union_name,
        TypeUnionName: type_union_name,
        AskNewName: ask_new_name,
        TypeNewName: type_new_name,
        AskUnionSchool: ask_union_school,
        FindUnionSchool: find_union_school,
        ChoosePart: choose_part,
        AskSince: ask_since,
        TypeSince: type_since,
        PutToday: put_today,
        ShowPlace: show_place,
        TypeUntil: type_until,
        EndToday: end_today,
    }
