from bot.messengers.messenger import Messenger
from bot.messengers.pacer import Pacer
from bot.settings import Settings
from services.clock import Clock


def messengers_of(settings: Settings, clock: Clock) -> list[Messenger]:
    """Those that have a token. What is not spoken is not imported either: a start is long enough."""
    messengers: list[Messenger] = []
    if settings.telegram_token.get_secret_value():
        messengers.append(_telegram(settings))
    if settings.vk_token.get_secret_value():
        messengers.append(_vk(settings, clock))
    return messengers


def _telegram(settings: Settings) -> Messenger:
    from bot.messengers.telegram.messenger import TelegramMessenger  # noqa: PLC0415  see above

    return TelegramMessenger(
        settings.telegram_token.get_secret_value(),
        api_url=str(settings.telegram_api_url).rstrip("/"),
        pacer=Pacer(settings.telegram_rate),
        secret=settings.telegram_webhook_secret.get_secret_value(),
        channel=settings.telegram_channel,
    )


def _vk(settings: Settings, clock: Clock) -> Messenger:
    from bot.messengers.vk.choice import vk_messenger  # noqa: PLC0415  see above

    return vk_messenger(settings, clock)
