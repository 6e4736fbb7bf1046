"""Links as web pages have them: RFC 6068's examples, and what is wrong or evil."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.mailto import LONGEST, MOST, Mailto, is_mailto, read

LINKS = {  # section 6 first
    "mailto:chris@example.com": Mailto(to=("chris@example.com",)),
    "mailto:infobot@example.com?subject=current-issue": Mailto(
        to=("infobot@example.com",), subject="current-issue"
    ),
    "mailto:infobot@example.com?body=send%20current-issue%0D%0Asend%20index": Mailto(
        to=("infobot@example.com",), body="send current-issue\nsend index"
    ),
    "mailto:joe@example.com?cc=bob@example.com&body=hello": Mailto(
        to=("joe@example.com",), cc=("bob@example.com",), body="hello"
    ),
    "mailto:?to=joe@example.com&cc=bob@example.com&body=hello": Mailto(
        to=("joe@example.com",), cc=("bob@example.com",), body="hello"
    ),
    "mailto:gorby%25kremvax@example.com": Mailto(to=("gorby%kremvax@example.com",)),
    "mailto:unlikely%3Faddress@example.com?blat=foop": Mailto(to=("unlikely?address@example.com",)),
    "mailto:%22not%40me%22@example.org": Mailto(to=('"not@me"@example.org',)),
    "mailto:user@example.org?subject=caf%C3%A9&body=caf%C3%A9": Mailto(
        to=("user@example.org",), subject="café", body="café"
    ),
    "mailto:user@%E7%B4%8D%E8%B1%86.example.org": Mailto(to=("user@納豆.example.org",)),
    "mailto:a@example.org,b@example.org?to=c@example.org": Mailto(
        to=("a@example.org", "b@example.org", "c@example.org")
    ),
    "mailto:%22Lee%2C%20Ann%22%20%3Cann@example.org%3E,b@example.org": Mailto(
        to=('"Lee, Ann" <ann@example.org>', "b@example.org")
    ),
    "MAILTO:a@example.org?SUBJECT=A+B&bcc=hidden@example.org": Mailto(
        to=("a@example.org",), bcc=("hidden@example.org",), subject="A+B"
    ),
    "mailto:a@example.org%2Cb@example.org": Mailto(to=("a@example.org", "b@example.org")),
    "mailto:a@example.org?subject=A&amp;cc=b@example.org": Mailto(
        to=("a@example.org",), cc=("b@example.org",), subject="A"
    ),
    "mailto:": Mailto(),
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_is_read(link: str) -> None:
    assert is_mailto(link)
    assert read(link) == LINKS[link]


def test_nothing_is_attached_and_no_other_header_is_set() -> None:
    evil = (
        "mailto:a@example.org?attach=/etc/passwd&attachment=file:///etc/passwd&From=b@example.org"
    )
    assert read(evil) == Mailto(to=("a@example.org",))


def test_no_header_is_smuggled_in() -> None:
    link = "mailto:a@example.org%0D%0ABcc:b@example.org?subject=A%0ABcc:%20c@example.org%E2%80%AE"
    found = read(link)
    assert found == Mailto(to=("a@example.org Bcc:b@example.org",), subject="A Bcc: c@example.org")


def test_a_link_is_bounded() -> None:
    assert len(read("mailto:" + "a@b.example," * 100_000).to) == MOST
    assert len(read("mailto:?body=" + "x" * 10 * LONGEST).body) <= LONGEST


@given(st.text())
def test_nothing_raises_or_breaks_a_line(text: str) -> None:
    found = read("mailto:" + text)
    assert not set("".join((*found.to, *found.cc, *found.bcc, found.subject))) & set("\r\n\0")
