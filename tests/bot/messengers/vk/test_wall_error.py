"""What VK's refusals mean for a post of the wall."""

import pytest

from bot.messengers.vk.error import BROKEN_ANSWER, DISCONNECTED, TIMED_OUT, VkError
from bot.messengers.vk.wall_error import changed_by, published_by, uploaded_by
from services.post.outcome import Verdict
from services.post.reason import Reason


@pytest.mark.parametrize(
    ("code", "message", "verdict", "reason"),
    [
        (TIMED_OUT, "", Verdict.UNSURE, ""),
        (DISCONNECTED, "", Verdict.UNSURE, ""),
        (BROKEN_ANSWER, "", Verdict.UNSURE, ""),
        (1, "Unknown error occurred", Verdict.UNSURE, ""),
        (10, "Internal server error", Verdict.UNSURE, ""),
        (6, "Too many requests per second", Verdict.LATER, ""),
        (9, "Flood control", Verdict.LATER, ""),
        (14, "Captcha needed", Verdict.LATER, ""),
        (29, "Rate limit reached", Verdict.LATER, ""),
        (5, "User authorization failed", Verdict.LATER, ""),
        (7, "Permission to perform this action is denied", Verdict.REFUSED, Reason.NO_RIGHT),
        (15, "Access denied", Verdict.REFUSED, Reason.NO_RIGHT),
        (27, "Group authorization failed", Verdict.REFUSED, Reason.NO_RIGHT),
        (214, "Access to adding post denied", Verdict.REFUSED, Reason.NO_RIGHT),
        (
            214,
            "Access to adding post denied: you can only add 50 posts a day",
            Verdict.LATER,
            Reason.DAY_FULL,
        ),
        (100, "One of the parameters is invalid", Verdict.REFUSED, Reason.REFUSED),
        (222, "Hyperlinks are forbidden", Verdict.REFUSED, Reason.REFUSED),
    ],
)
def test_of_a_publication(code: int, message: str, verdict: Verdict, reason: str) -> None:
    pinned = published_by(VkError(code, message))

    assert (pinned.verdict, pinned.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("code", "message", "as_person", "verdict", "reason"),
    [
        (TIMED_OUT, "", True, Verdict.LATER, ""),
        (5, "invalid access_token (4)", True, Verdict.REFUSED, Reason.USER_TOKEN_REVOKED),
        (15, "Access denied", True, Verdict.REFUSED, Reason.USER_TOKEN_REVOKED),
        (15, "Access denied", False, Verdict.REFUSED, Reason.NO_RIGHT),
        (100, "IMAGE_PROCESS_FAILED", True, Verdict.REFUSED, Reason.BAD_PICTURE),
        (129, "Invalid photo", True, Verdict.REFUSED, Reason.BAD_PICTURE),
        (6, "Too many requests per second", True, Verdict.LATER, ""),
    ],
)
def test_of_an_upload(
    code: int,
    message: str,
    as_person: bool,  # noqa: FBT001  one of two keys
    verdict: Verdict,
    reason: str,
) -> None:
    pinned = uploaded_by(VkError(code, message), as_person=as_person)

    assert (pinned.verdict, pinned.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("code", "message", "verdict", "reason"),
    [
        (TIMED_OUT, "", Verdict.LATER, ""),
        (10, "Internal server error", Verdict.LATER, ""),
        (5, "invalid access_token (4)", Verdict.REFUSED, Reason.USER_TOKEN_REVOKED),
        (210, "Access to wall's post denied", Verdict.GONE, ""),
        (15, "Access denied: edit time expired", Verdict.REFUSED, Reason.TOO_OLD),
        (15, "Access denied", Verdict.REFUSED, Reason.NO_RIGHT),
    ],
)
def test_of_a_change(code: int, message: str, verdict: Verdict, reason: str) -> None:
    pinned = changed_by(VkError(code, message))

    assert (pinned.verdict, pinned.reason) == (verdict, reason)
