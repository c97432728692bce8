"""A person's full name, as it is typed and as it is written on a diploma."""

import re
import unicodedata
from dataclasses import dataclass

from models.person import NAME_CHARACTERS
from services.plain_text import plain
from services.refusal import Refusal

# A surname of three words, two given names, a patronymic with «кызы»: whatever is longer is a sentence.
MOST_WORDS = 7
LEAST_WORDS = 2

APOSTROPHES = re.compile("[’ʼʹ‘`´′]")
DASHES = re.compile(r"\s*[‐‑‒–—−-]+\s*")
# Marks of stress are for whoever reads aloud.
STRESS = re.compile("(?<=[аеёиоуыэюяАЕЁИОУЫЭЮЯ])[\u0300\u0301]")
INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.")
# They stand between the parts of a name, or at its end, and are no part of it.
BETWEEN = re.compile(r"[,;]|\.(?=\s|$)")
SIGNS = " '-.,;"
DIGIT = re.compile(r"\d")
SHORT_WORD = 2

# They belong to the word after them, when they are written small on purpose: «Ван» is a surname as well.
PARTICLES = frozenset(
    [
        *("фон", "ван", "дер", "де", "ла", "дю", "да", "ди", "аль", "эль", "бен", "ибн"),
        *("von", "van", "der", "de", "la", "du", "da", "di", "al", "el"),
    ]
)
# Son and daughter: written small, and they belong to the word before them.
ENDINGS = frozenset(
    ["оглы", "оглу", "кызы", "гызы", "кизи", "уулу", "улы", "ogly", "oglu", "kyzy", "qizi", "uulu", "uly"]
)

LATIN, CYRILLIC = "ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху"
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC, LATIN)

# Letters that spellings of one name differ in: «Наталья» and «Наталия», «Даниил» and «Данил».
SOFT = re.compile("[ьъ]|и(?=[яеюй])")
WORD = re.compile(r"[^\W_]+")
DOUBLE = re.compile(r"(\w)\1")
NO_WORD = re.compile(r"[^\w\s]|_")


Spelling = tuple[str, ...]


class NameEmpty(Refusal):
    key = "refusal-name-empty"


@dataclass(eq=False)
class NameTooLong(Refusal):
    key = "refusal-name-too-long"
    most: int


@dataclass(eq=False)
class NameHasManyWords(Refusal):
    key = "refusal-name-many-words"
    most: int


class NameHasDigits(Refusal):
    key = "refusal-name-digits"


class NameHasInitials(Refusal):
    key = "refusal-name-initials"


@dataclass(eq=False)
class NameHasSigns(Refusal):
    key = "refusal-name-signs"
    sign: str


class NameIsOneWord(Refusal):
    key = "refusal-name-one-word"


@dataclass(frozen=True, slots=True)
class PersonalName:
    surname: str
    given: str
    patronymic: str = ""

    @property
    def full(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)


def read_name(text: str) -> PersonalName:
    """Surname, given name and, where there is one, patronymic; or the refusal that says what is wrong."""
    name = DASHES.sub("-", STRESS.sub("", APOSTROPHES.sub("'", plain(text)))).strip(" -'")
    _refuse_what_is_no_name(name)
    parts = _parts(_capitalised(_in_one_alphabet(BETWEEN.sub(" ", name))).split())
    if len(parts) < LEAST_WORDS:
        raise NameIsOneWord
    if len(parts) > MOST_WORDS:
        raise NameHasManyWords(MOST_WORDS)
    return PersonalName(parts[0], parts[1], " ".join(parts[2:]))


def alike(one: str, other: str) -> bool:
    """Whether two full names may be one child, typed twice.

    The words may stand in any order, a patronymic may be left out, and one word may have one slip in it.
    """
    return spelled_alike(spelling(one), spelling(other))


def spelling(name: str) -> Spelling:
    """The words of a name without what its spellings differ in. Made once, to be compared with many."""
    letters = APOSTROPHES.sub("'", plain(name)).replace("'", "").casefold().replace("ё", "е")
    return tuple(DOUBLE.sub(r"\1", SOFT.sub("", word)) or word for word in WORD.findall(letters))


