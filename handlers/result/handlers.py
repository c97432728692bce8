from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.attachment import Attachment
from handlers.result import file_screens, screens, settling_screens
from handlers.result.actions import (
    AskPublishResults,
    AskRest,
    AskResultDetail,
    ChooseResultStage,
    DropResult,
    GetResultTable,
    GiveRest,
    GiveResult,
    PickResult,
    PublishResults,
    SendResults,
    ShowResult,
    ShowResultFile,
    ShowResults,
    TypeResult,
    TypeResultDetail,
    TypeResults,
    WriteResults,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.people import Speaker
from services.refusal import AttachmentWanted
from services.result.award import Award
from services.result.exchange import FILE_BYTES, ResultTables
from services.result.publishing import ResultPublishing
from services.result.results import Results, Typed, TypedResults


async def show_results(action: ShowResults, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.listed(
        action.event_id, action.stage_id, page=action.page, actor_id=speaker.person_id
    )
    return screens.results(shown, t)


async def choose_stage(
    action: ChooseResultStage, speaker: Speaker, results: Results, t: Translator
) -> Screen:
    scope, stages = await results.stages(action.event_id, actor_id=speaker.person_id)
    return screens.stages(scope, stages, t)


async def pick_result(action: PickResult, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.picking(
        action.event_id, action.stage_id, page=action.page, actor_id=speaker.person_id
    )
    return screens.picking(shown, t)


async def type_results(
    action: TypeResults, words: str, speaker: Speaker, results: Results, t: Translator
) -> Screen:
    done = await results.type(action.event_id, action.stage_id, words, actor_id=speaker.person_id)
    return _typed(done, t)


async def type_result(
    action: TypeResult, words: str, speaker: Speaker, results: Results, t: Translator
) -> Screen:
    done = await results.type_of_entry(action.entry_id, action.stage_id, words, actor_id=speaker.person_id)
    return _typed(done, t)


async def show_result(action: ShowResult, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.look(action.entry_id, action.stage_id, actor_id=speaker.person_id)
    return screens.one_result(shown, t)


async def give_result(action: GiveResult, speaker: Speaker, results: Results, t: Translator) -> Screen:
    award = Award(action.kind, action.number)
    shown = await results.give(action.entry_id, action.stage_id, award, actor_id=speaker.person_id)
    return screens.one_result(shown, t)


async def ask_detail(action: AskResultDetail, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.look(action.entry_id, action.stage_id, actor_id=speaker.person_id)
    return screens.detail_asked(shown, action.kind, t)


async def type_detail(
    action: TypeResultDetail, words: str, speaker: Speaker, results: Results, t: Translator
) -> Screen:
    shown = await results.detail(
        action.entry_id, action.stage_id, action.kind, words, actor_id=speaker.person_id
    )
    return screens.one_result(shown, t)


async def drop_result(action: DropResult, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.drop(action.entry_id, action.stage_id, actor_id=speaker.person_id)
    return screens.one_result(shown, t, said=t("result-dropped"))


async def ask_rest(action: AskRest, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.listed(action.event_id, action.stage_id, page=1, actor_id=speaker.person_id)
    return settling_screens.rest_asked(shown, t)


async def give_rest(action: GiveRest, speaker: Speaker, results: Results, t: Translator) -> Screen:
    shown = await results.give_rest(action.event_id, action.stage_id, actor_id=speaker.person_id)
    return screens.results(shown, t)


async def ask_publish(
    action: AskPublishResults, speaker: Speaker, result_publishing: ResultPublishing, t: Translator
) -> Screen:
    shown = await result_publishing.look(action.event_id, action.stage_id, actor_id=speaker.person_id)
    return settling_screens.publishing(shown, t)


async def publish_results(
    action: PublishResults, speaker: Speaker, result_publishing: ResultPublishing, t: Translator
) -> Screen:
    done = await result_publishing.publish(action.event_id, action.stage_id, actor_id=speaker.person_id)
    return settling_screens.published(done, t)


async def show_file(
    action: ShowResultFile, speaker: Speaker, result_tables: ResultTables, t: Translator
) -> Screen:
    scope = await result_tables.look(action.event_id, action.stage_id, actor_id=speaker.person_id)
    return file_screens.file_asked(scope, t)


async def get_table(
    action: GetResultTable, speaker: Speaker, result_tables: ResultTables, t: Translator
) -> Show:
    scope, content = await result_tables.table(
        action.event_id, action.stage_id, t.language, actor_id=speaker.person_id
    )
    return file_screens.table(scope, content, t)


async def send_results(
    action: SendResults,
    attachment: Attachment | None,
    speaker: Speaker,
    result_tables: ResultTables,
    t: Translator,
) -> Show:
    of = (action.event_id, action.stage_id)
    await result_tables.look(*of, actor_id=speaker.person_id)
    if attachment is None:
        raise AttachmentWanted
    content = await attachment.read(FILE_BYTES)
    shown = await result_tables.preview(*of, content, name=attachment.name, actor_id=speaker.person_id)
    return file_screens.preview(shown, t)


async def write_results(
    action: WriteResults, speaker: Speaker, result_tables: ResultTables, t: Translator
) -> Screen:
    done = await result_tables.write(action.draft_id, actor_id=speaker.person_id)
    return file_screens.written(done, t)


def _typed(done: Typed, t: Translator) -> Screen:
    if isinstance(done, TypedResults):
        return screens.typed(done, t)
    return screens.one_result(done, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowResults: show_results,
        ChooseResultStage: choose_stage,
        PickResult: pick_result,
        TypeResults: type_results,
        TypeResult: type_result,
        ShowResult: show_result,
        GiveResult: give_result,
        AskResultDetail: ask_detail,
        TypeResultDetail: type_detail,
        DropResult: drop_result,
        AskRest: ask_rest,
        GiveRest: give_rest,
        AskPublishResults: ask_publish,
        PublishResults: publish_results,
        ShowResultFile: show_file,
        GetResultTable: get_table,
        SendResults: send_results,
        WriteResults: write_results,
    }
