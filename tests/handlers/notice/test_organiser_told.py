"""What an organiser reads unasked of the entries to their event, and those who entered of its stages."""

from datetime import timedelta

from sqlalchemy.orm import Session

from models.delivery import DeliveryKind, DeliveryState
from models.entry import Entry, EntryStatus
from models.event import EventFormat
from models.role import Role
from models.stage import Stage
from services.event.pending import PendingEntries
from tests.clock import NOON
from tests.entering import a_ground, changed
from tests.handlers.desk.organising import TITLE, a_child, an_organiser, has_entered
from tests.handlers.notice.test_notice import an_entry, met
from tests.rows import a_pupil, all_of, stored
from tests.services.delivery.telling import became, told
from tests.talk.house import House


async def looks(house: House) -> None:
    await PendingEntries(house.store, house.clock).tell()


async def test_an_organiser_reads_how_many_wait_and_comes_to_their_list_by_one_press(house: House) -> None:
    olga, event = await an_organiser(house, needs_approval=True)
    for name in ("Иванова Анна", "Ким Ия"):
        await has_entered(house, event, await a_child(house, name))
    await looks(house)
    # One more comes before the message goes out.
    await has_entered(house, event, await a_child(house, "Лосев Ян"))

    await house.deliver()
    read = olga.sees
    await olga.presses("Посмотреть заявки")

    assert read.startswith(f"📥 Ждут ответа организатора: 3 заявки.\n\n{TITLE}")
    assert "Иванова Анна" in olga.sees
    assert "Лосев Ян" in olga.sees


async def test_an_organiser_is_not_told_of_what_has_been_answered_meanwhile(house: House) -> None:
    olga, event = await an_organiser(house, needs_approval=True)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await looks(house)
    ((entry_id,),) = await all_of(house.store, Entry.id)
    await changed(house.store, entry_id, EntryStatus.CONFIRMED)
    said = len(olga.heard)

    await house.deliver()

    assert len(olga.heard) == said
    assert (DeliveryState.SKIPPED, "nothing_waits") in await became(house.store)


async def test_whoever_was_dismissed_is_not_told_of_entries(house: House) -> None:
    olga, event = await an_organiser(house, needs_approval=True)
    await has_entered(house, event, await a_child(house, "Иванова Анна"))
    await looks(house)

    def dismissed(session: Session) -> None:
        session.query(Role).delete()

    await house.store.write(dismissed)
    said = len(olga.heard)

    await house.deliver()

    assert len(olga.heard) == said
    assert await became(house.store) == [(DeliveryState.SKIPPED, "not_theirs")]


async def test_a_moved_stage_shows_its_name_and_both_times(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil(zone="Asia/Vladivostok")
    anna = await met(house, person)
    await an_entry(house, event, person)
    stage = Stage(
        event_id=event.id, position=1, title="Финал <1>", format=EventFormat.ONSITE, whole_days=False
    )
    stage.starts_at, stage.ends_at = event.starts_at, event.ends_at
    await stored(house.store, stage)
    was = {
        "stage_id": stage.id,
        "was_starts": (stage.starts_at - timedelta(days=1)).isoformat(),
        "was_ends": (stage.ends_at - timedelta(days=1)).isoformat(),
        "was_whole_days": False,
    }
    await told(house.store, DeliveryKind.STAGE_MOVED, event, person, **was)

    await house.deliver()

    read = anna.sees.replace(" ", " ")
    assert read.startswith("🗓 Этап перенесли:\nКубок роботов\nФинал <1>")
    assert "Было: пт, 4 декабря 2026, 19:00 у тебя · 12:00 по Москве" in read
    assert "Стало: сб, 5 декабря 2026, 19:00 у тебя" in read
    assert anna.buttons == [["Карточка события"], ["Мои заявки"]]
    assert event.starts_at > NOON


async def test_a_stage_that_was_moved_back_is_not_told_of(house: House) -> None:
    event, person = await a_ground(house.store), a_pupil()
    await met(house, person)
    stage = Stage(event_id=event.id, position=1, title="Финал", format=EventFormat.ONSITE, whole_days=False)
    stage.starts_at, stage.ends_at = event.starts_at, event.ends_at
    await stored(house.store, stage)
    was = {
        "stage_id": stage.id,
        "was_starts": stage.starts_at.isoformat(),
        "was_ends": stage.ends_at.isoformat(),
        "was_whole_days": False,
    }
    await told(house.store, DeliveryKind.STAGE_MOVED, event, person, **was)

    await house.deliver()

    assert await became(house.store) == [(DeliveryState.SKIPPED, "moved_back")]
