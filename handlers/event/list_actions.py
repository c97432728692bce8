"""What the buttons of an event's lists carry: stages, sites, nominations, questions."""

from handlers.action import Action, Question
from services.event.question_field import QuestionField
from services.event.stage_list import StageField


class ShowStages(Action, name="mkstages"):
    event_id: int


class AddStages(Question, name="mkstadd"):
    event_id: int


class ShowStage(Action, name="mkstage"):
    stage_id: int


class AskStageField(Action, name="mkstask"):
    stage_id: int
    field: StageField


class TypeStageField(Question, name="mksttype"):
    stage_id: int
    field: StageField


class SetStageField(Action, name="mkstset"):
    stage_id: int
    field: StageField
    value: str


class RaiseStage(Action, name="mkstup"):
    stage_id: int


class RemoveStage(Action, name="mkstdel"):
    stage_id: int


class ShowSites(Action, name="mksites"):
    stage_id: int
    page: int = 1


class AddSites(Question, name="mksiadd"):
    stage_id: int


class PickSite(Action, name="mksipick"):
    """The same sites as buttons."""

    stage_id: int
    page: int = 1


class ShowSite(Action, name="mksite"):
    site_id: int


class RewriteSite(Question, name="mksitype"):
    site_id: int


class CloseSite(Action, name="mksidel"):
    site_id: int


class ReopenSite(Action, name="mksiopen"):
    site_id: int


class ShowNominations(Action, name="mknoms"):
    event_id: int
    page: int = 1


class AddNominations(Question, name="mknoadd"):
    event_id: int


class PickNomination(Action, name="mknopick"):
    """The same nominations as buttons."""

    event_id: int
    page: int = 1


class ShowNomination(Action, name="mknom"):
    nomination_id: int


class RewriteNomination(Question, name="mknotype"):
    nomination_id: int


class RaiseNomination(Action, name="mknoup"):
    nomination_id: int


class CloseNomination(Action, name="mknodel"):
    nomination_id: int


class ReopenNomination(Action, name="mknoopen"):
    nomination_id: int


class ShowQuestions(Action, name="mkqs"):
    event_id: int
    page: int = 1


class AddQuestion(Question, name="mkqadd"):
    event_id: int


class ShowQuestion(Action, name="mkq"):
    question_id: int


class AskQuestionField(Action, name="mkqask"):
    question_id: int
    field: QuestionField


class TypeQuestionField(Question, name="mkqtype"):
    question_id: int
    field: QuestionField


class SetQuestionField(Action, name="mkqset"):
    question_id: int
    field: QuestionField
    value: str


class AskCondition(Action, name="mkqif"):
    """On which question's answer it hangs."""

    question_id: int


class PickCondition(Action, name="mkqon"):
    """That question is chosen; on which of its answers?"""

    question_id: int
    on_id: int
    page: int = 1


class SetCondition(Action, name="mkqhang"):
    """With no question named, it is always asked."""

    question_id: int
    on_id: int | None
    number: int


class RaiseQuestion(Action, name="mkqup"):
    question_id: int


class RetireQuestion(Action, name="mkqdel"):
    question_id: int
