from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.entry import choice_screens, entry_screens, form_screens, list_screens, question_screens
from handlers.entry.answers import screen_of
from handlers.translation import Translator
from models.entry import TEAM_CHARACTERS, Entry, EntrySource, EntryStatus
from models.entry_request import EntryRequest, RequestKind
from models.event import Event, SplitBy
from models.event_question import (
    ANSWER_CHARACTERS,
    CHOICES_OF_A_QUESTION,
    QUESTION_CHARACTERS,
    EventQuestion,
    QuestionKind,
    QuestionScope,
)
from models.nomination import NOMINATION_CHARACTERS
from models.person import NAME_CHARACTERS
from models.result import Result, ResultKind
from models.seat import SeatScope
from models.stage import STAGE_CHARACTERS, Site, Stage
from services.delivery.notice import Award
from services.entry.choosing import Typed
from services.entry.duty import Duty
from services.entry.entries import ENTRIES_ON_A_PAGE, EntryLine, MyEntries
from services.entry.entry_name import TAKING_PART
from services.entry.entry_view import EntryView, MemberLine, StageWork
from services.entry.form import Form
from services.entry.gate import Bar, Verdict
from services.entry.light import EntryStanding, EntryStep
from services.entry.offer import OfferAnswer, OfferAnswered
from services.entry.path import OPTIONS_ON_A_PAGE
from services.entry.progress import (
    AnswersShown,
    Asked,
    Entered,
    NominationWanted,
    Option,
    Questioned,
    Review,
    Shut,
    SiteWanted,
    TeamWanted,
)
from services.entry.question import Given
from services.listing import Listing
from services.standing import Step
from tests.handlers.catalogue.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
GIVEN = Given("<" * ANSWER_CHARACTERS)


def the_event(split_by: SplitBy = SplitBy.DIRECTION) -> Event:
    return the_worst_event(split_by=split_by, needs_approval=True, regulation_id=1, team_min=2, team_max=MANY)


def an_entry(status: EntryStatus) -> Entry:
    return Entry(
        id=LARGEST_ID,
        event_id=LARGEST_ID,
        number=MANY,
        status=status,
        title="<" * TEAM_CHARACTERS,
        site_id=LARGEST_ID,
        offered_until=AT if status is EntryStatus.OFFERED else None,
        reason="&" * 3000,
    )


def a_question(kind: QuestionKind) -> EventQuestion:
    choices = [f"{number}" + "<" * (QUESTION_CHARACTERS - 2) for number in range(CHOICES_OF_A_QUESTION)]
    return EventQuestion(
        id=LARGEST_ID,
        kind=kind,
        scope=QuestionScope.PERSON,
        label="<" * QUESTION_CHARACTERS,
        choices=choices if kind in {QuestionKind.CHOICE, QuestionKind.SEVERAL} else [],
        required=False,
    )


def a_view(status: EntryStatus, step: EntryStep) -> EntryView:
    works = 5 if status in TAKING_PART else 0
    duty = Duty(a_question(QuestionKind.TEXT), LARGEST_ID)
    site = Site(id=LARGEST_ID, title="<" * STAGE_CHARACTERS)
    return EntryView(
        entry=an_entry(status),
        event=the_event(),
        standing=EntryStanding(step, MANY),
        people=(MemberLine("<" * NAME_CHARACTERS, is_consented=False),) * 30,
        nomination="<" * NOMINATION_CHARACTERS,
        site=site,
        site_city="<" * 300,
        place=MANY if status is EntryStatus.WAITING else None,
        answers=(("<" * QUESTION_CHARACTERS, GIVEN.value),) * 30,
        lacking=duty,
        manages=True,
        is_own=False,
        may_move_nomination=True,
        may_move_site=True,
        has_questions=True,
        may_enter_more=True,
        works=(StageWork(Stage(id=LARGEST_ID, title="<" * STAGE_CHARACTERS)),) * works,
        results=(Award(Result(kind=ResultKind.DIPLOMA, number=3, note="<" * 200), "&" * STAGE_CHARACTERS),)
        * 9,
        requests=tuple(EntryRequest(id=LARGEST_ID, kind=kind) for kind in RequestKind if kind != "join"),
        is_frozen=True,
        is_over=False,
    )


def options(count: int) -> Listing[Option]:
    option = Option(LARGEST_ID, "<" * NOMINATION_CHARACTERS, "слово" * 60, MANY, MANY)
    return Listing((option,) * count, LAST_PAGE - 1, LAST_PAGE, count * LAST_PAGE)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from entries(t)
    yield from forms(t)
    yield from questions(t)


