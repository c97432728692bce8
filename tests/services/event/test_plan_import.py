"""The plan of a year out of a file: judged, looked through, written once, brought up to date."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.audit import Deed
from models.delivery import Delivery, DeliveryKind
from models.entry import Entry, EntryMember, EntrySource, EntryStatus
from models.event import Event, EventDeed, EventFormat, EventHost, EventKind, EventState
from models.nomination import Nomination
from services.event.plan_draft import DRAFT_TTL, PlanDraftLost, bring_in, draw
from services.event.plan_import import PlanImports, rows_of
from services.event.plan_step import Scope
from services.event.plan_trouble import PlanTrouble
from services.refusal import NotAllowed
from services.sheet.outcome import Outcome
from services.store import Store
from tests.clock import NOON, HandClock
from tests.rows import a_pupil, all_of, stored
from tests.services.administering import an_administrator, deeds
from tests.services.appointed import a_holder
from tests.services.event.planning import (
    GYMNASIUM,
    LYCEUM,
    ROW,
    an_organiser,
    csv_of,
    history,
    imports_of,
    plan_of,
    row_of,
    schools,
    the_event,
    titles,
)


@pytest.fixture
async def imports(store: Store, clock: HandClock) -> PlanImports:
    await schools(store)
    return imports_of(store, clock)


async def brought(imports: PlanImports, **cells: str) -> Outcome:
    return await imports.bring_in(row_of(**cells), publish=True)


def troubles(outcome: Outcome) -> list[tuple[int, str, str]]:
    return [(row.number, str(row.trouble), row.detail) for row in outcome.refused]


def season(count: int) -> list[tuple[str, ...]]:
    """Events of two schools on the days of a winter."""
    return [
        (
            f"Кубок {at}",
            "конкурс",
            (LYCEUM, "Гимназия №7, Казань")[at % 2],
            f"{at % 28 + 1:02}.01.2027",
            "",
            "5-7",
            "",
        )
        for at in range(count)
    ]


async def test_three_wrong_rows_of_a_hundred_and_twenty_are_told_and_the_others_written(
    store: Store, imports: PlanImports
) -> None:
    rows = season(120)
    rows[10] = ("", *rows[10][1:])
    rows[50] = (*rows[50][:3], "в январе", *rows[50][4:])
    rows[119] = (*rows[119][:2], "Школа на Марсе", *rows[119][3:])

    outcome = await imports.bring_in(plan_of(*rows), publish=False)

    assert (outcome.new, outcome.changed, outcome.unchanged) == (117, 0, 0)
    assert [(number, trouble) for number, trouble, _ in troubles(outcome)] == [
        (12, PlanTrouble.NO_TITLE),
        (52, PlanTrouble.WRONG_DATE),
        (121, PlanTrouble.UNKNOWN_ORGANISER),
    ]
    assert len(await titles(store)) == 117


async def test_repeating_a_plan_changes_nothing_and_leaves_no_trace(
    store: Store, imports: PlanImports
) -> None:
    await imports.bring_in(plan_of(*season(20)), publish=True)
    once = await history(store)

    again = await imports.bring_in(plan_of(*season(20)), publish=True)

    assert again == Outcome(0, 0, 20, ())
    assert await history(store) == once
    assert [row[0] for row in await deeds(store)] == [Deed.PLAN_IMPORTED]


async def test_whole_days_are_those_of_the_organiser_s_clock(store: Store, imports: PlanImports) -> None:
    await brought(imports, starts="01.12.2026", ends="20.12.2026", closes="30.11.2026", opens="01.11.2026")

    event = await the_event(store)
    assert (event.starts_at, event.ends_at) == (
        datetime(2026, 11, 30, 19, tzinfo=UTC),
        datetime(2026, 12, 20, 18, 59, tzinfo=UTC),
    )
    assert event.registration_opens_at == datetime(2026, 10, 31, 19, tzinfo=UTC)
    assert event.registration_closes_at == datetime(2026, 11, 30, 18, 59, tzinfo=UTC)
    assert (event.zone, event.whole_days, event.state) == ("Asia/Yekaterinburg", True, EventState.PUBLISHED)


async def test_hours_are_read_by_the_zone_that_the_row_names(store: Store, imports: PlanImports) -> None:
    await brought(imports, starts="01.12.2026 15:00", ends="16:30", zone="Калининград")

    event = await the_event(store)
    assert (event.starts_at, event.ends_at) == (
        datetime(2026, 12, 1, 13, tzinfo=UTC),
        datetime(2026, 12, 1, 14, 30, tzinfo=UTC),
    )
    assert (event.zone, event.whole_days) == ("Europe/Kaliningrad", False)


async def test_an_hour_of_moscow_is_moscow_s_wherever_the_school_is(
    store: Store, imports: PlanImports
) -> None:
    await brought(imports, starts="01.12.2026 15:00 (мск)")

    event = await the_event(store)
    assert (event.starts_at, event.zone) == (datetime(2026, 12, 1, 12, tzinfo=UTC), "Asia/Yekaterinburg")


async def test_a_new_event_is_what_its_title_says_where_the_cells_are_silent(
    store: Store, imports: PlanImports
) -> None:
    await brought(imports, title="Межрегиональный вебинар «Физика онлайн»")

    event = await the_event(store)
    assert (event.kind, event.format, event.for_teachers) == (EventKind.WEBINAR, EventFormat.ONLINE, True)
    assert " физик" in event.search
    assert " уф" in event.search


async def test_schools_beside_the_organiser_run_it_and_others_are_named(
    store: Store, imports: PlanImports
) -> None:
    await brought(imports, organiser=f"{LYCEUM}; Завод «Луч»", co_organisers="Гимназия 7 Казань; ВОИР")

    assert (await the_event(store)).co_organisers == "Завод «Луч»; ВОИР"
    assert await all_of(store, EventHost.school_id) == [(GYMNASIUM,)]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"starts": ""}, (2, PlanTrouble.NO_START, "")),
        ({"organiser": ""}, (2, PlanTrouble.NO_ORGANISER, "")),
        (
            {"starts": "02.12.2026", "ends": "01.12.2026"},
            (2, PlanTrouble.ENDS_BEFORE_START, "02.12.2026 — 01.12.2026"),
        ),
        ({"ends": "02.12.2026 15:00"}, (2, PlanTrouble.NO_HOUR, "")),
        ({"zone": "в нигде"}, (2, PlanTrouble.UNKNOWN_ZONE, "в нигде")),
        ({"opens": "20.11.2026", "closes": "10.11.2026"}, (2, PlanTrouble.WINDOW_BACKWARDS, "")),
        ({"closes": "10.12.2026"}, (2, PlanTrouble.WINDOW_LATE, "")),
    ],
)
async def test_a_row_that_cannot_be_an_event_is_refused(
    imports: PlanImports, cells: dict[str, str], expected: tuple[int, str, str]
) -> None:
    assert troubles(await brought(imports, **cells)) == [expected]


async def test_a_school_that_may_be_several_is_refused_with_the_candidates(imports: PlanImports) -> None:
    ((_, trouble, detail),) = troubles(await brought(imports, organiser="школа"))

    assert trouble in {PlanTrouble.SEVERAL_ORGANISERS, PlanTrouble.UNKNOWN_ORGANISER}
    assert (LYCEUM in detail) is (trouble == PlanTrouble.SEVERAL_ORGANISERS)


async def test_one_event_told_twice_is_written_once(imports: PlanImports) -> None:
    outcome = await imports.look(
        plan_of(ROW, ("Кубок  роботов", *ROW[1:3], "05.12.2026", *ROW[4:])), publish=False
    )

    assert (outcome.new, troubles(outcome)) == (1, [(3, PlanTrouble.DOUBLED, "2")])


async def test_a_brand_is_another_event_for_other_grades_and_in_another_year(imports: PlanImports) -> None:
    outcome = await imports.look(
        plan_of(ROW, (*ROW[:5], "8-11", ""), (*ROW[:3], "01.12.2025", "", *ROW[5:])), publish=False
    )

    assert (outcome.new, outcome.refused) == (3, ())


async def test_latin_letters_in_a_title_make_no_other_event(store: Store, imports: PlanImports) -> None:
    await brought(imports, title="Конференция памяти Бутоме")

    outcome = await brought(imports, title="Конференция памяти БутOME")

    assert (outcome.new, outcome.changed, await titles(store)) == (0, 1, ["Конференция памяти БутOME"])


async def test_a_key_lets_title_and_grades_change(store: Store, imports: PlanImports) -> None:
    await brought(imports, key="robot-cup", grades="5-7")

    outcome = await brought(imports, key="robot-cup", title="Кубок машин", grades="5-8")

    event = await the_event(store)
    assert (outcome.changed, event.title, event.grade_to) == (1, "Кубок машин", 8)
    assert " машин" in event.search


async def test_an_event_that_had_no_key_takes_one(store: Store, imports: PlanImports) -> None:
    await brought(imports)

    await brought(imports, key="robot-cup")

    assert (await the_event(store)).slug == "robot-cup"


async def test_another_school_s_key_is_taken(imports: PlanImports) -> None:
    await brought(imports, key="robot-cup")

    outcome = await brought(imports, key="robot-cup", organiser=GYMNASIUM)

    assert troubles(outcome) == [(2, PlanTrouble.KEY_TAKEN, "robot-cup")]


async def test_what_has_changed_is_changed_with_its_history_and_the_state_stays(
    store: Store, imports: PlanImports
) -> None:
    await imports.bring_in(row_of(place="Уфа", capacity="30"), publish=False)

    outcome = await brought(imports, place="Казань", capacity="", nominations="Код; Механика")

    event = await the_event(store)
    assert outcome == Outcome(0, 1, 0, ())
    assert (event.place, event.capacity, event.state) == ("Казань", 30, EventState.DRAFT)
    assert await history(store) == [
        (EventDeed.STATE, ""),
        (EventDeed.EDITED, "place"),
        (EventDeed.EDITED, "nominations"),
    ]
    assert await all_of(store, Nomination.position, Nomination.title) == [(1, "Код"), (2, "Механика")]


async def entered(store: Store, *, count: int = 1, **facts: Any) -> list[int]:
    event = await the_event(store)
    people = [a_pupil(f"Иванова Анна {at}") for at in range(count)]
    await stored(store, *people)
    for at, person in enumerate(people, 1):
        entry = Entry(
            event_id=event.id,
            number=at,
            status=EntryStatus.CONFIRMED,
            captain_id=person.id,
            source=EntrySource.CATALOGUE,
            entered_at=NOON,
            **{"school_id": LYCEUM, "size": 1} | facts,
        )
        await stored(store, entry)
        await stored(
            store, EntryMember(entry_id=entry.id, event_id=event.id, person_id=person.id, joined_at=NOON)
        )
    return [person.id for person in people]


async def test_a_published_event_is_moved_as_by_hand_and_everybody_is_told_once(
    store: Store, imports: PlanImports
) -> None:
    await brought(imports)
    people = await entered(store, count=2)

    await brought(imports, starts="05.12.2026", closes="04.12.2026")
    await brought(imports, starts="05.12.2026", closes="04.12.2026")

    event = await the_event(store)
    assert event.ends_at == datetime(2026, 12, 5, 18, 59, tzinfo=UTC)
    assert await all_of(store, Delivery.kind, Delivery.person_id) == [
        (DeliveryKind.EVENT_MOVED, person) for person in sorted(people)
    ]
    assert [deed for deed, _ in await history(store)].count(EventDeed.MOVED) == 1


async def test_limits_are_not_set_below_what_is_taken(store: Store, imports: PlanImports) -> None:
    await brought(imports)
    await entered(store, count=2)

    low = await brought(imports, capacity="1")
    teams = await brought(imports, team="3-5")
    enough = await brought(imports, capacity="2")

    assert troubles(low) == [(2, PlanTrouble.SEATS_TAKEN, "2")]
    assert troubles(teams) == [(2, PlanTrouble.TEAMS_ENTERED, "")]
    assert (enough.changed, (await the_event(store)).capacity) == (1, 2)


async def test_a_row_that_entries_have_overtaken_is_refused_and_nothing_of_it_is_written(
    store: Store, imports: PlanImports
) -> None:
    await brought(imports)
    rows = rows_of(row_of(capacity="1", place="Казань").lines)
    scope = Scope(NOON, None, None, EventState.PUBLISHED)
    drawn = await store.read(draw, rows, scope)
    await entered(store, count=2)

    outcome = (await store.write(bring_in, rows, drawn, scope)).outcome

    event = await the_event(store)
    assert (outcome.changed, troubles(outcome)) == (0, [(2, PlanTrouble.SEATS_TAKEN, "2")])
    assert (event.place, event.capacity) == ("", None)


def cancel(session: Session) -> None:
    session.scalars(select(Event)).one().state = EventState.CANCELLED


async def test_a_cancelled_event_is_left_alone(store: Store, imports: PlanImports) -> None:
    await brought(imports)
    await store.write(cancel)

    same, other = await brought(imports), await brought(imports, place="Уфа")

    assert (same.unchanged, troubles(other)) == (1, [(2, PlanTrouble.CANCELLED, "")])


async def test_what_is_over_is_not_moved(imports: PlanImports) -> None:
    await brought(imports, starts="01.10.2026")

    outcome = await brought(imports, starts="02.10.2026")

    assert troubles(outcome) == [(2, PlanTrouble.OVER, "")]


async def test_looking_writes_nothing(store: Store, imports: PlanImports) -> None:
    outcome = await imports.look(row_of(), publish=True)

    assert (outcome.new, await titles(store)) == (1, [])


async def test_an_organiser_s_events_are_submitted_and_their_school_need_not_be_named(
    store: Store, imports: PlanImports
) -> None:
    organiser, olga = await an_organiser(store), await an_administrator(store)
    rows = csv_of(
        ("Кубок", "", "01.12.2026"),
        ("Чужое", GYMNASIUM, "01.12.2026"),
        header=("Название", "Организатор", "Начало"),
    )

    shown = await imports.preview(rows, name="план.csv", actor_id=organiser)
    before = await titles(store)
    written = await imports.write(shown.draft_id, publish=True, actor_id=organiser)

    assert (shown.may_publish, troubles(shown.outcome)) == (
        False,
        [(3, PlanTrouble.NOT_YOURS, "Гимназия №7")],
    )
    assert (before, written.new, written.state) == ([], 1, EventState.SUBMITTED)
    event = await the_event(store)
    assert (event.organiser_id, event.state, event.author_id) == (LYCEUM, EventState.SUBMITTED, organiser)
    told = await all_of(store, Delivery.kind, Delivery.person_id, Delivery.event_id)
    assert told == [(DeliveryKind.EVENT_SUBMITTED, olga, event.id)]


async def test_an_administrator_s_are_published_or_drafts_as_they_say(
    store: Store, imports: PlanImports
) -> None:
    olga = await an_administrator(store)
    shown = await imports.preview(csv_of(ROW), name="план.csv", actor_id=olga)

    written = await imports.write(shown.draft_id, publish=True, actor_id=olga)

    assert (shown.may_publish, written.state) == (True, EventState.PUBLISHED)
    assert (await the_event(store)).state is EventState.PUBLISHED


async def test_a_plan_is_written_once_however_often_it_is_said(store: Store, imports: PlanImports) -> None:
    olga = await an_administrator(store)
    shown = await imports.preview(csv_of(*season(10)), name="план.csv", actor_id=olga)

    done = await asyncio.gather(
        *(imports.write(shown.draft_id, publish=True, actor_id=olga) for _ in range(4))
    )

    assert sorted(one.is_old for one in done) == [False, True, True, True]
    assert {one.new for one in done} == {10}
    assert len(await titles(store)) == 10


async def test_two_who_bring_the_same_plan_at_once_double_nothing(store: Store, imports: PlanImports) -> None:
    file = plan_of(*season(10))

    outcomes = await asyncio.gather(*(imports.bring_in(file, publish=True) for _ in range(4)))

    assert sum(outcome.new for outcome in outcomes) == 10
    assert len(await titles(store)) == 10


async def test_rows_are_judged_anew_when_the_catalogue_has_changed_since_the_preview(
    store: Store, imports: PlanImports
) -> None:
    olga = await an_administrator(store)
    shown = await imports.preview(csv_of(ROW), name="план.csv", actor_id=olga)
    await imports.bring_in(plan_of(ROW), publish=True)

    written = await imports.write(shown.draft_id, publish=True, actor_id=olga)

    assert (written.new, written.unchanged, written.is_otherwise) == (0, 1, True)


async def test_only_the_last_file_counts_and_not_for_ever(
    store: Store, imports: PlanImports, clock: HandClock
) -> None:
    olga = await an_administrator(store)
    first = await imports.preview(csv_of(ROW), name="план.csv", actor_id=olga)
    second = await imports.preview(csv_of(ROW), name="план.csv", actor_id=olga)

    with pytest.raises(PlanDraftLost):
        await imports.write(first.draft_id, publish=True, actor_id=olga)
    clock.move(DRAFT_TTL + timedelta(seconds=1))
    with pytest.raises(PlanDraftLost):
        await imports.write(second.draft_id, publish=True, actor_id=olga)


async def test_another_s_plan_is_not_written_nor_a_stranger_s_read(
    store: Store, imports: PlanImports
) -> None:
    olga, organiser = await an_administrator(store), await an_organiser(store)
    stranger = await a_holder(store, "Иванов Иван")
    shown = await imports.preview(csv_of(ROW), name="план.csv", actor_id=olga)

    with pytest.raises(PlanDraftLost):
        await imports.write(shown.draft_id, publish=True, actor_id=organiser)
    with pytest.raises(NotAllowed):
        await imports.preview(csv_of(ROW), name="план.csv", actor_id=stranger)
    assert await titles(store) == []
