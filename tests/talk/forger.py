"""What the platforms let through though no button of ours ever said it."""

import json
from typing import Any

from sandbox.telegram.core import Telegram
from tests.talk.house import House
from tests.talk.talker import Talker


def forge(house: House, talker: Talker, data: str) -> str:
    """Make the first button of the newest keyboard say something else; answers its label, to be pressed."""
    if isinstance(house.server, Telegram):
        with_buttons = [message.rows for message in house.server.chats[talker.id].messages if message.rows]
        button = with_buttons[-1][0][0]
        button["callback_data"] = data
        return str(button["text"])
    keyboards = [message.keyboard for message in house.server.dialog(talker.id).messages if message.keyboard]
    action = [keyboard for keyboard in keyboards if keyboard["inline"]][-1]["buttons"][0][0]["action"]
    action["payload"] = json.dumps({"data": data}, ensure_ascii=False)
    return str(action["label"])


async def presses_forged(house: House, talker: Talker, data: str) -> None:
    await talker.presses(forge(house, talker, data))


def in_a_group(raw: dict[str, Any]) -> dict[str, Any]:
    """The same update, had it happened where a whole class reads along."""
    if "object" in raw:
        (raw["object"].get("message") or raw["object"])["peer_id"] = 2_000_000_001
        return raw
    event = raw.get("message") or raw["callback_query"]["message"]
    event["chat"] = {"id": -5, "type": "group", "title": "7 «Б»"}
    return raw
