from datetime import timedelta

import pytest

from models.person import PersonKind
from tests.builder import a_person, given
from tests.handlers.guardian.meeting import (
    a_child,
    a_pupil_of_school,
    becomes_guardian,
    goes,
    person_id_of,
    sends_a_link,
)
from tests.talk.house import House

USED = "По этой ссылке уже прошли, а работает она один раз. Попросите новую у того, кто её прислал."
EXPIRED = (
    "Эта ссылка больше не работает: её срок прошёл или вместо неё сделали новую. Попросите новую у того,"
    " кто её прислал."
)
MORE = (
    "Остальное — по желанию, каждое отдельно.\n\n"
    "И ещё одно, уже о ваших собственных данных. Его можно подписать позже."
)


async def test_a_parent_in_the_other_messenger_signs_for_a_child_of_grade_three(
    house: House, next_door: House
) -> None:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    await olga.follows_link(await sends_a_link(house, anna, next_door.name))
    asked = olga.sees

    await olga.presses("Я родитель (законный представитель)")
    await olga.says("иванова ольга")
    await olga.presses("✍️ Подписываю")

    assert asked.startswith("Я бот Консорциума инженерных школ: конкурсы и олимпиады для школьников.")
    assert "\n\nАнна\n3 класс, Лицей № 60, Уфа\n\nЧто будет: вы подтвердите" in asked
    assert olga.heard[-3:] == [
        "✅ Подписано: Обработка данных, Иванова Анна. Копия — в файле ниже.",
        "Копия согласия: Обработка данных, редакция 2026-11",
        MORE,
    ]
    assert olga.buttons == [
        ["Публикация имени, фото и работ"],
        ["Сообщения с новостями"],
        ["Согласие за себя"],
        ["👪 Мои дети", "🏠 В меню"],
    ]
    await goes(house, anna, "parent")
    assert anna.sees == (
        "Согласие родителя\n\n🟢 Согласие есть, всё готово. Ссылка нужна, только если хочешь позвать второго"
        " родителя.\n\nЗа тебя отвечают: Ольга."
    )


async def test_the_document_names_the_parent_and_the_child(house: House, next_door: House) -> None:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")

    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))

    assert olga.sees.startswith(
        "Согласие на обработку персональных данных\n\nКто даёт согласие: Иванова Ольга.\n"
        "Чьи данные: Иванова Анна.\nКому: Консорциум инженерных школ."
    )
    assert olga.sees.endswith("Редакция 2026-11.\n⚪ Ещё не дано.")
    assert olga.buttons == [["✍️ Подписываю"], ["◀️ Все согласия", "🏠 В меню"]]


async def test_a_parent_who_tells_no_name_is_asked_again(house: House, next_door: House) -> None:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    await olga.follows_link(await sends_a_link(house, anna, next_door.name))
    await olga.presses("Я родитель")

    await olga.says("мама")
    await olga.says("Иванова Ольга")

    assert olga.sees.startswith("Согласие на обработку персональных данных")


async def test_a_parent_who_speaks_english_is_led_in_english(house: House, next_door: House) -> None:
    anna, mary = await a_child(house), next_door.person(7, "Mary", language="en")

    await mary.follows_link(await sends_a_link(house, anna, next_door.name))
    asked = mary.sees
    await mary.presses("I am the parent (legal guardian)")
    await mary.says("Ivanova Mary")
    document = mary.sees
    await mary.presses("✍️ I sign")

    assert "\n\nАнна\ngrade 3, Lyceum 60, Ufa\n\nWhat happens: you confirm" in asked
    assert document.startswith("Consent to the processing of personal data\n\nWho consents: Ivanova Mary.")
    assert mary.heard[-3] == "✅ Signed: Processing of data, Иванова Анна. The copy is in the file below."


async def test_a_link_used_twice_tells_the_second_and_shows_the_child_to_the_first(
    house: House, next_door: House
) -> None:
    anna, olga, igor = await a_child(house), next_door.person(7, "Ольга"), next_door.person(8, "Игорь")
    link = await sends_a_link(house, anna, next_door.name)
    await becomes_guardian(olga, link)

    await igor.follows_link(link)
    await olga.follows_link(link)

    assert igor.sees == USED
    assert olga.sees.startswith("✅ Вы отвечаете за ребёнка:\n\nАнна\n3 класс")
    assert olga.buttons == [["✍️ Прочитать и подписать"], ["👪 Мои дети", "🏠 В меню"]]


async def test_of_two_who_have_the_link_open_the_first_answers_for_the_child(
    house: House, next_door: House
) -> None:
    anna, olga, igor = await a_child(house), next_door.person(7, "Ольга"), next_door.person(8, "Игорь")
    link = await sends_a_link(house, anna, next_door.name)
    for parent in (olga, igor):
        await parent.follows_link(link)

    await olga.presses("Я родитель")
    await igor.presses("Я родитель")

    assert olga.sees.startswith("✅ Вы отвечаете за ребёнка:")
    assert USED in (igor.is_told, igor.sees)


async def test_an_expired_link_says_so(house: House, next_door: House) -> None:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    link = await sends_a_link(house, anna, next_door.name)
    house.clock.move(timedelta(days=7))

    await olga.follows_link(link)

    assert olga.sees == EXPIRED


async def test_a_link_nobody_has_made_says_the_same(house: House) -> None:
    olga = house.person(7, "Ольга")

    await olga.follows_link("guard_" + "0" * 32)

    assert olga.sees == EXPIRED


