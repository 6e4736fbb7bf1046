"""Reminders and silence: what the user wishes of letters."""

from __future__ import annotations

from datetime import timedelta

from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.wishes import Reminder
from tests.facts import START, at
from tests.ledger.test_ledger import ledger, reader, write

__all__ = ["ledger", "reader"]
DAY = timedelta(days=1)


def test_a_reminder_is_due_when_its_time_has_come(ledger: Ledger, reader: Reader) -> None:
    first, second = write(ledger), write(ledger)
    with ledger.transaction():
        ledger.wishes.remind([first, second], START + DAY)
        ledger.wishes.remind([second], START + 3 * DAY)
    assert reader.reminders_due(START) == []
    assert reader.reminders_due(START + DAY) == [Reminder(first, START + DAY)]
    assert [one.letter for one in reader.reminders_due(START + 4 * DAY)] == [first, second]
    assert [row.reminder for row in reader.rows([first, second])] == [
        START + DAY,
        START + 3 * DAY,
    ]
    with ledger.transaction():
        ledger.wishes.forget([first])
    assert [one.letter for one in reader.reminders_due(START + 4 * DAY)] == [second]


def test_a_letter_is_muted_for_everybody_or_for_one(ledger: Ledger, reader: Reader) -> None:
    letter, other = write(ledger, "ann@example.org", "bob@example.org"), write(ledger)
    row = reader.letter(letter)
    assert row
    ann, bob = (one.id for one in row.recipients)
    with ledger.transaction():
        ledger.wishes.mute([letter], bob)
    assert [reader.muted(letter, one) for one in (ann, bob, None)] == [False, True, False]
    assert [one.muted for one in reader.rows([letter])] == [False]
    with ledger.transaction():
        ledger.wishes.mute([letter])
    assert reader.muted(letter, ann)
    assert reader.muted(letter)
    assert not reader.muted(other)
    assert not reader.muted(None)
    assert [one.muted for one in reader.rows([letter, other])] == [True, False]
    with ledger.transaction():
        ledger.wishes.unmute([letter])
        ledger.wishes.unmute([letter], bob)
    assert reader.mutes([letter]) == {}


def test_a_rebuilt_list_keeps_wishes(ledger: Ledger, reader: Reader) -> None:
    letter = write(ledger)
    with ledger.transaction():
        ledger.wishes.remind([letter], at(1))
        ledger.wishes.mute([letter])
    ledger.rebuild(START)
    [row] = reader.rows([letter])
    assert row.muted
    assert row.reminder == at(1)
