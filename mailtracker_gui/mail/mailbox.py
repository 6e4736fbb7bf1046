"""Looking into folders: mails are fetched with PEEK, and a folder is opened for reading alone.

Nothing is marked as seen by looking; what is written at all is in `filing`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, TypeVar

from imapclient.exceptions import IMAPClientAbortError, IMAPClientError
from imapclient.imapclient import join_message_ids
from imapclient.response_parser import parse_fetch_response

from mailtracker_gui.mail.connection import Connection, revoked
from mailtracker_gui.mail.folders import Folder
from mailtracker_gui.mail.matters import REPORT_SUBTYPES
from mailtracker_gui.mail.summary import CLUES, HEADERS, Summary, summary
from mailtracker_gui.mail.trouble import FolderTrouble

T = TypeVar("T")
BATCH = 1_000  # mails of one FETCH of few headers
FEW = 200  # mails of one FETCH of more, each named
TOGETHER = 20  # whole mails of one FETCH
PIECE = 1024 * 1024  # bytes of each of them
HEADER_BYTES = 64 * 1024
_RANGE = re.compile(rb"(\d+)(?::(\d+))?")
_CLUES = f"(BODY.PEEK[HEADER.FIELDS ({CLUES})])"
_NUMBER = re.compile(rb"\d+ \(.*?\bUID (\d+)", re.DOTALL)
_REPORT = re.compile(b'"(%b)"' % b"|".join(sorted(REPORT_SUBTYPES)), re.IGNORECASE)
_UID = re.compile(rb"^\d+ \(UID (\d+) BODY\[HEADER[^\]]*\] \{")


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What SELECT or STATUS tells; `uidnext` and `modseq` are 0 where the server keeps them."""

    uidvalidity: int
    uidnext: int
    exists: int
    modseq: int = 0  # grows with every change (RFC 7162)
    takes_keywords: bool = False  # of any name


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
        told = self.of_folder(folder, lambda: self.client.select_folder(folder, readonly=readonly))
        with self.understood():
            return _state(told, int(told[b"EXISTS"]))

    def status(self, folder: str) -> State:
        """Return how far a folder has come, without opening it."""
        items = ["UIDVALIDITY", "UIDNEXT", "MESSAGES"]
        if self.can("CONDSTORE"):
            items.append("HIGHESTMODSEQ")
        told = self.of_folder(folder, lambda: self.client.folder_status(folder, items))
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

    def sift(
        self, uids: Sequence[int], judge: Callable[[list[Summary]], T]
    ) -> Iterator[tuple[Sequence[int], T]]:
        """Yield what `judge` makes of the headers that nearly always suffice, batch by batch.

        The server works on the next batch meanwhile (RFC 3501 section 5.5).
        """
        ahead = [*batches(uids, BATCH), ()]
        told = self._told(self._asked(_span(ahead[0])))
        for batch, following in pairwise(ahead):
            tag = self._asked(_span(following))
            with self.understood():
                judged = judge(_summaries(batch, told))
            told = self._told(tag)
            yield batch, judged

    def _asked(self, uids: bytes, items: str = _CLUES) -> bytes | None:
        """Ask without waiting, as IMAPClient's fetch() begins."""
        if not uids:
            return None
        with self.understood():
            tag: bytes = self.client._imap._command("UID", "FETCH", uids, items)  # noqa: SLF001
            return tag

    def _told(self, tag: bytes | None) -> list[Any]:
        """Wait for the answers, as IMAPClient's fetch() ends but for their parsing."""
        if tag is None:
            return []
        imap = self.client._imap  # noqa: SLF001
        with self.understood():
            kind, told = imap._command_complete("FETCH", tag)  # noqa: SLF001
            if kind != "OK":
                raise IMAPClientError(f"fetch failed: {told[0]!r}")
            return list(imap._untagged_response(kind, told, "FETCH")[1])  # noqa: SLF001

    def with_reports(self, uids: Sequence[int]) -> set[int]:
        """Return which mails have a part as reports have, or a part's parameter named so."""
        found: set[int] = set()
        for some in batches(uids, FEW):
            told = self._told(self._asked(join_message_ids(some), "(BODYSTRUCTURE)"))
            found |= with_reports(told)
        return found

    def copies(self, uids: Sequence[int]) -> list[Copy]:
        """Return the heads of letters that were sent; never more of them."""
        items = [f"BODY.PEEK[HEADER.FIELDS ({HEADERS})]<0.{HEADER_BYTES}>", "INTERNALDATE"]
        return [
            Copy(uid=uid, header=_header(told), arrived=_moment(told.get(b"INTERNALDATE")))
            for uid, told in self._fetched(uids, items)
        ]

    def fetch(self, uids: Sequence[int], limit: int) -> dict[int, bytes]:
        """Return the first `limit` bytes of each mail, without those that are gone."""
        whole: dict[int, bytes] = {}
        left, start = list(uids), 0
        while left and start < limit:
            asked = min(PIECE, limit - start)
            pieces = {uid: piece[:asked] for uid, piece in self._pieces(left, start, asked)}
            whole |= {uid: whole.get(uid, b"") + piece for uid, piece in pieces.items() if piece}
            left = [uid for uid, piece in pieces.items() if len(piece) == asked]
            start += asked
        return whole

    def _pieces(self, uids: Sequence[int], start: int, asked: int) -> Iterator[tuple[int, bytes]]:
        for uid, told in self._fetched(uids, [f"BODY.PEEK[]<{start}.{asked}>"]):
            parts = (value for key, value in told.items() if key.startswith(b"BODY[]"))
            yield uid, bytes(next(parts, None) or b"")

    def of_folder(self, folder: str, ask: Any) -> Mapping[bytes, Any]:  # noqa: ANN401  # IMAPClient's own
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
        return expanded(told, most)

    def _fetched(
        self, uids: Sequence[int], items: list[str]
    ) -> Iterator[tuple[int, Mapping[bytes, Any]]]:
        for some in batches(uids, FEW):
            with self.understood():
                batch = self.client.fetch(some, items)
                found = [(uid, batch[uid]) for uid in sorted(batch)]
            yield from found


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _span(uids: Sequence[int]) -> bytes:
    """Return all of a folder's mails from the first to the last: a list could be too long."""
    return f"{uids[0]}:{uids[-1]}".encode() if uids else b""


