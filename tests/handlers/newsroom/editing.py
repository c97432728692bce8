"""Editors with telephones around a post."""

from typing import Any

from models.kept_file import KeptFile
from models.person import Person
from models.post import Post, PostFile, PostFileKind, PostState
from services.shelf import Shelf
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM
from tests.pictures import a_png
from tests.rows import a_row_of_school, an_account, stored
from tests.services.post.editors import a_post, a_writer, an_editor, let_do
from tests.talk.forger import presses_forged
from tests.talk.house import House
from tests.talk.talker import Talker

TITLE = "Наши роботы победили"


async def meets(house: House, person: Person) -> Talker:
    """They have said hello: from then on they may be written to."""
    talker = house.person(person.id, person.name)
    await stored(house.store, an_account(person, person.id, house.name))
    await talker.starts()
    return talker


async def opens(house: House, talker: Talker, packed: str) -> None:
    """By a button that some message has, wherever it stands."""
    await talker.says("/menu")
    await presses_forged(house, talker, packed)


async def a_ground(house: House) -> None:
    await stored(house.store, a_row_of_school(LYCEUM), a_row_of_school(GYMNASIUM))
    let_do(house.services.boards)


async def olga(house: House) -> Talker:
    """The consortium's editor."""
    return await meets(house, await an_editor(house.store))


async def a_sent_post(house: House, **facts: Any) -> tuple[Post, Talker]:
    """With its author, the editor of a school."""
    author = await a_writer(house.store)
    maria = await meets(house, author)
    post = a_post(TITLE, author_id=author.id, **facts)
    await stored(house.store, post)
    return post, maria


async def an_accepted_post(house: House, **facts: Any) -> Post:
    usual = {"state": PostState.ACCEPTED, "decided_at": NOON}
    post = a_post(TITLE, **usual | facts)
    await stored(house.store, post)
    return post


async def with_pictures(house: House, post: Post, count: int) -> None:
    for position in range(count):
        content = a_png(position)
        digest = await Shelf(house.files, house.clock).put(content)
        kept = KeptFile(digest=digest, name=f"{position}.png", size=len(content), kept_at=NOON)
        await stored(house.store, kept)
        of_post = PostFile(post_id=post.id, position=position, kind=PostFileKind.PHOTO, file_id=kept.id)
        await stored(house.store, of_post)
