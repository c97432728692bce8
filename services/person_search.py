"""Finding one of a hundred thousand people by what an administrator remembers of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Self

from sqlalchemy import ColumnElement, and_, case, false, or_, select, true
from sqlalchemy.orm import Session
from typing_extensions import override

from models.account import Account, MessengerName
from models.event import FIRST_GRADE, LAST_GRADE
from models.person import LETTER_CHARACTERS, Person
from services.fold import SIGNS, folded

# Nobody looks through more: another word is typed sooner.
PEOPLE_FOUND = 100
# Of all who share two letters with a mistyped word, so many are looked at.
LOOKED_AT = 20_000
WORDS_LOOKED_FOR = 5
# In a shorter word one letter makes another word; a mistyped one still begins as it should.
LEAST_MISTYPED, SURE_LETTERS = 4, 2
LARGEST_NUMBER = 2**63 - 1
CLASS = re.compile(rf"(\d{{1,2}})([а-яa-z]{{0,{LETTER_CHARACTERS}}})")
# «id123» is how VK itself writes the number of a person.
NUMBER = re.compile(r"(?:id)?(\d+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Beginnings of names in any order and as they were typed, a class, and the number of an account."""

    words: tuple[str, ...] = ()
    grade: int | None = None
    letter: str = ""
    number: int | None = None

    @classmethod
    def read(cls, typed: str) -> Self:
        wanted = cls()
        for word in SIGNS.sub(" ", typed).split():
            wanted = wanted._with(word)
        return wanted

    @property
    def sought(self) -> tuple[str, ...]:
        """The words as they are looked for."""
        return tuple(folded(*self.words).split())

    def _with(self, word: str) -> Self:
        known = folded(word).strip()
        class_, number = CLASS.fullmatch(known), NUMBER.fullmatch(known)
        if class_ and FIRST_GRADE <= int(class_[1]) <= LAST_GRADE and self.grade is None:
            return replace(self, grade=int(class_[1]), letter=class_[2])
        if number:
            return replace(self, number=int(number[1]))
        if known in self.sought:
            return self
        return replace(self, words=(*self.words, word)[:WORDS_LOOKED_FOR])

    def __bool__(self) -> bool:
        return self != Wanted()

    @override
    def __str__(self) -> str:
        """As it may be read again."""
        class_ = "" if self.grade is None else f"{self.grade}{self.letter}"
        number = "" if self.number is None else f"id{self.number}"
        return " ".join(part for part in (*self.words, class_, number) if part)

    def within(self, size: int) -> Self:
        """The same in so many bytes, for a button: the longest words give letters away, as beginnings may."""
        wanted = self
        while len(str(wanted).encode()) > size and wanted.words:
            longest = max(wanted.words, key=len)
            shorter = (word[:-1] if word == longest else word for word in wanted.words)
            wanted = replace(wanted, words=tuple(word for word in shorter if word))
        return wanted


@dataclass(frozen=True, slots=True)
class Hits:
    """The people found, best first; whether they only resemble what was typed, or are more than are told."""

    ids: tuple[int, ...]
    is_similar: bool = False
    are_more: bool = False


def find_people(session: Session, wanted: Wanted) -> Hits:
    if not wanted:
        return Hits(())  # whoever asks for nobody in particular is not shown everybody
    ids = _exactly(session, wanted)
    if ids:
        return Hits(ids[:PEOPLE_FOUND], are_more=len(ids) > PEOPLE_FOUND)
    similar = _nearly(session, wanted)
    return Hits(tuple(similar[:PEOPLE_FOUND]), is_similar=True, are_more=len(similar) > PEOPLE_FOUND)


def _exactly(session: Session, wanted: Wanted) -> tuple[int, ...]:
    sought = wanted.sought
    # A full name begins with the surname, which is what people mean first.
    is_surname = or_(false(), *(Person.search.startswith(f" {word}", autoescape=True) for word in sought))
    is_whole = and_(true(), *(_is_whole(word) for word in sought))
    found = session.execute(
        select(Person.id)
        .where(*_conditions(wanted), *(_begins(word) for word in sought))
        .order_by(case((is_whole, 0), else_=1), case((is_surname, 0), else_=1), Person.search, Person.id)
        .limit(PEOPLE_FOUND + 1)
    )
    return tuple(row.id for row in found)


def _nearly(session: Session, wanted: Wanted) -> list[int]:
    """Whoever is found when any one of the words has one slip of the finger in it."""
    found: dict[int, str] = {}
    for word in wanted.sought:
        if len(word) >= LEAST_MISTYPED:
            found |= _with_a_slip(session, wanted, word)
    return sorted(found, key=lambda person_id: (found[person_id], person_id))


def _with_a_slip(session: Session, wanted: Wanted, slip: str) -> dict[int, str]:
    # Loaded when the first slip happens: most processes never search for anybody.
    from rapidfuzz.distance import OSA  # noqa: PLC0415  see above

    others = [_begins(word) for word in wanted.sought if word != slip]
    candidates = session.execute(
        select(Person.id, Person.search)
        .where(*_conditions(wanted), *others, _begins(slip[:SURE_LETTERS]))
        .limit(LOOKED_AT)
    )
    distance = OSA.distance
    return {
        row.id: row.search
        for row in candidates
        if any(distance(slip, beginning, score_cutoff=1) <= 1 for beginning in _beginnings(row.search, slip))
    }


def _beginnings(search: str, slip: str) -> Iterator[str]:
    """What of each name may have been meant by a word that has lost, gained or changed a letter."""
    for word in search.split():
        if word.startswith(slip[:SURE_LETTERS]):
            yield word[: len(slip)]
            yield word[: len(slip) - 1]
            yield word[: len(slip) + 1]


def _begins(word: str) -> ColumnElement[bool]:
    return Person.search.contains(f" {word}", autoescape=True)


def _is_whole(word: str) -> ColumnElement[bool]:
    return (Person.search + " ").contains(f" {word} ", autoescape=True)


def _conditions(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield Person.erased_at.is_(None)
    if wanted.grade is not None:
        yield Person.grade == wanted.grade
    if wanted.letter:
        yield Person.letter.in_({wanted.letter, wanted.letter.upper()})
    if wanted.number is not None:
        yield _with_number(wanted.number)


def _with_number(number: int) -> ColumnElement[bool]:
    if number > LARGEST_NUMBER:
        return false()
    # Both messengers are named, so that the index of addresses answers.
    return Person.id.in_(
        select(Account.person_id).where(
            Account.messenger.in_(list(MessengerName)), Account.external_id == number
        )
    )
