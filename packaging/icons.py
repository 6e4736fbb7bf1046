"""Every system's icons from the one drawing: resources/icons/mailtracker.svg.

    packaging/icons.py hicolor FOLDER | ico FILE | icns FILE

An .ico and an .icns are tables of PNGs; Qt draws those, which is there on every system.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SVG = Path(__file__).resolve().parent.parent / "resources" / "icons" / "mailtracker.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SIZES = (16, 32, 64, 128, 256, 512, 1024, 32, 64, 256, 512)
TYPES = (b"icp4", b"icp5", b"icp6", *(b"ic%02d" % number for number in range(7, 15)))
ICNS = dict(zip(TYPES, SIZES, strict=True))  # "@2x" has a type of its own


def png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def hicolor(folder: Path) -> None:
    for size in HICOLOR:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True, exist_ok=True)
        (place / "mailtracker.png").write_bytes(png(size))
    place = folder / "scalable" / "apps"
    place.mkdir(parents=True, exist_ok=True)
    (place / "mailtracker.svg").write_bytes(SVG.read_bytes())


def ico(file: Path) -> None:
    images = [png(size) for size in ICO]
    entries, offset = b"", 6 + 16 * len(images)
    for size, image in zip(ICO, images, strict=True):
        side = size % 256  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), offset)
        offset += len(image)
    file.write_bytes(struct.pack("<HHH", 0, 1, len(images)) + entries + b"".join(images))


def icns(file: Path) -> None:
    images = {size: png(size) for size in set(ICNS.values())}
    parts = b"".join(
        kind + struct.pack(">I", 8 + len(images[size])) + images[size]
        for kind, size in ICNS.items()
    )
    file.write_bytes(b"icns" + struct.pack(">I", 8 + len(parts)) + parts)


KINDS = {"hicolor": hicolor, "ico": ico, "icns": icns}

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        sys.exit(__doc__)
    KINDS[sys.argv[1]](Path(sys.argv[2]))
