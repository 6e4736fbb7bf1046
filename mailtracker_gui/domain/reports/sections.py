"""What the user's rules look at: a report's own words and headers, not the letter it returns."""

from __future__ import annotations

from mailtracker_gui.domain.reports.dsn import status_parts
from mailtracker_gui.domain.reports.mime import parse
from mailtracker_gui.domain.reports.text import bounce_of
from mailtracker_gui.domain.reports.words import decoded_words
from mailtracker_gui.domain.rules import Section


def sections_of(raw: bytes) -> dict[Section, str]:
    """Return the sections of a mail, decoded; never raises, bounded as reading is."""
    root = parse(raw).root
    status = (part.text() for part in status_parts(root))
    return {
        Section.BODY: "\n".join((bounce_of(root).text, *status)),
        Section.SUBJECT: root.headers.decoded("subject"),
        Section.FROM: root.headers.decoded("from"),
        Section.RECIPIENTS: "\n".join(map(decoded_words, root.headers.all("to", "cc", "bcc"))),
    }
