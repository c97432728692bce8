"""What the way to the aftermath of an event is called, on its card and on an entry."""

from handlers.translation import Translator
from services.webinar.aftermath import Afterwards


def afterwards_label(of: Afterwards, t: Translator) -> str:
    """It says what is there: nobody presses «materials» to find none."""
    if of.materials and of.may_rate and not of.is_rated:
        return t.plain("aftermath-card-button")
    if of.materials:
        return t.plain("aftermath-card-button-materials", count=str(of.materials))
    return t.plain("aftermath-button-rate-again" if of.is_rated else "aftermath-card-button-rate")
