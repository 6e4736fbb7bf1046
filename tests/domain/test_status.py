"""Each rule of the vocabulary, and the promises no rule may break."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.account import Policy
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.status import Delivery, Mark, Reading, Status, status_of
from tests.facts import at, fact

POLICY = Policy()


def fold(*facts: Evidence, now: float = 1) -> Status:
    return status_of(facts, POLICY, at(now))


@pytest.mark.parametrize(
    ("kinds", "delivery"),
    [
        ([], Delivery.CREATED),
        ([Kind.CREATED], Delivery.CREATED),
        ([Kind.SCHEDULED], Delivery.SCHEDULED),
        ([Kind.CREATED, Kind.PROCESSING], Delivery.PROCESSING),
        ([Kind.CREATED, Kind.DROPPED], Delivery.DROPPED),
        ([Kind.PROCESSING, Kind.POSTPONED], Delivery.DEFERRED),
        ([Kind.PROCESSING, Kind.UNSURE], Delivery.UNSURE),
        ([Kind.PROCESSING, Kind.POSTPONED, Kind.PROCESSING, Kind.ACCEPTED], Delivery.ACCEPTED),
        ([Kind.PROCESSING, Kind.REFUSED], Delivery.SOFT_BOUNCE),
        ([Kind.ACCEPTED, Kind.RELAYED], Delivery.ACCEPTED),
        ([Kind.ACCEPTED, Kind.DELAYED], Delivery.DEFERRED),
        ([Kind.ACCEPTED, Kind.DELIVERED], Delivery.DELIVERED),
        ([Kind.ACCEPTED, Kind.EXPANDED], Delivery.DELIVERED),
        ([Kind.ACCEPTED, Kind.FAILED], Delivery.SOFT_BOUNCE),
        ([Kind.UNSURE, Kind.DELIVERED], Delivery.DELIVERED),
    ],
)
def test_the_furthest_fact_says_where_the_letter_is(kinds: list[Kind], delivery: Delivery) -> None:
    facts = [fact(kind, index / 100) for index, kind in enumerate(kinds)]
    assert fold(*facts).delivery is delivery


@pytest.mark.parametrize("late", [Kind.DELAYED, Kind.ACCEPTED, Kind.RELAYED, Kind.POSTPONED])
@pytest.mark.parametrize(
    ("final", "delivery"),
    [(Kind.DELIVERED, Delivery.DELIVERED), (Kind.FAILED, Delivery.SOFT_BOUNCE)],
)
def test_an_earlier_stage_undoes_no_final_fact(final: Kind, delivery: Delivery, late: Kind) -> None:
    assert fold(fact(Kind.ACCEPTED), fact(final, 1), fact(late, 2), now=3).delivery is delivery


@pytest.mark.parametrize("before", [Kind.RELAYED, Kind.DELIVERED, Kind.EXPANDED])
def test_a_later_hop_that_gave_up_wins_over_delivered(before: Kind) -> None:
    status = fold(fact(before, 1), fact(Kind.FAILED, 2, reason="user-unknown"), now=3)
    assert status.delivery is Delivery.HARD_BOUNCE


@pytest.mark.parametrize(
    "proof",
    [
        fact(Kind.REPLIED, 3),
        fact(Kind.DISPLAYED, 3),
        fact(Kind.OPENED, 3, verdict="person"),
        fact(Kind.CLICKED, 3, verdict="proxy"),
    ],
)
def test_a_person_after_a_failure_wins_and_is_marked(proof: Evidence) -> None:
    status = fold(fact(Kind.FAILED, 2), proof, now=4)
    assert status.delivery is Delivery.DELIVERED
    assert Mark.CONTRADICTORY in status.marks


@pytest.mark.parametrize("verdict", ["scanner", "prefetch", "self", "unknown"])
def test_a_machine_after_a_failure_changes_nothing(verdict: str) -> None:
    status = fold(fact(Kind.FAILED, 2), fact(Kind.OPENED, 3, verdict=verdict), now=4)
    assert status.delivery is Delivery.SOFT_BOUNCE
    assert Mark.CONTRADICTORY not in status.marks


@pytest.mark.parametrize(
    ("proof", "proven"),
    [
        (fact(Kind.OPENED, 1, verdict="person"), True),
        (fact(Kind.CLICKED, 1, verdict="proxy"), True),
        (fact(Kind.OPENED, 1, verdict="prefetch"), True),
        (fact(Kind.CLICKED, 1, verdict="scanner"), True),
        (fact(Kind.DISPLAYED, 1), True),
        (fact(Kind.DENIED, 1), True),
        (fact(Kind.REPLIED, 1), True),
        (fact(Kind.AUTO_REPLIED, 1), True),
        (fact(Kind.COMPLAINED, 1), True),
        (fact(Kind.OPENED, 1, verdict="self"), False),
        (fact(Kind.OPENED, 1, verdict="unknown"), False),
        (fact(Kind.OPENED, 1), False),
    ],
)
def test_a_sign_of_life_proves_delivery(proof: Evidence, proven: bool) -> None:
    status = fold(fact(Kind.ACCEPTED), proof, now=2)
    assert (status.delivery is Delivery.DELIVERED) is proven


def test_deferred_for_too_long_is_a_soft_bounce_until_a_report_corrects_it() -> None:
    facts = [fact(Kind.ACCEPTED), fact(Kind.DELAYED, 1), fact(Kind.DELAYED, 30)]
    before, after = fold(*facts, now=72.9), fold(*facts, now=73)
    assert (before.delivery, before.due) == (Delivery.DEFERRED, at(73))
    assert (after.delivery, after.reason, after.due) == (Delivery.SOFT_BOUNCE, "expired", None)
    assert fold(*facts, fact(Kind.DELIVERED, 80), now=90).delivery is Delivery.DELIVERED


def test_silence_is_said_in_its_own_words_and_never_as_delivered() -> None:
    before, after = (fold(fact(Kind.ACCEPTED), now=hours) for hours in (23.9, 24))
    assert (before.delivery, before.due) == (Delivery.ACCEPTED, at(24))
    assert after.delivery == "No failure reported"


def test_the_account_sets_both_windows() -> None:
    short = Policy(retry_window=timedelta(hours=1), quiet_period=timedelta(hours=2))
    assert status_of([fact(Kind.DELAYED)], short, at(1)).delivery is Delivery.SOFT_BOUNCE
    assert status_of([fact(Kind.ACCEPTED)], short, at(2)).delivery is Delivery.SILENT


@pytest.mark.parametrize(
    ("reason", "code", "delivery"),
    [
        ("user-unknown", "550", Delivery.HARD_BOUNCE),
        ("host-unknown", "", Delivery.HARD_BOUNCE),
        ("has-moved", "551", Delivery.HARD_BOUNCE),
        ("not-accept", "556", Delivery.HARD_BOUNCE),
        ("not-accept", "450", Delivery.SOFT_BOUNCE),
        ("mailbox-full", "552", Delivery.SOFT_BOUNCE),
        ("spam-detected", "554", Delivery.SPAM_BOUNCE),
        ("rejected", "550", Delivery.SPAM_BOUNCE),
        ("on-hold", "550", Delivery.SOFT_BOUNCE),
        ("", "550", Delivery.SOFT_BOUNCE),
    ],
)
def test_the_reason_decides_the_bounce(reason: str, code: str, delivery: Delivery) -> None:
    status = fold(fact(Kind.FAILED, reason=reason, reply_code=code))
    assert (status.delivery, status.reason) == (delivery, reason)


def test_dropped_holds_until_the_user_overrides_it() -> None:
    dropped = [fact(Kind.CREATED), fact(Kind.DROPPED, 1)]
    assert fold(*dropped, now=2).delivery is Delivery.DROPPED
    assert fold(*dropped, fact(Kind.PROCESSING, 3), now=4).delivery is Delivery.PROCESSING


@pytest.mark.parametrize(
    ("facts", "reading"),
    [
        ([], Reading.NOTHING),
        ([fact(Kind.OPENED, verdict="unknown")], Reading.NOTHING),
        ([fact(Kind.OPENED, verdict="self")], Reading.NOTHING),
        ([fact(Kind.CLICKED, verdict="scanner")], Reading.MACHINE),
        ([fact(Kind.OPENED, verdict="prefetch")], Reading.MACHINE),
        ([fact(Kind.OPENED, verdict="proxy")], Reading.OPENED),
        ([fact(Kind.OPENED, verdict="person"), fact(Kind.CLICKED, verdict="person")],
         Reading.CLICKED),
        ([fact(Kind.CLICKED, verdict="person"), fact(Kind.DISPLAYED)], Reading.READ),
        ([fact(Kind.DISPLAYED), fact(Kind.REPLIED)], Reading.REPLIED),
        ([fact(Kind.DELETED), fact(Kind.DENIED, 1)], Reading.NOTHING),
    ],
)  # fmt: skip
def test_reading_is_the_best_that_is_known(facts: list[Evidence], reading: Reading) -> None:
    assert fold(*facts).reading is reading


@pytest.mark.parametrize(
    ("facts", "marks"),
    [
        ([fact(Kind.DELETED)], {Mark.DELETED_UNREAD}),
        ([fact(Kind.DISPLAYED), fact(Kind.DELETED, 1)], set()),
        ([fact(Kind.DENIED)], {Mark.RECEIPT_REFUSED}),
        ([fact(Kind.COMPLAINED), fact(Kind.UNSUBSCRIBED)], {Mark.COMPLAINED, Mark.UNSUBSCRIBED}),
        ([fact(Kind.AUTO_REPLIED)], {Mark.AUTO_REPLIED}),
        ([fact(Kind.OBJECTED)], {Mark.OBJECTED}),
    ],
)
def test_marks_stand_beside_the_reading(facts: list[Evidence], marks: set[Mark]) -> None:
    assert fold(*facts).marks == marks


def test_first_open_and_click_are_a_persons_and_every_one_is_counted() -> None:
    status = fold(
        fact(Kind.OPENED, 1, verdict="scanner"),
        fact(Kind.OPENED, 2, verdict="person"),
        fact(Kind.OPENED, 3, verdict="proxy"),
        fact(Kind.CLICKED, 4, verdict="person"),
        now=5,
    )
    assert (status.opens, status.clicks) == (2, 1)
    assert (status.first_open, status.first_click) == (at(2), at(4))


def test_a_proxy_that_asks_again_within_seconds_is_one_opening() -> None:
    second = 1 / 3600
    tries = [fact(Kind.OPENED, 1 + n * second, verdict=Verdict.PROXY) for n in (0, 2, 5)]
    again = fact(Kind.OPENED, 2, verdict=Verdict.PROXY)
    status = status_of([*tries, again], POLICY, at(5))
    assert (status.opens, status.first_open) == (2, at(1))


def test_a_judgement_rescores_and_the_users_is_the_last_word() -> None:
    opened = fact(Kind.OPENED, 1, key="hit", verdict="person")
    mine = fact(Kind.JUDGED, 2, source=Source.USER, about="hit", judgement="self")
    rule = fact(Kind.JUDGED, 3, source=Source.TRACKER, about="hit", judgement="scanner")
    undone = fact(Kind.JUDGED, 4, source=Source.USER, about="hit", judgement="person")
    assert fold(opened, rule, now=5).reading is Reading.MACHINE
    assert fold(opened, mine, rule, now=5).reading is Reading.NOTHING
    assert fold(opened, mine, rule, undone, now=5).reading is Reading.OPENED


FACTS = st.lists(
    st.builds(
        fact,
        st.sampled_from([kind for kind in Kind if kind is not Kind.JUDGED]),
        st.integers(0, 100),
        verdict=st.sampled_from(Verdict),
        reason=st.sampled_from(["", "user-unknown", "mailbox-full", "spam-detected"]),
    ),
    max_size=12,
)


@given(FACTS, st.integers(0, 200))
def test_a_second_arrival_changes_nothing(facts: list[Evidence], now: int) -> None:
    assert fold(*facts, now=now) == fold(*facts, *facts, now=now)


@given(FACTS.flatmap(lambda facts: st.tuples(st.just(facts), st.permutations(facts))))
def test_the_order_of_arrival_changes_nothing(orders: tuple[list[Evidence], ...]) -> None:
    first, second = orders
    assert fold(*first, now=150) == fold(*second, now=150)


@given(FACTS, st.integers(0, 200))
def test_no_delayed_undoes_a_final_fact(facts: list[Evidence], hours: int) -> None:
    known = [*facts, fact(Kind.FAILED, 50)]
    before, after = fold(*known, now=300), fold(*known, fact(Kind.DELAYED, hours), now=300)
    assert before.delivery is after.delivery


def test_a_deferral_ends_when_the_letter_is_passed_on() -> None:
    policy = Policy(retry_window=timedelta(hours=10))
    facts = [fact(Kind.POSTPONED, 0), fact(Kind.ACCEPTED, 8), fact(Kind.DELAYED, 9)]
    assert status_of(facts, policy, at(12)).delivery is Delivery.DEFERRED
    assert status_of(facts, policy, at(19)).delivery is Delivery.SOFT_BOUNCE
