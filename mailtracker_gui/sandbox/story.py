"""A dozen letters that bring the sandbox to life: between them they meet every inhabitant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from html import escape

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.sandbox.story_letters import DRAFTS, Draft
from mailtracker_gui.sandbox.world import ADDRESS, NAME

SENDER = f"{NAME} <{ADDRESS}>"
SIGNATURE = ("Kind regards", "Alex Morgan", "Morgan & Field, Harbour Street 12")

_LINK = re.compile(r"\[(?P<label>[^]]+)\]\((?P<url>[^)]+)\)")
_BOLD = re.compile(r"\*(?P<words>[^*]+)\*")


def dozen(*, now: datetime | None = None) -> list[Letter]:
    """Return the letters; with `now`, those that are meant for later have their time."""
    return [_letter(draft, now) for draft in DRAFTS]


def _letter(draft: Draft, now: datetime | None) -> Letter:
    paragraphs = [" ".join(one.split()) for one in draft.words.split("\n\n")]
    return Letter(
        account=0,
        sender=SENDER,
        to=draft.to,
        cc=draft.cc,
        bcc=draft.bcc,
        subject=draft.subject,
        text=_text(paragraphs),
        html=_html(paragraphs),
        attachments=draft.attachments,
        tracking=draft.tracking,
        in_reply_to=draft.in_reply_to,
        send_at=now + timedelta(seconds=draft.later) if now and draft.later else None,
    )


def _text(paragraphs: Iterable[str]) -> str:
    plain = (_BOLD.sub(r"\g<words>", _LINK.sub(r"\g<label> <\g<url>>", one)) for one in paragraphs)
    return "\n\n".join([*plain, "\n".join(SIGNATURE)]) + "\n"


def _html(paragraphs: Iterable[str]) -> str:
    signature = "<br>".join(map(escape, SIGNATURE))
    body = "\n".join(f"<p>{_marked_up(one)}</p>" for one in paragraphs)
    return f"<html><body>\n{body}\n<p>{signature}</p>\n</body></html>\n"


def _marked_up(paragraph: str) -> str:
    linked = _LINK.sub(r'<a href="\g<url>">\g<label></a>', escape(paragraph))
    return _BOLD.sub(r"<b>\g<words></b>", linked)
