"""The members' list: its numbers, its pages, and whoever was looked for."""

from collections.abc import Sequence

from handlers.label import cut
from handlers.member.actions import (
    AddMember,
    AskFile,
    ExportMembers,
    FindMember,
    ListMembers,
    ShowMember,
    ShowMembers,
    ShowRecorded,
    ShowUnions,
)
from handlers.naming import place_label, place_name
from handlers.office.actions import ShowOffice
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.person import Language
from models.union import UnionKind
from services.listing import Listing
from services.member import Overview
from services.member_card import MemberLine
from services.region import region_named
from services.school import Found

# As much of what was typed as is said back.
WORDS_CHARACTERS = 100


def overview(shown: Overview, t: Translator) -> Screen:
    kinds = [
        t("member-of-kind", kind=t.plain(f"member-kind-{kind}"), count=count) for kind, count in shown.kinds
    ]
    numbers = t("member-overview", now=shown.now, regions=shown.regions, left=shown.left)
    text = "\n".join((numbers, *kinds)) if shown.now or shown.left else t("member-overview-empty")
    rows = (
        (
            Button(t.plain("member-button-list"), ListMembers(1)),
            Button(t.plain("member-button-add"), AddMember()),
        ),
        (
            Button(t.plain("member-button-file"), AskFile()),
            Button(t.plain("member-button-export"), ExportMembers()),
        ),
        tuple(Button(t.plain(f"member-unions-{kind}"), ShowUnions(kind)) for kind in UnionKind),
        (Button(t.plain("member-button-recorded", count=shown.recorded), ShowRecorded()),),
        office_row(t),
    )
    return Screen(f"{text}\n\n{t('member-find-hint')}", rows, asks=FindMember())


def listed(shown: Listing[MemberLine], t: Translator) -> Screen:
    """Under a heading for each region that the page holds."""
    if not shown.total:
        return Screen(t("member-overview-empty"), (members_row(t),), asks=FindMember())
    lines: list[str] = []
    region = None
    for line in shown.rows:
        if line.region != region:
            region = line.region
            lines.append(t("member-region", region=_region(region, t)))
        lines.append(_line(line, t))
    page = t("member-page", page=str(shown.number), pages=str(shown.pages), count=shown.total)
    rows: list[Row] = [(_button(line, t),) for line in shown.rows]
    turns = tuple(turning(shown, ListMembers))
    return Screen("\n".join((*lines, "", page)), (*rows, (*turns, *members_row(t))), asks=FindMember())


def found(words: str, schools: Sequence[Found], t: Translator) -> Screen:
    key = "member-found" if schools else "member-nothing"
    text = t(key, words=cut(words, WORDS_CHARACTERS))
    rows = tuple((Button(place_label(school, t), ShowMember(school.id)),) for school in schools)
    return Screen(text, (*rows, members_row(t)), asks=FindMember())


def members_row(t: Translator) -> Row:
    return (Button(t.plain("member-button-members"), ShowMembers()),)


def office_row(t: Translator) -> Row:
    return (Button(t.plain("appointment-button-office"), ShowOffice()),)


def _line(line: MemberLine, t: Translator) -> str:
    named = t("member-line", name=place_name(line, t))
    return f"{named} {t('member-has-left')}" if line.has_left else named


def _button(line: MemberLine, t: Translator) -> Button:
    return Button(place_label(line, t), ShowMember(line.id))


def _region(region: str, t: Translator) -> str:
    known = region_named(region)
    if not region:
        return t.plain("member-no-region")
    return known.name_en if known is not None and t.language is Language.EN else region
