"""Schools with numbers, an editor of the consortium's, and one of a school's own."""

from datetime import date
from typing import Any

from models.media_count import MediaCount, MediaKind
from models.person import Person
from models.role import Role, RoleKind
from services.month import Month
from services.store import Store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, a_ground, a_teacher
from tests.rows import stored

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


async def an_editor(store: Store, school_id: str | None = None, full_name: str = "Орлова Нина") -> Person:
    """Of the consortium, or of one school."""
    person = await a_teacher(store, full_name, school_id=school_id or LYCEUM)
    await stored(
        store,
        Role(person_id=person.id, kind=RoleKind.EDITOR, school_id=school_id, appointed_at=NOON),
    )
    return person


async def the_schools(store: Store) -> tuple[Person, Person]:
    """A lyceum and a gymnasium of «Уфа»; who decides, and who writes for the lyceum."""
    await a_ground(store)
    return await an_editor(store), await an_editor(store, LYCEUM, "Белова Вера")


async def was_entered(
    store: Store,
    kind: MediaKind,
    amount: int,
    *,
    school_id: str = LYCEUM,
    month: date = date(2026, 10, 1),
    **facts: Any,
) -> None:
    usual: dict[str, Any] = {"entered_at": NOON}
    row = MediaCount(school_id=school_id, month=month, kind=kind, amount=amount, **usual | facts)
    await stored(store, row)


__all__ = ["GYMNASIUM", "LYCEUM", "NOVEMBER", "OCTOBER", "an_editor", "the_schools", "was_entered"]
