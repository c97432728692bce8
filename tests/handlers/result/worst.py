from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from handlers.result import file_screens, screens, settling_screens
from handlers.translation import Translator
from models.entry import TEAM_CHARACTERS, Entry, EntryStatus
from models.nomination import NOMINATION_CHARACTERS, Nomination
from models.result import DEGREES, Result, ResultKind
from services.listing import Listing
from services.result.award import LAST_PLACE, NOTE_CHARACTERS
from services.result.exchange import ResultPreview, ResultsWritten
from services.result.publishing import Publication
from services.result.results import MOST_LINES, LineTrouble, RefusedLine, TypedResults
from services.result.scope import Scope
from services.result.table import ResultTrouble
from services.result.view import (
    PICKED_ON_A_PAGE,
    RESULTS_ON_A_PAGE,
    Group,
    OneResult,
    ResultLine,
    ResultList,
    Tally,
)
from services.sheet.outcome import SHOWN_CHARACTERS, Outcome, RefusedRow
from tests.handlers.catalogue.worst import the_worst_event
from tests.handlers.work.worst import SCHOOL, a_stage
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
EVENT = the_worst_event(id=LARGEST_ID)
SCOPES = (Scope(EVENT, a_stage()), Scope(EVENT, None))
NUMBERS = {ResultKind.DIPLOMA: DEGREES, ResultKind.PLACE: LAST_PLACE}
TALLY = Tally(dict.fromkeys(ResultKind, MANY), MANY, MANY, AT)
NOTHING = Tally({}, 0, 0, None)


def a_line(kind: ResultKind | None, position: int = 0, *, is_published: bool = True) -> ResultLine:
    """Each of another nomination, so that every line has a heading of its own."""
    nomination = Nomination(
        id=position, title="<" * NOMINATION_CHARACTERS, position=position, grade_from=10, grade_to=11
    )
    entry = Entry(id=LARGEST_ID, number=MANY, title="<" * TEAM_CHARACTERS, status=EntryStatus.CONFIRMED)
    result = Result(
        entry_id=LARGEST_ID,
        kind=kind,
        number=NUMBERS.get(kind) if kind else None,
        note="&" * NOTE_CHARACTERS,
        recorded_at=AT + timedelta(days=1),
        published_at=AT if is_published else None,
    )
    return ResultLine(entry, "<" * 300, Group(nomination, None), result if kind else None)


def answers(t: Translator) -> Iterator[Drawn]:
    for scope in SCOPES:
        yield from lists(scope, t)
        yield from ones(scope, t)
        yield from files(scope, t)
        yield screens.stages, screens.stages(scope, (a_stage(),) * 30, t)


def lists(scope: Scope, t: Translator) -> Iterator[Drawn]:
    lines = tuple(a_line(ResultKind.SPECIAL, at) for at in range(RESULTS_ON_A_PAGE))
    full = ResultList(
        scope, TALLY, Listing(lines, LAST_PAGE - 1, LAST_PAGE, MANY), has_stages=True, done=MANY
    )
    picked = (a_line(ResultKind.DIPLOMA),) * PICKED_ON_A_PAGE
    picking = ResultList(scope, TALLY, Listing(picked, LAST_PAGE - 1, LAST_PAGE, MANY), has_stages=True)
    empty = ResultList(scope, NOTHING, Listing((), 1, 1, 0), has_stages=False, done=0)
    for shown in (full, empty):
        yield screens.results, screens.results(shown, t)
        yield settling_screens.rest_asked, settling_screens.rest_asked(shown, t)
        for trouble in LineTrouble:
            refused = (RefusedLine("<" * 60, trouble),) * MOST_LINES
            yield screens.typed, screens.typed(TypedResults(shown, MANY, MANY, refused), t)
    for shown in (picking, empty):
        yield screens.picking, screens.picking(shown, t)
    for tally in (TALLY, NOTHING):
        for before in (AT, None):
            yield (
                settling_screens.publishing,
                settling_screens.publishing(Publication(scope, tally, before=before), t),
            )
            for now in (0, MANY):
                done = Publication(scope, tally, now, MANY, before)
                yield settling_screens.published, settling_screens.published(done, t)


def ones(scope: Scope, t: Translator) -> Iterator[Drawn]:
    for kind in (None, *ResultKind):
        for is_published in (True, False):
            one = OneResult(scope, a_line(kind, is_published=is_published), SCHOOL, is_given=True)
            yield screens.one_result, screens.one_result(one, t)
            yield screens.detail_asked, screens.detail_asked(one, kind or ResultKind.PLACE, t)
    alone = a_line(None)
    entry = Entry(id=1, number=1, title="", grade=11, status=EntryStatus.CONFIRMED)
    line = ResultLine(entry, "", Group(None, 11), alone.result)
    yield screens.one_result, screens.one_result(OneResult(scope, line, None), t)


def files(scope: Scope, t: Translator) -> Iterator[Drawn]:
    yield file_screens.file_asked, file_screens.file_asked(scope, t)
    yield file_screens.table, file_screens.table(scope, b"PK", t)
    for trouble in ResultTrouble:
        row = RefusedRow(MANY, "<" * SHOWN_CHARACTERS, trouble, "&" * SHOWN_CHARACTERS)
        for outcome in (Outcome(MANY, MANY, MANY, (row,) * 100), Outcome(0, 0, MANY, (row,))):
            preview = ResultPreview(
                scope, LARGEST_ID, "<" * 300, outcome, dict.fromkeys(ResultKind, MANY), MANY
            )
            yield file_screens.preview, file_screens.preview(preview, t)
    for is_old in (True, False):
        done = ResultsWritten(scope, MANY, MANY, MANY, MANY, is_old=is_old)
        yield file_screens.written, file_screens.written(done, t)
