"""Schools that somebody has recorded, and what is done about doubles."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.label import cut
from handlers.member.actions import (
    AcceptMember,
    AcceptOutside,
    AskField,
    AskMerge,
    ConfirmMerge,
    DoMerge,
    FindKept,
    ShowMember,
    ShowRecorded,
    ShowRecordedSchool,
    WeighMerge,
)
from handlers.member.screens import members_row
from handlers.naming import person_name, place_label, place_name
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.school import SchoolStanding
from services.listing import Listing
from services.member_field import MemberField
from services.merging import Merging, Weighed
from services.recorded import RecordedCard, RecordedSchool


def recorded(shown: Listing[RecordedSchool], t: Translator) -> Screen:
    if not shown.total:
        return Screen(t("member-recorded-empty"), (members_row(t),))
    lines = [
        t("member-recorded-line", name=place_name(school.line, t), count=school.people)
        for school in shown.rows
    ]
    rows: list[Row] = [
        (Button(place_label(school.line, t), ShowRecordedSchool(school.line.id)),) for school in shown.rows
    ]
    turns = tuple(turning(shown, ShowRecorded))
    text = "\n".join((t("member-recorded", count=shown.total), *lines))
    return Screen(text, (*rows, (*turns, *members_row(t))))


def recorded_school(shown: RecordedCard, zone: str, t: Translator) -> Screen:
    school, number = shown.school, shown.school.line.id
    near = [t("as-it-is", text=place_name(one, t)) for one in shown.near]
    told = [t("member-recorded-card", name=place_name(school.line, t), region=school.line.region)]
    told.append(_by(school, zone, t))
    told.append(t("member-recorded-people", count=school.people))
    if near:
        told.append("\n".join((t("member-recorded-near"), *near)))
    if school.line.standing is not SchoolStanding.RECORDED:
        told.append(t("member-recorded-looked-at"))
    rows = (
        (Button(t.plain("member-button-merge-recorded"), AskMerge(number)),),
        (
            Button(t.plain("member-button-outside"), AcceptOutside(number)),
            Button(t.plain("member-button-as-member"), AcceptMember(number)),
        ),
        (
            Button(t.plain("member-field-name"), AskField(number, MemberField.NAME)),
            Button(t.plain("member-field-city"), AskField(number, MemberField.CITY)),
        ),
        (Button(t.plain("member-button-all-recorded"), ShowRecorded()),),
    )
    return Screen("\n\n".join(told), rows)


def merge_asked(shown: Merging, t: Translator) -> Screen:
    name = place_name(shown.gone, t)
    rows = tuple((Button(place_label(one, t), WeighMerge(shown.draft_id, one.id)),) for one in shown.offered)
    text = t("member-merge-asked" if rows else "member-merge-nothing", name=name)
    return Screen(text, (*rows, _back(shown.gone.id, t)), asks=FindKept(shown.draft_id))


def weighed(shown: Weighed, t: Translator) -> Screen:
    """How much goes over. It is asked once more after this."""
    going = shown.moved
    text = t(
        "member-merge-weighed",
        gone=place_name(shown.gone, t),
        kept=place_name(shown.kept, t),
        people=going.people,
        roles=going.roles,
        events=going.events,
        entries=going.entries,
        invitations=going.invitations,
        places=going.places,
    )
    sure = Button(t.plain("member-button-merge-on"), ConfirmMerge(shown.draft_id, shown.kept.id))
    return Screen(text, ((sure,), _back(shown.gone.id, t)))


def confirmed(shown: Weighed, t: Translator) -> Screen:
    text = t("member-merge-sure", gone=place_name(shown.gone, t), kept=place_name(shown.kept, t))
    merge = Button(t.plain("member-button-merge-sure"), DoMerge(shown.draft_id, shown.kept.id))
    return Screen(text, ((merge,), _back(shown.gone.id, t)))


def _by(school: RecordedSchool, zone: str, t: Translator) -> str:
    kind = t.plain(f"directory-kind-{school.by_kind or 'none'}")
    day = _day(school.recorded_at, zone, t)
    return t("member-recorded-by", name=cut(person_name(school.by, t)), kind=kind, day=day)


def _day(at: datetime | None, zone: str, t: Translator) -> str:
    return (
        t.plain("member-nothing-said") if at is None else t.long_day_and_year(at.astimezone(ZoneInfo(zone)))
    )


def _back(school_id: str, t: Translator) -> Row:
    return (Button(t.plain("member-button-card"), ShowMember(school_id)),)
