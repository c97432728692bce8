"""Schools that were recorded, and doubles, as a conversation."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.member import card
from handlers.member import double_screens as screens
from handlers.member.actions import (
    AcceptMember,
    AcceptOutside,
    AskMerge,
    ConfirmMerge,
    DoMerge,
    FindKept,
    ShowRecorded,
    ShowRecordedSchool,
    WeighMerge,
)
from handlers.screen import Screen
from handlers.translation import Translator
from models.school import SchoolStanding
from services.merging import Merges
from services.people import Speaker
from services.recorded import RecordedSchools


async def show_recorded(
    action: ShowRecorded, speaker: Speaker, recorded_schools: RecordedSchools, t: Translator
) -> Screen:
    return screens.recorded(await recorded_schools.page(action.page, actor_id=speaker.person_id), t)


async def show_recorded_school(
    action: ShowRecordedSchool, speaker: Speaker, recorded_schools: RecordedSchools, t: Translator
) -> Screen:
    shown = await recorded_schools.card(action.school_id, actor_id=speaker.person_id)
    return screens.recorded_school(shown, speaker.zone, t)


async def accept_outside(
    action: AcceptOutside, speaker: Speaker, recorded_schools: RecordedSchools, t: Translator
) -> Screen:
    accepted = await recorded_schools.accept(
        action.school_id, SchoolStanding.OUTSIDE, actor_id=speaker.person_id
    )
    return card.accepted(accepted, t)


async def accept_member(
    action: AcceptMember, speaker: Speaker, recorded_schools: RecordedSchools, t: Translator
) -> Screen:
    accepted = await recorded_schools.accept(
        action.school_id, SchoolStanding.MEMBER, actor_id=speaker.person_id
    )
    return card.accepted(accepted, t)


async def ask_merge(action: AskMerge, speaker: Speaker, merges: Merges, t: Translator) -> Screen:
    return screens.merge_asked(await merges.begin(action.school_id, actor_id=speaker.person_id), t)


async def find_kept(action: FindKept, words: str, speaker: Speaker, merges: Merges, t: Translator) -> Screen:
    return screens.merge_asked(await merges.find(action.draft_id, words, actor_id=speaker.person_id), t)


async def weigh_merge(action: WeighMerge, speaker: Speaker, merges: Merges, t: Translator) -> Screen:
    return screens.weighed(await merges.weigh(action.draft_id, action.kept_id, actor_id=speaker.person_id), t)


async def confirm_merge(action: ConfirmMerge, speaker: Speaker, merges: Merges, t: Translator) -> Screen:
    return screens.confirmed(
        await merges.weigh(action.draft_id, action.kept_id, actor_id=speaker.person_id), t
    )


async def do_merge(action: DoMerge, speaker: Speaker, merges: Merges, t: Translator) -> Screen:
    kept = await merges.merge(action.draft_id, action.kept_id, actor_id=speaker.person_id)
    return card.merged(kept, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowRecorded: show_recorded,
        ShowRecordedSchool: show_recorded_school,
        AcceptOutside: accept_outside,
        AcceptMember: accept_member,
        AskMerge: ask_merge,
        FindKept: find_kept,
        WeighMerge: weigh_merge,
        ConfirmMerge: confirm_merge,
        DoMerge: do_merge,
    }
