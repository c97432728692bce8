"""The page in a real browser, with the real bot behind it."""

import json
import struct
import zlib

import pytest
from playwright.async_api import expect

from tests.browser.conftest import newcomer
from tests.browser.installation import Installation
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

STALE = "Эта кнопка из старого сообщения и больше не работает. Напишите «меню» — пришлю свежие."
NO_FILES = "Стикеры, голосовые, фото и файлы я пока не разбираю. Напишите словами или нажмите кнопку."


async def test_the_bot_greets_in_both_chats(visitor: Visitor) -> None:
    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()

        await expect(chat.messages).to_have_count(3)
        await expect(chat.messages.nth(1)).to_contain_text("Здравствуйте, Вера! Я бот Консорциума")
        await expect(chat.last).to_contain_text("Главное меню")


async def test_a_pressed_event_opens_in_the_place_of_the_list(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    await chat.starts()

    await chat.opens_a_card()

    await expect(chat.messages).to_have_count(3)
    await expect(chat.last.locator("[data-role=edited]")).to_be_visible()
    await expect(chat.last.locator("[data-role=spinner]")).to_have_count(0)
    title = chat.last.locator("[data-role=text] strong").first
    assert int(await title.evaluate("node => getComputedStyle(node).fontWeight")) >= 600


@pytest.mark.parametrize(("side", "method"), [("telegram", "editMessageText"), ("vk", "messages.edit")])
async def test_new_buttons_do_not_wait_for_the_answer_to_the_old_one(
    visitor: Visitor, side: str, method: str
) -> None:
    chat = visitor.chat(side)
    await chat.starts()
    late = {"server": side, "method": method, "kind": "delay", "seconds": 1}
    await visitor.page.request.post("/faults", data=late)

    await chat.presses("Ближайшие события")
    await expect(chat.button("1. ")).to_be_visible()

    assert await chat.button("1. ").get_attribute("aria-busy") is None
    await chat.presses("1. ")
    await expect(chat.last).to_contain_text("Чтобы записаться")


async def test_telegram_answers_an_old_button_by_a_window(visitor: Visitor) -> None:
    await visitor.telegram.starts()
    keyboard = {"inline_keyboard": [[{"text": "Прошлый год", "callback_data": "forgotten"}]]}
    letter = {"chat_id": visitor.newcomer["telegram_id"], "text": "Итоги", "reply_markup": keyboard}
    await visitor.page.request.post("/bot777000:sandbox/sendMessage", data=letter)

    await visitor.telegram.presses("Прошлый год")

    await expect(visitor.part("alert-text")).to_have_text(STALE)
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.part("alert")).to_have_count(0)


async def test_vk_answers_an_old_button_by_a_line_over_the_chat(visitor: Visitor) -> None:
    await visitor.vk.starts()
    button = {"action": {"type": "callback", "label": "Прошлый год", "payload": '{"data": "forgotten"}'}}
    letter = {
        "access_token": "sandbox",
        "v": "5.199",
        "peer_id": visitor.newcomer["vk_id"],
        "random_id": 1,
        "message": "Итоги",
        "keyboard": json.dumps({"inline": True, "buttons": [[button]]}),
    }
    await visitor.page.request.post("/method/messages.send", form=letter)

    await visitor.vk.presses("Прошлый год")

    await expect(visitor.vk.toast).to_have_text(STALE)


