"""A tracking server's line comes back whole, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.connection import SCHEME, Connection, connection
from mailtracker_gui.domain.tokens import Key

WHOLE = Connection(
    url="https://track.example.org", account=7, api_key="s3cret", key=Key(3, bytes(range(32)))
)


def test_a_line_comes_back_whole_also_when_a_mail_program_broke_it() -> None:
    line = WHOLE.line()
    assert connection(line) == WHOLE
    assert connection(f"  {line[:40]}\n {line[40:]}\n") == WHOLE


def test_a_line_keeps_its_secrets_to_itself() -> None:
    assert "s3cret" not in repr(WHOLE)
    assert WHOLE.key.secret.hex() not in repr(WHOLE)


@pytest.mark.parametrize("cut", range(1, len(WHOLE.line()), 7))
def test_half_a_line_is_none(cut: int) -> None:
    assert connection(WHOLE.line()[:-cut]) is None


@pytest.mark.parametrize(
    "text", ["", SCHEME, "https://track.example.org", SCHEME + "e30", SCHEME + "x" * 5000]
)
def test_anything_else_is_none(text: str) -> None:
    assert connection(text) is None


@given(st.text(max_size=300))
def test_no_text_raises(text: str) -> None:
    connection(SCHEME + text)
