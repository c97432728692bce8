from handlers.action import Action, Question
from models.consent import ConsentPurpose
from models.paper import PaperReason


class ShowFamily(Action, name="family"):
    """A parent's children, and the state of each."""

    page: int = 1


class ShowChild(Action, name="child"):
    child_id: int


class AskToLeave(Action, name="child-off"):
    """What happens if one answers for the child no longer."""

    child_id: int


class LeaveChild(Action, name="child-gone"):
    child_id: int


class InviteGuardian(Action, name="parent"):
    """A link for the parent of the child who asks, and the way by paper."""


class MakeGuardianLink(Action, name="parent-link"):
    """A new link, beside as many as the child has seen waiting: pressed twice, it makes one."""

    waiting: int


class RevokeGuardianLinks(Action, name="parent-unlink"):
    """None of the links that wait works any more."""


class AskToRefuse(Action, name="parent-wrong"):
    """«Это не мой родитель», before it is done."""

    guardian_id: int


class RefuseGuardian(Action, name="parent-no"):
    guardian_id: int


class OpenGuardianLink(Action, name="guard", linked=True):
    """Somebody followed the link that a child has sent. Nothing is signed by it."""

    token: str


class BecomeGuardian(Action, name="guard-yes"):
    """«Я родитель (законный представитель)»."""

    token: str


class SendPaperFor(Action, name="paper"):
    """The sheet to print, and the place for its photo: for oneself, or for a pupil one takes care of."""

    person_id: int
    purpose: ConsentPurpose = ConsentPurpose.PROCESSING


class SendPhoto(Question, name="paper-photo", takes_files=True):
    """The photo of the signed sheet."""

    person_id: int
    purpose: ConsentPurpose


class ShowPapers(Action, name="papers"):
    """Photos of signed sheets that wait to be checked by whoever looks."""

    page: int = 1


class ShowPaper(Action, name="paper-look"):
    paper_id: int


class AcceptPaper(Action, name="paper-yes"):
    """Of the child under whose photo the button stood, and of no other."""

    paper_id: int
    child_id: int


class AskReason(Action, name="paper-why"):
    """Why the sheet is no good: by a button, or in words."""

    paper_id: int


class DeclinePaper(Action, name="paper-no"):
    paper_id: int
    child_id: int
    reason: PaperReason


class TellReason(Question, name="paper-words"):
    paper_id: int
    child_id: int
