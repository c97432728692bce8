"""Before anything is sent: to whom it goes, what it tells, and what is not sent at all any more."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.delivery import DeliveryKind, LivingScreen
from models.person import Person
from services.actor import Actor
from services.address import Address
from services.clock import Clock
from services.delivery.facts import Outdated, Telling, facts_of
from services.delivery.notice import Notice
from services.delivery.outbox import Claim
from services.people import Speaker
from services.right import Administrators
from services.store import Store

logger = logging.getLogger(__name__)

BLOCKED, ERASED = "blocked", "erased"
NO_ACCOUNT, UNREACHABLE = "no_account", "unreachable"
# Of one look at the facts: an earlier message tells the newest already, a later drawing shows it.
TOLD_ALREADY = "told_already"
NOT_OPEN = "not_open"
DEFECT = "defect"


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


class Sorting:
    def __init__(self, store: Store, clock: Clock, *, administrators: Administrators = ()) -> None:
        self._store = store
        self._clock = clock
        self._administrators = administrators

    async def sort(self, claims: Sequence[Claim], spoken: Collection[MessengerName]) -> list[Sorted]:
        """One by one, in their order. Only messengers that are spoken here are written to."""
        return await self._store.read(sort, claims, spoken, self._administrators, now=self._clock())


def sort(
    session: Session,
    claims: Sequence[Claim],
    spoken: Collection[MessengerName],
    administrators: Administrators,
    *,
    now: datetime,
) -> list[Sorted]:
    needless = _needless(claims)
    return [
        Sorted(claim, TOLD_ALREADY)
        if claim.id in needless
        else _sorted(session, claim, spoken, Actor(claim.person_id, administrators, now))
        for claim in claims
    ]


def _needless(claims: Sequence[Claim]) -> set[int]:
    """Of several moves of one event, and of several drawings of one screen, one is enough: each shows the
    newest. The first of the moves, for it tells from where."""
    found: set[int] = set()
    moved: set[tuple[int, int | None]] = set()
    drawn: set[tuple[int, object]] = set()
    for claim in claims:
        if claim.kind is DeliveryKind.EVENT_MOVED:
            move = (claim.person_id, claim.event_id)
            found.update({claim.id} if move in moved else ())
            moved.add(move)
        if claim.kind is DeliveryKind.REDRAW:
            drawing = (claim.person_id, claim.body.get("subject"))
            found.update({claim.id} if drawing in drawn else ())
            drawn.add(drawing)
    return found


def _sorted(session: Session, claim: Claim, spoken: Collection[MessengerName], reader: Actor) -> Sorted:
    try:
        return _addressed(session, claim, spoken, reader)
    except Outdated as outdated:
        return Sorted(claim, str(outdated))
    except SQLAlchemyError:
        raise
    except Exception:
        # A row that nobody can read keeps none of the others waiting.
        logger.exception("delivery_not_sorted", extra={"delivery_id": claim.id})
        return Sorted(claim, DEFECT, is_defect=True)


def _addressed(session: Session, claim: Claim, spoken: Collection[MessengerName], reader: Actor) -> Sorted:
    person = session.get(Person, claim.person_id)
    if person is None or person.erased_at is not None:
        raise Outdated(ERASED)
    if person.blocked_at is not None:
        raise Outdated(BLOCKED)
    speakers = speakers_of(session, person)
    reached = tuple(one for one in speakers if one.reachable and _may_go(one.address, claim, spoken))
    if not reached:
        raise Outdated(UNREACHABLE if speakers else NO_ACCOUNT)
    if claim.kind is DeliveryKind.REDRAW:
        return Sorted(claim, speakers=reached, open=_open(session, claim, reached))
    telling = Telling(claim.kind, claim.event_id, claim.body, reader)
    return Sorted(claim, speakers=reached, notice=facts_of(session, telling))


def _may_go(address: Address, claim: Claim, spoken: Collection[MessengerName]) -> bool:
    """What may have arrived goes by the messenger that knows it again, or it would be read twice."""
    is_bound = claim.handed_at is not None and claim.kind is not DeliveryKind.REDRAW
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


def speakers_of(session: Session, person: Person) -> tuple[Speaker, ...]:
    """The accounts of a person, the preferred messenger's first, then the oldest."""
    accounts = session.scalars(select(Account).where(Account.person_id == person.id).order_by(Account.id))
    ordered = sorted(accounts, key=lambda account: account.messenger is not person.preferred)
    return tuple(_speaker(account, person) for account in ordered)


def _speaker(account: Account, person: Person) -> Speaker:
    return Speaker(
        account_id=account.id,
        address=Address(account.messenger, account.external_id),
        awaits=account.awaits,
        reachable=account.reachable,
        person_id=person.id,
        name=person.name,
        language=person.language,
        zone=person.zone,
        kind=person.kind,
        grade_moved=person.grade_moved,
        is_blocked=person.blocked_at is not None,
    )
