"""Every screen of whoever writes news with the longest that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.post import (
    content_screens,
    desk_screens,
    file_screens,
    preview_screens,
    school_screens,
    screens,
)
from handlers.translation import Translator
from models.event import LINK_CHARACTERS, EventState
from models.kept_file import FILE_NAME_CHARACTERS
from models.person import NAME_CHARACTERS
from models.post import (
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
from services.listing import Listing
from services.post.desk import Done, Next, PostDesk
from services.post.drafting import POSTS_ON_A_PAGE, Beginning, Thrown
from services.post.event_choice import EVENTS_ON_A_PAGE, EventChoice
from services.post.files import FILES_ON_A_PAGE, OneFile, PostFiles
from services.post.formatting import Flaw
from services.post.limits import Caution, Told
from services.post.view import CopyView, FileView, PostView
from services.post.whose import SCHOOLS_SHOWN, SchoolChoice
from services.post.writing import DRAFT_CHARACTERS
from services.school import Found
from services.sent_file import KeptPicture
from tests.handlers.appointment.worst import SCHOOL_ID
from tests.handlers.notice.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
LINK = f"https://{'&' * (LINK_CHARACTERS - 8)}"
SCHOOL = School(
    id=SCHOOL_ID,
    name="<" * SCHOOL_NAME_CHARACTERS,
    name_en="<" * SCHOOL_NAME_CHARACTERS,
    city="&" * 100,
    city_en="&" * 100,
)
FILES = tuple(
    FileView(
        LARGEST_ID,
        number,
        MANY * 1000,
        KeptPicture("d", "<" * FILE_NAME_CHARACTERS, list(PostFileKind)[number % 2]),
    )
    for number in range(POST_FILES)
)
COPIES = tuple(
    CopyView(
        place=place,
        state=CopyState.PUBLISHED,
        is_to_be_removed=False,
        is_stale=False,
        try_at=None,
        published_at=AT,
        address=LINK,
        reason="",
        views=MANY,
        reactions=MANY,
    )
    for place in Place
)
TOLD = tuple(Told(caution, MANY) for caution in Caution)


def a_post(state: PostState = PostState.RETURNED) -> PostView:
    event = the_worst_event()
    event.state = EventState.CANCELLED
    return PostView(
        id=LARGEST_ID,
        state=state,
        origin=PostOrigin.WRITTEN,
        topic=NewsTopic.CONTESTS,
        html="&lt;" * DRAFT_CHARACTERS,
        link=LINK,
        remark="<" * REMARK_CHARACTERS,
        revision=0,
        school=SCHOOL,
        event=event,
        author_id=1,
        author_name="<" * NAME_CHARACTERS,
        written_at=AT,
        submitted_at=AT,
        decided_at=AT,
        publish_at=AT,
        published_at=AT,
        files=FILES,
        copies=COPIES,
    )


NOTHING_YET = replace(
    a_post(PostState.DRAFT), html="", link="", school=None, event=None, files=(), copies=(), remark=""
)


def desks() -> Iterator[PostDesk]:
    flaws = tuple(Flaw)
    every = frozenset({Next.EDIT, Next.SUBMIT, Next.DELETE})
    for done in Done:
        yield PostDesk(a_post(), every, TOLD, done, flaws)
    for state in PostState:
        decided = frozenset({Next.EDIT, Next.REVIEW, Next.WHOSE})
        for ways in (every - {Next.SUBMIT} | {Next.REVIEW}, frozenset({Next.TAKE_BACK}), every, decided):
            yield PostDesk(a_post(state), ways, TOLD[1:])
    yield PostDesk(NOTHING_YET, every, ())


def answers(t: Translator) -> Iterator[Drawn]:
    for desk in desks():
        yield desk_screens.desk, desk_screens.desk(desk, t)
        if desk.done is not None:
            yield file_screens.added, file_screens.added(desk, t)
            yield file_screens.added, file_screens.added(replace(desk, post=NOTHING_YET), t)
    yield from _of_list(t)
    yield from _of_content(t)
    yield from _of_files(t)
    found = Found(
        id=SCHOOL_ID,
        name="<" * SCHOOL_NAME_CHARACTERS,
        name_en="",
        city="Петропавловск-Камчатский",
        city_en="",
        region="",
        left="",
        is_recorded=False,
        is_certain=True,
    )
    for choice in (SchoolChoice(a_post()), SchoolChoice(a_post(), (found,) * SCHOOLS_SHOWN, "<" * 4000)):
        yield school_screens.schools, school_screens.schools(choice, t)
    none = SchoolChoice(NOTHING_YET, (), "<" * 4000)
    yield school_screens.schools, school_screens.schools(none, t)


def _of_list(t: Translator) -> Iterator[Drawn]:
    posts = Listing((a_post(),) * POSTS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
    yield screens.posts, screens.posts(posts, t)
    yield screens.posts, screens.posts(Listing((), 1, 1, 0), t)
    full = Beginning(None, (a_post(), a_post()), (SCHOOL,) * 9, is_decider=True, event=the_worst_event())
    yield screens.beginning, screens.beginning(full, t)
    yield screens.beginning, screens.beginning(replace(full, schools=(SCHOOL,), is_decider=False), t)
    yield screens.beginning, screens.beginning(replace(full, drafts=(), event=None), t)
    desk = PostDesk(NOTHING_YET, frozenset({Next.EDIT}), ())
    yield screens.beginning, screens.beginning(replace(full, desk=desk), t)
    yield screens.throwing, screens.throwing(replace(desk, post=a_post()), t)
    yield screens.thrown, screens.thrown(Thrown("<" * DRAFT_CHARACTERS), t)
    yield screens.thrown, screens.thrown(Thrown(""), t)


def _of_content(t: Translator) -> Iterator[Drawn]:
    ways = frozenset({Next.EDIT, Next.SUBMIT})
    full, empty = PostDesk(a_post(), ways, TOLD), PostDesk(NOTHING_YET, ways, ())
    for desk in (full, empty):
        yield content_screens.text, content_screens.text(desk, t)
        yield content_screens.topics, content_screens.topics(desk, t)
        yield content_screens.link, content_screens.link(desk, t)
    bare = replace(a_post(), files=(), event=None)
    for shown in (full, PostDesk(a_post(), ways, TOLD[1:]), PostDesk(bare, ways, ())):
        yield preview_screens.preview, preview_screens.preview(shown, t)
    events = Listing((the_worst_event(),) * EVENTS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
    for words in ("", "<" * 4000):
        yield content_screens.events, content_screens.events(EventChoice(a_post(), events, words), t)
        none = EventChoice(NOTHING_YET, Listing((), 1, 1, 0), words)
        yield content_screens.events, content_screens.events(none, t)


def _of_files(t: Translator) -> Iterator[Drawn]:
    middle = Listing(FILES[:FILES_ON_A_PAGE], LAST_PAGE, LAST_PAGE + 1, POST_FILES)
    yield file_screens.files, file_screens.files(PostFiles(a_post(), middle), t)
    yield file_screens.files, file_screens.files(PostFiles(NOTHING_YET, Listing((), 1, 1, 0)), t)
    for number in (1, 2, 5, POST_FILES):
        yield file_screens.one_file, file_screens.one_file(OneFile(a_post(), FILES[0], number), t)
