"""Clusters, commissions and departments: their lists, their members, and the way into them."""

from collections.abc import Sequence

from handlers.label import cut
from handlers.member.actions import (
    AskNewName,
    AskSince,
    AskUnionName,
    AskUnionSchool,
    ChoosePart,
    EndToday,
    FindUnionSchool,
    PutToday,
    ShowPlace,
    ShowUnion,
    ShowUnions,
    TypeNewName,
    TypeSince,
    TypeUnionName,
    TypeUntil,
)
from handlers.member.card import place_told
from handlers.member.screens import members_row
from handlers.naming import place_label, place_name
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.person import Language
from models.school import SchoolStanding
from models.union import UnionKind, UnionPart
from services.member_card import MemberLine
from services.school import Found
from services.union import UnionCard, UnionLine, UnionPage
from services.union_place import PlaceLine


def listed(shown: UnionPage, t: Translator) -> Screen:
    title = t("member-unions", kind=t.plain(f"member-unions-{shown.kind}"))
    lines = [t("member-union-line", name=union.name, count=union.members) for union in shown.unions.rows]
    rows: list[Row] = [(Button(cut(union.name), ShowUnion(union.id)),) for union in shown.unions.rows]
    turns = tuple(turning(shown.unions, lambda page: ShowUnions(shown.kind, page)))
    new = Button(t.plain("member-button-new-union"), AskUnionName(shown.kind))
    text = "\n".join((title, *(lines or [t("member-unions-empty")])))
    return Screen(text, (*rows, (*turns, new, *members_row(t))))


def union(shown: UnionCard, t: Translator) -> Screen:
    """Each place leads to its end; what is over stays, with its dates."""
    of, places = shown.union, shown.places
    title = t("member-union", kind=t.plain(f"member-union-{of.kind}"), name=of.name, count=of.members)
    lines = [
        t("member-union-place", name=_school(place, t), part=place_told(place, t)) for place in places.rows
    ]
    rows: list[Row] = [(Button(cut(_school(place, t)), ShowPlace(place.id)),) for place in places.rows]
    turns = tuple(turning(places, lambda page: ShowUnion(of.id, page)))
    ways = (
        Button(t.plain("member-button-put"), AskUnionSchool(of.id)),
        Button(t.plain("member-button-rename"), AskNewName(of.id)),
        Button(t.plain("member-button-unions"), ShowUnions(of.kind)),
    )
    return Screen("\n".join((title, *(lines or [t("member-union-empty")]))), (*rows, (*turns, *ways)))


def name_asked(kind: UnionKind, t: Translator) -> Screen:
    back = (Button(t.plain("member-button-unions"), ShowUnions(kind)),)
    text = t("member-union-name-asked", kind=t.plain(f"member-union-{kind}"))
    return Screen(text, (back,), asks=TypeUnionName(kind))


def new_name_asked(of: UnionLine, t: Translator) -> Screen:
    return Screen(t("member-union-new-name-asked", name=of.name), (_back(of.id, t),), asks=TypeNewName(of.id))


def school_asked(of: UnionLine, t: Translator) -> Screen:
    return Screen(
        t("member-union-school-asked", name=of.name), (_back(of.id, t),), asks=FindUnionSchool(of.id)
    )


def schools_found(action: FindUnionSchool, schools: Sequence[Found], t: Translator) -> Screen:
    rows = tuple(
        (Button(place_label(school, t), ChoosePart(action.union_id, school.id)),) for school in schools
    )
    said = t("appointment-schools-found") if schools else t("appointment-no-school-found")
    return Screen(said, (*rows, _back(action.union_id, t)), asks=action)


def part_asked(union_id: int, school: MemberLine, t: Translator) -> Screen:
    if school.standing is not SchoolStanding.MEMBER:
        return Screen(t("member-union-not-member", name=place_name(school, t)), (_back(union_id, t),))
    parts = tuple(
        Button(t.plain(f"member-part-{part}"), AskSince(union_id, school.id, part)) for part in UnionPart
    )
    return Screen(t("member-part-asked", name=place_name(school, t)), (parts, _back(union_id, t)))


def since_asked(action: AskSince, school: MemberLine, t: Translator) -> Screen:
    today = PutToday(action.union_id, action.school_id, action.part)
    part = t.plain(f"member-part-{action.part}")
    return Screen(
        t("member-since-asked", name=place_name(school, t), part=part),
        ((Button(t.plain("member-button-today"), today),), _back(action.union_id, t)),
        asks=TypeSince(action.union_id, action.school_id, action.part),
    )


def place(shown: PlaceLine, t: Translator) -> Screen:
    text = t("member-until-asked", name=_school(shown, t), union=shown.union, part=place_told(shown, t))
    rows = ((Button(t.plain("member-button-today"), EndToday(shown.id)),), _back(shown.union_id, t))
    return Screen(text, rows, asks=TypeUntil(shown.id))


def _school(place_: PlaceLine, t: Translator) -> str:
    return place_.school_en if t.language is Language.EN else place_.school


def _back(union_id: int, t: Translator) -> Row:
    return (Button(t.plain("member-button-union"), ShowUnion(union_id)),)
