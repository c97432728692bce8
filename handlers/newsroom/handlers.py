"""The newsroom: its piles, and each post in them."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.newsroom import decisions, placings, plans, screens
from handlers.newsroom.actions import ReviewPost, ShowNewsroom, ShowPile, ShowPostHistory, ShowQueue
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.post.deciding import Decisions
from services.post.powers import Boards
from services.post.queue import Pile, Queues
from services.post.refusal import PostNotFound, PostNotYours


async def show_newsroom(speaker: Speaker, post_queues: Queues, t: Translator) -> Screen:
    return screens.newsroom(await post_queues.newsroom(actor_id=speaker.person_id), t)


async def show_queue(action: ShowQueue, speaker: Speaker, post_queues: Queues, t: Translator) -> Screen:
    shown = await post_queues.pile(Pile.WAITING, page=action.page, actor_id=speaker.person_id)
    return screens.queue(shown, t)


async def show_pile(action: ShowPile, speaker: Speaker, post_queues: Queues, t: Translator) -> Screen:
    shown = await post_queues.pile(action.pile, page=action.page, actor_id=speaker.person_id)
    return screens.queue(shown, t)


async def review_post(
    action: ReviewPost, speaker: Speaker, post_decisions: Decisions, boards: Boards, t: Translator
) -> Show:
    review = await post_decisions.look(action.post_id, actor_id=speaker.person_id)
    return screens.opened(review, await boards.powers(), t)


async def draw_review(
    subject_id: int, speaker: Speaker, post_decisions: Decisions, boards: Boards, t: Translator
) -> Screen | None:
    """The card in its place; whoever decides no more has nothing to see of it."""
    try:
        review = await post_decisions.look(subject_id, actor_id=speaker.person_id)
    except (PostNotFound, PostNotYours):
        return None
    return screens.card(review, t, powers=await boards.powers())


async def show_history(
    action: ShowPostHistory, speaker: Speaker, post_decisions: Decisions, t: Translator
) -> Screen:
    review, deeds = await post_decisions.history(action.post_id, actor_id=speaker.person_id)
    return screens.history(review, deeds, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowNewsroom: show_newsroom,
        ShowQueue: show_queue,
        ShowPile: show_pile,
        ReviewPost: review_post,
        ShowPostHistory: show_history,
        **decisions.actions(),
        **placings.actions(),
        **plans.actions(),
    }
