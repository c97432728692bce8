"""The community and everything it keeps: what the bot's calls and people's hands both change."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sandbox.person import Person
from sandbox.vk import event
from sandbox.vk.dialog import Dialog, Message
from sandbox.vk.feed import Feed
from sandbox.vk.media import Media
from sandbox.vk.post import Post, Wall

# What a key of a community can be allowed, with the bits of its mask.
RIGHTS = {"photos": 4, "messages": 4096, "wall": 8192, "docs": 131072, "manage": 262144}

ANSWER_SECONDS = 60

Json = dict[str, Any]


@dataclass
class Press:
    """A callback button pressed: its sender waits a minute for one answer."""

    person_id: int
    at: int
    answer: Json | None = None


class Community:
    def __init__(self, *, group_id: int, clock: Callable[[], datetime], screen_name: str) -> None:
        self.group_id = group_id
        self.screen_name = screen_name
        self.name = "Консорциум"
        self.rights = set(RIGHTS)
        self.on_change: Callable[[], None] = _unseen
        self.people: dict[int, Person] = {}
        self.members: set[int] = set()
        self.dialogs: dict[int, Dialog] = {}
        self.places: dict[int, tuple[int, int]] = {}  # id of a message -> its person and its number there
        self.presses_made: dict[str, Press] = {}
        self.media = Media()
        self.wall = Wall()
        self.feed = Feed(group_id)
        self._clock = clock

    @property
    def owner_id(self) -> int:
        return -self.group_id

    @property
    def api_version(self) -> str:
        """The shape of events; the version of a call says nothing about it."""
        return self.feed.api_version

    @api_version.setter
    def api_version(self, version: str) -> None:
        self.feed.api_version = version

    def now(self) -> int:
        return int(self._clock().timestamp())

    def add_person(self, person: Person) -> None:
        self.people[person.id] = person
        self.dialogs.setdefault(person.id, Dialog(person.id))

    def dialog(self, person_id: int) -> Dialog:
        """Find the conversation with a person; whoever is not here raises LookupError."""
        return self.dialogs[person_id]

    def add_message(self, dialog: Dialog, *, from_id: int, text: str, **rest: Any) -> Message:
        message = Message(
            id=len(self.places) + 1,
            cmid=len(dialog.messages) + 1,
            peer_id=dialog.peer_id,
            from_id=from_id,
            date=self.now(),
            text=text,
            **rest,
        )
        dialog.messages.append(message)
        self.places[message.id] = (dialog.peer_id, message.cmid)
        return message

    def tell_of_message(self, message: Message) -> None:
        person = self.people[message.peer_id]
        self.feed.emit("message_new", event.message_new(message, person, self.api_version))

    def tell_of_reply(self, message: Message, kind: str = "message_reply") -> None:
        self.feed.emit(kind, event.message_object(message, self.api_version))

    def publish(self, post: Post) -> None:
        self.wall.posts.append(post)
        if post.kind != "postpone":
            self.tell_of_post(post)

    def publish_due(self) -> None:
        """Publish what has waited for its time; there is no timer, the next look at the wall does it."""
        for post in self.wall.due(self.now()):
            self.wall.publish(post, post.date)
            self.tell_of_post(post)
            self.on_change()

    def tell_of_post(self, post: Post) -> None:
        self.feed.emit("wall_post_new", post.as_json(self.owner_id))

    def dump(self) -> Json:
        return {
            "people": [asdict(person) for person in self.people.values()],
            "members": sorted(self.members),
            "dialogs": [dialog.dump() for dialog in self.dialogs.values()],
            "presses": {
                press_id: asdict(press)
                for press_id, press in self.presses_made.items()
                if self.now() - press.at <= ANSWER_SECONDS
            },
            "media": self.media.dump(),
            "wall": self.wall.dump(),
            "feed": self.feed.dump(),
        }

    def load(self, state: Json) -> None:
        self.people = {person["id"]: Person(**person) for person in state["people"]}
        self.members = set(state["members"])
        self.dialogs = {dialog["peer_id"]: Dialog.load(dialog) for dialog in state["dialogs"]}
        self.presses_made = {press_id: Press(**press) for press_id, press in state["presses"].items()}
        self.media = Media.load(state["media"])
        self.wall = Wall.load(state["wall"])
        self.feed = Feed.load(state["feed"])
        self.places = {
            message.id: (dialog.peer_id, message.cmid)
            for dialog in self.dialogs.values()
            for message in dialog.messages
        }


def _unseen() -> None:
    """Nobody watches until the page does."""
