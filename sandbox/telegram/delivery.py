"""The methods about how updates reach the bot."""

from typing import Any

from sandbox.telegram.field import Fields
from sandbox.telegram.refusal import bad_request, conflict
from sandbox.telegram.state import State
from sandbox.telegram.update import Update
from sandbox.telegram.webhook import Webhook, webhook_of

MOST_UPDATES = 100  # in one answer, Bot API: getUpdates
LONGEST_WAIT_SECONDS = 50


def get_updates(state: State, fields: Fields) -> list[Update]:
    """What is pending now; waiting for more is the affair of whoever can wait."""
    begin_polling(state, fields)
    return pending(state, fields)


def begin_polling(state: State, fields: Fields) -> None:
    if state.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active;"
            " use deleteWebhook to delete the webhook first"
        )
    _allow(state, fields)
    state.queue.confirm(fields.number("offset"))


def pending(state: State, fields: Fields) -> list[Update]:
    limit = fields.number("limit", MOST_UPDATES)
    return state.queue.pending()[: limit if 0 < limit < MOST_UPDATES else MOST_UPDATES]


def waiting_time(fields: Fields) -> int:
    return min(max(fields.number("timeout"), 0), LONGEST_WAIT_SECONDS)


def set_webhook(state: State, fields: Fields) -> bool:
    if not fields.text("url"):
        return delete_webhook(state, fields)
    webhook = webhook_of(fields)
    _allow(state, fields)
    _drop(state, fields)
    state.webhook = webhook
    state.queue.end_poll("terminated by setWebhook request")
    return True


def delete_webhook(state: State, fields: Fields) -> bool:
    _drop(state, fields)
    state.webhook = Webhook()
    state.queue.bell.ring()
    return True


def get_webhook_info(state: State, _fields: Fields) -> dict[str, Any]:
    return state.webhook.info(len(state.queue.pending()), state.queue.allowed)


def _allow(state: State, fields: Fields) -> None:
    """Which kinds the bot wants; a call that does not say leaves it as it was."""
    refusal = "can't parse allowed updates JSON object"
    kinds = fields.structure("allowed_updates", refusal=refusal)
    if kinds is None:
        return
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        raise bad_request(refusal)
    state.queue.allow(kinds)


def _drop(state: State, fields: Fields) -> None:
    if fields.flag("drop_pending_updates"):
        state.queue.drop()
