from dataclasses import dataclass

from models.account import MessengerName


@dataclass(frozen=True, slots=True)
class Address:
    """Where in which messenger somebody is found. Also what a setting names an administrator by."""

    messenger: MessengerName
    external_id: int
