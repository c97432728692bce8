"""Telegram or VK as slow and as strict as a benchmark wants it, in a process of its own.

It speaks just enough HTTP to cost little beside what is measured. Telegram's limit is a bucket that is as
large as a second and filled evenly; VK's is a count of any second's calls, wherever the second begins.
"""

import argparse
import asyncio
import json
from asyncio import AbstractEventLoop
from collections import deque
from collections.abc import Mapping
from typing import Final, Protocol
from urllib.parse import parse_qs

from typing_extensions import override

SECOND: Final = 1.0
HEAD_ENDS: Final = b"\r\n\r\n"
REFUSED_BY_TELEGRAM: Final = {
    "ok": False,
    "error_code": 429,
    "description": "Too Many Requests: retry after 1",
    "parameters": {"retry_after": 1},
}
REFUSED_BY_VK: Final = {"error": {"error_code": 6, "error_msg": "Too many requests per second"}}


class Limit(Protocol):
    def takes(self, now: float) -> bool: ...


class Bucket(Limit):
    def __init__(self, a_second: float) -> None:
        self._size = self._left = self._rate = a_second
        self._seen = 0.0

    @override
    def takes(self, now: float) -> bool:
        self._left = min(self._size, self._left + (now - self._seen) * self._rate)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class AnySecond(Limit):
    def __init__(self, a_second: float) -> None:
        self._most = round(a_second)
        self._taken: deque[float] = deque()

    @override
    def takes(self, now: float) -> bool:
        while self._taken and self._taken[0] <= now - SECOND:
            self._taken.popleft()
        if len(self._taken) >= self._most:
            return False
        self._taken.append(now)
        return True


class Platform:
    def __init__(self, *, telegram: float, vk: float, latency_s: float) -> None:
        self.latency_s = latency_s
        self._telegram, self._vk = Bucket(telegram), AnySecond(vk)
        self._number = 0
        self.forget()

    def forget(self) -> None:
        self._refused = 0
        # Of each call that was taken: when, and how many it told.
        self._taken: list[tuple[float, int]] = []

    def answer(self, path: str, form: bytes, now: float) -> tuple[int, bytes]:
        if path == "/report":
            return 200, self._report()
        # What is drawn anew takes its place among the others, and tells nobody anything.
        is_edit = "edit" in path
        if path.startswith("/bot"):
            return self._telegram_answer(now, is_edit=is_edit)
        return 200, json.dumps(self._vk_answer(form, now, is_edit=is_edit)).encode()

    def _report(self) -> bytes:
        said = json.dumps({"refused": self._refused, "taken": self._taken}).encode()
        self.forget()
        return said

    def _telegram_answer(self, now: float, *, is_edit: bool) -> tuple[int, bytes]:
        if not self._telegram.takes(now):
            self._refused += 1
            return 429, json.dumps(REFUSED_BY_TELEGRAM).encode()
        self._taken.append((now, int(not is_edit)))
        self._number += 1
        return 200, (
            b'{"ok":true,"result":{"message_id":%d,"date":1790000000,"chat":{"id":1,"type":"private"},'
            b'"text":"a"}}' % self._number
        )

    def _vk_answer(self, form: bytes, now: float, *, is_edit: bool) -> Mapping[str, object]:
        if not self._vk.takes(now):
            self._refused += 1
            return REFUSED_BY_VK
        peers = parse_qs(form.decode()).get("peer_ids", ["0"])[0].split(",")
        self._taken.append((now, 0 if is_edit else len(peers)))
        self._number += 1
        return {
            "response": [
                {"peer_id": int(peer), "message_id": 0, "conversation_message_id": self._number}
                for peer in peers
            ]
        }


class Connection(asyncio.Protocol):
    def __init__(self, platform: Platform, loop: AbstractEventLoop) -> None:
        self._platform = platform
        self._loop = loop
        self._heard = bytearray()
        self._line: asyncio.Transport | None = None

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  what a TCP server gives
        self._line = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._heard += data
        while (end := self._heard.find(HEAD_ENDS)) >= 0:
            head = bytes(self._heard[:end]).decode("latin-1")
            whole = end + len(HEAD_ENDS) + _length(head)
            if len(self._heard) < whole:
                return
            form = bytes(self._heard[end + len(HEAD_ENDS) : whole])
            del self._heard[:whole]
            path = head.split(" ", 2)[1]
            status, body = self._platform.answer(path, form, self._loop.time())
            latency_s = 0.0 if path == "/report" else self._platform.latency_s
            self._loop.call_later(latency_s, self._say, status, body)

    def _say(self, status: int, body: bytes) -> None:
        if self._line is not None and not self._line.is_closing():
            self._line.write(
                b"HTTP/1.1 %d OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                % (status, len(body), body)
            )


def _length(head: str) -> int:
    for line in head.split("\r\n"):
        name, _, value = line.partition(":")
        if name.lower() == "content-length":
            return int(value)
    return 0


async def serve(platform: Platform) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(platform, loop), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--telegram", type=float, required=True)
    parser.add_argument("--vk", type=float, required=True)
    parser.add_argument("--latency", type=float, required=True)
    options = parser.parse_args()
    platform = Platform(telegram=options.telegram, vk=options.vk, latency_s=options.latency)
    asyncio.run(serve(platform))


if __name__ == "__main__":
    main()
