"""How the interpreter is set so that nobody waits for it: the loop shares it with the store's threads."""

import gc
import sys
from typing import Final

# A thread that computes lets the loop go on after so long: a fifth of what is usual. At a thousand messages a
# second the loop gives way at each of them, and each time waited for as long.
TURN_SECONDS: Final = 0.001
# The oldest are looked through a hundred times less often than usual: with thousands of messages at hand that
# took fifty milliseconds of everybody's, and found next to nothing.
YOUNG, MIDDLE, OLD = 700, 10, 1_000


def keep_steady() -> None:
    """Once, when everything is imported: it stays as long as we do, and is not looked through again."""
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.enable()
    sys.setswitchinterval(TURN_SECONDS)
