from dataclasses import dataclass

from handlers.action import Action, Question
from models.person import PersonKind


@dataclass(frozen=True)
class ShowProfile(Action, name="me", linked=True):
    """What a person has said of themselves, with the light and the one next step."""


@dataclass(frozen=True)
class TakeStep(Action, name="step"):
    """Do the one next step of the profile, whatever it is now."""


@dataclass(frozen=True)
class AskKind(Action, name="kind"):
    pass


@dataclass(frozen=True)
class BeKind(Action, name="be"):
    """Nothing is lost by it: where something would be, it is asked about first."""

    kind: PersonKind


@dataclass(frozen=True)
class BeKindForSure(Action, name="besure"):
    kind: PersonKind


@dataclass(frozen=True)
class ChangeGrade(Action, name="grades"):
    pass


@dataclass(frozen=True)
class ShowFirstGrades(Action, name="firstgrades"):
    """The grades of primary school: eleven buttons are one more than VK has."""


@dataclass(frozen=True)
class BeInGrade(Action, name="grade"):
    grade: int


@dataclass(frozen=True)
class TypeGrade(Question, name="typegrade"):
    pass


@dataclass(frozen=True)
class ConfirmGrade(Action, name="rightgrade"):
    """The grade that the first of September has made is right; none is that of an alumnus."""

    grade: int | None


@dataclass(frozen=True)
class ChangeName(Action, name="name"):
    pass


@dataclass(frozen=True)
class BeCalled(Action, name="called"):
    """The name that the messenger knows, as far as a button holds it."""

    name_offered: str


@dataclass(frozen=True)
class TypeName(Question, name="typename"):
    pass


@dataclass(frozen=True)
class AskFourteen(Action, name="age"):
    pass


@dataclass(frozen=True)
class BeFourteen(Action, name="fourteen"):
    pass


@dataclass(frozen=True)
class BeYounger(Action, name="younger"):
    pass


@dataclass(frozen=True)
class TypeFourteen(Question, name="typefourteen"):
    """«Да» and «нет», typed as well as pressed."""


@dataclass(frozen=True)
class ChangeClock(Action, name="clock"):
    pass


@dataclass(frozen=True)
class TypeClock(Question, name="typeclock"):
    pass


@dataclass(frozen=True)
class LiveBy(Action, name="zone"):
    zone: str


@dataclass(frozen=True)
class LiveBySchool(Action, name="schoolzone"):
    """Back to the school's own clock, also after a change of school."""
