"""Limits hold letters back, are counted per recipient, outlive a restart, and are no failure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.engine.allowance import Allowance
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.mail.submission import Outcome
from tests.engine.test_outbox import QUICK, Desk, desk, until
from tests.facts import at, fact
from tests.mail.smtp_server import SMTPServer

__all__ = ["desk"]

SECOND = 1 / 3600
ACCOUNT = Account(
    id=1,
    name="Me",
    address="me@example.org",
    smtp=Server(host="smtp.example.org", port=465),
    limits=Limits(minute=3, day=5),
)
BUSY = Outcome(
    recipient="a@x.example",
    kind=Kind.POSTPONED,
    reply="421 4.7.0 Too many messages",
    reply_code="421",
    status="4.7.0",
    reason_words="",
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


def tried(ledger: Ledger, *hours: float, account: int = 1) -> None:
    """Let a recipient be tried at each of these times."""
    for when in hours:
        mark = str(ledger.last())
        letter = Letter(account=account, sender="me@example.org", to=(f"a{mark}@x.example",))
        number = ledger.add_letter(
            letter, message_id=mark, envid=mark, raw=b"", now=at(when) - timedelta(days=2)
        )
        row = ledger.letter(number)
        assert row
        one = row.recipients[0].id
        ledger.append([fact(Kind.PROCESSING, when, message=number, recipient=one)], at(when))


def test_a_minute_and_a_day_are_counted_back_from_now(ledger: Ledger) -> None:
    allowance = Allowance(ACCOUNT, ledger, Pace())
    tried(ledger, 0, 10 * SECOND, account=2)  # another account's
    tried(ledger, 0, 10 * SECOND)
    now = at(20 * SECOND)
    assert allowance.hurdle(1, now) is None
    hurdle = allowance.hurdle(2, now)
    assert hurdle == (at(60 * SECOND), "Waiting: the account's limit of 3 a minute")
    assert allowance.hurdle(2, at(61 * SECOND)) is None
    assert allowance.hurdle(3, now) == (at(70 * SECOND), hurdle[1])
    assert allowance.hurdle(9, at(71 * SECOND)) == (
        at(24 + 10 * SECOND),
        "Waiting: the account's limit of 5 a day",
    )
    assert allowance.hurdle(9, at(25)) is None  # more than is ever allowed goes alone


def test_a_day_of_letters_is_enough(ledger: Ledger) -> None:
    allowance = Allowance(ACCOUNT, ledger, Pace())
    tried(ledger, 0, 1, 2, 3, 4)
    assert allowance.hurdle(1, at(23)) == (at(24), "Waiting: the account's limit of 5 a day")
    assert allowance.hurdle(1, at(24.1)) is None


def test_no_limit_holds_nothing_back(ledger: Ledger) -> None:
    tried(ledger, 0, 0.001, 0.002)
    assert (
        Allowance(replace(ACCOUNT, limits=Limits()), ledger, Pace()).hurdle(50, at(0.003)) is None
    )
    assert Allowance(replace(ACCOUNT, limits=None), ledger, Pace()).hurdle(50, at(0.003)) is None


def test_a_server_that_asks_for_less_gets_less_for_longer_each_time(ledger: Ledger) -> None:
    allowance = Allowance(ACCOUNT, ledger, Pace())
    now, waits = at(0), []
    for _ in range(4):
        allowance.learn([BUSY], now)
        again = Allowance(ACCOUNT, ledger, Pace()).hurdle(1, now)  # as after a restart
        assert again
        assert again.words == "Waiting: smtp.example.org asks for fewer letters"
        waits.append(again.until - now)
        now = again.until
        assert allowance.hurdle(1, now) is None
    for shorter, longer in pairwise(waits):
        assert longer > 1.5 * shorter
    later = now + timedelta(hours=2)  # all went well meanwhile
    allowance.learn([BUSY], later)
    calm = allowance.hurdle(1, later)
    assert calm
    assert calm.until - later < 2 * waits[0]


def test_other_refusals_slow_nothing_down(ledger: Ledger) -> None:
    allowance = Allowance(ACCOUNT, ledger, Pace())
    grey = replace(BUSY, reply="451 4.7.1 greylisted", reply_code="451", status="4.7.1")
    allowance.learn([grey], at(0))
    assert allowance.hurdle(1, at(0)) is None


def sending(desk: Desk) -> tuple[bool, str]:
    return next(((s.ok, s.words) for s in desk.reader.states() if s.part == "sending"), (True, ""))


async def test_what_is_over_the_limit_waits_and_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path, replace(QUICK, minute=2))
    async with SMTPServer() as server:
        account = await desk.account(server.port, limits=Limits(minute=3))
        letters = [await desk.send(account, f"a{n}@x.example") for n in range(3)]
        pair = await desk.send(account, "b1@x.example", "b2@x.example")
        await until(lambda: sending(desk) == (True, "Waiting: the account's limit of 3 a minute"))
        assert [desk.deliveries(one) for one in letters] == [["Accepted"]] * 3
        assert desk.deliveries(pair) == ["Created"] * 2
        assert desk.facts(pair, Kind.POSTPONED) == []
        await until(lambda: desk.deliveries(pair) == ["Accepted"] * 2)
        await until(lambda: sending(desk) == (True, "Ready to send"))
        assert len(server.letters) == 4
        await desk.close()


async def test_a_server_that_is_too_busy_is_left_alone_for_a_while(tmp_path: Path) -> None:
    desk = Desk(tmp_path, replace(QUICK, first_retry=3600, longest_retry=7200))
    replies = {"MAIL": "421 4.7.0 Too many messages, slow down"}
    async with SMTPServer(replies=replies) as server:
        account = await desk.account(server.port)
        first = await desk.send(account)
        await until(lambda: desk.deliveries(first) == ["Deferred"])
        replies.clear()
        await desk.close()
        desk = Desk(tmp_path)
        second = await desk.send(account)
        await until(lambda: "asks for fewer letters" in sending(desk)[1])
        assert sending(desk)[0]
        assert desk.deliveries(second) == ["Created"]
        assert server.letters == []
        await desk.close()


async def test_a_greeting_that_says_so_counts_too(tmp_path: Path) -> None:
    desk = Desk(tmp_path, replace(QUICK, first_retry=3600, longest_retry=7200))
    async with SMTPServer(replies={"greeting": "421 4.7.0 Too many connections"}) as server:
        letter = await desk.send(await desk.account(server.port))
        await until(lambda: desk.deliveries(letter) == ["Deferred"])
        assert desk.engine.ledger.outbox.slowdown(1)
        await desk.close()
