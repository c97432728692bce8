"""Consents: each its own document, its own purpose and its own record, kept after it is withdrawn."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.paper import Paper, PaperReason, PaperState
from models.person import Person
from services.actor import Actor
from services.address import Address
from services.clock import Clock
from services.consent_state import (
    ConsentCopy,
    ConsentList,
    Reading,
    Terms,
    consent_list,
    copy_of,
    hindrance_of,
    may_withdraw,
    reading,
)
from services.consent_text import ConsentTexts, Document
from services.entry.begun import NOTHING_BEGUN, Begun
from services.entry.going_on import begun_by
from services.entry.team_light import show_teams_of
from services.family_telling import tell_of_signature
from services.guardianship import hold, reader_and_subject
from services.insertion import insert_new
from services.people import Speaker
from services.refusal import Refusal
from services.standing import Versions, consents_in_force, counts
from services.store import Store

# Neither is of any effect once the data may not be kept.
RESTING_ON_PROCESSING = (ConsentPurpose.PUBLICATION, ConsentPurpose.NEWS)
InForce = Row[int, str, bool, ConsentWay]


class TextChanged(Refusal):
    """Nobody signs what they have not read."""

    key = "refusal-consent-text-changed"


class OwnSignature(Refusal):
    """From fourteen on nobody takes back for a pupil what the pupil has signed."""

    key = "refusal-consent-own-signature"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs and how: by a press in an account, or on paper, which somebody has checked."""

    by: int
    by_guardian: bool
    way: ConsentWay
    address: Address | None


@dataclass(frozen=True, slots=True)
class Signed:
    """A copy for whoever has signed, and what may be signed next."""

    copy: ConsentCopy
    consents: ConsentList
    # A guardian who has agreed for a child has said nothing about their own data yet.
    signer_id: int
    signer_has_agreed: bool
    # What whoever has signed for themselves may go back to.
    begun: Begun = NOTHING_BEGUN


class Consents:
    """What people agree to, for themselves and for the children they answer for."""

    def __init__(self, store: Store, clock: Clock, texts: ConsentTexts, operator: str) -> None:
        self._store = store
        self._clock = clock
        self._texts = texts
        self._terms = Terms(texts.versions, operator)

    async def of(self, speaker: Speaker, person_id: int) -> ConsentList:
        return await self._store.read(consents_of, speaker.person_id, person_id, self._terms.versions)

    async def read(self, speaker: Speaker, person_id: int, purpose: ConsentPurpose) -> Reading:
        """The document as it is today, in the reader's language."""
        document = self._texts.document(purpose, speaker.language)
        return await self._store.read(read_document, speaker.person_id, person_id, document, self._terms)

    async def sign(self, speaker: Speaker, person_id: int, purpose: ConsentPurpose, version: str) -> Signed:
        """Agree to the version that was read. Signing it again changes nothing and gives the same copy."""
        document = self._texts.document(purpose, speaker.language)
        if document.version != version:
            raise TextChanged
        return await self._store.write(
            sign_document, speaker, person_id, document, self._terms, now=self._clock()
        )

    async def withdraw(self, speaker: Speaker, person_id: int, purpose: ConsentPurpose) -> ConsentList:
        """With the processing goes whatever rests on it."""
        return await self._store.write(
            take_back, speaker.person_id, person_id, purpose, self._terms.versions, now=self._clock()
        )

    async def copy(self, speaker: Speaker, person_id: int, purpose: ConsentPurpose) -> ConsentCopy:
        """Of what was agreed to last."""
        return await self._store.read(
            copy_document, speaker.person_id, person_id, purpose, self._terms.operator
        )


def consents_of(session: Session, reader_id: int, person_id: int, versions: Versions) -> ConsentList:
    reader, subject = reader_and_subject(session, reader_id, person_id)
    return consent_list(session, reader, subject, versions)


def read_document(
    session: Session, reader_id: int, person_id: int, document: Document, terms: Terms
) -> Reading:
    reader, subject = reader_and_subject(session, reader_id, person_id)
    return reading(session, reader, subject, document, terms)


def sign_document(
    session: Session, speaker: Speaker, person_id: int, document: Document, terms: Terms, *, now: datetime
) -> Signed:
    hold(session, speaker.person_id, person_id)
    reader, subject = reader_and_subject(session, speaker.person_id, person_id)
    hindrance = hindrance_of(session, reader, subject, document.purpose, terms.versions)
    if hindrance is not None:
        raise hindrance
    signature = Signature(reader.id, reader.id != subject.id, ConsentWay.PRESS, speaker.address)
    if sign(session, subject.id, document, signature, now=now):
        tell_of_signature(session, subject.id, document, by=reader.id, now=now)
    return Signed(
        copy=copy_of(session, reader, subject, document.purpose, terms.operator),
        consents=consent_list(session, reader, subject, terms.versions),
        signer_id=reader.id,
        signer_has_agreed=ConsentPurpose.PROCESSING in consents_in_force(session, reader.id),
        begun=begun_by(session, Actor(reader.id, (), now)) if reader.id == subject.id else NOTHING_BEGUN,
    )


