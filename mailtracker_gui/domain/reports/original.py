"""Which letter a report is about: ids from the returned letter, the report's fields or its text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice

from mailtracker_gui.domain.reports.addresses import message_ids
from mailtracker_gui.domain.reports.mime import HEADER_BYTES, Headers, Part, parse, transferred
from mailtracker_gui.domain.reports.report import Clue, FoundIn, Original
from mailtracker_gui.domain.reports.tables import table

SUBJECT = 500
REFERENCES = 50
QUOTED_IDS = 5

# Headers in which relays keep the id of the letter a report answers.
_ORIGINAL_IDS = (
    "x-original-message-id",
    "x-google-original-message-id",
    "x-microsoft-original-message-id",
    "original-message-id",
)
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_NO_FIELD = re.compile(rb"(\n)(?![!-9;-~]{1,80}[ \t]*:)")
_RETURNED_TYPES = (
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "text/rfc822-header",
    "text/rfc822",
    "message/rfc822-headers",
    "message/global-headers",
    "message/partial",
)


def references(headers: Headers) -> tuple[str, ...]:
    """Return the ids this mail refers to, nearest first."""
    ids = message_ids(headers.get("in-reply-to"))
    ids += reversed(message_ids(headers.get("references")))
    return tuple(dict.fromkeys(ids))[:REFERENCES]


def original_of(root: Part, returned: Headers | None = None) -> Original:
    """Return what the headers of the report and of the returned letter say."""
    returned = returned or returned_headers(root)
    return Original(
        clues=_clues(root.headers, returned),
        references=references(root.headers),
        subject=returned.decoded("subject")[:SUBJECT] if returned else "",
    )


def with_header(original: Original, message_id: str) -> Original:
    """Return `original` with an id that the report states in a field of its own."""
    surer = [one for one in original.clues if one.found_in is not FoundIn.TEXT]
    if not message_id or any(one.message_id == message_id for one in surer):
        return original
    clue = Clue(message_id=message_id, found_in=FoundIn.HEADER)
    return replace(original, clues=(*surer, clue))


def with_text(original: Original, text: str) -> Original:
    """Return `original` with the ids that `text` quotes, where nothing better names one."""
    if original.clues:
        return original
    ids = dict.fromkeys(found[1].rstrip(".") for found in _quoted_id().finditer(text))
    clues = (Clue(message_id=one, found_in=FoundIn.TEXT) for one in islice(ids, QUOTED_IDS))
    return replace(original, clues=tuple(clues))


@cache
def _quoted_id() -> re.Pattern[str]:
    """Return what finds `Message-ID: <a@b>` in running text, whatever the language."""
    labels = "|".join(map(re.escape, table("bounces")["message_ids"]))
    return re.compile(
        rf"(?:{labels})(?:\s\w{{1,10}})?[\s:=|<]{{1,8}}"
        r"([^\s<>@:;,=()\[\]\"']{1,250}@[^\s<>@:;,=()\[\]\"']{1,250})",
        re.IGNORECASE,
    )


def _clues(outer: Headers, returned: Headers | None) -> tuple[Clue, ...]:
    letter = [returned] if returned else []
    values = [(FoundIn.LETTER, headers.get("message-id")) for headers in letter]
    values += [
        (FoundIn.HEADER, headers.get(name))
        for headers in (*letter, outer)
        for name in _ORIGINAL_IDS
    ]
    found: dict[str, FoundIn] = {}
    for where, value in values:
        for one in message_ids(value)[:1]:
            found.setdefault(one, where)
    return tuple(Clue(message_id=one, found_in=where) for one, where in found.items())


def returned_headers(root: Part) -> Headers | None:
    """Return the headers of the letter that came back in a part of its own."""
    for part in root.own():
        if part is not root and (headers := _letter_headers(part)) and len(headers) > 1:
            return headers
    return None


def _letter_headers(part: Part) -> Headers | None:
    if "message-id" in part.headers and "from" in part.headers:
        return part.headers  # the blank line before the letter was lost
    if part.type not in _RETURNED_TYPES:
        return None
    headers = part.parts[0].headers if part.parts else Headers([])
    if headers.get("message-id").endswith("="):  # quoted-printable, and nothing says so
        return parse(transferred(part.body(), "quoted-printable")).root.headers
    if "message-id" in headers:
        return headers
    return parse(_folded(part.body().lstrip(b"\r\n \t"))).root.headers


def _folded(letter: bytes) -> bytes:
    """Return the head of a letter, each line that is no field a part of the one before it.

    Gateways lose the white space at the start of folded lines, and the head would end there.
    """
    head = _BLANK_LINE.split(letter[:HEADER_BYTES], maxsplit=1)[0]
    return _NO_FIELD.sub(rb"\1 ", head) + b"\n\n"
