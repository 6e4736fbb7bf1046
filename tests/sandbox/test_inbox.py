"""The user's mailbox, as the program's own IMAP library and a bare socket see it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from mailtracker_gui.sandbox.inbox import Inbox
from tests.sandbox.conftest import PATIENCE, letter

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
USER, PASSWORD = "you@sandbox.test", "secret word"


@pytest.fixture
def inbox() -> Inbox:
    return Inbox(user=USER, password=PASSWORD)


@pytest.fixture
async def port(inbox: Inbox) -> AsyncIterator[int]:
    async with inbox.listening() as port:
        yield port


def logged_in(port: int) -> IMAPClient:
    client = IMAPClient("127.0.0.1", port, ssl=False, timeout=PATIENCE)
    client.login(USER, PASSWORD)
    return client


async def test_idle_is_told_each_time_a_mail_arrives(inbox: Inbox, port: int) -> None:
    """Many times, because IMAPClient takes half a line for a broken connection (see inbox.py)."""

    def idling() -> IMAPClient:
        client = logged_in(port)
        assert client.has_capability("IDLE")
        assert client.select_folder("INBOX", readonly=True)[b"EXISTS"] == 0
        client.idle()
        return client

    def told(count: int) -> None:
        while (count, b"EXISTS") not in client.idle_check(timeout=PATIENCE):
            pass  # the flags of the mail before

    client = await asyncio.to_thread(idling)
    for count in range(1, 41):
        await inbox.deliver(letter(), NOW)
        async with asyncio.timeout(PATIENCE):
            await asyncio.to_thread(told, count)
    await asyncio.to_thread(client.idle_done)
    await asyncio.to_thread(client.logout)


async def test_everything_the_program_asks_for_is_answered(inbox: Inbox, port: int) -> None:
    mail = letter(html="<p>Hello</p>")
    await inbox.deliver(mail, NOW)

    def ask() -> None:
        client = logged_in(port)
        first = client.select_folder("INBOX")
        (uid,) = client.search(["UID", "1:*"])
        assert first[b"UIDNEXT"] == uid + 1
        assert client.folder_status("INBOX", ["UIDVALIDITY"]) == {
            b"UIDVALIDITY": first[b"UIDVALIDITY"]
        }
        wanted = ["BODYSTRUCTURE", "RFC822.SIZE", "BODY.PEEK[HEADER.FIELDS (SUBJECT MESSAGE-ID)]"]
        answer = client.fetch(uid, [*wanted, "BODY.PEEK[]<0.100>"])[uid]
        assert answer[b"RFC822.SIZE"] == len(mail)
        assert answer[b"BODY[]<0>"] == mail[:100]
        fields = answer[b"BODY[HEADER.FIELDS (MESSAGE-ID SUBJECT)]"]
        assert b"Message-ID: <letter-1@sandbox.test>\r\n" in fields
        parts, kind = answer[b"BODYSTRUCTURE"][:2]
        assert kind == b"alternative"
        assert [part[:2] for part in parts] == [(b"text", b"plain"), (b"text", b"html")]
        assert client.fetch(uid, ["BODY.PEEK[]", "FLAGS"])[uid][b"BODY[]"] == mail
        assert b"\\Seen" not in client.get_flags(uid)[uid]
        client.logout()

    await asyncio.to_thread(ask)


async def test_a_wrong_password_is_refused(port: int) -> None:
    client = await asyncio.to_thread(IMAPClient, "127.0.0.1", port, ssl=False, timeout=PATIENCE)
    with pytest.raises(LoginError):
        await asyncio.to_thread(client.login, USER, "guess")
    await asyncio.to_thread(client.logout)


async def test_no_arrival_is_forgotten_in_a_burst(inbox: Inbox, port: int) -> None:
    """A mail that arrives while pymap writes about the one before (see inbox.py)."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)

    async def until(end: bytes) -> None:
        async with asyncio.timeout(PATIENCE):
            while not (await reader.readline()).startswith(end):
                pass

    writer.write(b'1 LOGIN "%b" "%b"\r\n2 EXAMINE INBOX\r\n' % (USER.encode(), PASSWORD.encode()))
    await until(b"2 OK")
    writer.write(b"3 IDLE\r\n")
    await until(b"+")
    for _ in range(60):
        await inbox.deliver(letter(), NOW)
        await asyncio.sleep(0)
    await until(b"* 60 EXISTS")
    writer.close()
    await writer.wait_closed()
