"""What the community's key and its administrator's may do on the wall, as VK has told lately."""

import asyncio
from typing import Final

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import VkCannot, VkError
from bot.messengers.vk.wall_error import WRONG_TOKEN
from services.post.powers import Powers
from services.post.reason import Reason

# A screen waits for the answer.
QUESTION_SECONDS: Final = 3.0
REMEMBERED_SECONDS: Final = 300.0
WALL_RIGHT: Final = 8192


class WallPowers:
    """What VK does not answer in time is taken for granted: it is known when it is tried."""

    def __init__(self, calls: VkCalls, *, has_user_token: bool) -> None:
        self._calls = calls
        self._has_user_token = has_user_token
        self._known: Powers | None = None
        self._known_until = 0.0

    async def ask(self) -> Powers:
        now = asyncio.get_running_loop().time()
        if self._known is None or self._known_until <= now:
            may_post, is_person_known = await asyncio.gather(self._may_post(), self._is_person_known())
            self._known = self._of(may_post=may_post, is_person_known=is_person_known)
            self._known_until = now + REMEMBERED_SECONDS
        return self._known

    def forget(self) -> None:
        """Something else was said when it was tried."""
        self._known = None

    def _of(self, *, may_post: bool, is_person_known: bool) -> Powers:
        has_person = self._has_user_token and is_person_known
        if not may_post:
            lacks = Reason.NO_RIGHT.value
        elif not self._has_user_token:
            lacks = Reason.NO_USER_TOKEN.value
        else:
            lacks = "" if is_person_known else Reason.USER_TOKEN_REVOKED.value
        return Powers(
            can_publish=may_post,
            can_edit=has_person,
            can_remove=has_person,
            takes_pictures=may_post and has_person,
            lacks=lacks,
        )

    async def _may_post(self) -> bool:
        try:
            async with asyncio.timeout(QUESTION_SECONDS):
                answer = await self._calls.call("groups.getTokenPermissions", {})
            return bool(int(answer["mask"]) & WALL_RIGHT)
        except (VkError, TimeoutError, LookupError, TypeError, ValueError):
            return True

    async def _is_person_known(self) -> bool:
        if not self._has_user_token:
            return False
        try:
            async with asyncio.timeout(QUESTION_SECONDS):
                await self._calls.call("users.get", {}, as_user=True)
        except (VkError, VkCannot, TimeoutError) as error:
            return not (isinstance(error, VkError) and error.code == WRONG_TOKEN)
        return True
