"""Hundreds of made-up teams enter «Техно-вызов» of a sandbox that runs, as people do: over the wire."""

import asyncio
import sys
import time
from argparse import ArgumentParser, Namespace
from datetime import datetime

from sandbox.crowd.cast import Cast
from sandbox.crowd.play import Crowd
from sandbox.crowd.tally import Tally
from sandbox.crowd.wire import Wire
from sandbox.fault import SERVERS

PROGRESS_SECONDS = 10.0
# When the competition takes entries: month and day, of the school year that is now in the sandbox.
OPENS, CLOSES, WITHIN = (11, 9), (12, 2), "-11-16T09:00:00+00:00"
FIRST_DAY_OF_SEASON = (8, 15)
RUNS = 10_000


def main() -> int:
    options = read_options()
    try:
        tally = asyncio.run(play(options))
    except OSError as error:
        sys.stderr.write(f"No sandbox answers at {options.page}: {error}\n")
        return 1
    return 0 if tally.teams >= options.teams else 1


def read_options() -> Namespace:
    parser = ArgumentParser(prog="python -m sandbox.crowd", description=__doc__)
    parser.add_argument("--teams", type=int, default=20, help="how many teams (%(default)s)")
    parser.add_argument("--messenger", choices=[*SERVERS, "both"], default="both", help="(%(default)s)")
    parser.add_argument("--page", default="http://127.0.0.1:8080", help="the running sandbox (%(default)s)")
    parser.add_argument("--at-once", type=int, default=40, help="how many play side by side (%(default)s)")
    return parser.parse_args()


async def play(options: Namespace) -> Tally:
    sides = SERVERS if options.messenger == "both" else (options.messenger,)
    wire, tally = Wire(options.page), Tally()
    crowd = Crowd(wire, Cast(int(time.time()) % RUNS), tally, tuple(sides), at_once=options.at_once)
    try:
        await _open_registration(wire)
        async with asyncio.TaskGroup() as tasks:
            telling = tasks.create_task(_tell(tally))
            await crowd.play(options.teams)
            telling.cancel()
    finally:
        await wire.close()
        _say(tally.report())
    return tally


async def _open_registration(wire: Wire) -> None:
    """The sandbox's clock is moved only where the competition takes no entries at its time."""
    now = datetime.fromisoformat(await wire.clock())
    if OPENS < (now.month, now.day) < CLOSES:
        return
    year = now.year if (now.month, now.day) >= FIRST_DAY_OF_SEASON else now.year - 1
    await wire.move_clock(f"{year}{WITHIN}")
    _say(f"The sandbox's clock was moved to {year}{WITHIN}: registration is open then.")


async def _tell(tally: Tally) -> None:
    while True:
        await asyncio.sleep(PROGRESS_SECONDS)
        _say(tally.line())


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
