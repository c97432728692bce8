import asyncio
from dataclasses import replace

import pytest

from models.entry import Entry, EntrySource, EntryStatus
from models.event import TITLE_CHARACTERS, Event
from models.person import Language
from models.role import RoleKind
from services.event.poster import Door, NoDoorYet, Poster, Posters
from services.event.refusal import EventNotYours
from services.page.typesetting import PageForm
from services.store import Store
from tests.builder import SCHOOL, an_event, given
from tests.clock import NOON, HandClock
from tests.handlers.poster.corridor import addresses_on, picture, seen_on, words_on
from tests.rows import all_of, stored
from tests.services.appointed import a_holder

MEGABYTE = 1024 * 1024
TELEGRAM = Door("Telegram", "https://t.me/engineers_bot?start=ev_2147483647_poster")
VK = Door("ВКонтакте", "https://vk.me/engineering_consortium_of_schools?ref=ev_2147483647_poster")
POSTER = Poster(
    language=Language.RU,
    kind="Конкурс",
    title="Кубок роботов",
    facts=(("Когда", "1–3 декабря 2026"), ("Организатор", "Лицей № 60, Уфа")),
    call="Наведи камеру — и ты в списке",
    doors=(TELEGRAM, VK),
)
LONG = (
    "Межрегиональный конкурс проектно-исследовательских и научно-технических работ обучающихся «Техно-вызов: "
    "инженеры будущего» среди образовательных организаций, реализующих программы среднего общего образования "
    "и среднего профессионального образования с углублённым изучением предметов инженерной направленности"
)


@pytest.fixture
def posters(store: Store, clock: HandClock) -> Posters:
    return Posters(store, clock)


@pytest.fixture
def printer(sqlite_store: Store, clock: HandClock) -> Posters:
    """To draw asks the store nothing."""
    return Posters(sqlite_store, clock)


@pytest.mark.parametrize(
    "poster",
    [
        POSTER,
        replace(POSTER, title=LONG[:TITLE_CHARACTERS]),
        replace(POSTER, title="Щ" * TITLE_CHARACTERS),
        replace(POSTER, title="Щ", facts=(("Где", "Дом учёных, " * 18),) * 5),
        replace(POSTER, title=LONG[:TITLE_CHARACTERS], facts=(("Где", "Ы" * 220),) * 5),
        replace(POSTER, facts=()),
        replace(POSTER, doors=(VK,)),
    ],
)
async def test_whatever_stands_on_it_a_poster_is_one_light_sheet_that_a_telephone_reads(
    printer: Posters, poster: Poster
) -> None:
    pdf, png = [await printer.draw(poster, form) for form in PageForm]

    addresses = [door.address for door in poster.doors]
    assert addresses_on(seen_on(pdf)) == addresses_on(picture(png)) == addresses
    assert max(len(pdf), len(png)) < MEGABYTE


async def test_a_poster_is_made_at_whatever_part_of_a_second(sqlite_store: Store) -> None:
    clock = HandClock(NOON.replace(microsecond=123_456))

    assert await Posters(sqlite_store, clock).draw(POSTER, PageForm.PDF)


async def test_a_long_title_stands_there_whole(printer: Posters) -> None:
    poster = replace(POSTER, title=LONG[:TITLE_CHARACTERS])

    said = words_on(await printer.draw(poster, PageForm.PDF))

    assert LONG[:TITLE_CHARACTERS].replace(" ", "") in said.replace(" ", "")


async def test_a_picture_of_a_sheet_has_the_shape_of_the_sheet(printer: Posters) -> None:
    image = picture(await printer.draw(POSTER, PageForm.PNG))

    assert image.height / image.width == pytest.approx(297 / 210, rel=0.01)


@pytest.mark.parametrize("title", ["#panic()", "*b* _i_ $x$ @a <b> \\", '"; #read("/etc/passwd")', "= 1"])
async def test_what_was_typed_is_words_and_never_markup(printer: Posters, title: str) -> None:
    said = words_on(await printer.draw(replace(POSTER, title=title), PageForm.PDF))

    assert title in said


async def test_a_page_made_again_is_the_same_page(printer: Posters) -> None:
    first, second = await asyncio.gather(*(printer.draw(POSTER, PageForm.PDF) for _ in range(2)))

    assert first == second


async def test_a_poster_that_leads_nowhere_is_not_drawn(printer: Posters) -> None:
    with pytest.raises(NoDoorYet):
        await printer.draw(replace(POSTER, doors=()), PageForm.PDF)


async def test_only_entries_that_are_alive_are_counted(store: Store, posters: Posters) -> None:
    await given(store, an_event(), an_event("Другое"))
    (other,), (event,) = await all_of(store, Event.id)
    organiser = await a_holder(store, "Орлова Ольга", RoleKind.ORGANISER, SCHOOL)
    statuses = [EntryStatus.CONFIRMED, EntryStatus.PENDING, EntryStatus.WITHDRAWN, EntryStatus.DECLINED]
    await stored(
        store,
        *(an_entry(event, number, status) for number, status in enumerate(statuses)),
        an_entry(event, 9, EntryStatus.CONFIRMED, source=EntrySource.MENTOR),
        an_entry(other, 1, EntryStatus.CONFIRMED),
    )

    found = await posters.doors(organiser, event)

    assert found.by_source == {EntrySource.POSTER: 2, EntrySource.MENTOR: 1}


@pytest.mark.parametrize("kind", [None, RoleKind.MENTOR])
async def test_whoever_does_not_run_the_event_is_refused(
    store: Store, posters: Posters, kind: RoleKind | None
) -> None:
    await given(store, an_event())
    stranger = await a_holder(store, "Орлова Ольга", kind, SCHOOL if kind else None)

    with pytest.raises(EventNotYours):
        await posters.doors(stranger, (await all_of(store, Event.id))[0][0])


def an_entry(
    event_id: int, number: int, status: EntryStatus, *, source: EntrySource = EntrySource.POSTER
) -> Entry:
    return Entry(event_id=event_id, number=number, status=status, source=source, entered_at=NOON)
