"""The second proof, as whoever runs the event switches it on."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.screen import Screen
from handlers.speaking import screens
from handlers.speaking.actions import (
    AskProofPoll,
    AskProofWord,
    DropProof,
    ShowProofSetup,
    TypeProofPoll,
    TypeProofWord,
)
from handlers.translation import Translator
from services.people import Speaker
from services.webinar.webinars import RoomSetups


async def show_proof(
    action: ShowProofSetup, speaker: Speaker, room_setups: RoomSetups, t: Translator
) -> Screen:
    return screens.proof(await room_setups.look(action.event_id, actor_id=speaker.person_id), t)


async def ask_word(action: AskProofWord, speaker: Speaker, room_setups: RoomSetups, t: Translator) -> Screen:
    return screens.word_asked(await room_setups.look(action.event_id, actor_id=speaker.person_id), t)


async def type_word(
    action: TypeProofWord, words: str, speaker: Speaker, room_setups: RoomSetups, t: Translator
) -> Screen:
    shown = await room_setups.set_word(action.event_id, words, actor_id=speaker.person_id)
    return screens.proof(shown, t)


async def ask_poll(action: AskProofPoll, speaker: Speaker, room_setups: RoomSetups, t: Translator) -> Screen:
    return screens.poll_asked(await room_setups.look(action.event_id, actor_id=speaker.person_id), t)


async def type_poll(
    action: TypeProofPoll, words: str, speaker: Speaker, room_setups: RoomSetups, t: Translator
) -> Screen:
    shown = await room_setups.set_poll(action.event_id, words, actor_id=speaker.person_id)
    return screens.proof(shown, t)


async def drop_proof(action: DropProof, speaker: Speaker, room_setups: RoomSetups, t: Translator) -> Screen:
    shown = await room_setups.drop_proof(action.event_id, actor_id=speaker.person_id)
    return screens.proof(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowProofSetup: show_proof,
        AskProofWord: ask_word,
        TypeProofWord: type_word,
        AskProofPoll: ask_poll,
        TypeProofPoll: type_poll,
        DropProof: drop_proof,
    }
