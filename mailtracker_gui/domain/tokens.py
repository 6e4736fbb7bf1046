"""What stands in a pixel's or a link's address: sealed, so that it says nothing and proves itself.

A token is AES-256-GCM over a few integers and, for a link, its target: no address, subject or
target can be read from it, none can be made without the key, and no look-up is needed to refuse
a forged one.  Layout before base64url (RFC 4648 section 5, no padding): key id (1 byte), nonce
(12), ciphertext, tag (16).
"""

from __future__ import annotations

import base64
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SECRET, NONCE = 32, 12
LONGEST = 4096  # characters; browsers and proxies cut longer addresses
LONGEST_TARGET = 3000  # bytes; what fits into the longest token
_HEAD = struct.Struct(">BIqI")  # kind, account, letter, recipient; a letter fits SQLite's integer
_SHAPE = re.compile(rf"[A-Za-z0-9_-]{{40,{LONGEST}}}")


class Mark(Enum):
    """What a token stands for."""

    OPEN = 1
    CLICK = 2


@dataclass(frozen=True, slots=True)
class Key:
    """A sealing key: 32 random bytes.  `id` (0..255) tells old keys from new after a rotation."""

    id: int
    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET or self.id not in range(256):
            raise ValueError("a key is 32 bytes, its id one")  # 16 would be AES-128 in silence

    def __repr__(self) -> str:
        return f"Key(id={self.id})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """Whom a hit on this address is about; `recipient` 0 when several share one body."""

    mark: Mark
    account: int
    letter: int
    recipient: int = 0
    target: str = ""


def seal(key: Key, token: Token, nonce: bytes) -> str:
    """Return the token's text; `nonce` is 12 random bytes, never used twice with a key.

    Raises ValueError for a target that no redirect may go to.
    """
    if not _makes_sense(token):
        raise ValueError("a click leads to http or https, an open leads nowhere")
    head = _HEAD.pack(token.mark.value, token.account, token.letter, token.recipient)
    sealed = AESGCM(key.secret).encrypt(nonce, head + token.target.encode(), bytes([key.id]))
    return base64.urlsafe_b64encode(bytes([key.id]) + nonce + sealed).rstrip(b"=").decode()


def unseal(keys: Iterable[Key], text: str) -> Token | None:
    """Return what was sealed, or None for anything that was not sealed with one of `keys`."""
    if not _SHAPE.fullmatch(text):
        return None
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return None
    # The last character of unpadded base64 has spare bits: only one spelling is ours.
    if base64.urlsafe_b64encode(data).rstrip(b"=").decode() != text:
        return None
    key = next((key for key in keys if key.id == data[0]), None)
    return _opened(key, data) if key else None


def _opened(key: Key, data: bytes) -> Token | None:
    nonce, sealed = data[1 : 1 + NONCE], data[1 + NONCE :]
    try:
        plain = AESGCM(key.secret).decrypt(nonce, sealed, data[:1])
    except InvalidTag:
        return None
    try:
        kind, account, letter, recipient = _HEAD.unpack_from(plain)
        mark, target = Mark(kind), plain[_HEAD.size :].decode()
    except (struct.error, ValueError):
        return None  # ours, but of a kind that a later version seals
    token = Token(mark=mark, account=account, letter=letter, recipient=recipient, target=target)
    return token if _makes_sense(token) else None


def _makes_sense(token: Token) -> bool:
    return is_target(token.target) if token.mark is Mark.CLICK else not token.target


def is_target(url: str) -> bool:
    """Whether a redirect may go there: http(s), with a host, nothing that breaks a header."""
    if any(character <= " " or character == "\x7f" for character in url):
        return False
    try:
        parts = urlsplit(url)
        fits = len(url.encode()) <= LONGEST_TARGET
    except ValueError:  # a broken IPv6 host, or half of a surrogate pair
        return False
    return fits and parts.scheme in {"http", "https"} and bool(parts.hostname)
