"""What stands in a pixel's or a link's address: sealed, so that it says nothing and proves itself.

A token is AES-256-GCM over a few integers and, for a link, its target: no address, subject or
target can be read from it, none can be made without the key, and no look-up is needed to refuse
a forged one: the account's key is derived from the server's secret (HKDF, RFC 5869), so a client
holds a key that seals for its own account alone.  Layout before base64url (RFC 4648 section 5, no
padding): key id (1 byte), account (4), nonce (12), ciphertext, tag (16); the first two are in
clear and authenticated.
"""

from __future__ import annotations

import base64
import re
import string
import struct
from binascii import a2b_base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mailtracker_gui.domain.privacy import Level

SECRET, NONCE, TAG = 32, 12, 16
LONGEST = 4096  # characters; browsers and proxies cut longer addresses
LONGEST_TARGET = 3000  # bytes; what fits into the longest token
_CLEAR = struct.Struct(">BI")  # key id, account
_HEAD = struct.Struct(">BqI")  # mark and level, letter (it fits SQLite's integer), recipient
_SHORTEST = 62  # characters: a token without a target
_LEVEL = 16  # the head's first byte is mark + _LEVEL * level
_BREAKS = re.compile(r"[\x00-\x20\x7f]")  # what ends a header, or an address in one


class Mark(IntEnum):
    """What a token stands for."""

    OPEN = 1
    CLICK = 2
    UNSUBSCRIBE = 3
    OBJECT = 4  # the recipient wants no tracking


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


_FIRST = {mark + _LEVEL * level: (mark, level) for mark in Mark for level in Level}
_STANDARD = bytes.maketrans(b"-_+/=", b"+/!!!")
# Its last character has spare bits, so many texts say one thing: the one with none set is ours.
_LAST = (string.printable, "", "AQgw", "AEIMQUYcgkosw048")  # by the length's rest of four
Find = Callable[[int, int], Key | None]  # key id, account -> the key it would be sealed with


def among(keys: Iterable[Key]) -> Find:
    """Return what finds one of `keys`, whatever the account."""
    known = {key.id: key for key in keys}
    return lambda number, account: known.get(number)


def derived(master: bytes, number: int, account: int) -> Key:
    """Return the account's own key; who has it learns nothing of another account's."""
    info = b"mailtracker sealing key" + _CLEAR.pack(number, account)
    return Key(number, HKDF(algorithm=SHA256(), length=SECRET, salt=None, info=info).derive(master))


class Token(NamedTuple):
    """Whom a hit on this address is about; `recipient` 0 when several share one body."""

    mark: Mark
    account: int
    letter: int
    recipient: int = 0
    level: Level = Level.FULL
    target: str = ""


def seal(key: Key, token: Token, nonce: bytes) -> str:
    """Return the token's text; `nonce` is 12 random bytes, never used twice with a key.

    Raises ValueError for a target that no redirect may go to.
    """
    if not _makes_sense(token):
        raise ValueError("a click leads to http or https, anything else leads nowhere")
    first = token.mark.value + _LEVEL * token.level.value
    head = _HEAD.pack(first, token.letter, token.recipient)
    clear = _CLEAR.pack(key.id, token.account)
    sealed = _cipher(key.secret).encrypt(nonce, head + token.target.encode(), clear)
    return base64.urlsafe_b64encode(clear + nonce + sealed).rstrip(b"=").decode()


def unseal(find: Find, text: str) -> Token | None:
    """Return what was sealed, or None for anything not sealed with a key that `find` knows."""
    length = len(text)
    if not (_SHORTEST <= length <= LONGEST and text[-1] in _LAST[length % 4]):
        return None
    try:
        standard = text.encode().translate(_STANDARD)
        data = a2b_base64(standard + b"=" * (-length % 4), strict_mode=True)
    except ValueError:
        return None
    number, account = _CLEAR.unpack_from(data)
    key = find(number, account)
    return _opened(key, account, data) if key else None


@lru_cache(maxsize=1024)
def _cipher(secret: bytes) -> AESGCM:
    return AESGCM(secret)


def _opened(key: Key, account: int, data: bytes) -> Token | None:
    nonce, sealed = data[_CLEAR.size : _CLEAR.size + NONCE], data[_CLEAR.size + NONCE :]
    try:
        plain = _cipher(key.secret).decrypt(nonce, sealed, data[: _CLEAR.size])
    except InvalidTag:
        return None
    try:
        first, letter, recipient = _HEAD.unpack_from(plain)
        mark, level = _FIRST[first]
        target = plain[_HEAD.size :].decode()
    except (struct.error, LookupError, ValueError):
        return None  # ours, but of a kind that a later version seals
    token = Token(mark, account, letter, recipient, level, target)
    return token if _makes_sense(token) else None


def _makes_sense(token: Token) -> bool:
    return is_target(token.target) if token.mark is Mark.CLICK else not token.target


def is_target(url: str) -> bool:
    """Whether a redirect may go there: http(s), with a host, nothing that breaks a header."""
    if _BREAKS.search(url):
        return False
    try:
        parts = urlsplit(url)
        fits = len(url.encode()) <= LONGEST_TARGET
    except ValueError:  # a broken IPv6 host, or half of a surrogate pair
        return False
    return fits and parts.scheme in {"http", "https"} and bool(parts.hostname)
