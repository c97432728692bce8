"""Administrators find a person and do what is to be done, as it is talked about."""

import pytest
from sqlalchemy import select

from handlers.action import Action
from handlers.directory.actions import (
    AskBlock,
    AskPerson,
    AskPersonSchool,
    AskUnblock,
    BlockPerson,
    GiveRole,
    MovePerson,
    Reach,
    ShowAudit,
    ShowFound,
    ShowPerson,
    ShowRoles,
    UnblockPerson,
)
from models.person import Person, PersonKind
from models.role import RoleKind
from services.audit import AuditSide
from tests.builder import SCHOOL, PersonFacts, a_person, a_school, consented, given
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

NOT_ALLOWED = "Это может только тот, кому поручили."
ANYA_ID = 21


async def boss_among_people(house: House) -> Talker:
    """An administrator; beside a pupil, her teacher and somebody of nearly the same name."""
    pupil: PersonFacts = {"kind": PersonKind.PUPIL, "grade": 10, "full_name": "Осипова Аня"}
    pupil["school_id"] = SCHOOL
    teacher: PersonFacts = {"school_id": SCHOOL, "full_name": "Осипов Андрей", "document": consented()}
    await given(
        house.store,
        a_school(),
        a_school("other", name="Гимназия № 105", name_en="Gymnasium 105"),
        a_person(house.name, ANYA_ID, "Аня", **pupil),
        a_person(house.name, 22, "Андрей", **teacher),
    )
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await boss.says("меню")
    await presses_forged(house, boss, AskPerson().pack())
    return boss


async def finds(boss: Talker, words: str, name: str) -> None:
    await boss.says(words)
    await boss.presses(name)


async def test_a_person_is_found_by_name_and_class_and_shown_whole(house: House) -> None:
    boss = await boss_among_people(house)
    assert boss.sees.startswith("Кого найти?")

    await boss.says("Аня ОСИПОВА 10")
    assert boss.sees == (
        "По запросу «Аня ОСИПОВА 10»\n\n1. Осипова Аня\nученик, 10 класс\nЛицей № 60, Уфа\n\nВсего 1 человек."
    )
    await boss.presses("1. Осипова Аня")

    assert boss.sees == (
        "Осипова Аня\nученик, 10 класс\nЛицей № 60, Уфа\n\n"
        "🟡 нет согласия на обработку данных\nСогласий нет\n\n"
        f"{'Telegram' if house.name == 'telegram' else 'ВКонтакте'}: id21\nВ боте с 25 ноября 2026"
    )
    await boss.presses("◀️ К найденным")
    assert boss.sees.startswith("По запросу «Аня ОСИПОВА 10»")


