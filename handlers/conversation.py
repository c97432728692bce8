import logging
import secrets
from collections.abc import Awaitable

from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, Update, User

from handlers.action import Action, Question
from handlers.actions import Actions, StaleAction
from handlers.attachment import Attachment, attachment_of
from handlers.command import Commands
from handlers.flood import FloodGuard, Pace
from handlers.joining.actions import TypeCode
from handlers.legible import legible
from handlers.line import Line
from handlers.menu import screens
from handlers.menu.actions import Misunderstand, Start
from handlers.presenter import Presenter, tell
from handlers.profile.actions import TakeStep
from handlers.screen import Answer, Show, asked_by, screens_of
from handlers.translation import MOSCOW, Translator, translator
from handlers.typed import formatted_words, unlinked
from models.person import Language
from services.address import Address
from services.clock import Clock
from services.code import is_code
from services.people import Awaited, People, Speaker
from services.refusal import AttachmentWanted, PersonBlocked, Refusal
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# Where Russian is the language of school, whatever the telephone's own menus are written in.
READ_RUSSIAN = frozenset({"ru", "be", "uk", "kk", "ky", "uz", "tg", "hy", "az", "tt", "ba"})
# Long enough to be told from others in the log of a month, short enough to be read out by telephone.
INCIDENT_BYTES = 3


