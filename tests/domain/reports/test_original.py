"""By which clue a report names our letter: the surest first, the text last."""

from __future__ import annotations

import time

import pytest

from mailtracker_gui.domain.reports import read

BOUNCE = """\
Return-Path: <>
From: Mail Delivery System <mailer-daemon@mx.example.net>
To: ann@example.com
Subject: Undelivered Mail Returned to Sender
{outer}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=x

--x

{text}

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; bob@example.net
Action: failed
Status: 5.1.1

--x
Content-Type: text/rfc822-headers

From: ann@example.com
{letter}Subject: Offer

--x--
"""


def clues(outer: str = "", text: str = "It failed.", letter: str = "") -> list[tuple[str, str]]:
    mail = BOUNCE.format(outer=outer, text=text, letter=letter)
    return [(one.message_id, one.found_in) for one in read(mail.encode()).original.clues]


def test_the_returned_letter_names_itself() -> None:
    assert clues(letter="Message-ID: <a@me>\n") == [("a@me", "returned letter")]


@pytest.mark.parametrize("who", ["", "Google-", "Microsoft-"])
def test_a_relay_that_gave_it_a_new_id_may_keep_ours(who: str) -> None:
    letter = f"Message-ID: <theirs@relay>\nX-{who}Original-Message-ID: <a@me>\n"
    assert clues(letter=letter) == [
        ("theirs@relay", "returned letter"),
        ("a@me", "X-Original-Message-ID header"),
    ]


def test_a_head_whose_folded_lines_lost_their_white_space_is_read_on() -> None:
    letter = "DKIM-Signature: v=1; a=rsa-sha256;\ns=selector1;\nMessage-ID: <a@me>\n"
    assert clues(letter=letter) == [("a@me", "returned letter")]


def test_the_report_itself_may_name_it() -> None:
    outer = "X-Original-Message-ID: <a@me>\n"
    assert clues(outer=outer) == [("a@me", "X-Original-Message-ID header")]


@pytest.mark.parametrize(
    "words",
    [
        "Message-ID: <a@me>",
        "Message-Id:\n   <a@me>",
        "The message identifier is: a@me.",
        "Die Nachrichten-ID lautet <a@me>",
        "ID del mensaje: <a@me>",
        "メッセージID: <a@me>",
        "| Message ID | a@me |",
    ],
)
def test_the_text_is_the_last_to_ask(words: str) -> None:
    assert [one for one, _ in clues(text=f"It failed.\n{words}\n")] == ["a@me"]
    assert clues(text=words, letter="Message-ID: <b@me>\n") == [("b@me", "returned letter")]


@pytest.mark.parametrize("text", ["Message-ID: none, ask bob@example.net", "bob@example.net"])
def test_an_address_is_no_id(text: str) -> None:
    assert clues(text=text) == []


def test_much_text_takes_time_in_proportion() -> None:
    started = time.process_time()
    clues(text="message-id: " * 20_000 + "<" * 20_000)
    assert time.process_time() - started < 2


def test_a_reply_names_it_by_what_it_answers() -> None:
    original = read(b"From: bob@example.net\nIn-Reply-To: <a@me>\n\nThanks\n").original
    assert (original.message_id, original.found_in) == ("a@me", "In-Reply-To or References")
    assert read(b"From: bob@example.net\n\nThanks\n").original.found_in == ""
