from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.guardian import children, paper_screens, screens
from handlers.guardian.actions import OpenGuardianLink
from handlers.translation import Translator
from models.account import MessengerName
from models.consent import ConsentPurpose
from models.paper import PaperReason
from models.person import NAME_CHARACTERS, Language
from models.school import SCHOOL_NAME_CHARACTERS, School
from services.consent_text import BODY_CHARACTERS, Document
from services.family import Child
from services.guardian import Asked
from services.guardian_call import MOST_LINKS, Inviting, KnownGuardian
from services.guardianship import MOST_GUARDIANS
from services.listing import Listing
from services.paper import REASON_CHARACTERS, BlankSheet
from services.paper_check import PaperChecked, PaperLine, PaperShown
from services.picture import PictureKind
from services.standing import Light, Standing, Step
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

NAME = "<" * NAME_CHARACTERS
THEN = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
TOKEN = "0" * 32
SCHOOL = School(
    id="x",
    name="<" * SCHOOL_NAME_CHARACTERS,
    name_en="<" * SCHOOL_NAME_CHARACTERS,
    city="<" * 100,
    city_en="<" * 100,
)
LINKS = dict.fromkeys(MessengerName, "https://t.me/" + "a" * 32 + "?start=" + OpenGuardianLink(TOKEN).link())


def the_child(step: Step = Step.GRADE_MOVED, **facts: object) -> Child:
    usual: dict[str, object] = {
        "person_id": LARGEST_ID,
        "given": NAME,
        "name": NAME,
        "grade": 11,
        "letter": "ФМ",
        "school": SCHOOL,
        "standing": Standing(Light.WAITING, step),
    }
    return Child(**(usual | facts))  # type: ignore[arg-type]


def invitings() -> Iterator[Inviting]:
    guardians = tuple(KnownGuardian(LARGEST_ID - number, NAME) for number in range(MOST_GUARDIANS))
    for step in Step:
        standing = Standing(Light.WAITING, step)
        for reason in (None, "<" * REASON_CHARACTERS, *PaperReason):
            yield Inviting(LARGEST_ID, NAME, standing, guardians, MOST_LINKS, reason, TOKEN)
        yield Inviting(LARGEST_ID, "", standing, (), 0, None)


def answers(t: Translator) -> Iterator[Drawn]:
    for shown in invitings():
        yield screens.inviting, screens.inviting(shown, t)
        yield screens.refusing, screens.refusing(shown, LARGEST_ID, t)
        for links in ({}, LINKS):
            yield screens.invited, screens.invited(shown, links, t)
    for step in Step:
        for is_mine in (False, True):
            for has_name in (False, True):
                asked = Asked(the_child(step), is_mine, has_name)
                yield screens.asked, screens.asked(asked, TOKEN, t)
        yield children.child, children.child(the_child(step), t)
        yield children.family, children.family(a_page(the_child(step)), t)
    bare = the_child(grade=None, letter="", school=None)
    yield children.child, children.child(bare, t)
    yield children.leaving, children.leaving(the_child(), t)
    yield children.family, children.family(Listing((), 1, 1, 0), t)
    yield from paper_answers(t)


def a_page(child: Child) -> Listing[Child]:
    return Listing((child,) * children.CHILDREN_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)


def paper_answers(t: Translator) -> Iterator[Drawn]:
    body = "Документ\n\n{signer}{subject}{operator}" + "🤖" * (BODY_CHARACTERS - 50)
    document = Document(ConsentPurpose.PUBLICATION, "2" * 20, Language.RU, body)
    line = PaperLine(LARGEST_ID, ConsentPurpose.PUBLICATION, the_child(), THEN)
    for is_own in (False, True):
        sheet = BlankSheet(the_child(), is_own, document, NAME)
        yield paper_screens.blank, paper_screens.blank(sheet, t)
        yield paper_screens.sent, paper_screens.sent(sheet, t)
    full = Listing((line,) * paper_screens.PAPERS_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
    empty: Listing[PaperLine] = Listing((), 1, 1, 0)
    for page in (full, empty):
        yield paper_screens.waiting, paper_screens.waiting(page, t)
    shown = PaperShown(line, "2" * 20, PictureKind.HEIC, b"")
    yield paper_screens.paper, paper_screens.paper(shown, t)
    yield paper_screens.reasons, paper_screens.reasons(line, t)
    for accepted, is_outdated in ((False, False), (False, True), (True, False)):
        for waiting in (0, 1, MANY):
            done = PaperChecked(line, accepted, is_outdated, waiting)
            yield paper_screens.checked, paper_screens.checked(done, t)
