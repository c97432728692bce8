"""How a command speaks to whoever has typed it: what it found is its output, what stopped it a complaint."""

import sys
from io import TextIOWrapper

# What a command that reads a file answers the shell.
WRITTEN, ALL_REFUSED, UNREADABLE = 0, 1, 2


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def complain(told: str) -> int:
    sys.stderr.write(f"{' '.join(told.split())}\n")
    return UNREADABLE


def speak_utf8() -> None:
    """Whatever the machine is set to: what we have to tell is in no other letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
