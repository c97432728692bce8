from pathlib import Path

from sqlalchemy.orm import Session

from models.post import CopyState, Place, Post, PostCopy
from services.post.view import PostView, view_of, views_of
from services.store import Store
from tests.entering import LYCEUM
from tests.pictures import a_png
from tests.rows import stored
from tests.services.post.desk import a_desk


async def test_a_post_is_seen_with_all_that_belongs_to_it(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga, "<b>Победа!</b>\nНаши первые.")
    await desk.contents.add(post_id, "a.pdf", b"%PDF-1.7", "", is_photo=False, actor_id=olga.id)
    await desk.picture(post_id, olga, a_png())
    await desk.writing.set_event(post_id, 1, actor_id=olga.id)
    await stored(
        store,
        PostCopy(post_id=post_id, place=Place.WALL, state=CopyState.PUBLISHED, revision=-1, address="vk"),
        PostCopy(post_id=post_id, place=Place.CHANNEL),
    )

    seen = await store.read(lambda session: view_of(session, session.get_one(Post, post_id)))

    assert (seen.headline, seen.author_name) == ("Победа!", "Орлова Ольга")
    assert seen.school is not None
    assert seen.event is not None
    assert (seen.school.id, seen.event.title) == (LYCEUM, "Кубок роботов")
    assert [one.name for one in seen.all_files] == ["photo.png", "a.pdf"]
    assert [one.picture.name for one in seen.files] == ["a.pdf", "photo.png"]
    assert [(one.place, one.state, one.is_stale, one.address) for one in seen.copies] == [
        (Place.CHANNEL, CopyState.PENDING, False, ""),
        (Place.WALL, CopyState.PUBLISHED, True, "vk"),
    ]


async def test_several_come_in_their_order_and_nobody_s_is_no_trouble(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    ids = [await desk.draft(olga, f"Новость {number}") for number in range(3)]

    def read(session: Session) -> list[PostView]:
        for post_id in ids:
            post = session.get_one(Post, post_id)
            post.author_id = post.school_id = None
        return views_of(session, [session.get_one(Post, post_id) for post_id in reversed(ids)])

    seen = await store.write(read)

    assert [post.headline for post in seen] == ["Новость 2", "Новость 1", "Новость 0"]
    assert {(post.author_name, post.school) for post in seen} == {(None, None)}
