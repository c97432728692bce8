"""What may be done with a draft, by whom, and how often."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from models.audit import AuditLine
from models.delivery import Delivery, DeliveryKind
from models.event import EventState
from models.post import CopyState, NewsTopic, Place, Post, PostCopy, PostFile, PostState
from models.role import Role, RoleKind
from services.post.desk import Done, Next
from services.post.formatting import Flaw
from services.post.limits import Caution
from services.post.refusal import PostNotFound, PostNotYours, PostStateForbids, PostTakenBack
from services.post.writing_refusal import (
    PostEmpty,
    PostFileGone,
    PostFilesTooMany,
    PostLinkWanted,
    PostTooLong,
    PostWordsWanted,
)
from services.refusal import EventNotFound
from services.sent_file import PictureBroken
from services.store import Store
from tests.clock import NOON
from tests.entering import GYMNASIUM, LYCEUM, a_row_of_event, a_teacher
from tests.pictures import a_png
from tests.rows import all_of, stored
from tests.services.appointed import a_role
from tests.services.post.desk import a_desk

TEN = [a_png(number) for number in range(10)]


async def test_one_begun_twice_is_one_as_long_as_it_is_empty(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()

    first = await desk.drafting.begin(LYCEUM, None, actor_id=olga.id)
    again = await desk.drafting.begin(LYCEUM, None, actor_id=olga.id)
    await desk.contents.add_words(first.post.id, "Победа!", actor_id=olga.id)
    another = await desk.drafting.begin(LYCEUM, None, actor_id=olga.id)

    assert again.post.id == first.post.id != another.post.id


async def test_the_same_words_once_more_add_nothing(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    for _ in range(2):
        await desk.contents.add_words(post_id, "<b>Ура</b>", actor_id=olga.id)

    assert await all_of(store, Post.html) == [("Победа!\n\n<b>Ура</b>",)]


async def test_a_text_cut_in_the_middle_of_a_sentence_is_put_together_there(
    store: Store, tmp_path: Path
) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    long = "слово " * 600
    post_id = await desk.draft(olga, long)

    await desk.contents.add_words(post_id, "и конец.", actor_id=olga.id)

    assert await all_of(store, Post.html) == [(f"{long.strip()} и конец.",)]


@pytest.mark.parametrize("typed", ["", "  ", "<b></b>", "&lt;b&gt;&lt;/b&gt;", "\u200b"])
async def test_words_without_a_word_are_refused(store: Store, tmp_path: Path, typed: str) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    with pytest.raises(PostWordsWanted):
        await desk.writing.replace_words(post_id, typed, actor_id=olga.id)


async def test_what_was_not_understood_is_said(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    shown = await desk.writing.replace_words(post_id, "&lt;b&gt;Ура", actor_id=olga.id)

    assert shown.flaws == (Flaw.TAGS,)


async def test_pictures_stay_in_their_order_and_each_is_there_once(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    for content in (*TEN, TEN[0]):
        await desk.picture(post_id, olga, content)
    with pytest.raises(PostFilesTooMany):
        await desk.picture(post_id, olga, a_png(99))

    shown = await desk.drafting.look(post_id, actor_id=olga.id)
    assert [await desk.shelf.read(one.digest) for one in shown.post.pictures] == TEN


async def test_two_pictures_at_once_get_a_place_each(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga, other = await desk.editor(), await desk.editor(name="Котова Инна")
    post_id = await desk.draft(olga)

    await asyncio.gather(
        *(desk.picture(post_id, who, a_png(number)) for number, who in enumerate((olga, other) * 3))
    )

    assert sorted(row for (row,) in await all_of(store, PostFile.position)) == [1, 2, 3, 4, 5, 6]


async def test_a_picture_is_put_where_it_was_wished_however_often_that_is_pressed(
    store: Store, tmp_path: Path
) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    for content in TEN[:4]:
        await desk.picture(post_id, olga, content)
    ids = [one.id for one in (await desk.drafting.look(post_id, actor_id=olga.id)).post.files]

    await desk.contents.place(ids[3], 2, actor_id=olga.id)
    placed = await desk.contents.place(ids[3], 2, actor_id=olga.id)
    at_most = await desk.contents.place(ids[0], 99, actor_id=olga.id)

    assert [one.id for one in placed.post.files] == [ids[0], ids[3], ids[1], ids[2]]
    assert [one.id for one in at_most.post.files] == [ids[3], ids[1], ids[2], ids[0]]


async def test_a_removed_picture_is_gone_for_the_second_press(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    await desk.picture(post_id, olga, TEN[0])
    (file,) = (await desk.drafting.look(post_id, actor_id=olga.id)).post.files

    left = await desk.contents.remove(file.id, actor_id=olga.id)

    assert left.post.files == ()
    with pytest.raises(PostFileGone):
        await desk.contents.remove(file.id, actor_id=olga.id)


async def test_what_is_no_picture_is_not_kept_as_one(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    with pytest.raises(PictureBroken):
        await desk.picture(post_id, olga, b"nothing")


async def test_sending_in_twice_tells_the_editors_once(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga, anna = await desk.editor(), await desk.editor(None, "Главная Анна")
    post_id = await desk.draft(olga)

    await asyncio.gather(*(desk.drafting.submit(post_id, actor_id=olga.id) for _ in range(2)))

    assert await all_of(store, Delivery.kind, Delivery.person_id) == [(DeliveryKind.POST_SUBMITTED, anna.id)]
    assert await all_of(store, AuditLine.detail) == [(f"post:{post_id} draft>submitted",)]


async def test_nothing_and_too_much_are_not_sent_in(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    empty, long = await desk.draft(olga, "Ура"), await desk.draft(olga, "я" * 12_001)
    await desk.drafting.throw_away(empty, actor_id=olga.id)
    empty = await desk.draft(olga, "")

    with pytest.raises(PostEmpty):
        await desk.drafting.submit(empty, actor_id=olga.id)
    with pytest.raises(PostTooLong) as refused:
        await desk.drafting.submit(long, actor_id=olga.id)
    assert (refused.value.length, refused.value.most) == (12_001, 12_000)


async def test_what_waits_is_its_author_s_no_longer_until_it_is_taken_back(
    store: Store, tmp_path: Path
) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    sent = await desk.drafting.submit(post_id, actor_id=olga.id)

    with pytest.raises(PostStateForbids):
        await desk.contents.add_words(post_id, "Ещё", actor_id=olga.id)
    with pytest.raises(PostStateForbids):
        await desk.drafting.throw_away(post_id, actor_id=olga.id)
    back = await desk.drafting.take_back(post_id, actor_id=olga.id)

    assert (sent.ways, sent.done) == (frozenset({Next.TAKE_BACK}), Done.SUBMITTED)
    assert back.ways == {Next.EDIT, Next.SUBMIT, Next.DELETE}


async def test_whoever_decides_corrects_what_is_out_and_its_copies_follow(
    store: Store, tmp_path: Path
) -> None:
    desk = await a_desk(store, tmp_path)
    olga, anna = await desk.editor(), await desk.editor(None, "Главная Анна")
    post_id = await desk.draft(olga)
    await stored(store, PostCopy(post_id=post_id, place=Place.WALL, state=CopyState.PUBLISHED))
    await store.write(_becomes, post_id, PostState.PUBLISHED)

    with pytest.raises(PostStateForbids):
        await desk.writing.replace_words(post_id, "Ура", actor_id=olga.id)
    await desk.writing.replace_words(post_id, "Победа на кубке!", actor_id=anna.id)
    with pytest.raises(PostTooLong):
        await desk.writing.replace_words(post_id, "я" * 12_001, actor_id=anna.id)

    assert await all_of(store, Post.html, Post.revision) == [("Победа на кубке!", 1)]
    assert await all_of(store, PostCopy.try_at) == [(NOON,)]


async def test_the_desk_says_what_a_place_will_not_show(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga, "<b>Победа</b> " + "слово " * 200)
    await desk.picture(post_id, olga, TEN[0])
    await desk.contents.add(post_id, "a.pdf", b"%PDF-1.7", "", is_photo=False, actor_id=olga.id)

    shown = await desk.drafting.look(post_id, actor_id=olga.id)

    assert [(one.caution, one.count) for one in shown.told] == [
        (Caution.WALL_FORMATTING, 0),
        (Caution.LONG_CAPTION, 2),
        (Caution.FILES_APART, 0),
    ]


async def test_more_formatting_than_telegram_reads_is_told(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga, "<b>а</b> " * 101)

    shown = await desk.drafting.look(post_id, actor_id=olga.id)

    assert [one.caution for one in shown.told] == [Caution.WALL_FORMATTING, Caution.MUCH_FORMATTING]


async def test_news_of_an_event_are_about_what_it_is_about(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()

    begun = await desk.drafting.write(1, actor_id=olga.id)

    assert begun.desk is not None
    assert (begun.desk.post.topic, begun.desk.post.event is not None) == (NewsTopic.CONTESTS, True)


async def test_an_event_that_nobody_sees_is_none(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    await stored(store, a_row_of_event("Тайное", state=EventState.DRAFT))

    for event_id in (2, 99):
        with pytest.raises(EventNotFound):
            await desk.drafting.write(event_id, actor_id=olga.id)


@pytest.mark.parametrize("typed", ["нет", "http://", "javascript:alert(1)", "https://a b.ru", "ftp://a.ru"])
async def test_what_is_no_link_is_refused(store: Store, tmp_path: Path, typed: str) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)

    with pytest.raises(PostLinkWanted):
        await desk.writing.set_link(post_id, typed, actor_id=olga.id)


async def test_another_school_s_editor_and_a_stranger_get_nowhere(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    others = [await desk.editor(GYMNASIUM, "Котов Иван"), await a_teacher(store, "Сидоров Борис")]
    post_id = await desk.draft(olga)
    await desk.picture(post_id, olga, TEN[0])
    (file,) = (await desk.drafting.look(post_id, actor_id=olga.id)).post.files

    for other in others:
        for forbidden in (
            desk.drafting.look(post_id, actor_id=other.id),
            desk.drafting.submit(post_id, actor_id=other.id),
            desk.drafting.throw_away(post_id, actor_id=other.id),
            desk.drafting.begin(LYCEUM, None, actor_id=other.id),
            desk.drafting.begin(None, None, actor_id=other.id),
            desk.contents.add_words(post_id, "Ура", actor_id=other.id),
            desk.contents.remove(file.id, actor_id=other.id),
            desk.contents.place(file.id, 1, actor_id=other.id),
            desk.writing.set_topic(post_id, NewsTopic.RESULTS, actor_id=other.id),
        ):
            with pytest.raises(PostNotYours):
                await forbidden


async def test_a_colleague_of_the_same_school_goes_on_with_it(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    head = await a_teacher(store, "Директор Пётр")
    await stored(store, a_role(head, RoleKind.RESPONSIBLE, LYCEUM))
    post_id = await desk.draft(olga)

    sent = await desk.drafting.submit(post_id, actor_id=head.id)

    assert (sent.post.state, sent.post.author_name) == (PostState.SUBMITTED, "Орлова Ольга")


async def test_the_list_begins_with_what_wants_something_of_its_author(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    ids = [await desk.draft(olga, f"Новость {number}") for number in range(7)]
    await store.write(_becomes, ids[0], PostState.RETURNED)
    await store.write(_becomes, ids[6], PostState.PUBLISHED)

    first = await desk.drafting.mine(page=1, actor_id=olga.id)
    last = await desk.drafting.mine(page=99, actor_id=olga.id)

    assert [post.id for post in first.rows] == [ids[0], ids[5], ids[4], ids[3], ids[2]]
    assert [post.id for post in last.rows] == [ids[1], ids[6]]
    assert (last.number, last.pages, last.total) == (2, 2, 7)


async def test_a_post_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()

    with pytest.raises(PostNotFound):
        await desk.drafting.look(99, actor_id=olga.id)


def _becomes(session: Session, post_id: int, state: PostState) -> None:
    post = session.get(Post, post_id)
    assert post is not None
    post.state = state


@pytest.mark.parametrize("deed", ["look", "submit", "throw_away", "take_back"])
async def test_a_schools_draft_is_not_even_the_consortiums_editors(
    store: Store, tmp_path: Path, deed: str
) -> None:
    desk = await a_desk(store, tmp_path)
    olga, anna = await desk.editor(), await desk.editor(None, "Главная Анна")
    post_id = await desk.draft(olga)

    with pytest.raises(PostTakenBack):
        await getattr(desk.drafting, deed)(post_id, actor_id=anna.id)
    with pytest.raises(PostTakenBack):
        await desk.writing.replace_words(post_id, "Подправлено", actor_id=anna.id)

    assert await all_of(store, Post.state, Post.html) == [(PostState.DRAFT, "Победа!")]


async def test_the_consortiums_own_draft_is_all_its_editors(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    anna, boris = await desk.editor(None, "Главная Анна"), await desk.editor(None, "Главный Борис")
    begun = await desk.drafting.begin(None, None, actor_id=anna.id)

    await desk.contents.add_words(begun.post.id, "Дайджест", actor_id=boris.id)

    assert await all_of(store, Post.html) == [("Дайджест",)]


@pytest.mark.parametrize("deed", ["submit", "throw_away"])
async def test_whoever_writes_for_a_school_no_longer_only_looks_on(
    store: Store, tmp_path: Path, deed: str
) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()
    post_id = await desk.draft(olga)
    await store.write(lambda session: session.execute(delete(Role)))

    shown = await desk.drafting.look(post_id, actor_id=olga.id)
    with pytest.raises(PostNotYours):
        await getattr(desk.drafting, deed)(post_id, actor_id=olga.id)
    with pytest.raises(PostNotYours):
        await desk.contents.add_words(post_id, "Ещё", actor_id=olga.id)

    assert shown.post.html == "Победа!"
    assert shown.ways == set()


async def test_begun_in_two_messengers_at_once_it_is_one(store: Store, tmp_path: Path) -> None:
    desk = await a_desk(store, tmp_path)
    olga = await desk.editor()

    begun = await asyncio.gather(*(desk.drafting.begin(LYCEUM, None, actor_id=olga.id) for _ in range(4)))

    assert len({one.post.id for one in begun}) == 1


async def test_another_topic_of_what_was_sent_in_is_in_the_log_and_sends_nothing_anew(
    store: Store, tmp_path: Path
) -> None:
    desk = await a_desk(store, tmp_path)
    olga, anna = await desk.editor(), await desk.editor(None, "Главная Анна")
    post_id = await desk.draft(olga)
    await store.write(_becomes, post_id, PostState.PUBLISHED)

    for _ in range(2):
        await desk.writing.set_topic(post_id, NewsTopic.RESULTS, actor_id=anna.id)

    assert await all_of(store, AuditLine.actor_id, AuditLine.detail) == [(anna.id, f"post:{post_id} topic")]
    assert await all_of(store, Post.topic, Post.revision) == [(NewsTopic.RESULTS, 0)]
