import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.delivery import Delivery, DeliveryKind, DeliveryState
from models.event import EventState
from models.material import Material
from services.event.refusal import EventNotYours
from services.kept_file import KeptFiles
from services.retention import Retention
from services.shelf import Shelf
from services.store import Store
from services.webinar.aftermath_refusal import (
    AftermathTooEarly,
    MaterialEmpty,
    MaterialNotFound,
    MaterialsTooMany,
    MaterialUnread,
)
from services.webinar.material import MOST_MATERIALS, Materials
from services.webinar.material_reading import links_in
from tests.clock import NOON, HandClock
from tests.entering import GYMNASIUM, a_row_of_event, a_teacher
from tests.rows import all_of, stored
from tests.services.webinar.ended import (
    LENGTH,
    a_listener,
    a_past_webinar,
    a_strange_organiser,
    an_organiser,
    attended,
)
from tests.services.webinar.webinar import a_speaker

VIDEO = "https://rutube.ru/video/1"


def materials(store: Store, folder: Path, clock: HandClock | None = None) -> Materials:
    clock = clock or HandClock()
    return Materials(store, clock, Shelf(folder, clock), administrators=frozenset())


async def told(store: Store) -> list[tuple[object, ...]]:
    return await all_of(store, Delivery.person_id, Delivery.due_at, Delivery.state)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (VIDEO, [("rutube.ru", VIDEO, True)]),
        (f"Разбор задач: {VIDEO}.", [("Разбор задач", VIDEO, True)]),
        ("Презентация\nhttps://disk.example/a?b=1", [("Презентация", "https://disk.example/a?b=1", False)]),
        ("Запись — https://disk.example/r", [("Запись", "https://disk.example/r", True)]),
        (
            "1) https://a.example/x слайды\nещё\nhttps://b.example/y",
            [("1) слайды", "https://a.example/x", False), ("ещё", "https://b.example/y", False)],
        ),
        ("презентация.pptx", []),
        ("javascript:alert(1)", []),
    ],
)
def test_links_are_found_with_what_they_are_called(typed: str, read: list[tuple[str, str, bool]]) -> None:
    assert [(one.title, one.link, one.is_recording) for one in links_in(typed)] == read


async def test_five_files_in_ten_minutes_are_one_message(store: Store, tmp_path: Path) -> None:
    event, clock = await a_past_webinar(store), HandClock()
    maria, olga = await a_listener(store, event), await an_organiser(store)

    for number in range(5):
        await materials(store, tmp_path, clock).add_file(
            event.id, f"{number}.pdf", "", b"%d" % number, actor_id=olga.id
        )
        clock.move(timedelta(minutes=1))

    assert await told(store) == [(maria.id, NOON + timedelta(minutes=10), DeliveryState.PENDING)]


async def test_what_comes_after_the_message_is_told_in_another(store: Store, tmp_path: Path) -> None:
    event, clock = await a_past_webinar(store), HandClock()
    maria, olga = await a_listener(store, event), await an_organiser(store)
    ivan = await a_listener(store, event, "Иванов Иван")
    await materials(store, tmp_path).add_links(event.id, "https://a.example/x", actor_id=olga.id)
    # Ivan sleeps: his message is put off until the morning, and has all of it then.
    await store.write(_send, maria.id)
    clock.move(timedelta(hours=1))

    await materials(store, tmp_path, clock).add_links(event.id, VIDEO, actor_id=olga.id)

    people = [row[0] for row in await told(store)]
    assert people == [maria.id, maria.id, ivan.id]


async def test_the_same_twice_is_there_once(store: Store, tmp_path: Path) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    shelf = materials(store, tmp_path)

    await asyncio.gather(*(shelf.add_links(event.id, VIDEO, actor_id=olga.id) for _ in range(3)))
    await shelf.add_file(event.id, "а.pdf", "Слайды", b"x", actor_id=olga.id)
    shown = await shelf.add_file(event.id, "а.pdf", "Слайды", b"x", actor_id=olga.id)

    assert [one.title for one in shown.materials.rows] == ["rutube.ru", "Слайды"]
    assert shown.added == ()


async def test_only_whoever_runs_the_event_adds_changes_and_removes(store: Store, tmp_path: Path) -> None:
    event = await a_past_webinar(store)
    maria, olga, oleg = (
        await a_listener(store, event),
        await an_organiser(store),
        await a_strange_organiser(store),
    )
    shelf = materials(store, tmp_path)
    added = (await shelf.add_links(event.id, VIDEO, actor_id=olga.id)).added[0]

    for person in (maria, oleg):
        with pytest.raises(EventNotYours):
            await shelf.add_links(event.id, "https://bad.example/x", actor_id=person.id)
        with pytest.raises(EventNotYours):
            await shelf.may_add(event.id, actor_id=person.id)
        with pytest.raises(EventNotYours):
            await shelf.look(added.id, actor_id=person.id)
        with pytest.raises(EventNotYours):
            await shelf.call_recording(added.id, is_one=False, actor_id=person.id)
        with pytest.raises(EventNotYours):
            await shelf.remove(added.id, actor_id=person.id)

    assert await all_of(store, Material.link, Material.is_recording) == [(VIDEO, True)]


