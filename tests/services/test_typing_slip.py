import pytest

from services.typing_slip import meant_in_latin, readings, transliterated


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kbwtq 89", "лицей 89"),
        ("b;tdcr", "ижевск"),
        ("ue,thyfnjhcrbq", "губернаторский"),
        ("cnfhn+", "старт+"),
        ("ptk`ysq", "зеленый"),
        ("licey 89 kemerovo", "лицей 89 кемерово"),
        ("gimnaziya", "гимназия"),
        ("mok", "мок"),
        ("pecypc", "ресурс"),
    ],
)
def test_what_was_typed_in_latin_letters_has_its_reading_in_cyrillic(typed: str, meant: str) -> None:
    assert meant in [reading.replace("й", "й") for reading in readings(typed)]


@pytest.mark.parametrize("typed", ["лицей 89", "", "№ 5, г. уфа", "🙂"])
def test_cyrillic_has_one_reading(typed: str) -> None:
    assert readings(typed) == [typed]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("лицeй", "лицей"),
        ("kaзaнь", "казань"),
        ("шк0ла", "школа"),
        ("1о5", "105"),
        ("5oo", "500"),
        ("8ое", "8ое"),
    ],
)
def test_a_sign_of_the_same_drawing_is_the_letter_or_the_digit(typed: str, meant: str) -> None:
    assert readings(typed) == [meant]


def test_a_comma_after_a_word_may_be_a_comma_and_may_be_a_letter() -> None:
    assert {"спб", "сп"} < set(readings("cg,"))


def test_latin_words_typed_in_the_russian_layout_are_read() -> None:
    assert meant_in_latin("дшсун 89") == transliterated("licey 89")


def test_the_longest_letters_are_heard_first() -> None:
    assert transliterated("shchi itsh") == "щи итш"
