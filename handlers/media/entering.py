"""Numbers entered by hand, one by one or from a file, and what a school asks to be put right."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment, AttachmentKind
from handlers.media import entering_screens as screens
from handlers.media.actions import (
    AskCorrection,
    AskCount,
    AskCounts,
    AskCountsFile,
    GiveCounts,
    TypeCorrection,
    TypeCount,
    TypeCounts,
    WriteCounts,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.media.correction import CountCorrections
from services.media.entering import CountEntries
from services.media.importing import FILE_BYTES, CountImports
from services.people import Speaker
from services.refusal import AttachmentWanted
from services.sheet import NotASheet


async def ask_counts(
    action: AskCounts, speaker: Speaker, count_entries: CountEntries, t: Translator
) -> Screen:
    shown = await count_entries.look(action.school_id, action.month, actor_id=speaker.person_id)
    return screens.month(shown, t)


async def type_counts(
    action: TypeCounts, words: str, speaker: Speaker, count_entries: CountEntries, t: Translator
) -> Screen:
    entered = await count_entries.enter(action.school_id, action.month, words, actor_id=speaker.person_id)
    return screens.month(entered, t, is_entered=True)


async def ask_count(action: AskCount, speaker: Speaker, count_entries: CountEntries, t: Translator) -> Screen:
    shown = await count_entries.look(action.school_id, action.month, actor_id=speaker.person_id)
    return screens.one_asked(shown, action.kind, t)


async def type_count(
    action: TypeCount, words: str, speaker: Speaker, count_entries: CountEntries, t: Translator
) -> Screen:
    entered = await count_entries.enter_one(
        action.school_id, action.month, action.kind.whole, words, actor_id=speaker.person_id
    )
    return screens.month(entered, t, is_entered=True)


async def ask_correction(
    action: AskCorrection, speaker: Speaker, count_corrections: CountCorrections, t: Translator
) -> Screen:
    place = await count_corrections.open(action.school_id, actor_id=speaker.person_id)
    return screens.correction_asked(place, t)


async def type_correction(
    action: TypeCorrection, words: str, speaker: Speaker, count_corrections: CountCorrections, t: Translator
) -> Screen:
    asked = await count_corrections.ask(action.school_id, words, actor_id=speaker.person_id)
    return screens.correction_sent(asked, t)


async def ask_file(
    action: AskCountsFile, speaker: Speaker, count_imports: CountImports, t: Translator
) -> Screen:
    return screens.file_asked(await count_imports.month(action.month, actor_id=speaker.person_id), t)


async def give_counts(
    action: GiveCounts,
    attachment: Attachment | None,
    speaker: Speaker,
    count_imports: CountImports,
    t: Translator,
) -> Screen:
    await count_imports.month(action.month, actor_id=speaker.person_id)
    if attachment is None:
        raise AttachmentWanted
    if attachment.kind is AttachmentKind.PHOTO:
        # Of a photo nothing would be read: it need not be downloaded for that.
        raise NotASheet(attachment.name)
    content = await attachment.read(FILE_BYTES)
    read = await count_imports.preview(action.month, attachment.name, content, actor_id=speaker.person_id)
    return screens.file_read(read, t)


async def write_counts(
    action: WriteCounts, speaker: Speaker, count_imports: CountImports, t: Translator
) -> Screen:
    return screens.file_written(await count_imports.write(action.draft_id, actor_id=speaker.person_id), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        AskCounts: ask_counts,
        TypeCounts: type_counts,
        AskCount: ask_count,
        TypeCount: type_count,
        AskCorrection: ask_correction,
        TypeCorrection: type_correction,
        AskCountsFile: ask_file,
        GiveCounts: give_counts,
        WriteCounts: write_counts,
    }
