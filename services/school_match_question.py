"""What somebody who typed a line asks for: numbers of schools, and words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.school_match_lexicon import Lexicon
from services.school_match_line import Line
from services.school_match_register import Register
from services.school_match_token import Token, with_numbers
from services.school_name import pieces, plain
from services.school_name_vocabulary import CHATTER, KIND_LETTERS
from services.typing_slip import meant_in_latin, readings

# A reading whose words are known for so great a part is taken without a look at the others.
WELL_READ, POORLY_READ, MUCH_BETTER = 0.98, 0.6, 0.2
# Two letters may be anybody's initials, and one is nothing but a kind of school.
CHANCE, SHORT, ONE_LETTER = 0.8, 2, 0.5
WELL_LIKED = 0.8


@dataclass(frozen=True, slots=True)
class Question:
    numbers: Mapping[str, float]
    """Each with what a school of this number gains."""
    words: Sequence[Token]


class Reader:
    """Reads what was typed, by the words that the schools are known by."""

    def __init__(self, register: Register, lexicon: Lexicon) -> None:
        self._register = register
        self._lexicon = lexicon

    def read(self, typed: str) -> Question:
        tokens = with_numbers(self._mended(self._best_reading(plain(typed))))
        line = Line.of(tokens, self._register).without_counts()
        numbers = line.numbers(self._register.numbers)
        return Question(numbers, list(line.words()))

    def _best_reading(self, text: str) -> list[Token]:
        likely = readings(text)
        best, quality = self._best(self._tokens(reading) for reading in likely)
        if quality >= POORLY_READ:
            return best
        apart = [list(self._mended(self._tokens(reading))) for reading in likely]
        best, quality = self._best([best, *apart])
        foreign = self._tokens(meant_in_latin(text))
        return foreign if _quality(foreign) > quality + MUCH_BETTER else best

    def _best(self, found: Iterable[list[Token]]) -> tuple[list[Token], float]:
        best: list[Token] = []
        best_quality = -1.0
        for tokens in found:
            if (quality := _quality(tokens)) > best_quality:
                best, best_quality = tokens, quality
            if quality > WELL_READ:
                break
        return best, best_quality

    def _tokens(self, reading: str) -> list[Token]:
        return [
            Token(piece, self._lexicon.near(piece.text) if piece.sort == "word" else ())
            for piece in pieces(reading)
        ]

    def _mended(self, tokens: Sequence[Token]) -> Iterator[Token]:
        """Glued words apart, broken ones together."""
        before: Token | None = None
        for token in (half for whole in tokens for half in self._apart(whole)):
            if before is not None and (whole := self._together(before, token)):
                before = whole
                continue
            if before is not None:
                yield before
            before = token
        if before is not None:
            yield before

    def _apart(self, token: Token) -> list[Token]:
        is_clear = token.likes and token.likes[0].share >= WELL_LIKED
        if token.piece.sort != "word" or is_clear:
            return [token]
        parts = self._lexicon.split(token.text)
        share = sum(likes[0].share for _, likes in parts) / len(parts) if parts else 0.0
        if share <= (token.likes[0].share if token.likes else 0.0):
            return [token]
        return [Token(replace(token.piece, text=text, is_glued=False), likes) for text, likes in parts]

    def _together(self, one: Token, other: Token) -> Token | None:
        are_words = one.piece.sort == other.piece.sort == "word" and not other.piece.gap
        if not are_words or (one.likes and other.likes) or {one.best, other.best} & CHATTER:
            return None
        text = one.text + other.text
        likes = [like for like in self._lexicon.near(text) if like.share >= WELL_LIKED]
        return Token(replace(one.piece, text=text), likes) if likes and len(text) > SHORT + 1 else None


def _quality(tokens: Sequence[Token]) -> float:
    """For how great a part of what was typed a meaning is known."""
    words = [token for token in tokens if token.piece.sort == "word"]
    length = sum(len(token.text) for token in words)
    return sum(_known(token) for token in words) / length if length else 1.0


def _known(token: Token) -> float:
    if len(token.text) == 1:
        return 1.0 if token.text in KIND_LETTERS else ONE_LETTER
    share = token.likes[0].share if token.likes else 0.0
    return len(token.text) * (share if len(token.text) > SHORT else share * CHANCE)
