"""`mailtracker merge`: one letter to everyone in a table."""

from __future__ import annotations

import csv
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from mailtracker_gui.cli.letters import account_of, letter_of, read_text
from mailtracker_gui.cli.output import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.engine import Engine
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import MergeRow

LOOK = 1.0  # seconds
MARKS = ",;\t"  # what parts the columns: spreadsheets write one of them, by the country
TOO_MANY = "Put what holds a “{}” into quotation marks, or name the column."


def merge(engine: Engine, reader: Queries, options: Namespace) -> int:
    """Send, print how far it is, and wait until all have left or the time is over.

    Exit code 1 when some failed; 3 when some wait: they go on while MailTracker runs.
    """
    options.to = options.to or ["{{email}}"]
    options.text = read_text(options.text_file) if options.text_file else None
    template = letter_of(account_of(reader, options), options)
    number = engine.submit(engine.send_merge(template, rows(options.csv))).result()
    end, before = time.monotonic() + options.wait, None
    while True:
        now = reader.merge_row(number)
        assert now is not None
        if now != before:
            say(asdict(now), words(now), as_json=options.json)
        if not now.waiting or time.monotonic() > end:
            return 1 if now.failed else 3 if now.waiting else 0
        before = now
        time.sleep(min(LOOK, max(0.0, end - time.monotonic())))


def words(row: MergeRow) -> str:
    failed = f", {row.failed} failed" if row.failed else ""
    return f"{row.sent} of {row.total} sent{failed}, {row.waiting} wait"


def rows(path: Path) -> Iterator[Mapping[str, str]]:
    """Yield the table's rows, one at a time; its first line names the columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            names = file.readline()  # not read twice: it may be a pipe
            mark = max(MARKS, key=names.count)
            table = csv.DictReader(chain([names], file), delimiter=mark, strict=True)
            for number, row in enumerate(table, 1):
                # Too long a row has a list under None, too short a row None as value.
                if any(row.get(None, ())):
                    raise Trouble(f"Row {number}: It has a field too many.", TOO_MANY.format(mark))
                yield {name: value for name, value in row.items() if name and value is not None}
    except OSError as error:
        raise Trouble(f"{path} cannot be read: {error.strerror}.", "Check the name.") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Trouble(f"{path} is no table: {error}.", "Save it as CSV in UTF-8.") from error
