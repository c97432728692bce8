import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.person import PersonKind
from models.role import RoleKind
from services.sheet import read_sheet
from tests.builder import SCHOOL, a_person, a_school, given
from tests.rows import all_of
from tests.talk.forger import presses_forged
from tests.talk.house import ADMINISTRATOR_ID, House
from tests.talk.talker import Talker

HEADER = "Название;Вид;Организатор;Начало;Окончание;Классы;Кабинет\n"
KAZAN = a_school("kazan-licey-5", name="Лицей №5", city="Казань", region="Республика Татарстан")
UFA = a_school(name="Лицей №60", region="Республика Башкортостан", zone="Asia/Yekaterinburg")
PLAN = "📅 План года"


def row(title: str = "Кубок роботов", *, organiser: str = SCHOOL, starts: str = "01.12.2026") -> str:
    return f"{title};конкурс;{organiser};{starts};20.12.2026;5–7;12\n"


def season() -> bytes:
    """A hundred and twenty rows, three of them wrong."""
    rows = [row(f"Кубок {at}") for at in range(120)]
    rows[9], rows[59], rows[119] = row(""), row("Б", starts="в декабре"), row("В", organiser="Марс")
    return (HEADER + "".join(rows)).encode()


async def olga_with_a_plan(house: House, *, language: str = "ru") -> Talker:
    """An administrator, who is asked for it."""
    await given(house.store, KAZAN, UFA)
    olga = house.person(ADMINISTRATOR_ID, "Ольга", language=language)
    await olga.says("меню" if language == "ru" else "menu")
    await olga.presses("🛠 Управление" if language == "ru" else "🛠 ")
    await olga.presses(PLAN if language == "ru" else "📅 Plan of the year")
    return olga


async def oleg_with_a_plan(house: House) -> Talker:
    """An organiser of the lyceum in Ufa."""
    oleg = a_person(house.name, 7, "Олег", kind=PersonKind.TEACHER, role=RoleKind.ORGANISER, school_id=SCHOOL)
    await given(house.store, KAZAN, UFA, oleg)
    talker = house.person(7, "Олег")
    await talker.says("меню")
    await talker.presses("🛠 Управление")
    await talker.presses(PLAN)
    return talker


def count(session: Session) -> int:
    return session.scalars(select(func.count(Event.id))).one()


async def states(house: House) -> set[EventState]:
    return {state for (state,) in await all_of(house.store, Event.state)}


async def test_three_wrong_rows_of_a_hundred_and_twenty_are_told_and_the_others_written_by_a_press(
    house: House,
) -> None:
    olga = await olga_with_a_plan(house)

    await olga.sends_document("план.csv", season())
    shown, before = olga.sees, await house.store.read(count)
    await olga.presses("✅ Записать и опубликовать: 117")

    assert shown.startswith(
        "Файл «план.csv»\nНовых: 117, изменится: 0, без изменений: 0, с отказом: 3\n\n➕ Кубок 0: 1–20"
    )
    assert "Строка 11 · : нет названия: заполните «Название»" in shown
    assert "Строка 61 · Б: дата «в декабре» не понятна" in shown
    assert "Строка 121 · В: школа «Марс» не найдена" in shown
    assert "Эти столбцы мне не знакомы, пропускаю: Кабинет" in shown
    assert before == 0
    assert olga.sees == (
        "✅ Записано. Новых: 117, изменено: 0, без изменений: 0, пропущено: 3\n\n"
        "Новые события опубликованы: их уже видно в списке."
    )
    assert (await house.store.read(count), await states(house)) == (117, {EventState.PUBLISHED})


async def test_a_second_press_says_that_it_is_done(house: House) -> None:
    olga = await olga_with_a_plan(house)
    await olga.sends_document("план.csv", (HEADER + row()).encode())

    await olga.presses("📝 Записать черновиками: 1")
    drafts = olga.sees
    await presses_forged(house, olga, "plpub:1")

    assert "Новые события — черновики" in drafts
    assert olga.sees.startswith("Этот план уже записан.\n\n✅ Записано. Новых: 1")
    assert await states(house) == {EventState.DRAFT}


