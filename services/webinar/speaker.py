"""Who speaks at an event and about what: written down by whoever runs it, of any school or of none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.event import Event
from models.person import NAME_CHARACTERS
from models.speaker import TOPIC_CHARACTERS, ListenerQuestion, Speaker
from services.actor import Actor
from services.event.making_refusal import MakingTextTooLong, MakingTextWanted
from services.event.right import run_event
from services.plain_text import plain
from services.reminder.plan import remind
from services.webinar.refusal import NoRoom, SpeakerNotFound, TooManySpeakers
from services.webinar.taking_part import event_with_room
from services.webinar.window import has_room
from services.workplace import CONSORTIUM, Workplace, school_named, workplace

# Twelve were the most of a year.
MOST_SPEAKERS: Final = 30


@dataclass(frozen=True, slots=True)
class ListedSpeaker:
    id: int
    name: str
    topic: str
    # With no id: of no school.
    place: Workplace
    # Somebody in the bot is this speaker: questions and numbers reach them.
    is_bound: bool
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Lineup:
    """The speakers of an event in their order."""

    event: Event
    speakers: tuple[ListedSpeaker, ...]


@dataclass(frozen=True, slots=True)
class SpeakerCard:
    event: Event
    speaker: ListedSpeaker
    is_first: bool


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """What a line of a list says of a speaker."""

    name: str
    topic: str
    school_id: str | None


def lineup(session: Session, event_id: int) -> Lineup:
    """As whoever may come to the event sees it."""
    return lineup_of(session, event_with_room(session, event_id))


def lineup_to_edit(session: Session, event_id: int, actor: Actor) -> Lineup:
    return lineup_of(session, _run(session, event_id, actor))


def add_speakers(session: Session, event_id: int, lines: Sequence[SpeakerLine], actor: Actor) -> Lineup:
    """All of them or none: half a list would be added once more."""
    event = _run(session, event_id, actor, locked=True)
    known = list(speakers_of(session, event.id))
    if len(known) + len(lines) > MOST_SPEAKERS:
        raise TooManySpeakers(MOST_SPEAKERS)
    last = max((one.position for one in known), default=0)
    for position, line in enumerate(lines, last + 1):
        session.add(
            Speaker(
                event_id=event.id,
                position=position,
                name=_text(line.name, NAME_CHARACTERS),
                topic=_text(line.topic, TOPIC_CHARACTERS, needed=False),
                school_id=line.school_id,
            )
        )
    session.flush()
    return lineup_of(session, event)


def look(session: Session, speaker_id: int, actor: Actor) -> SpeakerCard:
    return card_of(session, *edited(session, speaker_id, actor, locked=False))


def rename(session: Session, speaker_id: int, typed: str, actor: Actor) -> SpeakerCard:
    event, speaker = edited(session, speaker_id, actor)
    speaker.name = _text(typed, NAME_CHARACTERS)
    return card_of(session, event, speaker)


def set_topic(session: Session, speaker_id: int, typed: str, actor: Actor) -> SpeakerCard:
    event, speaker = edited(session, speaker_id, actor)
    speaker.topic = _text(typed, TOPIC_CHARACTERS)
    return card_of(session, event, speaker)


def set_school(session: Session, speaker_id: int, school_id: str | None, actor: Actor) -> SpeakerCard:
    event, speaker = edited(session, speaker_id, actor)
    speaker.school_id = None if school_id is None else school_named(session, school_id).id
    return card_of(session, event, speaker)


def move_up(session: Session, speaker_id: int, actor: Actor) -> SpeakerCard:
    event, speaker = edited(session, speaker_id, actor)
    before = [one for one in speakers_of(session, event.id) if one.position < speaker.position]
    if before:
        before[-1].position, speaker.position = speaker.position, before[-1].position
        session.flush()
    return card_of(session, event, speaker)


def remove(session: Session, speaker_id: int, actor: Actor) -> Lineup:
    """What they were asked stays, to whoever else can answer."""
    event, speaker = edited(session, speaker_id, actor)
    session.execute(delete(Speaker).where(Speaker.id == speaker.id))
    session.expunge(speaker)
    if speaker.person_id is not None:
        remind(session, event, (speaker.person_id,), now=actor.now)
    return lineup_of(session, event)


def edited(session: Session, speaker_id: int, actor: Actor, *, locked: bool = True) -> tuple[Event, Speaker]:
    """A speaker by whoever runs the event. To anybody else there is no such one."""
    event_id = session.scalars(select(Speaker.event_id).where(Speaker.id == speaker_id)).one_or_none()
    if event_id is None:
        raise SpeakerNotFound
    event = _run(session, event_id, actor, locked=locked)
    # Whoever was quicker may have taken them off meanwhile.
    speaker = session.get(Speaker, speaker_id, populate_existing=locked)
    if speaker is None:
        raise SpeakerNotFound
    return event, speaker


def speakers_of(session: Session, event_id: int) -> Sequence[Speaker]:
    return session.scalars(
        select(Speaker).where(Speaker.event_id == event_id).order_by(Speaker.position, Speaker.id)
    ).all()


def lineup_of(session: Session, event: Event) -> Lineup:
    return Lineup(event, tuple(_listed(session, event.id, speakers_of(session, event.id))))


def card_of(session: Session, event: Event, speaker: Speaker) -> SpeakerCard:
    session.flush()
    first = speakers_of(session, event.id)[0]
    return SpeakerCard(event, _listed(session, event.id, [speaker])[0], first.id == speaker.id)


def _listed(session: Session, event_id: int, speakers: Sequence[Speaker]) -> list[ListedSpeaker]:
    counts = session.execute(
        select(ListenerQuestion.speaker_id, func.count())
        .where(ListenerQuestion.event_id == event_id, ListenerQuestion.hidden_at.is_(None))
        .group_by(ListenerQuestion.speaker_id)
    )
    asked = {row[0]: row[1] for row in counts}
    return [
        ListedSpeaker(
            one.id,
            one.name,
            one.topic,
            CONSORTIUM if one.school_id is None else workplace(session, one.school_id),
            one.person_id is not None,
            asked.get(one.id, 0),
        )
        for one in speakers
    ]


def _run(session: Session, event_id: int, actor: Actor, *, locked: bool = False) -> Event:
    event = run_event(session, actor, event_id, locked=locked)
    if not has_room(event):
        raise NoRoom
    return event


def _text(typed: str, most: int, *, needed: bool = True) -> str:
    text = plain(typed)
    if needed and not text:
        raise MakingTextWanted
    if len(text) > most:
        raise MakingTextTooLong(most)
    return text
