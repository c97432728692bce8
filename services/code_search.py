"""A code that was typed, or that a button brings: looked up so that nobody guesses faster than allowed."""

from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from models.invitation import Invitation, InvitationKind
from services.invitation import count_a_wrong_code, find_by_code, refusal_of_code, refuse_a_guesser
from services.refusal import Refusal

T = TypeVar("T")


def find_code(
    session: Session,
    person_id: int,
    typed: str,
    *kinds: InvitationKind,
    now: datetime,
    by: int | None = None,
) -> Invitation | Refusal:
    """The invitation, or a refusal to be raised when the count of wrong codes has been committed.

    `by` is whoever may come back to a code they have used. A button's data can be forged, so what it brings
    is counted as well.
    """
    refuse_a_guesser(session, person_id, now=now)
    for kind in kinds:
        found = find_by_code(session, typed, kind, now=now, by=by)
        if found is not None:
            return found
    return refusal_of_code(count_a_wrong_code(session, person_id, now=now))


def answered(outcome: T | Refusal) -> T:
    """Raise the refusal that a body has returned, now that what it counted is kept."""
    if isinstance(outcome, Refusal):
        raise outcome
    return outcome
