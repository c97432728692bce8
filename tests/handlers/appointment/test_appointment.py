"""Roles: who holds them, how somebody is invited and how it ends, as it is talked about."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from handlers.appointment.actions import (
    AskStaffSchool,
    AskToMentor,
    InviteToRole,
    RevokeLink,
    ShowHolder,
    ShowStaff,
    TakeRole,
    WithdrawRole,
)
from models.account import MessengerName
from models.person import Language, PersonKind
from models.role import Role, RoleKind
from models.school import School
from tests.builder import SCHOOL, PersonFacts, a_person, a_school, consented, given
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

NOT_ALLOWED = "Это может только тот, кому поручили."
HEAD_ID, ANNA_ID = 11, 12


async def people(house: House) -> tuple[Talker, Talker]:
    """The responsible person of a school, and a teacher whom nobody has appointed to anything."""
    signed = consented()
    anna: PersonFacts = {"full_name": "Осипова Анна", "school_id": SCHOOL, "document": signed}
    head: PersonFacts = {"full_name": "Паяльников Виктор", "school_id": SCHOOL, "document": signed}
    head["role"] = RoleKind.RESPONSIBLE
    other = a_school("other", name="Гимназия № 105", name_en="Gymnasium 105")
    known = [
        a_person(house.name, HEAD_ID, "Виктор", **head),
        a_person(house.name, ANNA_ID, "Анна", **anna),
    ]
    await given(house.store, a_school(), other, *known)
    return house.person(HEAD_ID, "Виктор"), house.person(ANNA_ID)


async def opens_staff(house: House, talker: Talker, school_id: str | None = None) -> None:
    await talker.says("меню")
    await presses_forged(house, talker, ShowStaff(school_id).pack())


async def is_invited(house: House, head: Talker) -> str:
    """A link of this messenger's to be a mentor, as it stands in the message that is forwarded."""
    await opens_staff(house, head)
    await head.presses("➕ Пригласить")
    await head.presses("Наставник")
    door = "?start=" if house.name is MessengerName.TELEGRAM else "?ref="
    (line,) = (line for line in head.sees.splitlines() if door in line)
    return line.partition(door)[2]


async def roles(house: House) -> list[tuple[int, RoleKind, str | None]]:
    rows = await house.store.read(
        lambda session: session.execute(
            select(Role.person_id, Role.kind, Role.school_id).order_by(Role.id)
        ).all()
    )
    return [(row.person_id, row.kind, row.school_id) for row in rows]


async def test_a_responsible_person_invites_a_mentor_and_sees_them_in_the_list(house: House) -> None:
    head, anna = await people(house)

    payload = await is_invited(house, head)
    assert head.heard[-2].startswith("Приглашение готово — оно в следующем сообщении.")
    assert head.sees.startswith("Вам предлагают роль: наставник — Лицей № 60, Уфа.")
    await anna.follows_link(payload)
    assert anna.sees.startswith("Приглашение\nВиктор предлагает вам роль: наставник — Лицей № 60, Уфа.")
    await anna.presses("✅ Принять")

    assert anna.sees.startswith("Готово! Теперь вы — наставник: Лицей № 60, Уфа.")
    await opens_staff(house, head)
    assert head.sees == (
        "Кто за что отвечает\nЛицей № 60, Уфа\n\n"
        "1. Паяльников Виктор — ответственный за школу\nс 25 ноября 2026\n\n"
        "2. Осипова Анна — наставник\nс 25 ноября 2026, назначение: Паяльников Виктор"
    )


async def test_the_link_leads_to_both_messengers(house: House) -> None:
    head, _ = await people(house)

    payload = await is_invited(house, head)

    assert f"Telegram: https://t.me/engineers_bot?start={payload}" in head.sees
    assert f"ВКонтакте: https://vk.me/engineers?ref={payload}" in head.sees


async def test_accepting_twice_says_the_same_and_nobody_else_may(house: House) -> None:
    head, anna = await people(house)
    payload = await is_invited(house, head)
    await anna.follows_link(payload)
    await anna.presses("✅ Принять")
    said = anna.sees

    await presses_forged(house, anna, TakeRole(payload.removeprefix("role_")).pack())
    boris = house.person(13, "Борис")
    await boris.follows_link(payload)

    assert anna.sees == said
    assert boris.sees.startswith("По этой ссылке уже прошли")
    assert len(await roles(house)) == 2


async def test_a_link_that_waits_is_taken_back(house: House) -> None:
    head, anna = await people(house)
    payload = await is_invited(house, head)

    await opens_staff(house, head)
    await head.presses("✉️ Ждут ответа: 1")
    assert "1. наставник: работает до 2 декабря 2026, отправляет Паяльников Виктор" in head.sees
    await head.presses("Отозвать ссылку 1")

    assert head.sees.endswith("Все приняты, отозваны или просрочены: ждать больше нечего.")
    await anna.follows_link(payload)
    assert anna.sees.startswith("Эта ссылка больше не работает")


