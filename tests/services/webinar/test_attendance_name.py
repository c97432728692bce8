import pytest

from services.webinar.attendance_name import KnownNames, Likeness, key_of

MARIA, IVAN, PETR, YULIA, NATALYA = 1, 2, 3, 4, 5
KNOWN = KnownNames(
    [
        (MARIA, "Петрова Мария"),
        (IVAN, "Иванов Иван Петрович"),
        (PETR, "Иванов Пётр"),
        (YULIA, "Щукина Юлия Сергеевна"),
        (NATALYA, "Жукова Наталья"),
    ]
)


@pytest.mark.parametrize(
    ("listed", "whose"),
    [
        ("Петрова Мария", MARIA),
        ("мария петрова", MARIA),
        ("Петрова Мария Ивановна", MARIA),
        ("Мария Петрова (Лицей № 60)", MARIA),
        ("Петрова Мария, Лицей № 60", MARIA),
        ("Маша (Петрова Мария)", MARIA),
        ("🌸 Петрова Мария 🌸", MARIA),
        ("Maria Petrova", MARIA),
        ("Иван Иванов", IVAN),
        ("Ivan Petrovich Ivanov", IVAN),
        ("Иванов Петр", PETR),
        ("Yulia Shchukina", YULIA),
        ("Iuliia Schukina", YULIA),
        ("Наталия Жукова", NATALYA),
    ],
)
def test_a_name_is_known_however_it_is_written(listed: str, whose: int) -> None:
    assert KNOWN.likeness(listed) == Likeness(exact=whose)


@pytest.mark.parametrize(
    ("listed", "whose"),
    [
        ("Петорва Мария", (MARIA,)),
        ("Иванов", (IVAN, PETR)),
        ("Иванов И.", (IVAN,)),
        ("Мария", (MARIA,)),
        ("Юлия С.", (YULIA,)),
    ],
)
def test_what_may_be_somebody_s_is_asked_about(listed: str, whose: tuple[int, ...]) -> None:
    assert KNOWN.likeness(listed) == Likeness(alike=whose)


@pytest.mark.parametrize(
    "listed", ["Galaxy A52", "Иванов Иван Сергеевич", "Сидорова Анна", "И", "Петрова Ольга", "12345"]
)
def test_a_stranger_is_nobody(listed: str) -> None:
    assert KNOWN.likeness(listed) == Likeness()


def test_two_people_of_one_name_are_never_told_apart_by_us() -> None:
    known = KnownNames([(1, "Иванов Иван"), (2, "Иванов Иван")])

    assert known.likeness("Иванов Иван") == Likeness(alike=(1, 2))


def test_of_two_namesakes_the_one_whose_patronymic_stands_there_is_meant() -> None:
    known = KnownNames([(1, "Иванов Иван Петрович"), (2, "Иванов Иван Сергеевич")])

    assert known.likeness("Иванов Иван Петрович") == Likeness(exact=1)
    assert known.likeness("Иванов Иван") == Likeness(alike=(1, 2))


def test_a_name_that_is_like_many_says_nothing() -> None:
    known = KnownNames([(number, f"{surname} Анна") for number, surname in enumerate("АБВГ")])

    assert known.likeness("Анна") == Likeness()


def test_a_line_is_known_again_by_the_words_of_its_name() -> None:
    assert key_of("Мария Петрова (Лицей)") == key_of("петрова МАРИЯ") == "мария петрова"
    assert key_of("(Лицей)") == "лицей"
