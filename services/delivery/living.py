from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, exists, select
from sqlalchemy.orm import Session

from models.delivery import LivingScreen
from services.insertion import put
from services.store import Store


@dataclass(frozen=True, slots=True)
class Place:
    """A message in the chat of one account."""

    account_id: int
    message_id: int


class LivingScreens:
    """Which message of a chat shows what, so that it can be drawn anew there when that has changed."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def show(self, place: Place, subject: str) -> None:
        """The message shows it from now on, and nothing else; an older message that did is left as it is."""
        await self._store.write(show, place, subject)

    async def shows(self, place: Place, subject: str) -> bool:
        return await self._store.glance(shows, place, subject)

    async def forget(self, place: Place) -> None:
        """The message shows something else now, or is gone. Of one that showed nothing living: no harm."""
        await self._store.write(forget, place)


def show(session: Session, place: Place, subject: str) -> None:
    forget(session, place)
    row = {"account_id": place.account_id, "subject": subject, "message_id": place.message_id}
    put(session, LivingScreen, row, key=("account_id", "subject"))


def shows(session: Session, place: Place, subject: str) -> bool:
    found = exists().where(*_at(place), LivingScreen.subject == subject)
    return session.scalars(select(found)).one()


def forget(session: Session, place: Place) -> None:
    session.execute(delete(LivingScreen).where(*_at(place)))


def _at(place: Place) -> tuple[ColumnElement[bool], ...]:
    return (
        LivingScreen.account_id == place.account_id,
        LivingScreen.message_id == place.message_id,
    )
