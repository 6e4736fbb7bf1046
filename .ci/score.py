"""Score the reading of reports against a corpus of real mails: `make score CORPUS=DIR`.

The corpus is a folder with `index.jsonl` (a row per mail and recipient) and the mails it names.
Only what a source's own tests state counts.  A third of the families of mail systems, chosen by
seed, is scored apart: rules are written while looking at the others only.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.reports import Finding, Report, ReportKind, read

SEED = 20261124
PSEUDO = re.compile(r"[45]\.0\.9\d\d")  # codes that Sisimai made up; no server sent them
Add = Callable[[str, bool, str], None]  # measure, whether it was right, about what
LEFT_ALONE = (ReportKind.NONE, ReportKind.REPLY)
KINDS = {"arf": ReportKind.ARF, "mdn": ReportKind.MDN, "autoreply": ReportKind.AUTO_REPLY}

MEASURES = {  # name -> what must be reached, in percent (a maximum for wrong addresses)
    "answered within 1 s": 100,
    "report recognised, a recipient found": 99,
    "failed recipient found (not Sisimai's)": 98,
    "recipient found (all)": 0,
    "wrong addresses reported": 1,
    "hard or not": 98,
    "reason": 95,
    "enhanced code": 98,
    "reply code": 98,
    "original Message-ID": 92,
    "arf recognised": 97,
    "mdn recognised": 100,
    "autoreply recognised": 100,
    "arf, mdn, autoreply never a bounce": 100,
    "action (delayed or not)": 0,
    "ordinary mail left alone": 100,
}


@dataclass
class Tally:
    good: int = 0
    total: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, good: bool, about: str) -> None:
        self.good += good
        self.total += 1
        if not good:
            self.misses.append(about)

    def percent(self) -> str:
        return f"{100 * self.good / self.total:6.2f}" if self.total else "     -"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--misses", metavar="MEASURE", default="", help="list what was missed")
    parser.add_argument("--held-out", action="store_true", help="list misses of held-out families")
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in (options.corpus / "index.jsonl").open(encoding="utf-8")]
    held = held_out(row["family"] for row in rows)
    tallies = score(options.corpus, rows, held)
    print_table(tallies, held)
    if options.misses:
        for name, pair in tallies.items():
            if name.startswith(options.misses):
                print(*sorted(pair[options.held_out].misses), sep="\n")
    return 0


def held_out(families: Iterable[str]) -> set[str]:
    names = sorted(set(families) - {"ordinary"})
    chance = random.Random(SEED)  # noqa: S311 - a repeatable choice, nothing secret
    return set(chance.sample(names, len(names) // 3))


def score(folder: Path, rows: list[dict], held: set[str]) -> dict[str, tuple[Tally, Tally]]:
    mails = defaultdict(list)
    for row in rows:
        mails[row["mail_id"]].append(row)
    tallies: dict[str, tuple[Tally, Tally]] = {name: (Tally(), Tally()) for name in MEASURES}
    for of_mail in mails.values():
        first = of_mail[0]
        raw = (folder / first["file"]).read_bytes()
        started = time.perf_counter()
        report = read(raw)
        took = time.perf_counter() - started
        apart = first["family"] in held

        def add(measure: str, good: bool, about: str, apart: bool = apart) -> None:
            tallies[measure][apart].add(good, about)

        add("answered within 1 s", took < 1, f"{first['mail_id']} {took:.2f} s")
        judge_mail(of_mail, report, add)
    return tallies


def judge_mail(rows: list[dict], report: Report, add: Add) -> None:
    first, kind = rows[0], rows[0]["kind"]
    name = first["mail_id"]
    if kind == "not-a-report":
        add("ordinary mail left alone", report.kind in LEFT_ALONE, f"{name} {seen(report)}")
    if first["basis"] != "stated":
        return
    if kind in KINDS:
        add(f"{kind} recognised", report.kind is KINDS[kind], f"{name} {seen(report)}")
        add("arf, mdn, autoreply never a bounce", report.kind is not ReportKind.DSN, name)
    elif kind in ("bounce", "delayed"):
        judge_bounce(rows, report, add)
    if wanted := first.get("orig_message_id"):
        got = report.original.message_id
        add("original Message-ID", got == wanted.strip("<>"), f"{name} {got!r} not {wanted!r}")


def judge_bounce(rows: list[dict], report: Report, add: Add) -> None:
    name = rows[0]["mail_id"]
    found = [item.address.casefold() for item in report.recipients if item.address]
    add("report recognised, a recipient found", bool(found), f"{name} {seen(report)}")
    wanted = {row["recipient"].casefold() for row in rows if row.get("recipient")}
    if wanted:
        for address in found:
            add("wrong addresses reported", address in wanted, f"{name} {address} {wanted}")
    for row in rows:
        if recipient := row.get("recipient", "").casefold():
            ours = recipient in found
            about = f"{name} {recipient} not in {found} {seen(report)}"
            add("recipient found (all)", ours, about)
            if "sisimai" not in row["recipient_from"]:
                add("failed recipient found (not Sisimai's)", ours, about)
        judge_row(row, finding_for(row, report), add)


def finding_for(row: dict, report: Report) -> Finding:
    recipient = row.get("recipient", "").casefold()
    for item in report.recipients:
        if item.address.casefold() == recipient:
            return item
    return report.recipients[0] if report.recipients else Finding()


def judge_row(row: dict, got: Finding, add: Add) -> None:
    name = f"{row['id']} [{got.diagnostic[:160]}]"
    if row.get("reason") and row["source"] == "sisimai":
        add("hard or not", (got.category == "hard") == row["hardbounce"], f"{name} {got.reason}")
        ours = got.reason.replace("-", "")
        add("reason", ours == row["reason"], f"{ours} not {row['reason']} {name}")
    status = row.get("status", "")
    if status and not PSEUDO.fullmatch(status):
        add("enhanced code", got.status == status, f"{got.status or '-'} not {status} {name}")
    if reply := row.get("reply"):
        add("reply code", got.reply_code == reply, f"{got.reply_code or '-'} not {reply} {name}")
    if row.get("action"):
        late = row["kind"] == "delayed" or row["action"] == "delayed"
        add("action (delayed or not)", (got.action == "delayed") == late, f"{got.action} {name}")


def seen(report: Report) -> str:
    return f"{report.kind} by {report.decided_by or '-'}: {report.subject[:60]!r}"


def print_table(tallies: dict[str, tuple[Tally, Tally]], held: set[str]) -> None:
    print(f"held out by seed {SEED}: {', '.join(sorted(held))}\n")
    print(f"{'':42}{'wanted':>8}{'written for':>20}{'held out':>20}{'all':>20}")
    for name, (one, two) in tallies.items():
        both = Tally(one.good + two.good, one.total + two.total)
        if name.startswith("wrong"):
            one, two, both = (Tally(t.total - t.good, t.total) for t in (one, two, both))
        cells = "".join(f"{t.percent()} ({t.good}/{t.total})".rjust(20) for t in (one, two, both))
        print(f"{name:42}{MEASURES[name] or '':>8}{cells}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
