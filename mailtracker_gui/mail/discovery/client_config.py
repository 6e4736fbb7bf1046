"""Reading a configuration in Thunderbird's form (config-v1.1.xml).

It comes from a stranger: its size is bounded by whoever fetched it, and entities are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.mail.discovery.who import Servers, Who, server

_SECURITIES = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}  # "plain" is not taken
_NO_LOGIN = {"none", "client-IP-address", "smtp-after-pop"}


def servers_in(document: bytes, who: Who) -> Servers | None:
    """Return the first protected servers of a configuration, None where there are none."""
    try:
        provider = fromstring(document, forbid_dtd=True).find("emailProvider")
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    if provider is None:
        return None
    smtp = _first(provider.iterfind("outgoingServer[@type='smtp']"), who)
    imap = _first(provider.iterfind("incomingServer[@type='imap']"), who)
    return Servers(smtp=smtp, imap=imap) if smtp else None


def _first(entries: Iterable[Element], who: Who) -> Server | None:
    return next(_protected(entries, who), None)


def _protected(entries: Iterable[Element], who: Who) -> Iterator[Server]:
    for entry in entries:
        security = _SECURITIES.get(_text(entry, "socketType"))
        port = _text(entry, "port")
        if security and port.isascii() and port.isdigit():
            host = who.fill(_text(entry, "hostname"))
            if found := server(host, int(port[:6]), security, _user(entry, who)):
                yield found


def _user(entry: Element, who: Who) -> str:
    """Return the login; nothing where none is wanted, the address where it cannot be known."""
    ways = {(one.text or "").strip() for one in entry.iterfind("authentication")}
    if ways and ways <= _NO_LOGIN:
        return ""
    user = who.fill(_text(entry, "username"))
    return user if user and "%" not in user else who.address


def _text(entry: Element, name: str) -> str:
    return (entry.findtext(name) or "").strip()
