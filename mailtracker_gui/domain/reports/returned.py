"""Where, in a plain-text bounce, the report ends and the returned letter begins.

The words around it differ in every program and language; the headers of a letter look the same
everywhere.  So the border is the first block of lines that only a letter's head can be.
"""

from __future__ import annotations

import re

from mailtracker_gui.domain.reports.mime import Headers, parse
from mailtracker_gui.domain.reports.signs import says

_LETTER_FIELD = re.compile(
    r"[>|]?[ \t]{0,8}(return-path|received|message-id|from|to|cc|date|subject|mime-version|sender|"
    r"reply-to|"
    r"content-type|content-transfer-encoding|delivered-to|dkim-signature|x-[\w-]{1,60}|references|"
    r"in-reply-to|organization|importance|priority|user-agent|list-[\w-]{1,40}|errors-to|precedence|"
    r"authentication-results|received-spf|thread-index|thread-topic|resent-\w{1,20}|feedback-id)\s?:",
    re.IGNORECASE,
)
_FIELD = re.compile(r"[\w-]{1,80}:")
_TELLING = frozenset({"received", "return-path", "message-id", "mime-version", "from"})
LINES = 3000
SUMMARY = 600  # characters after a summary in which the report itself begins


def split_returned(
    text: str, telling: int = 2, summary: bool = True
) -> tuple[str, Headers | None, str]:
    """Return the report's own text, the headers of the letter that follows it, and that letter.

    `telling` is how many fields must be there that a mere summary of a letter does not have;
    `summary` is whether such a head may also open the report, which then follows it.
    """
    lines = text.split("\n", LINES)
    for start in _candidates(lines):
        block = _block(lines, start)
        names = {found[1].lower() for line in block if (found := _LETTER_FIELD.match(line))}
        if len(names) >= 3 and len(names & _TELLING) >= telling:
            before, after = "\n".join(lines[:start]), "\n".join(lines[start + len(block) :])
            if summary and _opens_a_report(before, after):
                before += split_returned(after, summary=False)[0]
            return before, _headers(block), "\n".join(lines[start:])
    return text, None, ""


def _opens_a_report(before: str, after: str) -> bool:
    return not says(before.lower(), "bodies") and says(after[:SUMMARY].lower(), "bodies")


def _candidates(lines: list[str]) -> list[int]:
    """Return where blocks of fields may begin: at a field after a line that is none."""
    fields = [bool(_LETTER_FIELD.match(line)) for line in lines]
    return [
        index
        for index, is_field in enumerate(fields)
        if is_field and (index == 0 or not fields[index - 1])
    ]


def _block(lines: list[str], start: int) -> list[str]:
    block = []
    for line in lines[start : start + 200]:
        if not line.strip(" >|\t"):
            break
        block.append(line)
    return block


def _headers(block: list[str]) -> Headers:
    quoted = block[0].startswith((">", "|"))
    indent = "" if quoted else block[0][: len(block[0]) - len(block[0].lstrip())]
    bare = [_bare(line, quoted, indent) for line in block]
    # Lines wrapped on the way are no fields, and would end the head too early.
    lines = [line for line in bare if line[:1] in " \t" or _FIELD.match(line)]
    return parse(("\n".join(lines) + "\n\n").encode("utf-8", "replace")).root.headers


def _bare(line: str, quoted: bool, indent: str) -> str:
    line = line[1:].removeprefix(" ") if quoted and line.startswith((">", "|")) else line
    return line.removeprefix(indent)
