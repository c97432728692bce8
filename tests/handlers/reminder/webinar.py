"""A webinar on Tuesday, teachers of two clocks who have entered it, and their week hour by hour."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from models.event import Event, EventKind
from models.person import PersonKind
from models.role import RoleKind
from tests.builder import SCHOOL
from tests.handlers.entry.entrants import a_pupil_at, an_open_event, opens
from tests.services.reminder.reminding import KALININGRAD, NOVOSIBIRSK, STARTS
from tests.talk.house import House
from tests.talk.talker import Talker

TITLE = "Робототехника на уроке"


async def a_webinar(house: House, title: str = TITLE, **facts: Any) -> Event:
    """On Tuesday at 14:00 in Moscow: 13:00 in Kaliningrad, 18:00 in Novosibirsk."""
    usual: dict[str, Any] = {
        "kind": EventKind.WEBINAR,
        "title": title,
        "starts_at": STARTS,
        "ends_at": STARTS + timedelta(hours=1),
        "grade_from": None,
        "grade_to": None,
        "for_teachers": True,
    }
    return await an_open_event(house.store, **usual | facts)


async def a_teacher_at(house: House, number: int, zone: str, **facts: Any) -> Talker:
    usual: dict[str, Any] = {"kind": PersonKind.TEACHER, "grade": None, "zone": zone}
    return await a_pupil_at(house, number, **usual | facts)


async def two_teachers(house: House) -> tuple[Talker, Talker]:
    return await a_teacher_at(house, 1, KALININGRAD), await a_teacher_at(house, 2, NOVOSIBIRSK)


async def an_organiser(house: House, number: int = 50) -> Talker:
    return await a_teacher_at(
        house, number, "Europe/Moscow", role=RoleKind.ORGANISER, school_id=SCHOOL, full_name="Петрова Ольга"
    )


async def enters(talker: Talker, event: Event) -> None:
    await opens(talker, event)
    await talker.presses("✍️ Записаться")


async def until(house: House, zone: str, *moment: int) -> None:
    """The clock goes there, by whole hours, and whatever is due on the way is said on the way."""
    to = datetime(*moment, tzinfo=ZoneInfo(zone))  # type: ignore[arg-type,misc]  # year, month, day, hour
    while house.clock.now < to:
        hour = house.clock.now.replace(minute=0) + timedelta(hours=1)
        house.clock.now = min(hour, to)
        await house.deliver()


def reminded(talker: Talker) -> list[str]:
    """The first lines of all that the bot has said by itself."""
    first = [text.partition("\n")[0] for text in talker.heard]
    return [line for line in first if line.startswith(("🔔", "⏰", "▶️", "🗓", "❌", "⏳", "📎", "🏁", "🎟"))]
