"""The bot one finds in tutorials, to measure a start against: our libraries, each as its manual shows it.

It answers /start with the number of people it has seen. VK is only prepared and never asked, so it does less
here than our bot does.
"""

import asyncio
import os

import vk_api
import vk_api.bot_longpoll
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import Message
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Visitor(Base):
    __tablename__ = "visitors"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


async def greet(message: Message, sessions: async_sessionmaker[AsyncSession]) -> None:
    async with sessions.begin() as session:
        await session.merge(Visitor(id=message.chat.id, name=message.chat.full_name))
        visitors = await session.scalar(select(func.count()).select_from(Visitor))
    await message.answer(f"Здравствуйте! Нас уже {visitors}.")


async def remind() -> None:
    """Nothing is due while a start is measured."""


async def main() -> None:
    engine = create_async_engine(os.environ["DATABASE_URL"])
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    vk_api.VkApi(token="sandbox", api_version="5.199").get_api()  # noqa: S106  not a secret
    scheduler = AsyncIOScheduler()
    scheduler.add_job(remind, "interval", seconds=1)
    scheduler.start()
    server = TelegramAPIServer.from_base(os.environ["TELEGRAM_API_URL"])
    bot = Bot(os.environ["TELEGRAM_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.message.register(greet, CommandStart())
    await bot.delete_webhook()
    await dispatcher.start_polling(bot, sessions=async_sessionmaker(engine))
    await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main())
