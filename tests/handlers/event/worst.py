from collections.abc import Iterator
from dataclasses import replace

from handlers.event import (
    acceptance_screens,
    beginning_screens,
    host_screens,
    nomination_screens,
    question_screens,
    screens,
    site_screens,
    stage_screens,
    state_screens,
)
from handlers.event.actions import Part, ShowFoundCopies
from handlers.found import carried
from handlers.translation import Translator
from models.event import (
    EntryBy,
    Event,
    EventDirection,
    EventFormat,
    EventKind,
    EventLevel,
    EventState,
    SplitBy,
)
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.nomination import Nomination
from models.school import School
from models.stage import Site, Stage, WorkWanted
from services.event.acceptance import AcceptanceWeighed, Accepted
from services.event.beginning import Beginning, MakingSchools
from services.event.closing import CancelWeighed
from services.event.field import EventField
from services.event.lacking import Lacking
from services.event.line import LineTrouble, Pasted, Unread
from services.event.moving import MoveWeighed
from services.event.nomination_list import NominationList, NominationView
from services.event.question_field import QuestionField
from services.event.question_list import QuestionList, QuestionView
from services.event.site_list import SiteList, SiteView
from services.event.stage_list import StageField, StageList, StageView
from services.event.view import Making
from services.event.when import When
from services.kept_file import FileContent
from services.listing import Listing
from services.own_clock import OwnClock
from services.school import Found
from services.workplace import Workplace
from tests.clock import NOON
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

LONG = "Ж<" * 100
SCHOOL_ID = "a" * 40
PLACE = Workplace(SCHOOL_ID, LONG, LONG, "Ж" * 100, "Ж" * 100)
CLOCK = OwnClock("Петропавловск-Камчатский", "Petropavlovsk-Kamchatsky", 540, is_chosen=False)
LATER = When(NOON, NOON.replace(year=2027), whole_days=False)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _beginnings(t)
    yield from _makings(t)
    yield from _states(t)
    yield from _stages(t)
    yield from _nominations(t)
    yield from _questions(t)


def an_event(**facts: object) -> Event:
    usual = {
        "id": LARGEST_ID,
        "kind": EventKind.MEETING,
        "title": LONG + "Ж" * 100,
        "title_en": "",
        "summary": "<" * 2000,
        "summary_en": "",
        "organiser_id": SCHOOL_ID,
        "organiser": School(id=SCHOOL_ID, name=LONG, name_en=LONG, city="Ж" * 100, city_en="Ж" * 100),
        "co_organisers": "Ж" * 500,
        "starts_at": NOON,
        "ends_at": NOON.replace(year=2027),
        "zone": "Asia/Kamchatka",
        "whole_days": False,
        "format": EventFormat.MIXED,
        "place": LONG,
        "place_en": "",
        "level": EventLevel.INTERREGIONAL,
        "grade_from": 1,
        "grade_to": 11,
        "for_colleges": True,
        "college_from": 1,
        "college_to": 5,
        "for_teachers": True,
        "for_heads": True,
        "members_only": True,
        "direction": EventDirection.VR,
        "registration_opens_at": NOON,
        "registration_closes_at": NOON,
        "freezes_at": NOON,
        "entry_by": EntryBy.MENTORS,
        "needs_approval": True,
        "team_min": 10,
        "team_max": 100,
        "capacity": 100_000,
        "per_school": 100_000,
        "split_by": SplitBy.DIRECTION,
        "offer_hours": 168,
        "link": "h" * 500,
        "remark": "<" * 1000,
        "revision": LARGEST_ID,
        "state": EventState.DRAFT,
    }
    return Event(**usual | facts)


def a_making(phase: EventState = EventState.DRAFT) -> Making:
    return Making(
        event=an_event(),
        phase=phase,
        hosts=(PLACE,) * 12,
        cluster=LONG,
        clusters=((LARGEST_ID, LONG),) * 12,
        regulation=LONG,
        stages=MANY,
        sites=MANY,
        nominations=MANY,
        questions=MANY,
        entries=MANY,
        lacking=tuple(Lacking),
        clock=CLOCK,
        is_administrator=True,
        may_publish=True,
    )


def a_found_school(number: int) -> Found:
    return Found(
        f"{number}" * 40, LONG, LONG, "Ж" * 100, "Ж" * 100, LONG, "", is_recorded=False, is_certain=False
    )


FOUND = [a_found_school(number) for number in range(5)]


