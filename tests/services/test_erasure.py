import asyncio
from datetime import timedelta
from typing import Any

from sqlalchemy import LargeBinary, String, select
from sqlalchemy.orm import Session

from models.account import Account, MessengerName
from models.attendance import Attendance, JoinPress, ListedAttendee
from models.audit import AuditLine, Deed
from models.base import Base
from models.charge import Charge
from models.consent import Consent
from models.draft import Draft, DraftKind
from models.feedback import Feedback
from models.guardianship import Guardianship
from models.inbox import InboxUpdate, UpdateOutcome
from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.material import Material
from models.paper import Paper
from models.person import Person, PersonKind
from models.reminder import CalendarFeed, PersonReminder, Preference
from models.role import Role, RoleKind
from models.saved_search import SavedSearch
from models.speaker import ListenerQuestion, Speaker
from services import erasure, person_merge
from services.address import Address
from services.erasure import erase
from services.people import find_speaker
from services.store import Store
from tests.clock import NOON
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, all_of, an_account, stored
from tests.services.entry.partaking import a_part_in_an_event

LATER = NOON + timedelta(days=1)
NUMBER = 123_456_789


async def anna_with_everything(store: Store) -> tuple[Person, Person]:
    """A person, and another with whom she has to do; every word about her has «секрет» in it."""
    anna = a_pupil(
        "Секретова Секрета",
        grade=8,
        letter="А",
        school_id="lyceum",
        is_fourteen=True,
        preferred=MessengerName.VK,
    )
    other, text = a_profile("Петров Пётр"), a_text()
    await stored(store, a_row_of_school(), anna, other, text)
    await stored(
        store,
        an_account(anna, NUMBER),
        AuditLine(at=NOON, deed=Deed.ROLE_TAKEN, actor_id=anna.id, subject_id=anna.id),
        Charge(mentor_id=anna.id, pupil_id=other.id, since=NOON),
        Charge(mentor_id=other.id, pupil_id=anna.id, since=NOON),
        CodeAttempt(person_id=anna.id, at=NOON),
        a_consent(anna, text, messenger=MessengerName.VK, external_id=NUMBER),
        a_consent(other, text, given_by=anna.id, messenger=MessengerName.VK, external_id=NUMBER),
        Draft(person_id=anna.id, kind=DraftKind.CLASS, body={"name": "секрет"}, made_at=NOON),
        Guardianship(guardian_id=anna.id, child_id=other.id, since=NOON),
        Guardianship(guardian_id=other.id, child_id=anna.id, since=NOON),
        an_invitation("1", creator_id=anna.id),
        an_invitation("2", creator_id=other.id, subject_id=anna.id),
        an_invitation("3", creator_id=other.id, used_by=anna.id),
        a_paper(anna, sent_by=other.id),
        Role(person_id=anna.id, kind=RoleKind.EDITOR),
        Role(person_id=other.id, kind=RoleKind.EDITOR, appointed_by=anna.id),
        SavedSearch(person_id=anna.id, words="секрет"),
        an_update("1", UpdateOutcome.HANDLED),
        an_update("2", UpdateOutcome.POISON, body="секрет"),
        an_update("3", UpdateOutcome.WAITING, body="{}"),
        an_update("4", UpdateOutcome.POISON, body="чужое", lane="7"),
    )
    await a_part_in_an_event(store, anna, "секрет")
    return anna, other


def an_invitation(digest: str, **facts: Any) -> Invitation:
    return Invitation(kind=InvitationKind.JOIN, digest=digest, created_at=NOON, expires_at=NOON, **facts)


def a_paper(child: Person, **facts: Any) -> Paper:
    return Paper(
        child_id=child.id,
        purpose="processing",
        sent_at=NOON,
        file_name="секрет.jpg",
        content=b"secret",
        **facts,
    )


def an_update(
    key: str, outcome: UpdateOutcome, body: str | None = None, lane: str = str(NUMBER)
) -> InboxUpdate:
    return InboxUpdate(
        messenger=MessengerName.VK, key=key, lane=lane, body=body, outcome=outcome, received_at=NOON
    )


