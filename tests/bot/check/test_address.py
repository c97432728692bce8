from bot import web
from tests.bot.check.inspection import NOWHERE, Installation


async def test_an_address_that_answers_is_good(installation: Installation) -> None:
    async with web.serving([], host="127.0.0.1", port=0) as port:
        said = await installation.checked(PUBLIC_URL=f"http://127.0.0.1:{port}")

    assert said.about("Адрес", "✓") == [f"✓ Адрес 127.0.0.1:{port} отвечает"]


async def test_an_address_that_is_silent_here_may_be_heard_elsewhere(installation: Installation) -> None:
    said = await installation.checked(PUBLIC_URL=NOWHERE)

    assert said.about("Адрес") == [
        "! Адрес 127.0.0.1:1 начинается с http:// — Telegram и ВКонтакте обращаются только по https://",
        "! Адрес 127.0.0.1:1 из PUBLIC_URL: /health отсюда не отвечает, и проверить его с этой машины нельзя",
    ]
