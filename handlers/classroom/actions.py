from handlers.action import Action, Question
from handlers.joining.actions import Choosing
from services.class_keeper import Scope
from services.school_class import SchoolClass


class InClass(Action, name="?inclass"):
    """All one's pupils at a school, or one class of them; with no school, at the only one there is."""

    school_id: str | None = None
    grade: int | None = None
    letter: str = ""

    @property
    def scope(self) -> Scope:
        return _scope(self.school_id, self.grade, self.letter)


class ShowClass(InClass, name="class"):
    """A mentor's class."""

    page: int = 1


class PickPupil(InClass, name="pick"):
    """The same pupils as buttons."""

    page: int = 1


class ShowMissing(InClass, name="lacking"):
    """Those to whom something is missing."""

    page: int = 1


class GiveClassFile(InClass, name="classfile"):
    pass


class AskCodes(InClass, name="codesask"):
    """New codes make the old ones void, so it is asked once."""


class MakeCodes(InClass, name="codes"):
    pass


class FindPupil(Question, name="findpupil"):
    """The number or the name of a pupil on the list that was shown."""

    school_id: str | None
    grade: int | None
    letter: str

    @property
    def scope(self) -> Scope:
        return _scope(self.school_id, self.grade, self.letter)


class AddPupils(Action, name="pupilsadd"):
    """Ask for a list; of several schools, first for which."""

    school_id: str | None = None


class GiveTemplate(Action, name="pupilsform"):
    """A table to fill in."""

    school_id: str | None


class SendPupils(Question, name="pupils", takes_files=True):
    """A list of pupils, as words or as a file."""

    school_id: str


class ShowList(Action, name="list"):
    """What was read, before anything is written."""

    list_id: int


class AskAlike(Action, name="alike"):
    """Is this the same child? One after the other."""

    list_id: int


class BeSame(Action, name="same"):
    list_id: int
    position: int
    person_id: int


class BeAnother(Action, name="another"):
    list_id: int
    position: int
    person_id: int


class BeSameAll(Action, name="sameall"):
    """Everybody of the same name in the same class is the same child."""

    list_id: int


class EnterList(Action, name="enter"):
    """Write the list that was shown."""

    list_id: int


class ShowPupil(Action, name="pupil"):
    person_id: int


class MakeCode(Action, name="pupilcode"):
    person_id: int


class CorrectName(Action, name="pupilname"):
    person_id: int


class TypePupilName(Question, name="typepupil"):
    person_id: int


class CorrectClass(Action, name="pupilclass"):
    person_id: int


class TypePupilClass(Question, name="typeclass"):
    person_id: int


class AskRemove(Action, name="pupiloff"):
    """What becomes of a pupil whom one keeps no longer."""

    person_id: int


class RemovePupil(Action, name="pupilgone"):
    person_id: int


class ClaimRecord(Action, name="claim"):
    """The record that a mentor has entered is mine. The code is checked once more."""

    code: str


class WeighRecord(Choosing, name="weighrecord"):
    """Show what is to be chosen next, or all of it when nothing is."""


class TakeRecord(Choosing, name="takerecord"):
    """So be it: the record and what was chosen are my profile."""


def _scope(school_id: str | None, grade: int | None, letter: str) -> Scope:
    return Scope(school_id, None if grade is None else SchoolClass(grade, letter))
