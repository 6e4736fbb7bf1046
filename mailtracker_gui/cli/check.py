"""`mailtracker send --check`: what there is to know of a letter, which is not sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from mailtracker_gui.cli.output import say
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.remarks import Remark, Weight
from mailtracker_gui.ledger.queries import Queries

if TYPE_CHECKING:  # a command that reads starts at once
    from mailtracker_gui.engine.engine import Engine

PATIENCE = 10.0  # seconds for name servers and the account's own
MARKS = {Weight.GRAVE: "!", Weight.HINT: "-", Weight.FORECAST: " "}


def check(engine: Engine, reader: Queries, letter: Letter, *, as_json: bool) -> int:
    """Say it all; exit code 1 when something may be wrong with the letter."""
    found = engine.submit(engine.presend.examine(letter, PATIENCE)).result()
    remarks = [*_blocked(reader, letter), *found]
    for one in remarks:
        values = {**asdict(one), "weight": one.weight.name.lower()}
        say(values, f"{MARKS[one.weight]} {one.what} {one.why}".rstrip(), as_json=as_json)
    return int(any(one.weight is Weight.GRAVE for one in remarks))


def _blocked(reader: Queries, letter: Letter) -> Iterator[Remark]:
    for _, _, address in letter.recipients():
        known = reader.contact(address)
        if known and known.standing.block and not letter.regardless:
            what = f"The letter to {address} will be dropped."
            yield Remark(what=what, why=str(known.standing), weight=Weight.GRAVE, about=address)
