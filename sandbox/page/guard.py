from collections.abc import Awaitable, Callable
from http import HTTPStatus
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Middleware

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
OUR_OWN_WALK = {"same-origin", "none"}
# Files that people and the bot send lie on the page's own address: opened there, they must be only looked at.
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox"


def guard(host: str) -> Middleware:
    """Let nobody drive the sandbox but programs of this machine and its own page.

    Any page open in the same browser could send requests here, with tokens that everybody knows. A browser
    tells whose page is asking in Origin and Sec-Fetch-Site. Only a name can be made to point here by a
    stranger, so the address must be bare, or the one name we were started with.
    """

    @web.middleware
    async def let_in(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not (_is_local(request.host, host) and _is_own(request)):
            return web.Response(status=HTTPStatus.FORBIDDEN, text="The sandbox answers its own page only.\n")
        return await handler(request)

    return let_in


def _is_local(address: str, host: str) -> bool:
    name = urlsplit(f"//{address}").hostname or ""
    return name in {"localhost", host} or _is_bare(name)


def _is_bare(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def _is_own(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None:
        return urlsplit(origin).netloc == request.host
    # Following a link to the page is no crime; anything else from elsewhere (a picture, a form) is.
    return request.headers.get("Sec-Fetch-Site", "none") in OUR_OWN_WALK or _is_visit(request)


def _is_visit(request: web.Request) -> bool:
    return request.method == "GET" and request.path == "/"


async def protect(request: web.Request, response: web.StreamResponse) -> None:
    is_page = request.path == "/" or request.path.startswith("/page/")
    response.headers["Content-Security-Policy"] = PAGE_POLICY if is_page else FILE_POLICY
    if is_page:
        # The page comes from a checkout that changes under it: the browser asks whether it did.
        response.headers["Cache-Control"] = "no-cache"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
