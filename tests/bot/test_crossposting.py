"""What people put up on the wall and in the channel by hand, and what readers suggest."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from sqlalchemy import func, select

from models.account import MessengerName
from models.delivery import Delivery, DeliveryKind
from models.kept_file import KeptFile
from models.post import CopyState, Place, Post, PostCopy, PostFile, PostOrigin, PostState
from models.role import Role, RoleKind
from sandbox.telegram.chat import CHANNEL_ID
from sandbox.upload import Upload
from sandbox.vk.post import Post as WallPost
from services.post import copying, part
from services.store import Store
from tests.bot.places import ANNA, Places, a_picture
from tests.clock import HandClock
from tests.rows import a_profile, a_row_of_school, all_of, an_account, stored
from tests.scheduler.pinboard import PowerCut

Params = Mapping[str, str]


@pytest.fixture
async def places(sqlite_store: Store, clock: HandClock, tmp_path: Path) -> Places:
    """With an editor of the consortium's, who is told."""
    found = Places(sqlite_store, clock, tmp_path / "files")
    await stored(sqlite_store, found.author, found.editor)
    role = Role(person_id=found.editor.id, kind=RoleKind.EDITOR, school_id=None)
    await stored(sqlite_store, role)
    return found


def uploads(*numbers: int) -> list[Upload]:
    return [Upload(name, content, "image/png") for name, content in map(a_picture, numbers)]


async def how_many(places: Places, column: object) -> int:
    return len(await all_of(places.store, column))


async def test_a_suggestion_waits_in_the_queue_with_its_author_and_its_pictures(places: Places) -> None:
    school, anna = a_row_of_school("lyceum"), a_profile("Аннова Анна", school_id="lyceum")
    await stored(places.store, school, anna)
    await stored(places.store, an_account(anna, ANNA))
    number = places.vk.suggests(ANNA, "Мы победили **всех**", uploads(1, 2))

    await places.hears(times=2)

    (post,) = await places.all_posts()
    assert (post.state, post.origin, post.origin_key) == (
        PostState.SUBMITTED,
        PostOrigin.VK_SUGGESTED,
        f"vk_suggested:-777_{number}",
    )
    assert (post.author_id, post.school_id, post.published_at) == (anna.id, "lyceum", None)
    assert post.html == "Мы победили <b>всех</b>"
    assert await how_many(places, PostFile.id) == 2
    assert await places.told(places.editor) == [(DeliveryKind.POST_OFFERED, "")]


async def test_a_suggestion_goes_out_to_both_places_with_the_pictures_it_came_with(places: Places) -> None:
    places.vk.suggests(ANNA, "Мы победили", uploads(1))
    await places.hears()
    places.vk.revoke()

    await places.accepts(*Place)
    await places.goes_out()
    await places.hears()

    (post,) = places.vk.wall.of_kind("post")
    assert (post.text, len(post.attachments)) == ("Мы победили", 1)
    assert places.telegram.said == ["Мы победили"]
    assert len(await places.all_posts()) == 1


async def test_a_post_by_hand_on_the_wall_is_offered_for_the_channel(places: Places) -> None:
    places.vk.posts_by_hand(ANNA, "Новость", uploads(1, 2))
    await places.hears(times=2)
    (post,) = await places.all_posts()
    assert (post.state, post.origin) == (PostState.SUBMITTED, PostOrigin.VK_WALL)
    copy = await places.copy(Place.WALL)
    assert (copy.state, copy.address) == (CopyState.PUBLISHED, "https://vk.com/wall-777_1")
    assert await places.told(places.editor) == [(DeliveryKind.POST_OFFERED, "")]

    await places.accepts(Place.CHANNEL)
    await places.goes_out()
    await places.hears()

    assert places.telegram.said == ["Новость", ""]
    assert places.vk.said == ["Новость"]
    assert len(await places.all_posts()) == 1


