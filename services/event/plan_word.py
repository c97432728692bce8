"""What the plan's cells are filled with: words of ours, as people write them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from models.event import EventDirection, EventFormat, EventKind, EventLevel
from services.word_stem import SHORT_CHARACTERS

Word = TypeVar("Word", bound=StrEnum)

# The same drawing, another letter: «БутOME» with Latin letters is the same word to its reader.
_CYRILLIC = str.maketrans("abcehkmoptxy", "авсенкмортху")
_YES = frozenset({"да", "+", "yes", "y", "1", "true", "есть", "v", "х", "x", "✓", "✔", "истина", "все"})
_NO = frozenset({"нет", "no", "n", "0", "false", "ложь"})
# Typed for «nothing at all»: it takes away what was there. An empty cell says nothing.
_NOTHING = frozenset({"-", "‐", "–", "—", "нет", "no", "none", "без ограничений", "не ограничено"})
# By the beginnings of words, and by the first of them that stands in the text.
_KINDS = {
    EventKind.WEBINAR: ("вебинар", "webinar"),
    EventKind.HACKATHON: ("хакатон", "hackathon"),
    EventKind.ONLINE_GAME: (
        *("онлайн-игр", "игр", "квиз", "квест", "онлайн-квест", "онлайн-квиз", "викторин", "онлайн-викторин"),
        *("бои", "online game", "online_game", "game", "quiz", "quest"),
    ),
    EventKind.OLYMPIAD: ("олимпиад", "полиолимпиад", "olympiad"),
    EventKind.CONFERENCE: ("конференц", "нпк", "conference"),
    EventKind.MEETING: ("заседани", "совещани", "собрани", "meeting"),
    EventKind.SEMINAR: ("семинар", "мастер-класс", "практикум", "seminar", "workshop"),
    EventKind.INTERNSHIP: ("стажировк", "internship"),
    EventKind.EXCURSION: ("экскурси", "excursion"),
    EventKind.CONTEST: (
        *("конкурс", "видеоконкурс", "соревновани", "онлайн-соревновани", "фестивал", "чемпионат"),
        *("онлайн-чемпионат", "форсайт", "марафон", "турнир", "сборы", "contest", "competition"),
    ),
    EventKind.OTHER: ("другое", "иное", "событи", "мероприяти", "other", "event"),
}
# The wider comes first: «открытый межрегиональный» is interregional.
_LEVELS = {
    EventLevel.INTERNATIONAL: ("международн", "international"),
    EventLevel.NATIONAL: ("всероссийск", "national"),
    EventLevel.INTERREGIONAL: ("межрегиональн", "interregional"),
    EventLevel.REGIONAL: ("региональн", "regional"),
    EventLevel.OPEN: ("открыт", "open"),
}
_FORMATS = {
    EventFormat.MIXED: ("смешан", "гибрид", "очно-заочн", "очно-дистанц", "mixed", "hybrid"),
    EventFormat.REMOTE: ("заочн", "remote"),
    EventFormat.ONLINE: ("онлайн", "дистанц", "online"),
    EventFormat.ONSITE: ("очн", "onsite", "on-site", "in person"),
}
_DIRECTIONS = {
    EventDirection.RESEARCH: ("исследоват", "научно-исследоват", "research"),
    EventDirection.TECHNICAL: ("техническ", "научно-техническ", "инженерн", "робот", "technical"),
    EventDirection.IT: ("it", "ит", "информат", "программир", "информационн"),
    EventDirection.AEROSPACE: ("аэрокосм", "космо", "космич", "авиа", "aerospace"),
    EventDirection.INTELLECTUAL: ("интеллект", "общеинтеллект", "intellectual"),
    EventDirection.MATHEMATICS: ("матем", "math"),
    EventDirection.PHYSICS: ("физик", "physics"),
    EventDirection.SHIPBUILDING: ("судостро", "кораблестро", "shipbuilding"),
    EventDirection.VR: ("vr", "вр", "виртуальн", "virtual"),
    EventDirection.PEDAGOGY: ("педагог", "воспитан", "pedagogy"),
    EventDirection.MANAGEMENT: ("управл", "менеджм", "management"),
    EventDirection.OTHER: ("другое", "иное", "other"),
}


def in_one_script(text: str) -> str:
    """Small letters, without ё, and every letter that looks Russian a Russian one: for comparing alone."""
    return text.casefold().replace("ё", "е").translate(_CYRILLIC)


def find_kind(text: str) -> EventKind | None:
    """The first word of a kind: «Онлайн-квест по итогам конкурса» is a game."""
    places = {kind: _place(text, words) for kind, words in _KINDS.items()}
    found = {kind: place for kind, place in places.items() if place is not None}
    return min(found, key=lambda kind: found[kind]) if found else None


def find_level(text: str) -> EventLevel | None:
    return _first(text, _LEVELS)


def find_format(text: str) -> EventFormat | None:
    """What is on site and afar at once is mixed."""
    found = _first(text, _FORMATS)
    is_onsite = _place(text, _FORMATS[EventFormat.ONSITE]) is not None
    return EventFormat.MIXED if is_onsite and found not in {None, EventFormat.ONSITE} else found


def find_direction(text: str) -> EventDirection | None:
    return _first(text, _DIRECTIONS)


def find_yes(text: str) -> bool | None:
    said = text.casefold().strip(" .")
    if said in _YES:
        return True
    return False if said in _NO or is_nothing(text) else None


def is_nothing(text: str) -> bool:
    return text.casefold().strip(" .") in _NOTHING


def _first(text: str, words: Mapping[Word, tuple[str, ...]]) -> Word | None:
    return next((word for word, names in words.items() if _place(text, names) is not None), None)


def _place(text: str, beginnings: tuple[str, ...]) -> int | None:
    found = _pattern(beginnings).search(in_one_script(text))
    return None if found is None else found.start()


@cache
def _pattern(beginnings: tuple[str, ...]) -> re.Pattern[str]:
    """So short a word as «ИТ» is meant as a whole."""
    parts = (
        re.escape(in_one_script(name)) + (r"\b" if len(name) <= SHORT_CHARACTERS else "")
        for name in beginnings
    )
    return re.compile(rf"\b(?:{'|'.join(parts)})")
