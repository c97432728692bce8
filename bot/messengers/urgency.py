from collections.abc import Mapping
from typing import Final

from bot.messengers.pacer import Priority
from models.delivery import Rank

# Answers to people go before all of these.
PRIORITIES: Final[Mapping[Rank, Priority]] = {
    Rank.URGENT: Priority.URGENT,
    Rank.USUAL: Priority.REMINDER,
    Rank.BROADCAST: Priority.BROADCAST,
}
