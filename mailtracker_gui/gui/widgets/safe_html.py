"""HTML that is safe to show: no script, no style of its own, and nothing is ever fetched."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping

import nh3
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QTextBrowser

LONGEST = 2_000_000  # characters
LARGEST = 8_000_000  # bytes of a picture
NOTHING = QImage(1, 1, QImage.Format.Format_ARGB32)
NOTHING.fill(Qt.GlobalColor.transparent)
SCHEMES = {"http", "https", "mailto", "cid", "data"}


def safe(html: str) -> str:
    """Return what of the HTML may be shown."""
    return nh3.clean(html[:LONGEST], url_schemes=SCHEMES, url_relative="deny")


class SafeBrowser(QTextBrowser):
    """Shows a letter's HTML.  Pictures come from the letter itself or not at all."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: Mapping[str, bytes] = {}
        self.setOpenLinks(False)

    def show_letter(self, html: str, pictures: Mapping[str, bytes]) -> None:
        self._pictures = pictures
        self.setHtml(safe(html))

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Answer from the letter; never ask the disk or the network.

        What is not there is an empty picture: for none at all, Qt would look for a file.
        """
        address = QUrl(url)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        content = b""
        if address.scheme() == "cid":
            content = self._pictures.get(address.path(), b"")[:LARGEST]
        elif address.scheme() == "data":
            content = _inline(address.toString())
        picture = QImage.fromData(content) if content else QImage()
        return NOTHING if picture.isNull() else picture


def _inline(address: str) -> bytes:
    """Return the bytes of a picture in its address (RFC 2397)."""
    head, _, content = address[:LARGEST].partition(",")
    if not head.endswith(";base64"):
        return b""
    try:
        return b64decode(content)
    except ValueError:
        return b""
