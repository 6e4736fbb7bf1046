"""A letter becomes the bytes of a mail (RFC 5322, MIME): 7 bit, no Bcc, nothing smuggled in.

Whatever an author or a program fills in is checked before it becomes a header: a line break in a
subject would be the start of a header of its own.
"""

from __future__ import annotations

import re
from datetime import datetime
from email.headerregistry import Address, Group
from email.message import EmailMessage, MIMEPart

from inscriptis import get_text  # type: ignore[import-untyped]  # ships no types

from mailtracker_gui.domain.message import Attachment, Letter, Role
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.mail.address import CONTROL, ascii_domain, mailbox, named
from mailtracker_gui.mail.headers import POLICY

_ID = re.compile(r"[^<>\s@\x00-\x1f\x7f-\U0010ffff]+@[^<>\s@\x00-\x1f\x7f-\U0010ffff]+")
_LONGEST_THREAD = 20  # the latest say enough of where a letter belongs
_LONGEST_ID = 900  # a line may have 998 characters, RFC 5322 section 2.1.1
_CONTENT_TYPE = re.compile(r"([a-z]+)/([a-z0-9][a-z0-9!#$&^_.+-]{0,126})")
# Attaching these as what they are would let us rewrite their bytes (RFC 2046 section 5.2.1).
_CONTAINERS = ("message", "multipart")


def message_id(domain: str, random: bytes) -> str:
    """Return a new Message-ID without angle brackets (RFC 5322 section 3.6.4)."""
    return f"{random.hex()}@{ascii_domain(domain)}"


def compose(letter: Letter, *, message_id: str, date: datetime, user_agent: str) -> bytes:
    """Return the bytes of `letter`; raise Trouble naming what cannot be in a mail.

    `message_id` and `letter.in_reply_to` may come with or without angle brackets.
    """
    sender, boxes = _people(letter)
    mail = EmailMessage(policy=POLICY.clone(utf8=_needs_utf8(sender, boxes)))
    mail["From"] = sender
    mail["To"] = [box for role, box in boxes if role is Role.TO] or Group("undisclosed-recipients")
    if copied := [box for role, box in boxes if role is Role.CC]:
        mail["Cc"] = copied
    mail["Subject"] = _clean(say("subject"), letter.subject)
    mail["Date"] = date
    mail["Message-ID"] = _id(message_id)
    mail["User-Agent"] = _clean(say("program name"), user_agent)
    if letter.in_reply_to:
        mail["In-Reply-To"] = _id(letter.in_reply_to)
        mail["References"] = " ".join(_thread(letter))
    if letter.tracking.receipt:
        mail["Disposition-Notification-To"] = Address(addr_spec=sender.addr_spec)
    _fill(mail, letter)
    return mail.as_bytes()


def _people(letter: Letter) -> tuple[Address, list[tuple[Role, Address]]]:
    for box in (*letter.to, *letter.cc, *letter.bcc):
        mailbox(box)  # the letter's own list of recipients passes over what it cannot read
    boxes = [(role, named(name, address)) for role, name, address in letter.recipients()]
    if not boxes:
        raise Trouble("The letter has no recipient.", "Fill in To, Cc or Bcc.")
    return mailbox(letter.sender), boxes


def _fill(mail: EmailMessage, letter: Letter) -> None:
    text = letter.text or (str(get_text(letter.html)) if letter.html else "")
    # A notice is written below it for each recipient, in any language.
    mail.set_content(text, cte="quoted-printable" if letter.tracking.notice else None)
    shown = [one for one in letter.attachments if one.cid and letter.html]
    if letter.html:
        mail.add_alternative(letter.html, subtype="html")
        for picture in shown:
            _show(list(mail.iter_parts())[-1], picture)
    for attachment in letter.attachments:
        if attachment not in shown:
            maintype, subtype, name = _described(attachment)
            mail.add_attachment(
                attachment.content, maintype=maintype, subtype=subtype, filename=name
            )


def _show(page: MIMEPart, picture: Attachment) -> None:
    """Put a picture beside the HTML that shows it (multipart/related, RFC 2387)."""
    maintype, subtype, name = _described(picture)
    page.add_related(
        picture.content,
        maintype=maintype,
        subtype=subtype,
        filename=name,
        cid=_id(picture.cid),
        disposition="inline",
    )


def _described(attachment: Attachment) -> tuple[str, str, str]:
    return *_content_type(attachment), _clean(say("name of an attachment"), attachment.name)


def _content_type(attachment: Attachment) -> tuple[str, str]:
    known = _CONTENT_TYPE.fullmatch(attachment.content_type.strip().lower())
    if not known or known[1] in _CONTAINERS:
        return "application", "octet-stream"
    return known[1], known[2]


def _clean(what: str, text: str) -> str:
    if CONTROL.search(text):
        raise Trouble(
            say("The {what} has a line break or a control character in it.", what=what),
            "Remove it and try again.",
        )
    return text


def _id(text: str) -> str:
    bare = text.strip().removeprefix("<").removesuffix(">")
    if len(bare) > _LONGEST_ID or not _ID.fullmatch(bare):
        raise Trouble(
            say("“{what}” is not a Message-ID.", what=CONTROL.sub("�", bare)), "Reply without it."
        )
    return f"<{bare}>"


def _thread(letter: Letter) -> list[str]:
    """Return the ids of what came before; another program's that are none are left out."""
    earlier = [one for one in letter.references if _ID.fullmatch(one) and len(one) <= _LONGEST_ID]
    answered = _id(letter.in_reply_to)
    known = [f"<{one}>" for one in earlier[-_LONGEST_THREAD:]]
    return known if answered in known else [*known, answered]


def _needs_utf8(sender: Address, boxes: list[tuple[Role, Address]]) -> bool:
    """Whether a local part is outside ASCII, so that headers must be UTF-8 (RFC 6532)."""
    seen = [box for role, box in boxes if role is not Role.BCC]
    return not all(box.addr_spec.isascii() for box in (sender, *seen))
