"""What an author should know before a letter leaves.  It stops nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Weight(IntEnum):
    """How much it matters.  A grave remark is asked about before the letter is sent."""

    FORECAST = 0  # what will and will not become known; nothing is wrong
    HINT = 1
    GRAVE = 2


class Mend(StrEnum):
    """What one click does about it; `about` and `instead` say to what."""

    NONE = ""
    SUBJECT = "Write the subject"
    RETITLE = "Write it quietly"
    ATTACH = "Attach…"
    LINK_TEXT = "Show where it leads"
    LINK_TARGET = "Use the real address"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What it is, why it matters, and what can be done at once."""

    what: str
    why: str = ""
    weight: Weight = Weight.HINT
    mend: Mend = Mend.NONE
    about: str = ""  # the link or the subject to mend
    instead: str = ""
    unfinished: bool = False  # true of every letter until it is written: said at the end only
