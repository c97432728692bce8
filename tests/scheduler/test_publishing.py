import asyncio
from collections import deque
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session
from typing_extensions import override

from handlers.addresses import Addresses
from models.account import MessengerName
from models.delivery import DeliveryKind
from models.event import EventState
from models.post import CopyState, Place, Post, PostState
from scheduler.board import Pinned
from scheduler.nowhere import Nowhere
from scheduler.publishing import Publisher
from services.actor import Actor
from services.post import copying
from services.post.errand import KEY_TTL, LEASE
from services.post.outcome import ATTEMPTS, Verdict, bring_out
from services.post.publishing import Publications
from services.post.quota import WALL_POSTS_A_DAY
from services.post.reason import Reason
from services.store import Store, StoreUnavailableError
from tests.clock import HandClock
from tests.entering import a_ground
from tests.scheduler.newsroom import Newsroom, addresses
from tests.scheduler.pinboard import Pinboard, PowerCut, cut

LATER = Pinned(Verdict.LATER, wait_seconds=40)
UNSURE = Pinned(Verdict.UNSURE)
NO_RIGHT = Pinned(Verdict.REFUSED, reason=Reason.NO_RIGHT)


@pytest.fixture
def newsroom(store: Store, clock: HandClock) -> Newsroom:
    return Newsroom(store, clock)


def trouble(reason: Reason) -> list[tuple[DeliveryKind, Any]]:
    return [(DeliveryKind.POST_TROUBLE, reason)]


