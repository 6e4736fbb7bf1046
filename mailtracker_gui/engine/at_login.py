"""Whether the desktop starts MailTracker when the user logs in.

One small file of the user's own, or on Windows one value in the user's part of the registry, and
nothing else: what is ticked in the settings is what stands there.
"""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mailtracker_gui.domain.saying import say
from mailtracker_gui.domain.trouble import Trouble

NAME = "mailtracker"
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
LABEL = "mailtracker.at-login"
# Desktop Entry Specification, "The Exec key": what is special inside of quotes.
SPECIAL = re.compile(r'(["`$\\])')
ENTRY = """\
[Desktop Entry]
Type=Application
Name=MailTracker
Exec={exec}
Icon=mailtracker
Terminal=false
X-GNOME-Autostart-enabled=true
"""


@dataclass(frozen=True, slots=True)
class AtLogin:
    """`command` is what the desktop starts."""

    command: tuple[str, ...]

    @property
    def chosen(self) -> bool:
        return _read_registry() if sys.platform == "win32" else self.file.exists()

    @property
    def file(self) -> Path:
        """The desktop's file: XDG Autostart Specification, or launchd's agents of the user."""
        if sys.platform == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
        config = os.environ.get("XDG_CONFIG_HOME", "")
        folder = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
        return folder / "autostart" / f"{NAME}.desktop"

    def choose(self, *, chosen: bool) -> None:
        """Have it started or not.  Raises Trouble where the desktop's place is shut."""
        try:
            if sys.platform == "win32":
                _write_registry(self.command if chosen else ())
            elif chosen:
                self.file.parent.mkdir(parents=True, exist_ok=True)
                self.file.write_bytes(self._content())
            else:
                self.file.unlink(missing_ok=True)
        except OSError as error:
            raise Trouble(
                say(
                    "The desktop's list of programs cannot be changed: {error}.",
                    error=error.strerror,
                ),
                f"Check the permissions of {self.file.parent}.",
            ) from error

    def _content(self) -> bytes:
        if sys.platform == "darwin":
            agent = {"Label": LABEL, "ProgramArguments": [*self.command], "RunAtLoad": True}
            return plistlib.dumps(agent)
        return ENTRY.format(exec=" ".join(map(quoted, self.command))).encode()


def at_login(profile: Path | None) -> AtLogin | None:
    """Return the switch for this program on this profile; None where a sandbox keeps the desktop's
    list from us, or where nothing is installed that could be started.
    """
    if os.environ.get("FLATPAK_ID"):
        return None
    program = _program()
    named = ("--profile", str(profile.expanduser().resolve())) if profile else ()
    return AtLogin((program, *named)) if program else None


def quoted(argument: str) -> str:
    """Return an argument as Exec has it: quotes, then the escapes of every string, then fields."""
    inside = SPECIAL.sub(r"\\\1", argument).replace("\\", "\\\\").replace("%", "%%")
    return f'"{inside}"'


def _program() -> str:
    """Return the file that starts us; an AppImage, mounted elsewhere each time, says where."""
    if image := os.environ.get("APPIMAGE"):
        return image
    if getattr(sys, "frozen", False):
        return sys.executable
    found = shutil.which(sys.argv[0] if Path(sys.argv[0]).stem == NAME else NAME)
    return str(Path(found).absolute()) if found else ""


def _read_registry() -> bool:
    if sys.platform == "win32":
        import winreg

        with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN) as key:
            winreg.QueryValueEx(key, NAME)
            return True
    return False


def _write_registry(command: Sequence[str]) -> None:
    if sys.platform == "win32":
        import subprocess
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN) as key:
            if command:
                winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command))
            elif _read_registry():
                winreg.DeleteValue(key, NAME)
