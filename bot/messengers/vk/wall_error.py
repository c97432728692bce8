"""What VK's refusals mean for a post of the wall. Whatever may have been carried out is known by its key."""

from typing import Final

from bot.messengers.vk.error import (
    BROKEN_ANSWER,
    DISCONNECTED,
    INTERNAL,
    TIMED_OUT,
    TOO_MANY_CALLS,
    TOO_MUCH_ALIKE,
    UNKNOWN,
    WRONG_PARAMETER,
    VkError,
)
from bot.messengers.vk.upload import BROKEN_PICTURE
from scheduler.board import Pinned
from services.post.outcome import Verdict
from services.post.reason import Reason

WRONG_TOKEN: Final = 5
NO_SUCH_POST: Final = 210
CANNOT_POST: Final = 214
# As VK puts it: «you can only add 50 posts a day».
DAY_FULL: Final = "posts a day"
# No permission, access denied, not with this kind of key, none of this community's.
NO_RIGHT: Final = frozenset({7, 15, 27, 125, 203})
_PICTURE_REFUSED: Final = frozenset({105, 118, 121, 129})
# Too quick, the same too often, a captcha, a check of the sender, the day's share: nothing was carried out.
_WAITS_SECONDS: Final = {TOO_MANY_CALLS: 1.0, TOO_MUCH_ALIKE: 600.0, 14: 900.0, 17: 900.0, 29: 3600.0}
_NOBODY_KNOWS: Final = frozenset({TIMED_OUT, DISCONNECTED, BROKEN_ANSWER, UNKNOWN, INTERNAL})
_KEY_WAITS_SECONDS: Final = 900.0
_HOUR_SECONDS: Final = 3600.0
_TOO_OLD: Final = ("time", "old", "expired")


def published_by(error: VkError) -> Pinned:
    """Of `wall.post`."""
    if error.code in _NOBODY_KNOWS:
        return Pinned(Verdict.UNSURE)
    if error.code == WRONG_TOKEN:
        # The whole bot waits for somebody to mend it.
        return Pinned(Verdict.LATER, wait_seconds=_KEY_WAITS_SECONDS)
    if error.code == CANNOT_POST:
        if DAY_FULL in error.message:
            return Pinned(Verdict.LATER, reason=Reason.DAY_FULL, wait_seconds=_HOUR_SECONDS)
        return Pinned(Verdict.REFUSED, reason=Reason.NO_RIGHT)
    return _later_or_refused(error)


def uploaded_by(error: VkError, *, as_person: bool) -> Pinned:
    """Of bringing a file there: as yet nothing is out."""
    if error.code in _NOBODY_KNOWS:
        return Pinned(Verdict.LATER)
    if as_person and error.code in NO_RIGHT | {WRONG_TOKEN}:
        return Pinned(Verdict.REFUSED, reason=Reason.USER_TOKEN_REVOKED)
    if error.code in _PICTURE_REFUSED or BROKEN_PICTURE in error.message:
        return Pinned(Verdict.REFUSED, reason=Reason.BAD_PICTURE)
    return _later_or_refused(error)


def changed_by(error: VkError) -> Pinned:
    """Of `wall.edit` and `wall.delete`, which may be made twice."""
    if error.code in _NOBODY_KNOWS:
        return Pinned(Verdict.LATER)
    if error.code == WRONG_TOKEN:
        return Pinned(Verdict.REFUSED, reason=Reason.USER_TOKEN_REVOKED)
    if error.code == NO_SUCH_POST:
        return Pinned(Verdict.GONE)
    if any(words in error.message for words in _TOO_OLD):
        return Pinned(Verdict.REFUSED, reason=Reason.TOO_OLD)
    return _later_or_refused(error)


def is_attachment_unknown(error: VkError) -> bool:
    return error.code == WRONG_PARAMETER and "attachment" in error.message


def _later_or_refused(error: VkError) -> Pinned:
    if error.code in _WAITS_SECONDS:
        return Pinned(Verdict.LATER, wait_seconds=_WAITS_SECONDS[error.code])
    return Pinned(Verdict.REFUSED, reason=Reason.NO_RIGHT if error.code in NO_RIGHT else Reason.REFUSED)
