"""What stands in the names of one school: words, numbers, abbreviations, initials it may be called by."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Self

from services.school_name import Piece, key, keys, pieces, plain
from services.school_name_vocabulary import (
    ALIASES,
    CHATTER,
    IN_INITIALS,
    KINDS,
    LEGAL,
    TOWN,
    TOWN_DISTRICT,
)
from services.typing_slip import readings

# «КНИТУ», «УлГТУ». Shorter ones are met in initials by chance.
ABBREVIATION = re.compile(r"\b[А-ЯЁа-яё]?[а-яё]*[А-ЯЁ]{2,}[а-яё]*\b")
SHORTEST_ABBREVIATION = 3
# «КНИТУ-КАИ» is one name: half of it names another school better.
TWIN = re.compile(r"\b([А-ЯЁ]{3,})-([А-ЯЁ]{3,})\b")
LONGEST_INITIALS = 6


@dataclass(frozen=True, slots=True)
class Wording:
    """One name of a school, as what there is to be covered by an answer."""

    words: frozenset[str]
    numbers: frozenset[str]


@dataclass(slots=True)
class NameParts:
    wordings: list[Wording] = field(default_factory=list)
    written: set[str] = field(default_factory=set)
    abbreviations: set[str] = field(default_factory=set)
    twins: set[str] = field(default_factory=set)
    initials: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, names: Iterable[str]) -> Self:
        parts = cls()
        for name in names:
            parts._add(name)
        return parts

    @property
    def words(self) -> set[str]:
        return {word for wording in self.wordings for word in wording.words}

    @property
    def numbers(self) -> set[str]:
        return {number for wording in self.wordings for number in wording.numbers}

    def _add(self, name: str) -> None:
        found = list(pieces(readings(plain(name))[0]))
        is_town_passed_over = TOWN_DISTRICT in {key(piece.text) for piece in found}
        words: set[str] = set()
        for run in _runs(found, is_town_passed_over=is_town_passed_over):
            self.written.update(run)
            self.initials.update(_initials(run))
            words.update(word for written in run for word in _meant(key(written)))
        numbers = frozenset(piece.text for piece in found if piece.sort == "number")
        self.wordings.append(Wording(frozenset(words), numbers))
        shortened = {word for word in keys(*ABBREVIATION.findall(name)) if len(word) >= SHORTEST_ABBREVIATION}
        self.abbreviations |= shortened - LEGAL
        self.twins |= set(keys(*(half for pair in TWIN.findall(name) for half in pair)))


def _meant(word: str) -> Iterator[str]:
    if word not in IN_INITIALS:
        yield from (meant for meant in ALIASES.get(word, (word,)) if meant not in CHATTER)


def _runs(found: Iterable[Piece], *, is_town_passed_over: bool) -> Iterator[list[str]]:
    """The words between numbers and legal words: initials are not made across those."""
    run: list[str] = []
    for piece in found:
        word = key(piece.text)
        is_legal = word in LEGAL - IN_INITIALS or (word == TOWN and is_town_passed_over)
        if piece.sort != "word" or is_legal:
            yield run
            run = []
        elif len(word) > 1 or word in CHATTER:
            run.append(piece.text)
    yield run


def _initials(run: list[str]) -> Iterator[str]:
    for start in range(len(run)):
        for end in range(start + 2, min(start + LONGEST_INITIALS, len(run)) + 1):
            some = [(word, key(word)) for word in run[start:end]]
            is_told_apart = len(some) >= SHORTEST_ABBREVIATION or any(word in KINDS for _, word in some)
            if is_told_apart and some[0][1] not in CHATTER and some[-1][1] not in CHATTER:
                yield key("".join(written[0] for written, _ in some))
                yield key("".join(written[0] for written, word in some if word not in CHATTER))
