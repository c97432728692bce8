"""A child and whoever answers for them: the link on one side, and what it opens on the other."""

from collections.abc import Mapping

from handlers.consent.actions import ReadConsent, ShowConsents, TellSignerName
from handlers.guardian.actions import (
    AskToRefuse,
    BecomeGuardian,
    InviteGuardian,
    MakeGuardianLink,
    RefuseGuardian,
    RevokeGuardianLinks,
    SendPaperFor,
    ShowFamily,
)
from handlers.guardian.pupil import described
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.profile.actions import ShowProfile
from handlers.screen import LABEL_CHARACTERS, Button, Row, Screen, Show
from handlers.translation import Translator
from models.account import MessengerName
from models.consent import ConsentPurpose
from models.paper import PaperReason
from services.guardian import Asked
from services.guardian_call import MOST_LINKS, Inviting
from services.standing import Step

IN_A_ROW = 2


def inviting(shown: Inviting, t: Translator) -> Screen:
    return Screen(_about(shown, t), _inviting_rows(shown, t))


def invited(made: Inviting, links: Mapping[MessengerName, str], t: Translator) -> Show:
    """What to do with the link, and a message that can be sent on as it stands."""
    if not links:
        return Show((inviting(made, t),))
    doors = "\n".join(f"{t(f'messenger-{messenger}')}: {link}" for messenger, link in links.items())
    text = f"{t('guardian-letter', name=made.name)}\n\n{doors}\n\n{t('guardian-letter-once')}"
    rows: tuple[Row, ...] = ((Button(t.plain("guardian-button-back"), InviteGuardian()), *back_row(t)),)
    return Show((Screen(t("guardian-link-made"), rows), Screen(text)))


def refusing(shown: Inviting, guardian_id: int, t: Translator) -> Screen:
    name = next((one.name for one in shown.guardians if one.person_id == guardian_id), None)
    if name is None:
        return inviting(shown, t)
    rows: tuple[Row, ...] = (
        (Button(t.plain("guardian-button-refuse-yes"), RefuseGuardian(guardian_id)),),
        (Button(t.plain("guardian-button-refuse-no"), InviteGuardian()),),
    )
    return Screen(t("guardian-refuse", name=name), rows)


def asked(shown: Asked, token: str, t: Translator) -> Screen:
    """Who asks, and what will happen; or, to whoever answers for the child already, what is left to do."""
    who = described(shown.child, shown.child.given, t)
    if shown.is_mine:
        return _mine(shown, t)
    rows: tuple[Row, ...] = ((Button(t.plain("guardian-button-become"), BecomeGuardian(token)),), back_row(t))
    return Screen(f"{t('guardian-asked')}\n\n{who}\n\n{t('guardian-what-follows')}", rows)


def _mine(shown: Asked, t: Translator) -> Screen:
    child = shown.child
    who = f"{t('guardian-mine')}\n\n{described(child, child.given, t)}"
    family = (Button(t.plain("consent-button-family"), ShowFamily()), *back_row(t))
    if child.standing.step is Step.NONE:
        consents = Button(t.plain("guardian-button-consents"), ShowConsents(child.person_id))
        return Screen(f"{who}\n\n{t('guardian-mine-ready')}", ((consents,), family))
    if shown.has_name:
        read = Button(
            t.plain("guardian-button-read"), ReadConsent(child.person_id, ConsentPurpose.PROCESSING)
        )
        return Screen(f"{who}\n\n{t('guardian-mine-read')}", ((read,), family))
    asks = TellSignerName(child.person_id, ConsentPurpose.PROCESSING)
    return Screen(f"{who}\n\n{t('guardian-mine-name')}", (family,), asks=asks)


def _about(shown: Inviting, t: Translator) -> str:
    step = shown.standing.step
    stands = t(
        "guardian-stands-wanted"
        if step is Step.GUARDIAN
        else "guardian-stands-paper"
        if step is Step.PAPER
        else "guardian-stands-ready"
        if step is Step.NONE
        else "guardian-stands-own"
    )
    said = [f"<b>{t('guardian-title')}</b>", stands]
    if shown.declined is not None and step is Step.GUARDIAN:
        said.append(t("guardian-declined", reason=_reason(shown.declined, t)))
    if shown.guardians:
        names = ", ".join(one.name for one in shown.guardians)
        said.append(t("guardian-known", names=names))
    if shown.links:
        said.append(t("guardian-links", count=shown.links))
    return "\n\n".join(said)


def _reason(reason: str, t: Translator) -> str:
    """A word of ours is said in the reader's language; the checker's own words stand as they are."""
    return t.plain(f"guardian-reason-{reason}") if reason in set(PaperReason) else reason


def _inviting_rows(shown: Inviting, t: Translator) -> tuple[Row, ...]:
    link = (
        Button(t.plain("guardian-button-link"), MakeGuardianLink(shown.links))
        if shown.links < MOST_LINKS
        else Button(t.plain("guardian-button-unlink"), RevokeGuardianLinks())
    )
    wrong = [Button(_wrong(one.name, t), AskToRefuse(one.person_id)) for one in shown.guardians]
    profile = Button(t.plain("consent-button-profile"), ShowProfile())
    return (
        (link,),
        *(() if shown.standing.step is Step.NONE else (_paper_row(shown, t),)),
        *(tuple(wrong[first : first + IN_A_ROW]) for first in range(0, len(wrong), IN_A_ROW)),
        (profile, *back_row(t)),
    )


def _paper_row(shown: Inviting, t: Translator) -> Row:
    return (Button(t.plain("consent-button-paper"), SendPaperFor(shown.child_id)),)


def _wrong(name: str, t: Translator) -> str:
    room = LABEL_CHARACTERS - len(t.plain("guardian-button-wrong", name=""))
    return t.plain("guardian-button-wrong", name=cut(name, room))
