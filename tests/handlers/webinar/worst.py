from collections.abc import Iterator
from datetime import UTC, datetime

from handlers.translation import Translator
from handlers.webinar import proof_screens, question_screens, screens
from models.attendance import PROOF_QUESTION_CHARACTERS, WORD_CHARACTERS, ProofKind
from models.entry import EntryStatus
from models.event import LINK_CHARACTERS, Event
from models.person import NAME_CHARACTERS
from models.speaker import TOPIC_CHARACTERS, ListenerQuestion
from services.entry.gate import Bar, Verdict
from services.standing import Step
from services.webinar.joining import Door, Joining
from services.webinar.listener_question import MOST_QUESTIONS, WORDS_CHARACTERS, Asking
from services.webinar.proof import ProofDoor, Proving
from services.webinar.speaker import MOST_SPEAKERS, Lineup, ListedSpeaker
from tests.handlers.appointment.worst import PLACE
from tests.handlers.catalogue.worst import the_worst_event
from tests.handlers.worst import LARGEST_ID, MANY, Drawn

AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
ROOM = "https://rooms.example.org/"
LINK = ROOM + "a" * (LINK_CHARACTERS - len(ROOM))
SPEAKER = ListedSpeaker(
    LARGEST_ID, "<" * NAME_CHARACTERS, "&" * TOPIC_CHARACTERS, PLACE, is_bound=True, questions=MANY
)
WORDS = "<" * WORDS_CHARACTERS


def the_event() -> Event:
    return the_worst_event()


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _doors(t)
    yield from _questions(t)
    yield from _proofs(t)


def _doors(t: Translator) -> Iterator[Drawn]:
    live = (EntryStatus.PENDING, EntryStatus.WAITING, EntryStatus.OFFERED)
    steps = [Verdict(Bar.PROFILE, step, AT) for step in set(Step) - {Step.NONE}]
    bars = [Verdict(bar, Step.GUARDIAN, AT) for bar in (*Bar, None)]
    shown = [Joining(the_event(), door, AT, LINK) for door in set(Door) - {Door.NOT_CONFIRMED}]
    shown += [Joining(the_event(), door, AT, LINK, has_proof=True) for door in (Door.OPEN, Door.OVER)]
    shown += [Joining(the_event(), Door.NOT_CONFIRMED, AT, status=status) for status in live]
    shown += [Joining(the_event(), Door.NOT_ENTERED, AT, verdict=one) for one in (*steps, *bars)]
    for one in shown:
        yield screens.door, screens.door(one, t)
    for speakers in ((), (SPEAKER,) * MOST_SPEAKERS):
        yield screens.speakers, screens.speakers(Lineup(the_event(), speakers), 2, t)


def _questions(t: Translator) -> Iterator[Drawn]:
    question = ListenerQuestion(id=LARGEST_ID, speaker_id=LARGEST_ID, words=WORDS)
    for count in (0, 1, MOST_QUESTIONS):
        for is_late in (False, True):
            for of in (None, SPEAKER):
                asking = Asking(
                    the_event(), (SPEAKER,) * MOST_SPEAKERS, (question,) * count, is_late=is_late, of=of
                )
                yield question_screens.whom, question_screens.whom(asking, 2, t)
                for draw in (question_screens.writing, question_screens.asked, question_screens.mine):
                    yield draw, draw(asking, t)


def _proofs(t: Translator) -> Iterator[Drawn]:
    for door in ProofDoor:
        for kind in ProofKind:
            shown = Proving(
                the_event(),
                door,
                AT,
                AT,
                kind,
                "<" * PROOF_QUESTION_CHARACTERS,
                ("&" * WORD_CHARACTERS, "<" * WORD_CHARACTERS),
            )
            yield proof_screens.proving, proof_screens.proving(shown, t)
