"""Servers and disks at their worst: no letter is lost, none goes twice, and it is said in words."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.mail.trouble import Offline, Stage, explain
from tests.engine.test_outbox import QUICK, SENDER, Desk, until
from tests.mail.smtp_server import HANG_UP, SMTPServer

IMPATIENT = replace(QUICK, answer=0.3, taking=0.6)


@pytest.fixture
async def hasty(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk that gives a server little time."""
    desk = Desk(tmp_path, IMPATIENT)
    yield desk
    await desk.close()


def said(desk: Desk) -> str:
    return next((one.words for one in desk.reader.states() if one.part == "sending"), "")


async def test_421_in_the_middle_keeps_the_rest_for_later(hasty: Desk) -> None:
    """The second of three recipients meets a server that closes (RFC 5321 section 3.8)."""
    replies = {"RCPT TO:<b@": "421 4.3.2 shutting down"}
    async with SMTPServer(replies=replies) as server:
        account = await hasty.account(server.port)
        letter = await hasty.send(account, "a@x.example", "b@x.example", "c@x.example")
        await until(lambda: hasty.deliveries(letter) == ["Deferred"] * 3)
        assert server.letters == []
        replies.clear()
        await until(lambda: hasty.deliveries(letter) == ["Accepted"] * 3)
        assert len(server.letters) == 1


async def test_421_after_the_content_is_an_answer(hasty: Desk) -> None:
    replies = {"content": "421 4.3.2 shutting down, not taken"}
    async with SMTPServer(replies=replies) as server:
        letter = await hasty.send(await hasty.account(server.port))
        await until(lambda: hasty.deliveries(letter) == ["Deferred"])
        replies.clear()
        await until(lambda: hasty.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 2  # it said that it had not taken the first


async def test_greylisting_puts_off_whom_it_names_and_nobody_else(hasty: Desk) -> None:
    replies = {"RCPT TO:<b@": "451 4.7.1 Greylisted, come back later"}
    async with SMTPServer(replies=replies) as server:
        account = await hasty.account(server.port)
        letter = await hasty.send(account, "a@x.example", "b@x.example")
        await until(lambda: hasty.deliveries(letter) == ["Accepted", "Deferred"])
        other = await hasty.send(account, "z@x.example")  # the account is not slowed down
        await until(lambda: hasty.deliveries(other) == ["Accepted"])
        replies.clear()
        await until(lambda: hasty.deliveries(letter) == ["Accepted", "Accepted"])
        named = [rcpt.split(" ")[1] for rcpt in server.commands("RCPT")]
        assert named.count("TO:<a@x.example>") == 1


@asynccontextmanager
async def listener(answer: bytes, pause: float) -> AsyncIterator[int]:
    """Serve `answer` to everyone, a byte at a time, and listen to nobody."""

    async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            for byte in answer:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(pause)
            await asyncio.sleep(3600)
        except ConnectionError:
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(drip, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
async def test_a_handshake_that_never_ends_is_given_up(hasty: Desk, security: Security) -> None:
    greeting = b"220 ready\r\n250-mail\r\n250 STARTTLS\r\n220 go\r\n"
    async with listener(b"" if security is Security.TLS else greeting, 0) as port:
        account = await hasty.account(port)
        stalled = replace(account, smtp=replace(account.smtp, security=security))
        await hasty.run(hasty.engine.save_account(stalled))
        letter = await hasty.send(stalled)
        await until(lambda: hasty.deliveries(letter) == ["Deferred"])
        await until(lambda: "did not answer in time" in said(hasty))
    async with SMTPServer() as server:
        await moved(hasty, account, server.port)
        await until(lambda: hasty.deliveries(letter) == ["Accepted"])


async def test_one_byte_at_a_time_is_given_up(hasty: Desk) -> None:
    async with listener(b"220 " + b"x" * 1000 + b"\r\n", 0.05) as port:
        account = await hasty.account(port)
        letter = await hasty.send(account)
        await until(lambda: hasty.deliveries(letter) == ["Deferred"])
        await until(lambda: "did not answer in time" in said(hasty))
    async with SMTPServer() as server:
        await moved(hasty, account, server.port)
        await until(lambda: hasty.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 1


async def moved(desk: Desk, account: Account, port: int) -> None:
    smtp = Server(host="127.0.0.1", port=port, security=Security.NONE)
    await desk.run(desk.engine.save_account(replace(account, smtp=smtp)))


async def test_a_cut_in_the_middle_of_many_leaves_one_unsure_and_the_rest_whole(
    hasty: Desk,
) -> None:
    replies = {"content": HANG_UP}
    async with SMTPServer(replies=replies) as server:
        account = await hasty.account(server.port)
        first = await hasty.send(account, "a@x.example")
        await until(lambda: hasty.deliveries(first) == ["Unsure"])
        replies.clear()
        rest = [await hasty.send(account, f"r{n}@x.example") for n in range(5)]
        await until(lambda: all(hasty.deliveries(one) == ["Accepted"] for one in rest))
        assert hasty.deliveries(first) == ["Unsure"]
        assert len(server.letters) == 6


@pytest.mark.parametrize(
    ("error", "offline"),
    [
        (OSError(101, "Network is unreachable"), True),
        (OSError("Multiple exceptions: [Errno 101] Connect call, [Errno 113] Connect call"), True),
        (OSError("Multiple exceptions: [Errno 101] Connect call, [Errno 111] Connect call"), False),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), True),
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), False),
        (ConnectionRefusedError(111, "Connection refused"), False),
        (ConnectionResetError(104, "Connection reset by peer"), False),
    ],
)
def test_no_network_is_told_from_a_server_that_is_down(error: OSError, offline: bool) -> None:
    server = Server(host="smtp.example.org", port=465)
    assert isinstance(explain(error, server, Stage.CONNECT), Offline) is offline


async def test_without_a_network_nothing_was_tried(hasty: Desk) -> None:
    """Linux has no way for TCP to a multicast address, whatever networks there are."""
    desk = hasty
    server = Server(host="224.0.0.1", port=465, security=Security.TLS)
    account = Account(name="Me", address=SENDER, smtp=server)
    number = await desk.run(desk.engine.save_account(account))
    letters = [await desk.send(replace(account, id=number)) for _ in range(2)]
    await until(lambda: said(desk) == "Offline: 2 letters wait")
    [state] = [one for one in desk.reader.states() if one.part == "sending"]
    assert state.ok
    assert [desk.deliveries(one) for one in letters] == [["Created"]] * 2
    assert desk.facts(letters[0], Kind.POSTPONED) == []
    [waiting] = desk.engine.ledger.outbox.queued(letters[0])
    assert waiting.first_tried is None  # the retry window has not begun


async def test_a_ledger_that_cannot_grow_loses_and_doubles_nothing(tmp_path: Path) -> None:
    async with SMTPServer() as server:
        command = ("-m", "tests.engine.starved_program", str(tmp_path), str(server.port))
        program = await asyncio.create_subprocess_exec(
            sys.executable, *command, stdout=asyncio.subprocess.PIPE
        )
        told, _ = await asyncio.wait_for(program.communicate(), 60)
        assert program.returncode == 0
        answer = json.loads(told)
        assert answer["refused"]  # the letter of that time was not taken, and it was said
        assert answer["alarm"]
        assert answer["letters"] == ["Accepted"]
        assert len(server.letters) == 1
