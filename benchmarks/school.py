"""How often the right school is found by what people type, and how long that takes beside rapidfuzz alone.

Official spellings are not ours to keep: a file of them is named by SCHOOL_ALIASES (CSV or tab-separated, with
the columns member_id and name_as_written). Without one the queries of our own tests are asked.
"""

import csv
import os
import statistics
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from benchmarks.figure import Figure
from benchmarks.pairing import Batch, in_turns, ratio
from bot.demo.season import schools
from services.city import cities
from services.school_match import Findable, SchoolIndex
from services.school_name import plain

OWN_QUERIES = Path(__file__).parents[1] / "tests" / "services" / "data"
MOST_FOUND = 5
# As many as the consortium may have in some years, and a few rounds over queries that were not asked before.
SCHOOLS, ROUNDS, WARM_UP = 150, 9, 2
FIRST_INVENTED_NUMBER = 2001
US_IN_S = 1_000_000


class Query(NamedTuple):
    words: str
    # Several schools are right where the words fit them alike.
    right: frozenset[str]


async def figures() -> AsyncIterator[Figure]:
    source, queries = _queries()
    print(f"people.school_*: {len(queries)} queries of {source}", file=sys.stderr)
    index = SchoolIndex(_members())
    ranks = [_rank(index, query) for query in queries]
    yield Figure("people.school_top1", _share(ranks, within=1), "share")
    yield Figure("people.school_top5", _share(ranks, within=MOST_FOUND), "share")
    many = [*_members(), *_invented(SCHOOLS - len(_members()))]
    ours, peer = SchoolIndex(many), _Peer(many)
    size = len(queries) // (WARM_UP + ROUNDS)
    taken = await in_turns(
        {
            "ours": _batches(lambda words: ours.find(words, most=MOST_FOUND), queries, size),
            "peer": _batches(peer.find, queries, size),
        },
        rounds=ROUNDS,
        warm_up=WARM_UP,
    )
    yield Figure("people.school_us", statistics.median(taken["ours"]) / size * US_IN_S, "us")
    yield Figure("people.school_ratio_to_rapidfuzz", ratio(taken["ours"], taken["peer"]), "ratio")


class _Peer:
    """What is usually written: every name of every school against the words, both normalised alike."""

    def __init__(self, schools_: Iterable[Findable]) -> None:
        self._names = [plain(name) for school in schools_ for name in school.names]

    def find(self, words: str) -> object:
        return process.extract(plain(words), self._names, scorer=fuzz.WRatio, limit=MOST_FOUND)


def _batches(find: Callable[[str], object], queries: Sequence[Query], size: int) -> Batch:
    """Each round asks what was not asked before: an answer that is remembered took no time."""
    remaining = cycle(queries)

    async def ask() -> None:
        for query in islice(remaining, size):
            find(query.words)

    return ask


def _rank(index: SchoolIndex, query: Query) -> int | None:
    found = [match.id for match in index.find(query.words, most=MOST_FOUND)]
    return next((place for place, school in enumerate(found, 1) if school in query.right), None)


def _share(ranks: Sequence[int | None], *, within: int) -> float:
    return sum(rank is not None and rank <= within for rank in ranks) / len(ranks)


def _members() -> list[Findable]:
    return [
        Findable(
            school.id,
            (school.name, school.name_en, school.full_name, school.short_name),
            school.city,
            school.region,
            is_member=not school.left_on,
        )
        for school in schools()
    ]


def _invented(count: int) -> Iterator[Findable]:
    """Schools of the other cities, each of a number of its own."""
    for number, city in islice(enumerate(cycle(cities()), FIRST_INVENTED_NUMBER), count):
        name = f"Средняя общеобразовательная школа № {number}"
        region = city.region.name if city.region else ""
        yield Findable(f"invented-{number}", (name, f"МБОУ СОШ № {number}"), city.name, region)


def _queries() -> tuple[str, list[Query]]:
    named = os.environ.get("SCHOOL_ALIASES")
    if named:
        return named, list(_aliases(Path(named)))
    own = {file.name: list(_own(file)) for file in sorted(OWN_QUERIES.glob("school_queries*.tsv"))}
    asked = {name: queries for name, queries in own.items() if queries}
    return ", ".join(asked), [query for queries in asked.values() for query in queries]


def _aliases(file: Path) -> Iterator[Query]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        header = lines.readline()
        lines.seek(0)
        for row in csv.DictReader(lines, delimiter="\t" if "\t" in header else ","):
            yield Query(row["name_as_written"], frozenset({row["member_id"]}))


def _own(file: Path) -> Iterator[Query]:
    """Lines of two columns, the words and the right ids; a list of schools beside them has more."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.count("\t") == 1 and not line.startswith("#"):
            words, right = line.split("\t")
            yield Query(words, frozenset(right.split("|")))
