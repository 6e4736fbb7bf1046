"""Sent by who means no good: never a 5xx, nothing stored, nowhere led, closed in time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailtracker_gui.domain.tokens import Key, Mark, Token, seal
from mailtracker_gui.server.accounts import HOME, OneAccount
from mailtracker_gui.server.embedded import EmbeddedServer, Serving
from mailtracker_gui.tracking.events import EventsClient
from tests.server.conftest import API_KEY, KEY, TARGET, sealed

OPEN, CLICK = sealed(Mark.OPEN), sealed(Mark.CLICK, target=TARGET)
FOREIGN = seal(Key(KEY.id, bytes(32)), Token(mark=Mark.OPEN, account=1, letter=7), b"0" * 12)
TOO_LATE = 30.0  # seconds


async def said(port: int, *pieces: bytes) -> bytes:
    """Send the pieces as they are; return all that is answered until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = b""
    try:
        async with asyncio.timeout(TOO_LATE):
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
            answer = await reader.read()
    except ConnectionError:
        pass  # closed on us
    writer.close()
    return answer


def request(path: str | bytes, *headers: str, method: str = "GET") -> bytes:
    target = path.encode() if isinstance(path, str) else path
    lines = ["Host: a", "Connection: close", *headers]
    return (
        method.encode()
        + b" "
        + target
        + b" HTTP/1.1\r\n"
        + "\r\n".join(lines).encode()
        + b"\r\n\r\n"
    )


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1]) if answer else 0


REDIRECTS = [
    f"/c/{OPEN}?to=https://evil.example",
    "/c/https://evil.example",
    "/c//evil.example",
    "/c/%2F%2Fevil.example",
    "/c/?url=https://evil.example",
    f"/c/{CLICK}@evil.example",
    f"/c/{CLICK}/../https://evil.example",
    f"/c/{CLICK}%0d%0aLocation:%20https://evil.example",
    f"/c/{CLICK}.evil.example",
    "//evil.example/c/x",
    "/\\evil.example",
    "/v1/unsubscribe/https:%2F%2Fevil.example",
    "/v1//evil.example",
    "/v1/events/",
]
TRAVERSALS = [
    "/../../etc/passwd",
    "/o/../../etc/passwd",
    "/o/..%2f..%2fetc%2fpasswd",
    "/v1/../../etc/passwd",
    "/v1/openapi.json/../../pyproject.toml",
    "/v1/%2e%2e/hits.sqlite",
    "/hits.sqlite",
    "/o/%00",
    "/o/%ff%fe",
    "/%E2%80%AE",
    "*",
    "http://evil.example/o/x",
]
HEADERS = [
    "User-Agent: a\r\n folded",
    "User-Agent: \x01",
    "X-Forwarded-For: \r\nSet-Cookie: x",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: nonsense",
    "Host: b",
    ": nothing",
    "no colon",
    "Range: bytes=0-99999999999999999999",
    "Expect: 200-maybe",
    "Upgrade: websocket\r\nConnection: Upgrade",
    "Authorization: Bearer " + "x" * 5000,
]


@pytest.mark.parametrize("path", REDIRECTS + TRAVERSALS)
async def test_no_path_leads_elsewhere_or_is_kept(
    server: EmbeddedServer, events: EventsClient, path: str
) -> None:
    answer = await said(server.port, request(path))
    assert status(answer) < 500
    head = answer.partition(b"\r\n\r\n")[0].lower()
    assert b"evil" not in answer
    assert b"set-cookie" not in head
    assert b"root:" not in answer
    assert (await events.fetch(0, 0)).events == []


@pytest.mark.parametrize("header", HEADERS)
async def test_no_header_breaks_or_leads_anything(
    server: EmbeddedServer, events: EventsClient, header: str
) -> None:
    for path in (f"/o/{FOREIGN}", f"/c/{CLICK}", "/v1/events", "/v1/health"):
        answer = await said(server.port, request(path, header))
        assert status(answer) < 500
        assert b"set-cookie" not in answer.lower()
        located = [one for one in answer.split(b"\r\n") if one.lower().startswith(b"location")]
        assert located in ([], [b"location: " + TARGET.encode()])
    assert all(one.hit.url == TARGET for one in (await events.fetch(0, 0)).events)


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X" * 99]
)
@pytest.mark.parametrize("path", [f"/o/{OPEN}", f"/c/{CLICK}", "/v1/events", "/v1/letters/7/kill"])
async def test_no_other_method_counts(
    server: EmbeddedServer, events: EventsClient, path: str, method: str
) -> None:
    answer = await said(server.port, request(path, method=method))
    assert status(answer) in {0, 400, 401, 405}
    assert (await events.fetch(0, 0)).events == []


