"""What an entry has come to, once it is published."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.result import Result
from models.stage import Stage
from services.delivery.entry_fact import child_of, manages_it
from services.delivery.notice import Award, ResultNotice
from services.delivery.telling import Outdated, Telling, told_entry


def result_facts(session: Session, telling: Telling) -> ResultNotice:
    entry, event = told_entry(session, telling)
    rows = session.execute(
        select(Result, Stage.title)
        .join(Stage, Stage.id == Result.stage_id, isouter=True)
        .where(Result.entry_id == entry.id, Result.published_at.is_not(None))
        # The whole event first, then its steps in their order.
        .order_by(Result.stage_id.is_not(None), Stage.position)
    ).all()
    if not rows:
        raise Outdated("not_published")
    awards = tuple(Award(result, title or "") for result, title in rows)
    may_know = manages_it(session, telling.reader, entry, event)
    who = child_of(session, entry, telling.reader) if may_know else ""
    return ResultNotice(event, entry, awards, who, is_changed=telling.body.get("changed") is True)
