"""A mail is read as far as needed, and never trusted."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.reports.mime import content_type, parse, transferred
from mailtracker_gui.domain.reports.words import decoded_words, iso_time, plain_text, to_text


def test_headers_are_unfolded_and_looked_up_in_any_case() -> None:
    headers = parse(b"SUBJECT: one\n two\nX-A: 1\nx-a: 2\n\nbody").root.headers
    assert headers.get("subject") == "one two"
    assert headers.all("x-a") == ["1", "2"]
    assert headers.get("missing") == ""


def test_a_line_that_is_no_field_begins_the_body() -> None:
    root = parse(b"From: a@example.org\nHello there\nTo: nobody\n").root
    assert root.text() == "Hello there\nTo: nobody\n"


@pytest.mark.parametrize("start", [b"From x Mon Jan 1\n", b"\n\n", b""])
def test_what_stands_before_the_headers_is_passed_over(start: bytes) -> None:
    assert parse(start + b"Subject: x\n\nbody").root.headers.get("subject") == "x"


def test_line_ends_of_old_macs() -> None:
    assert parse(b"Subject: x\r\rbody").root.text() == "body"


def test_a_truncated_multipart_keeps_its_last_part() -> None:
    raw = b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\none\n--b\n\ntwo'
    assert [part.text() for part in parse(raw).root.parts] == ["one", "two"]


def test_an_encoded_letter_is_opened() -> None:
    raw = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3ViamVjdDogeAoKaGk="
    assert parse(raw).root.parts[0].headers.get("subject") == "x"


def test_own_parts_end_at_an_enclosed_letter() -> None:
    raw = b"Content-Type: message/rfc822\n\nSubject: inner\n\nhi"
    assert len(list(parse(raw).root.walk())) == 2
    assert len(list(parse(raw).root.own())) == 1


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "uuencode", ""])
def test_what_cannot_be_decoded_stays(encoding: str) -> None:
    assert transferred(b"\xff\xfe", encoding) in (b"\xff\xfe", b"")


def test_content_type_parameters() -> None:
    value = 'Multipart/Report; report-type=delivery-status;\tboundary="a b"'
    assert content_type(value) == (
        "multipart/report",
        {"report-type": "delivery-status", "boundary": "a b"},
    )
    assert content_type("nonsense") == ("", {})


@pytest.mark.parametrize(
    ("data", "charset", "wanted"),
    [
        ("é".encode(), "", "é"),
        ("é".encode("latin-1"), "", "é"),
        ("日本".encode("iso-2022-jp"), "", "日本"),
        ("日本".encode("shift_jis"), "Shift_JIS", "日本"),
        (b"a-\xe9", "punycode", "a-é"),  # refused: its decoder takes quadratic time
        (b"\xff", "no-such-charset", "ÿ"),
        (b"a\r\nb\x00", "us-ascii", "a\nb"),
    ],
)
def test_text_of_any_charset(data: bytes, charset: str, wanted: str) -> None:
    assert to_text(data, charset) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?x-none?b?/w==?=", "ÿ"),
        ("=?broken", "=?broken"),
        ("plain", "plain"),
    ],
)
def test_encoded_words(value: str, wanted: str) -> None:
    assert decoded_words(value) == wanted


def test_a_page_becomes_lines_and_keeps_addresses_in_brackets() -> None:
    page = "<style>p{}</style><p>Not delivered to <bob@example.org></p><p>550&nbsp;no<br>more"
    assert plain_text(page) == "Not delivered to <bob@example.org>\n\n550 no\nmore"


def test_times() -> None:
    assert iso_time("Tue, 3 Mar 2026 09:15:02 +0100") == "2026-03-03T08:15:02+00:00"
    assert iso_time("Mon, 99 Foo 99999") == ""
