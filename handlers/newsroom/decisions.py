"""A post is accepted, given back, declined, taken down."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.newsroom import decision_screens, placing_screens, screens
from handlers.newsroom.decision_actions import (
    AcceptPost,
    AskBack,
    AskDecline,
    AskTakeDown,
    TakeDown,
    TypeAskedBack,
    TypeDeclined,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.post.deciding import Decisions
from services.post.placing import Placings


async def accept(
    action: AcceptPost, speaker: Speaker, post_decisions: Decisions, post_placings: Placings, t: Translator
) -> Screen:
    """And on to where it goes: an accepted post that goes nowhere is soon forgotten."""
    me = speaker.person_id
    await post_decisions.accept(action.post_id, actor_id=me)
    placing = await post_placings.begin(action.post_id, actor_id=me)
    return placing_screens.placing(placing, t, said=t("newsroom-accepted"))


async def ask_back(action: AskBack, speaker: Speaker, post_decisions: Decisions, t: Translator) -> Screen:
    review = await post_decisions.look(action.post_id, actor_id=speaker.person_id, seen=action.seen)
    return decision_screens.back_asked(review, t)


async def type_asked_back(
    action: TypeAskedBack, words: str, speaker: Speaker, post_decisions: Decisions, t: Translator
) -> Screen:
    review = await post_decisions.give_back(
        action.post_id, words, actor_id=speaker.person_id, seen=action.seen
    )
    return screens.card(review, t, said=t("newsroom-asked-back"))


async def ask_decline(
    action: AskDecline, speaker: Speaker, post_decisions: Decisions, t: Translator
) -> Screen:
    review = await post_decisions.look(action.post_id, actor_id=speaker.person_id, seen=action.seen)
    return decision_screens.decline_asked(review, t)


async def type_declined(
    action: TypeDeclined, words: str, speaker: Speaker, post_decisions: Decisions, t: Translator
) -> Screen:
    review = await post_decisions.decline(action.post_id, words, actor_id=speaker.person_id, seen=action.seen)
    return screens.card(review, t, said=t("newsroom-declined"))


async def ask_take_down(
    action: AskTakeDown, speaker: Speaker, post_placings: Placings, t: Translator
) -> Screen:
    weighed = await post_placings.weigh_taking_down(action.post_id, actor_id=speaker.person_id)
    return decision_screens.take_down_asked(weighed, t)


async def take_down(action: TakeDown, speaker: Speaker, post_decisions: Decisions, t: Translator) -> Screen:
    review = await post_decisions.take_down(action.post_id, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-taken-down"))


def actions() -> Mapping[type[Action], Handler]:
    return {
        AcceptPost: accept,
        AskBack: ask_back,
        TypeAskedBack: type_asked_back,
        AskDecline: ask_decline,
        TypeDeclined: type_declined,
        AskTakeDown: ask_take_down,
        TakeDown: take_down,
    }
