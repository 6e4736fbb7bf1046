"""Does this account work?  Each step on its own, so that the first that fails says what to do."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.folders import chart
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import FolderTrouble, ServerTrouble, Stage

SENDING, RECEIVING = "Sending", "Receiving"
_PROTECTION = {
    Security.TLS: "The connection is encrypted (TLS).",
    Security.STARTTLS: "The connection is encrypted (STARTTLS).",
    Security.NONE: "The connection stays on this computer.",
}


async def check_account(
    account: Account, password: str, *, ssl_context: ssl.SSLContext | None = None
) -> list[Check]:
    """Return the steps up to the first that fails, for sending and for receiving."""
    sending = await _sending(account.smtp, password, ssl_context)
    if account.imap is None:
        words = "No server is set, so reports and replies are not read."
        return [*sending, Check(name=RECEIVING, ok=True, words=words)]
    return [*sending, *await asyncio.to_thread(_receiving, account, password, ssl_context)]


async def _sending(server: Server, password: str, context: ssl.SSLContext | None) -> list[Check]:
    try:
        async with Submission(server, password, ssl_context=context) as session:
            report = Check(name=f"{SENDING}: delivery reports", ok=True, words=session.dsn_words)
    except ServerTrouble as trouble:
        return _up_to(trouble, server, SENDING)
    return [*_steps(server, SENDING), report]


def _receiving(account: Account, password: str, context: ssl.SSLContext | None) -> list[Check]:
    assert account.imap
    try:
        with Mailbox.connect(account.imap, password, ssl_context=context) as mailbox:
            found = chart(mailbox.folders(), account.folders)
            sent = found.sent if account.adopts else ()
            folders = [_folder(mailbox, folder) for folder in (*found.reports, *sent)]
    except ServerTrouble as trouble:
        return _up_to(trouble, account.imap, RECEIVING)
    return [*_steps(account.imap, RECEIVING), *folders]


def _folder(mailbox: Mailbox, folder: str) -> Check:
    name = f"{RECEIVING}: folder {folder}"
    try:
        mails = mailbox.select(folder).exists
    except FolderTrouble as trouble:
        return _failed(name, trouble)
    return Check(name=name, ok=True, words=f"The folder {folder} holds {mails} mails.")


def _steps(server: Server, direction: str) -> list[Check]:
    return [Check(name=name, ok=True, words=words) for _, name, words in _plan(server, direction)]


def _plan(server: Server, direction: str) -> Iterator[tuple[Stage, str, str]]:
    where = f"{server.host} answers on port {server.port}."
    login = f"Logged in as {server.user}." if server.user else "No login is wanted."
    yield Stage.CONNECT, f"{direction}: connection", where
    yield Stage.TLS, f"{direction}: encryption", _PROTECTION[server.security]
    yield Stage.LOGIN, f"{direction}: login", login


def _up_to(trouble: ServerTrouble, server: Server, direction: str) -> list[Check]:
    """Return the steps that went well, and the one that did not."""
    done: list[Check] = []
    for stage, name, words in _plan(server, direction):
        if stage is trouble.stage:
            return [*done, _failed(name, trouble)]
        done.append(Check(name=name, ok=True, words=words))
    return [*done, _failed(direction, trouble)]


def _failed(name: str, trouble: Trouble) -> Check:
    return Check(name=name, ok=False, words=trouble.what, way_out=trouble.way_out)
