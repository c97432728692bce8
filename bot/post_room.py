import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, Final, TypeVar

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from typing_extensions import override

from bot.crossposting import NewsDoor
from bot.lane import Lanes
from bot.messengers.messenger import Messenger, Post
from handlers.conversation import Conversation
from handlers.line import Line
from models.inbox import UpdateOutcome
from services.inbox import Handling, Inbox, Letter, current_update
from services.people import Awaited
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[object]]
Outcome = tuple[UpdateOutcome, Awaited | None]

# What passes: the platform or the database is not there just now. All else is an answer, or a defect.
PASSING: Final = (StoreUnavailableError, TelegramNetworkError, TelegramServerError, TelegramRetryAfter)
# Two minutes in all, besides the messenger's own patience. The person's next letters wait behind this one.
PAUSES_SECONDS: Final = (1, 2, 4, 8, 15, 30, 30, 30)
# A letter that nobody has at hand after so long was left by a trouble, and is taken up again.
LEFT_AFTER = timedelta(minutes=1)


class PostRoom(Post):
    """From a receiver into the inbox, along the sender's lane to the conversation, and off the list."""

    def __init__(
        self,
        inbox: Inbox,
        conversation: Conversation,
        messengers: Iterable[Messenger],
        *,
        news_door: NewsDoor | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._inbox = inbox
        self._conversation = conversation
        self._messengers = {messenger.name: messenger for messenger in messengers}
        self._news_door = news_door
        self._sleep = sleep
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
        self._take_up(await self._inbox.waiting())

    async def look_again(self) -> None:
        """Take up what a trouble has left behind, or a commit whose success was never told."""
        self._take_up(await self._inbox.waiting(longer_than=LEFT_AFTER))

    def _take_up(self, letters: Iterable[Letter]) -> None:
        for letter in letters:
            if letter.messenger in self._messengers:
                self.lanes.put(letter)

    async def _deal_with(self, letter: Letter) -> None:
        try:
            outcome, awaited = await self._persist(letter, partial(self._attempt, letter))
        except StoreUnavailableError:
            return  # it is still on the list, and is looked at again
        except PASSING:
            logger.exception("letter_given_up", extra={"update": letter.id})
            outcome, awaited = UpdateOutcome.FAILED, None
        try:
            await self._persist(letter, partial(self._inbox.close, letter.id, outcome, awaited))
        except Exception:
            # It stays on the list and will be handled again; the worker must go on whatever it was.
            logger.exception("inbox_not_closed", extra={"update": letter.id})

    async def _persist(self, letter: Letter, doing: Callable[[], Awaitable[T]]) -> T:
        """Do it, and do it again while what hinders it is such as passes."""
        for pause in PAUSES_SECONDS:
            try:
                return await doing()
            except PASSING as error:
                facts = {"update": letter.id, "reason": type(error).__name__, "seconds": pause}
                logger.warning("letter_put_off", extra=facts)
                await self._sleep(pause)
        return await doing()

    async def _attempt(self, letter: Letter) -> Outcome:
        # Anew for each attempt: what is said again carries the same keys, and VK lets it through once.
        current = current_update.set(Handling(letter.key))
        try:
            return await self._outcome(letter)
        finally:
            current_update.reset(current)

    async def _outcome(self, letter: Letter) -> Outcome:
        messenger = self._messengers[letter.messenger]
        try:
            raw = json.loads(letter.body)
            update = messenger.parse(raw)
            seen = messenger.seen(raw) if update is None and self._news_door is not None else None
        except Exception as error:  # noqa: BLE001  whatever is wrong with it, the next one may be fine
            logger.warning("poison_update", extra={"update": letter.id, "reason": type(error).__name__})
            return UpdateOutcome.POISON, None
        if update is not None:
            line = Line(messenger.name, messenger.bot)
            return await self._met(letter, self._conversation.handle(line, update))
        if seen is not None and self._news_door is not None:
            return await self._met(letter, self._news_door.let_in(messenger, seen))
        return UpdateOutcome.SKIPPED, None

    async def _met(self, letter: Letter, doing: Awaitable[Awaited | None]) -> Outcome:
        try:
            return UpdateOutcome.HANDLED, await doing
        except PASSING:
            raise
        except TelegramAPIError as error:
            # The platform will not take the answer, however often it is asked.
            logger.warning("answer_not_taken", extra={"update": letter.id, "reason": type(error).__name__})
        except Exception:
            # A defect outside of any handler: the next letter must not suffer for it.
            logger.exception("update_failed", extra={"update": letter.id})
        return UpdateOutcome.FAILED, None
