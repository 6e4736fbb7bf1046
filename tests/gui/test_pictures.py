"""Pictures within a letter: chosen, pasted and dropped; what goes out is small and named."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mailtracker_gui.gui.views.compose import Compose
from mailtracker_gui.gui.widgets.pictures import SHOWN, WIDEST, from_file
from tests.gui.engine import Bench
from tests.gui.test_compose import compose, focus, write

__all__ = ["compose"]
CONTROL = Qt.KeyboardModifier.ControlModifier


def painted(path: Path, width: int = 80, height: int = 40) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def drop(compose: Compose, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none
    )
    compose.form.text.dropEvent(event)


def test_a_picture_is_pasted_between_words_and_sent_within_them(
    compose: Compose, bench: Bench, qtbot: QtBot
) -> None:
    write(compose)
    compose.form.text.clear()
    compose.form.text.setFocus()
    qtbot.keyClicks(focus(), "Look: ")
    image = QImage(90, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    QApplication.clipboard().setImage(image)
    qtbot.keyClick(focus(), Qt.Key.Key_V, CONTROL)
    qtbot.keyClicks(focus(), " nice")
    with qtbot.waitSignal(compose.sent):
        compose.send()
    [letter] = bench.sent
    [picture] = letter.attachments
    assert picture.content_type == "image/png"
    assert f'Look: <img src="cid:{picture.cid}" width="90"' in letter.html
    assert letter.text == "Look: [picture] nice\n"


def test_a_dropped_picture_stands_in_the_text_and_another_file_beside_it(
    compose: Compose, tmp_path: Path
) -> None:
    drop(compose, painted(tmp_path / "roof.png"))
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"%PDF")
    drop(compose, plan)
    assert [one.name for one in compose.form.text.pictures] == ["roof.png"]
    assert [one.name for one in compose.form.attachments.files] == ["plan.pdf"]


def test_a_picture_that_was_deleted_is_not_sent(
    compose: Compose, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(compose, painted(tmp_path / "roof.png"))
    compose.form.text.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_Backspace)
    assert compose.form.text.pictures == ()
    qtbot.keyClick(focus(), Qt.Key.Key_Z, CONTROL)
    assert len(compose.form.text.pictures) == 1


def test_what_is_no_picture_is_said(compose: Compose, tmp_path: Path) -> None:
    write(compose)
    fake = tmp_path / "fake.png"
    fake.write_bytes(b"no")
    compose._show_picture(str(fake))
    assert compose.form.notice.words == "fake.png is no picture."


@pytest.mark.parametrize("kind", ["png", "jpg", "bmp"])
def test_a_large_picture_is_made_small(qapp: object, tmp_path: Path, kind: str) -> None:
    found = from_file(painted(tmp_path / f"large.{kind}", 4000, 1000))
    assert found
    assert found.image.width() == WIDEST
    assert found.width == SHOWN
    assert found.file.content_type in {"image/png", "image/jpeg"}


def test_a_small_picture_stays_as_it_is(qapp: object, tmp_path: Path) -> None:
    path = painted(tmp_path / "small.jpg")
    found = from_file(path)
    assert found
    assert found.file.content == path.read_bytes()
