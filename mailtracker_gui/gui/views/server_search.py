"""Looking for the servers of an address while its owner goes on typing."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel

from mailtracker_gui.domain.setup import Found, Provider
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import Task, run
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import beside, column


class ServerSearch(QFrame):
    """A line that says who named the servers, and what their provider asks for."""

    found = Signal(object)  # a Found
    failed = Signal()
    ended = Signal()  # after either

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._commands = context.commands
        self._task: Task | None = None
        self._asked = ""
        self._icon = IconLabel(context.theme, "loader")
        self._words = label(wrap=True, selectable=True)
        self._hint = label("", "caption", wrap=True)
        self._hint.setTextFormat(Qt.TextFormat.RichText)
        self._hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._hint.setOpenExternalLinks(True)
        texts = column(self._words, self._hint, gap=2)
        self.setLayout(column(beside(column(self._icon, 1), texts), margins=(12, 8, 12, 8)))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    @property
    def hint(self) -> QLabel:
        return self._hint

    @property
    def under_way(self) -> bool:
        return self._task is not None

    def begin(self, address: str, *, again: bool = False) -> bool:
        """Ask for the servers of `address`; say whether an answer is on its way."""
        if address != self._asked or again:
            self._asked = address
            domain = address.rpartition("@")[2]
            self._say("loader", "muted", f"Looking for the servers of {domain}…")
            search = self._commands.submit(self._commands.find_servers(address))
            self._task = run(search, self, self._done, self._failed)
        return self.under_way

    def forget(self) -> None:
        """Start afresh; an answer that is on its way counts no more."""
        self._asked, self._task = "", None
        self.hide()

    @Slot(object)
    def _done(self, found: Found) -> None:
        if self.sender() is self._task:
            self._task = None
            look = (
                ("circle-check", "good") if found.provider.passwords else ("triangle-alert", "warn")
            )
            self._say(*look, found.words, found.provider)
            self.found.emit(found)
            self.ended.emit()

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        if self.sender() is self._task:
            self._task = None
            self._say("triangle-alert", "warn", f"{what} {way_out}".strip())
            self.failed.emit()
            self.ended.emit()

    def _say(self, icon: str, tone: str, words: str, asks: Provider | None = None) -> None:
        self._icon.show_icon(icon, tone)
        self._words.setText(words)
        self.setAccessibleName(f"{words} {asks.words if asks else ''}".strip())
        self._hint.setText(_linked(asks) if asks else "")
        self._hint.setVisible(bool(asks and asks.words))
        self.show()


def _linked(asks: Provider) -> str:
    """Return what a provider asks with the page where it is done; both are our own words."""
    place = urlsplit(asks.link).hostname or ""
    return f'{escape(asks.words)} <a href="{escape(asks.link)}">{escape(place)}</a>'
