from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.notice import entry, event, family, request, table, webinar
from handlers.translation import Translator
from models.attendance import PROOF_QUESTION_CHARACTERS, WORD_CHARACTERS, ProofKind
from models.consent import ConsentPurpose
from models.delivery import DeliveryKind
from models.entry import JOIN_CODE_CHARACTERS, TEAM_CHARACTERS, Entry, EntryStatus
from models.entry_request import EntryRequest, RequestKind
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.nomination import NOMINATION_CHARACTERS
from models.paper import PaperReason
from models.person import NAME_CHARACTERS
from models.result import Result, ResultKind
from models.school import SCHOOL_NAME_CHARACTERS, School
from models.stage import STAGE_CHARACTERS, Stage
from services.delivery.notice import (
    Award,
    ConsentNotice,
    EntryNotice,
    EventNotice,
    ProofNotice,
    RequestNotice,
    ResultNotice,
    StageNotice,
)
from services.entry.begun import Begun
from tests.handlers.notice.letters import letters_of
from tests.handlers.notice.reminders import digests_of, reminders_of, the_worst_reminder
from tests.handlers.worst import LARGEST_ID, MANY, Drawn

BEFORE, AFTER = datetime(2026, 9, 30, 20, tzinfo=UTC), datetime(2026, 12, 31, 20, tzinfo=UTC)
WHO = "<" * NAME_CHARACTERS


def the_worst_event() -> Event:
    long = "<&>" * 100
    school = School(id="x", name="<" * SCHOOL_NAME_CHARACTERS, name_en="", city="У", city_en="U")
    return Event(
        id=LARGEST_ID,
        kind=EventKind.CONTEST,
        title=long,
        title_en="",
        organiser=school,
        starts_at=BEFORE,
        ends_at=AFTER,
        zone="Asia/Kamchatka",
        whole_days=False,
        format=EventFormat.MIXED,
        level=EventLevel.NATIONAL,
        team_max=MANY,
        state=EventState.PUBLISHED,
    )


def the_worst_entry(status: EntryStatus = EntryStatus.OFFERED, *, is_team: bool = True) -> Entry:
    return Entry(
        id=LARGEST_ID,
        number=LARGEST_ID,
        status=status,
        title="&" * TEAM_CHARACTERS if is_team else "",
        size=MANY,
        most=MANY,
        offered_until=AFTER,
        reason="<" * 4000,
    )


def of_entry(
    status: EntryStatus = EntryStatus.OFFERED,
    *,
    is_team: bool = True,
    manages: bool = True,
    who: str = WHO,
    is_about_reader: bool = False,
    field: str = "nomination",
) -> EntryNotice:
    return EntryNotice(
        the_worst_event(),
        the_worst_entry(status, is_team=is_team),
        {"field": field, "was": "<" * 4000, "became": ""},
        manages=manages,
        who=who,
        is_about_reader=is_about_reader,
        nomination="&" * NOMINATION_CHARACTERS,
        site="<" * STAGE_CHARACTERS,
    )


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _of_entries(t)
    yield from _of_teams(t)
    yield from _of_events(t)
    yield from _of_requests(t)
    yield from _of_families(t)
    yield from _of_webinars(t)
    yield from letters_of(t)
    for is_team in (True, False):
        entry_ = the_worst_entry(is_team=is_team)
        yield from reminders_of(the_worst_reminder(the_worst_event(), entry=entry_), t)
    yield from digests_of(the_worst_event(), t)
    for is_changed in (False, True):
        results = _results(is_changed=is_changed)
        yield entry.results, entry.results(results, t)
        yield table.draw, table.draw(DeliveryKind.RESULT_PUBLISHED, results, t)


def _of_entries(t: Translator) -> Iterator[Drawn]:
    for status in (EntryStatus.PENDING, EntryStatus.CONFIRMED, EntryStatus.WAITING):
        yield entry.entered, entry.entered(of_entry(status), t)
    yield entry.accepted, entry.accepted(of_entry(is_team=False), t)
    yield entry.declined, entry.declined(of_entry(), t)
    for field in (*entry.MOVED, "anything"):
        yield entry.moved, entry.moved(of_entry(field=field), t)
    for manages in (True, False):
        yield entry.offered, entry.offered(of_entry(manages=manages), t)
    yield entry.lapsed, entry.lapsed(of_entry(), t)
    yield entry.withdrawn, entry.withdrawn(of_entry(), t)


