from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.delivery import screens
from handlers.translation import Translator
from models.account import MessengerName
from models.delivery import DeliveryKind
from models.event import TITLE_CHARACTERS
from models.person import NAME_CHARACTERS
from services.delivery.deliveries import LINES_ON_A_PAGE, DeliveryLine, Outcome, Told
from services.listing import Listing
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)


def answers(t: Translator) -> Iterator[Drawn]:
    counts = dict.fromkeys(Outcome, MANY)
    for chosen in (None, *Outcome):
        for shown in Outcome:
            told = Told("<" * TITLE_CHARACTERS, counts, chosen, Listing(lines(shown), 2, LAST_PAGE, MANY))
            yield screens.of_event, screens.of_event(told, LARGEST_ID, t)
            yield screens.of_person, screens.of_person(told, LARGEST_ID, t)
            yield screens.of_broadcast, screens.of_broadcast(told, LARGEST_ID, t)
        nothing = Told("", {}, chosen, Listing((), 1, 1, 0))
        yield screens.of_event, screens.of_event(nothing, LARGEST_ID, t)


def lines(outcome: Outcome) -> tuple[DeliveryLine, ...]:
    kinds = [kind for kind in DeliveryKind if kind is not DeliveryKind.REDRAW]
    return tuple(
        DeliveryLine(
            id=LARGEST_ID,
            kind=kind,
            name="<" * NAME_CHARACTERS,
            event="<" * TITLE_CHARACTERS,
            outcome=outcome,
            reason="<" * 60,
            due_at=AT,
            settled_at=AT,
            messenger=MessengerName.TELEGRAM,
            attempts=MANY,
        )
        for kind in kinds[-LINES_ON_A_PAGE:]
    )
