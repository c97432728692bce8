"""All words that schools are known by, found by a likeness of what was typed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator
from typing import NamedTuple

from services.school_name import key

# «Химический» and «химия», «инженерка» and «инженерный» have this much in common.
_SUFFIXES = ["ическ", "овск", "евск", "инск", "ионн", "еск", "ск", "ств", "ник", "ик", "ов", "ев", "н", "к"]
SHORTEST_ROOT = 3
SHORTEST_BEGINNING = 3
SHORTEST_WITH_SLIP = 4
KINDRED = 0.8
BEGINNING, SHORT_BEGINNING = 0.8, 0.7
# What a slip takes from a likeness, the first letter and the second slip more.
PER_SLIP, FIRST_LETTER, REPEATED, LEAST = 0.16, 0.1, 0.1, 0.4
# «Ли» is not what is left of «лицей» with a slip in it.
LONGEST_ENDING = 1
# In words so long; three in longer ones.
ONE_SLIP, TWO_SLIPS = 5, 10
# Two of the longest words, glued. Beyond that it is no word, and a likeness would be long to look for.
LONGEST_WORD = 48
# How many that are equally like are looked at.
MOST_LIKE = 12
MOST_BEGUN = 30
# Two words typed as one: they have to be surely these two.
GLUED = 0.75
# Two or three letters at the edge of a misspelt word are somebody's initials too easily.
INITIALS = 0.6
AND = "и"
LONGEST_CACHE = 4096


class Like(NamedTuple):
    word: str
    share: float


class Lexicon:
    def __init__(
        self,
        *,
        sought: Iterable[str],
        own: Collection[str],
        forms: Iterable[str],
        exact: Iterable[str],
        absorbed: Collection[str],
    ) -> None:
        """Written words, keys of the schools' own words, of further forms, and of what is met only as it is,
        and written words of no weight.
        """
        # A heavy library with C inside: whoever never looks for a school does without it.
        from rapidfuzz.distance import OSA  # noqa: PLC0415
        from rapidfuzz.process import extract  # noqa: PLC0415

        self._distance: Callable[..., int] = OSA.distance
        self._extract: Callable[..., list[tuple[str, int, int]]] = extract
        named = set(sought)
        sought_keys = {key(word) for word in named} | set(forms)
        self._sorted = sorted(sought_keys)
        self._surfaces = sorted(word for word in {*named, *absorbed} if len(word) >= SHORTEST_WITH_SLIP)
        known = sought_keys | {key(word) for word in absorbed}
        self._stems = sorted(word for word in known if len(word) >= SHORTEST_WITH_SLIP)
        self._own = frozenset(own) - set(map(key, absorbed))
        self._known = known
        self._exact = known | set(exact)
        self._sought = sought_keys
        self._meaningful = sought_keys | set(exact)
        self._kin: dict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            for root in _roots(word):
                self._kin[root].append(word)
        self._cache: dict[str, list[Like]] = {}

    def near(self, word: str) -> list[Like]:
        """What a plain Cyrillic word may stand for, the likest first."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) >= LONGEST_CACHE:
                self._cache.clear()
            found = self._cache[word] = self._near(word)
        return found

    def _near(self, word: str) -> list[Like]:
        if len(word) > LONGEST_WORD:
            return []
        sought = key(word)
        if self._is_exact(word, sought, self._exact):
            return [Like(sought, 1.0), *self._other_spellings(sought)]
        shares: dict[str, float] = {}
        for like in (*self._begun(sought), *self._kindred(sought), *self._misspelt(word, sought)):
            shares[like.word] = max(like.share, shares.get(like.word, 0.0))
        return sorted((Like(*item) for item in shares.items()), key=lambda like: (-like.share, like.word))

    def _begun(self, sought: str) -> Iterator[Like]:
        if len(sought) < SHORTEST_BEGINNING:
            return
        share = BEGINNING if len(sought) > SHORTEST_BEGINNING else SHORT_BEGINNING
        start = bisect_left(self._sorted, sought)
        for word in self._sorted[start : start + MOST_BEGUN]:
            if not word.startswith(sought):
                return
            yield Like(word, share)

    def _kindred(self, sought: str) -> Iterator[Like]:
        words = {word for root in _roots(sought) for word in self._kin.get(root, ())}
        return (Like(word, KINDRED) for word in words)

    def _other_spellings(self, sought: str) -> list[Like]:
        """One district is «Савиновский» in a school's name and «Савинский» in another's."""
        if sought not in self._own:
            return []
        kindred = (like for like in self._kindred(sought) if like.word in self._own and like.word != sought)
        return sorted(kindred, key=lambda like: like.word)

    def _misspelt(self, word: str, sought: str) -> Iterator[Like]:
        if len(word) < SHORTEST_WITH_SLIP:
            return
        for typed, among in ((word, self._surfaces), (sought, self._stems)):
            found = self._extract(
                typed, among, scorer=self._distance, score_cutoff=_slips_forgiven(typed), limit=MOST_LIKE
            )
            for like, slips, _ in found:
                if (share := _share(typed, like, slips)) >= LEAST:
                    yield Like(key(like) if among is self._surfaces else like, share)

    def split(self, word: str) -> list[tuple[str, list[Like]]]:
        """Words that were typed as one, or nothing: one of two has to be typed right, of several each."""
        if len(word) > LONGEST_WORD:
            return []
        return self._halves(word) or [(part, self.near(part)) for part in self._chain(word)]

    def _halves(self, word: str) -> list[tuple[str, list[Like]]]:
        best: list[tuple[str, list[Like]]] = []
        best_share = GLUED
        for cut in range(2, len(word) - 1):
            halves = (word[:cut], word[cut:])
            if self._meaningful.isdisjoint(map(key, halves)):
                continue
            found = [(half, self._half(half)) for half in halves]
            share = sum(likes[0].share if likes else -1.0 for _, likes in found) / 2
            if share > best_share:
                best, best_share = found, share
        return best

    def _chain(self, word: str) -> list[str]:
        """The fewest words that make it up without a rest: «школа», «экономики», «и», «права»."""
        chains: list[list[str] | None] = [[]]
        for end in range(1, len(word) + 1):
            ways = [
                [*before, word[start:end]]
                for start, before in enumerate(chains)
                if before is not None and self._is_link(word[start:end])
            ]
            chains.append(min(ways, key=len, default=None))
        return chains[-1] or []

    def _is_link(self, part: str) -> bool:
        return part == AND or (
            len(part) >= SHORTEST_BEGINNING and self._is_exact(part, key(part), self._known)
        )

    def _is_exact(self, word: str, sought: str, among: Container[str]) -> bool:
        return sought in self._sought or (sought in among and len(word) - len(sought) <= LONGEST_ENDING)

    def _half(self, half: str) -> list[Like]:
        sought = key(half)
        if sought in self._meaningful:
            is_surely = sought in self._sought and len(sought) >= SHORTEST_BEGINNING
            return [Like(sought, 1.0 if is_surely else INITIALS)]
        return self.near(half) if len(half) > SHORTEST_WITH_SLIP else list(self._begun(sought))


def _roots(word: str) -> set[str]:
    """«Савинский» and «савиновский» share one, if each may lose a longer suffix or a shorter one."""
    return {
        word,
        *(
            word.removesuffix(suffix)
            for suffix in _SUFFIXES
            if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST_ROOT
        ),
    }


def _slips_forgiven(typed: str) -> int:
    return 1 if len(typed) <= ONE_SLIP else 2 if len(typed) <= TWO_SLIPS else 3


def _share(typed: str, like: str, slips: int) -> float:
    lost = PER_SLIP * slips + FIRST_LETTER * (typed[0] != like[0]) + REPEATED * (slips > 1)
    return 1 - lost
