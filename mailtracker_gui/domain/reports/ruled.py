"""The user's rules over what was read: they say which bounce it is, and may find one we missed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mailtracker_gui.domain.reports.reading import read
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.sections import sections_of
from mailtracker_gui.domain.rules import Rule, Section, deciding

QUOTING = frozenset({ReportKind.REPLY, ReportKind.AUTO_REPLY})
UNTOUCHED = frozenset({ReportKind.MDN, ReportKind.ARF})  # a receipt or a complaint is no bounce


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What is read in a mail, before the rules and after; `rule` is the one that decided."""

    read: Report
    ruled: Report
    rule: Rule | None = None
    sections: Mapping[Section, str] = field(default_factory=dict)


def examine(raw: bytes, rules: Sequence[Rule]) -> Examined:
    """Read a mail, and say what the user's rules make of it."""
    report, sections = read(raw), sections_of(raw)
    return Examined(
        read=report,
        ruled=ruled(report, sections, rules),
        rule=deciding(rules, sections),
        sections=sections,
    )


def ruled(report: Report, sections: Mapping[Section, str], rules: Sequence[Rule]) -> Report:
    """Return `report` as the user's rules have it; `sections` are those of its mail.

    Rules speak of failures: a delay or a delivery stays what it is.  A mail that was not taken for
    a bounce becomes one when a rule fits it; it names no recipient then.  What an answer says
    decides nothing: people quote bounces.
    """
    if report.kind in UNTOUCHED:
        return report
    if report.kind is ReportKind.DSN:
        alone = len(report.recipients) == 1
        findings = (_judged(one, rules, sections, alone=alone) for one in report.recipients)
        return replace(report, recipients=tuple(findings))
    if report.kind in QUOTING:
        sections = {**sections, Section.BODY: ""}
    rule = deciding(rules, sections)
    if rule is None:
        return report
    missed = _by(Finding(action="failed"), rule)
    return replace(
        report, kind=ReportKind.DSN, recipients=(missed,), decided_by=f"rule:{rule.section}"
    )


def _judged(
    one: Finding, rules: Sequence[Rule], sections: Mapping[Section, str], *, alone: bool
) -> Finding:
    if one.action != "failed":
        return one
    # Of several recipients, each is judged by what was said about itself.
    rule = deciding(rules, sections if alone else {**sections, Section.BODY: one.diagnostic})
    return _by(one, rule) if rule else one


def _by(one: Finding, rule: Rule) -> Finding:
    assert rule.type
    return replace(one, category=rule.type.bounce, rule=str(rule))
