import hashlib
import secrets
from collections import OrderedDict
from typing import Final

from services.inbox import current_update

# More updates than are ever being handled at once.
_REMEMBERED: Final = 1024
_INT32: Final = 1 << 31


class RandomIds:
    """VK's key against sending twice: a second message with it, to the same dialog in an hour, is not sent.

    While an update is being handled, each message's key follows from the update and the message's turn in the
    answer: handled again after a crash, it says nothing twice. Otherwise the key is a random one, and guards
    only against the repeating of one call.
    """

    def __init__(self) -> None:
        self._turns: OrderedDict[str, int] = OrderedDict()

    def draw(self, *, peer_id: int, parts: int) -> list[int]:
        update = current_update.get()
        if update is None:
            return [1 + secrets.randbelow(_INT32 - 1) for _ in range(parts)]
        turn = self._turns.pop(update, 0)
        self._turns[update] = turn + 1
        if len(self._turns) > _REMEMBERED:
            self._turns.popitem(last=False)
        return [_derived(f"{peer_id}:{update}:{turn}:{part}") for part in range(parts)]


def _derived(cause: str) -> int:
    digest = hashlib.sha256(cause.encode()).digest()
    # Zero would mean that VK shall not check at all.
    return 1 + int.from_bytes(digest[:4], "big") % (_INT32 - 1)
