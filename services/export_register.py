"""Everything that is kept about a person, by the columns that say whose it is."""

from typing import Any

from sqlalchemy import ColumnElement, Label

from models.account import Account
from models.audit import AuditLine
from models.base import Base
from models.charge import Charge
from models.consent import Consent, ConsentText
from models.draft import Draft
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation
from models.paper import Paper
from models.person import Person
from models.reminder import CalendarFeed, PersonReminder, Preference
from models.role import Role
from models.saved_search import SavedSearch
from models.school import School
from services.export_entry import ENTRY_SOURCES
from services.export_news import NEWS_SOURCES
from services.export_source import Column, Section, Source
from services.export_webinar import WEBINAR_SOURCES

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


SCHOOL: Label[Any] = School.name.label("school")


def _school(by: Column) -> tuple[tuple[type[Base], ColumnElement[bool]], ...]:
    return ((School, School.id == by),)


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
    SCHOOL,
)
TEXT: tuple[tuple[type[Base], ColumnElement[bool]], ...] = ((ConsentText, ConsentText.id == Consent.text_id),)
PAPER = (Paper.purpose, Paper.file_name, Paper.sent_at, Paper.state, Paper.checked_at, Paper.reason)
LINE = (AuditLine.at, AuditLine.deed, AuditLine.role, AuditLine.detail, SCHOOL)

# Every column that says whose something is. A test finds those that are missing here.
SOURCES: dict[Section, tuple[Source, ...]] = {
    **ENTRY_SOURCES,
    **WEBINAR_SOURCES,
    **NEWS_SOURCES,
    Section.ACCOUNTS: (
        Source(Account.person_id, (Account.messenger, Account.external_id, Account.reachable)),
    ),
    Section.CONSENTS: (
        Source(Consent.person_id, (*SIGNATURE, ConsentText.body), and_by=Consent.given_by, via=TEXT),
        Source(Consent.person_id, (*CONSENT, ConsentText.body), told_by=(Consent.given_by,), via=TEXT),
    ),
    Section.CONSENTS_GIVEN: (
        Source(Consent.given_by, SIGNATURE, Consent.person_id, told_by=(Consent.person_id,), via=TEXT),
        Source(
            Consent.withdrawn_by,
            CONSENT,
            Consent.person_id,
            told_by=(Consent.person_id, Consent.given_by),
            via=TEXT,
        ),
    ),
    Section.GUARDIANS: (Source(Guardianship.child_id, (Guardianship.since,), Guardianship.guardian_id),),
    Section.CHILDREN: (Source(Guardianship.guardian_id, (Guardianship.since,), Guardianship.child_id),),
    Section.MENTORS: (Source(Charge.pupil_id, (Charge.since,), Charge.mentor_id),),
    Section.PUPILS: (Source(Charge.mentor_id, (Charge.since,), Charge.pupil_id),),
    Section.ROLES: (
        Source(Role.person_id, (Role.kind, Role.appointed_at, SCHOOL), via=_school(Role.school_id)),
    ),
    Section.ROLES_GIVEN: (
        Source(
            Role.appointed_by,
            (Role.kind, Role.appointed_at, SCHOOL),
            Role.person_id,
            told_by=(Role.person_id,),
            via=_school(Role.school_id),
        ),
    ),
    Section.PAPERS: (Source(Paper.child_id, PAPER),),
    Section.PAPERS_OF_OTHERS: (
        Source(Paper.sent_by, PAPER, Paper.child_id, told_by=(Paper.child_id,)),
        Source(Paper.checked_by, PAPER, Paper.child_id, told_by=(Paper.child_id, Paper.sent_by)),
    ),
    Section.INVITATIONS: (
        Source(Invitation.creator_id, INVITATION, via=_school(Invitation.school_id)),
        Source(
            Invitation.subject_id,
            INVITATION,
            told_by=(Invitation.creator_id,),
            via=_school(Invitation.school_id),
        ),
        Source(
            Invitation.used_by,
            INVITATION,
            told_by=(Invitation.creator_id, Invitation.subject_id),
            via=_school(Invitation.school_id),
        ),
    ),
    Section.CODES: (Source(CodeAttempt.person_id, (CodeAttempt.at,)),),
    Section.SEARCHES: (Source(SavedSearch.person_id, (SavedSearch.words,)),),
    Section.DRAFTS: (Source(Draft.person_id, (Draft.kind, Draft.made_at, Draft.body)),),
    Section.REMINDERS: (
        Source(
            Preference.person_id,
            (
                Preference.quiet_from,
                Preference.quiet_to,
                Preference.quiet_for_urgent,
                Preference.wants_digest,
                Preference.wants_news,
            ),
        ),
        Source(PersonReminder.person_id, (PersonReminder.moment, PersonReminder.leads)),
    ),
    Section.CALENDARS: (Source(CalendarFeed.person_id, (CalendarFeed.token,)),),
    Section.LOG: (Source(AuditLine.subject_id, LINE, via=_school(AuditLine.school_id)),),
    Section.DEEDS: (
        Source(AuditLine.actor_id, LINE, told_by=(AuditLine.subject_id,), via=_school(AuditLine.school_id)),
    ),
}
# The names of all that stands in a file, for whoever has words for them.
FIELDS = frozenset(
    column.key
    for columns in (PROFILE, *(source.told for sources in SOURCES.values() for source in sources))
    for column in columns
) | {"name", "school_city"}