async def test_the_child_that_opens_its_own_link_is_told_whose_it_is(house: House) -> None:
    anna = await a_child(house)

    await anna.follows_link(await sends_a_link(house, anna, house.name))

    assert anna.sees == (
        "Это твоя собственная ссылка, и она всё ещё работает."
        " Её открывает родитель: перешли ему то сообщение."
    )


async def test_a_link_forwarded_to_a_classmate_goes_on_to_a_parent(house: House, next_door: House) -> None:
    anna = await a_child(house)
    await given(house.store, a_pupil_of_school(next_door, 2))
    boris, olga = next_door.person(2, "Боря"), next_door.person(7, "Ольга")
    link = await sends_a_link(house, anna, next_door.name)

    await boris.follows_link(link)
    await olga.follows_link(link)

    assert boris.sees == (
        "Эта ссылка — для родителя, а в твоём профиле написано, что ты школьник. Скажи тому, кто её прислал:"
        " пусть отправит маме или папе. Ссылка ещё работает."
    )
    assert olga.buttons[0] == ["Я родитель (законный представитель)"]


async def test_two_parents_come_by_two_links(house: House, next_door: House) -> None:
    anna, olga, igor = await a_child(house), next_door.person(7, "Ольга"), next_door.person(8, "Игорь")
    links = [await sends_a_link(house, anna, next_door.name) for _ in range(2)]

    await becomes_guardian(olga, links[0])
    await becomes_guardian(igor, links[1], "Иванов Игорь")
    await goes(house, anna, "parent")

    assert anna.sees.endswith("За тебя отвечают: Ольга, Игорь.")
    assert anna.buttons == [
        ["🔗 Получить ссылку"],
        ["📝 Подписать на бумаге"],
        ["Ольга — не мой родитель", "Игорь — не мой родитель"],
        ["👤 Мой профиль", "🏠 В меню"],
    ]


async def test_after_three_links_the_earlier_ones_are_cancelled_first(house: House) -> None:
    anna = await a_child(house)
    for _ in range(3):
        await sends_a_link(house, anna, house.name)
    await goes(house, anna, "parent")
    counted, offered = anna.sees, anna.buttons[0]

    await anna.presses("Отменить прежние ссылки")

    assert counted.endswith("3 ссылки ждут родителя: каждая работает один раз и 7 дней.")
    assert (offered, anna.buttons[0]) == (["Отменить прежние ссылки"], ["🔗 Получить ссылку"])


async def test_a_child_sends_somebody_away(house: House, next_door: House) -> None:
    anna, ivan = await a_child(house), next_door.person(7, "Иван")
    await becomes_guardian(ivan, await sends_a_link(house, anna, next_door.name), "Чужой Иван")
    await ivan.presses("✍️ Подписываю")
    await goes(house, anna, "parent")

    await anna.presses("Иван — не мой родитель")
    asked = anna.sees
    await anna.presses("Да, это не мой родитель")

    assert asked.startswith("Иван — не твой родитель?\nТогда Иван больше не будет отвечать за тебя")
    assert anna.sees.startswith("Согласие родителя\n\n🟡 Тебе ещё нет 14")
    await ivan.presses("👪 Мои дети")
    assert ivan.sees.startswith("Мои дети\n\nПока здесь никого.")


async def test_a_parent_sees_every_child_and_what_is_missing(house: House, next_door: House) -> None:
    anna, boris, olga = await a_child(house), await a_child(house, 2, grade=8), next_door.person(7, "Ольга")
    for child in (anna, boris):
        link = await sends_a_link(house, child, next_door.name)
        await olga.follows_link(link)
        await olga.presses("Я родитель")

    await olga.presses("👪 Мои дети")

    assert olga.sees.startswith(
        "Мои дети\n\nИванова Анна\n3 класс, Лицей № 60, Уфа\n🟡 Нужна ваша подпись.\n\n"
        "Иванова Анна\n8 класс, Лицей № 60, Уфа\n🟡 Нужно согласие: подпишите его"
    )


async def test_a_parent_may_answer_for_a_child_no_longer(house: House, next_door: House) -> None:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))
    await olga.presses("✍️ Подписываю")
    await olga.presses("👪 Мои дети")
    await olga.presses("Иванова Анна")

    await olga.presses("Больше не отвечать")
    asked = olga.sees
    await olga.presses("Да, больше не отвечать")
    await goes(house, anna, "parent")

    assert "Подписанные согласия останутся в силе, пока их не отзовут" in asked
    assert olga.sees.startswith("Мои дети\n\nПока здесь никого.")
    assert anna.sees.startswith("Согласие родителя\n\n🟢 Согласие есть, всё готово.")


async def test_whoever_is_no_pupil_calls_no_parent(house: House) -> None:
    await given(house.store, a_person(house.name, 7, "Ольга", kind=PersonKind.GUEST))
    olga = house.person(7, "Ольга")

    await goes(house, olga, "parent")

    assert (olga.is_told or olga.sees).startswith("Ссылка для родителя нужна только школьникам.")


@pytest.mark.parametrize("data", ["child:{}", "child-off:{}"])
async def test_another_persons_child_is_not_shown(house: House, data: str) -> None:
    anna, stranger = await a_child(house), house.person(60, "Иван")
    await anna.says("/help")

    await goes(house, stranger, data.format(await person_id_of(house, anna)))

    assert "Анна" not in "".join([*stranger.heard, stranger.is_told or ""])
    told = stranger.is_told or stranger.sees
    assert told.startswith("Это может только тот, кому поручили.")
