from dataclasses import replace

import pytest

from models.person import Language, Person, PersonKind
from tests.builder import a_person, consented, given
from tests.handlers.guardian.meeting import a_child, goes, person_id_of
from tests.rows import a_consent, a_text, stored
from tests.talk.house import House
from tests.talk.talker import Talker


async def reads(house: House, talker: Talker, purpose: str = "processing") -> None:
    """Their own document."""
    await talker.says("/help")
    await goes(house, talker, f"consent:{await person_id_of(house, talker)}:{purpose}")


async def signs(house: House, talker: Talker, purpose: str = "processing") -> None:
    await reads(house, talker, purpose)
    await talker.presses("✍️ Подписываю")


async def test_a_pupil_of_grade_ten_signs_alone(house: House) -> None:
    anna = await a_child(house, grade=10)

    await reads(house, anna)
    document = anna.sees
    await anna.presses("✍️ Подписываю")

    assert document.startswith(
        "Согласие на обработку персональных данных\n\n"
        "Кто даёт согласие: Иванова Анна.\nЧьи данные: Иванова Анна."
    )
    assert anna.heard[-3:] == [
        "✅ Подписано: Обработка данных. Копия — в файле ниже.",
        "Копия согласия: Обработка данных, редакция 2026-11",
        "Остальное — по желанию, каждое отдельно.",
    ]
    assert anna.buttons == [
        ["Публикация имени, фото и работ"],
        ["Сообщения с новостями"],
        ["▶️ Дальше", "🏠 В меню"],
    ]


async def test_the_copy_is_a_text_that_an_old_telephone_opens(house: House) -> None:
    anna = await a_child(house, grade=10)

    await signs(house, anna)

    ((name, content),) = anna.files
    text = content.decode("utf-8-sig")
    digest = consented().digest
    messenger = "Telegram" if house.name == "telegram" else "ВКонтакте"
    assert name == "Согласие, Обработка данных, 2026-11.txt"
    assert content.startswith(b"\xef\xbb\xbf")
    assert text.startswith(
        "Согласие на обработку персональных данных\r\n\r\nКто даёт согласие: Иванова Анна.\r\n"
    )
    assert text.endswith(
        "Редакция: 2026-11\r\n"
        "Подписано: ср, 25 ноября 2026, 12:00 по Москве\r\n"
        "Кто подписал: Иванова Анна\r\n"
        f"Как: нажатием кнопки, {messenger}, аккаунт 1\r\n"
        f"Контрольная сумма текста (SHA-256): {digest}\r\n"
    )


async def test_whoever_lives_elsewhere_reads_both_hours(house: House) -> None:
    guest = a_person(house.name, 7, "Ольга", kind=PersonKind.GUEST, full_name="Иванова Ольга")
    await given(house.store, replace(guest, zone="Asia/Yekaterinburg"))
    olga = house.person(7, "Ольга")

    await signs(house, olga)

    assert "Подписано: ср, 25 ноября 2026, 14:00 у вас · 12:00 по Москве" in olga.files[0][1].decode(
        "utf-8-sig"
    )


async def test_a_child_of_grade_three_reads_and_is_shown_the_way_to_a_parent(house: House) -> None:
    anna = await a_child(house)

    await reads(house, anna)

    assert "Кто даёт согласие: родитель или законный представитель." in anna.sees
    assert anna.sees.endswith(
        "До 14 лет этот документ подписывает родитель. Позови его по ссылке или возьми лист на бумаге."
    )
    assert anna.buttons == [
        ["👪 Позвать родителя"],
        ["📝 Подписать на бумаге"],
        ["◀️ Все согласия", "🏠 В меню"],
    ]
    await anna.presses("👪 Позвать родителя")
    assert anna.sees.startswith("Согласие родителя")


async def test_a_pupil_whose_age_nobody_knows_is_asked_first(house: House) -> None:
    anna = await a_child(house, grade=8)

    await reads(house, anna)

    assert "Сначала ответь, есть ли тебе 14 лет" in anna.sees
    assert anna.buttons[0] == ["▶️ Дальше"]


async def test_a_newcomer_finishes_the_profile_first(house: House) -> None:
    anna = house.person(1)

    await reads(house, anna)

    assert anna.sees.endswith(
        "Сначала закончите профиль: осталось ответить на пару вопросов. Напишите «профиль»."
    )


async def test_the_news_wait_for_the_processing(house: House) -> None:
    anna = await a_child(house, grade=10)

    await reads(house, anna, "news")
    await anna.presses("Сначала — обработка данных")

    assert anna.sees.startswith("Согласие на обработку персональных данных")


