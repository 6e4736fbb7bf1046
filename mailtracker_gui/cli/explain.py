"""`mailtracker explain`: what report mails in files tell, without an account or a ledger."""

from __future__ import annotations

import mailbox
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from mailtracker_gui.cli.output import complain, say
from mailtracker_gui.domain.reports import read
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.engine.guarded import LARGEST, Guarded, Limit

LIMITS = {
    "limit:size": "not read: it is larger than 64 MB",
    "limit:time": "given up: reading it took too long",
    "limit:crash": "given up: it needs too much memory",
}
FIELDS = (
    *("address", "original_address", "action", "status", "reply_code", "category", "reason"),
    *("diagnostic", "remote_mta", "disposition", "feedback_type"),
)


def explain(options: Namespace) -> int:
    """Answer for every mail in every file; exit code 1 when a file could not be read."""
    failed = 0
    with closing(Guarded(read)) as guarded:
        for name in options.files:
            for file in _files(name):
                failed |= _explain(file, guarded, as_json=options.json)
    return failed


def _explain(file: str, guarded: Guarded[Report], *, as_json: bool) -> int:
    try:
        for label, raw in _mails(file):
            report = _read(guarded, raw)
            say(values(label, report), words(label, report), as_json=as_json)
    except BrokenPipeError:
        raise  # whoever listened has heard enough
    except OSError as error:
        complain(f"{file} cannot be read: {error.strerror or error}.")
        return 1
    return 0


def _read(guarded: Guarded[Report], raw: bytes) -> Report:
    try:
        return guarded(raw)
    except Limit as limit:
        return Report(kind=ReportKind.NONE, decided_by=f"limit:{limit}")


def values(label: str, report: Report) -> dict[str, object]:
    """Return the answer in its documented shape."""
    return {
        "file": label,
        "kind": report.kind.value,
        "agent": report.agent,
        "recipients": [_finding(one) for one in report.recipients],
        "original": {
            "message_id": report.original.message_id,
            "envelope_id": report.original.envelope_id,
            "subject": report.original.subject,
        },
        "decided_by": report.decided_by,
    }


def words(label: str, report: Report) -> str:
    """Return the answer for people."""
    by = f" by {report.agent}" if report.agent else ""
    decided = LIMITS.get(report.decided_by, report.decided_by or "it tells nothing of a letter")
    lines = [f"{label}: {report.kind.value}{by} ({decided})"]
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


def _files(name: str) -> Iterator[str]:
    """Yield the files below a folder, or the one that is named; - is standard input."""
    path = Path(name)
    if name != "-" and path.is_dir():
        yield from sorted(str(one) for one in path.rglob("*") if one.is_file())
    else:
        yield name


def _mails(file: str) -> Iterator[tuple[str, bytes]]:
    """Yield (label, bytes) for each mail in a file, an mbox or standard input."""
    if file == "-":
        yield from _in("-", sys.stdin.buffer.read(LARGEST + 1))
        return
    with Path(file).open("rb") as opened:
        start = opened.read(5)
        # An .eml is one mail; it may begin as an mbox does, and quote another.
        boxed = start == b"From " and not file.endswith(".eml")
        rest = b"" if boxed else opened.read(LARGEST)
    if boxed:
        yield from _in_mbox(file)
    else:
        yield file, start + rest


def _in(label: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if not data.startswith(b"From "):
        yield label, data
        return
    for number, raw in enumerate(data.split(b"\nFrom "), start=1):
        yield f"{label}#{number}", raw.partition(b"\n")[2]


def _in_mbox(file: str) -> Iterator[tuple[str, bytes]]:
    box = mailbox.mbox(file, create=False)
    keys = box.keys()
    for number, key in enumerate(keys, start=1):
        label = file if len(keys) == 1 else f"{file}#{number}"
        with closing(box.get_file(key)) as one:
            yield label, one.read(LARGEST + 1)
    box.close()
