"""Why a copy of a post is not as it was wanted, in words that a screen has sentences for."""

from enum import StrEnum


class Reason(StrEnum):
    """Of a copy's `reason`, of what a place lacks, and of what keeps a post from going out."""

    # Nobody has told this installation of the place.
    NOT_SET_UP = "not_set_up"
    # The bot, or the community's key, may not write there.
    NO_RIGHT = "no_right"
    # Pictures on the wall, its corrections and deletions need an administrator's key.
    NO_USER_TOKEN = "no_user_token"  # noqa: S105  a word, not a token
    USER_TOKEN_REVOKED = "user_token_revoked"  # noqa: S105  the same
    # The platform changes and deletes nothing of that age.
    TOO_OLD = "too_old"
    # Fifty posts stand on the wall since this hour yesterday.
    DAY_FULL = "day_full"
    BAD_PICTURE = "bad_picture"
    # Somebody has deleted it there by hand.
    GONE = "gone"
    # Handed over, and nobody has said what became of it.
    NO_ANSWER = "no_answer"
    # The platform said no, and named nothing that we know.
    REFUSED = "refused"
    # The platform has been silent for too long.
    UNREACHABLE = "unreachable"
    EMPTY = "empty"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_NOT_SHOWN = "event_not_shown"
