from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from handlers.speaking import cabinet_screens, lineup_screens, link_screens, screens
from handlers.speaking.actions import SpeakerField
from handlers.translation import Translator
from models.account import MessengerName
from models.attendance import PROOF_QUESTION_CHARACTERS, WORD_CHARACTERS, Proof, ProofKind
from models.event import Event, EventState
from models.person import NAME_CHARACTERS
from models.speaker import TOPIC_CHARACTERS
from services.listing import Listing
from services.school import MOST_FOUND, Found
from services.webinar.listener_question import QUESTIONS_ON_A_PAGE, WORDS_CHARACTERS, Asked, AskedPage
from services.webinar.organising import RoomSetup
from services.webinar.speaker import MOST_SPEAKERS, Lineup, SpeakerCard
from services.webinar.speaker_link import SpeakerLink, SpeakerOffer
from services.webinar.speaking import (
    COMING_ON_A_PAGE,
    SPEAKINGS_ON_A_PAGE,
    TOP,
    Cabinet,
    Coming,
    ComingBy,
    Share,
    SpeakingLine,
)
from services.workplace import CONSORTIUM
from tests.handlers.appointment.worst import PLACE
from tests.handlers.catalogue.worst import the_worst_event
from tests.handlers.webinar.worst import LINK, SPEAKER
from tests.handlers.worst import LARGEST_ID, LAST_PAGE, MANY, Drawn

AT = datetime(2026, 9, 30, 20, 0, tzinfo=UTC)
TOKEN = "f" * 32
BARE = replace(SPEAKER, topic="", place=CONSORTIUM, is_bound=False, questions=0)


def answers(t: Translator) -> Iterator[Drawn]:
    yield from _setups(t)
    yield from _lineups(t)
    yield from _cabinets(t)


def _setups(t: Translator) -> Iterator[Drawn]:
    word = Proof(kind=ProofKind.WORD, word="<" * WORD_CHARACTERS)
    poll = Proof(
        kind=ProofKind.POLL,
        question="<" * PROOF_QUESTION_CHARACTERS,
        first="&" * WORD_CHARACTERS,
        second="<" * WORD_CHARACTERS,
    )
    for event in (the_worst_event(link=LINK), the_worst_event(link="")):
        for proof in (None, word, poll):
            shown = RoomSetup(event, EventState.RUNNING, *(MANY,) * 5, proof, AT, AT, AT)
            for draw in (
                screens.setup,
                screens.link_asked,
                screens.proof,
                screens.word_asked,
                screens.poll_asked,
            ):
                yield draw, draw(shown, t)


def _lineups(t: Translator) -> Iterator[Drawn]:
    event = the_worst_event()
    found = Found(
        "a" * 40,
        "Ш" * 200,
        "S" * 200,
        "Г" * 100,
        "C" * 100,
        "Р" * 100,
        "",
        is_recorded=True,
        is_certain=False,
    )
    for speakers in ((), (SPEAKER,) * MOST_SPEAKERS):
        yield lineup_screens.lineup, lineup_screens.lineup(Lineup(event, speakers), 2, t)
    for speaker in (SPEAKER, BARE):
        shown = SpeakerCard(event, speaker, is_first=False)
        yield lineup_screens.card, lineup_screens.card(shown, t)
        yield lineup_screens.removing, lineup_screens.removing(shown, t)
        for field in SpeakerField:
            yield lineup_screens.field_asked, lineup_screens.field_asked(shown, field, t)
        for schools in ((), (found,) * MOST_FOUND):
            yield lineup_screens.schools_found, lineup_screens.schools_found(shown, schools, t)
        links = dict.fromkeys(MessengerName, "https://t.me/" + "a" * 100)
        yield link_screens.invited, link_screens.invited(SpeakerLink(TOKEN, shown, AT), links, t)
        for is_mine in (True, False):
            offer = SpeakerOffer(TOKEN, event, speaker, is_mine=is_mine)
            yield link_screens.offered, link_screens.offered(offer, t)


def _cabinets(t: Translator) -> Iterator[Drawn]:
    event = the_worst_event()
    shares = (Share(MANY, "Р" * 100, PLACE), Share(MANY))
    for phase in (EventState.PUBLISHED, EventState.FINISHED, EventState.CANCELLED):
        for people in (0, MANY):
            shown = Cabinet(
                event, phase, (SPEAKER, BARE) * 9, people, MANY, MANY, (shares * TOP)[:TOP], MANY, AT
            )
            yield cabinet_screens.cabinet, cabinet_screens.cabinet(shown, t)
    yield from _lists(event, shares, t)


def _lists(event: Event, shares: tuple[Share, ...], t: Translator) -> Iterator[Drawn]:
    lines = tuple(SpeakingLine(event, EventState.RUNNING, "&" * TOPIC_CHARACTERS) for _ in range(2))
    full = (lines * SPEAKINGS_ON_A_PAGE)[:SPEAKINGS_ON_A_PAGE]
    for rows in ((), full):
        shown = Listing(rows, LAST_PAGE - 1, LAST_PAGE, MANY)
        yield cabinet_screens.speakings, cabinet_screens.speakings(shown, t)
    for by in ComingBy:
        for some in ((), (shares * COMING_ON_A_PAGE)[:COMING_ON_A_PAGE]):
            coming = Coming(event, by, MANY, Listing(some, LAST_PAGE - 1, LAST_PAGE, MANY))
            yield cabinet_screens.coming, cabinet_screens.coming(coming, t)
    one = Asked(LARGEST_ID, "<" * NAME_CHARACTERS, "<" * WORDS_CHARACTERS)
    for questions in ((), (one,) * QUESTIONS_ON_A_PAGE):
        for may_hide in (True, False):
            page = AskedPage(event, Listing(questions, LAST_PAGE - 1, LAST_PAGE, MANY), may_hide=may_hide)
            yield cabinet_screens.asked, cabinet_screens.asked(page, t)
