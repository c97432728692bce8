"""What somebody wants of a team: done at once, or asked of the organiser once the team is frozen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import RequestKind
from services.entry import team_change
from services.entry.team_refusal import MemberGone


@dataclass(frozen=True, slots=True)
class TeamWish:
    kind: RequestKind
    # Whom it is about: who comes, or who goes; whoever asks, of anything else.
    person_id: int
    # Who comes instead, or which nomination or site it is to be.
    other_id: int | None = None
    title: str = ""

    def packed(self) -> dict[str, object]:
        """As the body of a request."""
        return {"other_id": self.other_id, "title": self.title}


def wish_of(kind: RequestKind, person_id: int, body: dict[str, object]) -> TeamWish:
    other = body.get("other_id")
    return TeamWish(kind, person_id, other if isinstance(other, int) else None, str(body.get("title") or ""))


def fulfil(session: Session, entry: Entry, wish: TeamWish, *, by: int | None, now: datetime) -> None:
    """The caller holds the event's row, and has asked whether whoever acts may."""
    FULFILLED_BY[wish.kind](session, entry, wish, by, now)


def _add(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.add(session, entry, wish.person_id, by=by, now=now)


def _leave(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.take_out(session, entry, wish.person_id, by=by, now=now)


def _replace(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    if wish.other_id is None:
        raise MemberGone
    team_change.replace(session, entry, wish.person_id, wish.other_id, by=by, now=now)


def _rename(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.rename(session, entry, wish.title, by=by, now=now)


def _nominate(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.choose_nomination(session, entry, wish.other_id or 0, by=by, now=now)


def _place(session: Session, entry: Entry, wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.choose_site(session, entry, wish.other_id or 0, by=by, now=now)


def _withdraw(session: Session, entry: Entry, _wish: TeamWish, by: int | None, now: datetime) -> None:
    team_change.withdraw(session, entry, by=by, now=now)


FULFILLED_BY: dict[RequestKind, Callable[[Session, Entry, TeamWish, int | None, datetime], None]] = {
    RequestKind.ADD: _add,
    RequestKind.LEAVE: _leave,
    RequestKind.REPLACE: _replace,
    RequestKind.TITLE: _rename,
    RequestKind.NOMINATION: _nominate,
    RequestKind.SITE: _place,
    RequestKind.WITHDRAW: _withdraw,
}
