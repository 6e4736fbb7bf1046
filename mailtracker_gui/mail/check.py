"""Tries everything an account needs, and says in plain words what works and what does not."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.session import Submission

PROTECTED = {
    Security.TLS: "encrypted (TLS)",
    Security.STARTTLS: "encrypted (STARTTLS)",
    Security.NONE: "not encrypted; it does not leave this computer",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One answer.  `ok` False with a way out; delivery reports not offered is an answer, not a
    failure."""

    name: str
    ok: bool
    words: str
    way_out: str = ""


async def check_account(
    account: Account, password: str, *, ssl_context: ssl.SSLContext | None = None
) -> list[Check]:
    """Connect and log in to both servers; nothing is sent or changed."""
    sending = await _sending(account.smtp, password, ssl_context)
    if account.imap is None:
        return sending
    return sending + await asyncio.to_thread(_reading, account, account.imap, password, ssl_context)


async def _sending(server: Server, password: str, tls: ssl.SSLContext | None) -> list[Check]:
    try:
        async with Submission(server, password, ssl_context=tls) as session:
            return [
                _good("Sending", server),
                Check(name="Delivery reports", ok=True, words=session.dsn_words),
            ]
    except Trouble as trouble:
        return [_bad("Sending", trouble)]


def _reading(
    account: Account, server: Server, password: str, tls: ssl.SSLContext | None
) -> list[Check]:
    try:
        with Mailbox(server, password, ssl_context=tls) as box:
            for folder in account.folders:
                box.select(folder)
            waits = "tells of new mail at once" if box.idles else "is looked at regularly"
            words = f"{', '.join(account.folders)}: {server.host} {waits}."
            return [_good("Reading", server), Check(name="Folders", ok=True, words=words)]
    except Trouble as trouble:
        return [_bad("Reading", trouble)]


def _good(name: str, server: Server) -> Check:
    who = f", logged in as {server.user}" if server.user else ""
    words = f"Connected to {server.host}, {PROTECTED[server.security]}{who}."
    return Check(name=name, ok=True, words=words)


def _bad(name: str, trouble: Trouble) -> Check:
    return Check(name=name, ok=False, words=trouble.what, way_out=trouble.way_out)
