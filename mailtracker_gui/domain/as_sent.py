"""A letter as it was sent, read back from its bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message

from mailtracker_gui.domain.message import Attachment
from mailtracker_gui.domain.reports.addresses import message_ids
from mailtracker_gui.domain.reports.mime import Headers, parse
from mailtracker_gui.domain.reports.words import to_text

UNNAMED = "attachment"


@dataclass(frozen=True, slots=True, kw_only=True)
class AsSent:
    """`pictures` are what the text shows, by Content-ID; of a copy's head, all is empty."""

    text: str = ""
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    references: tuple[str, ...] = ()  # RFC 5322 section 3.6.4, the oldest first


def read_as_sent(raw: bytes) -> AsSent:
    text = html = ""
    attachments, pictures = [], {}
    for part in message_from_bytes(raw).walk():
        if part.is_multipart():
            continue
        kind, content = part.get_content_type(), _content(part)
        if identity := str(part.get("Content-ID", "")).strip("<> "):
            pictures[identity] = content
        elif part.get_filename() or kind not in ("text/plain", "text/html"):
            attachments.append(_attachment(part, kind, content))
        elif kind == "text/html":
            html = html or _words(part, content)
        else:
            text = text or _words(part, content)
    return AsSent(
        text=text,
        html=html,
        attachments=tuple(attachments),
        pictures=pictures,
        references=tuple(message_ids(parse(raw).root.headers.get("references"))),
    )


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _words(part: Message, content: bytes) -> str:
    return to_text(content, str(part.get_content_charset("")))


def _attachment(part: Message, kind: str, content: bytes) -> Attachment:
    name = Headers([("name", part.get_filename() or UNNAMED)]).decoded("name")
    return Attachment(name=name, content_type=kind, content=content)
