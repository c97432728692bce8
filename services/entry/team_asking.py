"""What could not be done even if the organiser said yes is refused when it is asked, and not in a week."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import RequestKind
from models.event import Event
from models.person import Person
from services.class_keeper import has_account
from services.entry.gate import nominations_of, sites_of
from services.entry.membership import is_member, members
from services.entry.refusal import (
    AlreadyEntered,
    NominationNotFound,
    SiteNotFound,
    TeamFull,
    TeamTitleTaken,
)
from services.entry.team import is_mentored, read_title
from services.entry.team_change import refuse_in_nomination, unfit_for
from services.entry.team_refusal import MemberGone, NobodyToLead, PersonUnfit
from services.entry.team_wish import TeamWish
from services.entry.title import is_title_taken
from services.fold import folded


def refuse_impossible(session: Session, entry: Entry, wish: TeamWish, *, now: datetime) -> None:
    """Seats are not looked for: until the organiser answers, there may be some."""
    refuse = REFUSED_BY.get(wish.kind)
    if refuse is not None:
        refuse(session, entry, wish, now)


def _add(session: Session, entry: Entry, wish: TeamWish, _now: datetime) -> None:
    if is_member(session, entry.id, wish.person_id):
        raise AlreadyEntered
    if entry.size >= entry.most:
        raise TeamFull(entry.most)
    _refuse_unfit(session, entry, wish.person_id)


def _leave(session: Session, entry: Entry, wish: TeamWish, now: datetime) -> None:
    _refuse_gone(session, entry, wish.person_id)
    _refuse_leaderless(session, entry, wish, now)


def _replace(session: Session, entry: Entry, wish: TeamWish, now: datetime) -> None:
    _refuse_gone(session, entry, wish.person_id)
    _refuse_unfit(session, entry, wish.other_id or 0)
    _refuse_leaderless(session, entry, wish, now)


def _rename(session: Session, entry: Entry, wish: TeamWish, _now: datetime) -> None:
    if is_title_taken(session, entry.event_id, folded(read_title(wish.title)), besides=entry.id):
        raise TeamTitleTaken


def _nominate(session: Session, entry: Entry, wish: TeamWish, _now: datetime) -> None:
    nominations = {one.id: one for one in nominations_of(session, entry.event_id)}
    nomination = nominations.get(wish.other_id or 0)
    if nomination is None:
        raise NominationNotFound
    if nomination.id != entry.nomination_id:
        refuse_in_nomination(session, entry, nomination)


def _place(session: Session, entry: Entry, wish: TeamWish, _now: datetime) -> None:
    if wish.other_id not in {one.id for one in sites_of(session, entry.event_id)}:
        raise SiteNotFound


def _refuse_gone(session: Session, entry: Entry, person_id: int) -> None:
    if not is_member(session, entry.id, person_id):
        raise MemberGone


def _refuse_unfit(session: Session, entry: Entry, person_id: int) -> None:
    person = session.get(Person, person_id)
    unfit = unfit_for(session, session.get_one(Event, entry.event_id), entry, person)
    if unfit is not None:
        raise PersonUnfit(unfit)


def _refuse_leaderless(session: Session, entry: Entry, wish: TeamWish, now: datetime) -> None:
    """The captain goes, and of those who are there then nobody can write to the bot."""
    if entry.captain_id != wish.person_id or is_mentored(session, entry, now=now):
        return
    staying = [one.id for one in members(session, entry.id) if one.id != wish.person_id]
    if wish.other_id is not None:
        staying.append(wish.other_id)
    if staying and not any(has_account(session, person_id) for person_id in staying):
        raise NobodyToLead


REFUSED_BY: dict[RequestKind, Callable[[Session, Entry, TeamWish, datetime], None]] = {
    RequestKind.ADD: _add,
    RequestKind.LEAVE: _leave,
    RequestKind.REPLACE: _replace,
    RequestKind.TITLE: _rename,
    RequestKind.NOMINATION: _nominate,
    RequestKind.SITE: _place,
}
