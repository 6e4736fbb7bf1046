"""Secrets at rest: each sealed with the profile's key (AES-256-GCM) and kept in its database."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.vault.master_key import MasterKey

_NONCE = 12


class Vault:
    """Keeps and fetches secrets by name.  The key is asked for at the first use, not before."""

    def __init__(self, ledger: Ledger, key: MasterKey) -> None:
        self._ledger, self._key = ledger, key
        self._cipher: AESGCM | None = None

    def __repr__(self) -> str:
        return "Vault()"

    def keep(self, name: str, secret: str) -> None:
        """Seal and store; the name is authenticated too, so entries cannot be swapped."""
        nonce = secrets.token_bytes(_NONCE)
        sealed = self._aes().encrypt(nonce, secret.encode(), name.encode())
        self._ledger.keep_secret(name, nonce + sealed)

    def fetch(self, name: str) -> str | None:
        """Return the secret, or None when there is none; Trouble when the key does not fit."""
        stored = self._ledger.secret(name)
        if stored is None:
            return None
        try:
            return self._aes().decrypt(stored[:_NONCE], stored[_NONCE:], name.encode()).decode()
        except InvalidTag as error:
            raise Trouble(
                "A stored password cannot be read: the key in the system keyring is another one.",
                "Enter the account's password again.",
            ) from error

    def forget(self, name: str) -> None:
        self._ledger.keep_secret(name, None)

    def fetch_or_make(self, name: str) -> bytes:
        """Return a random 256-bit secret, made at the first call."""
        if (stored := self.fetch(name)) is None:
            stored = secrets.token_hex(32)
            self.keep(name, stored)
        return bytes.fromhex(stored)

    def _aes(self) -> AESGCM:
        if self._cipher is None:
            self._cipher = AESGCM(self._key.fetch(self._ledger))
        return self._cipher