async def everything_stored(store: Store) -> str:
    """All words and numbers of all tables, as whoever steals the file would read them."""

    def body(session: Session) -> str:
        rows = [repr(row) for table in Base.metadata.sorted_tables for row in session.execute(select(table))]
        return "\n".join(rows).lower()

    return await store.read(body)


def test_of_whatever_belongs_to_a_person_it_is_said_what_becomes_of_it() -> None:
    assert {str(column) for column in erasure.FOREIGN} == {str(column) for column in person_merge.FOREIGN}


def test_every_word_about_a_person_is_blanked_or_known_to_name_nobody() -> None:
    columns = Person.__table__.columns
    words = {column.name for column in columns if isinstance(column.type, String | LargeBinary)}

    assert words - set(erasure.NOBODYS) == {"language", "kind", "school_id"}


async def test_nothing_is_left_that_tells_who_it_was(store: Store) -> None:
    anna, _ = await anna_with_everything(store)
    assert "секрет" in await everything_stored(store)

    await store.write(erase, anna.id, now=LATER)

    left = await everything_stored(store)
    assert [trace for trace in ("секрет", "secret", str(NUMBER)) if trace in left] == []


async def test_what_reports_count_stays(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER)

    person = await store.read(lambda session: session.get_one(Person, anna.id))
    assert (person.kind, person.grade, person.grade_year) == (PersonKind.PUPIL, 8, 2026)
    assert (person.school_id, person.erased_at) == ("lyceum", LATER)


async def test_what_was_hers_is_gone_and_what_is_others_stays(store: Store) -> None:
    anna, other = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER)

    for table in (Account, Charge, CodeAttempt, Draft, Guardianship, Paper, SavedSearch):
        assert await all_of(store, table.id) == [], table
    assert await all_of(store, Role.person_id, Role.appointed_by) == [(other.id, anna.id)]
    assert await all_of(store, Invitation.digest, Invitation.used_by) == [("3", anna.id)]
    assert await all_of(store, InboxUpdate.key, InboxUpdate.lane, InboxUpdate.body) == [
        ("1", "", None),
        ("2", "", None),
        ("3", "", "{}"),
        ("4", "7", "чужое"),
    ]


async def test_that_somebody_came_is_counted_and_who_they_were_is_said_nowhere(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER)

    for table in (CalendarFeed, Preference, PersonReminder, JoinPress, ListedAttendee, ListenerQuestion):
        assert await all_of(store, table.person_id) == [], table
    assert await all_of(store, Attendance.minutes, Attendance.confirmed_at) == [(40, NOON)]
    assert await all_of(store, Feedback.score, Feedback.words) == [(5, "")]
    assert await all_of(store, Speaker.name, Speaker.topic, Speaker.person_id) == [("—", "Роботы", None)]
    assert await all_of(store, Material.title) == [("Слайды",)]


async def test_that_a_consent_was_given_can_be_proved_afterwards(store: Store) -> None:
    anna, other = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER)

    assert await all_of(
        store,
        Consent.person_id,
        Consent.given_by,
        Consent.given_at,
        Consent.external_id,
        Consent.withdrawn_at,
    ) == [(anna.id, anna.id, NOON, None, LATER), (other.id, anna.id, NOON, None, None)]


async def test_the_log_tells_the_deed_and_no_name(store: Store) -> None:
    anna, other = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER, by=other.id)

    line = (await all_of(store, AuditLine.deed, AuditLine.actor_id, AuditLine.subject_id, AuditLine.detail))[
        0
    ]
    assert line == (Deed.PERSON_ERASED, other.id, anna.id, "")


async def test_erasing_once_more_changes_nothing(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    outcomes = await asyncio.gather(*(store.write(erase, anna.id, now=LATER) for _ in range(3)))

    assert sorted(outcomes) == [False, False, True]
    assert await store.write(erase, 10_000, now=LATER) is False
    lines = await all_of(store, AuditLine.deed)
    assert lines.count((Deed.PERSON_ERASED,)) == 1


async def test_whoever_writes_again_is_unknown(store: Store) -> None:
    anna, _ = await anna_with_everything(store)

    await store.write(erase, anna.id, now=LATER)

    assert await store.read(find_speaker, Address(MessengerName.VK, NUMBER)) is None
