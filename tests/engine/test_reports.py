"""Second thoughts about reports: attached, put aside, judged again, and every one undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.judgements import AS_READ
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.reports.ruled import examine
from mailtracker_gui.domain.rules import Rule, Section, Type
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.engine.reports import Reports
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Query
from tests.engine.test_intake import report

FULL = Rule(section=Section.BODY, text="No such user", type=Type.SOFT)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    for number, to in enumerate(["ann@example.net", "bob@example.net, cy@example.net"], start=1):
        ledger.add_letter(
            Letter(account=1, sender="me@example.org", to=(to,), subject=f"Offer {number}"),
            message_id=f"letter{number}@me", envid=f"Env{number}", raw=b"", now=clock.now(),
        )  # fmt: skip
    yield ledger
    ledger.close()


@pytest.fixture
def reports(ledger: Ledger) -> Iterator[Reports]:
    reading = Reading()
    yield Reports(ledger, reading)
    reading.close()


def arrive(ledger: Ledger, raw: bytes) -> list[Evidence]:
    now = clock.now()
    report = examine(raw, ledger.rules()).ruled
    facts = facts_in(report, raw, frozenset({"me@example.org"}), ledger.lookup, now)
    ledger.append(facts, now)
    return facts


def deliveries(ledger: Ledger, letter: int) -> list[Delivery]:
    row = ledger.letter(letter)
    assert row
    return [one.status.delivery for one in row.recipients]


def projections(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    """Everything but the revisions, which only grow."""
    tables = ("statuses", "list", "signals", "placements", "contacts")
    with ledger.transaction() as db:
        return [
            sorted(
                tuple(row[name] for name in row.keys() if name != "revision")  # noqa: SIM118
                for row in db.execute(f"SELECT * FROM {table}")
            )
            for table in tables
        ]


async def test_a_report_is_attached_and_taken_back(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report(final="BOB@example.net"))
    assert [one.key for one in ledger.unmatched()] == [fact.key]
    await reports.attach(fact.key, 2)
    assert ledger.unmatched() == []
    assert deliveries(ledger, 2) == [Delivery.HARD_BOUNCE, Delivery.CREATED]
    assert {one.kind for one in ledger.timeline(2)} == {Kind.CREATED, Kind.FAILED, Kind.JUDGED}
    contact = ledger.contact("bob@example.net")
    assert contact
    assert contact.standing.block == "Bounced address"
    before = projections(ledger)
    ledger.rebuild(clock.now())
    assert projections(ledger) == before
    await reports.restore(fact.key)
    assert [one.key for one in ledger.unmatched()] == [fact.key]
    assert deliveries(ledger, 2) == [Delivery.CREATED, Delivery.CREATED]
    contact = ledger.contact("bob@example.net")
    assert contact
    assert not contact.standing.block


async def test_a_report_moves_from_one_letter_to_another(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report(message_id="letter1@me"))
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]
    await reports.attach(fact.key, 2, ledger.lookup.recipients(2)["cy@example.net"])
    assert deliveries(ledger, 1) == [Delivery.CREATED]
    assert deliveries(ledger, 2) == [Delivery.CREATED, Delivery.HARD_BOUNCE]
    await reports.restore(fact.key)
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]


async def test_a_dismissed_report_is_kept(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report())
    await reports.dismiss(fact.key)
    assert ledger.unmatched() == []
    assert [one.raw for one in ledger.dismissed()] == [fact.raw]
    await reports.restore(fact.key)
    assert [one.key for one in ledger.unmatched()] == [fact.key]
    assert ledger.dismissed() == []


async def test_what_does_not_exist_is_said(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report())
    for work in (
        reports.attach(fact.key, 99),
        reports.attach(fact.key, 1, 3),
        reports.attach("mail:none:0", 1),
        reports.dismiss("mail:none:0"),
        reports.judge("none", "hard"),
        reports.judge(fact.key, "lovely"),
    ):
        with pytest.raises(Trouble):
            await work


async def test_the_user_has_the_last_word_on_a_bounce(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report(message_id="letter1@me"))
    for category, delivery in (
        ("soft", Delivery.SOFT_BOUNCE),
        ("spam", Delivery.SPAM_BOUNCE),
        ("undetermined", Delivery.SOFT_BOUNCE),
        (AS_READ, Delivery.HARD_BOUNCE),
    ):
        await reports.judge(fact.key, category)
        assert deliveries(ledger, 1) == [delivery]


async def test_a_new_report_is_judged_by_the_rules(ledger: Ledger, reports: Reports) -> None:
    await reports.save_rule(FULL)
    [fact] = arrive(ledger, report(message_id="letter1@me"))
    assert fact.details["rule"] == "Body contains “No such user”: soft"
    assert deliveries(ledger, 1) == [Delivery.SOFT_BOUNCE]
    contact = ledger.contact("ann@example.net")
    assert contact
    assert (contact.soft, contact.standing.block) == (1, "")


async def test_past_reports_are_judged_again_and_back(ledger: Ledger, reports: Reports) -> None:
    arrive(ledger, report(message_id="letter1@me"))
    arrive(ledger, report(message_id="letter2@me", final="cy@example.net"))
    [loose] = arrive(ledger, report(final="stranger@example.net"))
    preview = await reports.preview([FULL])
    assert (preview.looked_at, preview.changed, preview.batch) == (3, 3, "")
    assert {(one.before, one.after) for one in preview.changes} == {("hard", "soft")}
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]
    number = await reports.save_rule(FULL)
    done = await reports.rejudge()
    assert done.changed == 3
    assert deliveries(ledger, 1) == [Delivery.SOFT_BOUNCE]
    assert deliveries(ledger, 2) == [Delivery.CREATED, Delivery.SOFT_BOUNCE]
    assert (await reports.rejudge()).changed == 0
    assert [one.key for one in ledger.unmatched()] == [loose.key]
    assert await reports.undo(done.batch) == 3
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]
    assert await reports.undo(done.batch) == 0
    await reports.remove_rules([number])
    assert (await reports.rejudge()).changed == 0


async def test_a_removed_rule_lets_go_of_what_it_decided(ledger: Ledger, reports: Reports) -> None:
    number = await reports.save_rule(FULL)
    arrive(ledger, report(message_id="letter1@me"))
    await reports.remove_rules([number])
    assert (await reports.rejudge()).changed == 1
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]


async def test_a_report_that_cannot_be_read_again_stays_what_it_was(ledger: Ledger) -> None:
    arrive(ledger, report(message_id="letter1@me"))
    reading = Reading(seconds=0)
    assert (await Reports(ledger, reading).rejudge()).changed == 0
    reading.close()
    assert deliveries(ledger, 1) == [Delivery.HARD_BOUNCE]


async def test_the_users_own_word_outlives_judging_again(ledger: Ledger, reports: Reports) -> None:
    [fact] = arrive(ledger, report(message_id="letter1@me"))
    await reports.judge(fact.key, "spam")
    await reports.save_rule(FULL)
    assert (await reports.rejudge()).changed == 0
    assert deliveries(ledger, 1) == [Delivery.SPAM_BOUNCE]


async def test_a_rule_finds_a_bounce_that_reading_missed(ledger: Ledger, reports: Reports) -> None:
    raw = (
        b"From: robot@example.net\r\nSubject: Ihr Brief\r\nIn-Reply-To: <letter2@me>\r\n\r\n"
        b"Wir kennen cy@example.net hier nicht mehr.\r\n"
    )
    await reports.save_rule(Rule(section=Section.FROM, text="robot@", type=Type.HARD))
    [fact] = arrive(ledger, raw)
    assert (fact.kind, fact.details["decided_by"]) == (Kind.FAILED, "rule:From")
    assert deliveries(ledger, 2) == [Delivery.CREATED, Delivery.HARD_BOUNCE]


async def test_the_bench_changes_nothing(ledger: Ledger, reports: Reports) -> None:
    seen = await reports.examine(report(message_id="letter1@me"), [FULL])
    assert seen.rule == FULL
    assert [one.category for one in seen.read.recipients] == ["hard"]
    assert [one.category for one in seen.ruled.recipients] == ["soft"]
    assert len(ledger.ids(Query())) == 2
    assert ledger.since(0, 100) == [one for one in ledger.since(0, 100) if one.kind is Kind.CREATED]


def test_a_new_profile_has_the_starting_set_once(ledger: Ledger) -> None:
    ledger.settle_in(clock.now())
    rules = ledger.rules()
    assert rules
    ledger.remove_rules([one.id for one in rules])
    ledger.settle_in(clock.now())
    assert ledger.rules() == []
