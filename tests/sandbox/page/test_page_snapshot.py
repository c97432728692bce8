import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox.persona import PeopleFileError, Persona, read_people
from sandbox.snapshot import Snapshot
from sandbox.world import World

Make = Callable[[], World]


def test_a_world_is_remembered_whole(world: World, new_world: Make, tmp_path: Path) -> None:
    world.telegram.says(1001, "Здравствуйте")
    world.vk.says(2001, "Добрый день")
    newcomer = world.welcome(name="Вера", surname="", language="en")
    world.clock.add(timedelta(days=3))

    Snapshot(tmp_path / "state.json").save(world)
    again = Snapshot(tmp_path / "state.json").open(new_world)

    assert again.telegram.messages(1001) == world.telegram.messages(1001)
    assert again.vk.messages(2001) == world.vk.messages(2001)
    assert again.personas[newcomer.key] == newcomer
    assert again.clock.offset == timedelta(days=3)


def test_what_was_read_stays_read(world: World, new_world: Make, tmp_path: Path) -> None:
    world.telegram.says(1001, "Здравствуйте")
    world.telegram.call("sendMessage", {"chat_id": "1001", "text": "И вам"})
    world.look("telegram", 1001)

    Snapshot(tmp_path / "state.json").save(world)
    again = Snapshot(tmp_path / "state.json").open(new_world)

    assert again.unread("telegram", 1001) == 0


def test_the_file_of_people_has_the_last_word_about_them(
    world: World, new_world: Make, anna: Persona, tmp_path: Path
) -> None:
    Snapshot(tmp_path / "state.json").save(world)
    again = Snapshot(tmp_path / "state.json").open(new_world)
    renamed = replace(anna, name="Анна-Мария")

    again.admit([renamed])

    assert again.telegram.people[1001].name == "Анна-Мария"
    assert list(again.personas) == ["pupil", "teacher"]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"format": 0, "world": {}}', b'{"format": 1, "world": {}}']
)
def test_a_file_that_can_not_be_read_is_put_aside(new_world: Make, tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(body)

    world = Snapshot(path).open(new_world)

    assert world.personas == {}
    assert (tmp_path / "state.unreadable").read_bytes() == body


async def test_changes_are_written_down_while_the_world_lives(
    world: World, new_world: Make, tmp_path: Path
) -> None:
    path = tmp_path / "deep" / "state.json"
    async with asyncio.timeout(30), asyncio.TaskGroup() as tasks:
        keeping = tasks.create_task(Snapshot(path, pause=0).keep(world))
        world.telegram.says(1001, "Здравствуйте")
        while not path.exists():  # noqa: ASYNC110 -- a file rings no bell
            await asyncio.sleep(0.01)
        keeping.cancel()

    assert Snapshot(path).open(new_world).telegram.messages(1001) == world.telegram.messages(1001)
    assert list(path.parent.iterdir()) == [path]


def test_people_are_read_from_their_file_and_what_others_need_is_left_to_others(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("key,telegram_id,vk_id,name,school\npupil,1001,2001,Анна,7\n", encoding="utf-8")

    assert read_people(path) == [Persona("pupil", 1001, 2001, "Анна")]


def test_a_person_without_an_id_is_named_by_the_line(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("key,telegram_id,vk_id,name\npupil,1001,2001,Анна\nnobody,,,\n", encoding="utf-8")

    with pytest.raises(PeopleFileError, match="line 3"):
        read_people(path)
