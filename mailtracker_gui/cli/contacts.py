"""`mailtracker contacts`: who is written to, who bounced, who is blocked and why."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from mailtracker_gui.cli.output import say
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.ledger.contact_queries import MOST, ContactQuery, ContactRow, Which
from mailtracker_gui.ledger.queries import Queries

if TYPE_CHECKING:  # a command that reads starts at once
    from mailtracker_gui.engine.engine import Engine


def show(reader: Queries, options: Namespace) -> int:
    """Print those wanted, the latest written to first."""
    which = Which.BLOCKED if options.blocked else Which.ALL
    keys = reader.contact_keys(ContactQuery(which=which))
    for start in range(0, len(keys), MOST):
        for row in reader.contact_rows(keys[start : start + MOST]):
            _say(row, options)
    return 0


def block(engine: Engine, reader: Queries, options: Namespace) -> int:
    engine.submit(engine.addresses.block(options.address, options.why)).result()
    return _show_one(reader, options)


def clear(engine: Engine, reader: Queries, options: Namespace) -> int:
    engine.submit(engine.addresses.clear(options.address)).result()
    return _show_one(reader, options)


def _show_one(reader: Queries, options: Namespace) -> int:
    for row in reader.contact_rows([canonical(options.address)]):
        _say(row, options)
    return 0


def _say(row: ContactRow, options: Namespace) -> None:
    say(_values(row), _words(row), as_json=options.json)


def _values(row: ContactRow) -> dict[str, object]:
    return {
        "address": row.address,
        "name": row.name,
        "state": row.standing.block.value,
        "since": row.standing.since,
        "why": str(row.standing),
        "letters": row.letters,
        "hard": row.hard,
        "soft": row.soft,
        "spam": row.spam,
        "last_letter": row.last_letter,
    }


def _words(row: ContactRow) -> str:
    who = f"{row.name} <{row.address}>" if row.name else row.address
    counted = f"letters {row.letters}, hard {row.hard}, soft {row.soft}, spam {row.spam}"
    return f"{who:<40}  {counted}  {row.standing}".rstrip()
