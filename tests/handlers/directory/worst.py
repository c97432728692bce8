from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.directory import card, log, screens
from handlers.directory.actions import WORDS_BYTES, FindPersonSchool, ShowPerson
from handlers.translation import Translator
from models.account import MessengerName
from models.audit import Deed
from models.consent import ConsentPurpose
from models.person import NAME_CHARACTERS, PersonKind
from models.role import RoleKind
from services.audit import AuditEntry, AuditSide
from services.directory import ENTRIES_ON_A_PAGE, PEOPLE_ON_A_PAGE, AuditPage, FoundPeople
from services.listing import Listing
from services.person_card import (
    RELATIVES_TOLD,
    ROLES_TOLD,
    FoundPerson,
    HeldRole,
    KnownAccount,
    PersonCard,
)
from services.school import Found
from services.standing import Light, Standing, Step
from services.workplace import CONSORTIUM
from tests.handlers.appointment.worst import NAME, PLACE, SCHOOL_ID, ZONE
from tests.handlers.worst import LARGEST_ID, Drawn

AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
# A hundred people are found at most, five to a page.
LAST_PAGE = 20
WORDS = "Ж" * (WORDS_BYTES // 2)
TYPED = "&" * 4096
HELD = HeldRole(RoleKind.RESPONSIBLE, PLACE)

THE_WORST = PersonCard(
    person_id=LARGEST_ID,
    name=NAME,
    is_full_name=False,
    kind=PersonKind.HEAD,
    school=PLACE,
    grade=11,
    letter="&&",
    roles=(HELD,) * ROLES_TOLD,
    by_settings=True,
    accounts=tuple(KnownAccount(name, 2**52, reachable=False) for name in MessengerName),
    standing=Standing(Light.WAITING, Step.CONSENT),
    consents=tuple(ConsentPurpose),
    guardians=("&" * NAME_CHARACTERS,) * RELATIVES_TOLD,
    children=("",) * RELATIVES_TOLD,
    met_at=AT,
    blocked_at=AT,
)
# Met in a messenger that told no name, and nothing said since.
THE_LEAST = replace(
    THE_WORST,
    name="",
    kind=None,
    school=None,
    grade=None,
    roles=(),
    by_settings=False,
    accounts=(),
    consents=(),
    guardians=(),
    children=(),
    blocked_at=None,
)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from searches(t)
    yield from cards(t)
    for side in AuditSide:
        for deed in Deed:
            entry = AuditEntry(AT, deed, NAME, "&" * NAME_CHARACTERS, PLACE, RoleKind.RESPONSIBLE)
            full = Listing((entry,) * ENTRIES_ON_A_PAGE, 20, 40, 200)
            yield log.audit, log.audit(AuditPage(LARGEST_ID, NAME, side, full), t)
        nobody = AuditEntry(AT, Deed.PERSON_BLOCKED, None, None, CONSORTIUM, None)
        yield log.audit, log.audit(AuditPage(LARGEST_ID, "", side, Listing((nobody,), 1, 1, 1)), t)
        yield log.audit, log.audit(AuditPage(LARGEST_ID, "", side, Listing((), 1, 1, 0)), t)


def searches(t: Translator) -> Iterator[Drawn]:
    yield screens.person_asked, screens.person_asked(t)
    somebody = FoundPerson(LARGEST_ID, NAME, PersonKind.HEAD, PLACE, 11, "&&", is_blocked=True)
    nobody = FoundPerson(LARGEST_ID, "", None, None, None, "", is_blocked=False)
    for person in (somebody, nobody):
        for is_similar, are_more in ((False, True), (True, False)):
            page = Listing((person,) * PEOPLE_ON_A_PAGE, LAST_PAGE - 1, LAST_PAGE, 100)
            found = FoundPeople(page, TYPED, WORDS, is_similar=is_similar, are_more=are_more)
            yield screens.found, screens.found(found, t)
    empty = FoundPeople(Listing((), 1, 1, 0), TYPED, WORDS, is_similar=True, are_more=False)
    yield screens.found, screens.found(empty, t)
    school = Found(
        SCHOOL_ID,
        PLACE.name,
        PLACE.name_en,
        PLACE.city,
        PLACE.city_en,
        region="",
        left="",
        is_recorded=False,
        is_certain=False,
    )
    yield screens.school_asked, screens.school_asked(THE_WORST, t)
    for schools in ([school] * 5, []):
        yield screens.schools_found, screens.schools_found(FindPersonSchool(LARGEST_ID), schools, t)


def cards(t: Translator) -> Iterator[Drawn]:
    back = ShowPerson(LARGEST_ID, WORDS, LAST_PAGE)
    for shown in (THE_WORST, THE_LEAST):
        yield card.person, card.person(shown, back, ZONE, t)
        yield card.person, card.person(shown, ShowPerson(LARGEST_ID), ZONE, t)
        yield card.block_asked, card.block_asked(shown, t)
        yield card.unblock_asked, card.unblock_asked(shown, t)
        yield card.roles, card.roles(shown, t)
    yield card.roles, card.roles(replace(THE_WORST, roles=()), t)
    for step in Step:
        stands = replace(THE_WORST, standing=Standing(Light.DRAFT, step))
        yield card.person, card.person(stands, back, ZONE, t)
    for kind in PersonKind:
        yield card.person, card.person(replace(THE_LEAST, kind=kind), back, ZONE, t)
