"""Whose data may not be processed yet, asked of thousands at once. `services/standing.py` says it of one."""

from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_, select

from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.entry import Entry, EntryMember
from models.person import Person, PersonKind
from services.grade import LAST_GRADE_ASKED, LAST_GRADE_UNDER_FOURTEEN


def lacks_consent(version: str, person: Any = Person) -> ColumnElement[bool]:
    """To the newest text no consent is in force, or only one that a child has given by themselves."""
    signs_alone = or_(
        person.kind.is_(None),
        person.kind != PersonKind.PUPIL,
        person.grade.is_(None),
        person.grade > LAST_GRADE_ASKED,
        and_(person.grade > LAST_GRADE_UNDER_FOURTEEN, person.is_fourteen.is_(True)),
    )
    newest = select(ConsentText.id).where(
        ConsentText.purpose == ConsentPurpose.PROCESSING, ConsentText.version == version
    )
    return ~exists().where(
        Consent.person_id == person.id,
        Consent.purpose == ConsentPurpose.PROCESSING,
        Consent.withdrawn_at.is_(None),
        Consent.text_id.in_(newest),
        or_(Consent.by_guardian, Consent.way == ConsentWay.PAPER, signs_alone),
    )


def entry_lacks_consent(version: str) -> ColumnElement[bool]:
    """Of an entry: somebody in it has not consented."""
    return exists(
        select(EntryMember.id)
        .join(Person, Person.id == EntryMember.person_id)
        .where(EntryMember.entry_id == Entry.id, EntryMember.left_at.is_(None), lacks_consent(version))
    )
