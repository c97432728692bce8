from handlers.action import Action, Question
from models.result import ResultKind


class ShowResults(Action, name="results"):
    """The results of an event, or of one of its stages, for whoever runs it."""

    event_id: int
    stage_id: int | None = None
    page: int = 1


class ChooseResultStage(Action, name="resstages"):
    """Results of what: of the whole event, or of which stage."""

    event_id: int


class PickResult(Action, name="reslist"):
    """Whose result is recorded."""

    event_id: int
    stage_id: int | None = None
    page: int = 1


class TypeResults(Question, name="restype"):
    """A number, or lines of numbers and results: «17 победитель»."""

    event_id: int
    stage_id: int | None = None


class ShowResult(Action, name="result"):
    """What one entry has come to, and what it may come to."""

    entry_id: int
    stage_id: int | None = None


class TypeResult(Question, name="resword"):
    """The result of the entry that is shown in words, or the number of another one."""

    entry_id: int
    stage_id: int | None = None


class GiveResult(Action, name="resgive"):
    entry_id: int
    stage_id: int | None
    kind: ResultKind
    number: int | None = None


class AskResultDetail(Action, name="resmore"):
    """Which place it is, or what the prize is for."""

    entry_id: int
    stage_id: int | None
    kind: ResultKind


class TypeResultDetail(Question, name="resdetail"):
    entry_id: int
    stage_id: int | None
    kind: ResultKind


class DropResult(Action, name="resdrop"):
    entry_id: int
    stage_id: int | None = None


class AskRest(Action, name="resrest"):
    """Whoever has no result took part: asked once."""

    event_id: int
    stage_id: int | None = None


class GiveRest(Action, name="resrestyes"):
    event_id: int
    stage_id: int | None = None


class AskPublishResults(Action, name="respub"):
    event_id: int
    stage_id: int | None = None


class PublishResults(Action, name="respubyes"):
    event_id: int
    stage_id: int | None = None


class ShowResultFile(Action, name="resfile"):
    """Results as a table: taken out, filled in, sent back."""

    event_id: int
    stage_id: int | None = None


class GetResultTable(Action, name="restable"):
    event_id: int
    stage_id: int | None = None


class SendResults(Question, name="ressend", takes_files=True):
    event_id: int
    stage_id: int | None = None


class WriteResults(Action, name="reswrite"):
    draft_id: int
