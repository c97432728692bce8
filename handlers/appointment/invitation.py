"""Links to a role: made, forwarded, waited for, taken back, opened and taken."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.appointment.actions import (
    ChooseRole,
    InviteToRole,
    OpenRoleLink,
    RevokeLink,
    ShowLinks,
    ShowStaff,
    TakeRole,
)
from handlers.menu.screens import back_row
from handlers.naming import person_name, place_name
from handlers.office.actions import ShowOffice
from handlers.profile.actions import TakeStep
from handlers.screen import Button, Row, Screen, Show
from handlers.translation import Translator
from handlers.turning import turning
from models.account import MessengerName
from services.role_link import Appointed, Offer, RoleLink
from services.staff import LINKS_ON_A_PAGE, Openings, Waiting, WaitingLink
from services.workplace import Workplace


def kinds(openings: Openings, t: Translator) -> Screen:
    place = openings.place
    rows: list[Row] = [
        (Button(t.plain(f"role-name-{kind}"), InviteToRole(kind, place.school_id)),)
        for kind in openings.kinds
    ]
    return Screen(t("appointment-choose-role", place=place_name(place, t)), (*rows, _staff_row(place, t)))


def invited(link: RoleLink, links: Mapping[MessengerName, str], zone: str, t: Translator) -> Show:
    """One message for whoever invites, and one to be forwarded as it stands."""
    place = place_name(link.place, t)
    facts = {"role": t.plain(f"role-{link.kind}"), "place": place, "day": _day(link.expires_at, zone, t)}
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {address}" for messenger, address in links.items())
    again = Button(t.plain("appointment-button-one-more"), ChooseRole(link.place.school_id))
    hint = Screen(t("appointment-invited", **facts), ((again,), _staff_row(link.place, t)))
    return Show((hint, Screen(f"{t('appointment-invitation', **facts)}\n\n{doors}".rstrip())))


def waiting(shown: Waiting, zone: str, t: Translator) -> Screen:
    links, place = shown.links, shown.place
    first = (links.number - 1) * LINKS_ON_A_PAGE + 1
    lines = [_line(number, link, zone, t) for number, link in enumerate(links.rows, first)]
    header = t("appointment-links", place=place_name(place, t))
    text = "\n\n".join((header, *(lines or [t("appointment-no-links")])))
    revoking = tuple(
        Button(t.plain("appointment-button-revoke", number=str(number)), RevokeLink(link.id))
        for number, link in enumerate(links.rows, first)
    )
    turns = tuple(turning(links, lambda page: ShowLinks(place.school_id, page)))
    rows = (revoking[:3], revoking[3:], turns, _staff_row(place, t))
    return Screen(text, tuple(row for row in rows if row))


def offered(offer: Offer, t: Translator) -> Screen:
    facts = {"role": t.plain(f"role-{offer.kind}"), "place": place_name(offer.place, t)}
    if offer.is_held:
        return Screen(t("appointment-held-already", **facts), (_office_row(t), back_row(t)))
    said = [
        t("appointment-offer", **facts, name=person_name(offer.inviter, t)),
        t(f"role-opens-{offer.kind}"),
    ]
    if offer.other_school is not None:
        said.append(t("appointment-other-school", place=place_name(offer.other_school, t)))
    said.append(t("appointment-name-first" if offer.needs_name else "appointment-offer-question"))
    return Screen("\n\n".join(said), (*_offer_rows(offer, t), back_row(t)))


def taken_or_offered(answer: Appointed | Offer, t: Translator) -> Screen:
    return taken(answer, t) if isinstance(answer, Appointed) else offered(answer, t)


def taken(appointed: Appointed, t: Translator) -> Screen:
    facts = {"role": t.plain(f"role-{appointed.kind}"), "place": place_name(appointed.place, t)}
    text = f"{t('appointment-taken', **facts)}\n\n{t(f'role-opens-{appointed.kind}')}"
    return Screen(text, (_office_row(t), back_row(t)))


def _offer_rows(offer: Offer, t: Translator) -> tuple[Row, ...]:
    """Whoever has to tell their name first finds the way there, and the way back here."""
    if not offer.needs_name:
        return ((Button(t.plain("appointment-button-accept"), TakeRole(offer.token)),),)
    fill = Button(t.plain("appointment-button-profile"), TakeStep())
    again = Button(t.plain("appointment-button-offer"), OpenRoleLink(offer.token))
    return ((fill,), (again,))


def _line(number: int, link: WaitingLink, zone: str, t: Translator) -> str:
    return t(
        "appointment-link",
        number=str(number),
        role=t.plain(f"role-{link.kind}"),
        name=person_name(link.by, t),
        day=_day(link.expires_at, zone, t),
    )


def _day(at: datetime, zone: str, t: Translator) -> str:
    return t.long_day_and_year(at.astimezone(ZoneInfo(zone)))


def _staff_row(place: Workplace, t: Translator) -> Row:
    return (Button(t.plain("appointment-button-staff"), ShowStaff(place.school_id)),)


def _office_row(t: Translator) -> Row:
    return (Button(t.plain("appointment-button-office"), ShowOffice()),)
