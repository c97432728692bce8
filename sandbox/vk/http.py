"""The wire of the local VK: how calls, polls and files travel, and what can go wrong with them."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from aiohttp import BodyPartReader, web

from sandbox.upload import Upload
from sandbox.vk.core import Vk
from sandbox.vk.refusal import BAD_REQUEST, TOO_MANY_CALLS, VkRefusal

OLDEST_VERSION = (5, 81)
USUAL_WAIT_SECONDS = 25.0
_BEARER = "Bearer "
_SHOWN = {"image/png", "image/jpeg", "image/gif", "audio/ogg"}
_BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"

Json = dict[str, Any]
Answer = Callable[[], Awaitable[web.StreamResponse]]


class Fault(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def seconds(self) -> float: ...


class Faults(Protocol):
    """server is always "vk"; method is the name of a method, or "longpoll", or "upload"."""

    def take(self, server: Any, method: str) -> Fault | None: ...


def routes(core: Vk, faults: Faults) -> list[web.RouteDef]:
    wire = Wire(core, faults)
    return [
        web.get("/method/{name}", wire.method),
        web.post("/method/{name}", wire.method),
        web.get("/vk/longpoll", wire.longpoll),
        web.post("/vk/upload/{token}", wire.upload),
        web.get("/vk/file/{key}/{name}", wire.file),
    ]


class Wire:
    def __init__(self, core: Vk, faults: Faults) -> None:
        self._core = core
        self._faults = faults

    async def method(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        params = await _params(request)

        async def answer() -> web.StreamResponse:
            try:
                return web.json_response({"response": self._call(request, name, params)})
            except VkRefusal as refusal:
                return _error(refusal, name, params)

        return await self._meet(request, name, answer)

    async def longpoll(self, request: web.Request) -> web.StreamResponse:
        async def answer() -> web.StreamResponse:
            query = request.query
            if query.get("act") != "a_check":
                return web.Response(status=400, text="act should be a_check")
            found = await self._core.poll(
                key=query.get("key", ""),
                ts=query.get("ts", ""),
                wait=_seconds(query.get("wait", "")),
                host=_host(request),
            )
            return web.json_response(found)

        return await self._meet(request, "longpoll", answer)

    async def upload(self, request: web.Request) -> web.StreamResponse:
        field, file = await _file(request)

        async def answer() -> web.StreamResponse:
            try:
                return web.json_response(self._core.upload(request.match_info["token"], field, file))
            except LookupError:
                return web.json_response({"error": "unknown upload address"}, status=404)

        return await self._meet(request, "upload", answer)

    async def file(self, request: web.Request) -> web.StreamResponse:
        file = self._core.media.files.get(request.match_info["key"])
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, headers=_file_headers(file))

    def _call(self, request: web.Request, name: str, params: Mapping[str, str]) -> Any:
        _check_version(params.get("v", ""))
        token = params.get("access_token") or _bearer(request)
        return self._core.call(name, params, token=token, host=_host(request))

    async def _meet(self, request: web.Request, name: str, answer: Answer) -> web.StreamResponse:
        """Answer, unless a misfortune was ordered for this call."""
        fault = self._faults.take("vk", name)
        kind = fault.kind if fault else ""
        if kind == "refuse":
            return _cut(request)
        if kind == "502":
            return web.Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
        if kind == "flood":
            return _error(VkRefusal(TOO_MANY_CALLS), name, {})
        response = await answer()
        if fault and kind == "delay":
            await asyncio.sleep(fault.seconds)
        return _cut(request) if kind == "drop" else response


async def _params(request: web.Request) -> dict[str, str]:
    """Read the query and the form; a JSON body is not read, as on the real server."""
    form = await request.post()
    texts = {name: value for name, value in form.items() if isinstance(value, str)}
    return dict(request.query) | texts


async def _file(request: web.Request) -> tuple[str, Upload]:
    """Take the first file of a form, read piece by piece: the limit of forms is not one for files."""
    nothing = Upload(name="", content=b"", content_type="")
    if not request.content_type.startswith("multipart/"):
        return "", nothing
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader) and part.filename:
            content_type = part.headers.get("Content-Type", "application/octet-stream")
            content = bytes(await part.read(decode=True))
            return part.name or "", Upload(name=part.filename, content=content, content_type=content_type)
    return "", nothing


def _file_headers(file: Upload) -> dict[str, str]:
    """Pictures and voices are shown; anything else is only saved, because it would run as a page of ours."""
    if file.content_type in _SHOWN:
        return {"Content-Type": file.content_type}
    return {"Content-Type": "application/octet-stream", "Content-Disposition": "attachment"}


def _error(refusal: VkRefusal, name: str, params: Mapping[str, str]) -> web.Response:
    """Errors travel with HTTP 200 and repeat the request, except for the token."""
    told = {"method": name, "oauth": "1"} | {key: params[key] for key in params if key != "access_token"}
    error = {
        "error_code": refusal.code,
        "error_msg": refusal.message,
        "request_params": [{"key": key, "value": value} for key, value in told.items()],
    }
    return web.json_response({"error": error})


def _check_version(version: str) -> None:
    advice = 'Version param should be passed as "v". "version" param is invalid and not supported.'
    if not version:
        raise VkRefusal(BAD_REQUEST, f"v is required. {advice}")
    parts = version.split(".")
    if not all(part.isdecimal() for part in parts) or tuple(map(int, parts)) < OLDEST_VERSION:
        oldest = ".".join(map(str, OLDEST_VERSION))
        raise VkRefusal(BAD_REQUEST, f"versions below {oldest} are deprecated. {advice}")


def _bearer(request: web.Request) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix(_BEARER) if header.startswith(_BEARER) else ""


def _host(request: web.Request) -> str:
    return f"{request.scheme}://{request.host}"


def _seconds(text: str) -> float:
    return float(text) if text.isdecimal() else USUAL_WAIT_SECONDS


def _cut(request: web.Request) -> web.Response:
    """Close the connection with no answer; what is returned has nowhere to go."""
    if request.transport:
        request.transport.close()
    return web.Response()
