"""Our own mistakes, as they were kept: looked at, copied into a report to us, removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.crash import REPORTS, redacted
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, words
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row

FILE = Qt.ItemDataRole.UserRole
LARGEST = 200_000  # characters that are shown
HEIGHT = 132
ABOUT = mark(
    "When MailTracker makes a mistake, it writes down where, without addresses and passwords. "
    "Nothing is sent anywhere: copy a report if you want us to mend it."
)
NONE = mark("No mistake was made so far.")


class CrashPage(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._folder = Profile(context.reader.path.parent).crashes
        self.list, self.text = QListWidget(), QPlainTextEdit()
        self.list.setAccessibleName(t("Crash reports"))
        self.list.setFixedHeight(HEIGHT)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(t("What the report says"))
        self.text.setMinimumHeight(HEIGHT)
        self.none = label(t(NONE), "muted", wrap=True)
        self.copy, self.remove = button(t("&Copy")), button(t("Remo&ve"), "danger")
        self.folder = button(t("&Open the folder"))
        self.fill(
            words(t(ABOUT)),
            self.none,
            self.list,
            self.text,
            row(self.copy, self.folder, 1, self.remove),
        )
        self.list.currentItemChanged.connect(self._show)
        self.copy.clicked.connect(self._copy)
        self.folder.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self._reload()

    def _reload(self) -> None:
        self.list.clear()
        for file in sorted(self._folder.glob(REPORTS), reverse=True):
            item = QListWidgetItem(file.stem.removeprefix("crash-"))
            item.setData(FILE, str(file))
            self.list.addItem(item)
        some = bool(self.list.count())
        self.none.setVisible(not some)
        for part in (self.list, self.text, self.copy, self.remove, self.folder):
            part.setVisible(some)
        self.list.setCurrentRow(0 if some else -1)

    @Slot()
    def _show(self) -> None:
        item = self.list.currentItem()
        try:
            text = Path(item.data(FILE)).read_text("utf-8", "replace") if item else ""
        except OSError as error:
            text = error.strerror or ""
        self.text.setPlainText(redacted(text[:LARGEST]))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.emit(t("Copied."), "good")

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @Slot()
    def _remove(self) -> None:
        item = self.list.currentItem()
        try:
            Path(item.data(FILE)).unlink(missing_ok=True)
        except OSError as error:
            self.failed.emit(t("The report cannot be removed: {why}.", why=error.strerror), "")
        self._reload()
