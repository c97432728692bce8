from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.classroom import claim_screens, entry_screens, pupil_screens, screens
from handlers.joining.actions import UseCode
from handlers.translation import Translator
from models.account import MessengerName
from models.person import NAME_CHARACTERS, Language, PersonKind
from models.school import SCHOOL_NAME_CHARACTERS
from services.claim import RecordTaken, RecordWeighed
from services.class_code import CodesAsked, CodeTable, MadeCode
from services.class_entry import Entered, Preview
from services.class_line import SHOWN_CHARACTERS, ClassLine, ClassTrouble
from services.class_list import (
    CLASSES_ON_A_PAGE,
    MISSING_ON_A_PAGE,
    NAMES_ON_A_PAGE,
    PUPILS_ON_A_PAGE,
    SCHOOLS_OF_ONE,
    Found,
    Overview,
    Page,
    SchoolChoice,
    Tally,
)
from services.class_lookalike import Acquaintance, Known
from services.class_plan import Done, Entry, LookAlike
from services.class_pupil import Pupil, PupilCard
from services.listing import Listing
from services.person_conflict import Conflict, Field, GradeNamed, SchoolNamed, Side
from services.school_class import SchoolClass
from services.standing import Light, Standing, Step
from services.workplace import Workplace
from tests.handlers.worst import LARGEST_ID, Drawn

# The longest id of a school that every button still carries.
SCHOOL_ID = "s" * 42
NAME, CODE, ZONE = "<" * NAME_CHARACTERS, "KM23X45T", "Asia/Kamchatka"
AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
PLACE = Workplace(SCHOOL_ID, "&" * SCHOOL_NAME_CHARACTERS, "<" * SCHOOL_NAME_CHARACTERS, "Г" * 100, "C" * 100)
OF, NO_CLASS = SchoolClass(11, "ФМ"), SchoolClass(0)
# Four hundred pupils are all that a mentor has.
MOST = 400
TALLY = Tally(MOST - 2, 1, 1)
NEW_TEXT = Standing(Light.WAITING, Step.NEW_TEXT)
STANDINGS = [Standing(Light.DRAFT, step) for step in Step]


def answers(t: Translator) -> Iterator[Drawn]:
    yield from lists(t)
    yield from one_pupil(t)
    yield from entries(t)
    yield from claims(t)


def a_pupil(standing: Standing = NEW_TEXT, *, of: SchoolClass = OF, is_claimed: bool = False) -> Pupil:
    return Pupil(LARGEST_ID, NAME, of, standing, is_claimed)


def a_page(size: int, of: SchoolClass | None = OF, pages: int = 3) -> Page:
    pupils = (a_pupil(),) * size
    return Page(PLACE, of, TALLY, Listing(pupils, min(2, pages), pages, MOST))


