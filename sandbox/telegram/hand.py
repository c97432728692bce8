import re
from collections.abc import Sequence
from typing import Any

from sandbox.person import Person
from sandbox.telegram.chat import CHANNEL_ID, Chat, private_chat, user_of
from sandbox.telegram.file import File
from sandbox.telegram.message import Body, Message, posts_of
from sandbox.telegram.state import FIRST_QUERY_ID, State
from sandbox.telegram.text import LONGEST_TEXT, text_of
from sandbox.telegram.update import PRESS_LIFE_SECONDS
from sandbox.upload import Upload

START_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")  # what a client accepts in t.me/bot?start=…
STICKER = Upload("sticker.webp", b"RIFF\x00\x00\x00\x00WEBP", "image/webp")
STICKER_SIDE = 512
VOICE = Upload("voice.ogg", b"OggS", "audio/ogg")
VOICE_SECONDS = 3


class Hands(State):
    """What people do in the messenger, and what they see there."""

    def add_person(self, person: Person) -> None:
        self.people[person.id] = person
        self.on_change()

    def says(self, person_id: int, text: str) -> None:
        """Write to the bot; the first "/start" is the button that every chat with a bot begins with."""
        for piece in pieces(text):
            self._hear(person_id, text_of(piece, []).as_text())

    def opens_link(self, person_id: int, payload: str) -> None:
        """Follow t.me/bot?start=payload. A client leaves out a payload that it can not read."""
        self.says(person_id, f"/start {payload}" if START_PAYLOAD.fullmatch(payload) else "/start")

    def presses(self, person_id: int, message_id: int, row: int, column: int) -> str:
        person, message = self.people[person_id], self._message(person_id, message_id)
        button = _at(message.rows, row, column)
        if "callback_data" not in button:
            raise LookupError("this button is a link: it tells the bot nothing")
        query_id = self.ask()
        query = {
            "id": query_id,
            "from": user_of(person),
            "message": message.body,
            "chat_instance": str(-FIRST_QUERY_ID - person_id),
            "data": button["callback_data"],
        }
        self.queue.add("callback_query", query, life=PRESS_LIFE_SECONDS)
        self.on_change()
        return query_id

    def taps(self, person_id: int, row: int, column: int) -> None:
        """Use the keyboard under the input field: its button is only a quicker way to say a thing."""
        shown = self.bottom(person_id)
        if shown is None:
            raise LookupError("there is no keyboard under the input field")
        label = _at(shown["rows"], row, column)
        self.says(person_id, label)
        if shown["one_time"]:
            self.chats[person_id].bottom = None
            self.on_change()

    def sends_photo(self, person_id: int, upload: Upload, caption: str = "") -> None:
        content = {"photo": self.files.keep("photo", upload).as_photo()}
        self._hear(person_id, {**content, **text_of(caption, []).as_caption()})

    def sends_album(self, person_id: int, uploads: Sequence[Upload], caption: str = "") -> None:
        """Photos chosen together: to the bot they are messages of one group, the words with the first."""
        group = str(10**16 + self.last_message_id)
        for number, upload in enumerate(uploads):
            content = {"photo": self.files.keep("photo", upload).as_photo(), "media_group_id": group}
            words = text_of("" if number else caption, []).as_caption()
            self._hear(person_id, {**content, **words})

    def sends_document(self, person_id: int, upload: Upload, caption: str = "") -> None:
        content = {"document": self.files.keep("document", upload).as_document()}
        self._hear(person_id, {**content, **text_of(caption, []).as_caption()})

    def sends_sticker(self, person_id: int) -> None:
        self._hear(person_id, {"sticker": _sticker(self.files.keep("sticker", STICKER))})

    def sends_voice(self, person_id: int) -> None:
        voice = self.files.keep("voice", VOICE)
        described = {"duration": VOICE_SECONDS, "mime_type": voice.upload.content_type, **voice.identity()}
        self._hear(person_id, {"voice": described})

    def blocks(self, person_id: int) -> None:
        self._change_membership(person_id, is_blocked=True)

    def unblocks(self, person_id: int) -> None:
        self._change_membership(person_id, is_blocked=False)

    def is_blocked(self, person_id: int) -> bool:
        return person_id in self.chats and self.chats[person_id].is_blocked

    def messages(self, person_id: int) -> list[dict[str, Any]]:
        chat = self.chats.get(person_id)
        return [message.view(self.file_address) for message in chat.messages] if chat else []

    def bottom(self, person_id: int) -> dict[str, Any] | None:
        return self.chats[person_id].bottom if person_id in self.chats else None

    def press_answer(self, press_id: str) -> dict[str, Any] | None:
        query = self.queries.get(press_id)
        return query.answer if query else None

    def typing(self, person_id: int) -> bool:
        chat = self.chats.get(person_id)
        return chat is not None and self.clock().timestamp() < chat.typing_until

    def suggests(self, _person_id: int, _text: str, _uploads: Sequence[Upload] = ()) -> int:
        raise LookupError("a channel takes no suggestions")

    def posts_by_hand(self, _person_id: int, text: str, uploads: Sequence[Upload] = ()) -> list[int]:
        """One who runs the channel writes there: an album is as many messages as it has pictures."""
        group = {"media_group_id": str(10**16 + self.last_message_id)} if len(uploads) > 1 else {}
        contents: list[Body] = [
            {"photo": self.files.keep("photo", upload).as_photo(), **group} for upload in uploads
        ]
        words = text_of(text, [])
        if not contents:
            return [self._put_up(words.as_text())]
        return [
            self._put_up(content if number else {**content, **words.as_caption()})
            for number, content in enumerate(contents)
        ]

    def rewrites_by_hand(self, message_id: int, text: str) -> None:
        message = self.chats[CHANNEL_ID].find(message_id)
        if message is None:
            raise LookupError("there is no such message")
        words = text_of(text, [])
        said = words.as_text() if "text" in message.body else words.as_caption()
        message.body = {**message.body, **said, "edit_date": self.now()}
        self.queue.add("edited_channel_post", message.body)
        self.on_change()

    def _put_up(self, content: Body) -> int:
        described = self.describe(self.chats[CHANNEL_ID])
        body = {
            "message_id": self.next_message_id(),
            "sender_chat": described,
            "chat": described,
            "date": self.now(),
            **content,
        }
        self.chats[CHANNEL_ID].messages.append(Message(body, from_bot=False))
        self.queue.add("channel_post", body)
        self.on_change()
        return self.last_message_id

    def posts(self) -> list[dict[str, Any]]:
        return posts_of(self.chats[CHANNEL_ID].messages, self.file_address)

    def _hear(self, person_id: int, content: Body) -> None:
        person = self.people[person_id]
        chat = self.chats.setdefault(person_id, Chat(person_id))
        if chat.is_blocked:
            raise PermissionError("the bot is blocked: there is no field to write in")
        body = {
            "message_id": self.next_message_id(),
            "from": user_of(person),
            "chat": private_chat(person),
            "date": self.now(),
            **content,
        }
        chat.messages.append(Message(body, from_bot=False))
        self.queue.add("message", body)
        self.on_change()

    def _message(self, person_id: int, message_id: int) -> Message:
        message = self.chats[person_id].find(message_id)
        if message is None:
            raise LookupError("there is no such message")
        return message

    def _change_membership(self, person_id: int, *, is_blocked: bool) -> None:
        person, chat = self.people[person_id], self.chats[person_id]
        if chat.is_blocked == is_blocked:
            return
        old, new = self._membership(chat.is_blocked), self._membership(is_blocked)
        chat.is_blocked = is_blocked
        change = {
            "chat": private_chat(person),
            "from": user_of(person),
            "date": self.now(),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self.queue.add("my_chat_member", change)
        self.on_change()

    def _membership(self, is_blocked: bool) -> dict[str, Any]:  # noqa: FBT001 -- it is the value described
        status = {"status": "kicked", "until_date": 0} if is_blocked else {"status": "member"}
        return {"user": self.bot(), **status}


def pieces(text: str) -> list[str]:
    """The messages a client makes of one long text: cut after a line or a word, when there is one."""
    rest, cut = text.strip(), []
    while len(rest) > LONGEST_TEXT:
        window = rest[: LONGEST_TEXT + 1]
        at = max(window.rfind("\n"), window.rfind(" "))
        cut.append(rest[: at if at > 0 else LONGEST_TEXT])
        rest = rest[len(cut[-1]) :].lstrip()
    if not rest:
        raise ValueError("a client sends no empty message")
    return [*cut, rest]


def _at(rows: list[list[Any]], row: int, column: int) -> Any:
    if row < 0 or column < 0:
        raise LookupError("rows and columns are counted from zero")
    return rows[row][column]


def _sticker(file: File) -> Body:
    return {
        **file.identity(),
        "type": "regular",
        "width": STICKER_SIDE,
        "height": STICKER_SIDE,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    }
