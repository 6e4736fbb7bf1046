"""What a mail in the mailbox proves, of which letter, and how its letter was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.reports import Report, ReportKind, read
from mailtracker_gui.engine.intake import facts_in
from mailtracker_gui.ledger.ledger import Ledger
from tests.facts import START

NOW = START + timedelta(hours=2)
OWN = frozenset({"me@example.org"})
REPORT = """From: MAILER-DAEMON@mx.example.net
To: me@example.org
Subject: Undelivered Mail
Date: Mon, 04 May 2026 10:00:00 +0000
Message-ID: <report@mx.example.net>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

It failed.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net
{envelope}
Final-Recipient: rfc822; {final}
{original}Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user
Remote-MTA: dns; mx.example.net

--b
Content-Type: text/rfc822-headers

Message-ID: <{message_id}>
Subject: {subject}

--b--
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    for number, to in enumerate(["ann@example.net", "bob@example.net, cy@example.net"], start=1):
        ledger.add_letter(
            Letter(account=1, sender="me@example.org", to=(to,), subject=f"Offer {number}"),
            message_id=f"letter{number}@me", envid=f"Env{number}", raw=b"", now=START,
        )  # fmt: skip
    yield ledger
    ledger.close()


def report(**changes: str) -> bytes:
    fields = {
        "envelope": "",
        "final": "ann@example.net",
        "original": "",
        "action": "failed",
        "message_id": "unknown@elsewhere",
        "subject": "",
    }
    text = REPORT.format(**(fields | changes))
    return text.replace("\n\n\nFinal", "\n\nFinal").replace("\n", "\r\n").encode()


def take(ledger: Ledger, raw: bytes) -> list[Evidence]:
    return facts_in(read(raw), raw, OWN, ledger.lookup, NOW)


@pytest.mark.parametrize(
    ("changes", "way", "letter"),
    [
        ({"envelope": "Original-Envelope-Id: Env1\n"}, "envelope id", 1),
        ({"envelope": "Original-Envelope-Id: ENV1\n"}, "envelope id", 1),
        ({"message_id": "letter1@me"}, "Message-ID of the returned letter", 1),
        ({"subject": "Offer 1"}, "recipient, subject and time", 1),
        ({"message_id": "letter1@me", "envelope": "Original-Envelope-Id: Env2\n"},
         "envelope id", 2),
        ({"message_id": "new@relay>\nX-Google-Original-Message-ID: <letter1@me"},
         "X-Original-Message-ID header", 1),
    ],
)  # fmt: skip
def test_the_surest_clue_finds_the_letter(
    ledger: Ledger, changes: dict[str, str], way: str, letter: int
) -> None:
    [fact] = take(ledger, report(**changes))
    assert (fact.message, fact.kind, fact.source) == (letter, Kind.FAILED, Source.DSN)
    assert fact.details["matched_by"] == way
    assert fact.details["reply"].startswith("550 5.1.1")
    assert fact.details["reason"] == "user-unknown"


IN_WORDS = b"""\
Return-Path: <>
From: mailer-daemon@example.net
To: us@me
Subject: Undelivered mail
%s
The following address failed: ann@example.net (user unknown).
Your letter had the Message-ID: <letter1@me>
"""


@pytest.mark.parametrize(
    ("header", "way", "confidence", "letter"),
    [
        (b"", "Message-ID in the text", "medium", 1),
        (b"In-Reply-To: <letter2@me>\n", "In-Reply-To or References", "high", 2),
    ],
)
def test_an_id_in_running_text_is_a_late_clue(
    ledger: Ledger, header: bytes, way: str, confidence: str, letter: int
) -> None:
    [fact] = take(ledger, IN_WORDS % header)
    told = (fact.message, fact.details["matched_by"], fact.details["match_confidence"])
    assert told == (letter, way, confidence)


def test_a_forwarded_address_is_told_by_the_original_recipient(ledger: Ledger) -> None:
    raw = report(
        message_id="letter2@me",
        final="elsewhere@example.com",
        original="Original-Recipient: rfc822;CY@example.net\n",
    )
    [fact] = take(ledger, raw)
    assert fact.recipient == ledger.lookup.recipients(2)["cy@example.net"]


def test_who_of_several_stays_unknown_when_the_report_does_not_say(ledger: Ledger) -> None:
    [fact] = take(ledger, report(message_id="letter2@me", final="alias@example.com"))
    assert (fact.message, fact.recipient) == (2, None)


def test_a_report_about_a_strangers_letter_is_kept_unmatched(ledger: Ledger) -> None:
    [fact] = take(ledger, report())
    assert (fact.message, fact.recipient) == (None, None)
    assert fact.raw == report()


def test_the_same_mail_twice_is_one_fact(ledger: Ledger) -> None:
    for _ in range(2):
        ledger.append(take(ledger, report(message_id="letter1@me")), NOW)
    assert [fact.kind for fact in ledger.timeline(1)] == [Kind.CREATED, Kind.FAILED]


def test_no_fact_is_later_than_its_arrival(ledger: Ledger) -> None:
    raw = report(message_id="letter1@me").replace(b"04 May 2026", b"04 May 2031")
    assert take(ledger, raw)[0].at == NOW


REPLY = b"From: %b\r\nSubject: Re: Offer\r\nIn-Reply-To: <letter1@me>\r\n%b\r\nYes.\r\n"


@pytest.mark.parametrize(
    ("raw", "kinds"),
    [
        (REPLY % (b"Ann <ann@example.net>", b""), [Kind.REPLIED]),
        (REPLY % (b"ann@example.net", b"Auto-Submitted: auto-replied\r\n"), [Kind.AUTO_REPLIED]),
        (REPLY % (b"me@example.org", b""), []),
        (b"From: a@example.net\r\nSubject: Lunch?\r\n\r\nAt noon?\r\n", []),
        (b"From: a@example.net\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nx", []),
    ],
)
def test_answers_count_and_ordinary_mail_is_left_alone(
    ledger: Ledger, raw: bytes, kinds: list[Kind]
) -> None:
    assert [fact.kind for fact in take(ledger, raw)] == kinds


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 1000,
        b"From: \xff\xfe\r\nContent-Type: multipart/report; boundary=\r\n\r\n--\r\n",
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n" * 5000,
        report(message_id="letter1@me").replace(b"Action: failed", b"Action: \xff\x00;;"),
    ],
)
def test_a_hostile_report_harms_nothing(ledger: Ledger, raw: bytes) -> None:
    ledger.append(take(ledger, raw), NOW)
    assert ledger.rows([1])


def test_a_report_that_nobody_understands_is_kept(ledger: Ledger) -> None:
    raw = (
        b"From: MAILER-DAEMON@mx.example.net\r\nContent-Type: multipart/report; boundary=b\r\n\r\n"
        b"--b\r\n\r\n\xff\xfe\r\n--b--\r\n"
    )
    [fact] = take(ledger, raw)
    assert (fact.kind, fact.message, fact.raw) == (Kind.UNCLEAR, None, raw)
    ledger.append([fact], NOW)
    assert [one.key for one in ledger.unmatched()] == [fact.key]
    assert take(ledger, b"From: ann@example.net\r\nSubject: hello\r\n\r\nhi\r\n") == []


def test_a_report_that_met_a_limit_is_kept(ledger: Ledger) -> None:
    raw = report()
    met = Report(kind=ReportKind.NONE, decided_by="limit:time")
    [fact] = facts_in(met, raw, OWN, ledger.lookup, NOW)
    assert (fact.kind, fact.details["decided_by"]) == (Kind.UNCLEAR, "limit:time")
