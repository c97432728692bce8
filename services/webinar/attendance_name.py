"""Whose name it is that somebody typed when they came into the room: of the people an event knows."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from models.person import NAME_CHARACTERS
from services.fold import folded
from services.latin import latin
from services.personal_name import Spelling, spelled_alike, spelling

# So many are still told apart at a glance.
LOOK_ALIKES_SHOWN = 3
# What stands behind a name and is none: «(Лицей № 60)», «, Уфа», «| методист».
BRACKETS = re.compile(r"\(([^)]*)\)")
BEHIND = re.compile(r"\s*(?:[,|/;]|\s[–—-]\s).*$")
CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
PATRONYMIC = re.compile(r"(?:вич|вна|ична|оглы|кызы|vich|vna|ichna|ogly|kizi)$")
WITH_PATRONYMIC, WITHOUT = 3, 2
# Ways of writing one Russian sound in Latin letters, the longer ones first.
SOUNDS = (
    *(("shch", "sch"), ("sch", "sh"), ("zh", "j"), ("kh", "h"), ("tch", "ch"), ("ts", "c"), ("tz", "c")),
    *(("ph", "f"), ("x", "ks"), ("w", "v"), ("ck", "k"), ("j", "i"), ("y", "i")),
)
DOUBLE, SOFT_VOWEL = re.compile(r"(\w)\1+"), re.compile("i([aeu])")


def key_of(name: str) -> str:
    """The words of a name in one order and without brackets: the same in the next list is the same line."""
    words = folded(BRACKETS.sub(" ", name)) or folded(name)
    return " ".join(sorted(words.split()))[:NAME_CHARACTERS].rstrip()


@dataclass(frozen=True, slots=True)
class KnownName:
    person_id: int
    spelling: Spelling
    latin: Spelling


@dataclass(frozen=True, slots=True)
class Likeness:
    """The one whose name it is, or those whose it may be; neither, if nobody's."""

    exact: int | None = None
    alike: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return self.exact is not None or bool(self.alike)

    def among(self, people: Collection[int]) -> "Likeness":
        """The same, as far as they are still there."""
        exact = self.exact if self.exact in people else None
        return Likeness(exact, tuple(one for one in self.alike if one in people))


class KnownNames:
    """Looked up by words: a list of thousands is compared with thousands."""

    def __init__(self, names: Iterable[tuple[int, str]]) -> None:
        self._known = [
            KnownName(person_id, spelling(name), _latin_spelling(latin(name))) for person_id, name in names
        ]
        # Whose place in the order of the names it is.
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._whole: defaultdict[Spelling, set[int]] = defaultdict(set)
        self._without_patronymic: defaultdict[Spelling, set[int]] = defaultdict(set)
        for at, one in enumerate(self._known):
            for words in (one.spelling, one.latin):
                self._whole[_in_order(words)].add(at)
                for shorter in _without_patronymic(words):
                    self._without_patronymic[shorter].add(at)
                for word in words:
                    self._by_word[word].add(at)

    def likeness(self, listed: str) -> Likeness:
        """Two of one name are never told apart by us: then it is asked."""
        variants = list(_variants(listed))
        exact = self._ids(at for words in variants for at in self._same(words))
        if len(exact) == 1:
            return Likeness(exact=exact[0])
        if exact:
            return Likeness(alike=exact[:LOOK_ALIKES_SHOWN])
        alike = self._ids(at for words in variants for at in self._alike(words))
        # A mere «Анна» is like too many: it says nothing of which.
        return Likeness(alike=alike) if len(alike) <= LOOK_ALIKES_SHOWN else Likeness()

    def _same(self, listed: Spelling) -> Iterator[int]:
        """The same words in any order; where one of the two lacks a patronymic, without it."""
        if len(listed) < WITHOUT:
            return
        yield from self._whole.get(_in_order(listed), ())
        yield from self._without_patronymic.get(_in_order(listed), ())
        for shorter in _without_patronymic(listed):
            yield from self._whole.get(shorter, ())

    def _alike(self, listed: Spelling) -> Iterator[int]:
        """Whoever shares no word is like nobody, and nobody is like who has two words of another's."""
        is_russian = any(map(CYRILLIC.search, listed))
        shared = Counter(at for word in set(listed) for at in self._by_word.get(word, ()))
        whole = sum(1 for word in set(listed) if len(word) > 1)
        for at, words in shared.items():
            known = self._known[at].spelling if is_russian else self._known[at].latin
            if words >= min(whole, len(listed) - 1, len(known) - 1) and _is_alike(listed, known):
                yield at

    def _ids(self, places: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._known[at].person_id for at in sorted(set(places)))


def _variants(listed: str) -> Iterator[Spelling]:
    """«Ваня (Иванов Иван), Лицей 60» is «Ваня», or «Иванов Иван»."""
    outside = BEHIND.sub("", BRACKETS.sub(" ", listed))
    for text in (outside, BRACKETS.sub(" ", listed), *BRACKETS.findall(listed)):
        words = tuple(word for word in _spelled(text) if not any(map(str.isdigit, word)))
        if words:
            yield words


def _spelled(text: str) -> Spelling:
    words = spelling(text)
    return words if any(CYRILLIC.search(word) for word in words) else _latin_spelling(text)


def _latin_spelling(text: str) -> Spelling:
    return tuple(_sounded(word) for word in folded(text).split())


def _sounded(word: str) -> str:
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    # «Yulia», «Iuliia» and «Julija» are one name, as «Sergey» and «Sergei» are.
    return SOFT_VOWEL.sub(r"\1", DOUBLE.sub(r"\1", word))


def _in_order(words: Spelling) -> Spelling:
    return tuple(sorted(words))


def _without_patronymic(words: Spelling) -> Iterator[Spelling]:
    if len(words) == WITH_PATRONYMIC:
        for at, word in enumerate(words):
            if PATRONYMIC.search(word):
                yield _in_order((*words[:at], *words[at + 1 :]))


def _is_alike(listed: Spelling, known: Spelling) -> bool:
    """A slip of the finger, a surname with initials, one name alone, or a name with something behind it."""
    if spelled_alike(listed, known):
        return True
    whole = [word for word in listed if len(word) > 1]
    if not whole or not all(word in known for word in whole):
        return False
    initials = [word for word in listed if len(word) == 1]
    others = [word for word in known if word not in whole]
    return all(any(other.startswith(one) for other in others) for one in initials)
