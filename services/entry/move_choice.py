"""Where an entry could move to: the other nominations and sites of its event."""

from sqlalchemy.orm import Session

from models.entry import Entry
from models.event import Event
from services.actor import Actor
from services.entry.answering import refuse_ended
from services.entry.audience import fitting
from services.entry.duty import inside_of
from services.entry.entry_view import city_of, refuse_strangers
from services.entry.gate import nominations_of, sites_of
from services.entry.membership import is_taken
from services.entry.path import OPTIONS_ON_A_PAGE
from services.entry.progress import NominationWanted, Option, SiteWanted
from services.entry.refusal import EntryNotFound
from services.entry.vacancy import vacancy_of
from services.listing import listing


def nominations_for(session: Session, entry_id: int, actor: Actor, page: int) -> NominationWanted:
    event, entry = _managed(session, entry_id, actor)
    vacancy, people = vacancy_of(session, event), inside_of(session, entry).members
    others = [
        one
        for one in fitting(nominations_of(session, event.id), entry.grade)
        if one.id != entry.nomination_id
        and not any(is_taken(session, event.id, one.id, person_id) for person_id in people)
    ]
    options = [
        Option(one.id, one.title, "", vacancy.within(one), number) for number, one in enumerate(others, 1)
    ]
    return NominationWanted(event, listing(options, number=page, size=OPTIONS_ON_A_PAGE), entry.id)


def sites_for(session: Session, entry_id: int, actor: Actor, page: int) -> SiteWanted:
    event, entry = _managed(session, entry_id, actor)
    vacancy = vacancy_of(session, event)
    others = [site for site in sites_of(session, event.id) if site.id != entry.site_id]
    options = [
        Option(site.id, site.title, city_of(session, site), vacancy.at(site), number)
        for number, site in enumerate(others, 1)
    ]
    return SiteWanted(event, listing(options, number=page, size=OPTIONS_ON_A_PAGE), entry.id)


def _managed(session: Session, entry_id: int, actor: Actor) -> tuple[Event, Entry]:
    entry = session.get(Entry, entry_id)
    if entry is None:
        raise EntryNotFound
    refuse_strangers(session, entry, actor)
    if not inside_of(session, entry).manages(session, actor):
        raise EntryNotFound
    event = session.get_one(Event, entry.event_id)
    refuse_ended(event, entry, actor)
    return event, entry
