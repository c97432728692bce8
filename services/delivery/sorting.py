"""Before anything is sent: to whom it goes, what it tells, and what is not sent at all any more."""

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.delivery import DeliveryKind, LivingScreen
from models.person import Person
from services.actor import Actor
from services.address import Address
from services.broadcast.holding import HOLD
from services.broadcast.notice import Halt, PostNotice
from services.broadcast.tally import HELD
from services.broadcast.tally import STOPPED as BROADCAST_STOPPED
from services.clock import Clock
from services.delivery.claim import Claim
from services.delivery.deadline import deadline_of
from services.delivery.letter import LetterAwaited, letter_in_chat
from services.delivery.notice import Notice
from services.delivery.rank import EDITS, keeps_quiet
from services.delivery.reader import Readers
from services.delivery.telling import Outdated, Telling
from services.people import Speaker
from services.right import Administrators
from services.standing import Versions
from services.store import Store

logger = logging.getLogger(__name__)

BLOCKED, ERASED = "blocked", "erased"
NO_ACCOUNT, UNREACHABLE = "no_account", "unreachable"
# Of one look at the facts: an earlier message tells the newest already, a later drawing shows it.
TOLD_ALREADY = "told_already"
NOT_OPEN = "not_open"
NOT_WANTED = "not_wanted"
DEFECT = "defect"
# The letter that is to be changed is just being sent.
AWAITED, ON_ITS_WAY = "letter_awaited", timedelta(seconds=10)
MOVES = (DeliveryKind.EVENT_MOVED, DeliveryKind.STAGE_MOVED)


@dataclass(frozen=True, slots=True)
class Open:
    """A living screen in a chat of the reader's."""

    speaker: Speaker
    message_id: int


@dataclass(frozen=True, slots=True)
class Sorted:
    """A claimed delivery as it stands now. With a reason it is not sent."""

    claim: Claim
    reason: str = ""
    # The reason is ours: nobody can read what stands in the row.
    is_defect: bool = False
    # Where to write, the first of them first.
    speakers: tuple[Speaker, ...] = ()
    notice: Notice | None = None
    open: tuple[Open, ...] = ()
    # The reader's quiet hours last so long, or something else keeps it for now.
    again_in: timedelta | None = None
    waits: str = ""


class Known(NamedTuple):
    """Of the installation, what decides whether a message is still true."""

    versions: Versions
    administrators: Administrators

    def reading(self, claim: Claim, now: datetime) -> Telling:
        reader = Actor(claim.person_id, self.administrators, now)
        return Telling(claim.kind, claim.event_id, claim.body, reader, self.versions)


class Sorting:
    def __init__(
        self, store: Store, clock: Clock, versions: Versions, *, administrators: Administrators = ()
    ) -> None:
        self._store = store
        self._clock = clock
        self._known = Known(versions, administrators)

    async def sort(self, claims: Sequence[Claim], spoken: Collection[MessengerName]) -> list[Sorted]:
        """One by one, in their order. Only messengers that are spoken here are written to."""
        return await self._store.read(sort, claims, spoken, self._known, now=self._clock())


def sort(
    session: Session,
    claims: Sequence[Claim],
    spoken: Collection[MessengerName],
    known: Known,
    *,
    now: datetime,
) -> list[Sorted]:
    needless = _needless(claims)
    readers = Readers(session, {claim.person_id for claim in claims}, now=now)
    looking = _Looking(session, readers, spoken)
    found = []
    for claim in claims:
        if claim.id in needless:
            found.append(Sorted(claim, TOLD_ALREADY))
        else:
            sorted_one = _sorted(looking, claim, known.reading(claim, now))
            found.append(_put_off(readers, sorted_one, now=now))
    return found


@dataclass(frozen=True, slots=True)
class _Looking:
    """One look at the facts of many deliveries: what is the same for several is looked up once."""

    session: Session
    readers: Readers
    spoken: Collection[MessengerName]
    same: dict[tuple[DeliveryKind, int | None, str], tuple[Mapping[str, object], Notice]] = field(
        default_factory=dict
    )

    def notice(self, telling: Telling, cause: str) -> Notice:
        """What is told to a whole event alike does not ask who reads it, and is the same value for all."""
        # Of each kind of message: a start need not wait for them.
        from services.delivery.facts import SAME_FOR_ALL, facts_of  # noqa: PLC0415  see above

        if telling.kind not in SAME_FOR_ALL:
            return facts_of(self.session, telling)
        key = (telling.kind, telling.event_id, cause)
        known = self.same.get(key)
        if known is None or known[0] != telling.body:
            known = self.same[key] = (telling.body, facts_of(self.session, telling))
        return known[1]


