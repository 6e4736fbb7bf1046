"""TLS is never dropped silently: what protects a connection is decided before it is opened."""

from __future__ import annotations

import ssl

import truststore

from mailtracker_gui.domain.account import Security, Server
from mailtracker_gui.domain.hosts import on_this_computer
from mailtracker_gui.mail.pinned import pinned
from mailtracker_gui.mail.trouble import clear_text


def trusted(ssl_context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return `ssl_context`, or one that trusts what this computer trusts."""
    return ssl_context or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def trusted_for(server: Server, ssl_context: ssl.SSLContext | None) -> ssl.SSLContext:
    """Return what a connection to `server` trusts: its accepted certificate, or as `trusted`."""
    return pinned(server.pin) if server.pin else trusted(ssl_context)


def insist(server: Server) -> None:
    """Raise Trouble when `server` would be talked to in clear text over a network."""
    if server.security is Security.NONE and not on_this_computer(server.host):
        raise clear_text(server)
