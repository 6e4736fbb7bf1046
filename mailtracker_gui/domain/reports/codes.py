"""The two numbers of a server's answer: SMTP reply code and enhanced status code."""

from __future__ import annotations

import re

# A year, a size, a port or a version is no code: the neighbours decide.
_ENHANCED = re.compile(r"(?<![\w.\-+/:@=])([245]\.\d{1,2}\.\d{1,3})(?![\d\-]|\.\d|\w)")
_REPLY = re.compile(r"(?<![\w.\-+/@=<])([245][0-5]\d)(?=[\s\-:,)\]#>]|\.?$)(?!-\d)")
_FIRST = re.compile(
    r"\s*(?:smtp;?|[\"'(<\[:]){0,3}\s*([245][0-5]\d)(?=[\s\-:,.#]|$)", re.IGNORECASE
)


def enhanced_codes(text: str) -> list[str]:
    return _ENHANCED.findall(text[:8000])


def enhanced_code(stated: str, text: str) -> str:
    """Return the server's code: the one stated, or a more telling one of the same class.

    A reporter that knows nothing better writes 5.0.0; the server's own words then tell more.
    """
    field = enhanced_codes(stated)
    said = [code for code in enhanced_codes(text) if code[0] != "2"]
    if not field:
        return said[0] if said else ""
    if said and vague(field[0]):
        return next((code for code in said if not vague(code)), field[0])
    return field[0]


def vague(code: str) -> bool:
    return code.endswith(".0.0")


def reply_code(text: str) -> str:
    """Return the SMTP reply code of a server's answer, or an empty string."""
    text = text[:8000]
    if found := _FIRST.match(text):
        return found[1] if found[1][0] != "2" else ""
    return next((code for code in _REPLY.findall(text) if code[0] != "2"), "")
