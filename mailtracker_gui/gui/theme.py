"""Light and dark from one table of colours, and icons that follow them.

Bare X11 windows ignore `setColorScheme`, and Lucide's `currentColor` renders black, so palette and
icons are made here from `resources/theme.toml` instead of being left to the platform.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from math import ceil
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

RESOURCES = Path(str(files("resources")))
SIZES = (16, 20, 48)
GAP = 4  # between a button's icon and its words; Qt leaves too little
TYPE = {"caption": 0.9, "body": 1.0, "heading": 1.2, "title": 1.45, "figure": 2.0}
ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "raised",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Link: "info",
    QPalette.ColorRole.LinkVisited: "info",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Accent: "accent",
}
FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Choice(StrEnum):
    """What the user wants to see; the system decides unless told otherwise."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(StrEnum):
    """How much room rows, buttons and fields take."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


ROOM = {  # pixels by their name in theme.qss; a border that grows takes one from a padding
    Density.COMFORTABLE: {
        "p2": 2,
        "p3": 3,
        "p4": 4,
        "p5": 5,
        "p6": 6,
        "p8": 8,
        "h28": 28,
        "h30": 30,
    },
    Density.COMPACT: {"p2": 0, "p3": 1, "p4": 1, "p5": 2, "p6": 3, "p8": 4, "h28": 22, "h30": 24},
}
ROWS = {Density.COMFORTABLE: 32, Density.COMPACT: 24}  # pixels of a row in a table
SCHEMES = {
    Choice.SYSTEM: Qt.ColorScheme.Unknown,
    Choice.LIGHT: Qt.ColorScheme.Light,
    Choice.DARK: Qt.ColorScheme.Dark,
}


@cache
def colours() -> dict[str, dict[str, str]]:
    """Return the colours of each theme by name."""
    return tomllib.loads((RESOURCES / "theme.toml").read_text(encoding="utf-8"))


class Theme(QObject):
    """Dresses the whole application; `changed` says that icons and colours are others now."""

    changed = Signal()
    chosen = Signal()  # another choice or density

    def __init__(self, application: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._size = application.font().pointSizeF()
        self.choice, self.density = choice, Density.COMFORTABLE
        self.name = ""
        self._worn: tuple[str, Density] | None = None
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self.use(choice)

    @classmethod
    def of(cls, application: QApplication, choice: Choice) -> Theme:
        """Return the application's one theme, wearing `choice`."""
        theme = application.findChild(cls) or cls(application, choice)
        theme.use(choice)
        return theme

    def use(self, choice: Choice) -> None:
        """Wear the user's choice from now on."""
        self.choice = choice
        self._application.styleHints().setColorScheme(SCHEMES[choice])
        self._follow()
        self.chosen.emit()

    def room(self, density: Density) -> None:
        """Give rows, buttons and fields so much room from now on."""
        self.density = density
        self._follow()
        self.chosen.emit()

    @property
    def row(self) -> int:
        """The height of a row in a table."""
        return ROWS[self.density]

    def colour(self, name: str) -> QColor:
        return QColor(colours()[self.name][name])

    def icon(self, name: str, colour: str = "text", gap: int = 0) -> QIcon:
        """Return a Lucide icon in one of the theme's colours, with a gap before the text."""
        return _icon(name, colours()[self.name][colour], colours()[self.name]["faint"], gap)

    def dress(self, thing: QAction | QAbstractButton, icon: str, colour: str = "text") -> None:
        """Give `thing` an icon that follows the theme."""
        _Dress(thing, self, icon, colour)

    @Slot()
    def _follow(self) -> None:
        name = self.choice.value
        if self.choice is Choice.SYSTEM:
            dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
            name = "dark" if dark else "light"
        if (name, self.density) == self._worn:
            return
        self.name, self._worn = name, (name, self.density)
        self._application.setPalette(_palette(name))
        self._application.setStyleSheet(_style_sheet(name, self._size, ROOM[self.density]))
        self.changed.emit()


class _Dress(QObject):
    """Lives as long as what it dresses, so that nothing is left connected behind it."""

    def __init__(
        self, thing: QAction | QAbstractButton, theme: Theme, icon: str, colour: str
    ) -> None:
        super().__init__(thing)
        self._thing, self._theme, self._icon, self._colour = thing, theme, icon, colour
        self._gap = GAP if isinstance(thing, QPushButton) else 0
        if isinstance(thing, QPushButton):
            thing.setIconSize(QSize(SIZES[0] + GAP, SIZES[0]))
        theme.changed.connect(self._put_on)
        self._put_on()

    @Slot()
    def _put_on(self) -> None:
        self._thing.setIcon(self._theme.icon(self._icon, self._colour, self._gap))


def application_icon() -> QIcon:
    return QIcon(str(RESOURCES / "icons" / "mailtracker.svg"))


def _palette(name: str) -> QPalette:
    palette = QPalette()
    for role, colour in ROLES.items():
        palette.setColor(role, QColor(colours()[name][colour]))
    for role in FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours()[name]["faint"]))
    return palette


def _style_sheet(name: str, size: float, room: Mapping[str, int]) -> str:
    template = Template((RESOURCES / "theme.qss").read_text(encoding="utf-8"))
    type_scale = {step: f"{size * factor:.1f}" for step, factor in TYPE.items()}
    controls = (RESOURCES / "icons" / "controls").as_posix()
    return template.substitute(colours()[name], **type_scale, **room, name=name, controls=controls)


@cache
def _icon(name: str, colour: str, faded: str, gap: int) -> QIcon:
    """Draw an icon for the sharpest screen there is: Qt makes it smaller for the others."""
    scale = ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))
    icon = QIcon()
    for mode, paint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faded)):
        drawing = QSvgRenderer(_drawing(name).replace(b"currentColor", paint.encode()))
        for size in SIZES:
            icon.addPixmap(_pixmap(drawing, size, scale, gap), mode)
    return icon


@cache
def _drawing(name: str) -> bytes:
    return (RESOURCES / "icons" / "lucide" / f"{name}.svg").read_bytes()


def _pixmap(drawing: QSvgRenderer, size: int, scale: int, gap: int) -> QPixmap:
    pixmap = QPixmap(QSize(size + gap, size) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
