from datetime import datetime, timedelta
from typing import Any

import pytest

from models.account import Account
from models.attendance import Attendance, JoinPress, ListedAttendee
from models.audit import AuditLine, Deed
from models.base import Base
from models.blocked_address import BlockedAddress
from models.charge import Charge
from models.consent import Consent, ConsentPurpose, ConsentWay
from models.delivery import Delivery, DeliveryKind
from models.desk_view import DeskView
from models.draft import Draft, DraftKind
from models.entry import Entry, EntryAnswer
from models.event import Event
from models.guardianship import Guardianship
from models.invitation import CodeAttempt, Invitation, InvitationKind
from models.kept_file import KeptFile
from models.paper import Paper, PaperState
from models.person import Person, PersonKind
from models.result import Result
from models.role import Role, RoleKind
from models.speaker import ListenerQuestion
from services.erasure import erase
from services.retention import PERIODS, RULES, Kept, Retention
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_consent, a_profile, a_pupil, a_row_of_school, a_text, all_of, an_account, stored
from tests.services.entry.inheriting import a_file, a_question, an_answer
from tests.services.entry.partaking import a_part_in_an_event

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


@pytest.fixture
def retention(store: Store, clock: HandClock) -> Retention:
    return Retention(store, clock, batch=2)


async def a_night_later(retention: Retention, clock: HandClock, kept: Kept) -> None:
    """When all that was made at noon is just past its time."""
    clock.now = NOON + PERIODS[kept] + SECOND
    await retention.purge()


async def names(store: Store) -> list[str | None]:
    return [row[0] for row in await all_of(store, Person.full_name)]


def an_invitation(digest: str, person: Person, *, expires_at: datetime = NOON, **facts: Any) -> Invitation:
    return Invitation(
        kind=InvitationKind.JOIN,
        digest=digest,
        creator_id=person.id,
        created_at=NOON,
        expires_at=expires_at,
        **facts,
    )


def a_paper(child: Person, **facts: Any) -> Paper:
    usual = {"purpose": ConsentPurpose.PROCESSING, "file_name": "1.jpg", "content": b"1", "sent_at": NOON}
    return Paper(child_id=child.id, **usual | facts)


def a_draft(person: Person, **facts: Any) -> Draft:
    return Draft(person_id=person.id, **{"kind": DraftKind.CLASS, "body": {}, "made_at": NOON} | facts)


def test_every_period_is_kept_to_by_a_rule() -> None:
    swept_with_the_inbox = {Kept.UPDATE}

    assert {rule.kept for rule in RULES} | swept_with_the_inbox == set(PERIODS) == set(Kept)


