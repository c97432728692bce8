import hashlib
import secrets
from typing import Final

from services.inbox import current_update

_INT32: Final = 1 << 31


def random_ids(*, peer_id: int, parts: int) -> list[int]:
    """VK's key against sending twice: a second message with it, to the same dialog in an hour, is not sent.

    While an update is being handled, each message's key follows from the update and the message's turn in the
    answer: handled again, in this process or after a crash, it says nothing twice. Otherwise the key is a
    random one, and guards only against the repeating of one call.
    """
    handling = current_update.get()
    if handling is None:
        return [1 + secrets.randbelow(_INT32 - 1) for _ in range(parts)]
    turn = handling.turns
    handling.turns += 1
    return [_derived(f"{peer_id}:{handling.key}:{turn}:{part}") for part in range(parts)]


def random_id_of(key: str, *, part: int) -> int:
    """Of what the bot says on its own: the same for all who are told it, whoever is told again together.

    VK asks it of each dialog by itself.
    """
    return _derived(f"{key}:{part}")


def _derived(cause: str) -> int:
    digest = hashlib.sha256(cause.encode()).digest()
    # Zero would mean that VK shall not check at all.
    return 1 + int.from_bytes(digest[:4], "big") % (_INT32 - 1)