async def test_a_file_is_given_to_those_who_registered_came_spoke_or_run_it(
    store: Store, tmp_path: Path
) -> None:
    event = await a_past_webinar(store)
    olga, maria = await an_organiser(store), await a_listener(store, event)
    came, irina = await a_teacher(store, "Сидорова Анна"), await a_teacher(store, "Смирнова Ирина")
    await attended(store, event, came)
    await a_speaker(store, event, irina)
    shelf = materials(store, tmp_path)
    added = (await shelf.add_file(event.id, "Слайды.pdf", "", b"pdf", actor_id=olga.id)).added[0]

    files = [await shelf.take(added.id, person_id=person.id) for person in (olga, maria, came, irina)]

    assert [(file.name, file.content) for file in files] == [("Слайды.pdf", b"pdf")] * 4


async def test_a_forged_number_of_another_event_s_material_gives_nothing(
    store: Store, tmp_path: Path
) -> None:
    event, other = (
        await a_past_webinar(store),
        a_row_of_event(organiser_id=GYMNASIUM, starts_at=NOON - LENGTH),
    )
    await stored(store, other)
    maria, oleg = await a_listener(store, event), await a_strange_organiser(store)
    shelf = materials(store, tmp_path)
    hidden = (await shelf.add_file(other.id, "Ответы.pdf", "", b"secret", actor_id=oleg.id)).added[0]
    link = (await shelf.add_links(other.id, VIDEO, actor_id=oleg.id)).added[0]

    for material_id, person in ((hidden.id, maria), (link.id, oleg), (999, maria)):
        with pytest.raises(MaterialNotFound):
            await shelf.take(material_id, person_id=person.id)


async def test_what_cannot_be_a_material_is_refused(store: Store, tmp_path: Path) -> None:
    event, olga = await a_past_webinar(store), await an_organiser(store)
    shelf = materials(store, tmp_path)

    with pytest.raises(MaterialUnread):
        await shelf.add_links(event.id, "скоро будет", actor_id=olga.id)
    with pytest.raises(MaterialEmpty):
        await shelf.add_file(event.id, "а.pdf", "", b"", actor_id=olga.id)
    many = "\n".join(f"https://a.example/{number}" for number in range(MOST_MATERIALS + 1))
    with pytest.raises(MaterialsTooMany):
        await shelf.add_links(event.id, many, actor_id=olga.id)

    assert (await all_of(store, Material.id), await told(store)) == ([], [])


@pytest.mark.parametrize(
    "facts", [{"starts_at": NOON + LENGTH, "ends_at": NOON + 2 * LENGTH}, {"state": EventState.CANCELLED}]
)
async def test_what_was_not_held_leaves_nothing(
    store: Store, tmp_path: Path, facts: dict[str, object]
) -> None:
    event = await a_past_webinar(store, **facts)
    olga = await an_organiser(store)

    with pytest.raises(AftermathTooEarly):
        await materials(store, tmp_path).add_links(event.id, VIDEO, actor_id=olga.id)


async def test_a_file_that_is_a_material_is_kept_by_the_night_and_let_go_when_it_is_removed(
    store: Store, tmp_path: Path
) -> None:
    event, olga, clock = await a_past_webinar(store), await an_organiser(store), HandClock()
    shelf = materials(store, tmp_path, clock)
    added = (await shelf.add_file(event.id, "а.pdf", "", b"x", actor_id=olga.id)).added[0]

    clock.move(timedelta(days=40))
    await _night(store, tmp_path, clock)
    file = await shelf.take(added.id, person_id=olga.id)
    await shelf.remove(added.id, actor_id=olga.id)
    await _night(store, tmp_path, clock)

    assert file.content == b"x"
    assert laid_down(tmp_path) == 0


def laid_down(folder: Path) -> int:
    return len(list(folder.glob("??/*")))


async def _night(store: Store, folder: Path, clock: HandClock) -> None:
    await Retention(store, clock).purge()
    await KeptFiles(store, Shelf(folder, clock)).sweep()


def _send(session: Session, person_id: int) -> None:
    ids = select(Delivery.id).where(
        Delivery.person_id == person_id, Delivery.kind == DeliveryKind.MATERIAL_ADDED
    )
    session.execute(update(Delivery).where(Delivery.id.in_(ids)).values(state=DeliveryState.SENT))
