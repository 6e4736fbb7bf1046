"""What is typed is words, never a language; the index is a projection like the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Query
from tests.facts import START, at, fact

SUBJECTS = ("Über den Dächern", "Offer for the new roof", 'Say "yes" AND go', "Zażółć gęślą")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    for number, subject in enumerate(SUBJECTS, start=1):
        to = (f"Ann Lee <ann{number}@example.org>",)
        letter = Letter(account=1, sender="me@example.org", to=to, subject=subject)
        ledger.add_letter(
            letter, message_id=f"{number}@me", envid=f"E{number}", raw=b"", now=at(number)
        )
    said = {"reply": "550 5.1.1 No such user", "reason": "user-unknown", "status": "5.1.1"}
    person = ledger.lookup.addresses(2)
    ledger.append([fact(Kind.FAILED, 9, message=2, recipient=min(person), **said)], START)
    yield ledger
    ledger.close()


def found(ledger: Ledger, text: str = "", recipient: str = "") -> list[int]:
    return sorted(ledger.ids(Query(text=text, recipient=recipient)))


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("", [1, 2, 3, 4]),
        ("uber", [1]),  # without its dots
        ("ÜBER dach", [1]),
        ("gęś", [4]),
        ("ges", [4]),
        ("roof off", [2]),  # any order, beginnings
        ("oof", []),  # no beginning
        ("5.1.1", [2]),
        ("user-unknown", [2]),
        ("such user no", [2]),
        ("AND", [3]),
        ('"yes', [3]),
        ("ann2@example", [2]),
        ('"', []),
        ("*", []),
        ("people:ann", []),
        ("NEAR(roof)", []),
        ("roof OR zażółć", []),
        ("roof NOT offer", []),
        ("') --", []),
    ],
)
def test_what_is_typed_is_words(ledger: Ledger, typed: str, letters: list[int]) -> None:
    assert found(ledger, typed) == letters


def test_a_recipient_is_looked_for_among_recipients_only(ledger: Ledger) -> None:
    assert found(ledger, recipient="ann3") == [3]
    assert found(ledger, recipient="roof") == []
    assert found(ledger, "roof", recipient="lee ann") == [2]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
def test_nothing_typed_is_an_error(ledger: Ledger, typed: str) -> None:
    assert set(found(ledger, typed, typed)) <= {1, 2, 3, 4}


def test_a_rebuilt_index_finds_the_same(ledger: Ledger) -> None:
    words = ("uber", "roof", "5.1.1", "lee", "yes", "nothing")
    before = [found(ledger, word) for word in words]
    ledger.tag([1], "Slates", at(10))
    ledger.untag([1], "Slates", at(11))
    ledger.rebuild(at(12))
    assert [found(ledger, word) for word in words] == before
    assert found(ledger, "slates") == []
