"""What is said of pupils alone: their grade and its letter, and whether they are fourteen yet."""

from datetime import datetime
from zoneinfo import ZoneInfo

from models.event import FIRST_GRADE, LAST_GRADE
from models.person import LETTER_CHARACTERS, Person, PersonKind
from services.grade import FIRST_GRADE_ASKED, LAST_GRADE_ASKED, LAST_GRADE_UNDER_FOURTEEN, school_year
from services.refusal import GradeOutOfSchool, Refusal
from services.school_class import read_class
from services.standing import needs_guardian


class GradeNotUnderstood(Refusal):
    key = "refusal-grade-not-understood"


class GradeOfPupils(Refusal):
    """Whoever is no pupil has pressed a button of the time when they were."""

    key = "refusal-grade-of-pupils"


def be_in_grade(person: Person, grade: int, *, now: datetime) -> None:
    """The letter stays: most often the whole class has moved."""
    if not FIRST_GRADE <= grade <= LAST_GRADE:
        raise GradeOutOfSchool(grade=grade)
    if person.kind is not PersonKind.PUPIL:
        raise GradeOfPupils
    might_sign_alone = person.grade is not None and needs_guardian(person) is False
    person.grade, person.grade_moved = grade, False
    person.grade_year = school_year(now.astimezone(ZoneInfo(person.zone)).date())
    if grade <= LAST_GRADE_UNDER_FOURTEEN:
        _forget_fourteen(person)
    if might_sign_alone and needs_guardian(person) is not False:
        person.drafted_at = now  # what was signed alone is no consent now: the days for a parent's begin


def be_in_class(person: Person, typed: str, *, now: datetime) -> None:
    """«7А» says the letter as well, and «7» that there is none."""
    read = read_class(typed)
    # «ﬃ» is one letter, and three when it is made capital.
    if read is None or len(read.letter) > LETTER_CHARACTERS:
        raise GradeNotUnderstood
    be_in_grade(person, read.grade, now=now)
    person.letter = read.letter


def may_become_fourteen(person: Person) -> bool:
    """In these grades «ещё нет» turns into «да» within the year; «да» is for ever."""
    asked = person.grade is not None and FIRST_GRADE_ASKED <= person.grade <= LAST_GRADE_ASKED
    return person.kind is PersonKind.PUPIL and asked and not person.is_fourteen


def say_fourteen(person: Person, *, is_fourteen: bool, now: datetime) -> None:
    """An answer to what is not asked of this person changes nothing."""
    if may_become_fourteen(person):
        person.is_fourteen, person.fourteen_said_at = is_fourteen, now
        person.fourteen_grade = person.grade


def confirm_grade(person: Person, grade: int | None) -> None:
    """A button of another year confirms another grade, and hence nothing."""
    if person.grade == grade:
        person.grade_moved = False


def be_no_pupil(person: Person) -> None:
    """Whatever is said of pupils alone is no longer said of this person."""
    person.grade = person.grade_year = None
    person.letter, person.grade_moved = "", False
    _forget_fourteen(person)


def _forget_fourteen(person: Person) -> None:
    person.is_fourteen = person.fourteen_grade = None
    person.fourteen_said_at = None
