"""What the report of a month says, read at one moment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta, tzinfo

from mailtracker_gui.domain.overview import Behind, By, Counts, Measure, Reason, Share
from mailtracker_gui.domain.periods import Span, Step, month_of, next_month, spans
from mailtracker_gui.ledger.overview_queries import Openings, Person
from mailtracker_gui.ledger.reader import Reader

DOMAINS = 50  # more is not read
BOUNCES = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFacts:
    month: date
    days: tuple[Span, ...]
    steps: tuple[Counts, ...]
    total: Counts
    reasons: tuple[Reason, ...]
    openings: Openings
    domains: tuple[Share, ...]
    bounces: tuple[Person, ...]  # the latest letters' first


def read_month(reader: Reader, month: date, zone: tzinfo | None) -> MonthFacts:
    days = spans(month_of(month), next_month(month) - timedelta(days=1), Step.DAY, zone)
    behind = Behind(since=days[0].since, until=days[-1].until)
    with reader.one_moment():
        steps = tuple(reader.over_time(behind, days))
        bounced = reader.behind(replace(behind, measure=Measure.BOUNCED))
        return MonthFacts(
            month=month_of(month),
            days=tuple(days),
            steps=steps,
            total=sum(steps, Counts()),
            reasons=tuple(reader.reasons(behind)),
            openings=reader.openings(behind),
            domains=tuple(reader.shares(behind, By.DOMAIN, DOMAINS)),
            bounces=tuple(reader.persons(bounced[:BOUNCES])),
        )
