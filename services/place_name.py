"""Names of places as they are compared: in any case and order, with an abbreviation, an ending or a slip."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from services.word_stem import WORD, stem

Place = TypeVar("Place")

# The words below read what people type and are shown to nobody.
SHORT_FORMS = {
    "обл": "область",
    "респ": "республика",
    "кр": "край",
    "аобл": "область",
    "obl": "oblast",
    "region": "oblast",
    "resp": "republic",
    "kray": "krai",
    "territory": "krai",
    "district": "okrug",
}
# What kind of place it is. «Татарстан» is the republic, and «Алтайский край» is not «Республика Алтай».
KIND = re.compile(
    r"область|край|республика|автономн(?:ый|ая)|ао|округ|народная|"
    r"oblast|krai|republic|autonomous|okrug|people"
)
# What stands around a place's name and is no part of it.
SURROUNDING = re.compile(
    r"[абвгдкопсухчя]|во|из|на|по|город|гор|пгт|рп|пос|поселок|село|дер|деревня|станица|ст|аул|"
    r"федерального|значения|россия|рф|живу|живем|мы|нас|меня|мой|наш|сейчас|время|времени|часовой|пояс|зона|"
    r"[ais]|the|of|in|at|on|am|is|my|our|we|from|live|city|town|village|russia|time|timezone|zone|utc|gmt"
)
# Among shorter names too many are one slip apart: «Омск» and «Орск», «Уфа» and «Ухта».
SLIP_CHARACTERS = 5


@dataclass(frozen=True, slots=True)
class Found(Generic[Place]):
    """Places of one name, and how far what was typed is from it: the less, the nearer."""

    places: tuple[Place, ...]
    distance: tuple[int, int]


class PlaceNames(Generic[Place]):
    def __init__(self, named: Iterable[tuple[str, Place]]) -> None:
        self._entries: dict[str, list[tuple[int, Place]]] = {}
        for name, place in named:
            for distance, form in _forms(name):
                self._entries.setdefault(form, []).append((distance, place))

    def called(self, text: str) -> Found[Place] | None:
        for distance, form in _forms(text):
            entries = self._entries.get(form)
            if entries is not None:
                nearest = min(far for far, _ in entries)
                places = dict.fromkeys(place for far, place in entries if far == nearest)
                return Found(tuple(places), (distance, nearest))
        return None

    def one_slip_from(self, text: str) -> list[Place]:
        typed = [form for _, form in _forms(text)]
        near = (
            place
            for form, entries in self._entries.items()
            if any(_is_slip(one, form) for one in typed)
            for _, place in entries
        )
        return list(dict.fromkeys(near))


def words_of(text: str) -> list[str]:
    words = WORD.findall(text.lower().replace("ё", "е"))
    return [SHORT_FORMS.get(word, word) for word in words if _is_of_name(word)]


def _is_of_name(word: str) -> bool:
    return not word.isdecimal() and SURROUNDING.fullmatch(word) is None


def _forms(text: str) -> Iterator[tuple[int, str]]:
    """From the whole name down to the stems of what is left without its kind; each form once."""
    words = words_of(text)
    bare = [word for word in words if KIND.fullmatch(word) is None]
    variants = (words, map(_root, words), bare, map(_root, bare))
    forms = [" ".join(sorted(set(variant))) for variant in variants]
    return ((forms.index(form), form) for form in dict.fromkeys(forms) if form)


def _root(word: str) -> str:
    """What is left in every case. Latin names have none, and the stemmer is slow."""
    return word if word.isascii() else stem(word)


def _is_slip(one: str, other: str) -> bool:
    """One letter is wrong, missing or too many, or two neighbours have changed places."""
    if max(len(one), len(other)) < SLIP_CHARACTERS or abs(len(one) - len(other)) > 1:
        return False
    start = _common(one, other)
    one, other = one[start:], other[start:]
    end = _common(one[::-1], other[::-1])
    one, other = one[: len(one) - end], other[: len(other) - end]
    return max(len(one), len(other)) <= 1 or (one == other[::-1] and len(one) == 2)  # noqa: PLR2004  two letters


def _common(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