async def test_what_was_placed_goes_out_once_and_its_author_is_told(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard()

    for _ in range(2):
        await newsroom.publishes(board, after=LEASE)

    copy = await newsroom.copy()
    assert board.stands == ["Победа"]
    assert (copy.state, copy.address, copy.try_at) == (CopyState.PUBLISHED, "https://place/1", None)
    assert await newsroom.state() is PostState.PUBLISHED
    assert await newsroom.told(newsroom.author) == [(DeliveryKind.POST_PUBLISHED, "")]
    assert await newsroom.told(newsroom.editor) == []


async def test_what_is_planned_waits_for_its_hour(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа")
    tomorrow = newsroom.clock() + timedelta(days=1)
    await newsroom.does(
        lambda session, post, actor: copying.place_at(session, post, [Place.CHANNEL], tomorrow, actor)
    )
    board = Pinboard()

    await newsroom.publishes(board, after=timedelta(hours=23, minutes=59))
    assert board.stands == []

    await newsroom.publishes(board, after=timedelta(minutes=1))
    assert board.stands == ["Победа"]


async def test_each_place_has_its_own_copy(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL, Place.WALL)
    channel, wall = Pinboard(), Pinboard(Place.WALL, keeps_keys=True)

    await asyncio.gather(newsroom.publishes(channel), newsroom.publishes(wall))

    assert channel.stands == wall.stands == ["Победа"]
    assert await newsroom.told(newsroom.author) == [(DeliveryKind.POST_PUBLISHED, "")]


@pytest.mark.parametrize("pieces_out", [1, 2])
async def test_killed_between_two_pieces_it_goes_on_with_the_next_one(
    newsroom: Newsroom, pieces_out: int
) -> None:
    await newsroom.accepted("Альбом\nСлова\nДокументы", Place.CHANNEL)
    board = Pinboard()
    publications = Publications(newsroom.store, newsroom.clock)
    errand = await publications.take(Place.CHANNEL, keeps_keys=False)
    assert errand is not None
    sheet = newsroom.publisher(board)._sheet(errand)
    done: tuple[Any, ...] = ()
    for _ in range(pieces_out):
        await publications.hand_over(errand, "")
        pinned = await board.publish(sheet, done)
        done = tuple(pinned.parts)
        await newsroom.publisher(board)._settled(errand, pinned)

    await newsroom.restarts()
    await newsroom.publishes(board)

    assert board.stands == ["Альбом", "Слова", "Документы"]
    assert (await newsroom.copy()).state is CopyState.PUBLISHED


async def test_killed_before_the_channel_answers_nobody_knows_and_it_is_never_repeated_by_itself(
    newsroom: Newsroom,
) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    dying = Pinboard(after=cut)
    with pytest.raises(PowerCut):
        await newsroom.publishes(dying)
    board = Pinboard()

    await newsroom.restarts()
    for _ in range(3):
        await newsroom.publishes(board, after=LEASE)

    assert dying.stands == ["Победа"]
    assert board.calls == []
    assert (await newsroom.copy()).state is CopyState.UNKNOWN
    assert await newsroom.told(newsroom.editor) == trouble(Reason.NO_ANSWER)


@pytest.mark.parametrize("is_before", [True, False])
async def test_killed_at_the_wall_it_is_asked_again_by_the_same_key_and_stands_there_once(
    newsroom: Newsroom,
    is_before: bool,  # noqa: FBT001  one of two cases
) -> None:
    await newsroom.accepted("Победа", Place.WALL)
    wall = Pinboard(Place.WALL, keeps_keys=True)
    if is_before:
        wall.before = cut
    else:
        wall.after = cut
    with pytest.raises(PowerCut):
        await newsroom.publishes(wall)
    wall.before = wall.after = lambda: None

    await newsroom.restarts()
    await newsroom.publishes(wall)

    assert wall.stands == ["Победа"]
    assert len({sheet.key for sheet in wall.sheets}) == 1
    assert (await newsroom.copy()).state is CopyState.PUBLISHED


async def test_when_the_wall_has_forgotten_the_key_nothing_is_repeated(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.WALL)
    wall = Pinboard(Place.WALL, keeps_keys=True, after=cut)
    with pytest.raises(PowerCut):
        await newsroom.publishes(wall)
    calls = list(wall.calls)

    await newsroom.publishes(wall, after=KEY_TTL)

    assert wall.calls == calls
    assert (await newsroom.copy()).state is CopyState.UNKNOWN
    assert await newsroom.told(newsroom.editor) == trouble(Reason.NO_ANSWER)


async def test_a_clock_that_was_ahead_does_not_make_a_second_post(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.WALL)
    wall = Pinboard(Place.WALL, keeps_keys=True, after=cut)
    newsroom.clock.move(timedelta(hours=3))
    with pytest.raises(PowerCut):
        await newsroom.publishes(wall)
    newsroom.clock.move(timedelta(hours=-1))
    calls = list(wall.calls)

    await newsroom.restarts()
    await newsroom.publishes(wall)

    assert wall.calls == calls
    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_a_suggestion_that_was_handed_over_is_not_published_again_by_its_key(
    newsroom: Newsroom,
) -> None:
    await newsroom.accepted("Победа", Place.WALL, origin_key="vk_suggested:-777_12")
    wall = Pinboard(Place.WALL, keeps_keys=True, answers=deque([UNSURE]))

    await newsroom.publishes(wall)
    await newsroom.publishes(wall, after=timedelta(minutes=1))

    assert wall.sheets[0].suggested_id == 12
    assert wall.calls == ["publish"]
    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_a_flood_is_waited_out_and_not_longer(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard(answers=deque([LATER]))
    await newsroom.publishes(board)

    await newsroom.publishes(board, after=timedelta(seconds=39))
    assert board.calls == ["publish"]

    await newsroom.publishes(board, after=timedelta(seconds=1))
    assert board.stands == ["Победа"]


async def test_an_album_whose_second_piece_meets_a_flood_goes_on_from_there(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    board = Pinboard()
    board.after = lambda: board.answers.append(LATER) if len(board.calls) == 1 else None

    await newsroom.publishes(board)
    assert board.stands == ["Альбом"]
    assert (await newsroom.copy()).state is CopyState.SENDING

    await newsroom.publishes(board, after=timedelta(seconds=40))
    assert board.stands == ["Альбом", "Слова"]


async def test_a_platform_that_says_later_for_ever_is_told_of(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard(answers=deque([LATER] * ATTEMPTS))

    for _ in range(ATTEMPTS + 3):
        await newsroom.publishes(board, after=timedelta(hours=1))

    assert board.calls == ["publish"] * ATTEMPTS
    assert (await newsroom.copy()).state is CopyState.FAILED
    assert await newsroom.told(newsroom.editor) == trouble(Reason.UNREACHABLE)


async def test_a_timeout_at_the_channel_is_shown_as_unknown(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard(answers=deque([UNSURE]))

    for _ in range(3):
        await newsroom.publishes(board, after=LEASE)

    assert board.calls == ["publish"]
    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_a_timeout_at_the_wall_is_asked_again_by_its_key(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.WALL)
    wall = Pinboard(Place.WALL, keeps_keys=True, answers=deque([UNSURE, LATER]))

    for _ in range(3):
        await newsroom.publishes(wall, after=timedelta(minutes=5))

    assert wall.stands == ["Победа"]
    assert (await newsroom.copy()).state is CopyState.PUBLISHED


async def test_refused_after_a_timeout_nobody_knows(newsroom: Newsroom) -> None:
    """The first attempt may have put it up, and the second is refused for another reason."""
    await newsroom.accepted("Победа", Place.WALL)
    wall = Pinboard(
        Place.WALL, keeps_keys=True, answers=deque([UNSURE, NO_RIGHT, NO_RIGHT, NO_RIGHT, NO_RIGHT])
    )

    for _ in range(6):
        await newsroom.publishes(wall, after=timedelta(minutes=5))

    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_the_channel_without_rights_is_told_of_once_and_tried_again_when_asked(
    newsroom: Newsroom,
) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard(answers=deque([NO_RIGHT]))
    for _ in range(3):
        await newsroom.publishes(board, after=LEASE)
    copy = await newsroom.copy()
    assert (copy.state, copy.reason) == (CopyState.FAILED, Reason.NO_RIGHT)
    assert await newsroom.told(newsroom.editor) == trouble(Reason.NO_RIGHT)
    assert await newsroom.state() is PostState.ACCEPTED

    await newsroom.does(
        lambda session, post, actor: copying.place_at(session, post, [Place.CHANNEL], actor.now, actor)
    )
    await newsroom.publishes(board)

    assert board.stands == ["Победа"]


async def test_what_failed_in_the_middle_goes_on_from_there_when_asked(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    board = Pinboard()
    board.after = lambda: board.answers.append(NO_RIGHT) if len(board.calls) == 1 else None
    await newsroom.publishes(board)
    assert (await newsroom.copy()).state is CopyState.FAILED

    await newsroom.does(
        lambda session, post, actor: copying.place_at(session, post, [Place.CHANNEL], actor.now, actor)
    )
    await newsroom.publishes(board)

    assert board.stands == ["Альбом", "Слова"]


async def test_what_failed_in_the_middle_is_taken_down_whole(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    board = Pinboard()
    board.after = lambda: board.answers.append(NO_RIGHT) if len(board.calls) == 1 else None
    await newsroom.publishes(board)

    await newsroom.does(copying.take_down_copies)
    await newsroom.publishes(board)

    assert board.stands == []
    assert (await newsroom.copy()).state is CopyState.REMOVED


async def test_a_defect_in_one_is_unknown_and_the_next_one_goes_out(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        board.before = lambda: None
        raise LookupError

    await newsroom.accepted("Победа", Place.CHANNEL)
    await newsroom.accepted("Ещё победа", Place.CHANNEL)
    board = Pinboard(before=fail)

    await newsroom.publishes(board)

    assert board.stands == ["Ещё победа"]
    assert "publishing_failed" in caplog.text


async def test_a_database_that_is_away_after_the_call_learns_of_it_when_it_is_back(
    newsroom: Newsroom, store: Store
) -> None:
    class Forgetful(Publications):
        troubles = 3

        @override
        async def settle(self, *given: Any) -> bool:
            self.troubles -= 1
            if self.troubles >= 0:
                raise StoreUnavailableError
            return await super().settle(*given)

    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard()

    await Publisher(Forgetful(store, newsroom.clock), board, addresses(), sleep=newsroom._sleep).run()

    assert (await newsroom.copy()).state is CopyState.PUBLISHED


async def test_two_publishers_put_it_up_once(newsroom: Newsroom) -> None:
    for number in range(5):
        await newsroom.accepted(f"Новость {number}", Place.CHANNEL)
    board = Pinboard()

    await asyncio.gather(*(newsroom.publisher(board).run() for _ in range(4)))
    await newsroom.publishes(board)

    assert board.stands == [f"Новость {number}" for number in range(5)]


async def test_two_publishers_work_at_a_place_one_after_the_other(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    await newsroom.accepted("Ещё победа", Place.CHANNEL)
    first, second = (Publications(newsroom.store, newsroom.clock) for _ in range(2))

    assert await first.take(Place.CHANNEL, keeps_keys=False) is not None

    assert await second.take(Place.CHANNEL, keeps_keys=False) is None


async def test_a_correction_reaches_what_is_out(newsroom: Newsroom) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)

    await newsroom.rewrites("Победа")
    for _ in range(2):
        await newsroom.publishes(board, after=LEASE)

    assert board.stands == ["Победа"]
    assert board.calls == ["publish", "edit"]
    assert await newsroom.told(newsroom.author) == [(DeliveryKind.POST_PUBLISHED, "")]


async def test_a_correction_that_is_longer_goes_on_behind_it_and_a_shorter_one_takes_pieces_away(
    newsroom: Newsroom,
) -> None:
    await newsroom.accepted("Альбом", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)

    await newsroom.rewrites("Альбом\nСлова\nЕщё слова")
    await newsroom.publishes(board)
    assert board.stands == ["Альбом", "Слова", "Ещё слова"]
    assert (await newsroom.copy()).try_at is None

    await newsroom.rewrites("Альбомы")
    await newsroom.publishes(board)
    assert board.stands == ["Альбомы"]


async def test_killed_while_a_correction_grows_nothing_is_put_up_twice(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    await newsroom.rewrites("Альбом\nСлова")
    board.after = lambda: cut() if board.calls[-1] == "publish" else None
    with pytest.raises(PowerCut):
        await newsroom.publishes(board)
    board.after = lambda: None

    await newsroom.restarts()
    await newsroom.publishes(board, after=LEASE)

    assert board.stands == ["Альбом", "Слова"]
    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_corrected_while_it_goes_out_it_is_corrected_there_too(newsroom: Newsroom) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    publications, board = Publications(newsroom.store, newsroom.clock), Pinboard()
    errand = await publications.take(Place.CHANNEL, keeps_keys=False)
    assert errand is not None

    await newsroom.rewrites("Победа")
    await newsroom.publisher(board)._carry_out(errand, newsroom.publisher(board)._sheet(errand), None)
    assert board.stands == ["Пабеда"]
    await newsroom.publishes(board)

    assert board.stands == ["Победа"]


async def test_what_is_too_old_to_be_corrected_is_told_with_its_reason(newsroom: Newsroom) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    board.answers.append(Pinned(Verdict.REFUSED, reason=Reason.TOO_OLD))

    await newsroom.rewrites("Победа")
    for _ in range(2):
        await newsroom.publishes(board, after=LEASE)

    copy = await newsroom.copy()
    assert (copy.state, copy.reason, copy.revision) == (CopyState.PUBLISHED, Reason.TOO_OLD, 0)
    assert await newsroom.told(newsroom.editor) == trouble(Reason.TOO_OLD)


async def test_a_correction_is_tried_again_however_it_ended(newsroom: Newsroom) -> None:
    """To change the same twice harms nobody."""
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    board.answers.extend([UNSURE, LATER])

    await newsroom.rewrites("Победа")
    for _ in range(3):
        await newsroom.publishes(board, after=LEASE)

    assert board.stands == ["Победа"]


async def test_what_somebody_deleted_there_by_hand_is_gone(newsroom: Newsroom) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    board.answers.append(Pinned(Verdict.GONE))

    await newsroom.rewrites("Победа")
    await newsroom.publishes(board)

    assert (await newsroom.copy()).state is CopyState.REMOVED
    assert await newsroom.told(newsroom.editor) == trouble(Reason.GONE)


async def test_what_is_taken_down_goes_away(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    board.answers.append(LATER)

    await newsroom.does(copying.take_down_copies)
    for _ in range(2):
        await newsroom.publishes(board, after=LEASE)

    assert board.stands == []
    assert (await newsroom.copy()).state is CopyState.REMOVED


async def test_taken_down_between_two_pieces_it_goes_no_further_and_goes_away(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбом\nСлова", Place.CHANNEL)
    board = Pinboard()
    publications, publisher = Publications(newsroom.store, newsroom.clock), newsroom.publisher(board)
    errand = await publications.take(Place.CHANNEL, keeps_keys=False)
    assert errand is not None
    await publications.hand_over(errand, "")
    await publisher._settled(errand, await board.publish(publisher._sheet(errand)))

    await newsroom.does(copying.take_down_copies)
    assert not await publications.hand_over(errand, "")
    await newsroom.publishes(board)

    assert board.stands == []
    assert board.calls == ["publish", "remove"]


async def test_taken_down_before_it_goes_out_it_never_comes(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)

    await newsroom.does(copying.take_down_copies)
    board = Pinboard()
    await newsroom.publishes(board)

    assert board.calls == []


async def test_what_cannot_be_taken_down_is_told(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard()
    await newsroom.publishes(board)
    board.answers.append(Pinned(Verdict.REFUSED, reason=Reason.NO_USER_TOKEN))

    await newsroom.does(copying.take_down_copies)
    await newsroom.publishes(board, after=LEASE)

    assert (await newsroom.copy()).state is CopyState.PUBLISHED
    assert await newsroom.told(newsroom.editor) == trouble(Reason.NO_USER_TOKEN)


async def test_the_fifty_first_of_a_day_waits_until_the_first_is_a_day_old(newsroom: Newsroom) -> None:
    wall = Pinboard(Place.WALL, keeps_keys=True)
    for number in range(WALL_POSTS_A_DAY + 1):
        await newsroom.accepted(f"Новость {number}", Place.WALL)
    await newsroom.publishes(wall)
    assert len(wall.stands) == WALL_POSTS_A_DAY
    assert (await newsroom.copy()).reason == Reason.DAY_FULL

    await newsroom.publishes(wall, after=timedelta(hours=23))
    assert len(wall.stands) == WALL_POSTS_A_DAY
    await newsroom.publishes(wall, after=timedelta(hours=1))

    assert len(wall.stands) == WALL_POSTS_A_DAY + 1
    assert (await newsroom.copy()).reason == ""


async def test_an_event_that_was_cancelled_meanwhile_keeps_its_news_back(newsroom: Newsroom) -> None:
    event = await a_ground(newsroom.store)
    await newsroom.accepted("Приходите", Place.CHANNEL, event_id=event.id)

    def cancel(session: Session) -> None:
        session.get_one(type(event), event.id).state = EventState.CANCELLED

    await newsroom.store.write(cancel)
    board = Pinboard()
    await newsroom.publishes(board)

    assert board.calls == []
    assert await newsroom.told(newsroom.editor) == trouble(Reason.EVENT_CANCELLED)


async def test_an_open_event_is_entered_from_its_news_by_the_nearest_messenger(newsroom: Newsroom) -> None:
    event = await a_ground(newsroom.store)
    post = await newsroom.accepted("Приходите", Place.CHANNEL, Place.WALL, event_id=event.id)
    channel = Pinboard()
    wall = Pinboard(Place.WALL, MessengerName.VK, keeps_keys=True)

    await newsroom.publishes(channel)
    await newsroom.publishes(wall)

    ((_, by_telegram),), ((words, by_vk),) = channel.sheets[0].links, wall.sheets[0].links
    assert words == "✍️ Записаться"
    assert by_telegram == f"https://t.me/engineers_bot?start=neg_{post.id}_channel"
    assert by_vk == f"https://vk.me/engineers?ref=neg_{post.id}_wall"


async def test_nothing_goes_out_before_it_is_known_where_its_button_leads(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board, known = Pinboard(), Addresses()
    publisher = Publisher(Publications(newsroom.store, newsroom.clock), board, known)
    await publisher.run()
    assert board.stands == []

    known.know(MessengerName.TELEGRAM, "https://t.me/engineers_bot?start=")
    await publisher.run()

    assert board.stands == ["Победа"]


async def test_where_the_platform_says_no_name_of_the_bots_nothing_waits_for_it(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)
    board, known = Pinboard(), Addresses()

    known.know_none(MessengerName.TELEGRAM)
    await Publisher(Publications(newsroom.store, newsroom.clock), board, known).run()

    assert board.stands == ["Победа"]


async def test_a_place_that_this_installation_has_not_is_told_of(newsroom: Newsroom) -> None:
    await newsroom.accepted("Победа", Place.CHANNEL)

    await Publisher(Publications(newsroom.store, newsroom.clock), Nowhere(Place.CHANNEL), Addresses()).run()

    assert (await newsroom.copy()).state is CopyState.FAILED
    assert await newsroom.told(newsroom.editor) == trouble(Reason.NOT_SET_UP)


async def test_out_by_an_editors_word_and_nobody_knows_where_it_is_not_put_up_again_by_a_correction(
    newsroom: Newsroom,
) -> None:
    await newsroom.accepted("Пабеда", Place.CHANNEL)
    board = Pinboard(answers=deque([UNSURE]))
    await newsroom.publishes(board)

    def found(session: Session, post: Post, actor: Actor) -> None:
        bring_out(session, post, copying.copies_of(session, post)[Place.CHANNEL], "", actor)

    await newsroom.does(found)
    await newsroom.rewrites("Победа")
    await newsroom.publishes(board)

    assert board.calls == ["publish"]
    assert (await newsroom.copy()).state is CopyState.PUBLISHED


async def test_killed_while_a_suggestion_is_published_nobody_knows(newsroom: Newsroom) -> None:
    """No key is asked there: a second time it might be put up as a new post."""
    await newsroom.accepted("Победа", Place.WALL, origin_key="vk_suggested:-777_12")
    wall = Pinboard(Place.WALL, keeps_keys=True, after=cut)
    with pytest.raises(PowerCut):
        await newsroom.publishes(wall)
    calls = list(wall.calls)

    await newsroom.restarts()
    await newsroom.publishes(wall)

    assert wall.calls == calls
    assert (await newsroom.copy()).state is CopyState.UNKNOWN


async def test_corrected_between_two_attempts_what_is_out_is_corrected_too(newsroom: Newsroom) -> None:
    await newsroom.accepted("Альбам\nСлова", Place.CHANNEL)
    board = Pinboard()
    board.after = lambda: board.answers.append(NO_RIGHT) if len(board.calls) == 1 else None
    await newsroom.publishes(board)

    await newsroom.rewrites("Альбом\nСлова")
    await newsroom.places(Place.CHANNEL)
    await newsroom.publishes(board)

    assert board.stands == ["Альбом", "Слова"]


async def test_a_database_that_is_away_before_the_call_puts_it_off(newsroom: Newsroom) -> None:
    """Pictures are looked for in it: nothing has been said by then."""

    def away() -> None:
        board.before = lambda: None
        raise StoreUnavailableError

    await newsroom.accepted("Победа", Place.CHANNEL)
    board = Pinboard(before=away)
    await newsroom.publishes(board)
    assert (await newsroom.copy()).state is CopyState.PENDING

    await newsroom.publishes(board, after=timedelta(minutes=1))

    assert board.stands == ["Победа"]
