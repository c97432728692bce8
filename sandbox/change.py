import asyncio


class Change:
    """Counts what has happened, so that whoever watches can sleep until there is something to see."""

    def __init__(self) -> None:
        self.count = 0
        self._sleepers: set[asyncio.Future[None]] = set()

    def __call__(self) -> None:
        self.count += 1
        sleepers, self._sleepers = self._sleepers, set()
        for sleeper in sleepers:
            if not sleeper.done():
                sleeper.set_result(None)

    async def after(self, count: int) -> int:
        """Wait until more has happened than the watcher has seen."""
        while self.count <= count:
            sleeper = asyncio.get_running_loop().create_future()
            self._sleepers.add(sleeper)
            try:
                await sleeper
            finally:
                self._sleepers.discard(sleeper)
        return self.count
