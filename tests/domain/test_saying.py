"""Sentences that know how they were made."""

from __future__ import annotations

import copy
import pickle

from mailtracker_gui.domain.saying import both, restored, say, stored, together
from mailtracker_gui.domain.status import Delivery
from mailtracker_gui.domain.trouble import Trouble

SENTENCE = say(
    "{host} does not {deed} ({count:,} times).",
    host="mx.example.org",
    deed=say("make the folder {folder}", folder="Reports"),
    count=1_200,
)


def test_it_is_the_english_text_and_keeps_how_it_was_made() -> None:
    assert SENTENCE == "mx.example.org does not make the folder Reports (1,200 times)."
    assert SENTENCE.template == "{host} does not {deed} ({count:,} times)."
    assert SENTENCE.values["host"] == "mx.example.org"


def test_without_values_nothing_is_filled_in() -> None:
    assert say("a {brace}") == "a {brace}"
    assert say(SENTENCE) is SENTENCE


def test_what_is_no_text_and_no_number_is_kept_as_text() -> None:
    said = say("{error}: {status}", error=OSError("full"), status=Delivery.DELIVERED)
    assert said == "full: Delivered"
    assert said.values["error"] == "full"
    assert said.values["status"] == say("Delivered")


def test_the_ledger_gives_it_back_whole() -> None:
    again = restored(stored(SENTENCE))
    assert again == SENTENCE
    assert (again.template, again.values) == (SENTENCE.template, SENTENCE.values)
    assert getattr(again.values["deed"], "template", "") == "make the folder {folder}"


def test_a_plain_text_is_stored_as_it_is() -> None:
    assert stored("Ready to send") == stored(say("Ready to send")) == "Ready to send"
    assert restored("Ready to send") == say("Ready to send")


def test_copies_are_the_same() -> None:
    assert copy.deepcopy(SENTENCE).values == SENTENCE.values
    assert pickle.loads(pickle.dumps(SENTENCE)).template == SENTENCE.template


def test_trouble_says_both_its_sentences() -> None:
    trouble = Trouble(SENTENCE, "Make room there.")
    assert str(trouble) == f"{SENTENCE} Make room there."
    assert trouble.what is SENTENCE
    assert str(Trouble("The disk is full.")) == "The disk is full."


def test_parts_that_may_be_empty() -> None:
    assert [both("a", "b"), both("a", ""), both("", "b")] == ["a and b", "a", "b"]
    assert [together("A.", "B."), together("A.", ""), together("", "B.")] == ["A. B.", "A.", "B."]
