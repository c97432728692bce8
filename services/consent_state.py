"""Consents as they are shown: what was agreed to, by whom, and what hinders from agreeing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.person import Language, Person
from services.consent_text import Document
from services.refusal import Refusal
from services.standing import Light, Versions, consents_in_force, counts, needs_guardian, standing_of


class ProfileUnfinished(Refusal):
    key = "refusal-consent-profile-unfinished"


class ChildUnfinished(Refusal):
    key = "refusal-consent-child-unfinished"


class FourteenNotKnown(Refusal):
    key = "refusal-consent-fourteen-not-known"


class GuardianWanted(Refusal):
    key = "refusal-consent-guardian-wanted"


class SignerNameWanted(Refusal):
    key = "refusal-consent-signer-name-wanted"


class ProcessingWanted(Refusal):
    """Nothing can be published or sent where nothing may be kept."""

    key = "refusal-consent-processing-wanted"


class ConsentNotFound(Refusal):
    key = "refusal-consent-not-found"


class ConsentStatus(StrEnum):
    NONE = "none"
    GIVEN = "given"
    # In force, and the text is no longer what it was.
    OUTDATED = "outdated"
    # Signed by a child who may not sign: a guardian's signature is wanted as if there were none.
    VOID = "void"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class ConsentState:
    purpose: ConsentPurpose
    status: ConsentStatus
    version: str = ""
    way: ConsentWay | None = None
    given_at: datetime | None = None
    # What to call whoever signed, or checked the sheet; nothing once they are gone.
    signer: str | None = None
    by_reader: bool = False
    by_guardian: bool = False
    withdrawn_at: datetime | None = None
    # Whether it is the reader's to withdraw, once it is in force.
    may_withdraw: bool = True

    @property
    def is_in_force(self) -> bool:
        return self.status in {ConsentStatus.GIVEN, ConsentStatus.OUTDATED}


@dataclass(frozen=True, slots=True)
class ConsentList:
    """All the purposes, of oneself or of a child."""

    person_id: int
    name: str
    is_own: bool
    states: tuple[ConsentState, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as somebody reads it, and why they cannot sign it, if they cannot."""

    person_id: int
    is_own: bool
    document: Document
    signer: str | None
    subject: str
    operator: str
    state: ConsentState
    hindrance: Refusal | None


@dataclass(frozen=True, slots=True)
class ConsentCopy:
    """What was signed, word for word, with everything that is known of the signing."""

    purpose: ConsentPurpose
    version: str
    language: Language
    digest: str
    body: str
    signer: str | None
    subject: str
    operator: str
    by_guardian: bool
    way: ConsentWay
    given_at: datetime
    messenger: MessengerName | None
    external_id: int | None
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Terms:
    """What today's documents are, and who offers them."""

    versions: Versions
    operator: str


Newest = Mapping[ConsentPurpose, tuple[Consent, ConsentText]]


def newest(session: Session, person_id: int) -> Newest:
    """The last consent to each purpose, in force or not."""
    rows = session.execute(
        select(Consent, ConsentText)
        .join_from(Consent, ConsentText)
        .where(Consent.person_id == person_id)
        .order_by(Consent.id)
    )
    return {consent.purpose: (consent, text) for consent, text in rows}


def consent_list(session: Session, reader: Person, subject: Person, versions: Versions) -> ConsentList:
    given = newest(session, subject.id)
    states = tuple(_state(session, purpose, given, reader, subject, versions) for purpose in ConsentPurpose)
    return ConsentList(subject.id, name_of(subject), reader.id == subject.id, states)


def reading(session: Session, reader: Person, subject: Person, document: Document, terms: Terms) -> Reading:
    hindrance = hindrance_of(session, reader, subject, document.purpose, terms.versions)
    given = newest(session, subject.id)
    return Reading(
        person_id=subject.id,
        is_own=reader.id == subject.id,
        document=document,
        # Whoever cannot sign reads the document with the place of the signer left open.
        signer=None if isinstance(hindrance, GuardianWanted | FourteenNotKnown) else reader.full_name,
        subject=name_of(subject),
        operator=terms.operator,
        state=_state(session, document.purpose, given, reader, subject, terms.versions),
        hindrance=hindrance,
    )


