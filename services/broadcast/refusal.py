from dataclasses import dataclass

from models.broadcast import BroadcastState
from services.refusal import Refusal


class BroadcastTooEarly(Refusal):
    """Nobody has accepted the post yet, or it has been taken down."""

    key = "refusal-broadcast-post"


class BroadcastToNobody(Refusal):
    key = "refusal-broadcast-nobody"


class BroadcastChanged(Refusal):
    """Somebody has chosen otherwise since these numbers were shown."""

    key = "refusal-broadcast-changed"


class BroadcastNotFound(Refusal):
    key = "refusal-broadcast-not-found"


class AudienceUnknown(Refusal):
    """What a button names is there no longer, or never was."""

    key = "refusal-broadcast-choice"


@dataclass(eq=False)
class BroadcastStateForbids(Refusal):
    """From this state it does not go there: somebody was quicker, or the button is old."""

    key = "refusal-broadcast-state"
    state: BroadcastState
