"""A speaker comes by a link that works once: from then on questions and numbers reach them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.event import Event, EventState
from models.invitation import Invitation, InvitationKind
from models.person import Person
from models.speaker import Speaker
from services.actor import Actor
from services.event.right import runs
from services.invitation import Invite, find_by_token, invite_by_link, take
from services.refusal import InvitationExpired, InvitationUsed
from services.reminder.plan import remind
from services.webinar.question_call import tell_speaker
from services.webinar.refusal import SpeakerIsTaken
from services.webinar.speaker import ListedSpeaker, SpeakerCard, card_of, edited

# Speakers are asked weeks ahead.
SPEAKER_LINK_TTL: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class SpeakerLink:
    token: str
    card: SpeakerCard
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SpeakerOffer:
    """The talk as whoever opens the link sees it."""

    token: str
    event: Event
    speaker: ListedSpeaker
    is_mine: bool


def invite(session: Session, speaker_id: int, actor: Actor) -> SpeakerLink:
    """A new link; the older ones work no more, for one of them may have gone astray."""
    event, speaker = edited(session, speaker_id, actor)
    if speaker.person_id is not None:
        raise SpeakerIsTaken
    _revoke(session, speaker.id, actor)
    wanted = Invite(InvitationKind.SPEAKER, actor.id, speaker_id=speaker.id)
    token = invite_by_link(session, wanted, now=actor.now, ttl=SPEAKER_LINK_TTL)
    return SpeakerLink(token, card_of(session, event, speaker), actor.now + SPEAKER_LINK_TTL)


def part(session: Session, speaker_id: int, actor: Actor) -> SpeakerCard:
    """The wrong one came by the link: they are the speaker no longer, nor is anybody by an old link."""
    event, speaker = edited(session, speaker_id, actor)
    speaker.person_id = None
    _revoke(session, speaker.id, actor)
    return card_of(session, event, speaker)


def offer(session: Session, token: str, actor: Actor) -> SpeakerOffer:
    event, speaker = _found(session, token, actor)
    return _offer(session, token, event, speaker, actor)


def take_up(session: Session, token: str, actor: Actor) -> SpeakerOffer:
    """All is looked at anew: the link may be weeks old. Pressed twice it is taken up once."""
    event, _ = _found(session, token, actor)
    # Of two at once, or of one who comes while they are taken off the list, the second waits here.
    session.refresh(event, with_for_update=True)
    invitation = find_by_token(session, token, InvitationKind.SPEAKER, now=actor.now, by=actor.id)
    session.refresh(invitation)
    event, speaker = _found(session, token, actor)
    if speaker.person_id != actor.id:
        if invitation.used_at is not None or speaker.person_id is not None:
            raise InvitationUsed
        take(session, invitation, by=actor.id, now=actor.now)
        speaker.person_id = actor.id
        session.flush()
        # From now on they are reminded as whoever comes, and hear of what was asked before they came.
        remind(session, event, (actor.id,), now=actor.now)
        tell_speaker(session, event, actor.id, now=actor.now)
    return _offer(session, token, event, speaker, actor)


def _found(session: Session, token: str, actor: Actor) -> tuple[Event, Speaker]:
    invitation = find_by_token(session, token, InvitationKind.SPEAKER, now=actor.now, by=actor.id)
    speaker = session.get(Speaker, invitation.speaker_id or 0, populate_existing=True)
    if speaker is None:
        raise InvitationExpired
    event = session.get_one(Event, speaker.event_id)
    inviter = session.scalars(
        select(Person).where(Person.id == invitation.creator_id, Person.blocked_at.is_(None))
    ).one_or_none()
    is_mine = speaker.person_id == actor.id
    # Whoever runs the event no longer invites nobody to it, either.
    inviting = inviter and runs(session, Actor(inviter.id, actor.administrators, actor.now), event)
    if not is_mine and not inviting:
        raise InvitationExpired
    if event.state is EventState.CANCELLED and not is_mine:
        raise InvitationExpired
    return event, speaker


def _offer(session: Session, token: str, event: Event, speaker: Speaker, actor: Actor) -> SpeakerOffer:
    card = card_of(session, event, speaker)
    return SpeakerOffer(token, event, card.speaker, speaker.person_id == actor.id)


def _revoke(session: Session, speaker_id: int, actor: Actor) -> None:
    session.execute(
        update(Invitation)
        .where(
            Invitation.kind == InvitationKind.SPEAKER,
            Invitation.speaker_id == speaker_id,
            Invitation.used_at.is_(None),
            Invitation.revoked_at.is_(None),
        )
        .values(revoked_at=actor.now)
    )
