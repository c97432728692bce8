"""What is missing before an event can be shown to anybody: nobody could enter without it."""

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.event import Event, EventFormat
from models.nomination import Nomination
from models.stage import Site, Stage
from services.actor import Actor

AT_A_PLACE = frozenset({EventFormat.ONSITE, EventFormat.MIXED})


class Lacking(StrEnum):
    SUMMARY = "summary"
    AUDIENCE = "audience"
    PLACE = "place"
    # Its days have passed while it lay as a draft.
    DAYS = "days"
    STAGE_DAYS = "stage_days"
    # A nomination for grades that the event is not for: nobody could choose it.
    NOMINATION_GRADES = "nomination_grades"


def lacking(session: Session, event: Event, actor: Actor) -> tuple[Lacking, ...]:
    """In the order in which it is best told."""
    found = {
        Lacking.SUMMARY: not event.summary,
        Lacking.AUDIENCE: not _is_for_somebody(event),
        Lacking.PLACE: event.format in AT_A_PLACE and not event.place and not _has_places(session, event),
        Lacking.DAYS: event.ends_at <= actor.now,
        Lacking.STAGE_DAYS: _has_stage_outside(session, event),
        Lacking.NOMINATION_GRADES: _has_nomination_for_others(session, event),
    }
    return tuple(what for what, is_lacking in found.items() if is_lacking)


def _is_for_somebody(event: Event) -> bool:
    return event.grade_from is not None or event.for_colleges or event.for_teachers or event.for_heads


def _has_places(session: Session, event: Event) -> bool:
    site = select(Site.id).where(Site.event_id == event.id, Site.closed_at.is_(None))
    stage = select(Stage.id).where(Stage.event_id == event.id, Stage.place != "")
    return any(session.scalars(query.limit(1)).first() is not None for query in (site, stage))


def _has_stage_outside(session: Session, event: Event) -> bool:
    outside = (Stage.starts_at < event.starts_at) | (Stage.ends_at > event.ends_at)
    found = select(Stage.id).where(Stage.event_id == event.id, outside).limit(1)
    return session.scalars(found).first() is not None


def _has_nomination_for_others(session: Session, event: Event) -> bool:
    if event.grade_from is None or event.grade_to is None:
        return False
    outside = (Nomination.grade_from > event.grade_to) | (Nomination.grade_to < event.grade_from)
    found = select(Nomination.id).where(
        Nomination.event_id == event.id, Nomination.closed_at.is_(None), outside
    )
    return session.scalars(found.limit(1)).first() is not None
