"""What people do and see: the community's conversation as it is on a telephone."""

import base64
import json
import secrets
from collections.abc import Sequence
from typing import Any

from sandbox.upload import Upload
from sandbox.vk import view
from sandbox.vk.community import Community, Press
from sandbox.vk.dialog import Dialog
from sandbox.vk.keyboard import button_at
from sandbox.vk.media import PERSONS_ALBUM, picture_size, sticker
from sandbox.vk.post import Post

# What the Start button of an empty conversation sends, in the languages of the application.
START_LABELS = {"ru": "Начать", "en": "Start"}
START_PAYLOAD = '{"command":"start"}'

LONGEST_TEXT = 4096  # the application sends a longer one as several messages
_VOICE_SECONDS = 3
_STICKER = Upload(
    name="sticker.png",
    content=base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    ),
    content_type="image/png",
)
_VOICE = Upload(name="voice.ogg", content=b"OggS", content_type="audio/ogg")

Json = dict[str, Any]


class Phone(Community):
    """The person's side; a person's id is also the id of the conversation with them."""

    def says(self, person_id: int, text: str) -> None:
        dialog = self.dialog(person_id)
        is_start = not dialog.messages and text in START_LABELS.values()
        for start in range(0, max(len(text), 1), LONGEST_TEXT):
            piece = text[start : start + LONGEST_TEXT]
            self._write(dialog, piece, payload=START_PAYLOAD if is_start else "")

    def opens_link(self, person_id: int, payload: str) -> None:
        """Follow vk.me/<community>?ref=<payload> and press Start."""
        dialog = self.dialog(person_id)
        text = START_LABELS.get(self.people[person_id].language, START_LABELS["ru"])
        self._write(dialog, text, ref=payload, payload="" if dialog.messages else START_PAYLOAD)

    def sends_photo(self, person_id: int, upload: Upload, caption: str = "") -> None:
        self.sends_album(person_id, [upload], caption)

    def sends_album(self, person_id: int, uploads: Sequence[Upload], caption: str = "") -> None:
        """Photos chosen together are one message."""
        photos = [self._photo(person_id, upload) for upload in uploads]
        self._write(self.dialog(person_id), caption, attachments=photos)

    def sends_document(self, person_id: int, upload: Upload, caption: str = "") -> None:
        document = self.media.save_document(self.media.keep(upload), owner=person_id, date=self.now())
        self._write(self.dialog(person_id), caption, attachments=[document])

    def sends_sticker(self, person_id: int) -> None:
        url = self.media.url(self.media.keep(_STICKER))
        self._write(self.dialog(person_id), "", attachments=[sticker(url)])

    def sends_voice(self, person_id: int) -> None:
        voice = self.media.save_voice(self.media.keep(_VOICE), owner=person_id, seconds=_VOICE_SECONDS)
        self._write(self.dialog(person_id), "", attachments=[voice])

    def presses(self, person_id: int, message_id: int, row: int, column: int) -> str:
        """Press a button under a message; a button that only says its label leaves no press to answer."""
        dialog = self.dialog(person_id)
        message = dialog.find(message_id)
        if message is None or message.deleted:
            raise LookupError(f"no message {message_id}")
        action = button_at(message.keyboard, row, column)["action"]
        return self._act(dialog, action, cmid=message_id)

    def taps(self, person_id: int, row: int, column: int) -> None:
        dialog = self.dialog(person_id)
        bottom = dialog.bottom
        action = button_at(bottom, row, column)["action"]
        self._act(dialog, action)
        if bottom and bottom["one_time"]:
            dialog.bottom = None

    def blocks(self, person_id: int) -> None:
        self.dialog(person_id).deny()
        self.feed.emit("message_deny", {"user_id": person_id})
        self.on_change()

    def unblocks(self, person_id: int) -> None:
        self.dialog(person_id).allow()
        self.feed.emit("message_allow", {"user_id": person_id, "key": ""})
        self.on_change()

    def is_blocked(self, person_id: int) -> bool:
        return self.dialog(person_id).denied

    def suggests(self, person_id: int, text: str, uploads: Sequence[Upload] = ()) -> int:
        """Offer a post for the wall; it waits until an editor publishes it."""
        return self._put_up(person_id, person_id, text, uploads, kind="suggest")

    def posts_by_hand(self, person_id: int, text: str, uploads: Sequence[Upload] = ()) -> list[int]:
        """One who runs the community writes on its wall, in its name."""
        return [self._put_up(person_id, self.owner_id, text, uploads, kind="post")]

    def messages(self, person_id: int) -> list[Json]:
        return [
            view.of_message(message) for message in self.dialog(person_id).messages if not message.deleted
        ]

    def bottom(self, person_id: int) -> Json | None:
        return view.of_bottom(self.dialog(person_id).bottom)

    def press_answer(self, press_id: str) -> Json | None:
        return self.presses_made[press_id].answer if press_id in self.presses_made else None

    def typing(self, person_id: int) -> bool:
        return self.now() < self.dialog(person_id).typing_until

    def posts(self) -> list[Json]:
        self.publish_due()
        return [view.of_post(post) for post in self.wall.of_kind("post")]

    def _put_up(
        self, person_id: int, from_id: int, text: str, uploads: Sequence[Upload], *, kind: str
    ) -> int:
        post = Post(
            id=self.wall.next_id(),
            from_id=from_id,
            text=text,
            date=self.now(),
            kind=kind,
            made_at=self.now(),
            created_by=person_id,
            attachments=[self._photo(person_id, upload) for upload in uploads],
        )
        self.publish(post)
        self.on_change()
        return post.id

    def _photo(self, person_id: int, upload: Upload) -> Json:
        picture = picture_size(upload) or (1, 1)
        return self.media.save_photo(
            self.media.keep(upload), picture, owner=person_id, album=PERSONS_ALBUM, date=self.now()
        )

    def _write(self, dialog: Dialog, text: str, **rest: Any) -> None:
        """Write to the community, which is also a permission to answer, even after a denial."""
        dialog.allow()
        message = self.add_message(dialog, from_id=dialog.peer_id, text=text, **rest)
        self.tell_of_message(message)
        self.on_change()

    def _act(self, dialog: Dialog, action: Json, *, cmid: int = 0) -> str:
        payload = action.get("payload", "")
        if action["type"] == "text":
            self._write(dialog, action["label"], payload=payload)
            return ""
        if action["type"] != "callback":
            raise LookupError(f"a button of type {action['type']} is followed, not pressed")
        press_id = secrets.token_hex(6)
        self.presses_made[press_id] = Press(person_id=dialog.peer_id, at=self.now())
        self.feed.emit("message_event", self._message_event(dialog, press_id, payload, cmid))
        self.on_change()
        return press_id

    def _message_event(self, dialog: Dialog, press_id: str, payload: str, cmid: int) -> Json:
        thing = {
            "user_id": dialog.peer_id,
            "peer_id": dialog.peer_id,
            "event_id": press_id,
            "payload": json.loads(payload) if payload else {},
        }
        return thing | {"conversation_message_id": cmid} if cmid else thing