async def test_a_link_of_last_week_works_no_more(house: House) -> None:
    head, anna = await people(house)
    payload = await is_invited(house, head)
    house.clock.move(timedelta(days=7))

    await anna.follows_link(payload)

    assert anna.sees.startswith("Эта ссылка больше не работает")


async def test_whoever_invites_is_told_to_forward_the_link(house: House) -> None:
    head, _ = await people(house)

    await head.follows_link(await is_invited(house, head))

    assert head.sees.startswith("Это ваша собственная ссылка")


async def test_a_pupil_is_told_that_roles_are_for_adults(house: House) -> None:
    head, _ = await people(house)
    await given(house.store, a_person(house.name, 14, "Аня", kind=PersonKind.PUPIL, grade=7))
    anya = house.person(14, "Аня")

    await anya.follows_link(await is_invited(house, head))

    assert anya.sees.startswith("Эта роль — для взрослых")
    assert len(await roles(house)) == 1


async def test_a_link_of_somebody_who_may_no_longer_invite_gives_nothing(house: House) -> None:
    head, anna = await people(house)
    payload = await is_invited(house, head)
    await anna.follows_link(payload)
    await house.store.write(lambda session: session.delete(session.get_one(Role, 1)))

    await anna.presses("✅ Принять")

    assert said(anna) == (
        "Тот, кто прислал ссылку, больше не может назначать на эту роль. "
        "Попросите новую у ответственного школы или администратора Консорциума."
    )
    assert await roles(house) == []


def said(talker: Talker) -> str:
    """A small answer, or, where it is too long for one, a message."""
    return talker.is_told or talker.sees


async def test_whoever_is_a_mentor_already_leaves_the_link_to_another(house: House) -> None:
    head, anna = await people(house)
    first, second = await is_invited(house, head), await is_invited(house, head)
    await anna.follows_link(first)
    await anna.presses("✅ Принять")

    await anna.follows_link(second)

    assert anna.sees == "Эта роль у вас уже есть: наставник — Лицей № 60, Уфа. Ссылка не понадобится."


async def test_a_role_is_withdrawn_after_one_question(house: House) -> None:
    head, anna = await people(house)
    await anna.follows_link(await is_invited(house, head))
    await anna.presses("✅ Принять")

    await opens_staff(house, head)
    await head.presses("2")
    assert head.sees.startswith("Осипова Анна — наставник\nЛицей № 60, Уфа\n")
    await head.presses("Да, снять роль")

    assert head.sees == "Роль снята."
    assert [kind for _, kind, _ in await roles(house)] == [RoleKind.RESPONSIBLE]
    await head.presses("◀️ Кто за что отвечает")
    assert "Осипова" not in head.sees


async def test_a_responsible_person_has_no_button_to_withdraw_themselves(house: House) -> None:
    head, _ = await people(house)
    await opens_staff(house, head)

    await head.presses("1")

    assert head.buttons == [["◀️ Кто за что отвечает"]]


@pytest.mark.parametrize(
    "forged",
    [
        ShowStaff(SCHOOL),
        AskStaffSchool(),
        InviteToRole(RoleKind.MENTOR, SCHOOL),
        InviteToRole(RoleKind.ADMINISTRATOR, None),
        ShowHolder(1, 1),
        WithdrawRole(1, 1),
        RevokeLink(1),
    ],
)
async def test_a_forged_button_opens_nothing(house: House, forged: ShowStaff) -> None:
    head, anna = await people(house)
    await is_invited(house, head)
    await anna.says("меню")

    await presses_forged(house, anna, forged.pack())

    assert said(anna).startswith(NOT_ALLOWED)
    assert len(await roles(house)) == 1


async def test_an_administrator_chooses_a_school_by_typing(house: House) -> None:
    await people(house)
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await opens_staff(house, boss)
    assert boss.sees == (
        "Кто за что отвечает\nвесь Консорциум\n\n1. Ольга — администратор Консорциума\nпо настройкам бота"
    )

    await boss.presses("🏫 Другая школа")
    await boss.says("гимназия 105")
    await boss.presses("Гимназия № 105, Уфа")

    assert boss.sees.startswith("Кто за что отвечает\nГимназия № 105, Уфа\n\nПока никого.")


async def test_a_school_that_is_not_found_is_typed_again(house: House) -> None:
    await people(house)
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await opens_staff(house, boss)
    await boss.presses("🏫 Другая школа")

    await boss.says("ъъъъ")
    assert boss.sees.startswith("Такой школы в списке нет.")
    await boss.says("лицей 60")

    assert boss.buttons[0] == ["Лицей № 60, Уфа"]


