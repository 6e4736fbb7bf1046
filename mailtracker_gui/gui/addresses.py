"""Addresses as people type them, taken apart and checked.  Pure."""

from __future__ import annotations

import re
from email.utils import parseaddr
from typing import NamedTuple

from mailtracker_gui.domain.message import canonical, is_mailbox, mailbox

PART = re.compile(r'(?:"[^"]*"|[^,;"])+')


class Typed(NamedTuple):
    """What a line of addresses holds: mailboxes that can be used, and what cannot."""

    good: tuple[str, ...]
    bad: tuple[str, ...]


def typed(line: str) -> Typed:
    """Take "Ann Lee <ann@example.org>; bob@example.org" apart; commas in quotes part nothing."""
    parts = [one for part in PART.findall(line) for one in _listed(part.strip())]
    good = tuple(part for part in parts if is_mailbox(part))
    return Typed(good, tuple(part for part in parts if part not in good))


def _listed(part: str) -> list[str]:
    """Take a column of bare addresses apart, as a spreadsheet pastes it: by white space alone."""
    words = part.split()
    return words if all(map(is_mailbox, words)) else [part]


def last_part(line: str) -> str:
    """Return what is being typed: the text after the last comma."""
    return re.split(r"[,;]", line)[-1].strip()


def completed(line: str, mailbox: str) -> str:
    """Put a whole mailbox in place of what is being typed, ready for the next."""
    begun = last_part(line)
    kept = line.rstrip()
    head = kept[: len(kept) - len(begun)].rstrip()
    return f"{head} {mailbox}, ".lstrip()


def renewed(box: str, old: str, new: str) -> str:
    """Return the mailbox with its address replaced, if that was the old one."""
    name, address = parseaddr(box)
    return mailbox(name, new) if canonical(address) == canonical(old) else box
