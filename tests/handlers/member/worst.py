from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.member import adding_screens, card, double_screens, file_screens, screens, union_screens
from handlers.member.actions import AskSince, FindUnionSchool
from handlers.translation import Translator
from models.person import NAME_CHARACTERS, PersonKind
from models.school import SCHOOL_NAME_CHARACTERS, SchoolKind, SchoolStanding
from models.union import UnionKind, UnionPart
from services.listing import Listing
from services.member import MEMBERS_ON_A_PAGE, Overview
from services.member_card import RESPONSIBLE_TOLD, Alias, MemberCard, MemberLine
from services.member_field import MemberField
from services.member_import import ImportPreview, Written
from services.member_row import (
    ALIAS_CHARACTERS,
    ID_CHARACTERS,
    MOST_ALIASES,
    MemberTrouble,
)
from services.merging import MOST_OFFERED, Merging, Weighed
from services.new_member import NewMember
from services.own_clock import OwnClock
from services.recorded import MOST_NEAR, RECORDED_ON_A_PAGE, RecordedCard, RecordedSchool
from services.school import Found
from services.school_merge import Moved
from services.sheet.outcome import Outcome, RefusedRow
from services.union import (
    NAME_CHARACTERS as UNION_CHARACTERS,
)
from services.union import PLACES_ON_A_PAGE, UNIONS_ON_A_PAGE, UnionCard, UnionLine, UnionPage
from services.union_place import PlaceLine
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

