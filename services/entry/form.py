"""An entry on its way: what was chosen and answered so far. It waits, whatever interrupts."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from models.entry import EntrySource
from models.event import Event
from models.person import Person
from services.entry.question import Given
from services.reminder.plan import remind


@dataclass(frozen=True, slots=True)
class Form:
    event_id: int
    source: EntrySource
    nomination_id: int | None = None
    site_id: int | None = None
    given: Mapping[int, Given] = field(default_factory=dict)

    def answered(self, question_id: int, given: Given) -> Self:
        return replace(self, given={**self.given, question_id: given})

    def packed(self) -> dict[str, object]:
        answers = {str(number): [one.value, one.file_id] for number, one in self.given.items()}
        return {
            "event": self.event_id,
            "source": str(self.source),
            "nomination": self.nomination_id,
            "site": self.site_id,
            "answers": answers,
        }

    @classmethod
    def unpacked(cls, body: Mapping[str, Any]) -> Self:
        given = {int(number): Given(value, file) for number, (value, file) in body["answers"].items()}
        source = EntrySource(body["source"])
        return cls(body["event"], source, body["nomination"], body["site"], given)


def begun(session: Session, person_id: int) -> list[Form]:
    """Everything that somebody has begun to enter and not finished, the newest first."""
    drafts = session.scalars(
        select(Draft)
        .where(Draft.person_id == person_id, Draft.kind == DraftKind.ENTRY)
        .order_by(Draft.made_at.desc(), Draft.id.desc())
    )
    # A team on its way is a draft of the same kind, and another's to read.
    return [Form.unpacked(draft.body) for draft in drafts if "answers" in draft.body]


def form_of(session: Session, person_id: int, event_id: int) -> Form | None:
    draft = _draft(session, person_id, event_id)
    return None if draft is None else Form.unpacked(draft.body)


def keep_form(session: Session, person_id: int, form: Form, *, now: datetime) -> None:
    """One for a person and an event. Whoever goes on with it gets all their time anew."""
    draft = _draft(session, person_id, form.event_id, locked=True)
    is_new = draft is None
    if draft is None:
        draft = Draft(person_id=person_id, kind=DraftKind.ENTRY, body={}, made_at=now)
        session.add(draft)
    draft.body, draft.made_at = form.packed(), now
    session.flush()
    if is_new:
        remind(session, session.get_one(Event, form.event_id), (person_id,), now=now)


def drop_form(session: Session, person_id: int, event_id: int) -> None:
    draft = _draft(session, person_id, event_id, locked=True)
    if draft is not None:
        session.delete(draft)
        session.flush()


def _draft(session: Session, person_id: int, event_id: int, *, locked: bool = False) -> Draft | None:
    if locked:
        # Two accounts of one person would each begin one.
        session.get(Person, person_id, with_for_update=True)
    drafts = session.scalars(
        select(Draft).where(Draft.person_id == person_id, Draft.kind == DraftKind.ENTRY).order_by(Draft.id),
        execution_options={"populate_existing": locked},
    )
    return next((draft for draft in drafts if draft.body.get("event") == event_id), None)
