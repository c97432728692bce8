"""A pupil takes the record that the mentor has entered."""

import pytest

from models.account import Account
from models.person import Language, Person, PersonKind
from tests.builder import SCHOOL, a_person, given
from tests.handlers.classroom.mentors import a_mentor, a_teacher, enters, told
from tests.handlers.classroom.test_class import CODE
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker


async def a_code(house: House, text: str = "Иванов Пётр 3А") -> str:
    """Given by a mentor of the lyceum, whose number is 1."""
    olga = await a_mentor(house)
    await enters(olga, text)
    await olga.presses("👥")
    await olga.says("1")
    await olga.presses("🔑")
    code: str = CODE.findall(olga.heard[-2])[0]
    return code


async def names_of_accounts(house: House) -> dict[int, str]:
    names = dict(await all_of(house.store, Person.id, Person.full_name))
    accounts = await all_of(house.store, Account.external_id, Account.person_id)
    return {number: names[person] for number, person in accounts}


async def a_pupil(house: House, number: int, full_name: str, *, grade: int) -> Talker:
    facts = a_person(
        house.name,
        number,
        full_name.rsplit(maxsplit=1)[-1],
        kind=PersonKind.PUPIL,
        full_name=full_name,
        grade=grade,
        school_id=SCHOOL,
    )
    await given(house.store, facts)
    pupil = house.person(number)
    await pupil.says("меню")
    return pupil


async def test_somebody_unknown_types_the_code_and_has_a_profile(house: House) -> None:
    code = await a_code(house)
    petya = house.person(2, "Петя")

    await petya.says(code.lower())
    assert petya.sees.startswith("По этому коду — запись, которую внёс наставник:\n\nИванов Пётр\n3А класс")
    await petya.presses("Это я")
    assert petya.sees == (
        "Готово, Пётр! Теперь это твой профиль.\n\nИванов Пётр\n3А класс, Лицей № 60, Уфа\n\n"
        "Остался следующий шаг — он на кнопке."
    )
    await petya.presses("Дальше")

    assert "родител" in petya.sees
    assert (await names_of_accounts(house))[2] == "Иванов Пётр"


async def test_the_mentor_sees_that_the_record_was_claimed(house: House) -> None:
    code = await a_code(house)
    petya, olga = house.person(2, "Петя"), Talker(1, house)
    await petya.says(code)
    await petya.presses("Это я")

    await olga.presses("◀️ К ученику")

    assert olga.heard[-2].endswith("Пишет боту: имя и класс меняет в своём профиле.")
    assert olga.buttons == [["📄 Согласие на бумаге"], ["Убрать из класса"], ["◀️ К классу", "🏠 В меню"]]


async def test_the_link_brings_the_code(house: House) -> None:
    code = await a_code(house)
    petya = house.person(2, "Петя")

    await petya.follows_link(f"usecode_{code.replace('-', '')}")
    await petya.presses("Это я")

    assert petya.sees.startswith("Готово, Пётр! Теперь это твой профиль.")


async def test_claimed_twice_the_answer_is_the_same(house: House) -> None:
    code = (await a_code(house)).replace("-", "")
    petya = house.person(2, "Петя")
    await petya.says(code)
    await petya.presses("Это я")
    first = petya.sees

    for data in (f"claim:{code}", f"takerecord:{code}:-------", f"weighrecord:{code}:-------"):
        await presses_forged(house, petya, data)

        assert petya.sees == first


async def test_the_second_of_two_pupils_is_told_that_it_is_taken_and_what_to_do(house: House) -> None:
    code = await a_code(house)
    petya, yan = house.person(2, "Петя"), house.person(3, "Ян")
    for pupil in (petya, yan):
        await pupil.says(code)
    await petya.presses("Это я")

    await yan.presses("Это я")

    assert told(yan) == (
        "Эту запись уже забрали. Если она ваша, скажите учителю, который дал код:"
        " он проверит, кто её забрал, и даст новую."
    )
    assert await names_of_accounts(house) == {1: "Петрова Ольга", 2: "Иванов Пётр", 3: None}


@pytest.mark.parametrize("kind", [PersonKind.TEACHER, PersonKind.PARENT])
async def test_an_adult_is_told_that_the_record_is_a_pupils(house: House, kind: PersonKind) -> None:
    code = await a_code(house)
    adult = await a_teacher(house, 2, kind)

    await adult.says(code)
    await adult.presses("Это я")

    assert told(adult).startswith("Эту запись внесли для ученика: забирает её он сам, со своего телефона.")


async def test_what_contradicts_is_chosen_by_buttons_before_anything_is_joined(house: House) -> None:
    code = await a_code(house)
    petya = await a_pupil(house, 2, "Иванов Петя", grade=4)

    await petya.says(code)
    await petya.presses("Это я")
    assert petya.sees == (
        "Запись: Иванов Пётр, Лицей № 60, Уфа.\n\nВ записи учителя и в твоём профиле написано разное."
        " Выбери, что верно (1 из 2).\n\nФамилия и имя:\n• в записи — Иванов Пётр\n• у тебя — Иванов Петя"
    )
    assert petya.buttons == [["Иванов Пётр"], ["Иванов Петя"], ["🏠 В меню"]]
    await petya.presses("Иванов Пётр")
    assert petya.buttons == [["3А класс"], ["4 класс"], ["🏠 В меню"]]
    await petya.presses("4 класс")
    assert petya.sees == (
        "Запись: Иванов Пётр, Лицей № 60, Уфа.\n\nФамилия и имя: Иванов Пётр\nКласс: 4 класс\n\n"
        "Всё верно? Запись учителя и твой профиль станут одним целым. Разделить их потом нельзя."
    )
    assert (await names_of_accounts(house))[2] == "Иванов Петя"
    await petya.presses("Всё верно, забрать")

    assert petya.sees.startswith("Готово, Пётр! Теперь это твой профиль.\n\nИванов Пётр\n4 класс, Лицей")
    assert (await names_of_accounts(house))[2] == "Иванов Пётр"


async def test_a_button_that_skips_the_choice_joins_nothing(house: House) -> None:
    code = (await a_code(house)).replace("-", "")
    petya = await a_pupil(house, 2, "Иванов Петя", grade=3)

    await presses_forged(house, petya, f"takerecord:{code}:zzzzzzz")

    assert "Выбери, что верно (1 из 1)." in petya.sees
    assert (await names_of_accounts(house))[2] == "Иванов Петя"


async def test_a_forged_code_is_counted_as_a_guess(house: House) -> None:
    anna = house.person(2)
    await anna.says("меню")

    await presses_forged(house, anna, "claim:KM23X45T")

    assert told(anna).endswith("Проверьте каждый знак. Можно попробовать ещё 4 раза.")


async def test_in_english_the_record_is_taken_and_spoken_of_in_english(house: House) -> None:
    code = await a_code(house)
    pete = house.person(2, "Pete", language="en")

    await pete.says(code)
    await pete.presses("It is me")
    assert pete.sees == (
        "Done, Пётр! This is your profile now.\n\nИванов Пётр\nclass 3А, Lyceum 60, Ufa\n\n"
        "There is one more step: it is on the button."
    )
    await pete.says("menu")

    assert pete.buttons[-1][-1] == "❓ Help"
    rows = await all_of(house.store, Person.full_name, Person.language)
    assert ("Иванов Пётр", Language.EN) in rows
