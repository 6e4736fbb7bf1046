"""A mail address as it may stand in a header or an envelope, or words about what is wrong.

The domain always travels in ASCII (IDNA 2008, where `faß.de` is not `fass.de`), so only a local
part outside ASCII needs a server that speaks SMTPUTF8.
"""

from __future__ import annotations

import re
from email.headerregistry import Address
from email.utils import getaddresses

import idna

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u00a1-\U0010ffff-]+"  # RFC 5322 3.2.3, RFC 6531 3.3
_LOCAL = re.compile(rf'{_ATOM}(\.{_ATOM})*|"([^"\\]|\\.)*"')
_LABEL = r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?=.{{1,255}}\Z){_LABEL}(\.{_LABEL})*")
_LITERAL = re.compile(r"\[[A-Za-z0-9:.-]+\]")
_LONGEST_LOCAL = 64  # RFC 5321 section 4.5.3.1.1


def ascii_domain(domain: str) -> str:
    """Return `domain` as servers know it; raise Trouble when it cannot be one (RFC 5891)."""
    try:
        known = domain if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")
    except idna.IDNAError:
        known = ""
    if not (_DOMAIN.fullmatch(known) or _LITERAL.fullmatch(known)):
        raise Trouble(
            say("“{domain}” cannot be the domain of a mail address.", domain=domain),
            "Check its spelling.",
        )
    return known


def wire_address(address: str) -> str:
    """Return `local@domain` with the domain in ASCII, or raise Trouble naming the address."""
    local, at, domain = address.rpartition("@")
    if not at or len(local.encode()) > _LONGEST_LOCAL or not _LOCAL.fullmatch(local):
        raise _not_an_address(address)
    try:
        return f"{local}@{ascii_domain(domain)}"
    except Trouble as trouble:
        raise _not_an_address(address) from trouble


def mailbox(text: str) -> Address:
    """Return the one mailbox that `text` names, such as `Ann Lee <ann@example.org>`."""
    if CONTROL.search(text):
        raise _not_an_address(CONTROL.sub("�", text))
    found = getaddresses([text])
    # The standard library makes a@bc of "a@b c": what it mends would go to somebody else.
    if len(found) != 1 or found[0][1] not in text:
        raise _not_an_address(text)
    try:
        return named(*found[0])
    except Trouble as trouble:
        raise _not_an_address(text) from trouble


def named(name: str, address: str) -> Address:
    """Return the mailbox of `name` at `address`, the domain in ASCII."""
    local, _, domain = wire_address(address).rpartition("@")
    plain = re.sub(r"\\(.)", r"\1", local[1:-1]) if local.startswith('"') else local
    return Address(display_name=name, username=plain, domain=domain)


def _not_an_address(text: str) -> Trouble:
    return Trouble(
        say("“{text}” is not a mail address.", text=text), "Write it like ann@example.org."
    )
