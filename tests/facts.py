"""Short ways to say facts, for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mailtracker_gui.domain.evidence import Evidence, Kind, Source

START = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)


def at(hours: float) -> datetime:
    return START + timedelta(hours=hours)


def fact(
    kind: Kind,
    hours: float = 0,
    *,
    key: str = "",
    message: int | None = 1,
    recipient: int | None = 1,
    source: Source = Source.DSN,
    raw: bytes = b"",
    **details: str,
) -> Evidence:
    return Evidence(
        message=message,
        recipient=recipient,
        kind=kind,
        at=at(hours),
        learnt=at(hours),
        source=source,
        key=key or f"{kind}:{hours}:{recipient}:{sorted(details.items())}",
        details=details,
        raw=raw,
    )
