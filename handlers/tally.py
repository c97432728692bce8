"""What became of many messages, in numbers that add up, and how long it takes: for a screen and a letter."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Final

from handlers.translation import Translator
from models.account import MessengerName
from services.broadcast.tally import Tally

MINUTE: Final = timedelta(minutes=1)
# From so many on hours are said.
MOST_MINUTES: Final = 90
REASONS_SHOWN: Final = 6
# Each with how many there are of it.
Reasons = Sequence[tuple[str, int]]


def together(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def lasting(time: timedelta, t: Translator) -> str:
    """About how long. As it stands, to be a sentence's variable."""
    minutes = -(-time // MINUTE)
    if minutes <= 1:
        return t.plain("broadcast-time-moment")
    if minutes < MOST_MINUTES:
        return t.plain("broadcast-time-minutes", count=minutes)
    return t.plain("broadcast-time-hours", count=round(time / timedelta(hours=1)))


def messengers(counts: Iterable[tuple[MessengerName, int]], t: Translator) -> str:
    """«Telegram 700, VK 400»."""
    return ", ".join(
        t.plain("broadcast-by", messenger=t.plain(f"messenger-{name}"), count=count)
        for name, count in counts
        if count
    )


def reason(word: str, t: Translator) -> str:
    """Those that have no words, a platform's own, are shown as they are kept."""
    if not word:
        return t.plain("delivery-why-none")
    return t.plain(f"delivery-why-{word}") if t.has(f"delivery-why-{word}") else word


def numbers(tally: Tally, t: Translator) -> str:
    """They add up to the first of them."""
    lines = [t("broadcast-count-total", count=tally.total)]
    if tally.sent:
        by = messengers(tally.by_messenger, t)
        lines.append(t("broadcast-count-sent", count=tally.sent, by=by))
    if tally.skipped:
        lines.append(t("broadcast-count-skipped", count=_all(tally.skipped)))
        lines += _of_reasons(tally.skipped, t)
    if tally.failed:
        lines.append(t("broadcast-count-failed", count=_all(tally.failed)))
        lines += _of_reasons(tally.failed, t)
    rest = {"unknown": tally.unknown, "asleep": tally.asleep, "waiting": tally.waiting + tally.unwritten}
    lines += [t(f"broadcast-count-{what}", count=count) for what, count in rest.items() if count]
    return "\n".join(lines)


def _of_reasons(reasons: Reasons, t: Translator) -> list[str]:
    lines = [t("broadcast-why", why=reason(word, t), count=count) for word, count in reasons[:REASONS_SHOWN]]
    if others := _all(reasons[REASONS_SHOWN:]):
        lines.append(t("broadcast-why-other", count=others))
    return lines


def _all(reasons: Reasons) -> int:
    return sum(count for _, count in reasons)
