from handlers.appointment.actions import ShowStaff
from handlers.classroom.actions import ShowClass
from handlers.desk.actions import ShowDesks
from handlers.directory.actions import AskPerson
from handlers.event.actions import MakeEvent, ShowSubmitted
from handlers.guardian.actions import ShowPapers
from handlers.member.actions import ShowMembers
from handlers.menu.screens import back_row
from handlers.newsroom.actions import ShowNewsroom
from handlers.plan.actions import ShowPlan
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.role import RoleKind
from services.right import Rights

# Whoever may keep a class, and whoever may look at the sheets that parents have signed.
KEEPERS = frozenset({RoleKind.MENTOR, RoleKind.RESPONSIBLE})
CHECKERS = frozenset({RoleKind.MENTOR, RoleKind.RESPONSIBLE, RoleKind.ORGANISER})
# Whoever makes events, and so brings the plan of a year.
PLANNERS = frozenset({RoleKind.RESPONSIBLE, RoleKind.ORGANISER})
# Whoever writes news, or decides about them.
WRITERS = frozenset({RoleKind.RESPONSIBLE, RoleKind.EDITOR})


def office(rights: Rights, t: Translator) -> Screen:
    rows = tuple(_rows(rights, t))
    if not rows:
        return Screen(t("office-nothing-yet"), ((_staff(None, t),), back_row(t)))
    return Screen(t("office-text"), (*rows, back_row(t)))


def _rows(rights: Rights, t: Translator) -> list[Row]:
    kinds = {kind for kind, _ in rights.places}
    rows: list[Row] = []
    if kinds & KEEPERS or rights.is_administrator:
        rows.append((Button(t.plain("office-button-class"), ShowClass()),))
    if kinds & CHECKERS or rights.is_administrator:
        rows.append((Button(t.plain("office-button-papers"), ShowPapers()), *_desks(kinds, rights, t)))
    # In one row: the rows of a message are few, and administrators have use for all.
    appoints = RoleKind.RESPONSIBLE in kinds or rights.is_administrator
    staff = (_staff(None, t),) if appoints else ()
    plans = bool(kinds & PLANNERS) or rights.is_administrator
    plan = (Button(t.plain("office-button-plan"), ShowPlan()),) if plans else ()
    if staff or plan:
        rows.append((*staff, *plan))
    if rights.is_administrator:
        rows.append(
            (
                Button(t.plain("office-button-members"), ShowMembers()),
                Button(t.plain("office-button-people"), AskPerson()),
            )
        )
    news = (Button(t.plain("office-button-news"), ShowNewsroom()),)
    if rights.is_administrator:
        rows.append((*news, Button(t.plain("office-button-submitted"), ShowSubmitted())))
    elif kinds & WRITERS:
        rows.append(news)
    return rows


def _desks(kinds: set[RoleKind], rights: Rights, t: Translator) -> Row:
    """One's events, and a new one. Administrators have no room for it here and begin it among the others."""
    desks = Button(t.plain("office-button-desks"), ShowDesks())
    if rights.is_administrator:
        return (desks,)
    return (desks, Button(t.plain("office-button-make"), MakeEvent())) if kinds & PLANNERS else ()


def _staff(school_id: str | None, t: Translator) -> Button:
    return Button(t.plain("office-button-staff"), ShowStaff(school_id))
