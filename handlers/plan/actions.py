from handlers.action import Action, Question


class SendPlan(Question, name="plsend", takes_files=True):
    """The plan of a year."""


class PublishPlan(Action, name="plpub"):
    """Write it; what is new is shown to everybody. Of an organiser's plan it is submitted."""

    draft_id: int


class KeepPlan(Action, name="plkeep"):
    """Write it; what is new stays a draft. Of an organiser's plan it is submitted."""

    draft_id: int


class GetPlanTemplate(Action, name="pltmpl"):
    pass


class ShowPlan(Action, name="plan"):
    """Bring in the plan of the year from a file."""
