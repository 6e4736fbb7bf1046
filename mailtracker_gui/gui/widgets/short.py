"""A part of a window that takes the room it needs, up to a height; what is more scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

FITS = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent})


class Short(QScrollArea):
    """Hidden while `inside` is."""

    def __init__(self, inside: QWidget, tallest: int) -> None:
        super().__init__()
        self._inside, self._tallest = inside, tallest
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() in FITS:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        wanted = max(0, self._inside.heightForWidth(self.width() - bar))
        self._inside.setFixedHeight(wanted)  # a scroll area asks wrapped words for no height
        self.setFixedHeight(min(wanted, self._tallest))
        self.setVisible(not self._inside.isHidden())
