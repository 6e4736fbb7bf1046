"""`mailtracker explain`: what report mails in files tell, without an account or a ledger."""

from __future__ import annotations

import mailbox
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from mailtracker_gui.cli.output import complain, say
from mailtracker_gui.domain.reports import read
from mailtracker_gui.domain.reports.report import Finding, Report

LARGEST = 64 * 2**20  # bytes of one mail
FIELDS = (
    *("address", "original_address", "action", "status", "reply_code", "category", "reason"),
    *("diagnostic", "remote_mta", "disposition", "feedback_type"),
)


def explain(options: Namespace) -> int:
    """Answer for every mail in every file; exit code 1 when a file could not be read."""
    failed = 0
    for name in options.files:
        try:
            for label, raw in _mails(name):
                report = read(raw)
                say(values(label, report), words(label, report), as_json=options.json)
        except OSError as error:
            complain(f"{name} cannot be read: {error.strerror}.")
            failed = 1
    return failed


def values(label: str, report: Report) -> dict[str, object]:
    """Return the answer in its documented shape."""
    return {
        "file": label,
        "kind": report.kind.value,
        "agent": report.agent,
        "recipients": [_finding(one) for one in report.recipients],
        "original": {
            "message_id": report.original.message_id,
            "found_in": report.original.found_in,
            "envelope_id": report.original.envelope_id,
            "subject": report.original.subject,
        },
        "decided_by": report.decided_by,
    }


def words(label: str, report: Report) -> str:
    """Return the answer for people."""
    by = f" by {report.agent}" if report.agent else ""
    lines = [f"{label}: {report.kind.value}{by} ({report.decided_by})"]
    if report.original.message_id:
        lines.append(f"  about <{report.original.message_id}> {report.original.subject}".rstrip())
    for one in report.recipients:
        told = (one.action, one.disposition, one.feedback_type, one.status, one.reply_code)
        what = " ".join(word for word in told if word)
        lines.append(f"  {one.address or one.original_address or '?'}: {what}")
        lines.append(f"    {one.category}{f', {one.reason}' if one.reason else ''}")
        if one.diagnostic:
            lines.append(f"    {one.remote_mta or 'remote host'} said: {one.diagnostic}")
    return "\n".join(lines)


def _finding(one: Finding) -> dict[str, str]:
    told = asdict(one)
    return {name: told[name] for name in FIELDS}


def _mails(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield (label, bytes) for each mail in a file, an mbox, a folder or standard input."""
    if name == "-":
        yield from _in("-", sys.stdin.buffer.read(LARGEST))
        return
    path = Path(name)
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    for file in files:
        with file.open("rb") as opened:
            start = opened.read(5)
            rest = b"" if start == b"From " else opened.read(LARGEST)
        if start == b"From ":
            yield from _in_mbox(file)
        else:
            yield str(file), start + rest


def _in(label: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if not data.startswith(b"From "):
        yield label, data
        return
    for number, raw in enumerate(data.split(b"\nFrom "), start=1):
        yield f"{label}#{number}", raw.partition(b"\n")[2]


def _in_mbox(path: Path) -> Iterator[tuple[str, bytes]]:
    box = mailbox.mbox(path, create=False)
    keys = box.keys()
    for number, key in enumerate(keys, start=1):
        label = str(path) if len(keys) == 1 else f"{path}#{number}"
        yield label, box.get_bytes(key)
    box.close()
