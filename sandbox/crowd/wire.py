"""The page's door, as a program walks through it."""

from typing import Any

from aiohttp import ClientSession, TCPConnector

from sandbox.fault import Server

Json = dict[str, Any]


class Wire:
    """What a visitor of the page can do, and nothing besides."""

    def __init__(self, page: str) -> None:
        self._session = ClientSession(page, connector=TCPConnector(limit=0))

    async def close(self) -> None:
        await self._session.close()

    async def clock(self) -> str:
        return str((await self._get("/clock"))["now"])

    async def move_clock(self, at: str) -> None:
        await self._post("/clock", at=at)

    async def welcome(self, name: str, surname: str) -> dict[Server, int]:
        """Somebody new; with an account in each messenger."""
        persona = await self._post("/page/people", name=name, surname=surname, language="ru")
        return {"telegram": persona["telegram_id"], "vk": persona["vk_id"]}

    async def chat(self, server: Server, person: int, press: str = "") -> Json:
        return await self._get(f"/page/{server}/{person}/chat", press=press)

    async def do(self, server: Server, person: int, deed: str, **fields: object) -> Json:
        return await self._post(f"/page/{server}/{person}/{deed}", **fields)

    async def _get(self, path: str, **query: str) -> Json:
        async with self._session.get(path, params=query) as answer:
            answer.raise_for_status()
            told: Json = await answer.json()
            return told

    async def _post(self, path: str, **fields: object) -> Json:
        async with self._session.post(path, json=fields) as answer:
            answer.raise_for_status()
            told: Json = await answer.json()
            return told
