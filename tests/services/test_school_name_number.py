import pytest

from services.school_name import keys
from services.school_name_number import DIGITS, composed


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("восемьдесят девять", "89"),
        ("сто вторая", "102"),
        ("сто тринадцать", "113"),
        ("двести", "200"),
        ("двести двадцать шестой", "226"),
        ("триста тридцать четыре", "334"),
        ("три тридцать четыре", "334"),
        ("семь семь семь", "777"),
        ("десять семь", "107"),
        ("пятьдесят первая", "51"),
    ],
)
def test_words_say_a_number(said: str, number: str) -> None:
    assert composed(keys(said)) == number


@pytest.mark.parametrize(("times", "digit", "number"), [("три", "семерки", "777"), ("две", "пятерки", "55")])
def test_a_digit_may_be_said_several_times_at_once(times: str, digit: str, number: str) -> None:
    assert digit in DIGITS
    assert composed([*keys(times), digit]) == number