def spellings(lines: str) -> list[Spelling]:
    """The same of many names at once, a line for each: for thousands of them it takes a third of the time.

    They are names as they are kept. A word of nothing but what spellings differ in is left out.
    """
    letters = APOSTROPHES.sub("'", lines).replace("'", "").casefold().replace("ё", "е")
    words = DOUBLE.sub(r"\1", SOFT.sub("", NO_WORD.sub(" ", letters)))
    return [tuple(line.split()) for line in words.split("\n")]


def spelled_alike(one: Spelling, other: Spelling) -> bool:
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    left = [word for word in shorter if word not in longer]
    if len(shorter) < LEAST_WORDS or len(left) > 1:
        return False
    return not left or any(_is_slip(left[0], word) for word in longer if word not in shorter)


def _refuse_what_is_no_name(name: str) -> None:
    if not any(map(str.isalnum, name)) and not _stranger(name):
        raise NameEmpty
    if len(name) > NAME_CHARACTERS:
        raise NameTooLong(NAME_CHARACTERS)
    if sign := _stranger(name):
        raise NameHasSigns(sign)
    if DIGIT.search(name):
        raise NameHasDigits
    if INITIAL.search(name):
        raise NameHasInitials
    if "." in BETWEEN.sub(" ", name):
        raise NameHasSigns(".")


def _stranger(name: str) -> str:
    """The first sign that no name has. Digits are no strangers: they have a refusal of their own."""
    return next((sign for sign in name if not (sign in SIGNS or sign.isdecimal() or _is_letter(sign))), "")


def _is_letter(sign: str) -> bool:
    """A letter of a living alphabet: not a superscript and not a letter out of a formula."""
    return sign.isalpha() and unicodedata.normalize("NFKC", sign) == sign


def _in_one_alphabet(name: str) -> str:
    """Letters that only look like those of the name's own alphabet become them; others are refused."""
    cyrillic, latin = sum(map(_is_cyrillic, name)), sum(map(_is_latin, name))
    table = TO_CYRILLIC if cyrillic >= latin else TO_LATIN
    words = [_translated(word, table) for word in name.split()] if cyrillic and latin else [name]
    for word in words:
        stranger = next(filter(_is_latin, word), "") if any(map(_is_cyrillic, word)) else ""
        if stranger:
            raise NameHasSigns(stranger)
    return " ".join(words)


def _translated(word: str, table: dict[int, int]) -> str:
    """The whole word, or nothing of it: a word may be of the other alphabet by right."""
    translated = word.translate(table)
    strange = _is_latin if table is TO_CYRILLIC else _is_cyrillic
    return word if any(map(strange, translated)) else translated


def _is_cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u052f"


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and letter < "\u0250"


def _capitalised(name: str) -> str:
    """«ИВАНОВ» and «иванов» are «Иванов»; «МакДональд», «д'Артаньян» and «фон» among others know better."""
    small = ENDINGS if name.islower() or name.isupper() else ENDINGS | PARTICLES
    return " ".join(_capitalised_word(word, small) for word in name.split())


def _capitalised_word(word: str, small: frozenset[str]) -> str:
    if not (word.islower() or word.isupper()):
        return word
    if word.lower() in ENDINGS or word in small:
        return word.lower()
    return "".join(part.capitalize() for part in re.split("(['-])", word))


def _parts(words: list[str]) -> list[str]:
    """The words, each with the particles before it and the ending after it."""
    parts: list[str] = []
    particles: list[str] = []
    for word in words:
        if word in PARTICLES:
            particles.append(word)
        elif word in ENDINGS and parts:
            parts[-1] = f"{parts[-1]} {word}"
        else:
            parts.append(" ".join([*particles, word]))
            particles = []
    return parts + particles


def _is_slip(one: str, other: str) -> bool:
    """A letter too many, too few or another, or two in each other's place; never the first of a word."""
    if min(len(one), len(other)) <= SHORT_WORD or one[0] != other[0]:
        return False
    same = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    if same is None:
        return abs(len(one) - len(other)) <= 1
    rests = one[same:], other[same:]
    return (
        rests[0][1:] in {rests[1], rests[1][1:]}
        or rests[0] == rests[1][1:]
        or (rests[0][:2] == rests[1][1::-1] and rests[0][2:] == rests[1][2:])
    )
