"""Second thoughts about reports: which letter one belongs to, and which bounce it is.

Nothing is changed: every thought is a fact of its own, so every one can be undone.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.judgements import AS_READ, CATEGORIES, Place, judgement
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.ruled import Examined
from mailtracker_gui.domain.rules import Rule
from mailtracker_gui.domain.status import bounce_category
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine import clock
from mailtracker_gui.engine.correlate import recipient_of
from mailtracker_gui.engine.reading import Reading
from mailtracker_gui.ledger.ledger import Ledger

SHOWN = 200  # changes of a preview that are listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A past report that would be another bounce now."""

    fact: Evidence
    before: str  # a category
    after: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejudged:
    """What judging all past reports again comes to."""

    looked_at: int
    changed: int
    changes: tuple[Change, ...]  # the first of them
    batch: str = ""  # names what was done, to undo it


class Reports:
    """Commands of the engine."""

    def __init__(self, ledger: Ledger, reading: Reading) -> None:
        self._ledger, self._reading = ledger, reading

    # -- where a report stands -------------------------------------------------------------------

    async def attach(self, key: str, letter: int, recipient: int | None = None) -> None:
        """The report with the fact `key` is about this letter (and this recipient of it)."""
        recipients = self._ledger.lookup.recipients(letter)
        if not recipients or recipient not in {None, *recipients.values()}:
            raise Trouble("There is no such letter or recipient.")
        now = clock.now()
        facts = [
            judgement(
                fact,
                Place.BELONGS,
                now,
                place=(letter, recipient or recipient_of(_finding(fact), recipients)),
            )
            for fact in self._of_one_mail(key)
        ]
        self._ledger.append(facts, now)

    async def dismiss(self, key: str) -> None:
        """The report is of no interest; it is kept, and can be taken back."""
        now = clock.now()
        facts = [
            judgement(fact, Place.DISMISSED, now, place=(None, None))
            for fact in self._of_one_mail(key)
        ]
        self._ledger.append(facts, now)

    async def restore(self, key: str) -> None:
        """The report stands where its own clues put it, whatever was said of it."""
        now = clock.now()
        found = [self._ledger.found(fact.key) for fact in self._of_one_mail(key)]
        facts = [judgement(fact, Place.AS_FOUND, now) for fact in found]
        self._ledger.append(facts, now)

    def _of_one_mail(self, key: str) -> list[Evidence]:
        facts = self._ledger.of_one_mail(key)
        if not facts:
            raise Trouble("There is no such report.")
        return facts

    # -- which bounce it is ----------------------------------------------------------------------

    async def judge(self, key: str, category: str) -> None:
        """The user's own word on one bounce: hard, soft, spam, undetermined, or as read."""
        fact = self._ledger.fact(key)
        if fact is None or category not in CATEGORIES:
            raise Trouble("There is no such bounce.")
        now = clock.now()
        self._ledger.append([judgement(fact, category, now)], now)

    async def save_rule(self, rule: Rule) -> int:
        return self._ledger.save_rule(rule)

    async def remove_rules(self, numbers: Sequence[int]) -> None:
        self._ledger.remove_rules(numbers)

    async def examine(self, raw: bytes, rules: Sequence[Rule]) -> Examined:
        """Read a mail on the test bench, with these rules."""
        return await self._reading.examine(raw, rules)

    async def preview(self, rules: Sequence[Rule]) -> Rejudged:
        """Say what judging all past reports by these rules would change, and change nothing."""
        return await self._judge_all(rules, batch="")

    async def rejudge(self) -> Rejudged:
        """Judge all past reports again, by the rules as they are now."""
        batch = f"rules:{clock.now().isoformat()}"
        return await self._judge_all(self._ledger.rules(), batch)

    async def undo(self, batch: str) -> int:
        """Take back what `rejudge` did under this name; return how many bounces that were."""
        now = clock.now()
        undone = []
        for done in self._ledger.judged_in(batch):
            fact = self._ledger.fact(done.details["about"])
            if fact and _latest(self._ledger.judgements_of(fact.key)).get("batch") == batch:
                undone.append(judgement(fact, done.details["before"], now))
        self._ledger.append(undone, now)
        return len(undone)

    async def _judge_all(self, rules: Sequence[Rule], batch: str) -> Rejudged:
        looked_at = changed = 0
        changes: list[Change] = []
        async for fact, change in self._changes(rules):
            looked_at += 1
            if change is None:
                continue
            changed += 1
            if len(changes) < SHOWN:
                changes.append(change)
            if batch:
                self._keep(fact, change, batch)
        return Rejudged(
            looked_at=looked_at,
            changed=changed,
            changes=tuple(changes),
            batch=batch if changed else "",
        )

    async def _changes(
        self, rules: Sequence[Rule]
    ) -> AsyncIterator[tuple[Evidence, Change | None]]:
        last = 0
        while facts := self._ledger.failures(last):
            for fact in facts:
                last = fact.seq
                yield fact, await self._change(fact, rules)

    async def _change(self, fact: Evidence, rules: Sequence[Rule]) -> Change | None:
        judgements = self._ledger.judgements_of(fact.key)
        latest = _latest(judgements)
        if latest and "batch" not in latest and latest["judgement"] != AS_READ:
            return None  # the user's own word on this one
        before = bounce_category(fact, judgements)
        finding = _found_again(fact, await self._reading.report(fact.raw, rules))
        if finding is None or finding.category in {before, "deferred", "delivered"}:
            return None
        return Change(fact=fact, before=before, after=finding.category, rule=finding.rule)

    def _keep(self, fact: Evidence, change: Change, batch: str) -> None:
        latest = _latest(self._ledger.judgements_of(fact.key))
        before = latest.get("judgement", AS_READ)
        now = clock.now()
        done = judgement(fact, change.after, now, rule=change.rule, batch=batch, before=before)
        self._ledger.append([done], now)


def _latest(judgements: Sequence[Evidence]) -> dict[str, str]:
    told = [one.details for one in judgements if one.details["judgement"] in CATEGORIES]
    return dict(told[-1]) if told else {}


def _finding(fact: Evidence) -> Finding:
    told = fact.details
    return Finding(
        address=told.get("address", ""), original_address=told.get("original_recipient", "")
    )


def _found_again(fact: Evidence, report: Report) -> Finding | None:
    """Return what the report, read again, says now of the fact's recipient."""
    if report.decided_by.startswith("limit:"):
        return None  # not read this time: what was read then holds
    if report.kind is not ReportKind.DSN:
        return Finding()  # a rule found it then, and none finds it now
    index = fact.key.rpartition(":")[2]
    if not index.isdigit() or not report.recipients:
        return None
    return report.recipients[min(int(index), len(report.recipients) - 1)]
