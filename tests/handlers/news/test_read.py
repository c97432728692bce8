"""News as people read them in the bot."""

import pytest

from handlers.news.actions import ChooseTopics, NotInterested, ReadPost, RegisterFromPost, TakeStance
from models.broadcast import Follow, PostButton, PostPress, PostSource
from models.entry import Entry, EntrySource
from models.post import NewsTopic, Place, PostFileKind, PostState
from services.news.following import About
from services.news.interest import Stance
from services.shelf import Shelf
from tests.clock import NOON
from tests.entering import GYMNASIUM
from tests.handlers.entry.entrants import a_pupil_at, an_open_event
from tests.handlers.news.readers import anna_the_pupil, maria_reading, opens, pictures_in
from tests.rows import all_of
from tests.services.news.posted import AN_HOUR, WALL_ADDRESS, a_copy, a_file, a_post
from tests.talk.house import House

# A picture of one pixel.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


async def test_nothing_yet_is_no_dead_end(house: House) -> None:
    _, maria = await maria_reading(house)

    await maria.says("/news")
    mine = maria.sees
    await maria.presses("Все")

    assert mine.startswith("📰 Новости\nМои темы\n\nПо выбранным темам пока ничего нет.")
    assert "Пока пусто. Как только школы что-нибудь расскажут" in maria.sees
    assert maria.buttons == [["Мои темы", "Моя школа"], ["⚙️ О чём писать", "🏠 В меню"]]


async def test_the_list_leads_to_a_post_and_back(house: House) -> None:
    _, maria = await maria_reading(house)
    for number in range(1, 7):
        await a_post(
            house.store, f"<b>Новость {number}</b>\nПодробности.", published_at=NOON + number * AN_HOUR
        )

    await maria.says("/news")
    listed = maria.sees
    await maria.presses("▶️")
    second = maria.sees
    await maria.presses("6. Новость 1")
    read = maria.sees
    await maria.presses("📰 К новостям")

    assert "1. Новость 6\n25 нояб. · Лицей, Уфа" in listed
    assert "Всего 6 новостей." in listed
    assert "6. Новость 1" in second
    assert read == "25 нояб. · Лицей, Уфа\nКонкурсы\n\nНовость 1\nПодробности."
    assert maria.sees == listed


async def test_a_post_has_its_link_its_event_and_where_else_it_stands(house: House) -> None:
    event, maria = await maria_reading(house)
    post = await a_post(house.store, event_id=event.id, link="https://school.example/robots")
    await a_copy(house.store, post, Place.WALL)

    await maria.says("/news")
    await maria.presses("1. Роботы победили")

    assert maria.sees.endswith("Роботы победили\n\nhttps://school.example/robots\n\n📅 Кубок роботов")
    assert maria.buttons == [
        ["✍️ Записаться"],
        ["Во ВКонтакте"],
        ["🔔 Следить за школой", "Неинтересно"],
        ["📰 К новостям", "🏠 В меню"],
    ]
    assert WALL_ADDRESS in str(maria.chat)


async def test_a_long_post_comes_whole_with_its_buttons_under_the_end(house: House) -> None:
    _, maria = await maria_reading(house)
    words = [f"слово{number}" for number in range(1200)]
    await a_post(house.store, " ".join(words))
    await maria.says("/news")
    before = len(maria.heard)

    await maria.presses("1. слово0")

    said = " ".join(maria.heard[before - 1 :])
    assert [word for word in words if word not in said.split()] == []
    assert max(map(len, maria.heard)) <= 4096
    assert maria.buttons[-1] == ["📰 К новостям", "🏠 В меню"]


async def test_a_post_is_shown_with_its_pictures(house: House) -> None:
    _, maria = await maria_reading(house)
    post = await a_post(house.store)
    digest = await Shelf(house.files, house.clock).put(PIXEL)
    for position in (1, 2):
        await a_file(house.store, post, position, digest=digest, kind=PostFileKind.PHOTO)
    await maria.says("/news")

    await maria.presses("1. Роботы победили")

    assert "Роботы победили" in maria.sees
    assert pictures_in(maria) == 2


