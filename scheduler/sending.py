import logging
from collections.abc import AsyncIterator, Awaitable, Collection, Iterable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import Final

from handlers.screen import Screen
from models.account import MessengerName
from models.delivery import DeliveryState
from scheduler.drawing import Letter, Redrawing, Renewal
from scheduler.lines import Lines, pause
from scheduler.outlet import Outlet, Said, Verdict
from services.delivery.claim import Claim
from services.delivery.living import LivingScreens, Place
from services.delivery.outbox import Outbox
from services.delivery.settling import Settled
from services.delivery.sorting import DEFECT, NOT_OPEN, UNREACHABLE, Open
from services.people import People, Speaker
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

# An hour and a half of a platform's trouble with this very message.
MOST_ATTEMPTS: Final = 10
# Why it waits, though nothing is wrong with it.
QUIET: Final = "line_quiet"
# Its letter is too old to be changed, or the reader has deleted it.
LETTER_OLD: Final = "letter_old"
ELSEWHERE: Final = Said(Verdict.GONE)
# None of these is the last word.
NOT_YET: Final = (Verdict.LATER, Verdict.SILENCE, Verdict.UNSURE)


class Sending:
    """Makes the calls of the messengers, and says what became of each delivery."""

    def __init__(
        self, outbox: Outbox, people: People, living: LivingScreens, outlets: Iterable[Outlet]
    ) -> None:
        self.lines = Lines(outbox.now)
        self._outbox = outbox
        self._people = people
        self._living = living
        self._outlets = {outlet.name: outlet for outlet in outlets}

    @property
    def outlets(self) -> Collection[Outlet]:
        return self._outlets.values()

    @property
    def spoken(self) -> frozenset[MessengerName]:
        return frozenset(self._outlets)

    async def send(self, alike: Sequence[Letter | Redrawing]) -> AsyncIterator[Settled]:
        """Letters that say the same, or one redrawing; what became of each, as soon as that is known."""
        first, *_ = alike
        if isinstance(first, Renewal):
            yield await self._tried(first, self._renew(first))
            return
        if isinstance(first, Redrawing):
            yield await self._tried(first, self._redraw(first))
            return
        letters = [one for one in alike if isinstance(one, Letter)]
        closed: list[Letter] = []
        for letter, said in zip(letters, await self._call(letters), strict=True):
            if said.verdict is Verdict.CLOSED:
                closed.append(letter)
            else:
                yield await self._tried(letter, self._became(letter, letter.speakers[0], said))
        for letter in closed:
            yield await self._tried(letter, self._tell_elsewhere(letter))

    def put_off(self, drawn: Letter | Redrawing) -> Settled | None:
        """Until its line may be tried again, if that is not now: nothing has become of it."""
        wait = self.lines.rests(drawn.lines)
        may_have_arrived = drawn.claim.handed_at is not None
        if wait is None:
            return None
        return Settled(drawn.claim.id, reason=QUIET, again_in=wait, may_have_arrived=may_have_arrived)

    async def _tried(self, drawn: Letter | Redrawing, trying: Awaitable[Settled]) -> Settled:
        try:
            return await trying
        except StoreUnavailableError:
            # On the way from one messenger to the next: the first has refused it for certain.
            return _put_off(drawn.claim, Said(Verdict.LATER), may_have_arrived=False)
        except Exception:
            logger.exception("delivery_not_sent", extra={"delivery_id": drawn.claim.id})
            return Settled(drawn.claim.id, DeliveryState.FAILED, DEFECT)

    async def _call(self, letters: Sequence[Letter]) -> Sequence[Said]:
        """By the first account of each, which are all of one messenger."""
        first = letters[0]
        chats = [letter.speakers[0].address.external_id for letter in letters]
        return await self._said(self._outlets[first.line], chats, first)

    async def _said(self, outlet: Outlet, chats: Sequence[int], letter: Letter) -> Sequence[Said]:
        try:
            answers = await outlet.send(chats, letter.screen, key=letter.claim.key)
        except StoreUnavailableError:
            # What a picture is called there could not be looked up: nothing was said yet.
            return [Said(Verdict.LATER)] * len(chats)
        except Exception:
            logger.exception("delivery_not_sent", extra={"delivery_id": letter.claim.id})
            return [Said(Verdict.REFUSED, reason=DEFECT)] * len(chats)
        # One whom the platform has answered for shows that it answers, whatever it said of the others.
        answered = (said for said in answers if said.verdict not in NOT_YET)
        self.lines.heard(outlet.name, next(answered, answers[0]))
        return answers

    async def _became(self, letter: Letter, speaker: Speaker, said: Said) -> Settled:
        if said.verdict is Verdict.DONE:
            await self._note_living(speaker, letter.screen, said)
        return _settled(letter.claim, said, keeps_keys=self._outlets[speaker.address.messenger].keeps_keys)

    async def _tell_elsewhere(self, letter: Letter) -> Settled:
        """By the next account that takes it: a person is told once."""
        claim = letter.claim
        await self._lose(letter.speakers[0])
        for speaker in letter.speakers[1:]:
            outlet = self._outlets[speaker.address.messenger]
            if (wait := self.lines.rests([outlet.name])) is not None:
                return Settled(claim.id, reason=QUIET, again_in=wait)
            await self._outbox.turn_to(claim.id, outlet.name)
            await outlet.turn(claim.rank)
            (said,) = await self._said(outlet, [speaker.address.external_id], letter)
            if said.verdict is not Verdict.CLOSED:
                return await self._became(letter, speaker, said)
            await self._lose(speaker)
        return Settled(claim.id, DeliveryState.SKIPPED, UNREACHABLE)

    async def _redraw(self, drawn: Redrawing) -> Settled:
        """In every chat where it is open. If one has to be tried again, so are all: it does no harm."""
        every = [await self._edit(drawn.claim, one, screen) for one, screen in drawn.edits]
        telling = [said for said in every if said.verdict in NOT_YET] or [
            said for said in every if said.verdict is Verdict.DONE
        ]
        if telling:
            return _settled(drawn.claim, telling[-1], keeps_keys=True)
        return Settled(drawn.claim.id, DeliveryState.SKIPPED, NOT_OPEN)

    async def _edit(self, claim: Claim, one: Open, screen: Screen) -> Said:
        address = one.speaker.address
        place = Place(one.speaker.account_id, one.message_id)
        if not await self._living.shows(place, str(claim.body["subject"])):
            return ELSEWHERE  # pressed meanwhile: the message shows something else by now
        outlet = self._outlets[address.messenger]
        await outlet.turn(claim.rank)
        said = await outlet.edit(address.external_id, one.message_id, screen, key=claim.key)
        self.lines.heard(outlet.name, said)
        if said.verdict is Verdict.CLOSED:
            await self._lose(one.speaker)
        is_lost = said.verdict in (Verdict.GONE, Verdict.REFUSED)
        if is_lost or (said.verdict is Verdict.DONE and screen.living is None):
            with suppress(StoreUnavailableError):
                await self._living.forget(place)
        return said

    async def _renew(self, drawn: Renewal) -> Settled:
        """Where it cannot be changed any more it stays as it is: nothing is sent anew."""
        claim, ((one, screen),) = drawn.claim, drawn.edits
        outlet = self._outlets[drawn.line]
        await outlet.turn(claim.rank)
        said = await outlet.edit(one.speaker.address.external_id, one.message_id, screen, key=claim.key)
        self.lines.heard(outlet.name, said)
        if said.verdict is Verdict.CLOSED:
            await self._lose(one.speaker)
            return Settled(claim.id, DeliveryState.SKIPPED, UNREACHABLE)
        if said.verdict is Verdict.GONE:
            return Settled(claim.id, DeliveryState.SKIPPED, LETTER_OLD)
        return _settled(claim, said, keeps_keys=True)

    async def _note_living(self, speaker: Speaker, screen: Screen, said: Said) -> None:
        if screen.living is not None and said.message_id is not None:
            # It was sent, whatever becomes of the note: that alone must not be forgotten.
            with suppress(StoreUnavailableError):
                await self._living.show(Place(speaker.account_id, said.message_id), screen.living)

    async def _lose(self, speaker: Speaker) -> None:
        with suppress(StoreUnavailableError):
            await self._people.set_reachable(speaker.address, reachable=False)


