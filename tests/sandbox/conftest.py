"""The other side of the wire: a client that submits, a mailbox that is watched, a web server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import aiosmtplib
import pytest
from imapclient import IMAPClient

from mailtracker_gui.sandbox.world import World, WorldAddress

SPEED = 500.0
PATIENCE = 20.0  # what does not come by then never comes
EVERYTHING = ["NOTIFY=SUCCESS,DELAY,FAILURE"]


@dataclass
class Web:
    """A web server that notes who asked for what."""

    port: int = 0
    hits: list[str] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        request, *lines = head.splitlines()
        agents = [line.partition(": ")[2] for line in lines if line.lower().startswith("user-ag")]
        self.hits.append(" ".join([*request.split()[:2], *agents]))
        self.changed.set()
        # A place outside the sandbox, as a tracking server redirects to.
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: http://northwind.test/\r\n")
        writer.write(b"Content-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    async def wait(self, count: int) -> list[str]:
        async with asyncio.timeout(PATIENCE):
            while len(self.hits) < count:
                self.changed.clear()
                await self.changed.wait()
        return self.hits


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    web = Web()
    server = await asyncio.start_server(web.answer, "127.0.0.1", 0)
    web.port = server.sockets[0].getsockname()[1]
    yield web
    server.close()
    await server.wait_closed()


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[WorldAddress]:
    async with World(folder=tmp_path / "mails", speed=SPEED) as address:
        yield address


def client(port: int) -> aiosmtplib.SMTP:
    # Without a local name it would look for one, in a thread that stays.
    return aiosmtplib.SMTP(
        hostname="127.0.0.1", port=port, start_tls=False, local_hostname="client.test"
    )


@asynccontextmanager
async def submission(world: WorldAddress) -> AsyncIterator[aiosmtplib.SMTP]:
    async with client(world.smtp_port) as smtp:
        await smtp.login(world.user, world.password)
        yield smtp


async def submit(
    world: WorldAddress, content: bytes, *to: tuple[str, list[str]], mail: tuple[str, ...] = ()
) -> str:
    """Submit a letter and return the server's last reply."""
    async with submission(world) as smtp:
        await smtp.mail(world.address, options=list(mail))
        for address, options in to:
            await smtp.rcpt(address, options=options, encoding="utf-8")
        return (await smtp.data(content)).message


def letter(to: str = "Nora Weiß <ok@northwind.test>", html: str = "", **fields: str) -> bytes:
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = "Alex Morgan <you@sandbox.test>"
    mail["To"] = to
    mail["Subject"] = "Grüße aus Köln"
    mail["Message-ID"] = "<letter-1@sandbox.test>"
    mail["Disposition-Notification-To"] = "you@sandbox.test"
    for name, value in fields.items():
        mail[name.replace("_", "-")] = value
    mail.set_content("Dear Nora,\nplease look at this.\n")
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


class Mailbox:
    """The user's INBOX, followed as the program does it: IDLE in a thread."""

    def __init__(self, world: WorldAddress) -> None:
        self._client = IMAPClient("127.0.0.1", world.imap_port, ssl=False, timeout=PATIENCE)
        self._client.login(world.user, world.password)

    async def wait(self, count: int) -> list[EmailMessage]:
        """Return all mails as soon as there are `count`."""
        async with asyncio.timeout(PATIENCE):
            return [parsed(raw) for raw in await asyncio.to_thread(self._wait, count)]

    def _wait(self, count: int) -> list[bytes]:
        # Asking again now and then, because IMAPClient forgets an EXISTS that came with another
        # answer, and its idle_check() does not see one that came together with the "+" of IDLE.
        while self._client.select_folder("INBOX", readonly=True)[b"EXISTS"] < count:
            self._client.idle()
            self._client.idle_check(timeout=0.2)
            self._client.idle_done()
        uids = self._client.search("ALL")
        return [mail[b"BODY[]"] for mail in self._client.fetch(uids, ["BODY.PEEK[]"]).values()]

    def close(self) -> None:
        self._client.logout()


@pytest.fixture
async def mailbox(world: WorldAddress) -> AsyncIterator[Mailbox]:
    mailbox = await asyncio.to_thread(Mailbox, world)
    yield mailbox
    await asyncio.to_thread(mailbox.close)


def parsed(raw: bytes) -> Any:
    """Parse with the strictest reader the standard library has."""
    mail = message_from_bytes(raw, policy=policy.default)
    parts = mail.iter_parts() if mail.is_multipart() else ()
    assert not [defect for part in (mail, *parts) for defect in part.defects]
    return mail


def fields(part: Any) -> Iterator[dict[str, str]]:
    """Give the groups of fields that a delivery status or the like consists of."""
    for group in part.get_payload():
        yield {name: " ".join(str(value).split()) for name, value in group.items()}


def told(mail: Any) -> str:
    """Sum up a mail in a few words."""
    kind = mail.get_param("report-type")
    if kind == "delivery-status":
        _, recipient = fields(mail.get_payload(1))
        return f"{recipient['Action']} {recipient['Status']}"
    if kind == "disposition-notification":
        (receipt,) = fields(mail.get_payload(1))
        return receipt["Disposition"]
    if kind == "feedback-report":
        (feedback,) = fields(mail.get_payload(1))
        return feedback["Feedback-Type"]
    return str(mail["Subject"])
