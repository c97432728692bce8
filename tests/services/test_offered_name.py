import pytest

from services.offered_name import offered_name


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Анна Иванова", "Иванова Анна"),
        ("Иванова Анна", "Иванова Анна"),
        ("марина королёва", "Королёва Марина"),
        ("Пётр Римский-Корсаков", "Римский-Корсаков Пётр"),
        ("Константин Шевченко", "Шевченко Константин"),
    ],
)
def test_a_given_name_and_a_surname_are_put_as_on_a_diploma(called: str, name: str) -> None:
    assert offered_name(called) == name


@pytest.mark.parametrize(
    "called",
    [
        "",
        "Анна",
        "Анна Мария",
        "Иванов Королёв",
        "Anna Smith",
        "Анна 🎒",
        "Королева красоты 2008",
        "Анна Ивановна Иванова",
        "Мама Пети",
    ],
)
def test_where_it_is_not_plain_nothing_is_offered(called: str) -> None:
    assert offered_name(called) is None
