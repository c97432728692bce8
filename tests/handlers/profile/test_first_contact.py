import pytest

from models.person import PersonKind
from services.standing import Step
from tests.handlers.profile.contact import (
    A_DAY,
    a_school_of_ufa,
    is_of_school,
    opens_profile,
    profile_of,
    takes_the_step,
)
from tests.talk.house import House
from tests.talk.talker import Talker

KINDS = [
    ["🎒 Ученик или ученица"],
    ["👪 Родитель или опекун"],
    ["📚 Учитель"],
    ["🏫 Руководитель или ответственный"],
    ["👋 Гость"],
    ["Сначала посмотреть события"],
]


@pytest.fixture
async def anna(house: House) -> Talker:
    await a_school_of_ufa(house.store)
    return house.person(1, "Анна")


async def a_pupil_of_a_school(house: House, talker: Talker) -> None:
    """Up to the question for the grade."""
    await takes_the_step(talker)
    await talker.presses("🎒 Ученик")
    await is_of_school(house, talker)
    await takes_the_step(talker)


async def test_a_newcomer_is_asked_who_they_are_and_told_what_each_answer_opens(anna: Talker) -> None:
    await takes_the_step(anna)

    assert anna.sees.startswith("Кто вы?\n\n🎒 Ученик — события для своего класса")
    assert anna.buttons == KINDS


async def test_a_newcomer_may_look_at_the_events_first(anna: Talker) -> None:
    await takes_the_step(anna)

    await anna.presses("Сначала посмотреть события")

    assert anna.sees.startswith("Ближайшие события")


async def test_a_pupil_of_the_third_grade_is_sent_for_a_parent(house: House, anna: Talker) -> None:
    await takes_the_step(anna)
    await anna.presses("🎒 Ученик")
    assert anna.sees.startswith("Где ты учишься?")
    assert anna.buttons[-1] == ["Сначала посмотреть события"]

    await is_of_school(house, anna)
    await takes_the_step(anna)
    assert anna.sees.startswith("В каком ты классе?")
    assert anna.buttons == [
        ["5", "6", "7", "8"],
        ["9", "10", "11", "1–4"],
        ["Сначала посмотреть события"],
    ]

    await anna.presses("1–4")
    assert anna.buttons == [["1", "2", "3", "4"], ["5–11"], ["Сначала посмотреть события"]]

    await anna.presses("3")
    assert anna.sees.startswith("✓ Записали: 3 класс\n\nКак тебя зовут?")

    await anna.says("осипова анна")
    assert anna.sees.startswith("✓ Записали: Осипова Анна\n\n🟡 Почти готово! Осталось согласие родителя")
    assert anna.buttons == [
        ["👪 Ссылка для родителя"],
        ["📅 Ближайшие события"],
        ["👤 Профиль", "🏠 В меню"],
    ]


async def test_a_pupil_of_the_tenth_grade_signs_the_consent(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)

    await anna.presses("10")
    await anna.says("Осипова Анна")

    assert anna.sees.startswith("✓ Записали: Осипова Анна\n\n🟡 Почти готово! Остался один шаг: прочитай")
    assert anna.buttons[0] == ["📄 Прочитать согласие"]


async def test_the_school_is_looked_for_by_whatever_is_typed_next(anna: Talker) -> None:
    await takes_the_step(anna)
    await anna.presses("🎒 Ученик")

    await anna.says("лицей 60")

    assert "Лицей № 60" in anna.sees


