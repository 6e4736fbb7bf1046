"""The report on a letter as a page: its head, what is known of each recipient, what happened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.gui import hits
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.models.cells import NO_SUBJECT
from mailtracker_gui.gui.why import verdict_now, why
from mailtracker_gui.gui.words import full, mailbox
from mailtracker_gui.ledger.rows import LetterRow, RecipientRow

STYLE = "h1 { font-size: 15pt } h2 { font-size: 11pt } th { text-align: left; color: #555 }"
DOTS, MARGIN = 150, 15  # per inch; millimetres
LONGEST = 2_000  # facts; evidence.json beside the report has them all


def report(row: LetterRow, facts: Sequence[Evidence], now: datetime) -> str:
    """Return the report as HTML; nothing in it is markup but what stands here."""
    names = {one.id: one.name or one.address for one in row.recipients}
    people = (_recipient(one, facts) for one in row.recipients)
    judged = [fact for fact in facts if fact.kind is Kind.JUDGED]
    told = (_fact(fact, facts, judged, names, now) for fact in facts[:LONGEST])
    said = "\n\n".join(
        f"{full(fact.at, now)}\n{proof.said(fact)}" for fact in facts if proof.said(fact)
    )
    return "".join(
        (
            f"<h1>{escape(row.subject or t(NO_SUBJECT))}</h1>",
            _table((), _head(row, now)),
            f"<h2>{escape(t('Recipients'))}</h2>",
            _table((t("Recipient"), t("Delivery"), t("Reading"), t("Proof")), people),
            f"<h2>{escape(t('What happened'))}</h2>",
            _table((t("When"), t("Recipient"), t("What"), t("What it proves")), told),
            f"<h2>{escape(t('What servers said, verbatim'))}</h2>",
            f"<p style='white-space: pre-wrap'>{escape(said or t('Nothing.'))}</p>",
        )
    )


def pdf(page: str, title: str) -> bytes:
    """Return the page as PDF; callable from any thread."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("MailTracker")
    writer.setResolution(DOTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    document = QTextDocument()
    document.setDefaultFont(_font())
    document.setDefaultStyleSheet(STYLE)
    document.setHtml(page)
    document.print_(writer)
    buffer.close()
    return bytes(content.data())


def _font() -> QFont:
    """Return a font without ligatures: "Offer" is searched for as it is typed."""
    font = QFont("sans-serif", 9)
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _head(row: LetterRow, now: datetime) -> list[tuple[str, ...]]:
    lines = [
        (t("From"), row.sender),
        (t("Written"), full(row.created, now)),
        ("Message-ID", f"<{row.message_id}>"),
        (t("Tags"), ", ".join(row.tags)),
        (t("Report made"), full(now, now)),
    ]
    return [line for line in lines if line[1]]


def _recipient(one: RecipientRow, facts: Sequence[Evidence]) -> tuple[str, ...]:
    own = [fact for fact in facts if fact.recipient in (one.id, None)]
    status = one.status
    return (
        mailbox(one.name, one.address),
        t(status.delivery.value),
        t(status.reading.value),
        why(status, own),
    )


def _fact(
    fact: Evidence,
    facts: Sequence[Evidence],
    judgements: Sequence[Evidence],
    names: dict[int, str],
    now: datetime,
) -> tuple[str, ...]:
    verdict = verdict_now(fact, judgements)
    title = hits.title(fact, verdict) if fact.kind in HITS else proof.title(fact)
    judged = fact.kind is Kind.JUDGED
    words = hits.judgement(fact, facts, now) if judged else proof.sentence(fact, verdict)
    whose = names.get(fact.recipient or 0, t("someone"))
    return full(fact.at, now), whose, title, words


def _table(headers: Iterable[str], rows: Iterable[tuple[str, ...]]) -> str:
    names = "".join(f"<th>{escape(name)}</th>" for name in headers)
    head = f"<thead><tr>{names}</tr></thead>" if names else ""
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table width='100%' cellpadding='3'>{head}{body}</table>"
