"""One letter for many: {{fields}} are filled from the rows of a table.  Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from email.utils import parseaddr
from html import escape

from mailtracker_gui.domain.message import Letter, is_mailbox
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

Row = Mapping[str, str]
EACH = "{{name}} <{{email}}>"  # whom a letter goes to, by what `about` says
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


def about(box: str) -> dict[str, str]:
    """Return what a recipient says by themselves: the fields that nobody has to fill in."""
    name, address = parseaddr(box)
    return {"name": name, "first_name": name.split(" ")[0], "email": address}


def fields(letter: Letter) -> list[str]:
    """Return the fields of a letter, each once, in the order in which they are read."""
    texts = (*letter.to, letter.subject, letter.text, letter.html)
    return list(dict.fromkeys(found[1] for text in texts for found in _FIELD.finditer(text)))


def _filled(text: str, row: Row, written: Callable[[str], str] = str) -> str:
    return _FIELD.sub(lambda found: written(value(row, found[1])), text)


def value(row: Row, name: str) -> str:
    """Return what stands in a field.  Raises Trouble: the row has no such column."""
    found = row.get(name)
    if found is None:
        raise Trouble(
            say(
                "It has no “{name}”, only {names}.",
                name=name,
                names=", ".join(row) or say("nothing"),
            ),
            "Add the column, or take the field out of the letter.",
        )
    return found


def _mailbox(box: str, row: Row) -> str:
    """Fill name and address apart: a comma in a name would make two recipients of one."""
    found = _NAMED.fullmatch(box)
    parts = (found[1].strip().strip('"'), found[2]) if found else ("", box)
    name, address = (_filled(part, row).strip() for part in parts)
    if not is_mailbox(address):
        raise Trouble(
            say("“{address}” is not an address.", address=address), "Mend or remove the row."
        )
    return f'"{_SPECIAL.sub(_ESCAPED, name)}" <{address}>' if name else address
