from handlers.consent.actions import (
    AskWithdrawal,
    CopyConsent,
    OneConsent,
    ReadConsent,
    ShowConsents,
    SignConsent,
    TellSignerName,
    WithdrawConsent,
)
from handlers.consent.copy import file_of
from handlers.guardian.actions import InviteGuardian, SendPaperFor, ShowFamily
from handlers.menu.actions import ShowMenu
from handlers.menu.begun import begun_row
from handlers.menu.screens import back_row
from handlers.profile.actions import ShowProfile, TakeStep
from handlers.screen import Button, Row, Screen, Show
from handlers.translation import MOSCOW, Translator
from models.consent import ConsentPurpose, ConsentWay
from services.consent import RESTING_ON_PROCESSING, Signed
from services.consent_state import (
    ConsentCopy,
    ConsentList,
    ConsentState,
    ConsentStatus,
    FourteenNotKnown,
    GuardianWanted,
    ProcessingWanted,
    ProfileUnfinished,
    Reading,
    SignerNameWanted,
)
from services.consent_text import filled


def consents(shown: ConsentList, t: Translator) -> Screen:
    return Screen(_listed(shown, t), _list_rows(shown, t))


def document(reading: Reading, t: Translator) -> Screen:
    """The whole document, and under it the one thing that can be done with it."""
    title, _, text = _filled(reading, t).partition("\n")
    stands = t("consent-version", version=reading.document.version)
    paragraphs = (
        f"<b>{t('as-it-is', text=title)}</b>",
        t("as-it-is", text=text.strip()),
        f"{stands}\n{_state(reading.state, t)}",
        *_hindrance(reading, t),
    )
    asks = None
    if isinstance(reading.hindrance, SignerNameWanted):
        asks = TellSignerName(reading.person_id, reading.document.purpose)
    return Screen("\n\n".join(paragraphs), _document_rows(reading, t), asks=asks)


def signed(done: Signed, t: Translator) -> Show:
    """The card loses its button, the copy comes under it, and under that what may be signed next."""
    shown, purpose = done.consents, done.copy.purpose
    key = "consent-signed-own" if shown.is_own else "consent-signed-child"
    text = t(key, purpose=t.plain(f"consent-purpose-{purpose}"), name=shown.name)
    left = [state.purpose for state in shown.states if not state.is_in_force]
    said = [t("consent-more") if left else t("consent-no-more")]
    back = begun_row(done.begun, t)
    rows: list[Row] = [back] if back else []
    rows += [
        (Button(t.plain(f"consent-purpose-{other}"), ReadConsent(shown.person_id, other)),) for other in left
    ]
    if not done.signer_has_agreed:
        said.append(t("consent-yours-too"))
        own = ReadConsent(done.signer_id, ConsentPurpose.PROCESSING)
        rows.append((Button(t.plain("consent-button-yours"), own),))
    rows.append((*_onward(shown, t), *back_row(t)))
    return Show((Screen(text), file_of(done.copy, t), Screen("\n\n".join(said), tuple(rows))))


def copied(copy: ConsentCopy, of: OneConsent, t: Translator) -> Show:
    back = Button(t.plain("consent-button-back"), ReadConsent(of.person_id, of.purpose))
    return Show((file_of(copy, t), Screen(t("consent-copied"), ((back, *back_row(t)),))))


def withdrawal(purpose: ConsentPurpose, shown: ConsentList, t: Translator) -> Screen:
    """What will change, said before anything does."""
    key = "consent-withdraw-own" if shown.is_own else "consent-withdraw-child"
    asked = t(key, purpose=t.plain(f"consent-purpose-{purpose}"), name=shown.name)
    said = [asked, t(f"consent-change-{purpose}")]
    resting = _resting(purpose, shown)
    if resting:
        names = ", ".join(t.plain(f"consent-purpose-{other}") for other in resting)
        said.append(t("consent-change-rest", names=names))
    chosen = (shown.person_id, purpose)
    rows: tuple[Row, ...] = (
        (Button(t.plain("consent-button-withdraw-yes"), WithdrawConsent(*chosen)),),
        (Button(t.plain("consent-button-withdraw-no"), ReadConsent(*chosen)),),
    )
    return Screen("\n\n".join(said), rows)


def withdrawn(shown: ConsentList, t: Translator) -> Screen:
    return Screen(f"{t('consent-withdrawn')}\n\n{_listed(shown, t)}", _list_rows(shown, t))


