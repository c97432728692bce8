from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path

TELEGRAM_TOKEN = "777000:sandbox"  # noqa: S105 -- everybody's token: it opens nothing but this sandbox
VK_TOKEN = "sandbox"  # noqa: S105 -- the same
VK_USER_TOKEN = "sandbox-administrator"  # noqa: S105 -- of whoever runs the community; the same
VK_GROUP = 777


@dataclass(frozen=True)
class Options:
    host: str = "127.0.0.1"
    port: int = 8080
    people: Path | None = None
    state: Path | None = None
    telegram_token: str = TELEGRAM_TOKEN
    vk_token: str = VK_TOKEN
    vk_user_token: str = VK_USER_TOKEN
    vk_group: int = VK_GROUP
    no_limits: bool = False
    with_parent: bool = False


def read_options(arguments: list[str] | None = None) -> Options:
    parser = ArgumentParser(
        prog="python -m sandbox", description="A local Telegram and a local VK with a web page."
    )
    add, usual = parser.add_argument, Options()
    add("--host", default=usual.host, help="the address to listen on (%(default)s)")
    add("--port", type=int, default=usual.port, help="0 takes any free port (%(default)s)")
    add("--people", type=Path, help="CSV file of the people one can be")
    add("--state", type=Path, help="JSON file where everything is remembered between two runs")
    add("--telegram-token", default=usual.telegram_token, help="the token of the bot (%(default)s)")
    add("--vk-token", default=usual.vk_token, help="the token of the community (%(default)s)")
    add("--vk-user-token", default=usual.vk_user_token, help="its administrator's token (%(default)s)")
    add("--vk-group", type=int, default=usual.vk_group, help="the id of the community (%(default)s)")
    add("--no-limits", action="store_true", help="never answer that there were too many calls")
    add("--with-parent", action="store_true", help="stop when the standard input ends")
    return Options(**vars(parser.parse_args(arguments)))
