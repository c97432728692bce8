"""What a team is, and who may what with it."""

import secrets
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from models.entry import JOIN_CODE_CHARACTERS, KEY_CHARACTERS, TEAM_CHARACTERS, Entry, EntryDeed
from models.event import Event, EventState
from services.actor import Actor
from services.entry.gate import Bar, NotAdmitted
from services.entry.history import remember
from services.entry.hold import hold_entry
from services.entry.lead import leads
from services.entry.membership import is_member, show_anew
from services.entry.refusal import EntryNotFound, EntryStateForbids
from services.entry.state import LIVE
from services.entry.team_refusal import TeamTitleWanted
from services.event.phase import phase_of
from services.event.right import runs
from services.fold import folded
from services.invitation import CODE_SIGNS, plain_code
from services.plain_text import plain
from services.right import Administrators

LEAST_TITLE = 2
DIGITS = "".join(sign for sign in CODE_SIGNS if sign.isdigit())
LETTERS = "".join(sign for sign in CODE_SIGNS if sign.isalpha())
OVER = (EventState.FINISHED, EventState.CANCELLED)


def is_complete(event: Event, entry: Entry) -> bool:
    """Enough people are in it to take part."""
    return entry.size >= (event.team_min or 1)


def is_mentored(
    session: Session, entry: Entry, *, now: datetime, administrators: Administrators = ()
) -> bool:
    """Its mentor is still one whom a school has look after pupils, and so may lead it."""
    if entry.mentor_id is None:
        return False
    return leads(session, entry, Actor(entry.mentor_id, administrators, now))


def leading(session: Session, entry: Entry, *, now: datetime) -> list[int]:
    """Who hears of the people in it."""
    mentor_id = entry.mentor_id if is_mentored(session, entry, now=now) else None
    return [one for one in (entry.captain_id, mentor_id) if one is not None]


def manages(session: Session, actor: Actor, event: Event, entry: Entry) -> bool:
    """Whoever leads it, and whoever runs the event."""
    return leads(session, entry, actor) or runs(session, actor, event)


def see_team(session: Session, entry_id: int, actor: Actor) -> tuple[Event, Entry]:
    """For those in it and those who manage it; a stranger is told what a forged number is told."""
    entry = session.get(Entry, entry_id)
    event = None if entry is None else session.get(Event, entry.event_id)
    if entry is None or event is None or not entry.title:
        raise EntryNotFound
    if not (is_member(session, entry.id, actor.id) or manages(session, actor, event, entry)):
        raise EntryNotFound
    return event, entry


def hold_team(session: Session, entry_id: int) -> tuple[Event, Entry]:
    """The event and its team, held. Rights are the caller's to ask about."""
    event, entry = hold_entry(session, entry_id)
    if not entry.title:
        raise EntryNotFound
    return event, entry


def manage_team(session: Session, entry_id: int, actor: Actor) -> tuple[Event, Entry]:
    """Held, for whoever may change it now."""
    event, entry = hold_managed(session, entry_id, actor)
    refuse_over(event, now=actor.now)
    return event, entry


def refuse_over(event: Event, *, now: datetime) -> None:
    """What has taken place, or never will, stays as it is."""
    phase = phase_of(event, now)
    if phase in OVER:
        raise NotAdmitted(Bar.CANCELLED if phase is EventState.CANCELLED else Bar.OVER, at=event.ends_at)


def hold_managed(session: Session, entry_id: int, actor: Actor) -> tuple[Event, Entry]:
    """Held, for whoever manages it, as long as it lives."""
    event, entry = hold_team(session, entry_id)
    if not manages(session, actor, event, entry):
        raise EntryNotFound
    if entry.status not in LIVE:
        raise EntryStateForbids(entry.status)
    return event, entry


def _quoted_within(title: str) -> str:
    """A name in it stands in quotes of the second kind: the sentences put the whole into «» themselves."""
    if title.count("«") > title.count("»"):
        title += "»"
    return title.replace("«", "„").replace("»", "“")


def read_title(typed: str) -> str:
    """What was typed as a team's name, or the refusal that says what a name is."""
    title = _quoted_within(plain(typed).strip("«»\"“”„' "))
    key = folded(title)
    if not key or not LEAST_TITLE <= len(title) <= TEAM_CHARACTERS or len(key) > KEY_CHARACTERS:
        raise TeamTitleWanted(LEAST_TITLE, TEAM_CHARACTERS)
    return title


def new_code(session: Session, entry: Entry, *, by: int | None, now: datetime) -> str:
    """The old one is void from now on."""
    code = _unused(session)
    entry.join_code = code
    # What the code is, the history does not tell; that there is a new one makes every card old.
    remember(session, entry, EntryDeed.STATUS, by=by, now=now, was=entry.status, became=entry.status)
    session.flush()
    show_anew(session, entry, now=now)
    return code


def find_by_join_code(session: Session, typed: str) -> Entry | None:
    """A live team; one that has ended has no code."""
    code = plain_code(typed)
    if len(code) != JOIN_CODE_CHARACTERS:
        return None
    return session.scalars(select(Entry).where(Entry.join_code == code, Entry.status.in_(LIVE))).one_or_none()


def in_halves(code: str) -> str:
    """As it is read out."""
    half = JOIN_CODE_CHARACTERS // 2
    return f"{code[:half]}-{code[half:]}"


def _unused(session: Session) -> str:
    while True:
        # A letter and a digit are in each: a code typed in one piece is then never taken for a word.
        signs = [secrets.choice(LETTERS), secrets.choice(DIGITS)]
        signs += [secrets.choice(CODE_SIGNS) for _ in range(JOIN_CODE_CHARACTERS - len(signs))]
        secrets.SystemRandom().shuffle(signs)
        code = "".join(signs)
        if not session.scalars(select(exists().where(Entry.join_code == code))).one():
            return code
