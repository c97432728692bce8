"""Questions of the organiser, asked and answered: on the way into an event, and of an entry that is made."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import LARGEST_BYTES, Attachment
from handlers.entry import entry_screens, form_screens, question_screens
from handlers.entry.actions import (
    AnswerNext,
    AskAnswer,
    MarkChoices,
    SayChoices,
    SayKnown,
    SendAnswer,
    ShowAnswers,
    SkipAnswer,
    TypeAnswer,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.entry.answer_refusal import AnswerNotFile
from services.entry.answering import Answering, Answers
from services.entry.entry_view import EntryView
from services.entry.progress import Asked, Questioned
from services.people import Speaker


def screen_of(shown: Answering, reader_id: int, t: Translator) -> Screen:
    """The next question; with none left, what it was all for."""
    if isinstance(shown, Asked):
        return question_screens.asked_organiser(shown, t)
    if isinstance(shown, EntryView):
        return entry_screens.entry(shown, t)
    return form_screens.progress(shown, reader_id, t)


async def ask_answer(action: AskAnswer, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.ask(action.place, person_id=me), me, t)


async def mark_choices(action: MarkChoices, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    shown = await answers.mark_more(action.place, action.seen, person_id=me)
    if isinstance(shown, Questioned) and not shown.is_changed:
        return question_screens.question(shown, t, marks=action.marks, page=max(1, action.page))
    return screen_of(shown, me, t)


async def say_choices(action: SayChoices, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.mark(action.place, action.marks, action.seen, person_id=me), me, t)


async def skip_answer(action: SkipAnswer, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.skip(action.place, person_id=me), me, t)


async def say_known(action: SayKnown, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.repeat(action.place, person_id=me), me, t)


async def type_answer(
    action: TypeAnswer, words: str, speaker: Speaker, answers: Answers, t: Translator
) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.type(action.place, words, person_id=me), me, t)


async def send_answer(
    action: SendAnswer, attachment: Attachment | None, speaker: Speaker, answers: Answers, t: Translator
) -> Screen:
    if attachment is None:
        raise AnswerNotFile
    me = speaker.person_id
    content = await attachment.read(LARGEST_BYTES)
    return screen_of(await answers.send(action.place, attachment.name, content, person_id=me), me, t)


async def answer_next(action: AnswerNext, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    me = speaker.person_id
    return screen_of(await answers.next(action.entry_id, person_id=me), me, t)


async def show_answers(action: ShowAnswers, speaker: Speaker, answers: Answers, t: Translator) -> Screen:
    shown = await answers.all(action.entry_id, page=action.page, person_id=speaker.person_id)
    return question_screens.answers(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskAnswer: ask_answer,
        MarkChoices: mark_choices,
        SayChoices: say_choices,
        SkipAnswer: skip_answer,
        SayKnown: say_known,
        TypeAnswer: type_answer,
        SendAnswer: send_answer,
        AnswerNext: answer_next,
        ShowAnswers: show_answers,
    }
