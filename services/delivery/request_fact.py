"""What is told of something that another has to allow."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry
from models.entry_request import EntryRequest, RequestKind, RequestState
from models.event import Event
from services.actor import Actor
from services.delivery.entry_fact import manages_it
from services.delivery.notice import RequestNotice
from services.delivery.telling import Outdated, Telling, entry_and_event, id_in, named
from services.event.right import runs

REQUEST_STATES: Mapping[DeliveryKind, RequestState] = {
    DeliveryKind.REQUEST_MADE: RequestState.OPEN,
    DeliveryKind.REQUEST_ACCEPTED: RequestState.ACCEPTED,
    DeliveryKind.REQUEST_DECLINED: RequestState.DECLINED,
}


def request_facts(session: Session, telling: Telling) -> RequestNotice:
    request = session.get(EntryRequest, id_in(telling.body.get("request_id")) or 0)
    if request is None:
        raise Outdated("request_gone")
    if request.state is not REQUEST_STATES[telling.kind]:
        raise Outdated(f"request_{request.state}")
    entry, event = entry_and_event(session, request.entry_id)
    may_decide = telling.kind is not DeliveryKind.REQUEST_MADE or _decides(
        session, telling.reader, request, entry, event
    )
    if not may_decide:
        raise Outdated("not_theirs")
    is_about_reader = request.person_id == telling.reader.id
    return RequestNotice(event, entry, request, named(session, request.person_id), is_about_reader)


def _decides(session: Session, reader: Actor, request: EntryRequest, entry: Entry, event: Event) -> bool:
    if request.kind is RequestKind.JOIN:
        return manages_it(session, reader, entry, event)
    return runs(session, reader, event)
