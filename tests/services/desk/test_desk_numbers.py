from datetime import timedelta

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.entry import EntryStatus
from models.role import Role
from models.school import SchoolStanding
from services.desk.filter import Dimension, Fullness, Which
from services.desk.overview import Crowd
from services.desk.refusal import DeskViewGone
from services.event.refusal import EventNotYours
from services.refusal import EventNotFound
from services.store import Store
from tests.clock import NOON
from tests.entering import (
    GYMNASIUM,
    a_ground,
    a_nomination,
    a_site,
    a_stage,
    changed,
    entered,
    pupils,
)
from tests.rows import a_profile, a_pupil, a_row_of_school, stored
from tests.services.desk.running import a_team, an_organiser, desks


async def test_the_desk_counts_entries_and_people_by_status(store: Store) -> None:
    event = await a_ground(store, team_min=2, team_max=3, capacity=5)
    olga = await an_organiser(store)
    people = await pupils(store, 4)
    await a_team(store, event, "Искра", people[:3])
    small = await a_team(store, event, "Волна", people[3:])
    await changed(store, small, EntryStatus.DECLINED)
    await a_team(store, event, "Прибой", people[3:])

    shown = await desks(store).overview(event.id, actor_id=olga.id)

    assert shown.statuses == {
        EntryStatus.CONFIRMED: Crowd(2, 4),
        EntryStatus.DECLINED: Crowd(1, 0),
    }
    assert (shown.live, shown.members) == (Crowd(2, 4), Crowd(2, 4))
    assert (shown.incomplete, shown.seats_left, shown.today) == (1, 3, 2)


async def test_only_those_who_have_not_consented_are_told_of(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    await entered(store, event, anna)
    small = a_pupil("Сидорова Вера", grade=5, school_id="lyceum")
    await stored(store, small)
    await a_team(store, event, "", [small])

    shown = await desks(store).overview(event.id, actor_id=olga.id)
    listed = await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)
    lacking = await desks(store).choose_consent(listed.view.id, lacks=True, actor_id=olga.id)

    assert shown.unconsented == 1
    assert [(line.who, line.unconsented) for line in lacking.lines.rows] == [("Сидорова Вера", 1)]


async def test_numbers_are_told_by_everything(store: Store) -> None:
    event = await a_ground(store, team_min=1, team_max=3)
    await stored(store, a_row_of_school("college", region="Пермский край", standing=SchoolStanding.OUTSIDE))
    olga = await an_organiser(store)
    await stored(store, a_nomination(event, "Роботы"), a_stage(event))
    people = await pupils(store, 3)
    await a_team(store, event, "Искра", people[:2], nomination_id=1)
    await a_team(store, event, "Волна", people[2:])
    view = await desks(store).everything(event.id, actor_id=olga.id)

    by = {
        dimension: [
            (share.value, share.entries, share.people)
            for share in (await desks(store).shares(view.id, dimension, actor_id=olga.id)).rows.rows
        ]
        for dimension in Dimension
    }

    assert by == {
        Dimension.SCHOOL: [("lyceum", 2, 3)],
        Dimension.REGION: [("", 2, 3)],
        Dimension.GRADE: [("10", 2, 3)],
        Dimension.NOMINATION: [("", 1, 1), ("1", 1, 2)],
        Dimension.SITE: [("", 2, 3)],
        Dimension.DAY: [("2026-11-25", 2, 3)],
        Dimension.SOURCE: [("mentor", 2, 3)],
    }


async def test_a_day_begins_at_midnight_where_the_event_is(store: Store) -> None:
    event = await a_ground(store, zone="Asia/Vladivostok")
    olga = await an_organiser(store)
    early, late = await pupils(store, 2)
    await entered(store, event, early, now=NOON)
    await entered(store, event, late, now=NOON + timedelta(hours=6))
    view = await desks(store).everything(event.id, actor_id=olga.id)

    shown = await desks(store).shares(view.id, Dimension.DAY, actor_id=olga.id)
    first = shown.rows.rows[0]
    picked = await desks(store).choose_like(view.id, Dimension.DAY, first.like_id, actor_id=olga.id)

    assert [share.value for share in shown.rows.rows] == ["2026-11-26", "2026-11-25"]
    assert [line.who for line in picked.lines.rows] == [late.full_name]


