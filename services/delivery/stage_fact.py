"""What is told of a stage, as it stands when the message is sent."""

from sqlalchemy.orm import Session

from models.stage import Stage
from services.delivery.event_fact import is_other_time
from services.delivery.notice import StageNotice
from services.delivery.telling import Outdated, Telling, id_in, told_event
from services.event.phase import ALIVE


def stage_facts(session: Session, telling: Telling) -> StageNotice:
    stage = session.get(Stage, id_in(telling.body.get("stage_id")) or 0)
    if stage is None:
        raise Outdated("stage_gone")
    event = told_event(session, stage.event_id)
    if event.state not in ALIVE:
        raise Outdated(f"event_{event.state}")
    if not is_other_time(stage, telling.body):
        raise Outdated("moved_back")
    return StageNotice(event, stage, telling.body)
