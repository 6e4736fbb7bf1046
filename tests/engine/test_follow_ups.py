"""Follow-ups act once, on what is new unless told otherwise, and never send."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailtracker_gui.domain.contacts import Block
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.follow_up import Condition, Deed, FollowUp, examples
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.follow_ups import FollowUps
from mailtracker_gui.engine.pace import Pace
from mailtracker_gui.ledger import follow_ups
from mailtracker_gui.ledger.ledger import Ledger
from tests.facts import at, fact

ANN = "ann@example.net"
DAY = 24


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


def send(ledger: Ledger, mark: str, hours: float, tag: str = "") -> tuple[int, int]:
    letter = Letter(account=1, sender="me@example.org", to=(ANN,), subject="Offer", tag=tag)
    number = ledger.add_letter(letter, message_id=mark, envid=mark, raw=b"", now=at(hours))
    row = ledger.letter(number)
    assert row
    recipient = row.recipients[0].id
    ledger.append([fact(Kind.DELIVERED, hours, message=number, recipient=recipient)], at(hours))
    return number, recipient


def act(ledger: Ledger, hours: float) -> None:
    made = FollowUps(ledger, Pace())
    while made.act(at(hours)):
        pass


def log(ledger: Ledger) -> list[tuple[int, str]]:
    with ledger.transaction() as db:
        return [tuple(row) for row in db.execute("SELECT letter, deed FROM followed ORDER BY seq")]


TAGGING = FollowUp(days=3, deed=Deed.TAG, words="again", on=True)


def test_a_letter_not_opened_for_days_is_tagged_once_also_after_a_restart(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "again.sqlite")
    ledger.save_follow_up(TAGGING, at(0))
    number, _ = send(ledger, "a", 1)
    act(ledger, 1 + 3 * DAY - 0.1)
    assert log(ledger) == []
    act(ledger, 1 + 3 * DAY)
    ledger.close()
    ledger = Ledger(tmp_path / "again.sqlite")
    act(ledger, 9 * DAY)
    row = ledger.letter(number)
    assert row
    assert (row.tags, log(ledger)) == (("again",), [(number, "tag")])
    ledger.close()


def test_a_letter_opened_in_time_is_left_alone(ledger: Ledger) -> None:
    ledger.save_follow_up(TAGGING, at(0))
    number, recipient = send(ledger, "a", 1)
    opened = fact(Kind.OPENED, 5, message=number, recipient=recipient, verdict="person")
    ledger.append([opened], at(5))
    act(ledger, 9 * DAY)
    assert log(ledger) == []


@pytest.mark.parametrize("earlier", [False, True])
def test_letters_from_before_the_rule_only_when_asked(ledger: Ledger, earlier: bool) -> None:
    number, _ = send(ledger, "a", 0)
    ledger.save_follow_up(replace(TAGGING, earlier=earlier), at(1))
    act(ledger, 9 * DAY)
    assert log(ledger) == ([(number, "tag")] if earlier else [])


def test_a_late_bounce_of_an_old_letter_is_met_and_the_address_blocked(ledger: Ledger) -> None:
    rule = FollowUp(condition=Condition.BOUNCED, days=0, deed=Deed.BLOCK, on=True)
    ledger.save_follow_up(rule, at(0))
    number, recipient = send(ledger, "a", 1)
    act(ledger, 2)
    assert log(ledger) == []
    ledger.append([fact(Kind.FAILED, 50, message=number, recipient=recipient)], at(50))
    act(ledger, 51)
    contact = ledger.contact(ANN)
    assert contact
    assert contact.standing.block is Block.BY_HAND
    assert log(ledger) == [(number, "block")]


def test_a_draft_is_prepared_and_nothing_waits_to_be_sent(ledger: Ledger) -> None:
    ledger.save_follow_up(FollowUp(days=1, deed=Deed.DRAFT, words="Did it come?", on=True), at(0))
    number, _ = send(ledger, "a", 1)
    with ledger.transaction() as db:
        before = db.execute("SELECT count(*) FROM envelopes").fetchone()[0]
        act(ledger, 3 * DAY)
        [did] = ledger.followed()
        assert did.prepared
        draft = ledger.prepared(did.prepared)
        after = db.execute("SELECT count(*) FROM envelopes").fetchone()[0]
    assert (draft.to, draft.subject, draft.text) == ((ANN,), "Re: Offer", "Did it come?")
    assert draft.in_reply_to == "a"
    assert (before, log(ledger)) == (after, [(number, "draft")])


def test_only_the_tag_that_was_named(ledger: Ledger) -> None:
    ledger.save_follow_up(replace(TAGGING, tag="Spring"), at(0))
    number, _ = send(ledger, "a", 1, tag="spring")
    send(ledger, "b", 1, tag="autumn")
    act(ledger, 9 * DAY)
    assert log(ledger) == [(number, "tag")]


def test_a_page_ends_and_the_next_goes_on(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follow_ups, "PAGE", 2)
    ledger.save_follow_up(TAGGING, at(0))
    sent = [send(ledger, str(mark), 1 + mark // 3)[0] for mark in range(7)]
    act(ledger, 9 * DAY)
    assert sorted(letter for letter, _ in log(ledger)) == sent


def test_the_examples_are_there_once_and_off(ledger: Ledger) -> None:
    for _ in range(2):
        ledger.settle_in(at(0))
    with ledger.transaction() as db:
        assert [one.on for one in follow_ups.stored(db)] == [False] * len(examples())


def test_a_rule_that_lacks_its_tag_is_not_turned_on(ledger: Ledger) -> None:
    with pytest.raises(Trouble):
        asyncio.run(FollowUps(ledger, Pace()).save(replace(TAGGING, words=" ")))


def test_looking_uses_the_indexes(ledger: Ledger) -> None:
    with ledger.transaction() as db:
        for column in ("sent", "revision"):
            query = (
                f"SELECT letter FROM list WHERE {column} > 1 AND {column} <= 2 ORDER BY {column}"
            )
            [plan] = db.execute(f"EXPLAIN QUERY PLAN {query}")
            assert f"USING INDEX list_{column}" in plan["detail"].replace("COVERING ", "")
