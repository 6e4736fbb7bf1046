"""Addresses and ids come out of whatever surrounds them."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.reports.addresses import (
    address_in,
    addresses_in,
    from_xtext,
    message_ids,
)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("rfc822; bob@example.org", "bob@example.org"),
        ("RFC822;<bob@example.org>", "bob@example.org"),
        ("bob@example.org (Bob)", "bob@example.org"),
        ('"bob@example.org".', "bob@example.org"),
        ('rfc822; "bob..x"@example.org', '"bob..x"@example.org'),
        ("utf-8; 花子@例え.example", "花子@例え.example"),
        ("rfc822; bob@[192.0.2.1]", "bob@[192.0.2.1]"),
        ("bob@example.org<mailto:bob@example.org>", "bob@example.org"),
        ("mailto:bob+tag@example.org", "bob+tag@example.org"),
        ("rfc822; /var/mail/bob", "/var/mail/bob"),
        ("", ""),
    ],
)
def test_the_address_of_a_field(value: str, wanted: str) -> None:
    assert address_in(value) == wanted


def test_every_address_of_a_line() -> None:
    line = "<a@example.org>, 'b@example.org'; c@example.org... d@example.org."
    assert addresses_in(line) == [f"{name}@example.org" for name in "abcd"]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("bob+2Bwork@example.org", "bob+work@example.org"),
        ("a+3Db+20c", "a=b c"),
        ("plain", "plain"),
        (r"\x{82B1}@example.org", "花@example.org"),
        (r"\x{FFFFFF}", r"\x{FFFFFF}"),  # no character: left as it is
        (r"\x{D800}", r"\x{D800}"),
    ],
)
def test_xtext(value: str, wanted: str) -> None:
    assert from_xtext(value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("<a@x> <b@y>", ["a@x", "b@y"]),
        ("a@x", ["a@x"]),
        ("no id at all", []),
        ("", []),
    ],
)
def test_message_ids(value: str, wanted: list[str]) -> None:
    assert message_ids(value) == wanted
