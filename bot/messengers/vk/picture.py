"""What VK calls a picture or a document of the shelf, uploaded when it is wanted for the first time.

A photo of a message cannot stand on the wall, nor the other way round: each has a reference of its own.
"""

from bot.messengers.vk.client import VkCalls
from bot.messengers.vk.content import attachment
from bot.messengers.vk.upload import message_document, message_photo, wall_document, wall_photo
from models.post import PostFileKind
from services.sent_file import Cupboard, KeptPicture, SentFiles


async def picture_reference(
    calls: VkCalls, sent_files: SentFiles, picture: KeptPicture, *, peer_id: int
) -> str:
    """For messages, to anybody; a document is uploaded to somebody, who is then its first reader."""

    async def upload(content: bytes) -> str:
        if picture.kind is PostFileKind.PHOTO:
            return attachment("photo", await message_photo(calls, picture.name, content))
        return attachment("doc", await message_document(calls, picture.name, content, peer_id=peer_id))

    return await sent_files.reference(picture, Cupboard.VK_MESSAGES, upload)


async def wall_reference(
    calls: VkCalls, sent_files: SentFiles, picture: KeptPicture, *, group_id: int
) -> str:
    """For the wall. Without a person's token a photo raises `VkCannot`: who asks for one knows beforehand."""

    async def upload(content: bytes) -> str:
        if picture.kind is PostFileKind.PHOTO:
            return attachment("photo", await wall_photo(calls, picture.name, content, group_id=group_id))
        return attachment("doc", await wall_document(calls, picture.name, content, group_id=group_id))

    return await sent_files.reference(picture, Cupboard.VK_WALL, upload)
