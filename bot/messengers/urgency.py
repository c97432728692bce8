from bot.messengers.pacer import Priority
from services.inbox import current_update


def priority() -> Priority:
    """Answers to people go first; whatever else is sent waits for nobody."""
    return Priority.REMINDER if is_unasked() else Priority.ANSWER


def is_unasked() -> bool:
    """Whether the bot speaks on its own: then a row says when to try again, and the call does not."""
    handling = current_update.get()
    return handling is not None and handling.unasked
