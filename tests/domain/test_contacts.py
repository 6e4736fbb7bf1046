"""What signals and notes add up to: whether an address may be written to, and why not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.account import Policy
from mailtracker_gui.domain.contacts import (
    SENTENCES,
    SOFT_LIMIT,
    Block,
    Note,
    Noted,
    Signal,
    Standing,
    Told,
    signals_of,
    standing,
)
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.status import status_of
from tests.facts import at, fact

POLICY = Policy()


def told(signal: Signal, hours: float, reason: str = "") -> Told:
    return Told(signal=signal, at=at(hours), reason=reason)


def noted(note: Note, hours: float, words: str = "") -> Noted:
    return Noted(note=note, at=at(hours), words=words)


def soft(count: int, start: float = 1) -> list[Told]:
    return [told(Signal.SOFT, start + number) for number in range(count)]


def test_nothing_known_is_good() -> None:
    assert standing([], []) == Standing()
    assert str(Standing()) == ""
    assert not Block.NONE


def test_a_hard_bounce_blocks_since_the_first_and_says_its_reason() -> None:
    bounces = [told(Signal.HARD, 5, "has-moved"), told(Signal.HARD, 2, "user-unknown")]
    found = standing(bounces, [])
    assert found == Standing(block=Block.BOUNCED, since=at(2), words="user unknown")
    assert str(found) == ("Letters to this address bounced hard since 4 May 2026: user unknown.")


def test_a_bounce_without_a_reason_is_said_without_one() -> None:
    found = standing([told(Signal.HARD, 2)], [])
    assert str(found) == "Letters to this address bounced hard since 4 May 2026."


def test_a_later_arrival_releases_a_bounced_address() -> None:
    hard, early, late = told(Signal.HARD, 2), told(Signal.ARRIVED, 1), told(Signal.ARRIVED, 3)
    assert standing([early, hard], []).block is Block.BOUNCED
    assert standing([hard, late], []).block is Block.NONE
    assert standing([hard, late, told(Signal.HARD, 4)], []).since == at(4)


@pytest.mark.parametrize(
    ("signal", "block"),
    [(Signal.COMPLAINED, Block.COMPLAINED), (Signal.UNSUBSCRIBED, Block.UNSUBSCRIBED)],
)
def test_a_wish_blocks_and_no_arrival_releases_it(signal: Signal, block: Block) -> None:
    found = standing([told(signal, 2), told(Signal.ARRIVED, 3)], [])
    assert (found.block, found.since) == (block, at(2))


def test_a_wish_is_told_before_a_bounce() -> None:
    found = standing([told(Signal.HARD, 1), told(Signal.UNSUBSCRIBED, 2)], [])
    assert found.block is Block.UNSUBSCRIBED


@pytest.mark.parametrize("signal", [Signal.SPAM, Signal.OBJECTED, Signal.ARRIVED])
def test_what_says_nothing_against_the_address_does_not_block(signal: Signal) -> None:
    assert standing([told(signal, number) for number in range(50)], []) == Standing()


def test_soft_bounces_in_a_row_block() -> None:
    assert standing(soft(SOFT_LIMIT - 1), []) == Standing()
    found = standing(soft(SOFT_LIMIT), [])
    assert found == Standing(block=Block.SOFT, since=at(1), words=str(SOFT_LIMIT))
    assert "last 5 letters" in str(found)


def test_an_arrival_between_begins_the_row_anew() -> None:
    between = [*soft(4), told(Signal.ARRIVED, 4.5), *soft(4, start=5)]
    assert standing(between, [], 5) == Standing()
    assert standing([*between, *soft(1, start=9)], [], 5).since == at(5)


def test_no_limit_never_blocks() -> None:
    assert standing(soft(500), [], 0) == Standing()


def test_clearing_undoes_what_came_before_and_nothing_after() -> None:
    everything = [told(Signal.HARD, 1), told(Signal.COMPLAINED, 2), *soft(9, start=-20)]
    clear = noted(Note.CLEARED, 3)
    assert standing(everything, [noted(Note.BLOCKED, 2), clear]) == Standing()
    assert standing([*everything, told(Signal.HARD, 4)], [clear]).since == at(4)
    assert standing([*everything, *soft(4, start=4)], [clear]) == Standing()


def test_the_users_own_block_is_told_before_all_and_no_arrival_releases_it() -> None:
    block = noted(Note.BLOCKED, 2, "Asked me on the phone.")
    found = standing([told(Signal.COMPLAINED, 1), told(Signal.ARRIVED, 9)], [block])
    assert (found.block, found.since) == (Block.BY_HAND, at(2))
    assert str(found) == "You blocked this address on 4 May 2026: Asked me on the phone."


def test_a_corrected_address_says_the_new_one() -> None:
    found = standing([], [noted(Note.CORRECTED, 2, "bob@new.example")])
    assert found.block is Block.CORRECTED
    assert str(found) == "You corrected this address to bob@new.example on 4 May 2026."


def test_the_later_note_counts() -> None:
    block, correct = noted(Note.BLOCKED, 1, "why"), noted(Note.CORRECTED, 2, "bob@new.example")
    assert standing([], [block, correct]).block is Block.CORRECTED
    assert standing([], [correct, noted(Note.BLOCKED, 3)]).block is Block.BY_HAND


@pytest.mark.parametrize("hours", [1, 0])
def test_notes_go_by_their_order_whatever_the_clock_says(hours: float) -> None:
    """Two notes may have one time, and clocks are set back."""
    first, second = noted(Note.CLEARED, 1), noted(Note.BLOCKED, hours)
    assert standing([], [first, second]).block is Block.BY_HAND
    assert standing([], [noted(Note.BLOCKED, 1), noted(Note.CLEARED, hours)]) == Standing()
    corrected = noted(Note.CORRECTED, hours, "bob@new.example")
    assert standing([], [noted(Note.BLOCKED, 1), corrected]).block is Block.CORRECTED


@given(
    st.permutations(
        [told(Signal.HARD, 1, "user-unknown"), told(Signal.ARRIVED, 0), *soft(6, start=2)]
    )
)
def test_the_order_in_which_signals_were_learnt_does_not_matter(signals: list[Told]) -> None:
    assert standing(signals, []).since == at(1)


@pytest.mark.parametrize("block", [block for block in Block if block])
def test_every_block_can_be_said(block: Block) -> None:
    words = str(Standing(block=block, since=at(0) + timedelta(days=365), words="5"))
    assert "4 May 2027" in words
    assert set(SENTENCES) == set(Block) - {Block.NONE}


@pytest.mark.parametrize(
    ("facts", "signals"),
    [
        ([fact(Kind.FAILED, 1, reason="user-unknown")], [(Signal.HARD, 1, "user-unknown")]),
        ([fact(Kind.FAILED, 1, reason="mailbox-full")], [(Signal.SOFT, 1, "mailbox-full")]),
        ([fact(Kind.FAILED, 1, reason="spam-detected")], [(Signal.SPAM, 1, "spam-detected")]),
        ([fact(Kind.DELIVERED, 2)], [(Signal.ARRIVED, 2, "")]),
        ([fact(Kind.CREATED, 0), fact(Kind.ACCEPTED, 1)], []),
        ([fact(Kind.DROPPED, 1, why="blocked")], []),
        (
            [fact(Kind.DELIVERED, 1), fact(Kind.COMPLAINED, 3)],
            [(Signal.ARRIVED, 1, ""), (Signal.COMPLAINED, 3, "")],
        ),
        (
            [fact(Kind.UNSUBSCRIBED, 3)],
            [(Signal.ARRIVED, 3, ""), (Signal.UNSUBSCRIBED, 3, "")],
        ),
    ],
)
def test_a_status_says_of_its_address(
    facts: list[object], signals: list[tuple[Signal, float, str]]
) -> None:
    status = status_of(facts, POLICY, at(4))  # type: ignore[arg-type]
    found = signals_of(status, facts)  # type: ignore[arg-type]
    assert found == [told(*signal) for signal in signals]
