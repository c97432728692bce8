import logging
from collections.abc import Sequence
from html import escape

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
)

from handlers.gathering import Gathering, Told
from handlers.line import Line
from handlers.pictured import PictureSender
from handlers.screen import (
    Album,
    Answer,
    Button,
    Document,
    Link,
    Notice,
    Screen,
    Shown,
    asked_by,
    screens_of,
)
from models.account import MessengerName
from services.delivery.living import LivingScreens, Place
from services.people import Awaited, Speaker
from services.post.length import CAPTION_UNITS, seen_units
from services.refusal import Refusal
from services.sent_file import SentFiles

logger = logging.getLogger(__name__)

# What the platforms say when the wanted state is already there, or can no longer be reached by an edit.
NOT_MODIFIED = "message is not modified"
EXPIRED_PRESS = "query is too old"
# How much of a small answer to a button each platform shows.
NOTICE_CHARACTERS = {MessengerName.TELEGRAM: 200, MessengerName.VK: 90}


class Presenter:
    """The one place that answers a press, edits the message it was on, or sends a new one."""

    def __init__(self, living: LivingScreens, sent_files: SentFiles) -> None:
        self._living = living
        self._pictures = PictureSender(sent_files)
        self._gathering = Gathering()

    async def answer_press(
        self, line: Line, press: CallbackQuery, speaker: Speaker, answer: Answer
    ) -> Awaited | None:
        if isinstance(answer, Notice):
            await self._notify(line, press, answer)
            return None
        first, *rest = screens_of(answer)
        # The button stops spinning before anything else: VK gives a minute for it, and a rush takes longer.
        await tell(press, None)
        if isinstance(first, Screen):
            await self._replace(line, press, speaker, first)
        else:
            rest = [first, *rest]
        await self._show_all(line, speaker, rest)
        return _awaited(speaker, answer)

    async def answer_words(
        self, line: Line, speaker: Speaker, answer: Answer, *, album: str | None = None
    ) -> Awaited | None:
        """To the files of one album, which come as messages of their own, nothing is said twice."""
        if isinstance(answer, Notice):
            # It says nothing of what was asked, so what was asked is still awaited.
            await _send(line, speaker.address.external_id, Screen(escape(answer.text, quote=False)))
            return None
        if album is not None and isinstance(answer, Screen):
            await self._tell_album(line, speaker, answer, self._gathering.of(speaker.account_id, album))
        else:
            await self._show_all(line, speaker, screens_of(answer))
        return _awaited(speaker, answer)

    async def _tell_album(self, line: Line, speaker: Speaker, screen: Screen, told: Told) -> None:
        if screen.text in told.said:
            return
        if not screen.gathers:
            await self._show(line, speaker, screen)
        elif told.message_id is None or not await _changed(line, speaker, told.message_id, screen):
            told.message_id = (await _send(line, speaker.address.external_id, screen)).message_id
        told.said.add(screen.text)

    @staticmethod
    async def _notify(line: Line, press: CallbackQuery, notice: Notice) -> None:
        """Beside the button where it fits, and as a message where the platform would cut it."""
        fits = len(notice.text) <= NOTICE_CHARACTERS[line.name]
        if not fits:
            await line.bot.send_message(press.from_user.id, escape(notice.text, quote=False))
        await tell(press, notice.text if fits else None)

    async def _replace(self, line: Line, press: CallbackQuery, speaker: Speaker, screen: Screen) -> None:
        is_new = screen.bottom is not None or bool(screen.pictures)
        if not isinstance(press.message, Message) or is_new:
            await self._show(line, speaker, screen)
            return
        place = Place(speaker.account_id, press.message.message_id)
        if screen.living is None and speaker.has_living:
            # Before it is edited: what the person looks at now is not to be drawn over.
            await self._living.forget(place)
        try:
            await press.message.edit_text(
                screen.text, reply_markup=inline(screen), link_preview_options=_looked_up(screen)
            )
        except TelegramBadRequest as error:
            if NOT_MODIFIED not in error.message:
                # Too old to be edited, or deleted by the person: the answer comes as a new message.
                await self._show(line, speaker, screen)
                return
        if screen.living is not None:
            await self._living.show(place, screen.living)

    async def _show_all(self, line: Line, speaker: Speaker, several: Sequence[Shown]) -> None:
        """A picture that cannot be shown keeps nothing else back: it is refused when the rest is there."""
        refused = None
        for shown in several:
            try:
                await self._show(line, speaker, shown)
            except Refusal as refusal:
                refused = refusal
        if refused is not None:
            raise refused

    async def _show(self, line: Line, speaker: Speaker, shown: Shown) -> None:
        chat_id = speaker.address.external_id
        if isinstance(shown, Album):
            await self._pictures.send(line, chat_id, shown)
            return
        if isinstance(shown, Screen) and shown.pictures:
            sent = await self._send_pictured(line, chat_id, shown)
        else:
            sent = await _send(line, chat_id, shown)
        if isinstance(shown, Screen) and shown.living is not None:
            await self._living.show(Place(speaker.account_id, sent.message_id), shown.living)

    async def _send_pictured(self, line: Line, chat_id: int, screen: Screen) -> Message:
        """With its picture, where words and buttons may stand under that; else behind it."""
        pictures = screen.pictures if line.name is MessengerName.VK else screen.pictures[:1]
        is_one = len(pictures) == 1 and seen_units(screen.text) <= CAPTION_UNITS
        if is_one and screen.bottom is None:
            sent = await self._pictures.send_alike(line, chat_id, pictures, screen.text, inline(screen))
            return sent[0]
        await self._pictures.send(line, chat_id, Album(pictures))
        return await _send(line, chat_id, screen)


def _awaited(speaker: Speaker, answer: Answer) -> Awaited | None:
    """What the last screen asks, when it is not what was asked already. A file behind it asks nothing."""
    asks = asked_by(answer)
    question = None if asks is None else asks.pack()
    return None if question == speaker.awaits else Awaited(speaker.account_id, question)


async def _changed(line: Line, speaker: Speaker, message_id: int, screen: Screen) -> bool:
    """Not where somebody has deleted it meanwhile."""
    try:
        await line.bot.edit_message_text(
            screen.text,
            chat_id=speaker.address.external_id,
            message_id=message_id,
            reply_markup=inline(screen),
            link_preview_options=_looked_up(screen),
        )
    except TelegramBadRequest as error:
        return NOT_MODIFIED in error.message
    return True


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


async def _send(line: Line, chat_id: int, shown: Screen | Document) -> Message:
    if isinstance(shown, Screen):
        buttons = _bottom(shown) or inline(shown)
        return await line.bot.send_message(
            chat_id, shown.text, reply_markup=buttons, link_preview_options=_looked_up(shown)
        )
    file = BufferedInputFile(shown.content, shown.file_name)
    return await line.bot.send_document(chat_id, file, caption=shown.caption or None)


def _looked_up(screen: Screen) -> LinkPreviewOptions | None:
    return LinkPreviewOptions(is_disabled=True) if screen.secret else None


def inline(screen: Screen) -> InlineKeyboardMarkup | None:
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
