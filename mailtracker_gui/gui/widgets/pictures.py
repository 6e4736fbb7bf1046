"""Pictures within a letter: read, turned upright and made small enough to be mailed."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from mailtracker_gui.domain.message import Attachment

WIDEST = 1200  # pixels that are mailed: sharp on a fine screen at twice the SHOWN width
SHOWN = 560  # pixels; a letter is about that wide in most programs
KINDS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}  # what every program shows
QUALITY = 85
HEAVY = 1_000_000  # bytes; a picture that is heavier is packed again

SMOOTH = Qt.TransformationMode.SmoothTransformation
SAME = QImageIOHandler.Transformation.TransformationNone


class Picture(NamedTuple):
    """What is mailed, and what the editor shows."""

    file: Attachment
    image: QImage

    @property
    def width(self) -> int:
        return min(self.image.width(), SHOWN)


def is_picture(path: Path) -> bool:
    return bool(QImageReader.imageFormat(str(path)).data())


def from_file(path: Path) -> Picture | None:
    """Return a file's picture, or None when there is none in it."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode()
    upright = reader.transformation() == SAME
    if reader.size().width() > 2 * WIDEST and upright:  # a photograph is read faster so
        reader.setScaledSize(reader.size() * (2 * WIDEST / reader.size().width()))
    image = reader.read()
    if image.isNull():
        return None
    small = image.width() <= WIDEST and path.stat().st_size <= HEAVY
    if kind in KINDS and upright and small:
        return Picture(_file(path.name, kind, path.read_bytes()), image)
    return from_image(image, path.stem)


def from_image(image: QImage, name: str) -> Picture:
    """Return a picture of the clipboard's, or one that had to be made smaller."""
    if image.width() > WIDEST:
        image = image.scaledToWidth(WIDEST, SMOOTH)
    kind = "png" if image.hasAlphaChannel() else "jpeg"
    content = _packed(image, "png")
    if kind == "jpeg" and len(content) > HEAVY:
        content = _packed(image, kind)
    else:
        kind = "png"
    return Picture(_file(f"{name}.{'jpg' if kind == 'jpeg' else kind}", kind, content), image)


def from_attachment(file: Attachment) -> Picture:
    """Return one that was mailed or kept before."""
    return Picture(file, QImage.fromData(file.content))


def _packed(image: QImage, kind: str) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    quality = QUALITY if kind == "jpeg" else -1
    image.save(buffer, kind.upper(), quality)  # type: ignore[call-overload]  # it takes no bytes
    return bytes(data.data())


def _file(name: str, kind: str, content: bytes) -> Attachment:
    cid = f"{secrets.token_hex(12)}@mailtracker"
    return Attachment(name=name, content_type=KINDS[kind], content=content, cid=cid)
