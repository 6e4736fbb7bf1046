"""How it looks: one grid, two palettes, icons of one family recoloured for each.

Windows on bare X11 ignore the colour scheme Qt is asked for, so the palette is our own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

GRID = 8  # pixels; spaces are GRID or halves and multiples of it
ICON = 16
SHARPNESS = (1, 2, 3)  # device pixel ratios icons are drawn for


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tone(StrEnum):
    """What a colour means; a word or an icon always says it too."""

    PLAIN = "plain"
    MUTED = "muted"
    GOOD = "good"
    BAD = "bad"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    window: str
    base: str
    alternate: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    good: str
    bad: str
    warning: str
    note: str

    def tone(self, tone: Tone) -> str:
        return self.text if tone is Tone.PLAIN else str(getattr(self, tone.value))


# Text on its ground has a contrast of at least 4.5 to 1 in both.
LIGHT = Colours(
    window="#f4f5f7",
    base="#ffffff",
    alternate="#f8f9fb",
    text="#1c2430",
    muted="#5b6675",
    border="#d8dde4",
    accent="#2457c5",
    on_accent="#ffffff",
    good="#1a7f37",
    bad="#c0262d",
    warning="#8f5d00",
    note="#2457c5",
)
DARK = Colours(
    window="#1b1f26",
    base="#14181e",
    alternate="#1a1f26",
    text="#e7ebf0",
    muted="#9aa6b5",
    border="#343c48",
    accent="#3d74e8",
    on_accent="#ffffff",
    good="#57c271",
    bad="#ff7b78",
    warning="#e5b54c",
    note="#86adff",
)
SHEET = """
* {{ font-size: 10pt; }}
QToolBar {{ border: 0; border-bottom: 1px solid {border}; padding: 4px 8px; spacing: 8px; }}
QToolBar QToolButton {{ padding: 4px 8px; border-radius: 4px; }}
QStatusBar {{ border-top: 1px solid {border}; }}
QStatusBar::item {{ border: 0; }}
QTableView, QTreeWidget, QListWidget, QTextBrowser, QTextEdit, QPlainTextEdit {{
  border: 0; background: {base}; }}
QTableView {{ selection-background-color: {accent}; selection-color: {on_accent};
  alternate-background-color: {alternate}; }}
QHeaderView::section {{ background: {window}; color: {muted}; border: 0;
  border-bottom: 1px solid {border}; padding: 6px 8px; text-align: left; }}
QTableView::item {{ padding-left: 4px; }}
QLineEdit {{ border: 1px solid {border}; border-radius: 4px; padding: 4px 8px;
  background: {base}; color: {text}; min-height: 20px; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QAbstractSpinBox > QLineEdit, QComboBox > QLineEdit {{ border: 0; padding: 0; min-height: 0; }}
QAbstractSpinBox, QComboBox {{ min-height: 28px; }}
QListWidget::item {{ padding: 6px 8px; }}
QTreeWidget::item {{ padding: 4px 0; border-bottom: 1px solid {border}; }}
QTreeWidget::item:selected {{ background: {accent}; color: {on_accent}; }}
QTextEdit#body {{ border: 1px solid {border}; border-radius: 4px; padding: 8px; }}
QTextEdit#body:focus {{ border: 1px solid {accent}; }}
QPushButton {{ border: 1px solid {border}; border-radius: 4px; padding: 6px 16px;
  background: {base}; color: {text}; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {muted}; }}
QPushButton:default, QPushButton#primary {{ background: {accent}; color: {on_accent};
  border-color: {accent}; }}
QSplitter::handle {{ background: {border}; }}
QLabel#title {{ font-size: 14pt; font-weight: 600; }}
QLabel#heading {{ font-size: 11pt; font-weight: 600; }}
QLabel#muted {{ color: {muted}; }}
QToolTip {{ background: {base}; color: {text}; border: 1px solid {border}; padding: 4px; }}
QScrollArea {{ border: 0; }}
"""


def colours() -> Colours:
    """Return the colours in force."""
    app = QApplication.instance()
    dark = isinstance(app, QApplication) and bool(app.property("dark"))
    return DARK if dark else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program; views redraw by Qt's own palette change event."""
    scheme = app.styleHints().colorScheme()
    dark = theme is Theme.DARK or (theme is Theme.SYSTEM and scheme is Qt.ColorScheme.Dark)
    app.setProperty("dark", dark)
    app.setStyle("Fusion")
    app.setPalette(_palette(colours()))
    named = {name: getattr(colours(), name) for name in Colours.__slots__}
    app.setStyleSheet(SHEET.format(**named))


def icon(name: str, tone: Tone = Tone.PLAIN) -> QIcon:
    """Return a Lucide icon in the tone's colour; white where its row is selected."""
    return _icon(name, colours().tone(tone), colours().on_accent)


def icon_on_accent(name: str) -> QIcon:
    """Return the icon for a button that is filled with the accent."""
    return _icon(name, colours().on_accent, colours().on_accent)


@cache
def _icon(name: str, colour: str, selected: str) -> QIcon:
    made = QIcon()
    for ratio in SHARPNESS:
        made.addPixmap(_drawn(name, colour, ratio), QIcon.Mode.Normal)
        made.addPixmap(_drawn(name, selected, ratio), QIcon.Mode.Selected)
    return made


def _drawn(name: str, colour: str, ratio: int, size: int = ICON) -> QPixmap:
    svg = (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    # Qt's renderer knows no currentColor: it draws black, invisible on a dark ground.
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def picture(name: str, tone: Tone, size: int) -> QPixmap:
    """Return a large icon, for empty states."""
    return _drawn(name, colours().tone(tone), 2, size)


def _palette(named: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: named.window,
        QPalette.ColorRole.WindowText: named.text,
        QPalette.ColorRole.Base: named.base,
        QPalette.ColorRole.AlternateBase: named.alternate,
        QPalette.ColorRole.Text: named.text,
        QPalette.ColorRole.PlaceholderText: named.muted,
        QPalette.ColorRole.Button: named.window,
        QPalette.ColorRole.ButtonText: named.text,
        QPalette.ColorRole.ToolTipBase: named.base,
        QPalette.ColorRole.ToolTipText: named.text,
        QPalette.ColorRole.Highlight: named.accent,
        QPalette.ColorRole.HighlightedText: named.on_accent,
        QPalette.ColorRole.Link: named.note,
        QPalette.ColorRole.Mid: named.border,
    }
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(named.muted))
    return palette
