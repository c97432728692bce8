from typing import Any, Final

from aiogram import Bot
from aiogram.methods import GetChat, GetMe, SendChatAction
from aiogram.types import ChatFullInfo, User

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import BROKEN_ANSWER, VkError, bad_request

# Chats of several people have numbers above this one.
GROUP_CHATS: Final = 2_000_000_000

_ACTIVITIES: Final = {
    "upload_photo": "photo",
    "upload_video": "video",
    "upload_document": "file",
    "record_voice": "audiomessage",
    "upload_voice": "audiomessage",
}
# What Telegram's type demands and VK has no notion of.
_NO_GIFTS: Final = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


class Profiles:
    """Who is who: the community itself, and the people who write to it."""

    def __init__(self, calls: VkCalls) -> None:
        self._calls = calls

    async def me(self, bot: Bot, _: GetMe) -> User:
        answer = await self._calls.call("groups.getById", {"group_id": bot.id})
        # Before 5.139 it was a bare list.
        groups = answer["groups"] if isinstance(answer, dict) else answer
        if not groups:
            raise VkError(BROKEN_ANSWER, "the community is not found")
        group = {"id": bot.id, "is_bot": True, "first_name": groups[0]["name"]}
        return User.model_validate(group | {"username": groups[0].get("screen_name")}, context={"bot": bot})

    async def chat(self, bot: Bot, method: GetChat) -> ChatFullInfo:
        user_id = method.chat_id
        if not isinstance(user_id, int) or not 0 < user_id < GROUP_CHATS:
            raise bad_request(method, "chat not found")
        people: list[dict[str, Any]] = await self._calls.call("users.get", {"user_ids": user_id})
        if not people:
            raise bad_request(method, "chat not found")
        person = {
            "id": user_id,
            "type": "private",
            "first_name": people[0].get("first_name", ""),
            "last_name": people[0].get("last_name"),
            "accent_color_id": 0,
            "max_reaction_count": 0,
            "accepted_gift_types": _NO_GIFTS,
        }
        return ChatFullInfo.model_validate(person, context={"bot": bot})

    async def act(self, _: Bot, method: SendChatAction) -> bool:
        activity = _ACTIVITIES.get(method.action, "typing")
        await self._calls.call("messages.setActivity", {"peer_id": method.chat_id, "type": activity})
        return True
