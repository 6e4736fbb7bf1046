"""A real identity provider on a port of its own: it lets in whoever the address names.

It keeps to the RFCs where a client could be wrong: proof keys are checked, codes count once, a
refresh token that was replaced and comes again ends the sign-in (RFC 9700 section 4.14.2).
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx
from granian.server.embed import Server
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from mailtracker_gui.domain.sign_in import Provider
from tests.mail.dovecot import free_port

CLIENT = "mailtracker-of-the-tests"
SECRET = "the-secret-of-the-client"
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
START = 15.0  # seconds


@dataclass
class Identity:
    """`life` is how long access tokens last, `agrees` what users say when asked."""

    life: int = 3600
    agrees: bool = True
    rotates: bool = True
    asked: list[str] = field(default_factory=list)  # the grants that came to the token endpoint
    given: list[str] = field(default_factory=list)  # every secret that ever left or came
    users: dict[str, str] = field(default_factory=dict)  # access token -> user
    families: dict[str, str] = field(default_factory=dict)  # refresh token -> user
    spent: dict[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _devices: dict[str, dict[str, str]] = field(default_factory=dict)
    pending: list[str] = field(default_factory=list)  # what a device hears before its tokens
    hold: Callable[[], object] = lambda: None  # runs before a token request is answered

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._run(),))
        self._thread.start()
        deadline = time.monotonic() + START
        while not self._answers():
            assert time.monotonic() < deadline
            time.sleep(0.02)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._server.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def provider(self, **changes: Any) -> Provider:
        told = {
            "name": "example",
            "title": "Example",
            "authorization": f"{self.url}/authorize",
            "token": f"{self.url}/token",
            "device": f"{self.url}/device",
            "scopes": ("mail",),
            "client_id": CLIENT,
            "register": "https://example.org/register",
        }
        return Provider(**(told | changes))

    def table(self, **more: str) -> str:
        """Return it as the file that MAILTRACKER_OAUTH names."""
        one = self.provider(**more)
        names = ("title", "authorization", "token", "device", "client_id", "register")
        lines = [f'{name} = "{getattr(one, name)}"' for name in names]
        return "\n".join(["[example]", *lines, 'scopes = ["mail"]', ""])

    def revoke(self, user: str) -> None:
        """Take the consent back, as users can in their settings."""
        for tokens in (self.users, self.families):
            for token in [one for one, whose in tokens.items() if whose == user]:
                del tokens[token]

    def expire(self) -> None:
        """End every access token before its time."""
        self.users.clear()

    def approve(self, code: str, user: str) -> None:
        """What a user does with a device code."""
        next(one for one in self._devices.values() if one["code"] == code)["user"] = user

    def visit(self, url: str) -> httpx.Response:
        """What a browser does: go there, and where one is sent."""
        return httpx.get(url, follow_redirects=True, trust_env=False)

    # -- the endpoints -----------------------------------------------------------------------------

    async def _run(self) -> None:
        app = Starlette(
            routes=[
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
                Route("/device", self._device, methods=["POST"]),
                Route("/introspect", self._introspect, methods=["POST"]),
            ]
        )
        self._server = Server(
            app, address="127.0.0.1", port=self.port, interface="asginl", log_enabled=False
        )
        await self._server.serve()

    def _answers(self) -> bool:
        try:
            return self.visit(self.url).status_code == 404
        except httpx.TransportError:
            return False

    async def _authorize(self, request: Request) -> Response:
        """RFC 6749 section 4.1.1; the user is whom `login_hint` names."""
        told = dict(request.query_params)
        back = told["redirect_uri"]
        right = told["response_type"] == "code" and urlsplit(back).hostname == "127.0.0.1"
        if told["client_id"] != CLIENT or told["code_challenge_method"] != "S256" or not right:
            return Response("wrong request", status_code=400)
        if self.agrees:
            code = self._new()
            self._codes[code] = told
            answer = {"code": code}
        else:
            answer = {"error": "access_denied"}
        return RedirectResponse(f"{back}?{urlencode({**answer, 'state': told['state']})}")

    async def _token(self, request: Request) -> Response:
        """RFC 6749 section 3.2."""
        form = await _form(request)
        self.asked.append(form["grant_type"])
        await asyncio.to_thread(self.hold)
        if not _known(request, form):
            return _no("invalid_client", 401)
        grants = {
            "authorization_code": self._by_code,
            "refresh_token": self._by_refresh,
            DEVICE_GRANT: self._by_device,
        }
        return grants[form["grant_type"]](form)

    def _by_code(self, form: dict[str, str]) -> Response:
        told = self._codes.pop(form["code"], None)
        proof = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(proof).rstrip(b"=").decode()
        if told is None or told["redirect_uri"] != form["redirect_uri"]:
            return _no("invalid_grant")
        if told["code_challenge"] != challenge:
            return _no("invalid_grant")
        self.given.append(form["code_verifier"])
        return self._tokens(told["login_hint"])

    def _by_refresh(self, form: dict[str, str]) -> Response:
        token = form["refresh_token"]
        if token in self.spent:  # stolen, or a client that renews twice
            self.revoke(self.spent[token])
        if token not in self.families:
            return _no("invalid_grant")
        if not self.rotates:
            return self._tokens(self.families[token], refresh=False)
        self.spent[token] = self.families.pop(token)
        return self._tokens(self.spent[token])

    def _by_device(self, form: dict[str, str]) -> Response:
        device = self._devices[form["device_code"]]
        if self.pending:
            return _no(self.pending.pop(0))
        if not device.get("user"):
            return _no("authorization_pending")
        return self._tokens(device["user"])

    async def _device(self, request: Request) -> Response:
        """RFC 8628 section 3.2."""
        assert (await _form(request))["client_id"] == CLIENT
        code, user_code = self._new(), "WDJB-MJHT"
        self._devices[code] = {"code": user_code}
        return JSONResponse(
            {
                "device_code": code,
                "user_code": user_code,
                "verification_uri": f"{self.url}/activate",
                "expires_in": 600,
                "interval": 0,
            }
        )

    async def _introspect(self, request: Request) -> Response:
        """RFC 7662; Dovecot asks."""
        user = self.users.get((await _form(request))["token"])
        if user is None:
            return JSONResponse({"active": False})
        return JSONResponse({"active": True, "username": user, "scope": "mail"})

    def _tokens(self, user: str, *, refresh: bool = True) -> Response:
        access = self._new()
        self.users[access] = user
        answer = {"access_token": access, "token_type": "Bearer", "expires_in": self.life}
        if refresh:
            answer["refresh_token"] = self._new()
            self.families[answer["refresh_token"]] = user
        return JSONResponse(answer)

    def _new(self) -> str:
        self.given.append(secrets.token_urlsafe(32))
        return self.given[-1]


def _known(request: Request, form: dict[str, str]) -> bool:
    """Programs on a desktop keep no secret (RFC 8252 section 8.5): a right one, or none."""
    scheme, _, coded = request.headers.get("authorization", "").partition(" ")
    if scheme == "Basic":
        return base64.b64decode(coded).decode() == f"{CLIENT}:{SECRET}"
    return form.get("client_id") == CLIENT and form.get("client_secret", SECRET) == SECRET


def _no(error: str, status: int = 400) -> Response:
    return JSONResponse({"error": error, "error_description": "because"}, status_code=status)


async def _form(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode()))
