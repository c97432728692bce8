"""The media plan in the chat."""

from datetime import timedelta

from handlers.newsroom.actions import ShowMediaPlan, ShowPlanDay
from models.post import CopyState, Place, Post, PostState
from tests.clock import NOON
from tests.handlers.newsroom.editing import a_ground, a_sent_post, olga, opens
from tests.rows import stored
from tests.services.post.editors import a_copy, a_post, copies
from tests.talk.house import House

TOMORROW = NOON + timedelta(days=1)


async def a_planned(house: House, title: str, minutes: int = 0, *places: Place) -> Post:
    at = TOMORROW + timedelta(minutes=minutes)
    post = a_post(title, state=PostState.ACCEPTED, publish_at=at)
    await stored(house.store, post)
    for place in places or (Place.WALL,):
        await stored(house.store, a_copy(post, place, state=CopyState.PENDING, try_at=at))
    return post


async def test_a_week_shows_its_days_and_a_post_is_moved_from_there(house: House) -> None:
    await a_ground(house)
    await a_planned(house, "Кубок роботов", 0, *Place)
    await a_planned(house, "Итоги олимпиады", 30)
    editor = await olga(house)
    await opens(house, editor, ShowMediaPlan().pack())
    week, days = editor.sees, editor.buttons

    await editor.presses("чт 26 · 2")
    day, posts = editor.sees, editor.buttons
    await editor.presses("12:30 Итоги олимпиады")
    await editor.presses("⏰ Другое время")
    await editor.presses("27 нояб., 10:00 МСК")

    assert week.startswith("Медиаплан\n23 нояб. — 29 нояб.\n\nпн, 23 нояб. · ничего не было\n\n")
    assert (
        "чт, 26 нояб.\n"
        "⏳ 12:00 Кубок роботов → Канал Telegram + Стена ВК 🔁\n"
        "⏳ 12:30 Итоги олимпиады → Стена ВК 🔁\n\n"
        "пт, 27 нояб. · пусто" in week
    )
    assert week.endswith(
        "Ближайший пустой день: 27 нояб., 10:00 МСК.\n\n🔁 Меньше часа до другой новости там же."
    )
    assert days[0] == ["пн 23", "вт 24", "ср 25", "чт 26 · 2"]
    assert days[2] == ["▶️", "📰 Новости"]
    assert day.startswith("чт, 26 ноября 2026\n\n⏳ 12:00 Кубок роботов")
    assert posts[1] == ["12:30 Итоги олимпиады"]
    assert editor.sees.startswith("⏰ Перенесена: 27 нояб., 10:00 МСК.")
    assert {at for _, _, at in await copies(house.store)} == {TOMORROW, NOON + timedelta(hours=46)}


async def test_the_next_week_is_one_press_away_and_there_is_a_way_back(house: House) -> None:
    await a_ground(house)
    editor = await olga(house)
    await opens(house, editor, ShowMediaPlan().pack())

    await editor.presses("▶️")
    following = editor.sees
    await editor.presses("◀️")

    assert following.startswith("Медиаплан\n30 нояб. — 6 дек.")
    assert editor.sees.startswith("Медиаплан\n23 нояб. — 29 нояб.")


async def test_an_empty_day_says_how_something_gets_there(house: House) -> None:
    await a_ground(house)
    editor = await olga(house)
    await opens(house, editor, ShowMediaPlan().pack())

    await editor.presses("вс 29")

    assert "откройте её и нажмите «Куда и когда»" in editor.sees
    assert editor.buttons == [["🗓 Медиаплан", "🏠 В меню"]]


async def test_a_schools_editor_sees_no_plan_by_a_forged_button(house: House) -> None:
    await a_ground(house)
    await a_planned(house, "Тайная новость")
    _, maria = await a_sent_post(house)

    for action in (ShowMediaPlan(), ShowPlanDay(TOMORROW.date().toordinal())):
        await opens(house, maria, action.pack())

    assert not any("Тайная новость" in said for said in maria.heard)
