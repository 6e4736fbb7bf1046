"""Addresses as people type them."""

from __future__ import annotations

from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.message import mailbox
from mailtracker_gui.gui.addresses import completed, typed

ANN = "Ann Lee <ann@example.org>"


@pytest.mark.parametrize(
    ("line", "good", "bad"),
    [
        ("", (), ()),
        (" , ;", (), ()),
        ("ann@example.org", ("ann@example.org",), ()),
        (f"{ANN}; bob@example.org", (ANN, "bob@example.org"), ()),
        ('"Lee, Ann" <ann@example.org>, x@y', ('"Lee, Ann" <ann@example.org>', "x@y"), ()),
        ("bob at example.org, ann@example.org", ("ann@example.org",), ("bob at example.org",)),
        ("ann@x.org bob@x.org\ncy@x.org", ("ann@x.org", "bob@x.org", "cy@x.org"), ()),
        ("ann@x.org bob", (), ("ann@x.org bob",)),
        ("@example.org", (), ("@example.org",)),
        ("ann@", (), ("ann@",)),
    ],
)
def test_a_line_is_taken_apart(line: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    assert typed(line) == (good, bad)


@pytest.mark.parametrize(
    ("line", "after"),
    [("an", f"{ANN}, "), ("bob@example.org, an", f"bob@example.org, {ANN}, ")],
)
def test_a_choice_takes_the_place_of_what_was_begun(line: str, after: str) -> None:
    assert completed(line, ANN) == after


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=20))
def test_any_name_survives_the_way_into_a_mailbox(name: str) -> None:
    assert parseaddr(mailbox(name, "ann@example.org")) == (name, "ann@example.org")
