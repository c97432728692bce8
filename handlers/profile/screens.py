"""What a profile asks, one question a screen, in the order of a first contact."""

from collections.abc import Sequence

from handlers.action import PACKED_BYTES
from handlers.catalogue.actions import ShowEvents
from handlers.clock_line import clock_line, in_language
from handlers.consent.actions import ReadConsent
from handlers.guardian.actions import InviteGuardian, SendPaperFor
from handlers.label import cut
from handlers.menu.begun import begun_row
from handlers.menu.screens import back_row
from handlers.profile.actions import (
    AskFourteen,
    AskKind,
    BeCalled,
    BeFourteen,
    BeInGrade,
    BeKind,
    BeKindForSure,
    BeYounger,
    ChangeGrade,
    ChangeName,
    ConfirmGrade,
    LiveBy,
    LiveBySchool,
    ShowFirstGrades,
    ShowProfile,
    TakeStep,
    TypeClock,
    TypeFourteen,
    TypeGrade,
    TypeName,
)
from handlers.profile.line import declined_line
from handlers.school.actions import AskSchool, FindSchool, NameSchool
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen
from handlers.translation import Translator
from models.consent import ConsentPurpose
from models.event import LAST_GRADE
from models.person import PersonKind
from services.offered_name import offered_name
from services.own_clock import OfferedClock
from services.profile import SAID_KINDS, Profile
from services.standing import Light, Step

# Of eleven grades and a way out VK would show ten buttons. Few who write are of primary school.
FIRST_GRADES, LATER_GRADES = range(1, 5), range(5, LAST_GRADE + 1)
GRADES_IN_A_ROW = 4
# « · 12:00», behind the name of a place.
HOUR_CHARACTERS = 8


def step(profile: Profile, t: Translator) -> Screen:
    """The one next step, as a question or as an explanation with its button."""
    questions = {
        Step.KIND: kinds,
        Step.SCHOOL: school_wanted,
        Step.GRADE: grades,
        Step.NAME: name_asked,
        Step.GRADE_MOVED: grade_moved,
        Step.FOURTEEN: fourteen,
    }
    return questions.get(profile.standing.step, standing)(profile, t)


def kinds(profile: Profile, t: Translator) -> Screen:
    rows = tuple((Button(t.plain(f"profile-button-{kind}"), BeKind(kind)),) for kind in SAID_KINDS)
    return Screen(t("profile-kind-asked"), (*rows, _way_out(profile, t)))


def leaving(kind: PersonKind, t: Translator) -> Screen:
    """What goes when a pupil becomes somebody else."""
    sure = Button(t.plain("profile-button-sure"), BeKindForSure(kind))
    stay = Button(t.plain("profile-button-stay"), ShowProfile())
    return Screen(t("profile-leaving", kind=t.plain(f"profile-kind-{kind}")), ((sure,), (stay,)))


def school_wanted(profile: Profile, t: Translator) -> Screen:
    """The question of the schools' own room, asked at once: whatever is typed next is looked for there."""
    unlisted = Button(t.plain("school-button-unlisted"), NameSchool())
    return Screen(t("school-asked"), ((unlisted,), _way_out(profile, t)), asks=FindSchool())


def grades(profile: Profile, t: Translator) -> Screen:
    first = Button(_span(FIRST_GRADES), ShowFirstGrades())
    buttons = [*_grade_buttons(LATER_GRADES), first]
    rows = (tuple(buttons[:GRADES_IN_A_ROW]), tuple(buttons[GRADES_IN_A_ROW:]))
    return Screen(t("profile-grade-asked"), (*rows, _way_out(profile, t)), asks=TypeGrade())


def first_grades(profile: Profile, t: Translator) -> Screen:
    later = Button(_span(LATER_GRADES), ChangeGrade())
    rows = (tuple(_grade_buttons(FIRST_GRADES)), (later,), _way_out(profile, t))
    return Screen(t("profile-grade-asked"), rows, asks=TypeGrade())


def name_asked(profile: Profile, t: Translator) -> Screen:
    # The messenger's word for the person, until they say themselves: then it is a given name alone.
    offered = offered_name(profile.name)
    rows: tuple[Row, ...] = ()
    if offered is not None and len(BeCalled(offered).pack().encode()) <= PACKED_BYTES:
        rows = ((Button(cut(offered), BeCalled(offered)),),)
    return Screen(t("profile-name-asked"), (*rows, _way_out(profile, t)), asks=TypeName())


def fourteen(profile: Profile, t: Translator) -> Screen:
    yes = Button(t.plain("profile-button-fourteen"), BeFourteen())
    no = Button(t.plain("profile-button-younger"), BeYounger())
    return Screen(t("profile-fourteen-asked"), ((yes, no), _way_out(profile, t)), asks=TypeFourteen())


