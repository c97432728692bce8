import csv
from pathlib import Path

import pytest

import bot.demo
from services.school_title import title_of
from services.school_title_en import english_title

SCHOOLS = Path(bot.demo.__file__).parent / "schools.csv"
# Where people call a school otherwise than its papers let anybody guess.
OTHERWISE = {
    "knitu-licey-internat-himiya": "Лицей-интернат КНИТУ",
    "kazan-gimnaziya-8": "Гимназия №8 — Центр образования",
    "kazan-gimnaziya-179": "Гимназия №179 — Центр образования",
    "lomonosovskiy-itsh": "ИТШ Ломоносовского района",
    "ulyanovsk-gorodskoy-licey": "Ульяновский городской лицей при УлГТУ",
    "ulyanovsk-licey-102": "Губернаторский инженерный лицей №102",
    "yugorsk-licey": "Лицей имени Г.Ф. Актяшева",
}


def test_every_school_of_the_season_is_called_what_people_call_it() -> None:
    with SCHOOLS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))

    titles = {row["id"]: title_of(row["full_name"], row["short_name"]) for row in rows}

    assert titles == {row["id"]: OTHERWISE.get(row["id"], row["name"]) for row in rows}


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("МБОУ «СОШ № 5»", "Школа №5"),
        ('МБОУ "Лицей № 60" им. М.А. Ферина', "Лицей №60"),
        ("МАОУ СОШ N 12 г. Пермь", "Школа №12"),
        ("МБОУ Лицей 7", "Лицей №7"),
        ("ГБОУ Школа № 1234", "Школа №1234"),
        ("Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 3»", "Школа №3"),
        ("ГБОУ «Школа-интернат имени А.Н. Колмогорова»", "Школа-интернат имени А.Н. Колмогорова"),
        ("МБОУ «Гимназия №1 «Логос»»", "Гимназия №1 «Логос»"),
        ("ООО «Завод»", "Завод"),
        ("Лицей", "Лицей"),
        ("", ""),
    ],
)
def test_the_legal_form_the_place_and_the_honours_are_left_to_the_papers(written: str, title: str) -> None:
    assert title_of(written) == title


def test_the_short_name_goes_before_the_full_one() -> None:
    assert title_of("Муниципальное учреждение «Лицей №5»", "МБОУ «Лицей №6»") == "Лицей №6"


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Лицей №60", "Lyceum No. 60"),
        ("Школа №215 «Созвездие»", "School No. 215 “Sozvezdie”"),
        ("ИТШ №777", "Engineering and Technology School No. 777"),
        ("ИМЦ Калининского района", "Teacher Support Centre Kalininsky District"),
        ("Гимназия №8 — Центр образования", "Gymnasium No. 8 — Education Centre"),
        ("Школа будущего", "School of the Future"),
        ("«Школа»", "“Shkola”"),
    ],
)
def test_an_english_name_is_made_of_the_words_one_can_translate(title: str, english: str) -> None:
    assert english_title(title) == english
