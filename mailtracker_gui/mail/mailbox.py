"""Looking into folders: mails are fetched with PEEK, and a folder is opened for reading alone.

Nothing is marked as seen by looking; what is written at all is in `filing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from mailtracker_gui.mail.connection import Connection, revoked
from mailtracker_gui.mail.folders import Folder
from mailtracker_gui.mail.summary import CLUES, HEADERS, Summary, summary
from mailtracker_gui.mail.trouble import FolderTrouble

BATCH = 500  # mails of one FETCH
PIECE = 1024 * 1024  # bytes of one FETCH of a whole mail
HEADER_BYTES = 64 * 1024
_RANGE = re.compile(rb"(\d+)(?::(\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What SELECT or STATUS tells; `uidnext` and `modseq` are 0 where the server keeps them."""

    uidvalidity: int
    uidnext: int
    exists: int
    modseq: int = 0  # grows with every change (RFC 7162)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The head of a mail, and when it came into its folder."""

    uid: int
    header: bytes
    arrived: datetime | None


class Mailbox(Connection):
    def folders(self) -> list[Folder]:
        with self.understood():
            return [
                Folder(
                    name=_text(name),
                    delimiter=_text(delimiter or b""),
                    flags=frozenset(_text(flag).lower() for flag in flags),
                )
                for flags, delimiter, name in self.client.list_folders()
            ]

    def select(self, folder: str, *, readonly: bool = True) -> State:
        told = self._of_folder(folder, lambda: self.client.select_folder(folder, readonly=readonly))
        with self.understood():
            return _state(told, int(told[b"EXISTS"]))

    def status(self, folder: str) -> State:
        """Return how far a folder has come, without opening it."""
        items = ["UIDVALIDITY", "UIDNEXT", "MESSAGES"]
        if self.can("CONDSTORE"):
            items.append("HIGHESTMODSEQ")
        told = self._of_folder(folder, lambda: self.client.folder_status(folder, items))
        with self.understood():
            return _state(told, int(told.get(b"MESSAGES", 0)))

    def uids(
        self, since_uid: int, *, among: int, exists: int, since: date | None = None
    ) -> list[int]:
        """Return the UIDs above `since_uid` among the newest `among` mails, in order.

        `since` leaves out what arrived before that day.  The bound keeps the answer to SEARCH
        short of the line length that imaplib takes.
        """
        if not exists:
            return []
        terms = [f"{max(1, exists - among + 1)}:*", f"UID {since_uid + 1}:*"]
        if since:
            terms.append(f"SINCE {since:%d}-{_MONTHS[since.month - 1]}-{since:%Y}")
        with self.understood():
            # "n:*" always includes the last mail, RFC 3501 section 9: so the check below.
            found = self._search(" ".join(terms), among)
            return sorted(uid for uid in found if uid > since_uid)

    def summaries(self, uids: Sequence[int]) -> list[Summary]:
        """Return the headers that nearly always suffice to decide."""
        return [
            summary(uid, _header(told))
            for uid, told in self._fetched(uids, [f"BODY.PEEK[HEADER.FIELDS ({CLUES})]"])
        ]

    def structures(self, uids: Sequence[int]) -> Iterator[tuple[int, object]]:
        """Yield what each mail is made of, for those whose headers leave a doubt."""
        for uid, told in self._fetched(uids, ["BODYSTRUCTURE"]):
            yield uid, told.get(b"BODYSTRUCTURE")

    def copies(self, uids: Sequence[int]) -> list[Copy]:
        """Return the heads of letters that were sent; never more of them."""
        items = [f"BODY.PEEK[HEADER.FIELDS ({HEADERS})]<0.{HEADER_BYTES}>", "INTERNALDATE"]
        return [
            Copy(uid=uid, header=_header(told), arrived=_moment(told.get(b"INTERNALDATE")))
            for uid, told in self._fetched(uids, items)
        ]

    def fetch(self, uid: int, limit: int) -> bytes:
        """Return the first `limit` bytes of a mail; none when it is gone."""
        raw = b""
        while len(raw) < limit:
            asked = min(PIECE, limit - len(raw))
            with self.understood():
                told = self.client.fetch([uid], [f"BODY.PEEK[]<{len(raw)}.{asked}>"]).get(uid, {})
                parts = (value for key, value in told.items() if key.startswith(b"BODY[]"))
                piece = bytes(next(parts, None) or b"")[:asked]
            raw += piece
            if len(piece) < asked:
                break
        return raw

    def _of_folder(self, folder: str, ask: Any) -> Mapping[bytes, Any]:  # noqa: ANN401  # IMAPClient's own
        with self.understood():
            try:
                told: Mapping[bytes, Any] = ask()
            except IMAPClientError as error:
                if isinstance(error, IMAPClientAbortError):
                    raise
                other = revoked(self.server, error)
                raise other or FolderTrouble(self.server, folder, error) from error
            return told

    def _search(self, terms: str, most: int) -> list[int]:
        if not self.client.has_capability("ESEARCH"):
            return list(self.client.search(terms))
        # RFC 4731: ranges in place of every number.
        told = self.client._raw_command_untagged(  # noqa: SLF001  # search() reads no ESEARCH
            b"SEARCH", [b"RETURN", b"(ALL)", terms.encode()], response_name="ESEARCH"
        )
        return _expanded(told, most)

    def _fetched(
        self, uids: Sequence[int], items: list[str]
    ) -> Iterator[tuple[int, Mapping[bytes, Any]]]:
        for start in range(0, len(uids), BATCH):
            with self.understood():
                batch = self.client.fetch(uids[start : start + BATCH], items)
                found = [(uid, batch[uid]) for uid in sorted(batch)]
            yield from found


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _state(told: Mapping[bytes, Any], exists: int) -> State:
    return State(
        uidvalidity=int(told.get(b"UIDVALIDITY", 0)),
        uidnext=int(told.get(b"UIDNEXT", 0)),
        exists=exists,
        modseq=int(told.get(b"HIGHESTMODSEQ", 0)),
    )


def _header(told: Mapping[bytes, Any]) -> bytes:
    return (
        next((value for key, value in told.items() if key.startswith(b"BODY[HEADER")), b"") or b""
    )


def _moment(told: object) -> datetime | None:
    """Return IMAPClient's INTERNALDATE, which is naive and local."""
    return told.astimezone(UTC) if isinstance(told, datetime) else None


def _expanded(told: Sequence[bytes | None], most: int) -> list[int]:
    """Return the numbers of `(TAG "A1") UID ALL 2,10:15`, however many a server claims."""
    _, _, ranges = (told[-1] or b"").partition(b" ALL ")
    numbers: list[int] = []
    for found in _RANGE.finditer(ranges.split(b" ")[0]):
        first = int(found[1])
        last = int(found[2] or first)
        numbers += range(min(first, last), min(max(first, last), min(first, last) + most) + 1)
        if len(numbers) > most:
            break
    return numbers[:most]


def _text(told: object) -> str:
    return told.decode("utf-8", "replace") if isinstance(told, bytes) else str(told)