def _put_off(readers: Readers, found: Sorted, *, now: datetime) -> Sorted:
    """Until the reader's quiet hours end, unless it would be true no longer by then.

    What may have arrived already is finished at once: put off, it could come twice.
    """
    claim = found.claim
    if found.reason or claim.handed_at is not None:
        return found
    if isinstance(found.notice, PostNotice) and found.notice.halt is not Halt.NONE:
        return _halted(claim, found.notice.halt)
    if not keeps_quiet(claim.kind, also_urgent=readers.is_quiet_for_urgent(claim.person_id)):
        return found
    until = readers.quiet_until(claim.person_id)
    ends = (claim.expires_at, deadline_of(found.notice, now))
    if until is None or any(one is not None and one <= until for one in ends):
        return found
    return Sorted(claim, again_in=until - now)


def _halted(claim: Claim, halt: Halt) -> Sorted:
    if halt is Halt.STOPPED:
        return Sorted(claim, BROADCAST_STOPPED)
    return Sorted(claim, again_in=HOLD, waits=HELD)


def _needless(claims: Sequence[Claim]) -> set[int]:
    """Of several moves of one event or stage, and of several drawings of one screen, one is enough: each
    shows the newest. The first of the moves, for it tells from where."""
    found: set[int] = set()
    moved: set[tuple[int, DeliveryKind, object]] = set()
    drawn: set[tuple[int, object]] = set()
    for claim in claims:
        if claim.kind in MOVES:
            move = (claim.person_id, claim.kind, claim.body.get("stage_id", claim.event_id))
            found.update({claim.id} if move in moved else ())
            moved.add(move)
        if claim.kind is DeliveryKind.REDRAW:
            drawing = (claim.person_id, claim.body.get("subject"))
            found.update({claim.id} if drawing in drawn else ())
            drawn.add(drawing)
    return found


def _sorted(looking: _Looking, claim: Claim, telling: Telling) -> Sorted:
    try:
        return _addressed(looking, claim, telling)
    except Outdated as outdated:
        return Sorted(claim, str(outdated))
    except LetterAwaited:
        return Sorted(claim, again_in=ON_ITS_WAY, waits=AWAITED)
    except SQLAlchemyError:
        raise
    except Exception:
        # A row that nobody can read keeps none of the others waiting.
        logger.exception("delivery_not_sorted", extra={"delivery_id": claim.id})
        return Sorted(claim, DEFECT, is_defect=True)


def _addressed(looking: _Looking, claim: Claim, telling: Telling) -> Sorted:
    person = looking.readers.person(claim.person_id)
    if person is None or person.erased_at is not None:
        raise Outdated(ERASED)
    if person.blocked_at is not None:
        raise Outdated(BLOCKED)
    speakers = looking.readers.speakers(person)
    reached = tuple(one for one in speakers if one.reachable and _may_go(one.address, claim, looking.spoken))
    if not reached:
        raise Outdated(UNREACHABLE if speakers else NO_ACCOUNT)
    if claim.kind is DeliveryKind.REDRAW:
        return Sorted(claim, speakers=reached, open=_open(looking.session, claim, reached))
    notice = looking.notice(telling, claim.cause)
    if claim.kind is DeliveryKind.POST_RENEWED:
        speaker, message_id = letter_in_chat(looking.session, claim, speakers)
        if speaker not in reached:
            raise Outdated(UNREACHABLE)
        return Sorted(claim, speakers=(speaker,), notice=notice, open=(Open(speaker, message_id),))
    if isinstance(notice, PostNotice) and not _is_wanted(looking.readers, person, notice):
        raise Outdated(NOT_WANTED)
    return Sorted(claim, speakers=reached, notice=notice)


def _is_wanted(readers: Readers, person: Person, notice: PostNotice) -> bool:
    return readers.wants(person.id, notice.topic, notice.school_id)


def _may_go(address: Address, claim: Claim, spoken: Collection[MessengerName]) -> bool:
    """What may have arrived goes by the messenger that knows it again, or it would be read twice."""
    is_bound = claim.handed_at is not None and claim.kind not in EDITS
    return address.messenger in spoken and not (is_bound and address.messenger is not claim.messenger)


def _open(session: Session, claim: Claim, speakers: tuple[Speaker, ...]) -> tuple[Open, ...]:
    rows = session.scalars(
        select(LivingScreen).where(
            LivingScreen.subject == claim.body.get("subject"),
            LivingScreen.account_id.in_([speaker.account_id for speaker in speakers]),
        )
    ).all()
    shown = {row.account_id: row.message_id for row in rows}
    found = tuple(Open(one, shown[one.account_id]) for one in speakers if one.account_id in shown)
    if not found:
        raise Outdated(NOT_OPEN)
    return found
