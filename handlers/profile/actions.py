from handlers.action import Action, Question
from models.person import PersonKind


class ShowProfile(Action, name="me", linked=True):
    """What a person has said of themselves, with the light and the one next step."""


class TakeStep(Action, name="step"):
    """Do the one next step of the profile, whatever it is now."""


class AskKind(Action, name="kind"):
    pass


class BeKind(Action, name="be"):
    """Nothing is lost by it: where something would be, it is asked about first."""

    kind: PersonKind


class BeKindForSure(Action, name="besure"):
    kind: PersonKind


class ChangeGrade(Action, name="grades"):
    pass


class ShowFirstGrades(Action, name="firstgrades"):
    """The grades of primary school: eleven buttons are one more than VK has."""


class BeInGrade(Action, name="grade"):
    grade: int


class TypeGrade(Question, name="typegrade"):
    pass


class ConfirmGrade(Action, name="rightgrade"):
    """The grade that the first of September has made is right; none is that of an alumnus."""

    grade: int | None


class ChangeName(Action, name="name"):
    pass


class BeCalled(Action, name="called"):
    """The name that the messenger knows, as far as a button holds it."""

    name_offered: str


class TypeName(Question, name="typename"):
    pass


class AskFourteen(Action, name="age"):
    pass


class BeFourteen(Action, name="fourteen"):
    pass


class BeYounger(Action, name="younger"):
    pass


class TypeFourteen(Question, name="typefourteen"):
    """«Да» and «нет», typed as well as pressed."""


class ChangeClock(Action, name="clock"):
    pass


class TypeClock(Question, name="typeclock"):
    pass


class LiveBy(Action, name="zone"):
    zone: str


class LiveBySchool(Action, name="schoolzone"):
    """Back to the school's own clock, also after a change of school."""


class ChooseSchool(Action, name="at"):
    """The school one belongs to. The profile goes on with its next question."""

    school_id: str


class RecordSchool(Action, name="record"):
    """My school is none of those that are like it."""

    draft_id: int
