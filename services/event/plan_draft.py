"""A plan that was shown and waits for a «yes»: written once, whoever presses twice."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.audit import Deed
from models.delivery import DeliveryKind
from models.draft import Draft, DraftKind
from models.event import EventState
from services.actor import Actor
from services.audit import note
from services.delivery.ledger import Message, tell
from services.event.plan_row import PlanFile, PlanLine, PlanRow
from services.event.plan_step import Plan, Scope
from services.event.right import RUN_BY
from services.refusal import NotAllowed, Refusal
from services.right import Rights
from services.sheet.outcome import Outcome, RefusedRow

if TYPE_CHECKING:
    from services.event.plan_writing import Drawn

Rows = Sequence[PlanRow | RefusedRow]

DRAFT_TTL = timedelta(days=2)


class PlanDraftLost(Refusal):
    """Sent too long ago, another's, or another file was sent since."""

    key = "refusal-plan-draft-lost"


@dataclass(frozen=True, slots=True)
class PlanWritten:
    new: int
    changed: int
    unchanged: int
    refused: int
    state: EventState
    # The catalogue has changed since the preview, and so has what was written.
    is_otherwise: bool = False
    # It was written by an earlier press.
    is_old: bool = False


def planner_rights(session: Session, actor: Actor) -> Rights:
    rights = actor.rights(session)
    if not (rights.is_administrator or rights.schools(*RUN_BY)):
        raise NotAllowed
    return rights


def scope_of(session: Session, actor: Actor, *, publish: bool) -> Scope:
    """What an organiser brings is submitted, whatever the button says."""
    rights = planner_rights(session, actor)
    if rights.is_administrator:
        state = EventState.PUBLISHED if publish else EventState.DRAFT
        return Scope(actor.now, actor.id, None, state)
    return Scope(actor.now, actor.id, frozenset(rights.schools(*RUN_BY)), EventState.SUBMITTED)


def draw(session: Session, rows: Rows, scope: Scope) -> "Drawn":
    from services.event.plan_writing import draw as drawn  # noqa: PLC0415  it brings the names of schools along

    return drawn(session, rows, scope)


def keep(session: Session, file: PlanFile, outcome: Outcome, actor: Actor) -> int:
    """What was sent before and not written is forgotten: the last file counts."""
    planner_rights(session, actor)
    draft = Draft(
        person_id=actor.id,
        kind=DraftKind.PLAN,
        body={"lines": [asdict(line) for line in file.lines], "shown": _counts(outcome), "written": None},
        made_at=actor.now,
    )
    session.add(draft)
    session.flush()
    mine = (Draft.person_id == actor.id, Draft.kind == DraftKind.PLAN, Draft.id != draft.id)
    session.execute(delete(Draft).where(*mine))
    return draft.id


def lines_of_draft(session: Session, draft_id: int, actor: Actor) -> list[PlanLine]:
    return _lines(_draft(session, draft_id, actor))


def write_draft(
    session: Session, draft_id: int, rows: Rows, drawn: "Drawn", actor: Actor, *, publish: bool
) -> PlanWritten:
    draft = _draft(session, draft_id, actor, locked=True)
    body: dict[str, Any] = dict(draft.body)
    if body["written"] is not None:
        known: dict[str, Any] = body["written"]
        return replace(PlanWritten(**{**known, "state": EventState(known["state"])}), is_old=True)
    scope = scope_of(session, actor, publish=publish)
    plan = bring_in(session, rows, drawn, scope)
    outcome = plan.outcome
    if scope.state is EventState.SUBMITTED and plan.born:
        _tell_administrators(session, draft_id, plan.born, actor)
    counts = _counts(outcome)
    is_otherwise = counts != body["shown"]
    new, changed, unchanged, refused = counts.values()
    written = PlanWritten(new, changed, unchanged, refused, scope.state, is_otherwise=is_otherwise)
    # The lines are of no more use; how many they were is what a second press is answered with.
    draft.body = {"lines": [], "shown": body["shown"], "written": asdict(written)}
    return written


def bring_in(session: Session, rows: Rows, drawn: "Drawn", scope: Scope) -> Plan:
    """All valid rows at once. A plan that changes nothing leaves no trace in the log either."""
    from services.event.plan_writing import write_plan  # noqa: PLC0415  see above

    plan = write_plan(session, drawn, rows, scope)
    outcome = plan.outcome
    if outcome.new or outcome.changed:
        counts = f"new {outcome.new}, changed {outcome.changed}, refused {len(outcome.refused)}"
        note(session, Deed.PLAN_IMPORTED, at=scope.now, actor_id=scope.by, detail=counts)
    return plan


def _tell_administrators(session: Session, draft_id: int, born: Sequence[int], actor: Actor) -> None:
    """Once of the whole plan, whatever its length: the list of what waits for them has all of it.

    Its events are named, so that it is told as long as any of them waits.
    """
    from services.event.submission import administrators  # noqa: PLC0415  it needs all that makes an event

    body = {"events": list(born)} if len(born) > 1 else {}
    message = Message(DeliveryKind.EVENT_SUBMITTED, f"plan:{draft_id}", born[0], body)
    others = [person_id for person_id in administrators(session, actor) if person_id != actor.id]
    tell(session, message, others, now=actor.now)


def _counts(outcome: Outcome) -> dict[str, int]:
    return {
        "new": outcome.new,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "refused": len(outcome.refused),
    }


def _draft(session: Session, draft_id: int, actor: Actor, *, locked: bool = False) -> Draft:
    planner_rights(session, actor)
    draft = session.get(Draft, draft_id, with_for_update=locked or None, populate_existing=locked)
    if draft is None or (draft.person_id, draft.kind) != (actor.id, DraftKind.PLAN):
        raise PlanDraftLost
    if draft.made_at <= actor.now - DRAFT_TTL:
        raise PlanDraftLost
    return draft


def _lines(draft: Draft) -> list[PlanLine]:
    body: Mapping[str, Any] = draft.body
    return [PlanLine(**told) for told in body["lines"]]
