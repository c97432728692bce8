"""Where a person's own calendar looks for their events: an address that is a secret of the two of them."""

import asyncio
import math
from collections.abc import Mapping
from http import HTTPStatus
from typing import cast

from aiohttp import ETag
from aiohttp.web import HTTPNotFound, HTTPServiceUnavailable, HTTPTooManyRequests, Request, Response, RouteDef
from aiohttp.web import route as web_route

from handlers.addresses import FEED_PATH
from services.clock import Clock
from services.feed.counter import Copy, Counter
from services.feed.feeds import CalendarFeeds
from services.feed.page import Wording
from services.store import StoreUnavailableError

# As many signs as our own addresses have: no other is looked for.
PATH = FEED_PATH.replace("{token}", "{token:[A-Za-z0-9_-]{43}}")
# No shelf between us and the calendar keeps it, and the calendar asks whether it is still right.
HEADERS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}
# A database that is locked or gone is back by then.
PATIENCE_SECONDS = 60


class FeedDoor:
    def __init__(self, services: Mapping[str, object], wording: Wording, clock: Clock) -> None:
        """The services are made when somebody first comes: most hours nobody does."""
        self._services = services
        self._wording = wording
        self._clock = clock
        self._counter = Counter()

    @property
    def route(self) -> RouteDef:
        """With GET goes HEAD; whatever else is asked here is refused by the server."""
        return web_route("GET", PATH, self.answer)

    async def answer(self, request: Request) -> Response:
        try:
            return await self._answer(request)
        except StoreUnavailableError:
            raise HTTPServiceUnavailable(headers={"Retry-After": f"{PATIENCE_SECONDS}"}) from None

    async def _answer(self, request: Request) -> Response:
        person_id = await self._feeds.owner(request.match_info["token"])
        if person_id is None:
            # As of any address that never was.
            raise HTTPNotFound
        wait = self._counter.wait(person_id, self._clock())
        if wait is not None:
            raise HTTPTooManyRequests(headers={"Retry-After": f"{math.ceil(wait.total_seconds())}"})
        copy = await self._copy(person_id)
        if _is_known(request, copy):
            return _response(copy, Response(status=HTTPStatus.NOT_MODIFIED))
        body = await self._written(person_id, copy)
        return _response(copy, Response(body=body, content_type="text/calendar", charset="utf-8"))

    async def _copy(self, person_id: int) -> Copy:
        fresh = self._counter.fresh(person_id, self._clock())
        if fresh is not None:
            return fresh
        page = await self._feeds.page(person_id, self._wording)
        return self._counter.take(person_id, page, self._clock())

    async def _written(self, person_id: int, copy: Copy) -> bytes:
        if copy.content is not None or copy.page is None:
            return copy.content or b""
        # By the moment at which it came to be so: the same page is the same, sign by sign.
        content = await asyncio.to_thread(copy.page.written, copy.since)
        self._counter.write(person_id, copy, content)
        return content

    @property
    def _feeds(self) -> CalendarFeeds:
        return cast(CalendarFeeds, self._services["calendar_feeds"])


def _response(copy: Copy, response: Response) -> Response:
    # After a restart the same events are written at another moment: alike, and not sign by sign.
    response.etag = ETag(copy.digest, is_weak=True)
    response.last_modified = copy.since
    response.headers.update(HEADERS)
    return response


def _is_known(request: Request, copy: Copy) -> bool:
    """Whether the calendar has it already. What it was marked with counts more than when that was."""
    if request.if_none_match is not None:
        return any(tag.value in (copy.digest, "*") for tag in request.if_none_match)
    since = request.if_modified_since
    return since is not None and copy.since <= since
