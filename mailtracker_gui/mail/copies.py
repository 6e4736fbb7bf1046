"""A copy of what was sent, in the Sent folder: without pixel and led links, and once.

Whether one is there already is asked before each step, so a cut at any point doubles nothing.
Many providers file a copy of their own, which is the letter as it left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail import filing
from mailtracker_gui.mail.folders import Chart
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.trouble import Unwritten

NAME = "Sent"  # of the folder that is made where there is none


class Kept(Enum):
    """How a letter came to have its copy."""

    OURS = auto()  # it was there from before
    APPENDED = auto()
    THEIRS = auto()  # the provider's own
    REPLACED = auto()
    ALTERED = auto()  # put there, but not as it was given


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A letter whose copy is to be seen to.  `woven`: it left with a pixel or led links."""

    letter: int
    message_id: str
    at: datetime
    woven: bool
    wait: float  # seconds in which the provider may still file its own
    replace: bool = True  # whether the provider's may give way to ours


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyHooks:
    owed: Callable[[], list[Owed]]
    raw: Callable[[int], bytes]
    kept: Callable[[int, Kept], None]


class Copier:
    """Works on the follower's connection, between two looks."""

    def __init__(self, hooks: CopyHooks, tell: Callable[[Trouble], None]) -> None:
        self._hooks, self._tell = hooks, tell
        self._told = ""
        self.pause: float | None = None  # seconds until there is something to do

    def run(self, mailbox: Mailbox, chart: Chart) -> None:
        self.pause = None
        for owed in self._hooks.owed():
            try:
                kept = self._keep(mailbox, chart, owed)
            except Unwritten as trouble:
                if str(trouble) != self._told:
                    self._told = str(trouble)
                    self._tell(trouble)
                return
            if kept:
                self._hooks.kept(owed.letter, kept)
            else:
                self.pause = min(owed.wait, self.pause or owed.wait)

    def _keep(self, mailbox: Mailbox, chart: Chart, owed: Owed) -> Kept | None:
        folder = next(iter(chart.sent), "")
        raw = self._hooks.raw(owed.letter)
        theirs, ours = self._there(mailbox, folder, owed, raw) if folder else ([], [])
        if ours:
            self._replace(mailbox, chart, theirs, owed)
            # Left as it is, the letter may as well be the provider's.
            return Kept.OURS if owed.woven else Kept.THEIRS
        if theirs:
            return self._instead(mailbox, chart, theirs, owed, raw)
        if owed.wait > 0:
            return None
        if not folder:
            folder = chart.prefix + NAME
            filing.make(mailbox, folder)
        filing.append(mailbox, folder, raw, owed.at)
        return Kept.APPENDED

    def _there(
        self, mailbox: Mailbox, folder: str, owed: Owed, raw: bytes
    ) -> tuple[list[int], list[int]]:
        """Return the copies that are not ours, and those that are."""
        mailbox.select(folder)
        found = filing.find(mailbox, owed.message_id)
        mails = mailbox.fetch(found, len(raw) + _MORE)
        ours = [uid for uid in found if _same(mails.get(uid, b""), raw)]
        return [uid for uid in found if uid not in ours], ours

    def _instead(
        self, mailbox: Mailbox, chart: Chart, theirs: list[int], owed: Owed, raw: bytes
    ) -> Kept:
        """Let ours take the place of the provider's, when ours is there for certain."""
        if not (owed.woven and owed.replace and filing.can_remove(mailbox, chart.trash)):
            return Kept.THEIRS
        filing.append(mailbox, chart.sent[0], raw, owed.at)
        theirs, ours = self._there(mailbox, chart.sent[0], owed, raw)
        if not ours:
            return Kept.ALTERED
        self._replace(mailbox, chart, theirs, owed)
        return Kept.REPLACED

    def _replace(self, mailbox: Mailbox, chart: Chart, theirs: list[int], owed: Owed) -> None:
        if theirs and owed.woven and owed.replace and filing.can_remove(mailbox, chart.trash):
            mailbox.select(chart.sent[0], readonly=False)
            filing.remove(mailbox, theirs, chart.trash)


_MORE = 64 * 1024  # bytes of headers that a server may add


def _same(found: bytes, raw: bytes) -> bool:
    """Whether the bodies are the same; a server may add headers, and end lines its own way."""
    return bool(found) and _body(found) == _body(raw)


def _body(raw: bytes) -> bytes:
    return raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].rstrip()
