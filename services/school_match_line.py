"""A typed line as signs in a row: which numbers in it are a school's, and which are a grade."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from services.school_match_lexicon import Like
from services.school_match_register import Register
from services.school_match_token import Token
from services.school_name_vocabulary import CLASS_WORDS, KIND_LETTERS, KINDS, OTHER_COUNTS, PASSED_OVER

# What a school gains by its number. Beside a kind of school, or alone, a number is the school's; beside other
# words it may be a house or a grade.
NUMBER, BARE_NUMBER, GRADE_LIKE_NUMBER, JOINED_NUMBER = 32.0, 22.0, 3.0, 35.0
LAST_GRADE = 11
GLUED_LETTERS = frozenset("абвгдежзик") | KIND_LETTERS.keys()
ORDINAL_ENDING = re.compile("я|й|е|м|х|ая|ой|ую|ый|ий|ое|ом|го|му|ей|ти|ми|мой|мая")
SURELY = 0.8
# Across these a number belongs to nothing.
_PART = re.compile(r"[,;()!?:/|—–]")

# Each token is one sign: N a number that may be a grade, n another; O the ending of an ordinal, g the letter
# of a grade, l another letter; K a kind of school, C «класс», T years and the like, # the sign №; W a word by
# which some school is known, w any other.
_GRADE = re.compile(r"(?<!#)(?:(?<!K)NO?[gl]?C|(?<=K)NO?[gl]?C(?!N))|C[gl]?N[gl]?(?!K)|[Nn]O?T")
_KIND_LETTER = re.compile(r"[lg](?=#?[Nn])|(?<=n)g")
_SCHOOLS_NUMBER = re.compile(r"(?<=[K#])[Nn]|[Nn](?=O|g?K)")
_GRADE_LIKE = re.compile(r"N(?=g)")
_ROW = re.compile(r"[Nn]{2,}(?!g)")


@dataclass(frozen=True, slots=True)
class Line:
    signs: str
    tokens: Sequence[Token | None]
    """One for each sign; None where a comma parts them."""

    @classmethod
    def of(cls, tokens: Iterable[Token], register: Register) -> Self:
        signs: list[str] = []
        kept: list[Token | None] = []
        for token in tokens:
            if _PART.search(token.piece.gap):
                signs.append(",")
                kept.append(None)
            signs.append(_sign(token, signs[-1] if signs else "", register))
            kept.append(token)
        return cls("".join(signs), kept)

    def without_counts(self) -> Self:
        """The line without grades, years and ages."""
        counted = {at for found in _GRADE.finditer(self.signs) for at in range(*found.span())}
        kept = [at for at in range(len(self.signs)) if at not in counted]
        return type(self)("".join(self.signs[at] for at in kept), [self.tokens[at] for at in kept])

    def numbers(self, known: Collection[str]) -> dict[str, float]:
        """What may be the number of a school, with what it is worth."""
        worth = dict(self._joined(known))
        for at, token in enumerate(self.tokens):
            if token is not None and token.piece.sort == "number":
                worth[token.text] = max(self._worth(at, token), worth.get(token.text, 0.0))
        return worth

    def _worth(self, at: int, token: Token) -> float:
        is_only_number = sum(sign in "Nn" for sign in self.signs) == 1
        is_schools = _SCHOOLS_NUMBER.match(self.signs, at) or not self._kind_letters().isdisjoint(
            {at - 1, at + 1}
        )
        if _GRADE_LIKE.match(self.signs, at) and not (is_schools and is_only_number):
            return GRADE_LIKE_NUMBER
        if is_schools:
            return NUMBER
        return GRADE_LIKE_NUMBER if self._is_word(token) else BARE_NUMBER if "W" in self.signs else NUMBER

    def _is_word(self, token: Token) -> bool:
        """«Три топора 777», «школа №60 имени пятого корпуса»: beside digits, a number in words is a word."""
        return bool(token.spelled) and any(
            other is not None and other.piece.sort == "number" and not other.spelled for other in self.tokens
        )

    def _kind_letters(self) -> set[int]:
        found = (letter.start() for letter in _KIND_LETTER.finditer(self.signs))
        return {at for at in found if (token := self.tokens[at]) and token.text in KIND_LETTERS}

    def _joined(self, known: Collection[str]) -> Iterator[tuple[str, float]]:
        """«7 7 7» and «3 34», unless one of the row is a school of its own."""
        for row in _ROW.finditer(self.signs):
            numbers = [token.text for token in self.tokens[row.start() : row.end()] if token is not None]
            if not any(len(number) > 1 and number in known for number in numbers):
                yield "".join(numbers), JOINED_NUMBER

    def words(self) -> Iterator[Token]:
        letters = self._kind_letters()
        for at, token in enumerate(self.tokens):
            if at in letters and token is not None:
                yield Token(token.piece, (Like(KIND_LETTERS[token.text], 1.0),))
            elif token is not None and self.signs[at] not in "Ogl":
                yield from (
                    token.spelled if self._is_word(token) else [token] if token.piece.sort == "word" else []
                )


def _sign(token: Token, before: str, register: Register) -> str:
    if token.piece.sort == "number":
        return "N" if 1 <= int(token.text) <= LAST_GRADE else "n"
    if token.piece.sort == "sign":
        return "#"
    is_close = (
        bool(before) and before in "Nn" and (token.piece.is_glued or token.piece.gap in {"-", '"', "«", "'"})
    )
    if is_close and ORDINAL_ENDING.fullmatch(token.text):
        return "O"
    if len(token.text) == 1:
        return "g" if is_close and token.text in GLUED_LETTERS else "l"
    return _word_sign(token, register)


def _word_sign(token: Token, register: Register) -> str:
    meant = register.aliases.get(token.best, (token.best,))
    if token.best in CLASS_WORDS:
        return "C"
    if token.best in OTHER_COUNTS:
        return "T"
    if not KINDS.isdisjoint(meant):
        return "K"
    is_place = any(word in register.towns or word in register.regions for word in meant)
    is_own = token.likes and token.likes[0].share >= SURELY and token.best not in PASSED_OVER and not is_place
    return "W" if is_own else "w"
