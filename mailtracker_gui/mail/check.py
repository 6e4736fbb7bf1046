"""Does this account work?  Each step on its own, so that the first that fails says what to do."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from dataclasses import replace

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.certificates import certificate_of
from mailtracker_gui.mail.credential import Access, Credential
from mailtracker_gui.mail.folders import chart
from mailtracker_gui.mail.handshake import Service
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.session import Submission
from mailtracker_gui.mail.trouble import CertificateTrouble, FolderTrouble, ServerTrouble, Stage

SENDING, RECEIVING = "Sending", "Receiving"
_PROTECTION = {
    Security.TLS: "The connection is encrypted (TLS).",
    Security.STARTTLS: "The connection is encrypted (STARTTLS).",
    Security.NONE: "The connection stays on this computer.",
}


async def check_account(
    account: Account, access: Access, *, ssl_context: ssl.SSLContext | None = None
) -> list[Check]:
    """Return the steps up to the first that fails, for sending and for receiving."""
    sending = await _sending(account.smtp, access, ssl_context)
    if account.imap is None:
        words = "No server is set, so reports and replies are not read."
        return [*sending, Check(name=RECEIVING, ok=True, words=words)]
    return [*sending, *await _receiving(account, account.imap, access, ssl_context)]


async def _sending(server: Server, access: Access, context: ssl.SSLContext | None) -> list[Check]:
    try:
        async with Submission(server, access, ssl_context=context) as session:
            report = Check(name=f"{SENDING}: delivery reports", ok=True, words=session.dsn_words)
    except ServerTrouble as trouble:
        return await _shown(trouble, Service.SMTP, server, SENDING)
    return [*_steps(server, SENDING), report]


async def _receiving(
    account: Account, server: Server, access: Access, context: ssl.SSLContext | None
) -> list[Check]:
    try:
        credential = await access(None)
        folders = await asyncio.to_thread(_folders, account, server, credential, context)
    except ServerTrouble as trouble:
        return await _shown(trouble, Service.IMAP, server, RECEIVING)
    return [*_steps(server, RECEIVING), *folders]


def _folders(
    account: Account, server: Server, credential: Credential, context: ssl.SSLContext | None
) -> list[Check]:
    with Mailbox.connect(server, credential, ssl_context=context) as mailbox:
        found = chart(mailbox.folders(), account.folders)
        sent = found.sent if account.adopts else ()
        return [_folder(mailbox, folder) for folder in (*found.reports, *sent)]


def _folder(mailbox: Mailbox, folder: str) -> Check:
    name = f"{RECEIVING}: folder {folder}"
    try:
        mails = mailbox.select(folder).exists
        held = "1 mail" if mails == 1 else f"{mails:,} mails"
    except FolderTrouble as trouble:
        return _failed(name, trouble)
    return Check(name=name, ok=True, words=f"The folder {folder} holds {held}.")


def _steps(server: Server, direction: str) -> list[Check]:
    return [Check(name=name, ok=True, words=words) for _, name, words in _plan(server, direction)]


def _plan(server: Server, direction: str) -> Iterator[tuple[Stage, str, str]]:
    where = f"{server.host} answers on port {server.port}."
    login = f"Logged in as {server.user}." if server.user else "No login is wanted."
    yield Stage.CONNECT, f"{direction}: connection", where
    yield Stage.TLS, f"{direction}: encryption", _PROTECTION[server.security]
    yield Stage.LOGIN, f"{direction}: login", login


async def _shown(
    trouble: ServerTrouble, service: Service, server: Server, direction: str
) -> list[Check]:
    """Return the steps, the last of them with the certificate that was not trusted."""
    steps = _up_to(trouble, server, direction)
    if isinstance(trouble, CertificateTrouble):
        steps[-1] = replace(steps[-1], certificate=await certificate_of(service, server))
    return steps


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
