"""A machine's mood lasts for seconds: whatever is compared runs in turns, and ratios are of one turn."""

import random
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping

Batch = Callable[[], Awaitable[object]]


async def in_turns(batches: Mapping[str, Batch], *, rounds: int, warm_up: int = 2) -> dict[str, list[float]]:
    """Seconds of every batch in every round. Their order is dealt anew: nobody always goes first."""
    seconds: dict[str, list[float]] = {name: [] for name in batches}
    dealer = random.Random(0)  # noqa: S311  it deals turns, not secrets
    for number in range(warm_up + rounds):
        for name in dealer.sample(list(batches), len(batches)):
            began = time.perf_counter()
            await batches[name]()
            if number >= warm_up:
                seconds[name].append(time.perf_counter() - began)
    return seconds


def ratio(ours: list[float], peers: list[float]) -> float:
    return statistics.median(our / peer for our, peer in zip(ours, peers, strict=True))
