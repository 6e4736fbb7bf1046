"""The world as a whole: it starts, it reaches nothing outside, and it leaves nothing behind."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from mailtracker_gui.domain.trouble import Defect
from mailtracker_gui.sandbox.script import Look
from mailtracker_gui.sandbox.visits import targets
from mailtracker_gui.sandbox.world import World, WorldAddress
from tests.sandbox.conftest import EVERYTHING, Mailbox, letter, submit, told


async def test_it_stops_in_the_middle_of_everything(tmp_path: Path) -> None:
    tasks, threads = asyncio.all_tasks(), threading.enumerate()
    world = World(folder=tmp_path, speed=0.001)
    address = await world.start()
    await submit(address, letter(), ("slow@a.test", EVERYTHING), ("opens@a.test", EVERYTHING))
    smtp_reader, smtp = await asyncio.open_connection("127.0.0.1", address.smtp_port)
    imap_reader, imap = await asyncio.open_connection("127.0.0.1", address.imap_port)
    imap.write(b'1 LOGIN "you@sandbox.test" "%b"\r\n' % address.password.encode())
    imap.write(b"2 EXAMINE INBOX\r\n3 IDLE\r\n")
    await imap_reader.readuntil(b"+ Idling")

    await asyncio.gather(world.stop())  # from another task than the one that started it

    assert asyncio.all_tasks() == tasks
    assert threading.enumerate() == threads
    for reader, writer in ((smtp_reader, smtp), (imap_reader, imap)):
        await reader.read()
        writer.close()
        await writer.wait_closed()


async def test_it_does_not_start_twice(tmp_path: Path) -> None:
    world = World(folder=tmp_path)
    async with world:
        with pytest.raises(Defect):
            await world.start()
    await world.stop()  # once more does no harm


async def test_a_failure_inside_is_not_kept_silent(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    world = World(folder=tmp_path / "mails", speed=1000)
    address = await world.start()
    (tmp_path / "mails").rename(tmp_path / "gone")
    with pytest.raises(Exception, match="451"):
        await submit(address, letter(), ("ok@a.test", EVERYTHING))
    await world.stop()
    assert "FileNotFoundError" in caplog.text


async def test_the_address_shows_no_secret(world: WorldAddress) -> None:
    assert len(world.password) > 15
    assert world.password not in repr(world)


async def test_a_letter_to_oneself_arrives(world: WorldAddress, mailbox: Mailbox) -> None:
    await submit(world, letter("you@sandbox.test"), (world.address, EVERYTHING))
    itself, report = await mailbox.wait(2)
    assert itself["Message-ID"] == "<letter-1@sandbox.test>"
    assert told(report) == "delivered 2.0.0"


@pytest.mark.parametrize(
    "url",
    [
        "http://northwind.test/p.gif",
        "https://192.0.2.1/p.gif",
        "http://127.0.0.1.northwind.test/p.gif",
        "http://user@northwind.test:80/127.0.0.1",
        "file:///etc/passwd",
        "cid:logo",
        "http://[broken/",
        "",
    ],
)
def test_nothing_outside_this_machine_is_fetched(url: str) -> None:
    html = f'<a href="{url}">x</a><img src="{url}">'
    assert all(targets(html, look) == [] for look in Look)


def test_what_a_look_fetches() -> None:
    html = (
        '<a href="https://a.test/">out</a><A HREF="http://localhost:1/c?a=1&amp;b=2">x</A>'
        '<a href="http://[::1]/d">y</a><img src=http://127.0.0.1/p><img src="http://127.0.0.1/p">'
    )
    assert targets(html, Look.IMAGES) == ["http://127.0.0.1/p"]
    assert targets(html, Look.FIRST_LINK) == ["http://localhost:1/c?a=1&b=2"]
    assert targets(html, Look.EVERYTHING) == [
        "http://localhost:1/c?a=1&b=2",
        "http://[::1]/d",
        "http://127.0.0.1/p",
    ]


HOSTILE = (
    b"From: \xff\xfe <you@sandbox.test>\r\nTo: =?x-none?b?!!?= <a@b\r\n"
    b"Subject: \xe9 =?utf-8?q?=ff?=\r\n\ttwo =?\r\nMessage-ID: <\xe9@x>\r\n <y>\r\n"
    b"Reply-To: \r\nReferences: <a@b>\r\n\t<\xff@b>\r\n"
    b"Disposition-Notification-To: you@sandbox.test, <>\r\n"
    b"Content-Type: text/html; charset=x-none\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    b"PCFbeFs8aW1nIHNyYz0i/w\r\n"
)


@pytest.mark.parametrize("content", [HOSTILE, b"\r\n", b"no header at all\r\n", b"<![x[<img src"])
async def test_a_letter_that_is_hard_to_read_ends_nothing(
    content: bytes, world: WorldAddress, mailbox: Mailbox
) -> None:
    silent = ["NOTIFY=NEVER"]
    who = ("replies", "vacation", "complains", "opens", "clicks", "spam+\u00eb")
    everyone = [(f"{name}@a.test", silent) for name in (*who, "replies+\u00eb", "reads+\u00eb")]
    await submit(world, content, *everyone, mail=("SMTPUTF8",))
    written = await mailbox.wait(4 + (content is HOSTILE))
    assert {mail["Subject"].split(":")[0] for mail in written} >= {"Re", "Out of office", "FW"}
    await submit(world, letter(), ("slowfail@a.test", ["NOTIFY=FAILURE"]))  # still alive
    assert told((await mailbox.wait(len(written) + 1))[-1]) == "failed 4.4.7"