async def test_a_profile_nobody_consented_to_is_forgotten_after_two_weeks(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna = a_pupil(grade=8, letter="А", school_id="lyceum", is_fourteen=True, fourteen_said_at=NOON)
    await stored(store, a_row_of_school(), anna)
    await stored(store, an_account(anna), an_invitation("1", anna), a_paper(anna, state=PaperState.DECLINED))

    clock.now = NOON + PERIODS[Kept.DRAFT_PROFILE]
    await retention.purge()
    assert await names(store) == ["Иванова Анна"]
    await a_night_later(retention, clock, Kept.DRAFT_PROFILE)

    person = await store.read(lambda session: session.get_one(Person, anna.id))
    assert (person.full_name, person.name, person.search) == (None, "", "")
    assert (person.kind, person.school_id, person.grade, person.letter) == (None, None, None, "")
    assert (person.is_fourteen, person.fourteen_said_at, person.drafted_at) == (None, None, None)
    assert await all_of(store, Account.person_id) == [(anna.id,)]
    assert await all_of(store, Invitation.id) == await all_of(store, Paper.id) == []


@pytest.mark.parametrize("said", [{}, {"kind": PersonKind.GUEST, "drafted_at": NOON}])
async def test_of_whoever_gives_no_name_that_of_the_messenger_is_forgotten_as_well(
    store: Store, clock: HandClock, retention: Retention, said: dict[str, Any]
) -> None:
    anna = a_profile(name="Анна", **said)
    await stored(store, anna)
    await stored(store, an_account(anna))

    clock.now = NOON + PERIODS[Kept.GREETED]
    await retention.purge()
    assert await all_of(store, Person.name) == [("Анна",)]
    await a_night_later(retention, clock, Kept.GREETED)

    assert await all_of(store, Person.name, Person.search, Person.kind) == [("", "", None)]
    assert await all_of(store, Account.person_id) == [(anna.id,)]


async def test_a_record_that_nobody_knows_any_more_goes_two_weeks_after_its_mentor(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    mentor, pupil, text = a_profile("Петров Пётр"), a_pupil(), a_text()
    await stored(store, mentor, pupil, text)
    await stored(
        store,
        Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON),
        a_consent(pupil, text, way=ConsentWay.PAPER, given_by=mentor.id),
    )
    left_at = NOON + 100 * DAY
    await store.write(erase, mentor.id, now=left_at)

    clock.now = left_at + PERIODS[Kept.LONE_RECORD]
    await retention.purge()
    assert "Иванова Анна" in await names(store)
    clock.move(SECOND)
    await retention.purge()

    assert await names(store) == [None, None]


@pytest.mark.parametrize("known_by", ["account", "mentor", "parent"])
async def test_a_consented_record_that_somebody_knows_stays(
    store: Store, clock: HandClock, retention: Retention, known_by: str
) -> None:
    other, pupil, text = a_profile("Петров Пётр"), a_pupil(), a_text()
    await stored(store, other, pupil, text)
    ties: dict[str, Base] = {
        "account": an_account(pupil, 2),
        "mentor": Charge(mentor_id=other.id, pupil_id=pupil.id, since=NOON),
        "parent": Guardianship(guardian_id=other.id, child_id=pupil.id, since=NOON),
    }
    consent = a_consent(pupil, text, way=ConsentWay.PAPER, given_by=other.id)
    await stored(store, an_account(other), consent, ties[known_by])

    await a_night_later(retention, clock, Kept.LONE_RECORD)

    assert "Иванова Анна" in await names(store)


@pytest.mark.parametrize("reason", ["consent", "role", "sheet", "child", "nothing said"])
async def test_a_profile_is_kept_for_a_reason(
    store: Store, clock: HandClock, retention: Retention, reason: str
) -> None:
    anna, other, forgotten, text = a_pupil(), a_pupil("Петров Пётр"), a_pupil("Котов Кот"), a_text()
    if reason == "nothing said":
        anna.drafted_at = None
    await stored(store, anna, other, forgotten, text)
    reasons: dict[str, Base] = {
        "consent": a_consent(anna, text),
        "role": Role(person_id=anna.id, kind=RoleKind.EDITOR),
        "sheet": a_paper(anna, sent_at=NOON + 13 * DAY),
        "child": Guardianship(guardian_id=anna.id, child_id=other.id, since=NOON),
    }
    accounts = [an_account(person, number) for number, person in enumerate((anna, other, forgotten))]
    await stored(store, a_consent(other, text), *accounts, *filter(None, [reasons.get(reason)]))

    await a_night_later(retention, clock, Kept.DRAFT_PROFILE)

    assert sorted(filter(None, await names(store))) == ["Иванова Анна", "Петров Пётр"]


async def test_from_a_withdrawal_on_the_days_are_counted_anew(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna, mentor, text = a_pupil(), a_profile("Петров Пётр"), a_text()
    await stored(store, anna, mentor, text)
    await stored(
        store,
        an_account(anna),
        a_consent(anna, text, withdrawn_at=NOON + 100 * DAY),
        Role(person_id=mentor.id, kind=RoleKind.EDITOR),
        # Whoever has withdrawn waits no longer for being in a class.
        Charge(mentor_id=mentor.id, pupil_id=anna.id, since=NOON),
    )

    clock.now = NOON + 114 * DAY
    await retention.purge()
    assert "Иванова Анна" in await names(store)
    clock.move(SECOND)
    await retention.purge()

    assert "Иванова Анна" not in await names(store)
    assert await all_of(store, Charge.id) == []


@pytest.mark.parametrize("is_claimed", [False, True])
async def test_a_record_of_a_class_waits_two_weeks_for_its_paper(
    store: Store, clock: HandClock, retention: Retention, *, is_claimed: bool
) -> None:
    mentor, pupil = a_profile("Петров Пётр"), a_pupil(drafted_at=None)
    await stored(store, mentor, pupil)
    await stored(
        store,
        Role(person_id=mentor.id, kind=RoleKind.EDITOR),
        Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON),
        *([an_account(pupil)] if is_claimed else []),
    )

    clock.now = NOON + PERIODS[Kept.CLASS_RECORD]
    await retention.purge()
    assert "Иванова Анна" in await names(store)
    await a_night_later(retention, clock, Kept.CLASS_RECORD)

    person = await store.read(lambda session: session.get_one(Person, pupil.id))
    assert (person.full_name, person.erased_at) == (None, None if is_claimed else clock.now)
    assert await all_of(store, Charge.id) == []


async def test_a_record_with_a_consent_stays(store: Store, clock: HandClock, retention: Retention) -> None:
    mentor, pupil, text = a_profile("Петров Пётр"), a_pupil(drafted_at=None), a_text()
    await stored(store, mentor, pupil, text)
    await stored(
        store,
        Role(person_id=mentor.id, kind=RoleKind.EDITOR),
        Charge(mentor_id=mentor.id, pupil_id=pupil.id, since=NOON),
        a_consent(pupil, text, given_at=NOON + DAY),
    )

    await a_night_later(retention, clock, Kept.CLASS_RECORD)

    assert sorted(filter(None, await names(store))) == ["Иванова Анна", "Петров Пётр"]


async def test_a_sheet_nobody_looked_at_is_declined_and_its_picture_goes(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna, text = a_pupil(), a_text()
    await stored(store, anna, text)
    await stored(
        store,
        an_account(anna),
        a_consent(anna, text),
        a_paper(anna),
        a_paper(anna, sent_at=NOON + DAY),
        a_paper(anna, state=PaperState.ACCEPTED, content=None),
    )

    await a_night_later(retention, clock, Kept.PAPER)

    assert await all_of(store, Paper.id, Paper.state, Paper.reason, Paper.content, Paper.checked_at) == [
        (1, PaperState.DECLINED, "expired", None, clock.now),
        (2, PaperState.WAITING, "", b"1", None),
        (3, PaperState.ACCEPTED, "", None, None),
    ]


@pytest.mark.parametrize(
    ("kept", "row"),
    [
        (Kept.DRAFT, lambda anna, _, at: a_draft(anna, made_at=at)),
        (
            Kept.DELIVERY,
            lambda anna, _, at: Delivery(
                kind=DeliveryKind.EVENT_MOVED,
                cause=str(at),
                person_id=anna.id,
                due_at=NOON,
                written_at=NOON,
                settled_at=at,
            ),
        ),
        (
            Kept.REDRAWING,
            lambda anna, _, at: Delivery(
                kind=DeliveryKind.REDRAW,
                cause=str(at),
                person_id=anna.id,
                due_at=NOON,
                written_at=NOON,
                settled_at=at,
            ),
        ),
        (Kept.CODE_ATTEMPT, lambda anna, _, at: CodeAttempt(person_id=anna.id, at=at)),
        (Kept.INVITATION, lambda anna, _, at: an_invitation(str(at), anna, expires_at=at)),
        (
            Kept.INVITATION,
            lambda anna, _, at: an_invitation(str(at), anna, expires_at=at + 1000 * DAY, used_at=at),
        ),
        (
            Kept.INVITATION,
            lambda anna, _, at: an_invitation(str(at), anna, expires_at=at + 1000 * DAY, revoked_at=at),
        ),
        (Kept.WITHDRAWN_CONSENT, lambda anna, text, at: a_consent(anna, text, withdrawn_at=at)),
        (
            Kept.BLOCKED_ADDRESS,
            lambda _, __, at: BlockedAddress(digest=str(at), blocked_at=NOON, kept_at=at),
        ),
        (Kept.AUDIT, lambda _, __, at: AuditLine(at=at, deed=Deed.ROLE_GIVEN)),
    ],
)
async def test_each_kind_goes_when_its_time_is_over_and_not_before(
    store: Store, clock: HandClock, retention: Retention, kept: Kept, row: Any
) -> None:
    anna, text = a_profile(), a_text()
    await stored(store, anna, text)
    await stored(store, an_account(anna))
    # More than two batches.
    moments = [NOON - number * DAY for number in range(5)] + [NOON + SECOND, NOON + DAY]
    rows = [row(anna, text, moment) for moment in moments]
    await stored(store, *rows)

    await a_night_later(retention, clock, kept)

    assert await all_of(store, type(rows[0]).id) == [(rows[5].id,), (rows[6].id,)]


async def test_answers_go_two_years_after_the_event_with_their_files_and_the_entry_stays(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna, text = a_profile("Иванова Анна"), a_text()
    await stored(store, a_row_of_school(), anna, text)
    await stored(store, an_account(anna), a_consent(anna, text))
    entry, file = await a_part_in_an_event(store, anna), a_file(anna, "справка.pdf")
    event = await store.read(lambda session: session.get_one(Event, entry.event_id))
    question = await a_question(store, event)
    await stored(store, file)
    await stored(store, an_answer(entry, question, "справка.pdf", file_id=file.id))

    clock.now = event.ends_at + PERIODS[Kept.ANSWER]
    await retention.purge()
    assert len(await all_of(store, EntryAnswer.id)) == 2
    clock.move(SECOND)
    await retention.purge()

    assert await all_of(store, EntryAnswer.id) == []
    # The work's own file is no answer's.
    assert await all_of(store, KeptFile.name) == [("слово.pdf",)]
    assert await all_of(store, Entry.id) == await all_of(store, Result.entry_id) == [(entry.id,)]


async def test_a_view_of_a_desk_goes_when_nobody_has_used_it_for_half_a_year(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna, text = a_profile("Иванова Анна"), a_text()
    await stored(store, a_row_of_school(), anna, text)
    await stored(store, an_account(anna), a_consent(anna, text))
    await a_part_in_an_event(store, anna)

    clock.now = NOON + PERIODS[Kept.DESK_VIEW]
    await retention.purge()
    assert len(await all_of(store, DeskView.id)) == 1
    await a_night_later(retention, clock, Kept.DESK_VIEW)

    assert await all_of(store, DeskView.id) == []
    # What was never sent is not settled, however long ago it was written.
    assert len(await all_of(store, Delivery.id)) == 1


@pytest.mark.parametrize(
    ("kept", "table"),
    [
        (Kept.LISTED_ATTENDEE, ListedAttendee),
        (Kept.JOIN_PRESS, JoinPress),
        (Kept.LISTENER_QUESTION, ListenerQuestion),
    ],
)
async def test_who_came_and_asked_at_an_event_goes_a_time_after_its_end(
    store: Store, clock: HandClock, retention: Retention, kept: Kept, table: Any
) -> None:
    anna, text = a_profile("Иванова Анна"), a_text()
    await stored(store, a_row_of_school(), anna, text)
    await stored(store, an_account(anna), a_consent(anna, text))
    await a_part_in_an_event(store, anna)
    (ends_at,) = (row[0] for row in await all_of(store, Event.ends_at))

    clock.now = ends_at + PERIODS[kept]
    await retention.purge()
    assert len(await all_of(store, table.id)) == 1
    clock.move(SECOND)
    await retention.purge()

    assert await all_of(store, table.id) == []
    # The number of those who came stays.
    assert len(await all_of(store, Attendance.id)) == 1


async def test_a_consent_in_force_is_never_too_old(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    anna, text = a_pupil(), a_text()
    await stored(store, anna, text)
    await stored(store, an_account(anna), a_consent(anna, text))

    clock.now = NOON + timedelta(days=10_000)
    await retention.purge()

    assert len(await all_of(store, Consent.id)) == 1
    assert await names(store) == ["Иванова Анна"]


async def test_purging_once_more_changes_nothing(
    store: Store, clock: HandClock, retention: Retention
) -> None:
    people = [a_pupil(f"Иванова Анна{'а' * number}") for number in range(5)]
    await stored(store, *people)
    await stored(store, *(an_account(person, number) for number, person in enumerate(people)))

    await a_night_later(retention, clock, Kept.DRAFT_PROFILE)
    await retention.purge()

    assert await all_of(store, Person.full_name, Person.erased_at) == [(None, None)] * 5


@pytest.mark.parametrize(
    ("facts", "by_guardian", "kept"),
    [
        ({"grade": 3}, False, None),
        ({"grade": 3}, True, "Иванова Анна"),
        ({"grade": 8, "is_fourteen": False}, False, None),
        ({"grade": 8, "is_fourteen": True}, False, "Иванова Анна"),
        ({"grade": 10}, False, "Иванова Анна"),
    ],
)
async def test_what_a_child_has_signed_alone_keeps_nothing(
    store: Store,
    clock: HandClock,
    retention: Retention,
    facts: dict[str, Any],
    by_guardian: bool,  # noqa: FBT001  one of the table's columns
    kept: str | None,
) -> None:
    anna, text = a_pupil(**facts), a_text()
    await stored(store, anna, text)
    await stored(store, an_account(anna), a_consent(anna, text, by_guardian=by_guardian))

    await a_night_later(retention, clock, Kept.DRAFT_PROFILE)

    assert await names(store) == [kept]
