from collections import Counter, OrderedDict, deque
from collections.abc import Hashable, Iterator

from models.delivery import Rank
from scheduler.drawing import Letter, Redrawing

Drawn = Letter | Redrawing


class Stock:
    """What one messenger has in hand, until it is known what became of it.

    The better ranks come first. Letters that say the same stand together, to be told in one call, and nobody
    is written to twice at once: what goes to one person goes in its order.
    """

    def __init__(self, together: int) -> None:
        self._together = together
        self._ready: dict[Rank, OrderedDict[Hashable, deque[Drawn]]] = {rank: OrderedDict() for rank in Rank}
        # Whoever is in hand already, with what comes after.
        self._behind: dict[int, deque[Drawn]] = {}
        self._held: Counter[Rank] = Counter()

    def held(self, rank: Rank) -> int:
        """How many there are of this rank and the better ones."""
        return sum(count for known, count in self._held.items() if known <= rank)

    @property
    def is_empty(self) -> bool:
        """Nothing is in hand, also nothing that is under way."""
        return not self._behind

    @property
    def has_ready(self) -> bool:
        return any(self._ready.values())

    def add(self, drawn: Drawn) -> None:
        self._held[drawn.claim.rank] += 1
        if drawn.claim.person_id in self._behind:
            self._behind[drawn.claim.person_id].append(drawn)
        else:
            self._behind[drawn.claim.person_id] = deque()
            self._make_ready(drawn)

    def take(self) -> list[Drawn]:
        """The next call's: letters that say the same, or one redrawing. There has to be something."""
        alike_by_key = next(filter(None, self._ready.values()))
        key, alike = next(iter(alike_by_key.items()))
        taken = [alike.popleft() for _ in range(min(self._together, len(alike)))]
        del alike_by_key[key]
        if alike:
            # What many are told keeps nothing else of its rank waiting.
            alike_by_key[key] = alike
        return taken

    def take_scout(self) -> list[Drawn]:
        """One alone. What has failed before goes last: it may be the trouble itself, and not the line."""
        scout = min(self._all_ready(), key=lambda drawn: drawn.claim.attempts)
        alike_by_key, key = self._ready[scout.claim.rank], self._key(scout)
        alike_by_key[key].remove(scout)
        if not alike_by_key[key]:
            del alike_by_key[key]
        return [scout]

    def give_up(self) -> list[Drawn]:
        """Whatever is not under way yet; none of it is in hand any more."""
        ready = [*self._all_ready()]
        given_up = [*ready, *(drawn for others in self._behind.values() for drawn in others)]
        for alike_by_key in self._ready.values():
            alike_by_key.clear()
        for others in self._behind.values():
            others.clear()
        for drawn in ready:
            del self._behind[drawn.claim.person_id]
        self._held.subtract(drawn.claim.rank for drawn in given_up)
        return given_up

    def let_go(self, drawn: Drawn) -> None:
        """It is known what became of it, and its reader's next one may go."""
        self._held[drawn.claim.rank] -= 1
        others = self._behind[drawn.claim.person_id]
        if others:
            self._make_ready(others.popleft())
        else:
            del self._behind[drawn.claim.person_id]

    def _make_ready(self, drawn: Drawn) -> None:
        self._ready[drawn.claim.rank].setdefault(self._key(drawn), deque()).append(drawn)

    def _all_ready(self) -> Iterator[Drawn]:
        return (
            drawn
            for alike_by_key in self._ready.values()
            for alike in alike_by_key.values()
            for drawn in alike
        )

    def _key(self, drawn: Drawn) -> Hashable:
        if isinstance(drawn, Redrawing):
            return drawn.claim.id
        # Where each is a call of its own, one queue is enough.
        return (drawn.claim.key, drawn.screen) if self._together > 1 else None
