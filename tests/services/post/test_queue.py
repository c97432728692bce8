"""The piles on the desk of whoever decides."""

from datetime import timedelta

import pytest

from models.event import EventState
from models.post import CopyState, Place, Post, PostState
from services.post.headline import headline
from services.post.publishable import why_not
from services.post.queue import POSTS_ON_A_PAGE, Pile, Queues
from services.post.refusal import PostNotYours
from services.store import Store
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_row_of_event
from tests.rows import a_profile, a_row_of_school, stored
from tests.services.post.editors import a_copy, a_post, a_writer, an_editor


@pytest.fixture
async def ground(store: Store) -> Store:
    await stored(store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM))
    return store


@pytest.fixture
def queues(store: Store, clock: HandClock) -> Queues:
    return Queues(store, clock, administrators=frozenset())


async def titles(queues: Queues, pile: Pile, actor_id: int, page: int = 1) -> list[str]:
    shown = await queues.pile(pile, page=page, actor_id=actor_id)
    return [line.title for line in shown.lines.rows]


async def test_whoever_waits_longest_comes_first_and_pages_turn(ground: Store, queues: Queues) -> None:
    olga = await an_editor(ground)
    minutes = (30, 10, 50, 20, 40)
    posts = [a_post(f"{after}", submitted_at=NOON + timedelta(minutes=after)) for after in minutes]
    await stored(ground, *posts)

    first = await titles(queues, Pile.WAITING, olga.id)
    beyond = await titles(queues, Pile.WAITING, olga.id, page=99)

    assert first == ["10", "20", "30", "40"]
    assert len(first) == POSTS_ON_A_PAGE
    assert beyond == ["50"]


async def test_every_post_is_in_the_pile_of_its_state(ground: Store, queues: Queues) -> None:
    olga = await an_editor(ground)
    await stored(ground, *(a_post(state, state=state) for state in PostState))

    piles = {pile: await titles(queues, pile, olga.id) for pile in Pile}

    assert piles == {
        Pile.WAITING: ["submitted"],
        Pile.ACCEPTED: ["accepted"],
        Pile.TROUBLE: [],
        Pile.PUBLISHED: ["published"],
        Pile.DECLINED: ["declined"],
    }


@pytest.mark.parametrize(
    ("facts", "is_there"),
    [
        ({"state": CopyState.FAILED}, True),
        ({"state": CopyState.UNKNOWN}, True),
        ({"is_to_be_removed": True, "try_at": None}, True),
        ({"revision": 0, "try_at": None}, True),
        ({"revision": 0, "try_at": NOON}, False),
        ({"revision": 1}, False),
        ({"state": CopyState.PENDING, "reason": "day_full", "try_at": NOON}, False),
        # It went out without its pictures, as had been said before.
        ({"revision": 1, "reason": "no_user_token"}, False),
    ],
)
async def test_what_somebody_has_to_look_at_is_in_a_pile_of_its_own(
    ground: Store, queues: Queues, facts: dict[str, object], *, is_there: bool
) -> None:
    olga = await an_editor(ground)
    post = a_post(state=PostState.PUBLISHED, revision=1)
    await stored(ground, post)
    await stored(ground, a_copy(post, Place.CHANNEL, **facts))

    shown = await queues.pile(Pile.TROUBLE, page=1, actor_id=olga.id)
    newsroom = await queues.newsroom(actor_id=olga.id)

    assert [line.post_id for line in shown.lines.rows] == ([post.id] if is_there else [])
    assert newsroom.counts[Pile.TROUBLE] == int(is_there)


async def test_a_writer_is_told_what_was_given_back_and_sees_no_pile(ground: Store, queues: Queues) -> None:
    maria, other = await a_writer(ground), await a_writer(ground, "Белов Олег", GYMNASIUM)
    await stored(ground, a_post(state=PostState.RETURNED, author_id=maria.id))

    own = await queues.newsroom(actor_id=maria.id)
    others = await queues.newsroom(actor_id=other.id)
    with pytest.raises(PostNotYours):
        await queues.pile(Pile.WAITING, page=1, actor_id=maria.id)

    assert (own.decides, own.returned, own.counts) == (False, 1, {})
    assert others.returned == 0


async def test_whoever_writes_nothing_has_no_newsroom(ground: Store, queues: Queues) -> None:
    anna = a_profile()
    await stored(ground, anna)

    with pytest.raises(PostNotYours):
        await queues.newsroom(actor_id=anna.id)


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (EventState.CANCELLED, "event_cancelled"),
        (EventState.DRAFT, "event_not_shown"),
        (EventState.PUBLISHED, None),
        (EventState.FINISHED, None),
    ],
)
async def test_news_of_an_event_go_out_while_it_can_be_opened(
    ground: Store, state: EventState, why: str | None
) -> None:
    event = a_row_of_event(state=state)
    await stored(ground, event)
    post = a_post(event_id=event.id)
    await stored(ground, post)

    assert await ground.read(lambda session: why_not(session, session.get_one(Post, post.id))) == why


@pytest.mark.parametrize(
    ("html", "first"),
    [
        ("<b>Победа</b> в Казани\nКак это было", "Победа в Казани"),
        ("\n \n5 &lt; 7 &amp; 8", "5 < 7 & 8"),
        ("<i> </i>", ""),
        ("", ""),
    ],
)
def test_a_headline_is_the_first_line_that_says_something(html: str, first: str) -> None:
    assert headline(html) == first
