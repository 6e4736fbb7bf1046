"""The program's icon with a badge: what it has to tell differs in shape, not in colour alone."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from mailtracker_gui.gui.theme import application_icon, colours

SIZES = (16, 22, 24, 32, 48, 64)
PART = 0.56  # of the icon's side that a badge takes


class State(Enum):
    IDLE = "idle"
    NEWS = "news"
    TROUBLE = "trouble"


def state_icon(state: State) -> QIcon:
    """Return the icon with a disc for news, or a triangle for trouble."""
    if state is State.IDLE:
        return application_icon()
    icon = QIcon()
    for size in SIZES:
        picture = application_icon().pixmap(QSize(size, size), 1.0)
        _paint(picture, size, *BADGES[state])
        icon.addPixmap(picture)
    return icon


def _paint(
    picture: QPixmap, size: int, draw: Callable[[QPainter, QRectF], None], colour: str
) -> None:
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("white"), max(1.0, size / 20)))
    painter.setBrush(QColor(colours()["light"][colour]))
    side = size * PART
    draw(painter, QRectF(size - side - 0.5, size - side - 0.5, side, side))
    painter.end()


def _disc(painter: QPainter, room: QRectF) -> None:
    painter.drawEllipse(room)


def _triangle(painter: QPainter, room: QRectF) -> None:
    top = QPointF(room.center().x(), room.top())
    painter.drawPolygon(QPolygonF([top, room.bottomRight(), room.bottomLeft()]))
    painter.setPen(QPen(QColor("white"), room.width() / 7, c=Qt.PenCapStyle.RoundCap))
    middle, height = room.center().x(), room.height()
    painter.drawLine(
        QPointF(middle, room.top() + height * 0.42), QPointF(middle, room.top() + height * 0.62)
    )
    painter.drawPoint(QPointF(middle, room.top() + height * 0.82))


BADGES = {State.NEWS: (_disc, "accent"), State.TROUBLE: (_triangle, "bad")}
