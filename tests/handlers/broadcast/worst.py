"""Every screen of a broadcast with the longest and largest that may stand on it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from handlers.broadcast import audience, progress
from handlers.translation import Translator
from models.account import MessengerName
from models.broadcast import BroadcastState, PostButton, PostSource
from models.person import NAME_CHARACTERS
from models.post import POST_CHARACTERS
from services.broadcast.audience import Audience, Bond, Part, Whom
from services.broadcast.choice import Choice
from services.broadcast.option import OPTIONS_ON_A_PAGE, WHOM_ON_A_PAGE, WORDS, Option
from services.broadcast.reckoning import Reckoning
from services.broadcast.tally import Tally
from services.broadcast.view import BroadcastView
from services.listing import Listing
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
LONG = "<" * 200
NAMED = Option(LARGEST_ID, LONG, LONG, LONG, LONG, LONG, is_chosen=True)
EVERYWHERE = Audience(
    whom=tuple(Whom), regions=(LONG,), clusters=(1,), schools=(LONG,), grades=(7,), bonds=tuple(Bond)
)
RECKONED = Reckoning(MANY, MANY, MANY, MANY, dict.fromkeys(MessengerName, MANY), MANY, AT)
TALLY = Tally(
    total=MANY * 9,
    sent=MANY,
    by_messenger=tuple((name, MANY) for name in MessengerName),
    skipped=tuple((f"{number}{'<' * 60}"[:60], MANY) for number in range(9)),
    failed=tuple((f"{number}{'<' * 60}"[:60], MANY) for number in range(9)),
    unknown=MANY,
    waiting=MANY,
    asleep=MANY,
    unwritten=MANY,
    speed=0.1,
)
PRESSES = {(button, source): MANY for button in PostButton for source in PostSource}


def a_view(
    state: BroadcastState, *, reckoning: Reckoning = RECKONED, tally: Tally = TALLY, is_over: bool = False
) -> BroadcastView:
    return BroadcastView(
        id=LARGEST_ID,
        post_id=LARGEST_ID,
        headline="<" * POST_CHARACTERS,
        has_event=True,
        state=state,
        is_urgent=True,
        revision=LARGEST_ID,
        begins_at=AT,
        begun_at=AT,
        ended_at=AT + timedelta(days=3) if is_over else None,
        author="<" * NAME_CHARACTERS,
        audience=EVERYWHERE,
        named={part: [NAMED] * 100 if part not in WORDS else words(part) for part in Part},
        reckoning=reckoning,
        tally=tally,
        presses=PRESSES,
    )


def words(part: Part) -> list[Option]:
    return [Option(LARGEST_ID, value, is_chosen=True) for value in WORDS[part]]


def answers(t: Translator) -> Iterator[Drawn]:
    drafts = (a_view(BroadcastState.DRAFT), a_view(BroadcastState.DRAFT, reckoning=Reckoning(people=5)))
    for view in (*drafts, a_view(BroadcastState.DRAFT, reckoning=Reckoning())):
        yield audience.draft, audience.draft(view, t)
        yield audience.asked, audience.asked(view, t)
    for part in Part:
        yield from _choices(part, t)
    for state in set(BroadcastState) - {BroadcastState.DRAFT}:
        for is_over in (True, False):
            view = a_view(state, is_over=is_over)
            yield progress.shown, progress.shown(view, t)
            yield progress.stop_asked, progress.stop_asked(view, t)
            nothing = a_view(state, tally=Tally(), is_over=is_over)
            yield progress.shown, progress.shown(nothing, t)


def _choices(part: Part, t: Translator) -> Iterator[Drawn]:
    size = WHOM_ON_A_PAGE if part is Part.WHOM else OPTIONS_ON_A_PAGE
    page, pages = (1, 1) if part is Part.WHOM else (LAST_PAGE, LAST_PAGE + 1)
    rows = (words(part) if part in WORDS else [NAMED] * size)[:size]
    for typed in ("",) if part in audience.SHORT else ("", "<" * 300):
        for chosen in (True, False):
            shown = Listing(tuple(rows), page, pages, MANY)
            yield audience.choice, audience.choice(Choice(LARGEST_ID, part, shown, typed, chosen), t)
        nothing: Listing[Option] = Listing((), 1, 1, 0)
        yield audience.choice, audience.choice(Choice(LARGEST_ID, part, nothing, typed, True), t)  # noqa: FBT003  has any
