"""The story meets everybody, and its letters are letters."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import parseaddr

from mailtracker_gui.sandbox.actors import ACTORS
from mailtracker_gui.sandbox.story import dozen

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def test_a_dozen_letters_meet_everybody() -> None:
    letters = dozen()
    assert len(letters) == 12
    addresses = [address for letter in letters for _, _, address in letter.recipients()]
    assert {address.partition("@")[0] for address in addresses} == ACTORS.keys()


def test_each_is_a_whole_letter() -> None:
    for letter in dozen():
        assert letter.account == 0
        assert parseaddr(letter.sender) == ("Alex Morgan", "you@sandbox.test")
        assert all(name for _, name, _ in letter.recipients())
        links = re.findall(r'href="([^"]+)"', letter.html)
        assert links
        assert all(link in letter.text for link in links)
        assert not re.search(r"\]\(|\*", letter.text + letter.html)


def test_only_what_is_meant_for_later_waits() -> None:
    assert {letter.send_at for letter in dozen()} == {None}
    assert [letter.send_at for letter in dozen(now=NOW) if letter.send_at] == [
        NOW + timedelta(seconds=20)
    ]


def test_attachments_are_what_they_say() -> None:
    starts = {"application/pdf": b"%PDF-", "text/csv": b"what,who", "text/calendar": b"BEGIN:VC"}
    found = [file for letter in dozen() for file in letter.attachments]
    assert {file.content_type for file in found} == starts.keys()
    assert all(file.content.startswith(starts[file.content_type]) for file in found)


def test_a_page_says_where_its_objects_are() -> None:
    page = next(file for letter in dozen() for file in letter.attachments).content
    offsets = [int(start) for start in re.findall(rb"(\d{10}) 00000 n", page)]
    assert [page[start:].split(b"\n")[0] for start in offsets] == [
        b"%d 0 obj" % number for number in range(1, 7)
    ]
    end = int(page.rpartition(b"startxref\n")[2].split()[0])
    assert page[end:].startswith(b"xref\n0 7\n")
