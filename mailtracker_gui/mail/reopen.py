"""A letter of our own, read back from the bytes that `compose` made of it, to be written on."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from typing import NamedTuple

from mailtracker_gui.domain.message import Attachment


class Written(NamedTuple):
    text: str
    html: str
    attachments: tuple[Attachment, ...]
    in_reply_to: str


def reopened(raw: bytes) -> Written:
    """Return what was written.  Only for our own letters: others are read by nobody here."""
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    plain, page = mail.get_body(("plain",)), mail.get_body(("html",))
    files = [_file(part) for part in mail.walk() if part.get_filename()]
    answered = str(mail.get("In-Reply-To", "")).strip("<> ")
    return Written(_said(plain), _said(page), tuple(files), answered)


def _said(part: MIMEPart | None) -> str:
    return str(part.get_content()).replace("\r\n", "\n").removesuffix("\n") if part else ""


def _file(part: MIMEPart) -> Attachment:
    content = part.get_payload(decode=True)
    return Attachment(
        name=str(part.get_filename()),
        content_type=part.get_content_type(),
        content=content if isinstance(content, bytes) else b"",
        cid=str(part.get("Content-ID", "")).strip("<> "),
    )
