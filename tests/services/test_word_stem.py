import pytest

from services.word_stem import searchable, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("робот", "роботы"),
        ("Робототехника", "робототехнике"),
        ("олимпиады", "ОЛИМПИАДА"),
        ("космос", "космосе"),
        ("полёт", "полет"),
        ("Ёлка", "елки"),
        ("robots", "Robot"),
        ("engineering", "engineers"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("робот", "работа"), ("физика", "химия"), ("2026", "2027")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_text_is_its_words_without_signs() -> None:
    assert stems("«Эра инженеров»: конкурс №1!") == ["эр", "инженер", "конкурс", "1"]


@pytest.mark.parametrize("text", ["", "   ", "«»—…!", "🤖", "%\\"])
def test_a_text_without_words_has_no_stems(text: str) -> None:
    assert stems(text) == []


def test_each_stem_is_kept_once_and_after_a_space() -> None:
    assert searchable("Кубок роботов", "кубок", "Robot Cup") == " кубок робот robot cup"


def test_nothing_to_search_in_is_an_empty_text() -> None:
    assert searchable("", "—") == ""


@pytest.mark.parametrize("beginning", ["робо", "олимп", "engin"])
def test_what_is_kept_is_found_by_the_beginning_of_a_word(beginning: str) -> None:
    kept = searchable("Робототехника", "Олимпиада", "Engineering")

    assert f" {stem(beginning)}" in kept
