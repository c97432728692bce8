from dataclasses import dataclass

from aiogram import Bot

from models.account import MessengerName


@dataclass(frozen=True, slots=True)
class Line:
    """A messenger as a conversation knows it: which one, and whom to answer through."""

    name: MessengerName
    bot: Bot