def grade_moved(profile: Profile, t: Translator) -> Screen:
    """Of a new school year: in the first dialogue after it began, and as a step until it is answered."""
    if profile.grade is None:
        right = Button(t.plain("profile-button-alumnus"), ConfirmGrade(None))
        wrong = Button(t.plain("profile-button-still-at-school"), BeKind(PersonKind.PUPIL))
        return Screen(t("profile-graduated"), ((right,), (wrong,), back_row(t)))
    shown = f"{profile.grade}"
    right = Button(t.plain("profile-button-grade-right", grade=shown), ConfirmGrade(profile.grade))
    wrong = Button(t.plain("profile-button-grade-wrong"), ChangeGrade())
    return Screen(t("profile-grade-moved", grade=shown), ((right,), (wrong,), back_row(t)))


def standing(profile: Profile, t: Translator) -> Screen:
    """The light, why it is so, and what to do about it."""
    light, reached = profile.standing.light, profile.standing.step
    known = reached is Step.GUARDIAN and profile.guardians > 0
    said = t("profile-step-guardian-known") if known else t(f"profile-step-{reached}")
    if profile.declined is not None:
        said = declined_line(profile.declined, t)
    older = Button(t.plain("profile-button-older"), AskFourteen())
    grown: tuple[Row, ...] = ((older,),) if profile.may_become_fourteen else ()
    if profile.declined is not None:
        again = Button(t.plain("consent-button-paper"), SendPaperFor(profile.person_id))
        grown = ((again,), *grown)
    home = (Button(t.plain("menu-button-profile"), ShowProfile()), *back_row(t))
    # Whoever came for something goes back to it.
    on = begun_row(profile.begun, t) or (Button(t.plain("menu-button-events"), ShowEvents()),)
    return Screen(f"{t(f'menu-light-{light}')} {said}", (*_next(profile, t), *grown, on, home))


def next_button(profile: Profile, t: Translator) -> Button | None:
    """What takes the one next step; nothing, when there is none."""
    reached = profile.standing.step
    to = {
        Step.KIND: AskKind(),
        Step.SCHOOL: AskSchool(),
        Step.GRADE: ChangeGrade(),
        Step.NAME: ChangeName(),
        Step.FOURTEEN: AskFourteen(),
        Step.CONSENT: ReadConsent(profile.person_id, ConsentPurpose.PROCESSING),
        Step.NEW_TEXT: ReadConsent(profile.person_id, ConsentPurpose.PROCESSING),
        Step.GUARDIAN: InviteGuardian(),
    }.get(reached, TakeStep())
    return None if reached is Step.NONE else Button(t.plain(f"menu-button-step-{reached}"), to)


def clock_asked(profile: Profile, t: Translator) -> Screen:
    text = t("profile-clock-asked", clock=clock_line(profile.clock, t))
    school = Button(t.plain("profile-button-school-clock"), LiveBySchool())
    rows: tuple[Row, ...] = ((school,),) if profile.clock.is_chosen and profile.school else ()
    return Screen(text, (*rows, _to_profile(t)), asks=TypeClock())


def clocks(offered: Sequence[OfferedClock], t: Translator) -> Screen:
    rows = tuple((Button(_hour(clock, t), LiveBy(clock.zone)),) for clock in offered)
    return Screen(t("profile-clocks"), (*rows, _to_profile(t)), asks=TypeClock())


def _next(profile: Profile, t: Translator) -> tuple[Row, ...]:
    """Whose sheet is being checked may still take the quicker way."""
    if profile.standing.step is Step.PAPER:
        return ((Button(t.plain("menu-button-step-guardian"), InviteGuardian()),),)
    button = next_button(profile, t)
    return () if button is None else ((button,),)


def _way_out(profile: Profile, t: Translator) -> Row:
    """Nobody has to answer: a newcomer looks at the events first, everybody else goes back."""
    if profile.standing.light is Light.DRAFT:
        return (Button(t.plain("profile-button-look"), ShowEvents()),)
    return _to_profile(t)


def _to_profile(t: Translator) -> Row:
    return (Button(t.plain("profile-button-back"), ShowProfile()),)


def _grade_buttons(of: range) -> list[Button]:
    return [Button(f"{grade}", BeInGrade(grade)) for grade in of]


def _span(of: range) -> str:
    return f"{of[0]}–{of[-1]}"


def _hour(clock: OfferedClock, t: Translator) -> str:
    place = cut(in_language(clock.place, clock.place_en, t), LABEL_CHARACTERS - HOUR_CHARACTERS)
    return f"{place} · {clock.now:%H:%M}"
