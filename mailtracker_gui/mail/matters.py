"""Which mails may tell of a letter of ours, judged by headers and structure alone.

Rather one too many: a mail that is fetched for nothing costs a little, a report that is not
fetched is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import Message

from mailtracker_gui.mail.mailbox import Summary

Known = Callable[[list[str]], bool]
REPORTS = re.compile(
    r"delivery-status|disposition-notification|feedback-report|'report'|report-type"
    r"|rfc822-headers|global-headers"
)
SENDERS = re.compile(
    r"mailer.?daemon|postmaster|mail.?delivery|double-bounce|bounce|no.?reply.*(mail|deliver)"
    r"|administrator|system|<>",
    re.IGNORECASE,
)
SUBJECTS = re.compile(
    r"undeliver|unzustellbar|non.?remis|no se (ha )?pud|impossibile|niedostarcz|nie dor|недостав"
    r"|не достав|returned|return.?ed mail|delivery|failure|fail(ed)?\b|zustell|delayed|bounce"
    r"|rejected|not be delivered|receipt|read:|gelesen|lu\s?:|leído|przeczytano|прочитано"
    r"|out of office|abwesen|absence|auto|vacation|nieobecn|fuera de|abuse|complaint|spam",
    re.IGNORECASE,
)
AUTOMATIC = ("X-Failed-Recipients", "X-Autoreply", "X-Loop")
_ID = re.compile(r"<([^<>\s]{1,300})>")


def matters(summary: Summary, known: Known) -> bool:
    """Whether to fetch the whole mail; `known` tells whether a Message-ID is one of ours."""
    headers = summary.headers
    return (
        REPORTS.search(summary.structure) is not None
        or any(name in headers for name in AUTOMATIC)
        or _value(headers, "Return-Path") == "<>"
        or _value(headers, "Auto-Submitted").lower() not in {"", "no"}
        or "report" in _value(headers, "Content-Type").lower()
        or SENDERS.search(_value(headers, "From")) is not None
        or SUBJECTS.search(_value(headers, "Subject")) is not None
        or known(references(headers))
    )


def references(headers: Message) -> list[str]:
    """Return the Message-IDs a mail answers, without brackets, at most twenty."""
    told = f"{_value(headers, 'In-Reply-To')} {_value(headers, 'References')}"
    return list(dict.fromkeys(_ID.findall(told[-8000:])))[-20:]


def _value(headers: Message, name: str) -> str:
    return str(headers.get(name, "")).strip()
