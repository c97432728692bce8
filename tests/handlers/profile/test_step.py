"""The steps that are not questions: what is missing, whose turn it is, and what can be done meanwhile."""

from typing import Any

from models.account import MessengerName
from models.consent import ConsentPurpose
from models.guardianship import Guardianship
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from services.consent_text import ConsentTexts
from tests.clock import NOON
from tests.handlers.profile.contact import opens_profile
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, an_account, stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

OUTDATED = "0"


async def known(house: House, person: Person) -> Talker:
    """Somebody of a school, at their telephone."""
    await stored(house.store, a_row_of_school())
    person.school_id = "lyceum"
    await stored(house.store, person)
    await stored(house.store, an_account(person, 1, MessengerName(house.name)))
    return house.person(1, "Анна")


async def signed(house: House, person: Person, *, version: str, **facts: Any) -> None:
    text = a_text(version=version)
    await stored(house.store, text)
    await stored(house.store, a_consent(person, text, **facts))


async def has_a_parent(house: House, child: Person) -> None:
    mother = a_profile("Осипова Нина", kind=PersonKind.PARENT)
    await stored(house.store, mother)
    await stored(house.store, Guardianship(guardian_id=mother.id, child_id=child.id, since=NOON))


async def test_while_a_sheet_is_being_checked_there_is_a_quicker_way(house: House) -> None:
    pupil = a_pupil(grade=3)
    anna = await known(house, pupil)
    facts = {"purpose": ConsentPurpose.PROCESSING, "sent_at": NOON, "file_name": "photo.jpg"}
    await stored(house.store, Paper(child_id=pupil.id, **facts))

    await opens_profile(anna)
    assert anna.buttons[0] == ["👪 Что с листом"]
    await anna.presses("👪 Что с листом")

    assert anna.sees.startswith("🟡 Лист с подписью у нас: его смотрит наставник или организатор.")
    assert anna.buttons == [
        ["👪 Ссылка для родителя"],
        ["📅 Ближайшие события"],
        ["👤 Профиль", "🏠 В меню"],
    ]


async def test_a_child_whose_parent_is_here_reminds_them(house: House) -> None:
    pupil = a_pupil(grade=3)
    anna = await known(house, pupil)
    await has_a_parent(house, pupil)
    await opens_profile(anna)
    assert "\n👪 1 родитель\n" in anna.sees

    await presses_forged(house, anna, "step")

    assert anna.sees.startswith("🟡 Твой родитель уже здесь, но согласие ещё не подписано. Напомни ему")


async def test_a_new_text_is_read_and_signed_again(house: House) -> None:
    teacher = a_profile("Осипова Анна", kind=PersonKind.TEACHER)
    anna = await known(house, teacher)
    await signed(house, teacher, version=OUTDATED)
    await opens_profile(anna)

    await presses_forged(house, anna, "step")

    assert anna.sees.startswith("🟡 Текст согласия обновился. Прочитайте его и подпишите ещё раз")
    assert anna.buttons[0] == ["📄 Прочитать согласие"]


async def test_the_card_counts_children_of_whatever_they_are_to_others(house: House) -> None:
    teacher = a_profile("Осипова Анна", kind=PersonKind.TEACHER)
    anna = await known(house, teacher)
    children = [a_pupil("Осипов Пётр", grade=3), a_pupil("Осипова Аня", grade=5)]
    await stored(house.store, *children)
    await stored(
        house.store,
        *(Guardianship(guardian_id=teacher.id, child_id=child.id, since=NOON) for child in children),
    )

    await opens_profile(anna)

    assert "\n👪 2 ребёнка\n" in anna.sees
    assert anna.buttons[2] == ["👪 Дети", "👤 Кто я"]


async def test_when_nothing_is_missing_a_second_parent_may_still_come(house: House) -> None:
    pupil = a_pupil(grade=3)
    anna = await known(house, pupil)
    version = ConsentTexts().versions[ConsentPurpose.PROCESSING]
    await signed(house, pupil, version=version, by_guardian=True)

    await opens_profile(anna)

    assert anna.sees.endswith("🟢 Всё готово: можно участвовать.")
    assert anna.buttons[3] == ["👪 Родители", "📄 Согласия", "🔔 Напоминания"]


async def test_a_child_whose_sheet_was_declined_is_told_why(house: House) -> None:
    pupil = a_pupil(grade=3)
    anna = await known(house, pupil)
    facts = {"purpose": ConsentPurpose.PROCESSING, "sent_at": NOON, "file_name": "photo.jpg"}
    declined = {"state": PaperState.DECLINED, "reason": "нет подписи."}
    await stored(house.store, Paper(child_id=pupil.id, **facts, **declined))
    said = "🟡 Лист не приняли: нет подписи. Пришли новое фото или попроси родителя по ссылке."

    await opens_profile(anna)
    assert anna.sees.endswith(said)
    await presses_forged(house, anna, "step")

    assert anna.sees == said
