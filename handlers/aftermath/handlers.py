"""After an event, for those who came, spoke or run it."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.aftermath import lists, outcomes, screens
from handlers.aftermath.actions import (
    AskScore,
    Rate,
    SayMore,
    ShowAftermath,
    ShowFeedback,
    SkipWords,
    TakeMaterial,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.webinar.aftermath import Aftermaths
from services.webinar.feedback import Feedbacks
from services.webinar.material import Materials


async def show_aftermath(
    action: ShowAftermath, speaker: Speaker, aftermaths: Aftermaths, t: Translator
) -> Screen:
    shown = await aftermaths.look(action.event_id, page=action.page, person_id=speaker.person_id)
    return screens.aftermath(shown, t)


async def ask_score(action: AskScore, speaker: Speaker, aftermaths: Aftermaths, t: Translator) -> Screen:
    shown = await aftermaths.look(action.event_id, page=1, person_id=speaker.person_id)
    return screens.score_asked(shown, t)


async def rate(action: Rate, speaker: Speaker, feedbacks: Feedbacks, t: Translator) -> Screen:
    given = await feedbacks.rate(action.event_id, action.score, person_id=speaker.person_id)
    return screens.rated(given, t)


async def say_more(
    action: SayMore, words: str, speaker: Speaker, feedbacks: Feedbacks, t: Translator
) -> Screen:
    return screens.done(await feedbacks.say(action.event_id, words, person_id=speaker.person_id), t)


async def skip_words(action: SkipWords, speaker: Speaker, feedbacks: Feedbacks, t: Translator) -> Screen:
    return screens.done(await feedbacks.own(action.event_id, person_id=speaker.person_id), t)


async def take_material(action: TakeMaterial, speaker: Speaker, materials: Materials, t: Translator) -> Show:
    return screens.taken(await materials.take(action.material_id, person_id=speaker.person_id), t)


async def show_feedback(
    action: ShowFeedback, speaker: Speaker, feedbacks: Feedbacks, t: Translator
) -> Screen:
    shown = await feedbacks.summary(action.event_id, page=action.page, person_id=speaker.person_id)
    return screens.feedback(shown, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowAftermath: show_aftermath,
        AskScore: ask_score,
        Rate: rate,
        SayMore: say_more,
        SkipWords: skip_words,
        TakeMaterial: take_material,
        ShowFeedback: show_feedback,
        **outcomes.actions(),
        **lists.actions(),
    }
