"""Everything a bot does with aiogram's types, told as text: it must not depend on how aiogram was imported.

Each scene plays in a process of its own, forked when aiogram has just been imported, so that in each of them
every class is used for the first time.
"""

import copy
import json
import multiprocessing
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier
from typing import Any

from aiogram import Bot, methods, types
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.enums import ParseMode
from aiogram.exceptions import AiogramError
from aiogram.utils.chat_member import ChatMemberAdapter
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_json

UPDATES = Path(__file__).parent / "updates"
POISON = Path(__file__).parent / "poison.json"
THREADS = 8

RAW_CHAT = {"id": 1001, "type": "private", "first_name": "Анна"}
RAW_USER = {"id": 1001, "is_bot": False, "first_name": "Анна"}
RAW_MESSAGE = {"message_id": 7, "date": 1_790_000_000, "chat": RAW_CHAT, "from": RAW_USER, "text": "Да"}
RAW_MEMBER = {"status": "member", "user": RAW_USER}


def updates_are_parsed() -> Iterator[str]:
    with_bot = {"bot": a_bot()}
    for file in sorted(UPDATES.glob("*.json")):
        for raw in json.loads(file.read_text()):
            update = types.Update.model_validate(raw, context=with_bot)
            yield update.model_dump_json(fallback=repr)
            event = getattr(update, file.stem)
            yield f"{event!r} {event.bot} {event.model_dump(exclude_none=True)}"


def one_kind_is_parsed_without_the_others() -> Iterator[str]:
    yield repr(
        types.CallbackQuery.model_validate({"id": "1", "from": RAW_USER, "chat_instance": "2", "data": "x"})
    )
    yield repr(types.InlineKeyboardMarkup.model_validate_json('{"inline_keyboard": [[{"text": "Да"}]]}'))
    yield repr(types.Message.model_validate(RAW_MESSAGE, context={"bot": a_bot()}).chat.bot)


def poison_is_refused() -> Iterator[str]:
    for raw in json.loads(POISON.read_text()):
        try:
            types.Update.model_validate(raw)
        except ValidationError as error:
            yield str(error)


def objects_are_made_by_hand() -> Iterator[str]:
    user = types.User(id=1001, is_bot=False, first_name="Анна")
    chat = types.Chat(id=1001, type="private", something_new=user)
    message = types.Message(
        message_id=7,
        date=datetime(2026, 9, 1, tzinfo=UTC),
        chat=chat,
        from_user=user,
        reply_markup=a_keyboard(),
    )
    for made in (user, chat, message, types.ReplyKeyboardRemove(), types.ForceReply()):
        yield f"{made!r} {made == copy.deepcopy(made)}"
        yield copy.deepcopy(made).model_dump_json(fallback=repr)
        yield repr(made.model_copy(update={"added": 1}))
    yield repr(types.User.model_construct(id=5, is_bot=False, first_name=""))
    changeable = types.ReplyKeyboardRemove()
    changeable.selective = True
    yield repr(changeable)
    try:
        changeable.selective = "perhaps"  # type: ignore[assignment]
    except ValidationError as error:
        yield str(error)


def methods_are_made_and_sent() -> Iterator[str]:
    bot, session = a_bot(), AiohttpSession()
    for method in some_methods():
        yield repr(method)
        for name, value in method.model_dump(warnings=False).items():
            yield f"{name} {session.prepare_value(value, bot=bot, files={})!r}"
    try:
        yield repr(
            methods.SendMessage.model_validate({"chat_id": [], "reply_markup": {"inline_keyboard": 1}})
        )
    except ValidationError as error:
        yield str(error)


def answers_are_read() -> Iterator[str]:
    bot, session = a_bot(), AiohttpSession()
    for method, status, answer in some_answers():
        try:
            yield repr(session.check_response(bot, method, status, json.dumps(answer)))
        except AiogramError as error:
            yield f"{type(error).__name__} {error}"


def types_are_part_of_other_types() -> Iterator[str]:
    class Letter(BaseModel):
        message: types.Message
        members: list[types.ChatMemberUnion]
        anything: Any

    yield repr(TypeAdapter(list[types.Update]).validate_python([{"update_id": 1, "message": RAW_MESSAGE}]))
    yield repr(ChatMemberAdapter.validate_python(RAW_MEMBER))
    yield repr(TypeAdapter(types.ReplyMarkupUnion).validate_python({"force_reply": True}))
    letter = Letter.model_validate({"message": RAW_MESSAGE, "members": [RAW_MEMBER], "anything": 1})
    yield letter.model_dump_json()
    yield Letter(message=letter.message, members=[], anything=letter.message.chat).model_dump_json()


def parts_are_serialized_by_themselves() -> Iterator[str]:
    message = types.Update.model_validate(
        {"update_id": 1, "message": {**RAW_MESSAGE, "via_bot": RAW_USER}}
    ).message
    assert message
    yield to_json({"chat": message.chat}).decode()
    yield types.Chat(id=1, type="private", something_new=message.via_bot).model_dump_json()
    boost = {
        "boost_id": "1",
        "remove_date": 1,
        "source": {"source": "premium", "user": RAW_USER},
        "chat": RAW_CHAT,
    }
    removed = types.Update.model_validate({"update_id": 2, "removed_chat_boost": boost}).removed_chat_boost
    assert removed
    yield to_json([removed.source]).decode()


