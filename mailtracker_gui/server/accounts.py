"""Who may read events and seal tokens: an account's API key, and the ids of its sealing keys.

They are in a file of their own, without write-ahead log: the operator's command writes it while
the server reads it, and a hits file has one writing process.  Of an API key only the hash is kept;
sealing keys are derived from the server's secret and kept nowhere.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from mailtracker_gui.domain.tokens import Key, among, derived
from mailtracker_gui.domain.trouble import Trouble

HOME = 1  # the only account of a server inside the desktop
NEWEST = 255  # a sealing key's id is one byte
SCHEMA = """CREATE TABLE IF NOT EXISTS accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  api_key BLOB NOT NULL,
  sealing_key INTEGER NOT NULL DEFAULT 0,
  oldest_key INTEGER NOT NULL DEFAULT 0,
  revoked INTEGER NOT NULL DEFAULT 0
) STRICT"""
ROWS = "SELECT id, name, api_key, sealing_key, oldest_key, revoked FROM accounts"


class Accounts(Protocol):
    """What the server asks about accounts."""

    def key(self, number: int, account: int) -> Key | None:
        """Return the account's sealing key of that id, or None: no such key is accepted."""

    def holder(self, api_key: str) -> int | None:
        """Return whose API key it is, or None."""

    def refresh(self) -> None:
        """Take note of what the operator changed."""


class OneAccount:
    """The desktop's own: its sealing keys and its API key, both from its vault."""

    def __init__(self, keys: Sequence[Key], api_key: str) -> None:
        self._find, self._api_key = among(keys), _hash(api_key)

    def key(self, number: int, account: int) -> Key | None:
        return self._find(number, account) if account == HOME else None

    def holder(self, api_key: str) -> int | None:
        return HOME if hmac.compare_digest(_hash(api_key), self._api_key) else None

    def refresh(self) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Account:
    """A row: letters are sealed with the key `sealing_key`, accepted from `oldest_key` on."""

    id: int
    name: str
    api_key: bytes
    sealing_key: int
    oldest_key: int
    revoked: int


class AccountFile:
    """The accounts of a hosted server.  Changed by the operator's command, read by the server."""

    def __init__(self, path: Path, master: bytes) -> None:
        self._path = path
        self._derived = lru_cache(4096)(lambda number, account: derived(master, number, account))
        try:
            self._db = sqlite3.connect(path, isolation_level=None, timeout=1)
            self._db.execute(SCHEMA)
            path.chmod(0o600)
        except sqlite3.Error as error:
            raise Trouble(f"{path} cannot be used: {error}.", "Check the disk.") from error
        self._known: dict[int, Account] = {}
        self._version = -1
        self.refresh()

    def key(self, number: int, account: int) -> Key | None:
        known = self._known.get(account)
        if known is None or known.revoked or not known.oldest_key <= number <= known.sealing_key:
            return None
        return self._derived(number, account)

    def holder(self, api_key: str) -> int | None:
        self.refresh()
        number = api_key.partition(".")[0]
        known = self._known.get(int(number)) if number.isascii() and number.isdigit() else None
        # Compared for an unknown account too: the time tells nobody which accounts there are.
        same = hmac.compare_digest(_hash(api_key), known.api_key if known else bytes(32))
        return known.id if known and same and not known.revoked else None

    def refresh(self) -> None:
        try:
            [version] = self._db.execute("PRAGMA data_version").fetchone()
            if version != self._version:
                rows = self._db.execute(ROWS).fetchall()
                self._known = {row[0]: Account(*row) for row in rows}
                self._version = version
        except sqlite3.Error:
            pass  # what is known holds until the file can be read again

    def all(self) -> list[Account]:
        return list(self._known.values())

    def close(self) -> None:
        self._db.close()

    def add(self, name: str, secret: bytes) -> tuple[str, int, Key]:
        """Make an account with the API secret; return its API key, its number, its sealing key."""
        if any(known.name == name for known in self._known.values()):
            raise Trouble(f"There is an account {name}.", "Choose another name.")
        self._change("INSERT INTO accounts (name, api_key) VALUES (?, ?)", name, bytes(32))
        account = max(self._known)
        return self._renewed(account, secret, number=0, oldest=0)

    def rotate(self, account: int, secret: bytes, *, forget: bool) -> tuple[str, int, Key]:
        """Give an account new keys: the API key at once; tokens of the old ones stay good.

        `forget` refuses those too: for a key that got into other hands.
        """
        known = self._row(account)
        number = known.sealing_key + 1
        if number > NEWEST:
            raise Trouble("This account has had all its keys.", "Add a new account.")
        oldest = number if forget else known.oldest_key
        return self._renewed(account, secret, number=number, oldest=oldest)

    def revoke(self, account: int) -> None:
        """Refuse its keys and tokens from now on."""
        self._row(account)
        self._change("UPDATE accounts SET revoked = 1 WHERE id = ?", account)

    def _renewed(
        self, account: int, secret: bytes, *, number: int, oldest: int
    ) -> tuple[str, int, Key]:
        api_key = f"{account}.{base64.urlsafe_b64encode(secret).rstrip(b'=').decode()}"
        self._change(
            "UPDATE accounts SET api_key = ?, sealing_key = ?, oldest_key = ? WHERE id = ?",
            _hash(api_key),
            number,
            oldest,
            account,
        )
        return api_key, account, self._derived(number, account)

    def _row(self, account: int) -> Account:
        self.refresh()
        if account not in self._known:
            raise Trouble(f"There is no account {account}.", "List the accounts first.")
        return self._known[account]

    def _change(self, sql: str, *values: object) -> None:
        try:
            self._db.execute(sql, values)
        except sqlite3.Error as error:
            raise Trouble(f"{self._path} cannot be written: {error}.", "Check the disk.") from error
        self._version = -1  # data_version tells of other connections' changes only
        self.refresh()


def _hash(api_key: str) -> bytes:
    return hashlib.sha256(api_key.encode(errors="surrogatepass")).digest()
