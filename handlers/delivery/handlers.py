from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.delivery import screens
from handlers.delivery.actions import ShowBroadcastDeliveries, ShowEventDeliveries, ShowPersonDeliveries
from handlers.screen import Screen
from handlers.translation import Translator
from services.delivery.deliveries import Deliveries
from services.people import Speaker


async def show_of_event(
    action: ShowEventDeliveries, speaker: Speaker, deliveries: Deliveries, t: Translator
) -> Screen:
    told = await deliveries.of_event(
        action.event_id, action.outcome, page=action.page, actor_id=speaker.person_id
    )
    return screens.of_event(told, action.event_id, t)


async def show_of_broadcast(
    action: ShowBroadcastDeliveries, speaker: Speaker, deliveries: Deliveries, t: Translator
) -> Screen:
    told = await deliveries.of_broadcast(
        action.broadcast_id, action.outcome, page=action.page, actor_id=speaker.person_id
    )
    return screens.of_broadcast(told, action.broadcast_id, t)


async def show_of_person(
    action: ShowPersonDeliveries, speaker: Speaker, deliveries: Deliveries, t: Translator
) -> Screen:
    told = await deliveries.of_person(
        action.person_id, action.outcome, page=action.page, actor_id=speaker.person_id
    )
    return screens.of_person(told, action.person_id, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowEventDeliveries: show_of_event,
        ShowBroadcastDeliveries: show_of_broadcast,
        ShowPersonDeliveries: show_of_person,
    }
