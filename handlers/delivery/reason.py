"""The reasons that are kept with a message, as people say them."""

from typing import Final

from handlers.translation import Translator

# Those that have words. Any other, a platform's or a newer one, is shown as it is kept.
KNOWN: Final = frozenset(
    {
        "blocked",
        "broadcast_stopped",
        "consent_changed",
        "defect",
        "died",
        "clock",
        "entry_declined",
        "entry_gone",
        "entry_lapsed",
        "entry_withdrawn",
        "erased",
        "event_cancelled",
        "event_finished",
        "event_gone",
        "event_moved",
        "given",
        "key_expired",
        "late",
        "letter_awaited",
        "letter_lost",
        "letter_old",
        "line_quiet",
        "link_gone",
        "materials_gone",
        "moved",
        "moved_back",
        "no_account",
        "no_captain",
        "no_proof",
        "no_pupil",
        "not_coming",
        "not_in_it",
        "not_open",
        "not_published",
        "not_registered",
        "not_theirs",
        "not_there",
        "not_to_be_asked",
        "not_wanted",
        "nothing_new",
        "nothing_to_do",
        "nothing_to_say",
        "nothing_waits",
        "offer_over",
        "paper_gone",
        "paper_replaced",
        "paused",
        "post_changed",
        "post_gone",
        "proved",
        "quiet_hours",
        "request_gone",
        "speaks_no_more",
        "stage_gone",
        "stopped",
        "team_changed",
        "told_already",
        "unreachable",
    }
)


def reason_said(reason: str, t: Translator) -> str:
    """As it stands, with no HTML: to be a sentence's variable."""
    if not reason:
        return t.plain("delivery-why-none")
    return t.plain(f"delivery-why-{reason}") if reason in KNOWN else reason
