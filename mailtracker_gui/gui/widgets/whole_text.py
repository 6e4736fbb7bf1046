"""Entries of a tree that are shown whole, however many lines that takes."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from mailtracker_gui.gui import theme
from mailtracker_gui.gui.theme import GRID

Role = Qt.ItemDataRole
Index = QModelIndex | QPersistentModelIndex


class WholeText(QStyledItemDelegate):
    """Wraps every line and gives it the height it needs; nothing is cut off.

    The style's own wrapping cuts a text with line breaks of its own after the first paragraph.
    """

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = self._laid_out(option, index, self._width(index))
        return QSize(self._width(index), max(ceil(text.boundingRect().height()), theme.ICON) + GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words = str(index.data())
        self.initStyleOption(option, index)
        option.text = ""
        style = self._tree.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._tree)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        named = theme.colours()
        option.text = words
        text = self._laid_out(option, index, self._width(index))
        painter.save()
        painter.setPen(QColor(named.on_accent if chosen else named.text))
        left = option.rect.left() + self._indent(index)
        painter.translate(QPointF(left, option.rect.top() + GRID / 2))
        for place in range(text.lineCount()):
            text.lineAt(place).draw(painter, QPointF(0, 0))
        painter.restore()

    def _laid_out(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextLayout:
        font = index.data(Role.FontRole) or option.font
        text = QTextLayout(str(index.data()).replace("\n", "\u2028"), font)
        text.setTextOption(_wrapping())
        text.beginLayout()
        height = 0.0
        while (line := text.createLine()).isValid():
            line.setLineWidth(width - self._indent(index))
            line.setPosition(QPointF(0, height))
            height += line.height()
        text.endLayout()
        return text

    def _indent(self, index: Index) -> int:
        return theme.ICON + GRID if index.data(Role.DecorationRole) else GRID // 2

    def _width(self, index: Index) -> int:
        depth = 2 if index.parent().isValid() else 1
        return max(self._tree.viewport().width() - depth * self._tree.indentation() - GRID, 80)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