async def test_a_name_typed_under_a_card_is_looked_for(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипова аня", "1. Осипова Аня")

    await boss.says("Осипов Андрей")
    assert boss.sees.startswith("По запросу «Осипов Андрей»")
    await boss.presses("1. Осипов Андрей")
    await boss.presses("🎓 Роли")
    await boss.says("аня")

    assert boss.buttons[0] == ["1. Осипова Аня"]


async def test_one_slip_is_forgiven_and_said(house: House) -> None:
    boss = await boss_among_people(house)

    await boss.says("Осиповв Андрей")

    assert boss.sees.startswith("Точно такого нет. Похожее на «Осиповв Андрей»\n\n1. Осипов Андрей\nучитель")


async def test_whoever_is_not_found_is_typed_again(house: House) -> None:
    boss = await boss_among_people(house)

    await boss.says("Щукин")
    assert boss.sees.startswith("По запросу «Щукин» никого нет")
    await boss.says("😀")
    assert boss.sees.startswith("Чтобы найти человека, нужна хотя бы буква имени")
    await boss.says("осип")

    assert boss.buttons[:2] == [["1. Осипов Андрей"], ["2. Осипова Аня"]]


async def test_somebody_is_blocked_after_one_question_and_let_in_again(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипова", "1. Осипова")

    await boss.presses("🚫 Закрыть доступ")
    assert boss.sees.startswith("Закрыть доступ: Осипова Аня?")
    await boss.presses("Да, закрыть доступ")
    assert boss.sees.endswith("🚫 Доступ закрыт с 25 ноября 2026")
    assert await blocked(house) == ["Осипова Аня"]
    await boss.presses("✅ Открыть доступ")
    await boss.presses("Да, открыть доступ")

    assert await blocked(house) == []


async def blocked(house: House) -> list[str | None]:
    names = select(Person.full_name).where(Person.blocked_at.is_not(None))
    return list(await house.store.read(lambda session: session.scalars(names).all()))


async def test_nobody_blocks_themselves(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, f"id{ADMINISTRATOR_ID}", "1. Ольга")
    await boss.presses("🚫 Закрыть доступ")

    await boss.presses("Да, закрыть доступ")

    assert (boss.is_told or boss.sees).startswith("Себе доступ не закрывают.")


async def test_a_person_is_linked_to_another_school(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипова", "1. Осипова")

    await boss.presses("🏫 Школа")
    await boss.says("ъъъъ")
    assert boss.sees.startswith("Такой школы в списке нет.")
    await boss.says("гимназия 105")
    await boss.presses("Гимназия № 105, Уфа")

    assert boss.sees.startswith("Осипова Аня\nученик, 10 класс\nГимназия № 105, Уфа")


async def test_a_role_is_given_and_stands_in_the_log(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипов андрей", "1. Осипов")

    await boss.presses("🎓 Роли")
    await boss.presses("Наставник")
    assert "🎓 наставник — Лицей № 60, Уфа" in boss.sees
    assert ["Наставник"] not in boss.buttons
    await boss.presses("◀️ К карточке")
    await boss.presses("📜 О человеке")

    assert boss.sees == (
        "Журнал: что сделали с этим человеком\nОсипов Андрей\n\n"
        "ср, 25 ноября 2026, 12:00 по Москве\n"
        "Ольга: роль дана · наставник · Лицей № 60, Уфа · кому: Осипов Андрей"
    )


async def test_the_deeds_of_a_person_are_a_log_of_their_own(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипов андрей", "1. Осипов")

    await boss.presses("📜 Его действия")

    assert boss.sees.endswith("Записей нет.")


async def test_a_pupil_is_given_no_role(house: House) -> None:
    boss = await boss_among_people(house)
    await finds(boss, "осипова", "1. Осипова")
    await boss.presses("🎓 Роли")

    await boss.presses("Наставник")

    assert (boss.is_told or boss.sees).startswith("Это роль для взрослых, а этот человек — ученик.")


@pytest.mark.parametrize(
    "forged",
    [
        AskPerson(),
        ShowFound("осипова", 1),
        ShowPerson(1),
        AskBlock(1),
        BlockPerson(1),
        AskUnblock(1),
        UnblockPerson(1),
        AskPersonSchool(1),
        MovePerson(1, "other"),
        ShowRoles(1),
        GiveRole(1, RoleKind.MENTOR, Reach.SCHOOL),
        ShowAudit(1, AuditSide.ABOUT),
    ],
)
async def test_a_forged_button_opens_nothing(house: House, forged: Action) -> None:
    await boss_among_people(house)
    anya = house.person(ANYA_ID, "Аня")
    await anya.says("меню")

    await presses_forged(house, anya, forged.pack())

    assert (anya.is_told or anya.sees).startswith(NOT_ALLOWED)
    assert await blocked(house) == []


async def test_somebody_who_is_not_there_is_refused(house: House) -> None:
    boss = await boss_among_people(house)

    await presses_forged(house, boss, ShowPerson(404).pack())

    assert (boss.is_told or boss.sees).startswith("Этого человека здесь больше нет")


async def test_people_are_found_in_english(house: House) -> None:
    await boss_among_people(house)
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await boss.says("меню")
    await boss.says("язык")
    await boss.presses("English")
    await presses_forged(house, boss, AskPerson().pack())

    await finds(boss, "осипова 10", "1. Осипова")

    assert boss.sees.startswith("Осипова Аня\npupil, grade 10\nLyceum 60, Ufa\n\n🟡 no consent to the")
