"""An event on its way: submitted, accepted or given back, closed, cancelled."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.event import acceptance_screens, screens, state_screens
from handlers.event.actions import ShowSubmitted
from handlers.event.state_actions import (
    AcceptEvent,
    AcceptEvents,
    AskCancel,
    AskDeleteDraft,
    AskRemark,
    CancelEvent,
    CloseRegistration,
    DeleteDraft,
    OpenRegistration,
    PublishEvent,
    RecallEvent,
    ShowMore,
    SubmitEvent,
    TypeCancelReason,
    TypeRemark,
    WeighAcceptance,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.event.making import Makings
from services.event.submission import Submissions
from services.people import Speaker


async def show_more(action: ShowMore, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    return state_screens.more(shown, t)


async def submit(action: SubmitEvent, speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    shown = await submissions.submit(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-submitted-now"))


async def recall(action: RecallEvent, speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    shown = await submissions.recall(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-recalled"))


async def publish(action: PublishEvent, speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    shown = await submissions.publish(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-published"))


async def accept(action: AcceptEvent, speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    shown = await submissions.accept(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-published"))


async def weigh_acceptance(speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    return acceptance_screens.weighed(await submissions.weigh_all(actor_id=speaker.person_id), t)


async def accept_all(
    action: AcceptEvents, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    done = await submissions.accept_all(action.seen_id, actor_id=speaker.person_id)
    return acceptance_screens.accepted(done, t)


async def ask_remark(action: AskRemark, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    return state_screens.remark_asked(shown, t)


async def close_registration(
    action: CloseRegistration, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    shown = await submissions.close_registration(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-registration-closed"))


async def open_registration(
    action: OpenRegistration, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    shown = await submissions.open_registration(action.event_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-registration-opened"))


async def ask_cancel(action: AskCancel, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    return state_screens.cancel_asked(shown, t)


async def ask_delete(action: AskDeleteDraft, speaker: Speaker, makings: Makings, t: Translator) -> Screen:
    shown = await makings.look(action.event_id, actor_id=speaker.person_id)
    return state_screens.delete_asked(shown, t)


async def show_submitted(
    action: ShowSubmitted, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    return state_screens.submitted(await submissions.waiting(actor_id=speaker.person_id, page=action.page), t)


async def type_remark(
    action: TypeRemark, words: str, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    shown = await submissions.give_back(action.event_id, words, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-returned"))


async def type_reason(
    action: TypeCancelReason, words: str, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    found = await submissions.weigh_cancelling(action.event_id, words, actor_id=speaker.person_id)
    return state_screens.cancel_weighed(found, t)


async def cancel(action: CancelEvent, speaker: Speaker, submissions: Submissions, t: Translator) -> Screen:
    shown = await submissions.cancel(action.draft_id, actor_id=speaker.person_id)
    return screens.making(shown, t, said=t("making-cancelled"))


async def delete_draft(
    action: DeleteDraft, speaker: Speaker, submissions: Submissions, t: Translator
) -> Screen:
    title = await submissions.delete_draft(action.event_id, actor_id=speaker.person_id)
    return state_screens.deleted(title, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowMore: show_more,
        SubmitEvent: submit,
        RecallEvent: recall,
        PublishEvent: publish,
        AcceptEvent: accept,
        WeighAcceptance: weigh_acceptance,
        AcceptEvents: accept_all,
        AskRemark: ask_remark,
        CloseRegistration: close_registration,
        OpenRegistration: open_registration,
        AskCancel: ask_cancel,
        AskDeleteDraft: ask_delete,
        ShowSubmitted: show_submitted,
        TypeRemark: type_remark,
        TypeCancelReason: type_reason,
        CancelEvent: cancel,
        DeleteDraft: delete_draft,
    }
