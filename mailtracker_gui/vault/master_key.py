"""Where the one key of a profile lives: the system keyring, or a passphrase where there is none.

The keyring holds a single short random key, never the secrets: Windows takes some 1280 characters
an entry, and refresh tokens are longer.
"""

from __future__ import annotations

import base64
import secrets
from typing import Protocol

import keyring
import keyring.errors
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger

SERVICE = "MailTracker"
PROFILE, WRAPPED = "profile-name", "wrapped-key"
_SALT, _NONCE = 16, 12


class MasterKey(Protocol):
    """Gives the profile's 256-bit key, making it the first time."""

    def fetch(self, ledger: Ledger) -> bytes: ...


class KeyringKey:
    """Kept by the system: Windows Credential Manager, macOS Keychain, Secret Service, KWallet."""

    def fetch(self, ledger: Ledger) -> bytes:
        if ledger.secret(WRAPPED) is not None:
            raise Trouble("This profile is protected by a passphrase.", "Give the passphrase.")
        profile = ledger.setting(PROFILE)
        if not profile:
            profile = secrets.token_hex(8)
            ledger.keep_setting(PROFILE, profile)
        try:
            stored = keyring.get_password(SERVICE, profile)
            if stored is None:
                stored = base64.b64encode(secrets.token_bytes(32)).decode()
                keyring.set_password(SERVICE, profile, stored)
        except keyring.errors.KeyringError as error:
            raise Trouble(
                "The system keyring cannot be used.",
                "Unlock it, or set a passphrase for this profile (MAILTRACKER_PASSPHRASE).",
            ) from error
        return base64.b64decode(stored)


class PassphraseKey:
    """A random key wrapped by the user's passphrase (scrypt, RFC 7914; AES-256-GCM)."""

    def __init__(self, passphrase: str) -> None:
        if not passphrase:
            raise Trouble("The passphrase is empty.", "Choose one; it protects your passwords.")
        self._passphrase = passphrase.encode()

    def fetch(self, ledger: Ledger) -> bytes:
        wrapped = ledger.secret(WRAPPED)
        if wrapped is None:
            if ledger.setting(PROFILE):  # a second key would lock out what the first one sealed
                raise Trouble(
                    "This profile is protected by the system keyring, not by a passphrase.",
                    "Start without a passphrase (unset MAILTRACKER_PASSPHRASE).",
                )
            salt, nonce, key = (secrets.token_bytes(size) for size in (_SALT, _NONCE, 32))
            sealed = AESGCM(self._derived(salt)).encrypt(nonce, key, SERVICE.encode())
            ledger.keep_secret(WRAPPED, salt + nonce + sealed)
            return key
        salt, nonce, sealed = _cut(wrapped, _SALT, _NONCE)
        try:
            return AESGCM(self._derived(salt)).decrypt(nonce, sealed, SERVICE.encode())
        except InvalidTag as error:
            raise Trouble("The passphrase is wrong.", "Try again.") from error

    def _derived(self, salt: bytes) -> bytes:
        return Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(self._passphrase)


class FixedKey:
    """For a world that ends with the program, such as the sandbox."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def fetch(self, ledger: Ledger) -> bytes:
        return self._key


def keyring_works() -> bool:
    """Whether the system offers a keyring at all."""
    return bool(keyring.get_keyring().priority > 0)


def _cut(data: bytes, *sizes: int) -> list[bytes]:
    parts = []
    for size in sizes:
        parts.append(data[:size])
        data = data[size:]
    return [*parts, data]
