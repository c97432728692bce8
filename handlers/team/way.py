"""Straight to where a missing step of the profile is done."""

from handlers.action import Action
from handlers.consent.actions import ReadConsent
from handlers.guardian.actions import InviteGuardian
from handlers.profile.actions import TakeStep
from handlers.school.actions import AskSchool
from handlers.screen import Button
from handlers.translation import Translator
from models.consent import ConsentPurpose
from services.standing import Step


def step_button(step: Step, person_id: int, t: Translator) -> Button:
    return Button(t.plain(f"menu-button-step-{step}"), _way_to(step, person_id))


def _way_to(step: Step, person_id: int) -> Action:
    if step in {Step.CONSENT, Step.NEW_TEXT}:
        return ReadConsent(person_id, ConsentPurpose.PROCESSING)
    if step in {Step.GUARDIAN, Step.PAPER}:
        return InviteGuardian()
    return AskSchool() if step is Step.SCHOOL else TakeStep()
