from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.translation import Translator
from handlers.work import list_screens, screens
from models.entry import TEAM_CHARACTERS, Entry, EntryStatus
from models.event import LINK_CHARACTERS, EventFormat
from models.kept_file import FILE_NAME_CHARACTERS, KeptFile
from models.nomination import NOMINATION_CHARACTERS
from models.school import School
from models.stage import STAGE_CHARACTERS, Stage, WorkWanted
from models.work import Work
from services.kept_file import FileContent
from services.listing import Listing
from services.work.collecting import (
    MISSING_ON_A_PAGE,
    WORKS_ON_A_PAGE,
    OneWork,
    StageWorks,
    WorkLine,
    WorkStages,
)
from services.work.packing import WorkPack
from services.work.view import SentWork, WorkBar, WorkView
from tests.handlers.catalogue.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
EVENT = the_worst_event(id=LARGEST_ID)
SCHOOL = School(id="x", name="<" * 200, name_en="&" * 200, city="<" * 100, city_en="&" * 100)
ENTRY = Entry(id=LARGEST_ID, number=MANY, title="<" * TEAM_CHARACTERS, status=EntryStatus.CONFIRMED)
FILE = KeptFile(id=LARGEST_ID, name="<" * FILE_NAME_CHARACTERS, size=20 * 1024 * 1024)


def a_stage(wanted: WorkWanted = WorkWanted.EITHER) -> Stage:
    return Stage(
        id=LARGEST_ID,
        event_id=LARGEST_ID,
        title="<" * STAGE_CHARACTERS,
        format=EventFormat.MIXED,
        work=wanted,
        starts_at=AT,
        ends_at=AT,
    )


def sent() -> Iterator[SentWork]:
    facts = {"entry_id": LARGEST_ID, "stage_id": LARGEST_ID, "sent_at": AT, "times": MANY}
    link = f"https://{'a' * (LINK_CHARACTERS - 8)}"
    for by in ("<" * 300, ""):
        yield SentWork(Work(**facts, file_id=LARGEST_ID, link=""), FILE, by)
        yield SentWork(Work(**facts, file_id=None, link=link), None, by)


def answers(t: Translator) -> Iterator[Drawn]:
    for wanted in (WorkWanted.FILE, WorkWanted.LINK, WorkWanted.EITHER):
        for bar in (None, *WorkBar):
            for work in (None, *sent()):
                view = WorkView(EVENT, ENTRY, a_stage(wanted), AT, work, SCHOOL, bar)
                yield screens.work, screens.work(view, t)
                yield screens.given, screens.given(view, t)
    yield screens.taken, screens.taken(FileContent(1, "<" * 200, b"x"), t)
    for listed in lists():
        yield list_screens.works, list_screens.works(listed, t)
        yield list_screens.missing, list_screens.missing(listed, t)
    for stages in ((), (a_stage(),) * 30):
        yield list_screens.works, list_screens.works(WorkStages(EVENT, stages), t)
    for work in sent():
        one = OneWork(EVENT, a_stage(), ENTRY, "<" * 300, SCHOOL, "&" * NOMINATION_CHARACTERS, work)
        yield list_screens.one_work, list_screens.one_work(one, t)
    for part, parts, lost in ((1, 1, ()), (1, MANY, ("<" * 120,) * 100), (MANY, MANY, ())):
        pack = WorkPack(EVENT, a_stage(), part, parts, MANY, lost, b"PK")
        yield list_screens.packed, list_screens.packed(pack, t)


def lists() -> Iterator[StageWorks]:
    line = WorkLine(LARGEST_ID, MANY, "<" * 300, AT, "&" * FILE_NAME_CHARACTERS, MANY)
    for size in (WORKS_ON_A_PAGE, MISSING_ON_A_PAGE):
        lines = Listing((line,) * size, LAST_PAGE - 1, LAST_PAGE, MANY)
        if size == WORKS_ON_A_PAGE:
            yield StageWorks(EVENT, a_stage(), AT, MANY, MANY - 1, lines, has_others=True)
    yield StageWorks(EVENT, a_stage(), AT, 0, 0, Listing((), 1, 1, 0), has_others=False)
