"""What the buttons of one entry carry, on the organiser's side."""

from handlers.action import Action, Question
from services.desk.deciding import Part


class ShowDeskEntry(Action, name="deskentry"):
    entry_id: int


class AcceptEntry(Action, name="deskyes"):
    entry_id: int


class AskDecline(Action, name="deskaskno"):
    entry_id: int


class DeclineEntry(Question, name="deskno"):
    """The reason, which the participants are told."""

    entry_id: int


class AskWithdraw(Action, name="deskaskout"):
    entry_id: int


class WithdrawEntry(Action, name="deskout"):
    entry_id: int


class ShowTargets(Action, name="deskwhere"):
    """To which nomination, or to which site."""

    entry_id: int
    part: Part
    page: int = 1


class MoveEntry(Action, name="deskmove"):
    entry_id: int
    part: Part
    target_id: int


class ShowDeskAnswers(Action, name="deskanswers"):
    entry_id: int
    page: int = 1


class GiveAnswerFile(Action, name="deskfile"):
    answer_id: int


class ShowEntryHistory(Action, name="deskpast"):
    entry_id: int
    page: int = 1
