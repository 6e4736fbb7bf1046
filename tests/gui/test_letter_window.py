"""The letter as it was sent.  Whatever stands in it, nothing is fetched."""

from __future__ import annotations

import threading
from base64 import b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain.message import Letter
from mailtracker_gui.gui.views.letter_window import LetterWindow
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.widgets.safe_html import NOTHING, SafeBrowser, safe
from mailtracker_gui.mail.compose import compose
from tests.gui import story
from tests.gui.engine import Bench
from tests.gui.test_chosen import press

IMAGE = QTextDocument.ResourceType.ImageResource.value


def png() -> bytes:
    picture, content = QImage(2, 2, QImage.Format.Format_RGB32), QByteArray()
    picture.fill(Qt.GlobalColor.red)
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return bytes(content.data())


PNG = png()


@pytest.fixture
def world() -> Iterator[tuple[str, list[str]]]:
    """A web server, and what it was asked for."""
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listening)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    thread.join()
    server.server_close()


def hostile(url: str, file: Path) -> str:
    return f"""<html><head><link rel="stylesheet" href="{url}/a.css"><base href="{url}/">
    <style>@import url({url}/b.css); body {{ background: url({url}/c.png) }}</style>
    <script src="{url}/d.js"></script><meta http-equiv="refresh" content="0;url={url}/e"></head>
    <body background="{url}/f.png" style="background-image: url({url}/g.png)">
    <p>Dear Ann, <b>read</b> <a href="{url}/link">this</a>.</p>
    <img src="{url}/h.png"><img src="i.png"><img srcset="{url}/j.png 2x" src="file://{file}">
    <img src="{file}"><table background="{url}/k.png"><tr><td>cell</td></tr></table>
    <iframe src="{url}/l"></iframe><object data="{url}/m"></object><video poster="{url}/n"></video>
    <svg><image href="{url}/o.png"/></svg><input type="image" src="{url}/p.png">
    <ul style="list-style-image: url({url}/q.png)"><li>point</li></ul></body></html>"""


def send(bench: Bench, html: str) -> int:
    letter = Letter(
        account=1, sender="mara@lind.example", to=("ann@example.net",), subject="Hostile",
        text="plain", html=html,
    )  # fmt: skip
    raw = compose(letter, message_id="h@lind.example", date=story.NOW, user_agent="Test")
    number = bench.ledger.add_letter(
        letter, message_id="h@lind.example", envid="h", raw=raw, now=story.NOW
    )
    bench.pulse.tell(bench.ledger.revision())
    return number


def test_nothing_is_fetched_and_nothing_is_run(
    window: MainWindow,
    bench: Bench,
    qtbot: QtBot,
    world: tuple[str, list[str]],
    tmp_path: Path,
) -> None:
    url, asked = world
    (tmp_path / "secret.png").write_bytes(PNG)
    number = send(bench, hostile(url, tmp_path / "secret.png"))
    qtbot.waitUntil(lambda: window.letters.table.choose(number))
    press(window, qtbot, Qt.Key.Key_L)
    [view] = window.findChildren(LetterWindow)
    qtbot.waitExposed(view)
    assert "Dear Ann, read this." in view.page.toPlainText()
    assert "cell" in view.page.toPlainText()
    place = view.page.cursorRect(view.page.document().find("this")).center()
    qtbot.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    view.grab()
    qtbot.wait(200)
    assert asked == []
    assert f"{url}/h.png" in view.source.toPlainText().replace("=\n", "").replace("=3D", "=")
    view.page.highlighted.emit(QUrl(f"{url}/link"))
    assert view.target.text() == f"{url}/link"
    qtbot.keyClick(view.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(LetterWindow))


def test_pictures_come_from_the_letter_alone(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "secret.png"
    file.write_bytes(PNG)
    browser = SafeBrowser()
    inline = f"data:image/png;base64,{b64encode(PNG).decode()}"
    browser.show_letter(f"<img src='cid:one'><img src='{inline}'>", {"one": PNG})
    picture = QImage.fromData(PNG)
    assert browser.loadResource(IMAGE, QUrl("cid:one")) == picture
    assert browser.loadResource(IMAGE, QUrl(inline)) == picture
    for address in ("cid:other", f"file://{file}", str(file), "https://example.org/a.png"):
        assert browser.loadResource(IMAGE, QUrl(address)) == NOTHING != picture
    assert not browser.loadResource(
        QTextDocument.ResourceType.StyleSheetResource.value, QUrl("cid:one")
    )


@pytest.mark.parametrize("html", ["<script>x</script>", "<a href='javascript:x'>", "<p onclick=x>"])
def test_what_runs_is_taken_out(html: str) -> None:
    assert "x" not in safe(html)


def test_a_plain_letter_is_shown_as_it_is(
    window: MainWindow, letters: list[int], bench: Bench, qtbot: QtBot
) -> None:
    letter = Letter(account=1, sender="m@x.example", to=("a@x.example",), text="1 < 2 <b>no</b>")
    raw = compose(letter, message_id="p@x.example", date=story.NOW, user_agent="Test")
    number = bench.ledger.add_letter(
        letter, message_id="p@x.example", envid="p", raw=raw, now=story.NOW
    )
    window.windows.show_text(number)
    [view] = window.findChildren(LetterWindow)
    assert view.page.toPlainText().strip() == "1 < 2 <b>no</b>"
