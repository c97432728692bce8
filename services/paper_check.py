"""Who looks at the photos of signed sheets, and what they decide."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, true, update
from sqlalchemy.orm import Session, aliased

from models.audit import Deed
from models.charge import Charge
from models.consent import ConsentPurpose, ConsentWay
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from models.role import RoleKind
from services.audit import note
from services.consent import Signature, sign
from services.consent_text import ConsentTexts
from services.family import Child, child_of
from services.listing import Listing, listing
from services.picture import PictureKind
from services.refusal import NotAllowed, Refusal
from services.right import Administrators, rights_of
from services.standing import Versions

CHECKERS = (RoleKind.MENTOR, RoleKind.RESPONSIBLE, RoleKind.ORGANISER)
# A pupil, in statements about their sheets.
Pupil = aliased(Person, name="child")
PaperSelect = Select[int, ConsentPurpose, datetime, PaperState, Person]
PaperRow = Row[int, ConsentPurpose, datetime, PaperState, Person]


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
    # How many more there are to look at.
    waiting: int


@dataclass(frozen=True, slots=True)
class Verdict:
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
    return PaperShown(
        line=_line(session, row, desk),
        version=desk.versions[row.purpose],
        kind=PictureKind(kept.file_name.rpartition(".")[2]),
        content=kept.content or b"",
    )


def decide(
    session: Session, checker_id: int, paper_id: int, verdict: Verdict, desk: Desk, *, now: datetime
) -> PaperChecked:
    row = _mine(session, checker_id, paper_id, desk)
    decided = session.execute(
        update(Paper)
        .where(Paper.id == paper_id, Paper.state == PaperState.WAITING)
        .values(
            state=verdict.state, reason=verdict.reason, checked_by=checker_id, checked_at=now, content=None
        )
        .returning(Paper.id)
    ).one_or_none()
    if decided is not None:
        _act(session, checker_id, row, verdict, desk, now=now)
    elif not _has_said(session, checker_id, paper_id, verdict):
        raise PaperDecided
    left = _count(session, _waiting(_checked_by(session, checker_id, desk)))
    return PaperChecked(_line(session, row, desk), verdict.state is PaperState.ACCEPTED, left)


def _act(
    session: Session, checker_id: int, row: PaperRow, verdict: Verdict, desk: Desk, *, now: datetime
) -> None:
    if verdict.state is PaperState.ACCEPTED:
        document = desk.texts.document(row.purpose, row.child.language)
        signature = Signature(checker_id, by_guardian=True, way=ConsentWay.PAPER, address=None)
        sign(session, row.child.id, document, signature, now=now)
    detail = f"{row.id} {verdict.state}"
    note(session, Deed.PAPER_CHECKED, at=now, actor_id=checker_id, subject_id=row.child.id, detail=detail)


def _has_said(session: Session, checker_id: int, paper_id: int, verdict: Verdict) -> bool:
    """Whoever presses twice has decided the same already."""
    said = session.execute(select(Paper.checked_by, Paper.state).where(Paper.id == paper_id)).one_or_none()
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
    """The pupils whose sheets somebody may look at: of their schools, and of their own class."""
    rights = rights_of(session, checker_id, desk.administrators)
    if rights.is_administrator or any((kind, None) in rights.places for kind in CHECKERS):
        return Pupil.id != checker_id
    schools = rights.schools(*CHECKERS)
    if not schools:
        raise NotAllowed
    of_school = Pupil.school_id.in_(schools)
    if not rights.schools(RoleKind.MENTOR):
        return and_(of_school, Pupil.id != checker_id)
    charges = select(Charge.pupil_id).where(Charge.mentor_id == checker_id)
    return and_(or_(of_school, Pupil.id.in_(charges)), Pupil.id != checker_id)


def _papers(of: ColumnElement[bool]) -> PaperSelect:
    """Without their photos, which are large."""
    columns = (Paper.id, Paper.purpose, Paper.sent_at, Paper.state, Pupil)
    return select(*columns).join(Pupil, Paper.child_id == Pupil.id).where(of)


def _waiting(of: ColumnElement[bool]) -> PaperSelect:
    return _papers(of).where(
        Paper.state == PaperState.WAITING, Pupil.kind == PersonKind.PUPIL, Pupil.erased_at.is_(None)
    )


def _line(session: Session, row: PaperRow, desk: Desk) -> PaperLine:
    return PaperLine(row.id, row.purpose, child_of(session, row.child, desk.versions), row.sent_at)


def _count(session: Session, papers: PaperSelect) -> int:
    return session.scalars(papers.with_only_columns(func.count(), maintain_column_froms=True)).one()
