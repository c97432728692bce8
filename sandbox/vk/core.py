"""The local VK without HTTP: its methods, its Long Poll, its uploads, and the people who use it."""

import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sandbox.upload import Upload
from sandbox.vk import answer, group, message, revision, upload, wall
from sandbox.vk.address import absolute
from sandbox.vk.call import Call, Method
from sandbox.vk.community import Community
from sandbox.vk.feed import Callback
from sandbox.vk.phone import Phone
from sandbox.vk.rate import Rate
from sandbox.vk.refusal import (
    NO_ACCESS,
    NO_RIGHT,
    TOO_MANY_CALLS,
    UNKNOWN_METHOD,
    USER_TOKEN_ONLY,
    WRONG_TOKEN,
    VkRefusal,
)

CALLS_PER_SECOND = 20.0
USER_CALLS_PER_SECOND = 3.0
LONGEST_WAIT_SECONDS = 90.0
# How late a post that waits for its time may be noticed: the sandbox's clock can be moved under our feet.
GLANCE_SECONDS = 1.0

METHODS: dict[str, Method[Community]] = {
    **message.METHODS,
    **revision.METHODS,
    **answer.METHODS,
    **upload.METHODS,
    **wall.METHODS,
    **group.METHODS,
}

Json = dict[str, Any]


class Vk(Phone):
    def __init__(
        self,
        *,
        token: str,
        group_id: int,
        clock: Callable[[], datetime],
        screen_name: str = "engineers",
        rate: float | None = CALLS_PER_SECOND,
        user_token: str = "",
    ) -> None:
        super().__init__(group_id=group_id, clock=clock, screen_name=screen_name)
        self.host = "http://sandbox"
        self._token = token
        self._user_token = user_token
        self._rates = {token: Rate(rate), user_token: Rate(USER_CALLS_PER_SECOND)} if rate else {}

    def call(self, method: str, params: Mapping[str, str], *, token: str, host: str = "") -> Any:
        """Do what a call asks and return its "response"; raise VkRefusal for an "error"."""
        by_user = self._is_user(token)
        if token in self._rates and not self._rates[token].take():
            raise VkRefusal(TOO_MANY_CALLS)
        found = METHODS.get(method)
        if found is None:
            raise VkRefusal(UNKNOWN_METHOD)
        self._check_right(found, by_user=by_user)
        self.publish_due()
        self.host = _with_scheme(host) or self.host
        return absolute(found.run(self, Call(params, host=self.host, by_user=by_user)), self.host)

    async def poll(self, *, key: str, ts: str, wait: float, host: str = "") -> Json:
        """Answer a Long Poll: at once when there is something to say, else when the waiting is over."""
        end = time.monotonic() + min(max(wait, 0.0), LONGEST_WAIT_SECONDS)
        while True:
            self.publish_due()
            found = self.feed.check(key, ts)
            left = end - time.monotonic()
            if found.get("updates") != [] or left <= 0:
                return absolute_json(found, _with_scheme(host) or self.host)
            await self.feed.news(min(left, GLANCE_SECONDS))

    def take_updates(self) -> list[Json]:
        """Take the events nobody has taken yet, for tests that need no network."""
        self.publish_due()
        return [absolute_json(event, self.host) for event in self.feed.take()]

    def upload(self, path: str, field: str, file: Upload) -> Json:
        """Take a file at the last part of an address given out before; LookupError if there was none."""
        return upload.receive(self, path.rpartition("/")[2], field, file)

    def connect_callback(self, url: str, secret: str) -> None:
        """Name the address that events are to be posted to, as in the community's settings."""
        self.feed.callback = Callback(url, secret)
        self.feed.wake()
        self.on_change()

    def disconnect_callback(self) -> None:
        self.feed.callback = None
        self.on_change()

    def _is_user(self, token: str) -> bool:
        if not token:
            raise VkRefusal(WRONG_TOKEN, "no access_token passed.")
        if token not in {self._token, self._user_token}:
            raise VkRefusal(WRONG_TOKEN, "invalid access_token (4).")
        return token != self._token

    def _check_right(self, method: Method[Community], *, by_user: bool) -> None:
        if by_user:
            if not method.by_user:
                raise VkRefusal(NO_RIGHT)
        elif not method.by_community:
            raise VkRefusal(USER_TOKEN_ONLY, "method is unavailable with group auth.")
        elif method.right and method.right not in self.rights:
            detail = "no access to call this method. It cannot be called with current scopes."
            raise VkRefusal(NO_ACCESS, detail)


def absolute_json(thing: Json, host: str) -> Json:
    answer: Json = absolute(thing, host)
    return answer


def _with_scheme(host: str) -> str:
    return host if not host or "://" in host else f"http://{host}"
