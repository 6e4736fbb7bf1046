"""A server's codes are found among the numbers that only look like them."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.reports.codes import enhanced_code, reply_code


@pytest.mark.parametrize(
    ("stated", "text", "wanted"),
    [
        ("5.1.1", "", "5.1.1"),
        ("5.0.0", "550 5.1.1 no such user", "5.1.1"),
        ("4.4.7", "452 4.4.5 Insufficient disk space", "4.4.5"),  # the reporter merely gave up
        ("5.1.0", "5.1.0 - Unknown address error 550-'5.7.1 Access denied'", "5.7.1"),
        ("", "554 4.4.7 Message expired<421 4.4.2 Connection timed out>", "4.4.2"),
        ("", "Sorry, no mailbox here by that name. (#5.1.1)", "5.1.1"),
        ("", "ERROR_CODE :5.1.1 no such user", "5.1.1"),
        ("", "250 2.0.0 Ok", ""),
        ("", "host 192.0.2.5 at version 4.80.1 on 5.1.2020", ""),
        ("", "mx5.2.2.example.org", ""),
        ("5.0.0", "", "5.0.0"),
    ],
)
def test_enhanced_code(stated: str, text: str, wanted: str) -> None:
    assert enhanced_code(stated, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("550 5.1.1 no", "550"),
        ("smtp; 452 4.2.2 full", "452"),
        ("host mx.example.org[192.0.2.7] said: 550-5.7.1 no", "550"),
        ("failed with: 554 no", "554"),
        ("554 <bob@example.org>... 550 Host unknown", "550"),  # what the other server said
        ("after 450 KB on 192.0.2.550, port 587", "450"),
        ("550-e29b-41d4", "550"),
        ("message 1450123 of 2026", ""),
        ("250 Ok", ""),
        ("", ""),
    ],
)
def test_reply_code(text: str, wanted: str) -> None:
    assert reply_code(text) == wanted


def test_a_code_of_another_class_than_its_reply_code_is_not_believed() -> None:
    assert enhanced_code("5.0.0", "552 4.2.2 User has full mailbox") == "5.0.0"
    assert enhanced_code("", "552 4.2.2 User has full mailbox") == "4.2.2"
