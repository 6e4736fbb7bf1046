"""What belongs to which recipient, where a report in plain text names several or none."""

from __future__ import annotations

from mailtracker_gui.domain.reports import read

HEAD = (
    "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: ann@example.com\nSubject: Returned mail\n"
)
SESSION = """
   ----- Transcript of session follows -----
While talking to mx.example.net:
>>> DATA
<<< 550 Thou shalt not pass
554 <bob@example.net>... Remote protocol error
550 mx.example.org (smtp)... 550 Host unknown
554 <eve@example.org>... 550 Host unknown
"""
UNNAMED = """
Your message could not be delivered.

--- The letter:
Received: from x
Message-ID: <a@me>
From: ann@example.com
To: bob@example.net
"""


def test_an_answer_that_does_not_tell_is_not_explained_by_the_next_ones() -> None:
    bob, eve = read((HEAD + SESSION).encode()).recipients
    assert (bob.address, bob.diagnostic) == ("bob@example.net", "550 Thou shalt not pass")
    assert (bob.reason, bob.category) == ("on-hold", "undetermined")
    assert (eve.address, eve.reason) == ("eve@example.org", "host-unknown")


def test_who_is_not_named_has_no_words_beside_the_name() -> None:
    [bob] = read((HEAD + UNNAMED).encode()).recipients
    assert (bob.address, bob.reason) == ("bob@example.net", "undefined")


def test_a_person_who_quotes_a_bounce_reports_none() -> None:
    mail = (
        "From: Bob <bob@example.net>\nTo: ann@example.com\nSubject: Mail delivery failed again?\n\n"
        "My mail to eve@example.org was rejected: 550 user unknown. Any idea?\n"
    )
    assert read(mail.encode()).kind == "none"
