"""How far a person's profile is, and the one next step. Every light and every «what is missing» is drawn from
this one answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from services.grade import LAST_GRADE_ASKED, LAST_GRADE_UNDER_FOURTEEN
from services.prepared import Prepared

Versions = Mapping[ConsentPurpose, str]


class Light(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"
    READY = "ready"


class Step(StrEnum):
    """What a person does next. The order is that of a first contact."""

    KIND = "kind"
    SCHOOL = "school"
    GRADE = "grade"
    NAME = "name"
    GRADE_MOVED = "grade_moved"
    FOURTEEN = "fourteen"
    CONSENT = "consent"
    # The text has changed since it was agreed to.
    NEW_TEXT = "new_text"
    GUARDIAN = "guardian"
    # A photo of the signed sheet was sent, and nobody has looked at it yet.
    PAPER = "paper"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Standing:
    light: Light
    step: Step


# Asked with every entry, and at every look at a card.
IN_FORCE = Prepared(
    select(Consent.purpose, ConsentText.version, Consent.by_guardian, Consent.way)
    .join_from(Consent, ConsentText)
    .where(Consent.person_id == bindparam("person_id"), Consent.withdrawn_at.is_(None))
)
# Whoever learns or teaches belongs to a school; a parent, a guest and an alumnus need not.
WITH_A_SCHOOL = frozenset({PersonKind.PUPIL, PersonKind.TEACHER, PersonKind.HEAD})
DRAFT_STEPS = frozenset({Step.KIND, Step.SCHOOL, Step.GRADE, Step.NAME})


class Agreed(NamedTuple):
    """The version of the text about processing to which somebody's consent is in force."""

    version: str | None


def standing_of(
    session: Session, person: Person, versions: Versions, agreed: Agreed | None = None
) -> Standing:
    """What they agreed to is looked up, unless somebody has done so."""
    step = _missing(person) or _unconsented(session, person, versions, agreed)
    if step is Step.NONE:
        return Standing(Light.READY, step)
    return Standing(Light.DRAFT if step in DRAFT_STEPS else Light.WAITING, step)


def needs_guardian(person: Person) -> bool | None:
    """Whether a guardian has to sign; None when nobody knows before «Тебе уже есть 14?» is answered."""
    if person.kind is not PersonKind.PUPIL or person.grade is None or person.grade > LAST_GRADE_ASKED:
        return False
    if person.grade <= LAST_GRADE_UNDER_FOURTEEN:
        return True
    if person.is_fourteen:
        return False  # nobody grows younger
    return None if person.is_fourteen is None or person.fourteen_grade != person.grade else True


def consents_in_force(session: Session, person_id: int) -> dict[ConsentPurpose, str]:
    """Each purpose that is consented to and not withdrawn, with the version of the text."""
    person = session.get_one(Person, person_id)
    return {
        purpose: version
        for purpose, version, by_guardian, way in IN_FORCE.rows(session, {"person_id": person_id})
        if counts(person, by_guardian=by_guardian, way=way)
    }


def counts(person: Person, *, by_guardian: bool, way: ConsentWay) -> bool:
    """Whether a signature is of any effect. A child who called themselves older has signed nothing."""
    return by_guardian or way is ConsentWay.PAPER or needs_guardian(person) is False


def _missing(person: Person) -> Step | None:
    if person.kind is None:
        return Step.KIND
    if person.kind in WITH_A_SCHOOL and person.school_id is None:
        return Step.SCHOOL
    if person.kind is PersonKind.PUPIL and person.grade is None:
        return Step.GRADE
    if person.full_name is None:
        return Step.NAME
    return Step.GRADE_MOVED if person.grade_moved else None


def _unconsented(session: Session, person: Person, versions: Versions, agreed: Agreed | None) -> Step:
    by_guardian = needs_guardian(person)
    if by_guardian is None:
        # Also of those whose guardian has signed before: who signs next depends on the answer.
        return Step.FOURTEEN
    if agreed is None:
        agreed = Agreed(consents_in_force(session, person.id).get(ConsentPurpose.PROCESSING))
    given = agreed.version
    if given == versions[ConsentPurpose.PROCESSING]:
        return Step.NONE
    if by_guardian:
        return Step.PAPER if _paper_waits(session, person.id) else Step.GUARDIAN
    return Step.CONSENT if given is None else Step.NEW_TEXT


def _paper_waits(session: Session, person_id: int) -> bool:
    waiting = exists().where(Paper.child_id == person_id, Paper.state == PaperState.WAITING)
    return bool(session.scalars(select(waiting)).one())