def _beginnings(t: Translator) -> Iterator[Drawn]:
    begun = Beginning(LARGEST_ID, PLACE, CLOCK, is_old=True)
    titled = replace(begun, title="Ж<" * 150, guess=EventKind.OTHER)
    for shown in (begun, titled, replace(titled, kind=EventKind.MEETING)):
        yield beginning_screens.next_asked, beginning_screens.next_asked(shown, t)
        yield beginning_screens.begun, beginning_screens.begun(shown, t)
    for page in (1, 2):
        yield beginning_screens.kinds, beginning_screens.kinds(titled, page, t)
    schools = MakingSchools((PLACE,) * 12, may_name_any=True)
    yield beginning_screens.schools, beginning_screens.schools(schools, t)
    for found in (FOUND, []):
        yield beginning_screens.schools_found, beginning_screens.schools_found(found, t)
        yield host_screens.hosts_found, host_screens.hosts_found(LARGEST_ID, found, t)


def _makings(t: Translator) -> Iterator[Drawn]:
    for phase in EventState:
        whole = a_making(phase)
        ready = replace(whole, lacking=())
        for shown in (whole, ready, replace(ready, may_publish=False, is_administrator=False)):
            yield screens.making, screens.making(shown, t, said=t("making-copied"))
            yield state_screens.more, state_screens.more(shown, t)
    whole = a_making()
    for part in Part:
        yield screens.part, screens.part(whole, part, t, said=t("making-written"))
    for field in EventField:
        for page in (1, 2, LAST_PAGE):
            yield screens.field_asked, screens.field_asked(whole, field, page, t)
    empty = replace(whole, hosts=(), regulation="")
    for shown in (whole, empty):
        yield host_screens.hosts, host_screens.hosts(shown, t)
        yield host_screens.regulation, host_screens.regulation(shown, t)
    file = FileContent(LARGEST_ID, LONG, b"")
    yield host_screens.regulation_given, host_screens.regulation_given(whole, file, t)


def _states(t: Translator) -> Iterator[Drawn]:
    whole, event = a_making(EventState.PUBLISHED), an_event()
    events = Listing((event,) * 5, number=LAST_PAGE - 1, pages=LAST_PAGE, total=MANY)
    none: Listing[Event] = Listing((), number=1, pages=1, total=0)
    for listed in (events, none):
        yield state_screens.submitted, state_screens.submitted(listed, t)
        for words in ("", carried("<" * 500, ShowFoundCopies), carried("щ" * 500, ShowFoundCopies)):
            yield state_screens.copies, state_screens.copies(listed, t, words=words)
    full, few = (event,) * 200, AcceptanceWeighed((), (event,) * 6, LARGEST_ID)
    for ask in (AcceptanceWeighed(full, full, LARGEST_ID), few, AcceptanceWeighed((), (), 0)):
        yield acceptance_screens.weighed, acceptance_screens.weighed(ask, t)
    for left in (0, MANY):
        yield acceptance_screens.accepted, acceptance_screens.accepted(Accepted(MANY, left), t)
    yield state_screens.move_asked, state_screens.move_asked(whole, t)
    yield state_screens.move_weighed, state_screens.move_weighed(MoveWeighed(event, LATER, MANY), t)
    yield state_screens.remark_asked, state_screens.remark_asked(whole, t)
    yield state_screens.cancel_asked, state_screens.cancel_asked(whole, t)
    weighed = CancelWeighed(LARGEST_ID, event, "<" * 1000, MANY)
    yield state_screens.cancel_weighed, state_screens.cancel_weighed(weighed, t)
    yield state_screens.delete_asked, state_screens.delete_asked(whole, t)
    yield state_screens.deleted, state_screens.deleted("<" * 300, t)


def pasted() -> Pasted:
    return Pasted(MANY, MANY, [Unread("<" * 500, trouble) for trouble in LineTrouble] * 5)


def a_stage(number: int = 1) -> Stage:
    return Stage(
        id=LARGEST_ID - number,
        event_id=LARGEST_ID,
        position=number,
        title=LONG,
        format=EventFormat.MIXED,
        starts_at=NOON,
        ends_at=NOON.replace(year=2027),
        whole_days=False,
        place=LONG,
        link="h" * 500,
        work=WorkWanted.EITHER,
        work_due_at=NOON,
    )


def a_site(number: int = 1, **facts: object) -> Site:
    usual = {"id": LARGEST_ID - number, "event_id": LARGEST_ID, "stage_id": LARGEST_ID, "title": LONG}
    usual |= {"address": "<" * 300, "capacity": 100_000, "school_id": SCHOOL_ID, "closed_at": NOON}
    return Site(**usual | facts)


