from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from sandbox.telegram.delivery import begin_polling, pending, waiting_time
from sandbox.telegram.field import Fields
from sandbox.telegram.hand import Hands
from sandbox.telegram.method import METHODS
from sandbox.telegram.refusal import not_found
from sandbox.telegram.update import Update
from sandbox.upload import Upload


class Telegram(Hands):
    """A Telegram of one machine: one bot, one channel, a handful of people.

    It refuses what the real server refuses, in the same words, so that a mistake is found here.
    """

    def call(self, method: str, fields: Mapping[str, str], files: Mapping[str, Upload] | None = None) -> Any:
        """Do what the bot asks and answer as the server would; raises TelegramRefusal."""
        act = METHODS.get(method.lower())
        if act is None:
            raise not_found()
        result = deepcopy(act(self, Fields(fields, files)))
        if not method.lower().startswith("get"):
            self.on_change()
        return result

    async def updates(self, fields: Mapping[str, str]) -> list[Update]:
        """getUpdates as the bot calls it: with nothing to tell, it waits as long as it was asked to."""
        read = Fields(fields)
        begin_polling(self, read)
        if not self.queue.pending() and waiting_time(read):
            await self.queue.wait(waiting_time(read))
        return deepcopy(pending(self, read))

    def take_updates(self) -> list[Update]:
        """Everything pending, at once confirmed: for whoever needs no polling."""
        taken = deepcopy(self.queue.pending())
        self.queue.drop()
        return taken
