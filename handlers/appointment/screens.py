"""Who was appointed to what, and the ways to somebody who may change it."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from handlers.appointment.actions import (
    AskStaffSchool,
    ChooseRole,
    FindStaffSchool,
    ShowHolder,
    ShowLinks,
    ShowStaff,
    TurnStaff,
    WithdrawRole,
)
from handlers.classroom.actions import ShowClass
from handlers.directory.actions import AskPerson
from handlers.menu.screens import back_row
from handlers.naming import person_name, place_label, place_name
from handlers.office.actions import ShowOffice
from handlers.school.actions import AskSchool
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from services.school import Found
from services.staff import STAFF_ON_A_PAGE, Held, Holder, Others, Staff, StaffChoice
from services.whom_to_ask import WhomToAsk
from services.workplace import Workplace


def staff_or_way_to_it(shown: Staff | StaffChoice | WhomToAsk, zone: str, t: Translator) -> Screen:
    if isinstance(shown, Staff):
        return staff(shown, zone, t)
    return own_schools(shown, t) if isinstance(shown, StaffChoice) else whom_to_ask(shown, t)


def staff(shown: Staff, zone: str, t: Translator) -> Screen:
    holders = shown.holders
    first = (holders.number - 1) * STAFF_ON_A_PAGE + 1
    listed = [_line(number, holder, zone, t) for number, holder in enumerate(holders.rows, first)]
    parts = [t("appointment-staff", place=place_name(shown.place, t)), *listed]
    if not listed:
        parts.append(t("appointment-nobody"))
    if holders.pages > 1:
        parts.append(t("appointment-page", page=str(holders.number), pages=str(holders.pages)))
    # Whoever oversees all schools may type the next one at once.
    asks = FindStaffSchool() if shown.others is Others.ALL else None
    return Screen("\n\n".join(parts), tuple(_staff_rows(shown, first, t)), asks=asks)


def own_schools(choice: StaffChoice, t: Translator) -> Screen:
    """Two to a row: a responsible person of several schools looks at one of them."""
    buttons = [Button(place_label(place, t), ShowStaff(place.school_id)) for place in choice.places]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return Screen(t("appointment-choose-own"), (*rows, _office_row(t)))


def school_asked(t: Translator) -> Screen:
    return Screen(t("appointment-school-asked"), (_consortium_row(t),), asks=FindStaffSchool())


def schools_found(found: Sequence[Found], t: Translator) -> Screen:
    """Whoever does not see theirs types again: it is still asked. Where none is found, a person was meant."""
    rows: list[Row] = [(Button(place_label(school, t), ShowStaff(school.id)),) for school in found]
    if not found:
        rows = [(Button(t.plain("appointment-button-people"), AskPerson()),)]
    said = t("appointment-schools-found") if found else t("appointment-no-school-found")
    return Screen(said, (*rows, _consortium_row(t)), asks=FindStaffSchool())


def holder(held: Held, zone: str, t: Translator) -> Screen:
    about, place = held.holder, held.place
    lines = [
        t("appointment-holder", name=person_name(about.name, t), role=t.plain(f"role-{about.kind}")),
        t("as-it-is", text=place_name(place, t)),
        _since(about, zone, t),
    ]
    back: Row = (_back_to(place, t),)
    if held.by_settings:
        lines.append(f"\n{t('appointment-by-settings-where')}")
    if not held.may_withdraw or held.by_settings or about.role_id is None:
        return Screen("\n".join(filter(None, lines)), (back,))
    lines.append(f"\n{t('appointment-withdraw-question')}")
    withdraw = Button(t.plain("appointment-button-withdraw"), WithdrawRole(about.role_id, about.person_id))
    return Screen("\n".join(filter(None, lines)), ((withdraw,), back))


def withdrawn(place: Workplace, t: Translator) -> Screen:
    return Screen(t("appointment-withdrawn"), ((_back_to(place, t),), back_row(t)))


def whom_to_ask(about: WhomToAsk, t: Translator) -> Screen:
    if about.place is None:
        choose = Button(t.plain("appointment-button-school"), AskSchool())
        return Screen(t("appointment-ask-without-school"), ((choose,), back_row(t)))
    if about.is_mentor:
        own = Button(t.plain("appointment-button-class"), ShowClass())
        return Screen(
            t("appointment-mentor-already", place=place_name(about.place, t)), ((own,), back_row(t))
        )
    key = "appointment-ask-administrator" if about.by_administrators else "appointment-ask-responsible"
    said = t(key, place=place_name(about.place, t), names=", ".join(about.names), count=len(about.names))
    return Screen(said, (back_row(t),))


def _line(number: int, holder: Holder, zone: str, t: Translator) -> str:
    named = t(
        "appointment-line",
        number=str(number),
        name=person_name(holder.name, t),
        role=t.plain(f"role-{holder.kind}"),
    )
    since = _since(holder, zone, t) if holder.role_id is not None else t("appointment-by-settings")
    return f"{named}\n{since}" if since else named


def _since(holder: Holder, zone: str, t: Translator) -> str:
    """A day and no hour, hence by one clock alone: the reader's."""
    if holder.since is None:
        return ""
    day = t.long_day_and_year(holder.since.astimezone(ZoneInfo(zone)))
    if holder.by is None:
        return t("appointment-since", day=day)
    return t("appointment-since-by", day=day, name=person_name(holder.by, t))


def _staff_rows(shown: Staff, first: int, t: Translator) -> list[Row]:
    school_id, holders = shown.place.school_id, shown.holders
    numbered = tuple(
        Button(str(number), ShowHolder(holder.role_id, holder.person_id))
        for number, holder in enumerate(holders.rows, first)
        if holder.role_id is not None
    )
    rows: list[Row] = [numbered, tuple(turning(holders, lambda page: TurnStaff(school_id, page)))]
    if shown.may:
        rows.append((Button(t.plain("appointment-button-invite"), ChooseRole(school_id)),))
    if shown.waiting:
        label = t.plain("appointment-button-links", count=shown.waiting)
        rows.append((Button(label, ShowLinks(school_id)),))
    others = tuple(_other_row(shown.others, t))
    rows += [others, _office_row(t)]
    return [row for row in rows if row]


def _other_row(others: Others, t: Translator) -> Iterator[Button]:
    if others is Others.ALL:
        yield Button(t.plain("appointment-button-other-school"), AskStaffSchool())
    elif others is Others.OWN:
        yield Button(t.plain("appointment-button-other-school"), ShowStaff(None))


def _back_to(place: Workplace, t: Translator) -> Button:
    return Button(t.plain("appointment-button-staff"), ShowStaff(place.school_id))


def _consortium_row(t: Translator) -> Row:
    return (Button(t.plain("appointment-button-consortium"), ShowStaff(None)), *_office_row(t))


def _office_row(t: Translator) -> Row:
    return (Button(t.plain("appointment-button-office"), ShowOffice()),)
