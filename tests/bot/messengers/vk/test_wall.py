"""The wall's calls, where the sandbox knows less than VK."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from bot.messengers.pacer import Priority
from bot.messengers.vk import wall_event
from bot.messengers.vk.wall import Wall
from sandbox.vk.core import Vk
from scheduler.board import Sheet
from services.post import part
from services.post.outcome import Verdict
from services.sent_file import SentFiles
from services.shelf import Shelf
from services.store import Store
from tests.clock import HandClock
from tests.talk.direct import VK_TOKEN, VK_USER_TOKEN, DirectVkCalls

GROUP_ID = 777


class RecordedCalls(DirectVkCalls):
    """It takes whatever it is told."""

    def __init__(self, clock: HandClock) -> None:
        super().__init__(
            Vk(token=VK_TOKEN, user_token=VK_USER_TOKEN, group_id=GROUP_ID, clock=clock, rate=None)
        )
        self.made: list[tuple[str, Mapping[str, object]]] = []

    @override
    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        priority: Priority = Priority.ANSWER,
        as_user: bool = False,
    ) -> Any:
        self.made.append((method, params))
        return 1


def by_hand(*attachments: Mapping[str, Any]) -> dict[str, Any]:
    thing = {
        "id": 45,
        "from_id": -GROUP_ID,
        "post_type": "post",
        "date": 1,
        "text": "Пабеда",
        "attachments": list(attachments),
    }
    return {"type": "wall_post_new", "object": thing}


@pytest.mark.parametrize(
    ("attachment", "name"),
    [
        ({"type": "video", "video": {"owner_id": -777, "id": 5, "access_key": "a1"}}, "video-777_5_a1"),
        ({"type": "poll", "poll": {"owner_id": -777, "id": 6}}, "poll-777_6"),
    ],
)
async def test_a_correction_leaves_what_stands_there_by_hand(
    sqlite_store: Store, clock: HandClock, tmp_path: Path, attachment: dict[str, Any], name: str
) -> None:
    seen = wall_event.seen(by_hand(attachment, {"type": "pretty_cards"}), group_id=GROUP_ID)
    assert seen is not None
    calls = RecordedCalls(clock)
    files = SentFiles(sqlite_store, clock, Shelf(tmp_path, clock))
    wall = Wall(calls, files, group_id=GROUP_ID, has_user_token=True)
    parts = [{**seen.remembered, part.IDS: [45]}]

    pinned = await wall.edit(Sheet(key="k", html="Победа"), parts)

    ((method, params),) = calls.made
    assert (method, params["attachments"], params["message"]) == ("wall.edit", [name], "Победа")
    assert (pinned.verdict, list(pinned.parts)) == (Verdict.DONE, parts)
