"""Pupils of a class, one a line, the way that teachers keep them: pasted, or in a table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from services.personal_name import (
    NameEmpty,
    NameHasDigits,
    NameHasInitials,
    NameHasManyWords,
    NameHasSigns,
    NameIsOneWord,
    NameTooLong,
    read_name,
)
from services.plain_text import plain
from services.refusal import Refusal
from services.school_class import Mention, SchoolClass, mentions, read_class, read_letter
from services.sheet import Columns, Row, Sheet, look_for_columns
from services.sheet.column import folded

# As many as a person looks through before «yes»: two classes by hand, a parallel by a file.
MOST_PASTED, MOST_IN_A_SHEET = 60, 200
SHOWN_CHARACTERS = 100

BULLET = re.compile(r"^\s*(?:[-–—•·*▪●○■✓✔]+\s*)?(?:№?\s*\d{1,3}\s*[.)](?!\d)\s*)?")
LINE_NUMBER = re.compile(r"^\d{1,3}(?=[\s,;])[\s,;]*(?=\S)")
BETWEEN = re.compile(r"[\t;,:|]|\s[-–—]\s|[-–—]\s*$|^\s*[-–—]|\(\s*\)|№")
COLUMNS = {
    "name": [
        *(
            "ФИО",
            "ФИ",
            "Фамилия, имя",
            "Фамилия и имя",
            "Фамилия, имя, отчество",
            "Имя, фамилия",
            "Имя и фамилия",
        ),
        *("Ученик", "Ученики", "Обучающийся", "Учащийся", "Участник", "Ребёнок"),
        *("ФИО ученика", "ФИО обучающегося", "ФИО учащегося", "ФИО участника", "ФИО ребёнка"),
        *("Фамилия, имя ученика", "Фамилия, имя обучающегося", "Фамилия, имя учащегося"),
        *("Name", "Full name", "Pupil", "Student", "Surname and given name"),
    ],
    "surname": ["Фамилия", "Фамилия ученика", "Surname", "Last name", "Family name"],
    "given": ["Имя", "Имя ученика", "Given name", "First name"],
    "patronymic": ["Отчество", "Patronymic", "Middle name"],
    "class": ["Класс", "Класс обучения", "Класс, буква", "Класс с буквой", "Class", "Form"],
    "grade": ["Параллель", "Номер класса", "Год обучения", "Grade", "Year"],
    "letter": ["Буква", "Литера", "Литер", "Буква класса", "Литера класса", "Letter"],
}
# What the titles of lists are made of besides the names of columns; and what they begin with.
LIST = frozenset(["список", "списки", "list"])
TITLE_WORDS = LIST | {
    *(
        "класса",
        "классов",
        "учеников",
        "обучающихся",
        "учащихся",
        "участников",
        "состав",
        "пп",
        "п",
        "and",
        "и",
    ),
    *("of", "the", "pupils", "students", "participants"),
    *(folded(word) for aliases in COLUMNS.values() for alias in aliases for word in alias.split()),
}


class ClassTrouble(StrEnum):
    """Why a line is not taken. Its sentence tells what to mend."""

    NO_NAME = "no_name"
    ONE_WORD = "one_word"
    MANY_WORDS = "many_words"
    TOO_LONG = "too_long"
    DIGITS = "digits"
    INITIALS = "initials"
    SIGNS = "signs"
    NO_CLASS = "no_class"
    UNCLEAR_CLASS = "unclear_class"
    NO_SUCH_GRADE = "no_such_grade"
    DOUBLED = "doubled"
    TOO_MANY = "too_many"
    FORMULA = "formula"


TROUBLES: dict[type[Refusal], ClassTrouble] = {
    NameEmpty: ClassTrouble.NO_NAME,
    NameIsOneWord: ClassTrouble.ONE_WORD,
    NameHasManyWords: ClassTrouble.MANY_WORDS,
    NameTooLong: ClassTrouble.TOO_LONG,
    NameHasDigits: ClassTrouble.DIGITS,
    NameHasInitials: ClassTrouble.INITIALS,
    NameHasSigns: ClassTrouble.SIGNS,
}


@dataclass(frozen=True, slots=True)
class ClassLine:
    """A pupil, or the line that was not understood and why. The number is that of the line or row."""

    number: int
    text: str
    name: str | None = None
    grade: int | None = None
    letter: str | None = None
    trouble: ClassTrouble | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A line taken apart, and not yet judged."""

    number: int
    text: str
    name: str
    of: SchoolClass | None = None
    is_heading: bool = False
    trouble: ClassTrouble | None = None


def read_class_lines(text: str) -> list[ClassLine]:
    """Every line but the headings: «7А» above some names is the class of those that have none."""
    written = (_taken_apart(number, line) for number, line in enumerate(text.splitlines(), start=1))
    return list(_judged((line for line in written if line is not None), MOST_PASTED))


