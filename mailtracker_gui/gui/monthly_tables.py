"""The report's tables, as HTML for QTextDocument; their heads stand on each page again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from mailtracker_gui.domain.overview import Measure
from mailtracker_gui.domain.periods import Span, Step
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.monthly_facts import BOUNCES, DOMAINS, MonthFacts
from mailtracker_gui.gui.overview_words import categories, reason
from mailtracker_gui.gui.theme import colours
from mailtracker_gui.ledger.overview_queries import Person

REPLY = 300  # characters of a server's answer
COLUMNS = {
    Measure.SENT: mark("Sent"),
    Measure.DELIVERED: mark("Delivered"),
    Measure.HARD: mark("Hard"),
    Measure.SOFT: mark("Soft"),
    Measure.SPAM: mark("Spam"),
    Measure.OPENED: mark("Opened"),
    Measure.CLICKED: mark("Clicked"),
    Measure.REPLIED: mark("Replied"),
}
STYLE = """<style>
  h2 {{ font-size: 13pt; font-weight: 600; color: {text}; margin-top: 20px; margin-bottom: 4px; }}
  p {{ color: {muted}; margin-top: 0; margin-bottom: 6px; }}
  th {{ color: {muted}; font-weight: 600; background-color: {raised}; }}
  td, th {{ font-size: 8.5pt; }}
  .more {{ color: {muted}; }}
</style>"""
TABLE = """<table width="100%" cellspacing="0" cellpadding="{padding}">
  <thead>{head}</thead>{rows}</table>"""
PADDING = 3
Numbers = tuple[str | int, ...]  # a name, and a number for each of COLUMNS


def tables(facts: MonthFacts) -> str:
    parts = [STYLE.format(**colours()["light"]), _days(facts), _domains(facts)]
    return "".join([*parts, _reasons(facts), _bounces(facts)])


def _days(facts: MonthFacts) -> str:
    names = categories(facts.days, Step.DAY)
    rows: list[Numbers] = [
        (name.short, *(step[one] for one in COLUMNS))
        for name, step in zip(names, facts.steps, strict=True)
        if any(step[one] for one in COLUMNS)
    ]
    return _part(t("By day"), _numbers(t("Day"), rows))


def _domains(facts: MonthFacts) -> str:
    rows: list[Numbers] = [
        (one.name, *(one.counts[each] for each in COLUMNS)) for one in facts.domains
    ]
    more = t("The {n} domains with the most recipients.", n=DOMAINS)
    return _part(t("By domain"), _numbers(t("Domain"), rows), more if len(rows) == DOMAINS else "")


def _reasons(facts: MonthFacts) -> str:
    if not facts.reasons:
        return ""
    sums: dict[str, int] = {}
    for one in facts.reasons:
        sums[one.reason] = sums.get(one.reason, 0) + one.count
    rows = [(reason(name), count) for name, count in sums.items()]
    head = _row([_cell(t("Reason"), "th"), _cell(t("Letters"), "th", right=True)])
    body = (_row([_cell(name), _cell(f"{count:,}", right=True)]) for name, count in rows)
    return _part(t("Why letters bounced"), _table(head, body))


def _bounces(facts: MonthFacts) -> str:
    total = facts.total[Measure.BOUNCED]
    if not facts.bounces:
        return _part(t("Bounces"), "", t("Nothing came back."))
    widths = {t("Day"): 8, t("To"): 25, t("Subject"): 19, t("Bounce"): 13, t("Answer"): 35}
    head = _row([_cell(name, "th", width=width) for name, width in widths.items()])
    rows = (_bounce(one, _day(facts, one)) for one in facts.bounces)
    more = total - len(facts.bounces)
    rest = f'<p class="more">{escape(t("… and {n:,} more.", n=more))}</p>' if more > 0 else ""
    said = t("The latest {n} of {total:,}.", n=BOUNCES, total=total) if more > 0 else ""
    return _part(t("Bounces"), _table(head, rows) + rest, said)


def _day(facts: MonthFacts, one: Person) -> str:
    at = one.sent.astimezone(facts.days[0].since.tzinfo)
    return categories((Span(at, at),), Step.DAY)[0].short


def _bounce(one: Person, day: str) -> str:
    answer = one.reply[:REPLY] or reason(one.reason)
    kind, subject = t(one.delivery.value), one.subject or t(NO_SUBJECT)
    return _row([_cell(words) for words in (day, one.to, subject, kind, answer)])


def _numbers(first: str, rows: Sequence[Numbers]) -> str:
    heads = [
        _cell(t(words), "th", right=True, width=12 if one is Measure.DELIVERED else 9)
        for one, words in COLUMNS.items()
    ]
    head = _row([_cell(first, "th", width=25), *heads])
    body = (
        _row([_cell(str(name)), *(_cell(f"{n:,}" if n else "–", right=True) for n in numbers)])
        for name, *numbers in rows
    )
    return _table(head, body)


def _part(title: str, table: str, words: str = "") -> str:
    said = f"<p>{escape(words)}</p>" if words else ""
    return f"<h2>{escape(title)}</h2>{said}{table}"


def _table(head: str, rows: Iterable[str]) -> str:
    return TABLE.format(padding=PADDING, head=head, rows="".join(rows))


def _row(cells: Sequence[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _cell(words: str, tag: str = "td", *, right: bool = False, width: int = 0) -> str:
    way = "right" if right else "left"
    wide = f' width="{width}%"' if width else ""
    return f'<{tag} align="{way}"{wide}>{escape(words)}</{tag}>'
