from collections.abc import Mapping

from handlers.action import Action
from handlers.actions import Handler
from handlers.consent import screens
from handlers.consent.actions import (
    AskWithdrawal,
    CopyConsent,
    ReadConsent,
    ShowConsents,
    SignConsent,
    TellSignerName,
    WithdrawConsent,
)
from handlers.screen import Screen, Show
from handlers.translation import Translator
from services.consent import Consents
from services.people import Speaker
from services.profile import Profiles


async def show_consents(action: ShowConsents, speaker: Speaker, consents: Consents, t: Translator) -> Screen:
    return screens.consents(await consents.of(speaker, action.person_id), t)


async def read_consent(action: ReadConsent, speaker: Speaker, consents: Consents, t: Translator) -> Screen:
    return screens.document(await consents.read(speaker, action.person_id, action.purpose), t)


async def tell_signer_name(
    action: TellSignerName,
    words: str,
    speaker: Speaker,
    profiles: Profiles,
    consents: Consents,
    t: Translator,
) -> Screen:
    await profiles.be_called(speaker.person_id, words)
    return screens.document(await consents.read(speaker, action.person_id, action.purpose), t)


async def sign_consent(action: SignConsent, speaker: Speaker, consents: Consents, t: Translator) -> Show:
    signed = await consents.sign(speaker, action.person_id, action.purpose, action.version)
    return screens.signed(signed, t)


async def copy_consent(action: CopyConsent, speaker: Speaker, consents: Consents, t: Translator) -> Show:
    return screens.copied(await consents.copy(speaker, action.person_id, action.purpose), action, t)


async def ask_withdrawal(
    action: AskWithdrawal, speaker: Speaker, consents: Consents, t: Translator
) -> Screen:
    return screens.withdrawal(action.purpose, await consents.of(speaker, action.person_id), t)


async def withdraw_consent(
    action: WithdrawConsent, speaker: Speaker, consents: Consents, t: Translator
) -> Screen:
    return screens.withdrawn(await consents.withdraw(speaker, action.person_id, action.purpose), t)


def actions() -> Mapping[type[Action], Handler]:
    return {
        ShowConsents: show_consents,
        ReadConsent: read_consent,
        TellSignerName: tell_signer_name,
        SignConsent: sign_consent,
        CopyConsent: copy_consent,
        AskWithdrawal: ask_withdrawal,
        WithdrawConsent: withdraw_consent,
    }
