from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.addresses import Addresses
from handlers.joining import screens
from handlers.joining.actions import (
    AddMessenger,
    AskPart,
    EnterCode,
    JoinProfiles,
    PartAccount,
    PreferMessenger,
    ShowAccounts,
    TypeCode,
    UseCode,
    WeighJoining,
)
from handlers.screen import Screen
from handlers.translation import Translator
from services.code import Codes
from services.joining import Joinings
from services.people import Speaker


async def show_accounts(speaker: Speaker, joinings: Joinings, t: Translator) -> Screen:
    return screens.accounts(await joinings.accounts(speaker.person_id), speaker.account_id, t)


async def prefer_messenger(
    action: PreferMessenger, speaker: Speaker, joinings: Joinings, t: Translator
) -> Screen:
    known = await joinings.prefer(speaker.person_id, action.messenger)
    return screens.accounts(known, speaker.account_id, t)


async def add_messenger(speaker: Speaker, joinings: Joinings, addresses: Addresses, t: Translator) -> Screen:
    made = await joinings.invite(speaker.person_id)
    links = addresses.links(UseCode(made.plain))
    return screens.code_made(made, links, speaker.address.messenger, t)


async def enter_code(t: Translator) -> Screen:
    return screens.code_asked(t)


async def type_code(speaker: Speaker, codes: Codes, words: str, t: Translator) -> Screen:
    return screens.code_found(await codes.look(speaker.person_id, words), t)


async def use_code(action: UseCode, speaker: Speaker, codes: Codes, t: Translator) -> Screen:
    return screens.code_found(await codes.look(speaker.person_id, action.code), t)


async def weigh_joining(action: WeighJoining, speaker: Speaker, joinings: Joinings, t: Translator) -> Screen:
    found = await joinings.weigh(speaker.person_id, action.code)
    return screens.weighed(found, action.choices, t)


async def join_profiles(action: JoinProfiles, speaker: Speaker, joinings: Joinings, t: Translator) -> Screen:
    known = await joinings.join(speaker.person_id, action.code, action.choices)
    return screens.joined(known, speaker.account_id, t)


async def ask_part(action: AskPart, speaker: Speaker, joinings: Joinings, t: Translator) -> Screen:
    known = await joinings.accounts(speaker.person_id)
    return screens.part_asked(known, action.account_id, speaker.account_id, t)


async def part_account(action: PartAccount, speaker: Speaker, joinings: Joinings, t: Translator) -> Screen:
    known = await joinings.part(speaker.person_id, action.account_id)
    return screens.parted(known, speaker.account_id, t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowAccounts: show_accounts,
        PreferMessenger: prefer_messenger,
        AddMessenger: add_messenger,
        EnterCode: enter_code,
        TypeCode: type_code,
        UseCode: use_code,
        WeighJoining: weigh_joining,
        JoinProfiles: join_profiles,
        AskPart: ask_part,
        PartAccount: part_account,
    }
