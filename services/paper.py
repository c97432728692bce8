"""Consent on paper: a sheet is printed, signed, photographed, and somebody of the school looks at it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.paper import Paper, PaperState
from models.person import PersonKind
from services.clock import Clock
from services.consent import set_sheets_aside
from services.consent_state import ChildUnfinished, ProcessingWanted, ProfileUnfinished
from services.consent_text import Document
from services.family import Child, child_of
from services.listing import Listing
from services.paper_check import (
    Desk,
    PaperChecked,
    PaperLine,
    PaperShown,
    Verdict,
    decide,
    look,
    may_check,
    page,
)
from services.people import Speaker
from services.picture import PictureKind, picture_kind
from services.profile import person_named
from services.refusal import NotAllowed, Refusal
from services.standing import Light, consents_in_force, standing_of
from services.store import Store

PAPER_BYTES = 10 * 1024 * 1024
REASON_CHARACTERS = 300


class NotAPicture(Refusal):
    key = "refusal-paper-not-a-picture"


class AlreadyAgreed(Refusal):
    """What is in force needs no sheet."""

    key = "refusal-paper-already-agreed"


@dataclass(eq=False)
class ReasonTooLong(Refusal):
    key = "refusal-paper-reason-too-long"
    most: int


@dataclass(frozen=True, slots=True)
class BlankSheet:
    """What is printed and signed with a pen, and for whom."""

    child: Child
    is_own: bool
    document: Document
    operator: str


@dataclass(frozen=True, slots=True)
class Photo:
    """Of one document, signed."""

    document: Document
    kind: PictureKind
    content: bytes


class Papers:
    def __init__(self, store: Store, clock: Clock, desk: Desk) -> None:
        self._store = store
        self._clock = clock
        self._desk = desk

    async def blank(self, speaker: Speaker, child_id: int, purpose: ConsentPurpose) -> BlankSheet:
        document = self._desk.texts.document(purpose, speaker.language)
        return await self._store.read(blank, speaker.person_id, child_id, document, self._desk)

    async def send(
        self, speaker: Speaker, child_id: int, purpose: ConsentPurpose, content: bytes
    ) -> BlankSheet:
        """A photo of the signed sheet, in place of an earlier one that nobody has looked at yet."""
        kind = picture_kind(content)
        if kind is None:
            raise NotAPicture
        photo = Photo(self._desk.texts.document(purpose, speaker.language), kind, content)
        return await self._store.write(
            send, speaker.person_id, child_id, photo, self._desk, now=self._clock()
        )

    async def page(self, checker_id: int, *, number: int, size: int) -> Listing[PaperLine]:
        """Those that wait, the oldest first."""
        return await self._store.read(page, checker_id, self._desk, number=number, size=size)

    async def look(self, checker_id: int, paper_id: int) -> PaperShown:
        return await self._store.read(look, checker_id, paper_id, self._desk)

    async def accept(self, checker_id: int, paper_id: int) -> PaperChecked:
        """Looked at and found good: the guardian has agreed from now on."""
        return await self._decide(checker_id, paper_id, Verdict(PaperState.ACCEPTED))

    async def decline(self, checker_id: int, paper_id: int, reason: str) -> PaperChecked:
        """The reason is a word of ours, or the checker's own words: the child reads them."""
        if len(reason) > REASON_CHARACTERS:
            raise ReasonTooLong(most=REASON_CHARACTERS)
        return await self._decide(checker_id, paper_id, Verdict(PaperState.DECLINED, reason))

    async def _decide(self, checker_id: int, paper_id: int, verdict: Verdict) -> PaperChecked:
        return await self._store.write(decide, checker_id, paper_id, verdict, self._desk, now=self._clock())


def blank(session: Session, sender_id: int, child_id: int, document: Document, desk: Desk) -> BlankSheet:
    child = person_named(session, child_id)
    is_own = sender_id == child.id
    if child.kind is not PersonKind.PUPIL or not (is_own or may_check(session, sender_id, child, desk)):
        raise NotAllowed
    if standing_of(session, child, desk.versions).light is Light.DRAFT:
        raise ProfileUnfinished if is_own else ChildUnfinished
    agreed = consents_in_force(session, child.id)
    if agreed.get(document.purpose) == document.version:
        raise AlreadyAgreed
    if document.purpose is not ConsentPurpose.PROCESSING and ConsentPurpose.PROCESSING not in agreed:
        raise ProcessingWanted
    return BlankSheet(child_of(session, child, desk.versions), is_own, document, desk.operator)


def send(
    session: Session, sender_id: int, child_id: int, photo: Photo, desk: Desk, *, now: datetime
) -> BlankSheet:
    document = photo.document
    sheet = blank(session, sender_id, child_id, document, desk)
    set_sheets_aside(session, child_id, document.purpose)
    session.add(
        Paper(
            child_id=child_id,
            purpose=document.purpose,
            sent_by=sender_id,
            sent_at=now,
            file_name=f"{document.purpose}.{photo.kind}",
            content=photo.content,
            state=PaperState.WAITING,
        )
    )
    return sheet
