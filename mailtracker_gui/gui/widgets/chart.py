"""What a chart shows: numbers by category, told apart by pattern and name, not colour alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from mailtracker_gui.gui.language import t

PEAKS = 3  # named in the words that stand for a chart


class Kind(StrEnum):
    COLUMNS = "columns"  # upright, stacked
    BARS = "bars"  # lying, stacked; for categories with long names
    LINES = "lines"


class Fill(StrEnum):
    """How an area is filled; a line's marker and dashes go by it, too."""

    SOLID = "solid"
    PALE = "pale"
    HATCH = "hatch"
    CROSS = "cross"
    DOTS = "dots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One number for each category."""

    name: str
    tone: str  # a colour of theme.toml
    fill: Fill
    values: tuple[int, ...]


class Category(NamedTuple):
    short: str  # "4 May", on the axis
    full: str  # "Monday, 4 May 2026"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    title: str
    kind: Kind
    first: str  # what the categories are: "Day"
    categories: tuple[Category, ...] = ()
    series: tuple[Series, ...] = ()

    @property
    def empty(self) -> bool:
        return not any(any(one.values) for one in self.series)

    @property
    def top(self) -> int:
        """The largest number that the axis has to hold."""
        if self.kind is Kind.LINES:
            return max((value for one in self.series for value in one.values), default=0)
        return max(self.sums, default=0)

    @property
    def sums(self) -> list[int]:
        return [sum(one.values[at] for one in self.series) for at in range(len(self.categories))]

    def cells(self) -> Iterator[tuple[int, int]]:
        """Yield category and series of every number that is there."""
        for at in range(len(self.categories)):
            for number, one in enumerate(self.series):
                if one.values[at] or self.kind is Kind.LINES:
                    yield at, number

    def cell_words(self, at: int, number: int) -> str:
        """Return what one number says: "Monday, 4 May 2026. Delivered: 12"."""
        one = self.series[number]
        return f"{self.categories[at].full}. {one.name}: {one.values[at]:,}"

    def words(self) -> str:
        """Return the chart in words, for those who do not see it."""
        if self.empty:
            return t("Nothing to show in this period.")
        sums = ", ".join(f"{one.name}: {sum(one.values):,}" for one in self.series)
        order = sorted(range(len(self.sums)), key=lambda at: -self.sums[at])[:PEAKS]
        most = ", ".join(
            f"{self.categories[at].full} ({self.sums[at]:,})" for at in order if self.sums[at]
        )
        return t("{sums}. Most: {most}.", sums=sums, most=most)
