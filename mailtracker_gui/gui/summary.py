"""The sum of a letter's recipients in the user's language.  Pure.

The ledger keeps it in English (domain/summary.py): "2 of 3 delivered, 1 bounced; 1 read".
"""

from __future__ import annotations

import re

from mailtracker_gui.domain.status import Reading
from mailtracker_gui.gui.language import mark, t

WORDS = (
    *(mark("delivered"), mark("bounced"), mark("deferred"), mark("dropped"), mark("unsure")),
    *(mark("replied"), mark("read"), mark("opened")),
)
READINGS = {one.value.lower(): one for one in Reading}
COUNTED = re.compile(r"(?P<count>\d+)(?: of (?P<total>\d+))? (?P<word>\w+)")
SOMEONE = re.compile(r"someone of (?P<total>\d+)(?:: (?P<reading>.+)| bounced)")


def summed(words: str) -> str:
    """Return the sum as the user reads it; what is no sum stays as it is."""
    groups = words.split("; ")
    return "; ".join(", ".join(map(_part, group.split(", "))) for group in groups)


def _part(words: str) -> str:
    if told := SOMEONE.fullmatch(words):
        total = told["total"]
        if told["reading"]:
            reading = t(READINGS[told["reading"]].value).lower()
            return t("someone of {total}: {reading}", total=total, reading=reading)
        return t("someone of {total} bounced", total=total)
    told = COUNTED.fullmatch(words)
    if told is None or told["word"] not in WORDS:
        return words
    if told["total"]:
        count, total = told["count"], told["total"]
        return t("{count} of {total} {word}", count=count, total=total, word=t(told["word"]))
    return t("{count} {word}", count=told["count"], word=t(told["word"]))
