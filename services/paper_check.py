"""Who looks at the photos of signed sheets, and what they decide."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, true, update
from sqlalchemy.orm import Session, aliased

from models.audit import Deed
from models.charge import Charge
from models.consent import ConsentPurpose, ConsentText, ConsentWay
from models.paper import Paper, PaperReason, PaperState
from models.person import Person, PersonKind
from models.role import RoleKind
from services.audit import note
from services.consent import Signature, sign
from services.consent_state import ChildUnfinished, ProcessingWanted, ProfileUnfinished
from services.consent_text import ConsentTexts, Document
from services.family import Child, child_of
from services.family_telling import tell_of_sheet
from services.guardianship import hold
from services.listing import Listing, listing
from services.picture import PictureKind
from services.refusal import NotAllowed, Refusal
from services.right import Administrators, rights_of
from services.standing import Light, Versions, consents_in_force, standing_of

# A mentor checks as well, and only the own class.
OF_WHOLE_SCHOOL = (RoleKind.RESPONSIBLE, RoleKind.ORGANISER)
# A pupil, in statements about their sheets.
Pupil = aliased(Person, name="child")
PaperSelect = Select[int, ConsentPurpose, datetime, PaperState, int | None, Person]
PaperRow = Row[int, ConsentPurpose, datetime, PaperState, int | None, Person]


class PaperDecided(Refusal):
    """Somebody else has looked at it, or a newer sheet or a signature has come instead of it."""

    key = "refusal-paper-decided"


@dataclass(frozen=True, slots=True)
class PaperLine:
    paper_id: int
    purpose: ConsentPurpose
    child: Child
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class PaperShown:
    """A photo, as whoever checks it sees it, and the version that has to stand on it."""

    line: PaperLine
    version: str
    kind: PictureKind
    content: bytes


@dataclass(frozen=True, slots=True)
class PaperChecked:
    line: PaperLine
    accepted: bool
    # Declined by nobody's fault: the document is another by now.
    is_outdated: bool
    # How many more there are to look at.
    waiting: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided of a sheet, and whose it was when it was looked at."""

    paper_id: int
    child_id: int | None
    state: PaperState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What sheets are written and checked by, in one installation."""

    texts: ConsentTexts
    operator: str
    administrators: Administrators

    @property
    def versions(self) -> Versions:
        return self.texts.versions


def page(session: Session, checker_id: int, desk: Desk, *, number: int, size: int) -> Listing[PaperLine]:
    rows = session.execute(_waiting(_checked_by(session, checker_id, desk)).order_by(Paper.id)).all()
    shown = listing(rows, number=number, size=size)
    lines = tuple(_line(session, row, desk) for row in shown.rows)
    return Listing(lines, shown.number, shown.pages, shown.total)


def look(session: Session, checker_id: int, paper_id: int, desk: Desk) -> PaperShown:
    row = _mine(session, checker_id, paper_id, desk)
    if row.state is not PaperState.WAITING or row.child.kind is not PersonKind.PUPIL:
        raise PaperDecided
    kept = session.execute(select(Paper.content, Paper.file_name).where(Paper.id == paper_id)).one()
    document = _document(session, row)
    return PaperShown(
        line=_line(session, row, desk),
        version=desk.versions[row.purpose] if document is None else document.version,
        kind=PictureKind(kept.file_name.rpartition(".")[2]),
        content=kept.content or b"",
    )


def decide(session: Session, checker_id: int, verdict: Verdict, desk: Desk, *, now: datetime) -> PaperChecked:
    row = _mine(session, checker_id, verdict.paper_id, desk)
    if verdict.child_id not in {None, row.child.id}:
        raise PaperDecided
    hold(session, row.child.id)
    document = _document(session, row)
    if verdict.state is PaperState.ACCEPTED and not _is_of_today(document, desk):
        verdict = replace(verdict, state=PaperState.DECLINED, reason=PaperReason.NEW_TEXT)
    if not _has_said(session, checker_id, verdict):
        _decide(session, checker_id, row, verdict, now=now)
        if verdict.state is PaperState.ACCEPTED and document is not None:
            _agree(session, checker_id, row, document, desk, now=now)
        tell_of_sheet(session, row.child.id, row.id, verdict.state, by=checker_id, now=now)
    left = _count(session, _waiting(_checked_by(session, checker_id, desk)))
    return PaperChecked(
        line=_line(session, row, desk),
        accepted=verdict.state is PaperState.ACCEPTED,
        is_outdated=verdict.reason == PaperReason.NEW_TEXT,
        waiting=left,
    )


def refuse_early(
    session: Session, child: Person, purpose: ConsentPurpose, versions: Versions, *, is_own: bool
) -> None:
    """A sheet that nothing could come of: asked before it is printed, sent, and accepted."""
    if standing_of(session, child, versions).light is Light.DRAFT:
        raise ProfileUnfinished if is_own else ChildUnfinished
    agreed = consents_in_force(session, child.id)
    if purpose is not ConsentPurpose.PROCESSING and ConsentPurpose.PROCESSING not in agreed:
        raise ProcessingWanted


def _decide(session: Session, checker_id: int, row: PaperRow, verdict: Verdict, *, now: datetime) -> None:
    decided = session.execute(
        update(Paper)
        .where(Paper.id == row.id, Paper.state == PaperState.WAITING)
        .values(
            state=verdict.state, reason=verdict.reason, checked_by=checker_id, checked_at=now, content=None
        )
        .returning(Paper.id)
    ).one_or_none()
    if decided is None:
        raise PaperDecided
    detail = f"{row.id} {verdict.state}"
    note(session, Deed.PAPER_CHECKED, at=now, actor_id=checker_id, subject_id=row.child.id, detail=detail)


def _agree(
    session: Session, checker_id: int, row: PaperRow, document: Document, desk: Desk, *, now: datetime
) -> None:
    """What let the sheet be sent has to be so still."""
    if row.child.kind is not PersonKind.PUPIL:
        raise PaperDecided
    refuse_early(session, row.child, row.purpose, desk.versions, is_own=False)
    signature = Signature(checker_id, by_guardian=True, way=ConsentWay.PAPER, address=None)
    sign(session, row.child.id, document, signature, now=now)


def _document(session: Session, row: PaperRow) -> Document | None:
    """The one that stands on the sheet."""
    text = None if row.text_id is None else session.get(ConsentText, row.text_id)
    return None if text is None else Document(text.purpose, text.version, text.language, text.body)


def _is_of_today(document: Document | None, desk: Desk) -> bool:
    return document is not None and document.version == desk.versions[document.purpose]


def _has_said(session: Session, checker_id: int, verdict: Verdict) -> bool:
    """Whoever presses twice has decided the same already."""
    said = session.execute(
        select(Paper.checked_by, Paper.state).where(Paper.id == verdict.paper_id)
    ).one_or_none()
    return said is not None and tuple(said) == (checker_id, verdict.state)


def _mine(session: Session, checker_id: int, paper_id: int, desk: Desk) -> PaperRow:
    checked = _checked_by(session, checker_id, desk)
    row = session.execute(_papers(true()).where(Paper.id == paper_id)).one_or_none()
    if row is None:
        raise PaperDecided
    if session.execute(_papers(checked).where(Paper.id == paper_id)).one_or_none() is None:
        raise NotAllowed
    return row


def may_check(session: Session, checker_id: int, child: Person, desk: Desk) -> bool:
    try:
        checked = _checked_by(session, checker_id, desk)
    except NotAllowed:
        return False
    return session.scalars(select(exists().where(Pupil.id == child.id, checked))).one()


def _checked_by(session: Session, checker_id: int, desk: Desk) -> ColumnElement[bool]:
    """The pupils whose sheets somebody may look at: of their schools, and of their own class there."""
    rights = rights_of(session, checker_id, desk.administrators)
    if rights.is_administrator:
        return Pupil.id != checker_id
    schools, taught = rights.schools(*OF_WHOLE_SCHOOL), rights.schools(RoleKind.MENTOR)
    if not schools and not taught:
        raise NotAllowed
    charges = select(Charge.pupil_id).where(Charge.mentor_id == checker_id)
    of_class = and_(Pupil.school_id.in_(taught), Pupil.id.in_(charges))
    return and_(or_(Pupil.school_id.in_(schools), of_class), Pupil.id != checker_id)


def _papers(of: ColumnElement[bool]) -> PaperSelect:
    """Without their photos, which are large."""
    columns = (Paper.id, Paper.purpose, Paper.sent_at, Paper.state, Paper.text_id, Pupil)
    return select(*columns).join(Pupil, Paper.child_id == Pupil.id).where(of)


def _waiting(of: ColumnElement[bool]) -> PaperSelect:
    return _papers(of).where(
        Paper.state == PaperState.WAITING, Pupil.kind == PersonKind.PUPIL, Pupil.erased_at.is_(None)
    )


def _line(session: Session, row: PaperRow, desk: Desk) -> PaperLine:
    return PaperLine(row.id, row.purpose, child_of(session, row.child, desk.versions), row.sent_at)


def _count(session: Session, papers: PaperSelect) -> int:
    return session.scalars(papers.with_only_columns(func.count(), maintain_column_froms=True)).one()
