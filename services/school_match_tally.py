"""What each school gains from a question, and what one that answers all of it would have gained."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from services.school_match_question import Question
from services.school_match_register import WORD, Posting, Register
from services.school_match_token import Token
from services.school_name import key
from services.school_name_vocabulary import AREA, DISTRICT, LEGAL, PASSED_OVER, TOWN, TOWN_DISTRICT

# A town's word that stands in a name for something else: «Московского района» is not Moscow.
ELSEWHERE = 0.3
INITIALS_SAID = 0.9
SHORTEST_INITIALS_SAID, LONGEST_INITIALS_SAID = 3, 6
# What is as like as with one slip has its first letter right.
SLIPPED = 0.7
# A word that nobody knows makes an answer doubtful, the fifth no more than four.
DOUBT, MOST_DOUBTS, SHORTEST_DOUBT = 2.0, 4, 3
# So far ahead an «область» or a «район» may follow the name of it.
AHEAD = 3

Meaning = Mapping[str, float]


@dataclass(slots=True)
class Tally:
    gains: Posting = field(default_factory=lambda: defaultdict(float))
    ideal: float = 0.0
    said: dict[str, float] = field(default_factory=dict)
    """The words that were meant, with their likeness to what was typed."""
    numbered: set[int] = field(default_factory=set)
    """Schools of a number that was asked for."""
    placed: set[int] = field(default_factory=set)
    """Schools of a town or a region that was named."""
    namesakes: set[int] = field(default_factory=set)
    """Schools whose name has a word that is also a town's: «Герой Советского Союза» is not of Sovetsk."""
    unknown: int = 0
    """Words that nobody knows: one of them may be a town where there is no school of ours."""


class Teller:
    """Counts one question."""

    def __init__(self, register: Register, question: Question) -> None:
        self._register = register
        self._question = question
        self._tally = Tally()
        # Of several towns the one that fits counts, and of regions likewise: a town said twice is no better.
        self._towns: Posting = {}
        self._regions: Posting = {}

    def tally(self) -> Tally:
        words = self._question.words
        for at, token in enumerate(words):
            self._count(token, words[at + 1 : at + 1 + AHEAD])
        self._count_initials()
        self._count_places()
        self._count_numbers()
        self._tally.unknown = sum(map(_is_unknown, words))
        self._tally.ideal += DOUBT * min(self._tally.unknown, MOST_DOUBTS)
        return self._tally

    def _count(self, token: Token, after: Sequence[Token]) -> None:
        next_words = {like.word for like in after[0].likes} if after else set()
        if token.best == TOWN and TOWN_DISTRICT in next_words:
            return
        is_district = not DISTRICT.isdisjoint(next_words)
        is_area = self._is_area(after)
        for meaning, is_region in self._meanings(token):
            self._count_meaning(meaning, is_district=is_district, is_area=is_area or is_region)

    def _meanings(self, token: Token) -> Iterator[tuple[Meaning, bool]]:
        """An abbreviation stands for several words; a word that is like several stands for any of them."""
        if token.best in self._register.aliases:
            meant = self._register.aliases[token.best]
            for word in meant:
                yield {word: token.likes[0].share}, not AREA.isdisjoint(meant)
        elif token.likes:
            shares: dict[str, float] = {}
            for like in token.likes:
                word = self._register.aliases.get(like.word, (like.word,))[0]
                shares[word] = max(like.share, shares.get(word, 0.0))
            yield shares, False

    def _is_area(self, after: Sequence[Token]) -> bool:
        for token in after:
            if token.best in AREA:
                return True
            if token.best not in LEGAL and token.best not in self._register.regions:
                return False
        return False

    def _count_meaning(self, meaning: Meaning, *, is_district: bool, is_area: bool) -> None:
        register, towns, regions, words = self._register, Posting(), Posting(), Posting()
        for word, share in meaning.items():
            if word in PASSED_OVER:
                continue
            self._tally.said[word] = max(share, self._tally.said.get(word, 0.0))
            is_place = not is_district and (word in register.towns or word in register.regions)
            if is_place:
                _raise(regions, register.regions.get(word, {}), share)
                if not is_area or word not in register.regions:
                    _raise(regions, register.neighbours.get(word, {}), share)
                    _raise(towns, register.towns.get(word, {}), share)
            _raise(words, register.words.get(word, {}), share * (ELSEWHERE if is_place else 1.0))
        self._gain(towns, regions, words)
        if towns or regions:
            self._tally.placed.update(towns, regions)
            self._tally.namesakes.update(words)
        if words and not towns and not regions:
            self._tally.ideal += max(*words.values(), *(register.weights.get(word, 0.0) for word in meaning))

    def _gain(self, towns: Posting, regions: Posting, words: Posting) -> None:
        _raise(self._towns, towns)
        _raise(self._regions, {at: gain for at, gain in regions.items() if at not in towns})
        for at, gain in words.items():
            if at not in towns and at not in regions:
                self._tally.gains[at] += gain

    def _count_initials(self) -> None:
        """«Казанский авиационный институт» is the КАИ, whatever its name is today."""
        words = [token for token in self._question.words if token.best not in LEGAL]
        for initials in _initials([_surely(token) for token in words]) & self._register.abbreviations:
            for at, gain in self._register.words[initials].items():
                self._tally.gains[at] += gain * INITIALS_SAID
            self._tally.ideal += WORD
            self._tally.said[initials] = INITIALS_SAID

    def _count_places(self) -> None:
        for places in (self._towns, self._regions):
            for at, gain in places.items():
                self._tally.gains[at] += gain
            self._tally.ideal += max(places.values(), default=0.0)

    def _count_numbers(self) -> None:
        found: Posting = {}
        for number, worth in self._question.numbers.items():
            _raise(found, dict.fromkeys(self._register.numbers.get(number, ()), worth))
        for at, gain in found.items():
            self._tally.gains[at] += gain
        self._tally.numbered.update(found)
        self._tally.ideal += max(self._question.numbers.values(), default=0.0)


def _raise(posting: Posting, gains: Posting, share: float = 1.0) -> None:
    for at, gain in gains.items():
        if gain * share > posting.get(at, 0.0):
            posting[at] = gain * share


def _is_unknown(token: Token) -> bool:
    return not token.likes and len(token.text) >= SHORTEST_DOUBT and key(token.text) not in PASSED_OVER


def _surely(token: Token) -> str:
    return token.best if token.likes and token.likes[0].share > SLIPPED else token.text


def _initials(words: Sequence[str]) -> set[str]:
    return {
        key("".join(word[0] for word in words[start : start + length]))
        for length in range(SHORTEST_INITIALS_SAID, LONGEST_INITIALS_SAID)
        for start in range(len(words) - length + 1)
    }
