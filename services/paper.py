"""Consent on paper: a sheet is printed, signed, photographed, and somebody of the school looks at it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.consent import ConsentPurpose
from models.paper import Paper, PaperReason, PaperState
from models.person import PersonKind
from services.clock import Clock
from services.consent import remember_text, set_sheets_aside
from services.consent_text import Document
from services.family import Child, child_of
from services.guardianship import hold
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
    refuse_early,
)
from services.people import Speaker
from services.picture import PictureKind, picture_kind
from services.profile import person_named
from services.refusal import NotAllowed, Refusal
from services.standing import consents_in_force
from services.store import Store

PAPER_BYTES = 10 * 1024 * 1024
REASON_CHARACTERS = 300
OWN_WORDS = "— "


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

    async def accept(self, checker_id: int, paper_id: int, *, child_id: int | None = None) -> PaperChecked:
        """Looked at and found good: the guardian has agreed from now on.

        Unless the document has changed since: then the sheet is declined, and a new one is asked for. The
        child is the one under whose photo it was decided, where a button remembers that.
        """
        return await self._decide(checker_id, Verdict(paper_id, child_id, PaperState.ACCEPTED))

    async def decline(
        self, checker_id: int, paper_id: int, reason: str, *, child_id: int | None = None
    ) -> PaperChecked:
        """The reason is a word of ours, or the checker's own words: the child reads them."""
        if len(reason) > REASON_CHARACTERS:
            raise ReasonTooLong(most=REASON_CHARACTERS)
        return await self._decide(
            checker_id, Verdict(paper_id, child_id, PaperState.DECLINED, _told_apart(reason))
        )

    async def _decide(self, checker_id: int, verdict: Verdict) -> PaperChecked:
        return await self._store.write(decide, checker_id, verdict, self._desk, now=self._clock())


def _told_apart(reason: str) -> str:
    """Somebody's own words that look like a word of ours are said as they are, and not translated."""
    is_own = not isinstance(reason, PaperReason)
    return f"{OWN_WORDS}{reason}" if is_own and reason in set(PaperReason) else reason


def blank(session: Session, sender_id: int, child_id: int, document: Document, desk: Desk) -> BlankSheet:
    child = person_named(session, child_id)
    is_own = sender_id == child.id
    if child.kind is not PersonKind.PUPIL or not (is_own or may_check(session, sender_id, child, desk)):
        raise NotAllowed
    refuse_early(session, child, document.purpose, desk.versions, is_own=is_own)
    if consents_in_force(session, child.id).get(document.purpose) == document.version:
        raise AlreadyAgreed
    return BlankSheet(child_of(session, child, desk.versions), is_own, document, desk.operator)


def send(
    session: Session, sender_id: int, child_id: int, photo: Photo, desk: Desk, *, now: datetime
) -> BlankSheet:
    document = photo.document
    hold(session, child_id)
    sheet = blank(session, sender_id, child_id, document, desk)
    set_sheets_aside(session, child_id, document.purpose)
    session.add(
        Paper(
            child_id=child_id,
            purpose=document.purpose,
            text_id=remember_text(session, document),
            sent_by=sender_id,
            sent_at=now,
            file_name=f"{document.purpose}.{photo.kind}",
            content=photo.content,
            state=PaperState.WAITING,
        )
    )
    return sheet
