from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from handlers.team import joining_screens, leading_screens, making_screens, screens
from handlers.team.actions import JoinTeam
from handlers.team.leading_actions import PickSubstitute
from handlers.translation import Translator
from models.account import MessengerName
from models.entry import TEAM_CHARACTERS, Entry, EntrySource, EntryStatus
from models.entry_request import RequestState
from models.event import TITLE_CHARACTERS, SplitBy
from models.nomination import NOMINATION_CHARACTERS
from models.person import NAME_CHARACTERS
from models.school import SCHOOL_NAME_CHARACTERS
from models.seat import SeatScope
from models.stage import STAGE_CHARACTERS
from services.entry.choosing import Typed
from services.entry.team_card import MemberSeen, TeamCard
from services.entry.team_draft import Choosable
from services.entry.team_gate import Barrier, JoinBar
from services.entry.team_leading import Choices, Leaving, Outcome, Successors
from services.entry.team_request import TeamRequest
from services.entry.team_roster import Candidate
from services.entry.team_seen import TeamSeen
from services.entry.team_step import Making, MakingStep, Namesake
from services.school_class import SchoolClass
from services.standing import Light, Step
from tests.clock import NOON
from tests.entering import a_row_of_event
from tests.handlers.worst import LARGEST_ID, Drawn

TITLE, EVENT = "<" * TEAM_CHARACTERS, "<" * TITLE_CHARACTERS
NAME, CODE, MOST = "<" * NAME_CHARACTERS, "KM23X45T", 100
NOMINATION, SITE = "<" * NOMINATION_CHARACTERS, "<" * STAGE_CHARACTERS
REASON = "<" * 500
PEOPLE = (Candidate(LARGEST_ID, NAME, SchoolClass(11, "ФМ")),) * 9
CHOICES = tuple(
    Choosable(LARGEST_ID - number, NOMINATION, number % 2 == 0, "слово" * 60, 9_999, 90 + number)
    for number in range(9)
)


def a_card(status: EntryStatus = EntryStatus.CONFIRMED, **facts: object) -> TeamCard:
    event = a_row_of_event(EVENT, id=LARGEST_ID, team_min=99, team_max=MOST, split_by=SplitBy.DIRECTION)
    offered = NOON + timedelta(days=1) if status is EntryStatus.OFFERED else None
    entry = Entry(
        id=LARGEST_ID,
        event_id=LARGEST_ID,
        number=LARGEST_ID,
        status=status,
        title=TITLE,
        source=EntrySource.CATALOGUE,
        size=MOST - 1,
        most=MOST,
        join_code=CODE,
        offered_until=offered,
        reason=REASON,
        revision=1,
    )
    usual = TeamCard(
        entry=entry,
        event=event,
        nomination=NOMINATION,
        site=SITE,
        members=tuple(a_member(step) for step in Step) * 9,
        mentor=NAME,
        manages=True,
        runs=False,
        is_frozen=False,
        is_live=True,
        has_nominations=True,
        has_sites=True,
        keeps=True,
        requests=MOST,
        asked=MOST,
        unanswered=MOST,
        place=LARGEST_ID if status is EntryStatus.WAITING else None,
    )
    return replace(usual, **facts)  # type: ignore[arg-type]  # any


def a_member(step: Step) -> MemberSeen:
    light = Light.READY if step is Step.NONE else Light.WAITING
    return MemberSeen(LARGEST_ID, NAME, light, step, is_captain=True, is_me=True, writes=True, unanswered=1)


def cards() -> Iterator[TeamCard]:
    for status in EntryStatus:
        yield a_card(status)
        yield a_card(status, is_frozen=True, manages=False, members=(), mentor="")
    yield a_card(is_over=True)
    yield a_card(members=(replace(a_member(Step.GUARDIAN), is_captain=False),), is_live=False)
    yield a_card(unanswered=0, asked=0, members=(), keeps=False, has_sites=False, has_nominations=False)


