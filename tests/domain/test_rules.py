"""The user's rules: which are asked, in which order, and what they make of a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailtracker_gui.domain.reports import ReportKind, read
from mailtracker_gui.domain.reports.ruled import ruled
from mailtracker_gui.domain.reports.sections import sections_of
from mailtracker_gui.domain.rules import LONGEST, Rule, Section, Type, deciding, starting_set

SPECIMENS = Path(__file__).parents[1] / "specimens"


def rule(
    text: str, kind: Type | None, section: Section | None = Section.BODY, number: int = 1
) -> Rule:
    return Rule(id=number, section=section, text=text, type=kind)


def specimen(name: str) -> bytes:
    return (SPECIMENS / f"{name}.eml").read_bytes()


@pytest.mark.parametrize(
    "incomplete",
    [
        rule("", Type.HARD),
        rule("full", None),
        rule("full", Type.HARD, None),
        rule("x" * (LONGEST + 1), Type.HARD),
    ],
)
def test_a_rule_with_a_part_missing_is_inactive(incomplete: Rule) -> None:
    assert not incomplete.active
    assert deciding([incomplete], {Section.BODY: f"full{'x' * 200}"}) is None


def test_hard_rules_are_asked_before_soft_ones_and_those_before_both() -> None:
    rules = [
        rule("full", Type.BOTH, number=1),
        rule("full", Type.SOFT, number=2),
        rule("full", Type.HARD, number=3),
        rule("full", Type.HARD, number=4),
    ]
    asked = []
    while rules:
        found = deciding(rules, {Section.BODY: "mailbox full"})
        assert found
        asked.append(found.id)
        rules.remove(found)
    assert asked == [3, 4, 2, 1]


def test_upper_and_lower_case_are_different() -> None:
    assert deciding([rule("Full", Type.SOFT)], {Section.BODY: "mailbox full"}) is None


def test_both_counts_as_soft() -> None:
    assert {kind: kind.bounce for kind in Type} == {
        Type.HARD: "hard",
        Type.SOFT: "soft",
        Type.BOTH: "soft",
    }


@pytest.mark.parametrize(
    ("section", "text"),
    [
        (Section.BODY, "5.2.2"),
        (Section.SUBJECT, "(Failure)"),
        (Section.FROM, "postmaster@"),
        (Section.RECIPIENTS, "@"),
    ],
)
def test_every_section_is_looked_at(section: Section, text: str) -> None:
    raw = specimen("dsn-full-mailbox")
    assert text in sections_of(raw)[section], sections_of(raw)
    before = read(raw)
    assert [one.category for one in before.recipients] == ["soft"]
    after = ruled(before, sections_of(raw), [rule(text, Type.HARD, section)])
    [one] = after.recipients
    assert (one.category, one.reason) == ("hard", "mailbox-full")
    assert one.rule == f"{section} contains “{text}”: hard"


def test_the_returned_letter_is_no_section() -> None:
    raw = (
        b"From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\nIt failed.\r\n--b\r\n"
        b"Content-Type: message/rfc822\r\n\r\nFrom: me@example.org\r\nSubject: hello\r\n\r\n"
        b"my own words\r\n--b--\r\n"
    )
    assert "It failed" in sections_of(raw)[Section.BODY]
    assert "my own words" not in "".join(sections_of(raw).values())


def test_of_several_recipients_each_is_judged_by_what_was_said_of_itself() -> None:
    raw = specimen("qmail-two")
    report = read(raw)
    first, second = report.recipients
    assert first.action == second.action == "failed"
    words = first.diagnostic[-30:]
    assert words not in second.diagnostic
    after = ruled(report, sections_of(raw), [rule(words, Type.BOTH)])
    assert [bool(one.rule) for one in after.recipients] == [True, False]


@pytest.mark.parametrize("name", ["dsn-delayed", "mdn-displayed", "arf-abuse"])
def test_what_is_no_failure_stays_what_it_is(name: str) -> None:
    raw = specimen(name)
    report = read(raw)
    assert ruled(report, sections_of(raw), [rule("a", Type.HARD)]) == report


def test_a_mail_that_was_not_taken_for_a_bounce_becomes_one() -> None:
    raw = specimen("ordinary")
    subject = sections_of(raw)[Section.SUBJECT]
    report = ruled(read(raw), sections_of(raw), [rule(subject, Type.HARD, Section.SUBJECT)])
    assert report.kind is ReportKind.DSN
    assert report.decided_by == "rule:Subject"
    assert [(one.action, one.category) for one in report.recipients] == [("failed", "hard")]


def test_the_starting_set_is_active_and_agrees_with_what_is_read() -> None:
    assert len(starting_set()) >= 5
    assert all(one.active for one in starting_set())
    for path in sorted(SPECIMENS.glob("*.eml")):
        raw = path.read_bytes()
        report = read(raw)
        after = ruled(report, sections_of(raw), starting_set())
        said = [one.category for one in report.recipients]
        assert [one.category for one in after.recipients] == said, path.name


def test_hostile_bytes_have_sections_too() -> None:
    for raw in (b"", b"\x00" * 1000, b"Subject: =?x?Q?\xff?=\r\n\r\n", specimen("hostile-nesting")):
        assert set(sections_of(raw)) == set(Section)
