from dataclasses import dataclass
from datetime import datetime

from models.event import EventState
from services.refusal import Refusal


class EventNotYours(Refusal):
    """Another school's event: whoever runs it sees its desk, and nobody else."""

    key = "refusal-event-not-yours"


@dataclass(eq=False)
class EventIsOver(Refusal):
    key = "refusal-event-is-over"
    at: datetime


@dataclass(eq=False)
class EventStateForbids(Refusal):
    """From this state the event does not go there: somebody was quicker, or the button is old."""

    key = "refusal-event-state"
    state: EventState
