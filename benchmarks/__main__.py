"""python -m benchmarks [GROUP]: every group's figures, one line each; no group named means all of them."""

import asyncio
import sys
import traceback
from argparse import ArgumentParser
from importlib import import_module

from benchmarks.figure import Figure

# A group is the word before the dot in its figures' names; here are the modules that measure them.
GROUPS = {
    "start": ("start",),
    "handling": ("handling",),
    "vk": ("vk",),
    "store": ("store",),
    "people": ("people", "school"),
    "registration": ("registration", "desk"),
    "delivery": ("delivery", "delivery_backlog"),
    "news": ("news",),
}


def main() -> int:
    parser = ArgumentParser(
        prog="python -m benchmarks", description="One line per figure: name, value, unit."
    )
    parser.add_argument("group", nargs="?", choices=GROUPS)
    chosen = parser.parse_args().group
    modules = [module for group in ([chosen] if chosen else GROUPS) for module in GROUPS[group]]
    failed = [module for module in modules if not _measured(module)]
    return 1 if failed else 0


def _measured(module: str) -> bool:
    """One module's trouble shall not cost the figures of the others."""
    try:
        asyncio.run(_show(module))
    except Exception:  # noqa: BLE001  shown whole to whoever measures
        traceback.print_exc()
        return False
    return True


async def _show(module: str) -> None:
    async for figure in import_module(f"benchmarks.{module}").figures():
        print(line(figure), flush=True)


def line(figure: Figure) -> str:
    value = "skipped" if figure.value is None else f"{figure.value:.6g}"
    return f"{figure.name}\t{value}\t{figure.unit}"


if __name__ == "__main__":
    sys.exit(main())
