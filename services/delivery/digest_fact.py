"""What the week brings to somebody who answers for others, as it stands when the digest is sent."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from models.person import Person
from models.reminder import Preference
from services.delivery.telling import Outdated, Telling
from services.digest.circle import Circle, circle_of
from services.digest.line import DigestLine, DigestNotice
from services.digest.missing import unconsented, unreachable
from services.digest.planning import may_have_digest
from services.digest.week import beginnings, closings, new_events, works

NOT_WANTED, NOT_THEIRS, NOTHING_TO_SAY = "not_wanted", "not_theirs", "nothing_to_say"
CLOSINGS_TOLD = 2


def digest_facts(session: Session, telling: Telling) -> DigestNotice:
    person = session.get_one(Person, telling.reader.id)
    preference = session.get(Preference, person.id)
    if preference is not None and not preference.wants_digest:
        raise Outdated(NOT_WANTED)
    if not may_have_digest(session, person):
        raise Outdated(NOT_THEIRS)
    circle = circle_of(session, person, telling.reader)
    lines = _lines(session, circle, telling)
    if not lines:
        raise Outdated(NOTHING_TO_SAY)
    # Alone it would be no news: it is the same every week.
    return DigestNotice(telling.reader.now, (*lines, *unreachable(session, circle)))


def _lines(session: Session, circle: Circle, telling: Telling) -> tuple[DigestLine, ...]:
    """What is nearest to being too late comes first; seven lines in all, for each has its button."""
    now = telling.reader.now
    return (
        *_first(works(session, circle, now)),
        *unconsented(session, circle, telling.versions),
        *closings(session, circle, now)[:CLOSINGS_TOLD],
        *_first(beginnings(session, circle, now)),
        *new_events(session, circle, now),
    )


def _first(lines: Sequence[DigestLine]) -> tuple[DigestLine, ...]:
    """The nearest of them, with how many more there are."""
    return (replace(lines[0], more=len(lines) - 1),) if lines else ()