def _listed(shown: ConsentList, t: Translator) -> str:
    title = t("consent-title-own") if shown.is_own else t("consent-title-child", name=shown.name)
    lines = [f"<b>{t(f'consent-purpose-{state.purpose}')}</b>\n{_state(state, t)}" for state in shown.states]
    return "\n\n".join((f"<b>{title}</b>", *lines))


def _list_rows(shown: ConsentList, t: Translator) -> tuple[Row, ...]:
    documents = tuple(
        (Button(t.plain(f"consent-purpose-{state.purpose}"), ReadConsent(shown.person_id, state.purpose)),)
        for state in shown.states
    )
    return (*documents, (*_homeward(shown, t), *back_row(t)))


def _document_rows(reading: Reading, t: Translator) -> tuple[Row, ...]:
    of, state = (reading.person_id, reading.document.purpose), reading.state
    rows: list[Row] = []
    if state.status is not ConsentStatus.GIVEN:
        rows += _signing(reading, t)
    if state.status is not ConsentStatus.NONE:
        rows.append((Button(t.plain("consent-button-copy"), CopyConsent(*of)),))
    if state.is_in_force and state.may_withdraw:
        rows.append((Button(t.plain("consent-button-withdraw"), AskWithdrawal(*of)),))
    every = Button(t.plain("consent-button-all"), ShowConsents(reading.person_id))
    return (*rows, (every, Button(t.plain("menu-button-menu"), ShowMenu())))


def _signing(reading: Reading, t: Translator) -> list[Row]:
    """The button to sign; or, where something stands in the way, the buttons that clear it."""
    person_id, purpose = reading.person_id, reading.document.purpose
    match reading.hindrance:
        case None:
            sign = SignConsent(person_id, purpose, reading.document.version)
            return [(Button(t.plain("consent-button-sign"), sign),)]
        case GuardianWanted():
            return [
                (Button(t.plain("consent-button-guardian"), InviteGuardian()),),
                (Button(t.plain("consent-button-paper"), SendPaperFor(person_id, purpose)),),
            ]
        case ProfileUnfinished() | FourteenNotKnown():
            return [(Button(t.plain("consent-button-step"), TakeStep()),)]
        case ProcessingWanted():
            first = ReadConsent(person_id, ConsentPurpose.PROCESSING)
            return [(Button(t.plain("consent-button-processing"), first),)]
    return []


def _hindrance(reading: Reading, t: Translator) -> tuple[str, ...]:
    if reading.hindrance is None or reading.state.status is ConsentStatus.GIVEN:
        return ()
    return (t(reading.hindrance.key, **vars(reading.hindrance)),)


def _filled(reading: Reading, t: Translator) -> str:
    return filled(
        reading.document.body,
        signer=reading.signer or t.plain("consent-signer-guardian"),
        subject=reading.subject,
        operator=reading.operator,
    )


def _state(state: ConsentState, t: Translator) -> str:
    if state.given_at is None:
        return t("consent-state-none")
    if state.withdrawn_at is not None:
        return t("consent-state-withdrawn", time=t.hours(state.withdrawn_at, state.withdrawn_at, MOSCOW))
    given = t.hours(state.given_at, state.given_at, MOSCOW)
    if state.status is ConsentStatus.VOID:
        return t("consent-state-void", time=given)
    outdated = state.status is ConsentStatus.OUTDATED
    key = "consent-state-outdated" if outdated else "consent-state-given"
    return t(key, time=given, version=state.version, who=_who(state, t))


def _who(state: ConsentState, t: Translator) -> str:
    if state.signer is None:
        return t.plain("consent-who-gone")
    if state.way is ConsentWay.PAPER:
        return t.plain("consent-who-paper", name=state.signer)
    if state.by_reader:
        return t.plain("consent-who-reader")
    return t.plain("consent-who-guardian" if state.by_guardian else "consent-who-person", name=state.signer)


def _resting(purpose: ConsentPurpose, shown: ConsentList) -> list[ConsentPurpose]:
    if purpose is not ConsentPurpose.PROCESSING:
        return []
    return [
        state.purpose
        for state in shown.states
        if state.is_in_force and state.purpose in RESTING_ON_PROCESSING
    ]


def _onward(shown: ConsentList, t: Translator) -> tuple[Button, ...]:
    if shown.is_own:
        return (Button(t.plain("consent-button-step"), TakeStep()),)
    return _homeward(shown, t)


def _homeward(shown: ConsentList, t: Translator) -> tuple[Button, ...]:
    if shown.is_own:
        return (Button(t.plain("consent-button-profile"), ShowProfile()),)
    return (Button(t.plain("consent-button-family"), ShowFamily()),)
