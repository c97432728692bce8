"""One event with fifty thousand entries, among many: what an organiser's desk is measured with."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.nomination import Nomination
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School
from services.fold import folded

ENTRIES, SCHOOLS, NOMINATIONS, EVENTS = 50_000, 120, 15, 5_000
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
VERSIONS = dict.fromkeys(ConsentPurpose, "1")
EVENT, ORGANISER = 1, 1
ZONE = "Europe/Moscow"
# Of which names are made that differ as people's do.
SYLLABLES = tuple(map("".join, product("бвгдл", "аеио")))


def clock() -> datetime:
    return NOW


def analyze(session: Session) -> None:
    """What a server does by itself within a minute; until then it takes every table for a small one."""
    session.execute(text("ANALYZE"))


def fill(session: Session) -> None:
    """One large event among many, entered by pupils of every school over two months."""
    _put(
        session,
        School,
        [
            {
                "id": f"school{number}",
                "name": f"Лицей № {number}",
                "name_en": "",
                "city": f"Город {number % 40}",
                "city_en": "",
                "region": f"Область {number % 28}",
            }
            for number in range(SCHOOLS)
        ],
    )
    _put(session, Person, [_person(number) for number in range(1, ENTRIES + 2)])
    _put(session, Role, [{"person_id": ORGANISER, "kind": RoleKind.ORGANISER, "school_id": "school0"}])
    consent = {"purpose": ConsentPurpose.PROCESSING, "version": "1", "language": Language.RU, "digest": "1"}
    _put(session, ConsentText, [{**consent, "body": ""}])
    _put(session, Consent, [_consent(number) for number in range(2, ENTRIES + 2) if number % 10])
    _put(session, Event, [_event(number) for number in range(EVENTS)])
    _put(
        session,
        Nomination,
        [
            {"event_id": 1, "position": number, "title": f"Номинация {number}"}
            for number in range(1, NOMINATIONS + 1)
        ],
    )
    _put(session, Entry, [_entry(number) for number in range(1, ENTRIES + 1)])
    _put(session, EntryMember, [_member(number) for number in range(1, ENTRIES + 1)])


def _put(session: Session, of: Any, rows: Sequence[dict[str, Any]]) -> None:
    for start in range(0, len(rows), 5_000):
        session.execute(insert(of), rows[start : start + 5_000])


def _person(number: int) -> dict[str, Any]:
    given = _word(2, 2 * number).capitalize()
    surname = _word(4, 2 * number + 1)
    name = f"{surname.capitalize()}ов {given}"
    return {
        "name": given,
        "full_name": name,
        "search": folded(name),
        "language": Language.RU,
        "zone": ZONE,
        "kind": PersonKind.PUPIL,
        "school_id": f"school{number % SCHOOLS}",
        "grade": number % 11 + 1,
        "grade_year": 2026,
        "met_at": NOW,
    }


def _word(syllables: int, seed: int) -> str:
    """As names are given: few of them often, and most of them seldom."""
    chosen = int(Random(seed).random() ** 2 * len(SYLLABLES) ** syllables)  # noqa: S311  nothing secret
    return "".join(SYLLABLES[chosen // len(SYLLABLES) ** at % len(SYLLABLES)] for at in range(syllables))


def _consent(number: int) -> dict[str, Any]:
    return {
        "person_id": number,
        "purpose": ConsentPurpose.PROCESSING,
        "text_id": 1,
        "way": ConsentWay.PRESS,
        "given_at": NOW,
        "by_guardian": True,
    }


def _event(number: int) -> dict[str, Any]:
    starts_at = NOW + timedelta(days=number % 300, hours=1)
    return {
        "kind": EventKind.CONTEST,
        "title": f"Событие {number}",
        "title_en": "",
        "summary": "Сборка и программирование.",
        "summary_en": "",
        "organiser_id": f"school{number % SCHOOLS}",
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "zone": ZONE,
        "whole_days": False,
        "format": EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "grade_from": 1,
        "grade_to": 11,
        "state": EventState.PUBLISHED,
        "search": f" событ {number}",
    }


def _entry(number: int) -> dict[str, Any]:
    return {
        "event_id": 1,
        "number": number,
        "status": EntryStatus.PENDING if number % 20 == 0 else EntryStatus.CONFIRMED,
        "nomination_id": number % NOMINATIONS + 1,
        "school_id": f"school{(number + 1) % SCHOOLS}",
        "grade": (number + 1) % 11 + 1,
        "entered_by": number + 1,
        "source": list(EntrySource)[number % len(EntrySource)],
        "size": 1,
        "most": 1,
        "entered_at": NOW - timedelta(minutes=number * 2),
    }


def _member(number: int) -> dict[str, Any]:
    return {
        "entry_id": number,
        "event_id": 1,
        "nomination_key": number % NOMINATIONS + 1,
        "person_id": number + 1,
        "joined_at": NOW,
    }