def entries(t: Translator) -> Iterator[Drawn]:
    for status, step in [
        *((EntryStatus.CONFIRMED, step) for step in EntryStep),
        (EntryStatus.WAITING, EntryStep.QUEUE),
        (EntryStatus.WAITING, EntryStep.SMALL),
        (EntryStatus.OFFERED, EntryStep.OFFERED),
        *((status, EntryStep.PENDING) for status in EntryStatus),
    ]:
        view = a_view(status, step)
        yield entry_screens.entry, entry_screens.entry(view, t)
        yield entry_screens.confirmed, entry_screens.confirmed(view, t)
        for answer in (*OfferAnswer, None):
            yield entry_screens.seat, entry_screens.seat(OfferAnswered(view, answer), t)
        yield entry_screens.withdrawing, entry_screens.withdrawing(view, t)
        yield entry_screens.withdrawn, entry_screens.withdrawn(view, t)
        yield entry_screens.changes, entry_screens.changes(view, t)
    for kind in RequestKind:
        if kind is not RequestKind.JOIN:
            view = a_view(EntryStatus.CONFIRMED, EntryStep.NONE)
            view.requests[0].kind = kind
            yield entry_screens.changes, entry_screens.changes(view, t)
    for step in EntryStep:
        line = EntryLine(
            an_entry(EntryStatus.CONFIRMED), the_event(), EntryStanding(step, MANY), None, is_mine=True
        )
        # What was begun stands on the first page alone.
        for number, begun in ((1, (the_event(),)), (LAST_PAGE - 1, ())):
            lines = Listing((line,) * ENTRIES_ON_A_PAGE, number, LAST_PAGE, MANY)
            yield list_screens.entries, list_screens.entries(MyEntries(lines, begun, has_talks=True), t)
    yield list_screens.entries, list_screens.entries(MyEntries(Listing((), 1, 1, 0), (), has_talks=True), t)


def forms(t: Translator) -> Iterator[Drawn]:
    for bar in Bar:
        verdict = Verdict(bar, Step.GUARDIAN, at=AT)
        yield form_screens.shut, form_screens.shut(Shut(the_event(), verdict, is_kept=True), LARGEST_ID, t)
    for step in set(Step) - {Step.NONE}:
        shut = Shut(the_event(), Verdict(Bar.PROFILE, step), is_kept=True)
        yield form_screens.progress, form_screens.progress(shut, LARGEST_ID, t)
    wanted = TeamWanted(Form(LARGEST_ID, EntrySource.CATALOGUE))
    yield form_screens.team_wanted, form_screens.team_wanted(wanted, t)
    for count, entry_id in ((OPTIONS_ON_A_PAGE, None), (OPTIONS_ON_A_PAGE, LARGEST_ID), (0, LARGEST_ID)):
        shown = NominationWanted(the_event(), options(count), entry_id)
        yield choice_screens.nominations, choice_screens.nominations(shown, t)
        sites = SiteWanted(the_event(SplitBy.NOMINATION), options(count), entry_id, may_go_back=True)
        yield choice_screens.sites, choice_screens.sites(sites, t)
        for typed in (Typed.SEVERAL, Typed.NONE):
            few = replace(shown, typed=typed)
            yield choice_screens.nominations, choice_screens.nominations(few, t)
            yield choice_screens.sites, choice_screens.sites(replace(sites, typed=typed), t)
    for full in (None, *SeatScope):
        yield form_screens.review, form_screens.review(a_review(full), t)
    view = a_view(EntryStatus.CONFIRMED, EntryStep.NONE)
    yield form_screens.entered, form_screens.entered(Entered(view), t)
    yield form_screens.dropped, form_screens.dropped(LARGEST_ID, t)


def a_review(full: SeatScope | None) -> Review:
    return Review(
        the_event(SplitBy.NOMINATION),
        "<" * NOMINATION_CHARACTERS,
        "<" * STAGE_CHARACTERS,
        (("<" * QUESTION_CHARACTERS, GIVEN.value),) * 30,
        full,
        MANY,
        LARGEST_ID,
        may_choose_site=True,
        may_choose_nomination=True,
    )


def questions(t: Translator) -> Iterator[Drawn]:
    for kind in QuestionKind:
        for given in (None, GIVEN):
            asked = a_questioned(kind, given)
            for page in (1, 2, 8):
                screen = question_screens.question(asked, t, marks=2**CHOICES_OF_A_QUESTION - 1, page=page)
                yield question_screens.question, screen
    duty = Duty(a_question(QuestionKind.TEXT), LARGEST_ID)
    row = (duty, GIVEN, "<" * NAME_CHARACTERS)
    view = a_view(EntryStatus.CONFIRMED, EntryStep.NONE)
    yield (
        question_screens.answers,
        question_screens.answers(
            AnswersShown(view, Listing((row,) * 5, LAST_PAGE - 1, LAST_PAGE, LAST_PAGE * 5)), t
        ),
    )
    yield question_screens.answers, question_screens.answers(AnswersShown(view, Listing((), 1, 1, 0)), t)
    for shown in (view, Asked(LARGEST_ID), a_review(None)):
        yield screen_of, screen_of(shown, LARGEST_ID, t)
    yield question_screens.asked_organiser, question_screens.asked_organiser(Asked(LARGEST_ID), t)


def a_questioned(kind: QuestionKind, given: Given | None) -> Questioned:
    return Questioned(
        the_event(),
        a_question(kind),
        given,
        "<" * ANSWER_CHARACTERS,
        MANY,
        MANY,
        LARGEST_ID,
        entry_id=LARGEST_ID,
        person_id=LARGEST_ID,
        for_name="<" * NAME_CHARACTERS,
        is_frozen=True,
    )
