"""A post to people, for whoever decides about news."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.broadcast import audience, progress
from handlers.broadcast.actions import (
    AskBroadcast,
    AskStop,
    ChooseAudience,
    ClearChoice,
    FindChoice,
    Hurry,
    PauseBroadcast,
    RenewBroadcast,
    ResumeBroadcast,
    ShowBroadcast,
    StartBroadcast,
    StopBroadcast,
    ToggleChoice,
    WatchBroadcast,
)
from handlers.screen import Screen
from handlers.translation import Translator
from models.broadcast import BroadcastState
from services.broadcast.broadcasts import Broadcasts
from services.broadcast.view import BroadcastView
from services.people import Speaker
from services.refusal import Refusal


async def show(action: ShowBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return _shown(await broadcasts.open(action.post_id, actor_id=speaker.person_id), t)


async def renew(action: RenewBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return _shown(await broadcasts.renew(action.post_id, actor_id=speaker.person_id), t)


async def choose(action: ChooseAudience, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    choice = await broadcasts.choice(
        action.post_id, action.part, page=action.page, actor_id=speaker.person_id
    )
    return audience.choice(choice, t)


async def find(
    action: FindChoice, words: str, speaker: Speaker, broadcasts: Broadcasts, t: Translator
) -> Screen:
    choice = await broadcasts.choice(action.post_id, action.part, words=words, actor_id=speaker.person_id)
    return audience.choice(choice, t)


async def toggle(action: ToggleChoice, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    choice = await broadcasts.toggle(
        action.post_id, action.part, action.key, page=action.page, actor_id=speaker.person_id
    )
    return audience.choice(choice, t)


async def clear(action: ClearChoice, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return audience.choice(await broadcasts.clear(action.post_id, action.part, actor_id=speaker.person_id), t)


async def hurry(action: Hurry, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    is_urgent = bool(action.is_urgent)
    return _shown(await broadcasts.hurry(action.post_id, is_urgent=is_urgent, actor_id=speaker.person_id), t)


async def ask(action: AskBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    view = await broadcasts.open(action.post_id, actor_id=speaker.person_id)
    return audience.asked(view, t) if view.state is BroadcastState.DRAFT else progress.shown(view, t)


async def start(action: StartBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return progress.shown(
        await broadcasts.start(action.post_id, action.revision, actor_id=speaker.person_id), t
    )


async def watch(action: WatchBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return _shown(await broadcasts.watch(action.broadcast_id, actor_id=speaker.person_id), t)


async def pause(action: PauseBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return progress.shown(await broadcasts.pause(action.broadcast_id, actor_id=speaker.person_id), t)


async def resume(action: ResumeBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return progress.shown(await broadcasts.resume(action.broadcast_id, actor_id=speaker.person_id), t)


async def ask_stop(action: AskStop, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    view = await broadcasts.watch(action.broadcast_id, actor_id=speaker.person_id)
    is_going = view.state in (BroadcastState.RUNNING, BroadcastState.PAUSED)
    return progress.stop_asked(view, t) if is_going else _shown(view, t)


async def stop(action: StopBroadcast, speaker: Speaker, broadcasts: Broadcasts, t: Translator) -> Screen:
    return progress.shown(await broadcasts.stop(action.broadcast_id, actor_id=speaker.person_id), t)


async def draw_broadcast(
    subject_id: int, speaker: Speaker, broadcasts: Broadcasts, t: Translator
) -> Screen | None:
    """Nothing for whoever decides no longer."""
    try:
        return progress.shown(await broadcasts.watch(subject_id, actor_id=speaker.person_id), t)
    except Refusal:
        return None


def _shown(view: BroadcastView, t: Translator) -> Screen:
    is_draft = view.state is BroadcastState.DRAFT
    return audience.draft(view, t) if is_draft else progress.shown(view, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowBroadcast: show,
        RenewBroadcast: renew,
        ChooseAudience: choose,
        FindChoice: find,
        ToggleChoice: toggle,
        ClearChoice: clear,
        Hurry: hurry,
        AskBroadcast: ask,
        StartBroadcast: start,
        WatchBroadcast: watch,
        PauseBroadcast: pause,
        ResumeBroadcast: resume,
        AskStop: ask_stop,
        StopBroadcast: stop,
    }