async def test_a_post_by_hand_in_the_channel_is_offered_for_the_wall(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Новость")
    await places.hears(times=2)
    (post,) = await places.all_posts()
    assert (post.state, post.origin) == (PostState.SUBMITTED, PostOrigin.TELEGRAM_CHANNEL)
    assert (await places.copy(Place.CHANNEL)).address == "https://t.me/engineers/1"

    await places.accepts(Place.WALL)
    await places.goes_out()
    await places.hears()

    assert (places.vk.said, places.telegram.said) == (["Новость"], ["Новость"])
    assert len(await places.all_posts()) == 1


async def test_an_album_of_the_channel_is_one_post(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Альбом", uploads(1, 2, 3))

    await places.hears(times=2)
    await places.accepts(Place.WALL)
    await places.goes_out()

    copy = await places.copy(Place.CHANNEL)
    assert part.ids(copy.parts) == [1, 2, 3]
    (post,) = places.vk.wall.of_kind("post")
    assert (post.text, len(post.attachments)) == ("Альбом", 3)


async def test_what_we_have_put_up_is_not_offered_back(places: Places) -> None:
    await places.with_files("Победа", a_picture(1))

    await places.goes_out()
    await places.hears(times=2)

    assert await how_many(places, Post.id) == 1
    assert await how_many(places, PostCopy.id) == 2


async def test_told_of_before_it_answers_the_post_is_known_by_its_words(places: Places) -> None:
    """The long poll is quicker than the answer, or the answer never comes."""
    await places.accepted("Победа <b>наша</b>", Place.WALL)

    def cut(method: str, _params: Params) -> None:
        if method == "wall.post":
            raise PowerCut

    places.vk.after = cut
    with pytest.raises(PowerCut):
        await places.goes_out()
    places.vk.after = lambda _method, _params: None

    await places.hears()

    copy = await places.copy()
    assert (copy.state, copy.address, part.ids(copy.parts)) == (
        CopyState.PUBLISHED,
        "https://vk.com/wall-777_1",
        [1],
    )
    assert len(await places.all_posts()) == 1
    assert await places.state() is PostState.PUBLISHED

    await places.restarts()
    await places.goes_out()
    assert places.vk.said == ["Победа наша"]


async def test_found_after_a_crash_it_goes_away_if_it_was_taken_down_meanwhile(places: Places) -> None:
    def cut(method: str, _params: Params) -> None:
        if method == "wall.post":
            raise PowerCut

    await places.accepted("Победа", Place.WALL)
    places.vk.after = cut
    with pytest.raises(PowerCut):
        await places.goes_out()
    places.vk.after = lambda _method, _params: None

    await places.does(copying.take_down_copies)
    await places.hears()
    await places.goes_out()

    assert places.vk.said == []
    assert (await places.copy()).state is CopyState.REMOVED


async def test_a_photo_without_words_is_known_too(places: Places) -> None:
    def cut(method: str, _params: Params) -> None:
        if method == "wall.post":
            raise PowerCut

    await places.with_files("", a_picture(1), places=[Place.WALL])
    places.vk.after = cut
    with pytest.raises(PowerCut):
        await places.goes_out()

    await places.hears()

    assert len(await places.all_posts()) == 1
    assert (await places.copy()).state is CopyState.PUBLISHED


async def test_a_suggestion_that_was_published_by_hand_waits_for_the_channel_alone(places: Places) -> None:
    suggested = places.vk.suggests(ANNA, "Мы победили")
    await places.hears()
    by_hand = {"owner_id": "-777", "post_id": str(suggested), "from_group": "1"}
    places.vk.call("wall.post", by_hand, token="sandbox")

    await places.hears()
    await places.accepts(Place.CHANNEL)
    await places.goes_out()

    (post,) = await places.all_posts()
    assert post.origin is PostOrigin.VK_SUGGESTED
    assert (await places.copy(Place.WALL)).state is CopyState.PUBLISHED
    assert (places.vk.said, places.telegram.said) == (["Мы победили"], ["Мы победили"])


async def test_a_correction_by_hand_in_the_channel_reaches_the_wall(places: Places) -> None:
    (number,) = places.telegram.posts_by_hand(1, "Пабеда")
    await places.hears()
    await places.accepts(Place.WALL)
    await places.goes_out()
    await places.hears()

    places.telegram.rewrites_by_hand(number, "Победа")
    await places.hears(times=2)
    await places.goes_out()

    assert places.vk.said == ["Победа"]
    assert (await places.all_posts())[0].revision == 1


async def test_a_correction_here_reaches_a_post_that_began_in_the_channel(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Пабеда", uploads(1, 2))
    await places.hears()
    await places.accepts(Place.WALL)
    await places.goes_out()

    for message in places.telegram.chats[-1001000000777].messages:
        message.from_bot = (
            True  # a bot that may edit is let by the platform, and the sandbox knows only its own
        )
    await places.rewrites("Победа")
    await places.goes_out()

    assert places.telegram.said == ["Победа", ""]
    assert places.vk.said == ["Победа"]


async def test_a_correction_here_reaches_words_that_stand_under_a_video(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Пабеда", [])
    await places.hears()
    await places.accepts()
    (message,) = places.telegram.chats[CHANNEL_ID].messages
    message.from_bot = True
    message.body["caption"] = message.body.pop("text")
    message.body["voice"] = {"file_id": "v", "file_unique_id": "v", "duration": 1}

    await places.rewrites("Победа")
    await places.goes_out()

    assert places.telegram.said == ["Победа"]
    assert await places.told(places.editor) == [(DeliveryKind.POST_OFFERED, "")]


async def test_what_is_nobodys_news_is_left_alone(places: Places) -> None:
    places.vk.tell_of_post(_reply(places))

    await places.hears()

    assert await how_many(places, Post.id) == 0


def _reply(places: Places) -> WallPost:
    (number,) = places.vk.posts_by_hand(ANNA, "Реклама")
    places.vk.take_updates()
    post = places.vk.wall.find(number)
    assert post is not None
    post.kind = "reply"
    return post


async def test_a_picture_that_the_platform_does_not_give_leaves_the_words(places: Places) -> None:
    places.vk.posts_by_hand(ANNA, "Новость", uploads(1))
    places.vk.media.files.clear()

    await places.hears()

    (post,) = await places.all_posts()
    assert post.html == "Новость"
    assert await how_many(places, KeptFile.id) == 0


async def test_deciders_are_told_once_however_often_an_update_comes(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Альбом", uploads(1, 2))

    await places.hears(times=3)

    offered = select(func.count()).select_from(Delivery).where(Delivery.kind == DeliveryKind.POST_OFFERED)
    assert await places.store.read(lambda session: session.scalars(offered).one()) == 1


async def test_another_channel_is_not_ours(places: Places) -> None:
    places.telegram.posts_by_hand(1, "Новость")
    (raw,) = places.telegram.take_updates()
    raw["channel_post"]["chat"] |= {"id": -1009, "username": "others"}

    (telegram,) = (each for each in places.messengers if each.name is MessengerName.TELEGRAM)
    assert telegram.seen(raw) is None
