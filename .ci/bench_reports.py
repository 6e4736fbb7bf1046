"""Time the reading of reports against flufl.bounce 6, in one run, and on a mail of 15 MB.

flufl.bounce is installed into `.build/flufl`, never into the environment of the project.
Both get the same bytes and give the same kind of answer; parsing the mail is part of the work.
"""

from __future__ import annotations

import argparse
import base64
import importlib
import logging
import subprocess
import sys
import time
from collections.abc import Callable
from email import message_from_bytes
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from mailtracker_gui.domain.reports import read  # noqa: E402 - found by the path set above

PLACE = ROOT / ".build" / "flufl"
ROUNDS = 3
LARGE = 15_000_000
LARGE_LIMIT = 0.3


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="a folder of .eml files")
    mails = [
        path.read_bytes() for path in sorted(parser.parse_args(arguments).folder.rglob("*.eml"))
    ]
    theirs = flufl()
    for _ in range(ROUNDS):  # taken in turns, so that a busy machine slows both
        ours_took, theirs_took = seconds(read, mails), seconds(theirs, mails)
        print(
            f"{len(mails)} mails: ours {ours_took:.3f} s, flufl.bounce {theirs_took:.3f} s, "
            f"{theirs_took / ours_took:.1f} times as fast"
        )
    worst = 0.0
    for name, raw in large_mails().items():
        took = seconds(read, [raw])
        worst = max(worst, took)
        print(f"{name}, {len(raw) / 1e6:.0f} MB: {took:.3f} s")
    return 0 if ours_took < theirs_took and worst < LARGE_LIMIT else 1


def seconds(reader: Callable[[bytes], object], mails: list[bytes]) -> float:
    started = time.perf_counter()
    for raw in mails:
        reader(raw)
    return time.perf_counter() - started


def flufl() -> Callable[[bytes], object]:
    if not (PLACE / "flufl").exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(PLACE)]
        subprocess.run([*command, "flufl.bounce>=6,<7"], check=True)
    sys.path.append(str(PLACE))
    scan = importlib.import_module("flufl.bounce").scan_message

    def reader(raw: bytes) -> object:
        try:
            return scan(message_from_bytes(raw))
        except Exception:  # it raises on a few real mails; what it took until then counts
            return None

    logging.disable()
    return reader


def large_mails() -> dict[str, bytes]:
    """Return mails of 15 MB: an attachment, plain lines, a bounce that returns it all, one line."""
    head = b"From: a@example.org\nTo: b@example.com\nSubject: Big\nMIME-Version: 1.0\n"
    mixed = head + b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nHello\n'
    blob = base64.encodebytes(bytes(range(256)) * (LARGE // 350))
    attached = mixed + b"--b\nContent-Type: application/pdf\n\n" + blob + b"--b--\n"
    bounce = (
        b"From: MAILER-DAEMON@example.com\nSubject: failure notice\n\n"
        b"Hi. This is the qmail-send program at example.com.\n"
        b"<c@example.net>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
        b"--- Below this line is a copy of the message.\n\n"
    )
    return {
        "with an attachment": attached,
        "plain lines": head + b"\n" + b"All work and no play, 550 a@b.example.\n" * (LARGE // 39),
        "a bounce": bounce + attached,
        "one line": head + b"\n" + b"<" * LARGE,
        "boundaries": mixed + b"--b\n" * (LARGE // 4),
        "headers": b"X-Flood: 1\n" * (LARGE // 11),
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