async def test_registering_leads_to_the_card_and_is_counted(house: House) -> None:
    event, maria = await maria_reading(house)
    post = await a_post(house.store, event_id=event.id)
    await maria.says("/news")
    await maria.presses("1. Роботы победили")

    await maria.presses("✍️ Записаться")

    assert maria.sees.startswith("Кубок роботов")
    counted = await all_of(house.store, PostPress.button, PostPress.source)
    assert sorted(counted) == [(PostButton.READ, PostSource.FEED), (PostButton.REGISTER, PostSource.FEED)]
    assert post.id


@pytest.mark.parametrize("source", [PostSource.CHANNEL, PostSource.WALL])
async def test_a_link_under_a_public_copy_brings_an_entry_that_says_where_from(
    house: House, source: PostSource
) -> None:
    event = await an_open_event(house.store)
    post = await a_post(house.store, event_id=event.id, school_id=None)
    ivan = await a_pupil_at(house)

    await ivan.follows_link(RegisterFromPost(post.id, source).link())
    card = ivan.sees
    await ivan.presses("✍️ Записаться")

    assert card.startswith("Кубок роботов")
    assert await all_of(house.store, Entry.source) == [(EntrySource.NEWS,)]
    assert await all_of(house.store, PostPress.button, PostPress.source) == [(PostButton.REGISTER, source)]


async def test_a_link_to_a_post_shows_it(house: House) -> None:
    _, maria = await maria_reading(house)
    post = await a_post(house.store)

    await maria.follows_link(ReadPost(post.id, PostSource.CHANNEL).link())

    assert "Роботы победили" in maria.sees
    assert await all_of(house.store, PostPress.source) == [(PostSource.CHANNEL,)]


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (PostState.REMOVED, "Эту новость сняли."),
        (PostState.DRAFT, "Этой новости нет"),
        (PostState.ACCEPTED, "Этой новости нет"),
    ],
)
async def test_a_post_that_is_not_out_is_answered_and_not_shown(
    house: House, state: PostState, told: str
) -> None:
    _, maria = await maria_reading(house)
    post = await a_post(house.store, "Секрет", state=state)

    await maria.follows_link(ReadPost(post.id, PostSource.WALL).link())

    assert told in maria.sees
    assert "Секрет" not in maria.sees
    assert maria.buttons


async def test_not_interested_asks_of_what_and_one_press_takes_it_back(house: House) -> None:
    _, maria = await maria_reading(house)
    await a_post(house.store)
    await maria.says("/news")
    await maria.presses("1. Роботы победили")

    await maria.presses("Неинтересно")
    asked, choices = maria.sees, maria.buttons
    await maria.presses("О теме «Конкурсы»")
    told, after = maria.sees, await all_of(house.store, Follow.topic, Follow.is_wanted)
    await maria.presses("↩️ Вернуть как было")

    assert asked.startswith("О чём больше не писать?")
    assert choices == [
        ["О теме «Конкурсы»"],
        ["О школе: Лицей, Уфа"],
        ["Ни о чём: без новостей"],
        ["К новости", "🏠 В меню"],
    ]
    assert told.startswith("Хорошо: на тему «Конкурсы» больше не пишу.")
    assert after == [(NewsTopic.CONTESTS, False)]
    assert maria.sees == "🔔 Пишу на тему «Конкурсы», как раньше."
    assert await all_of(house.store, Follow.id) == []


