from dataclasses import dataclass

from handlers.action import Action, Question
from handlers.joining.actions import Choosing
from services.class_keeper import Scope
from services.school_class import SchoolClass


@dataclass(frozen=True)
class InClass(Action, name="?inclass"):
    """All one's pupils at a school, or one class of them; with no school, at the only one there is."""

    school_id: str | None = None
    grade: int | None = None
    letter: str = ""

    @property
    def scope(self) -> Scope:
        return _scope(self.school_id, self.grade, self.letter)


@dataclass(frozen=True)
class ShowClass(InClass, name="class"):
    """A mentor's class."""

    page: int = 1


@dataclass(frozen=True)
class PickPupil(InClass, name="pick"):
    """The same pupils as buttons."""

    page: int = 1


@dataclass(frozen=True)
class ShowMissing(InClass, name="lacking"):
    """Those to whom something is missing."""

    page: int = 1


@dataclass(frozen=True)
class GiveClassFile(InClass, name="classfile"):
    pass


@dataclass(frozen=True)
class AskCodes(InClass, name="codesask"):
    """New codes make the old ones void, so it is asked once."""


@dataclass(frozen=True)
class MakeCodes(InClass, name="codes"):
    pass


@dataclass(frozen=True)
class FindPupil(Question, name="findpupil"):
    """The number or the name of a pupil on the list that was shown."""

    school_id: str | None
    grade: int | None
    letter: str

    @property
    def scope(self) -> Scope:
        return _scope(self.school_id, self.grade, self.letter)


@dataclass(frozen=True)
class AddPupils(Action, name="pupilsadd"):
    """Ask for a list; of several schools, first for which."""

    school_id: str | None = None


@dataclass(frozen=True)
class GiveTemplate(Action, name="pupilsform"):
    """A table to fill in."""

    school_id: str | None


@dataclass(frozen=True)
class SendPupils(Question, name="pupils", takes_files=True):
    """A list of pupils, as words or as a file."""

    school_id: str


@dataclass(frozen=True)
class ShowList(Action, name="list"):
    """What was read, before anything is written."""

    list_id: int


@dataclass(frozen=True)
class AskAlike(Action, name="alike"):
    """Is this the same child? One after the other."""

    list_id: int


@dataclass(frozen=True)
class BeSame(Action, name="same"):
    list_id: int
    position: int
    person_id: int


@dataclass(frozen=True)
class BeAnother(Action, name="another"):
    list_id: int
    position: int
    person_id: int


@dataclass(frozen=True)
class BeSameAll(Action, name="sameall"):
    """Everybody of the same name in the same class is the same child."""

    list_id: int


@dataclass(frozen=True)
class EnterList(Action, name="enter"):
    """Write the list that was shown."""

    list_id: int


@dataclass(frozen=True)
class ShowPupil(Action, name="pupil"):
    person_id: int


@dataclass(frozen=True)
class MakeCode(Action, name="pupilcode"):
    person_id: int


@dataclass(frozen=True)
class CorrectName(Action, name="pupilname"):
    person_id: int


@dataclass(frozen=True)
class TypePupilName(Question, name="typepupil"):
    person_id: int


@dataclass(frozen=True)
class CorrectClass(Action, name="pupilclass"):
    person_id: int


@dataclass(frozen=True)
class TypePupilClass(Question, name="typeclass"):
    person_id: int


@dataclass(frozen=True)
class AskRemove(Action, name="pupiloff"):
    """What becomes of a pupil whom one keeps no longer."""

    person_id: int


@dataclass(frozen=True)
class RemovePupil(Action, name="pupilgone"):
    person_id: int


@dataclass(frozen=True)
class ClaimRecord(Action, name="claim"):
    """The record that a mentor has entered is mine. The code is checked once more."""

    code: str


@dataclass(frozen=True)
class WeighRecord(Choosing, name="weighrecord"):
    """Show what is to be chosen next, or all of it when nothing is."""


@dataclass(frozen=True)
class TakeRecord(Choosing, name="takerecord"):
    """So be it: the record and what was chosen are my profile."""


def _scope(school_id: str | None, grade: int | None, letter: str) -> Scope:
    return Scope(school_id, None if grade is None else SchoolClass(grade, letter))
