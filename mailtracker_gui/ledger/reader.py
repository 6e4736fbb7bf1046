"""The reading side: a connection of one's own that never writes and never waits for the writer."""

from __future__ import annotations

from pathlib import Path

from mailtracker_gui.ledger.queries import Queries
from mailtracker_gui.ledger.store import open_reader


class Reader(Queries):
    """Use one per thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = open_reader(path)

    def interrupt(self) -> None:
        """End the query under way, if any; it raises OperationalError.  From any thread."""
        self._db.interrupt()

    def close(self) -> None:
        self._db.close()
