"""Prometheus' text format, version 0.0.4; counts only, nothing about anyone."""

from __future__ import annotations

from collections.abc import Mapping

CONTENT_TYPE = "text/plain; version=0.0.4"
HELP = {
    "open": "Valid pixels fetched.",
    "click": "Valid links followed.",
    "unsubscribe": "Wishes for no more mail.",
    "object": "Wishes for no tracking.",
    "junk": "Tokens that nobody sealed.",
    "repeats": "Hits past the limit on one token.",
    "inert": "Hits on killed letters or of readers who objected.",
}


def exposition(counts: Mapping[str, int], *, kept: int, lost: int) -> str:
    """Return the page; every counter stands there from the start, so rates begin at zero."""
    rows = [
        *((name, text, counts.get(name, 0)) for name, text in HELP.items()),
        ("kept", "Events on disk since the start.", kept),
        ("lost", "Events that could not be kept.", lost),
    ]
    return "".join(
        f"# HELP mailtracker_{name}_total {text}\n"
        f"# TYPE mailtracker_{name}_total counter\n"
        f"mailtracker_{name}_total {value}\n"
        for name, text, value in rows
    )
