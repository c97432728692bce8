"""By which function the facts of each message of the bot's own are looked up, when it is sent."""

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from services.delivery.aftermath_fact import AFTERMATH_FACTS
from services.delivery.broadcast_fact import BROADCAST_FACTS
from services.delivery.digest_fact import digest_facts
from services.delivery.entry_fact import TRUE_OF, entry_facts
from services.delivery.event_fact import TRUE_OF_EVENT, event_facts
from services.delivery.family_fact import PAPER_STATES, paper_facts, signed_facts
from services.delivery.media_fact import correction_facts
from services.delivery.notice import Notice
from services.delivery.organiser_fact import waiting_facts
from services.delivery.post_fact import POST_FACTS
from services.delivery.reminder_fact import FACTS_OF, reminder_facts
from services.delivery.request_fact import REQUEST_STATES, request_facts
from services.delivery.result_fact import result_facts
from services.delivery.stage_fact import stage_facts
from services.delivery.telling import Telling
from services.delivery.webinar_fact import WEBINAR_FACTS

# Each answers with the facts, or Outdated. A new kind of message brings its own.
FACTS: Mapping[DeliveryKind, Callable[[Session, Telling], Notice]] = {
    **dict.fromkeys(TRUE_OF, entry_facts),
    **dict.fromkeys(TRUE_OF_EVENT, event_facts),
    **dict.fromkeys(REQUEST_STATES, request_facts),
    **dict.fromkeys(PAPER_STATES, paper_facts),
    **dict.fromkeys(FACTS_OF, reminder_facts),
    DeliveryKind.RESULT_PUBLISHED: result_facts,
    DeliveryKind.ENTRIES_WAITING: waiting_facts,
    DeliveryKind.STAGE_MOVED: stage_facts,
    DeliveryKind.CONSENT_SIGNED: signed_facts,
    DeliveryKind.DIGEST: digest_facts,
    **WEBINAR_FACTS,
    **AFTERMATH_FACTS,
    DeliveryKind.MEDIA_CORRECTION: correction_facts,
    **POST_FACTS,
    **BROADCAST_FACTS,
}
# Of which no fact depends on who reads: looked up once for everybody who is told of one cause.
SAME_FOR_ALL = frozenset(
    {*TRUE_OF_EVENT, DeliveryKind.POST_TOLD, DeliveryKind.POST_URGENT, DeliveryKind.POST_RENEWED}
)


def facts_of(session: Session, telling: Telling) -> Notice:
    """The facts, or Outdated. Read beside the writers: the next moment may change them, as any message's."""
    return FACTS[telling.kind](session, telling)
