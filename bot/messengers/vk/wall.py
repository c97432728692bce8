"""The community's wall: its own key puts a post up; pictures, changes and deletions need a person's."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final

from typing_extensions import override

from bot.messengers.pacer import Priority
from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.error import VkError
from bot.messengers.vk.picture import wall_reference
from bot.messengers.vk.wall_error import (
    NO_RIGHT,
    NO_SUCH_POST,
    changed_by,
    is_attachment_unknown,
    published_by,
    uploaded_by,
)
from bot.messengers.vk.wall_event import KEPT
from bot.messengers.vk.wall_power import WallPowers
from models.account import MessengerName
from models.post import POST_FILES, Place, PostFileKind
from scheduler.board import Board, Pinned, Reach, Sheet
from services.post import part
from services.post.outcome import Verdict
from services.post.powers import Powers
from services.post.preview import PARAGRAPH, body_of, wall_text
from services.post.reason import Reason
from services.sent_file import Cupboard, KeptPicture, SentFiles
from services.store import StoreUnavailableError

logger = logging.getLogger(__name__)

POSTS_A_CALL: Final = 100
SOON_SECONDS: Final = 1.0

Params = dict[str, object]


@dataclass(frozen=True, slots=True)
class Attachments:
    names: tuple[str, ...] = ()
    # Why some of them are not among these.
    lacks: str = ""


class Refused(Exception):  # noqa: N818  it says what happened
    def __init__(self, pinned: Pinned) -> None:
        super().__init__(pinned.reason)
        self.pinned = pinned


class Wall(Board):
    place = Place.WALL
    messenger = MessengerName.VK
    # `guid`: for an hour the same post is put up once.
    keeps_keys = True

    def __init__(self, calls: VkCalls, sent_files: SentFiles, *, group_id: int, has_user_token: bool) -> None:
        self._calls = calls
        self._sent_files = sent_files
        self._group_id = group_id
        self._has_user_token = has_user_token
        self._powers = WallPowers(calls, has_user_token=has_user_token)

    @override
    async def powers(self) -> Powers:
        return await self._powers.ask()

    @override
    def words(self, sheet: Sheet) -> str:
        """Buttons there are none: where they would lead stands below."""
        lines = [wall_text(body_of(sheet.html, sheet.link))]
        lines += [f"{words}: {address}" for words, address in sheet.links]
        return PARAGRAPH.join(line for line in lines if line)

    @override
    async def publish(self, sheet: Sheet, done: part.Parts = ()) -> Pinned:
        try:
            attached = await self._attach(sheet)
            number = await self._post(sheet, attached)
        except Refused as refused:
            return self._told(refused.pinned)
        parts = ({part.IDS: [number]},)
        return Pinned(Verdict.DONE, parts, self._address(number), reason=attached.lacks)

    @override
    async def edit(self, sheet: Sheet, parts: part.Parts) -> Pinned:
        if not self._has_user_token:
            return Pinned(Verdict.REFUSED, reason=Reason.NO_USER_TOKEN)
        try:
            attached = await self._attach(sheet)
        except Refused as refused:
            return self._told(refused.pinned)
        by_hand = [name for one in parts for name in one.get(KEPT, ())]
        room = POST_FILES - len(attached.names)
        words = self._words(sheet, replace(attached, names=(*attached.names, *by_hand[:room])))
        pinned = await self._change("wall.edit", parts, words)
        return replace(pinned, parts=tuple(parts), reason=pinned.reason or attached.lacks)

    @override
    async def remove(self, parts: part.Parts) -> Pinned:
        if not self._has_user_token:
            return Pinned(Verdict.REFUSED, reason=Reason.NO_USER_TOKEN)
        return await self._change("wall.delete", parts, {})

    @override
    async def reach(self, copies: Sequence[part.Parts]) -> Sequence[Reach | None]:
        if not self._has_user_token:
            return [None for _ in copies]
        numbers = [next(iter(part.ids(parts)), 0) for parts in copies]
        found = dict[int, Reach]()
        try:
            for start in range(0, len(numbers), POSTS_A_CALL):
                found |= await self._seen(numbers[start : start + POSTS_A_CALL])
        except (VkError, LookupError, TypeError, ValueError) as error:
            # Not worth an alarm: it is asked again in an hour.
            logger.warning("wall_reach_not_told", extra={"reason": type(error).__name__})
        return [found.get(number) for number in numbers]

    async def _attach(self, sheet: Sheet) -> Attachments:
        names, lacks = list[str](), ""
        for file in sheet.files:
            is_photo = file.kind is PostFileKind.PHOTO
            if is_photo and sheet.is_without_pictures:
                continue
            if is_photo and not self._has_user_token and not await self._is_known(file):
                # It was said before «yes», and is said again beside the copy.
                lacks = Reason.NO_USER_TOKEN
                continue
            names.append(await self._reference(file, as_person=is_photo))
        if not names and not self.words(sheet):
            raise Refused(Pinned(Verdict.REFUSED, reason=lacks or Reason.EMPTY))
        return Attachments(tuple(names), lacks)

    async def _is_known(self, file: KeptPicture) -> bool:
        return await self._sent_files.known(file, Cupboard.VK_WALL) is not None

    async def _reference(self, file: KeptPicture, *, as_person: bool) -> str:
        try:
            return await wall_reference(self._calls, self._sent_files, file, group_id=self._group_id)
        except VkError as error:
            raise Refused(uploaded_by(error, as_person=as_person)) from None
        except StoreUnavailableError:
            raise Refused(Pinned(Verdict.LATER)) from None

    async def _post(self, sheet: Sheet, attached: Attachments) -> int:
        params = self._words(sheet, attached) | {"from_group": True}
        if sheet.suggested_id is not None:
            number = await self._post_suggested(params | {"post_id": sheet.suggested_id})
            if number is not None:
                return number
        try:
            return _number(await self._calls.call("wall.post", params | {"guid": sheet.key}))
        except VkError as error:
            if is_attachment_unknown(error) and await self._forget(sheet):
                raise Refused(Pinned(Verdict.LATER, wait_seconds=SOON_SECONDS)) from None
            raise Refused(published_by(error)) from None

    async def _post_suggested(self, params: Params) -> int | None:
        """Once, for no key is asked here. Nothing: this key may not, and it is put up as a new post."""
        await self._calls.turn(Priority.REMINDER)
        try:
            return _number(await self._calls.tell("wall.post", params))
        except VkError as error:
            if error.code in NO_RIGHT:
                return None
            if error.code == NO_SUCH_POST:
                # Withdrawn by whoever suggested it, or published by hand.
                raise Refused(Pinned(Verdict.REFUSED, reason=Reason.GONE)) from None
            raise Refused(published_by(error)) from None

    async def _forget(self, sheet: Sheet) -> bool:
        """VK knows one of them no longer: they are brought anew, where there is a key for that."""
        if not self._has_user_token or sheet.is_without_pictures or not sheet.files:
            return False
        with suppress(StoreUnavailableError):
            for file in sheet.files:
                await self._sent_files.forget(file, Cupboard.VK_WALL)
        return True

    async def _change(self, method: str, parts: part.Parts, words: Params) -> Pinned:
        for number in part.ids(parts):
            where: Params = {"owner_id": -self._group_id, "post_id": number}
            try:
                await self._calls.call(method, words | where, as_user=True)
            except VkError as error:
                return self._told(changed_by(error))
        return Pinned(Verdict.DONE)

    async def _seen(self, numbers: Sequence[int]) -> dict[int, Reach]:
        names = [f"{-self._group_id}_{number}" for number in numbers if number]
        answer = await self._calls.call("wall.getById", {"posts": names}, as_user=True)
        items = answer.get("items", ()) if isinstance(answer, dict) else answer
        return {int(item["id"]): Reach(_count(item, "views"), _count(item, "likes")) for item in items}

    def _words(self, sheet: Sheet, attached: Attachments) -> Params:
        return {
            "owner_id": -self._group_id,
            "message": self.words(sheet),
            "attachments": list(attached.names) or None,
        }

    def _address(self, number: int) -> str:
        return f"https://vk.com/wall-{self._group_id}_{number}"

    def _told(self, pinned: Pinned) -> Pinned:
        if pinned.verdict is Verdict.REFUSED:
            # The next one who asks what may be done here is told the truth.
            self._powers.forget()
        return pinned


def _number(answer: Any) -> int:
    try:
        return int(answer["post_id"])
    except (LookupError, TypeError, ValueError):
        raise Refused(Pinned(Verdict.UNSURE)) from None


def _count(item: dict[str, Any], name: str) -> int | None:
    counted = item.get(name)
    count = counted.get("count") if isinstance(counted, dict) else None
    return count if isinstance(count, int) else None