OVERSIZE = [
    request("/o/" + "A" * 1_000_000),
    request("/c/" + "A" * 4097),
    request(f"/o/{OPEN}?" + "x" * 1_000_000),
    request(f"/o/{OPEN}", "X-Long: " + "x" * 1_000_000),
    request(f"/o/{OPEN}", *[f"X-{number}: x" for number in range(50_000)]),
    request(f"/o/{OPEN}", "Content-Length: 1000000") + b"x" * 1_000_000,
    request(
        "/v1/letters/" + "9" * 5000 + "/kill", f"Authorization: Bearer {API_KEY}", method="POST"
    ),
    request("/v1/events?after=" + "9" * 5000, f"Authorization: Bearer {API_KEY}"),
]


@pytest.mark.parametrize("number", range(len(OVERSIZE)))
async def test_oversize_is_refused_and_not_kept(
    server: EmbeddedServer, events: EventsClient, number: int
) -> None:
    assert status(await said(server.port, OVERSIZE[number])) < 500
    assert (await events.fetch(0, 0)).events == []


async def test_an_endless_header_is_refused_before_a_megabyte(server: EmbeddedServer) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(f"GET /o/{OPEN} HTTP/1.1\r\n".encode())
    sent, piece = 0, b"X-More: " + b"x" * 1000 + b"\r\n"
    async with asyncio.timeout(TOO_LATE):
        try:
            while not reader.at_eof() and sent < 2**20:
                writer.write(piece)
                await writer.drain()
                sent += len(piece)
                if answer := await _now(reader):
                    assert status(answer) in {400, 431}
                    break
        except ConnectionError:
            pass  # closed on us
    writer.close()
    assert sent < 2**20


async def _now(reader: asyncio.StreamReader) -> bytes:
    try:
        async with asyncio.timeout(0.001):
            return await reader.read(100)
    except TimeoutError:
        return b""


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[Serving]:
    """A server whose patience with a header is a fifth of a second."""
    accounts = OneAccount([KEY], API_KEY)
    server = Serving(path=tmp_path / "hasty.sqlite", accounts=accounts, slowest_header=0.2)
    await server.start()
    yield server
    await server.stop()


@pytest.mark.parametrize("half", [b"", b"GET", b"GET /o/x HTTP/1.1\r\nHost: a\r\nX-Slow: "])
async def test_a_half_sent_header_is_closed(hasty: Serving, half: bytes) -> None:
    assert status(await said(hasty.port, half)) in {0, 408}


async def test_slow_ones_keep_nobody_waiting(server: EmbeddedServer) -> None:
    """Many connections that say half of a header, and one that says a whole one."""
    slow = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(300)]
    for _, writer in slow:
        writer.write(b"GET /o/x HTTP/1.1\r\nX-Slow: ")
    assert status(await said(server.port, request(f"/o/{OPEN}"))) == 200
    for _, writer in slow:
        writer.close()


path_bytes = st.binary(max_size=300).map(
    lambda junk: bytes(one for one in junk if one > 32 and one != 127)
)


@given(
    st.sampled_from([b"/o/", b"/c/", b"/v1/unsubscribe/", b"/v1/object/", b"/v1/", b"/"]),
    path_bytes | st.text("AQgw-_09az", min_size=60, max_size=90).map(str.encode),
    st.sampled_from(["GET", "HEAD", "POST"]),
)
@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_no_forged_address_is_an_error_or_kept(
    server: EmbeddedServer, start: bytes, junk: bytes, method: str
) -> None:
    answer = await said(server.port, request(start + junk, method=method))
    assert status(answer) < 500
    assert b"location" not in answer.partition(b"\r\n\r\n")[0].lower()
    assert server.service
    assert await server.service.store.after(HOME, 0, 1) == ("[]", 0)


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/o/junk", 200), ("/c/junk", 404), ("/nowhere", 404), ("/v1/unsubscribe/junk", 404)],
)
async def test_junk_has_an_answer_of_its_own(
    server: EmbeddedServer, path: str, expected: int
) -> None:
    assert status(await said(server.port, request(path))) == expected
