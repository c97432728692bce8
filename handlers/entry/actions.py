from handlers.action import Action, Question
from models.entry import EntrySource
from services.entry.answer_place import AnswerOf, Place


class Enter(Action, name="signup"):
    """Sign up: asks for whatever is missing, one thing after the other, and enters."""

    event_id: int
    source: EntrySource = EntrySource.CATALOGUE


class EnterQueue(Action, name="queue"):
    """The same where no seat is free: the button said that it is a place in the queue."""

    event_id: int
    source: EntrySource = EntrySource.CATALOGUE


class ShowForm(Action, name="form"):
    """Go on where it was left."""

    event_id: int


class DropForm(Action, name="formoff"):
    """What was begun is not wanted any more."""

    event_id: int


class FinishForm(Action, name="formdone"):
    event_id: int


class FinishInQueue(Action, name="formqueue"):
    event_id: int


class ListNominations(Action, name="noms"):
    event_id: int
    page: int = 1


class TypeNomination(Question, name="nomwords"):
    """Its number in the list, or how it begins."""

    event_id: int


class TypeSite(Question, name="sitewords"):
    event_id: int


class PickNomination(Action, name="nom"):
    event_id: int
    nomination_id: int


class ListSites(Action, name="sites"):
    event_id: int
    page: int = 1


class PickSite(Action, name="site"):
    event_id: int
    site_id: int


class OneQuestion(Action, name="?question"):
    """Whatever happens to one question of the organiser: where it is answered, and for whom."""

    of: AnswerOf
    of_id: int
    question_id: int
    person_id: int | None = None

    @property
    def place(self) -> Place:
        return Place(self.of, self.of_id, self.question_id, self.person_id)


class AskAnswer(OneQuestion, name="askanswer"):
    """Ask one question, or ask it anew."""


class MarkChoices(OneQuestion, name="mark"):
    """Several choices, by their bits, before they are said; and the page of them that is looked at."""

    marks: int = 0
    page: int = 1
    # Which list of choices it was: the organiser may change it while somebody looks at the old one.
    seen: int = 0


class SayChoices(OneQuestion, name="say"):
    """These choices, by their bits, of the list that was seen."""

    marks: int = 0
    seen: int = 0


class SayKnown(OneQuestion, name="sayknown"):
    """The same as was answered at an earlier event."""


class SkipAnswer(OneQuestion, name="skip"):
    pass


class TypeAnswer(OneQuestion, Question, name="typeanswer"):
    pass


class SendAnswer(OneQuestion, Question, name="sendanswer", takes_files=True):
    """The answer is a file."""


class AnswerNext(Action, name="answernext"):
    """Whatever the person who presses may answer of an entry and nobody has."""

    entry_id: int


class ShowAnswers(Action, name="answers"):
    entry_id: int
    page: int = 1


class ShowEntries(Action, name="entries", linked=True):
    """«Мои заявки»."""

    page: int = 1


class ShowEntry(Action, name="entry"):
    entry_id: int


class ChangeEntry(Action, name="entryedit"):
    """Everything that can be changed of an entry."""

    entry_id: int


class AskWithdrawEntry(Action, name="entryoff"):
    """What becomes of it, before it is done."""

    entry_id: int


class WithdrawEntry(Action, name="entrygone"):
    entry_id: int


class ListOtherNominations(Action, name="othernoms"):
    entry_id: int
    page: int = 1


class MoveToNomination(Action, name="tonom"):
    entry_id: int
    nomination_id: int


class ListOtherSites(Action, name="othersites"):
    entry_id: int
    page: int = 1


class MoveToSite(Action, name="tosite"):
    entry_id: int
    site_id: int


class TakeBackRequest(Action, name="unask"):
    """What was asked of the organiser is wanted no longer."""

    request_id: int


class AcceptSeat(Action, name="takeseat"):
    """A freed seat is offered: yes."""

    entry_id: int


class DeclineSeat(Action, name="leaveseat"):
    """A freed seat is offered: no, let the next one have it."""

    entry_id: int


class ReadRegulation(Action, name="regulation"):
    """The paper by which a contest is run."""

    event_id: int
