"""The columns of an event that a plan's row is about."""

from typing import Any

from models.event import EventFormat, EventKind, EventLevel
from services.event.beginning import AUDIENCES
from services.event.plan_row import PlanRow
from services.event.plan_step import Scope
from services.event.when import When

_AUDIENCE = frozenset({"grade_from", "for_colleges", "for_teachers", "for_heads"})


def said(row: PlanRow) -> dict[str, Any]:
    """What the row says of an event that is there."""
    return {"title": row.title} | dict(row.facts)


def born(row: PlanRow, when: When, scope: Scope) -> dict[str, Any]:
    """A new event: what the row says, what its title says, and what is usual. Without whose it is."""
    usual: dict[str, Any] = {
        "kind": EventKind.OTHER,
        "format": EventFormat.ONSITE if row.facts.get("place") else EventFormat.ONLINE,
        "level": EventLevel.INTERREGIONAL,
        "direction": None,
        "place": "",
        "summary": "",
        "link": "",
        **dict.fromkeys(("grade_from", "grade_to", "college_from", "college_to")),
        **dict.fromkeys(("for_colleges", "for_teachers", "for_heads"), False),
        **dict.fromkeys(("team_min", "team_max", "capacity", "per_school")),
        **dict.fromkeys(("registration_opens_at", "registration_closes_at")),
    }
    told = {**row.guesses, **row.facts}
    if not any(row.facts.get(name) for name in _AUDIENCE):
        usual |= AUDIENCES.get(EventKind(str(told.get("kind", EventKind.OTHER))), {})
    return {
        **usual,
        **told,
        "title": row.title,
        "slug": row.key or None,
        "starts_at": when.starts_at,
        "ends_at": when.ends_at,
        "whole_days": when.whole_days,
        "title_en": "",
        "summary_en": "",
        "place_en": "",
        "state": scope.state,
        "author_id": scope.by,
    }
