import math
from collections.abc import Mapping
from http import HTTPStatus


class TelegramRefusal(Exception):  # noqa: N818 -- an answer of the server, not a failure of ours
    """The server says no, in the words of the real one: bots recognise a refusal by its description."""

    def __init__(self, code: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = dict(parameters or {})


def bad_request(reason: str) -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.BAD_REQUEST, f"Bad Request: {reason}")


def unauthorized() -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.UNAUTHORIZED, "Unauthorized")


def forbidden(reason: str) -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.FORBIDDEN, f"Forbidden: {reason}")


def not_found() -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.NOT_FOUND, "Not Found")


def conflict(reason: str) -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.CONFLICT, f"Conflict: {reason}")


def too_large() -> TelegramRefusal:
    return TelegramRefusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large")


def too_many_requests(seconds: float) -> TelegramRefusal:
    wait = max(1, math.ceil(seconds))
    return TelegramRefusal(
        HTTPStatus.TOO_MANY_REQUESTS, f"Too Many Requests: retry after {wait}", {"retry_after": wait}
    )
