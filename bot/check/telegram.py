from collections.abc import AsyncIterator

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.check.finding import Finding, doubt, good, wrong
from bot.check.network import BROKEN, FAILED, TIMEOUT, host, origin, without_pause
from bot.check.telegram_question import Answer, GetChat, GetChatMember, GetMe, GetWebhookInfo, ask
from bot.messengers.pacer import Pacer
from bot.messengers.telegram import webhook
from bot.messengers.telegram.repeat import NoAnswer
from bot.messengers.telegram.session import TelegramSession
from bot.settings import Settings

CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages", "can_delete_messages")
OWNER, ADMINISTRATOR = "creator", "administrator"


async def findings(settings: Settings) -> AsyncIterator[Finding]:
    token = settings.telegram_token.get_secret_value()
    if not token:
        yield doubt("check-telegram-absent")
        return
    api_url = str(settings.telegram_api_url).rstrip("/")
    session = TelegramSession(api_url, Pacer(settings.telegram_rate), sleep=without_pause)
    try:
        async for finding in _bot(Bot(token, session=session), settings):
            yield finding
    except (TelegramAPIError, TimeoutError) as error:
        yield _trouble(error, settings)
    finally:
        await session.close()


async def _bot(bot: Bot, settings: Settings) -> AsyncIterator[Finding]:
    try:
        me = await ask(bot, GetMe())
    except (TelegramUnauthorizedError, TelegramNotFound):  # the second: not even shaped like a token
        yield wrong("check-telegram-token-wrong")
        return
    yield good("check-telegram-token-good", bot=f"@{me.get('username')}")
    yield _delivery(await ask(bot, GetWebhookInfo()), settings.public_url)
    if not settings.telegram_channel:
        yield doubt("check-telegram-channel-absent")
        return
    async for finding in _channel(bot, settings.telegram_channel):
        yield finding


def _delivery(info: Answer, public_url: str) -> Finding:
    url, pending = str(info.get("url") or ""), int(info.get("pending_update_count") or 0)
    if not public_url:
        if url:
            return doubt("check-telegram-webhook-left", host=host(url))
        return good("check-telegram-webhook-none", pending=pending)
    if url != public_url + webhook.PATH:
        return doubt("check-telegram-webhook-missing", host=host(public_url))
    words = str(info.get("last_error_message") or "")
    if words and pending:
        return wrong("check-telegram-webhook-failing", host=host(url), pending=pending, words=words)
    if words:  # and everything was delivered since
        return doubt("check-telegram-webhook-failed", host=host(url), words=words)
    return good("check-telegram-webhook-good", host=host(url))


async def _channel(bot: Bot, name: str) -> AsyncIterator[Finding]:
    try:
        chat = await ask(bot, GetChat(chat_id=name))
    except (TelegramBadRequest, TelegramForbiddenError) as error:
        yield wrong("check-telegram-channel-unknown", channel=name, words=error.message)
        return
    if chat.get("type") != "channel":
        yield wrong("check-telegram-channel-other", channel=name, kind=str(chat.get("type")))
        return
    try:
        member = await ask(bot, GetChatMember(chat_id=str(chat.get("id")), user_id=bot.id))
    except (TelegramBadRequest, TelegramForbiddenError):  # only administrators may see who is in a channel
        member = {}
    if member.get("status") not in {OWNER, ADMINISTRATOR}:
        yield wrong("check-telegram-channel-stranger", channel=name)
        return
    missing = [right for right in CHANNEL_RIGHTS if not _may(member, right)]
    for right in missing:
        yield wrong("check-telegram-channel-right", channel=name, right=right)
    if not missing:
        yield good("check-telegram-channel-good", channel=name, title=str(chat.get("title")))


def _may(member: Answer, right: str) -> bool:
    return member.get("status") == OWNER or bool(member.get(right))


def _trouble(error: Exception, settings: Settings) -> Finding:
    """Only the kind of an error is told: its own text may hold the address of the call, and so the token."""
    url = settings.telegram_api_url
    if isinstance(error, TimeoutError | TelegramNetworkError | TelegramServerError):
        return wrong("check-telegram-unreachable", host=host(url), address=origin(url), reason=_reason(error))
    words = error.message if isinstance(error, TelegramAPIError) else ""
    return wrong("check-telegram-refused", host=host(url), words=words)


def _reason(error: Exception) -> str:
    trouble = error.trouble if isinstance(error, NoAnswer) else type(error)
    if issubclass(trouble, TimeoutError):
        return TIMEOUT
    return BROKEN if issubclass(trouble, (ClientDecodeError, TelegramServerError)) else FAILED
