import pytest

from services.search import Search


@pytest.mark.parametrize(
    ("text", "grades", "pieces"),
    [
        ("робот", (), (" робот",)),
        ("робототехника", (), (" робототехни",)),
        ("математика", (), (" математи",)),
        ("математический", (), (" математ",)),
        ("физика", (), (" физи",)),
        ("пик", (), (" пик",)),
        ("7", (), (" 7 ",)),
        ("2026", (), (" 2026 ",)),
        ("ИИ", (), (" ии ",)),
        ("конкурс для школ и колледжей", (), (" конкурс", " школ", " колледж")),
        ("7 класс", (7,), ()),
        ("робот для 7-й класс", (7,), (" робот",)),
        ("Grade 11 robots", (11,), (" robot",)),
        ("12 класс", (), (" 12 ", " класс")),
        ("классика", (), (" класси",)),
    ],
)
def test_words_are_read_as_what_is_looked_for(
    text: str, grades: tuple[int, ...], pieces: tuple[str, ...]
) -> None:
    assert Search.read(text) == Search(grades, pieces)


@pytest.mark.parametrize("text", ["", "?!", "для", "the of", "и в"])
def test_words_that_say_nothing_are_no_search(text: str) -> None:
    assert not Search.read(text)
