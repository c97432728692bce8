from collections.abc import Callable, Mapping
from typing import Any

from handlers.notice import entry, event, request
from handlers.screen import Screen
from handlers.translation import Translator
from models.delivery import DeliveryKind
from services.delivery.notice import Notice

# How each message of the bot's own is drawn. A redrawing is none: the screen's own room draws it.
DRAWN_BY: Mapping[DeliveryKind, Callable[[Any, Translator], Screen]] = {
    DeliveryKind.ENTRY_ENTERED: entry.entered,
    DeliveryKind.ENTRY_ACCEPTED: entry.accepted,
    DeliveryKind.ENTRY_DECLINED: entry.declined,
    DeliveryKind.ENTRY_MOVED: entry.moved,
    DeliveryKind.ENTRY_WITHDRAWN: entry.withdrawn,
    DeliveryKind.SEAT_OFFERED: entry.offered,
    DeliveryKind.SEAT_LAPSED: entry.lapsed,
    DeliveryKind.TEAM_JOINED: entry.joined,
    DeliveryKind.TEAM_LEFT: entry.left,
    DeliveryKind.TEAM_CAPTAIN: entry.captain,
    DeliveryKind.RESULT_PUBLISHED: entry.results,
    DeliveryKind.EVENT_MOVED: event.moved,
    DeliveryKind.EVENT_CANCELLED: event.cancelled,
    DeliveryKind.EVENT_SUBMITTED: event.submitted,
    DeliveryKind.EVENT_ACCEPTED: event.accepted,
    DeliveryKind.EVENT_RETURNED: event.returned,
    DeliveryKind.ORGANISER_WROTE: event.organiser_wrote,
    DeliveryKind.REQUEST_MADE: request.made,
    DeliveryKind.REQUEST_ACCEPTED: request.accepted,
    DeliveryKind.REQUEST_DECLINED: request.declined,
}


def draw(kind: DeliveryKind, notice: Notice, t: Translator) -> Screen:
    return DRAWN_BY[kind](notice, t)
