"""What becomes of a team: each change in one function, with its seat, its history and whom it concerns.

The caller holds the event's row and has asked whether whoever acts may: before the freeze whoever leads the
team, afterwards the organiser, also by accepting what was asked for.
"""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.orm import Session

from models.entry import Entry, EntryDeed, EntryMember, EntryStatus
from models.event import Event
from models.nomination import Nomination
from models.person import Person, PersonKind
from models.school import School
from services.class_keeper import has_account
from services.entry.audience import Newcoming, misfit
from services.entry.gate import nominations_of, sites_of
from services.entry.history import remember
from services.entry.membership import is_member, is_taken, join, leave, members, show_anew
from services.entry.refusal import (
    AlreadyEntered,
    NominationNotFound,
    SeatsTaken,
    SiteNotFound,
    TeamTitleTaken,
)
from services.entry.request_answer import recall_about
from services.entry.seat import HOLDING, Choice, give_back, seats_of, take
from services.entry.state import LIVE, call_next, change_status, choice_of
from services.entry.team import is_mentored, read_title
from services.entry.team_refusal import (
    CaptainHasNoMessenger,
    MemberGone,
    NobodyToLead,
    PersonUnfit,
    TeamUnfit,
)
from services.entry.team_telling import (
    tell_of_captaincy,
    tell_of_entering,
    tell_of_joining,
    tell_of_leaving,
)
from services.entry.title import is_title_taken
from services.fold import folded


def rename(session: Session, entry: Entry, typed: str, *, by: int | None, now: datetime) -> bool:
    """Whether it is called otherwise now. Of two teams of an event no two are called alike."""
    title = read_title(typed)
    if title == entry.title:
        return False
    key = folded(title)
    if is_title_taken(session, entry.event_id, key, besides=entry.id):
        raise TeamTitleTaken
    entry.title, entry.title_key = title, key
    # The names themselves are people's words, and the history keeps none.
    remember(session, entry, EntryDeed.TITLE, by=by, now=now)
    session.flush()
    show_anew(session, entry, now=now)
    return True


