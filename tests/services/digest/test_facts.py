from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.charge import Charge
from models.delivery import DeliveryKind
from models.event import Event, EventChange, EventDeed, EventState
from models.person import Person, PersonKind
from models.role import Role, RoleKind
from models.stage import WorkWanted
from services.actor import Actor
from services.delivery.digest_fact import digest_facts
from services.delivery.telling import Outdated, Telling
from services.digest.line import DigestKind, DigestLine
from services.store import Store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, VERSIONS, a_ground, a_row_of_event, a_stage, entered, pupils
from tests.rows import a_profile, an_account, stored

IN_THREE_DAYS = NOON + timedelta(days=3)


async def a_teacher(store: Store, role: RoleKind | None, *charges: Person) -> Person:
    person = a_profile("Петрова Мария", kind=PersonKind.TEACHER, school_id=LYCEUM)
    await stored(store, person)
    if role is not None:
        await stored(store, Role(person_id=person.id, kind=role, school_id=LYCEUM))
    mine = [Charge(mentor_id=person.id, pupil_id=pupil.id, since=NOON) for pupil in charges]
    await stored(store, *mine)
    return person


async def a_far_event(store: Store, **facts: Any) -> Event:
    at = NOON + timedelta(days=30)
    return await a_ground(store, **{"starts_at": at, "ends_at": at} | facts)


async def told(store: Store, person: Person) -> list[DigestLine]:
    telling = Telling(DeliveryKind.DIGEST, None, {}, Actor(person.id, frozenset(), NOON), VERSIONS)
    return list((await store.read(digest_facts, telling)).lines)


async def moved_to(store: Store, person: Person, school_id: str) -> None:
    def body(session: Session) -> None:
        session.execute(update(Person).where(Person.id == person.id).values(school_id=school_id))

    await store.write(body)


def counted(lines: list[DigestLine]) -> list[tuple[DigestKind, int]]:
    return [(line.kind, line.count) for line in lines]


async def test_a_week_of_everything_comes_in_the_order_of_its_hurry(store: Store) -> None:
    event = await a_far_event(store, registration_closes_at=IN_THREE_DAYS)
    stage = a_stage(
        event, starts_at=IN_THREE_DAYS, work=WorkWanted.FILE, work_due_at=NOON + timedelta(days=2)
    )
    await stored(store, stage)
    anna, boris = await pupils(store, 2)
    maria = await a_teacher(store, RoleKind.MENTOR, anna, boris)
    await entered(store, event, anna)
    await entered(store, event, boris)
    await stored(
        store, EventChange(event_id=event.id, at=NOON, deed=EventDeed.STATE, became=EventState.PUBLISHED)
    )

    lines = await told(store, maria)

    assert counted(lines) == [
        (DigestKind.WORK, 2),
        (DigestKind.CLOSING, 2),
        (DigestKind.STAGE, 2),
        (DigestKind.NEW, 1),
        (DigestKind.UNREACHABLE, 2),
    ]


async def test_of_pupils_of_others_nothing_is_told(store: Store) -> None:
    event = await a_far_event(store)
    stage = a_stage(event, starts_at=IN_THREE_DAYS, work=WorkWanted.FILE, work_due_at=IN_THREE_DAYS)
    await stored(store, stage)
    (anna,) = await pupils(store, 1)
    mine, other = await a_teacher(store, RoleKind.MENTOR, anna), await a_teacher(store, RoleKind.MENTOR)
    await entered(store, event, anna)

    assert counted(await told(store, mine))[0] == (DigestKind.WORK, 1)
    with pytest.raises(Outdated, match="nothing_to_say"):
        await told(store, other)


async def test_a_responsible_person_is_told_of_the_school_and_not_of_its_neighbour(store: Store) -> None:
    event = await a_far_event(store)
    stage = a_stage(event, starts_at=IN_THREE_DAYS)
    await stored(store, stage)
    anna, boris = await pupils(store, 2)
    await moved_to(store, boris, GYMNASIUM)
    olga = await a_teacher(store, RoleKind.RESPONSIBLE)
    await entered(store, event, anna)
    await entered(store, event, boris)

    assert counted(await told(store, olga)) == [(DigestKind.STAGE, 1), (DigestKind.UNREACHABLE, 1)]


async def test_whoever_has_withdrawn_a_consent_is_named(store: Store) -> None:
    event = await a_far_event(store)
    anna, boris = await pupils(store, 2)
    maria = await a_teacher(store, RoleKind.MENTOR, anna, boris)
    await stored(store, an_account(anna, 1), an_account(boris, 2, MessengerName.TELEGRAM))
    await entered(store, event, anna)
    await entered(store, event, boris)
    newer = dict.fromkeys(VERSIONS, "2")
    telling = Telling(DeliveryKind.DIGEST, None, {}, Actor(maria.id, frozenset(), NOON), newer)

    (line,) = (await store.read(digest_facts, telling)).lines

    assert (line.kind, line.count, line.names) == (
        DigestKind.UNCONSENTED,
        2,
        ("Ученик Номер0", "Ученик Номер1"),
    )


async def test_whoever_teaches_nobody_here_is_told_of_events_for_all(store: Store) -> None:
    young = await a_far_event(
        store, title="Малышам", grade_from=1, grade_to=4, registration_closes_at=IN_THREE_DAYS
    )
    heads = a_row_of_event(
        "Заседание", grade_from=None, grade_to=None, for_heads=True, registration_closes_at=IN_THREE_DAYS
    )
    await stored(store, heads)
    maria = await a_teacher(store, None)

    assert [line.event.id for line in await told(store, maria) if line.event] == [young.id]


async def test_a_pupil_gets_none(store: Store) -> None:
    await a_far_event(store)
    (anna,) = await pupils(store, 1)

    with pytest.raises(Outdated, match="not_theirs"):
        await told(store, anna)
