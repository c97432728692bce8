"""The least that aiogram can do with a pressed button: no account, no language, no rendering. Our peer."""

from collections.abc import Awaitable, Callable

from aiogram import Dispatcher
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

# What a card takes to read: by whom, and of which event.
Read = Callable[[int, int], Awaitable[object]]
# As long as an event's card in Russian. It is ready; the buttons are not, since they name the event.
TEXT = "<b>Событие</b>\n" + "Слово о том, что будет, где, когда и для кого. " * 8


def keyboard(event_id: int) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text="Поделиться", callback_data=f"share:{event_id}")],
            [
                InlineKeyboardButton(text="К списку", callback_data="events:::::1"),
                InlineKeyboardButton(text="Меню", callback_data="menu"),
            ],
        ]
    )


def bare_dispatcher(read: Read) -> Dispatcher:
    async def show_card(press: CallbackQuery) -> None:
        event_id = int((press.data or "").rpartition(":")[2])
        await read(press.from_user.id, event_id)
        if isinstance(press.message, Message):
            await press.message.edit_text(TEXT, reply_markup=keyboard(event_id))
        await press.answer()

    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.callback_query.register(show_card)
    return dispatcher
