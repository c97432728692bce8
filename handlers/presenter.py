import logging
from collections.abc import Sequence
from html import escape
from typing import cast

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
)

from handlers.line import Line
from handlers.screen import Answer, Button, Link, Notice, Screen, Show
from models.account import MessengerName
from services.people import Awaited, Speaker

logger = logging.getLogger(__name__)

# What the platforms say when the wanted state is already there, or can no longer be reached by an edit.
NOT_MODIFIED = "message is not modified"
EXPIRED_PRESS = "query is too old"
# How much of a small answer to a button each platform shows.
NOTICE_CHARACTERS = {MessengerName.TELEGRAM: 200, MessengerName.VK: 90}


class Presenter:
    """The one place that answers a press, edits the message it was on, or sends a new one."""

    async def answer_press(
        self, line: Line, press: CallbackQuery, speaker: Speaker, answer: Answer
    ) -> Awaited | None:
        if isinstance(answer, Notice):
            await self._notify(line, press, answer)
            return None
        first, *rest = _screens(answer)
        # The button stops spinning before anything else: VK gives a minute for it, and a rush takes longer.
        await tell(press, None)
        await self._replace(line, press, first)
        for screen in rest:
            await _send(line, press.from_user.id, screen)
        return _awaited(speaker, answer)

    async def answer_words(self, line: Line, speaker: Speaker, answer: Answer) -> Awaited | None:
        if isinstance(answer, Notice):
            # It says nothing of what was asked, so what was asked is still awaited.
            await _send(line, speaker.address.external_id, Screen(escape(answer.text, quote=False)))
            return None
        for screen in _screens(answer):
            await _send(line, speaker.address.external_id, screen)
        return _awaited(speaker, answer)

    @staticmethod
    async def _notify(line: Line, press: CallbackQuery, notice: Notice) -> None:
        """Beside the button where it fits, and as a message where the platform would cut it."""
        fits = len(notice.text) <= NOTICE_CHARACTERS[line.name]
        if not fits:
            await line.bot.send_message(press.from_user.id, escape(notice.text, quote=False))
        await tell(press, notice.text if fits else None)

    @staticmethod
    async def _replace(line: Line, press: CallbackQuery, screen: Screen) -> None:
        if not isinstance(press.message, Message) or screen.bottom is not None:
            await _send(line, press.from_user.id, screen)
            return
        try:
            await press.message.edit_text(screen.text, reply_markup=_inline(screen))
        except TelegramBadRequest as error:
            if NOT_MODIFIED not in error.message:
                # Too old to be edited, or deleted by the person: the answer comes as a new message.
                await _send(line, press.from_user.id, screen)


def _awaited(speaker: Speaker, answer: Answer) -> Awaited | None:
    """What the last screen asks, when it is not what was asked already."""
    asks = _screens(answer)[-1].asks
    question = None if asks is None else asks.pack()
    return None if question == speaker.awaits else Awaited(speaker.account_id, question)


async def tell(press: CallbackQuery, text: str | None) -> None:
    """Stop the button's spinning. That it cannot be stopped is no reason to show nothing else."""
    try:
        await press.answer(text, show_alert=text is not None)
    except TelegramForbiddenError:
        raise
    except TelegramAPIError as error:
        # After a restart a press is often older than the platforms wait.
        if EXPIRED_PRESS not in error.message:
            logger.warning("press_not_answered", extra={"reason": type(error).__name__})


async def _send(line: Line, chat_id: int, screen: Screen) -> None:
    await line.bot.send_message(chat_id, screen.text, reply_markup=_bottom(screen) or _inline(screen))


def _screens(answer: Answer) -> Sequence[Screen]:
    return answer.screens if isinstance(answer, Show) else (cast("Screen", answer),)


def _inline(screen: Screen) -> InlineKeyboardMarkup | None:
    if not screen.rows:
        return None
    return InlineKeyboardMarkup(inline_keyboard=[[_button(button) for button in row] for row in screen.rows])


def _button(button: Button | Link) -> InlineKeyboardButton:
    if isinstance(button, Link):
        return InlineKeyboardButton(text=button.label, url=button.url)
    return InlineKeyboardButton(text=button.label, callback_data=button.action.pack())


def _bottom(screen: Screen) -> ReplyKeyboardMarkup | None:
    if screen.bottom is None:
        return None
    keyboard = [[KeyboardButton(text=word) for word in row] for row in screen.bottom]
    return ReplyKeyboardMarkup(keyboard=keyboard, resize_keyboard=True, is_persistent=True)
