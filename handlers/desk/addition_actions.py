"""What is told when an organiser enters somebody by hand."""

from handlers.action import Action, Question


class AskAddition(Action, name="deskadd"):
    event_id: int


class FindAddition(Question, name="deskadded"):
    """Whoever is to be entered, or the name of the team."""

    event_id: int


class AskTeammate(Action, name="deskmate"):
    entry_id: int


class FindTeammate(Question, name="deskmates"):
    """One more of a team."""

    event_id: int
    entry_id: int


class ShowAddition(Action, name="deskaddition"):
    draft_id: int


class PickPerson(Action, name="deskperson"):
    draft_id: int
    person_id: int


class BeNew(Action, name="desknew"):
    """A child whom nobody knows yet, by the name that was typed."""

    draft_id: int


class TypeAdditionGrade(Question, name="deskgrade"):
    draft_id: int


class TypeAdditionSchool(Question, name="deskschool"):
    draft_id: int


class PickAdditionSchool(Action, name="deskof"):
    draft_id: int
    school_id: str


class BeAnother(Action, name="deskother"):
    """None of those who are alike."""

    draft_id: int


class PickNomination(Action, name="deskaddn"):
    draft_id: int
    nomination_id: int


class PickSite(Action, name="deskadds"):
    draft_id: int
    site_id: int


class TurnAddition(Action, name="deskaddp"):
    """Another page of the nominations or sites."""

    draft_id: int
    page: int


class WriteAddition(Action, name="deskadddo"):
    draft_id: int
