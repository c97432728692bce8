"""A pupil takes the record that their mentor has entered."""

from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.classroom import claim_screens as screens
from handlers.classroom.actions import ClaimRecord, TakeRecord, WeighRecord
from handlers.screen import Screen
from handlers.translation import Translator
from services.claim import Claims
from services.people import Speaker


async def claim_record(action: ClaimRecord, speaker: Speaker, claims: Claims, t: Translator) -> Screen:
    return screens.claimed(await claims.claim(action.code, {}, actor_id=speaker.person_id), {}, t)


async def weigh_record(action: WeighRecord, speaker: Speaker, claims: Claims, t: Translator) -> Screen:
    shown = await claims.weigh(action.code, actor_id=speaker.person_id)
    return screens.claimed(shown, action.choices, t)


async def take_record(action: TakeRecord, speaker: Speaker, claims: Claims, t: Translator) -> Screen:
    shown = await claims.claim(action.code, action.choices, actor_id=speaker.person_id)
    return screens.claimed(shown, action.choices, t)


def actions() -> Mapping[type[Action], Handler]:
    return {ClaimRecord: claim_record, WeighRecord: weigh_record, TakeRecord: take_record}
