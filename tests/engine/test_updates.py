"""A newer version is told of only by whom the packager named, and only when it is signed."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import updates
from mailtracker_gui.engine.updates import LARGEST, Release, Source
from mailtracker_gui.mail.discovery.lookups import Lookups

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
PUBLIC = base64.b64encode(KEY.public_key().public_bytes_raw()).decode()
URL = "https://example.org/mailtracker.json"
PAGE = "https://example.org/mailtracker"


def served(said: bytes, signature: bytes | None = None) -> Lookups:
    signed = base64.b64encode(KEY.sign(said)) if signature is None else signature

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=signed if request.url.path.endswith(".sig") else said)

    return Lookups(transport=lambda: httpx.MockTransport(answer))


def file(version: str, page: str = PAGE) -> bytes:
    return json.dumps({"version": version, "page": page}).encode()


async def ask(lookups: Lookups, url: str = URL) -> Release | None:
    return await updates.newer(Source(url, PUBLIC), lookups=lookups, ours="1.9.0")


def test_nobody_is_asked_unless_a_packager_said_whom() -> None:
    assert updates.source() is None


@pytest.mark.parametrize(
    ("version", "found"), [("1.10.0", True), ("2", True), ("1.9.0", False), ("1.8.9", False)]
)
async def test_a_newer_version_is_told(version: str, *, found: bool) -> None:
    assert await ask(served(file(version))) == (Release(version, PAGE) if found else None)


@pytest.mark.parametrize(
    "lookups",
    [
        served(file("2.0.0"), b""),
        served(file("2.0.0"), base64.b64encode(KEY.sign(file("1.0.0")))),
        served(file("2.0.0"), base64.b64encode(Ed25519PrivateKey.generate().sign(file("2.0.0")))),
        served(b"[]"),
        served(b"\xff"),
        served(file("two")),
        served(file("2.0.0", "http://example.org")),
        served(file("2.0.0", "javascript:alert(1)")),
    ],
)
async def test_what_is_not_signed_or_not_understood_is_refused(lookups: Lookups) -> None:
    with pytest.raises(Trouble, match="not signed by the maker"):
        await ask(lookups)


ENDLESS = b"x" * LARGEST * 2


def refuse(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


@pytest.mark.parametrize(
    "answer",
    [
        refuse,
        lambda _: httpx.Response(404),
        lambda _: httpx.Response(200, content=b"x" * LARGEST * 2),
    ],
)
async def test_a_server_that_does_not_answer_is_said(
    answer: Callable[[httpx.Request], httpx.Response],
) -> None:
    with pytest.raises(Trouble, match=r"example.org cannot be asked"):
        await ask(Lookups(transport=lambda: httpx.MockTransport(answer)))


async def test_nothing_is_asked_without_tls() -> None:
    with pytest.raises(Trouble, match="cannot be asked"):
        await ask(served(file("2.0.0")), URL.replace("https", "http"))
