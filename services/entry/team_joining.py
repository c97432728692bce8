"""Into a team by its code, typed or followed as a link, in either messenger."""

from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import RequestKind
from models.event import Event
from services.class_keeper import schools_kept
from services.entry.gate import Asking
from services.entry.refusal import EntryNotFound
from services.entry.request import Wanted, ask
from services.entry.state import LIVE
from services.entry.team import find_by_join_code, hold_team, is_mentored, refuse_over
from services.entry.team_begun import keep_invitation
from services.entry.team_change import set_mentor
from services.entry.team_gate import JoinBar, barrier
from services.entry.team_refusal import MentorIsThere, MentorsOnly, MentorTooLate
from services.entry.team_request import let_in
from services.entry.team_seen import TeamSeen, is_changed, seen
from services.event.phase import SHOWN, phase_of
from services.invitation import count_a_wrong_code, plain_code, refusal_of_code, refuse_a_guesser
from services.refusal import Refusal
from services.standing import Step


def look_at(session: Session, code: str, asking: Asking) -> TeamSeen | Refusal:
    """A wrong code is counted: raise the refusal when the count is kept."""
    found = _by_code(session, code, asking)
    if isinstance(found, Refusal):
        return found
    shown = seen(session, found, asking, plain_code(code))
    if shown.barrier is not None and shown.barrier.step is not Step.NONE:
        # Whoever has to introduce themselves first finds the way back.
        keep_invitation(session, shown.code, asking.actor)
    return shown


def look_at_entry(session: Session, entry_id: int, asking: Asking) -> TeamSeen:
    """Met by its name while somebody was about to make one of the same name."""
    entry = session.get(Entry, entry_id)
    if entry is None or not entry.title or entry.status not in LIVE:
        raise EntryNotFound
    if phase_of(session.get_one(Event, entry.event_id), asking.actor.now) not in SHOWN:
        raise EntryNotFound
    return seen(session, entry, asking, "")


def join_by_code(session: Session, code: str, asking: Asking) -> TeamSeen | Refusal:
    """Joined, unless something is in the way: then it is as if one had looked. Joining twice is joining."""
    found = _by_code(session, code, asking)
    if isinstance(found, Refusal):
        return found
    event, entry = hold_team(session, found.id)
    # Between finding and holding it the code may have been made void.
    if entry.join_code != plain_code(code):
        raise EntryNotFound
    if barrier(session, event, entry, asking) is None:
        let_in(session, entry, asking.actor.id, by=asking.actor)
    return seen(session, entry, asking, plain_code(code))


def ask_organiser(session: Session, code: str, asking: Asking) -> TeamSeen | Refusal:
    """Frozen, and everything else fits: whoever runs the event may still let them in."""
    found = _by_code(session, code, asking)
    if isinstance(found, Refusal):
        return found
    event, entry = hold_team(session, found.id)
    here = barrier(session, event, entry, asking)
    if here is not None and here.bar is JoinBar.FROZEN:
        ask(session, entry, Wanted(RequestKind.ADD, asking.actor.id), asking.actor)
    return seen(session, entry, asking, plain_code(code))


def mentor_by_code(session: Session, code: str, asking: Asking) -> TeamSeen | Refusal:
    """A mentor, whom a school has appointed, becomes the second who leads a team that is still changed."""
    found = _by_code(session, code, asking)
    if isinstance(found, Refusal):
        return found
    event, entry = hold_team(session, found.id)
    # Between finding and holding it the code may have been made void.
    if entry.join_code != plain_code(code):
        raise EntryNotFound
    actor = asking.actor
    if not schools_kept(session, actor):
        raise MentorsOnly
    if entry.mentor_id != actor.id:
        refuse_over(event, now=actor.now)
        if not is_changed(event, now=actor.now):
            raise MentorTooLate
        if is_mentored(session, entry, now=actor.now, administrators=actor.administrators):
            raise MentorIsThere
        set_mentor(session, entry, actor.id, by=actor.id, now=actor.now)
    return seen(session, entry, asking, plain_code(code))


def _by_code(session: Session, code: str, asking: Asking) -> Entry | Refusal:
    actor = asking.actor
    refuse_a_guesser(session, actor.id, now=actor.now)
    entry = find_by_join_code(session, code)
    if entry is None:
        return refusal_of_code(count_a_wrong_code(session, actor.id, now=actor.now))
    return entry
