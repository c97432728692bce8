"""A member made of what was told of it: an id, a short name, a kind."""

import re
from collections.abc import Collection
from itertools import count
from typing import Any

from models.school import SCHOOL_NAME_CHARACTERS, School, SchoolKind, SchoolStanding
from services.latin import latin_id
from services.member_place import english_city, zone_at
from services.member_row import ID_CHARACTERS, MemberRow
from services.school_title import title_of
from services.school_title_en import english_title

# Whose name says so, where no column does.
_KINDS = (
    (re.compile(r"интернат|кадет", re.IGNORECASE), SchoolKind.BOARDING),
    (re.compile(r"лице[йя]", re.IGNORECASE), SchoolKind.LYCEUM),
    (re.compile(r"гимнази", re.IGNORECASE), SchoolKind.GYMNASIUM),
    (re.compile(r"университет|институт|академи", re.IGNORECASE), SchoolKind.UNIVERSITY),
    (re.compile(r"колледж|техникум", re.IGNORECASE), SchoolKind.COLLEGE),
)


def free_id(place: str, name: str, taken: Collection[str]) -> str:
    """«kemerovo-litsey-89», with a number behind it where two different schools come to the same."""
    wanted = latin_id(place, name, most=ID_CHARACTERS - len("-99")) or "member"
    tried = (wanted if at == 1 else f"{wanted}-{at}" for at in count(1))
    return next(school_id for school_id in tried if school_id not in taken)


def title(row: MemberRow) -> str:
    return title_of(row.full_name, row.short_name) or row.name[:SCHOOL_NAME_CHARACTERS]


def new_member(row: MemberRow, school_id: str) -> School:
    """In no place yet."""
    return School(**_facts(row, school_id), city="", city_en="", region="", zone="")


def settled_member(row: MemberRow, school_id: str) -> dict[str, Any]:
    """Everything that is told of a new member, so that nothing is left to be looked up when it is written."""
    place = {
        "city": row.city,
        "city_en": english_city(row.city, row.region) if row.city else "",
        "region": row.region,
        "zone": zone_at(row.region, row.city),
    }
    return _facts(row, school_id) | place


def _facts(row: MemberRow, school_id: str) -> dict[str, Any]:
    name = title(row)
    return {
        "id": school_id,
        "name": name,
        "name_en": english_title(name),
        "full_name": row.full_name,
        "short_name": row.short_name,
        "kind": SchoolKind(row.kind) if row.kind else kind_of(row.name),
        "standing": SchoolStanding.MEMBER,
        "joined_on": row.joined_on,
        "left_on": row.left_on,
        "note": row.note,
    }


def kind_of(name: str) -> SchoolKind:
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), SchoolKind.SCHOOL)
