"""Numbers entered by hand."""

import asyncio
from datetime import date

import pytest

from models.audit import AuditLine, Deed
from models.media_count import MediaCount, MediaKind
from services.media.counts import MediaCounts
from services.media.entering import CountEntries
from services.media.refusal import CountsNotYours, CountsUnread, CountTooLarge, MonthNotCounted
from services.media.word import MOST_AMOUNT, read_amount, read_counts
from services.month import Month
from services.store import Store
from tests.clock import HandClock
from tests.rows import all_of
from tests.services.media.counting import LYCEUM, NOVEMBER, OCTOBER, an_editor, the_schools


@pytest.fixture
def count_entries(store: Store, clock: HandClock) -> CountEntries:
    return CountEntries(store, clock, administrators=frozenset())


async def amounts(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, MediaCount.month, MediaCount.kind, MediaCount.amount, MediaCount.entered_by)


async def test_several_lines_are_written_with_who_entered_them(
    store: Store, count_entries: CountEntries, clock: HandClock
) -> None:
    decider, _ = await the_schools(store)

    shown = await count_entries.enter(LYCEUM, OCTOBER, "портал 3\nуроки — 2", actor_id=decider.id)

    assert shown.amounts == {MediaKind.PORTAL: 3, MediaKind.LESSON: 2}
    october = date(2026, 10, 1)
    assert await amounts(store) == [
        (october, MediaKind.LESSON, 2, decider.id),
        (october, MediaKind.PORTAL, 3, decider.id),
    ]
    assert await all_of(store, AuditLine.deed, AuditLine.school_id, AuditLine.detail) == [
        (Deed.MEDIA_COUNTED, LYCEUM, "2026-10 portal=3 lesson=2")
    ]
    counts = MediaCounts(store, clock, administrators=frozenset())
    entered = (await counts.school(LYCEUM, None, actor_id=decider.id)).entered
    assert {(line.kind, line.who) for line in entered} == {
        (MediaKind.PORTAL, "Орлова Нина"),
        (MediaKind.LESSON, "Орлова Нина"),
    }


async def test_a_number_is_corrected_and_taken_away(store: Store, count_entries: CountEntries) -> None:
    decider, _ = await the_schools(store)
    await count_entries.enter(LYCEUM, OCTOBER, "портал 3, уроки 2", actor_id=decider.id)

    await count_entries.enter_one(LYCEUM, OCTOBER, MediaKind.PORTAL, "4", actor_id=decider.id)
    shown = await count_entries.enter(LYCEUM, OCTOBER, "уроки —", actor_id=decider.id)

    assert shown.amounts == {MediaKind.PORTAL: 4}


async def test_the_same_number_once_more_changes_no_name_and_leaves_no_line(
    store: Store, count_entries: CountEntries
) -> None:
    decider, _ = await the_schools(store)
    other = await an_editor(store, full_name="Чижова Анна")
    await count_entries.enter(LYCEUM, OCTOBER, "портал 3", actor_id=decider.id)

    await count_entries.enter(LYCEUM, OCTOBER, "портал 3", actor_id=other.id)

    assert await all_of(store, MediaCount.entered_by) == [(decider.id,)]
    assert len(await all_of(store, AuditLine.id)) == 1


async def test_two_who_enter_at_once_leave_one_number(store: Store, count_entries: CountEntries) -> None:
    decider, _ = await the_schools(store)

    await asyncio.gather(
        *(
            count_entries.enter(LYCEUM, OCTOBER, f"портал {number}", actor_id=decider.id)
            for number in range(1, 6)
        )
    )

    assert len(await amounts(store)) == 1


async def test_a_school_enters_nothing_by_itself(store: Store, count_entries: CountEntries) -> None:
    _, vera = await the_schools(store)

    with pytest.raises(CountsNotYours):
        await count_entries.look(LYCEUM, OCTOBER, actor_id=vera.id)
    with pytest.raises(CountsNotYours):
        await count_entries.enter(LYCEUM, OCTOBER, "портал 3", actor_id=vera.id)

    assert await amounts(store) == []


@pytest.mark.parametrize("month", [Month(2026, 12), Month(2019, 8), Month(2999, 1)])
async def test_a_month_that_cannot_be_counted_is_refused(
    store: Store, count_entries: CountEntries, month: Month
) -> None:
    decider, _ = await the_schools(store)

    with pytest.raises(MonthNotCounted):
        await count_entries.enter(LYCEUM, month, "портал 3", actor_id=decider.id)

    assert (await count_entries.look(LYCEUM, NOVEMBER, actor_id=decider.id)).is_last


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("портал 3", {MediaKind.PORTAL: 3}),
        ("3 новости на портале", {MediaKind.PORTAL: 3}),
        ("Уроки: 2; внеурочная - 4", {MediaKind.LESSON: 2, MediaKind.EXTRACURRICULAR: 4}),
        ("теория и методика 1\n\nинтеграция 0", {MediaKind.THEORY: 1, MediaKind.INTEGRATION: 0}),
        ("Баллы за страницу 25", {MediaKind.PAGE_POINTS: 25}),
        ("портал —", {MediaKind.PORTAL: None}),
        ("lessons 2, portal 1", {MediaKind.LESSON: 2, MediaKind.PORTAL: 1}),
    ],
)
def test_numbers_are_read_as_people_type_them(typed: str, read: dict[MediaKind, int | None]) -> None:
    assert read_counts(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["", "три", "3", "портал", "портал 3 4", "портал уроки 3", "портал 3\nчто-то 4", "-5", "портал 1.5.2"],
)
def test_what_is_not_understood_is_shown_and_nothing_is_guessed(typed: str) -> None:
    with pytest.raises(CountsUnread):
        read_counts(typed)


@pytest.mark.parametrize("typed", [str(MOST_AMOUNT + 1), "9" * 5000])
def test_a_number_nobody_means_is_refused(typed: str) -> None:
    with pytest.raises(CountTooLarge):
        read_amount(typed)
    with pytest.raises(CountTooLarge):
        read_counts(f"портал {typed}")


@pytest.mark.parametrize(("typed", "amount"), [("3", 3), (" 0 ", 0), ("—", None)])
def test_one_number_is_read_by_itself(typed: str, amount: int | None) -> None:
    assert read_amount(typed) == amount


@pytest.mark.parametrize("typed", ["-1", "три", "1,5", "", "٣"])
def test_no_number_is_refused(typed: str) -> None:
    with pytest.raises(CountsUnread):
        read_amount(typed)


@pytest.mark.parametrize("typed", ["портал -5", "портал 3\nуроки −2"])
async def test_less_than_none_was_published_by_nobody(
    typed: str, store: Store, count_entries: CountEntries
) -> None:
    decider, _ = await the_schools(store)

    with pytest.raises(CountsUnread):
        await count_entries.enter(LYCEUM, OCTOBER, typed, actor_id=decider.id)

    assert await amounts(store) == []
