"""Letters that wait: taken back, held, hurried, cancelled; each at a real server's door."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.ledger.rows import Query, Row
from tests.engine.test_outbox import PATIENCE, SENDER, Desk, SlowToAnswer, desk, until
from tests.mail.dovecot import free_port
from tests.mail.smtp_server import SMTPServer

__all__ = ["desk"]

HOUR = timedelta(hours=1)


def row(desk: Desk, letter: int) -> Row:
    [found] = desk.reader.rows([letter])
    return found


def written(account: Account) -> Letter:
    return Letter(account=account.id, sender=SENDER, to=("ann@example.net",), text="x")


async def passed(desk: Desk, account: Account) -> None:
    """Let another letter go the whole way: what could leave before it has left."""
    letter = await desk.send(account, "zoe@example.net")
    await until(lambda: desk.deliveries(letter) == ["Accepted"])


async def test_a_letter_can_be_taken_back_for_some_seconds(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.run(desk.engine.send(written(account), undo=60))
        await passed(desk, account)
        assert desk.deliveries(letter) == ["Created"]
        await desk.run(desk.engine.waiting.take_back(letter))
        assert desk.deliveries(letter) == ["Dropped"]
        [fact] = desk.facts(letter, Kind.DROPPED)
        assert fact.details["why"] == "You took it back before it left."
        assert len(server.letters) == 1
        with pytest.raises(Trouble):
            await desk.run(desk.engine.waiting.take_back(letter))


async def test_after_that_it_leaves_by_itself(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.run(desk.engine.send(written(account), undo=1))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        with pytest.raises(Trouble) as caught:
            await desk.run(desk.engine.waiting.take_back(letter))
        assert caught.value.way_out
        assert desk.deliveries(letter) == ["Accepted"]


async def test_a_held_letter_waits_until_it_is_released(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, send_at=clock.now() + HOUR)
        await desk.run(desk.engine.waiting.hold(letter))
        waits = row(desk, letter).waits
        assert waits
        assert waits.held
        await desk.close()
        desk = Desk(tmp_path)  # it outlives the program
        await passed(desk, account)
        assert desk.deliveries(letter) == ["Scheduled"]
        await desk.run(desk.engine.waiting.release(letter))
        waits = row(desk, letter).waits
        assert waits
        assert not waits.held
        await desk.run(desk.engine.waiting.send_now(letter))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert row(desk, letter).waits is None
        await desk.close()


async def test_a_letter_is_held_between_two_attempts(desk: Desk) -> None:
    replies = {"RCPT": "451 4.3.0 later"}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        letter = await desk.send(account)
        await until(lambda: desk.deliveries(letter) == ["Deferred"])
        await desk.run(desk.engine.waiting.hold(letter))
        replies.clear()
        await passed(desk, account)
        assert desk.deliveries(letter) == ["Deferred"]
        await desk.run(desk.engine.waiting.send_now(letter))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])


async def test_a_scheduled_letter_can_be_cancelled_and_sent_all_the_same(desk: Desk) -> None:
    async with SMTPServer() as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, send_at=clock.now() + HOUR)
        await desk.run(desk.engine.waiting.cancel(letter))
        assert desk.deliveries(letter) == ["Dropped"]
        assert desk.engine.ledger.outbox.next_due(account.id) is None
        found = desk.reader.letter(letter)
        assert found
        await desk.run(desk.engine.send_again(letter, found.recipients[0].id))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])
        assert len(server.letters) == 1


async def test_a_removed_account_takes_held_letters_with_it(desk: Desk) -> None:
    account = await desk.account(free_port())
    letter = await desk.send(account, send_at=clock.now() + HOUR)
    await desk.run(desk.engine.waiting.hold(letter))
    await desk.run(desk.engine.remove_account(account.id))
    assert desk.deliveries(letter) == ["Dropped"]


async def test_a_held_letter_is_looked_at_again_in_the_list(desk: Desk) -> None:
    account = await desk.account(free_port())
    letter = await desk.send(account, send_at=clock.now() + HOUR)
    seen = desk.reader.revision()
    await desk.run(desk.engine.waiting.hold(letter))
    assert desk.reader.changes(seen).letters == [letter]
    assert list(desk.reader.ids(Query())) == [letter]


async def test_the_seconds_for_second_thoughts_stay_within_a_minute(desk: Desk) -> None:
    assert desk.reader.undo_seconds() == 10
    for wanted, kept in ((0, 0), (75, 60), (-1, 0), (25, 25)):
        await desk.run(desk.engine.waiting.keep_undo(wanted))
        assert desk.reader.undo_seconds() == kept


async def test_what_is_said_while_others_leave_counts(desk: Desk) -> None:
    """All were due together; while the first is handed over, one is cancelled and one held."""
    handler = SlowToAnswer()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    try:
        account = await desk.account(controller.port, enabled=False)
        letters = [await desk.send(account) for _ in range(4)]
        await desk.run(desk.engine.save_account(replace(account, enabled=True)))
        assert await asyncio.to_thread(handler.has_it.wait, PATIENCE)
        with pytest.raises(Trouble):
            await desk.run(desk.engine.waiting.take_back(letters[0]))
        await desk.run(desk.engine.waiting.cancel(letters[1]))
        await desk.run(desk.engine.waiting.hold(letters[2]))
        handler.may_say.set()
        await until(lambda: desk.deliveries(letters[3]) == ["Accepted"])
        found = [desk.deliveries(one) for one in letters]
        assert found == [["Accepted"], ["Dropped"], ["Created"], ["Accepted"]]
    finally:
        controller.stop()


async def test_what_left_for_one_is_not_taken_back_for_the_others(desk: Desk) -> None:
    replies = {"RCPT TO:<b@": "451 4.3.0 later"}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        letter = await desk.send(account, "a@x.example", "b@x.example")
        await until(lambda: desk.deliveries(letter) == ["Accepted", "Deferred"])
        with pytest.raises(Trouble):
            await desk.run(desk.engine.waiting.take_back(letter))
        await desk.run(desk.engine.waiting.cancel(letter))
        assert desk.deliveries(letter) == ["Accepted", "Dropped"]
