"""What outlives the deletion of whoever wrote from an address: that they guessed codes, and were blocked."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session

from models.account import Account
from models.blocked_address import BlockedAddress
from models.invitation import CodeAttempt
from models.person import Person
from services.address import Address
from services.insertion import put

# A thousand people guessing for a year would try a ten-thousandth of all codes.
WRONG_CODES, WRONG_CODES_WITHIN = 5, timedelta(minutes=15)


def leave_behind(session: Session, person: Person, now: datetime) -> None:
    """To be called while the accounts are still known: deleting oneself is no way past a limit or a block."""
    digests = _digests(session, person.id)
    times = session.scalars(
        select(CodeAttempt.at).where(
            CodeAttempt.person_id == person.id, CodeAttempt.at > now - WRONG_CODES_WITHIN
        )
    ).all()
    session.add_all(CodeAttempt(digest=digest, at=at) for digest in digests for at in times)
    if person.blocked_at is not None:
        for digest in digests:
            row = {"digest": digest, "blocked_at": person.blocked_at, "kept_at": now}
            put(session, BlockedAddress, row, key=["digest"])
    session.flush()


def hand_on_attempts(session: Session, person_id: int, newcomer_id: int, now: datetime) -> None:
    """An account that is parted has tried as many codes as the person had."""
    times = session.scalars(
        select(CodeAttempt.at).where(
            attempts_of(session, person_id), CodeAttempt.at > now - WRONG_CODES_WITHIN
        )
    )
    session.add_all(CodeAttempt(person_id=newcomer_id, at=at) for at in times.all())
    session.flush()


def attempts_of(session: Session, person_id: int) -> ColumnElement[bool]:
    """Their own, and those of whoever wrote from their addresses before."""
    return or_(CodeAttempt.person_id == person_id, CodeAttempt.digest.in_(_digests(session, person_id)))


def take_up_block(session: Session, address: Address) -> datetime | None:
    """Since when the address is blocked. From now on the newcomer is, whom an administrator may unblock."""
    return session.scalars(
        delete(BlockedAddress)
        .where(BlockedAddress.digest == digest_of(address))
        .returning(BlockedAddress.blocked_at)
    ).one_or_none()


def digest_of(address: Address) -> str:
    return sha256(f"{address.messenger.value}:{address.external_id}".encode()).hexdigest()


def _digests(session: Session, person_id: int) -> Sequence[str]:
    accounts = session.execute(
        select(Account.messenger, Account.external_id).where(Account.person_id == person_id)
    )
    return [digest_of(Address(account.messenger, account.external_id)) for account in accounts]
