"""What a copy in the Sent folder tells of its letter, however it was written."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.message import Origin, Role
from mailtracker_gui.domain.sent import Sent, read_sent
from tests.facts import START

HEADER = """\
From: Me <me@example.org>
To: =?utf-8?q?Lee=2C_Ann?= <ann@example.net>, bob@example.net
Cc: Bob again <BOB@example.net>, undisclosed-recipients:;
Bcc: cy@example.net
Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=
Date: Mon, 04 May 2026 10:00:00 +0200
Message-ID: <letter@example.org>
In-Reply-To: <earlier@example.net>
{more}
"""
NOW = START + timedelta(days=1)


def sent(more: str = "", old: str = "", new: str = "") -> Sent | None:
    header = HEADER.format(more=more).replace(old, new) if old else HEADER.format(more=more)
    return read_sent(header.replace("\n", "\r\n").encode(), START, 7, NOW)


def test_a_copy_tells_to_whom_and_when() -> None:
    copy = sent("User-Agent: Mozilla Thunderbird")
    assert copy
    assert copy.letter.recipients() == [
        (Role.TO, "Lee, Ann", "ann@example.net"),
        (Role.TO, "", "bob@example.net"),
        (Role.BCC, "", "cy@example.net"),
    ]
    assert (copy.letter.subject, copy.message_id) == ("Grüße", "letter@example.org")
    assert copy.letter.in_reply_to == "earlier@example.net"
    assert copy.at.isoformat() == "2026-05-04T08:00:00+00:00"
    assert (copy.origin, copy.program) == (Origin.PROGRAM, "Mozilla Thunderbird")
    assert not copy.letter.tracking.receipt


def test_what_another_computer_sent_and_asked_is_told() -> None:
    copy = sent("User-Agent: MailTracker/0.1.0\nDisposition-Notification-To: me@example.org")
    assert copy
    assert copy.origin is Origin.COMPUTER
    assert copy.letter.tracking.receipt


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Message-ID: <letter@example.org>\n", ""),
        ("<ann@example.net>, bob@example.net", ""),
        ("04 May 2026", "04 Mar 2026"),  # moved from elsewhere when it was old
    ],
)
def test_what_cannot_be_followed_is_left_alone(old: str, new: str) -> None:
    copy = sent("", old, new)
    kept = copy is not None and {address for _, _, address in copy.letter.recipients()}
    assert kept in (False, {"BOB@example.net", "cy@example.net"})
    assert (copy is None) == ("ann@" not in old)


def test_a_date_of_nobody_or_of_the_future_is_when_it_came() -> None:
    nobody, future = sent("", "Mon, 04 May 2026", "?"), sent("", "2026 10", "2031 10")
    assert nobody
    assert future
    assert (nobody.at, future.at) == (START, NOW)


@given(st.binary(max_size=2000))
def test_nothing_in_a_header_is_a_crash(header: bytes) -> None:
    read_sent(header, START, 1, NOW)
    read_sent(b"Message-ID: <a@b>\r\nTo: " + header, START, 1, NOW)
