"""What an organiser tells of whoever they enter by hand."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from models.draft import Draft, DraftKind
from services.actor import Actor
from services.desk.addition import may_have_children, open_event, own_draft, team_of
from services.desk.addition_step import addition_of, alike_to
from services.desk.candidate import searched
from services.desk.refusal import AdditionGradeUnclear, AdditionNameUnclear, EventNotForPupils
from services.entry.team import read_title
from services.person_search import Wanted
from services.personal_name import read_name
from services.refusal import PersonNotFound


def begin(session: Session, event_id: int, typed: str, actor: Actor, *, entry_id: int | None = None) -> int:
    """Whoever was typed is looked for; a team is called so. Answers the draft's id."""
    event = open_event(session, actor, event_id)
    body: dict[str, object] = {"event_id": event.id, "entry_id": entry_id}
    team_of(session, body)
    if event.is_for_teams and entry_id is None:
        body["title"] = read_title(typed)
    else:
        wanted = Wanted.read(typed)
        if not wanted.words:
            raise AdditionNameUnclear
        body |= {"typed": str(wanted), "grade": wanted.grade, "letter": wanted.letter.upper()}
    draft = Draft(person_id=actor.id, kind=DraftKind.ADDITION, body=body, made_at=actor.now)
    session.add(draft)
    session.flush()
    return draft.id


def answer(session: Session, draft_id: int, told: Mapping[str, object], actor: Actor) -> None:
    """One more thing is known; what is told to a draft that is done comes too late."""
    draft = own_draft(session, draft_id, actor, locked=True)
    if draft.body.get("done") is None:
        draft.body = {**draft.body, **told}


def pick(session: Session, draft_id: int, person_id: int, actor: Actor) -> None:
    """Somebody of those whom the draft itself offers: no number of anybody else is a way to their name."""
    draft = own_draft(session, draft_id, actor)
    body: dict[str, Any] = {**draft.body, "person_id": None}
    event = open_event(session, actor, body["event_id"])
    offered = searched(session, str(body.get("typed", "")))
    if body.get("name"):
        offered += alike_to(session, addition_of(session, draft.id, event, body, None), actor)
    if person_id not in {person.id for person in offered}:
        raise PersonNotFound
    answer(session, draft_id, {"person_id": person_id}, actor)


def be_new(session: Session, draft_id: int, actor: Actor) -> None:
    """A child whom nobody knows yet, by the name that was typed."""
    draft = own_draft(session, draft_id, actor)
    event = open_event(session, actor, int(str(draft.body["event_id"])))
    if not may_have_children(event):
        raise EventNotForPupils
    name = read_name(" ".join(Wanted.read(str(draft.body["typed"])).words)).full
    answer(session, draft_id, {"name": name, "person_id": None}, actor)


def read_grade(typed: str) -> dict[str, object]:
    wanted = Wanted.read(typed)
    if wanted.grade is None:
        raise AdditionGradeUnclear
    return {"grade": wanted.grade, "letter": wanted.letter.upper()}
