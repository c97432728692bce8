"""What somebody wants to hear about, asked before it begins: of one speaker, or of whoever can answer."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.event import Event
from models.speaker import ListenerQuestion, Speaker
from services.actor import Actor
from services.entry.hold import hold_people
from services.event.phase import ALIVE
from services.event.right import run_event, runs
from services.listing import Listing, listing
from services.plain_text import plain
from services.refusal import WordsTooLong
from services.webinar.question_call import tell_speakers
from services.webinar.refusal import (
    AskedTooLate,
    ListenerQuestionNotFound,
    NotEntered,
    QuestionWanted,
    SpeakerNotFound,
    TooManyQuestions,
)
from services.webinar.speaker import ListedSpeaker, lineup_of
from services.webinar.speaking import asked_of, spoken_event
from services.webinar.taking_part import event_with_room, status_of

MOST_QUESTIONS: Final = 5
# With those that were taken back or put away: nobody asks for ever.
MOST_EVER: Final = 15
WORDS_CHARACTERS: Final = 500
QUESTIONS_ON_A_PAGE: Final = 5


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom one may ask, and what one has asked already."""

    event: Event
    speakers: tuple[ListedSpeaker, ...]
    mine: tuple[ListenerQuestion, ...]
    # It has begun, or is no more: what was asked is only read.
    is_late: bool
    # Nothing, where whoever can answer is asked.
    of: ListedSpeaker | None = None

    @property
    def left(self) -> int:
        return max(0, MOST_QUESTIONS - len(self.mine))


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as those read it who are to answer. By whom it is, it does not say."""

    id: int
    speaker: str
    words: str


@dataclass(frozen=True, slots=True)
class AskedPage:
    event: Event
    questions: Listing[Asked]
    # Whoever reads may put them away.
    may_hide: bool


def look(session: Session, event_id: int, speaker_id: int | None, actor: Actor) -> Asking:
    event = event_with_room(session, event_id)
    _refuse_strangers(session, event, actor)
    return _asking(session, event, speaker_id, actor)


def ask(session: Session, event_id: int, speaker_id: int | None, typed: str, actor: Actor) -> Asking:
    event = event_with_room(session, event_id, held=True)
    # One's questions are counted in turn: of two at once the second knows of the first.
    hold_people(session, (actor.id,))
    _refuse_strangers(session, event, actor)
    if _is_late(event, actor):
        raise AskedTooLate
    words = plain(typed)
    if not words:
        raise QuestionWanted
    if len(words) > WORDS_CHARACTERS:
        raise WordsTooLong(WORDS_CHARACTERS)
    _refuse_too_many(session, event.id, actor)
    # Whoever was taken off the list meanwhile is asked no more.
    speaker = None if speaker_id is None else _speaker(session, event, speaker_id)
    question = ListenerQuestion(
        event_id=event.id,
        speaker_id=None if speaker is None else speaker.id,
        person_id=actor.id,
        words=words,
        asked_at=actor.now,
    )
    session.add(question)
    session.flush()
    tell_speakers(session, event, question, now=actor.now)
    return _asking(session, event, None, actor)


def take_back(session: Session, question_id: int, actor: Actor) -> Asking:
    """One's own. Taken back twice it is taken back."""
    question = session.get(ListenerQuestion, question_id, with_for_update=True)
    if question is None or question.person_id != actor.id:
        raise ListenerQuestionNotFound
    question.hidden_at = question.hidden_at or actor.now
    session.flush()
    return _asking(session, session.get_one(Event, question.event_id), None, actor)


def hide(session: Session, question_id: int, actor: Actor, page: int) -> AskedPage:
    """By whoever runs the event. Another's question is none."""
    question = session.get(ListenerQuestion, question_id, with_for_update=True)
    if question is None:
        raise ListenerQuestionNotFound
    run_event(session, actor, question.event_id)
    question.hidden_at = question.hidden_at or actor.now
    session.flush()
    return asked(session, question.event_id, actor, page)


def asked(session: Session, event_id: int, actor: Actor, page: int) -> AskedPage:
    """By speaker in their order; of nobody by name, at the end."""
    event = spoken_event(session, event_id, actor)
    wanted = asked_of(session, event, actor)
    total = session.scalars(select(func.count()).select_from(ListenerQuestion).where(*wanted)).one()
    shown = listing(range(total), number=page, size=QUESTIONS_ON_A_PAGE)
    rows = session.execute(
        select(ListenerQuestion.id, ListenerQuestion.words, Speaker.name)
        .outerjoin(Speaker, Speaker.id == ListenerQuestion.speaker_id)
        .where(*wanted)
        .order_by(Speaker.id.is_(None), Speaker.position, Speaker.id, ListenerQuestion.id)
        .limit(QUESTIONS_ON_A_PAGE)
        .offset((shown.number - 1) * QUESTIONS_ON_A_PAGE)
    )
    questions = tuple(Asked(row.id, row.name or "", row.words) for row in rows)
    page_of = Listing(questions, shown.number, shown.pages, total)
    return AskedPage(event, page_of, may_hide=runs(session, actor, event))


def _asking(session: Session, event: Event, speaker_id: int | None, actor: Actor) -> Asking:
    speakers = lineup_of(session, event).speakers
    mine = session.scalars(
        select(ListenerQuestion)
        .where(
            ListenerQuestion.event_id == event.id,
            ListenerQuestion.person_id == actor.id,
            ListenerQuestion.hidden_at.is_(None),
        )
        .order_by(ListenerQuestion.id)
    ).all()
    of = next((one for one in speakers if one.id == speaker_id), None)
    if speaker_id is not None and of is None:
        raise SpeakerNotFound
    return Asking(event, speakers, tuple(mine), _is_late(event, actor), of)


def _speaker(session: Session, event: Event, speaker_id: int) -> Speaker:
    speaker = session.get(Speaker, speaker_id, with_for_update={"read": True})
    if speaker is None or speaker.event_id != event.id:
        raise SpeakerNotFound
    return speaker


def _refuse_strangers(session: Session, event: Event, actor: Actor) -> None:
    if status_of(session, event.id, actor.id) is None:
        raise NotEntered


def _refuse_too_many(session: Session, event_id: int, actor: Actor) -> None:
    in_all, alive = session.execute(
        select(
            func.count(),
            func.count().filter(ListenerQuestion.hidden_at.is_(None)),
        ).where(ListenerQuestion.event_id == event_id, ListenerQuestion.person_id == actor.id)
    ).one()
    if alive >= MOST_QUESTIONS or in_all >= MOST_EVER:
        raise TooManyQuestions(MOST_QUESTIONS)


def _is_late(event: Event, actor: Actor) -> bool:
    return event.state not in ALIVE or event.starts_at <= actor.now
