import pytest

from services.class_line import ClassLine, ClassTrouble, read_class_lines, read_class_sheet
from services.sheet import Row, Sheet

Pupil = tuple[str | None, int | None, str | None]


def pupils(lines: list[ClassLine]) -> list[Pupil]:
    return [(line.name, line.grade, line.letter) for line in lines if line.trouble is None]


def troubles(lines: list[ClassLine]) -> list[tuple[int, ClassTrouble]]:
    return [(line.number, line.trouble) for line in lines if line.trouble is not None]


def a_sheet(*rows: tuple[str, ...]) -> Sheet:
    return Sheet([Row(number, cells) for number, cells in enumerate(rows, start=1)])


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Иванов Пётр 7А",
            "1. Иванов Пётр, 7 «А»",
            "1) Иванов Пётр 7а",
            "• Иванов Пётр — 7 А",
            "- Иванов Пётр 7-А",
        ),
        *("7А Иванов Пётр", "7А: Иванов Пётр", "№ 3. Иванов Пётр; 7-А", "Иванов Пётр (7А)", "Иванов Пётр,7А"),
        *(
            "3\tИванов Пётр\t7А",
            "3\tИванов\tПётр\t7\tА",
            "ИВАНОВ ПЁТР 7a",
            "Иванов Пётр 7А класс",
            "12 Иванов Пётр 7А",
        ),
        *("Иванов Пётр, 7 класс «А»", "Класс 7А: Иванов Пётр", "Иванов Пётр-7А", "7 А, Иванов Пётр"),
    ],
)
def test_a_pupil_is_read_however_a_teacher_keeps_the_list(line: str) -> None:
    assert pupils(read_class_lines(line)) == [("Иванов Пётр", 7, "А")]


@pytest.mark.parametrize("line", ["Ли И 11", "Ли И\t11", "11 класс Ли И", "Ли И, 11-й класс", "2. Ли И, 11"])
def test_a_class_may_have_no_letter(line: str) -> None:
    assert pupils(read_class_lines(line)) == [("Ли И", 11, "")]


@pytest.mark.parametrize(
    "heading",
    ["7А", "7 «А» класс", "Класс 7А", "Список 7А класса", "Список учеников 7А класса лицея № 5", "7-а:"],
)
def test_a_heading_is_the_class_of_the_lines_below(heading: str) -> None:
    lines = read_class_lines(f"{heading}\n\n1. Иванов Пётр\n2 Ли И\nАбаев Ян 8Б\nАбаева Яна")

    assert pupils(lines) == [
        ("Иванов Пётр", 7, "А"),
        ("Ли И", 7, "А"),
        ("Абаев Ян", 8, "Б"),
        ("Абаева Яна", 7, "А"),
    ]
    assert troubles(lines) == []


def test_a_heading_holds_until_the_next() -> None:
    assert pupils(read_class_lines("7А\nЛи И\n8Б\nЛи О")) == [("Ли И", 7, "А"), ("Ли О", 8, "Б")]


def test_a_heading_of_no_such_grade_is_refused_and_lets_nobody_into_the_one_above() -> None:
    lines = read_class_lines("7А\nЛи И\n12А\nЛи О")

    assert pupils(lines) == [("Ли И", 7, "А")]
    assert troubles(lines) == [(3, ClassTrouble.NO_SUCH_GRADE), (4, ClassTrouble.NO_CLASS)]


def test_numbers_of_a_list_are_not_taken_for_grades() -> None:
    assert troubles(read_class_lines("1 Иванов Пётр\n2 Ли И")) == [
        (1, ClassTrouble.NO_CLASS),
        (2, ClassTrouble.NO_CLASS),
    ]


@pytest.mark.parametrize(
    "title", ["№ п/п\tФИО\tКласс", "Фамилия, имя", "Список класса", "", " \t ", "Фамилия\tИмя"]
)
def test_titles_and_names_of_columns_are_passed_over(title: str) -> None:
    assert read_class_lines(f"{title}\nЛи И 7А") == [ClassLine(2, "Ли И 7А", "Ли И", 7, "А")]


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        ("Иванов Пётр", ClassTrouble.NO_CLASS),
        ("Иванов Пётр 12А", ClassTrouble.NO_SUCH_GRADE),
        ("Иванов Пётр 0", ClassTrouble.NO_SUCH_GRADE),
        ("Иванов Пётр 7АБ", ClassTrouble.UNCLEAR_CLASS),
        ("Иванов Пётр 7-1", ClassTrouble.UNCLEAR_CLASS),
        ("Иванов 7А", ClassTrouble.ONE_WORD),
        ("Иванов П. И. 7А", ClassTrouble.INITIALS),
        ("Иванов Пётр 12.03.2012 7А", ClassTrouble.DIGITS),
        ("Иванов 😀 7А", ClassTrouble.SIGNS),
        ("<b>Иванов</b> Пётр 7А", ClassTrouble.SIGNS),
        ("я" * 120 + " 7А", ClassTrouble.TOO_LONG),
        ("а б в г д е ж з 7А", ClassTrouble.MANY_WORDS),
    ],
)
def test_a_line_that_is_not_taken_says_why(line: str, trouble: ClassTrouble) -> None:
    assert troubles(read_class_lines(line)) == [(1, trouble)]


