"""What the bot says on its own, put together: the program and its tests do it alike."""

from collections.abc import Callable, Iterable, Mapping

from bot.capabilities import Capabilities
from bot.messengers.messenger import Messenger
from handlers import rooms
from handlers.living import Drawer, Drawers
from scheduler.delivery import Courier
from scheduler.drawing import Drawing
from scheduler.sending import Sending


def courier_of(
    services: Capabilities,
    messengers: Iterable[Messenger],
    drawers: Callable[[], Mapping[str, Drawer]] = rooms.drawers,
) -> Courier:
    """The drawers are those of the house's rooms, unless a test has a room of its own."""
    outlets = [messenger.outlet(services.sent_files) for messenger in messengers]
    services.paces.update({one.name: one.pace.calls_a_second * one.pace.together for one in outlets})
    return Courier(
        services.outbox,
        services.sorting,
        Drawing(Drawers(drawers, services.by_name)),
        Sending(services.outbox, services.people, services.living, outlets),
    )
