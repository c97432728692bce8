"""A school's editor, the consortium's, and the services by which they write."""

from pathlib import Path

from models.person import Person
from models.role import RoleKind
from services.post.drafting import Drafting
from services.post.files import Contents
from services.post.writing import Writing
from services.shelf import Shelf
from services.store import Store
from tests.clock import HandClock
from tests.entering import LYCEUM, a_ground, a_teacher
from tests.rows import stored
from tests.services.appointed import a_role


class Desk:
    def __init__(self, store: Store, folder: Path) -> None:
        clock = HandClock()
        self.store = store
        self.shelf = Shelf(folder / "files", clock)
        self.drafting = Drafting(store, clock, administrators=frozenset())
        self.writing = Writing(store, clock, administrators=frozenset())
        self.contents = Contents(store, clock, self.shelf, administrators=frozenset())

    async def editor(self, school_id: str | None = LYCEUM, name: str = "Орлова Ольга") -> Person:
        person = await a_teacher(self.store, name)
        await stored(self.store, a_role(person, RoleKind.EDITOR, school_id))
        return person

    async def draft(self, editor: Person, text: str = "Победа!") -> int:
        """Of the lyceum's, with these words."""
        begun = await self.drafting.begin(LYCEUM, None, actor_id=editor.id)
        if text:
            await self.contents.add_words(begun.post.id, text, actor_id=editor.id)
        return begun.post.id

    async def picture(self, post_id: int, editor: Person, content: bytes, caption: str = "") -> None:
        await self.contents.add(post_id, "photo.jpg", content, caption, is_photo=True, actor_id=editor.id)


async def a_desk(store: Store, folder: Path) -> Desk:
    await a_ground(store)
    return Desk(store, folder)
