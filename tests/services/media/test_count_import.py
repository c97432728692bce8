"""Numbers of many schools from a table."""

from datetime import timedelta

import pytest

from models.media_count import MediaCount, MediaKind
from services.media.importing import CountImports
from services.media.refusal import CountsNotYours, MediaDraftLost, MonthNotCounted
from services.month import Month
from services.school import Schools
from services.sheet import HeaderNotFound, write_sheet
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_row_of_school, all_of, stored
from tests.services.media.counting import OCTOBER, the_schools

HEADINGS = ("Организация", "Портал", "Уроки")


@pytest.fixture
def count_imports(store: Store, clock: HandClock) -> CountImports:
    return CountImports(store, clock, Schools(store, clock), administrators=frozenset())


def a_file(*rows: tuple[str | int | None, ...], headings: tuple[str, ...] = HEADINGS) -> bytes:
    return write_sheet(headings, rows, name="Счёт")


async def two_schools(store: Store) -> int:
    decider, _ = await the_schools(store)
    await stored(
        store,
        a_row_of_school("kazan-146", name="Лицей №146", city="Казань"),
        a_row_of_school("perm-7", name="Гимназия №7", city="Пермь"),
    )
    return decider.id


async def entered(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, MediaCount.school_id, MediaCount.kind, MediaCount.amount)


async def test_a_table_is_looked_through_and_written_by_one_press(
    store: Store, count_imports: CountImports
) -> None:
    decider = await two_schools(store)
    content = a_file(("Лицей №146, Казань", 3, "—"), ("Гимназия № 7 Пермь", 0, 5), ("Школа на Луне", 1, 1))

    read = await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)
    before = await entered(store)
    done = [await count_imports.write(read.draft_id, actor_id=decider) for _ in range(2)]

    assert (read.schools, read.numbers) == (2, 3)
    assert (read.unread, read.unread_count) == (("4: Школа на Луне",), 1)
    assert before == []
    assert done == [read, read]
    assert await entered(store) == [
        ("kazan-146", MediaKind.PORTAL, 3),
        ("perm-7", MediaKind.LESSON, 5),
        ("perm-7", MediaKind.PORTAL, 0),
    ]


async def test_of_two_rows_of_one_school_and_of_words_for_numbers_is_told(
    store: Store, count_imports: CountImports
) -> None:
    decider = await two_schools(store)
    content = a_file(
        ("Лицей №146, Казань", 3, None), ("Лицей 146 Казань", 4, None), ("Гимназия №7 Пермь", "много", 5)
    )

    read = await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)

    assert (read.schools, read.numbers) == (1, 1)
    assert set(read.unread) == {"3: Лицей 146 Казань", "4: Гимназия №7 Пермь"}


async def test_a_table_without_numbers_says_which_columns_are_wanted(
    store: Store, count_imports: CountImports
) -> None:
    decider = await two_schools(store)
    content = a_file(("Лицей №146", "да"), headings=("Организация", "Примечание"))

    with pytest.raises(HeaderNotFound) as refused:
        await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)

    assert "«Новости портала»" in refused.value.wanted


async def test_a_school_brings_no_table_and_presses_nobody_else_s_button(
    store: Store, count_imports: CountImports
) -> None:
    await two_schools(store)
    decider, vera = 1, 2
    content = a_file(("Лицей №146, Казань", 3, None))
    read = await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)

    with pytest.raises(CountsNotYours):
        await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=vera)
    with pytest.raises(MediaDraftLost):
        await count_imports.write(read.draft_id, actor_id=vera)

    assert await entered(store) == []


async def test_what_was_read_is_forgotten_after_two_days_and_by_the_next_file(
    store: Store, count_imports: CountImports, clock: HandClock
) -> None:
    decider = await two_schools(store)
    content = a_file(("Лицей №146, Казань", 3, None))
    first = await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)
    second = await count_imports.preview(OCTOBER, "счёт.xlsx", content, actor_id=decider)

    with pytest.raises(MediaDraftLost):
        await count_imports.write(first.draft_id, actor_id=decider)
    clock.move(timedelta(days=2))
    with pytest.raises(MediaDraftLost):
        await count_imports.write(second.draft_id, actor_id=decider)


async def test_no_month_ahead_is_counted(store: Store, count_imports: CountImports) -> None:
    decider = await two_schools(store)

    with pytest.raises(MonthNotCounted):
        await count_imports.month(Month(2027, 1), actor_id=decider)

    assert await count_imports.month(None, actor_id=decider) == Month(2026, 11)
