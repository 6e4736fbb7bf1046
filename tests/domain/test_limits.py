"""What providers allow, and what their servers say when it was too much."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.limits import too_fast


@pytest.mark.parametrize(
    ("reply", "slower"),
    [
        ("421 4.7.0 Try again later, closing connection.", True),
        ("450 4.7.1 Error: too much mail from 192.0.2.1", True),
        ("452 4.5.3 Too many recipients", True),
        ("454 4.7.0 Temporarily throttled", True),
        ("450 sending rate exceeded", True),
        ("421 Service not available", False),
        ("450 4.7.1 Greylisted, see https://example.org", False),
        ("452 4.2.2 Mailbox is over its limit", False),
        ("451 4.7.1 Too many connections", False),
        ("550 5.7.1 rate limit", False),
        ("250 2.0.0 unlimited", False),
    ],
)
def test_a_server_asks_for_fewer_letters_or_does_not(reply: str, slower: bool) -> None:
    code, _, text = reply.partition(" ")
    status = text.split()[0] if text[0].isdigit() else ""
    assert too_fast(code, status, text) is slower
