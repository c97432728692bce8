"""The yearly table as a workbook."""

import io
from datetime import date
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from handlers.media.wording import words_of_book
from handlers.translation import MOSCOW, translator
from models.media_count import MediaKind
from models.person import Language
from models.post import Place
from services.media.export import MediaBook, MediaExports
from services.media.refusal import CountsNotYours
from services.media.school_year import SchoolYear
from services.store import Store
from tests.clock import HandClock
from tests.rows import a_row_of_school, stored
from tests.services.media.counting import GYMNASIUM, the_schools, was_entered
from tests.services.news.posted import a_copy, a_post

SHEETS = ["Год", "По месяцам", "Рубрики", "Кто внёс"]


@pytest.fixture
def media_exports(store: Store, clock: HandClock) -> MediaExports:
    return MediaExports(store, clock, administrators=frozenset())


async def exported(media_exports: MediaExports, actor_id: int, year: int | None = None) -> MediaBook:
    shown = await media_exports.year(year, actor_id=actor_id)
    words = words_of_book(shown, translator(Language.RU, zone=MOSCOW))
    return await media_exports.export(shown, words, actor_id=actor_id)


def sheets(book: MediaBook) -> dict[str, list[list[Any]]]:
    with CalamineWorkbook.from_filelike(io.BytesIO(book.content)) as opened:
        return {name: opened.get_sheet_by_name(name).to_python() for name in opened.sheet_names}


async def test_the_table_has_the_form_of_the_report_and_adds_up(
    store: Store, media_exports: MediaExports
) -> None:
    decider, _ = await the_schools(store)
    await was_entered(store, MediaKind.LESSON, 2, entered_by=decider.id)
    await was_entered(store, MediaKind.INTEGRATION, 1, month=date(2027, 8, 1))
    await was_entered(store, MediaKind.PORTAL, 4, school_id=GYMNASIUM)
    await was_entered(store, MediaKind.PAGE_POINTS, 25, school_id=GYMNASIUM)
    await was_entered(store, MediaKind.PORTAL, 99, month=date(2026, 8, 1))
    post = await a_post(store, school_id=GYMNASIUM)
    await a_copy(store, post, Place.WALL, views=10, reactions=2)
    await stored(store, a_row_of_school("third", name="Школа", city=""))

    read = sheets(await exported(media_exports, decider.id))

    assert list(read) == SHEETS
    assert read["Год"] == [
        ["Организация", "Публикации", "Новости портала", "Новости ВК", "Баллы за страницу"],
        ["Лицей, Уфа", "", 4.0, 1.0, 25.0],
        ["Лицей, Уфа", 3.0, "", 0.0, ""],
        ["Школа", "", "", 0.0, ""],
        ["Всего", 3.0, 4.0, 1.0, 25.0],
    ]
    assert ["Лицей, Уфа", "Ноябрь 2026", 1.0, 1.0, 0.0, 10.0, 2.0, "", "", ""] in read["По месяцам"]
    assert read["Рубрики"][-1] == ["Всего", 2.0, "", "", 1.0, 3.0]
    who = ["Лицей, Уфа", "Октябрь 2026", "Уроки", 2.0, "Орлова Нина"]
    assert who in [row[:5] for row in read["Кто внёс"]]


async def test_an_empty_year_is_a_table_of_its_members(store: Store, media_exports: MediaExports) -> None:
    decider, _ = await the_schools(store)

    book = await exported(media_exports, decider.id, 2024)
    read = sheets(book)

    assert (book.year, book.organisations) == (SchoolYear(2024), 2)
    assert [len(read[name]) for name in SHEETS] == [4, 1, 4, 1]


async def test_a_name_that_looks_like_a_formula_stays_a_name(
    store: Store, media_exports: MediaExports
) -> None:
    decider, _ = await the_schools(store)
    await stored(store, a_row_of_school("evil", name='=HYPERLINK("http://evil.example")', city=""))

    book = await exported(media_exports, decider.id)

    assert ['=HYPERLINK("http://evil.example")', "", "", 0.0, ""] in sheets(book)["Год"]


async def test_only_whoever_decides_takes_the_table(store: Store, media_exports: MediaExports) -> None:
    _, vera = await the_schools(store)
    words = words_of_book(SchoolYear(2026), translator(Language.RU, zone=MOSCOW))

    with pytest.raises(CountsNotYours):
        await media_exports.year(None, actor_id=vera.id)
    with pytest.raises(CountsNotYours):
        await media_exports.export(SchoolYear(2026), words, actor_id=vera.id)
