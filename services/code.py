"""Every code that a person may type, read in one place: whoever has one need not know what it is for."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.invitation import Invitation, InvitationKind
from services.claim import RecordClaimed
from services.clock import Clock
from services.code_search import find_code
from services.entry.team import find_by_join_code
from services.invitation import CODE_SIGNS, LOOK_ALIKES, find_by_token, plain_code, refuse_a_guesser
from services.joining import ProfileFound, profile_found
from services.person_conflict import SchoolNamed, school_of
from services.profile import person_named
from services.refusal import InvitationExpired, InvitationUsed, Refusal
from services.store import Store

# In two halves, or with a digit in it: otherwise a word of eight letters would be taken for a code.
IN_HALVES = re.compile(rf"[{CODE_SIGNS}]{{4}}[-\s][{CODE_SIGNS}]{{4}}")
WITH_A_DIGIT = re.compile(rf"(?=.*\d)(?=.*[A-Z])[{CODE_SIGNS}]{{8}}")


@dataclass(frozen=True, slots=True)
class TeamFound:
    """A team that invites whoever has its code."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class RecordFound:
    """What a mentor has entered, for whoever was given the code of it."""

    code: str
    full_name: str
    grade: int | None
    letter: str
    school: SchoolNamed | None


class Codes:
    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def look(self, person_id: int, typed: str) -> ProfileFound | RecordFound | TeamFound:
        """What the code is for. Nothing is used up by looking; a wrong one is counted."""
        found = await self._store.write(look, person_id, typed, now=self._clock())
        if isinstance(found, Refusal):
            raise found
        return found


def is_code(text: str) -> bool:
    """Whether the words look like a code and like nothing else, in whatever letters they were typed."""
    typed = text.strip().upper().translate(LOOK_ALIKES)
    return bool(IN_HALVES.fullmatch(typed) or WITH_A_DIGIT.fullmatch(typed))


def look(
    session: Session, person_id: int, typed: str, *, now: datetime
) -> ProfileFound | RecordFound | TeamFound | Refusal:
    record = _record_of(session, person_id, typed, now=now)
    if record is not None:
        return record
    team = find_by_join_code(session, typed)
    if team is not None:
        return TeamFound(plain_code(typed), team.title)
    found = find_code(session, person_id, typed, InvitationKind.JOIN, now=now, by=person_id)
    if isinstance(found, Refusal):
        return found
    return profile_found(session, person_id, typed, owner_id=found.creator_id)


def _record_of(
    session: Session, person_id: int, typed: str, *, now: datetime
) -> RecordFound | Refusal | None:
    """Two may come with one code of a class: the second is told that somebody was here before."""
    refuse_a_guesser(session, person_id, now=now)
    try:
        found = find_by_token(session, plain_code(typed), InvitationKind.CLAIM, now=now, by=person_id)
    except InvitationUsed:
        return RecordClaimed()
    except InvitationExpired:
        return None
    return _record_found(session, found, typed)


def _record_found(session: Session, invitation: Invitation, typed: str) -> RecordFound:
    record = person_named(session, invitation.subject_id or 0)
    return RecordFound(
        plain_code(typed),
        record.full_name or record.name,
        record.grade,
        record.letter,
        school_of(session, record),
    )
