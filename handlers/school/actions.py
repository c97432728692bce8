from dataclasses import dataclass

from handlers.action import Action, Question


@dataclass(frozen=True)
class AskSchool(Action, name="school"):
    """Choose the school one belongs to."""


@dataclass(frozen=True)
class FindSchool(Question, name="schoolwords"):
    """Whatever one calls one's school: typed next."""


@dataclass(frozen=True)
class ShowOthers(Action, name="schools"):
    """All that was found by the words, and not the likeliest alone. The words are few enough for a button."""

    words: str


@dataclass(frozen=True)
class ChooseSchool(Action, name="at"):
    """Done in the room of profiles, which goes on with its next question."""

    school_id: str


@dataclass(frozen=True)
class NameSchool(Action, name="unlisted"):
    """My school is not here."""


@dataclass(frozen=True)
class SchoolName(Question, name="schoolname"):
    pass


@dataclass(frozen=True)
class SchoolCity(Question, name="schoolcity"):
    draft_id: int


@dataclass(frozen=True)
class SchoolRegion(Question, name="schoolregion"):
    draft_id: int


@dataclass(frozen=True)
class SchoolAbroad(Action, name="abroad"):
    """It is in no region of Russia."""

    draft_id: int


@dataclass(frozen=True)
class SchoolCountry(Question, name="schoolcountry"):
    draft_id: int


@dataclass(frozen=True)
class RecordSchool(Action, name="record"):
    """It is none of those that are like it. Done in the room of profiles as well."""

    draft_id: int
