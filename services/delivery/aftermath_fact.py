"""What is told when an event is over, as it stands when the message is sent."""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.event import Event, EventState
from services.delivery.aftermath_notice import MaterialsNotice, ThanksNotice
from services.delivery.notice import EventNotice
from services.delivery.telling import Outdated, Telling, id_in, told_event
from services.event.phase import SHOWN
from services.webinar.feedback import given_by, may_rate
from services.webinar.material import SINCE, materials_of
from services.webinar.registered import is_registered
from services.webinar.thanks import speakers_of, thanks_of


def feedback_facts(session: Session, telling: Telling) -> EventNotice:
    event = _held_event(session, telling)
    if given_by(session, event.id, telling.reader.id) is not None:
        raise Outdated("nothing_to_do")
    if not may_rate(session, event, telling.reader):
        raise Outdated("not_coming")
    return EventNotice(event, telling.body)


def material_facts(session: Session, telling: Telling) -> MaterialsNotice:
    event = _held_event(session, telling)
    if not is_registered(session, event.id, telling.reader.id):
        raise Outdated("not_coming")
    materials = materials_of(session, event.id, id_in(telling.body.get(SINCE)) or 0)
    if not materials:
        raise Outdated("nothing_to_say")
    return MaterialsNotice(event, tuple(materials))


def thanks_facts(session: Session, telling: Telling) -> ThanksNotice:
    event = _held_event(session, telling)
    speakers = speakers_of(session, event.id, telling.reader.id)
    if not speakers:
        raise Outdated("not_coming")
    return thanks_of(session, event, speakers)


def _held_event(session: Session, telling: Telling) -> Event:
    event = told_event(session, telling.event_id)
    if event.state is EventState.CANCELLED or event.state not in SHOWN:
        raise Outdated(f"event_{event.state}")
    return event


AFTERMATH_FACTS: Mapping[
    DeliveryKind, Callable[[Session, Telling], EventNotice | MaterialsNotice | ThanksNotice]
] = {
    DeliveryKind.FEEDBACK_WANTED: feedback_facts,
    DeliveryKind.MATERIAL_ADDED: material_facts,
    DeliveryKind.SPEAKER_THANKED: thanks_facts,
}
