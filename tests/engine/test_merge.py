"""One letter to many at a real server: each row once, in a stream, paused, cancelled, counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.connection import Connection, line
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Attachment, Letter, Tracking
from mailtracker_gui.domain.tokens import Key, Mark, among, unseal
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import merge as merging
from mailtracker_gui.ledger.rows import MergeRow, MergeState, Query
from tests.engine.test_outbox import QUICK, SENDER, Desk, desk, html_in, until
from tests.mail.dovecot import free_port
from tests.mail.smtp_server import SMTPServer

__all__ = ["desk"]


def template(account: Account, **changes: object) -> Letter:
    letter = Letter(
        account=account.id,
        sender=SENDER,
        to=("{{name}} <{{email}}>",),
        subject="For {{name}}",
        text="Dear {{name}}",
        tag="Spring",
    )
    return replace(letter, **changes)  # type: ignore[arg-type]


def rows(count: int) -> Iterator[dict[str, str]]:
    for n in range(count):
        yield {"name": f"Reader {n}", "email": f"r{n}@example.net"}


def progress(desk: Desk, number: int) -> MergeRow:
    found = desk.reader.merge_row(number)
    assert found
    return found


async def test_each_row_is_a_letter_of_its_own(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        plan = Attachment(name="plan.txt", content_type="text/plain", content=b"plan")
        letter = template(
            account, html="<p>{{name}}</p>", tracking=Tracking(pixel=True), attachments=(plan,)
        )
        number = await desk.run(desk.engine.send_merge(letter, rows(3)))
        await until(lambda: progress(desk, number).state is MergeState.DONE)
        assert [rcpt.split(" ")[1] for rcpt in server.commands("RCPT")] == [
            f"TO:<r{n}@example.net>" for n in range(3)
        ]
        mail = message_from_bytes(server.letters[1], policy=policy.default)
        assert (mail["To"], mail["Subject"]) == ("Reader 1 <r1@example.net>", "For Reader 1")
        assert html_in(server.letters[1]).startswith("<p>Reader 1</p>\r\n<img")
        assert [part.get_filename() for part in mail.iter_attachments()] == ["plan.txt"]
        assert len({message_from_bytes(one)["Message-ID"] for one in server.letters}) == 3
        assert progress(desk, number) == MergeRow(
            id=number, tag="Spring", state=MergeState.DONE, total=3, sent=3, failed=0, waiting=0
        )
        assert len(desk.reader.ids(Query(text="spring"))) == 3
        assert mail["List-Unsubscribe"] is None  # nobody's button reaches this computer


async def test_a_reader_can_leave_with_their_programs_own_button(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        key = Key(9, bytes(range(32)))
        host = Connection(url="https://track.invalid", account=4, api_key="4.k", key=key)
        await desk.run(desk.engine.save_account(account, "", line(host)))
        number = await desk.run(desk.engine.send_merge(template(account), rows(2)))
        await until(lambda: progress(desk, number).state is MergeState.DONE)
        await desk.send(account)
        await until(lambda: len(server.letters) == 3)
        mails = [message_from_bytes(one, policy=policy.default) for one in server.letters]
        assert [mail["List-Unsubscribe-Post"] for mail in mails] == [
            "List-Unsubscribe=One-Click",
            "List-Unsubscribe=One-Click",
            None,
        ]
        urls = [str(mail["List-Unsubscribe"]).strip("<>") for mail in mails[:2]]
        assert all(url.startswith("https://track.invalid/v1/unsubscribe/") for url in urls)
        wishes = [unseal(among([key]), url.rpartition("/")[2]) for url in urls]
        assert [one.mark for one in wishes if one] == [Mark.UNSUBSCRIBE] * 2
        assert len({one.recipient for one in wishes if one}) == 2


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        ({"email": "x@example.net"}, "Row 251: It has no “name”, only email."),
        ({"name": "X", "email": "nobody"}, "Row 251: “nobody” is not an address."),
        ({"name": "X\nBcc: y", "email": "x@example.net"}, "Row 251: "),
    ],
)
async def test_a_row_at_fault_is_named_and_nothing_is_kept(
    desk: Desk, bad: dict[str, str], words: str
) -> None:
    def some() -> Iterator[dict[str, str]]:
        yield from rows(250)
        yield bad

    async with SMTPServer() as server:
        account = await desk.account(server.port)
        with pytest.raises(Trouble) as caught:
            await desk.run(desk.engine.send_merge(template(account), some()))
        assert caught.value.what.startswith(words)
        assert caught.value.way_out
        assert len(desk.reader.ids(Query())) == 0
        db = desk.engine.ledger._db
        for table in ("merges", "merge_rows", "envelopes"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0


async def test_a_table_without_rows_is_refused(desk: Desk) -> None:
    account = await desk.account(free_port())
    with pytest.raises(Trouble) as caught:
        await desk.run(desk.engine.send_merge(template(account), rows(0)))
    assert caught.value.way_out


async def test_what_failed_is_counted_apart(desk: Desk) -> None:
    replies = {
        "RCPT TO:<r1@": "550 5.1.1 no such user",
        "RCPT TO:<r2@": "451 4.3.0 later",
    }
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        number = await desk.run(desk.engine.send_merge(template(account), rows(4)))
        await until(lambda: progress(desk, number).sent == 2 and progress(desk, number).failed == 1)
        assert progress(desk, number).waiting == 1
        assert [one.id for one in desk.reader.merges_under_way()] == [number]
        del replies["RCPT TO:<r2@"]
        await until(lambda: progress(desk, number).state is MergeState.DONE)
        assert desk.reader.merges_under_way() == []
        assert progress(desk, number).sent == 3


async def test_a_pause_keeps_everything_and_a_restart_keeps_the_pause(tmp_path: Path) -> None:
    slow = replace(QUICK, minute=3600)
    desk = Desk(tmp_path, slow)
    async with SMTPServer() as server:
        account = await desk.account(server.port, limits=Limits(minute=5))
        total = merging.AHEAD + 50
        number = await desk.run(desk.engine.send_merge(template(account), rows(total)))
        await until(lambda: progress(desk, number).sent == 5)
        assert len(desk.reader.ids(Query())) <= merging.AHEAD + 5  # a few ahead, not all
        await desk.run(desk.engine.waiting.pause_merge(number))
        await desk.run(desk.engine.save_account(replace(account, limits=Limits())))
        await desk.close()
        desk = Desk(tmp_path, slow)
        other = await desk.send(account)
        await until(lambda: desk.deliveries(other) == ["Accepted"])
        paused = progress(desk, number)
        assert (paused.state, paused.sent, paused.waiting) == (MergeState.PAUSED, 5, total - 5)
        await desk.run(desk.engine.waiting.resume_merge(number))
        await until(lambda: progress(desk, number).state is MergeState.DONE)
        assert len(server.letters) == total + 1
        assert len(set(server.commands("RCPT"))) == total + 1
        await desk.close()


async def test_a_cancelled_merge_sends_no_more(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port, limits=Limits(minute=5))
        number = await desk.run(desk.engine.send_merge(template(account), rows(150)))
        await until(lambda: progress(desk, number).sent == 5)
        await desk.run(desk.engine.waiting.cancel_merge(number))
        over = progress(desk, number)
        assert (over.state, over.total, over.sent, over.waiting) == (
            MergeState.CANCELLED, 150, 5, 0,
        )  # fmt: skip
        assert over.failed == len(desk.reader.ids(Query())) - 5  # made, and dropped
        await desk.run(desk.engine.save_account(replace(account, limits=Limits())))
        await desk.run(desk.engine.waiting.resume_merge(number))
        other = await desk.send(account)
        await until(lambda: desk.deliveries(other) == ["Accepted"])
        assert len(server.letters) == 6
        await desk.run(desk.engine.waiting.cancel_merge(number))  # again: nothing happens
        assert progress(desk, number) == over


async def test_a_letter_by_hand_does_not_wait_for_all_of_a_merge(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        number = await desk.run(desk.engine.send_merge(template(account), rows(300)))
        letter = await desk.send(account)
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        before = [rcpt.split(" ")[1] for rcpt in server.commands("RCPT")].index(
            "TO:<ann@example.net>"
        )
        assert before <= 2 * merging.AHEAD
        await until(lambda: progress(desk, number).state is MergeState.DONE)


async def test_a_removed_account_ends_its_merges(desk: Desk) -> None:
    account = await desk.account(free_port())
    number = await desk.run(desk.engine.send_merge(template(account), rows(3)))
    await desk.run(desk.engine.remove_account(account.id))
    assert desk.reader.merges_under_way() == []
    assert progress(desk, number).state is MergeState.CANCELLED
