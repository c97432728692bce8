"""Which school is meant by what somebody typed: a number, a nickname, a town, a misspelt official name."""

from collections.abc import Iterable
from dataclasses import dataclass

from services.school_match_line import NUMBER
from services.school_match_question import Question, Reader
from services.school_match_register import KIND, NUMBER_TO_SAY, Findable, Phrase, Register
from services.school_match_tally import Tally, Teller
from services.school_name_place import place_keys
from services.school_name_vocabulary import ANY_KIND, KINDS

__all__ = ["Findable", "Match", "SchoolIndex"]

# Where the person is known to be outweighs the kind of a school, and not what was said.
KNOWN_TOWN, KNOWN_REGION = 13.0, 11.0
# Who names a place means that one, wherever they are themselves.
KNOWN_ELSEWHERE = 2.0
NO_MEMBER = 2.5
# For being named wholly by the question: «школа 51» is «Школа №51» before «Средняя школа №51».
COVERED = 4.0
# When nobody has the number, one that looks like it is as good as any other sign among equals, and no more.
LIKE_NUMBER = 1.0
# Who types «ИТШ» and no number may have none to type.
NUMBERLESS = 1.0
LEAST_GAIN = 2.5
SURE_SCORE, SURE_LEAD = 60.0, 8.0
# So many leaders are compared to the last word.
LOOKED_AT = 16


@dataclass(frozen=True, slots=True)
class Match:
    id: str
    score: float
    """Of 100, for a school that answers to all that was said."""
    is_certain: bool
    """One school leads so clearly that it may be offered alone."""


class SchoolIndex:
    """Built once for all schools; knows no database."""

    def __init__(self, schools: Iterable[Findable]) -> None:
        from rapidfuzz.distance import OSA  # noqa: PLC0415  as in the lexicon: only who looks for a school pays for it

        self._likeness = OSA.normalized_similarity
        self._register = Register(list(schools))
        self._reader = Reader(self._register, self._register.lexicon())

    def find(self, words: str, *, city: str = "", region: str = "", most: int = 5) -> list[Match]:
        """The schools that may be meant, best first; the person's own city and region decide among equals."""
        question = self._reader.read(words)
        tally = Teller(self._register, question).tally()
        gains = {at: gain for at, gain in tally.gains.items() if gain >= LEAST_GAIN}
        known_city, known_region = place_keys(city), place_keys(region)
        for at in gains:
            known = self._known_place(at, known_city, known_region)
            is_elsewhere = bool(tally.placed) and at not in tally.placed
            gains[at] += min(known, KNOWN_ELSEWHERE) if is_elsewhere else known
            gains[at] -= 0.0 if self._register.cards[at].school.is_member else NO_MEMBER
        leaders = sorted(gains, key=lambda at: -gains[at])[: max(LOOKED_AT, most)]
        for at in leaders:
            gains[at] += self._nicety(at, question, tally)
        leaders.sort(key=lambda at: (-round(gains[at], 3), self._register.cards[at].order, at))
        return self._matches([(at, gains[at]) for at in leaders], tally, question)[:most]

    def _known_place(self, at: int, city: frozenset[str], region: frozenset[str]) -> float:
        card = self._register.cards[at]
        if city and card.city == city:
            return KNOWN_TOWN
        # «Кемеровская область» and «Кемеровская область — Кузбасс» are one region.
        is_one_region = card.region and region and (card.region <= region or region <= card.region)
        return KNOWN_REGION if is_one_region else 0.0

    def _nicety(self, at: int, question: Question, tally: Tally) -> float:
        """What decides among equals: how much of a name was said, and a number like one that nobody has."""
        phrases = self._register.phrases[at]
        said = COVERED * max((self._said(phrase, question, tally) for phrase in phrases), default=0.0)
        numbers = self._register.cards[at].numbers
        if not question.numbers:
            return said + (0.0 if numbers else NUMBERLESS)
        if tally.numbered:
            return said
        return said + LIKE_NUMBER * max(
            (self._likeness(asked, own) for asked in question.numbers for own in numbers), default=0.0
        )

    def _said(self, phrase: Phrase, question: Question, tally: Tally) -> float:
        """How great a part of a name; a number alone says nothing of the rest."""
        weights = self._register.weights
        words = sum(weights[word] * share for word, share in tally.said.items() if word in phrase.words)
        return (
            (words + NUMBER_TO_SAY * len(phrase.numbers & question.numbers.keys())) / phrase.weight
            if words
            else 0.0
        )

    def _matches(self, leaders: list[tuple[int, float]], tally: Tally, question: Question) -> list[Match]:
        if not leaders:
            return []
        ideal = tally.ideal + COVERED
        first, best = leaders[0]
        score = 100 * best / ideal
        lead = best - (leaders[1][1] if len(leaders) > 1 else 0.0)
        is_certain = score >= SURE_SCORE and lead >= SURE_LEAD and self._answers(first, tally, question)
        return [
            Match(
                self._register.cards[at].school.id,
                round(max(0.0, min(100.0, 100 * gain / ideal)), 1),
                is_certain and at == first,
            )
            for at, gain in leaders
        ]

    def _answers(self, at: int, tally: Tally, question: Question) -> bool:
        """Nothing that was said speaks against the school, nor may be the name of a town without one."""
        is_of_number = at in tally.numbered
        if question.numbers and not is_of_number:
            return False
        if tally.placed and at not in tally.placed | tally.namesakes:
            return False
        if is_of_number:
            return not tally.unknown or tally.gains[at] > NUMBER + KIND
        kinds = (tally.said.keys() & KINDS) - {ANY_KIND}
        return not kinds or any(at in self._register.words.get(kind, {}) for kind in kinds)
