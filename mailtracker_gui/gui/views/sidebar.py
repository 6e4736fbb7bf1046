"""The views at the side of the list: by status, account, tag, and the user's own searches."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QTreeWidget, QTreeWidgetItem

from mailtracker_gui.gui import places
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.places import Place

KEY = Qt.ItemDataRole.UserRole
ROW = 28
MINIMUM = 176


class Sidebar(QTreeWidget):
    """Says which place is wanted; `removed` and `renamed` are about the user's searches."""

    chosen = Signal(str)
    removed = Signal(str)
    renamed = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: list[Place | str] = []
        self.setProperty("look", "places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(t("Views"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setIconSize(QSize(16, 16))
        self.setMinimumWidth(MINIMUM)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)
        context.theme.changed.connect(self._paint)
        self._filling = False
        self._keys: dict[int, SignalInstance] = {
            Qt.Key.Key_F2: self.renamed,
            Qt.Key.Key_Delete: self.removed,
        }

    @property
    def place(self) -> str:
        item = self.currentItem()
        return str(item.data(0, KEY)) if item else places.ALL

    def advance(self, searches: Iterable[places.Search]) -> None:
        """Show what there is now; what is chosen stays chosen."""
        reader = self._context.reader
        accounts = [
            Place(f"account:{one.id}", "user", "muted", one.address) for one in reader.accounts()
        ]
        tags = [Place(f"tag:{tag}", "tag", "muted", tag) for tag in reader.tags()[:50]]
        own = [Place(f"saved:{one.name}", "bookmark", "muted", one.name) for one in searches]
        wanted: list[Place | str] = [
            *(one._replace(words=t(one.words)) for one in places.FIXED),
            *_group(t("Searches"), own),
            *_group(t("Accounts"), accounts if len(accounts) > 1 else []),
            *_group(t("Tags"), tags),
        ]
        if wanted != self._shown:
            self._shown = wanted
            self._fill(self.place)

    def choose(self, place: str) -> bool:
        """Choose a place; say whether it is there."""
        for item in self._items():
            if item.data(0, KEY) == place:
                self.setCurrentItem(item)
                return True
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        item = self.currentItem() if keyboard else self.itemAt(event.pos())
        name = _own(item)
        if item is None or not name:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in ((t("&Rename…"), self.renamed), (t("Re&move"), self.removed)):
            action = menu.addAction(words)
            action.setData(name)
            action.triggered.connect(self._rename if signal is self.renamed else self._remove)
        spot = self.viewport().mapToGlobal(self.visualItemRect(item).center())
        menu.popup(spot if keyboard else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name, said = _own(self.currentItem()), self._keys.get(event.key())
        if name and said:
            said.emit(name)
        else:
            super().keyPressEvent(event)

    # -- inside ----------------------------------------------------------------------------------

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        known = [top for top in tops if top]
        below = [top.child(number) for top in known for number in range(top.childCount())]
        return [*known, *(one for one in below if one)]

    def _fill(self, place: str) -> None:
        self._filling = True
        self.clear()
        for one in self._shown:
            self._add(one)
        self.expandAll()
        self._filling = False
        if not self.choose(place):
            self.choose(places.ALL)

    def _add(self, one: Place | str) -> None:
        if isinstance(one, str):
            item = QTreeWidgetItem([one])
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setSizeHint(0, QSize(0, ROW + 4))
            item.setTextAlignment(0, Qt.AlignmentFlag.AlignBottom)
            self.addTopLevelItem(item)
            return
        item = QTreeWidgetItem([one.words])
        item.setData(0, KEY, one.key)
        item.setIcon(0, self._context.theme.icon(one.icon, one.tone))
        item.setToolTip(0, one.words)
        item.setSizeHint(0, QSize(0, ROW))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        above = self.topLevelItem(self.topLevelItemCount() - 1) if one.under else None
        if above:
            above.addChild(item)
        else:
            self.addTopLevelItem(item)

    @Slot()
    def _paint(self) -> None:
        self._fill(self.place)

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _choose(self, item: QTreeWidgetItem | None) -> None:
        # What opens a window is not opened in passing: arrow keys come by.
        if item is not None and not self._filling and item.data(0, KEY) != places.UNMATCHED:
            self.chosen.emit(str(item.data(0, KEY)))

    @Slot(QTreeWidgetItem)
    def _open(self, item: QTreeWidgetItem) -> None:
        if item.data(0, KEY) == places.UNMATCHED:
            self.chosen.emit(places.UNMATCHED)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.sender().data())  # type: ignore[attr-defined]  # an action

    @Slot()
    def _rename(self) -> None:
        self.renamed.emit(self.sender().data())  # type: ignore[attr-defined]  # an action


def _own(item: QTreeWidgetItem | None) -> str:
    """Return the name of one of the user's searches, else nothing."""
    kind, _, name = str(item.data(0, KEY) if item else "").partition(":")
    return name if kind == "saved" else ""


def _group(name: str, some: list[Place]) -> list[Place | str]:
    return [name, *some] if some else []
