import asyncio
from typing import Any

from bot.check.finding import Finding, doubt
from bot.check.network import QUESTION_SECONDS
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, TIMED_OUT, VkError

Answer = dict[str, Any]

WRONG_TOKEN = 5
# No such method, no right to it, not with this kind of token: the setting is there, and we cannot look.
UNSEEN = frozenset({3, 7, 15, 27, 28, 100, 1051})


class Community:
    """VK as it can be seen with the community's key and with its administrator's token."""

    def __init__(self, calls: VkCalls, group_id: int) -> None:
        self._calls = calls
        self.group_id = group_id

    async def ask(self, method: str, *, as_user: bool = False, **params: object) -> Any:
        """VK's answer to a question that changes nothing; raises VkError."""
        try:
            async with asyncio.timeout(QUESTION_SECONDS):
                return await self._calls.call(method, params, as_user=as_user)
        except TimeoutError:
            raise VkError(TIMED_OUT, "no answer in time") from None

    async def ask_object(self, method: str, *, as_user: bool = False, **params: object) -> Answer:
        return object_of(await self.ask(method, as_user=as_user, **params))

    async def describe(self, *, as_user: bool = False, **params: object) -> Answer:
        answer = await self.ask_object("groups.getById", as_user=as_user, **params)
        return object_of(first_of(answer.get("groups")))


def object_of(thing: Any) -> Answer:
    if not isinstance(thing, dict):
        raise VkError(BROKEN_ANSWER, "the answer is not VK's")
    return thing


def first_of(things: Any) -> Any:
    return things[0] if isinstance(things, list) and things else None


def unseen(error: VkError, subject: str) -> Finding:
    """That something cannot be looked at. Raises what is a trouble with VK as a whole."""
    if error.code not in UNSEEN:
        raise error
    return doubt("check-vk-unseen", subject=subject, words=error.message)
