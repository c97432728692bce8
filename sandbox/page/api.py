from collections.abc import Iterable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox.fault import SERVERS, Server
from sandbox.page.deed import CLOSED_BY_BLOCKING, DEEDS, UnclearDeedError
from sandbox.side import Side
from sandbox.upload import Upload
from sandbox.world import World

STATIC = Path(__file__).parent / "static"
LONGEST_NAME = 64
LONGEST_CAPTION = 1024
# More than the bot ever says at once; whoever wants the whole chat looks at the page.
MESSAGES_TOLD = 8


class Page:
    """The page's own door into the sandbox: what a visitor's hand does on either side."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> Iterable[web.AbstractRouteDef]:
        return [
            web.get("/", self.show),
            web.post("/page/people", self.welcome),
            web.get("/page/{side:telegram|vk}/{person:[0-9]+}/chat", self.tell),
            web.post("/page/{side:telegram|vk}/{person:[0-9]+}/attach", self.attach),
            web.post("/page/{side:telegram|vk}/{person:[0-9]+}/{deed:[a-z]+}", self.act),
            web.static("/page/static", STATIC),
        ]

    async def show(self, _request: web.Request) -> web.FileResponse:
        return web.FileResponse(STATIC / "index.html")

    async def welcome(self, request: web.Request) -> web.Response:
        match {"surname": ""} | await fields_of(request):
            case {"name": str(name), "surname": str(surname), "language": "ru" | "en" as language} if (
                name.strip() and len(name) <= LONGEST_NAME and len(surname) <= LONGEST_NAME
            ):
                persona = self._world.welcome(name=name.strip(), surname=surname.strip(), language=language)
            case _:
                raise refusal(HTTPStatus.BAD_REQUEST, "name")
        return web.json_response(persona.dump())

    async def act(self, request: web.Request) -> web.Response:
        deed = request.match_info["deed"]
        if deed not in DEEDS:
            raise refusal(HTTPStatus.NOT_FOUND, "deed")
        side, person = self._hand(request, deed)
        try:
            return web.json_response(DEEDS[deed](side, person, await fields_of(request)))
        except UnclearDeedError as error:
            raise refusal(HTTPStatus.BAD_REQUEST, str(error)) from error
        except ValueError as error:  # a message that a client would not even send
            raise refusal(HTTPStatus.BAD_REQUEST, "text") from error
        except LookupError as error:
            raise refusal(HTTPStatus.NOT_FOUND, "button") from error

    async def tell(self, request: web.Request) -> web.Response:
        """One chat alone: a program that plays hundreds of people needs no more of the page."""
        side, person = self._hand(request, "chat")
        answer = side.press_answer(request.query.get("press", ""))
        messages = side.messages(person)[-MESSAGES_TOLD:]
        return web.json_response({"messages": messages, "answer": answer})

    async def attach(self, request: web.Request) -> web.Response:
        side, person = self._hand(request, "attach")
        upload, caption = await _parcel(request)
        if request.query.get("as") != "photo":
            side.sends_document(person, upload, caption)
        elif upload.content_type.startswith("image/"):
            side.sends_photo(person, upload, caption)
        else:
            raise refusal(HTTPStatus.BAD_REQUEST, "photo")
        return web.json_response({})

    def _hand(self, request: web.Request, deed: str) -> tuple[Side, int]:
        server: Server = next(server for server in SERVERS if server == request.match_info["side"])
        side, person = self._world.side(server), int(request.match_info["person"])
        if person not in side.people:
            raise refusal(HTTPStatus.NOT_FOUND, "person")
        if deed in CLOSED_BY_BLOCKING and side.is_blocked(person):
            raise refusal(HTTPStatus.CONFLICT, "blocked")
        return side, person


def refusal(status: HTTPStatus, reason: str) -> web.HTTPException:
    kinds: dict[HTTPStatus, type[web.HTTPException]] = {
        HTTPStatus.BAD_REQUEST: web.HTTPBadRequest,
        HTTPStatus.NOT_FOUND: web.HTTPNotFound,
        HTTPStatus.CONFLICT: web.HTTPConflict,
    }
    return kinds[status](text=f'{{"refused": "{reason}"}}', content_type="application/json")


async def fields_of(request: web.Request) -> dict[str, Any]:
    if request.content_type != "application/json":
        raise refusal(HTTPStatus.BAD_REQUEST, "json")
    try:
        fields = await request.json()
    except ValueError as error:
        raise refusal(HTTPStatus.BAD_REQUEST, "json") from error
    if not isinstance(fields, dict):
        raise refusal(HTTPStatus.BAD_REQUEST, "json")
    return fields


async def _parcel(request: web.Request) -> tuple[Upload, str]:
    if request.content_type != "multipart/form-data":
        raise refusal(HTTPStatus.BAD_REQUEST, "form")
    form = await request.post()
    file, caption = form.get("file"), form.get("caption", "")
    if not isinstance(file, web.FileField) or not isinstance(caption, str) or len(caption) > LONGEST_CAPTION:
        raise refusal(HTTPStatus.BAD_REQUEST, "file")
    return Upload(file.filename, file.file.read(), file.content_type), caption
