"""The server's wire: how calls come in, how answers and misfortunes go out."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Protocol

from aiohttp import BodyPartReader, web

from sandbox.telegram.core import Telegram
from sandbox.telegram.field import flattened
from sandbox.telegram.file import LARGEST_UPLOAD_BYTES
from sandbox.telegram.refusal import (
    TelegramRefusal,
    bad_request,
    not_found,
    too_large,
    too_many_requests,
    unauthorized,
)
from sandbox.upload import Upload

PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"
ANY_FILE = "application/octet-stream"
GET_UPDATES = "getupdates"
CHUNK_BYTES = 64 * 1024


class Fault(Protocol):
    @property
    def kind(self) -> str: ...

    @property
    def seconds(self) -> float: ...


class Faults(Protocol):
    def take(self, server: Any, method: str) -> Fault | None: ...


@dataclass
class Call:
    method: str
    fields: dict[str, str]
    files: dict[str, Upload] = field(default_factory=dict)


def routes(core: Telegram, faults: Faults) -> list[web.RouteDef]:
    async def call(request: web.Request) -> web.StreamResponse:
        try:
            _check_token(core, request)
            return await _with_faults(faults, request, lambda: _answer(core, request))
        except TelegramRefusal as refusal:
            return _refused(refusal)

    async def file(request: web.Request) -> web.StreamResponse:
        return _file(core, request)

    return [
        web.get("/bot{token}/{method}", call),
        web.post("/bot{token}/{method}", call),
        web.get("/file/bot{token}/{path:.+}", file),
    ]


async def _answer(core: Telegram, request: web.Request) -> web.StreamResponse:
    call = await _read(request)
    try:
        if call.method.lower() == GET_UPDATES:
            return _done(await core.updates(call.fields))
        return _done(core.call(call.method, call.fields, call.files))
    except TelegramRefusal as refusal:
        return _refused(refusal)


async def _with_faults(
    faults: Faults, request: web.Request, answer: Callable[[], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    fault = faults.take("telegram", request.match_info["method"])
    kind, seconds = (fault.kind, fault.seconds) if fault else ("", 0.0)
    match kind:
        case "refuse":
            return _cut(request)
        case "502":
            return web.Response(status=HTTPStatus.BAD_GATEWAY, text=PROXY_PAGE, content_type="text/html")
        case "flood":
            return _refused(too_many_requests(seconds))
    response = await answer()
    if kind == "drop":
        return _cut(request)
    if kind == "delay":
        await asyncio.sleep(seconds)
    return response


def _cut(request: web.Request) -> web.StreamResponse:
    """Close the connection in the middle of the call, as a broken network does."""
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError


def _check_token(core: Telegram, request: web.Request) -> None:
    if request.match_info["token"] != core.token:
        raise unauthorized()


async def _read(request: web.Request) -> Call:
    """The fields of a call: from the query and from whatever kind of body it has."""
    call = Call(request.match_info["method"], dict(request.query))
    match request.content_type:
        case "application/json":
            call.fields |= _json_fields(await request.text())
        case "multipart/form-data":
            await _read_parts(request, call)
        case "application/x-www-form-urlencoded":
            call.fields |= {name: str(value) for name, value in (await request.post()).items()}
    return call


def _json_fields(body: str) -> dict[str, str]:
    try:
        fields = json.loads(body or "{}")
    except ValueError as error:
        raise bad_request("can't parse JSON object") from error
    if not isinstance(fields, dict):
        raise bad_request("object expected")
    return flattened(fields)


async def _read_parts(request: web.Request, call: Call) -> None:
    left = LARGEST_UPLOAD_BYTES
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = await _content(part, left)
        left -= len(content)
        if part.filename is None:
            call.fields[part.name] = _decoded(content)
        else:
            content_type = part.headers.get("Content-Type", ANY_FILE)
            call.files[part.name] = Upload(part.filename, content, content_type)


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error


async def _content(part: BodyPartReader, most: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk(CHUNK_BYTES):
        content += chunk
        if len(content) > most:
            raise too_large()
    return bytes(content)


def _file(core: Telegram, request: web.Request) -> web.Response:
    file = core.files.at(request.match_info["path"])
    if request.match_info["token"] != core.token:
        return _refused(unauthorized())
    if file is None:
        return _refused(not_found())
    return web.Response(body=file.upload.content, content_type=_content_type(file.upload))


def _content_type(upload: Upload) -> str:
    return upload.content_type.partition(";")[0] or ANY_FILE


def _done(result: Any) -> web.Response:
    return _json({"ok": True, "result": result})


def _refused(refusal: TelegramRefusal) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": int(refusal.code), "description": refusal.description}
    headers = {}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    if "retry_after" in refusal.parameters:
        headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return _json(body, status=refusal.code, headers=headers)


def _json(
    body: Any, *, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> web.Response:
    return web.json_response(body, status=status, headers=headers, dumps=_text)


def _text(body: Any) -> str:
    return json.dumps(body, ensure_ascii=False)
