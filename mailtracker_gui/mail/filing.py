"""The few things that are written into a mailbox, each only when its owner asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from email.parser import BytesHeaderParser

from imapclient import DELETED, SEEN
from imapclient.exceptions import IMAPClientError

from mailtracker_gui.domain.saying import say
from mailtracker_gui.mail.mailbox import Mailbox
from mailtracker_gui.mail.trouble import Garbled, Unwritten


def find(mailbox: Mailbox, message_id: str) -> list[int]:
    """Return the mails of the selected folder with exactly this Message-ID."""
    with mailbox.understood():
        # SEARCH finds parts of words, too.
        found = list(mailbox.client.search(["HEADER", "Message-ID", message_id]))
    return [one.uid for one in mailbox.copies(found) if _id(one.header) == message_id]


def append(mailbox: Mailbox, folder: str, raw: bytes, at: datetime) -> None:
    """Put a mail that was read into a folder, with the time it had."""
    with _deed(mailbox, say("take a copy of a sent letter into {folder}", folder=folder)):
        mailbox.client.append(folder, raw, (SEEN,), at)


def make(mailbox: Mailbox, folder: str) -> None:
    """Make a folder, unless it is there."""
    with _deed(mailbox, say("make the folder {folder}", folder=folder)):
        if not mailbox.client.folder_exists(folder):
            mailbox.client.create_folder(folder)
            mailbox.client.subscribe_folder(folder)


def file(mailbox: Mailbox, uids: Sequence[int], folder: str, *, seen: bool) -> None:
    """Mark mails of the selected folder as read, and move them to `folder`, if one is named."""
    if seen:
        with _deed(mailbox, say("mark reports as read")):
            mailbox.client.add_flags(uids, [SEEN], silent=True)
    if folder:
        make(mailbox, folder)
        _move(mailbox, uids, folder)


def keywords(mailbox: Mailbox, uids: Sequence[int], on: set[str], off: frozenset[str]) -> None:
    with _deed(mailbox, say("keep keywords")):
        if on:
            mailbox.client.add_flags(uids, sorted(on), silent=True)
        mailbox.client.remove_flags(uids, sorted(off), silent=True)


def can_remove(mailbox: Mailbox, trash: str) -> bool:
    """Whether mails can be taken away without touching any others (RFC 6851, RFC 4315)."""
    return mailbox.can("UIDPLUS") or bool(trash and mailbox.can("MOVE"))


def remove(mailbox: Mailbox, uids: Sequence[int], trash: str) -> None:
    """Take mails out of the selected folder: into the trash if that can be, else for good."""
    if trash:
        _move(mailbox, uids, trash)
    else:
        _expunge(mailbox, uids)


def _move(mailbox: Mailbox, uids: Sequence[int], folder: str) -> None:
    can_move, can_expunge = mailbox.can("MOVE"), mailbox.can("UIDPLUS")
    with _deed(mailbox, say("move mails to {folder}", folder=folder)):
        if can_move:
            mailbox.client.move(uids, folder)
        elif can_expunge:
            mailbox.client.copy(uids, folder)
        else:
            raise IMAPClientError("without touching others: it offers neither MOVE nor UIDPLUS")
    if not can_move:
        _expunge(mailbox, uids)


def _expunge(mailbox: Mailbox, uids: Sequence[int]) -> None:
    """Take these away and no others, whatever else is marked as deleted (RFC 4315)."""
    with _deed(mailbox, say("take mails away")):
        mailbox.client.add_flags(uids, [DELETED], silent=True)
        mailbox.client.uid_expunge(uids)


@contextmanager
def _deed(mailbox: Mailbox, words: str) -> Iterator[None]:
    try:
        with mailbox.understood():
            yield
    except Garbled as trouble:
        raise Unwritten(mailbox.server, words, trouble.__cause__ or trouble) from trouble


def _id(header: bytes) -> str:
    return str(BytesHeaderParser().parsebytes(header)["Message-ID"] or "").strip("<> \t\r\n")
