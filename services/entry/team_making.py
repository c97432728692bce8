"""A team on its way: its name, then whatever there is to choose. Nothing of it is lost between presses."""

from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import Entry, EntrySource
from models.event import Event
from models.person import Person
from services.entry.audience import grade_of
from services.entry.entering import NewEntry, check_choice, make_entry
from services.entry.gate import Asking, Bar, NotAdmitted, Verdict, admit, sites_of, verdict
from services.entry.lead import leads
from services.entry.refusal import NominationNotFound, SiteNotFound
from services.entry.seat import Choice, full, seats_of
from services.entry.team import new_code, read_title
from services.entry.team_draft import (
    OF_A_TEAM,
    choice_of,
    draft_of,
    drafts_of,
    hold_draft,
    mentor_of,
    number,
    open_to,
    school_of_mentor,
)
from services.entry.team_refusal import TeamsNotHere
from services.entry.team_step import Making, MakingStep, Namesake, shown, step_of
from services.entry.team_telling import tell_of_joining
from services.entry.title import teams_called
from services.fold import folded
from services.refusal import EventNotFound

# What is in everybody's way; whoever looks after pupils is none of those whom the rest is about.
SHUT = frozenset({Bar.NOT_SHOWN, Bar.CANCELLED, Bar.OVER, Bar.NOT_YET, Bar.CLOSED})


def begin(session: Session, event_id: int, source: EntrySource, asking: Asking) -> Making:
    """Half done already, it goes on where it was left; else the name is asked first."""
    event = session.get(Event, event_id)
    if event is None:
        raise EventNotFound
    own = _own_team(session, event, asking)
    if own is not None:
        return Making(event, entry_id=own.id)
    found = _let_in(session, event, asking)
    for draft in drafts_of(session, asking.actor, event.id):
        if draft.body["entry_id"] is None:
            return shown(session, event, draft, asking)
    body: dict[str, object] = {
        "kind": OF_A_TEAM,
        "event_id": event.id,
        "source": source.value,
        "title": "",
        "as_mentor": _only_side(found),
        "nomination_id": None,
        "site_id": None,
        "entry_id": None,
    }
    draft = Draft(person_id=asking.actor.id, kind=DraftKind.ENTRY, body=body, made_at=asking.actor.now)
    session.add(draft)
    session.flush()
    return shown(session, event, draft, asking)


def look(session: Session, draft_id: int, asking: Asking) -> Making:
    draft = draft_of(session, draft_id, asking.actor)
    event = session.get_one(Event, draft.body["event_id"])
    return shown(session, event, draft, asking)


def name(session: Session, draft_id: int, typed: str, asking: Asking) -> Making:
    """A name that another team has is not taken; which team has it is said."""
    event, draft = hold_draft(session, draft_id, asking.actor)
    if draft.body["entry_id"] is not None:
        return shown(session, event, draft, asking)
    title = read_title(typed)
    namesakes = teams_called(session, event.id, folded(title))
    if namesakes:
        entry = session.get_one(Entry, namesakes[0])
        namesake = Namesake(entry.id, entry.title, leads(session, entry, asking.actor))
        return Making(event, MakingStep.TITLE, draft.id, title, namesake=namesake)
    return said(session, event, draft, asking, title=title)


def name_anew(session: Session, draft_id: int, asking: Asking) -> Making:
    """The name is asked once more, and what was chosen stays."""
    event, draft = hold_draft(session, draft_id, asking.actor)
    if draft.body["entry_id"] is None:
        draft.body = draft.body | {"title": ""}
        session.flush()
    return shown(session, event, draft, asking)


def choose_side(session: Session, draft_id: int, asking: Asking, *, as_mentor: bool) -> Making:
    event, draft = hold_draft(session, draft_id, asking.actor)
    if as_mentor and draft.body["entry_id"] is None:
        _let_mentor_in(session, event, asking)
    return said(session, event, draft, asking, as_mentor=as_mentor)


def choose_nomination(session: Session, draft_id: int, nomination_id: int, asking: Asking) -> Making:
    event, draft = hold_draft(session, draft_id, asking.actor)
    if draft.body["entry_id"] is None:
        _, possible = open_to(session, event, asking.actor, as_mentor=bool(draft.body["as_mentor"]))
        if nomination_id not in {one.id for one in possible}:
            raise NominationNotFound
    return said(session, event, draft, asking, nomination_id=nomination_id)