async def test_nobody_is_invited_to_a_school_that_left(house: House) -> None:
    head, _ = await people(house)
    await opens_staff(house, head)
    await house.store.write(lambda session: setattr(session.get_one(School, SCHOOL), "left_on", "2026-01"))

    await head.presses("➕ Пригласить")

    assert said(head).startswith("Эта организация вышла из Консорциума")


async def test_of_two_schools_one_is_chosen(house: House) -> None:
    head, _ = await people(house)
    second = Role(person_id=1, kind=RoleKind.RESPONSIBLE, school_id="other")
    await house.store.write(lambda session: session.add(second))

    await opens_staff(house, head)
    assert head.sees == "Вы отвечаете за несколько школ. Какую показать?"
    await head.presses("Гимназия № 105, Уфа")

    assert head.sees.startswith("Кто за что отвечает\nГимназия № 105, Уфа")


async def test_a_teacher_is_told_whom_to_ask_and_nobody_is_written_to(house: House) -> None:
    head, anna = await people(house)
    await head.starts()
    heard = len(head.heard)
    await anna.says("меню")

    await presses_forged(house, anna, AskToMentor().pack())

    assert anna.sees.startswith("Наставником вас назначит ответственный школы: Лицей № 60, Уфа. Это Виктор.")
    assert len(head.heard) == heard


async def test_a_teacher_with_no_name_tells_it_and_comes_back_to_the_same_link(house: House) -> None:
    head, _ = await people(house)
    boris: PersonFacts = {"school_id": SCHOOL, "document": consented()}
    await given(house.store, a_person(house.name, 16, "Борис", **boris))
    talker = house.person(16, "Борис")
    payload = await is_invited(house, head)

    await talker.follows_link(payload)
    assert "Эта роль открывает данные детей" in talker.sees
    assert talker.buttons[:2] == [["✍️ Заполнить профиль"], ["🔁 Открыть приглашение ещё раз"]]
    await presses_forged(house, talker, TakeRole(payload.removeprefix("role_")).pack())
    assert len(await roles(house)) == 1

    await talker.presses("✍️ Заполнить профиль")
    await talker.says("Котов Борис")
    await talker.follows_link(payload)
    await talker.presses("✅ Принять")

    assert talker.sees.startswith("Готово! Теперь вы — наставник: Лицей № 60, Уфа.")
    assert len(await roles(house)) == 2


async def test_a_teacher_of_another_school_is_told_where_the_role_is(house: House) -> None:
    head, _ = await people(house)
    boris: PersonFacts = {"school_id": "other", "full_name": "Котов Борис", "document": consented()}
    await given(house.store, a_person(house.name, 16, "Борис", **boris))
    talker = house.person(16, "Борис")

    await talker.follows_link(await is_invited(house, head))

    assert (
        "В профиле у вас другая школа: Гимназия № 105, Уфа. Роль — в этой; школу в профиле можно поменять."
        in talker.sees
    )
    assert talker.buttons[0] == ["✅ Принять"]


async def test_an_administrator_types_a_school_under_the_list_of_roles(house: House) -> None:
    await people(house)
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await opens_staff(house, boss)

    await boss.says("гимназия 105")

    assert boss.buttons[0] == ["Гимназия № 105, Уфа"]


async def test_whoever_types_a_person_where_a_school_is_asked_is_shown_the_search(house: House) -> None:
    await people(house)
    boss = house.person(ADMINISTRATOR_ID, "Ольга")
    await opens_staff(house, boss)
    await boss.says("ъъъъ")

    await boss.presses("🔎 Найти человека")

    assert boss.sees.startswith("Кого найти?")


async def test_a_teacher_without_a_school_chooses_one_first(house: House) -> None:
    await given(house.store, a_person(house.name, ANNA_ID))
    anna = house.person(ANNA_ID)
    await anna.says("меню")

    await presses_forged(house, anna, AskToMentor().pack())

    assert anna.buttons[0] == ["🏫 Выбрать школу"]


async def test_roles_are_spoken_of_in_english(house: House) -> None:
    head, _ = await people(house)
    emma = a_person(house.name, 15, "Emma", language=Language.EN, full_name="Watt Emma")
    await given(house.store, emma)
    talker = house.person(15, "Emma", language="en")

    await talker.follows_link(await is_invited(house, head))
    assert talker.sees.startswith("Invitation\nВиктор offers you a role: mentor — Lyceum 60, Ufa.")
    await talker.presses("✅ Accept")

    assert talker.sees.startswith("Done! You are now mentor: Lyceum 60, Ufa.")
