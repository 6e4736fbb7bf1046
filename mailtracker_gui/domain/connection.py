"""The one line that connects a desktop with a tracking server: copied there, pasted here.

`mailtracker:` and base64url JSON: the address, the account, its API key and its sealing key.  It
is a secret: who has it reads the account's events and seals letters in its name.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from urllib.parse import urlsplit

from mailtracker_gui.domain.tokens import Key
from mailtracker_gui.domain.trouble import Trouble

SCHEME = "mailtracker:"
LONGEST = 4096  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """A server, and what one account on it may use."""

    url: str
    account: int
    api_key: str
    key: Key

    def __repr__(self) -> str:
        return f"Connection(url={self.url!r}, account={self.account})"


def line(connection: Connection) -> str:
    """Return the line to paste."""
    told = {
        "url": connection.url,
        "account": connection.account,
        "api_key": connection.api_key,
        "key_id": connection.key.id,
        "key": connection.key.secret.hex(),
    }
    text = json.dumps(told, separators=(",", ":"))
    return SCHEME + base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def read(text: str) -> Connection:
    """Return what a pasted line says; Trouble when it is none, or only a part of one."""
    words = "".join(text.split())  # mail and terminals break long lines
    coded = words.removeprefix(SCHEME)
    try:
        if coded == words or len(words) > LONGEST:
            raise ValueError
        told = json.loads(base64.b64decode(coded + "=" * (-len(coded) % 4), b"-_", validate=True))
        connection = Connection(
            url=str(told["url"]),
            account=int(told["account"]),
            api_key=str(told["api_key"]),
            key=Key(int(told["key_id"]), bytes.fromhex(told["key"])),
        )
        parts = urlsplit(connection.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Trouble(
            "This is not a tracking server's connection line.",
            "Copy the whole line that begins with mailtracker: as the server printed it.",
        ) from error
    return connection


def maybe(text: str) -> Connection | None:
    """Return what a pasted line says, or None."""
    try:
        return read(text)
    except Trouble:
        return None
