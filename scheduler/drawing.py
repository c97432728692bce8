import logging
from dataclasses import dataclass

from handlers.living import Drawers
from handlers.notice.table import draw
from handlers.screen import Screen
from handlers.translation import Translator, translator
from models.account import MessengerName
from models.delivery import DeliveryState
from services.delivery.outbox import Claim, Settled
from services.delivery.sorting import DEFECT, NOT_OPEN, Open, Sorted
from services.people import Speaker
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

KEY_EXPIRED = "key_expired"


@dataclass(frozen=True, slots=True)
class Letter:
    """A new message, for the first of the reader's accounts that takes it."""

    claim: Claim
    screen: Screen
    speakers: tuple[Speaker, ...]

    @property
    def messenger(self) -> MessengerName | None:
        return self.speakers[0].address.messenger

    @property
    def lines(self) -> frozenset[MessengerName]:
        """By which it goes: the next account is for whom the first messenger has answered that it cannot."""
        return frozenset({self.speakers[0].address.messenger})


@dataclass(frozen=True, slots=True)
class Redrawing:
    """A living screen as it is now, for every chat of the reader's where it is open."""

    claim: Claim
    edits: tuple[tuple[Open, Screen], ...]

    @property
    def messenger(self) -> MessengerName | None:
        return None

    @property
    def lines(self) -> frozenset[MessengerName]:
        return frozenset(one.speaker.address.messenger for one, _ in self.edits)


class Drawing:
    """Draws what is told in the reader's language, by their clock, in the form of address they are due."""

    def __init__(self, drawers: Drawers) -> None:
        self._drawers = drawers

    async def draw(self, found: Sorted) -> Letter | Redrawing | Settled:
        """What is to be sent, or what has become of it without that."""
        claim = found.claim
        if found.reason:
            state = DeliveryState.FAILED if found.is_defect else DeliveryState.SKIPPED
            return Settled(claim.id, state, found.reason)
        if claim.is_key_expired:
            return Settled(claim.id, DeliveryState.UNKNOWN, KEY_EXPIRED)
        try:
            return await self._drawn(found)
        except StoreUnavailableError:
            raise
        except Exception:
            # A defect of one message is kept with it; the others go out.
            logger.exception("delivery_not_drawn", extra={"delivery_id": claim.id})
            return Settled(claim.id, DeliveryState.FAILED, DEFECT)

    async def _drawn(self, found: Sorted) -> Letter | Redrawing | Settled:
        if found.notice is not None:
            screen = draw(found.claim.kind, found.notice, translator_of(found.speakers[0]))
            return Letter(found.claim, screen, found.speakers)
        subject = str(found.claim.body["subject"])
        drawn = [
            (one, await self._drawers.draw(subject, one.speaker, translator_of(one.speaker)))
            for one in found.open
        ]
        edits = tuple((one, screen) for one, screen in drawn if screen is not None)
        if not edits:
            return Settled(found.claim.id, DeliveryState.SKIPPED, NOT_OPEN)
        return Redrawing(found.claim, edits)


def translator_of(speaker: Speaker) -> Translator:
    return translator(speaker.language, zone=speaker.zone, informal=speaker.is_pupil)
