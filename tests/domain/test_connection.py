"""What a server prints is what a desktop reads, and a part of it is said to be one."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.connection import SCHEME, Connection, line, read
from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble

CONNECTION = Connection(
    url="https://track.example.org",
    account=4,
    api_key="4.secret",
    key=Key(2, bytes(range(32))),
)
LINE = line(CONNECTION)


def coded(**changes: object) -> str:
    text = LINE.removeprefix(SCHEME)
    told = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))) | changes
    return SCHEME + base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def test_it_is_read_as_it_was_printed_broken_lines_and_all() -> None:
    assert read(LINE) == CONNECTION
    assert read(f"  {LINE[:70]}\r\n {LINE[70:]}\n") == CONNECTION
    assert "secret" not in repr(CONNECTION)


@pytest.mark.parametrize(
    "text",
    [
        "",
        SCHEME,
        LINE[:-9],
        LINE.removeprefix(SCHEME),
        LINE.replace(SCHEME, "mailto:"),
        SCHEME + "ä",
        SCHEME + "A" * 5000,
        SCHEME + base64.urlsafe_b64encode(b"[" * 3000).decode(),
        coded(url="javascript:alert(1)"),
        coded(url="https://"),
        coded(key="00"),
        coded(key=None),
        coded(key_id=256),
        coded(account="x"),
    ],
)
def test_anything_else_is_said_to_be_none(text: str) -> None:
    with pytest.raises(Trouble, match="not a tracking server's connection line"):
        read(text)


@given(st.text() | st.text().map(lambda text: SCHEME + text))
def test_nonsense_never_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(Trouble):
        read(text)
