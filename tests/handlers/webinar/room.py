"""A webinar of the lyceum in Ufa, and those who meet there."""

from datetime import datetime, timedelta
from typing import Any

from models.event import Event, EventKind
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, a_school, consented, given
from tests.clock import NOON
from tests.entering import a_row_of_event
from tests.handlers.entry.entrants import opens
from tests.rows import stored
from tests.talk.house import House
from tests.talk.talker import Talker

TITLE = "Роботы на уроке"
BEGINS = NOON + timedelta(days=1)
ENDS = BEGINS + timedelta(hours=2)
ROOM = "https://room.example/1"
TWO = (
    "Смирнова Ирина; Дроны в 5 классе; Лицей № 60, Уфа\n"
    "Орлов Павел; Роботы вместо досок; Гимназия № 105, Казань"
)


async def a_webinar(house: House, **facts: Any) -> Event:
    """Tomorrow at noon in Moscow, for two hours."""
    await given(
        house.store,
        a_school(zone="Asia/Yekaterinburg", region="Республика Башкортостан"),
        a_school("other", name="Гимназия № 105", city="Казань", region="Республика Татарстан"),
    )
    usual: dict[str, Any] = {
        "kind": EventKind.WEBINAR,
        "organiser_id": SCHOOL,
        "for_teachers": True,
        "grade_from": None,
        "grade_to": None,
        "starts_at": BEGINS,
        "ends_at": ENDS,
        "link": ROOM,
    }
    event = a_row_of_event(TITLE, **usual | facts)
    await stored(house.store, event)
    return event


async def a_teacher_at(house: House, number: int, name: str, **facts: Any) -> Talker:
    usual: dict[str, Any] = {
        "school_id": SCHOOL,
        "full_name": f"{name} Номер{number}",
        "document": consented(),
    }
    await given(house.store, a_person(house.name, number, name, **usual | facts))
    return house.person(number, name)


async def olga_at(house: House) -> Talker:
    """Who runs it."""
    return await a_teacher_at(house, 50, "Ольга", role=RoleKind.ORGANISER)


async def has_entered(talker: Talker, event: Event) -> None:
    await opens(talker, event)
    await talker.presses("✍️ Записаться")


def at(house: House, moment: datetime) -> None:
    house.clock.now = moment


def link_of(talker: Talker) -> str:
    """Where the newest link button leads; nowhere, where there is none."""
    addresses = [
        button["url"]
        for message in talker.chat
        for row in message["buttons"]
        for button in row
        if button["kind"] == "link"
    ]
    return addresses[-1] if addresses else ""
