"""What is counted while a crowd plays, and how it is told."""

import time
from collections import Counter
from dataclasses import dataclass, field

MOST_REFUSALS = 12
PERCENT = 100


@dataclass
class Tally:
    """Honest figures: whatever did not go as it should stands among them."""

    began: float = field(default_factory=time.monotonic)
    teams: int = 0
    waiting: int = 0
    people: int = 0
    deeds: int = 0
    answers: list[tuple[float, str]] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)

    def answered(self, what: str, seconds: float) -> None:
        self.answers.append((seconds, what))

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def line(self) -> str:
        refused = sum(self.refusals.values())
        return (
            f"{self.seconds:6.0f} s  teams {self.teams}  people {self.people}  "
            f"messages and presses {self.deeds}  refusals {refused}"
        )

    def report(self) -> str:
        slowest = sorted(self.answers, reverse=True)
        lines = [self.line(), f"  of these teams, in the queue: {self.waiting}"]
        if slowest:
            lines += [
                f"  half of the answers within {self._within(50):.2f} s, 95 of 100 {self._within(95):.2f} s",
                f"  the slowest: {slowest[0][0]:.2f} s, to {slowest[0][1]!r}",
                f"  messages and presses a second: {self.deeds / self.seconds:.1f}",
            ]
        lines += [
            f"  refused {count} times: {what}" for what, count in self.refusals.most_common(MOST_REFUSALS)
        ]
        return "\n".join(lines)

    def _within(self, percent: int) -> float:
        times = sorted(seconds for seconds, _ in self.answers)
        return times[min(len(times) - 1, len(times) * percent // PERCENT)]
