from handlers.action import Action, Question


class BringPupils(Action, name="bring"):
    """Enter one's pupils: a class, or several teams, in one pass."""

    event_id: int


class BringFrom(Action, name="bringfrom"):
    """Of several schools, the pupils of this one."""

    event_id: int
    school_id: str


class BringAll(Action, name="bringall"):
    """Everybody of the class whom the event is for."""

    event_id: int
    school_id: str


class PickPupils(Question, name="bringpick", takes_files=True):
    """Numbers of the list, names, teams a line each, or a table of teams."""

    event_id: int
    school_id: str


class GiveTeamForm(Action, name="bringform"):
    """A table of teams to fill in."""

    event_id: int
    school_id: str


class ShowLoad(Action, name="load"):
    """What is about to be entered, and after it what was."""

    load_id: int


class OfferNominations(Action, name="loadnoms"):
    load_id: int
    page: int = 1


class TakeNomination(Action, name="loadnom"):
    load_id: int
    nomination_id: int


class OfferSites(Action, name="loadsites"):
    load_id: int
    page: int = 1


class TakeSite(Action, name="loadsite"):
    load_id: int
    site_id: int


class TypeNomination(Question, name="loadnomwords"):
    """Its number in the list, or how it begins."""

    load_id: int


class TypeSite(Question, name="loadsitewords"):
    load_id: int


class EnterLoad(Action, name="loadgo"):
    """So be it: the second press finds it done."""

    load_id: int