def lists(t: Translator) -> Iterator[Drawn]:
    for choice in (SchoolChoice((PLACE,) * SCHOOLS_OF_ONE), SchoolChoice(())):
        yield screens.schools, screens.schools(choice, t)
        yield screens.whatever, screens.whatever(choice, t)
    classes = Listing(((OF, TALLY), (NO_CLASS, TALLY)) * (CLASSES_ON_A_PAGE // 2), 2, 3, MOST)
    for overview in (
        Overview(PLACE, TALLY, classes, are_more_schools=True),
        Overview(PLACE, TALLY, classes, are_more_schools=False),
        Overview(PLACE, Tally(), Listing((), 1, 1, 0), are_more_schools=True),
    ):
        yield screens.overview, screens.overview(overview, t)
        yield screens.whatever, screens.whatever(overview, t)
    for of in (OF, NO_CLASS, None):
        yield screens.pupils, screens.pupils(a_page(PUPILS_ON_A_PAGE, of), t)
        yield screens.whatever, screens.whatever(a_page(1, of, pages=1), t)
        yield screens.names, screens.names(a_page(NAMES_ON_A_PAGE, of), t)
        yield screens.lacking, screens.lacking(a_page(MISSING_ON_A_PAGE, of), t)
        yield screens.lacking, screens.lacking(a_page(0, of), t)
        yield screens.given_file, screens.given_file(a_page(1, of), t)
        for size in (0, NAMES_ON_A_PAGE):
            shown = Found(a_page(size, of))
            yield screens.found, screens.found(shown, NAME * 40, ZONE, t)
    every = Listing(tuple(map(a_pupil, STANDINGS)), 1, 1, len(STANDINGS))
    yield screens.pupils, screens.pupils(Page(PLACE, OF, TALLY, every), t)


def one_pupil(t: Translator) -> Iterator[Drawn]:
    door = "https://vk.me/engineers?ref=" + UseCode(CODE).link()
    for pupil in (a_pupil(), a_pupil(of=NO_CLASS), a_pupil(is_claimed=True)):
        for until in (AT, None):
            card = PupilCard(pupil, PLACE, (NAME,) * 4, until)
            yield pupil_screens.card, pupil_screens.card(card, ZONE, t)
            yield screens.found, screens.found(card, NAME, ZONE, t)
            yield pupil_screens.name_asked, pupil_screens.name_asked(card, t)
            yield pupil_screens.class_asked, pupil_screens.class_asked(card, t)
            yield pupil_screens.removing, pupil_screens.removing(card, t)
    yield pupil_screens.removed, pupil_screens.removed(t)
    made = MadeCode(LARGEST_ID, NAME, OF, SCHOOL_ID, "KM23-X45T", 30)
    yield pupil_screens.code_made, pupil_screens.code_made(made, dict.fromkeys(MessengerName, door), t)
    for of in (OF, None):
        for with_codes in (0, MOST):
            asked = CodesAsked(PLACE, of, MOST, with_codes)
            yield pupil_screens.codes_asked, pupil_screens.codes_asked(asked, t)
        table = CodeTable(PLACE, of, (made,) * 2, 30)
        yield pupil_screens.codes_made, pupil_screens.codes_made(table, t)


def entries(t: Translator) -> Iterator[Drawn]:
    for to in (PLACE, SchoolChoice((PLACE,) * SCHOOLS_OF_ONE)):
        yield entry_screens.asked, entry_screens.asked(to, t)
        yield entry_screens.with_template, entry_screens.with_template(to, t)
    for shown in previews():
        yield entry_screens.read, entry_screens.read(shown, t)
        yield entry_screens.preview, entry_screens.preview(shown, t)
        yield entry_screens.preview_or_entered, entry_screens.preview_or_entered(shown, t)
        yield entry_screens.next_alike, entry_screens.next_alike(shown, t)
        if shown.question is not None:
            yield entry_screens.alike, entry_screens.alike(shown, shown.question, t)
    for done in (Done(MOST, MOST, MOST, MOST), Done(0, 0, 0, 0)):
        entered = Entered(PLACE, done)
        yield entry_screens.entered, entry_screens.entered(entered, t)
        yield entry_screens.preview_or_entered, entry_screens.preview_or_entered(entered, t)
        yield entry_screens.next_alike, entry_screens.next_alike(entered, t)


def previews() -> Iterator[Preview]:
    entry = Entry(200, NAME, OF)
    refused = tuple(ClassLine(MOST, "<" * SHOWN_CHARACTERS, trouble=trouble) for trouble in ClassTrouble)
    classes = tuple((SchoolClass(11, letter * 2), MOST) for letter in "АБВГДЕЖЗИКЛМНОП")
    questions: list[LookAlike | None] = [
        LookAlike(199, entry, Known(LARGEST_ID, NAME, OF, acquaintance, ())) for acquaintance in Acquaintance
    ]
    for question in [*questions, None]:
        for fresh in ((entry,) * MOST, ()):
            yield Preview(
                list_id=LARGEST_ID,
                place=PLACE,
                classes=classes,
                fresh=fresh,
                attached=MOST,
                present=MOST,
                refused=refused,
                question=question,
                questions=0 if question is None else MOST,
                namesakes=MOST,
            )
    yield Preview(LARGEST_ID, PLACE, (), (), 0, 0, (), None, 0, 0)


def claims(t: Translator) -> Iterator[Drawn]:
    school = SchoolNamed("<" * SCHOOL_NAME_CHARACTERS, ">" * SCHOOL_NAME_CHARACTERS)
    conflicts = (
        Conflict(Field.FULL_NAME, NAME, NAME),
        Conflict(Field.KIND, PersonKind.PUPIL, PersonKind.HEAD),
        Conflict(Field.SCHOOL, school, school),
        Conflict(Field.GRADE, GradeNamed(11, "ФМ"), GradeNamed(10, "ЁЁ")),
        Conflict(Field.FOURTEEN, kept=True, gone=False),
        Conflict(Field.ZONE, "Asia/Kamchatka", "Asia/Yekaterinburg"),
        Conflict(Field.LANGUAGE, Language.RU, Language.EN),
    )
    weighed = RecordWeighed(CODE, NAME, PLACE, conflicts)
    for chosen in range(len(conflicts) + 1):
        choices: dict[str, Side] = {conflict.field: Side.GONE for conflict in conflicts[:chosen]}
        yield claim_screens.weighed, claim_screens.weighed(weighed, choices, t)
        yield claim_screens.claimed, claim_screens.claimed(weighed, choices, t)
    for step in Step:
        for grade in (11, None):
            light = Light.READY if step is Step.NONE else Light.WAITING
            taken = RecordTaken(LARGEST_ID, NAME, NAME, PLACE, grade, "ФМ", Standing(light, step))
            yield claim_screens.taken, claim_screens.taken(taken, t)
            yield claim_screens.claimed, claim_screens.claimed(taken, {}, t)
