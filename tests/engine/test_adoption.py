"""Letters that another program wrote: adopted once, and what is known of them finds them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.evidence import Kind, Source
from mailtracker_gui.domain.message import Letter, Origin
from mailtracker_gui.domain.proof import sentence, title
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.adoption import Adoption
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.reports import Reports
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.mail.mailbox import Copy
from tests.engine.test_intake import OWN, report

COPY = (
    b"From: Me <me@example.org>\r\nTo: Ann <ann@example.net>\r\nSubject: Offer\r\n"
    b"Message-ID: <there@example.org>\r\nUser-Agent: Thunderbird\r\n\r\n"
)
Desk = tuple[Ledger, Adoption, Reading]


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    ledger, reading = Ledger(tmp_path / "ledger.sqlite"), Reading()
    yield ledger, Adoption(ledger, reading), reading
    reading.close()
    ledger.close()


def copy(header: bytes = COPY, days: float = 0) -> Copy:
    return Copy(uid=1, header=header, arrived=clock.now() - timedelta(days=days))


async def take(ledger: Ledger, reading: Reading, raw: bytes, now: datetime) -> None:
    found = await reading.report(raw, ())
    ledger.append(facts_in(found, raw, OWN, ledger.lookup, now), now)


async def test_a_letter_is_adopted_once(desk: Desk) -> None:
    ledger, adoption, _ = desk
    assert await adoption.adopt(1, [copy(), copy()]) == {"there@example.org"}
    assert await adoption.adopt(2, [copy()]) == set()  # another account holds the same mailbox
    [number] = ledger.ids(Query())
    letter = ledger.letter(number)
    assert letter
    assert (letter.account, letter.origin) == (1, Origin.PROGRAM)
    [one] = letter.recipients
    assert one.status.delivery is Delivery.ACCEPTED
    [fact] = ledger.timeline(number)
    assert (fact.kind, fact.source, fact.raw) == (Kind.ACCEPTED, Source.SENT, COPY)
    assert title(fact) == "Handed to your provider"
    assert "Thunderbird handed the letter" in sentence(fact)
    assert ledger.rows([number])[0].origin is Origin.PROGRAM


async def test_nothing_is_ever_sent_for_it(desk: Desk) -> None:
    ledger, adoption, _ = desk
    await adoption.adopt(1, [copy()])
    assert ledger.outbox.next_due(1) is None
    assert ledger.outbox.due(1, clock.now() + timedelta(days=400)) == []


async def test_what_was_sent_from_here_is_not_adopted(desk: Desk) -> None:
    ledger, adoption, _ = desk
    ledger.add_letter(
        Letter(account=1, sender="me@example.org", to=("ann@example.net",)),
        message_id="there@example.org", envid="e", raw=b"", now=clock.now(),
    )  # fmt: skip
    assert await adoption.adopt(1, [copy()]) == set()
    assert len(ledger.ids(Query())) == 1


async def test_an_old_letter_begins_as_what_its_silence_means(desk: Desk) -> None:
    ledger, adoption, _ = desk
    await adoption.adopt(1, [copy(days=20)])
    letter = ledger.letter(ledger.ids(Query())[0])
    assert letter
    assert [one.status.delivery for one in letter.recipients] == [Delivery.SILENT]


async def test_a_report_that_came_before_its_letter_finds_it(desk: Desk) -> None:
    ledger, adoption, reading = desk
    await take(ledger, reading, report(message_id="there@example.org"), clock.now())
    await take(ledger, reading, report(message_id="other@example.org"), clock.now())
    assert ledger.unmatched_count() == 2
    await adoption.adopt(1, [copy()])
    assert ledger.unmatched_count() == 1
    [number] = ledger.ids(Query())
    letter = ledger.letter(number)
    assert letter
    assert [one.status.delivery for one in letter.recipients] == [Delivery.HARD_BOUNCE]
    [placed] = [one for one in ledger.timeline(number) if one.kind is Kind.JUDGED]
    assert sentence(placed) == "Its letter was found in your Sent folder."


async def test_a_report_that_the_user_put_aside_stays_aside(desk: Desk) -> None:
    ledger, adoption, reading = desk
    await take(ledger, reading, report(message_id="there@example.org"), clock.now())
    [fact] = ledger.unmatched()
    await Reports(ledger, reading).dismiss(fact.key)
    await adoption.adopt(1, [copy()])
    assert [one.key for one in ledger.dismissed()] == [fact.key]


async def test_projections_made_anew_know_the_origin(desk: Desk) -> None:
    ledger, adoption, _ = desk
    await adoption.adopt(1, [copy()])
    [before] = ledger.rows(ledger.ids(Query()))
    ledger.rebuild(clock.now())
    [after] = ledger.rows(ledger.ids(Query()))
    assert replace(after, last_event=before.last_event) == before
    assert after.origin is Origin.PROGRAM
