"""A tracking server elsewhere: connected by its line, followed, tried, and left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from mailtracker_gui.domain import connection
from mailtracker_gui.domain.connection import Connection
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Tracking
from mailtracker_gui.domain.tokens import NONCE, Key, Mark, Token, among, seal, unseal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.server.embedded import EmbeddedServer
from tests.engine.test_outbox import Desk, html_in, until
from tests.mail.smtp_server import SMTPServer

KEY = Key(9, bytes(range(32)))
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[EmbeddedServer]:
    server = EmbeddedServer(path=tmp_path / "elsewhere.sqlite", keys=[KEY], api_key="k")
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path / "desk")
    yield desk
    await desk.close()


def line(server: EmbeddedServer, **changes: object) -> str:
    whole = Connection(url=f"http://127.0.0.1:{server.port}", account=1, api_key="k", key=KEY)
    return connection.line(replace(whole, **changes))  # type: ignore[arg-type]


async def test_a_letter_points_at_its_accounts_server_and_its_hits_come_back(
    desk: Desk, server: EmbeddedServer
) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)
        await desk.run(desk.engine.save_account(account, "", line(server)))
        asked = Tracking(pixel=True)
        letter = await desk.send(account, html="<p>Hi</p>", tracking=asked)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        pixel = html_in(smtp.letters[0]).partition('src="')[2].partition('"')[0]
        assert pixel.startswith(f"http://127.0.0.1:{server.port}/o/")
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": BROWSER}) as client:
            await client.get(pixel)
        await until(lambda: bool(desk.facts(letter, Kind.OPENED)))
        [state] = [one for one in desk.reader.states() if one.part == "tracking"]
        assert (state.account, state.ok) == (account.id, True)
        assert desk.engine.ledger.setting("tracker-port") == ""


async def test_who_wants_no_tracking_is_followed_in_none_of_their_letters(
    desk: Desk, server: EmbeddedServer
) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)
        await desk.run(desk.engine.save_account(account, "", line(server)))
        asked = Tracking(pixel=True, links=True)
        page = '<p><a href="https://a.example/">Hi</a></p>'
        letters = [await desk.send(account, html=page, tracking=asked) for _ in range(2)]
        await until(lambda: len(smtp.letters) == 2)
        pixels = [html_in(one).partition('src="')[2].partition('"')[0] for one in smtp.letters]
        tokens = [unseal(among([KEY]), one.rpartition("/")[2]) for one in pixels]
        numbers = [one.recipient for one in tokens if one]
        wish = Token(mark=Mark.OBJECT, account=1, letter=letters[0], recipient=numbers[0])
        base = f"http://127.0.0.1:{server.port}"
        sealed = seal(KEY, wish, bytes(NONCE))
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": BROWSER}) as client:
            assert (await client.post(f"{base}/v1/object/{sealed}")).status_code == 200
            await until(lambda: bool(desk.facts(letters[0], Kind.OBJECTED)))
            for one in pixels:
                assert (await client.get(one)).status_code == 200
        assert server.service
        assert server.service.counts["inert"] == 2
        await desk.send(account, html=page, tracking=asked)
        await until(lambda: len(smtp.letters) == 3)
        assert "https://a.example/" in html_in(smtp.letters[2])
        assert base not in html_in(smtp.letters[2])


async def test_a_server_that_is_down_is_said_of_its_account_and_followed_when_it_is_back(
    desk: Desk, server: EmbeddedServer
) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)
        await server.stop()
        await desk.run(desk.engine.save_account(account, "", line(server)))
        await until(lambda: any(not one.ok for one in desk.reader.states()))
        await server.start()
        await until(lambda: all(one.ok for one in desk.reader.states()))


async def test_half_a_line_is_refused_and_changes_nothing(desk: Desk) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)
        with pytest.raises(Trouble, match="connection line"):
            await desk.run(desk.engine.save_account(account, "", "mailtracker:abc"))


async def test_the_server_is_tried_as_a_recipient_and_as_a_sender_would(
    desk: Desk, server: EmbeddedServer
) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)

        async def steps(pasted: str) -> list[tuple[str, bool]]:
            checks = await asyncio.wrap_future(
                desk.engine.submit(desk.engine.check_account(account, "", pasted))
            )
            return [(one.name, one.ok) for one in checks if one.name.startswith("Tracking")]

        good = [("Tracking: address", True), ("Tracking: encryption", True)]
        assert await steps("") == []
        assert await steps(line(server)) == [*good, ("Tracking: live test", True)]
        assert await steps(line(server, api_key="x")) == [*good, ("Tracking: live test", False)]
        other = Key(9, bytes(32))
        assert await steps(line(server, key=other)) == [*good, ("Tracking: live test", False)]
        assert await steps(line(server, url="http://127.0.0.1:9")) == [("Tracking: address", False)]
        assert await steps("mailtracker:abc") == [("Tracking", False)]


async def test_a_removed_account_leaves_its_server(desk: Desk, server: EmbeddedServer) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)
        await desk.run(desk.engine.save_account(account, "", line(server)))
        await desk.run(desk.engine.remove_account(account.id))
        assert desk.engine.ledger.secret(f"tracking-server:{account.id}") is None


async def test_a_server_is_used_only_when_the_whole_way_works(
    desk: Desk, server: EmbeddedServer
) -> None:
    async with SMTPServer() as smtp:
        account = await desk.account(smtp.port)

        async def connect(pasted: str) -> bool:
            work = desk.engine.submit(desk.engine.connect_server(account.id, pasted))
            return all(one.ok for one in await asyncio.wrap_future(work))

        assert not await connect(line(server, api_key="x"))
        assert desk.reader.accounts()[0].tracker_url == ""
        assert await connect(line(server))
        assert desk.reader.accounts()[0].tracker_url == f"http://127.0.0.1:{server.port}"
