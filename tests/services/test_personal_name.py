import pytest

from services.personal_name import (
    NameEmpty,
    NameHasDigits,
    NameHasInitials,
    NameHasManyWords,
    NameHasSigns,
    NameIsOneWord,
    NameTooLong,
    PersonalName,
    alike,
    read_name,
    spelling,
    spellings,
)
from services.refusal import Refusal


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("Иванов Пётр", "Иванов Пётр"),
        ("  Иванов \n Пётр\u200b Ильич ", "Иванов Пётр Ильич"),
        ("ИВАНОВ ПЁТР", "Иванов Пётр"),
        ("иванов пётр", "Иванов Пётр"),
        ("ИВАНОВ Пётр", "Иванов Пётр"),
        ("МакДональд Рональд", "МакДональд Рональд"),
        ("д’Артаньян Шарль", "д'Артаньян Шарль"),
        ("Д'АРТАНЬЯН ШАРЛЬ", "Д'Артаньян Шарль"),
        ("фон Штейн Анна", "фон Штейн Анна"),
        ("ВАН АННА", "Ван Анна"),
        ("О Ён", "О Ён"),
        ("Ли И", "Ли И"),
        ("О'Brien Siobhán", "O'Brien Siobhán"),
        ("салтыков — щедрин михаил", "Салтыков-Щедрин Михаил"),
        ("МАМЕДОВ АЛИ АХМЕД ОГЛЫ", "Мамедов Али Ахмед оглы"),
        ("Асан кызы Айдай", "Асан кызы Айдай"),
        ("Айдай Асан уулу", "Айдай Асан уулу"),
        ("Өмүрбеков Үсөн", "Өмүрбеков Үсөн"),
        ("Müller Jürgen", "Müller Jürgen"),
        ("Петров, Иван.", "Петров Иван"),
        ("Ива\u0301нов Пётр", "Иванов Пётр"),
        ("И\u0306ова Пе\u0308тра", "Йова Пётра"),
    ],
)
def test_a_name_is_kept_as_it_is_written_on_a_diploma(typed: str, full: str) -> None:
    assert read_name(typed).full == full


@pytest.mark.parametrize(
    ("typed", "full"),
    [("Ивaнoв Пeтр", "Иванов Петр"), ("AHHA Иванова", "Анна Иванова"), ("Jоhn Smith", "John Smith")],
)
def test_letters_of_another_alphabet_that_only_look_alike_become_its_own(typed: str, full: str) -> None:
    assert read_name(typed).full == full


def test_a_name_is_its_parts() -> None:
    assert read_name("Мамедов Али Ахмед оглы") == PersonalName("Мамедов", "Али", "Ахмед оглы")
    assert read_name("Асан кызы Айдай") == PersonalName("Асан кызы", "Айдай")
    assert read_name("ван дер Ваальс Йоханнес") == PersonalName("ван дер Ваальс", "Йоханнес")
    assert read_name("фон Штейн Анна") == PersonalName("фон Штейн", "Анна")


@pytest.mark.parametrize(
    ("typed", "refusal", "variables"),
    [
        ("", NameEmpty, {}),
        (" \u200b\n ", NameEmpty, {}),
        ("- ' .", NameEmpty, {}),
        ("я" * 300, NameTooLong, {"most": 100}),
        ("я хочу на конкурс в субботу с другом", NameHasManyWords, {"most": 7}),
        ("Иванов Пётр 7", NameHasDigits, {}),
        ("Иванов П.", NameHasInitials, {}),
        ("Иванов П.И.", NameHasInitials, {}),
        ("И. Иванов", NameHasInitials, {}),
        ("Иван😀 Петров", NameHasSigns, {"sign": "😀"}),
        ("😀", NameHasSigns, {"sign": "😀"}),
        ("<b>Иван</b> Петров", NameHasSigns, {"sign": "<"}),
        ("https://school.ru Иван", NameHasSigns, {"sign": ":"}),
        ("ivan.ru Иванов", NameHasSigns, {"sign": "."}),
        ("𝓘𝓿𝓪𝓷 Иванов", NameHasSigns, {"sign": "𝓘"}),
        ("Иваноv Пётр", NameHasSigns, {"sign": "v"}),
        ("Иван", NameIsOneWord, {}),
        ("Асан кызы", NameIsOneWord, {}),
        ("Иванов -", NameIsOneWord, {}),
    ],
)
def test_what_is_no_name_is_refused_with_its_reason(
    typed: str, refusal: type[Refusal], variables: dict[str, object]
) -> None:
    with pytest.raises(refusal) as refused:
        read_name(typed)

    assert vars(refused.value) == variables


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Пётр", "Иванов Петр"),
        ("Иванов Пётр", "пётр иванов"),
        ("Иванов Пётр", "Иванов Пётр Ильич"),
        ("Иванова Наталья", "Иванова Наталия"),
        ("Иванова София", "Иванова Софья"),
        ("Иванов Даниил Юрьевич", "Данил Иванов"),
        ("Иванова Анна", "Иванвоа Анна"),
        ("Иванова Анна", "Ивнова Анна"),
        ("Иванова Анна", "Ивванова Анна"),
        ("Петров Степан", "Петров Стефан"),
        ("Салтыков-Щедрин Лев", "Салтыков Щедрин Лев"),
        ("О'Коннор Лев", "ОКоннор Лев"),
    ],
)
def test_one_child_typed_twice_is_noticed(one: str, other: str) -> None:
    assert (alike(one, other), alike(other, one)) == (True, True)


def test_many_names_are_spelled_at_once_as_each_of_them_by_itself() -> None:
    names = ["Салтыков-Щедрин Лев", "О'Коннор Анна", "Наталия  Ильинична Кузьмина", "Аллл ёж", "", "Ли_И Ия"]

    assert spellings("\n".join(names)) == [spelling(name) for name in names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Иванов Пётр", "Сидоров Пётр"),
        ("Иванов Пётр", "Иванов Павел"),
        ("Иванов Пётр", "Петров Иван"),
        ("Иванов Пётр Ильич", "Иванов Пётр Олегович"),
        ("Иванова Дарина", "Иванова Карина"),
        ("Иванвоа Ана", "Иванова Яна"),
        ("Ивнова Екатирина", "Иванова Екатерина"),
        ("Ли И", "Ли О"),
        ("Иванов", "Иванов"),
        ("", ""),
    ],
)
def test_different_children_are_not_taken_for_one(one: str, other: str) -> None:
    assert (alike(one, other), alike(other, one)) == (False, False)
