"""What the buttons carry that say where and when a post goes out, and what is to become of a copy."""

from handlers.action import Action, Question
from models.post import Place


class ShowPlacing(Action, name="nrw"):
    post_id: int


class WeighPlacing(Action, name="nrv"):
    """With these places, by their letters, and at that minute; none: at once."""

    post_id: int
    places: str
    at: int | None


class AskMoment(Action, name="nrt"):
    post_id: int
    places: str


class TypeMoment(Question, name="nrtq"):
    post_id: int
    places: str


class PlacePost(Action, name="nry"):
    post_id: int
    places: str
    at: int | None


class AskMove(Action, name="nrm"):
    """To another hour, what has not gone out yet."""

    post_id: int


class MovePost(Action, name="nrmy"):
    post_id: int
    at: int


class TypeMovedMoment(Question, name="nrmq"):
    post_id: int


class CallOff(Action, name="nro"):
    post_id: int


class ShowCopy(Action, name="nrc"):
    """A copy with which something is wrong."""

    post_id: int
    place: Place


class TryCopyAgain(Action, name="nrcr"):
    post_id: int
    place: Place


class TryWithoutPictures(Action, name="nrcp"):
    post_id: int
    place: Place


class AskCopyLink(Action, name="nrcl"):
    """It is out: an editor has seen it there."""

    post_id: int
    place: Place


class TypeCopyLink(Question, name="nrcq"):
    post_id: int
    place: Place


class SayItIsOut(Action, name="nrcn"):
    """Without its address."""

    post_id: int
    place: Place


class LetCopyBe(Action, name="nrcx"):
    """It was done there by hand, or is not wanted there any more."""

    post_id: int
    place: Place
