"""What was said of an event by all together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.feedback import Feedback


@dataclass(frozen=True, slots=True)
class Scores:
    # How often each number was given.
    by_score: Mapping[int, int]

    @property
    def count(self) -> int:
        return sum(self.by_score.values())

    @property
    def average(self) -> float | None:
        """To a tenth, as it is said; nothing, where nobody has said anything."""
        if not self.count:
            return None
        return round(sum(score * times for score, times in self.by_score.items()) / self.count, 1)


def scores_of(session: Session, event_id: int) -> Scores:
    rows = session.execute(
        select(Feedback.score, func.count()).where(Feedback.event_id == event_id).group_by(Feedback.score)
    )
    return Scores(Counter({row[0]: row[1] for row in rows}))
