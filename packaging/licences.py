"""The licences of everything that is frozen into the program, from where it came from.

A package says its licence in its metadata, a Debian library in its copyright file.  What says
nothing stops the build: nothing is shipped whose licence does not go with it.  The same list is
written for machines, as a bill of materials (CycloneDX 1.6).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
OURS = {
    "MailTracker": ("MIT", "LICENSE"),
    "Lucide icons": ("ISC", "resources/icons/LICENSE"),
    "Thunderbird's list of providers": ("MPL-2.0", "resources/ispdb/LICENSE.txt"),
}
# Debian's; elsewhere, say where a copy of that folder is.
BILL = "sbom.cdx.json"
COMMON = Path(os.environ.get("COMMON_LICENSES", "/usr/share/common-licenses"))
NAMED = re.compile(r"/usr/share/common-licenses/([\w.-]+\w)")
IS_LICENCE = re.compile(r"(LICEN[CS]ES?|COPYING|NOTICE|AUTHORS|COPYRIGHT)\b", re.IGNORECASE)
TEXTS = {"PySide6_Essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3")}
HEAD = """\
What MailTracker consists of, and the licence of each part; the texts are in the folders beside.

Qt and PySide6 are used under the LGPL 3: their libraries are files of their own, in the folder
_internal/PySide6, and can be replaced by your own builds. Their sources are at
https://download.qt.io. Parts whose names begin with "lib" are Debian's; their sources are at
https://sources.debian.org.

"""


@dataclass(frozen=True, slots=True)
class Part:
    """`purl` is a package URL, where the part is a package."""

    name: str
    version: str
    licence: str
    purl: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.version}".strip() + f": {self.licence}"

    def component(self) -> dict[str, object]:
        made = {"type": "library", "name": self.name}
        made |= {"version": self.version} if self.version else {}
        named = {"purl": self.purl, "bom-ref": self.purl} if self.purl else {}
        return made | named | {"licenses": [{"license": {"name": self.licence}}]}


def gather(sources: Iterable[str], folder: Path, version: str) -> None:
    """Fill `folder` with the licences of the files frozen in, and of what froze them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # PyInstaller's own program starts ours.
    paths = {Path(source).resolve() for source in sources}
    known = [one for one in distributions() if one.name == "pyinstaller" or _holds(one, paths)]
    parts = [_ours(name, version, folder) for name in OURS]
    parts += [
        _from_metadata(one, folder) for one in sorted(known, key=lambda one: one.name.lower())
    ]
    parts += [_from_debian(one, folder) for one in sorted(_debian_packages(paths))]
    python = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    _copy([python], folder / "Python")
    parts.append(Part("Python", sys.version.split()[0], "PSF-2.0"))
    _copy_named(folder)
    lines = "".join(f"{part}\n" for part in parts)
    (folder / "README.txt").write_text(HEAD + lines, encoding="utf-8")
    (folder / BILL).write_text(json.dumps(_bill(parts), indent=1) + "\n", encoding="utf-8")


def _bill(parts: list[Part]) -> dict[str, object]:
    program, *inside = (part.component() for part in parts)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program | {"type": "application"}},
        "components": inside,
    }


def _ours(name: str, version: str, folder: Path) -> Part:
    licence, text = OURS[name]
    _copy([ROOT / text], folder / name)
    return Part(name, version if name == "MailTracker" else "", licence)


def _holds(distribution: Distribution, paths: set[Path]) -> bool:
    if distribution.name == "mailtracker-gui":
        return False
    files = distribution.files or []
    return any(Path(str(one.locate())).resolve() in paths for one in files)


def _from_metadata(distribution: Distribution, folder: Path) -> Part:
    name = distribution.name
    texts = [
        Path(str(one.locate()))
        for one in distribution.files or []
        if IS_LICENCE.match(one.name) and ".dist-info" in one.parts[0]
    ]
    _copy(texts or [COMMON / one for one in TEXTS.get(name, ())], folder / name)
    about = distribution.metadata
    licence = about.get("License-Expression") or about.get("License") or "see its folder"
    words = licence.strip().splitlines()[0].lstrip("# ")
    plain = re.sub(r"[-_.]+", "-", name).lower()
    return Part(name, distribution.version, words, f"pkg:pypi/{plain}@{distribution.version}")


def _debian_packages(paths: set[Path]) -> set[str]:
    """Return the packages that the system's libraries came from."""
    found = set()
    for path in paths:
        if not path.is_relative_to("/usr/lib") or path.is_relative_to(sys.base_prefix + "/lib/py"):
            continue
        # Where /lib is a link, dpkg knows a library by the name that its package gave it.
        names = [str(path), str(path).removeprefix("/usr")]
        told = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True).stdout
        if not told:
            raise SystemExit(f"No package owns {path}: its licence is not known.")
        found.add(told.split(":")[0])
    return found


def _from_debian(package: str, folder: Path) -> Part:
    _copy([Path("/usr/share/doc") / package / "copyright"], folder / package)
    asked = ["dpkg-query", "-W", "-f", "${Version}", package]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    found = version.splitlines()[0]
    return Part(package, found, "see its folder", f"pkg:deb/debian/{package}@{quote(found)}")


def _copy_named(folder: Path) -> None:
    """Copy the texts that Debian's files only name."""
    named = set()
    for file in folder.rglob("copyright"):
        named |= set(NAMED.findall(file.read_text(encoding="utf-8")))
    _copy([COMMON / one for one in named if (COMMON / one).exists()], folder / "common-licenses")


def _copy(texts: list[Path], folder: Path) -> None:
    if not texts:
        raise SystemExit(f"{folder.name} does not say its licence.")
    folder.mkdir()
    for text in texts:
        shutil.copyfile(text, folder / text.name)
