"""A webinar for whoever listens: its speakers, questions to them, the door and the last ten minutes."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.screen import Screen
from handlers.translation import Translator
from handlers.webinar import proof_screens, question_screens, screens
from handlers.webinar.actions import (
    AnswerPoll,
    ChooseSpeaker,
    Connect,
    SayWord,
    ShowMyQuestions,
    ShowProof,
    ShowSpeakers,
    TakeBackListenerQuestion,
    TypeListenerQuestion,
    WriteQuestion,
)
from services.people import Speaker
from services.webinar.joining import Joinings
from services.webinar.proof import Proofs
from services.webinar.webinars import Lineups, ListenerQuestions


async def connect(action: Connect, speaker: Speaker, webinar_doors: Joinings, t: Translator) -> Screen:
    return screens.door(await webinar_doors.join(action.event_id, person_id=speaker.person_id), t)


async def show_speakers(action: ShowSpeakers, lineups: Lineups, t: Translator) -> Screen:
    return screens.speakers(await lineups.show(action.event_id), action.page, t)


async def choose_speaker(
    action: ChooseSpeaker, speaker: Speaker, listener_questions: ListenerQuestions, t: Translator
) -> Screen:
    shown = await listener_questions.look(action.event_id, None, person_id=speaker.person_id)
    return question_screens.whom(shown, action.page, t)


async def write_question(
    action: WriteQuestion, speaker: Speaker, listener_questions: ListenerQuestions, t: Translator
) -> Screen:
    shown = await listener_questions.look(action.event_id, action.speaker_id, person_id=speaker.person_id)
    return question_screens.writing(shown, t)


async def type_question(
    action: TypeListenerQuestion,
    words: str,
    speaker: Speaker,
    listener_questions: ListenerQuestions,
    t: Translator,
) -> Screen:
    shown = await listener_questions.ask(
        action.event_id, action.speaker_id, words, person_id=speaker.person_id
    )
    return question_screens.asked(shown, t)


async def show_mine(
    action: ShowMyQuestions, speaker: Speaker, listener_questions: ListenerQuestions, t: Translator
) -> Screen:
    shown = await listener_questions.look(action.event_id, None, person_id=speaker.person_id)
    return question_screens.mine(shown, t)


async def take_back(
    action: TakeBackListenerQuestion, speaker: Speaker, listener_questions: ListenerQuestions, t: Translator
) -> Screen:
    shown = await listener_questions.take_back(action.question_id, person_id=speaker.person_id)
    return question_screens.mine(shown, t)


async def show_proof(action: ShowProof, speaker: Speaker, proofs: Proofs, t: Translator) -> Screen:
    return proof_screens.proving(await proofs.look(action.event_id, person_id=speaker.person_id), t)


async def say_word(action: SayWord, words: str, speaker: Speaker, proofs: Proofs, t: Translator) -> Screen:
    shown = await proofs.say(action.event_id, words, person_id=speaker.person_id)
    return proof_screens.proving(shown, t)


async def answer_poll(action: AnswerPoll, speaker: Speaker, proofs: Proofs, t: Translator) -> Screen:
    shown = await proofs.answer(action.event_id, action.number, person_id=speaker.person_id)
    return proof_screens.proving(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        Connect: connect,
        ShowSpeakers: show_speakers,
        ChooseSpeaker: choose_speaker,
        WriteQuestion: write_question,
        TypeListenerQuestion: type_question,
        ShowMyQuestions: show_mine,
        TakeBackListenerQuestion: take_back,
        ShowProof: show_proof,
        SayWord: say_word,
        AnswerPoll: answer_poll,
    }
