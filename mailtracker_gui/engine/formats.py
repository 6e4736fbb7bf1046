"""Tables as CSV or JSON, written a page at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TextIO

FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for one
Values = Mapping[str, object]


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


class Writer(Protocol):
    def __init__(self, out: TextIO, headers: Sequence[str]) -> None: ...
    def rows(self, rows: Iterable[Values]) -> None: ...
    def end(self) -> None: ...


class CsvWriter:
    """RFC 4180, with a line of names first."""

    def __init__(self, out: TextIO, headers: Sequence[str]) -> None:
        self._csv, self._headers = csv.writer(out), headers
        self._csv.writerow(headers)

    def rows(self, rows: Iterable[Values]) -> None:
        self._csv.writerows([_cell(row[name]) for name in self._headers] for row in rows)

    def end(self) -> None:
        """Nothing stands after the last line."""


class JsonWriter:
    """One array of objects, a line each."""

    def __init__(self, out: TextIO, headers: Sequence[str]) -> None:
        self._out, self._before = out, "[\n"

    def rows(self, rows: Iterable[Values]) -> None:
        for row in rows:
            self._out.write(f"{self._before}{json.dumps(row, ensure_ascii=False, default=_plain)}")
            self._before = ",\n"

    def end(self) -> None:
        self._out.write("[]\n" if self._before == "[\n" else "\n]\n")


WRITERS: dict[Format, type[Writer]] = {Format.CSV: CsvWriter, Format.JSON: JsonWriter}


def _cell(value: object) -> object:
    """Return what stands in one cell; what a spreadsheet would run is made words by a quote."""
    if isinstance(value, tuple):
        value = "; ".join(map(str, value))
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(FORMULAS):
        return f"'{value}"
    return value


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else str(value)
