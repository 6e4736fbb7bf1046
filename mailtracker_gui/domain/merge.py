"""One letter for many: {{fields}} are filled from the rows of a table.  Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from html import escape

from mailtracker_gui.domain.message import Letter, is_mailbox
from mailtracker_gui.domain.trouble import Trouble

Row = Mapping[str, str]
_FIELD = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_NAMED = re.compile(r"(.*?)<([^<>]*)>\s*", re.DOTALL)
_SPECIAL = re.compile(r'(["\\])')
_ESCAPED = r"\\\1"


def fill(template: Letter, row: Row) -> Letter:
    """Return the letter for one row.  Raises Trouble: a field is missing, an address is none."""
    to, cc, bcc = (
        tuple(_mailbox(box, row) for box in boxes)
        for boxes in (template.to, template.cc, template.bcc)
    )
    return replace(
        template,
        to=to,
        cc=cc,
        bcc=bcc,
        subject=_filled(template.subject, row),
        text=_filled(template.text, row),
        html=_filled(template.html, row, escape),
    )


def _filled(text: str, row: Row, written: Callable[[str], str] = str) -> str:
    return _FIELD.sub(lambda found: written(_value(row, found[1])), text)


def _value(row: Row, name: str) -> str:
    value = row.get(name)
    if value is None:
        raise Trouble(
            f"It has no “{name}”, only {', '.join(row) or 'nothing'}.",
            "Add the column, or take the field out of the letter.",
        )
    return value


def _mailbox(box: str, row: Row) -> str:
    """Fill name and address apart: a comma in a name would make two recipients of one."""
    found = _NAMED.fullmatch(box)
    parts = (found[1].strip().strip('"'), found[2]) if found else ("", box)
    name, address = (_filled(part, row).strip() for part in parts)
    if not is_mailbox(address):
        raise Trouble(f"“{address}” is not an address.", "Mend or remove the row.")
    return f'"{_SPECIAL.sub(_ESCAPED, name)}" <{address}>' if name else address
