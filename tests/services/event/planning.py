"""A plan's table, whoever sends it, and the events that come of it."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventChange
from models.role import RoleKind
from models.school import School
from services.event.plan_import import PlanImports
from services.event.plan_row import PlanFile, read_plan
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_row_of_school, all_of, stored
from tests.services.administering import ADMINISTRATORS
from tests.services.appointed import a_holder

LYCEUM, GYMNASIUM = "ufa-licey-60", "kazan-gimnaziya-7"
HEADER = ("Название", "Вид", "Организатор", "Начало", "Окончание", "Классы", "Место")
ROW = ("Кубок роботов", "конкурс", LYCEUM, "01.12.2026", "20.12.2026", "5–7", "")


def imports_of(store: Store, clock: HandClock) -> PlanImports:
    return PlanImports(store, clock, administrators=ADMINISTRATORS)


def csv_of(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> bytes:
    return "\n".join("\t".join(row) for row in (header, *rows)).encode()


def plan_of(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> PlanFile:
    return read_plan(csv_of(*rows, header=header), "план.csv")


def row_of(**cells: str) -> PlanFile:
    """One row of these columns, by their English names, and of the usual ones."""
    usual = {"title": "Кубок роботов", "organiser": LYCEUM, "starts": "01.12.2026"} | cells
    return plan_of(tuple(usual.values()), header=tuple(NAMES.get(name, name) for name in usual))


NAMES = {
    "opens": "registration opens",
    "closes": "registration closes",
    "zone": "time zone",
    "team": "team size",
}
NAMES |= {"per_school": "per school"}


def lyceum(**facts: Any) -> School:
    usual = {"name": "Лицей №60", "name_en": "Lyceum No. 60", "city": "Уфа", "zone": "Asia/Yekaterinburg"}
    return a_row_of_school(LYCEUM, **{**usual, "region": "Республика Башкортостан"} | facts)


def gymnasium(**facts: Any) -> School:
    usual = {"name": "Гимназия №7", "name_en": "Gymnasium No. 7", "city": "Казань", "city_en": "Kazan"}
    return a_row_of_school(GYMNASIUM, **{**usual, "region": "Республика Татарстан"} | facts)


async def schools(store: Store) -> None:
    await stored(store, lyceum(), gymnasium())


async def an_organiser(store: Store, at: str = LYCEUM) -> int:
    return await a_holder(store, "Орлов Олег", RoleKind.ORGANISER, at)


async def the_event(store: Store) -> Event:
    return await store.read(lambda session: session.scalars(select(Event)).one())


async def titles(store: Store) -> list[str]:
    return [row[0] for row in await all_of(store, Event.title)]


async def history(store: Store) -> list[tuple[Any, ...]]:
    rows = await all_of(store, EventChange.id, EventChange.deed, EventChange.field)
    return [row[1:] for row in sorted(rows)]


def change_title(session: Session, title: str) -> None:
    session.scalars(select(Event)).one().title = title
