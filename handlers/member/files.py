"""The members' list as a file, in the chat: looked through, written, given out."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.member import file_screens as screens
from handlers.member.actions import AskFile, ExportMembers, GetTemplate, SendFile, WriteFile
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.member_import import FILE_BYTES, MemberImports
from services.people import Speaker
from services.refusal import AttachmentWanted


async def ask_file(speaker: Speaker, member_imports: MemberImports, t: Translator) -> Screen:
    await member_imports.refuse_strangers(actor_id=speaker.person_id)
    return screens.file_asked(t)


async def send_file(
    attachment: Attachment | None, speaker: Speaker, member_imports: MemberImports, t: Translator
) -> Show:
    await member_imports.refuse_strangers(actor_id=speaker.person_id)
    if attachment is None:
        raise AttachmentWanted
    content = await attachment.read(FILE_BYTES)
    shown = await member_imports.preview(content, name=attachment.name, actor_id=speaker.person_id)
    return screens.preview(shown, t)


async def write_file(
    action: WriteFile, speaker: Speaker, member_imports: MemberImports, t: Translator
) -> Screen:
    return screens.written(await member_imports.write(action.draft_id, actor_id=speaker.person_id), t)


async def get_template(speaker: Speaker, member_imports: MemberImports, t: Translator) -> Show:
    content = await member_imports.template(t.language, actor_id=speaker.person_id)
    return screens.template(content, t)


async def export_members(speaker: Speaker, member_imports: MemberImports, t: Translator) -> Show:
    content = await member_imports.export(t.language, actor_id=speaker.person_id)
    return screens.exported(content, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskFile: ask_file,
        SendFile: send_file,
        WriteFile: write_file,
        GetTemplate: get_template,
        ExportMembers: export_members,
    }
