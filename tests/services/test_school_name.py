import pytest

from services.school_name import key, pieces, plain
from services.school_name_place import place_forms, place_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("лицей", "лицеем"),
        ("гимназия", "гимназией"),
        ("школа", "школ"),
        ("кемерово", "кемерове"),
        ("технологическая", "технологической"),
        ("тобольск", "тоболск"),
        ("класс", "клас"),
        ("щ", "ш"),
    ],
)
def test_forms_and_common_misspellings_of_a_word_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("каи", "как"), ("рцо", "рца"), ("томск", "омск"), ("лицей", "лик")]
)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Лицей №89", ["лицей", "№", "89"]),
        ("лицей89", ["лицей", "89"]),
        ("«Старт+»", ["старт", "плюс"]),
        ("Школа 007", ["школа", "7"]),
        ("Ёлка", ["елка"]),
        ("0", ["0"]),
        ("Лицей ０８９", ["лицей", "89"]),
        ("1234567890", ["1234567"]),
        ("🙂", []),
    ],
)
def test_a_text_falls_into_words_numbers_and_signs(typed: str, seen: list[str]) -> None:
    assert [piece.text for piece in pieces(plain(typed))] == seen


@pytest.mark.parametrize(
    ("city", "said"),
    [
        ("Уфа", "уфы"),
        ("Уфа", "уфимский"),
        ("Кемерово", "кемеровского"),
        ("Казань", "казани"),
        ("Юрга", "юргинская"),
        ("Люберцы", "люберецкий"),
        ("Сочи", "сочинский"),
        ("Ижевск", "ижевском"),
        ("Ростов-на-Дону", "ростове"),
        ("пгт Промышленная", "промышленновская"),
    ],
)
def test_a_town_is_known_by_its_cases_and_adjective(city: str, said: str) -> None:
    assert key(said) in place_forms(city)


def test_what_a_place_is_does_not_tell_it_from_others() -> None:
    assert place_keys("г. Уфа") == place_keys("УФА")
    assert place_keys("Республика Татарстан") == place_keys("Татарстан")
