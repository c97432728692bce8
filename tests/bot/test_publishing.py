"""News on the wall and in the channel of the sandbox, which are as strict as the platforms."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import SendMessage
from sqlalchemy.orm import Session

from bot.messengers.telegram.repeat import NoAnswer
from bot.messengers.vk.error import TIMED_OUT, VkError
from models.post import CopyState, Place, Post, PostCopy, PostFile, PostState
from sandbox.vk.refusal import USER_TOKEN_ONLY, VkRefusal
from scheduler.board import Sheet
from scheduler.reaching import ReachCounter
from services.actor import Actor
from services.post import copying, part
from services.post.reach import Reaches
from services.post.reason import Reason
from services.store import Store
from tests.bot.places import ANNA, Places, a_picture
from tests.clock import HandClock
from tests.entering import a_ground
from tests.rows import all_of
from tests.scheduler.pinboard import PowerCut
from tests.talk.direct import DirectTelegram

Params = Mapping[str, str]
DOCUMENT = ("Положение.pdf", b"%PDF-1.7 0")
DAY = timedelta(days=1)


@pytest.fixture
def places(sqlite_store: Store, clock: HandClock, tmp_path: Path) -> Places:
    return Places(sqlite_store, clock, tmp_path / "files")


@pytest.fixture
def tokenless(sqlite_store: Store, clock: HandClock, tmp_path: Path) -> Places:
    """Without a key of the community's administrator."""
    return Places(sqlite_store, clock, tmp_path / "files", user_token="")


async def reasons(places: Places) -> dict[Place, tuple[CopyState, str]]:
    found = {place: await places.copy(place) for place in Place}
    return {place: (copy.state, copy.reason) for place, copy in found.items()}


async def test_three_photos_are_an_album_in_the_channel_and_one_post_on_the_wall(places: Places) -> None:
    await places.with_files("<b>Победа</b> команды", a_picture(1), a_picture(2), a_picture(3))

    await places.goes_out()

    assert places.telegram.said == ["Победа команды", "", ""]
    assert len({message["media_group_id"] for message in places.telegram.channel_messages}) == 1
    (post,) = places.vk.wall.of_kind("post")
    assert (post.text, [each["type"] for each in post.attachments]) == ("Победа команды", ["photo"] * 3)
    assert (await places.copy(Place.CHANNEL)).address == "https://t.me/engineers/1"
    assert (await places.copy(Place.WALL)).address == "https://vk.com/wall-777_1"
    assert await places.state() is PostState.PUBLISHED


async def test_a_picture_is_brought_to_each_place_once(places: Places) -> None:
    await places.with_files("Первая", a_picture(1))
    await places.goes_out()
    brought = len(places.telegram.files.dump()), len(places.vk.media.files)

    await places.with_files("Вторая", a_picture(1))
    await places.goes_out()

    assert (len(places.telegram.files.dump()), len(places.vk.media.files)) == brought
    assert len(places.vk.wall.of_kind("post")[-1].attachments) == 1


async def test_what_is_too_long_for_a_caption_follows_and_nothing_is_lost(places: Places) -> None:
    words = [f"Слово{number}" for number in range(900)]
    await places.with_files(" ".join(words), a_picture(1), a_picture(2))

    await places.goes_out()

    caption, nothing, *following = places.telegram.said
    assert nothing == ""
    assert len(caption) <= 1024
    assert all(len(text) <= 4096 for text in following)
    assert " ".join([caption, *following]).split() == words
    assert places.vk.said == [" ".join(words)]
    # It is found by its first message, however many follow.
    addresses = dict(await all_of(places.store, PostCopy.place, PostCopy.address))
    first = places.telegram.channel_messages[0]["message_id"]
    assert addresses[Place.CHANNEL].endswith(f"/{first}")


async def test_documents_are_a_message_of_their_own_and_hang_on_the_post(places: Places) -> None:
    await places.with_files("Приказ", a_picture(1), DOCUMENT)

    await places.goes_out()

    assert ["document" in message for message in places.telegram.channel_messages] == [False, True]
    (post,) = places.vk.wall.of_kind("post")
    assert [each["type"] for each in post.attachments] == ["photo", "doc"]


async def test_an_open_event_has_a_button_in_the_channel_and_an_address_on_the_wall(places: Places) -> None:
    event = await a_ground(places.store)
    post = await places.accepted("Приходите", *Place, event_id=event.id)

    await places.goes_out()

    (message,) = places.telegram.channel_messages
    ((button,),) = message["reply_markup"]["inline_keyboard"]
    assert button["url"] == f"https://t.me/engineers_bot?start=neg_{post.id}_channel"
    assert places.vk.said == [f"Приходите\n\n✍️ Записаться: https://vk.me/engineers?ref=neg_{post.id}_wall"]


