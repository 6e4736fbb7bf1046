"""What became of a letter, as keywords on its copy in Sent, for whatever program shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailtracker_gui.domain.sent import Marking
from mailtracker_gui.domain.status import KEYWORDS
from mailtracker_gui.mail import filing
from mailtracker_gui.mail.folders import Chart
from mailtracker_gui.mail.mailbox import Mailbox


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingHooks:
    wanted: Callable[[], list[Marking]]
    written: Callable[[Marking], None]


class Marker:
    """Works on the follower's connection, between two looks."""

    def __init__(self, hooks: MarkingHooks) -> None:
        self._hooks = hooks

    def run(self, mailbox: Mailbox, chart: Chart) -> None:
        if not (chart.sent and (wanted := self._hooks.wanted())):
            return
        for folder in chart.sent:
            # RFC 3501 section 7.1: only where new keywords may be made.
            if mailbox.select(folder, readonly=False).takes_keywords:
                for one in wanted:
                    _mark(mailbox, one)
        for one in wanted:
            self._hooks.written(one)


def _mark(mailbox: Mailbox, marking: Marking) -> None:
    words = set(marking.words.split())
    if uids := filing.find(mailbox, marking.message_id):
        filing.keywords(mailbox, uids, words, KEYWORDS - words)
