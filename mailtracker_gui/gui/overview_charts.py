"""The overview's charts, for the window and for the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mailtracker_gui.domain.overview import Counts, Measure, Reason
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.overview_words import NAMES, OPENED_IN, reason
from mailtracker_gui.gui.widgets.chart import Category, Chart, Fill, Kind, Series


class Drawn(NamedTuple):
    measure: Measure
    tone: str
    fill: Fill


DELIVERIES = (
    Drawn(Measure.DELIVERED, "good", Fill.SOLID),
    Drawn(Measure.SILENT, "quiet", Fill.PALE),
    Drawn(Measure.DEFERRED, "warn", Fill.HATCH),
    Drawn(Measure.UNSURE, "warn", Fill.DOTS),
    Drawn(Measure.BOUNCED, "bad", Fill.SOLID),
    Drawn(Measure.DROPPED, "quiet", Fill.CROSS),
)
BOUNCES = (
    Drawn(Measure.HARD, "bad", Fill.SOLID),
    Drawn(Measure.SOFT, "warn", Fill.HATCH),
    Drawn(Measure.SPAM, "bad", Fill.CROSS),
)
READING = (
    Drawn(Measure.OPENED, "info", Fill.SOLID),
    Drawn(Measure.CLICKED, "good", Fill.HATCH),
    Drawn(Measure.REPLIED, "text", Fill.CROSS),
)
REASONS = 7  # more is not read; the table in the report has all


def over_time(
    title: str,
    drawn: Sequence[Drawn],
    first: str,
    categories: tuple[Category, ...],
    steps: Sequence[Counts],
    kind: Kind = Kind.COLUMNS,
) -> Chart:
    return Chart(
        title=title,
        kind=kind,
        first=first,
        categories=categories,
        series=tuple(
            Series(
                name=t(NAMES[one.measure]),
                tone=one.tone,
                fill=one.fill,
                values=tuple(step[one.measure] for step in steps),
            )
            for one in drawn
        ),
    )


def openings(bins: Sequence[int]) -> Chart:
    return Chart(
        title=t("Time to the first open"),
        kind=Kind.COLUMNS,
        first=t("Opened"),
        categories=tuple(Category(t(short), t(full)) for short, full in OPENED_IN),
        series=(Series(name=t("Letters"), tone="info", fill=Fill.SOLID, values=tuple(bins)),),
    )


def reasons(found: Sequence[Reason]) -> Chart:
    """Draw the most frequent reasons, each in its kind of bounce."""
    names = top_reasons(found)
    counts = {(one.reason, one.measure): one.count for one in found}
    return Chart(
        title=t("Why letters bounced"),
        kind=Kind.BARS,
        first=t("Reason"),
        categories=tuple(Category(reason(name), reason(name)) for name in names),
        series=tuple(
            Series(
                name=t(NAMES[kind.measure]),
                tone=kind.tone,
                fill=kind.fill,
                values=tuple(counts.get((name, kind.measure), 0) for name in names),
            )
            for kind in BOUNCES
        ),
    )


def top_reasons(found: Sequence[Reason]) -> list[str]:
    sums: dict[str, int] = {}
    for one in found:
        sums[one.reason] = sums.get(one.reason, 0) + one.count
    return sorted(sums, key=lambda name: (-sums[name], name))[:REASONS]