class Conversation:
    """Takes an update of either messenger to the action it asks for, and its answer back to the person.

    aiogram's types, bot and errors are the common language of both messengers. Its dispatcher is not used:
    one table finds the handler (see docs/adr/0002), so there is nothing left for routers and filters to do.
    """

    def __init__(
        self, actions: Actions, commands: Commands, people: People, presenter: Presenter, clock: Clock
    ) -> None:
        self._actions = actions
        self._commands = commands
        self._people = people
        self._clock = clock
        self._presenter = presenter
        self._flood = FloodGuard()
        self._asked_of_grade: set[int] = set()

    async def handle(self, line: Line, update: Update) -> Awaited | None:
        """Answer, and tell what is asked now where that has changed: to be noted when all this is done."""
        try:
            if update.callback_query is not None:
                return await self._pressed(line, update.callback_query)
            if update.message is not None:
                return await self._wrote(line, update.message)
            if update.my_chat_member is not None:
                await self._let_in_or_out(line, update.my_chat_member)
        except TelegramForbiddenError:
            await self._lost(line, update)
        return None

    async def _pressed(self, line: Line, press: CallbackQuery) -> Awaited | None:
        if isinstance(press.message, Message) and press.message.chat.type != ChatType.PRIVATE:
            await _send_to_private(press)
            return None
        speaker, t = await self._meet(line, press.from_user)
        if self._flood.pace(speaker.account_id, self._clock()) is Pace.FINE:
            answer = await self._answered(self._press(press.data or "", speaker, t), t, pressed=True)
            answer = await self._with_new_grade(answer, speaker, t)
        else:
            # Even the last of many presses is answered: the button would spin on without it.
            answer = screens.too_fast(t)
        presenting = self._presenter.answer_press(line, press, speaker, answer)
        return await self._presented(presenting, line, speaker, t, answer)

    async def _wrote(self, line: Line, message: Message) -> Awaited | None:
        if message.chat.type != ChatType.PRIVATE or message.from_user is None or message.from_user.is_bot:
            return None  # of a group, of a channel, or of another bot: two that answer each other never end
        speaker, t = await self._meet(line, message.from_user)
        pace = self._flood.pace(speaker.account_id, self._clock())
        if pace is Pace.FINE:
            awaited = self._actions.awaited(speaker.awaits)
            doing = self._write(line, message, speaker, t, awaited)
            answer = await self._answered(doing, t, pressed=False, awaited=awaited)
            answer = await self._with_new_grade(answer, speaker, t)
            album = message.media_group_id
            presenting = self._presenter.answer_words(line, speaker, answer, album=album)
            return await self._presented(presenting, line, speaker, t, answer)
        if pace is Pace.TOO_FAST:
            await self._presenter.answer_words(line, speaker, screens.too_fast(t))
        return None

    async def _presented(
        self,
        presenting: Awaitable[Awaited | None],
        line: Line,
        speaker: Speaker,
        t: Translator,
        answer: Answer,
    ) -> Awaited | None:
        """What the platform itself refuses of an answer, a picture that it cannot read, is said as well."""
        try:
            return await presenting
        except Refusal as refusal:
            logger.info("refused", extra={"reason": refusal.key})
            refused = screens.refused(refusal, t, pressed=False, asks=asked_by(answer))
            return await self._presenter.answer_words(line, speaker, refused)

    async def _press(self, packed: str, speaker: Speaker, t: Translator) -> Answer:
        return await self._do(self._actions.pressed(packed), speaker, t)

    async def _do(
        self,
        action: Action,
        speaker: Speaker,
        t: Translator,
        words: str = "",
        attachment: Attachment | None = None,
        formatted: str = "",
    ) -> Answer:
        if speaker.is_blocked and not action.always:
            raise PersonBlocked
        return await self._actions.do(
            action, speaker=speaker, t=t, words=words, attachment=attachment, formatted=formatted
        )

    async def _write(
        self, line: Line, message: Message, speaker: Speaker, t: Translator, awaited: Action | None
    ) -> Answer:
        if message.text is None:
            return await self._take_file(line, message, speaker, t, awaited)
        link, words = unlinked(legible(message.text))
        action = self._asked_for(link, words, awaited) or _unasked(words)
        return await self._do(action, speaker, t, words, formatted=formatted_words(message, words))

    async def _take_file(
        self, line: Line, message: Message, speaker: Speaker, t: Translator, awaited: Action | None
    ) -> Answer:
        """A file answers the question that takes files, whatever its caption says: no command has a file."""
        if not (isinstance(awaited, Question) and awaited.takes_files):
            return screens.words_only(t, asks=awaited)
        attachment = attachment_of(line, message)
        if attachment is None:
            raise AttachmentWanted
        _, words = unlinked(legible(message.caption or ""))
        formatted = formatted_words(message, words)
        return await self._do(awaited, speaker, t, words, attachment, formatted=formatted)

    async def _with_new_grade(self, answer: Answer, speaker: Speaker, t: Translator) -> Answer:
        """The first dialogue of a school year ends with «is this your grade now?», asked once.

        That it was asked is not worth a row: after a restart it is asked once more, and the menu shows it.
        """
        if not speaker.grade_moved or speaker.is_blocked or speaker.account_id in self._asked_of_grade:
            return answer
        shown = screens_of(answer)
        if not shown or asked_by(answer) is not None:
            return answer
        self._asked_of_grade.add(speaker.account_id)
        now = await self._people.speaker(speaker.address)
        if now is None or not now.grade_moved:
            return answer  # it was answered just now
        question = screens_of(await self._actions.do(TakeStep(), speaker=speaker, t=t))
        return answer if question[0] in shown else Show((*shown, *question))

    def _asked_for(self, link: str | None, words: str, awaited: Action | None) -> Action | None:
        """A link is followed, unless it came with words that mean more than a greeting."""
        commanded = self._commanded(words, asked=awaited is not None)
        if link is not None and (not words or isinstance(commanded, Start)):
            return self._linked(link)
        return commanded or awaited or (None if link is None else self._linked(link))

    def _commanded(self, words: str, *, asked: bool) -> Action | None:
        return self._commands.find_unmistakable(words) if asked else self._commands.find(words)

    def _linked(self, payload: str) -> Action:
        try:
            return self._actions.linked(payload)
        except StaleAction:
            # A link of another time still brings somebody who wants in.
            return Start()

    async def _answered(
        self, doing: Awaitable[Answer], t: Translator, *, pressed: bool, awaited: Action | None = None
    ) -> Answer:
        """The funnel: whatever comes of it, the person gets an answer and never a traceback."""
        try:
            return await doing
        except Refusal as refusal:
            logger.info("refused", extra={"reason": refusal.key})
            return screens.refused(refusal, t, pressed=pressed, asks=awaited)
        except StaleAction as stale:
            logger.info("stale_action", extra={"action": str(stale)})
            return screens.stale(t)
        except (TelegramAPIError, StoreUnavailableError):
            raise  # no defect: it is tried again
        except Exception:
            incident = secrets.token_hex(INCIDENT_BYTES)
            logger.exception("incident", extra={"incident": incident})
            return screens.incident(incident, t, pressed=pressed, asks=awaited)

    async def _meet(self, line: Line, user: User) -> tuple[Speaker, Translator]:
        address = Address(line.name, user.id)
        speaker = await self._people.speaker(address)
        if speaker is None:
            language = language_of(user.language_code)
            name = user.first_name or await _name_of(line, user.id)
            speaker = await self._people.meet(address, name=legible(name), language=language)
            logger.info("person_met", extra={"person_id": speaker.person_id, "messenger": line.name.value})
        elif not speaker.reachable:
            await self._people.set_reachable(address, reachable=True)
        return speaker, translator(speaker.language, zone=speaker.zone, informal=speaker.is_pupil)

    async def _let_in_or_out(self, line: Line, change: ChatMemberUpdated) -> None:
        if change.chat.type == ChatType.PRIVATE:
            let_in = change.new_chat_member.status != ChatMemberStatus.KICKED
            await self._people.set_reachable(Address(line.name, change.from_user.id), reachable=let_in)

    async def _lost(self, line: Line, update: Update) -> None:
        """The person shut the door while we were answering: not an error, but worth remembering."""
        event = update.callback_query or update.message
        if event is not None and event.from_user is not None:
            await self._people.set_reachable(Address(line.name, event.from_user.id), reachable=False)


def _unasked(words: str) -> Action:
    """A code is known by its looks: whoever was given one need not know where to type it."""
    return TypeCode() if is_code(words) else Misunderstand()


async def _send_to_private(press: CallbackQuery) -> None:
    """Anyone in a group may press, and everyone would read the answer. Nobody is remembered for it."""
    t = translator(language_of(press.from_user.language_code), zone=MOSCOW)
    await tell(press, screens.only_in_private(t).text)


def language_of(code: str | None) -> Language:
    """The account's language, as far as we speak it; without one, the language of most of our schools."""
    if code is None or code.partition("-")[0] in READ_RUSSIAN:
        return Language.RU
    return Language.EN


async def _name_of(line: Line, user_id: int) -> str:
    """VK does not put names into its events. A person without a name is better than none."""
    try:
        return (await line.bot.get_chat(user_id)).first_name or ""
    except TelegramAPIError:
        return ""