ID = "s" * ID_CHARACTERS
AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
REGION = "Ханты-Мансийский автономный округ — Югра"
LINE = MemberLine(
    ID,
    "<Ж" * (SCHOOL_NAME_CHARACTERS // 2),
    "<W" * (SCHOOL_NAME_CHARACTERS // 2),
    "&" * 100,
    "<" * 100,
    REGION,
    SchoolStanding.MEMBER,
    has_left=True,
)
PLACE = PlaceLine(
    id=LARGEST_ID,
    union_id=LARGEST_ID,
    union_kind=UnionKind.DEPARTMENT,
    union="&" * UNION_CHARACTERS,
    school_id=ID,
    school=LINE.name,
    school_en=LINE.name_en,
    part=UnionPart.DRIVER,
    since="2023-09-30",
    until="2026-09-30",
)
CARD = MemberCard(
    line=LINE,
    full_name="<" * 500,
    short_name="&" * 500,
    kind=SchoolKind.METHODICAL_CENTER,
    clock=OwnClock("&" * 100, "<" * 100, -345, is_chosen=False),
    joined_on="2023-09-30",
    left_on="2026-09-30",
    note="&" * 1000,
    people=tuple((kind, MANY) for kind in (*PersonKind, None)),
    responsible=("<" * NAME_CHARACTERS,) * RESPONSIBLE_TOLD,
    places=(PLACE,) * 20,
    aliases=tuple(Alias(LARGEST_ID, "&" * ALIAS_CHARACTERS) for _ in range(MOST_ALIASES)),
)
BARE = replace(
    CARD,
    line=replace(LINE, city="", city_en="", region="", has_left=False),
    full_name="",
    short_name="",
    joined_on="",
    left_on="",
    note="",
    people=(),
    responsible=(),
    places=(),
    aliases=(),
)
FOUND = Found(
    ID,
    LINE.name,
    LINE.name_en,
    LINE.city,
    LINE.city_en,
    region=REGION,
    left="2026-09-30",
    is_recorded=False,
    is_certain=False,
)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from lists(t)
    yield from cards(t)
    yield from added(t)
    yield from files(t)
    yield from unions(t)
    yield from doubles(t)


def lists(t: Translator) -> Iterator[Drawn]:
    kinds = tuple((kind, MANY) for kind in SchoolKind)
    yield screens.overview, screens.overview(Overview(MANY, MANY, 89, kinds, MANY), t)
    yield screens.overview, screens.overview(Overview(0, 0, 0, (), 0), t)
    lines = tuple(replace(LINE, region=f"{REGION}{at}"[:100]) for at in range(MEMBERS_ON_A_PAGE))
    for rows in (lines, (replace(LINE, region=""),)):
        yield screens.listed, screens.listed(Listing(rows, LAST_PAGE - 1, LAST_PAGE, MANY), t)
    yield screens.listed, screens.listed(Listing((), 1, 1, 0), t)
    for found in ([FOUND] * 5, []):
        yield screens.found, screens.found("<" * 4000, found, t)


def cards(t: Translator) -> Iterator[Drawn]:
    for shown in (CARD, BARE):
        for draw in (card.member, card.changed, card.added, card.accepted, card.merged):
            yield draw, draw(shown, t)
        yield card.fields, card.fields(shown, t)
        for field in MemberField:
            yield card.field_asked, card.field_asked(shown, field, t)
        yield card.aliases, card.aliases(shown, 2, t)
    for standing in SchoolStanding:
        yield card.member, card.member(replace(CARD, line=replace(LINE, standing=standing)), t)
    for kind in SchoolKind:
        yield card.field_asked, card.field_asked(replace(BARE, kind=kind), MemberField.KIND, t)
    for written in ("2023-05", "1950-05", "2020"):
        yield card.member, card.member(replace(CARD, joined_on=written), t)
    for union_kind in UnionKind:
        for part in UnionPart:
            place = replace(PLACE, union_kind=union_kind, part=part, since="", until="")
            told = card.place_told(place, t)
            assert told
            yield card.member, card.member(replace(CARD, places=(place,)), t)


def added(t: Translator) -> Iterator[Drawn]:
    yield adding_screens.next_asked, adding_screens.next_asked(None, t)
    name, place = "<" * 500, "&" * 100
    for kind in SchoolKind:
        for city, region in (("", ""), (place, ""), (place, REGION)):
            new = NewMember(LARGEST_ID, name, city, region, kind)
            yield adding_screens.next_asked, adding_screens.next_asked(new, t)


def files(t: Translator) -> Iterator[Drawn]:
    yield file_screens.file_asked, file_screens.file_asked(t)
    refused = tuple(RefusedRow(5_000, "<" * 60, trouble, "&" * 60) for trouble in MemberTrouble)
    for rows, changes in ((refused, MANY), (refused[:5], MANY), (refused[:1], 0), ((), MANY)):
        preview = ImportPreview(LARGEST_ID, "<" * 200, Outcome(changes, changes, MANY, rows))
        yield file_screens.preview, file_screens.preview(preview, t)
    yield file_screens.written, file_screens.written(Written(MANY, MANY, MANY, MANY), t)
    yield file_screens.template, file_screens.template(b"x", t)
    yield file_screens.exported, file_screens.exported(b"x", t)


def unions(t: Translator) -> Iterator[Drawn]:
    for kind in UnionKind:
        union = UnionLine(LARGEST_ID, kind, "<" * UNION_CHARACTERS, MANY)
        full = UnionPage(kind, Listing((union,) * UNIONS_ON_A_PAGE, LAST_PAGE - 1, LAST_PAGE, MANY))
        for page in (full, UnionPage(kind, Listing((), 1, 1, 0))):
            yield union_screens.listed, union_screens.listed(page, t)
        for places in (
            Listing((PLACE,) * PLACES_ON_A_PAGE, LAST_PAGE - 1, LAST_PAGE, MANY),
            Listing((), 1, 1, 0),
        ):
            yield union_screens.union, union_screens.union(UnionCard(union, places), t)
        yield union_screens.name_asked, union_screens.name_asked(kind, t)
        yield union_screens.new_name_asked, union_screens.new_name_asked(union, t)
        yield union_screens.school_asked, union_screens.school_asked(union, t)
    for found in ([FOUND] * 5, []):
        asked = FindUnionSchool(LARGEST_ID)
        yield union_screens.schools_found, union_screens.schools_found(asked, found, t)
    for standing in SchoolStanding:
        school = replace(LINE, standing=standing)
        yield union_screens.part_asked, union_screens.part_asked(LARGEST_ID, school, t)
    for part in UnionPart:
        since = union_screens.since_asked(AskSince(LARGEST_ID, ID, part), LINE, t)
        yield union_screens.since_asked, since
    yield union_screens.place, union_screens.place(PLACE, t)


def doubles(t: Translator) -> Iterator[Drawn]:
    waiting = RecordedSchool(LINE, AT, "<" * NAME_CHARACTERS, PersonKind.HEAD, MANY)
    nobody = RecordedSchool(replace(LINE, standing=SchoolStanding.RECORDED), None, "", None, 0)
    full = Listing((waiting,) * RECORDED_ON_A_PAGE, LAST_PAGE - 1, LAST_PAGE, MANY)
    for page in (full, Listing((), 1, 1, 0)):
        yield double_screens.recorded, double_screens.recorded(page, t)
    for school, near in ((waiting, (FOUND,) * MOST_NEAR), (nobody, ())):
        shown = RecordedCard(school, near)
        yield double_screens.recorded_school, double_screens.recorded_school(shown, "Asia/Kamchatka", t)
    for offered in ((FOUND,) * MOST_OFFERED, ()):
        merging = Merging(LARGEST_ID, LINE, offered)
        yield double_screens.merge_asked, double_screens.merge_asked(merging, t)
    weighed = Weighed(LARGEST_ID, LINE, LINE, Moved(MANY, MANY, MANY, MANY, MANY, MANY, MANY))
    yield double_screens.weighed, double_screens.weighed(weighed, t)
    yield double_screens.confirmed, double_screens.confirmed(weighed, t)
