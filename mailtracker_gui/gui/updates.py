"""The menu item that asks for a newer version; only where the packager said whom to ask."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from mailtracker_gui import __version__
from mailtracker_gui.engine import updates
from mailtracker_gui.engine.updates import Release, Source
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.views.main_window import MainWindow


class UpdateCheck(QObject):
    """Asks when it is chosen, never by itself; the answer is a line in the window."""

    def __init__(self, context: Context, window: MainWindow, source: Source) -> None:
        super().__init__(window)
        self._context, self._window, self._source = context, window, source
        self.action = QAction(t("Check for &updates…"), self)
        self.action.triggered.connect(self._ask)
        context.theme.dress(self.action, "refresh-cw", "muted")
        menu = window.menuBar().actions()[-1].menu()
        assert isinstance(menu, QMenu)
        menu.addSeparator()
        menu.addAction(self.action)

    @Slot()
    def _ask(self) -> None:
        self.action.setEnabled(False)
        self._window.notice.hide()
        asked = self._context.commands.submit(updates.newer(self._source))
        run(asked, self, self._tell, self._fail)

    @Slot(object)
    def _tell(self, release: Release | None) -> None:
        self.action.setEnabled(True)
        if release:
            words = t(
                "MailTracker {version} is out: {page}", version=release.version, page=release.page
            )
            self._window.notice.say(words, "info")
        else:
            words = t("MailTracker {version} is the newest.", version=__version__)
            self._window.notice.say(words, "good")

    @Slot(str, str)
    def _fail(self, what: str, way_out: str) -> None:
        self.action.setEnabled(True)
        self._window.notice.trouble(what, way_out)
