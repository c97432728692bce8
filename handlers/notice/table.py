from collections.abc import Callable, Mapping
from typing import Any

from handlers.notice import (
    aftermath,
    broadcast,
    digest,
    entry,
    event,
    family,
    media,
    post,
    reminder,
    request,
    webinar,
)
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
    DeliveryKind.ENTRIES_WAITING: event.entries_waiting,
    DeliveryKind.STAGE_MOVED: event.stage_moved,
    DeliveryKind.CONSENT_SIGNED: family.signed,
    DeliveryKind.PAPER_ACCEPTED: family.paper_accepted,
    DeliveryKind.PAPER_DECLINED: family.paper_declined,
    DeliveryKind.REQUEST_MADE: request.made,
    DeliveryKind.REQUEST_ACCEPTED: request.accepted,
    DeliveryKind.REQUEST_DECLINED: request.declined,
    DeliveryKind.QUESTION_ASKED: webinar.questions_asked,
    DeliveryKind.LINK_ADDED: webinar.link_added,
    DeliveryKind.PROOF_WANTED: webinar.proof_wanted,
    DeliveryKind.FEEDBACK_WANTED: aftermath.feedback_wanted,
    DeliveryKind.MATERIAL_ADDED: aftermath.materials_added,
    DeliveryKind.SPEAKER_THANKED: aftermath.thanked,
    DeliveryKind.REMINDER_EVE: reminder.eve,
    DeliveryKind.REMINDER_SOON: reminder.soon,
    DeliveryKind.REMINDER_START: reminder.start,
    DeliveryKind.REMINDER_CLOSING: reminder.closing,
    DeliveryKind.REMINDER_WORK: reminder.work,
    DeliveryKind.REMINDER_STAGE: reminder.stage,
    DeliveryKind.REMINDER_OFFER: reminder.offer,
    DeliveryKind.DIGEST: digest.digest,
    DeliveryKind.MEDIA_CORRECTION: media.correction,
    **post.DRAWN,
    **broadcast.DRAWN,
}


def draw(kind: DeliveryKind, notice: Notice, t: Translator) -> Screen:
    return DRAWN_BY[kind](notice, t)
