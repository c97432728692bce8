"""A piece of a typed line with what it may stand for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from services.school_match_lexicon import Like
from services.school_name import Piece
from services.school_name_number import DIGITS, MOST_REPEATED, SPELLED_KEYS, composed

# The likeness of a word with one slip, its first letter wrong.
ONE_SLIP = 0.74
TIMES = {str(times) for times in range(2, MOST_REPEATED + 1)}


@dataclass(frozen=True, slots=True)
class Token:
    piece: Piece
    likes: Sequence[Like] = ()
    spelled: Sequence["Token"] = ()
    """The words that this number was said in."""

    @property
    def text(self) -> str:
        return self.piece.text

    @property
    def best(self) -> str:
        return self.likes[0].word if self.likes else ""


def with_numbers(tokens: Iterable[Token]) -> Iterator[Token]:
    """Numbers in place of the words that say them; «3 семёрки» are as good as «три семёрки»."""
    times: Token | None = None
    for token in _composed(tokens):
        if times is not None and _is_digit(token):
            yield replace(token, piece=replace(times.piece, text=token.text * int(times.text)))
            times = None
            continue
        if times is not None:
            yield times
        times = token if token.piece.sort == "number" and token.text in TIMES else None
        if times is None:
            yield token
    if times is not None:
        yield times


def _composed(tokens: Iterable[Token]) -> Iterator[Token]:
    for is_spelled, some in groupby(tokens, _is_spelled):
        if is_spelled:
            words = list(some)
            number = composed([word.text if word.text in DIGITS else word.best for word in words])
            yield Token(replace(words[0].piece, sort="number", text=number), spelled=words)
        else:
            yield from some


def _is_digit(token: Token) -> bool:
    return len(token.spelled) == 1 and token.spelled[0].text in DIGITS


def _is_spelled(token: Token) -> bool:
    """A word that may as well be another one is no number, and two slips make any word like one."""
    likest = {like.word for like in token.likes if like.share == token.likes[0].share >= ONE_SLIP}
    return token.text in DIGITS or bool(likest and likest <= SPELLED_KEYS)
