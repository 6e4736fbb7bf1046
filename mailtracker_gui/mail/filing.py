"""The few things that are written into a mailbox, each only when its owner asked for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.parser import BytesHeaderParser

from imapclient import DELETED, SEEN

from mailtracker_gui.mail.mailbox import Mailbox


def find(mailbox: Mailbox, message_id: str) -> list[int]:
    """Return the mails of the selected folder with exactly this Message-ID."""
    with mailbox.understood():
        # SEARCH finds parts of words, too.
        found = list(mailbox.client.search(["HEADER", "Message-ID", message_id]))
    return [one.uid for one in mailbox.copies(found) if _id(one.header) == message_id]


def append(mailbox: Mailbox, folder: str, raw: bytes, at: datetime) -> None:
    """Put a mail that was read into a folder, with the time it had."""
    mailbox.of_folder(folder, lambda: mailbox.client.append(folder, raw, (SEEN,), at))


def make(mailbox: Mailbox, folder: str) -> None:
    mailbox.of_folder(folder, lambda: mailbox.client.create_folder(folder))
    mailbox.of_folder(folder, lambda: mailbox.client.subscribe_folder(folder))


def can_remove(mailbox: Mailbox, trash: str) -> bool:
    """Whether mails can be taken away without touching any others (RFC 6851, RFC 4315)."""
    return mailbox.can("UIDPLUS") or bool(trash and mailbox.can("MOVE"))


def remove(mailbox: Mailbox, uids: Sequence[int], trash: str) -> None:
    """Take mails out of the selected folder: into the trash if that can be, else for good."""
    if trash and mailbox.can("MOVE"):
        mailbox.of_folder(trash, lambda: mailbox.client.move(uids, trash))
    else:
        with mailbox.understood():
            mailbox.client.add_flags(uids, [DELETED], silent=True)
            mailbox.client.uid_expunge(uids)


def _id(header: bytes) -> str:
    return str(BytesHeaderParser().parsebytes(header)["Message-ID"] or "").strip("<> \t\r\n")
