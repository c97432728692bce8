"""What becomes of a child's consents, told to the child and to those who answer for it."""

from handlers.catalogue.actions import ShowEvents
from handlers.consent.actions import ReadConsent, ShowConsents
from handlers.guardian.actions import InviteGuardian, SendPaperFor, ShowChild
from handlers.label import cut
from handlers.menu.begun import begun_row
from handlers.notice.lines import REASON_CHARACTERS, together
from handlers.profile.actions import TakeStep
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from models.consent import ConsentPurpose
from models.paper import PaperReason
from services.delivery.notice import ConsentNotice


def signed(notice: ConsentNotice, t: Translator) -> Screen:
    return _opened(t("notice-consent-signed"), notice, t)


def paper_accepted(notice: ConsentNotice, t: Translator) -> Screen:
    purpose = t.plain(f"consent-purpose-{notice.purpose}")
    if notice.child:
        said = t("notice-paper-accepted-child", purpose=purpose, name=notice.child)
        return Screen(said, ((Button(t.plain("notice-button-child"), ShowChild(notice.child_id)),),))
    said = t("notice-paper-accepted", purpose=purpose)
    if notice.purpose is ConsentPurpose.PROCESSING:
        return _opened(said, notice, t)
    return Screen(said, ((Button(t.plain("notice-button-consents"), ShowConsents(notice.child_id)),),))


def paper_declined(notice: ConsentNotice, t: Translator) -> Screen:
    """The reason, and both ways on: a better photo, or a press of the parent's."""
    purpose, child = t.plain(f"consent-purpose-{notice.purpose}"), notice.child
    known = notice.reason in set(PaperReason)
    why = t.plain(f"guardian-reason-{notice.reason}") if known else notice.reason
    reason = t("notice-reason", text=cut(why.strip(), REASON_CHARACTERS))
    if child:
        headline = t("notice-paper-declined-child", purpose=purpose, name=child)
        text = together(headline, reason, t("notice-paper-declined-child-next"))
        sign = Button(t.plain("guardian-button-read"), ReadConsent(notice.child_id, notice.purpose))
        return Screen(text, ((sign,),))
    text = together(t("notice-paper-declined", purpose=purpose), reason, t("notice-paper-declined-next"))
    again = Button(t.plain("consent-button-paper"), SendPaperFor(notice.child_id, notice.purpose))
    call = Button(t.plain("notice-button-parent"), InviteGuardian())
    return Screen(text, ((again,), (call,)))


def _opened(said: str, notice: ConsentNotice, t: Translator) -> Screen:
    """What the consent was wanted for; or the one step that is still left."""
    if not notice.is_ready:
        step: Row = (Button(t.plain("notice-button-step"), TakeStep()),)
        return Screen(together(said, t("notice-consent-step")), (step,))
    way = begun_row(notice.begun, t)
    rows = (way,) if way else ()
    events: Row = (Button(t.plain("notice-button-events"), ShowEvents()),)
    return Screen(together(said, t("notice-consent-ready")), (*rows, events))
