"""Where and when a post goes out; another hour; a copy that did not come about."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.newsroom import placing_screens, screens
from handlers.newsroom.lines import moment
from handlers.newsroom.moment import minute_of, moment_of, wish_of
from handlers.newsroom.placing_actions import (
    AskCopyLink,
    AskMoment,
    AskMove,
    CallOff,
    LetCopyBe,
    MovePost,
    PlacePost,
    SayItIsOut,
    ShowCopy,
    ShowPlacing,
    TryCopyAgain,
    TryWithoutPictures,
    TypeCopyLink,
    TypeMoment,
    TypeMovedMoment,
    WeighPlacing,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.people import Speaker
from services.post.deciding import Decisions
from services.post.placing import Placings
from services.post.resolving import Resolutions


async def show_placing(
    action: ShowPlacing, speaker: Speaker, post_placings: Placings, t: Translator
) -> Screen:
    return placing_screens.placing(await post_placings.begin(action.post_id, actor_id=speaker.person_id), t)


async def weigh(action: WeighPlacing, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    wish = wish_of(action.places, action.at)
    return placing_screens.placing(
        await post_placings.weigh(action.post_id, wish, actor_id=speaker.person_id), t
    )


async def ask_moment(action: AskMoment, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    wish = wish_of(action.places, None)
    shown = await post_placings.weigh(action.post_id, wish, actor_id=speaker.person_id)
    return placing_screens.moment_asked(shown, t)


async def type_moment(
    action: TypeMoment, words: str, speaker: Speaker, post_placings: Placings, t: Translator
) -> Screen:
    me = speaker.person_id
    at = await post_placings.read_moment(words, actor_id=me)
    wish = wish_of(action.places, minute_of(at))
    return placing_screens.placing(await post_placings.weigh(action.post_id, wish, actor_id=me), t)


async def place(action: PlacePost, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    wish = wish_of(action.places, action.at)
    review = await post_placings.place(action.post_id, wish, actor_id=speaker.person_id)
    return screens.card(review, t, said=placing_screens.placed_said(review, wish.at, t))


async def ask_move(action: AskMove, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    return placing_screens.move_asked(
        await post_placings.begin(action.post_id, actor_id=speaker.person_id), t
    )


async def move(action: MovePost, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    at = moment_of(action.at)
    review = await post_placings.move(action.post_id, at, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-moved", at=moment(at, t)))


async def type_moved_moment(
    action: TypeMovedMoment, words: str, speaker: Speaker, post_placings: Placings, t: Translator
) -> Screen:
    at = await post_placings.read_moment(words, actor_id=speaker.person_id)
    review = await post_placings.move(action.post_id, at, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-moved", at=moment(at, t)))


async def call_off(action: CallOff, speaker: Speaker, post_placings: Placings, t: Translator) -> Screen:
    review = await post_placings.call_off(action.post_id, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-called-off"))


async def show_copy(action: ShowCopy, speaker: Speaker, post_decisions: Decisions, t: Translator) -> Screen:
    review = await post_decisions.look(action.post_id, actor_id=speaker.person_id)
    return placing_screens.troubled_copy(review, action.place, t)


async def try_again(
    action: TryCopyAgain, speaker: Speaker, post_resolutions: Resolutions, t: Translator
) -> Screen:
    review = await post_resolutions.try_again(action.post_id, action.place, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-tried-again"))


async def try_without_pictures(
    action: TryWithoutPictures, speaker: Speaker, post_resolutions: Resolutions, t: Translator
) -> Screen:
    review = await post_resolutions.try_again(
        action.post_id, action.place, without_pictures=True, actor_id=speaker.person_id
    )
    return screens.card(review, t, said=t("newsroom-tried-again"))


async def ask_copy_link(
    action: AskCopyLink, speaker: Speaker, post_decisions: Decisions, t: Translator
) -> Screen:
    review = await post_decisions.look(action.post_id, actor_id=speaker.person_id)
    return placing_screens.copy_link_asked(review, action.place, t)


async def type_copy_link(
    action: TypeCopyLink, words: str, speaker: Speaker, post_resolutions: Resolutions, t: Translator
) -> Screen:
    review = await post_resolutions.say_it_is_out(
        action.post_id, action.place, words, actor_id=speaker.person_id
    )
    return screens.card(review, t, said=t("newsroom-is-out"))


async def say_it_is_out(
    action: SayItIsOut, speaker: Speaker, post_resolutions: Resolutions, t: Translator
) -> Screen:
    review = await post_resolutions.say_it_is_out(
        action.post_id, action.place, "", actor_id=speaker.person_id
    )
    return screens.card(review, t, said=t("newsroom-is-out"))


async def let_be(action: LetCopyBe, speaker: Speaker, post_resolutions: Resolutions, t: Translator) -> Screen:
    review = await post_resolutions.let_be(action.post_id, action.place, actor_id=speaker.person_id)
    return screens.card(review, t, said=t("newsroom-let-be"))


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowPlacing: show_placing,
        WeighPlacing: weigh,
        AskMoment: ask_moment,
        TypeMoment: type_moment,
        PlacePost: place,
        AskMove: ask_move,
        MovePost: move,
        TypeMovedMoment: type_moved_moment,
        CallOff: call_off,
        ShowCopy: show_copy,
        TryCopyAgain: try_again,
        TryWithoutPictures: try_without_pictures,
        AskCopyLink: ask_copy_link,
        TypeCopyLink: type_copy_link,
        SayItIsOut: say_it_is_out,
        LetCopyBe: let_be,
    }
