from dataclasses import dataclass
from typing import Literal, get_args

Server = Literal["telegram", "vk"]
Kind = Literal["refuse", "drop", "502", "delay", "flood"]

SERVERS: tuple[Server, ...] = get_args(Server)
KINDS: tuple[Kind, ...] = get_args(Kind)
EVERY_METHOD = "*"


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one call.

    refuse: the connection closes and nothing has happened. drop: it has happened, but the answer is lost.
    502: a proxy's HTML page, nothing has happened. delay: the answer comes after so many seconds.
    flood: too many calls, come back in so many seconds; nothing has happened.
    """

    kind: Kind
    seconds: float = 0.0


@dataclass
class Order:
    server: Server
    method: str
    fault: Fault
    times: int

    def is_for(self, server: Server, method: str) -> bool:
        return self.server == server and self.method.lower() in {method.lower(), EVERY_METHOD}


class Faults:
    """Misfortunes ordered ahead, each served to the next calls it fits, in the order they were ordered."""

    def __init__(self) -> None:
        self._orders: list[Order] = []

    @property
    def orders(self) -> tuple[Order, ...]:
        return tuple(self._orders)

    def order(self, server: Server, method: str, kind: Kind, *, times: int = 1, seconds: float = 0.0) -> None:
        self._orders.append(Order(server, method, Fault(kind, seconds), times))

    def take(self, server: Server, method: str) -> Fault | None:
        order = next((order for order in self._orders if order.is_for(server, method)), None)
        if order is None:
            return None
        order.times -= 1
        if order.times <= 0:
            self._orders.remove(order)
        return order.fault

    def clear(self) -> None:
        self._orders.clear()
