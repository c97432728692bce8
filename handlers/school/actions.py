from handlers.action import Action, Question


class AskSchool(Action, name="school"):
    """Choose the school one belongs to."""


class FindSchool(Question, name="schoolwords"):
    """Whatever one calls one's school: typed next."""


class ShowOthers(Action, name="schools"):
    """All that was found by the words, and not the likeliest alone. The words are few enough for a button."""

    words: str


class NameSchool(Action, name="unlisted"):
    """My school is not here."""


class SchoolName(Question, name="schoolname"):
    pass


class SchoolCity(Question, name="schoolcity"):
    draft_id: int


class SchoolRegion(Question, name="schoolregion"):
    draft_id: int


class SchoolAbroad(Action, name="abroad"):
    """It is in no region of Russia."""

    draft_id: int


class SchoolCountry(Question, name="schoolcountry"):
    draft_id: int
