"""What a tracking server's operator hands to a sender: one line that holds all a desktop needs."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mailtracker_gui.domain.tokens import Key

SCHEME = "mailtracker:"
LONGEST = 2000  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """An account on a tracking server; `url` is the address recipients reach it by."""

    url: str
    account: int
    api_key: str = field(repr=False)
    key: Key

    def line(self) -> str:
        """Return the line to paste; it holds secrets."""
        told = {
            "url": self.url,
            "account": self.account,
            "api_key": self.api_key,
            "key_id": self.key.id,
            "key": self.key.secret.hex(),
        }
        packed = json.dumps(told, separators=(",", ":")).encode()
        return SCHEME + base64.urlsafe_b64encode(packed).rstrip(b"=").decode()


def connection(line: str) -> Connection | None:
    """Return what a line says, or None when it is not one, or not a whole one."""
    text = "".join(line.split())
    if not text.startswith(SCHEME) or len(text) > LONGEST:
        return None
    packed = text.removeprefix(SCHEME)
    try:
        told = json.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
        parts = urlsplit(told["url"])
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return None
        return Connection(
            url=str(told["url"]).rstrip("/"),
            account=int(told["account"]),
            api_key=str(told["api_key"]),
            key=Key(int(told["key_id"]), bytes.fromhex(told["key"])),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
