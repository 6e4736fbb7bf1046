"""The evidence about a letter, newest first, each fact with what it proves and who said it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontDatabase, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeWidget, QTreeWidgetItem

from mailtracker_gui.domain.evidence import Evidence, Kind, Verdict
from mailtracker_gui.domain.proof import said, sentence, title
from mailtracker_gui.domain.status import HITS, verdict_of
from mailtracker_gui.gui import looks, theme
from mailtracker_gui.gui.models import times
from mailtracker_gui.gui.widgets.whole_text import WholeText

LONGEST_REPORT = 20_000  # characters shown of a raw report
JUDGEMENTS = {
    Verdict.SELF: "This was me",
    Verdict.SCANNER: "This was a robot",
    Verdict.PERSON: "This was a person",
}
TOLD = {  # detail -> how it is called
    "status": "Status code",
    "reason": "Reason",
    "until": "Tried until",
    "rule": "Rule",
    "confidence": "Confidence",
    "user_agent": "Program",
    "address": "Address",
    "url": "Link",
    "agent": "Report by",
    "decided_by": "Read by",
    "matched_by": "Found by",
    "dsn": "Delivery reports",
    "words": "The report says",
}
Role = Qt.ItemDataRole


class Timeline(QTreeWidget):
    """Every entry opens to its details and the verbatim report."""

    judged = Signal(str, object)  # the hit's key, the verdict

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setItemDelegate(WholeText(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Evidence")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # other widths wrap otherwise

    def show_facts(self, facts: Sequence[Evidence], names: dict[int, str]) -> None:
        """Show the facts, newest first; what was open stays open."""
        opened = {self._key(item) for item in self._items() if item.isExpanded()}
        self.clear()
        for fact in sorted(facts, key=lambda one: (one.at, one.seq), reverse=True):
            if fact.kind is not Kind.JUDGED:
                item = self._entry(fact, facts, names)
                self.addTopLevelItem(item)
                item.setExpanded(fact.key in opened)

    def _entry(
        self, fact: Evidence, facts: Sequence[Evidence], names: dict[int, str]
    ) -> QTreeWidgetItem:
        verdict = verdict_of(fact, facts) if fact.kind in HITS else None
        who = names.get(fact.recipient or 0, "") if len(names) > 1 else ""
        head = "  ·  ".join(filter(None, (times.full(fact.at), title(fact), who)))
        lines = [head, sentence(fact, verdict)]
        if words := said(fact):
            lines.append(words)
        item = QTreeWidgetItem(["\n".join(lines)])
        item.setIcon(0, theme.icon(*looks.of_fact(fact, verdict)))
        item.setData(0, Role.UserRole, fact.key if fact.kind in HITS else "")
        item.setData(0, Role.UserRole + 1, fact.key)
        item.setData(0, Role.AccessibleTextRole, ". ".join(lines))
        self._add_details(item, fact, verdict)
        return item

    def _add_details(self, item: QTreeWidgetItem, fact: Evidence, verdict: Verdict | None) -> None:
        if verdict:
            item.addChild(QTreeWidgetItem([f"Verdict: {verdict}"]))
        for name, called in TOLD.items():
            if value := fact.details.get(name):
                item.addChild(QTreeWidgetItem([f"{called}: {value}"]))
        if fact.raw:
            report = QTreeWidgetItem([fact.raw[:LONGEST_REPORT].decode("utf-8", "replace")])
            report.setFont(0, QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            item.addChild(report)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _key(self, item: QTreeWidgetItem) -> str:
        return str(item.data(0, Role.UserRole + 1))

    @Slot(QPoint)
    def _offer(self, where: QPoint) -> None:
        item = self.itemAt(where)
        key = item.data(0, Role.UserRole) if item else ""
        if not key:
            return
        menu = QMenu(self)
        for verdict, words in JUDGEMENTS.items():
            action = menu.addAction(words)
            action.setData((key, verdict))
        menu.triggered.connect(self._judge)
        menu.popup(self.viewport().mapToGlobal(where))

    @Slot(QAction)
    def _judge(self, action: QAction) -> None:
        key, verdict = action.data()
        self.judged.emit(key, Verdict(verdict))
