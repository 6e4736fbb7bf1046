"""Blocks of `Name: value` lines, as in delivery reports, receipts and complaints."""

from __future__ import annotations

import re
from collections.abc import Iterator

Block = dict[str, str]  # lower-case field name -> value, unfolded

BLOCKS = 2000
VALUE = 4000  # characters kept of one value

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9_.-]{1,60})[ \t]*:(?:[ \t]+|$|(?=[^\s/]))")
_ADDRESSES = ("final-recipient", "original-recipient")


def blocks(text: str) -> list[Block]:
    """Return the blocks of a report: one for the message, then one per recipient.

    Blank lines separate them (RFC 3464, section 2.1), but some writers forget those, or put them
    into the middle of a block; so a second recipient opens a block too, and one that names no
    recipient is joined to the one before it.
    """
    found: list[Block] = []
    for block in _separated(text):
        if len(found) > 1 and not any(name in block for name in _ADDRESSES):
            for name, value in block.items():
                found[-1].setdefault(name, value)
        elif len(found) == BLOCKS:
            break
        else:
            found.append(block)
    return found


def _separated(text: str) -> Iterator[Block]:
    block: Block = {}
    last = ""
    for line in text.split("\n"):
        if not line.strip():
            if block:
                yield block
            block, last = {}, ""
        elif (found := _FIELD.match(line)) and line[0] not in " \t":
            last = found[1].lower()
            if last in block and last in _ADDRESSES:
                yield block
                block = {}
            block.setdefault(last, line[found.end() :].strip())
        elif last and len(block[last]) < VALUE:
            block[last] += " " + line.strip()
    if block:
        yield block
