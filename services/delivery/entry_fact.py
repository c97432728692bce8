"""What is told of an entry, as it stands when the message is sent."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from models.delivery import DeliveryKind
from models.entry import Entry, EntryMember, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.stage import Site
from services.actor import Actor
from services.delivery.notice import EntryNotice
from services.delivery.telling import Outdated, Telling, id_in, named, told_entry
from services.entry.lead import leads
from services.event.right import runs

# Of an entry that somebody still counts on.
LIVE = (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING, EntryStatus.OFFERED)
# What an entry has to be for a message about it to be true.
TRUE_OF: Mapping[DeliveryKind, tuple[EntryStatus, ...]] = {
    DeliveryKind.ENTRY_ENTERED: (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING),
    DeliveryKind.ENTRY_ACCEPTED: (EntryStatus.CONFIRMED,),
    DeliveryKind.ENTRY_DECLINED: (EntryStatus.DECLINED,),
    DeliveryKind.ENTRY_MOVED: LIVE,
    DeliveryKind.ENTRY_WITHDRAWN: (EntryStatus.WITHDRAWN,),
    DeliveryKind.SEAT_OFFERED: (EntryStatus.OFFERED,),
    DeliveryKind.SEAT_LAPSED: (EntryStatus.LAPSED,),
    DeliveryKind.TEAM_JOINED: LIVE,
    DeliveryKind.TEAM_LEFT: LIVE,
    DeliveryKind.TEAM_CAPTAIN: LIVE,
}


def entry_facts(session: Session, telling: Telling) -> EntryNotice:
    entry, event = told_entry(session, telling)
    if entry.status not in TRUE_OF[telling.kind]:
        raise Outdated(f"entry_{entry.status}")
    if entry.offered_until is not None and entry.offered_until <= telling.reader.now:
        raise Outdated("offer_over")
    manages = manages_it(session, telling.reader, entry, event)
    if not (manages or _concerns(session, telling, entry)):
        raise Outdated("not_in_it")
    who, is_about_reader = _whom(session, telling, entry, may_know=manages)
    return EntryNotice(
        event=event,
        entry=entry,
        body=telling.body,
        manages=manages or not event.is_for_teams,
        who=who,
        is_about_reader=is_about_reader,
        nomination=_titled(session, Nomination, entry.nomination_id),
        site=_titled(session, Site, entry.site_id),
    )


def _concerns(session: Session, telling: Telling, entry: Entry) -> bool:
    """Whether it is still theirs. Of an ended entry everybody has left, and whoever leaves is told of it."""
    left = telling.kind is DeliveryKind.TEAM_LEFT and telling.body.get("person_id") == telling.reader.id
    if left or entry.status not in LIVE:
        return True
    return session.scalars(select(exists().where(*_membership(entry, telling.reader.id)))).one()


def _whom(session: Session, telling: Telling, entry: Entry, *, may_know: bool) -> tuple[str, bool]:
    """Whom the message is about, if it is about one of the team, and whether that is the reader."""
    person_id = id_in(telling.body.get("person_id"))
    if telling.kind is DeliveryKind.TEAM_CAPTAIN:
        person_id = entry.captain_id
        if person_id is None:
            raise Outdated("no_captain")
    if person_id is None:
        return child_of(session, entry, telling.reader) if may_know else "", False
    if telling.kind is not DeliveryKind.TEAM_CAPTAIN:
        is_in = session.scalars(select(exists().where(*_membership(entry, person_id)))).one()
        if is_in != (telling.kind is DeliveryKind.TEAM_JOINED):
            raise Outdated("team_changed")
    is_about_reader = person_id == telling.reader.id
    return named(session, person_id) if may_know else "", is_about_reader


def manages_it(session: Session, reader: Actor, entry: Entry, event: Event) -> bool:
    return leads(session, entry, reader) or runs(session, reader, event)


def child_of(session: Session, entry: Entry, reader: Actor) -> str:
    """Whose entry it is, for a mentor of many: a team is known by its title, and one's own by being it."""
    if entry.title:
        return ""
    newest = (
        select(EntryMember.person_id).where(EntryMember.entry_id == entry.id).order_by(EntryMember.id.desc())
    )
    person_id = session.scalars(newest.limit(1)).one_or_none()
    return "" if person_id in (None, reader.id) else named(session, person_id or 0)


def _membership(entry: Entry, person_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        EntryMember.entry_id == entry.id,
        EntryMember.person_id == person_id,
        EntryMember.left_at.is_(None),
    )


def _titled(session: Session, table: type[Nomination | Site], row_id: int | None) -> str:
    found = session.scalars(select(table.title).where(table.id == row_id)).one_or_none()
    return found or ""
