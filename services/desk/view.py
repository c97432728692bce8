"""What somebody looks at on the desk of an event: a filter and columns, kept under an id for the buttons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from models.desk_view import DeskView
from models.event import Event
from services.actor import Actor
from services.desk.filter import Filter
from services.desk.refusal import DeskViewGone
from services.event.right import run_event

# Of one person and event. A changed filter is another view, so that an old list stays what it is.
VIEWS_KEPT = 40


@dataclass(frozen=True, slots=True)
class View:
    id: int
    event_id: int
    filter: Filter
    # The columns of the export, in their order; none chosen means the usual ones.
    columns: tuple[str, ...] = ()


def own_view(session: Session, actor: Actor, view_id: int) -> tuple[View, Event]:
    """One's own view of an event that one runs."""
    row = session.get(DeskView, view_id)
    if row is None or row.person_id != actor.id:
        raise DeskViewGone
    return _view(row), run_event(session, actor, row.event_id)


def newest_view(session: Session, actor: Actor, event_id: int) -> View:
    """What was looked at last, or everything."""
    row = session.scalars(_own(actor, event_id).limit(1)).one_or_none()
    return keep_view(session, actor, event_id, Filter()) if row is None else _view(row)


def keep_view(session: Session, actor: Actor, event_id: int, wanted: Filter) -> View:
    """With the columns of the view before it. The same filter has the same id."""
    rows = session.scalars(_own(actor, event_id)).all()
    columns = _view(rows[0]).columns if rows else ()
    same = next((row for row in rows if _view(row).filter == wanted), None)
    if same is None:
        same = DeskView(person_id=actor.id, event_id=event_id, used_at=actor.now)
        session.add(same)
    same.body = {**wanted.body(), "columns": list(columns)}
    same.used_at = actor.now
    session.flush()
    _forget_old(session, rows)
    return _view(same)


def refine(session: Session, actor: Actor, view_id: int, change: Callable[[Filter], Filter]) -> View:
    """The same view with something else in its filter."""
    view, event = own_view(session, actor, view_id)
    return keep_view(session, actor, event.id, change(view.filter))


def keep_columns(session: Session, actor: Actor, view_id: int, columns: Sequence[str]) -> View:
    """Columns are no part of what is looked at: they change in their place."""
    own_view(session, actor, view_id)
    row = session.get_one(DeskView, view_id)
    row.body = {**row.body, "columns": list(columns)}
    row.used_at = actor.now
    session.flush()
    return _view(row)


def _own(actor: Actor, event_id: int) -> Select[DeskView]:
    return (
        select(DeskView)
        .where(DeskView.person_id == actor.id, DeskView.event_id == event_id)
        .order_by(DeskView.used_at.desc(), DeskView.id.desc())
    )


def _view(row: DeskView) -> View:
    columns = row.body.get("columns")
    chosen = tuple(map(str, columns)) if isinstance(columns, list) else ()
    return View(row.id, row.event_id, Filter.read(row.body), chosen)


def _forget_old(session: Session, rows: Sequence[DeskView]) -> None:
    old = [row.id for row in rows[VIEWS_KEPT:]]
    if old:
        session.execute(delete(DeskView).where(DeskView.id.in_(old)))
