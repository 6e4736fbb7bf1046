"""A table from a file, as spreadsheets save it: how it is written is found, rows come one by one.

Rows are counted as a spreadsheet does: the first holds the names of the columns.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mailtracker_gui.domain.merge import Row
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

MARKS = ",;\t|"  # what parts the columns: spreadsheets write one of them, by the country
LARGEST = 200_000_000  # bytes
LOOKED_AT = 16_000_000  # bytes in which the encoding is looked for
BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
CENTRAL, WESTERN = "cp1250", "cp1252"
ENCODINGS = ("utf-8-sig", CENTRAL, WESTERN, "utf-16", "utf-16-le", "utf-16-be")
# Letters of Polish, Czech or Slovak that Windows-1252 has a sign in the place of.
_SIGNS = re.compile("[ŁĄŻłążŚśŹźŤťĽľŞş]".encode(CENTRAL))
_CZECH = re.compile("[čřěůČŘĚŮďňĎŇ]".encode(CENTRAL))
_CARONS = re.compile("[žšŽŠ]".encode(CENTRAL))
TOO_MANY = "Put what holds a “{}” into quotation marks, or name the column."

Mended = Mapping[int, Row]  # number of a row -> what its user wrote into it


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table is written."""

    encoding: str
    mark: str


def shape_of(path: Path, encoding: str = "", mark: str = "") -> Shape:
    """Return how it is written, as far as that is not said.  Raises Trouble."""
    try:
        if path.stat().st_size > LARGEST:
            raise Trouble(
                say("{name} is larger than 200 MB.", name=path.name), "Part it into several files."
            )
        with path.open("rb") as file:
            data = file.read(LOOKED_AT)
    except OSError as error:
        raise _unreadable(path, error) from error
    encoding = encoding or _encoding(data)
    names = data.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0]
    unquoted = re.sub(r'"[^"]*"', "", names)
    return Shape(encoding, mark or max(MARKS, key=unquoted.count))


def columns(path: Path, shape: Shape) -> list[str]:
    """Return the names of its columns.  Raises Trouble: it has none, or two of one name."""
    _, names = next(records(path, shape), (1, []))
    found = [name.strip() for name in names]
    if twice := [name for name in found if name and found.count(name) > 1]:
        raise Trouble(say("Two columns are called “{name}”.", name=twice[0]), "Rename one of them.")
    if not any(found):
        raise Trouble(say("{name} is empty.", name=path.name), "Its first row names the columns.")
    return found


def records(path: Path, shape: Shape) -> Iterator[tuple[int, list[str]]]:
    """Yield what stands in each row, with its number; empty rows are left out."""
    try:
        with path.open(encoding=shape.encoding, newline="") as file:
            table = csv.reader(file, delimiter=shape.mark, strict=True)
            for number, values in enumerate(table, 1):
                if any(value.strip() for value in values):
                    yield number, values
    except OSError as error:
        raise _unreadable(path, error) from error
    except (UnicodeError, csv.Error) as error:
        way_out = "Choose another encoding or separator, or save it as CSV in UTF-8."
        raise Trouble(
            say("{name} is no such table: {error}.", name=path.name, error=error), way_out
        ) from error


def row_of(names: list[str], values: list[str], mark: str) -> dict[str, str]:
    """Return a row by the names of its columns.  Raises Trouble: there are more than names."""
    if any(value.strip() for value in values[len(names) :]):
        raise Trouble("It has a field too many.", TOO_MANY.format(mark))
    return {name: value for name, value in zip(names, values, strict=False) if name}


def rows(path: Path, shape: Shape, skip: Container[int], mended: Mended) -> Iterator[Row]:
    """Yield the rows to send, one at a time."""
    names = columns(path, shape)
    for number, values in records(path, shape):
        if number > 1 and number not in skip:
            yield {**row_of(names, values, shape.mark), **mended.get(number, {})}


def _encoding(data: bytes) -> str:
    for bom, name in BOMS:
        if data.startswith(bom):
            return name
    if data[1:64:2].count(0) > len(data[:64]) // 4:
        return "utf-16-le"
    if data[0:64:2].count(0) > len(data[:64]) // 4:
        return "utf-16-be"
    try:
        data[: data.rfind(b"\n") + 1 or None].decode()
    except UnicodeDecodeError:
        czech = len(_CZECH.findall(data)) >= 2 and _CARONS.search(data)
        return CENTRAL if _SIGNS.search(data) or czech else WESTERN
    return "utf-8-sig"


def _unreadable(path: Path, error: OSError) -> Trouble:
    return Trouble(
        say("{name} cannot be read: {error}.", name=path.name, error=error.strerror),
        "Check the file.",
    )