def answers(t: Translator) -> Iterator[Drawn]:
    for shown in cards():
        yield screens.card, screens.card(shown, t, t("team-made"))
        yield leading_screens.outcome, leading_screens.outcome(Outcome(shown, is_asked=True), t)
        yield leading_screens.outcome, leading_screens.outcome(Outcome(shown), t)
        for page in (1, 2):
            yield leading_screens.roster, leading_screens.roster(shown, t, page)
        for person_id in (LARGEST_ID, 0):
            yield leading_screens.member, leading_screens.member(shown, person_id, t)
        yield leading_screens.settings, leading_screens.settings(shown, t)
        yield leading_screens.title_asked, leading_screens.title_asked(shown, t)
        yield leading_screens.withdraw_asked, leading_screens.withdraw_asked(shown, t)
        links = {one: "https://vk.me/engineers?ref=" + JoinTeam(CODE).link() for one in MessengerName}
        yield joining_screens.sent_on, joining_screens.sent_on(shown, links, t)
        for of in (CHOICES, ()):
            choices = Choices(shown, of)
            yield leading_screens.nominations, leading_screens.nominations(choices, t, 2)
            yield leading_screens.sites, leading_screens.sites(choices, t, 2)
    yield from making(t)
    yield from joining(t)
    yield from leaving(t)


def making(t: Translator) -> Iterator[Drawn]:
    for split_by in SplitBy:
        event = a_row_of_event(EVENT, id=LARGEST_ID, split_by=split_by)
        usual = Making(event, MakingStep.TITLE, LARGEST_ID, TITLE)
        for step in MakingStep:
            shown = replace(usual, step=step, choices=CHOICES)
            yield making_screens.step, making_screens.step(shown, t, 2)
            for typed in (Typed.SEVERAL, Typed.NONE):
                few = replace(shown, typed=typed)
                yield making_screens.step, making_screens.step(few, t)
        for scope in SeatScope:
            full = replace(usual, step=MakingStep.FULL, full=scope, may_choose=True)
            yield making_screens.step, making_screens.step(full, t)
        for is_own in (True, False):
            clash = replace(usual, namesake=Namesake(LARGEST_ID, TITLE, is_own))
            yield making_screens.step, making_screens.step(clash, t)


def joining(t: Translator) -> Iterator[Drawn]:
    barriers = [Barrier(bar, at=NOON, other_id=LARGEST_ID, other=TITLE) for bar in JoinBar]
    barriers.append(Barrier(JoinBar.ELSEWHERE, other_id=LARGEST_ID))
    steps = [Barrier(JoinBar.CONSENT, step) for step in Step]
    for barrier in (None, *barriers, *steps):
        for code in (CODE, ""):
            for asked in (True, False):
                seen = TeamSeen(
                    entry_id=LARGEST_ID,
                    code=code,
                    title=TITLE,
                    event=a_row_of_event(EVENT, id=LARGEST_ID),
                    nomination=NOMINATION,
                    leader=NAME,
                    size=MOST,
                    least=1,
                    most=MOST,
                    barrier=barrier,
                    is_asked=asked,
                    may_mentor=bool(code) and asked,
                    manages=False,
                )
                yield joining_screens.invitation, joining_screens.invitation(seen, LARGEST_ID, t)
    for barrier in (None, *barriers):
        for state in RequestState:
            one = a_request(state, barrier)
            yield joining_screens.request, joining_screens.request(one, t)
            yield joining_screens.request_decided, joining_screens.request_decided(one, t)
    for several in ([a_request(RequestState.OPEN, None)] * 9, []):
        yield joining_screens.requests, joining_screens.requests(several, LARGEST_ID, t)


def a_request(state: RequestState, barrier: Barrier | None) -> TeamRequest:
    school = "<" * SCHOOL_NAME_CHARACTERS
    team = (LARGEST_ID, TITLE, a_row_of_event(EVENT, id=LARGEST_ID))
    return TeamRequest(LARGEST_ID, state, *team, NAME, 11, "ФМ", school, MOST, MOST, barrier)


def leaving(t: Translator) -> Iterator[Drawn]:
    yield leading_screens.leaving, leading_screens.leaving(Successors(LARGEST_ID, TITLE, PEOPLE), t)
    for is_last in (True, False):
        for is_asked in (True, False):
            shown = Leaving(LARGEST_ID, TITLE, is_last, is_asked)
            yield leading_screens.leaving, leading_screens.leaving(shown, t)
            yield leading_screens.left, leading_screens.left(shown, t)
    for found in (PEOPLE, ()):
        yield leading_screens.pupils, leading_screens.pupils(found, LARGEST_ID, t, 2)
        action = PickSubstitute(LARGEST_ID, LARGEST_ID, 2)
        yield leading_screens.substitutes, leading_screens.substitutes(found, action, t)