async def test_all_news_are_switched_off_from_a_post_and_on_again_in_the_settings(house: House) -> None:
    _, maria = await maria_reading(house)
    await a_post(house.store)
    await maria.says("/news")
    await maria.presses("1. Роботы победили")
    await maria.presses("Неинтересно")

    await maria.presses("Ни о чём")
    off = maria.sees
    await maria.says("/news")
    still_there = maria.sees
    await maria.presses("⚙️ О чём писать")
    settings = maria.sees
    await maria.presses("🔔 Присылать новости")

    assert off.startswith("🔕 Хорошо, новостей больше не пришлю.")
    assert "🔕 В личные сообщения новости не приходят." in still_there
    assert "1. Роботы победили" in still_there
    assert "Сейчас новости не приходят совсем." in settings
    assert "✅ — пишу" in maria.sees


async def test_a_school_is_followed_from_its_news_and_left_in_the_settings(house: House) -> None:
    _, maria = await maria_reading(house)
    await a_post(house.store, "Новость гимназии", school_id=GYMNASIUM)
    await maria.says("/news")
    await maria.presses("1. Новость гимназии")

    await maria.presses("🔔 Следить за школой")
    followed = maria.sees
    await maria.says("/news")
    await maria.presses("Моя школа")
    of_schools = maria.sees
    await maria.presses("⚙️ О чём писать")
    await maria.presses("🏫 Школы: 1")
    listed = maria.sees
    await maria.presses("✖️ Лицей")

    assert followed.startswith("🔔 Вы следите за школой: Лицей, Уфа.")
    assert "Новость гимназии" in of_schools
    assert "🔔 Лицей, Уфа" in listed
    assert "Здесь будут школы, за которыми вы следите." in maria.sees
    assert await all_of(house.store, Follow.id) == []


async def test_a_topic_that_is_switched_off_leaves_my_news_and_may_be_followed(house: House) -> None:
    _, maria = await maria_reading(house)
    await a_post(house.store)
    await opens(house, maria, ChooseTopics().pack())

    await maria.presses("✅ Конкурсы")
    off = maria.buttons
    await maria.says("/news")
    without = maria.sees
    await maria.presses("⚙️ О чём писать")
    await maria.presses("⬜ Конкурсы")

    assert off[0] == ["⬜ Конкурсы", "✅ Вебинары"]
    assert "По выбранным темам пока ничего нет." in without
    assert maria.buttons[0] == ["🔔 Конкурсы", "✅ Вебинары"]
    assert await all_of(house.store, Follow.topic, Follow.is_wanted) == [(NewsTopic.CONTESTS, True)]


async def test_the_reminders_lead_to_the_choice_of_news(house: House) -> None:
    _, maria = await maria_reading(house)
    await opens(house, maria, "reminders")
    shown = maria.sees

    await maria.presses("📰 Новости: о чём писать")
    await maria.presses("🔕 Не присылать новости")
    await opens(house, maria, "reminders")

    assert "📰 Новости по выбранным темам." in shown
    assert "📰 Новости не приходят." in maria.sees


async def test_a_pupil_is_spoken_to_as_a_friend(house: House) -> None:
    await maria_reading(house)
    _, anna = await anna_the_pupil(house)
    post = await a_post(house.store)

    await opens(house, anna, NotInterested(post.id).pack())

    assert anna.sees.startswith("О чём больше не писать? Передумаешь — вернём одной кнопкой.")


async def test_a_forged_button_neither_shows_nor_changes_anything(house: House) -> None:
    _, maria = await maria_reading(house)
    draft = await a_post(house.store, "Секрет", state=PostState.DRAFT)

    for action in (
        ReadPost(draft.id),
        RegisterFromPost(draft.id),
        NotInterested(draft.id),
        TakeStance(draft.id, About.TOPIC, Stance.UNWANTED),
        TakeStance(2**31 - 1, About.SCHOOL, Stance.WANTED),
    ):
        await opens(house, maria, action.pack())

    assert not any("Секрет" in said for said in maria.heard)
    assert await all_of(house.store, Follow.id) == []
    assert await all_of(house.store, PostPress.id) == []
