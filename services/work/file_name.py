"""What a work is called once it has left the bot: whose it is stands first."""

import re
from pathlib import PurePath

from services.plain_text import plain

# What one system or another takes in no name.
NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|]')
NAME_CHARACTERS, WHO_CHARACTERS, ENDING_CHARACTERS = 110, 50, 16


def work_file_name(number: int, who: str, name: str) -> str:
    """«№17 Вега — проект.pdf»: safe on every disk, and nobody else's, as the numbers of entries are."""
    suffix = PurePath(name).suffix
    ending = suffix if len(suffix) <= ENDING_CHARACTERS else ""
    whose = _safe(who)[:WHO_CHARACTERS].rstrip(" .")
    stem = _safe(name.removesuffix(ending))
    whole = " ".join((f"№{number}", *((whose,) if whose else ()), "—", stem))
    return whole[: NAME_CHARACTERS - len(ending)].rstrip(" .") + _safe(ending, keep_dot=True)


def _safe(text: str, *, keep_dot: bool = False) -> str:
    # No name climbs out of its folder, and none hides itself by a dot at its beginning.
    return NOT_IN_A_NAME.sub("_", plain(text)).lstrip(" " if keep_dot else " .")
