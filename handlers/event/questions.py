"""What an event asks of its own."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import question_screens as screens
from handlers.event.list_actions import (
    AddQuestion,
    AskCondition,
    AskQuestionField,
    PickCondition,
    RaiseQuestion,
    RetireQuestion,
    SetCondition,
    SetQuestionField,
    ShowQuestion,
    ShowQuestions,
    TypeQuestionField,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.question_list import EventQuestions
from services.people import Speaker


async def show_questions(
    action: ShowQuestions, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.listed(action.event_id, actor_id=speaker.person_id)
    return screens.questions(shown, action.page, t)


async def add_question(
    action: AddQuestion, words: str, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.add(action.event_id, words, actor_id=speaker.person_id)
    return screens.question(shown, t, said=t("making-question-added"))


async def show_question(
    action: ShowQuestion, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.look(action.question_id, actor_id=speaker.person_id)
    return screens.question(shown, t)


async def ask_question(
    action: AskQuestionField, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.look(action.question_id, actor_id=speaker.person_id)
    return screens.question_field_asked(shown, action.field, t)


async def type_question(
    action: TypeQuestionField, words: str, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.set(action.question_id, action.field, words, actor_id=speaker.person_id)
    return screens.question(shown, t, said=t("making-written"))


async def set_question(
    action: SetQuestionField, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.set(
        action.question_id, action.field, action.value, actor_id=speaker.person_id
    )
    return screens.question(shown, t)


async def ask_condition(
    action: AskCondition, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.look(action.question_id, actor_id=speaker.person_id)
    return screens.condition_asked(shown, t)


async def pick_condition(
    action: PickCondition, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.look(action.question_id, actor_id=speaker.person_id)
    return screens.answer_asked(shown, action.on_id, action.page, t)


async def set_condition(
    action: SetCondition, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.hang(
        action.question_id, action.on_id, action.number, actor_id=speaker.person_id
    )
    return screens.question(shown, t)


async def raise_question(
    action: RaiseQuestion, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.move_up(action.question_id, actor_id=speaker.person_id)
    return screens.question(shown, t)


async def retire_question(
    action: RetireQuestion, speaker: Speaker, event_questions: EventQuestions, t: Translator
) -> Screen:
    shown = await event_questions.retire(action.question_id, actor_id=speaker.person_id)
    return screens.questions(shown, 1, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowQuestions: show_questions,
        AddQuestion: add_question,
        ShowQuestion: show_question,
        AskQuestionField: ask_question,
        TypeQuestionField: type_question,
        SetQuestionField: set_question,
        AskCondition: ask_condition,
        PickCondition: pick_condition,
        SetCondition: set_condition,
        RaiseQuestion: raise_question,
        RetireQuestion: retire_question,
    }
