from collections.abc import Iterator
from dataclasses import replace

from handlers.bringing import choice_screens, screens
from handlers.translation import Translator
from models.entry import TEAM_CHARACTERS
from models.event import TITLE_CHARACTERS, SplitBy
from models.nomination import NOMINATION_CHARACTERS, Nomination
from models.person import NAME_CHARACTERS
from models.school import SCHOOL_NAME_CHARACTERS
from models.stage import STAGE_CHARACTERS, Site
from services.class_list import SchoolChoice
from services.entry.audience import Misfit
from services.entry.bringing import Picking
from services.entry.bringing_load import Brought, Flaw, Trouble
from services.entry.bringing_look import Line, Preview, Written
from services.entry.bringing_plan import Candidate
from services.entry.bringing_text import NO_LINE
from services.workplace import Workplace
from tests.entering import a_row_of_event
from tests.handlers.worst import LARGEST_ID, MANY, Drawn
from tests.rows import a_pupil

# Four hundred pupils are all that a mentor has.
MOST = 400
PLACE = Workplace(
    "s" * 42,
    "<" * SCHOOL_NAME_CHARACTERS,
    "&" * SCHOOL_NAME_CHARACTERS,
    "Ж" * 100,
    "C" * 100,
)
NOMINATIONS = tuple(
    Nomination(id=LARGEST_ID - at, title=f"{'<' * NOMINATION_CHARACTERS}{at}", grade_from=10, grade_to=11)
    for at in range(99)
)
SITES = tuple(Site(id=LARGEST_ID - at, title="&" * STAGE_CHARACTERS) for at in range(99))
TROUBLES = tuple(Trouble(MANY, "<" * NAME_CHARACTERS, flaw) for flaw in Flaw)
LONG = max(TROUBLES, key=lambda one: len(one.flaw))
LINE = Line(
    "<" * TEAM_CHARACTERS, "&" * NOMINATION_CHARACTERS, ("<" * NAME_CHARACTERS,) * MOST, unconsented=MOST
)


def answers(t: Translator) -> Iterator[Drawn]:
    yield screens.begun, screens.begun(LARGEST_ID, SchoolChoice((PLACE,) * 12), t)
    for picking in pickings():
        yield screens.begun, screens.begun(LARGEST_ID, picking, t)
    yield screens.with_form, screens.with_form(LARGEST_ID, next(pickings()), t)
    everything: list[Preview | Written] = [*previews(), *written()]
    for shown in everything:
        yield screens.load, screens.load(shown, t)
        yield choice_screens.next_choice, choice_screens.next_choice(shown, t)
        for page in (1, 2, MANY):
            yield choice_screens.nominations, choice_screens.nominations(shown, page, t)
            yield choice_screens.sites, choice_screens.sites(shown, page, t)


def pickings() -> Iterator[Picking]:
    pupil = a_pupil("&" * NAME_CHARACTERS, grade=11, letter="ФМ")
    for split_by in SplitBy:
        for team in ({"team_min": 98, "team_max": 99}, {}):
            event = a_row_of_event("<" * TITLE_CHARACTERS, id=LARGEST_ID, split_by=split_by, **team)
            for misfit, entered in (
                (None, frozenset({None})),
                (None, frozenset()),
                (Misfit.GRADE, frozenset()),
            ):
                candidates = (Candidate(MOST, pupil, misfit, entered),) * MOST
                yield Picking(event, PLACE, candidates, MOST, has_nominations=True)
            yield Picking(event, PLACE, (), 0, has_nominations=False)


def previews() -> Iterator[Preview]:
    whole = Preview(
        load_id=LARGEST_ID,
        event=a_row_of_event("<" * TITLE_CHARACTERS, id=LARGEST_ID, split_by=SplitBy.NOMINATION),
        place=PLACE,
        lines=(LINE,) * MOST,
        troubles=(LONG,) * MOST,
        people=MANY,
        fresh=MANY,
        unconsented=MANY,
        nominations=NOMINATIONS,
        sites=SITES,
        full_sites=frozenset(site.id for site in SITES),
        site=SITES[0],
    )
    yield whole
    yield replace(whole, troubles=TROUBLES, nominations=())
    yield replace(whole, nominations=(), sites=(), lines=(replace(LINE, title="", nomination=""),) * MOST)
    yield replace(whole, lines=(), troubles=tuple(replace(one, number=NO_LINE) for one in TROUBLES))


def written() -> Iterator[Written]:
    event = a_row_of_event("<" * TITLE_CHARACTERS, id=LARGEST_ID)
    yield Written(event, PLACE, Brought(MANY, MANY, MANY, 1, MANY), (LONG,) * MOST)
    yield Written(event, PLACE, Brought(1, 0, 1, MANY, MANY))
