import pytest

from models.person import Language
from models.result import ResultKind
from services.result.award import Award, is_sound, read_award, word_of

DIPLOMA, PLACE = ResultKind.DIPLOMA, ResultKind.PLACE


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("победитель", ResultKind.WINNER, None),
        ("Призер", ResultKind.PRIZEWINNER, None),
        (" ПРИЗЁР ", ResultKind.PRIZEWINNER, None),
        ("Диплом победителя", ResultKind.WINNER, None),
        ("лауреат", ResultKind.LAUREATE, None),
        ("участница", ResultKind.PARTICIPANT, None),
        ("сертификат участника", ResultKind.PARTICIPANT, None),
        ("Диплом I степени", DIPLOMA, 1),
        ("диплом 2 ст.", DIPLOMA, 2),
        ("диплом третьей степени", DIPLOMA, 3),
        ("диплом 1-й степени", DIPLOMA, 1),
        ("ІІ степени", DIPLOMA, 2),
        ("Ⅲ степень", DIPLOMA, 3),
        ("Diploma of degree II", DIPLOMA, 2),
        ("1 место", PLACE, 1),
        ("1-е место", PLACE, 1),
        ("II место", PLACE, 2),
        ("первое место", PLACE, 1),
        ("место 12", PLACE, 12),
        ("3rd place", PLACE, 3),
        ("Winner", ResultKind.WINNER, None),
    ],
)
def test_a_result_is_read_as_people_write_it(text: str, kind: ResultKind, number: int | None) -> None:
    assert read_award(text) == Award(kind, number)


@pytest.mark.parametrize(
    "text", ["", "1", "диплом", "диплом 4 степени", "0 место", "победитель (1 место)", "призовое место", "ок"]
)
def test_what_may_mean_two_things_is_not_guessed(text: str) -> None:
    assert read_award(text) is None


@pytest.mark.parametrize(
    ("text", "note", "kept"),
    [
        ("спецприз: за оригинальность", "", "за оригинальность"),
        ("Специальный приз — за смелость", "", "за смелость"),
        ("специальный приз", "за код", "за код"),
        ("Приз зрительских симпатий", "", "Приз зрительских симпатий"),
        ("спецприз", "", ""),
    ],
)
def test_a_special_prize_says_what_for(text: str, note: str, kept: str) -> None:
    assert read_award(text, note) == Award(ResultKind.SPECIAL, None, kept)


def test_the_degree_of_a_laureate_is_kept_beside_it() -> None:
    assert read_award("Лауреат I степени") == Award(ResultKind.LAUREATE, None, "I степени")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", ResultKind)
def test_what_is_written_into_a_table_is_read_back(kind: ResultKind, language: Language) -> None:
    award = Award(kind, 2 if kind in {DIPLOMA, PLACE} else None)

    assert read_award(word_of(award, language)) == award


@pytest.mark.parametrize(
    "award", [Award(DIPLOMA), Award(DIPLOMA, 4), Award(PLACE, 0), Award(PLACE), Award(ResultKind.WINNER, 1)]
)
def test_what_the_table_would_refuse_is_not_sound(award: Award) -> None:
    assert not is_sound(award)
