import re
from urllib.parse import urlsplit

PROTOCOLS = {"http", "https"}
APP_PROTOCOLS = {"tg", "ton", "tonsite"}
USER_LINK = re.compile(r"tg:(?://)?user\?id=(\d+)$", re.IGNORECASE)


class WrongLinkError(Exception):
    """The text is not a link that a client would open; the message says why, in the server's words."""


def linked_user(link: str) -> int | None:
    """The person a tg://user link points to."""
    match = USER_LINK.match(link)
    return int(match.group(1)) if match else None


def checked(link: str) -> str:
    """The link as the server keeps it: with a protocol and a path.

    A name without a dot, such as localhost, is refused by the real server as well.
    """
    protocol, colon, rest = link.strip().partition("://")
    if colon and protocol.lower() in APP_PROTOCOLS:
        return link.strip()
    if colon and protocol.lower() not in PROTOCOLS:
        raise WrongLinkError("Unsupported URL protocol")
    return _web(f"{protocol.lower()}://{rest}" if colon else f"http://{protocol}")


def _web(link: str) -> str:
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError as error:
        raise WrongLinkError("Wrong HTTP URL") from error
    if "." not in host.strip(".") or re.search(r"\s", link):
        raise WrongLinkError("Wrong HTTP URL")
    return parts._replace(path=parts.path or "/").geturl()
