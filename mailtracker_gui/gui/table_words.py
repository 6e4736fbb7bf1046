"""What is said of a table before it is sent.  Pure."""

from __future__ import annotations

from collections.abc import Iterator

from mailtracker_gui.engine.tables import Checked, Fault, Problem
from mailtracker_gui.gui.language import many, mark, t

FAULTS = {  # what is said of one row
    Fault.BROKEN: mark("Row {row}: {what}"),
    Fault.BLOCKED: mark("Row {row}: {address}. {what}"),
    Fault.TWICE: mark("Row {row}: {address} is in row {what} too."),
    Fault.EMPTY: mark("Row {row}: “{what}” is empty for {address}."),
}
ICONS = {  # icon, tone
    Fault.BROKEN: ("circle-x", "bad"),
    Fault.BLOCKED: ("ban", "bad"),
    Fault.TWICE: ("users", "warn"),
    Fault.EMPTY: ("info", "info"),
}
ENCODINGS = {  # as a table is read -> what it is called
    "utf-8-sig": mark("Unicode (UTF-8)"),
    "cp1250": mark("Central European (Windows-1250)"),
    "cp1252": mark("Western (Windows-1252)"),
    "utf-16": mark("Unicode (UTF-16)"),
    "utf-16-le": mark("Unicode (UTF-16, little endian)"),
    "utf-16-be": mark("Unicode (UTF-16, big endian)"),
}
MARKS = {
    ",": mark("Comma"),
    ";": mark("Semicolon"),
    "\t": mark("Tab"),
    "|": mark("Vertical bar"),
}


def problem(one: Problem) -> str:
    return t(FAULTS[one.fault], row=f"{one.row:,}", what=one.what, address=one.address)


def summary(checked: Checked) -> str:
    """Return "1,240 rows: 3 cannot be sent, 2 are blocked, 1 is there twice"."""
    rows = many(len(checked.numbers), "{n:,} row", "{n:,} rows")
    told = ", ".join(_counted(checked))
    return t("{rows}: {told}.", rows=rows, told=told or t("nothing is wrong"))


def _counted(checked: Checked) -> Iterator[str]:
    if count := len(checked.faulty[Fault.BROKEN]):
        yield many(count, "{n:,} cannot be sent", "{n:,} cannot be sent")
    if count := len(checked.faulty[Fault.BLOCKED]):
        yield many(count, "{n:,} goes to a blocked address", "{n:,} go to blocked addresses")
    if count := len(checked.faulty[Fault.TWICE]):
        yield many(count, "{n:,} is there twice", "{n:,} are there twice")
    if count := len(checked.faulty[Fault.EMPTY]):
        yield many(count, "{n:,} has an empty field", "{n:,} have an empty field")
