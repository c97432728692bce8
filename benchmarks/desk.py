"""How an organiser's desk does with fifty thousand entries in one event: every screen of it, and the file.

The denominator of the export writes the very same rows with openpyxl's write-only mode, which is what the
usual stack would do with them; it is not even charged for reading them from the database.
"""

import asyncio
import gc
import io
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.orm import Session

from benchmarks.figure import Figure
from benchmarks.store import postgres_database
from bot.migration import migrate
from handlers.desk import table
from handlers.translation import translator
from models.account import MessengerName
from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventFormat, EventKind, EventLevel, EventState
from models.nomination import Nomination
from models.person import Language, Person, PersonKind
from models.role import Role, RoleKind
from models.school import School
from services.address import Address
from services.catalogue import Catalogue, Selection
from services.desk.decisions import DeskDoubles
from services.desk.desks import Desks
from services.desk.exports import DeskExports
from services.desk.filter import Dimension, Which
from services.fold import folded
from services.kept_file import KeptFiles
from services.people import Speaker
from services.shelf import Shelf
from services.store import Store, open_store

ENTRIES, SCHOOLS, NOMINATIONS, EVENTS, ROUNDS = 50_000, 120, 15, 5_000, 5
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
VERSIONS = dict.fromkeys(ConsentPurpose, "1")
ORGANISER = 1
MS_IN_S = 1_000
ZONE = "Europe/Moscow"
# Of which names are made that differ as people's do.
SYLLABLES = tuple(map("".join, product("бвгдл", "аеио")))
T = translator(Language.RU, zone=ZONE)


async def figures() -> AsyncIterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'desk.db'}"
        migrate(url)
        store = open_store(url)
        await store.write(_fill)
        async for figure in _measured(store, Path(folder), ""):
            yield figure
        await store.close()
    async with postgres_database() as server:
        if server is None:
            return
        address = server.render_as_string(hide_password=False)
        await asyncio.to_thread(migrate, address)
        store = open_store(address)
        await store.write(_fill)
        # What the server does by itself within a minute; until then it takes every table for a small one.
        await store.write(_analyze)
        async for figure in _measured(store, Path(tempfile.gettempdir()), "_postgres"):
            yield figure
        await store.close()


async def _measured(store: Store, folder: Path, suffix: str) -> AsyncIterator[Figure]:
    # As the bot does when it has begun: what stays as long as it does is no garbage.
    gc.freeze()
    desks = Desks(
        store, _clock, VERSIONS, KeptFiles(store, Shelf(folder, _clock)), administrators=frozenset()
    )
    view = await desks.everything(1, actor_id=ORGANISER)
    slowest = 0.0
    for name, screen in _screens(store, desks, view.id):
        took = await _median(screen)
        slowest = max(slowest, took)
        print(f"# desk{suffix}.{name}\t{took:.1f}\tms", flush=True)
    yield Figure(f"registration.desk_ms_50k{suffix}", slowest, "ms")
    catalogue = await _median(_catalogue(store))
    yield Figure(f"registration.catalogue_ms_5k{suffix}", catalogue, "ms")
    took, content = await _exported(store, view.id)
    yield Figure(f"registration.export_50k_s{suffix}", took, "s")
    usual = await asyncio.to_thread(_usual, content) if find_spec("openpyxl") else None
    yield Figure(f"registration.export_ratio_to_openpyxl{suffix}", usual and took / usual, "ratio")


def _screens(store: Store, desks: Desks, view_id: int) -> list[tuple[str, Callable[[], Awaitable[object]]]]:
    """Every read of the desk, the worst of which is the figure."""

    def by(dimension: Dimension) -> Callable[[], Awaitable[object]]:
        return lambda: desks.shares(view_id, dimension, actor_id=ORGANISER)

    doubles = DeskDoubles(store, _clock, VERSIONS, administrators=frozenset())
    return [
        ("overview", lambda: desks.overview(1, actor_id=ORGANISER)),
        *((f"by_{dimension}", by(dimension)) for dimension in Dimension),
        ("list", lambda: desks.open(1, Which.LIVE, actor_id=ORGANISER)),
        ("last_page", lambda: desks.entries(view_id, actor_id=ORGANISER, page=1_000_000)),
        ("words", lambda: desks.look_for(view_id, "дива", actor_id=ORGANISER)),
        ("unconsented", lambda: desks.choose_consent(view_id, lacks=True, actor_id=ORGANISER)),
        ("card", lambda: desks.card(ENTRIES // 2, actor_id=ORGANISER)),
        ("doubles", lambda: doubles.list(1, actor_id=ORGANISER)),
    ]


def _catalogue(store: Store) -> Callable[[], Awaitable[object]]:
    catalogue = Catalogue(store, _clock)
    reader = Speaker(
        account_id=1,
        address=Address(MessengerName.VK, 1),
        awaits=None,
        reachable=True,
        person_id=ORGANISER,
        name="",
        language=Language.RU,
        zone=ZONE,
        kind=PersonKind.PUPIL,
        grade_moved=False,
        is_blocked=False,
    )
    return lambda: catalogue.page(Selection(), reader, number=3, size=5)


async def _median(screen: Callable[[], Awaitable[object]]) -> float:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await screen()
        took.append((time.perf_counter() - began) * MS_IN_S)
    return statistics.median(took)


async def _exported(store: Store, view_id: int) -> tuple[float, bytes]:
    exports = DeskExports(store, _clock, VERSIONS, administrators=frozenset())
    took, content = [], b""
    for _ in range(3):
        began = time.perf_counter()
        done = await exports.export(view_id, table.headings(T), table.words(T), actor_id=ORGANISER)
        took.append(time.perf_counter() - began)
        content = done.content
    return statistics.median(took), content


def _usual(content: bytes) -> float:
    """The same sheets by openpyxl, out of memory."""
    from openpyxl import Workbook  # noqa: PLC0415  only to measure against
    from python_calamine import CalamineWorkbook  # noqa: PLC0415  only to look at what was written

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    gc.freeze()
    began = time.perf_counter()
    written = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = written.create_sheet(name)
        for row in rows:
            sheet.append(row)
    written.save(io.BytesIO())
    return time.perf_counter() - began


def _clock() -> datetime:
    return NOW


def _analyze(session: Session) -> None:
    session.execute(text("ANALYZE"))


def _fill(session: Session) -> None:
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