def threads_meet_at_the_first_use() -> Iterator[str]:
    start = Barrier(THREADS)
    press = {"id": "1", "from": RAW_USER, "message": RAW_MESSAGE, "chat_instance": "2", "data": "card:7"}

    def use(_thread: int) -> str:
        start.wait()
        update = types.Update.model_validate({"update_id": 1, "callback_query": press})
        chat = to_json(update.callback_query and update.callback_query.message).decode()
        sent = methods.EditMessageText(text="Да", reply_markup=a_keyboard())
        return f"{update!r} {chat} {sent.model_dump_json(fallback=repr)}"

    sys.setswitchinterval(1e-5)
    with ThreadPoolExecutor(THREADS) as threads:
        yield from threads.map(use, range(THREADS))


def every_class_can_be_built() -> Iterator[str]:
    models = {*descendants(types.TelegramObject), *descendants(methods.TelegramMethod)}
    for model in sorted(models, key=lambda model: model.__qualname__):
        model.model_rebuild()
        yield f"{model.__qualname__} {model.model_fields}"


def a_bot() -> Bot:
    return Bot("777000:sandbox", default=DefaultBotProperties(parse_mode=ParseMode.HTML))


def a_keyboard() -> types.InlineKeyboardMarkup:
    button = types.InlineKeyboardButton(text="Записаться", callback_data="card:7")
    return types.InlineKeyboardMarkup(inline_keyboard=[[button]])


def some_methods() -> list[methods.TelegramMethod[Any]]:
    file = types.BufferedInputFile(b"content", "project.pdf")
    bold, plain = (
        types.MessageEntity(type="bold", offset=0, length=2),
        types.LinkPreviewOptions(is_disabled=True),
    )
    bottom = types.ReplyKeyboardMarkup(keyboard=[[types.KeyboardButton(text="Меню")]], resize_keyboard=True)
    start, everyone = types.BotCommand(command="start", description="Начать"), types.BotCommandScopeDefault()
    return [
        methods.SendMessage(chat_id=1, text="Да", reply_markup=a_keyboard()),
        methods.SendMessage(chat_id="@engineers", text="Да", reply_markup=bottom),
        methods.SendMessage(chat_id=1, text="Да", reply_markup=types.ReplyKeyboardRemove()),
        methods.SendMessage(chat_id=1, text="Да", entities=[bold], link_preview_options=plain),
        methods.EditMessageText(text="Да", reply_markup=a_keyboard(), chat_id=1, message_id=7),
        methods.EditMessageReplyMarkup(reply_markup=a_keyboard(), chat_id=1, message_id=7),
        methods.AnswerCallbackQuery(callback_query_id="1", text="Готово", show_alert=True),
        methods.SendPhoto(chat_id=1, photo="file-1", caption="Чертёж"),
        methods.SendDocument(chat_id=1, document=file),
        methods.SendMediaGroup(chat_id=1, media=[types.InputMediaPhoto(media="file-1", caption="Чертёж")]),
        methods.SetMyCommands(commands=[start], scope=everyone),
        methods.GetUpdates(offset=1, allowed_updates=["message"]),
    ]


def some_answers() -> list[tuple[methods.TelegramMethod[Any], int, dict[str, Any]]]:
    send, edit = methods.SendMessage(chat_id=1, text="Да"), methods.EditMessageText(text="Да")
    album = methods.SendMediaGroup(chat_id=1, media=[])
    slow = {"error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 3}}
    blocked = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    return [
        (methods.GetMe(), 200, {"ok": True, "result": RAW_USER}),
        (send, 200, {"ok": True, "result": RAW_MESSAGE}),
        (edit, 200, {"ok": True, "result": RAW_MESSAGE}),
        (edit, 200, {"ok": True, "result": True}),
        (methods.GetUpdates(), 200, {"ok": True, "result": [{"update_id": 1, "message": RAW_MESSAGE}]}),
        (album, 200, {"ok": True, "result": [RAW_MESSAGE, RAW_MESSAGE]}),
        (methods.GetChatMember(chat_id=1, user_id=1001), 200, {"ok": True, "result": RAW_MEMBER}),
        (send, 200, {"ok": True, "result": {"message_id": 7}}),
        (send, 429, {"ok": False, **slow}),
        (send, 403, {"ok": False, **blocked}),
    ]


def descendants(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for child in model.__subclasses__():
        yield child
        yield from descendants(child)


def without_chance(text: str) -> str:
    return re.sub(r"0x[0-9a-f]+|attach://[\w-]+", "…", text)


SCENES: list[Callable[[], Iterator[str]]] = [
    updates_are_parsed, one_kind_is_parsed_without_the_others, poison_is_refused, objects_are_made_by_hand,
    methods_are_made_and_sent, answers_are_read, types_are_part_of_other_types,
    parts_are_serialized_by_themselves, threads_meet_at_the_first_use, every_class_can_be_built,
]  # fmt: skip


def play(scene: Callable[[], Iterator[str]]) -> None:
    for line in scene():
        print(scene.__name__, without_chance(line))  # noqa: T201


def main() -> None:
    for scene in SCENES:
        process = multiprocessing.get_context("fork").Process(target=play, args=(scene,))
        process.start()
        process.join()
        if process.exitcode != 0:
            sys.exit(f"{scene.__name__} broke off")


if __name__ == "__main__":
    main()
