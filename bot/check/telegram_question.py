"""The questions to Telegram.

The answers are read as they are: aiogram wants every field of its own version of the Bot API, and a server
that is a version older is no fault of the installation.
"""

import asyncio
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod

from bot.check.network import QUESTION_SECONDS

Answer = dict[str, Any]
# So that a repeat after a cut still fits.
CALL_SECONDS = QUESTION_SECONDS // 2


class Question(TelegramMethod[Answer]):
    __returning__ = Answer


class GetMe(Question):
    __api_method__ = "getMe"


class GetWebhookInfo(Question):
    __api_method__ = "getWebhookInfo"


class GetChat(Question):
    __api_method__ = "getChat"

    chat_id: str


class GetChatMember(Question):
    __api_method__ = "getChatMember"

    chat_id: str
    user_id: int


async def ask(bot: Bot, question: Question) -> Answer:
    async with asyncio.timeout(QUESTION_SECONDS):
        return await bot(question, request_timeout=CALL_SECONDS)