def _stages(t: Translator) -> Iterator[Drawn]:
    event, stages = an_event(), tuple(a_stage(number) for number in range(20))
    counts = {stage.id: MANY for stage in stages}
    for listed in (StageList(event, stages, counts, pasted()), StageList(event, (), {})):
        yield stage_screens.stages, stage_screens.stages(listed, t)
    view = StageView(event, a_stage(), MANY, is_first=False, sites_elsewhere=False)
    for shown in (view, replace(view, sites=0, sites_elsewhere=True)):
        yield stage_screens.stage, stage_screens.stage(shown, t, said=t("making-written"))
    for field in StageField:
        yield stage_screens.stage_field_asked, stage_screens.stage_field_asked(view, field, t)
    many = Listing(tuple(a_site(number) for number in range(12)), LAST_PAGE - 1, LAST_PAGE, MANY)
    few = Listing(many.rows[:5], LAST_PAGE - 1, LAST_PAGE, MANY)
    chosen = {site.id: MANY for site in many.rows}
    for sites in (
        SiteList(event, a_stage(), many, chosen, pasted()),
        SiteList(event, a_stage(), Listing((), 1, 1, 0), {}),
    ):
        yield site_screens.sites, site_screens.sites(sites, t)
        yield site_screens.site_or_sites, site_screens.site_or_sites(sites, t)
    picked = SiteList(event, a_stage(), few, chosen)
    yield site_screens.sites_to_pick, site_screens.sites_to_pick(picked, t)
    for site in (a_site(), a_site(closed_at=None, capacity=None)):
        yield (
            site_screens.site,
            site_screens.site(SiteView(event, a_stage(), site, MANY), t, said=t("making-written")),
        )


def a_nomination(number: int = 1, **facts: object) -> Nomination:
    usual = {"id": LARGEST_ID - number, "event_id": LARGEST_ID, "position": number, "title": LONG}
    usual |= {"grade_from": 10, "grade_to": 11, "capacity": 100_000, "closed_at": NOON}
    return Nomination(**usual | facts)


def _nominations(t: Translator) -> Iterator[Drawn]:
    event = an_event()
    many = Listing(tuple(a_nomination(number) for number in range(15)), LAST_PAGE - 1, LAST_PAGE, MANY)
    few = Listing(many.rows[:5], LAST_PAGE - 1, LAST_PAGE, MANY)
    entered = {one.id: MANY for one in many.rows}
    for shown in (
        NominationList(event, many, entered, pasted()),
        NominationList(event, Listing((), 1, 1, 0), {}),
    ):
        yield nomination_screens.nominations, nomination_screens.nominations(shown, t)
        yield nomination_screens.nomination_or_all, nomination_screens.nomination_or_all(shown, t)
    picked = NominationList(event, few, entered)
    yield nomination_screens.nominations_to_pick, nomination_screens.nominations_to_pick(picked, t)
    for one in (a_nomination(), a_nomination(closed_at=None, capacity=None)):
        view = NominationView(event, one, MANY, is_first=False)
        yield nomination_screens.nomination, nomination_screens.nomination(view, t, said=t("making-written"))


def a_question(number: int = 1, kind: QuestionKind = QuestionKind.SEVERAL) -> EventQuestion:
    return EventQuestion(
        id=LARGEST_ID - number,
        event_id=LARGEST_ID,
        position=number,
        kind=kind,
        scope=QuestionScope.PERSON,
        label="Ж<" * 150,
        choices=[f"{choice}" + "<" * 297 for choice in range(30)],
        required=False,
        shown_if_id=LARGEST_ID,
        shown_if_value="<" * 300,
    )


def _questions(t: Translator) -> Iterator[Drawn]:
    event, asked = an_event(), tuple(a_question(number) for number in range(30))
    for page in (1, 2):
        yield question_screens.questions, question_screens.questions(QuestionList(event, asked), page, t)
    yield question_screens.questions, question_screens.questions(QuestionList(event, ()), 1, t)
    on = (*asked[:10], a_question(11, QuestionKind.YES_NO))
    view = QuestionView(event, a_question(), asked[0], on, is_first=False, is_answered=True)
    yield question_screens.question, question_screens.question(view, t, said=t("making-question-added"))
    bare = replace(view, question=a_question(2, QuestionKind.TEXT), shown_if=None, deciding=(), is_first=True)
    yield question_screens.question, question_screens.question(bare, t)
    for field in QuestionField:
        yield question_screens.question_field_asked, question_screens.question_field_asked(view, field, t)
    yield question_screens.condition_asked, question_screens.condition_asked(view, t)
    for other in (on[0].id, on[-1].id, 1):
        for page in (1, 2):
            yield question_screens.answer_asked, question_screens.answer_asked(view, other, page, t)
