"""What is done with a whole list: everybody accepted, the file, the letter, the doubles."""

from handlers.action import Action, Question
from services.desk.letter import Audience


class ShowDeskDeeds(Action, name="deskdeeds"):
    """What is done with the whole list."""

    view_id: int


class OpenDeskDeeds(Action, name="deskwhole"):
    """The same with everything that counts."""

    event_id: int


class AskAcceptAll(Action, name="deskaskall"):
    view_id: int


class AcceptAll(Action, name="deskall"):
    view_id: int


class ShowColumns(Action, name="deskcols"):
    view_id: int
    page: int = 1


class ToggleColumn(Action, name="deskcol"):
    view_id: int
    column: str
    page: int


class ResetColumns(Action, name="deskcolsoff"):
    view_id: int


class ExportEntries(Action, name="deskxlsx"):
    view_id: int


class AskLetter(Action, name="deskletter"):
    view_id: int


class WriteLetter(Question, name="deskwrite"):
    """The text of the letter."""

    view_id: int


class ShowLetter(Action, name="deskmail"):
    draft_id: int


class ChooseAudience(Action, name="deskto"):
    draft_id: int
    audience: Audience


class SendLetter(Action, name="desksend"):
    draft_id: int


class ShowDoubles(Action, name="deskdoubles"):
    event_id: int
    page: int = 1


class WeighDouble(Action, name="desktwins"):
    event_id: int
    kept_id: int
    gone_id: int


class MergeDouble(Action, name="deskmerge"):
    event_id: int
    kept_id: int
    gone_id: int
