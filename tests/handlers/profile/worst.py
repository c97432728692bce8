from collections.abc import Iterator
from dataclasses import replace

from handlers.profile import answers as said
from handlers.profile import screens
from handlers.translation import Translator
from models.account import MessengerName
from models.consent import ConsentPurpose
from models.entry import JOIN_CODE_CHARACTERS
from models.person import NAME_CHARACTERS, Language, PersonKind
from models.school import SCHOOL_NAME_CHARACTERS
from services.address import Address
from services.entry.begun import Begun
from services.fourteen import FourteenNotUnderstood
from services.own_clock import OfferedClock, OwnClock
from services.own_school import OwnSchool
from services.profile import SAID_KINDS, Profile, Told
from services.standing import Light, Standing, Step
from services.zone import MOST_CHOICES
from tests.clock import NOON
from tests.handlers.worst import LARGEST_ID, MANY, Drawn

LONGEST_ZONE = "America/Argentina/ComodRivadavia"
LONGEST_PLACE = "<" * 100
# What is no question of the profile's own.
EXPLAINED = {Step.CONSENT, Step.NEW_TEXT, Step.GUARDIAN, Step.PAPER, Step.NONE}


def the_worst_profile(step: Step, kind: PersonKind | None = PersonKind.PUPIL) -> Profile:
    """Everything is known of the person, and everything is as long as its column."""
    name = "<" * SCHOOL_NAME_CHARACTERS
    return Profile(
        person_id=LARGEST_ID,
        name="<" * NAME_CHARACTERS,
        full_name="<" * NAME_CHARACTERS,
        language=Language.RU,
        kind=kind,
        school=OwnSchool(
            "x" * 64,
            name,
            name,
            LONGEST_PLACE,
            LONGEST_PLACE,
            LONGEST_PLACE,
            is_recorded=True,
            is_clock_known=False,
        ),
        grade=9 if kind is PersonKind.PUPIL else None,
        letter="ЩЩ" if kind is PersonKind.PUPIL else "",
        is_fourteen=False,
        may_become_fourteen=kind is PersonKind.PUPIL,
        zone=LONGEST_ZONE,
        clock=OwnClock(LONGEST_PLACE, LONGEST_PLACE, -(60 * 15 + 45), is_chosen=False),
        consents=frozenset(ConsentPurpose),
        guardians=MANY,
        children=MANY,
        addresses=tuple(Address(name, LARGEST_ID) for name in MessengerName),
        standing=Standing(Light.WAITING, step),
        declined="<" * 300,
        begun=Begun(LARGEST_ID, LARGEST_ID, "W" * JOIN_CODE_CHARACTERS),
    )


def profiles() -> Iterator[Profile]:
    for step in Step:
        for kind in (None, *PersonKind):
            yield the_worst_profile(step, kind)
    unknown = the_worst_profile(Step.KIND, None)
    draft = Standing(Light.DRAFT, Step.NAME)
    yield replace(unknown, full_name=None, school=None, consents=frozenset(), addresses=(), standing=draft)
    for name in ("Анна Длинная" + "ж" * 9 + "ова", "Анна " + "Ж" * 80 + "ова"):
        yield replace(unknown, name=name, full_name=None, standing=draft)


def answers(t: Translator) -> Iterator[Drawn]:
    for profile in profiles():
        for draws in (
            screens.step,
            screens.kinds,
            screens.school_wanted,
            screens.grades,
            screens.first_grades,
            screens.name_asked,
            screens.fourteen,
            screens.grade_moved,
            screens.clock_asked,
            said.card,
            said.next_step,
            said.grade_said,
            said.school_said,
            said.clock_said,
        ):
            yield draws, draws(profile, t)
        told = Told(profile, FourteenNotUnderstood())
        yield said.class_said, said.class_said(told, t)
        yield said.fourteen_said, said.fourteen_said(told, t)
        if profile.full_name is not None:
            yield said.name_said, said.name_said(profile, t)
        for kind in SAID_KINDS:
            yield said.kind_said, said.kind_said(profile, kind, t)
        if profile.standing.step in EXPLAINED:
            yield screens.standing, screens.standing(profile, t)
    for kind in SAID_KINDS:
        yield screens.leaving, screens.leaving(kind, t)
    clock = OfferedClock(LONGEST_ZONE, LONGEST_PLACE, LONGEST_PLACE, NOON)
    yield screens.clocks, screens.clocks([clock] * MOST_CHOICES, t)
