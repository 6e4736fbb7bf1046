"""Letters to begin with: a menu to choose and save one, and a window to rename and remove them."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QToolButton, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.widgets.ask_line import AskLine
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (420, 360)
EDGE = 16
MENU = 30  # templates in the menu
HOW = "{{name}}  {{first_name}}  {{email}}"


class TemplateButton(QToolButton):
    """`chosen` gives a template's number; `wanted` says that the letter is to become one."""

    chosen = Signal(int)
    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setText(" " + t("Temp&lates"))
        self.setAccessibleName(t("Templates"))
        self.setToolTip(t("Begin with a letter that you kept"))
        self.setProperty("look", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        context.theme.dress(self, "layout-template", "muted")
        self.menu_ = QMenu(self)
        self.menu_.aboutToShow.connect(self.fill)
        self.setMenu(self.menu_)

    @Slot()
    def fill(self) -> None:
        """Offer what is kept now."""
        self.menu_.clear()
        kept = self._context.reader.templates()
        for one in kept[:MENU]:
            action = self.menu_.addAction(one.name.replace("&", "&&"))
            action.setData(one.id)
            action.triggered.connect(self._choose)
        self.menu_.addSeparator()
        self.menu_.addAction(t("&Save as a template…")).triggered.connect(self.wanted)
        manage = self.menu_.addAction(t("&Manage templates…"))
        manage.triggered.connect(self._manage)
        manage.setEnabled(bool(kept))

    @Slot()
    def _choose(self) -> None:
        action = self.sender()
        self.chosen.emit(action.data())  # type: ignore[attr-defined]  # the menu's own

    @Slot()
    def _manage(self) -> None:
        window = TemplatesWindow(self._context, self.window())
        window.show()


class TemplatesWindow(QWidget):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Templates"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context, self._seen = context, -1
        self.list = QListWidget()
        self.list.setAccessibleName(t("Templates"))
        self.rename, self.remove = button(t("&Rename…")), button(t("Re&move"), "danger")
        self.ask = AskLine(t("New name"), "", t("Rename"))
        self.confirm = ConfirmLine(context.theme, t("Remove it"), t("Keep it"))
        self.notice = Notice(context.theme)
        how = t("What a field stands for is filled in for each recipient: {fields}", fields=HOW)
        whole = column(
            self.list,
            label(how, "caption", wrap=True),
            row(self.rename, self.remove, 1),
            self.ask,
            self.confirm,
            self.notice,
            margins=(EDGE, EDGE, EDGE, EDGE),
        )
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self.rename.clicked.connect(self._ask)
        self.remove.clicked.connect(self._sure)
        self.ask.answered.connect(self._rename)
        self.confirm.confirmed.connect(self._remove)
        self.list.currentItemChanged.connect(self._tell)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self._fill()

    @Slot()
    def _fill(self) -> None:
        at = max(0, self.list.currentRow())
        self.list.clear()
        for one in self._context.reader.templates():
            item = QListWidgetItem(one.name)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(at, self.list.count() - 1))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        chosen = self.list.currentItem() is not None
        self.rename.setEnabled(chosen)
        self.remove.setEnabled(chosen)

    @property
    def _number(self) -> int:
        return int(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _ask(self) -> None:
        self.ask.ask()
        self.ask.line.setText(self.list.currentItem().text())
        self.ask.line.selectAll()

    @Slot()
    def _sure(self) -> None:
        self.confirm.ask(t("Remove “{name}”?", name=self.list.currentItem().text()))

    @Slot(str)
    def _rename(self, name: str) -> None:
        self._submit(self._context.commands.templates.rename(self._number, name))

    @Slot()
    def _remove(self) -> None:
        self.confirm.hide()
        self._submit(self._context.commands.templates.remove(self._number))

    def _submit(self, work: Coroutine[Any, Any, None]) -> None:
        self.notice.hide()
        run(self._context.commands.submit(work), self, self._fill, self.notice.trouble)