async def test_under_an_album_which_has_no_buttons_stands_a_link(places: Places) -> None:
    event = await a_ground(places.store)
    await places.accepted("Приходите", event_id=event.id)
    await places.attaches(a_picture(1), a_picture(2))
    await places.places(Place.CHANNEL)

    await places.goes_out()

    assert places.telegram.said == ["Приходите\n\n✍️ Записаться", ""]
    (link,) = places.telegram.channel_messages[0]["caption_entities"]
    assert link["type"] == "text_link"


async def test_an_edit_changes_all_copies_and_keeps_their_pictures(places: Places) -> None:
    await places.with_files("Пабеда", a_picture(1), a_picture(2))
    await places.goes_out()

    await places.rewrites("Победа")
    await places.goes_out()

    assert places.telegram.said == ["Победа", ""]
    (post,) = places.vk.wall.of_kind("post")
    assert (post.text, len(post.attachments)) == ("Победа", 2)
    assert [copy.revision for copy in [await places.copy(place) for place in Place]] == [1, 1]


async def test_an_edit_that_grows_and_shrinks_keeps_the_channel_whole(places: Places) -> None:
    await places.with_files("Коротко", a_picture(1))
    await places.goes_out()
    words = [f"Слово{number}" for number in range(900)]

    await places.rewrites(" ".join(words))
    await places.goes_out()
    assert " ".join(places.telegram.said).split() == words

    await places.rewrites("Снова коротко")
    await places.goes_out()
    assert places.telegram.said == ["Снова коротко"]


async def test_other_pictures_take_the_place_of_those_that_stand_there(places: Places) -> None:
    await places.with_files("Победа", a_picture(1), a_picture(2))
    await places.goes_out()
    old = [message["photo"][-1]["file_id"] for message in places.telegram.channel_messages]

    await exchanges_pictures(places, a_picture(2), a_picture(3))

    new = [message["photo"][-1]["file_id"] for message in places.telegram.channel_messages]
    assert new[0] == old[1]
    assert new[1] not in old
    assert places.telegram.said == ["Победа", ""]


async def test_a_picture_more_goes_out_behind_the_album_and_one_less_goes_away(places: Places) -> None:
    await places.with_files("Победа", a_picture(1), a_picture(2))
    await places.goes_out()

    await exchanges_pictures(places, a_picture(1), a_picture(2), a_picture(3))
    assert places.telegram.said == ["Победа", "", ""]
    assert len(places.vk.wall.of_kind("post")[0].attachments) == 3

    await exchanges_pictures(places, a_picture(1))
    assert places.telegram.said == ["Победа"]


async def exchanges_pictures(places: Places, *pictures: tuple[str, bytes]) -> None:
    def take_off(session: Session) -> None:
        for row in session.query(PostFile).filter_by(post_id=places.posts[-1]):
            session.delete(row)

    await places.store.write(take_off)
    await places.attaches(*pictures)
    await places.does(copying.renew_copies)
    await places.goes_out()


async def test_a_delete_removes_all_copies(places: Places) -> None:
    await places.with_files("Победа", a_picture(1), a_picture(2))
    await places.goes_out()

    await places.does(copying.take_down_copies)
    await places.goes_out()

    assert places.telegram.said == places.vk.said == []
    assert {state for state, _ in (await reasons(places)).values()} == {CopyState.REMOVED}


async def test_a_channel_post_that_is_too_old_to_be_deleted_is_told_of_with_its_link(places: Places) -> None:
    await places.accepted("Победа", *Place)
    await places.goes_out()
    places.clock.move(2 * DAY)

    await places.does(copying.take_down_copies)
    await places.goes_out()

    assert places.vk.said == []
    copy = await places.copy(Place.CHANNEL)
    assert (copy.state, copy.reason) == (CopyState.PUBLISHED, Reason.TOO_OLD)
    assert copy.address == "https://t.me/engineers/1"
    assert len(await places.told(places.editor)) == 1


async def test_what_was_deleted_there_by_hand_is_gone(places: Places) -> None:
    await places.accepted("Победа", *Place)
    await places.goes_out()
    places.vk.wall.posts.clear()
    places.telegram.chats[-1001000000777].messages.clear()

    await places.rewrites("Победы")
    await places.goes_out()

    assert await reasons(places) == dict.fromkeys(Place, (CopyState.REMOVED, Reason.GONE))


