"""The schools laid out by the words that lead to them, each with what the word is worth."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from services.school_match_lexicon import Lexicon
from services.school_name import keys, written
from services.school_name_number import NUMBER_WORDS, SPELLED_KEYS
from services.school_name_part import NameParts, Wording
from services.school_name_place import PLACE_ALIASES, place_forms, place_keys
from services.school_name_vocabulary import (
    ALIASES,
    ANY_KIND,
    CHATTER_WORDS,
    COMMON_KINDS,
    KIND_FORMS,
    KIND_WORDS,
    KINDS,
    LEGAL_WORDS,
    PASSED_OVER,
    SHORT_WORDS,
    UNIVERSITIES,
)

# What a school gains when its word was said; a word that many have is worth less. An own name and the kind
# together outweigh a number without them, and a number with a kind outweighs a town.
WORD, COMMONEST_WORD = 24.0, 3.0
KIND, RARE_KIND, SCHOOL_OF_ANY_KIND = 6.0, 0.6, 1.5
TOWN, UNIQUE_TOWN = 14.0, 22.0
REGION, NEIGHBOUR = 6.0, 4.0
# Initials that we made are a guess; half of a twin name («КНИТУ-КАИ») is rather somebody else's whole; and an
# abbreviation names the university before the schools at it.
INITIALS, TWIN, UNIVERSITY = 0.95, 0.9, 1.06

NUMBER_TO_SAY = 12.0

Posting = dict[int, float]


@dataclass(frozen=True, slots=True)
class Findable:
    """A school as the matching sees it."""

    id: str
    names: tuple[str, ...]
    city: str
    region: str
    is_member: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """One school in the register."""

    school: Findable
    numbers: frozenset[str]
    city: frozenset[str]
    region: frozenset[str]
    order: str
    """What equal schools are sorted by: the name without the legal form, and the town."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One name of a school, with what saying all of it would weigh."""

    words: frozenset[str]
    numbers: frozenset[str]
    weight: float


class Register:
    def __init__(self, schools: Sequence[Findable]) -> None:
        self._rarity = math.log(len(schools) + 1)
        self._parts = [NameParts.of(school.names) for school in schools]
        self.cards = [_card(school, parts) for school, parts in zip(schools, self._parts, strict=True)]
        self.abbreviations = {word for parts in self._parts for word in parts.abbreviations}
        self.numbers = self._by_number()
        self.words, self.weights = self._by_word()
        self.abbreviations &= self.words.keys()
        self.phrases = [[self._phrase(wording) for wording in parts.wordings] for parts in self._parts]
        self.towns = self._by_town()
        self.regions = self._by_region()
        self.neighbours = self._by_neighbour()
        # A town of one of the schools is meant before a region that has the same short name.
        self.aliases = {
            word: meant for word, meant in (ALIASES | PLACE_ALIASES).items() if word not in self.towns
        }

    def lexicon(self) -> Lexicon:
        named = {word for parts in self._parts for word in parts.written}
        places = written(*(f"{card.school.city} {card.school.region}" for card in self.cards))
        literal = {word for parts in self._parts for word in parts.words}
        return Lexicon(
            sought={*named, *places, *written(KIND_WORDS, KIND_FORMS, SHORT_WORDS)}
            - set(written(CHATTER_WORDS)),
            own=literal - self.towns.keys() - self.regions.keys(),
            forms={*literal, *self.towns, *self.regions, *self.aliases, *SPELLED_KEYS},
            exact={*self.words, *PASSED_OVER},
            absorbed={*written(LEGAL_WORDS, CHATTER_WORDS), *NUMBER_WORDS},
        )

    def _by_number(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for at, card in enumerate(self.cards):
            for number in card.numbers:
                found[number].append(at)
        return found

    def _by_word(self) -> tuple[dict[str, Posting], dict[str, float]]:
        trust: dict[str, Posting] = defaultdict(dict)
        for at, parts in enumerate(self._parts):
            for word in parts.initials - PASSED_OVER:
                trust[word][at] = INITIALS
            for word in parts.words:
                trust[word][at] = self._trust(word, parts)
        weights = {word: self._weight(word, posting) for word, posting in trust.items()}
        words = {word: {at: weights[word] * share for at, share in trust[word].items()} for word in trust}
        if ANY_KIND in words:
            words[ANY_KIND] = dict.fromkeys(range(len(self.cards)), SCHOOL_OF_ANY_KIND) | words[ANY_KIND]
        return words, weights

    def _trust(self, word: str, parts: NameParts) -> float:
        is_university = word in self.abbreviations and not UNIVERSITIES.isdisjoint(parts.words)
        return UNIVERSITY if is_university else TWIN if word in parts.twins else 1.0

    def _weight(self, word: str, posting: Mapping[int, float]) -> float:
        weight = max(COMMONEST_WORD, self._worth(posting))
        if word in COMMON_KINDS:
            return KIND
        return max(KIND, weight * RARE_KIND) if word in KINDS else weight

    def _worth(self, posting: Mapping[int, float]) -> float:
        return WORD * (1 - math.log(len(posting)) / self._rarity)

    def _phrase(self, wording: Wording) -> Phrase:
        weight = sum(self.weights[word] for word in wording.words) + NUMBER_TO_SAY * len(wording.numbers)
        return Phrase(wording.words, wording.numbers, weight)

    def _by_town(self) -> dict[str, Posting]:
        found: dict[str, Posting] = defaultdict(dict)
        for at, card in enumerate(self.cards):
            for form in place_forms(card.school.city):
                found[form][at] = TOWN
        return {
            form: dict.fromkeys(posting, max(TOWN, min(UNIQUE_TOWN, self._worth(posting))))
            for form, posting in found.items()
        }

    def _by_region(self) -> dict[str, Posting]:
        found: dict[str, Posting] = defaultdict(dict)
        for at, card in enumerate(self.cards):
            for form in place_forms(card.school.region):
                found[form][at] = REGION
        return found

    def _by_neighbour(self) -> dict[str, Posting]:
        """A town leads to the schools of its region too, the surer if nobody knows where in it they are."""
        at_home: dict[frozenset[str], list[int]] = defaultdict(list)
        for at, card in enumerate(self.cards):
            at_home[card.region].append(at)
        regions = {
            form: {self.cards[at].region for at in found} - {frozenset()}
            for form, found in self.towns.items()
        }
        return {
            form: {at: NEIGHBOUR if self.cards[at].city else REGION for home in homes for at in at_home[home]}
            for form, homes in regions.items()
        }


def _card(school: Findable, parts: NameParts) -> Card:
    return Card(
        school=school,
        numbers=frozenset(parts.numbers),
        city=place_keys(school.city),
        region=place_keys(school.region),
        order=" ".join(word for word in keys(*school.names[:1], school.city) if word not in PASSED_OVER),
    )
