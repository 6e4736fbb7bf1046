"""One answer of a test of an account, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from mailtracker_gui.domain.setup import Certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """`ok` False: something to repair.  A missing feature is `ok`, and said in `words`."""

    name: str
    ok: bool
    words: str
    way_out: str = ""
    certificate: Certificate | None = None  # that was not trusted, and could be