def copy_of(
    session: Session, reader: Person, subject: Person, purpose: ConsentPurpose, operator: str
) -> ConsentCopy:
    """With the text as it was then and not as it is now, also after the consent was withdrawn."""
    given = newest(session, subject.id)
    if purpose not in given:
        raise ConsentNotFound
    consent, text = given[purpose]
    signer = None if consent.given_by is None else session.get(Person, consent.given_by)
    # A signature is for those whose it is or whom it is about: another parent reads a given name.
    whole = reader.id in {subject.id, consent.given_by}
    # And the account is for nobody else at all: it is where that person can be written to.
    is_mine = reader.id == consent.given_by
    return ConsentCopy(
        purpose=consent.purpose,
        version=text.version,
        language=text.language,
        digest=text.digest,
        body=text.body,
        signer=None if signer is None else name_of(signer) if whole else signer.name,
        subject=name_of(subject),
        operator=operator,
        by_guardian=consent.by_guardian,
        way=consent.way,
        given_at=consent.given_at,
        messenger=consent.messenger if is_mine else None,
        external_id=consent.external_id if is_mine else None,
        withdrawn_at=consent.withdrawn_at,
    )


def hindrance_of(
    session: Session, reader: Person, subject: Person, purpose: ConsentPurpose, versions: Versions
) -> Refusal | None:
    """The first thing that has to be done before this person may sign this document."""
    own = reader.id == subject.id
    if standing_of(session, subject, versions).light is Light.DRAFT:
        return ProfileUnfinished() if own else ChildUnfinished()
    if own and (by_guardian := needs_guardian(subject)) is not False:
        return FourteenNotKnown() if by_guardian is None else GuardianWanted()
    if reader.full_name is None:
        return SignerNameWanted()
    if purpose is ConsentPurpose.PROCESSING:
        return None
    agreed = ConsentPurpose.PROCESSING in consents_in_force(session, subject.id)
    return None if agreed else ProcessingWanted()


def may_withdraw(reader: Person, subject: Person, *, by_guardian: bool) -> bool:
    """A guardian takes back what guardians gave; what a pupil has signed, only as long as it is a child."""
    return reader.id == subject.id or by_guardian or needs_guardian(subject) is not False


def name_of(person: Person) -> str:
    return person.full_name or person.name


def _state(
    session: Session,
    purpose: ConsentPurpose,
    given: Newest,
    reader: Person,
    subject: Person,
    versions: Versions,
) -> ConsentState:
    if purpose not in given:
        return ConsentState(purpose, ConsentStatus.NONE)
    consent, text = given[purpose]
    signer = None if consent.given_by is None else session.get(Person, consent.given_by)
    return ConsentState(
        purpose=purpose,
        status=_status(consent, text, subject, versions),
        version=text.version,
        way=consent.way,
        given_at=consent.given_at,
        signer=None if signer is None else signer.name,
        by_reader=consent.given_by == reader.id,
        by_guardian=consent.by_guardian,
        withdrawn_at=consent.withdrawn_at,
        may_withdraw=may_withdraw(reader, subject, by_guardian=consent.by_guardian),
    )


def _status(consent: Consent, text: ConsentText, subject: Person, versions: Versions) -> ConsentStatus:
    if consent.withdrawn_at is not None:
        return ConsentStatus.WITHDRAWN
    if not counts(subject, by_guardian=consent.by_guardian, way=consent.way):
        return ConsentStatus.VOID
    is_new = text.version == versions[consent.purpose]
    return ConsentStatus.GIVEN if is_new else ConsentStatus.OUTDATED
