from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sandbox.upload import Upload
from tests.talk.direct import sent_at

if TYPE_CHECKING:
    from tests.talk.house import House


class Talker:
    """Somebody with a telephone: does what people do there, and says what is seen on it."""

    def __init__(self, person_id: int, house: "House") -> None:
        self.id = person_id
        self._house = house
        self._press = ""

    async def says(self, text: str) -> None:
        self._house.server.says(self.id, text)
        await self._house.settle()

    async def starts(self) -> None:
        """Press the button that an empty chat begins with."""
        await self.says("/start" if self._house.name == "telegram" else "Начать")

    async def follows_link(self, payload: str) -> None:
        self._house.server.opens_link(self.id, payload)
        await self._house.settle()

    async def presses(self, label: str) -> None:
        """Press the newest button whose label begins so."""
        message_id, row, column = self._find(label)
        self._press = self._house.server.presses(self.id, message_id, row, column)
        await self._house.settle()

    async def taps(self, label: str) -> None:
        """Use the keyboard under the input field."""
        rows = self.bottom
        row = next(number for number, labels in enumerate(rows) if label in labels)
        self._house.server.taps(self.id, row, rows[row].index(label))
        await self._house.settle()

    async def sends_sticker(self) -> None:
        self._house.server.sends_sticker(self.id)
        await self._house.settle()

    async def sends_voice(self) -> None:
        self._house.server.sends_voice(self.id)
        await self._house.settle()

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> None:
        upload = Upload(name, content, "application/octet-stream")
        self._house.server.sends_document(self.id, upload, caption)
        await self._house.settle()

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        self._house.server.sends_photo(self.id, Upload("photo.png", content, "image/png"), caption)
        await self._house.settle()

    async def sends_album(self, contents: Sequence[bytes], caption: str = "") -> None:
        """Choose several photos and send them together."""
        uploads = [Upload("photo.png", content, "image/png") for content in contents]
        self._house.server.sends_album(self.id, uploads, caption)
        await self._house.settle()

    async def blocks(self) -> None:
        self._house.server.blocks(self.id)
        await self._house.settle()

    async def unblocks(self) -> None:
        self._house.server.unblocks(self.id)
        await self._house.settle()

    @property
    def chat(self) -> list[dict[str, Any]]:
        return self._house.server.messages(self.id)

    @property
    def heard(self) -> list[str]:
        """Everything the bot has said in this chat, oldest first, as it stands now."""
        return [message["text"] for message in self.chat if message["from"] == "bot"]

    @property
    def files(self) -> list[tuple[str, bytes]]:
        """The documents the bot has sent, oldest first, with what is in them."""
        sent = [
            message["document"] for message in self.chat if message["from"] == "bot" and message["document"]
        ]
        uploads = [sent_at(self._house.server, document["url"]) for document in sent]
        return [
            (document["name"], upload.content)
            for document, upload in zip(sent, uploads, strict=True)
            if upload is not None
        ]

    @property
    def sees(self) -> str:
        return self.heard[-1]

    @property
    def buttons(self) -> list[list[str]]:
        """The labels under the newest message that has any."""
        with_buttons = [message for message in self.chat if message["buttons"]]
        return [[button["label"] for button in row] for row in with_buttons[-1]["buttons"]]

    @property
    def bottom(self) -> list[list[str]]:
        shown = self._house.server.bottom(self.id)
        return [] if shown is None else shown["rows"]

    @property
    def is_told(self) -> str | None:
        """The small answer to the last press; None while the button spins, "" when it only stopped."""
        answer = self._house.server.press_answer(self._press)
        return None if answer is None else answer["text"]

    def _find(self, label: str) -> tuple[int, int, int]:
        for message in reversed(self.chat):
            for row, buttons in enumerate(message["buttons"]):
                for column, button in enumerate(buttons):
                    if button["label"].startswith(label):
                        return message["id"], row, column
        raise LookupError(f"There is no button {label!r} among {self.buttons}.")
