"""Every screen of the aftermath with the longest that may stand on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from handlers.aftermath import list_screens, material_screens, outcome_screens, screens
from handlers.notice import aftermath as notice
from handlers.translation import Translator
from models.attendance import Confirmation, ListedAttendee
from models.event import LINK_CHARACTERS, Event
from models.feedback import BEST_SCORE, Feedback
from models.material import MATERIAL_CHARACTERS, Material
from models.person import NAME_CHARACTERS
from models.speaker import TOPIC_CHARACTERS
from services.delivery.aftermath_notice import MaterialsNotice, ThanksNotice
from services.delivery.notice import EventNotice
from services.kept_file import FileContent
from services.listing import Listing
from services.webinar.aftermath import Aftermath
from services.webinar.attendance_export import AttendanceTable
from services.webinar.attendance_import import UNREAD_KEPT, AttendancePreview, AttendanceWritten
from services.webinar.attendance_list import UNREAD_CHARACTERS, UnreadRow
from services.webinar.attendance_name import LOOK_ALIKES_SHOWN
from services.webinar.attendance_unsure import Candidate, Unsure
from services.webinar.count import Counts
from services.webinar.feedback import FEEDBACK_CHARACTERS, WORDS_ON_A_PAGE, FeedbackSummary, OwnFeedback
from services.webinar.feedback_score import Scores
from services.webinar.material import MATERIALS_ON_A_PAGE, MOST_MATERIALS, MaterialList, OneMaterial
from services.webinar.number import MOST_BARS, Numbers, RegionShare, SchoolShare, Span
from services.webinar.thanks import ThanksPreview
from tests.handlers.appointment.worst import PLACE
from tests.handlers.notice.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, tzinfo=UTC)
COUNTS = Counts(MANY, MANY, MANY)
SCORES = Scores(dict.fromkeys(range(1, BEST_SCORE + 1), MANY))
NOBODY = Scores({})
LONG = Span(date(2025, 12, 20), date(2026, 9, 30), MANY, MANY)


def answers(t: Translator) -> Iterator[Drawn]:
    event = the_worst_event()
    yield from _of_listeners(event, t)
    yield from _of_outcome(event, t)
    yield from _of_lists(event, t)
    yield from _of_materials(event, t)
    yield from _of_notices(event, t)


def a_material(*, is_file: bool, is_recording: bool = False) -> Material:
    return Material(
        id=LARGEST_ID,
        title="<" * MATERIAL_CHARACTERS,
        link="" if is_file else f"https://{'&' * (LINK_CHARACTERS - 8)}",
        file_id=1 if is_file else None,
        is_recording=is_recording,
    )


def a_page(material: Material) -> Listing[Material]:
    return Listing((material,) * MATERIALS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)


def _of_listeners(event: Event, t: Translator) -> Iterator[Drawn]:
    rated = Feedback(score=5, words="")
    for feedback in (None, rated):
        for is_file in (True, False):
            shown = Aftermath(event, a_page(a_material(is_file=is_file)), feedback, may_rate=True)
            yield screens.aftermath, screens.aftermath(shown, t)
    nothing = Aftermath(event, Listing((), 1, 1, 0), None, may_rate=False)
    yield screens.aftermath, screens.aftermath(nothing, t)
    yield screens.score_asked, screens.score_asked(nothing, t)
    for words in ("", "<" * FEEDBACK_CHARACTERS):
        given = OwnFeedback(event, 5, words)
        yield screens.rated, screens.rated(given, t)
        yield screens.done, screens.done(given, t)
    yield screens.taken, screens.taken(FileContent(1, "<" * 200, b"x"), t)
    said = Listing(("<" * FEEDBACK_CHARACTERS,) * WORDS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
    for is_run in (True, False):
        yield screens.feedback, screens.feedback(FeedbackSummary(event, SCORES, said, is_run=is_run), t)
    silence = FeedbackSummary(event, NOBODY, Listing((), 1, 1, 0), is_run=True)
    yield screens.feedback, screens.feedback(silence, t)


def the_worst_numbers(event: Event) -> Numbers:
    return Numbers(
        event=event,
        counts=COUNTS,
        by_confirmation=dict.fromkeys(Confirmation, MANY),
        unregistered=MANY,
        strangers=MANY,
        unsure=MANY,
        regions=(RegionShare("<" * 100, COUNTS),) * 100,
        schools=(SchoolShare(PLACE, COUNTS),) * 100,
        growth=(LONG,) * MOST_BARS,
        scores=SCORES,
        materials=MANY,
        has_begun=True,
        is_over=True,
    )


def _of_outcome(event: Event, t: Translator) -> Iterator[Drawn]:
    worst = the_worst_numbers(event)
    empty = replace(
        worst,
        counts=Counts(),
        by_confirmation={},
        unregistered=0,
        strangers=0,
        unsure=0,
        regions=(),
        schools=(),
        growth=(),
        scores=NOBODY,
        materials=0,
    )
    nameless = replace(worst, regions=(RegionShare("", COUNTS),), schools=(SchoolShare(None, COUNTS),))
    one_day = replace(worst, growth=(Span(LONG.first, LONG.first, 0, 0), LONG))
    for shown in (worst, empty, nameless, one_day, replace(empty, has_begun=False, is_over=False)):
        yield outcome_screens.outcome, outcome_screens.outcome(shown, t)
        yield outcome_screens.sources, outcome_screens.sources(shown, t)
    yield outcome_screens.drawn, outcome_screens.drawn(worst, b"x", t)
    yield outcome_screens.exported, outcome_screens.exported(AttendanceTable(event, b"x", MANY), t)
    letter = ThanksNotice(event, ("<" * TOPIC_CHARACTERS,) * 5, COUNTS, SCORES)
    bare = ThanksNotice(event, (), Counts(), NOBODY)
    for thanks in (ThanksPreview(letter, MANY, MANY), ThanksPreview(bare, 0, 0)):
        yield outcome_screens.thanks, outcome_screens.thanks(thanks, t)


def _of_lists(event: Event, t: Translator) -> Iterator[Drawn]:
    yield list_screens.list_asked, list_screens.list_asked(event, t)
    unread = (UnreadRow(MANY, "<" * (UNREAD_CHARACTERS + 1)),) * UNREAD_KEPT
    for has_minutes in (True, False):
        shown = AttendancePreview(
            draft_id=LARGEST_ID,
            event=event,
            people=3 * MANY,
            connections=MANY,
            recognised=MANY,
            unsure=MANY,
            enough=MANY,
            least_minutes=10,
            has_minutes=has_minutes,
            unread=unread if has_minutes else (),
            unread_count=MANY if has_minutes else 0,
        )
        yield list_screens.preview, list_screens.preview(shown, t)
    for is_old in (True, False):
        done = AttendanceWritten(event, MANY, MANY, MANY if is_old else 0, is_old=is_old)
        yield list_screens.written, list_screens.written(done, t)
    line = ListedAttendee(id=LARGEST_ID, name="<" * NAME_CHARACTERS, minutes=MANY)
    people = (Candidate(LARGEST_ID, "&" * NAME_CHARACTERS, PLACE),) * LOOK_ALIKES_SHOWN
    yield list_screens.unsure, list_screens.unsure(Unsure(event, line, people, MANY, line), t)
    one = (Candidate(1, "Петрова Мария", None),)
    short = ListedAttendee(id=1, name="Маша", minutes=0)
    yield list_screens.unsure, list_screens.unsure(Unsure(event, short, one, 1), t)
    yield list_screens.unsure, list_screens.unsure(Unsure(event, None, last=line), t)


def _of_materials(event: Event, t: Translator) -> Iterator[Drawn]:
    for is_file in (True, False):
        row = a_material(is_file=is_file, is_recording=is_file)
        for audience in (MANY, 0):
            added = MaterialList(event, a_page(row), audience, (row,) * 30)
            yield material_screens.materials, material_screens.materials(added, t)
        yield material_screens.material, material_screens.material(OneMaterial(event, row), t)
    empty = MaterialList(event, Listing((), 1, 1, 0), MANY)
    yield material_screens.materials, material_screens.materials(empty, t)


def _of_notices(event: Event, t: Translator) -> Iterator[Drawn]:
    """What comes by itself."""
    yield notice.feedback_wanted, notice.feedback_wanted(EventNotice(event, {}), t)
    for is_file in (True, False):
        materials = (a_material(is_file=is_file, is_recording=not is_file),) * MOST_MATERIALS
        yield notice.materials_added, notice.materials_added(MaterialsNotice(event, materials), t)
    for topics, scores in ((("<" * TOPIC_CHARACTERS,) * 5, SCORES), ((), NOBODY)):
        yield notice.thanked, notice.thanked(ThanksNotice(event, topics, COUNTS, scores), t)
