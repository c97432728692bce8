import logging
from dataclasses import dataclass

from typing_extensions import override

from handlers.living import Drawers
from handlers.screen import Screen
from handlers.translation import Translator, translator
from models.account import MessengerName
from models.delivery import DeliveryState
from services.delivery.claim import Claim
from services.delivery.notice import Notice
from services.delivery.settling import Settled
from services.delivery.sorting import DEFECT, NOT_OPEN, Open, Sorted
from services.people import Speaker
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# A hundred events told at once, in two languages and some zones.
SCREENS_KEPT = 512
KEY_EXPIRED, QUIET_HOURS = "key_expired", "quiet_hours"


@dataclass(frozen=True, slots=True)
class Letter:
    """A new message, for the first of the reader's accounts that takes it."""

    claim: Claim
    screen: Screen
    speakers: tuple[Speaker, ...]

    @property
    def messenger(self) -> MessengerName | None:
        return self.line

    @property
    def line(self) -> MessengerName:
        return self.speakers[0].address.messenger

    @property
    def lines(self) -> frozenset[MessengerName]:
        """By which it goes: the next account is for whom the first messenger has answered that it cannot."""
        return frozenset({self.line})


@dataclass(frozen=True, slots=True)
class Redrawing:
    """A living screen as it is now, for every chat of the reader's where it is open."""

    claim: Claim
    edits: tuple[tuple[Open, Screen], ...]

    @property
    def messenger(self) -> MessengerName | None:
        return None

    @property
    def line(self) -> MessengerName:
        """In whose turn it goes. The others' slots it waits for by itself."""
        first, _ = self.edits[0]
        return first.speaker.address.messenger

    @property
    def lines(self) -> frozenset[MessengerName]:
        return frozenset(one.speaker.address.messenger for one, _ in self.edits)


@dataclass(frozen=True, slots=True)
class Renewal(Redrawing):
    """A letter that somebody has, as it is to read by now: in the one chat to which it was sent."""

    @property
    @override
    def messenger(self) -> MessengerName | None:
        return self.line


class Drawing:
    """Draws what is told in the reader's language, by their clock, in the form of address they are due."""

    def __init__(self, drawers: Drawers) -> None:
        self._drawers = drawers
        # The newest, by what they were drawn from: what many are told alike is drawn once in each language.
        self._screens: dict[tuple[object, ...], tuple[Notice, Screen]] = {}

    async def draw(self, found: Sorted) -> Letter | Redrawing | Settled:
        """What is to be sent, or what has become of it without that."""
        claim = found.claim
        if found.reason:
            state = DeliveryState.FAILED if found.is_defect else DeliveryState.SKIPPED
            return Settled(claim.id, state, found.reason)
        if found.again_in is not None:
            return Settled(claim.id, reason=found.waits or QUIET_HOURS, again_in=found.again_in)
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
        if found.notice is not None and found.open:
            screen = self._screen(found.claim, found.notice, found.speakers[0])
            return Renewal(found.claim, tuple((one, screen) for one in found.open))
        if found.notice is not None:
            return Letter(
                found.claim, self._screen(found.claim, found.notice, found.speakers[0]), found.speakers
            )
        subject = str(found.claim.body["subject"])
        drawn = [
            (one, await self._drawers.draw(subject, one.speaker, translator_of(one.speaker)))
            for one in found.open
        ]
        edits = tuple((one, screen) for one, screen in drawn if screen is not None)
        if not edits:
            return Settled(found.claim.id, DeliveryState.SKIPPED, NOT_OPEN)
        return Redrawing(found.claim, edits)

    def _screen(self, claim: Claim, notice: Notice, reader: Speaker) -> Screen:
        key = (claim.kind, id(notice), reader.language, reader.zone, reader.is_pupil)
        known = self._screens.get(key)
        # Held on to, or another one could come to be at its address.
        if known is not None and known[0] is notice:
            return known[1]
        # The words of every kind of message: a start need not wait for them.
        from handlers.notice.table import draw  # noqa: PLC0415  see above

        screen = draw(claim.kind, notice, translator_of(reader))
        if len(self._screens) >= SCREENS_KEPT:
            self._screens.clear()
        self._screens[key] = (notice, screen)
        return screen


def translator_of(speaker: Speaker) -> Translator:
    return translator(speaker.language, zone=speaker.zone, informal=speaker.is_pupil)
