"""Every screen of the count with the longest that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.media import entering_screens, screens
from handlers.media.actions import Kind
from handlers.notice import media as notice
from handlers.translation import Translator
from models.media_count import MediaKind
from models.person import NAME_CHARACTERS
from services.delivery.media_notice import CorrectionNotice
from services.listing import Listing
from services.media.correction import CORRECTION_CHARACTERS, CorrectionAsked
from services.media.counts import (
    ENTRIES_SHOWN,
    SCHOOLS_ON_A_PAGE,
    CountLine,
    CountsPage,
    EnteredLine,
    SchoolCounts,
)
from services.media.entering import MonthCounts
from services.media.export import MediaBook
from services.media.importing import UNREAD_CHARACTERS, UNREAD_KEPT, ImportedCounts
from services.media.school_year import SchoolYear
from services.media.tally import Tally
from services.post.announcing_rule import Announcing, AnnouncingRule
from services.workplace import CONSORTIUM
from tests.handlers.appointment.worst import PLACE
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
YEAR = SchoolYear(2026)
MUCH = Tally(MANY, MANY, MANY, MANY, MANY, dict.fromkeys(MediaKind, MANY))


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _of_all(t)
    yield from _of_one(t)
    yield from _entered(t)
    told = CorrectionNotice(PLACE, "<" * NAME_CHARACTERS, "<" * CORRECTION_CHARACTERS)
    yield notice.correction, notice.correction(told, t)


def _of_all(t: Translator) -> Iterator[Drawn]:
    lines = Listing((CountLine(PLACE, MUCH),) * SCHOOLS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
    page = CountsPage(YEAR, lines, MUCH, decides=True, is_present=False)
    few = Listing((CountLine(PLACE, MUCH),) * 3, 1, 1, 3)
    own = Listing((CountLine(CONSORTIUM, Tally()),), 1, 1, 1)
    nothing: Listing[CountLine] = Listing((), 1, 1, 0)
    for shown in (
        page,
        replace(page, decides=False),
        replace(page, lines=few, decides=False),
        replace(page, lines=own),
        replace(page, lines=nothing, is_present=True),
    ):
        yield screens.counts, screens.counts(shown, t)
        for rule in Announcing:
            yield screens.tools, screens.tools(shown, AnnouncingRule(rule), t)
    yield screens.exported, screens.exported(MediaBook(YEAR, b"x", MANY), t)


def _of_one(t: Translator) -> Iterator[Drawn]:
    month = YEAR.months[0]
    line = EnteredLine(MediaKind.INTEGRATION, month, MANY, "<" * NAME_CHARACTERS, AT)
    worst = SchoolCounts(
        PLACE,
        YEAR,
        MUCH,
        tuple((one, MUCH) for one in YEAR.months),
        (line,) * ENTRIES_SHOWN,
        decides=True,
        may_ask=True,
        month=month,
        is_present=False,
    )
    empty = replace(worst, whole=Tally(), months=(), entered=(), decides=False, is_present=True)
    nameless = replace(worst, entered=(replace(line, who=None),))
    for shown in (worst, empty, nameless):
        yield screens.school, screens.school(shown, t)


def _entered(t: Translator) -> Iterator[Drawn]:
    month = YEAR.months[0]
    for amounts in (dict.fromkeys(MediaKind, MANY), {}):
        shown = MonthCounts(PLACE, month, amounts, is_last=False, is_first=False)
        yield entering_screens.month, entering_screens.month(shown, t, is_entered=bool(amounts))
        for kind in Kind:
            yield entering_screens.one_asked, entering_screens.one_asked(shown, kind, t)
    alone = MonthCounts(PLACE, month, {}, is_last=True, is_first=True)
    yield entering_screens.month, entering_screens.month(alone, t)
    yield entering_screens.correction_asked, entering_screens.correction_asked(PLACE, t)
    for told in (MANY, 0):
        yield (
            entering_screens.correction_sent,
            entering_screens.correction_sent(CorrectionAsked(PLACE, told), t),
        )
    yield entering_screens.file_asked, entering_screens.file_asked(month, t)
    read = ImportedCounts(LARGEST_ID, month, MANY, MANY, ("<" * UNREAD_CHARACTERS,) * UNREAD_KEPT, MANY)
    for one in (read, ImportedCounts(1, month, 0, 0)):
        yield entering_screens.file_read, entering_screens.file_read(one, t)
        yield entering_screens.file_written, entering_screens.file_written(one, t)