async def test_without_an_administrators_key_the_wall_has_words_alone_and_says_why(tokenless: Places) -> None:
    await tokenless.with_files("Победа", a_picture(1), DOCUMENT)

    await tokenless.goes_out()

    (post,) = tokenless.vk.wall.of_kind("post")
    assert [each["type"] for each in post.attachments] == ["doc"]
    assert (await reasons(tokenless))[Place.WALL] == (CopyState.PUBLISHED, Reason.NO_USER_TOKEN)


async def test_without_an_administrators_key_a_wall_post_can_be_neither_changed_nor_deleted(
    tokenless: Places,
) -> None:
    await tokenless.accepted("Пабеда", *Place)
    await tokenless.goes_out()

    await tokenless.rewrites("Победа")
    await tokenless.goes_out()
    assert tokenless.telegram.said == ["Победа"]
    assert tokenless.vk.said == ["Пабеда"]

    tokenless.clock.move(timedelta(minutes=1))
    await tokenless.does(copying.take_down_copies)
    await tokenless.goes_out()
    assert tokenless.telegram.said == []
    assert (await reasons(tokenless))[Place.WALL] == (CopyState.PUBLISHED, Reason.NO_USER_TOKEN)
    assert len(await tokenless.told(tokenless.editor)) == 2


async def test_the_user_token_revoked_in_the_middle(places: Places) -> None:
    def revoke(method: str, _params: Params) -> None:
        if method == "photos.saveWallPhoto":
            places.vk.revoke()

    await places.with_files("Победа", a_picture(1), a_picture(2))
    places.vk.after = revoke
    await places.goes_out()
    assert places.vk.said == []
    assert (await reasons(places))[Place.WALL] == (CopyState.FAILED, Reason.USER_TOKEN_REVOKED)
    assert (await places.boards[Place.WALL].powers()).lacks == Reason.USER_TOKEN_REVOKED

    await places.does(goes_without_pictures)
    await places.goes_out()

    assert places.vk.said == ["Победа"]
    assert (await places.copy(Place.WALL)).state is CopyState.PUBLISHED


def goes_without_pictures(session: Session, post: Post, actor: Actor) -> None:
    copy = copying.copies_of(session, post)[Place.WALL]
    copy.parts = [{part.WITHOUT_PICTURES: True}]
    copying.place_at(session, post, [Place.WALL], actor.now, actor)


async def test_the_community_key_without_the_wall_right(places: Places) -> None:
    places.vk.rights.discard("wall")
    await places.accepted("Победа", *Place)

    await places.goes_out()

    assert await reasons(places) == {
        Place.WALL: (CopyState.FAILED, Reason.NO_RIGHT),
        Place.CHANNEL: (CopyState.PUBLISHED, ""),
    }
    assert (await places.boards[Place.WALL].powers()).lacks == Reason.NO_RIGHT
    assert await places.state() is PostState.PUBLISHED


async def test_the_channel_without_rights(places: Places) -> None:
    places.telegram.rights["can_post_messages"] = False
    await places.accepted("Победа", *Place)
    await places.goes_out()
    assert await reasons(places) == {
        Place.CHANNEL: (CopyState.FAILED, Reason.NO_RIGHT),
        Place.WALL: (CopyState.PUBLISHED, ""),
    }
    assert (await places.boards[Place.CHANNEL].powers()).lacks == Reason.NO_RIGHT

    places.telegram.rights["can_post_messages"] = True
    await places.places(Place.CHANNEL)
    await places.goes_out()

    assert places.telegram.said == ["Победа"]


async def test_fifty_posts_a_day_that_others_have_put_up_are_waited_out(places: Places) -> None:
    for number in range(50):
        places.vk.posts_by_hand(ANNA, f"Чужая {number}")
    await places.accepted("Победа", Place.WALL)
    await places.goes_out()
    copy = await places.copy()
    assert (copy.state, copy.reason) == (CopyState.PENDING, Reason.DAY_FULL)

    for _ in range(25):
        places.clock.move(timedelta(hours=1))
        await places.goes_out()

    assert "Победа" in places.vk.said
    assert (await places.copy()).state is CopyState.PUBLISHED


async def test_a_broken_picture_is_told_of(places: Places) -> None:
    await places.with_files("Победа", ("1.png", b"not a picture"))

    await places.goes_out()

    assert await reasons(places) == dict.fromkeys(Place, (CopyState.FAILED, Reason.BAD_PICTURE))


async def test_a_suggestion_is_published_as_itself(places: Places) -> None:
    suggested = places.vk.suggests(ANNA, "Мы победили")
    await places.accepted("Мы победили!", Place.WALL, origin_key=f"vk_suggested:-777_{suggested}")

    await places.goes_out()

    assert places.vk.said == ["Мы победили!"]
    assert places.vk.wall.of_kind("suggest") == []


