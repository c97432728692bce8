"""Which messages go first, and which of them wait for no morning."""

from collections.abc import Mapping
from typing import Final

from models.delivery import DeliveryKind, Rank

RANKS: Final[Mapping[DeliveryKind, Rank]] = {
    # The hour has come, and whoever is to be there has asked to be told.
    DeliveryKind.REMINDER_SOON: Rank.URGENT,
    DeliveryKind.REMINDER_START: Rank.URGENT,
    DeliveryKind.PROOF_WANTED: Rank.URGENT,
    DeliveryKind.LINK_ADDED: Rank.URGENT,
    # To whole events at once.
    DeliveryKind.ORGANISER_WROTE: Rank.BROADCAST,
    DeliveryKind.RESULT_PUBLISHED: Rank.BROADCAST,
    DeliveryKind.DIGEST: Rank.BROADCAST,
    DeliveryKind.FEEDBACK_WANTED: Rank.BROADCAST,
    DeliveryKind.MATERIAL_ADDED: Rank.BROADCAST,
    DeliveryKind.POST_TOLD: Rank.BROADCAST,
    DeliveryKind.POST_URGENT: Rank.BROADCAST,
    DeliveryKind.POST_RENEWED: Rank.BROADCAST,
}


def rank_of(kind: DeliveryKind) -> Rank:
    return RANKS.get(kind, Rank.USUAL)


# To many, and yet no later than now: nobody else is kept waiting by it.
WAKES: Final = frozenset({DeliveryKind.POST_URGENT})
# What changes a message in its place: made twice it is made once, and nobody is woken.
EDITS: Final = frozenset({DeliveryKind.REDRAW, DeliveryKind.POST_RENEWED})


def keeps_quiet(kind: DeliveryKind, *, also_urgent: bool) -> bool:
    """Whether it waits for the end of quiet hours. A screen drawn anew in its place wakes nobody."""
    if kind in EDITS:
        return False
    return also_urgent or not (rank_of(kind) is Rank.URGENT or kind in WAKES)
