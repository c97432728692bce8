"""What the buttons carry that decide about a post."""

from handlers.action import Action, Question
from models.post import PostState


class AcceptPost(Action, name="nra"):
    post_id: int


class AskBack(Action, name="nrb"):
    """What the author is to change."""

    post_id: int
    # As it was when the button was drawn: of two editors the second is not to undo what the first has done.
    seen: PostState = PostState.SUBMITTED


class TypeAskedBack(Question, name="nrbq"):
    post_id: int
    seen: PostState = PostState.SUBMITTED


class AskDecline(Action, name="nrx"):
    post_id: int
    seen: PostState = PostState.SUBMITTED


class TypeDeclined(Question, name="nrxq"):
    post_id: int
    seen: PostState = PostState.SUBMITTED


class AskTakeDown(Action, name="nrk"):
    post_id: int


class TakeDown(Action, name="nrky"):
    post_id: int
