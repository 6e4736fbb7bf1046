"""The two numbers of a server's answer: SMTP reply code and enhanced status code."""

from __future__ import annotations

import re

# The subject of a code is 0 to 7 (RFC 3463, section 3).  A year, a size, a port or a version is
# no code: the neighbours decide.
_ENHANCED = re.compile(r"(?<![\w.\-+/@])([245]\.[0-7]\.\d{1,3})(?![\d\-]|\.\d|\w)")
_REPLY = re.compile(r"(?<![\w.\-+/@=<])([245][0-5]\d)(?=[\s\-:,)\]#>]|\.?$)(?!-\d(?!\.))")
# An answer within an answer: `554 4.4.7 expired <421 4.4.2 timed out>`, `5.1.0 - 550-'5.7.1 no'`.
_NESTED = re.compile(r"<[45][0-5]\d[ -]([245]\.[0-7]\.\d{1,3})(?!\.?\d)")
_ANSWERED = re.compile(
    r"(?<![\w.\-])[45][0-5]\d[ \-][\"'(<\[ ]{0,3}#?([45]\.[0-7]\.\d{1,3})(?!\.?\d)"
)
_INNER_REPLY = re.compile(r"(?:<|\.\.\. )([45][0-5]\d)[ -]")
_FIRST = re.compile(
    r"\s{0,8}(?:smtp;?|[\"'(<\[:]){0,3}\s{0,8}([245][0-5]\d)(?=[\s\-:,.#]|$)", re.IGNORECASE
)


def enhanced_codes(text: str) -> list[str]:
    return _ENHANCED.findall(text[:8000])


def answered_codes(text: str) -> list[str]:
    """Return the codes that stand beside a reply code, as servers answer."""
    return _ANSWERED.findall(text[:8000])


def enhanced_code(stated: str, text: str) -> str:
    """Return the server's code: what it answered, before what the reporter made of it.

    A reporter that gave up writes 4.4.7, one that knows nothing better 5.0.0; the code beside
    the reply code is the server's own.
    """
    text = text[:8000]
    answered = _NESTED.search(text) or _ANSWERED.search(text)
    if answered and not _contradicts(stated, answered[1], text):
        return answered[1]
    said = [code for code in enhanced_codes(text) if code[0] != "2"]
    said = [code for code in said if not _contradicts(stated, code, text)]
    if not stated:
        return said[0] if said else ""
    if said and vague(stated):
        return next((code for code in said if not vague(code)), stated)
    return stated


def _contradicts(stated: str, answered: str, text: str) -> bool:
    """Whether a code is of another class than its reply code, which must not be (RFC 2034)."""
    return stated[:1] not in ("", answered[0]) and reply_code(text)[:1] == stated[0]


def vague(code: str) -> bool:
    return code.endswith(".0.0")


def reply_code(text: str) -> str:
    """Return the SMTP reply code of a server's answer, or an empty string."""
    text = text[:8000]
    if found := _INNER_REPLY.search(text):
        return found[1]
    if found := _FIRST.match(text):
        return found[1] if found[1][0] != "2" else ""
    return next((code for code in _REPLY.findall(text) if code[0] != "2"), "")
