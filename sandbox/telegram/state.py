from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sandbox.person import Person
from sandbox.telegram.chat import BOT_IN_CHANNEL, CHANNEL_ID, Chat, channel_chat, private_chat, user_of
from sandbox.telegram.field import Fields
from sandbox.telegram.file import Files
from sandbox.telegram.keyboard import Markup
from sandbox.telegram.limit import Limit
from sandbox.telegram.message import Message
from sandbox.telegram.profile import Profile
from sandbox.telegram.refusal import bad_request, forbidden
from sandbox.telegram.update import PRESS_LIFE_SECONDS, Updates
from sandbox.telegram.webhook import Webhook

FIRST_QUERY_ID = 10**18  # as long as the real ones: a bot must not take them for small numbers


@dataclass
class Query:
    """A press on a button, until and after the bot answers it."""

    asked_at: int
    answer: dict[str, Any] | None = None


def unnoticed() -> None:
    """Nobody watches."""


class State:
    """Everything the server remembers: people, chats, files and what the bot has yet to hear."""

    def __init__(
        self,
        *,
        token: str,
        clock: Callable[[], datetime],
        username: str = "engineers_bot",
        channel: str = "@engineers",
        rate: float | None = 30.0,
        per_chat: bool = True,
    ) -> None:
        self.token = token
        self.clock = clock
        self.username = username
        self.channel = channel
        # What the bot may do there; whoever owns the channel takes a right away.
        self.rights = dict(BOT_IN_CHANNEL)
        self.limit = Limit(rate, per_chat=per_chat)
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {CHANNEL_ID: Chat(CHANNEL_ID)}
        self.last_message_id = 0
        self.last_query_id = FIRST_QUERY_ID
        self.queries: dict[str, Query] = {}
        self.files = Files()
        self.profile = Profile()
        self.webhook = Webhook()
        self.queue = Updates(self.now)
        self.on_change: Callable[[], None] = unnoticed

    def now(self) -> int:
        return int(self.clock().timestamp())

    @property
    def bot_id(self) -> int:
        return int(self.token.partition(":")[0])

    def bot(self) -> dict[str, Any]:
        name = self.profile.get("name", "") or self.username
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    def user(self, person_id: int) -> dict[str, Any] | None:
        person = self.people.get(person_id)
        return user_of(person) if person else None

    def chat(self, fields: Fields) -> Chat:
        """The chat a call names, if the bot was ever in it."""
        chat = self.chats.get(self._chat_id(fields))
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def chat_to_write(self, fields: Fields) -> Chat:
        """The chat a call wants to send to or change something in. This is what the limits count."""
        chat = self.reachable_chat(fields)
        if chat.id == CHANNEL_ID and not self.rights["can_post_messages"]:
            raise bad_request("need administrator rights in the channel chat")
        self.limit.charge(str(chat.id))
        return chat

    def reachable_chat(self, fields: Fields) -> Chat:
        person_id = self._chat_id(fields)
        if person_id in self.people and person_id not in self.chats:
            raise forbidden("bot can't initiate conversation with a user")
        chat = self.chat(fields)
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
        return chat

    def describe(self, chat: Chat) -> dict[str, Any]:
        return channel_chat(self.channel) if chat.id == CHANNEL_ID else private_chat(self.people[chat.id])

    def post(self, chat: Chat, content: dict[str, Any], markup: Markup | None = None) -> Message:
        """Put a message of the bot into the chat."""
        described = self.describe(chat)
        sender = {"sender_chat": described} if chat.id == CHANNEL_ID else {"from": self.bot()}
        is_inline = markup is not None and markup.kind == "inline"
        body = {
            "message_id": self.next_message_id(),
            **sender,
            "chat": described,
            "date": self.now(),
            **content,
            **(markup.as_inline() if markup and is_inline else {}),
        }
        message = Message(body, from_bot=True, is_locked=markup is not None and not is_inline)
        chat.messages.append(message)
        chat.typing_until = 0.0
        if markup and markup.kind in {"bottom", "remove"}:
            chat.bottom = markup.as_bottom()
        return message

    def next_message_id(self) -> int:
        """One counter for all chats: that is how a real bot's private chats are numbered."""
        self.last_message_id += 1
        return self.last_message_id

    def ask(self) -> str:
        """Open a question that a press puts to the bot."""
        self.last_query_id += 1
        query_id = str(self.last_query_id)
        self.queries[query_id] = Query(self.now())
        return query_id

    def file_address(self, file_id: str) -> str:
        file = self.files.find(file_id)
        return f"/file/bot{self.token}/{file.path}" if file else ""

    def _chat_id(self, fields: Fields) -> int:
        name = fields.text("chat_id")
        if not name:
            raise bad_request("chat_id is empty")
        return CHANNEL_ID if name.lower() == self.channel.lower() else fields.number("chat_id")

    def dump(self) -> dict[str, Any]:
        oldest = self.now() - PRESS_LIFE_SECONDS
        return {
            "people": [asdict(person) for person in self.people.values()],
            "chats": [chat.dump() for chat in self.chats.values()],
            "last_message_id": self.last_message_id,
            "last_query_id": self.last_query_id,
            "queries": {key: asdict(query) for key, query in self.queries.items() if query.asked_at > oldest},
            "files": self.files.dump(),
            "profile": dict(self.profile),
            "webhook": asdict(self.webhook),
            "queue": self.queue.dump(),
        }

    def load(self, state: dict[str, Any]) -> None:
        self.people = {row["id"]: Person(**row) for row in state["people"]}
        self.chats = {row["id"]: Chat.load(row) for row in state["chats"]}
        self.last_message_id = state["last_message_id"]
        self.last_query_id = state["last_query_id"]
        self.queries = {key: Query(**query) for key, query in state["queries"].items()}
        self.files.load(state["files"])
        self.profile = Profile(state["profile"])
        self.webhook = Webhook(**state["webhook"])
        self.queue.load(state["queue"])
        self.on_change()
