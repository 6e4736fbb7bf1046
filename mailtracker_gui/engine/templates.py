"""Letters to begin with: kept, renamed, removed."""

from __future__ import annotations

from dataclasses import replace

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger.ledger import Ledger

LONGEST = 100  # characters of a name


class Templates:
    """Commands of the engine."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def keep(self, name: str, letter: Letter) -> int:
        """Keep what is written, but for whom, in the place of what stood under that name."""
        bare = replace(letter, to=(), cc=(), bcc=(), send_at=None, in_reply_to="")
        with self._ledger.transaction():
            return self._ledger.kept_templates.keep(_name(name), bare)

    async def rename(self, number: int, name: str) -> None:
        with self._ledger.transaction():
            if self._ledger.kept_templates.named(_name(name)) not in {None, number}:
                raise Trouble(
                    say("Another template is called “{name}”.", name=name), "Choose another name."
                )
            self._ledger.kept_templates.rename(number, _name(name))

    async def remove(self, number: int) -> None:
        with self._ledger.transaction():
            self._ledger.kept_templates.remove(number)


def _name(text: str) -> str:
    name = " ".join(text.split())[:LONGEST]
    if not name:
        raise Trouble("The template has no name.", "Write one.")
    return name
