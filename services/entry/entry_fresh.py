"""An entry made just now, as its one person sees it: all of it is known, and nothing is read again."""

from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.entry.entry_name import name_of
from services.entry.entry_view import EntryView, MemberLine, works_of
from services.entry.light import OF_STATUS, EntryStanding, EntryStep
from services.entry.offered import Offered
from services.entry.vacancy import place_of
from services.event.phase import is_frozen


def fresh_view(
    session: Session, event: Event, entry: Entry, person: Person, offered: Offered, actor: Actor
) -> EntryView:
    """Where there was nothing to choose and nothing to answer, and the gate has seen the consent."""
    return EntryView(
        entry=entry,
        event=event,
        standing=EntryStanding(OF_STATUS.get(entry.status, EntryStep.NONE)),
        people=(MemberLine(name_of(person), is_consented=True),),
        nomination="",
        site=None,
        site_city="",
        place=place_of(session, event, entry),
        answers=(),
        lacking=None,
        manages=True,
        is_own=True,
        may_move_nomination=False,
        may_move_site=False,
        has_questions=False,
        may_enter_more=False,
        works=works_of(session, event, entry, actor.now) if offered.works else (),
        results=(),
        requests=(),
        is_frozen=is_frozen(event, actor.now),
        is_over=False,
    )
