"""Links and codes that work once and not for ever. Only their digests are kept: who reads the database cannot
use them. A typed code can be guessed, so wrong ones are counted."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.role import RoleKind
from services.left_address import WRONG_CODES, WRONG_CODES_WITHIN, attempts_of
from services.refusal import CodeNotKnown, InvitationExpired, InvitationUsed, TooManyCodes

# Of a link, which nobody types; the payload of a deep link holds no more than 64 signs.
TOKEN_BYTES = 16
# Of a code, which is read out in class: no letter of it is taken for another, nor for a digit.
CODE_SIGNS = "ABCEHKMPTX23456789"
CODE_CHARACTERS = 8
# Cyrillic letters that look like those of a code, for whoever types it with the keyboard they have.
LOOK_ALIKES = str.maketrans("АВСЕНКМРТХ", "ABCEHKMPTX")


@dataclass(frozen=True, slots=True)
class Invite:
    """What is made an invitation of."""

    kind: InvitationKind
    creator_id: int
    subject_id: int | None = None
    role: RoleKind | None = None
    school_id: str | None = None
    speaker_id: int | None = None


def invite_by_link(session: Session, invite: Invite, *, now: datetime, ttl: timedelta) -> str:
    """The token of a new link, in signs that both messengers let through."""
    token = secrets.token_hex(TOKEN_BYTES)
    _remember(session, invite, token, now=now, ttl=ttl)
    return token


def invite_by_code(session: Session, invite: Invite, *, now: datetime, ttl: timedelta) -> str:
    """A new code, in two halves that are easily read out: the older ones of the same kind work no more."""
    session.execute(
        update(Invitation)
        .where(
            Invitation.kind == invite.kind,
            Invitation.subject_id == invite.subject_id,
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    code = "".join(secrets.choice(CODE_SIGNS) for _ in range(CODE_CHARACTERS))
    _remember(session, invite, code, now=now, ttl=ttl)
    half = CODE_CHARACTERS // 2
    return f"{code[:half]}-{code[half:]}"


def find_by_token(
    session: Session, token: str, kind: InvitationKind, *, now: datetime, by: int | None = None
) -> Invitation:
    """An invitation that still works. Whoever has used it (`by`) may come back to it."""
    found = _find(session, token, kind)
    if found is None or found.revoked_at is not None:
        raise InvitationExpired
    if found.used_at is not None and (by is None or found.used_by != by):
        raise InvitationUsed
    if found.used_at is None and found.expires_at <= now:
        raise InvitationExpired
    return found


def find_by_code(
    session: Session, typed: str, kind: InvitationKind, *, now: datetime, by: int | None = None
) -> Invitation | None:
    """An invitation that still works, or nothing: to whoever guesses, every wrong code looks alike.

    Whoever has used it (`by`) may come back to it, as to a link.
    """
    code = plain_code(typed)
    found = _find(session, code, kind) if len(code) == CODE_CHARACTERS else None
    if found is None or found.revoked_at is not None:
        return None
    if found.used_at is not None:
        return found if by is not None and found.used_by == by else None
    return found if found.expires_at > now else None


def take(session: Session, invitation: Invitation, *, by: int, now: datetime) -> None:
    """Use it up. Of two who come at once the second finds it used."""
    taken = session.execute(
        update(Invitation)
        .where(Invitation.id == invitation.id, Invitation.used_at.is_(None))
        .values(used_at=now, used_by=by)
        .returning(Invitation.id)
    ).one_or_none()
    if taken is None:
        raise InvitationUsed


def refuse_a_guesser(session: Session, person_id: int, *, now: datetime) -> None:
    """To be called before a code is looked at: whoever typed too many wrong ones waits."""
    since = now - WRONG_CODES_WITHIN
    times = session.scalars(
        select(CodeAttempt.at)
        .where(attempts_of(session, person_id), CodeAttempt.at > since)
        .order_by(CodeAttempt.at)
    ).all()
    if len(times) >= WRONG_CODES:
        free_at = times[-WRONG_CODES] + WRONG_CODES_WITHIN
        raise TooManyCodes(minutes=max(1, -int((now - free_at).total_seconds() // 60)))


def count_a_wrong_code(session: Session, person_id: int, *, now: datetime) -> int:
    """How many more may be tried. The count must survive the refusal: raise afterwards."""
    theirs = attempts_of(session, person_id)
    session.execute(delete(CodeAttempt).where(theirs, CodeAttempt.at <= now - WRONG_CODES_WITHIN))
    session.add(CodeAttempt(person_id=person_id, at=now))
    session.flush()
    made = session.scalars(select(func.count()).select_from(CodeAttempt).where(theirs)).one()
    return max(0, WRONG_CODES - made)


def refusal_of_code(left: int) -> CodeNotKnown | TooManyCodes:
    if left:
        return CodeNotKnown(left=left)
    return TooManyCodes(minutes=int(WRONG_CODES_WITHIN.total_seconds() // 60))


def plain_code(typed: str) -> str:
    """The code in what was typed, however it was: in small letters, with Cyrillic ones, with spaces."""
    return "".join(sign for sign in typed.upper().translate(LOOK_ALIKES) if sign.isalnum())


def _remember(session: Session, invite: Invite, secret: str, *, now: datetime, ttl: timedelta) -> None:
    session.add(
        Invitation(
            kind=invite.kind,
            digest=_digest(secret),
            creator_id=invite.creator_id,
            subject_id=invite.subject_id,
            speaker_id=invite.speaker_id,
            role=invite.role,
            school_id=invite.school_id,
            created_at=now,
            expires_at=now + ttl,
        )
    )
    session.flush()


def _find(session: Session, secret: str, kind: InvitationKind) -> Invitation | None:
    return session.scalars(
        select(Invitation).where(Invitation.digest == _digest(secret), Invitation.kind == kind)
    ).one_or_none()


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
