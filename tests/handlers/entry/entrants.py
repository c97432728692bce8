"""An event that can be entered, and people who do."""

from collections.abc import Mapping
from typing import Any

from models.event import Event
from models.event_question import EventQuestion, QuestionKind, QuestionScope
from models.person import Language, PersonKind
from models.role import RoleKind
from services.season import PlannedPerson
from services.store import Store
from tests.builder import SCHOOL, a_person, consented, given
from tests.entering import a_row_of_event
from tests.rows import stored
from tests.talk.house import House
from tests.talk.talker import Talker


async def an_open_event(store: Store, **facts: Any) -> Event:
    """Of the lyceum, in ten days, for grades 5 to 11, open now."""
    await given(store)
    event = a_row_of_event(organiser_id=SCHOOL, **facts)
    await stored(store, event)
    return event


async def a_pupil_at(house: House, number: int = 1, **facts: Any) -> Talker:
    """Of the tenth grade, with everything that it takes to enter."""
    await given(house.store, _planned(house, number, facts))
    language = facts.get("language", Language.RU)
    return house.person(number, "Анна", language=language.value)


async def a_crowd_at(house: House, count: int) -> list[Talker]:
    await given(house.store, *(_planned(house, number, {}) for number in range(1, count + 1)))
    return [house.person(number, "Анна") for number in range(1, count + 1)]


def _planned(house: House, number: int, facts: Mapping[str, Any]) -> PlannedPerson:
    usual: dict[str, Any] = {
        "kind": PersonKind.PUPIL,
        "grade": 10,
        "school_id": SCHOOL,
        "full_name": f"Иванова Анна{number if number > 1 else ''}",
        "document": consented(),
    }
    return a_person(house.name, number, "Анна", **{**usual, **facts})


async def an_organiser_at(house: House, number: int = 50) -> Talker:
    return await a_pupil_at(
        house,
        number,
        kind=PersonKind.TEACHER,
        grade=None,
        role=RoleKind.ORGANISER,
        full_name="Петрова Ольга",
    )


async def opens(talker: Talker, event: Event) -> None:
    """By a link to its card."""
    await talker.follows_link(f"event_{event.id}")


def a_question(
    event: Event, label: str, kind: QuestionKind = QuestionKind.TEXT, **facts: Any
) -> EventQuestion:
    usual: dict[str, Any] = {
        "event_id": event.id,
        "position": 1,
        "kind": kind,
        "scope": QuestionScope.PERSON,
        "label": label,
        "choices": [],
        "required": True,
    }
    return EventQuestion(**usual | facts)