async def test_every_value_filters_what_it_counted(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    stage = a_stage(event)
    await stored(store, stage)
    site = a_site(stage)
    await stored(store, site)
    for person in await pupils(store, 2):
        await entered(store, event, person, site_id=site.id)
    view = await desks(store).everything(event.id, actor_id=olga.id)

    for dimension in Dimension:
        shown = await desks(store).shares(view.id, dimension, actor_id=olga.id)
        for share in shown.rows.rows:
            picked = await desks(store).choose_like(view.id, dimension, share.like_id, actor_id=olga.id)
            assert picked.lines.total == share.entries, dimension


async def test_a_filter_is_narrowed_and_an_old_list_stays_what_it_was(store: Store) -> None:
    event = await a_ground(store, team_min=2, team_max=3)
    olga = await an_organiser(store)
    people = await pupils(store, 3)
    await a_team(store, event, "Искра", people[:2])
    await a_team(store, event, "Волна", people[2:])
    everything = await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)

    small = await desks(store).choose_fullness(everything.view.id, Fullness.INCOMPLETE, actor_id=olga.id)
    again = await desks(store).entries(everything.view.id, actor_id=olga.id)

    assert [line.title for line in small.lines.rows] == ["Волна"]
    assert [line.title for line in again.lines.rows] == ["Волна", "Искра"]


@pytest.mark.parametrize(
    ("words", "found"), [("искр", 1), ("номер1", 1), ("2", 1), ("ученик", 2), ("нет", 0)]
)
async def test_a_word_finds_a_team_a_participant_and_a_number(store: Store, words: str, found: int) -> None:
    event = await a_ground(store, team_min=2, team_max=3)
    olga = await an_organiser(store)
    people = await pupils(store, 3)
    await a_team(store, event, "Искра", people[:2])
    await a_team(store, event, "Волна", people[2:])
    everything = await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)

    shown = await desks(store).look_for(everything.view.id, words, actor_id=olga.id)

    assert shown.lines.total == found


async def test_another_schools_organiser_and_a_pupil_see_nothing(store: Store) -> None:
    event = await a_ground(store)
    olga, other = await an_organiser(store), await an_organiser(store, GYMNASIUM, "Чужакова Инна")
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    listed = await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)

    for stranger in (other, anna):
        with pytest.raises(EventNotYours):
            await desks(store).overview(event.id, actor_id=stranger.id)
        with pytest.raises(EventNotYours):
            await desks(store).card(entry.id, actor_id=stranger.id)
        with pytest.raises(EventNotYours):
            await desks(store).entry_history(entry.id, actor_id=stranger.id, page=1)
        with pytest.raises(DeskViewGone):
            await desks(store).entries(listed.view.id, actor_id=stranger.id)
    with pytest.raises(EventNotFound):
        await desks(store).overview(999, actor_id=olga.id)


async def test_who_is_no_organiser_any_more_loses_the_saved_list(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    listed = await desks(store).open(event.id, Which.LIVE, actor_id=olga.id)
    await store.write(_dismiss)

    with pytest.raises(EventNotYours):
        await desks(store).entries(listed.view.id, actor_id=olga.id)


def _dismiss(session: Session) -> None:
    session.execute(delete(Role))


async def test_the_card_of_an_entry_tells_who_looks_alike(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    one, two = (
        a_profile("Иванова Анна", school_id="lyceum"),
        a_profile("Ивонова Анна", school_id="lyceum"),
    )
    await stored(store, one, two)
    first = await a_team(store, event, "", [one])
    await a_team(store, event, "", [two])

    shown = await desks(store).card(first.id, actor_id=olga.id)

    assert [(alike.number, alike.name) for alike in shown.alike] == [(2, "Ивонова Анна")]


async def test_a_declined_entry_still_says_whose_it_was(store: Store) -> None:
    event = await a_ground(store)
    olga = await an_organiser(store)
    (anna,) = await pupils(store, 1)
    entry = await entered(store, event, anna)
    await changed(store, entry, EntryStatus.DECLINED)

    shown = await desks(store).card(entry.id, actor_id=olga.id)
    listed = await desks(store).open(event.id, Which.DECLINED, actor_id=olga.id)

    assert [one.name for one in shown.members] == [anna.full_name]
    assert [line.who for line in listed.lines.rows] == [anna.full_name]
