"""Rows of people and of what is theirs, for tests of what happens to rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.base import Base
from models.consent import Consent, ConsentPurpose, ConsentText, ConsentWay
from models.person import Language, Person, PersonKind
from models.school import School
from services.fold import folded
from services.store import Store
from tests.clock import NOON


def a_profile(full_name: str | None = None, **facts: Any) -> Person:
    """Somebody who has said who they are; with no name, somebody just met."""
    usual: dict[str, Any] = {
        "name": (full_name or "Анна").split()[-1],
        "full_name": full_name,
        "search": folded(full_name or "Анна"),
        "language": Language.RU,
        "zone": "Europe/Moscow",
        "met_at": NOON,
        "drafted_at": None if full_name is None else NOON,
    }
    return Person(**usual | facts)


def a_pupil(full_name: str = "Иванова Анна", *, grade: int = 10, **facts: Any) -> Person:
    return a_profile(full_name, kind=PersonKind.PUPIL, grade=grade, **{"grade_year": 2026} | facts)


def a_row_of_school(school_id: str = "lyceum", **facts: Any) -> School:
    return School(
        id=school_id, **{"name": "Лицей", "name_en": "Lyceum", "city": "Уфа", "city_en": "Ufa"} | facts
    )


def an_account(person: Person, external_id: int = 1, messenger: MessengerName = MessengerName.VK) -> Account:
    return Account(messenger=messenger, external_id=external_id, person_id=person.id)


def a_consent(person: Person, text: ConsentText, **facts: Any) -> Consent:
    usual = {"purpose": text.purpose, "way": ConsentWay.PRESS, "given_at": NOON, "given_by": person.id}
    return Consent(person_id=person.id, text_id=text.id, **usual | facts)


def a_text(purpose: ConsentPurpose = ConsentPurpose.PROCESSING, version: str = "1") -> ConsentText:
    return ConsentText(
        purpose=purpose, version=version, language=Language.RU, digest=f"{purpose}{version}", body="Согласие"
    )


async def stored(store: Store, *rows: Base) -> None:
    """Write them; from then on they know their ids."""
    await store.write(_add, rows)


def _add(session: Session, rows: Sequence[Base]) -> None:
    for row in rows:
        # In the order given: nothing tells the session which of them refers to which.
        session.add(row)
        session.flush()


async def all_of(store: Store, *columns: Any) -> list[tuple[Any, ...]]:
    """The values of all rows of a table, in their order."""
    return await store.read(_all_of, columns)


def _all_of(session: Session, columns: Sequence[Any]) -> list[tuple[Any, ...]]:
    return sorted((tuple(row) for row in session.execute(select(*columns))), key=repr)