def test_a_line_without_a_class_keeps_the_name_that_was_read() -> None:
    assert read_class_lines("ИВАНОВ ПЁТР") == [
        ClassLine(1, "ИВАНОВ ПЁТР", "Иванов Пётр", trouble=ClassTrouble.NO_CLASS)
    ]


def test_the_second_of_two_equal_lines_is_refused() -> None:
    lines = read_class_lines("Иванов Пётр 7А\nиванов петр, 7 «а»\nИванов Пётр 8А")

    assert pupils(lines) == [("Иванов Пётр", 7, "А"), ("Иванов Пётр", 8, "А")]
    assert troubles(lines) == [(2, ClassTrouble.DOUBLED)]


def test_more_pupils_than_anybody_looks_through_are_refused_one_by_one() -> None:
    names = [f"Иванов {chr(ord('А') + at // 8)}{'абвгдежз'[at % 8]}" for at in range(62)]

    lines = read_class_lines("\n".join(["7А", *names]))

    assert len(pupils(lines)) == 60
    assert troubles(lines) == [(62, ClassTrouble.TOO_MANY), (63, ClassTrouble.TOO_MANY)]


@pytest.mark.parametrize(
    "rows",
    [
        [("ФИО", "Класс"), ("Ли И", "7А")],
        [("№", "Ф.И.О. ученика", "Телефон", "класс:"), ("1", "Ли И", "+7 999 123-45-67", "7 «а»")],
        [("Фамилия", "Имя", "Отчество", "Класс"), ("Ли", "И", "", "7А")],
        [("Имя", "Фамилия", "Параллель", "Буква"), ("И", "Ли", "7", "А")],
        [("Surname", "Given name", "Grade", "Letter"), ("Ли", "И", "7", "A")],
        [("Фамилия, имя", "Класс", "Литера"), ("Ли И", "7", "«А»")],
        [("Список 7А класса",), ("№", "Фамилия", "Имя"), ("1", "Ли", "И")],
        [("ФИО", "Класс"), ("7А", ""), ("Ли И", "")],
        [("ФИО",), ("Ли И 7А",)],
        [("Ли И", "7А")],
        [("7А", "Ли И")],
        [("1", "Ли", "И", "7", "А")],
        [("7А",), ("1", "Ли И")],
    ],
)
def test_a_table_is_read_by_its_columns_or_as_lines(rows: list[tuple[str, ...]]) -> None:
    lines = read_class_sheet(a_sheet(*rows))

    assert pupils(lines) == [("Ли И", 7, "А")]
    assert troubles(lines) == []


@pytest.mark.parametrize(
    ("cells", "trouble"),
    [
        (("", "7А", "x"), ClassTrouble.NO_NAME),
        (("Ли И", "", "x"), ClassTrouble.NO_CLASS),
        (("Ли И", "12", "x"), ClassTrouble.NO_SUCH_GRADE),
        (("Ли И", "седьмой", "x"), ClassTrouble.UNCLEAR_CLASS),
        (("Ли", "7А", "x"), ClassTrouble.ONE_WORD),
    ],
)
def test_a_row_that_is_not_taken_says_why(cells: tuple[str, ...], trouble: ClassTrouble) -> None:
    lines = read_class_sheet(a_sheet(("ФИО", "Класс", "Заметка"), cells))

    assert troubles(lines) == [(2, trouble)]


@pytest.mark.parametrize("header", [("ФИО", "Класс"), ("Абаев Ян", "7А")])
def test_a_row_with_a_formula_that_nobody_computed_is_refused(header: tuple[str, ...]) -> None:
    sheet = Sheet([Row(1, header), Row(2, ("Ли И",), frozenset({1}))])

    assert troubles(read_class_sheet(sheet)) == [(2, ClassTrouble.FORMULA)]


def test_a_formula_beside_the_columns_that_are_read_does_not_matter() -> None:
    sheet = Sheet([Row(1, ("ФИО", "Класс", "Балл")), Row(2, ("Ли И", "7А"), frozenset({2}))])

    assert pupils(read_class_sheet(sheet)) == [("Ли И", 7, "А")]
