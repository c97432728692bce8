"""Of a team on its way: what is typed in place of a press, and what is said where no seat is free."""

from dataclasses import replace

from sqlalchemy.orm import Session

from models.seat import SeatScope
from services.entry.choosing import Typed, matching
from services.entry.gate import Asking
from services.entry.team_draft import hold_draft
from services.entry.team_making import choose_nomination, choose_site, look, said
from services.entry.team_step import Making, MakingStep, shown

CHOOSE = {MakingStep.NOMINATION: choose_nomination, MakingStep.SITE: choose_site}


def type_choice(session: Session, draft_id: int, words: str, asking: Asking) -> Making:
    """A line of whatever list is shown: its number, or how it begins."""
    here = look(session, draft_id, asking)
    choose = CHOOSE.get(here.step)
    if choose is None:
        return here
    found = matching(words, [(one.title, one.place) for one in here.choices])
    if len(found) == 1:
        return choose(session, draft_id, here.choices[found[0]].id, asking)
    if not found:
        return replace(here, typed=Typed.NONE)
    return replace(here, choices=tuple(here.choices[at] for at in found), typed=Typed.SEVERAL)


def finish(session: Session, draft_id: int, asking: Asking, *, may_wait: bool) -> Making:
    """Nothing is left but to make it: with a seat, or in the queue for one."""
    event, draft = hold_draft(session, draft_id, asking.actor)
    return said(session, event, draft, asking, may_wait=may_wait)


def place_anew(session: Session, draft_id: int, asking: Asking) -> Making:
    """Another site, or another nomination: whichever is full."""
    event, draft = hold_draft(session, draft_id, asking.actor)
    here = shown(session, event, draft, asking)
    if here.may_choose:
        of = "site_id" if here.full is SeatScope.SITE else "nomination_id"
        draft.body = draft.body | {of: None}
        session.flush()
    return shown(session, event, draft, asking)
