"""Who speaks at a webinar, who writes them down, and how they come to be who they are."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.role import Role
from models.school import School
from models.speaker import ListenerQuestion, Speaker
from services.event.making_refusal import MakingTextTooLong, MakingTextWanted
from services.event.refusal import EventNotYours
from services.refusal import InvitationExpired, InvitationUsed, Refusal, SchoolNotFound
from services.store import Store
from services.webinar import speaker as speakers
from services.webinar import speaker_link, speaking
from services.webinar.refusal import (
    NoRoom,
    NotSpeaking,
    SpeakerIsTaken,
    SpeakerNotFound,
    TooManySpeakers,
)
from services.webinar.speaker import MOST_SPEAKERS, SpeakerLine
from services.webinar.speaking import ComingBy
from tests.clock import HandClock
from tests.entering import GYMNASIUM, LYCEUM, a_row_of_event, a_teacher, entered
from tests.rows import all_of, stored
from tests.services.webinar.webinar import BEGINS, ENDS, a_listener, a_speaker, a_webinar, actor, who_runs_it

IRINA = SpeakerLine("Смирнова Ирина", "Дроны в 5 классе", GYMNASIUM)
PAVEL = SpeakerLine("Орлов Павел", "", None)


async def test_speakers_of_any_school_and_of_none_stand_in_their_order(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    olga = await who_runs_it(store)
    shown = await store.write(speakers.add_speakers, event.id, [IRINA, PAVEL], actor(olga, clock))
    second = shown.speakers[1].id

    await store.write(speakers.set_topic, second, "Роботы", actor(olga, clock))
    await store.write(speakers.set_school, second, LYCEUM, actor(olga, clock))
    card = await store.write(speakers.move_up, second, actor(olga, clock))
    shown = await store.read(speakers.lineup, event.id)

    assert card.is_first
    assert [(one.name, one.topic, one.place.school_id) for one in shown.speakers] == [
        ("Орлов Павел", "Роботы", LYCEUM),
        ("Смирнова Ирина", "Дроны в 5 классе", GYMNASIUM),
    ]


async def test_only_whoever_runs_the_event_writes_its_speakers_down(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    irina, stranger = await a_speaker(store, event), await a_teacher(store, "Чужой Пётр")
    who = actor(stranger, clock)

    for body in (
        lambda session: speakers.add_speakers(session, event.id, [PAVEL], who),
        lambda session: speakers.lineup_to_edit(session, event.id, who),
        lambda session: speakers.look(session, irina.id, who),
        lambda session: speakers.rename(session, irina.id, "Я", who),
        lambda session: speakers.set_topic(session, irina.id, "Моё", who),
        lambda session: speakers.set_school(session, irina.id, None, who),
        lambda session: speakers.move_up(session, irina.id, who),
        lambda session: speakers.remove(session, irina.id, who),
        lambda session: speaker_link.invite(session, irina.id, who),
        lambda session: speaker_link.part(session, irina.id, who),
    ):
        with pytest.raises(EventNotYours):
            await store.write(body)
    for reading in (
        lambda session: speaking.cabinet(session, event.id, who),
        lambda session: speaking.coming(session, event.id, ComingBy.SCHOOL, who, 1),
    ):
        with pytest.raises(NotSpeaking):
            await store.read(reading)

    assert await all_of(store, Speaker.name, Speaker.topic) == [("Смирнова Ирина", "Дроны в 5 классе")]


async def test_what_is_typed_of_a_speaker_is_held_to_its_size(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga = await who_runs_it(store)
    who = actor(olga, clock)
    cases: list[tuple[SpeakerLine, type[Refusal]]] = [
        (replace(PAVEL, name=" "), MakingTextWanted),
        (replace(PAVEL, name="Я" * 1000), MakingTextTooLong),
        (replace(PAVEL, topic="Я" * 1000), MakingTextTooLong),
    ]

    for line, refusal in cases:
        with pytest.raises(refusal):
            await store.write(speakers.add_speakers, event.id, [IRINA, line], who)
    with pytest.raises(TooManySpeakers):
        await store.write(speakers.add_speakers, event.id, [PAVEL] * (MOST_SPEAKERS + 1), who)

    # Half a list would be added once more.
    assert await all_of(store, Speaker.id) == []


async def test_a_speaker_who_is_gone_and_a_school_nobody_knows_are_refused(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    olga, irina = await who_runs_it(store), await a_speaker(store, event)
    who = actor(olga, clock)
    with pytest.raises(SchoolNotFound):
        await store.write(speakers.set_school, irina.id, "nowhere", who)

    shown = await store.write(speakers.remove, irina.id, who)

    assert shown.speakers == ()
    with pytest.raises(SpeakerNotFound):
        await store.write(speakers.rename, irina.id, "Кто-то", who)
    with pytest.raises(SpeakerNotFound):
        await store.write(speakers.remove, irina.id, who)


async def test_what_a_speaker_was_asked_stays_when_they_are_taken_off(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga, irina = await who_runs_it(store), await a_speaker(store, event)
    question = ListenerQuestion(
        event_id=event.id, speaker_id=irina.id, person_id=olga.id, words="Как?", asked_at=clock()
    )
    await stored(store, question)

    await store.write(speakers.remove, irina.id, actor(olga, clock))

    assert await all_of(store, ListenerQuestion.speaker_id, ListenerQuestion.words) == [(None, "Как?")]


async def test_a_contest_has_no_speakers(store: Store, clock: HandClock) -> None:
    await a_webinar(store)
    contest = a_row_of_event()
    await stored(store, contest)
    olga = await who_runs_it(store)

    with pytest.raises(NoRoom):
        await store.write(speakers.add_speakers, contest.id, [PAVEL], actor(olga, clock))


async def test_a_link_makes_somebody_the_speaker_once(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga, irina = await who_runs_it(store), await a_speaker(store, event)
    first, second = await a_teacher(store, "Первая Анна"), await a_teacher(store, "Вторая Вера")
    link = await store.write(speaker_link.invite, irina.id, actor(olga, clock))

    came = await asyncio.gather(
        *(store.write(speaker_link.take_up, link.token, actor(one, clock)) for one in (first, second)),
        return_exceptions=True,
    )

    assert sorted(type(one) is InvitationUsed for one in came) == [False, True]
    ((person_id,),) = await all_of(store, Speaker.person_id)
    taker = first if person_id == first.id else second
    assert (await store.write(speaker_link.take_up, link.token, actor(taker, clock))).is_mine
    with pytest.raises(SpeakerIsTaken):
        await store.write(speaker_link.invite, irina.id, actor(olga, clock))


async def test_a_newer_link_a_month_and_parting_end_a_link(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga, irina, anna = await who_runs_it(store), await a_speaker(store, event), await a_teacher(store, "А Б")
    old = await store.write(speaker_link.invite, irina.id, actor(olga, clock))
    new = await store.write(speaker_link.invite, irina.id, actor(olga, clock))

    with pytest.raises(InvitationExpired):
        await store.read(speaker_link.offer, old.token, actor(anna, clock))
    await store.write(speaker_link.take_up, new.token, actor(anna, clock))
    await store.write(speaker_link.part, irina.id, actor(olga, clock))
    with pytest.raises(InvitationUsed):
        await store.write(speaker_link.take_up, new.token, actor(anna, clock))
    third = await store.write(speaker_link.invite, irina.id, actor(olga, clock))
    clock.move(timedelta(days=31))
    with pytest.raises(InvitationExpired):
        await store.write(speaker_link.take_up, third.token, actor(anna, clock))

    assert await all_of(store, Speaker.person_id) == [(None,)]


async def test_a_link_of_whoever_runs_the_event_no_longer_works_no_longer(
    store: Store, clock: HandClock
) -> None:
    event = await a_webinar(store)
    olga, irina, anna = await who_runs_it(store), await a_speaker(store, event), await a_teacher(store, "А Б")
    link = await store.write(speaker_link.invite, irina.id, actor(olga, clock))

    def dismiss(session: Session) -> None:
        session.execute(delete(Role))

    await store.write(dismiss)

    with pytest.raises(InvitationExpired):
        await store.write(speaker_link.take_up, link.token, actor(anna, clock))


async def test_a_link_to_a_speaker_who_was_taken_off_is_gone(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    olga, irina, anna = await who_runs_it(store), await a_speaker(store, event), await a_teacher(store, "А Б")
    link = await store.write(speaker_link.invite, irina.id, actor(olga, clock))
    await store.write(speakers.remove, irina.id, actor(olga, clock))

    with pytest.raises(InvitationExpired):
        await store.write(speaker_link.take_up, link.token, actor(anna, clock))


async def test_a_speaker_sees_who_comes_by_region_and_school(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    irina = await a_teacher(store, "Смирнова Ирина")
    await a_speaker(store, event, irina)
    await stored(
        store, School(id="kazan", name="Школа", name_en="", city="Казань", city_en="", region="Татарстан")
    )
    for name, school in (("А А", LYCEUM), ("Б Б", LYCEUM), ("В В", GYMNASIUM), ("Г Г", "kazan")):
        await entered(store, event, await a_teacher(store, name, school_id=school))
    who = actor(irina, clock)

    cabinet = await store.read(speaking.cabinet, event.id, who)
    schools = await store.read(speaking.coming, event.id, ComingBy.SCHOOL, who, 1)
    regions = await store.read(speaking.coming, event.id, ComingBy.REGION, who, 9)

    assert (cabinet.people, cabinet.schools, cabinet.regions) == (4, 3, 1)
    assert [one.topic for one in cabinet.talks] == ["Дроны в 5 классе"]
    assert (schools.shares.rows[0].place.school_id, schools.shares.rows[0].people) == (LYCEUM, 2)
    assert sorted((one.region, one.people) for one in regions.shares.rows) == [("", 3), ("Татарстан", 1)]


async def test_ones_own_talks_are_listed_with_what_is_ahead_first(store: Store, clock: HandClock) -> None:
    event = await a_webinar(store)
    later = a_row_of_event("Позже", starts_at=BEGINS + timedelta(days=2), ends_at=ENDS + timedelta(days=2))
    others = a_row_of_event("Чужой")
    await stored(store, later, others)
    irina, anna = await a_teacher(store, "Смирнова Ирина"), await a_listener(store, event, "А Б")
    for one, person in ((event, irina), (event, irina), (later, irina), (others, anna)):
        await a_speaker(store, one, person)
    clock.now = ENDS + timedelta(hours=1)

    mine = await store.read(speaking.speakings, actor(irina, clock), 1)

    assert [line.event.title for line in mine.rows] == ["Позже", "Вебинар"]
