"""Two palettes anyone can read, one family of icons, nothing kept that nobody shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QStyle, QStyleOptionComboBox, QToolButton
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.evidence import Kind, Verdict
from mailtracker_gui.domain.status import Delivery, Mark, Reading
from mailtracker_gui.gui import looks
from mailtracker_gui.gui.theme import RESOURCES, Choice, Theme, colours

ROOT = Path(__file__).resolve().parent.parent.parent
TEXTS = ("text", "muted", "good", "warn", "bad", "info", "quiet", "accent")
GROUNDS = ("window", "surface", "raised", "selection")
LUCIDE = RESOURCES / "icons" / "lucide"


def luminance(colour: str) -> float:
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_text_can_be_read_on_every_ground(name: str) -> None:
    palette = colours()[name]
    low = {
        (text, ground): round(ratio, 2)
        for text in TEXTS
        for ground in GROUNDS
        if (ratio := contrast(palette[text], palette[ground])) < 4.5
    }
    assert low == {}
    assert contrast(palette["on_accent"], palette["accent"]) >= 4.5


def test_both_themes_name_the_same_colours() -> None:
    assert colours()["light"].keys() == colours()["dark"].keys()


@pytest.mark.parametrize(
    ("table", "whole"),
    [
        (looks.DELIVERIES, Delivery),
        (looks.READINGS, Reading),
        (looks.MARKS, Mark),
        (looks.FACTS, Kind),
        (looks.VERDICTS, Verdict),
    ],
)
def test_everything_has_a_look(table: dict[object, looks.Look], whole: type) -> None:
    assert set(table) == set(whole)
    assert all((LUCIDE / f"{look.icon}.svg").is_file() for look in table.values())
    assert all(look.tone in colours()["light"] for look in table.values())


def test_no_two_deliveries_look_alike() -> None:
    assert len({look.icon for look in looks.DELIVERIES.values()}) == len(Delivery)


def test_every_icon_is_used_somewhere() -> None:
    code = "".join(p.read_text() for p in (ROOT / "mailtracker_gui" / "gui").rglob("*.py"))
    unused = [p.stem for p in LUCIDE.glob("*.svg") if f'"{p.stem}"' not in code]
    assert unused == []


def test_icons_take_the_themes_colour(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.of(qapp, Choice.LIGHT)
    button = QToolButton()
    qtbot.addWidget(button)
    theme.dress(button, "mail", "bad")
    seen = []
    for choice in (Choice.LIGHT, Choice.DARK):
        theme.use(choice)
        picture = button.icon().pixmap(48, 48).toImage()
        places = [(x, y) for x in range(48) for y in range(48)]
        seen.append({picture.pixelColor(*xy).name() for xy in places if _solid(picture, *xy)})
    assert seen == [{colours()["light"]["bad"]}, {colours()["dark"]["bad"]}]


def _solid(picture: object, x: int, y: int) -> bool:
    return bool(picture.pixelColor(x, y).alpha() == 255)  # type: ignore[attr-defined]


def test_the_style_sheet_leaves_nothing_unfilled(qapp: QApplication) -> None:
    Theme.of(qapp, Choice.DARK)
    sheet = qapp.styleSheet()
    assert "$" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    files = re.findall(r'url\("([^"]+)"\)', sheet)
    assert files
    assert all(Path(file).is_file() for file in files)


def test_the_system_decides_unless_told_otherwise(qapp: QApplication) -> None:
    theme = Theme.of(qapp, Choice.DARK)
    assert theme.name == "dark"
    theme.use(Choice.SYSTEM)
    assert theme.name == "light"  # the offscreen platform has no dark mode


def test_the_lines_of_a_box_open_below_it_and_whole(qapp: QApplication, qtbot: QtBot) -> None:
    Theme.of(qapp, Choice.LIGHT)
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Body", "Subject", "From", "To/Cc/Bcc"])
    box.show()
    box.showPopup()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box)
    assert box.view().viewport().height() >= 4 * box.view().sizeHintForRow(0)
    box.hidePopup()
