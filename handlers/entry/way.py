from handlers.action import Action
from handlers.consent.actions import ReadConsent
from handlers.guardian.actions import InviteGuardian
from handlers.profile.actions import TakeStep
from handlers.school.actions import AskSchool
from models.consent import ConsentPurpose
from services.standing import Step

UNSIGNED = frozenset({Step.CONSENT, Step.NEW_TEXT})
OF_A_PARENT = frozenset({Step.GUARDIAN, Step.PAPER})


def way_to(step: Step, person_id: int) -> Action:
    """Straight to where the step is done, wherever that is."""
    if step in UNSIGNED:
        return ReadConsent(person_id, ConsentPurpose.PROCESSING)
    if step in OF_A_PARENT:
        return InviteGuardian()
    return AskSchool() if step is Step.SCHOOL else TakeStep()