async def test_a_suggestion_that_the_key_may_not_publish_goes_out_as_a_new_post(places: Places) -> None:
    def refuse(method: str, params: Params) -> None:
        if method == "wall.post" and "post_id" in params:
            raise VkRefusal(USER_TOKEN_ONLY)

    suggested = places.vk.suggests(ANNA, "Мы победили")
    await places.accepted("Мы победили!", Place.WALL, origin_key=f"vk_suggested:-777_{suggested}")
    places.vk.before = refuse

    await places.goes_out()

    assert places.vk.said == ["Мы победили!"]


async def test_a_suggestion_that_was_withdrawn_is_not_put_up(places: Places) -> None:
    await places.accepted("Мы победили!", Place.WALL, origin_key="vk_suggested:-777_99")

    await places.goes_out()

    assert places.vk.said == []
    assert (await places.copy()).reason == Reason.GONE


async def test_a_flood_at_the_channel_is_waited_out(places: Places) -> None:
    def flood(method: str, _fields: Params) -> None:
        if method == "sendMessage":
            places.telegram.before = lambda _method, _fields: None
            raise TelegramRetryAfter(SendMessage(chat_id=1, text=""), "Too Many Requests", retry_after=40)

    await places.accepted("Победа", Place.CHANNEL)
    places.telegram.before = flood
    await places.goes_out()
    assert places.telegram.said == []

    places.clock.move(timedelta(seconds=40))
    await places.goes_out()

    assert places.telegram.said == ["Победа"]


async def test_an_answer_of_the_channels_that_is_lost_is_never_asked_for_by_a_second_post(
    places: Places,
) -> None:
    def lose(method: str, _fields: Params) -> None:
        if method == "sendMediaGroup":
            raise NoAnswer(SendMessage(chat_id=1, text=""), TimeoutError)

    await places.with_files("Победа", a_picture(1), a_picture(2))
    places.telegram.after = lose
    for _ in range(5):
        await places.goes_out()
        places.clock.move(timedelta(hours=1))

    assert places.telegram.said == ["Победа", ""]
    assert await reasons(places) == {
        Place.CHANNEL: (CopyState.UNKNOWN, Reason.NO_ANSWER),
        Place.WALL: (CopyState.PUBLISHED, ""),
    }


async def test_an_answer_of_the_walls_that_is_lost_is_asked_for_again_and_the_post_stands_there_once(
    places: Places,
) -> None:
    def lose(method: str, _params: Params) -> None:
        if method == "wall.post":
            places.vk.after = lambda _method, _params: None
            raise VkError(TIMED_OUT, "no answer in time")

    await places.accepted("Победа", Place.WALL)
    places.vk.after = lose
    for _ in range(3):
        await places.goes_out()
        places.clock.move(timedelta(minutes=1))

    assert places.vk.said == ["Победа"]
    assert (await places.copy()).state is CopyState.PUBLISHED


@pytest.mark.parametrize("is_before", [True, False])
@pytest.mark.parametrize("method", ["sendMediaGroup", "sendMessage"])
async def test_killed_at_a_piece_of_the_channel_none_is_there_twice(
    places: Places,
    method: str,
    is_before: bool,  # noqa: FBT001  one of two cases
) -> None:
    def cut(called: str, _fields: Params) -> None:
        if called == method:
            raise PowerCut

    await places.with_files("Абзац.\n\n" * 300, a_picture(1), a_picture(2), places=[Place.CHANNEL])
    if is_before:
        places.telegram.before = cut
    else:
        places.telegram.after = cut
    with pytest.raises(PowerCut):
        await places.goes_out()
    said = places.telegram.said

    places.telegram.before = places.telegram.after = lambda _method, _fields: None
    await places.restarts()
    for _ in range(3):
        await places.goes_out()
        places.clock.move(timedelta(hours=1))

    assert places.telegram.said == said
    assert (await places.copy()).state is CopyState.UNKNOWN


@pytest.mark.parametrize("is_before", [True, False])
async def test_killed_at_the_wall_the_post_stands_there_once(
    places: Places,
    is_before: bool,  # noqa: FBT001  as above
) -> None:
    def cut(called: str, _params: Params) -> None:
        if called == "wall.post":
            raise PowerCut

    await places.with_files("Победа", a_picture(1), places=[Place.WALL])
    if is_before:
        places.vk.before = cut
    else:
        places.vk.after = cut
    with pytest.raises(PowerCut):
        await places.goes_out()

    places.vk.before = places.vk.after = lambda _method, _params: None
    await places.restarts()
    await places.goes_out()

    assert places.vk.said == ["Победа"]
    assert (await places.copy()).state is CopyState.PUBLISHED


