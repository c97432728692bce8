"""The two levers that are not part of any messenger: the time and the misfortunes."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from sandbox.clock import Clock, ImpossibleTimeError
from sandbox.fault import EVERY_METHOD, KINDS, SERVERS, Faults, Order

USUAL_FAULT = {"method": EVERY_METHOD, "times": 1, "seconds": 0}


def routes(clock: Clock, faults: Faults) -> Iterable[web.RouteDef]:
    return [*_clock_routes(clock), *_fault_routes(faults)]


def _clock_routes(clock: Clock) -> Iterable[web.RouteDef]:
    async def tell(_request: web.Request) -> web.Response:
        return web.json_response({"offset": clock.offset.total_seconds(), "now": clock().isoformat()})

    async def move(request: web.Request) -> web.Response:
        try:
            _move(clock, await _body(request))
        except (ValueError, OverflowError, ImpossibleTimeError) as error:
            raise web.HTTPBadRequest(text="The clock takes offset, add (seconds) or at (ISO).\n") from error
        return await tell(request)

    return [web.get("/clock", tell), web.post("/clock", move)]


def _move(clock: Clock, wish: Any) -> None:
    match wish:
        case {"offset": int() | float() as seconds, **rest} if not rest:
            clock.set_offset(timedelta(seconds=seconds))
        case {"add": int() | float() as seconds, **rest} if not rest:
            clock.add(timedelta(seconds=seconds))
        case {"at": str(text), **rest} if not rest:
            moment = datetime.fromisoformat(text)
            clock.move_to(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        case _:
            raise ValueError(wish)


def _fault_routes(faults: Faults) -> Iterable[web.RouteDef]:
    async def tell(_request: web.Request) -> web.Response:
        return web.json_response([_fault(order) for order in faults.orders])

    async def order(request: web.Request) -> web.Response:
        try:
            _order(faults, await _body(request))
        except ValueError as error:
            raise web.HTTPBadRequest(text=f"A fault has a server {SERVERS} and a kind {KINDS}.\n") from error
        return await tell(request)

    async def forget(request: web.Request) -> web.Response:
        faults.clear()
        return await tell(request)

    return [web.get("/faults", tell), web.post("/faults", order), web.delete("/faults", forget)]


def _order(faults: Faults, wish: Any) -> None:
    match USUAL_FAULT | wish if isinstance(wish, dict) else wish:
        case {
            "server": "telegram" | "vk" as server,
            "method": str(method),
            "kind": kind,
            "times": int(times),
            "seconds": int() | float() as seconds,
        } if kind in KINDS:
            faults.order(server, method, kind, times=times, seconds=float(seconds))
        case _:
            raise ValueError(wish)


def _fault(order: Order) -> dict[str, Any]:
    return {
        "server": order.server,
        "method": order.method,
        "kind": order.fault.kind,
        "seconds": order.fault.seconds,
        "times": order.times,
    }


async def _body(request: web.Request) -> Any:
    return await request.json()
