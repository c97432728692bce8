"""The file of a large event: read piece by piece, each while the one before is written."""

import io
from collections.abc import Iterator
from concurrent.futures import Future
from itertools import count
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import insert
from sqlalchemy.orm import Session

from handlers.desk import table
from handlers.translation import translator
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.person import Language, Person, PersonKind
from services.desk.export_cell import local
from services.desk.filter import Which
from services.piecemeal import ROWS_IN_A_PIECE, Piece, Place, Reading, read_ahead
from services.store import Store
from tests.clock import NOON
from tests.entering import a_ground
from tests.services.desk.running import an_organiser, desks, exports

T = translator(Language.RU, zone="Europe/Moscow")
FIRST_PERSON = 10_000


def put_many(session: Session, event_id: int, number: int) -> None:
    numbers = range(1, number + 1)
    session.execute(
        insert(Person),
        [
            {
                "id": FIRST_PERSON + one,
                "name": "Ли",
                "full_name": f"Ли {one}",
                "search": " ли",
                "language": Language.RU,
                "zone": "Europe/Moscow",
                "kind": PersonKind.PUPIL,
                "met_at": NOON,
            }
            for one in numbers
        ],
    )
    entries = session.scalars(
        insert(Entry).returning(Entry.id, sort_by_parameter_order=True),
        [
            {
                "event_id": event_id,
                "number": one,
                "status": EntryStatus.CONFIRMED,
                "source": EntrySource.CATALOGUE,
                "size": 1,
                "most": 1,
                "entered_at": NOON,
            }
            for one in numbers
        ],
    ).all()
    session.execute(
        insert(EntryMember),
        [
            {
                "entry_id": entry_id,
                "event_id": event_id,
                "nomination_key": 0,
                "person_id": FIRST_PERSON + one,
                "joined_at": NOON,
            }
            for one, entry_id in zip(numbers, entries, strict=True)
        ],
    )


async def test_whoever_stands_where_two_pieces_meet_is_in_the_file_once(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    await store.write(put_many, event.id, ROWS_IN_A_PIECE + 1)
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    done = await exports(store).export(view.id, table.headings(T), table.words(T), actor_id=olga.id)

    book = CalamineWorkbook.from_filelike(io.BytesIO(done.content))
    entries, members = (book.get_sheet_by_index(at).to_python() for at in (0, 1))
    everybody = list(range(1, ROWS_IN_A_PIECE + 2))
    assert done.count == len(everybody)
    assert [row[0] for row in entries[1:]] == [row[0] for row in members[1:]] == everybody
    assert [row[1] for row in members[1:]] == [f"Ли {one}" for one in everybody]


async def test_a_list_that_ends_with_its_piece_has_no_row_more(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    await store.write(put_many, event.id, ROWS_IN_A_PIECE)
    view = (await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)).view

    done = await exports(store).export(view.id, table.headings(T), table.words(T), actor_id=olga.id)

    book = CalamineWorkbook.from_filelike(io.BytesIO(done.content))
    assert [len(book.get_sheet_by_index(at).to_python()) for at in (0, 1)] == [ROWS_IN_A_PIECE + 1] * 2


def test_one_piece_is_read_ahead_and_no_more() -> None:
    asked: list[Place] = []

    def ask(reading: Reading, after: Place) -> Future[Piece]:
        asked.append(after)
        coming: Future[Piece] = Future()
        coming.set_result(reading(Session(), after))
        return coming

    pieces: Iterator[int] = count(1)
    blocks = read_ahead(ask, lambda _, __: Piece([["row"]], (next(pieces), 0)))

    taken = [(next(blocks), len(asked)) for _ in range(3)]

    assert taken == [([["row"]], 2), ([["row"]], 3), ([["row"]], 4)]
    assert asked == [(0, 0), (1, 0), (2, 0), (3, 0)]


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-11-25 21:30:00.999999", "2026-11-26 00:30:00"),
        # In New York the clock goes back at six in the morning of Greenwich.
        ("2026-11-01 05:59:59.000000", "2026-11-01 01:59:59"),
        ("2026-11-01 06:00:00.000000", "2026-11-01 01:00:00"),
    ],
)
def test_a_moment_is_told_by_the_clock_of_the_place_on_the_day_it_is_put_too(moment: str, told: str) -> None:
    zone = ZoneInfo("Europe/Moscow" if moment.startswith("2026-11-25") else "America/New_York")

    assert str(local(moment, zone)) == told
