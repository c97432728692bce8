"""Everything that is kept about a person, in one value: shown as counts, given as files."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models.account import Account
from models.audit import AuditLine
from models.charge import Charge
from models.consent import Consent, ConsentText
from models.draft import Draft
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation
from models.paper import Paper
from models.person import Person
from models.role import Role
from models.saved_search import SavedSearch
from models.school import School

Column = InstrumentedAttribute[Any]
Row = Mapping[str, object]
# The person's own row, without what only the program needs.
PROFILE = (
    Person.name,
    Person.full_name,
    Person.kind,
    Person.grade,
    Person.letter,
    Person.grade_year,
    Person.is_fourteen,
    Person.fourteen_said_at,
    Person.fourteen_grade,
    Person.language,
    Person.zone,
    Person.zone_chosen,
    Person.preferred,
    Person.met_at,
    Person.drafted_at,
    Person.blocked_at,
)


class Section(StrEnum):
    """A kind of thing that is kept, as people think of it."""

    ACCOUNTS = "accounts"
    CONSENTS = "consents"
    # For others: for the children one answers for, on sheets one has checked.
    CONSENTS_GIVEN = "consents_given"
    GUARDIANS = "guardians"
    CHILDREN = "children"
    MENTORS = "mentors"
    PUPILS = "pupils"
    ROLES = "roles"
    ROLES_GIVEN = "roles_given"
    PAPERS = "papers"
    PAPERS_OF_OTHERS = "papers_of_others"
    INVITATIONS = "invitations"
    CODES = "codes"
    SEARCHES = "searches"
    DRAFTS = "drafts"
    # What was done to the person, and what the person did to others.
    LOG = "log"
    DEEDS = "deeds"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows of a section are, by whose column, and what of them is told.

    Of another person only what they are called is told, and never their data.
    """

    whose: Column
    told: tuple[Column, ...]
    other: Column | None = None
    # Whoever stands in one of these as well has the row from there.
    told_by: tuple[Column, ...] = ()
    # Only the rows where the same person stands here too.
    and_by: Column | None = None

    def rows_of(self, person_id: int) -> ColumnElement[bool]:
        others = (column.is_distinct_from(person_id) for column in self.told_by)
        both = () if self.and_by is None else (self.and_by == person_id,)
        return and_(self.whose == person_id, *both, *others)


@dataclass(frozen=True, slots=True)
class Export:
    made_at: datetime
    profile: Row
    sections: Mapping[Section, Sequence[Row]]
    # Photos of sheets that nobody has looked at yet.
    pictures: tuple[tuple[str, bytes], ...]

    def as_json(self) -> bytes:
        whole = {"made_at": self.made_at, "profile": self.profile} | {
            section.value: rows for section, rows in self.sections.items()
        }
        text = json.dumps(whole, ensure_ascii=False, indent=2, default=_written)
        return text.encode()


def export_of(session: Session, person: Person, *, now: datetime) -> Export:
    columns = (*PROFILE, School.name.label("school"), School.city.label("school_city"))
    profile = (
        session.execute(
            select(*columns)
            .outerjoin_from(Person, School, Person.school_id == School.id)
            .where(Person.id == person.id)
        )
        .mappings()
        .one()
    )
    pictures = session.execute(
        select(Paper.file_name, Paper.content).where(Paper.child_id == person.id, Paper.content.is_not(None))
    )
    return Export(
        now,
        dict(profile),
        {section: _rows(session, section, person.id) for section in Section},
        tuple((picture.file_name, picture.content) for picture in pictures),
    )


def counts_of(session: Session, person_id: int) -> dict[Section, int]:
    """How much of each there is: what a person sees before they ask for the whole of it."""
    return {
        section: sum(
            session.scalars(
                select(func.count()).select_from(source.whose.class_).where(source.rows_of(person_id))
            ).one()
            for source in SOURCES[section]
        )
        for section in Section
    }


def _rows(session: Session, section: Section, person_id: int) -> list[Row]:
    return [row for source in SOURCES[section] for row in _rows_of(session, source, person_id)]