async def test_a_repeated_plan_shows_what_would_change_and_changes_it(house: House) -> None:
    olga = await olga_with_a_plan(house)
    await olga.sends_document("план.csv", (HEADER + row()).encode())
    await olga.presses("✅ Записать и опубликовать: 1")
    await olga.presses("Другой файл")

    await olga.sends_document("план.csv", (HEADER + row(starts="02.12.2026")).encode())
    shown = olga.sees
    await olga.presses("✅ Записать: 1")

    assert "✏️ Кубок роботов: 2–20 декабря 2026. Изменится: начало" in shown
    assert olga.sees.startswith("✅ Записано. Новых: 0, изменено: 1")
    assert await house.store.read(count) == 1


async def test_an_organiser_sends_it_for_approval_and_only_their_own_school_s(house: House) -> None:
    oleg = await oleg_with_a_plan(house)

    await oleg.sends_document("план.csv", (HEADER + row() + row("Чужой", organiser="kazan-licey-5")).encode())
    shown = oleg.sees
    await oleg.presses("✅ Отправить на согласование: 1")

    assert "Строка 3 · Чужой: «Лицей №5» — не ваша школа" in shown
    assert "ждут администратора" in oleg.sees
    assert await states(house) == {EventState.SUBMITTED}


async def test_more_refused_rows_than_a_message_holds_come_as_a_file(house: House) -> None:
    olga = await olga_with_a_plan(house)

    await olga.sends_document("план.csv", (HEADER + row(starts="скоро") * 10).encode())

    ((name, content),) = olga.files
    assert (name, len(content.decode("utf-8-sig").splitlines())) == ("Строки с отказом.txt", 10)
    assert "…и ещё с отказом: 2. Все строки — в файле выше." in olga.sees
    assert olga.sees.endswith("Записывать нечего. Исправили файл — просто пришлите его снова.")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("фото.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64), "«фото.xlsx» — это не таблица"),
        ("план.csv", "Номер;Город\n5;Казань\n".encode(), "не нашлось столбцов: «Название»"),
        ("план.csv", ("Название\n" + "Кубок\n" * 2001).encode(), "до 2 000 строк"),
        ("план.csv", b"a" * (50 * 1024 * 1024), "Файл слишком большой: возьму не больше 5"),
    ],
)
async def test_a_wrong_file_is_told_and_another_is_still_awaited(
    house: House, name: str, content: bytes, told: str
) -> None:
    olga = await olga_with_a_plan(house)

    await olga.sends_document(name, content)
    refused = olga.sees.replace("\u00a0", " ")
    await olga.sends_document("план.csv", (HEADER + row()).encode())

    assert told in refused
    assert olga.sees.startswith("Файл «план.csv»")


async def test_the_template_can_be_filled_in_and_its_examples_make_no_events(house: House) -> None:
    olga = await olga_with_a_plan(house)

    await olga.presses("📄 Образец")
    ((name, content),) = olga.files
    await olga.sends_document(name, content)

    assert (name, len(read_sheet(content, name=name).rows)) == ("План года - образец.xlsx", 3)
    assert "Новых: 0, изменится: 0, без изменений: 0, с отказом: 2" in olga.sees
    assert olga.sees.count("это пример из образца") == 2


async def test_words_are_no_file(house: House) -> None:
    olga = await olga_with_a_plan(house)

    await olga.says("вот план")

    assert olga.sees.startswith("Здесь нужен файл")


async def test_whoever_makes_no_events_is_not_asked_for_a_plan(house: House) -> None:
    await given(house.store, a_person(house.name, 7, "Анна", role=RoleKind.MENTOR, school_id=SCHOOL))
    anna = house.person(7, "Анна")

    await anna.says("меню")
    await anna.presses("🛠 Управление")

    assert PLAN not in [label for labels in anna.buttons for label in labels]


async def test_an_english_administrator_reads_it_all_in_english(house: House) -> None:
    olga = await olga_with_a_plan(house, language="en")

    await olga.sends_document("plan.csv", b"Title,Organiser,Starts\nRobot cup,ufa-licey-60,soon\n")

    assert "Row 2 · Robot cup: the date “soon” is not understood" in olga.sees
