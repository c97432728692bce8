"""The public places of an installation, put together: the program and its tests do it alike."""

import asyncio
from collections.abc import Iterable, Sequence

from bot.capabilities import Capabilities
from bot.crossposting import NewsDoor
from bot.messengers.messenger import Messenger
from handlers.addresses import Addresses
from models.post import Place
from scheduler.board import Board
from scheduler.nowhere import Nowhere
from scheduler.publishing import Publisher, Sleep


def news_door_of(services: Capabilities, *, sleep: Sleep = asyncio.sleep) -> NewsDoor:
    return NewsDoor(services.crossposting, services.shelf, services.sent_files, sleep=sleep)


def boards_of(services: Capabilities, messengers: Iterable[Messenger]) -> Sequence[Board]:
    """One for each place; whoever plans news asks the same ones what may be done there."""
    found = {board.place: board for each in messengers if (board := each.board(services.sent_files))}
    for place, board in found.items():
        services.boards.know(place, board.powers)
    return [found.get(place) or Nowhere(place) for place in Place]


def publishers_of(
    services: Capabilities, boards: Iterable[Board], addresses: Addresses
) -> Sequence[Publisher]:
    return [Publisher(services.publications, board, addresses) for board in boards]
