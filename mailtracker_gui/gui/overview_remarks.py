"""The numbers that matter most, each with a remark in honest words."""

from __future__ import annotations

from mailtracker_gui.domain.overview import Counts, Measure
from mailtracker_gui.gui.language import many, t
from mailtracker_gui.gui.models.grid import share

FIGURES = (
    Measure.SENT,
    Measure.DELIVERED,
    Measure.BOUNCED,
    Measure.OPENED,
    Measure.CLICKED,
    Measure.REPLIED,
)


def remarks(total: Counts) -> dict[Measure, str]:
    """Return what stands under each number: its part of what was sent, in honest words."""
    part = {one: share(total.share(one)) for one in Measure}
    apart = [
        many(total[Measure.WAITING], "{n:,} waits", "{n:,} wait") if total[Measure.WAITING] else "",
        t("{n:,} dropped", n=total[Measure.DROPPED]) if total[Measure.DROPPED] else "",
    ]
    return {
        Measure.SENT: ", ".join(filter(None, apart)) or t("recipients"),
        Measure.DELIVERED: t(
            "{part}; of {n:,} no failure is known", part=part[Measure.DELIVERED],
            n=total[Measure.SILENT],
        ),
        Measure.BOUNCED: t(
            "{part}: {hard:,} hard, {soft:,} soft, {spam:,} spam", part=part[Measure.BOUNCED],
            hard=total[Measure.HARD], soft=total[Measure.SOFT], spam=total[Measure.SPAM],
        ),
        Measure.OPENED: t(
            "at least {part}; {n:,} more by machines", part=part[Measure.OPENED],
            n=total[Measure.MACHINE],
        ),
        Measure.CLICKED: t("at least {part}", part=part[Measure.CLICKED]),
        Measure.REPLIED: part[Measure.REPLIED],
    }  # fmt: skip
