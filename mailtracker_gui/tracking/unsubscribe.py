"""The mail program's own unsubscribe button (RFC 2369 section 3.2, RFC 8058 section 3.1)."""

from __future__ import annotations

FIELDS = "List-Unsubscribe: <{url}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
NAME = b"list-unsubscribe:"


def with_unsubscribe(raw: bytes, url: str) -> bytes:
    """Return the letter with a header that leads to `url`, unless it has one of its own."""
    header = raw.partition(b"\r\n\r\n")[0]
    if any(line.lower().startswith(NAME) for line in header.split(b"\r\n")):
        return raw
    return FIELDS.format(url=url).encode() + raw
