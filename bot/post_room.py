import json
import logging
from collections.abc import Iterable, Sequence
from typing import Any

from aiogram.types import Update
from sqlalchemy.exc import SQLAlchemyError
from typing_extensions import override

from bot.lane import Lanes
from bot.messengers.messenger import Messenger, Post
from handlers.conversation import Conversation
from handlers.line import Line
from models.inbox import UpdateOutcome
from services.inbox import Inbox, Letter, current_update

logger = logging.getLogger(__name__)


class PostRoom(Post):
    """From a receiver into the inbox, along the sender's lane to the conversation, and off the list."""

    def __init__(self, inbox: Inbox, conversation: Conversation, messengers: Iterable[Messenger]) -> None:
        self._inbox = inbox
        self._conversation = conversation
        self._messengers = {messenger.name: messenger for messenger in messengers}
        self.lanes = Lanes(self._deal_with)

    @override
    async def accept(
        self, messenger: Messenger, raws: Sequence[dict[str, Any]], *, cursor: str | None = None
    ) -> None:
        await self.lanes.room()
        envelopes = [messenger.envelope(raw) for raw in raws]
        for letter in await self._inbox.accept(messenger.name, envelopes, cursor=cursor):
            self.lanes.put(letter)

    @override
    async def cursor(self, messenger: Messenger) -> str | None:
        return await self._inbox.cursor(messenger.name)

    async def catch_up(self) -> None:
        """Deal with what was received before the last stop and not handled, before anything newer."""
        left = [letter for letter in await self._inbox.waiting() if letter.messenger in self._messengers]
        if left:
            logger.info("inbox_caught_up", extra={"letters": len(left)})
        for letter in left:
            self.lanes.put(letter)

    async def _deal_with(self, letter: Letter) -> None:
        current = current_update.set(letter.key)
        try:
            outcome = await self._outcome(letter)
            await self._inbox.close(letter.id, outcome)
        except Exception:
            # The row stays as it is and is handled again at the next start. Whatever it was (a database where
            # nobody answers is no SQLAlchemyError), the worker must go on.
            logger.exception("inbox_not_closed", extra={"update": letter.id})
        finally:
            current_update.reset(current)

    async def _outcome(self, letter: Letter) -> UpdateOutcome:
        messenger = self._messengers[letter.messenger]
        try:
            update = messenger.parse(json.loads(letter.body))
        except Exception as error:  # noqa: BLE001  whatever is wrong with it, the next one may be fine
            logger.warning("poison_update", extra={"update": letter.id, "reason": type(error).__name__})
            return UpdateOutcome.POISON
        return UpdateOutcome.SKIPPED if update is None else await self._answer(messenger, update, letter)

    async def _answer(self, messenger: Messenger, update: Update, letter: Letter) -> UpdateOutcome:
        try:
            await self._conversation.handle(Line(messenger.name, messenger.bot), update)
        except SQLAlchemyError:
            raise  # the database is gone for now, and nothing was said yet: the row waits for the next start
        except Exception:
            # The person could not be told: the next letter must not suffer for it.
            logger.exception("update_failed", extra={"update": letter.id})
            return UpdateOutcome.FAILED
        return UpdateOutcome.HANDLED
