from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass

from aiogram import Bot

from models.account import MessengerName

# For the largest file a bot is given, over a slow line. The sender's next messages wait behind it.
DOWNLOAD_LIMIT_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A messenger as a conversation knows it: which one, and whom to answer through."""

    name: MessengerName
    bot: Bot

    async def download(self, file_id: str) -> AsyncGenerator[bytes, None]:
        """What a person has sent, piece by piece: whoever reads may stop at any of them."""
        file = await self.bot.get_file(file_id)
        session = self.bot.session
        address = session.api.file_url(self.bot.token, file.file_path or "")
        async with aclosing(session.stream_content(address, timeout=DOWNLOAD_LIMIT_SECONDS)) as pieces:
            async for piece in pieces:
                yield piece
