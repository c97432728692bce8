"""An event for teams, and pupils with telephones who are ready to be in one."""

import re
from typing import Any

from models.event import Event
from models.person import PersonKind
from models.role import RoleKind
from tests.builder import SCHOOL, a_person, consented, given
from tests.entering import a_row_of_event
from tests.rows import stored
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

CODE = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}")


async def a_contest(house: House, **facts: Any) -> Event:
    """For teams of two to three."""
    await given(house.store)
    event = a_row_of_event("Техно-вызов", **{"organiser_id": SCHOOL, "team_min": 2, "team_max": 3} | facts)
    await stored(house.store, event)
    return event


async def a_pupil_here(house: House, number: int, full_name: str, **facts: Any) -> Talker:
    """Of the eleventh grade, with everything that is needed, before an empty chat."""
    usual: dict[str, Any] = {
        "kind": PersonKind.PUPIL,
        "school_id": SCHOOL,
        "full_name": full_name,
        "grade": 11,
        "document": consented(),
    }
    name = full_name.rsplit(maxsplit=1)[-1]
    await given(house.store, a_person(house.name, number, name, **usual | facts))
    talker = house.person(number, name)
    await talker.says("меню")
    return talker


async def a_mentor_here(house: House, number: int = 50) -> Talker:
    """Who keeps pupils at the school."""
    facts: dict[str, Any] = {"role": RoleKind.MENTOR, "school_id": SCHOOL, "document": consented()}
    await given(house.store, a_person(house.name, number, "Ольга", full_name="Петрова Ольга", **facts))
    talker = house.person(number, "Ольга")
    await talker.says("меню")
    return talker


async def makes_a_team(house: House, talker: Talker, event: Event, title: str = "Вектор") -> None:
    await presses_forged(house, talker, f"newteam:{event.id}:catalogue")
    await talker.says(title)


async def the_code(talker: Talker) -> str:
    """As it stands on the card."""
    found = CODE.search(talker.sees)
    assert found is not None
    return found.group()


async def a_team_of(house: House, event: Event, *members: Talker) -> str:
    """Made by the first and joined by the others; its code."""
    captain, *others = members
    await makes_a_team(house, captain, event)
    code = await the_code(captain)
    for other in others:
        await other.says(code)
        await other.presses("Посмотреть команду")
        await other.presses("✅ Вступить")
    await house.deliver()
    return code
