"""A correction and a removal reach whoever has the post as a message of their own, in its place."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.account import MessengerName
from models.person import PersonKind
from models.role import Role
from sandbox.telegram.core import Telegram
from services.post.writing import Writing
from tests.handlers.broadcast.sending import Newsroom, a_newsroom, a_reader
from tests.handlers.broadcast.test_broadcast_picture import captions, pictured
from tests.handlers.news.readers import pictures_in
from tests.handlers.news.test_read import PIXEL
from tests.services.post.editors import let_do
from tests.talk.house import House

NEWS, NEWER = "Роботы победили", "Роботы победили всех"
GONE = "🗑 Эту новость сняли. Загляните в другие — там есть что почитать."


async def corrects(newsroom: Newsroom) -> None:
    house = newsroom.house

    def body(session: Session) -> int:
        return session.scalars(select(Role.person_id)).one()

    editor_id = await house.store.read(body)
    writing = Writing(house.store, house.clock, administrators=())
    await writing.replace_words(newsroom.post.id, NEWER, actor_id=editor_id)


async def reviews(newsroom: Newsroom) -> None:
    let_do(newsroom.house.services.boards)
    await newsroom.opens(packed=f"nrr:{newsroom.post.id}")


async def takes_down(newsroom: Newsroom) -> None:
    await reviews(newsroom)
    await newsroom.olga.presses("🗑 Снять везде")
    await newsroom.olga.presses("🗑 Да, снять")


async def test_two_who_have_it_see_the_new_words_and_then_that_it_is_gone(house: House) -> None:
    newsroom = await a_newsroom(house)
    readers = [(await a_reader(house, name))[1] for name in ("Иванова Анна", "Сидоров Пётр")]
    await newsroom.says_yes()
    await newsroom.goes_on(3)
    said = [len(reader.heard) for reader in readers]

    await corrects(newsroom)
    await newsroom.goes_on(3)

    assert [reader.sees for reader in readers] == [NEWER, NEWER]
    assert [len(reader.heard) for reader in readers] == said
    assert readers[0].buttons == [["🔕 Неинтересно"]]
    await reviews(newsroom)
    # The editor is a reader as well.
    assert "👥 Лично получили: 3\n✏️ Последняя правка: изменено у 3, у 0 уже нельзя" in newsroom.olga.sees

    await newsroom.olga.presses("🗑 Снять везде")
    assert "👥 Лично её получили 3 человека: вместо неё там будет «новость сняли»." in newsroom.olga.sees
    await newsroom.olga.presses("🗑 Да, снять")
    await newsroom.goes_on(3)

    assert [reader.sees for reader in readers] == [GONE, GONE]
    assert [len(reader.heard) for reader in readers] == said
    assert readers[0].buttons == [["📰 Новости"]]
    assert "изменено у 3, у 0 уже нельзя" in newsroom.olga.sees
    await readers[0].presses("📰 Новости")
    assert "произошла ошибка" not in readers[0].sees.lower()


async def test_words_under_a_picture_are_changed_and_the_picture_stays(house: House) -> None:
    newsroom = await pictured(house, PIXEL)
    readers = [(await a_reader(house, name))[1] for name in ("Иванова Анна", "Сидоров Пётр")]
    await newsroom.says_yes()
    await newsroom.goes_on(2)

    await corrects(newsroom)
    await newsroom.goes_on(2)

    for reader in readers:
        assert pictures_in(reader) == 1
        assert captions(house, reader.id) == [NEWER]
    await takes_down(newsroom)
    await newsroom.goes_on(2)
    for reader in readers:
        assert reader.sees == GONE or captions(house, reader.id) == [GONE]


async def test_what_is_too_old_or_deleted_stays_and_is_counted(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, anna = await a_reader(house)
    _, pyotr = await a_reader(house, "Сидоров Пётр")
    await newsroom.says_yes()
    await newsroom.goes_on(3)
    house.clock.move(timedelta(days=2))
    if isinstance(house.server, Telegram):
        chat = house.server.chats[anna.id]
        chat.messages.remove(chat.messages[-1])
    said = len(anna.heard), len(pyotr.heard)

    await reviews(newsroom)
    if house.name == MessengerName.VK:
        assert "⚠️ Из них во ВКонтакте больше суток назад, там уже не изменить: 3" in newsroom.olga.sees
    await corrects(newsroom)
    await newsroom.goes_on(2)

    assert (len(anna.heard), len(pyotr.heard)) == said
    assert NEWER not in anna.heard
    changed, left = (2, 1) if isinstance(house.server, Telegram) else (0, 3)
    assert f"изменено у {changed}, у {left} уже нельзя" in newsroom.olga.sees


async def test_a_pupil_is_told_so_as_a_pupil(house: House) -> None:
    newsroom = await a_newsroom(house)
    _, pupil = await a_reader(house, kind=PersonKind.PUPIL, grade=7, grade_year=2026)
    await newsroom.says_yes()
    await newsroom.goes_on(2)

    await takes_down(newsroom)
    await newsroom.goes_on(2)

    assert pupil.sees == "🗑 Эту новость сняли. Загляни в другие — там есть что почитать."
