"""`mailtracker export`: the lists of letters, contacts and facts as CSV or JSON."""

from __future__ import annotations

import sys
from argparse import Namespace

from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import export as exports
from mailtracker_gui.engine.formats import Format
from mailtracker_gui.ledger.contact_queries import ContactQuery
from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.rows import Query


def export(reader: Queries, options: Namespace) -> int:
    table = _table(reader, options)
    chosen = Format(options.format)
    if options.to:
        exports.export(table, options.to, chosen)
    else:
        exports.write(table, sys.stdout, chosen)
    return 0


def _table(reader: Queries, options: Namespace) -> exports.Table:
    if options.contacts:
        return exports.contacts(reader, reader.contact_keys(ContactQuery()))
    if options.letter is not None:
        if reader.letter(options.letter) is None:
            raise Trouble(f"There is no letter {options.letter}.", "See `mailtracker list`.")
        return exports.facts(reader, options.letter)
    return exports.letters(reader, reader.ids(Query(text=options.search, descending=False)))