def _settled(claim: Claim, said: Said, *, keeps_keys: bool) -> Settled:
    if said.verdict is Verdict.DONE:
        return Settled(claim.id, message_id=said.message_id)
    facts = {"delivery_id": claim.id, "reason": said.reason}
    if said.verdict not in NOT_YET:
        logger.warning("delivery_refused", extra=facts)
        return Settled(claim.id, DeliveryState.FAILED, said.reason)
    is_unsure = said.verdict is Verdict.UNSURE
    if is_unsure and not keeps_keys:
        logger.warning("delivery_unknown", extra=facts)
        return Settled(claim.id, DeliveryState.UNKNOWN, said.reason)
    # What may have arrived before may have arrived still, however surely this attempt has failed.
    return _put_off(claim, said, may_have_arrived=is_unsure or claim.handed_at is not None)


def _put_off(claim: Claim, said: Said, *, may_have_arrived: bool) -> Settled:
    if said.is_counted and claim.attempts + 1 >= MOST_ATTEMPTS:
        state = DeliveryState.UNKNOWN if may_have_arrived else DeliveryState.FAILED
        return Settled(claim.id, state, said.reason)
    usual = pause(claim.attempts)
    return Settled(
        claim.id,
        reason=said.reason,
        again_in=timedelta(seconds=said.wait_seconds) if said.wait_seconds else usual,
        is_counted=said.is_counted,
        may_have_arrived=may_have_arrived,
    )
