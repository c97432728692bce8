from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Begun:
    """What somebody may go back to once nothing stands in their way any more, the newest of each.

    An entry that is half filled in, a team half made, an invitation that was followed.
    """

    event_id: int | None = None
    team_draft_id: int | None = None
    team_code: str = ""


NOTHING_BEGUN = Begun()
