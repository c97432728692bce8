"""A team as those lead it who may: what each press on its card does."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import RequestKind
from models.event import Event
from models.person import Person
from services.actor import Actor
from services.class_keeper import class_of, has_account
from services.entry.gate import nominations_of, sites_of
from services.entry.membership import is_member, is_taken, members
from services.entry.refusal import EntriesFrozen, EntryNotFound, EntryStateForbids
from services.entry.request import Wanted, ask
from services.entry.state import LIVE
from services.entry.team import hold_team, is_mentored, manage_team, new_code, refuse_over
from services.entry.team_asking import refuse_impossible
from services.entry.team_card import TeamCard, card, card_of
from services.entry.team_change import fits_nomination, hand_over, remove, withdraw
from services.entry.team_draft import Choosable, choosable
from services.entry.team_refusal import AlreadyCaptain, HandOverFirst, NobodyToLead
from services.entry.team_roster import Candidate, own_pupil
from services.entry.team_wish import TeamWish, fulfil
from services.event.phase import freezes_at, is_frozen
from services.event.right import runs
from services.standing import Versions


@dataclass(frozen=True, slots=True)
class Successors:
    """The captain leaves: one of these leads the team first."""

    entry_id: int
    title: str
    people: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What becomes of the team when one leaves; asked once."""

    entry_id: int
    title: str
    is_last: bool
    # After the freeze the organiser lets people go.
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The team as it is now; or as it was, where the organiser has to say yes first."""

    card: TeamCard
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Choices:
    """What a team may be moved to."""

    card: TeamCard
    of: tuple[Choosable, ...]


def managed(session: Session, entry_id: int, actor: Actor, versions: Versions) -> TeamCard:
    """For those alone who manage it, as long as it lives."""
    shown = card(session, entry_id, actor, versions)
    if not shown.manages:
        raise EntryNotFound
    if not shown.is_live:
        raise EntryStateForbids(shown.entry.status)
    refuse_over(shown.event, now=actor.now)
    return shown


def renew_code(session: Session, entry_id: int, actor: Actor, versions: Versions) -> TeamCard:
    event, entry = manage_team(session, entry_id, actor)
    _refuse_closed(session, event, actor)
    new_code(session, entry, by=actor.id, now=actor.now)
    return card_of(session, event, entry, actor, versions)


def change_by_wish(
    session: Session, entry_id: int, wish: TeamWish, actor: Actor, versions: Versions
) -> Outcome:
    """Done at once before the freeze, and by whoever runs the event; afterwards the organiser is asked."""
    event, entry = manage_team(session, entry_id, actor)
    refuse_strangers(session, entry, wish, actor)
    is_asked = _is_closed(session, event, actor)
    if is_asked:
        _ask_organiser(session, entry, wish, actor)
    else:
        fulfil(session, entry, wish, by=actor.id, now=actor.now)
    return Outcome(card_of(session, event, entry, actor, versions), is_asked)


def refuse_strangers(session: Session, entry: Entry, wish: TeamWish, actor: Actor) -> None:
    """Nobody is put into a team by a number in a button: they come themselves, or are the actor's pupils."""
    if wish.kind is RequestKind.ADD:
        own_pupil(session, entry, wish.person_id, actor)
    elif wish.kind is RequestKind.REPLACE:
        own_pupil(session, entry, wish.other_id or 0, actor)


def change_captain(
    session: Session, entry_id: int, person_id: int, actor: Actor, versions: Versions
) -> TeamCard:
    _, held = hold_team(session, entry_id)
    if held.captain_id == person_id and is_member(session, held.id, actor.id):
        raise AlreadyCaptain
    event, entry = manage_team(session, entry_id, actor)
    hand_over(session, entry, person_id, by=actor.id, now=actor.now)
    return card_of(session, event, entry, actor, versions)


def ask_leave(session: Session, entry_id: int, actor: Actor) -> Successors | Leaving:
    entry = session.get(Entry, entry_id)
    if entry is None or not entry.title or not is_member(session, entry_id, actor.id):
        raise EntryNotFound
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)
    event = session.get_one(Event, entry.event_id)
    refuse_over(event, now=actor.now)
    closed = _is_closed(session, event, actor)
    others = [one for one in members(session, entry.id) if one.id != actor.id]
    if entry.captain_id != actor.id or not others:
        return Leaving(entry.id, entry.title, is_last=not others, is_asked=closed)
    successors = tuple(_candidate(one) for one in others if has_account(session, one.id))
    if successors or not is_mentored(session, entry, now=actor.now, administrators=actor.administrators):
        if not successors:
            raise NobodyToLead
        return Successors(entry.id, entry.title, successors)
    return Leaving(entry.id, entry.title, is_last=False, is_asked=closed)


def leave_team(session: Session, entry_id: int, actor: Actor) -> Leaving:
    """Left twice, it is left."""
    _, entry = hold_team(session, entry_id)
    if not is_member(session, entry.id, actor.id):
        return Leaving(entry.id, entry.title, is_last=entry.size == 0)
    asked = ask_leave(session, entry_id, actor)
    if isinstance(asked, Successors):
        raise HandOverFirst
    if asked.is_asked:
        kind = RequestKind.WITHDRAW if asked.is_last else RequestKind.LEAVE
        _ask_organiser(session, entry, TeamWish(kind, actor.id), actor)
    elif asked.is_last:
        withdraw(session, entry, by=actor.id, now=actor.now)
    else:
        remove(session, entry, actor.id, by=actor.id, now=actor.now)
    return asked


def nominations_for(session: Session, entry_id: int, actor: Actor, versions: Versions) -> Choices:
    """Those that fit everybody who is in the team already."""
    shown = managed(session, entry_id, actor, versions)
    people = members(session, entry_id)
    fitting = [
        one
        for one in nominations_of(session, shown.event.id)
        if one.id != shown.entry.nomination_id
        and all(fits_nomination(session, one.id, person) for person in people)
        and not any(is_taken(session, shown.event.id, one.id, person.id) for person in people)
    ]
    return Choices(shown, choosable(session, shown.event, fitting, school_id=shown.entry.school_id))


def sites_for(session: Session, entry_id: int, actor: Actor, versions: Versions) -> Choices:
    shown = managed(session, entry_id, actor, versions)
    others = [one for one in sites_of(session, shown.event.id) if one.id != shown.entry.site_id]
    return Choices(shown, choosable(session, shown.event, others, school_id=shown.entry.school_id))


def _refuse_closed(session: Session, event: Event, actor: Actor) -> None:
    if _is_closed(session, event, actor):
        raise EntriesFrozen(freezes_at(event))


def _is_closed(session: Session, event: Event, actor: Actor) -> bool:
    """From the freeze on a team is changed by whoever runs the event."""
    return is_frozen(event, actor.now) and not runs(session, actor, event)


def _ask_organiser(session: Session, entry: Entry, wish: TeamWish, actor: Actor) -> None:
    """What could not be done even then is refused now, and not by the organiser in a week."""
    refuse_impossible(session, entry, wish, now=actor.now)
    ask(session, entry, Wanted(wish.kind, wish.person_id, wish.packed()), actor)


def _candidate(person: Person) -> Candidate:
    return Candidate(person.id, person.full_name or person.name, class_of(person))