def choose_site(session: Session, draft_id: int, site_id: int, asking: Asking) -> Making:
    event, draft = hold_draft(session, draft_id, asking.actor)
    if draft.body["entry_id"] is None and site_id not in {one.id for one in sites_of(session, event.id)}:
        raise SiteNotFound
    return said(session, event, draft, asking, site_id=site_id)


def said(
    session: Session, event: Event, draft: Draft, asking: Asking, *, may_wait: bool = False, **told: object
) -> Making:
    """Noted; and when nothing is left to be said, the team is made. Said twice, it is made once.

    Nobody is put into the queue unasked: the last seat may go between two presses.
    """
    if draft.body["entry_id"] is None:
        draft.body = draft.body | told
        _choose_the_only_one(session, event, draft, asking)
        if step_of(session, event, draft) is MakingStep.FULL and (
            may_wait or not _is_full(session, event, draft, asking)
        ):
            entry = _made(session, event, draft, asking)
            draft.body = draft.body | {"entry_id": entry.id}
        session.flush()
    return shown(session, event, draft, asking)


def _is_full(session: Session, event: Event, draft: Draft, asking: Asking) -> bool:
    seats = seats_of(session, event, choice_of(session, draft, asking.actor))
    return full(session, event.id, seats) is not None


def _choose_the_only_one(session: Session, event: Event, draft: Draft, asking: Asking) -> None:
    body = draft.body
    if body["as_mentor"] is None:
        return
    there, possible = open_to(session, event, asking.actor, as_mentor=bool(body["as_mentor"]))
    if there and not possible:
        raise NotAdmitted(Bar.GRADE)
    if body["nomination_id"] is None and len(possible) == 1:
        draft.body = draft.body | {"nomination_id": possible[0].id}
    sites = sites_of(session, event.id)
    if body["site_id"] is None and len(sites) == 1:
        draft.body = draft.body | {"site_id": sites[0].id}


def _made(session: Session, event: Event, draft: Draft, asking: Asking) -> Entry:
    actor, body = asking.actor, draft.body
    person = session.get_one(Person, actor.id)
    nomination_id, as_mentor = number(body["nomination_id"]), bool(body["as_mentor"])
    if as_mentor:
        _let_mentor_in(session, event, asking)
    else:
        admit(session, event, Asking(actor, asking.versions, nomination_id))
    school_id = school_of_mentor(session, person, actor) if as_mentor else person.school_id
    grade = grade_of(session, person)
    choice = Choice(nomination_id, number(body["site_id"]), school_id)
    check_choice(session, event, choice, grade)
    new = NewEntry(
        source=EntrySource.MENTOR if as_mentor else EntrySource(str(body["source"])),
        choice=choice,
        grade=grade,
        people=() if as_mentor else (person.id,),
        title=str(body["title"]),
        captain_id=None if as_mentor else person.id,
        mentor_id=person.id if as_mentor else mentor_of(session, person),
    )
    entry = make_entry(session, event, new, by=person.id, now=actor.now)
    new_code(session, entry, by=person.id, now=actor.now)
    if not as_mentor:
        tell_of_joining(session, entry, person.id, by=person.id, now=actor.now)
    return entry


def _let_in(session: Session, event: Event, asking: Asking) -> Verdict:
    """Somebody who may make a team here: to take part in it, or for pupils of theirs."""
    if not event.is_for_teams:
        raise TeamsNotHere
    found = verdict(session, event, asking)
    if not _may_enter(found) and (found.bar in SHUT or not found.may_bring):
        bar = found.bar
        assert bar is not None  # noqa: S101  what does not let in has a name
        raise NotAdmitted(bar, found.step, found.at)
    return found


def _let_mentor_in(session: Session, event: Event, asking: Asking) -> None:
    """A team is made for others by whoever keeps pupils: that one was let in for oneself does not do."""
    if not _let_in(session, event, asking).may_bring:
        raise NotAdmitted(Bar.MENTORS_ONLY)


def _may_enter(found: Verdict) -> bool:
    return found.may_enter or found.may_enter_more


def _own_team(session: Session, event: Event, asking: Asking) -> Entry | None:
    """The team that somebody is in, where there is no other they could make."""
    if not event.is_for_teams:
        raise TeamsNotHere
    found = verdict(session, event, asking)
    if found.bar is not Bar.ENTERED or found.may_enter_more or found.may_bring:
        return None
    return next((entry for entry in found.entries if entry.title), None)


def _only_side(found: Verdict) -> bool | None:
    """Whether only as a mentor, only as one of the team, or either."""
    return None if _may_enter(found) and found.may_bring else not _may_enter(found)
