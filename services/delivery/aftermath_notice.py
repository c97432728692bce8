"""What is told when an event is over: what has stayed of it, and thanks to those who spoke."""

from dataclasses import dataclass

from models.event import Event
from models.material import Material
from services.webinar.count import Counts
from services.webinar.feedback_score import Scores


@dataclass(frozen=True, slots=True)
class MaterialsNotice:
    """All that have been added since the reader was told last."""

    event: Event
    materials: tuple[Material, ...]


@dataclass(frozen=True, slots=True)
class ThanksNotice:
    """What somebody spoke of, and how it went. The event's organiser is loaded."""

    event: Event
    topics: tuple[str, ...]
    counts: Counts
    scores: Scores
