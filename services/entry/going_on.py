"""Where somebody goes on who had something else to do first."""

from sqlalchemy.orm import Session

from services.actor import Actor
from services.entry.begun import Begun
from services.entry.signing_up import begun_events
from services.entry.team_begun import team_begun


def begun_by(session: Session, actor: Actor) -> Begun:
    events, team = begun_events(session, actor), team_begun(session, actor)
    return Begun(events[0].id if events else None, team.draft_id, team.code)
