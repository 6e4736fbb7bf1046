"""A line for a link's address, in the window instead of a box over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit

from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.theme import Theme
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row


class LinkLine(QFrame):
    """Opened by `action` (Ctrl+K), closed by Enter or Esc."""

    def __init__(self, theme: Theme, editor: Editor) -> None:
        super().__init__()
        self._editor = editor
        self.action = QAction(t("Link"), editor)
        self.action.setShortcut(QKeySequence("Ctrl+K"))
        self.action.setToolTip(t("Link (Ctrl+K)"))
        self.action.triggered.connect(self._open)
        editor.addAction(self.action)
        theme.dress(self.action, "link")
        self._address = QLineEdit()
        self._address.setAccessibleName(t("Address of the link"))
        self._address.setPlaceholderText("https://")
        self._address.returnPressed.connect(self._apply)
        done = button(t("Apply"))
        done.clicked.connect(self._apply)
        self.setLayout(row(label(t("Link to"), "muted"), self._address, done))
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _open(self) -> None:
        look = self._editor.currentCharFormat()
        self._address.setText(look.anchorHref() if look.isAnchor() else "https://")
        self.show()
        self._address.setFocus()

    @Slot()
    def _apply(self) -> None:
        href = self._address.text().strip()
        self._editor.link("" if href == "https://" else href)
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self._editor.setFocus()