def add(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """Whether they were not in it already. Whoever is added by another's hand needs no consent yet."""
    if is_member(session, entry.id, person_id):
        return False
    event, person = session.get_one(Event, entry.event_id), session.get(Person, person_id)
    unfit = unfit_for(session, event, entry, person)
    if person is None or unfit is not None:
        raise PersonUnfit(unfit or TeamUnfit.GONE)
    join(session, entry, person.id, by=by, now=now)
    if entry.grade is None and person.kind is PersonKind.PUPIL:
        entry.grade = person.grade
    tell_of_joining(session, entry, person.id, by=by, now=now)
    tell_of_entering(session, entry, person.id, by=by, now=now)
    return True


def take_out(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """Whether they were in it. A captain whom nobody would follow stays."""
    was_captain = entry.captain_id == person_id
    is_out = remove(session, entry, person_id, by=by, now=now)
    if was_captain:
        _refuse_leaderless(session, entry, now=now)
    return is_out


def remove(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """The same for who is gone for good, and is not kept by that: somebody else leads, if anybody can."""
    if not leave(session, entry, person_id, by=by, now=now):
        return False
    recall_about(session, entry, person_id, by=by, now=now)
    if entry.captain_id == person_id:
        _set_captain(session, entry, _heir(session, entry, now=now), by=by, now=now)
    if entry.size == 0 and entry.captain_id is None and entry.mentor_id is None:
        change_status(session, entry, EntryStatus.WITHDRAWN, by=by, now=now)
    tell_of_leaving(session, entry, person_id, by=by, now=now)
    return True


def replace(
    session: Session, entry: Entry, gone_id: int, come_id: int, *, by: int | None, now: datetime
) -> None:
    """One comes for another, or neither does."""
    if gone_id == come_id or not is_member(session, entry.id, gone_id):
        if is_member(session, entry.id, come_id):
            return  # pressed twice
        raise MemberGone
    was_captain = entry.captain_id == gone_id
    leave(session, entry, gone_id, by=by, now=now)
    recall_about(session, entry, gone_id, by=by, now=now)
    add(session, entry, come_id, by=by, now=now)
    if was_captain:
        _set_captain(session, entry, _heir(session, entry, now=now), by=by, now=now)
        _refuse_leaderless(session, entry, now=now)
    tell_of_leaving(session, entry, gone_id, by=by, now=now)


def choose_nomination(
    session: Session, entry: Entry, nomination_id: int, *, by: int | None, now: datetime
) -> bool:
    """Whether it is another one. Nobody may be in another team there, and everybody's grade has to fit."""
    if entry.nomination_id == nomination_id:
        return False
    event = session.get_one(Event, entry.event_id)
    if nomination_id not in {one.id for one in nominations_of(session, event.id)}:
        raise NominationNotFound
    refuse_in_nomination(session, entry, session.get_one(Nomination, nomination_id))
    was = entry.nomination_id
    _move(session, event, entry, Choice(nomination_id, entry.site_id, entry.school_id), now=now)
    session.execute(
        update(EntryMember)
        .where(EntryMember.entry_id == entry.id, EntryMember.left_at.is_(None))
        .values(nomination_key=nomination_id)
    )
    remember(session, entry, EntryDeed.NOMINATION, by=by, now=now, was=was, became=nomination_id)
    session.flush()
    show_anew(session, entry, now=now)
    return True


def choose_site(session: Session, entry: Entry, site_id: int, *, by: int | None, now: datetime) -> bool:
    if entry.site_id == site_id:
        return False
    event, was = session.get_one(Event, entry.event_id), entry.site_id
    if site_id not in {one.id for one in sites_of(session, event.id)}:
        raise SiteNotFound
    _move(session, event, entry, Choice(entry.nomination_id, site_id, entry.school_id), now=now)
    remember(session, entry, EntryDeed.SITE, by=by, now=now, was=was, became=site_id)
    session.flush()
    show_anew(session, entry, now=now)
    return True


def hand_over(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> bool:
    """Whether somebody else is captain now. The one before stays in the team."""
    if entry.captain_id == person_id:
        return False
    if not is_member(session, entry.id, person_id):
        raise MemberGone
    if not has_account(session, person_id):
        raise CaptainHasNoMessenger
    _set_captain(session, entry, person_id, by=by, now=now)
    return True


def set_mentor(
    session: Session, entry: Entry, person_id: int | None, *, by: int | None, now: datetime
) -> bool:
    if entry.mentor_id == person_id:
        return False
    was, entry.mentor_id = entry.mentor_id, person_id
    remember(session, entry, EntryDeed.MENTOR, by=by, now=now, was=was, became=person_id)
    session.flush()
    show_anew(session, entry, now=now, besides=(was,))
    return True


def withdraw(session: Session, entry: Entry, *, by: int | None, now: datetime) -> bool:
    return change_status(session, entry, EntryStatus.WITHDRAWN, by=by, now=now)


def unfit_for(session: Session, event: Event, entry: Entry, person: Person | None) -> TeamUnfit | None:
    """Why this person cannot be taken into this team, whatever they have consented to."""
    if person is None or person.erased_at is not None or person.blocked_at is not None:
        return TeamUnfit.GONE
    school = None if person.school_id is None else session.get(School, person.school_id)
    reason = misfit(event, Newcoming(person, school))
    if reason is not None:
        return TeamUnfit(reason)
    if not fits_nomination(session, entry.nomination_id, person):
        return TeamUnfit.NOMINATION
    if is_taken(session, entry.event_id, entry.nomination_id, person.id):
        return TeamUnfit.ELSEWHERE
    return None


def fits_nomination(session: Session, nomination_id: int | None, person: Person) -> bool:
    nomination = None if nomination_id is None else session.get(Nomination, nomination_id)
    if nomination is None or person.kind is not PersonKind.PUPIL or person.grade is None:
        return True
    return nomination.is_for(person.grade)


def _set_captain(
    session: Session, entry: Entry, person_id: int | None, *, by: int | None, now: datetime
) -> None:
    was, entry.captain_id = entry.captain_id, person_id
    remember(session, entry, EntryDeed.CAPTAIN, by=by, now=now, was=was, became=person_id)
    session.flush()
    show_anew(session, entry, now=now, besides=(was,))
    tell_of_captaincy(session, entry, by=by, now=now)


def _refuse_leaderless(session: Session, entry: Entry, *, now: datetime) -> None:
    if entry.status in LIVE and entry.captain_id is None and not is_mentored(session, entry, now=now):
        raise NobodyToLead


def _heir(session: Session, entry: Entry, *, now: datetime) -> int | None:
    """The oldest member who can write to the bot. A mentor names the next captain themselves."""
    if is_mentored(session, entry, now=now):
        return None
    return next((one.id for one in members(session, entry.id) if has_account(session, one.id)), None)


def _move(session: Session, event: Event, entry: Entry, choice: Choice, *, now: datetime) -> None:
    """Its seat goes with it, or nothing is changed. What it leaves is offered to the next."""
    if entry.status in HOLDING:
        give_back(session, event.id, seats_of(session, event, choice_of(entry)))
        full = take(session, event.id, seats_of(session, event, choice))
        if full is not None:
            raise SeatsTaken(full)
    entry.nomination_id, entry.site_id = choice.nomination_id, choice.site_id
    session.flush()
    call_next(session, event, now=now)


def refuse_in_nomination(session: Session, entry: Entry, nomination: Nomination) -> None:
    """One of them is in another team there, or of another grade."""
    for person in members(session, entry.id):
        if is_taken(session, entry.event_id, nomination.id, person.id):
            raise AlreadyEntered
        if not fits_nomination(session, nomination.id, person):
            raise PersonUnfit(TeamUnfit.NOMINATION)
