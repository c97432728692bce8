"""Every screen of the newsroom with the longest that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from handlers.newsroom import decision_screens, placing_screens, plan_screens, screens
from handlers.notice import post as notice
from handlers.translation import Translator
from models.event import LINK_CHARACTERS
from models.person import NAME_CHARACTERS
from models.post import (
    POST_CHARACTERS,
    POST_FILES,
    REMARK_CHARACTERS,
    CopyState,
    NewsTopic,
    Place,
    PostFileKind,
    PostOrigin,
    PostState,
)
from models.school import SCHOOL_NAME_CHARACTERS, School
from services.broadcast.letters import Letters
from services.delivery.post_notice import NewsNotice
from services.listing import Listing
from services.post.history import DEEDS, LINES_READ, PostDeed
from services.post.plan import WEEKS_AHEAD, Clash, MediaPlan, PlanDay, Planned
from services.post.powers import Powers
from services.post.queue import POSTS_ON_A_PAGE, Newsroom, Pile, Queue, QueueLine
from services.post.quota import WallQuota
from services.post.reason import Reason
from services.post.review import Review
from services.post.view import CopyView, FileView, PostView
from services.post.weighing import PlaceChoice, Placing, TakingDown, Wish
from services.sent_file import KeptPicture
from tests.handlers.notice.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
NAME = "<" * NAME_CHARACTERS
EVERYWHERE = Wish(frozenset(Place))
LINK = f"https://{'&' * (LINK_CHARACTERS - 8)}"
EVERYTHING = Powers(can_publish=True, can_edit=True, can_remove=True, takes_pictures=True)
NOTHING = Powers(can_publish=True, can_edit=False, can_remove=False, takes_pictures=False)


def the_worst_school() -> School:
    name = "<" * SCHOOL_NAME_CHARACTERS
    return School(id="x", name=name, name_en="", city="Петропавловск-Камчатский", city_en="")


def a_copy(place: Place, state: CopyState = CopyState.PUBLISHED, **facts: object) -> CopyView:
    usual = CopyView(
        place,
        state,
        is_to_be_removed=False,
        is_stale=False,
        try_at=None,
        published_at=AT,
        address=LINK,
        reason=Reason.NO_USER_TOKEN,
        views=MANY,
        reactions=MANY,
    )
    return replace(usual, **facts)  # type: ignore[arg-type]  # any


def the_worst_post(state: PostState = PostState.PUBLISHED, copies: tuple[CopyView, ...] = ()) -> PostView:
    pictures = (KeptPicture("a" * 64, "x.png"), KeptPicture("b" * 64, "x.pdf", PostFileKind.DOCUMENT))
    return PostView(
        id=LARGEST_ID,
        state=state,
        origin=PostOrigin.TELEGRAM_CHANNEL,
        topic=NewsTopic.SCHOOL_LIFE,
        # Longer than any of them shows, and shorter than a post may be: it is drawn many times.
        html="&lt;" * 1500,
        link=LINK,
        remark="<" * REMARK_CHARACTERS,
        revision=MANY,
        school=the_worst_school(),
        event=the_worst_event(),
        author_id=1,
        author_name=NAME,
        written_at=AT,
        submitted_at=AT,
        decided_at=AT,
        publish_at=AT,
        published_at=AT,
        files=tuple(FileView(1, number, MANY, pictures[number % 2]) for number in range(POST_FILES)),
        copies=copies,
    )


def a_review(state: PostState = PostState.PUBLISHED, *copies: CopyView, is_own: bool = False) -> Review:
    return Review(
        the_worst_post(state, copies),
        NAME,
        is_own=is_own,
        trouble=Reason.EVENT_NOT_SHOWN,
        letters=Letters(*[100_000] * 5),
    )


def reviews() -> Iterator[Review]:
    for state in PostState:
        yield a_review(state, is_own=True)
        for copy_state in CopyState:
            if state in (PostState.ACCEPTED, PostState.PUBLISHED):
                yield a_review(state, *(a_copy(place, copy_state, try_at=AT) for place in Place))
    for facts in (
        {"is_stale": True},
        {"is_stale": True, "try_at": AT},
        {"is_to_be_removed": True, "try_at": AT},
    ):
        yield a_review(PostState.PUBLISHED, *(a_copy(place, **facts) for place in Place))
    half = (a_copy(Place.WALL, CopyState.FAILED), a_copy(Place.CHANNEL, CopyState.PENDING, try_at=AT))
    yield a_review(PostState.PUBLISHED, *half)
    yield a_review(PostState.ACCEPTED, *half)
    bare = replace(the_worst_post(), html="", school=None, author_name=None, event=None, files=(), link="")
    for origin in PostOrigin:
        yield Review(replace(bare, origin=origin), "", is_own=False, trouble=None)
    yield a_review(PostState.ACCEPTED, a_copy(Place.WALL, CopyState.FAILED, reason="of another release"))


def reasons() -> Iterator[Review]:
    bare = replace(the_worst_post(), html="", files=())
    for reason in Reason:
        copy = a_copy(Place.WALL, CopyState.FAILED, reason=reason)
        yield Review(replace(bare, copies=(copy,)), NAME, is_own=False, trouble=reason)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _of_piles(t)
    yield from _of_posts(t)
    yield from _of_places(t)
    yield from _of_plan(t)
    yield from _of_notices(t)


def _of_piles(t: Translator) -> Iterator[Drawn]:
    for count in (0, MANY):
        for decides in (False, True):
            shown = Newsroom(decides, dict.fromkeys(Pile, count), count)
            yield screens.newsroom, screens.newsroom(shown, t)
    for pile in Pile:
        for school, title in ((the_worst_school(), "<" * 200), (None, "")):
            line = QueueLine(LARGEST_ID, title, school, PostOrigin.WRITTEN, PostState.SUBMITTED, AT)
            lines = Listing((line,) * POSTS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
            yield screens.queue, screens.queue(Queue(pile, lines), t)
        yield screens.queue, screens.queue(Queue(pile, Listing((), 1, 1, 0)), t)


def _of_posts(t: Translator) -> Iterator[Drawn]:
    said = t("newsroom-placed-at", at="30 сентября")
    for review in (*reviews(), *reasons()):
        yield screens.card, screens.card(review, t, said=said)
        for place in Place:
            yield placing_screens.troubled_copy, placing_screens.troubled_copy(review, place, t)
    longest = a_review(PostState.PUBLISHED, *(a_copy(place) for place in Place))
    longest = replace(longest, post=replace(longest.post, html="&lt;" * POST_CHARACTERS))
    yield screens.opened, screens.opened(longest, dict.fromkeys(Place, NOTHING), t)
    yield decision_screens.back_asked, decision_screens.back_asked(longest, t)
    yield decision_screens.decline_asked, decision_screens.decline_asked(longest, t)
    yield placing_screens.copy_link_asked, placing_screens.copy_link_asked(longest, Place.WALL, t)
    for stays in (frozenset[Place](), frozenset(Place)):
        weighed = TakingDown(longest, stays)
        yield decision_screens.take_down_asked, decision_screens.take_down_asked(weighed, t)
    deeds = tuple(PostDeed(AT, deed, NAME) for deed in DEEDS)
    became = tuple(PostDeed(AT, DEEDS[0], "", state) for state in PostState)
    for told in ((), (deeds + became), (deeds * LINES_READ)[:LINES_READ]):
        yield screens.history, screens.history(longest, told, t)


def _of_places(t: Translator) -> Iterator[Drawn]:
    lacking = [replace(NOTHING, can_publish=False, lacks=reason) for reason in Reason]
    closed = tuple(PlaceChoice(place, NOTHING, None, came_from_here=True) for place in Place)
    there = tuple(PlaceChoice(place, NOTHING, CopyState.PUBLISHED, came_from_here=False) for place in Place)
    for choices in (closed, there):
        yield placing_screens.placing, placing_screens.placing(a_placing(choices), t)
    for powers in (EVERYTHING, NOTHING, *lacking):
        choices = tuple(PlaceChoice(place, powers, None, came_from_here=False) for place in Place)
        for wish in (Wish(frozenset()), Wish(frozenset(Place)), Wish(frozenset(Place), AT)):
            shown = a_placing(choices, wish)
            yield placing_screens.placing, placing_screens.placing(shown, t, said=t("newsroom-accepted"))
            ready = replace(shown, review=replace(shown.review, trouble=None))
            yield placing_screens.placing, placing_screens.placing(ready, t)
    yield placing_screens.moment_asked, placing_screens.moment_asked(a_placing(closed), t)
    yield placing_screens.move_asked, placing_screens.move_asked(a_placing(closed), t)


def a_placing(choices: tuple[PlaceChoice, ...], wish: Wish = EVERYWHERE) -> Placing:
    offered = (AT, AT + timedelta(days=1), AT + timedelta(days=100))
    full = WallQuota(MANY, MANY)
    return Placing(a_review(PostState.ACCEPTED), choices, wish, full, frozenset(Clash), offered)


def _of_plan(t: Translator) -> Iterator[Drawn]:
    post = Planned(LARGEST_ID, "<" * 200, AT, tuple(Place), is_movable=True, clashes=frozenset(Clash))
    kinds = (post, replace(post, is_movable=False), replace(post, has_trouble=True, title=""))
    for posts in ((), kinds * 34):
        for is_past in (False, True):
            days = tuple(PlanDay(date(2026, 9, 24 + number), posts, is_past) for number in range(7))
            for week in (0, 1, WEEKS_AHEAD):
                yield plan_screens.week, plan_screens.week(MediaPlan(week, days, AT), t)
            for page in (1, 2):
                yield plan_screens.day, plan_screens.day(days[0], page, t)


def _of_notices(t: Translator) -> Iterator[Drawn]:
    draws = (
        *(notice.submitted, notice.offered, notice.returned, notice.declined, notice.accepted),
        *(notice.corrected, notice.published, notice.trouble),
    )
    for review in (*reviews(), *reasons()):
        for told in (NewsNotice(review.post, NAME, MANY), NewsNotice(review.post, "")):
            for draw in draws:
                yield draw, draw(told, t)
