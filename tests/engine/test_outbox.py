"""The outbox against a server that misbehaves as it is told: each trouble ends as it should."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import httpx
import pytest
from aiosmtpd.controller import Controller

from mailtracker_gui.domain.account import Account, Policy, Security, Server
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.engine.tracker import SEALING_KEY
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.vault.master_key import FixedKey
from tests.mail.dovecot import free_port
from tests.mail.smtp_server import HANG_UP, SMTPServer

PATIENCE = 20  # seconds
SENDER = "me@example.org"
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
QUICK = Pace(first_retry=0.05, longest_retry=0.05, look_again=0.05, first_reconnect=0.05)


class Desk:
    """An engine on a profile, and an account at the server of the test."""

    def __init__(self, folder: Path, pace: Pace = QUICK) -> None:
        self.alarms: list[Trouble] = []
        self.engine = Engine(
            Profile(folder),
            key=FixedKey(bytes(32)),
            pace=pace,
            alarm=self.alarms.append,
        )
        self.engine.start()
        self.reader = Reader(self.engine.ledger.path)

    async def account(self, port: int, password: str = "", **changes: object) -> Account:
        server = Server(
            host="127.0.0.1", port=port, security=Security.NONE, user="me" if password else ""
        )
        account = replace(Account(name="Me", address=SENDER, smtp=server), **changes)  # type: ignore[arg-type]
        number = await self.run(self.engine.save_account(account, password))
        return replace(account, id=number)

    async def send(self, account: Account, *to: str, **changes: object) -> int:
        letter = Letter(
            account=account.id, sender=SENDER, to=to or ("ann@example.net",), subject="Hi", text="x"
        )
        return await self.run(self.engine.send(replace(letter, **changes)))  # type: ignore[arg-type]

    async def run(self, work: object) -> int:
        return await asyncio.wrap_future(self.engine.submit(work))  # type: ignore[arg-type]

    def deliveries(self, letter: int) -> list[str]:
        row = self.reader.letter(letter)
        return [one.status.delivery.value for one in row.recipients] if row else []

    def facts(self, letter: int, *kinds: Kind) -> list[Evidence]:
        return [fact for fact in self.reader.timeline(letter) if fact.kind in kinds]

    async def close(self) -> None:
        await asyncio.to_thread(self.engine.stop)
        self.reader.close()


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    await desk.close()


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110  # another thread makes it true
            await asyncio.sleep(0.01)


async def test_a_letter_is_handed_over_with_all_that_makes_reports_match(desk: Desk) -> None:
    async with SMTPServer() as server:
        letter = await desk.send(await desk.account(server.port), "ann@example.net")
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        row = desk.reader.letter(letter)
        assert row is not None
        [mail] = server.commands("MAIL")
        assert f"ENVID={row.envid}" in mail
        [rcpt] = server.commands("RCPT")
        assert rcpt.endswith("NOTIFY=SUCCESS,DELAY,FAILURE ORCPT=rfc822;ann@example.net")
        [fact] = desk.facts(letter, Kind.ACCEPTED)
        assert fact.details["reply"] == "250-2.0.0 taken\n250 2.0.0 queued as 4711"


async def test_a_letter_that_asks_nothing_needs_no_key(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert desk.engine.ledger.secret(SEALING_KEY) is None


async def test_try_again_later_is_deferred_and_tried_again(desk: Desk) -> None:
    replies = {"RCPT": "451 4.7.1 greylisted"}
    async with SMTPServer(replies=replies) as server:
        letter = await desk.send(await desk.account(server.port))
        await until(lambda: desk.deliveries(letter) == ["Deferred"])
        replies.clear()
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        [first, *_] = desk.facts(letter, Kind.POSTPONED)
        assert first.details["reply"] == "451 4.7.1 greylisted"
        assert len(server.letters) == 1


async def test_one_of_two_refused_leaves_the_other_alone(desk: Desk) -> None:
    replies = {"RCPT TO:<bob@example.net>": "550 5.1.1 no such user"}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, "ann@example.net", "bob@example.net")
        await until(lambda: desk.deliveries(letter) == ["Accepted", "Hard bounce"])
        [fact] = desk.facts(letter, Kind.REFUSED)
        assert (fact.details["reply"], fact.details["reason"]) == (
            "550 5.1.1 no such user",
            "user-unknown",
        )


async def test_cut_after_the_content_is_unsure_until_the_user_says_so(desk: Desk) -> None:
    replies = {"content": HANG_UP}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        letter = await desk.send(account)
        await until(lambda: desk.deliveries(letter) == ["Unsure"])
        replies.clear()
        other = await desk.send(account)
        await until(lambda: desk.deliveries(other) == ["Accepted"])
        assert (desk.deliveries(letter), len(server.letters)) == (["Unsure"], 2)
        row = desk.reader.letter(letter)
        assert row is not None
        await desk.run(desk.engine.send_again(letter, row.recipients[0].id))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 3


@pytest.mark.parametrize("cut", ["greeting", "MAIL", "RCPT", "DATA"])
async def test_cut_before_the_content_is_tried_again(desk: Desk, cut: str) -> None:
    replies = {cut: HANG_UP}
    async with SMTPServer(replies=replies) as server:
        letter = await desk.send(await desk.account(server.port))
        await until(lambda: desk.deliveries(letter) == ["Deferred"])
        replies.clear()
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 1


async def test_nobody_answers_is_said_once_and_the_letter_goes_when_somebody_does(
    desk: Desk,
) -> None:
    account = await desk.account(free_port())
    letter = await desk.send(account)
    await until(lambda: desk.deliveries(letter) == ["Deferred"])
    await until(lambda: any(one.part == "sending" for one in desk.reader.states()))
    [state] = [one for one in desk.reader.states() if one.part == "sending"]
    assert (state.ok, "refused the connection" in state.words) == (False, True)
    assert state.way_out
    await asyncio.sleep(0.3)  # several attempts
    assert len(desk.facts(letter, Kind.POSTPONED)) == 1
    async with SMTPServer() as server:
        moved = replace(account, smtp=replace(account.smtp, port=server.port))
        await desk.run(desk.engine.save_account(moved))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        await until(lambda: all(one.ok for one in desk.reader.states()))


async def test_a_wrong_password_is_said_and_the_letter_waits_for_the_right_one(desk: Desk) -> None:
    async with SMTPServer(password="right") as server:
        account = await desk.account(server.port, password="wrong")
        letter = await desk.send(account)
        await until(lambda: any("refused the login" in s.words for s in desk.reader.states()))
        assert server.letters == []
        await desk.run(desk.engine.save_account(account, "right"))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])


async def test_after_the_retry_window_it_is_given_up(desk: Desk) -> None:
    policy = Policy(retry_window=timedelta(seconds=0.3))
    account = await desk.account(free_port(), policy=policy)
    letter = await desk.send(account)
    await until(lambda: bool(desk.facts(letter, Kind.REFUSED)))
    row = desk.reader.letter(letter)
    assert row is not None
    assert (row.recipients[0].status.delivery, row.recipients[0].status.reason) == (
        "Soft bounce",
        "expired",
    )
    assert desk.engine.ledger.outbox.next_due(account.id) is None


async def test_a_letter_for_later_waits(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        later = await desk.send(account, send_at=clock.now() + timedelta(hours=1))
        now = await desk.send(account)
        await until(lambda: desk.deliveries(now) == ["Accepted"])
        assert desk.deliveries(later) == ["Scheduled"]


async def test_a_disk_full_at_the_worst_moment_loses_nothing(desk: Desk) -> None:
    async with SMTPServer(replies={"content": "250 2.0.0 " + "x" * 400}) as server:
        account = await desk.account(server.port, policy=Policy())
        db = desk.engine.ledger._db
        letter = await desk.send(account, send_at=clock.now() + timedelta(seconds=0.5))

        async def fill() -> int:
            pages = int(db.execute("PRAGMA page_count").fetchone()[0])
            free = int(db.execute("PRAGMA freelist_count").fetchone()[0])
            db.execute(f"PRAGMA max_page_count = {pages}")
            return free

        async def empty() -> int:
            return int(db.execute("PRAGMA max_page_count = 1000000").fetchone()[0])

        await desk.run(fill())
        await until(lambda: bool(desk.alarms) or desk.deliveries(letter) == ["Accepted"])
        await desk.run(empty())
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 1


async def test_pixel_and_links_give_everybody_a_body_of_their_own(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(
            account,
            "ann@example.net",
            bcc=("secret@example.net",),
            html='<p><a href="https://shop.example/">shop</a></p>',
            tracking=Tracking(pixel=True, links=True),
        )
        await until(lambda: desk.deliveries(letter) == ["Accepted"] * 2)
        first, second = server.letters
        assert first != second
        heads = [one.partition(b"\r\n\r\n")[0] for one in (first, second)]
        assert heads[0] == heads[1]
        assert not any(b"secret@" in one for one in server.letters)
        assert not any(b"shop.example" in one.partition(b"text/html")[2] for one in server.letters)


async def test_a_quoted_letter_of_ours_is_not_tracked_again(desk: Desk) -> None:
    asked = Tracking(pixel=True, links=True)
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        html = '<p><a href="https://shop.example/?a=1&amp;b=2">shop</a></p>'
        first = await desk.send(account, html=html, tracking=asked)
        await until(lambda: desk.deliveries(first) == ["Accepted"])
        sent = html_in(server.letters[0])
        assert "shop.example" not in sent
        answer = f"<p>Again:</p><blockquote>{sent}</blockquote>"
        second = await desk.send(account, html=answer, tracking=asked)
        await until(lambda: desk.deliveries(second) == ["Accepted"])
        again = html_in(server.letters[1])
        assert f"<blockquote>{html}" in again
        assert again.count("<img") == 1


async def test_a_letter_says_what_may_be_kept_of_its_hits(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port, level=Level.PSEUDONYMOUS)
        assert desk.reader.accounts()[0].level is Level.PSEUDONYMOUS
        letter = await desk.send(account, html="<p>Hi</p>", tracking=Tracking(pixel=True))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        pixel = html_in(server.letters[0]).partition('src="')[2].partition('"')[0]
        async with httpx.AsyncClient(trust_env=False, headers={"User-Agent": BROWSER}) as client:
            await client.get(pixel)
        await until(lambda: bool(desk.facts(letter, Kind.OPENED)))
        [fact] = desk.facts(letter, Kind.OPENED)
        assert "user_agent" not in fact.details
        assert "address" not in fact.details
        assert fact.recipient is not None


async def test_links_of_hosts_that_the_user_excluded_are_left_alone(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port, unled=("shop.example",))
        kept = ["https://shop.example/a", "https://www.shop.example/b"]
        led = ["https://myshop.example/c", "https://shop.example.net/d"]
        html = "".join(f'<p><a href="{url}">x</a></p>' for url in (*kept, *led))
        letter = await desk.send(account, html=html, tracking=Tracking(links=True))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        sent = html_in(server.letters[0])
        assert [url in sent for url in (*kept, *led)] == [True, True, False, False]


def html_in(raw: bytes) -> str:
    part = message_from_bytes(raw, policy=policy.default).get_body(("html",))
    assert part
    return str(part.get_content()).strip()


async def test_send_again_said_twice_sends_once(desk: Desk) -> None:
    account = await desk.account(free_port())
    letter = await desk.send(account)
    await until(lambda: desk.deliveries(letter) == ["Deferred"])
    row = desk.reader.letter(letter)
    assert row
    for _ in range(2):
        await desk.run(desk.engine.send_again(letter, row.recipients[0].id))
    async with SMTPServer() as server:
        moved = replace(account, smtp=replace(account.smtp, port=server.port))
        await desk.run(desk.engine.save_account(moved))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        other = await desk.send(moved)
        await until(lambda: desk.deliveries(other) == ["Accepted"])
        assert len(server.letters) == 2


async def test_a_removed_account_leaves_nothing_waiting(desk: Desk) -> None:
    account = await desk.account(free_port())
    waiting = await desk.send(account)
    later = await desk.send(account, send_at=clock.now() + timedelta(hours=1))
    await until(lambda: desk.deliveries(waiting) == ["Deferred"])
    await desk.run(desk.engine.remove_account(account.id))
    assert desk.deliveries(waiting) == desk.deliveries(later) == ["Dropped"]
    [fact] = desk.facts(waiting, Kind.DROPPED)
    assert "account was removed" in fact.details["why"]
    assert desk.engine.ledger.outbox.next_due(account.id) is None


async def test_the_retry_window_begins_with_the_first_attempt(tmp_path: Path) -> None:
    """The computer was off when the letter was due: it is tried, and tried again."""
    desk = Desk(tmp_path)
    policy = Policy(retry_window=timedelta(hours=1))
    account = await desk.account(free_port(), policy=policy)
    await desk.close()
    ledger = Ledger(Profile(tmp_path).ledger)
    long_ago = clock.now() - timedelta(days=3)
    letter = ledger.add_letter(
        Letter(account=account.id, sender=SENDER, to=("ann@example.net",), subject="Hi"),
        message_id="1@me", envid="E1", raw=b"", now=long_ago,
    )  # fmt: skip
    ledger.close()
    desk = Desk(tmp_path)
    await until(lambda: desk.deliveries(letter) == ["Deferred"])
    assert desk.facts(letter, Kind.REFUSED) == []
    await desk.close()


async def test_a_refresh_hastens_what_waits_for_another_try(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Pace(first_retry=3600, look_again=60))
    replies = {"RCPT": "451 4.7.1 greylisted"}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        letter = await desk.send(account)
        later = await desk.send(account, send_at=clock.now() + timedelta(hours=1))
        await until(lambda: desk.deliveries(letter) == ["Deferred"])
        replies.clear()
        await desk.run(desk.engine.refresh())
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert desk.deliveries(later) == ["Scheduled"]
        await desk.close()


@pytest.mark.parametrize("to", [(), ("not an address",)])
async def test_a_letter_to_nobody_is_refused_in_words(desk: Desk, to: tuple[str, ...]) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        with pytest.raises(Trouble) as caught:
            await desk.send(account, to=to)
        assert caught.value.way_out


class SlowToAnswer:
    """Takes the content at once and says so only when it is let."""

    def __init__(self) -> None:
        self.has_it, self.may_say = threading.Event(), threading.Event()

    async def handle_DATA(self, *_: object) -> str:
        self.has_it.set()
        await asyncio.to_thread(self.may_say.wait, PATIENCE)
        return "250 2.0.0 taken"


async def test_a_changed_account_waits_for_the_reply_to_what_is_being_handed_over(
    desk: Desk,
) -> None:
    handler = SlowToAnswer()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        account = await desk.account(controller.port)
        letter = await desk.send(account)
        assert await asyncio.to_thread(handler.has_it.wait, PATIENCE)
        saving = desk.engine.submit(desk.engine.save_account(replace(account, name="You")))
        handler.may_say.set()
        await asyncio.wrap_future(saving)
        assert desk.deliveries(letter) == ["Accepted"]
    finally:
        controller.stop()


async def test_a_mail_server_that_keeps_silent_does_not_hold_the_end(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        desk = Desk(tmp_path)
        place = Server(host="127.0.0.1", port=silent.getsockname()[1], security=Security.NONE)
        await desk.account(free_port(), imap=place)
        connection, _ = await asyncio.to_thread(silent.accept)
        with connection:
            async with asyncio.timeout(PATIENCE):
                await desk.close()
