"""How people write by how much a clock differs: from Greenwich, as «+5», or from Moscow, as «МСК+2»."""

import re

from services.place_name import SURROUNDING

# By law, since 2014. Who counts from Moscow means this, whichever day it is.
MOSCOW_MINUTES = 3 * 60
HOUR_MINUTES = 60

# The words below read what people type and are shown to nobody.
TOKEN = re.compile(r"[+-]|\d+(?::\d+)?|[^\W\d_]+")
DASHES = str.maketrans(dict.fromkeys("−–—‑", "-"))
AMOUNT = re.compile(r"(\d{1,2})(?::?([0-5]\d))?")
MOSCOW = re.compile(r"мск|msk|москв\w+|московск\w+|mos[ck]\w+")
GREENWICH = re.compile(r"utc|gmt|гринвич\w*|greenwich")
AHEAD = re.compile(r"больше|вперед|впереди|опережаем|опережает|ahead|more")
BEHIND = re.compile(r"меньше|назад|позади|отстаем|отстает|behind|less")
PLUS, MINUS = re.compile(r"\+|плюс|plus"), re.compile(r"-|минус|minus")
HOUR = re.compile(r"час|часа|часов|ч|hours?|hrs?|h")
NUMBERS = (
    "один два три четыре пять шесть семь восемь девять",
    "one two three four five six seven eight nine",
)
NUMBER_WORDS = {word: number for words in NUMBERS for number, word in enumerate(words.split(), 1)}
BETWEEN = re.compile(r"от|чем|это|разница|than|to|by|an|difference")
UNDERSTOOD = (GREENWICH, MOSCOW, AHEAD, BEHIND, PLUS, MINUS, HOUR, BETWEEN, SURROUNDING)


def offset_in(text: str) -> int | None:
    """Minutes to add to Greenwich's time, or nothing when the words are about something else."""
    tokens = TOKEN.findall(text.lower().replace("ё", "е").translate(DASHES))
    amounts = [minutes for token in tokens if (minutes := _minutes(token)) is not None]
    signs = {sign for token in tokens if (sign := _sign(token))}
    if len(signs) > 1 or len(amounts) > 1 or not all(map(_is_understood, tokens)):
        return None
    amount = amounts[0] if amounts else _unsaid_amount(tokens, signs)
    if amount is None or not (signs or _may_go_without_sign(tokens)):
        return None
    return _base(tokens, amount) + sum(signs or {1}) * amount


def _has(tokens: list[str], *patterns: re.Pattern[str]) -> bool:
    return any(pattern.fullmatch(token) for token in tokens for pattern in patterns)


def _sign(token: str) -> int:
    return _has([token], PLUS, AHEAD) - _has([token], MINUS, BEHIND)


def _minutes(token: str) -> int | None:
    if token in NUMBER_WORDS:
        return NUMBER_WORDS[token] * HOUR_MINUTES
    found = AMOUNT.fullmatch(token)
    return int(found[1]) * HOUR_MINUTES + int(found[2] or 0) if found else None


def _unsaid_amount(tokens: list[str], signs: set[int]) -> int | None:
    """«На час больше» means one hour, and “UTC” alone none."""
    if signs:
        return HOUR_MINUTES if _has(tokens, HOUR) else None
    return 0 if _has(tokens, GREENWICH) else None


def _is_understood(token: str) -> bool:
    return _minutes(token) is not None or _has([token], *UNDERSTOOD)


def _may_go_without_sign(tokens: list[str]) -> bool:
    """“UTC 5” and a mere «5» are clear. «12:40» is what a clock shows, and «Москва 2» may be anything."""
    return _has(tokens, GREENWICH) or all(token.isdecimal() for token in tokens)


def _base(tokens: list[str], amount: int) -> int:
    """Where nothing is named: «на два часа больше» counts from Moscow, as everybody in Russia does.

    So do «-1», «0» and «+1»: at so much from Greenwich there is nobody of ours. From «+2» on a mere number
    is an offset as devices write it.
    """
    if _has(tokens, GREENWICH):
        return 0
    from_moscow = _has(tokens, MOSCOW, AHEAD, BEHIND) or amount <= HOUR_MINUTES
    return MOSCOW_MINUTES if from_moscow else 0
