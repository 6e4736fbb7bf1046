"""What a recipient can say: no more mail, no tracking.  A page on GET, the deed on POST.

Gateways and previewers follow every link, so nothing happens on GET.  A mail program's own button
posts once, without a page (RFC 8058 section 3.1); its body says nothing that the address does not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from mailtracker_gui.domain.tokens import Mark, Token
from mailtracker_gui.server.bridge import NOT_KEPT
from mailtracker_gui.server.service import Asking, Service

HEADERS = NOT_KEPT | {
    "Content-Security-Policy": "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
}
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<title>{title}</title><h1>{title}</h1><p>{text}</p>{form}</html>"""
FORM = '<form method="post"><button>{button}</button></form>'


@dataclass(frozen=True, slots=True)
class Words:
    title: str
    text: str
    button: str
    done: str


UNSUBSCRIBE = Words(
    "No more mail?",
    "The sender will be told that you want no more mail like this.",
    "Unsubscribe",
    "You are unsubscribed. The sender has been told.",
)
OBJECT = Words(
    "No tracking?",
    "From then on this sender does not learn whether you read, in letters already sent too.",
    "Do not track me",
    "You are not tracked any more, in letters already sent too.",
)
Deed = Callable[[Token, Asking], Awaitable[bool]]


class Pages:
    """Both pages; whoever has the address of one may act on it, and nobody else."""

    def __init__(self, service: Service) -> None:
        self._service = service

    async def unsubscribe(self, request: Request) -> Response:
        return await self._answer(request, Mark.UNSUBSCRIBE, UNSUBSCRIBE, self._service.keep)

    async def objection(self, request: Request) -> Response:
        return await self._answer(request, Mark.OBJECT, OBJECT, self._service.objection)

    async def _answer(self, request: Request, mark: Mark, words: Words, deed: Deed) -> Response:
        service, asking = self._service, self._service.asking(request)
        token = service.token(str(request.path_params["token"]), mark)
        if token is None:
            busy = service.too_much_junk(asking.address)
            return _page(429 if busy else 404, "Not found", "The address is not complete.")
        if request.method != "POST":
            form = FORM.format(button=words.button)
            return _page(200, words.title, words.text, form)
        if await deed(token, asking):
            return _page(200, "Done", words.done)
        return _page(503, "Not yet", "It cannot be stored now. Please try again later.")


def _page(status: int, title: str, text: str, form: str = "") -> Response:
    content = PAGE.format(title=title, text=text, form=form)
    return HTMLResponse(content, status_code=status, headers=HEADERS)