async def test_what_is_known_of_an_album_half_sent_is_taken_down(places: Places) -> None:
    def lose(method: str, _fields: Params) -> None:
        if method == "sendMessage":
            raise NoAnswer(SendMessage(chat_id=1, text=""), TimeoutError)

    await places.with_files("Абзац.\n\n" * 300, a_picture(1), a_picture(2), places=[Place.CHANNEL])
    places.telegram.after = lose
    await places.goes_out()
    assert len(places.telegram.said) == 3

    places.telegram.after = lambda _method, _fields: None
    await places.does(copying.take_down_copies)
    await places.goes_out()

    assert len(places.telegram.said) == 1


async def test_a_file_that_telegram_knows_no_longer_is_sent_by_its_bytes(places: Places) -> None:
    await places.with_files("Первая", a_picture(1), places=[Place.CHANNEL])
    await places.goes_out()
    places.telegram.files.load([])

    await places.with_files("Вторая", a_picture(1), places=[Place.CHANNEL])
    await places.goes_out()

    assert places.telegram.said == ["Первая", "Вторая"]


async def test_what_may_be_done_at_each_place_is_known(places: Places, tokenless: Places) -> None:
    assert {place: board.lacks for place, board in (await places.services.boards.powers()).items()} == {
        Place.CHANNEL: "",
        Place.WALL: "",
    }
    wall = (await tokenless.services.boards.powers())[Place.WALL]
    assert (wall.can_publish, wall.can_edit, wall.takes_pictures) == (True, False, False)
    assert wall.lacks == Reason.NO_USER_TOKEN


async def test_how_many_have_seen_a_post_is_asked_of_the_wall(places: Places) -> None:
    await places.accepted("Победа", *Place)
    await places.goes_out()
    places.vk.wall.posts[0].views, places.vk.wall.posts[0].likes = 1200, 17

    await ReachCounter(Reaches(places.store, places.clock), list(places.boards.values())).run()

    wall, channel = await places.copy(Place.WALL), await places.copy(Place.CHANNEL)
    assert (wall.views, wall.reactions, wall.counted_at) == (1200, 17, places.clock())
    assert (channel.views, channel.counted_at) == (None, None)


async def test_a_wall_that_does_not_tell_leaves_the_numbers_as_they_were(places: Places) -> None:
    await places.accepted("Победа", Place.WALL)
    await places.goes_out()
    places.vk.wall.posts[0].views = 1200
    counter = ReachCounter(Reaches(places.store, places.clock), list(places.boards.values()))
    await counter.run()
    places.vk.revoke()

    await counter.run()

    assert (await places.copy()).views == 1200


async def test_an_old_post_is_counted_once_a_day_and_a_very_old_one_no_more(places: Places) -> None:
    await places.accepted("Победа", Place.WALL)
    await places.goes_out()
    reaches = Reaches(places.store, places.clock)
    counter = ReachCounter(reaches, list(places.boards.values()))
    places.clock.move(3 * DAY)
    await counter.run()

    assert await reaches.due(Place.WALL) == []
    places.clock.move(DAY)
    assert len(await reaches.due(Place.WALL)) == 1
    places.clock.move(60 * DAY)
    assert await reaches.due(Place.WALL) == []


async def test_a_link_of_its_own_stands_below_the_words_at_both_places(places: Places) -> None:
    await places.accepted("Победа", *Place, link="https://example.org/победа")

    await places.goes_out()

    assert places.telegram.said == places.vk.said == ["Победа\n\nhttps://example.org/победа"]


async def test_a_channel_without_a_name_has_an_address_for_its_members(places: Places) -> None:
    channel = DirectTelegram(places.telegram, channel="-1001000000777").board(places.services.sent_files)
    assert channel is not None
    places.telegram.is_nameless = True

    pinned = await channel.publish(Sheet(key="1", html="Победа"))

    assert pinned.address == "https://t.me/c/1000000777/1"


async def test_a_place_that_does_not_answer_keeps_no_editor_waiting(places: Places) -> None:
    """What it may do there is then known when it is tried."""

    def silent(_method: str, _params: Params) -> None:
        raise NoAnswer(SendMessage(chat_id=1, text=""), TimeoutError)

    def mute(_method: str, _params: Params) -> None:
        raise VkError(TIMED_OUT, "no answer in time")

    places.telegram.before, places.vk.before = silent, mute

    powers = await places.services.boards.powers()

    assert [power.lacks for power in powers.values()] == ["", ""]
    assert all(power.can_publish for power in powers.values())
