import pytest

from services.school_class import SchoolClass, mentions, read_class, read_letter


@pytest.mark.parametrize(
    "text",
    [
        *("7А", "7 А", "7-А", "7 – А", "7/А", "7а", "7A", "7a", "7«А»", "7 «А»", '7 "а"', "7(А)", " 7А "),
        *("7А класс", "7 А класс", "7а кл.", "7 класс А", "7 класс «А»", "класс 7А", "Класс: 7А", "grade 7A"),
    ],
)
def test_a_class_is_read_however_it_is_written(text: str) -> None:
    assert read_class(text) == SchoolClass(7, "А")


@pytest.mark.parametrize("text", ["11", "11 класс", "11-й класс", "11й класс", "grade 11", "11th grade"])
def test_a_grade_may_have_no_letter(text: str) -> None:
    assert read_class(text) == SchoolClass(11)


@pytest.mark.parametrize("text", ["", "А", "7АБ", "7-1", "7.2", "171", "седьмой", "7А и 7Б", "7 «Альфа»"])
def test_what_is_no_class_is_none(text: str) -> None:
    assert read_class(text) is None


@pytest.mark.parametrize(("grade", "exists"), [(0, False), (1, True), (11, True), (12, False), (99, False)])
def test_grades_go_from_one_to_eleven(grade: int, *, exists: bool) -> None:
    assert SchoolClass(grade).exists == exists


@pytest.mark.parametrize("text", ["12.03.2012", "+7 999 123-45-67", "2026", "3,5", "7-1"])
def test_a_date_or_a_telephone_mentions_no_class(text: str) -> None:
    assert mentions(text) == []


@pytest.mark.parametrize(
    ("text", "letter"), [("а", "А"), ("«A»", "А"), ("D", "D"), ("", ""), ("АБ", None), ("7", None)]
)
def test_a_letter_is_one_letter(text: str, letter: str | None) -> None:
    assert read_letter(text) == letter
