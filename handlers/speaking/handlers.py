"""A webinar for whoever runs it and whoever speaks there."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.screen import Screen, Show
from handlers.speaking import cabinet_screens, lineup_screens, link_screens, proofs, screens
from handlers.speaking.actions import (
    AddSpeakers,
    AskRemoveSpeaker,
    AskRoomLink,
    AskSpeakerField,
    DropRoomLink,
    HideAsked,
    InviteSpeaker,
    OpenSpeakerLink,
    PartSpeaker,
    PickSpeakerSchool,
    RaiseSpeaker,
    RemoveSpeaker,
    ShowAsked,
    ShowCabinet,
    ShowComing,
    ShowLineup,
    ShowRoomSetup,
    ShowSpeaker,
    ShowSpeakings,
    SpeakerField,
    TakeUpTalk,
    TypeRoomLink,
    TypeSpeakerField,
)
from handlers.translation import Translator
from services.event.field import NOTHING
from services.people import Speaker
from services.school import Schools
from services.webinar.webinars import Lineups, RoomSetups, Speakings


async def show_setup(
    action: ShowRoomSetup, speaker: Speaker, room_setups: RoomSetups, t: Translator
) -> Screen:
    return screens.setup(await room_setups.look(action.event_id, actor_id=speaker.person_id), t)


async def ask_link(action: AskRoomLink, speaker: Speaker, room_setups: RoomSetups, t: Translator) -> Screen:
    return screens.link_asked(await room_setups.look(action.event_id, actor_id=speaker.person_id), t)


async def type_link(
    action: TypeRoomLink, words: str, speaker: Speaker, room_setups: RoomSetups, t: Translator
) -> Screen:
    shown = await room_setups.set_link(action.event_id, words, actor_id=speaker.person_id)
    return screens.setup(shown, t)


async def drop_link(action: DropRoomLink, speaker: Speaker, room_setups: RoomSetups, t: Translator) -> Screen:
    shown = await room_setups.set_link(action.event_id, NOTHING, actor_id=speaker.person_id)
    return screens.setup(shown, t)


async def show_lineup(action: ShowLineup, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    shown = await lineups.edit(action.event_id, actor_id=speaker.person_id)
    return lineup_screens.lineup(shown, action.page, t)


async def add_speakers(
    action: AddSpeakers, words: str, speaker: Speaker, lineups: Lineups, t: Translator
) -> Screen:
    shown = await lineups.add(action.event_id, words, actor_id=speaker.person_id)
    return lineup_screens.lineup(shown, lineup_screens.LAST, t)


async def show_speaker(action: ShowSpeaker, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return lineup_screens.card(await lineups.look(action.speaker_id, actor_id=speaker.person_id), t)


async def ask_field(action: AskSpeakerField, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    shown = await lineups.look(action.speaker_id, actor_id=speaker.person_id)
    return lineup_screens.field_asked(shown, action.field, t)


async def type_field(
    action: TypeSpeakerField,
    words: str,
    speaker: Speaker,
    lineups: Lineups,
    schools: Schools,
    t: Translator,
) -> Screen:
    actor_id = speaker.person_id
    if action.field is SpeakerField.SCHOOL:
        shown = await lineups.look(action.speaker_id, actor_id=actor_id)
        return lineup_screens.schools_found(shown, await schools.find(words, person_id=actor_id), t)
    change = lineups.rename if action.field is SpeakerField.NAME else lineups.set_topic
    return lineup_screens.card(await change(action.speaker_id, words, actor_id=actor_id), t)


async def pick_school(action: PickSpeakerSchool, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    shown = await lineups.set_school(action.speaker_id, action.school_id, actor_id=speaker.person_id)
    return lineup_screens.card(shown, t)


async def raise_speaker(action: RaiseSpeaker, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return lineup_screens.card(await lineups.move_up(action.speaker_id, actor_id=speaker.person_id), t)


async def ask_remove(action: AskRemoveSpeaker, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return lineup_screens.removing(await lineups.look(action.speaker_id, actor_id=speaker.person_id), t)


async def remove(action: RemoveSpeaker, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return lineup_screens.lineup(await lineups.remove(action.speaker_id, actor_id=speaker.person_id), 1, t)


async def invite(
    action: InviteSpeaker, speaker: Speaker, lineups: Lineups, addresses: Addresses, t: Translator
) -> Show:
    made = await lineups.invite(action.speaker_id, actor_id=speaker.person_id)
    return link_screens.invited(made, addresses.links(OpenSpeakerLink(made.token)), t)


async def part(action: PartSpeaker, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return lineup_screens.card(await lineups.part(action.speaker_id, actor_id=speaker.person_id), t)


async def open_link(action: OpenSpeakerLink, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return link_screens.offered(await lineups.offer(action.token, person_id=speaker.person_id), t)


async def take_up(action: TakeUpTalk, speaker: Speaker, lineups: Lineups, t: Translator) -> Screen:
    return link_screens.offered(await lineups.take_up(action.token, person_id=speaker.person_id), t)


async def show_speakings(
    action: ShowSpeakings, speaker: Speaker, speakings: Speakings, t: Translator
) -> Screen:
    return cabinet_screens.speakings(await speakings.mine(person_id=speaker.person_id, page=action.page), t)


async def show_cabinet(action: ShowCabinet, speaker: Speaker, speakings: Speakings, t: Translator) -> Screen:
    return cabinet_screens.cabinet(await speakings.cabinet(action.event_id, person_id=speaker.person_id), t)


async def show_coming(action: ShowComing, speaker: Speaker, speakings: Speakings, t: Translator) -> Screen:
    shown = await speakings.coming(action.event_id, action.by, person_id=speaker.person_id, page=action.page)
    return cabinet_screens.coming(shown, t)


async def show_asked(action: ShowAsked, speaker: Speaker, speakings: Speakings, t: Translator) -> Screen:
    shown = await speakings.asked(action.event_id, person_id=speaker.person_id, page=action.page)
    return cabinet_screens.asked(shown, t)


async def hide_asked(action: HideAsked, speaker: Speaker, speakings: Speakings, t: Translator) -> Screen:
    shown = await speakings.hide(action.question_id, person_id=speaker.person_id, page=action.page)
    return cabinet_screens.asked(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowRoomSetup: show_setup,
        AskRoomLink: ask_link,
        TypeRoomLink: type_link,
        DropRoomLink: drop_link,
        ShowLineup: show_lineup,
        AddSpeakers: add_speakers,
        ShowSpeaker: show_speaker,
        AskSpeakerField: ask_field,
        TypeSpeakerField: type_field,
        PickSpeakerSchool: pick_school,
        RaiseSpeaker: raise_speaker,
        AskRemoveSpeaker: ask_remove,
        RemoveSpeaker: remove,
        InviteSpeaker: invite,
        PartSpeaker: part,
        OpenSpeakerLink: open_link,
        TakeUpTalk: take_up,
        ShowSpeakings: show_speakings,
        ShowCabinet: show_cabinet,
        ShowComing: show_coming,
        ShowAsked: show_asked,
        HideAsked: hide_asked,
        **proofs.actions(),
    }
