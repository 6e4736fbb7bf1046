"""Blocked addresses get no letters, unless the user says so; the user's word on them counts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain.contacts import Block
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.reports import read
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.addresses import Addresses
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.ledger.ledger import Ledger
from tests.engine.test_outbox import Desk, desk, until
from tests.facts import START, at
from tests.mail.smtp_server import SMTPServer

__all__ = ["desk"]
SPECIMENS = Path(__file__).parent.parent / "specimens"
ANN, BOB = "ann@example.net", "bob@example.net"
GONE = {f"RCPT TO:<{BOB}>": "550 5.1.1 no such user"}


def block(ledger: Ledger, address: str) -> Block:
    found = ledger.contact(address)
    assert found
    return found.standing.block


async def bounced(desk: Desk, replies: dict[str, str], port: int) -> object:
    """Let Bob's address bounce once, and be good from then on."""
    account = await desk.account(port)
    letter = await desk.send(account, BOB)
    await until(lambda: desk.deliveries(letter) == ["Hard bounce"])
    replies.clear()
    return account


async def test_a_bounced_address_is_dropped_and_the_others_get_theirs(desk: Desk) -> None:
    replies = dict(GONE)
    async with SMTPServer(replies=replies) as server:
        account = await bounced(desk, replies, server.port)
        letter = await desk.send(account, ANN, BOB)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(letter) == ["Accepted", "Dropped"])
        [fact] = desk.facts(letter, Kind.DROPPED)
        contact = desk.reader.contact(BOB)
        assert contact
        assert fact.details == {"why": str(contact.standing), "block": "Bounced address"}
        assert str(contact.standing).endswith(": user unknown.")
        assert [line[:13] for line in server.commands("RCPT")] == ["RCPT TO:<bob@", "RCPT TO:<ann@"]


async def test_where_all_are_dropped_nothing_is_handed_over_and_nothing_waits(desk: Desk) -> None:
    replies = dict(GONE)
    async with SMTPServer(replies=replies) as server:
        account = await bounced(desk, replies, server.port)
        letter = await desk.send(account, BOB)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(letter) == ["Dropped"])
        other = await desk.send(account, ANN)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(other) == ["Accepted"])
        assert len(server.letters) == 1
        kinds = [fact.kind for fact in desk.reader.timeline(letter)]
        assert kinds == [Kind.CREATED, Kind.DROPPED]
        assert desk.engine.ledger.outbox.next_due(account.id) is None  # type: ignore[attr-defined]


async def test_on_the_users_word_it_is_sent_all_the_same(desk: Desk) -> None:
    replies = dict(GONE)
    async with SMTPServer(replies=replies) as server:
        account = await bounced(desk, replies, server.port)
        letter = await desk.send(account, BOB, regardless=True)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(letter) == ["Accepted"])


async def test_a_dropped_letter_is_sent_again_on_the_users_word(desk: Desk) -> None:
    replies = dict(GONE)
    async with SMTPServer(replies=replies) as server:
        account = await bounced(desk, replies, server.port)
        letter = await desk.send(account, BOB)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(letter) == ["Dropped"])
        row = desk.reader.letter(letter)
        assert row
        await desk.run(desk.engine.send_again(letter, row.recipients[0].id))
        await until(lambda: desk.deliveries(letter) == ["Accepted"])


async def test_a_cleared_address_is_written_to_again(desk: Desk) -> None:
    replies = dict(GONE)
    async with SMTPServer(replies=replies) as server:
        account = await bounced(desk, replies, server.port)
        await desk.run(desk.engine.addresses.clear(BOB))
        letter = await desk.send(account, BOB)  # type: ignore[arg-type]
        await until(lambda: desk.deliveries(letter) == ["Accepted"])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    letter = Letter(account=1, sender="ann@example.com", to=(BOB, "Eve@example.net", ANN))
    ledger.add_letter(letter, message_id="letter-33@example.com", envid="E33", raw=b"", now=START)
    yield ledger
    ledger.close()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (b"abuse", Block.COMPLAINED),
        (b"fraud", Block.COMPLAINED),
        (b"opt-out", Block.UNSUBSCRIBED),
        (b"not-spam", Block.NONE),
        (b"auth-failure", Block.NONE),
    ],
)
def test_a_feedback_report_blocks_whom_it_names(
    ledger: Ledger, kind: bytes, expected: Block
) -> None:
    raw = (SPECIMENS / "arf-abuse.eml").read_bytes()
    raw = raw.replace(b"Feedback-Type: abuse", b"Feedback-Type: " + kind)
    own = frozenset({"ann@example.com"})
    ledger.append(facts_in(read(raw), raw, own, ledger.lookup, at(1)), at(1))
    assert [block(ledger, one) for one in (BOB, "eve@example.net")] == [expected] * 2
    assert block(ledger, ANN) is Block.NONE


def test_each_word_on_an_address_is_undone_by_another(ledger: Ledger) -> None:
    addresses = Addresses(ledger)
    asyncio.run(addresses.block("BOB@example.net", "  On the phone  "))
    found = ledger.contact(BOB)
    assert found
    assert (found.standing.block, found.standing.words) == (Block.BY_HAND, "On the phone")
    asyncio.run(addresses.clear(BOB))
    assert block(ledger, BOB) is Block.NONE
    asyncio.run(addresses.correct(BOB, "Bob <bob@new.example>"))
    found = ledger.contact(BOB)
    assert found
    assert (found.standing.block, found.standing.words) == (Block.CORRECTED, "bob@new.example")


@pytest.mark.parametrize(
    "new", ["nobody", "", "BOB@example.net", "bob@", "@new.example", "a b@c d", "a@b, c@d"]
)
def test_a_correction_to_no_other_address_is_refused(ledger: Ledger, new: str) -> None:
    with pytest.raises(Trouble, match="is not another address"):
        asyncio.run(Addresses(ledger).correct(BOB, new))
    assert block(ledger, BOB) is Block.NONE


@pytest.mark.parametrize("address", ["", "nobody", "a@b, c@d"])
def test_what_is_no_address_cannot_be_blocked(ledger: Ledger, address: str) -> None:
    with pytest.raises(Trouble, match="is not an address"):
        asyncio.run(Addresses(ledger).block(address))


def test_a_limit_below_none_is_never(ledger: Ledger) -> None:
    asyncio.run(Addresses(ledger).keep_soft_limit(-3))
    assert ledger.soft_bounce_limit() == 0
