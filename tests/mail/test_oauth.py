"""Signing in with a real identity provider: what is asked, and what is not believed."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from mailtracker_gui.domain.sign_in import Client, Token
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail import asking, consent, loopback
from mailtracker_gui.mail.consent import ByBrowser, ByCode, Consent
from mailtracker_gui.mail.oauth import Authority
from mailtracker_gui.mail.refusal import PENDING, SLOW_DOWN, Refused
from mailtracker_gui.mail.trouble import ServerTrouble, Stage
from tests.mail.identity import CLIENT, SECRET, Identity

ANN = "ann@example.org"


@pytest.fixture(scope="module")
def running() -> Iterator[Identity]:
    with Identity() as identity:
        yield identity


@pytest.fixture
def identity(running: Identity) -> Identity:
    running.agrees, running.rotates, running.life = True, True, 3600
    running.asked.clear()
    return running


def authority(identity: Identity, client: Client | None = None, **changes: object) -> Authority:
    return Authority(identity.provider(**changes), client or Client(CLIENT))


@asynccontextmanager
async def asked(way: Consent) -> AsyncIterator[asyncio.Task[Token]]:
    """Begin, and wait for the tokens beside."""
    await way.ask(ANN)
    async with asyncio.TaskGroup() as group:
        yield group.create_task(_outcome(way))


async def _outcome(way: Consent) -> Token | Trouble:
    try:
        return await way.token()
    except Trouble as trouble:
        return trouble


async def visit(identity: Identity, url: str) -> httpx.Response:
    return await asyncio.to_thread(identity.visit, url)


async def signed_in(identity: Identity, one: Authority) -> Token:
    async with asked(way := ByBrowser(one)) as waiting:
        await visit(identity, way.invitation.url)
    return waiting.result()


@pytest.mark.parametrize("method", ["", "client_secret_post", "client_secret_basic"])
async def test_through_the_browser_with_a_proof_key(identity: Identity, method: str) -> None:
    client = Client(CLIENT, SECRET if method else "")
    async with asked(way := ByBrowser(authority(identity, client, secret=method))) as waiting:
        query = parse_qs(urlsplit(way.invitation.url).query)
        assert query["code_challenge_method"] == ["S256"]
        assert query["login_hint"] == [ANN]
        page = await visit(identity, way.invitation.url)
    token = waiting.result()
    assert identity.users[token.access] == identity.families[token.refresh] == ANN
    assert loopback.BACK in page.text
    assert not any(value in page.text for [value] in query.values())
    with pytest.raises(httpx.ConnectError):  # it listened once
        await visit(identity, query["redirect_uri"][0])


async def test_no_secret_is_shown(identity: Identity) -> None:
    one = authority(identity, Client(CLIENT, SECRET), secret="client_secret_basic")
    token = await signed_in(identity, one)
    shown = repr(token) + repr(one) + repr(Client(CLIENT, SECRET)) + repr(one.provider)
    assert not any(secret in shown for secret in (token.access, token.refresh, SECRET))


@pytest.mark.parametrize("state", ["", "another"])
async def test_a_wrong_state_is_refused(identity: Identity, state: str) -> None:
    async with asked(way := ByBrowser(authority(identity))) as waiting:
        [back] = parse_qs(urlsplit(way.invitation.url).query)["redirect_uri"]
        page = await visit(identity, f"{back}?code=stolen<b>&state={state}")
        if not state:  # an empty value is no answer at all
            await visit(identity, f"{back}?code=stolen&state=x")
    assert loopback.STRANGE in page.text
    assert "stolen" not in page.text
    assert "does not belong to this sign-in" in str(waiting.result())
    assert identity.asked == []


async def test_what_else_browsers_ask_is_no_answer(identity: Identity) -> None:
    async with asked(way := ByBrowser(authority(identity))) as waiting:
        [back] = parse_qs(urlsplit(way.invitation.url).query)["redirect_uri"]
        where = (urlsplit(back).hostname, urlsplit(back).port)
        with socket.create_connection(where) as early:  # opened ahead, and never used
            early.sendall(b"GET ")
        with socket.create_connection(where) as endless:
            endless.sendall(b"GET /?" + b"x" * 2 * loopback.LARGEST)
        assert (await visit(identity, f"{back}favicon.ico?state=1")).status_code == 404
        assert not waiting.done()
        await visit(identity, way.invitation.url)
    assert isinstance(waiting.result(), Token)


async def test_who_does_not_agree_is_believed(identity: Identity) -> None:
    identity.agrees = False
    async with asked(way := ByBrowser(authority(identity))) as waiting:
        await visit(identity, way.invitation.url)
    assert str(waiting.result()).startswith("Example was told not to let MailTracker in.")


async def test_a_code_without_its_proof_is_worth_nothing(identity: Identity) -> None:
    one = authority(identity)
    page = one.page("http://127.0.0.1:9/", "state", "verifier" * 8, ANN)
    async with httpx.AsyncClient(trust_env=False) as browser:
        sent_to = (await browser.get(page)).headers["location"]
    [code] = parse_qs(urlsplit(sent_to).query)["code"]
    with pytest.raises(Refused) as caught:
        await one.redeem(code, "http://127.0.0.1:9/", "stranger" * 8)
    assert caught.value.ended


async def test_nobody_comes(identity: Identity) -> None:
    way = ByBrowser(authority(identity))
    way.patience = 0.01
    await way.ask(ANN)
    with pytest.raises(Trouble, match="Nobody signed in with Example in time"):
        await way.token()


async def test_giving_up_frees_the_port(identity: Identity) -> None:
    way = ByBrowser(authority(identity))
    await way.ask(ANN)
    [back] = parse_qs(urlsplit(way.invitation.url).query)["redirect_uri"]
    await way.give_up()
    with pytest.raises(httpx.ConnectError):
        await visit(identity, back)


async def test_a_fixed_port_that_is_taken_is_told(identity: Identity, unused_port: int) -> None:
    redirect = f"http://localhost:{unused_port}/"
    way = ByBrowser(authority(identity, redirect=redirect))
    await way.ask(ANN)
    assert parse_qs(urlsplit(way.invitation.url).query)["redirect_uri"] == [redirect]
    with pytest.raises(Trouble, match=f"Port {unused_port} of this computer is taken"):
        await ByBrowser(authority(identity, redirect=redirect)).ask(ANN)
    await way.give_up()


async def test_by_a_code_typed_elsewhere(identity: Identity) -> None:
    way = ByCode(authority(identity))
    identity.pending = [PENDING, PENDING]
    async with asked(way) as waiting:
        assert way.invitation.url == f"{identity.url}/activate"
        identity.approve(way.invitation.code, ANN)
    assert identity.users[waiting.result().access] == ANN
    assert len(identity.asked) >= 3


async def test_a_code_that_is_too_old_ends_the_asking(identity: Identity) -> None:
    identity.pending = ["expired_token"]
    async with asked(ByCode(authority(identity))) as waiting:
        pass
    assert "waited too long" in str(waiting.result())


def test_asking_for_a_code_slows_down_when_told() -> None:
    def no(error: str) -> Refused:
        return Refused(Identity(port=1).provider(), error)

    lost = ServerTrouble("lost", "", passing=True, stage=Stage.LOGIN)
    assert consent._next(5, no(PENDING)) == 5
    assert consent._next(5, no(SLOW_DOWN)) == 10  # RFC 8628 section 3.5
    assert consent._next(5, lost) == 10
    with pytest.raises(Refused):
        consent._next(5, no("access_denied"))


async def test_the_old_refresh_token_stays_where_no_other_comes(identity: Identity) -> None:
    one = authority(identity)
    first = await signed_in(identity, one)
    second = await one.renew(first)
    assert second.refresh != first.refresh
    identity.rotates = False
    assert (await one.renew(second)).refresh == second.refresh


async def test_a_client_that_is_not_known_is_told(identity: Identity) -> None:
    one = authority(identity, Client("nobody"))
    with pytest.raises(Refused, match="does not know this program"):
        await one.renew(Token(refresh="x"))


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"HTTP/1.1 200 OK\r\n\r\n<html>", "ValueError"),
        (b"HTTP/1.1 200 OK\r\n\r\n[]", "ValueError"),
        (b"HTTP/1.1 200 OK\r\n\r\n{}", "KeyError"),
        (b"HTTP/1.1 502 Bad\r\n\r\n", "HTTPStatusError"),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b" " * 2 * asking.LARGEST, "ValueError"),
        (b"", "RemoteProtocolError"),
    ],
)
async def test_nonsense_is_trouble_that_passes(answer: bytes, error: str) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    one = authority(Identity(port=port))
    with pytest.raises(ServerTrouble) as caught:
        await one.renew(Token(refresh="the-refresh-token"))
    with pytest.raises(ServerTrouble, match="could not be asked"):
        await one.device()
    server.close()
    assert caught.value.passing
    assert f"({error})" in caught.value.what
    assert "the-refresh-token" not in str(caught.value)
