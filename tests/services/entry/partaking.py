"""Somebody who has to do with an event in every way there is: each table has a row of theirs."""

from datetime import date

from models.attendance import Attendance, Confirmation, JoinPress, ListedAttendee
from models.base import Base
from models.broadcast import Broadcast, Follow, PostButton, PostPress, PostSource
from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.entry import Entry, EntryAnswer, EntryChange, EntryDeed, EntryMember, EntrySource, EntryStatus
from models.entry_request import EntryRequest, RequestKind
from models.event import EventChange, EventDeed
from models.event_question import EventQuestion, QuestionKind
from models.feedback import Feedback
from models.kept_file import KeptFile
from models.material import Material
from models.media_count import MediaCount, MediaKind
from models.person import Person
from models.post import NewsTopic, Post, PostState
from models.reminder import CalendarFeed, PersonReminder, Preference, ReminderMoment
from models.result import Result, ResultKind
from models.speaker import ListenerQuestion, Speaker
from models.work import Work
from services.store import Store
from tests.clock import NOON
from tests.entering import a_row_of_event, a_stage
from tests.rows import stored


async def a_part_in_an_event(store: Store, person: Person, word: str = "слово") -> Entry:
    """Of the lyceum, which is there. The word is all that was said, and stands in every text."""
    event = a_row_of_event(author_id=person.id)
    await stored(store, event)
    stage = a_stage(event)
    question = EventQuestion(event_id=event.id, position=1, kind=QuestionKind.TEXT, label="Почему?")
    file = KeptFile(digest="1", name=f"{word}.pdf", size=1, person_id=person.id, kept_at=NOON)
    entry = Entry(
        event_id=event.id,
        number=7,
        status=EntryStatus.CONFIRMED,
        captain_id=person.id,
        mentor_id=person.id,
        entered_by=person.id,
        source=EntrySource.CATALOGUE,
        size=1,
        entered_at=NOON,
        reason=word,
    )
    await stored(store, stage, question, file, entry)
    ours = {"event_id": event.id, "entry_id": entry.id}
    await stored(
        store,
        EntryMember(**ours, person_id=person.id, joined_at=NOON),
        EntryAnswer(
            entry_id=entry.id, question_id=question.id, person_id=person.id, value=word, answered_at=NOON
        ),
        EntryChange(entry_id=entry.id, at=NOON, by_id=person.id, deed=EntryDeed.ENTERED),
        EventChange(event_id=event.id, at=NOON, by_id=person.id, deed=EventDeed.STATE),
        EntryRequest(
            **ours,
            kind=RequestKind.TITLE,
            person_id=person.id,
            by_id=person.id,
            decided_by=person.id,
            body={"title": word},
            made_at=NOON,
            reason=word,
        ),
        Work(entry_id=entry.id, stage_id=stage.id, file_id=file.id, sent_by=person.id, sent_at=NOON),
        Result(**ours, kind=ResultKind.WINNER, recorded_by=person.id, recorded_at=NOON, published_at=NOON),
        Delivery(
            kind=DeliveryKind.ORGANISER_WROTE,
            cause="letter:1",
            person_id=person.id,
            event_id=event.id,
            body={"text": word},
            due_at=NOON,
            written_at=NOON,
        ),
        DeskView(person_id=person.id, event_id=event.id, body={"words": word}, used_at=NOON),
    )
    await stored(store, *its_time(person, event.id, word))
    await its_news(store, person, word)
    return entry


def its_time(person: Person, event_id: int, word: str) -> list[Base]:
    """How they are reminded, and that they came, asked, spoke and said what they thought of it."""
    theirs = {"event_id": event_id, "person_id": person.id}
    return [
        CalendarFeed(person_id=person.id, token=f"{word}-{person.id}"),
        Preference(person_id=person.id),
        PersonReminder(person_id=person.id, moment=ReminderMoment.EVE, leads=[3, 1]),
        JoinPress(**theirs, at=NOON),
        Attendance(**theirs, pressed_at=NOON, confirmed_at=NOON, confirmed_by=Confirmation.LIST, minutes=40),
        ListedAttendee(**theirs, name=word, key=f"{word}-{person.id}", minutes=40),
        ListenerQuestion(**theirs, words=word, asked_at=NOON),
        Feedback(**theirs, score=5, words=word, given_at=NOON),
        Speaker(**theirs, position=1, name=word, topic="Роботы"),
        Material(event_id=event_id, title="Слайды", link="https://e.org", added_by=person.id, added_at=NOON),
    ]


async def its_news(store: Store, person: Person, word: str) -> None:
    """What they have written, decided, sent to people, pressed, wished for and counted."""
    post = Post(
        author_id=person.id,
        decided_by=person.id,
        state=PostState.PUBLISHED,
        # Everybody has read it: it is the school's.
        html="Новость",
        written_at=NOON,
        decided_at=NOON,
        published_at=NOON,
    )
    await stored(store, post)
    pressed = {"post_id": post.id, "person_id": person.id, "pressed_at": NOON}
    await stored(
        store,
        Post(author_id=person.id, decided_by=person.id, html=f"{word}: черновик", written_at=NOON),
        Broadcast(post_id=post.id, author_id=person.id, made_at=NOON),
        PostPress(**pressed, button=PostButton.READ, source=PostSource.LETTER),
        Follow(person_id=person.id, topic=NewsTopic.RESULTS, is_wanted=True, since=NOON),
        MediaCount(
            school_id="lyceum",
            month=date(2026, 9, 1),
            kind=MediaKind.PORTAL,
            amount=3,
            entered_by=person.id,
            entered_at=NOON,
        ),
    )
