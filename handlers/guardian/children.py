"""A parent's children, and the state of each."""

from handlers.consent.actions import ReadConsent, ShowConsents
from handlers.guardian.actions import AskToLeave, LeaveChild, ShowChild, ShowFamily
from handlers.guardian.pupil import described
from handlers.label import cut
from handlers.menu.screens import back_row
from handlers.screen import Button, Row, Screen
from handlers.translation import Translator
from handlers.turning import turning
from models.consent import ConsentPurpose
from services.family import Child
from services.listing import Listing
from services.standing import Step

# Beside a row that turns the pages and one that leads home.
CHILDREN_ON_A_PAGE = 4
# What a parent may sign at once; the other steps are the child's own.
SIGNED_BY_GUARDIAN = frozenset({Step.GUARDIAN, Step.PAPER, Step.CONSENT, Step.NEW_TEXT, Step.FOURTEEN})


def family(shown: Listing[Child], t: Translator) -> Screen:
    title = f"<b>{t('guardian-family')}</b>"
    if not shown.rows:
        return Screen(f"{title}\n\n{t('guardian-family-empty')}", (back_row(t),))
    listed = [f"{described(child, child.name, t)}\n{_missing(child, t)}" for child in shown.rows]
    rows: tuple[Row, ...] = tuple(
        (Button(cut(child.name), ShowChild(child.person_id)),) for child in shown.rows
    )
    text = "\n\n".join((title, *listed, t("guardian-family-more")))
    return Screen(text, (*rows, (*turning(shown, ShowFamily), *back_row(t))))


def child(shown: Child, t: Translator) -> Screen:
    rows: list[Row] = []
    if shown.standing.step in SIGNED_BY_GUARDIAN:
        read = ReadConsent(shown.person_id, ConsentPurpose.PROCESSING)
        rows.append((Button(t.plain("guardian-button-read"), read),))
    rows += [
        (Button(t.plain("guardian-button-consents"), ShowConsents(shown.person_id)),),
        (Button(t.plain("guardian-button-leave"), AskToLeave(shown.person_id)),),
        (Button(t.plain("consent-button-family"), ShowFamily()), *back_row(t)),
    ]
    return Screen(f"{described(shown, shown.name, t)}\n\n{_missing(shown, t)}", tuple(rows))


def leaving(shown: Child, t: Translator) -> Screen:
    """What remains is said before: whoever wants it gone withdraws it first."""
    rows: tuple[Row, ...] = (
        (Button(t.plain("guardian-button-leave-yes"), LeaveChild(shown.person_id)),),
        (Button(t.plain("guardian-button-consents"), ShowConsents(shown.person_id)),),
        (Button(t.plain("guardian-button-leave-no"), ShowChild(shown.person_id)),),
    )
    return Screen(t("guardian-leave", name=shown.name), rows)


def _missing(child: Child, t: Translator) -> str:
    return t(f"guardian-missing-{child.standing.step}")
