"""People with telephones who write news, and what a platform hands over of what they format."""

from typing import Any

from handlers.post.actions import WritePost
from models.person import Person
from models.role import RoleKind
from tests.entering import LYCEUM, a_ground, a_teacher
from tests.handlers.aftermath.school import meets, opens
from tests.pictures import a_png
from tests.rows import stored
from tests.services.appointed import a_role
from tests.talk.house import House
from tests.talk.talker import Talker

THREE = [a_png(number) for number in range(3)]


async def an_editor(house: House, school_id: str | None = LYCEUM, full_name: str = "Орлова Ольга") -> Person:
    person = await a_teacher(house.store, full_name)
    await stored(house.store, a_role(person, RoleKind.EDITOR, school_id))
    return person


async def olga_writes(house: House) -> Talker:
    """The lyceum's editor before an empty draft."""
    await a_ground(house.store, title="Кубок роботов", search=" кубок робот")
    olga = await meets(house, await an_editor(house))
    await opens(house, olga, WritePost().pack())
    return olga


async def says_formatted(house: House, talker: Talker, text: str, *styles: dict[str, Any]) -> None:
    """By the means of a messenger, whose places are told beside the words."""
    house.server.says(talker.id, text)
    raws = house._received()
    for raw in raws:
        if "object" in raw:
            raw["object"]["message"]["format_data"] = {"version": "1", "items": list(styles)}
        else:
            raw["message"]["entities"] = [_as_entity(style) for style in styles]
    await house.post_room.accept(house.messenger, raws)
    await house.post_room.lanes.idle()


async def sends_video(house: House, talker: Talker, size: int) -> None:
    """The sandbox has no camera: a message as the platforms tell of one."""
    house.server.says(talker.id, "видео")
    raws = house._received()
    for raw in raws:
        if "object" in raw:
            video = {"id": 7, "owner_id": talker.id, "width": 1920, "height": 1080, "duration": 90}
            things = [{"type": "video", "video": video}]
            raw["object"]["message"] |= {"text": "", "attachments": things}
        else:
            del raw["message"]["text"]
            sides = {"width": 1920, "height": 1080, "duration": 90}
            raw["message"]["video"] = sides | {"file_id": "v", "file_unique_id": "v", "file_size": size}
    await house.post_room.accept(house.messenger, raws)
    await house.post_room.lanes.idle()


def _as_entity(style: dict[str, Any]) -> dict[str, Any]:
    return style | {"type": "text_link"} if style["type"] == "url" else style