def _rows_of(session: Session, source: Source, person_id: int) -> list[Row]:
    table = source.whose.class_
    query = select(*source.told).where(source.rows_of(person_id)).order_by(table.id)
    if table is Consent:
        query = query.join_from(Consent, ConsentText)
    if table in (Role, Invitation, AuditLine):
        query = query.add_columns(School.name.label("school")).outerjoin_from(
            table, School, table.school_id == School.id
        )
    if source.other is not None:
        named = aliased(Person)
        query = query.add_columns(named.name.label("name")).join(named, named.id == source.other)
    return [dict(row) for row in session.execute(query).mappings()]


def _written(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(type(value).__name__)


CONSENT = (
    Consent.purpose,
    ConsentText.version,
    ConsentText.language,
    Consent.way,
    Consent.by_guardian,
    Consent.given_at,
    Consent.withdrawn_at,
)
# From which account it was signed is told to nobody but whoever signed.
SIGNATURE = (*CONSENT, Consent.messenger, Consent.external_id)
INVITATION = (
    Invitation.kind,
    Invitation.role,
    Invitation.created_at,
    Invitation.expires_at,
    Invitation.used_at,
    Invitation.revoked_at,
)
PAPER = (Paper.purpose, Paper.file_name, Paper.sent_at, Paper.state, Paper.checked_at, Paper.reason)
LINE = (AuditLine.at, AuditLine.deed, AuditLine.role, AuditLine.detail)

# Every column that says whose something is. A test finds those that are missing here.
SOURCES: dict[Section, tuple[Source, ...]] = {
    Section.ACCOUNTS: (
        Source(Account.person_id, (Account.messenger, Account.external_id, Account.reachable)),
    ),
    Section.CONSENTS: (
        Source(Consent.person_id, (*SIGNATURE, ConsentText.body), and_by=Consent.given_by),
        Source(Consent.person_id, (*CONSENT, ConsentText.body), told_by=(Consent.given_by,)),
    ),
    Section.CONSENTS_GIVEN: (
        Source(Consent.given_by, SIGNATURE, Consent.person_id, told_by=(Consent.person_id,)),
        Source(
            Consent.withdrawn_by, CONSENT, Consent.person_id, told_by=(Consent.person_id, Consent.given_by)
        ),
    ),
    Section.GUARDIANS: (Source(Guardianship.child_id, (Guardianship.since,), Guardianship.guardian_id),),
    Section.CHILDREN: (Source(Guardianship.guardian_id, (Guardianship.since,), Guardianship.child_id),),
    Section.MENTORS: (Source(Charge.pupil_id, (Charge.since,), Charge.mentor_id),),
    Section.PUPILS: (Source(Charge.mentor_id, (Charge.since,), Charge.pupil_id),),
    Section.ROLES: (Source(Role.person_id, (Role.kind, Role.appointed_at)),),
    Section.ROLES_GIVEN: (
        Source(Role.appointed_by, (Role.kind, Role.appointed_at), Role.person_id, told_by=(Role.person_id,)),
    ),
    Section.PAPERS: (Source(Paper.child_id, PAPER),),
    Section.PAPERS_OF_OTHERS: (
        Source(Paper.sent_by, PAPER, Paper.child_id, told_by=(Paper.child_id,)),
        Source(Paper.checked_by, PAPER, Paper.child_id, told_by=(Paper.child_id, Paper.sent_by)),
    ),
    Section.INVITATIONS: (
        Source(Invitation.creator_id, INVITATION),
        Source(Invitation.subject_id, INVITATION, told_by=(Invitation.creator_id,)),
        Source(Invitation.used_by, INVITATION, told_by=(Invitation.creator_id, Invitation.subject_id)),
    ),
    Section.CODES: (Source(CodeAttempt.person_id, (CodeAttempt.at,)),),
    Section.SEARCHES: (Source(SavedSearch.person_id, (SavedSearch.words,)),),
    Section.DRAFTS: (Source(Draft.person_id, (Draft.kind, Draft.made_at, Draft.body)),),
    Section.LOG: (Source(AuditLine.subject_id, LINE),),
    Section.DEEDS: (Source(AuditLine.actor_id, LINE, told_by=(AuditLine.subject_id,)),),
}
# The names of all that stands in a file, for whoever has words for them.
FIELDS = frozenset(
    column.key
    for columns in (PROFILE, *(source.told for sources in SOURCES.values() for source in sources))
    for column in columns
) | {"school", "school_city"}
