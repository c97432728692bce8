"""The answers that a request asks to change, as its body keeps them, and which of them can still be given."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.entry import Entry
from models.entry_request import EntryRequest, RequestKind, RequestState
from services.entry.duty import Key, inside_of
from services.entry.question import Given, is_answered, questions_of

# Requests that make no sense once the person whom they are about is gone.
OF_A_MEMBER = (RequestKind.LEAVE, RequestKind.REPLACE)


def packed(answers: Mapping[Key, Given]) -> dict[str, object]:
    """As the body of a request."""
    named = {
        f"{question_id}:{person_id or ''}": [given.value, given.file_id]
        for (question_id, person_id), given in answers.items()
    }
    return {"answers": named}


def answers_asked(request: EntryRequest) -> dict[Key, Given]:
    """What is to be answered instead, by question and person."""
    answers = request.body.get("answers")
    found: dict[Key, Given] = {}
    for name, (value, file_id) in (answers if isinstance(answers, dict) else {}).items():
        question, _, person = str(name).partition(":")
        found[int(question), int(person) if person else None] = Given(value, file_id)
    return found


def answers_due(session: Session, entry: Entry, request: EntryRequest) -> dict[Key, Given]:
    """Those to what is still asked, of somebody who is still there, and still among the choices."""
    inside = inside_of(session, entry)
    due = {duty.key: duty.question for duty in inside.duties(questions_of(session, entry.event_id))}
    return {
        key: given
        for key, given in answers_asked(request).items()
        if key in due and is_answered(due[key], given)
    }


def recall_about(session: Session, entry: Entry, person_id: int, *, by: int | None, now: datetime) -> None:
    """Somebody has left: nobody need decide any more what was asked about them.

    What they asked for others, or for the team, is still asked. The caller holds the event's row.
    """
    requests = session.scalars(
        select(EntryRequest)
        .where(EntryRequest.entry_id == entry.id, EntryRequest.state == RequestState.OPEN)
        .where(EntryRequest.kind.in_((*OF_A_MEMBER, RequestKind.ANSWER)))
        .order_by(EntryRequest.id)
    ).all()
    for request in requests:
        if request.kind in OF_A_MEMBER:
            is_void = request.person_id == person_id
        else:
            answers = answers_asked(request)
            left = {key: given for key, given in answers.items() if key[1] != person_id}
            is_void = not left
            if len(left) < len(answers) and left:
                request.body = packed(left)
        if is_void:
            request.state, request.decided_at, request.decided_by = RequestState.RECALLED, now, by
    session.flush()
