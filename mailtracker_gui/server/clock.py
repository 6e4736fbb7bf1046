"""The server's only look at the time; it runs without the engine, whose clock it cannot use."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # this is the place
