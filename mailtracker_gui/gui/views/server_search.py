"""Looking for the servers of an address while its owner goes on typing."""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from mailtracker_gui.domain.message import is_mailbox
from mailtracker_gui.domain.own_provider import OwnProvider
from mailtracker_gui.domain.setup import Found
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.pulse import Task, run
from mailtracker_gui.gui.views.server_fields import ServerFields
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import IconLabel, label
from mailtracker_gui.gui.widgets.layout import beside, column

LOOKS = {True: ("circle-check", "good"), False: ("triangle-alert", "warn")}


class ServerSearch(QFrame):
    """Fills in servers where the user has none; says who named them and what they ask for.

    It begins when the address is left, and by its button.
    """

    found = Signal(object)  # what was found
    failed = Signal()
    ended = Signal()  # found or not

    def __init__(
        self,
        context: Context,
        address: QLineEdit,
        smtp: ServerFields,
        imap: ServerFields,
        reads: QCheckBox,
    ) -> None:
        super().__init__()
        self.setProperty("look", "notice")
        self._commands = context.commands
        self._address, self._smtp, self._imap, self._reads = address, smtp, imap, reads
        self._task: Task | None = None
        self._asked = ""
        self._icon = IconLabel(context.theme, "loader")
        self._words = label(wrap=True, selectable=True)
        self.hint = label("", "caption", wrap=True)
        self.hint.setTextFormat(Qt.TextFormat.RichText)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.hint.setOpenExternalLinks(True)
        self.seek = button("Find s&ervers")
        self.seek.clicked.connect(self._again)
        address.editingFinished.connect(self.look_up)
        texts = column(self._words, self.hint, gap=2)
        self.setLayout(column(beside(column(self._icon, 1), texts), margins=(12, 8, 12, 8)))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    @property
    def under_way(self) -> bool:
        return self._task is not None

    @Slot()
    def look_up(self) -> bool:
        """Say whether servers that are missing are being looked for."""
        wanted = [self._smtp, *([self._imap] if self._reads.isChecked() else [])]
        if any(fields.open for fields in wanted) and self._address.text().strip() != self._asked:
            self._begin()
        return self.under_way

    def forget(self) -> None:
        """Start afresh; an answer that is on its way counts no more."""
        self._asked, self._task = "", None
        self.hide()

    @Slot()
    def _again(self) -> None:
        self._begin()

    def _begin(self) -> None:
        address = self._address.text().strip()
        if is_mailbox(address):
            self._asked = address
            domain = address.rpartition("@")[2]
            self._say("loader", "muted", f"Looking for the servers of {domain}…")
            search = self._commands.submit(self._commands.find_servers(address))
            self._task = run(search, self, self._done, self._failed)

    @Slot(object)
    def _done(self, found: Found) -> None:
        if self.sender() is self._task:
            self._task = None
            self._smtp.fill(found.smtp)
            if found.imap:
                self._imap.fill(found.imap)
            look = LOOKS[found.provider.passwords]
            self._say(*look, found.words, found.provider)
            self.found.emit(found)
            self.ended.emit()

    @Slot(str, str)
    def _failed(self, what: str, way_out: str) -> None:
        if self.sender() is self._task:
            self._task = None
            self._smtp.withdraw()
            self._imap.withdraw()
            self._say(*LOOKS[False], f"{what} {way_out}".strip())
            self.failed.emit()
            self.ended.emit()

    def _say(self, icon: str, tone: str, words: str, asks: OwnProvider | None = None) -> None:
        self._icon.show_icon(icon, tone)
        self._words.setText(words)
        self.setAccessibleName(f"{words} {asks.words if asks else ''}".strip())
        self.hint.setText(_linked(asks) if asks else "")
        self.hint.setVisible(bool(asks and asks.words))
        self.show()


def _linked(asks: OwnProvider) -> str:
    """Return what a provider asks with the page where it is done; both are our own words."""
    place = urlsplit(asks.link).hostname or ""
    return f'{escape(asks.words)} <a href="{escape(asks.link)}">{escape(place)}</a>'
