from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.enums import ParseMode

from bot.messengers.vk.client import VkCalls, VkClient
from bot.messengers.vk.pace import vk_pacer
from bot.messengers.vk.receiver import VkMessenger
from bot.messengers.vk.session import VkSession
from bot.settings import Settings
from services.clock import Clock


def vk_messenger(settings: Settings, clock: Clock) -> VkMessenger:
    calls = VkClient(
        settings.vk_token.get_secret_value(),
        vk_pacer(settings.vk_rate),
        user_token=settings.vk_user_token.get_secret_value(),
        api_url=str(settings.vk_api_url),
    )
    return speaking_vk(calls, settings, clock)


def speaking_vk(calls: VkCalls, settings: Settings, clock: Clock) -> VkMessenger:
    session = VkSession(calls, clock=clock)
    # aiogram knows a bot by its token, and wants a number before the colon.
    bot = Bot(
        f"{settings.vk_group_id}:vk",
        session=session,
        default=DefaultBotProperties(parse_mode=ParseMode.HTML),
    )
    return VkMessenger(
        calls,
        bot,
        secret=settings.vk_callback_secret.get_secret_value(),
        confirmation=settings.vk_callback_confirmation,
        has_user_token=bool(settings.vk_user_token.get_secret_value()),
    )