def read_class_sheet(sheet: Sheet) -> list[ClassLine]:
    """The same out of a table, by the names of its columns, or as plain lines where it names none."""
    columns = look_for_columns(sheet, COLUMNS)
    if columns is None or not (columns.has("name") or columns.has("surname")):
        written = [_row_taken_apart(row) for row in sheet.rows]
    else:
        above = (_row_taken_apart(row) for row in sheet.rows if row.number < columns.header.number)
        written = [line for line in above if line is not None and line.is_heading]
        written += [_read_by_columns(row, columns) for row in columns.rows(sheet)]
    return list(_judged((line for line in written if line is not None), MOST_IN_A_SHEET))


def _taken_apart(number: int, line: str) -> Written | None:
    """Nothing, where there is nothing: an empty line, a title, the names of columns."""
    line = "\t".join(map(plain, line.split("\t"))).strip()
    bare = BULLET.sub("", line)
    mention = _mention(bare)
    name = _bare_name(bare if mention is None else mention.rest)
    written = Written(number, _shown(line), name, None if mention is None else mention.of)
    if _is_title(name):
        return replace(written, is_heading=True) if mention is not None else None
    if mention is None and any(map(str.isdecimal, name)):
        return replace(written, trouble=ClassTrouble.UNCLEAR_CLASS)
    return written


def _mention(line: str) -> Mention | None:
    """The class on the line. A mere number is one behind a name; before it, it is the number of the line."""
    found = mentions(line)
    clear = next((mention for mention in found if not mention.is_plain), None)
    if clear is not None:
        return clear
    behind = [mention for mention in found if mention.before.strip() or not mention.after.strip()]
    return behind[-1] if behind else None


def _bare_name(text: str) -> str:
    return LINE_NUMBER.sub("", plain(BETWEEN.sub(" ", text)))


def _is_title(text: str) -> bool:
    words = [folded(word) for word in text.split()]
    return all(word in TITLE_WORDS or not word for word in words) or words[0] in LIST


def _row_taken_apart(row: Row) -> Written | None:
    written = _taken_apart(row.number, "\t".join(row.cells))
    if row.unread:
        return Written(row.number, _shown(" ".join(row.cells)), "", trouble=ClassTrouble.FORMULA)
    return written


def _read_by_columns(row: Row, columns: Columns) -> Written | None:
    whole = _row_taken_apart(row)
    if whole is None or whole.is_heading:
        return whole
    name = columns.read(row, "name") or " ".join(
        part for part in (columns.read(row, key) for key in ("surname", "given", "patronymic")) if part
    )
    if not any(map(columns.has, ("class", "grade"))):
        return _taken_apart(row.number, name)
    written = _classified(Written(row.number, whole.text, _bare_name(BULLET.sub("", name))), row, columns)
    return replace(written, trouble=ClassTrouble.FORMULA) if columns.is_unread(row) else written


def _classified(written: Written, row: Row, columns: Columns) -> Written:
    text = columns.read(row, "class") or columns.read(row, "grade")
    letter = read_letter(columns.read(row, "letter"))
    if not text:
        return written
    of = read_class(text)
    if of is None or letter is None:
        return replace(written, trouble=ClassTrouble.UNCLEAR_CLASS)
    return replace(written, of=of if of.letter else SchoolClass(of.grade, letter))


def _judged(written: Iterable[Written], most: int) -> Iterator[ClassLine]:
    heading: SchoolClass | None = None
    taken: set[tuple[str, SchoolClass]] = set()
    pupils = 0
    for line in written:
        if line.is_heading:
            heading = line.of if line.of is not None and line.of.exists else None
            if heading is not None:
                continue
        pupils += not line.is_heading
        judged = _judge(line, heading, taken)
        yield replace(judged, trouble=ClassTrouble.TOO_MANY) if pupils > most else judged


def _judge(line: Written, heading: SchoolClass | None, taken: set[tuple[str, SchoolClass]]) -> ClassLine:
    of = line.of or heading
    judged = ClassLine(line.number, line.text, trouble=line.trouble)
    if of is not None:
        judged = replace(judged, grade=of.grade, letter=of.letter)
    if line.trouble is not None:
        return judged
    if of is not None and not of.exists:
        return replace(judged, trouble=ClassTrouble.NO_SUCH_GRADE)
    try:
        name = read_name(line.name).full
    except Refusal as refusal:
        return replace(judged, trouble=TROUBLES[type(refusal)])
    if of is None:
        return replace(judged, name=name, trouble=ClassTrouble.NO_CLASS)
    known = (name.casefold().replace("ё", "е"), of)
    trouble = ClassTrouble.DOUBLED if known in taken else None
    taken.add(known)
    return replace(judged, name=name, trouble=trouble)


def _shown(line: str) -> str:
    text = plain(line)
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS]}…"
