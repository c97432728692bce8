import pytest

from services.paper_date import is_before, read_paper_date


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2023", "2023"),
        ("2023 г.", "2023"),
        ("2023-05", "2023-05"),
        ("05.2023", "2023-05"),
        ("май 2023", "2023-05"),
        ("Сент. 2023 года", "2023-09"),
        ("May 2023", "2023-05"),
        ("2023-05-11", "2023-05-11"),
        ("2023-05-11T00:00:00", "2023-05-11"),
        ("11.05.2023", "2023-05-11"),
        ("11 мая 2023 г.", "2023-05-11"),
    ],
)
def test_a_date_is_kept_as_exactly_as_it_was_told(text: str, kept: str) -> None:
    assert read_paper_date(text) == kept


@pytest.mark.parametrize(
    "text",
    ["", "вчера", "32.01.2023", "30.02.2023", "2023-13", "1023", "marx 2023", "ма 2023", "5", "11.05.23"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_paper_date(text) is None


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2022", "2023", True),
        ("2023-05", "2023", False),
        ("2023", "2023-05", False),
        ("2023-04-30", "2023-05", True),
    ],
)
def test_dates_are_compared_as_far_as_both_are_known(one: str, other: str, before: bool) -> None:  # noqa: FBT001  a table's column
    assert is_before(one, other) is before