async def test_from_the_first_grades_there_is_a_way_to_the_others(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("1–4")

    await anna.presses("5–11")
    await anna.presses("11")

    assert anna.sees.startswith("✓ Записали: 11 класс")


async def test_in_the_seventh_grade_one_is_asked_about_fourteen_and_told_why(
    house: House, anna: Talker
) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.says("7 «а» класс")
    await anna.says("Осипова Анна")

    assert anna.sees == (
        "✓ Записали: Осипова Анна\n\nТебе уже есть 14?\n"
        "Спрашиваем, потому что до 14 лет согласие за тебя подписывает родитель. Дату рождения не спрашиваем."
    )
    assert anna.buttons == [["Да", "Ещё нет"], ["← В профиль"]]


async def test_whoever_is_fourteen_signs_the_consent(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("8")
    await anna.says("Осипова Анна")

    await anna.presses("Да")

    assert anna.sees.startswith("🟡 Почти готово! Остался один шаг: прочитай согласие")


async def test_whoever_is_younger_is_sent_for_a_parent_and_says_so_when_they_have_grown(
    house: House, anna: Talker
) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("8")
    await anna.says("Осипова Анна")

    await anna.presses("Ещё нет")
    assert anna.sees.startswith("🟡 Почти готово! Осталось согласие родителя")
    await anna.presses("Мне уже есть 14")
    await anna.presses("Да")

    assert anna.sees.startswith("🟡 Почти готово! Остался один шаг: прочитай согласие")


@pytest.mark.parametrize("label", ["📚 Учитель", "🏫 Руководитель"])
async def test_a_teacher_or_a_head_names_the_school_and_the_name(
    house: House, anna: Talker, label: str
) -> None:
    await takes_the_step(anna)
    await anna.presses(label)
    assert anna.sees.startswith("Какая у вас школа?")

    await is_of_school(house, anna)
    await takes_the_step(anna)
    assert anna.sees.startswith("Как вас зовут?")

    await anna.says("Осипова Анна Петровна")
    assert anna.sees.startswith(
        "✓ Записали: Осипова Анна Петровна\n\n🟡 Почти готово! Остался один шаг: прочи"
    )


@pytest.mark.parametrize("label", ["👪 Родитель", "👋 Гость"])
async def test_a_parent_or_a_guest_says_only_the_name(anna: Talker, label: str) -> None:
    await takes_the_step(anna)

    await anna.presses(label)
    assert anna.sees.startswith("Как вас зовут?")

    await anna.says("Осипова Анна")
    assert anna.buttons[0] == ["📄 Прочитать согласие"]


async def test_a_draft_is_gone_on_with_the_next_day_where_it_was_left(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("10")
    house.clock.move(A_DAY)

    await anna.says("меню")
    assert "⚪ Осталось написать фамилию и имя" in anna.sees
    await anna.presses("✍️ Написать фамилию и имя")

    assert anna.sees.startswith("Как тебя зовут?")
    profile = await profile_of(house, anna)
    assert (profile.kind, profile.grade, profile.standing.step) == (PersonKind.PUPIL, 10, Step.NAME)


async def test_an_answer_of_yesterday_is_still_waited_for(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("10")
    house.clock.move(A_DAY)

    await anna.says("Осипова Анна")

    assert anna.sees.startswith("✓ Записали: Осипова Анна")


async def test_a_sticker_in_the_middle_changes_nothing(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("10")

    await anna.sends_sticker()
    assert anna.sees.startswith("Здесь нужны слова")
    await anna.says("Осипова Анна")

    assert anna.sees.startswith("✓ Записали: Осипова Анна")


async def test_a_question_about_grades_is_answered_by_words_that_are_no_grade_with_how_to_write_one(
    house: House, anna: Talker
) -> None:
    await a_pupil_of_a_school(house, anna)

    await anna.says("самый старший")
    assert anna.sees == (
        "Не понимаю, какой это класс. Напиши номер и, если есть, одну букву, например: «7» или «7А»."
    )
    await anna.says("11б")

    assert anna.sees.startswith("✓ Записали: 11Б класс")


async def test_a_twelfth_grade_is_refused_kindly(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)

    await anna.says("12")

    assert anna.sees.startswith("12-го класса в школе нет: классы — с 1-го по 11-й.")
    assert anna.buttons[:2] == [["5", "6", "7", "8"], ["9", "10", "11", "1–4"]]
    assert (await profile_of(house, anna)).grade is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("о’коннор-ёлкина анна", "О'Коннор-Ёлкина Анна"),
        ("Ли Ян", "Ли Ян"),
        ("Э Анна", "Э Анна"),
        ("ОСИПОВА  АННА", "Осипова Анна"),
    ],
)
async def test_unusual_names_are_names(anna: Talker, typed: str, kept: str) -> None:
    await takes_the_step(anna)
    await anna.presses("👋 Гость")

    await anna.says(typed)

    assert anna.sees.startswith(f"✓ Записали: {kept}\n\n")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Анна", "Нужны и фамилия, и имя."),
        ("Я", "Нужны и фамилия, и имя."),
        ("Осипова А.", "Одних инициалов мало"),
        ("Осипова Анна 🚀", "Знак «🚀» в имени не подходит"),
        ("<b>Осипова</b> Анна", "Знак «<» в имени не подходит"),
        ("Осипова 7А", "В имени не бывает цифр."),
        ("Осипова " + "а" * 300, "Это слишком длинно для имени"),
    ],
)
async def test_what_is_no_name_is_refused_with_the_reason_and_asked_again(
    anna: Talker, typed: str, told: str
) -> None:
    await takes_the_step(anna)
    await anna.presses("👋 Гость")

    await anna.says(typed)
    assert anna.sees.startswith(told)
    await anna.says("Осипова Анна")

    assert anna.sees.startswith("✓ Записали: Осипова Анна")


async def test_the_messengers_own_name_is_offered_where_it_is_a_whole_one(house: House) -> None:
    anna = house.person(1, "Анна Осипова")
    await takes_the_step(anna)

    await anna.presses("👋 Гость")
    assert anna.buttons == [["Осипова Анна"], ["Сначала посмотреть события"]]
    await anna.presses("Осипова Анна")

    assert anna.sees.startswith("✓ Записали: Осипова Анна")
    assert (await profile_of(house, anna)).name == "Анна"


async def test_an_impatient_second_press_answers_like_the_first(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    button = anna._find("10")

    house.server.presses(anna.id, *button)
    house.server.presses(anna.id, *button)
    await house.settle()

    assert anna.sees.startswith("✓ Записали: 10 класс\n\nКак тебя зовут?")
    assert (await profile_of(house, anna)).grade == 10


async def test_an_old_button_of_grades_tells_who_is_no_pupil_any_more(house: House, anna: Talker) -> None:
    await a_pupil_of_a_school(house, anna)
    await opens_profile(anna)
    await anna.presses("👤 Кто я")
    await anna.presses("👋 Гость")

    await anna.presses("11")

    assert "Класс бывает у учеников." in (anna.is_told or anna.sees)
    assert (await profile_of(house, anna)).grade is None


async def test_an_english_pupil_is_asked_in_english(house: House) -> None:
    await a_school_of_ufa(house.store)
    emma = house.person(1, "Emma", language="en")
    await takes_the_step(emma)
    assert emma.sees.startswith("Who are you?\n\n🎒 Pupil: events for your grade")
    assert [row[0] for row in emma.buttons][-1] == "Look at the events first"

    await emma.presses("🎒 Pupil")
    await emma.says("Lyceum 60")
    assert "Lyceum 60" in emma.sees
    await is_of_school(house, emma)
    await takes_the_step(emma)
    assert emma.sees.startswith("Which grade?")
    await emma.says("grade 8")
    assert emma.sees.startswith("✓ Noted: grade 8\n\nWhat is your name?")
    await emma.says("o'neill-smith emma")
    assert emma.sees.startswith("✓ Noted: O'Neill-Smith Emma\n\nAre you 14 already?")
    await emma.presses("Not yet")

    assert emma.sees.startswith("🟡 Nearly done! A parent’s consent is left")
    assert emma.buttons == [
        ["👪 Link for a parent"],
        ["I am 14 now"],
        ["📅 Coming events"],
        ["👤 Profile", "🏠 Menu"],
    ]


async def test_an_english_teacher_is_asked_in_english(house: House) -> None:
    await a_school_of_ufa(house.store)
    emma = house.person(1, "Emma", language="en")
    await takes_the_step(emma)
    await emma.presses("📚 Teacher")
    await is_of_school(house, emma)
    await takes_the_step(emma)

    await emma.says("Cogwright Emma")

    assert emma.sees.startswith(
        "✓ Noted: Cogwright Emma\n\n🟡 Nearly done! One step is left: read the consent"
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Да!", "🟡 Почти готово! Остался один шаг: прочитай"),
        ("yes", "🟡 Почти готово! Остался один шаг: прочитай"),
        ("ещё нет", "🟡 Почти готово! Осталось согласие родителя"),
        ("no", "🟡 Почти готово! Осталось согласие родителя"),
        ("мне 13 лет", "🟡 Почти готово! Осталось согласие родителя"),
        ("как сказать", "Не понимаю ответ. Тебе уже есть 14?"),
    ],
)
async def test_fourteen_is_answered_in_words_as_well(
    house: House, anna: Talker, typed: str, told: str
) -> None:
    await a_pupil_of_a_school(house, anna)
    await anna.presses("8")
    await anna.says("Осипова Анна")

    await anna.says(typed)

    assert anna.sees.startswith(told)
