"""Which letter a report is about: ids from the returned letter, the report's fields or its text."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.reports.addresses import message_ids
from mailtracker_gui.domain.reports.mime import Headers, Part, parse, transferred
from mailtracker_gui.domain.reports.report import Original

SUBJECT = 500
REFERENCES = 50

# Headers in which relays keep the id of the letter a report answers.
_ORIGINAL_IDS = (
    "x-original-message-id",
    "x-google-original-message-id",
    "x-microsoft-original-message-id",
    "original-message-id",
)
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
    outer = root.headers
    original = Original(references=references(outer))
    candidates = [returned.get(name) for name in ("message-id", *_ORIGINAL_IDS)] if returned else []
    candidates += [outer.get(name) for name in _ORIGINAL_IDS]
    for value in candidates:
        if ids := message_ids(value):
            original = replace(original, message_id=ids[0])
            break
    if returned:
        original = replace(original, subject=returned.decoded("subject")[:SUBJECT])
    return original


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
    if part.parts and not part.parts[0].headers.get("message-id").endswith("="):
        return part.parts[0].headers
    if part.parts:  # quoted-printable, and nothing says so
        return parse(transferred(part.body(), "quoted-printable")).root.headers
    return parse(part.body().lstrip(b"\r\n \t")).root.headers
