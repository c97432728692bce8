"""How far a team is that is not made yet, and what is to be said of it next."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from models.draft import Draft
from models.event import Event
from models.person import Person
from models.seat import SeatScope
from services.entry.choosing import Typed
from services.entry.gate import Asking, nominations_of, sites_of
from services.entry.seat import full, seats_of
from services.entry.team_draft import Choosable, choice_of, choosable, number, open_to


class MakingStep(StrEnum):
    TITLE = "title"
    # For whoever may take part and may bring pupils as well.
    SIDE = "side"
    NOMINATION = "nomination"
    SITE = "site"
    # All is said, and no seat is free: it is made as soon as somebody says that it may wait.
    FULL = "full"
    # It is there.
    MADE = "made"


@dataclass(frozen=True, slots=True)
class Namesake:
    """The team that has the name already."""

    entry_id: int
    title: str
    # Whoever typed the name leads it.
    is_own: bool


@dataclass(frozen=True, slots=True)
class Making:
    event: Event
    step: MakingStep = MakingStep.MADE
    draft_id: int = 0
    title: str = ""
    choices: tuple[Choosable, ...] = ()
    namesake: Namesake | None = None
    entry_id: int | None = None
    # What became of words that were typed in place of a press.
    typed: Typed = Typed.NOTHING
    # What no seat is free of; and whether there is another of it to choose.
    full: SeatScope | None = None
    may_choose: bool = False


def step_of(session: Session, event: Event, draft: Draft) -> MakingStep:
    body = draft.body
    if body["entry_id"] is not None:
        return MakingStep.MADE
    if not body["title"]:
        return MakingStep.TITLE
    if body["as_mentor"] is None:
        return MakingStep.SIDE
    if body["nomination_id"] is None and nominations_of(session, event.id):
        return MakingStep.NOMINATION
    if body["site_id"] is None and sites_of(session, event.id):
        return MakingStep.SITE
    return MakingStep.FULL


def shown(session: Session, event: Event, draft: Draft, asking: Asking) -> Making:
    step, body = step_of(session, event, draft), draft.body
    person = session.get_one(Person, asking.actor.id)
    choices: tuple[Choosable, ...] = ()
    if step is MakingStep.NOMINATION:
        _, possible = open_to(session, event, asking.actor, as_mentor=bool(body["as_mentor"]))
        choices = choosable(session, event, possible, school_id=person.school_id)
    elif step is MakingStep.SITE:
        choices = choosable(session, event, sites_of(session, event.id), school_id=person.school_id)
    scope, is_full = None, step is MakingStep.FULL
    if is_full:
        scope = full(session, event.id, seats_of(session, event, choice_of(session, draft, asking.actor)))
    return Making(
        draft_id=draft.id,
        event=event,
        step=step,
        title=str(body["title"]),
        choices=choices,
        entry_id=number(body["entry_id"]),
        full=scope,
        may_choose=is_full and _may_choose(session, event, scope, asking, as_mentor=bool(body["as_mentor"])),
    )


def _may_choose(
    session: Session, event: Event, scope: SeatScope | None, asking: Asking, *, as_mentor: bool
) -> bool:
    """Whether what is full is one of several."""
    if scope is SeatScope.SITE:
        return len(sites_of(session, event.id)) > 1
    return (
        scope is SeatScope.NOMINATION
        and len(open_to(session, event, asking.actor, as_mentor=as_mentor)[1]) > 1
    )
