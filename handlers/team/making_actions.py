"""What is told when a team is made."""

from handlers.action import Action, Question


class TypeTitle(Question, name="teamname"):
    draft_id: int


class NameAnew(Action, name="teamrename"):
    """Another name, before the team is made; what was chosen stays."""

    draft_id: int


class ChooseSide(Action, name="teamside"):
    """Whether one takes part oneself, nought, or leads pupils of one's own, one."""

    draft_id: int
    as_mentor: int


class ChooseNomination(Action, name="teamnom"):
    draft_id: int
    nomination_id: int


class ChooseSite(Action, name="teamsite"):
    draft_id: int
    site_id: int


class TypeChoice(Question, name="teamwords"):
    draft_id: int


class FinishMaking(Action, name="teamdone"):
    draft_id: int
    may_wait: int


class PlaceAnew(Action, name="teamanew"):
    draft_id: int
