from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.plan import screens
from handlers.translation import Translator
from models.event import TITLE_CHARACTERS, EventState
from models.school import SCHOOL_NAME_CHARACTERS
from services.event.plan_column import PlanColumn
from services.event.plan_draft import PlanWritten
from services.event.plan_import import MOST_SHOWN, PlanPreview
from services.event.plan_row import IGNORED_TOLD
from services.event.plan_school import CANDIDATES_CHARACTERS
from services.event.plan_step import PlanShown
from services.event.plan_trouble import PlanTrouble
from services.event.when import When
from services.sheet.outcome import SHOWN_CHARACTERS, Outcome, RefusedRow
from tests.handlers.worst import LARGEST_ID, MANY, Drawn

AT, END = datetime(2026, 9, 30, 20, tzinfo=UTC), datetime(2027, 9, 30, 20, tzinfo=UTC)
NEW, CHANGED = (
    PlanShown(
        is_new,
        "<" * TITLE_CHARACTERS,
        "&" * SCHOOL_NAME_CHARACTERS,
        "<" * SCHOOL_NAME_CHARACTERS,
        When(AT, END, whole_days=not is_new),
        "America/New_York",
        changes=() if is_new else tuple(PlanColumn),
    )
    for is_new in (True, False)
)
REFUSED = tuple(
    RefusedRow(MANY, "<" * SHOWN_CHARACTERS, trouble, "&" * longest)
    for trouble, longest in (
        *((trouble, SHOWN_CHARACTERS) for trouble in PlanTrouble),
        (PlanTrouble.SEVERAL_ORGANISERS, CANDIDATES_CHARACTERS),
    )
)
LONGEST = (REFUSED[-1],) * 100
IGNORED = ("<" * SHOWN_CHARACTERS,) * IGNORED_TOLD


def answers(t: Translator) -> Iterator[Drawn]:
    yield screens.file_asked, screens.file_asked(t)
    yield screens.template, screens.template(b"x", t)
    for shown in previews():
        yield screens.preview, screens.preview(shown, t)
    for state in (EventState.DRAFT, EventState.SUBMITTED, EventState.PUBLISHED):
        for is_old in (True, False):
            done = PlanWritten(MANY, MANY, MANY, MANY, state, is_otherwise=True, is_old=is_old)
            yield screens.written, screens.written(done, t)
    yield screens.written, screens.written(PlanWritten(0, 1, 0, 0, EventState.DRAFT), t)


def previews() -> Iterator[PlanPreview]:
    name = "<" * 300
    for one in (NEW, CHANGED):
        for may_publish in (True, False):
            outcome = Outcome(MANY, MANY, MANY, LONGEST)
            yield PlanPreview(
                LARGEST_ID, name, outcome, (one,) * MOST_SHOWN, IGNORED, may_publish=may_publish
            )
    for row in REFUSED:
        yield PlanPreview(1, name, Outcome(0, 0, 0, (row,) * 8), (), (), may_publish=True)
    yield PlanPreview(1, name, Outcome(0, 1, 0, ()), (CHANGED,), (), may_publish=True)
