"""python -m bot find-school: what the conversation finds by the same words, for scripts and long lists."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from io import TextIOWrapper

from bot.settings import Settings
from models.school import SchoolStanding
from services.school import MOST_FOUND
from services.school_list import Listed, SchoolList, listed_schools
from services.store import open_store

# In place of the words on the command line: they come line by line.
FROM_INPUT = ["-"]
NO_SCHOOLS = "The database knows no school: those of the demonstration season are searched.\n"


def find_school(settings: Settings, words: Sequence[str]) -> None:
    """Each answer is out before the next question is read, so that another program may hold a dialogue."""
    _speak_utf8()
    schools = SchoolList(asyncio.run(_listed(settings)) or _of_the_demonstration())
    for query in _queries(words):
        ids = "\t".join(match.id for match in schools.find(query, most=MOST_FOUND))
        sys.stdout.write(f"{query}\t{ids}\n")
        sys.stdout.flush()


def _queries(words: Sequence[str]) -> Iterator[str]:
    if list(words) != FROM_INPUT:
        return iter([" ".join(words)])
    return (line.rstrip("\r\n") for line in sys.stdin)


def _speak_utf8() -> None:
    """Whatever the machine is set to; what is no UTF-8 goes out as it came in."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="surrogateescape", newline="\n")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


async def _listed(settings: Settings) -> list[Listed]:
    store = open_store(settings.database_url)
    try:
        return await store.read(listed_schools)
    finally:
        await store.close()


def _of_the_demonstration() -> list[Listed]:
    from bot.demo.season import schools  # noqa: PLC0415  it is seldom needed

    sys.stderr.write(NO_SCHOOLS)
    return [
        Listed(
            id=school.id,
            name=school.name,
            name_en=school.name_en,
            city=school.city,
            city_en=school.city_en,
            region=school.region,
            standing=SchoolStanding.MEMBER,
            left_on=school.left_on,
            names=(school.name, school.name_en, school.full_name, school.short_name),
        )
        for school in schools()
    ]