def take_back(
    session: Session,
    reader_id: int,
    person_id: int,
    purpose: ConsentPurpose,
    versions: Versions,
    *,
    now: datetime,
) -> ConsentList:
    hold(session, reader_id, person_id)
    reader, subject = reader_and_subject(session, reader_id, person_id)
    given = _in_force(session, subject.id, purpose)
    if given is not None and not may_withdraw(reader, subject, by_guardian=given.by_guardian):
        raise OwnSignature
    withdraw_with_what_rests(session, subject, purpose, by=reader.id, now=now)
    return consent_list(session, reader, subject, versions)


def copy_document(
    session: Session, reader_id: int, person_id: int, purpose: ConsentPurpose, operator: str
) -> ConsentCopy:
    reader, subject = reader_and_subject(session, reader_id, person_id)
    return copy_of(session, reader, subject, purpose, operator)


def sign(
    session: Session, person_id: int, document: Document, signature: Signature, *, now: datetime
) -> bool:
    """Whether anything was signed: the same version once more changes nothing, a newer one replaces it.

    So does any where the one before was the signature of a child who may not sign.
    """
    older = _in_force(session, person_id, document.purpose)
    if older is not None and older.version == document.version and _counts(session, person_id, older):
        return False
    if older is not None:
        # The one that was seen, and not whatever another has signed meanwhile.
        session.execute(
            update(Consent)
            .where(Consent.id == older.id, Consent.withdrawn_at.is_(None))
            .values(withdrawn_at=now, withdrawn_by=signature.by)
        )
    set_sheets_aside(session, person_id, document.purpose)
    row = {"person_id": person_id, "purpose": document.purpose, "given_at": now}
    text = {"text_id": remember_text(session, document)}
    show_teams_of(session, person_id, now=now)
    # Of two presses at once the second finds the first one's row.
    return bool(insert_new(session, Consent, [row | text | _signed_by(signature)], returning=(Consent.id,)))


def withdraw(session: Session, person_id: int, purpose: ConsentPurpose, *, by: int, now: datetime) -> bool:
    """Whether there was anything to withdraw. The record of it stays."""
    withdrawn = session.execute(
        update(Consent)
        .where(Consent.person_id == person_id, Consent.purpose == purpose, Consent.withdrawn_at.is_(None))
        .values(withdrawn_at=now, withdrawn_by=by)
        .returning(Consent.id)
    ).all()
    show_teams_of(session, person_id, now=now)
    return bool(withdrawn)


def withdraw_with_what_rests(
    session: Session, subject: Person, purpose: ConsentPurpose, *, by: int, now: datetime
) -> None:
    if not withdraw(session, subject.id, purpose, by=by, now=now):
        return
    # Whoever looks at a sheet later would bring back what has been withdrawn.
    set_sheets_aside(session, subject.id, purpose)
    if purpose is ConsentPurpose.PROCESSING:
        for resting in RESTING_ON_PROCESSING:
            withdraw(session, subject.id, resting, by=by, now=now)
            set_sheets_aside(session, subject.id, resting)
        # What is left is a draft, and its days begin now: nobody loses a profile by one wrong press.
        subject.drafted_at = now


def _signed_by(signature: Signature) -> dict[str, object]:
    address = signature.address
    return {
        "way": signature.way,
        "given_by": signature.by,
        "by_guardian": signature.by_guardian,
        "messenger": None if address is None else address.messenger,
        "external_id": None if address is None else address.external_id,
    }


def set_sheets_aside(session: Session, child_id: int, purpose: ConsentPurpose) -> None:
    """Nobody needs to look any more at what waited, nor at why an earlier sheet was no good.

    The rows stay: the number of one that was deleted could become another sheet's, with a button to accept it
    under the photo of the first.
    """
    session.execute(
        update(Paper)
        .where(Paper.child_id == child_id, Paper.purpose == purpose, Paper.state != PaperState.ACCEPTED)
        .values(state=PaperState.DECLINED, reason=PaperReason.REPLACED, content=None)
    )


def _counts(session: Session, person_id: int, given: InForce) -> bool:
    return counts(session.get_one(Person, person_id), by_guardian=given.by_guardian, way=given.way)


def _in_force(session: Session, person_id: int, purpose: ConsentPurpose) -> InForce | None:
    return session.execute(
        select(Consent.id, ConsentText.version, Consent.by_guardian, Consent.way)
        .join_from(Consent, ConsentText)
        .where(Consent.person_id == person_id, Consent.purpose == purpose, Consent.withdrawn_at.is_(None))
    ).one_or_none()


def remember_text(session: Session, document: Document) -> int:
    facts = {
        "purpose": document.purpose,
        "version": document.version,
        "language": document.language,
        "digest": document.digest,
    }
    insert_new(session, ConsentText, [facts | {"body": document.body}], returning=(ConsentText.id,))
    return session.scalars(select(ConsentText.id).filter_by(**facts)).one()
