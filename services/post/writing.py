"""What a post says: its words, its link, what it is about."""

from sqlalchemy.orm import Session

from models.post import POST_CHARACTERS, NewsTopic, Post
from services.actor import Actor
from services.clock import Clock
from services.plain_text import plain
from services.post.desk import Done, PostDesk, desk_of
from services.post.drafting import shown_event
from services.post.editable import BY_AUTHOR, editable_post, log_edit, note_edit
from services.post.formatting import Cleaned, clean, is_web_address, read
from services.post.length import units
from services.post.rich import Rich
from services.post.writing_refusal import PostLinkWanted, PostTooLong, PostWordsWanted
from services.right import Administrators
from services.store import Store

# More than may be sent in: of a long text's pieces one that was refused would leave a hole.
DRAFT_CHARACTERS = 60_000
# A client sends what is longer than a message as several of them, each nearly full.
NEARLY_A_MESSAGE = 3_500
ENDS_OF_SENTENCES = tuple('.!?…:;»")')
PARAGRAPH, SPACE = "\n\n", " "


class Writing:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def replace_words(self, post_id: int, formatted: str, *, actor_id: int) -> PostDesk:
        return await self._store.write(replace_words, post_id, cleaned(formatted), self._actor(actor_id))

    async def set_link(self, post_id: int, typed: str, *, actor_id: int) -> PostDesk:
        return await self._store.write(set_link, post_id, _link(typed), self._actor(actor_id))

    async def remove_link(self, post_id: int, *, actor_id: int) -> PostDesk:
        return await self._store.write(set_link, post_id, "", self._actor(actor_id))

    async def set_topic(self, post_id: int, topic: NewsTopic, *, actor_id: int) -> PostDesk:
        return await self._store.write(set_topic, post_id, topic, self._actor(actor_id))

    async def set_event(self, post_id: int, event_id: int | None, *, actor_id: int) -> PostDesk:
        return await self._store.write(set_event, post_id, event_id, self._actor(actor_id))

    def _actor(self, person_id: int) -> Actor:
        return Actor(person_id, self._administrators, self._clock())


def add_words(session: Session, post_id: int, typed: Cleaned, actor: Actor) -> PostDesk:
    """The same once more adds nothing: a message may be handled twice."""
    post = editable_post(session, actor, post_id)
    was = read(post.html)
    is_first = not was.text
    if not is_there(was.text, typed.rich.text):
        put_words(session, post, together(was, typed.rich), actor)
    done = _done(post, typed, Done.TEXT_SET if is_first else Done.TEXT_ADDED)
    return desk_of(session, post, actor, done, typed.flaws)


def replace_words(session: Session, post_id: int, typed: Cleaned, actor: Actor) -> PostDesk:
    post = editable_post(session, actor, post_id)
    if post.html != typed.html:
        put_words(session, post, typed.rich, actor)
    return desk_of(session, post, actor, _done(post, typed, Done.TEXT_SET), typed.flaws)


def _done(post: Post, typed: Cleaned, done: Done) -> Done:
    """To a draft anything is added; to what was sent in, only the rest of what a client has cut."""
    is_piece = post.state not in BY_AUTHOR and typed.length >= NEARLY_A_MESSAGE
    return Done.TEXT_BEGUN if is_piece else done


def put_words(session: Session, post: Post, rich: Rich, actor: Actor) -> None:
    most, length = DRAFT_CHARACTERS if post.state in BY_AUTHOR else POST_CHARACTERS, units(rich.text)
    if length > most:
        raise PostTooLong(length, most)
    post.html = rich.html()
    note_edit(session, post, actor, "words")


def is_there(text: str, added: str) -> bool:
    return text == added or text.endswith((PARAGRAPH + added, SPACE + added))


def together(was: Rich, added: Rich) -> Rich:
    """A new paragraph, unless a client has cut a long text in the middle of a sentence."""
    if not was.text:
        return added
    is_cut = units(was.text) >= NEARLY_A_MESSAGE and not was.text.endswith(ENDS_OF_SENTENCES)
    return was.joined(SPACE if is_cut else PARAGRAPH, added)


def set_link(session: Session, post_id: int, link: str, actor: Actor) -> PostDesk:
    post = editable_post(session, actor, post_id)
    if post.link != link:
        post.link = link
        note_edit(session, post, actor, "link")
    return desk_of(session, post, actor, Done.CHANGED)


def set_topic(session: Session, post_id: int, topic: NewsTopic, actor: Actor) -> PostDesk:
    """No reader of what is out sees it: nothing is to be sent anew."""
    post = editable_post(session, actor, post_id)
    if post.topic is not topic:
        post.topic = topic
        log_edit(session, post, actor, "topic")
        session.flush()
    return desk_of(session, post, actor, Done.CHANGED)


def set_event(session: Session, post_id: int, event_id: int | None, actor: Actor) -> PostDesk:
    post = editable_post(session, actor, post_id)
    if event_id is not None:
        shown_event(session, event_id)
    if post.event_id != event_id:
        post.event_id = event_id
        note_edit(session, post, actor, "event")
    return desk_of(session, post, actor, Done.CHANGED)


def cleaned(formatted: str) -> Cleaned:
    typed = clean(formatted)
    if not plain(typed.rich.text):
        raise PostWordsWanted
    return typed


def _link(typed: str) -> str:
    link = plain(typed)
    if "://" not in link:
        link = f"https://{link}"
    if not is_web_address(link):
        raise PostLinkWanted
    return link
