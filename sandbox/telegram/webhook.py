import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sandbox.telegram.field import Fields
from sandbox.telegram.refusal import bad_request

USUAL_CONNECTIONS = 40  # Bot API: setWebhook
MOST_CONNECTIONS = 100
LONGEST_SECRET = 256
SECRET = re.compile(r"[A-Za-z0-9_-]*")


@dataclass
class Webhook:
    """Where updates are sent, when they are not asked for."""

    url: str = ""
    secret: str = ""
    connections: int = USUAL_CONNECTIONS
    failed_at: int = 0
    failure: str = ""

    def info(self, pending: int, allowed: list[str]) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": pending,
        }
        if self.url:
            info["max_connections"] = self.connections
        if self.failure:
            info |= {"last_error_date": self.failed_at, "last_error_message": self.failure}
        return {**info, **({"allowed_updates": allowed} if allowed else {})}


def webhook_of(fields: Fields) -> Webhook:
    """The webhook a call sets; as a server of one's own, the sandbox takes http and any port."""
    url, secret = fields.text("url"), fields.text("secret_token")
    if not _is_address(url):
        raise bad_request("invalid webhook URL specified")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = fields.number("max_connections", USUAL_CONNECTIONS)
    return Webhook(url, secret, min(max(connections, 1), MOST_CONNECTIONS))


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)
