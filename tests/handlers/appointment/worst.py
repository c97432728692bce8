from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.appointment import invitation, screens
from handlers.appointment.actions import OpenRoleLink
from handlers.translation import Translator
from models.account import MessengerName
from models.person import NAME_CHARACTERS
from models.role import RoleKind
from models.school import SCHOOL_NAME_CHARACTERS
from services.listing import Listing
from services.role_link import Appointed, Offer, RoleLink
from services.school import Found
from services.staff import (
    LINKS_ON_A_PAGE,
    SCHOOLS_OF_ONE,
    STAFF_ON_A_PAGE,
    Held,
    Holder,
    Openings,
    Others,
    Staff,
    StaffChoice,
    Waiting,
    WaitingLink,
)
from services.whom_to_ask import NAMES_TOLD, WhomToAsk
from services.workplace import CONSORTIUM, Workplace
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

# The longest id of a school that every button still carries.
SCHOOL_ID = "s" * 42
NAME, TOKEN, ZONE = "<" * NAME_CHARACTERS, "f" * 32, "Asia/Kamchatka"
AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
PLACE = Workplace(SCHOOL_ID, "&" * SCHOOL_NAME_CHARACTERS, "<" * SCHOOL_NAME_CHARACTERS, "Г" * 100, "C" * 100)
KINDS = tuple(RoleKind)

# Held already, the school of the profile, and whether a name is wanted first.
FITS = ((False, None, False), (True, PLACE, False), (False, PLACE, False), (False, PLACE, True))


def answers(t: Translator) -> Iterator[Drawn]:
    yield from staff(t)
    yield from ways(t)
    yield from invitations(t)


def staff(t: Translator) -> Iterator[Drawn]:
    for kind in RoleKind:
        held = Holder(LARGEST_ID, LARGEST_ID, NAME, kind, AT, NAME)
        bare = Holder(None, LARGEST_ID, "", kind, None, None)
        full = Listing((held,) * STAFF_ON_A_PAGE, LAST_PAGE, LAST_PAGE + 1, MANY)
        for shown in (
            Staff(PLACE, full, KINDS, MANY, Others.ALL),
            Staff(PLACE, full, KINDS, MANY, Others.OWN),
            Staff(CONSORTIUM, Listing((bare,), 1, 1, 1), (), 0, Others.NONE),
            Staff(CONSORTIUM, Listing((), 1, 1, 0), (), 0, Others.NONE),
        ):
            yield screens.staff, screens.staff(shown, ZONE, t)
        for may_withdraw, by_settings in ((True, False), (False, False), (True, True)):
            about = Held(held, PLACE, may_withdraw=may_withdraw, by_settings=by_settings)
            yield screens.holder, screens.holder(about, ZONE, t)
    one = Staff(PLACE, Listing((), 1, 1, 0), KINDS, MANY, Others.ALL)
    for way in (one, StaffChoice((PLACE,)), WhomToAsk(None, (), by_administrators=False, is_mentor=False)):
        yield screens.staff_or_way_to_it, screens.staff_or_way_to_it(way, ZONE, t)


def ways(t: Translator) -> Iterator[Drawn]:
    found = Found(
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
    yield screens.own_schools, screens.own_schools(StaffChoice((PLACE,) * SCHOOLS_OF_ONE), t)
    yield screens.school_asked, screens.school_asked(t)
    yield screens.schools_found, screens.schools_found([found] * 5, t)
    yield screens.schools_found, screens.schools_found([], t)
    yield screens.withdrawn, screens.withdrawn(PLACE, t)
    for names in ((), (NAME,), (NAME,) * NAMES_TOLD):
        for by_administrators in (False, True):
            for is_mentor in (False, True):
                whom = WhomToAsk(PLACE, names, by_administrators=by_administrators, is_mentor=is_mentor)
                yield screens.whom_to_ask, screens.whom_to_ask(whom, t)


def invitations(t: Translator) -> Iterator[Drawn]:
    door = "https://t.me/" + "a" * 32 + "?start=" + OpenRoleLink(TOKEN).link()
    links = dict.fromkeys(MessengerName, door)
    for place in (PLACE, CONSORTIUM):
        yield invitation.kinds, invitation.kinds(Openings(place, KINDS), t)
        for kind in RoleKind:
            link = RoleLink(TOKEN, kind, place, AT)
            yield invitation.invited, invitation.invited(link, links, ZONE, t)
            yield invitation.taken, invitation.taken(Appointed(kind, place), t)
            yield invitation.taken_or_offered, invitation.taken_or_offered(Appointed(kind, place), t)
            for is_held, other, needs_name in FITS:
                offer = Offer(
                    TOKEN, kind, place, NAME, is_held=is_held, other_school=other, needs_name=needs_name
                )
                yield invitation.offered, invitation.offered(offer, t)
                yield invitation.taken_or_offered, invitation.taken_or_offered(offer, t)
        waiting = (WaitingLink(LARGEST_ID, RoleKind.RESPONSIBLE, NAME, AT),) * LINKS_ON_A_PAGE
        page = Waiting(place, Listing(waiting, LAST_PAGE, LAST_PAGE + 1, MANY))
        yield invitation.waiting, invitation.waiting(page, ZONE, t)
        yield invitation.waiting, invitation.waiting(Waiting(place, Listing((), 1, 1, 0)), ZONE, t)
