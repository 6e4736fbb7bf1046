"""The border between a report and the letter it returns is found without knowing the words."""

from __future__ import annotations

from mailtracker_gui.domain.reports.returned import split_returned

LETTER = "Received: by x\nMessage-ID: <a@x>\nFrom: ann@example.com\nSubject: Offer\n\nHello"


def test_the_letter_begins_where_only_its_head_can_be() -> None:
    text, headers, letter = split_returned(f"Tilattu viesti palautettiin.\n\n{LETTER}")
    assert text == "Tilattu viesti palautettiin.\n"
    assert headers is not None
    assert headers.get("message-id") == "<a@x>"
    assert letter == LETTER


def test_a_quoted_letter_is_unquoted() -> None:
    quoted = "\n".join(f"> {line}" for line in LETTER.split("\n"))
    _, headers, _ = split_returned(f"Could not be delivered:\n\n{quoted}")
    assert headers is not None
    assert headers.get("subject") == "Offer"


def test_a_head_broken_on_the_way_still_gives_the_id() -> None:
    broken = LETTER.replace("by x\n", "by x (via\nHTTP); Tue, 3 Mar 2026\n")
    _, headers, _ = split_returned(f"Could not be delivered.\n\n{broken}")
    assert headers is not None
    assert headers.get("message-id") == "<a@x>"


def test_a_summary_of_the_letter_is_no_border() -> None:
    summary = "Your message\n\n  To: bob@example.org\n  Subject: Offer\n  Sent: today\n\n"
    text = f"{summary}did not reach bob@example.org"
    assert split_returned(text) == (text, None, "")


def test_a_summary_that_looks_like_a_letter_opens_the_report() -> None:
    text = f"About your message:\n\n{LETTER}\nIt could not be delivered to bob@example.org"
    assert "bob@example.org" in split_returned(text)[0]
