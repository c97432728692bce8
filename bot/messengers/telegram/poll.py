"""One question of the long poll and its answer, read by hand.

aiogram reads a batch as a whole, so that a single update which it cannot read hides all behind it for ever.
"""

import json
import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from bot.messengers.telegram.update import whole_number

# Telegram lets the newer of two pollers win after three seconds.
CONFLICT_PAUSE_SECONDS = 5
FIRST_PAUSE_SECONDS = 0.5
LONGEST_PAUSE_SECONDS = 60
# A flood's term beyond this is asked about again, rather than believed.
LONGEST_FLOOD_SECONDS = 300

LONGEST_REASON = 200


@dataclass(eq=False)
class PollFailed(Exception):  # noqa: N818 - it says what happened
    reason: str
    pause_seconds: float | None = None
    level: int = logging.WARNING
    is_webhook_set: bool = False


def result_of(status: int, body: bytes) -> Any:
    """Answer what stands in "result", or raise what went wrong and how long to wait because of it."""
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        raise PollFailed(f"HTTP {status}, not JSON") from None
    if not isinstance(answer, dict):
        raise PollFailed(f"HTTP {status}, not an object")
    if answer.get("ok") is not True:
        raise refusal(status, answer)
    return answer.get("result")


def batch_of(result: Any) -> list[Any]:
    if not isinstance(result, list):
        raise PollFailed("the updates are not a list")
    return result


def refusal(status: int, answer: dict[str, Any]) -> PollFailed:
    code = answer.get("error_code", status)
    reason = f"{code} {answer.get('description', '')}"[:LONGEST_REASON]
    if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
        # A wrong token will not become right by itself, but a hiccup of the platform says the same once.
        return PollFailed(reason, level=logging.ERROR)
    if code == HTTPStatus.CONFLICT:
        return PollFailed(reason, CONFLICT_PAUSE_SECONDS, is_webhook_set="webhook is active" in reason)
    return PollFailed(reason, flood_seconds(answer))


def flood_seconds(answer: dict[str, Any]) -> float | None:
    parameters = answer.get("parameters")
    seconds = whole_number(parameters.get("retry_after")) if isinstance(parameters, dict) else None
    return min(seconds, LONGEST_FLOOD_SECONDS) if seconds and seconds > 0 else None


def pause_after(failures: int) -> float:
    """Twice as long after each further failure in a row."""
    doublings = min(failures - 1, 10)
    return min(FIRST_PAUSE_SECONDS * (1 << doublings), LONGEST_PAUSE_SECONDS)
