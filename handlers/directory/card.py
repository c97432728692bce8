"""Everything about one person, and what an administrator does with it."""

from zoneinfo import ZoneInfo

from handlers.appointment.actions import ShowStaff
from handlers.delivery.actions import ShowPersonDeliveries
from handlers.directory.actions import (
    AskBlock,
    AskPersonSchool,
    AskUnblock,
    BlockPerson,
    FindPerson,
    GiveRole,
    Reach,
    ShowAudit,
    ShowFound,
    ShowPerson,
    ShowRoles,
    UnblockPerson,
)
from handlers.directory.screens import kind_and_class, search_row
from handlers.naming import person_name, place_name
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.role import RoleKind
from services.audit import AuditSide
from services.person_card import HeldRole, PersonCard
from services.right import AT_A_SCHOOL, EVERYWHERE
from services.workplace import CONSORTIUM


def person(shown: PersonCard, back: ShowPerson, zone: str, t: Translator) -> Screen:
    paragraphs = (
        _who(shown, t),
        _state(shown, t),
        _roles_held(shown, t),
        _family(shown, t),
        _contact(shown, zone, t),
    )
    text = "\n\n".join("\n".join(lines) for lines in paragraphs if lines)
    # A name typed under a card is the next one looked for.
    return Screen(text, _card_rows(shown, back, t), asks=FindPerson())


def block_asked(shown: PersonCard, t: Translator) -> Screen:
    yes = Button(t.plain("directory-button-block-yes"), BlockPerson(shown.person_id))
    said = t("directory-block-question", name=person_name(shown.name, t))
    return Screen(said, ((yes,), _back_row(shown, t)))


def unblock_asked(shown: PersonCard, t: Translator) -> Screen:
    yes = Button(t.plain("directory-button-unblock-yes"), UnblockPerson(shown.person_id))
    said = t("directory-unblock-question", name=person_name(shown.name, t))
    return Screen(said, ((yes,), _back_row(shown, t)))


def roles(shown: PersonCard, t: Translator) -> Screen:
    """What is held, what may be given, and where to withdraw it."""
    said = [t("directory-roles", name=person_name(shown.name, t)), *_roles_held(shown, t)]
    if shown.school is None:
        said.append(t("directory-roles-without-school"))
    held = {(role.kind, role.place) for role in shown.roles}
    here = () if shown.school is None else AT_A_SCHOOL
    at_school = [_give(shown, kind, Reach.SCHOOL, t) for kind in here if (kind, shown.school) not in held]
    anywhere = [
        _give(shown, kind, Reach.EVERYWHERE, t) for kind in EVERYWHERE if (kind, CONSORTIUM) not in held
    ]
    rows = (tuple(at_school[:2]), tuple(at_school[2:]), tuple(anywhere), _staff_row(shown, t))
    return Screen("\n\n".join(said), (*(row for row in rows if row), _back_row(shown, t)), asks=FindPerson())


def _who(shown: PersonCard, t: Translator) -> tuple[str, ...]:
    title = t("directory-card", name=person_name(shown.name, t))
    kind = t("as-it-is", text=kind_and_class(shown.kind, shown.grade, shown.letter, t))
    school = t("directory-no-school") if shown.school is None else _place(shown.school, t)
    nameless = () if shown.is_full_name else (t("directory-no-full-name"),)
    return (title, *nameless, kind, school)


def _state(shown: PersonCard, t: Translator) -> tuple[str, ...]:
    """The light of the profile with what is missing, and whether the door is shut."""
    step = t(f"directory-step-{shown.standing.step}")
    consents = ", ".join(t.plain(f"directory-consent-{purpose}") for purpose in shown.consents)
    given = t("directory-consents", purposes=consents) if consents else t("directory-no-consents")
    return (f"{t(f'menu-light-{shown.standing.light}')} {step}", given)


def _roles_held(shown: PersonCard, t: Translator) -> tuple[str, ...]:
    lines = [_role(role, t) for role in shown.roles]
    if shown.by_settings:
        lines.append(t("directory-role-by-settings"))
    return tuple(lines)


def _role(role: HeldRole, t: Translator) -> str:
    return t("directory-role", role=t.plain(f"role-{role.kind}"), place=place_name(role.place, t))


def _family(shown: PersonCard, t: Translator) -> tuple[str, ...]:
    guardians = ", ".join(person_name(name, t) for name in shown.guardians)
    children = ", ".join(person_name(name, t) for name in shown.children)
    lines = (
        guardians and t("directory-guardians", names=guardians),
        children and t("directory-children", names=children),
    )
    return tuple(line for line in lines if line)


def _contact(shown: PersonCard, zone: str, t: Translator) -> tuple[str, ...]:
    accounts = [
        t(
            "directory-account" if account.reachable else "directory-account-shut",
            messenger=t.plain(f"messenger-{account.messenger}"),
            number=str(account.external_id),
        )
        for account in shown.accounts
    ] or [t("directory-no-accounts")]
    met = t("directory-met", day=t.long_day_and_year(shown.met_at.astimezone(ZoneInfo(zone))))
    if shown.blocked_at is None:
        return (*accounts, met)
    day = t.long_day_and_year(shown.blocked_at.astimezone(ZoneInfo(zone)))
    return (*accounts, met, t("directory-blocked", day=day))


def _place(place: object, t: Translator) -> str:
    return t("as-it-is", text=place_name(place, t))  # type: ignore[arg-type]


def _card_rows(shown: PersonCard, back: ShowPerson, t: Translator) -> tuple[Row, ...]:
    number = shown.person_id
    block = (
        Button(t.plain("directory-button-block"), AskBlock(number))
        if shown.blocked_at is None
        else Button(t.plain("directory-button-unblock"), AskUnblock(number))
    )
    found: Row = ()
    if back.words:
        found = (Button(t.plain("directory-button-found"), ShowFound(back.words, back.page)),)
    rows = (
        (
            Button(t.plain("directory-button-school"), AskPersonSchool(number)),
            Button(t.plain("directory-button-roles"), ShowRoles(number)),
        ),
        (
            Button(t.plain("directory-button-audit-about"), ShowAudit(number, AuditSide.ABOUT)),
            Button(t.plain("directory-button-audit-by"), ShowAudit(number, AuditSide.BY)),
        ),
        (block, Button(t.plain("delivery-button"), ShowPersonDeliveries(number))),
        found,
        search_row(t),
    )
    return tuple(row for row in rows if row)


def _give(shown: PersonCard, kind: RoleKind, reach: Reach, t: Translator) -> Button:
    is_both = kind in AT_A_SCHOOL and reach is Reach.EVERYWHERE
    label = t.plain("directory-button-editor-everywhere") if is_both else t.plain(f"role-name-{kind}")
    return Button(label, GiveRole(shown.person_id, kind, reach))


def _staff_row(shown: PersonCard, t: Translator) -> Row:
    whole = Button(t.plain("directory-button-staff-everywhere"), ShowStaff(None))
    if shown.school is None:
        return (whole,)
    return (Button(t.plain("directory-button-staff"), ShowStaff(shown.school.school_id)), whole)


def _back_row(shown: PersonCard, t: Translator) -> Row:
    return (Button(t.plain("directory-button-card"), ShowPerson(shown.person_id)),)
