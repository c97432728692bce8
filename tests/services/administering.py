"""An administrator, the members' list they keep, and what is written of it."""

from typing import Any

from models.audit import AuditLine
from models.role import RoleKind
from models.school import School, SchoolAlias
from services.store import Store
from tests.rows import a_row_of_school, all_of, stored
from tests.services.appointed import SETTINGS, a_holder

ADMINISTRATORS = frozenset({SETTINGS})
KAZAN, TATARSTAN = "Казань", "Республика Татарстан"


async def an_administrator(store: Store) -> int:
    return await a_holder(store, "Орлова Ольга", RoleKind.ADMINISTRATOR)


def a_member(school_id: str = "kazan-licey-5", **facts: Any) -> School:
    usual = {
        "name": "Лицей №5",
        "name_en": "Lyceum No. 5",
        "city": KAZAN,
        "city_en": "Kazan",
        "region": TATARSTAN,
    }
    return a_row_of_school(school_id, **usual | facts)


async def school_of(store: Store, school_id: str) -> School:
    return await store.read(lambda session: session.get_one(School, school_id))


async def ids_of_schools(store: Store) -> list[str]:
    return [row[0] for row in await all_of(store, School.id)]


async def aliases_of(store: Store) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in await all_of(store, SchoolAlias.school_id, SchoolAlias.name)]


async def deeds(store: Store) -> list[tuple[Any, ...]]:
    columns = (AuditLine.id, AuditLine.deed, AuditLine.actor_id, AuditLine.school_id, AuditLine.detail)
    return [row[1:] for row in sorted(await all_of(store, *columns), key=lambda row: row[0])]


async def members(store: Store, *schools: School) -> None:
    await stored(store, *schools)
