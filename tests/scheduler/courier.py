from collections.abc import Mapping
from typing import Any

from handlers.living import Drawer, Drawers
from scheduler.delivery import Courier
from scheduler.drawing import Drawing
from scheduler.outlet import Outlet
from scheduler.sending import Sending
from services.delivery.living import LivingScreens
from services.delivery.outbox import Outbox
from services.delivery.sorting import Sorting
from services.people import People
from services.store import Store
from tests.clock import HandClock
from tests.entering import VERSIONS


def a_courier(
    store: Store, clock: HandClock, *outlets: Outlet, drawers: Mapping[str, Drawer] | None = None
) -> Courier:
    """With no outlets it reaches nobody."""
    services: dict[str, Any] = {}
    outbox, living = Outbox(store, clock), LivingScreens(store)
    people = People(store, clock, zone="Europe/Moscow")
    return Courier(
        outbox,
        Sorting(store, clock, VERSIONS),
        Drawing(Drawers(lambda: drawers or {}, services)),
        Sending(outbox, people, living, outlets),
    )
