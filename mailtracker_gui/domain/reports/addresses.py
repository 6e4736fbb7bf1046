"""Mail addresses and message ids as reports write them."""

from __future__ import annotations

import re

# Punctuation of Chinese and Japanese stands beside an address without a space.
_WIDE = r"\u3000-\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1c\uff1e\uff1d"
# Local parts are ASCII atoms or anything a mail program lets through (RFC 6531); a quoted one is
# rare and bounded.  No part can match what another one does, so matching is linear.
_LOCAL = rf"(?:\"[^\"\s@]{{1,64}}\"|[^\s<>()\[\]\"@,;:\\{_WIDE}]{{1,120}})"
_DOMAIN = r"(?:\[[0-9a-fA-F.:]{3,45}\]|[^\W_](?:[\w-]*\w)?(?:\.[\w-]*\w){0,12})"
ADDRESS = re.compile(
    rf"(?<![^\s<>()\[\]\"',;:=*`|/\u201c\u201e\u2018\u00ab\ufeff{_WIDE}]){_LOCAL}@{_DOMAIN}"
)
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,500})>")
_TYPED = re.compile(r"\s*[\w.-]{1,40}\s*;")
_HEX_XTEXT = re.compile(r"\+([0-9A-F]{2})")
_HEX_UTF8 = re.compile(r"\\x\{([0-9A-Fa-f]{2,6})\}")
_TRIM = "<>\"'`,;:.* \t\u201c\u201d\u2018\u2019"


def address_in(value: str) -> str:
    """Return the first address of a field value such as `rfc822; <ann@example.org> (Ann)`."""
    value = without_type(value)
    if found := ADDRESS.search(value[:1000]):
        return trimmed(found[0])
    word = value.strip().strip(_TRIM).partition(" ")[0]
    return word[:320].strip(_TRIM)


def addresses_in(value: str) -> list[str]:
    return [trimmed(found[0]) for found in ADDRESS.finditer(value[:20_000])]


def trimmed(address: str) -> str:
    trim = _TRIM.replace('"', "") if '"@' in address else _TRIM
    local, _, domain = address.strip(trim).removeprefix("mailto:").rpartition("@")
    return f"{local}@{domain.rstrip('.-')}" if local else domain


def without_type(value: str) -> str:
    """Drop the `rfc822;` or `dns;` before a value (RFC 3464, section 2.1.2)."""
    found = _TYPED.match(value)
    return value[found.end() :].strip() if found else value.strip()


def from_xtext(value: str) -> str:
    """Decode xtext (RFC 3461, section 4) and utf-8-addr-xtext (RFC 6533, section 3)."""
    value = _HEX_UTF8.sub(_character, value)
    return _HEX_XTEXT.sub(lambda found: chr(int(found[1], 16)), value)


def _character(found: re.Match[str]) -> str:
    point = int(found[1], 16)
    return chr(point) if point < 0x110000 and not 0xD800 <= point < 0xE000 else found[0]


def message_ids(value: str) -> list[str]:
    """Return the ids of a Message-ID, In-Reply-To or References field, without brackets."""
    found = _MESSAGE_ID.findall(value[:20_000])
    if found or not value.strip():
        return found
    word = value.split()[0].strip("<>")
    return [word] if "@" in word else []