def _of_teams(t: Translator) -> Iterator[Drawn]:
    for draw in (entry.joined, entry.left, entry.captain):
        yield draw, draw(of_entry(), t)
        yield draw, draw(of_entry(who=""), t)
        yield draw, draw(of_entry(is_about_reader=True), t)


def _of_events(t: Translator) -> Iterator[Drawn]:
    body = {
        "was_starts": BEFORE.isoformat(),
        "was_ends": AFTER.isoformat(),
        "was_whole_days": False,
        "reason": "<" * 4000,
        "remark": "&" * 4000,
        "text": "<" * 4096,
    }
    notice = EventNotice(the_worst_event(), body)
    plan = EventNotice(the_worst_event(), {"events": [LARGEST_ID] * MANY}, waiting=MANY)
    yield event.submitted, event.submitted(plan, t)
    yield event.entries_waiting, event.entries_waiting(plan, t)
    stage = Stage(id=LARGEST_ID, title="<" * STAGE_CHARACTERS, whole_days=False)
    stage.starts_at, stage.ends_at = BEFORE, AFTER
    moved = StageNotice(the_worst_event(), stage, body)
    yield event.stage_moved, event.stage_moved(moved, t)
    for draw in (
        event.moved,
        event.cancelled,
        event.submitted,
        event.accepted,
        event.returned,
        event.organiser_wrote,
    ):
        yield draw, draw(notice, t)


def _of_families(t: Translator) -> Iterator[Drawn]:
    begun = Begun(LARGEST_ID, LARGEST_ID, "W" * JOIN_CODE_CHARACTERS)
    for child in ("", WHO):
        for purpose in ConsentPurpose:
            for is_ready in (True, False):
                notice = ConsentNotice(LARGEST_ID, child, purpose, is_ready, begun)
                yield family.signed, family.signed(notice, t)
                yield family.paper_accepted, family.paper_accepted(notice, t)
            for reason in (*PaperReason, "<" * 300):
                refused = ConsentNotice(LARGEST_ID, child, purpose, reason=reason)
                yield family.paper_declined, family.paper_declined(refused, t)


def _of_webinars(t: Translator) -> Iterator[Drawn]:
    asked = EventNotice(the_worst_event(), {}, waiting=MANY)
    yield webinar.questions_asked, webinar.questions_asked(asked, t)
    yield webinar.link_added, webinar.link_added(asked, t)
    for kind in ProofKind:
        answers_of = ("&" * WORD_CHARACTERS, "<" * WORD_CHARACTERS)
        proof = ProofNotice(the_worst_event(), kind, "<" * PROOF_QUESTION_CHARACTERS, answers_of)
        yield webinar.proof_wanted, webinar.proof_wanted(proof, t)


def _of_requests(t: Translator) -> Iterator[Drawn]:
    for kind in RequestKind:
        asked = EntryRequest(id=LARGEST_ID, kind=kind, reason="<" * 4000)
        notice = RequestNotice(the_worst_event(), the_worst_entry(), asked, WHO)
        yield request.made, request.made(notice, t)
        own = RequestNotice(the_worst_event(), the_worst_entry(), asked, WHO, is_about_reader=True)
        for draw in (request.accepted, request.declined):
            yield draw, draw(own, t)
        yield request.accepted, request.accepted(notice, t)
        yield request.declined, request.declined(notice, t)


def _results(*, is_changed: bool) -> ResultNotice:
    awards = [
        Award(Result(kind=kind, number=number, note="<" * 200), "&" * STAGE_CHARACTERS)
        for kind in ResultKind
        for number in (None, 3)
    ]
    return ResultNotice(the_worst_event(), the_worst_entry(is_team=False), tuple(awards), WHO, is_changed)
