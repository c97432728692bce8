"""One person at one messenger: reads what is in the chat, presses what stands on a button."""

import asyncio
import time
from typing import Any

from sandbox.crowd.tally import Tally
from sandbox.crowd.wire import Wire
from sandbox.fault import Server

GLANCE_SECONDS = 0.1
PATIENCE_SECONDS = 90.0
# Whoever reads needs a moment, and a bot that is asked faster than anybody reads is asked by a machine.
READING_SECONDS = 0.2
SHOWN_CHARACTERS = 160


class NotAnsweredError(Exception):
    """The bot said something else than whoever asked could go on from."""


class Hand:
    def __init__(self, wire: Wire, server: Server, person: int, tally: Tally) -> None:
        self._wire = wire
        self.server = server
        self.person = person
        self._tally = tally
        self._chat: dict[str, Any] = {"messages": [], "answer": None}
        self._press = ""
        self._is_new = True

    @property
    def sees(self) -> str:
        """The newest that the bot has said."""
        said = [message["text"] for message in self._chat["messages"] if message["from"] == "bot"]
        return said[-1] if said else ""

    @property
    def heard(self) -> list[str]:
        return [message["text"] for message in self._chat["messages"] if message["from"] == "bot"]

    @property
    def labels(self) -> list[str]:
        """On the buttons of the newest message that has any."""
        return [label for label, _, _, _ in self._buttons()]

    async def says(self, text: str, *until: str) -> str:
        """Until the bot has answered with one of these: words of its message, or of a button below it."""
        return await self._does(text, {"deed": "say", "text": text}, until)

    async def follows(self, payload: str, *until: str) -> str:
        """A link that somebody has sent."""
        return await self._does("a link", {"deed": "link", "payload": payload}, until)

    async def presses(self, label: str, *until: str) -> str:
        """The button whose label has these words."""
        # «1» stands in «10» as well: whatever is called just so comes first.
        for shown, message, row, column in sorted(self._buttons(), key=lambda button: button[0] != label):
            if label in shown:
                place = {"deed": "press", "message": message, "row": row, "column": column}
                return await self._does(label, place, until)
        raise NotAnsweredError(
            f"no button {label!r} among {self.labels} under {self.sees[:SHOWN_CHARACTERS]!r}"
        )

    def _buttons(self) -> list[tuple[str, int, int, int]]:
        for message in reversed(self._chat["messages"]):
            if message["buttons"]:
                return [
                    (button["label"], message["id"], row, column)
                    for row, buttons in enumerate(message["buttons"])
                    for column, button in enumerate(buttons)
                ]
        return []

    async def _does(self, what: str, fields: dict[str, Any], until: tuple[str, ...]) -> str:
        await asyncio.sleep(READING_SECONDS)
        if self._is_new:
            # Of the last run there may be something in the chat, and that is no answer.
            self._chat = await self._wire.chat(self.server, self.person)
            self._is_new = False
        before = self._said(self._chat)
        # A press may change what stands there; to words the bot answers below them.
        newest = max((message["id"] for message in self._chat["messages"]), default=0)
        after = 0 if fields["deed"] == "press" else newest
        began = time.monotonic()
        self._tally.deeds += 1
        done = await self._wire.do(self.server, self.person, **fields)
        self._press = str(done.get("press", ""))
        while not await self._is_answered(before, after, until):
            if time.monotonic() - began > PATIENCE_SECONDS:
                told = (self._chat["answer"] or {}).get("text", "")
                raise NotAnsweredError(
                    f"{what.splitlines()[0][:60]!r}: {(told or self.sees)[:SHOWN_CHARACTERS]!r}"
                )
            await asyncio.sleep(GLANCE_SECONDS)
        self._tally.answered(what.splitlines()[0][:60], time.monotonic() - began)
        return self.sees

    async def _is_answered(self, before: object, after: int, until: tuple[str, ...]) -> bool:
        self._chat = await self._wire.chat(self.server, self.person, self._press)
        if self._said(self._chat) == before:
            return False
        new = [message for message in self._chat["messages"] if message["id"] > after]
        labels = [label for label, message, _, _ in self._buttons() if message > after]
        said = [message["text"] for message in new if message["from"] == "bot"]
        return not until or any(words in text for words in until for text in (*said[-1:], *labels))

    @staticmethod
    def _said(chat: dict[str, Any]) -> list[tuple[int, str, str]]:
        return [
            (message["id"], message["text"], str(message["buttons"]))
            for message in chat["messages"]
            if message["from"] == "bot"
        ]
