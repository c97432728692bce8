"""What happens to a draft when the power goes, and when an editor asks its author back."""

import pytest

from handlers.post.actions import ShowPost, WritePost
from models.post import Post, PostFile, PostState
from services.actor import Actor
from services.post.deciding import give_back
from tests.clock import NOON, HandClock
from tests.handlers.aftermath.school import opens
from tests.handlers.post.school import THREE, an_editor, olga_writes
from tests.rows import all_of
from tests.talk.house import House, inhabited


async def killed(*_: object) -> None:
    raise KilledError


class KilledError(Exception):
    """All has been done, and nobody has yet written that it was."""


@pytest.mark.parametrize("what", ["words", "photo"])
async def test_what_was_taken_just_before_the_end_is_not_taken_twice(
    house: House, clock: HandClock, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    olga = await olga_writes(house)
    await olga.says("Победа!")
    monkeypatch.setattr(house.inbox, "close", killed)
    if what == "words":
        await olga.says("Ура!")
    else:
        await olga.sends_photo(THREE[0], "Ура!")

    after = House(house.name, house.store, clock, server=house.server, files=house.files)
    async with inhabited(after):
        await after.post_room.catch_up()
        await after.post_room.lanes.idle()

    assert await all_of(house.store, Post.html) == [("Победа!\n\nУра!",)]
    assert len(await all_of(house.store, PostFile.id)) == (what == "photo")


async def test_an_open_draft_is_there_after_a_restart(house: House, clock: HandClock) -> None:
    olga = await olga_writes(house)
    await olga.sends_photo(THREE[0], "Победа!")

    after = House(house.name, house.store, clock, server=house.server, files=house.files)
    async with inhabited(after):
        again = after.person(olga.id, "Ольга")
        await opens(after, again, WritePost().pack())
        await again.presses("▶️ Победа!")
        await again.presses("👁 Как выйдет")
        shown = [text for text in again.heard if text]

    assert shown[-4:-1] == ["Победа!", "👇 А так — в канале Telegram", "Победа!"]


async def test_asked_back_it_shows_the_remark_and_goes_in_again(house: House) -> None:
    olga = await olga_writes(house)
    editor = await an_editor(house, None, "Главная Анна")
    await olga.says("Победа!")
    await olga.presses("📨 Отправить редакторам")
    await house.store.write(give_back, 1, "Добавьте имена команды", Actor(editor.id, (), NOON))

    await opens(house, olga, ShowPost(1).pack())
    returned = olga.sees
    await olga.says("Команда «Робот»: Анна и Борис.")
    await olga.presses("📨 Отправить редакторам")

    assert returned.startswith("🟠 просят доработать\nПоправьте и отправьте ещё раз")
    assert "💬 Редактор: Добавьте имена команды" in returned
    assert "💬" not in olga.sees
    assert await all_of(house.store, Post.state) == [(PostState.SUBMITTED,)]
