"""No mail stops the reading of the others: every one is answered, and says by what it was met."""

from __future__ import annotations

import pytest

from mailtracker_gui.domain.reports import ReportKind, mime, read, reading
from mailtracker_gui.domain.reports.mime import parse

HEAD = b"From: a@example.org\nSubject: x\n"
MIXED = HEAD + b'Content-Type: multipart/mixed; boundary="b"\n\n'
BOUNCE = b"From: MAILER-DAEMON@example.org\nSubject: failure notice\n"


def nested(levels: int) -> bytes:
    opened = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (level, level)
        for level in range(levels)
    )
    return HEAD + opened + b"\nHello"


@pytest.mark.parametrize(
    ("raw", "met"),
    [
        (nested(200), "limit:depth"),
        (MIXED + b"--b\n\nx\n" * 1000, "limit:parts"),
        (MIXED + b"--bb\n" * 5000, "limit:boundaries"),
        (b"X-Flood: 1\n" * 5000, "limit:headers"),
        (b"X-Long: " + b"y" * 1_000_000, "limit:headers"),
    ],
    ids=["nesting", "parts", "boundaries", "headers", "a long header"],
)
def test_a_bound_that_was_met_is_named(raw: bytes, met: str) -> None:
    report = read(raw)
    assert report.kind is ReportKind.NONE
    assert met in report.decided_by


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n",
        b"\r\n\r\n",
        b"\x00" * 1000,
        bytes(range(256)) * 40,
        b"From: \xff\xfe\nSubject: =?x-unknown?b?////?=\n\n\xff",
        b"Subject: =?utf-8?b?" + b"A" * 5000 + b"?=\n\n",
        b"Content-Type: multipart/mixed\n\n--\n--\n",
        b"Content-Type: multipart/mixed; boundary=\n\n--\n",
        b"Content-Type: text/plain; charset=punycode\n\n" + b"a-" * 5000,
        b"Content-Type: text/plain; charset=zlib\n\nx",
        b"Content-Transfer-Encoding: base64\n\n!!!!",
        b"Date: Mon, 99 Foo 99999 99:99:99 +9999\n\n",
        b"x-amz-sns-message-id: 1\n\n" + b"[" * 50_000,
        b"x-amz-sns-message-id: 1\n\n" + b'{"a":' * 50_000,
        BOUNCE + b"\n" + b"<" * 100_000,
        BOUNCE + b"\n" + b"a@b.example " * 20_000,
        BOUNCE + b"\n" + b"1=" * 50_000 + b"@\n",
        BOUNCE + b"\n" + (b"From: x\nTo: y\nReceived: z\n\ncould not be delivered\n" * 3000),
        BOUNCE + b"Content-Type: text/html\n\n" + b"<style><" * 30_000,
    ],
)
def test_nothing_raises(raw: bytes) -> None:
    assert not read(raw).decided_by.startswith("error")


def test_a_defect_of_a_reader_is_an_answer_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(mail: mime.Mail) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(reading, "READERS", (broken,))
    assert read(HEAD + b"\n").decided_by == "error:ZeroDivisionError"


def test_a_large_attachment_is_passed_over() -> None:
    blob = b"QUFB" * 250_000
    raw = MIXED + b"--b\n\nHello\n--b\nContent-Transfer-Encoding: base64\n\n" + blob + b"\n--b--\n"
    hello, attachment = parse(raw).root.parts
    assert hello.text() == "Hello"
    assert len(attachment.body()) < mime.TEXT_BYTES


def test_every_recipient_of_a_long_report_is_read() -> None:
    block = b"Final-Recipient: rfc822; r%d@example.org\nAction: failed\nStatus: 5.1.1\n\n"
    status = b"".join(block % number for number in range(800))
    raw = (
        BOUNCE
        + b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        + b"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        + status
        + b"--b--\n"
    )
    assert len({finding.address for finding in read(raw).recipients}) == 800
