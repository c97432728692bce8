"""Who comes to an event, and what awaits them there: one question to the database instead of four."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from sqlalchemy import Table, and_, bindparam, select
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentText
from models.person import Person
from models.school import School
from services.entry.audience import Newcoming
from services.entry.offered import FLAGS, Offered
from services.known import known
from services.prepared import Prepared
from services.standing import Agreed, counts

_PEOPLE, _SCHOOLS = cast(Table, Person.__table__), cast(Table, School.__table__)
_CONSENTS, _TEXTS = cast(Table, Consent.__table__), cast(Table, ConsentText.__table__)
_WITH_SCHOOL = _PEOPLE.outerjoin(_SCHOOLS, _SCHOOLS.c.id == _PEOPLE.c.school_id)
# There is one in force at most.
_WITH_CONSENT = _WITH_SCHOOL.outerjoin(
    _CONSENTS,
    and_(
        _CONSENTS.c.person_id == _PEOPLE.c.id,
        _CONSENTS.c.purpose == ConsentPurpose.PROCESSING,
        _CONSENTS.c.withdrawn_at.is_(None),
    ),
).outerjoin(_TEXTS, _TEXTS.c.id == _CONSENTS.c.text_id)
_PERSON, _SCHOOL = len(_PEOPLE.c), len(_PEOPLE.c) + len(_SCHOOLS.c)
_CONSENT = _SCHOOL + 3
WHO = Prepared(
    select(*_PEOPLE.c, *_SCHOOLS.c).select_from(_WITH_SCHOOL).where(_PEOPLE.c.id == bindparam("person_id"))
)
WHO_COMES = Prepared(
    select(
        *(*_PEOPLE.c, *_SCHOOLS.c),
        *(_TEXTS.c.version, _CONSENTS.c.by_guardian, _CONSENTS.c.way),
        *FLAGS,
    )
    .select_from(_WITH_CONSENT)
    .where(_PEOPLE.c.id == bindparam("person_id"))
)


class Arrival(NamedTuple):
    """It is true as long as the event's row is held, if it was held before this was read."""

    newcoming: Newcoming
    agreed: Agreed
    offered: Offered


def arrival_of(session: Session, event_id: int, person_id: int) -> Arrival | None:
    row = WHO_COMES.row(session, {"event_id": event_id, "person_id": person_id})
    if row is None:
        return None
    newcoming = _newcoming(session, row)
    version, by_guardian, way = row[_SCHOOL:_CONSENT]
    counted = version is not None and counts(newcoming.person, by_guardian=by_guardian, way=way)
    return Arrival(newcoming, Agreed(version if counted else None), Offered(*row[_CONSENT:]))


def newcoming_of(session: Session, person_id: int) -> Newcoming | None:
    row = WHO.row(session, {"person_id": person_id})
    return None if row is None else _newcoming(session, row)


def _newcoming(session: Session, row: Sequence[Any]) -> Newcoming:
    of_school = row[_PERSON:_SCHOOL]
    school = None if of_school[0] is None else known(session, School, of_school)
    return Newcoming(known(session, Person, row[:_PERSON]), school)
