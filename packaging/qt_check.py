"""Exit with what Qt misses on this machine, a library or a font.  No display is needed."""

import ctypes
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

try:
    import PySide6
    from PySide6 import QtNetwork, QtSvg, QtWidgets  # noqa: F401  (loading them is the check)
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    platforms = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    for plugin in ("libqoffscreen.so", "libqwayland.so", "libqxcb.so"):
        ctypes.CDLL(str(platforms / plugin))
except (ImportError, OSError) as missing:
    sys.exit(str(missing))

program = QGuiApplication([])
if not QFontDatabase.families():
    sys.exit("no font is installed")
