"""The unsubscribe button of one letter to many."""

from __future__ import annotations

from email import message_from_bytes

from mailtracker_gui.tracking.unsubscribe import with_unsubscribe

LETTER = b"Subject: News\r\nTo: a@here.test\r\n\r\nlist-unsubscribe: not a header\r\n"
URL = "https://t.example/v1/unsubscribe/abc"


def test_the_header_leads_to_one_post_and_the_rest_stays_as_it_was() -> None:
    told = with_unsubscribe(LETTER, URL)
    letter = message_from_bytes(told)
    assert letter["List-Unsubscribe"] == f"<{URL}>"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert told.endswith(LETTER)


def test_a_letters_own_way_out_stays_the_only_one() -> None:
    own = b"list-unsubscribe: <mailto:out@here.test>\r\n" + LETTER
    assert with_unsubscribe(own, URL) == own
