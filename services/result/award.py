"""What an entry may come to, and how people write it: «призер», «Диплом I ст.», «1-е место»."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from models.person import Language
from models.result import DEGREES, ResultKind
from services.plain_text import plain

NOTE_CHARACTERS: Final = 200
# The largest contest has seven hundred teams; a longer number is a slip.
LAST_PLACE: Final = 9_999

NUMBER = r"(\d{1,4}|i{1,3}|iv|v|перв\w+|втор\w+|трет\w+|first|second|third)"
ENDING = r"(?: ?(?:е|ое|ого|ой|й|я|st|nd|rd|th))?"
PLACE = re.compile(rf"{NUMBER}{ENDING} (?:место|place)|(?:место|place) {NUMBER}")
DEGREE = re.compile(
    rf"(?:диплом )?{NUMBER}{ENDING} (?:степени|степень|ст)|диплом {NUMBER}{ENDING}"
    rf"|diploma(?: of)?(?: degree)? {NUMBER}|{NUMBER}{ENDING} degree(?: diploma)?"
    rf"|diploma of (?:the )?{NUMBER}{ENDING} degree"
)
LAUREATE = re.compile(
    rf"лауреат(?:ы|ка)?(?: {NUMBER}{ENDING} (?:степени|степень|ст))?|диплом лауреата|laureate"
)
WORDS = (
    (ResultKind.WINNER, re.compile(r"победитель(?:ница)?|победители|диплом победителя|winner")),
    (ResultKind.PRIZEWINNER, re.compile(r"призер(?:ка|ша|ы)?|диплом призера|prize ?winner|runner up")),
    (
        ResultKind.PARTICIPANT,
        re.compile(r"участни(?:к|ца|ки)|участие|сертификат(?: участника)?|диплом участника|participant"),
    ),
)
SPECIAL = re.compile(r"спец(?:иальный)? ?приз|special prize")
# «Приз зрительских симпатий» has its reason in its name.
NAMED_PRIZE = re.compile(r"(?:приз|номинация) \w.+")
NUMERALS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "перв": 1,
    "втор": 2,
    "трет": 3,
    "first": 1,
    "second": 2,
    "third": 3,
}
SIGNS = re.compile(r"[^\w]+")
# After the name of a special prize: what it is for.
REASON = re.compile(r"^[^:—–-]+[:—–-]\s*(.+)$", re.DOTALL)
ROMAN = ("", "I", "II", "III")
SAID = {
    Language.RU: {
        ResultKind.WINNER: "Победитель",
        ResultKind.PRIZEWINNER: "Призёр",
        ResultKind.LAUREATE: "Лауреат",
        ResultKind.DIPLOMA: "Диплом {} степени",
        ResultKind.PLACE: "{} место",
        ResultKind.SPECIAL: "Специальный приз",
        ResultKind.PARTICIPANT: "Участник",
    },
    Language.EN: {
        ResultKind.WINNER: "Winner",
        ResultKind.PRIZEWINNER: "Prizewinner",
        ResultKind.LAUREATE: "Laureate",
        ResultKind.DIPLOMA: "Diploma of degree {}",
        ResultKind.PLACE: "Place {}",
        ResultKind.SPECIAL: "Special prize",
        ResultKind.PARTICIPANT: "Participant",
    },
}


@dataclass(frozen=True, slots=True)
class Award:
    """What somebody has come to: of a diploma the degree, of a ranked contest the place."""

    kind: ResultKind
    number: int | None = None
    note: str = ""

    @property
    def code(self) -> str:
        """In words of ours, for the history: «diploma 2»."""
        return self.kind.value if self.number is None else f"{self.kind} {self.number}"


def read_award(text: str, note: str = "") -> Award | None:
    """Nothing, where nobody would know what is meant: a bare number may be points."""
    note, said = _short(note), _folded(text)
    for kind, words in WORDS:
        if words.fullmatch(said):
            return Award(kind, None, note)
    return _numbered(said, note) or _laureate(said, note) or _special(text, said, note)


def is_sound(award: Award) -> bool:
    """What a button says may be forged; the table would refuse it."""
    if award.kind is ResultKind.DIPLOMA:
        return award.number is not None and 1 <= award.number <= DEGREES
    if award.kind is ResultKind.PLACE:
        return award.number is not None and 1 <= award.number <= LAST_PLACE
    return award.number is None


def word_of(award: Award, language: Language) -> str:
    """As it stands in a table, so that it is read back as what it was."""
    number = "" if award.number is None else str(award.number)
    if award.kind is ResultKind.DIPLOMA and award.number is not None:
        number = ROMAN[award.number]
    return SAID[language][award.kind].format(number)


def _numbered(said: str, note: str) -> Award | None:
    for kind, pattern in ((ResultKind.PLACE, PLACE), (ResultKind.DIPLOMA, DEGREE)):
        found = pattern.fullmatch(said)
        if found is not None:
            award = Award(kind, _number(next(filter(None, found.groups()))), note)
            return award if is_sound(award) else None
    return None


def _laureate(said: str, note: str) -> Award | None:
    found = LAUREATE.fullmatch(said)
    if found is None:
        return None
    degree = 0 if found.group(1) is None else _number(found.group(1))
    known = f"{ROMAN[degree]} степени" if 1 <= degree <= DEGREES else ""
    return Award(ResultKind.LAUREATE, None, note or known)


def _special(text: str, said: str, note: str) -> Award | None:
    if NAMED_PRIZE.fullmatch(said):
        return Award(ResultKind.SPECIAL, None, note or _short(text))
    reason = REASON.match(text)
    bare = said if reason is None else _folded(text[: reason.start(1)])
    if SPECIAL.fullmatch(bare) is None:
        return None
    return Award(ResultKind.SPECIAL, None, note or ("" if reason is None else _short(reason.group(1))))


def _number(said: str) -> int:
    if said.isdecimal():
        return int(said)
    return next((value for word, value in NUMERALS.items() if said == word), 0) or next(
        value for word, value in NUMERALS.items() if said.startswith(word)
    )


def _folded(text: str) -> str:
    # The Ukrainian «і» stands for the Roman one on many keyboards.
    plainly = unicodedata.normalize("NFKC", plain(text)).casefold().replace("ё", "е").replace("і", "i")
    return SIGNS.sub(" ", plainly).strip()


def _short(text: str) -> str:
    return plain(text)[:NOTE_CHARACTERS]
