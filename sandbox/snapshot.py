import asyncio
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sandbox.world import World

FORMAT = 1
PAUSE_SECONDS = 1.0
# A world that thousands of test accounts have filled must not spend its life writing itself down.
LARGEST_SHARE_OF_TIME = 0.05


class Snapshot:
    """The file a world is remembered in between two runs."""

    def __init__(self, path: Path, *, pause: float = PAUSE_SECONDS) -> None:
        self._path = path
        self._pause = pause

    def open(self, make: Callable[[], World]) -> World:
        """Bring back the remembered world, or begin a new one.

        A file that can not be read is put aside rather than mended: the sandbox must always start, and a
        half-loaded world would be worse than an empty one.
        """
        if not self._path.exists():
            return make()
        world = make()
        try:
            world.load(_state(self._path.read_bytes()))
        except (ValueError, KeyError, TypeError, AttributeError):
            self._path.replace(self._path.with_suffix(".unreadable"))
            return make()
        return world

    async def keep(self, world: World) -> None:
        """Write the world down after every burst of changes, until cancelled."""
        count = 0
        while True:
            count = await world.change.after(count)
            began = time.perf_counter()
            self.save(world)
            spent = time.perf_counter() - began
            await asyncio.sleep(max(self._pause, spent / LARGEST_SHARE_OF_TIME))

    def save(self, world: World) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        beside.write_text(_body(world), encoding="utf-8")
        beside.replace(self._path)


def _body(world: World) -> str:
    return json.dumps({"format": FORMAT, "world": world.dump()}, ensure_ascii=False)


def _state(body: bytes) -> dict[str, Any]:
    kept = json.loads(body)
    if kept["format"] != FORMAT:
        raise ValueError(kept["format"])
    state: dict[str, Any] = kept["world"]
    return state