def _summaries(uids: Sequence[int], told: list[Any]) -> list[Summary]:
    heads = quickly(told)
    if heads is None:
        parsed = parse_fetch_response(told, True, True)
        heads = [(uid, _header(parsed[uid])) for uid in parsed]
    wanted = set(uids)
    return [summary(uid, header) for uid, header in sorted(heads) if uid in wanted]


def quickly(told: Sequence[Any]) -> list[tuple[int, bytes]] | None:
    """Return UID and literal of each answer of the usual form; None: read them with IMAPClient.

    IMAPClient's parser takes every name in a list of fields apart, for every mail.
    """
    pairs = zip(told[::2], told[1::2], strict=False)
    heads = [
        (int(found[1]), part[1])
        for part, end in pairs
        if isinstance(part, tuple) and end == b")" and (found := _UID.search(part[0]))
    ]
    return heads if len(heads) * 2 == len(told) else None


def with_reports(told: Sequence[Any]) -> set[int]:
    """Look for the names of types in BODYSTRUCTUREs as they came.

    Taking them apart is slow, and some are nested too deep for it; one mail too many is only read.
    """
    return {
        int(found[1])
        for answer in _answers(told)
        if (found := _NUMBER.match(answer)) and _REPORT.search(answer)
    }


def _answers(told: Sequence[Any]) -> Iterator[bytes]:
    """Yield each answer whole but for its literals; imaplib's pieces end with one that has none."""
    begun = b""
    for piece in told:
        begun += piece[0] if isinstance(piece, tuple) else piece or b""
        if not isinstance(piece, tuple):
            yield begun
            begun = b""


def batches(uids: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    return (uids[at : at + most] for at in range(0, len(uids), most))


def _state(told: Mapping[bytes, Any], exists: int) -> State:
    return State(
        uidvalidity=int(told.get(b"UIDVALIDITY", 0)),
        uidnext=int(told.get(b"UIDNEXT", 0)),
        exists=exists,
        modseq=int(told.get(b"HIGHESTMODSEQ", 0)),
        takes_keywords=b"\\*" in told.get(b"PERMANENTFLAGS", ()),
    )


def _header(told: Mapping[bytes, Any]) -> bytes:
    return (
        next((value for key, value in told.items() if key.startswith(b"BODY[HEADER")), b"") or b""
    )


def _moment(told: object) -> datetime | None:
    """Return IMAPClient's INTERNALDATE, which is naive and local."""
    return told.astimezone(UTC) if isinstance(told, datetime) else None


def expanded(told: Sequence[bytes | None], most: int) -> list[int]:
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