async def test_withdrawing_says_first_what_will_change(house: House) -> None:
    anna = await a_child(house, grade=10)
    await signs(house, anna)
    await signs(house, anna, "publication")
    await reads(house, anna)

    await anna.presses("Отозвать")
    asked = anna.sees
    await anna.presses("Да, отозвать")

    assert asked == (
        "Отозвать согласие? Обработка данных\n\n"
        "Что изменится: записаться туда, где нужно имя, уже не получится. Если за 14 дней не дать согласие"
        " снова, имя и профиль будут удалены, а в отчётах останутся только числа.\n\n"
        "Вместе с ним перестанет действовать и это: Публикация имени, фото и работ."
    )
    assert anna.sees == (
        "Готово, согласие отозвано.\n\nТвои согласия\n\n"
        "Обработка данных\n⚪ Отозвано: ср, 25 ноября 2026, 12:00 по Москве.\n\n"
        "Публикация имени, фото и работ\n⚪ Отозвано: ср, 25 ноября 2026, 12:00 по Москве.\n\n"
        "Сообщения с новостями\n⚪ Ещё не дано."
    )


async def test_whoever_keeps_it_keeps_it(house: House) -> None:
    anna = await a_child(house, grade=10)
    await signs(house, anna)
    await reads(house, anna)
    await anna.presses("Отозвать")

    await anna.presses("Нет, оставить")

    assert anna.sees.endswith(
        "Редакция 2026-11.\n✅ Дано: ср, 25 ноября 2026, 12:00 по Москве. Редакция 2026-11. Подпись твоя."
    )
    assert anna.buttons == [["📄 Копия файлом"], ["Отозвать"], ["◀️ Все согласия", "🏠 В меню"]]


async def test_a_copy_can_be_had_again(house: House) -> None:
    anna = await a_child(house, grade=10)
    await signs(house, anna)
    await reads(house, anna)

    await anna.presses("📄 Копия файлом")

    assert [name for name, _ in anna.files] == ["Согласие, Обработка данных, 2026-11.txt"] * 2
    assert anna.files[0][1] == anna.files[1][1]
    assert anna.buttons == [["◀️ К документу", "🏠 В меню"]]


async def test_a_new_version_asks_again_and_the_copy_is_of_the_old_one(house: House) -> None:
    anna = await a_child(house, grade=10)
    await anna.says("/help")
    older = a_text(version="2025-01")
    await stored(house.store, older)
    await stored(house.store, a_consent(Person(id=await person_id_of(house, anna)), older))
    await reads(house, anna)
    asked = anna.sees

    await anna.presses("📄 Копия файлом")
    await anna.presses("◀️ К документу")
    await anna.presses("✍️ Подписываю")

    assert asked.endswith(
        "Редакция 2026-11.\n🟡 Дано: ср, 25 ноября 2026, 12:00 по Москве. Редакция 2025-01. Подпись твоя."
        " С тех пор текст изменился, и нужна новая подпись."
    )
    assert anna.files[0][0] == "Согласие, Обработка данных, 2025-01.txt"
    assert anna.files[0][1].decode("utf-8-sig").startswith("Согласие\r\n")
    assert anna.files[1][0] == "Согласие, Обработка данных, 2026-11.txt"


async def test_a_version_that_is_no_longer_offered_is_not_signed(house: House) -> None:
    anna = await a_child(house, grade=10)
    await anna.says("/help")

    await goes(house, anna, f"consent-sign:{await person_id_of(house, anna)}:processing:2025-01")

    assert (anna.is_told or anna.sees).startswith("Пока документ лежал открытым, вышла новая редакция.")
    assert anna.files == []


async def test_the_whole_is_there_in_english(house: House) -> None:
    guest = a_person(house.name, 7, "Ann", kind=PersonKind.GUEST, full_name="Smith Ann")
    await given(house.store, replace(guest, language=Language.EN))
    ann = house.person(7, "Ann", language="en")

    await reads(house, ann)
    document = ann.sees
    await ann.presses("✍️ I sign")
    await ann.presses("Messages with news")
    await ann.presses("✍️ I sign")
    await reads(house, ann)
    await ann.presses("Withdraw")
    await ann.presses("Yes, withdraw")

    assert document.startswith("Consent to the processing of personal data\n\nWho consents: Smith Ann.")
    assert [name for name, _ in ann.files] == [
        "Consent, Processing of data, 2026-11.txt",
        "Consent, Messages with news, 2026-11.txt",
    ]
    assert ann.sees.startswith(
        "Done, the consent is withdrawn.\n\nYour consents\n\nProcessing of data\n⚪ Withdrawn:"
    )


@pytest.mark.parametrize(
    "data",
    [
        "consents:{}",
        "consent:{}:processing",
        "consent-sign:{}:processing:2026-11",
        "consent-copy:{}:processing",
        "consent-off:{}:processing",
        "consent-gone:{}:processing",
    ],
)
async def test_a_forged_button_opens_nobody_elses_consents(house: House, data: str) -> None:
    anna, stranger = await a_child(house, grade=10), house.person(60, "Иван")
    await signs(house, anna)

    await goes(house, stranger, data.format(await person_id_of(house, anna)))

    assert (stranger.is_told or stranger.sees).startswith("Это может только тот, кому поручили.")
    assert stranger.files == []
    await reads(house, anna)
    assert "✅ Дано" in anna.sees
