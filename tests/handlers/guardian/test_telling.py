"""What a child, and those who answer for it, read when a consent has come about, or has not."""

from datetime import timedelta

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.paper import Paper, PaperState
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, given
from tests.handlers.entry.entrants import an_open_event, opens
from tests.handlers.guardian.meeting import (
    MENTOR,
    a_child,
    becomes_guardian,
    goes,
    person_id_of,
    sends_a_link,
)
from tests.handlers.guardian.test_paper import a_checker, opens_the_sheet, sends_a_sheet
from tests.rows import all_of
from tests.services.delivery.telling import became
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

READY = "Теперь всё готово, можешь записываться!"


async def a_signature(house: House, next_door: House) -> tuple[Talker, Talker]:
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))
    await olga.presses("✍️ Подписываю")
    return anna, olga


async def test_a_child_hears_that_a_parent_has_signed_in_the_other_messenger(
    house: House, next_door: House
) -> None:
    anna, olga = await a_signature(house, next_door)
    said = len(olga.heard)

    await house.deliver_with(next_door)

    assert anna.sees == f"✅ Родитель подписал согласие.\n\n{READY}"
    assert anna.buttons == [["Все события"]]
    assert len(olga.heard) == said


async def test_a_child_goes_back_from_the_signature_to_the_entry_that_was_begun(
    house: House, next_door: House
) -> None:
    event = await an_open_event(house.store, grade_from=1)
    anna, olga = await a_child(house), next_door.person(7, "Ольга")
    await opens(anna, event)
    await presses_forged(house, anna, f"signup:{event.id}:catalogue")
    wanted = anna.sees
    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))
    await olga.presses("✍️ Подписываю")

    await house.deliver_with(next_door)
    buttons = anna.buttons
    await anna.presses("▶️ Продолжить запись")

    assert "родител" in wanted
    assert buttons == [["▶️ Продолжить запись"], ["Все события"]]
    assert event.title in anna.sees


async def test_a_mentor_does_not_hear_what_a_parent_has_signed(house: House, next_door: House) -> None:
    await given(house.store, a_person(house.name, MENTOR, "Мария", role=RoleKind.MENTOR, school_id=SCHOOL))
    maria = house.person(MENTOR, "Мария")
    await maria.says("меню")
    anna, _ = await a_signature(house, next_door)

    told = await all_of(house.store, Delivery.kind, Delivery.person_id)

    assert told == [(DeliveryKind.CONSENT_SIGNED, await person_id_of(house, anna))]


async def test_what_is_signed_twice_or_for_something_else_is_told_once(
    house: House, next_door: House
) -> None:
    _, olga = await a_signature(house, next_door)
    house.clock.move(timedelta(minutes=5))

    await olga.presses("Публикация имени, фото и работ")
    await olga.presses("✍️ Подписываю")

    assert await all_of(house.store, Delivery.kind) == [(DeliveryKind.CONSENT_SIGNED,)]


async def test_a_signature_that_was_taken_back_meanwhile_is_not_told_of(
    house: House, next_door: House
) -> None:
    anna, olga = await a_signature(house, next_door)
    await goes(house, anna, "parent")
    await anna.presses("Ольга — не мой родитель")
    await anna.presses("Да, это не мой родитель")

    await house.deliver_with(next_door)

    assert await became(house.store) == [(DeliveryState.SKIPPED, "consent_changed")]
    assert olga.heard


async def test_a_child_hears_that_the_sheet_was_accepted(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("✅ Всё верно, принять")
    said = len(maria.heard)

    await house.deliver()

    assert anna.sees == f"✅ Лист приняли: Обработка данных. Согласие действует.\n\n{READY}"
    assert len(maria.heard) == said


async def test_a_child_hears_why_the_sheet_was_not_taken_and_what_to_do(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("❌ Не принять")
    await maria.says("Подпись <не та>")

    await house.deliver()
    told = anna.sees
    await anna.presses("📝 Подписать на бумаге")

    assert told.startswith("❌ Лист не приняли: Обработка данных.\n\nПричина: Подпись <не та>")
    assert "Не страшно: пришли новое фото" in told
    assert "Распечатай лист" in anna.sees


async def test_a_parent_hears_of_the_sheet_by_the_childs_name_and_may_sign_here(
    house: House, next_door: House
) -> None:
    anna, olga, maria = await a_child(house), next_door.person(7, "Ольга"), await a_checker(house)
    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("❌ Не принять")
    await maria.presses("Нет имени, подписи или даты")

    await house.deliver_with(next_door)
    told = olga.sees
    await olga.presses("✍️ Прочитать и подписать")
    await olga.presses("✍️ Подписываю")

    assert told.startswith("❌ Школа не приняла лист: Обработка данных, Иванова Анна.")
    assert "Причина: Нет имени, подписи или даты" in told
    assert "Подписано" in "".join(olga.heard[-3:])


async def test_a_sheet_that_another_has_replaced_is_not_told_of(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("❌ Не принять")
    await maria.presses("Нет имени, подписи или даты")
    await sends_a_sheet(house, anna)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "paper_replaced")]


async def test_whoever_no_longer_answers_for_the_child_hears_nothing_of_its_sheet(
    house: House, next_door: House
) -> None:
    anna, olga, maria = await a_child(house), next_door.person(7, "Ольга"), await a_checker(house)
    await becomes_guardian(olga, await sends_a_link(house, anna, next_door.name))
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("✅ Всё верно, принять")
    await goes(house, anna, "parent")
    await anna.presses("Ольга — не мой родитель")
    await anna.presses("Да, это не мой родитель")
    said = len(olga.heard)

    await house.deliver_with(next_door)

    assert len(olga.heard) == said
    assert (DeliveryState.SKIPPED, "not_theirs") in await became(house.store)


async def test_a_sheet_checked_twice_by_one_hand_is_told_once(house: House) -> None:
    anna, maria = await a_child(house), await a_checker(house)
    await sends_a_sheet(house, anna)
    await opens_the_sheet(house, maria)
    await maria.presses("✅ Всё верно, принять")

    ((paper_id, child_id),) = await all_of(house.store, Paper.id, Paper.child_id)
    await presses_forged(house, maria, f"paper-yes:{paper_id}:{child_id}")

    assert await all_of(house.store, Paper.state) == [(PaperState.ACCEPTED,)]
    assert await all_of(house.store, Delivery.kind) == [(DeliveryKind.PAPER_ACCEPTED,)]
