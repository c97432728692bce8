"""Whoever writes news: a draft with its pictures, both previews, sending it in, what became of it."""

from handlers.action import Action, Question
from models.post import NewsTopic


class ShowPosts(Action, name="po"):
    """What I and my schools have written."""

    page: int = 1


class ShowPost(Action, name="pos"):
    """One of them, with its state and what can be done with it next."""

    post_id: int


class WritePost(Action, name="pow"):
    """A new one, of an event if one is named."""

    event_id: int | None = None


class BeginPost(Action, name="ponew"):
    """Of this school, or with none named the consortium's own."""

    school_id: str | None
    event_id: int | None


class ChooseFirst(Question, name="powhich", takes_files=True):
    """Words or a picture came before it was chosen which post they are for."""

    event_id: int | None


class AddToPost(Question, name="poadd", takes_files=True):
    """Words are added to the words, pictures to the pictures."""

    post_id: int


class ShowPostText(Action, name="potext"):
    """The words alone, to be copied, changed and sent back."""

    post_id: int


class ReplacePostText(Question, name="potyped"):
    post_id: int


class ShowPostFiles(Action, name="pofiles"):
    post_id: int
    page: int = 1


class ShowPostFile(Action, name="pofile"):
    file_id: int


class PlacePostFile(Action, name="pofileto"):
    """It is to be of this number."""

    file_id: int
    number: int


class RemovePostFile(Action, name="pofilex"):
    file_id: int


class ChoosePostTopic(Action, name="potopics"):
    post_id: int


class SetPostTopic(Action, name="potopic"):
    post_id: int
    topic: NewsTopic


class ChoosePostEvent(Action, name="poevents"):
    post_id: int
    page: int = 1


class FindPostEvent(Question, name="poeventask"):
    post_id: int


class SetPostEvent(Action, name="poevent"):
    post_id: int
    event_id: int | None


class AskPostLink(Action, name="polinkask"):
    post_id: int


class GivePostLink(Question, name="polink"):
    post_id: int


class RemovePostLink(Action, name="polinkx"):
    post_id: int


class PreviewPost(Action, name="poview"):
    """As VK's wall and the Telegram channel will show it."""

    post_id: int


class SubmitPost(Action, name="posend"):
    post_id: int


class TakePostBack(Action, name="poback"):
    post_id: int


class AskThrowPost(Action, name="poxask"):
    post_id: int


class ThrowPost(Action, name="pox"):
    post_id: int


class ChoosePostSchool(Action, name="poschools"):
    """To which school it belongs."""

    post_id: int


class FindPostSchool(Question, name="poschoolask"):
    post_id: int


class SetPostSchool(Action, name="poschool"):
    """With none named it is the consortium's own."""

    post_id: int
    school_id: str | None