async def test_the_keyboard_at_the_bottom_speaks_and_can_be_put_away(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    await chat.starts()

    await chat.part("key").filter(has_text="Помощь").click()
    await expect(chat.last).to_contain_text("Что здесь можно")
    await chat.part("toggle-keyboard").click()

    await expect(chat.part("bottom-keyboard")).to_be_hidden()


async def test_english_on_one_side_leaves_the_other_russian(visitor: Visitor) -> None:
    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()

    await visitor.telegram.presses("Язык")
    await visitor.telegram.presses("English")

    await expect(visitor.telegram.last).to_contain_text("Main menu")
    await expect(visitor.telegram.part("messages")).to_contain_text("I speak English now.")
    await expect(visitor.telegram.part("key").first).to_contain_text("Events")
    await expect(await visitor.telegram.asks("menu")).to_contain_text("Main menu")
    await expect(await visitor.vk.asks("меню")).to_contain_text("Главное меню")


async def test_a_pupil_and_a_teacher_are_spoken_to_differently(visitor: Visitor) -> None:
    await visitor.telegram.becomes("pupil-7")
    await visitor.vk.becomes("teacher-kaliningrad")

    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()

    await expect(visitor.telegram.messages.nth(1)).to_contain_text("Привет, Аня!")
    await expect(visitor.vk.messages.nth(1)).to_contain_text("Здравствуйте, Елена!")


async def test_markup_in_the_name_of_somebody_new_stays_a_name(visitor: Visitor, side: str) -> None:
    name = "<img src=x onerror=alert(1)><b>Ян</b>"
    chat = visitor.chat(side)
    await chat.persona.click()
    await chat.part("new-persona").click()

    await visitor.part("new-name").fill(name)
    await visitor.part("new-name").press("Enter")
    await expect(chat.persona).to_contain_text(name)
    await chat.starts()

    await expect(chat.messages.nth(1)).to_contain_text(f"Здравствуйте, {name}!")
    await expect(visitor.page.locator("img[src=x], [data-role=text] b")).to_have_count(0)


async def test_a_photo_is_shown_and_politely_answered(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    await chat.starts()

    await chat.attaches("photo", name="робот.png", content=a_picture(), media_type="image/png")

    await expect(chat.last).to_contain_text(NO_FILES)
    picture = chat.part("photo").locator("img")
    await expect(picture).to_be_visible()
    assert await picture.evaluate("async node => (await node.decode(), node.naturalWidth)") == 8


async def test_a_document_can_be_downloaded_as_it_was_sent(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    await chat.starts()
    rules = "Положение о конкурсе".encode()
    await chat.attaches("file", name="положение.txt", content=rules, media_type="text/plain")
    await expect(chat.last).to_contain_text(NO_FILES)

    async with visitor.page.expect_download() as download:
        await chat.part("document").click()

    file = await download.value
    assert file.suggested_filename == "положение.txt"
    assert (await file.path()).read_bytes() == rules


async def test_blocking_closes_the_chat_until_it_is_unblocked(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    await chat.starts()

    await chat.chooses_to("block")
    await expect(chat.part("blocked")).to_be_visible()
    await expect(chat.field).to_be_hidden()
    await expect(chat.part("bottom-keyboard")).to_be_hidden()

    await chat.part("unblock").click()
    await expect(await chat.asks("меню")).to_contain_text("Главное меню")


async def test_a_shared_link_opens_the_card_in_the_messenger_it_leads_to(visitor: Visitor) -> None:
    await visitor.telegram.starts()
    await visitor.telegram.opens_a_card()
    title = await visitor.telegram.last.locator("strong").first.inner_text()
    await visitor.telegram.presses("Поделиться")
    link = await visitor.telegram.last.locator("a").filter(has_text="vk.me").inner_text()

    await visitor.telegram.chooses_to("open-link")
    await visitor.part("link").fill(link)
    await visitor.part("link").press("Enter")

    await expect(visitor.vk.last).to_contain_text(title)
    await expect(visitor.vk.last).to_contain_text("Чтобы записаться")


async def test_an_answer_to_somebody_else_is_marked_until_it_is_read(visitor: Visitor, side: str) -> None:
    chat = visitor.chat(side)
    other = await newcomer(visitor.page.request, "Глеб")
    await visitor.page.request.post(f"/page/{side}/{other[f'{side}_id']}/link", data={"payload": ""})

    await chat.persona.click()
    choice = chat.root.locator(f"[data-role=choose-persona][data-key={other['key']}]")
    await expect(choice.locator("[data-role=unread]")).to_have_text("2")
    await choice.click()
    await expect(chat.messages).to_have_count(3)

    await chat.becomes(visitor.newcomer["key"])
    await chat.persona.click()
    await expect(choice.locator("[data-role=unread]")).to_have_count(0)


async def test_a_half_typed_search_outlives_the_bot(visitor: Visitor, installation: Installation) -> None:
    for chat in (visitor.telegram, visitor.vk):
        await chat.starts()
        await chat.presses("Найти по слову")
        await expect(chat.last).to_contain_text("Что ищем?")

    installation.kill()
    await expect(visitor.part("offline")).to_be_visible()
    installation.start()
    await expect(visitor.part("offline")).to_be_hidden()

    for chat in (visitor.telegram, visitor.vk):
        await expect(chat.messages).to_have_count(3)
        await expect(await chat.asks("робот")).to_contain_text("по запросу «робот»")
    assert all("WebSocket" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()


def a_picture() -> bytes:
    """A PNG of 8 × 8 grey dots."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = (b"\0" + b"\x80" * 8) * 8
    head = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body
