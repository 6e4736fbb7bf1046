"""Measure the frozen program in dist/: its size, and its start beside the start from source.

Each start goes as far as a window with its first letter (the sandbox, cut short there), or an
answered command, which starts a second process to read the report.  Both begin with their files in
memory and take turns, and the best of each counts: whatever else the machine does only ever makes
them slower.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FROZEN = ROOT / "dist" / "mailtracker"
ROUNDS = 7
MEGABYTE = 1e6
INSTALLED, PACKED = 180, 50  # megabytes
TIMES = 1.3
SPECIMEN = ROOT / "tests" / "specimens" / "exim.eml"


def main() -> int:
    """Print the table; the status is 1 when a figure misses its target."""
    if not FROZEN.exists():
        print("Start: `make dist` first")
        return 0
    installed = sum(file.lstat().st_size for file in FROZEN.rglob("*")) / MEGABYTE
    packed = max(file.stat().st_size for file in FROZEN.parent.glob("*.deb")) / MEGABYTE
    print(f"installed, MB        {installed:6.1f}  (at most {INSTALLED})")
    print(f"package, MB          {packed:6.1f}  (at most {PACKED})")
    missed = installed > INSTALLED or packed > PACKED
    for name, measure in (("window", window), ("explain", explain)):
        theirs, ours = in_turns(measure)
        print(f"{name:8} from source {theirs:5.2f} s, frozen {ours:5.2f} s")
        print(f"  frozen / source    {ours / theirs:6.2f}  (at most {TIMES})")
        missed |= ours / theirs > TIMES
    return int(missed)


def in_turns(measure: Callable[[list[str]], float]) -> tuple[float, float]:
    """Return the best start from source, and the best of the frozen program."""
    programs = ([sys.executable, "-m", "mailtracker_gui"], [str(FROZEN / "mailtracker")])
    times = [[measure(program) for program in programs] for _ in range(ROUNDS + 1)]
    source, frozen = zip(*times[1:], strict=True)  # the first only warms up
    return min(source), min(frozen)


def window(program: list[str]) -> float:
    """Return the seconds until the sandbox's window shows the first letter."""
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        settings.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        command = [*program, "sandbox", "--screenshots", folder]
        with subprocess.Popen(
            command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            assert process.stdout
            assert process.stdout.readline(), "the sandbox did not start"
            seconds = time.monotonic() - begun
            process.kill()
    return seconds


def explain(program: list[str]) -> float:
    """Return the seconds until a report is read, in the process that reads them, and told."""
    begun = time.monotonic()
    subprocess.run(
        [*program, "explain", str(SPECIMEN)], cwd=ROOT, stdout=subprocess.DEVNULL, check=True
    )
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
