"""The user's rules for bounces, in the order in which they are asked, beside a test bench."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from mailtracker_gui.domain.rules import Rule, Type, in_order, starting_set
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.theme import application_icon
from mailtracker_gui.gui.views.past_reports import PastReports
from mailtracker_gui.gui.views.report_bench import ReportBench
from mailtracker_gui.gui.views.rule_form import RuleForm
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, line, row
from mailtracker_gui.gui.widgets.notice import Notice

SIZE = (1120, 760)
SIDE = 320
RULE = Qt.ItemDataRole.UserRole
ABOUT = mark(
    "Your rules are asked before MailTracker reads a report itself: hard ones first, then soft "
    "ones, then both. They speak of failures; a delay stays a delay."
)
NOTHING = mark("Say first where to look, for which text, and what it means.")
TWICE = mark("There is such a rule already.")
REMOVED = mark("Removed. What it made of past reports stays until they are judged again.")
KINDS = {
    Type.HARD: mark("Hard bounce"),
    Type.SOFT: mark("Soft bounce"),
    Type.BOTH: mark("Both, as soft"),
}
EMPTY = mark("Without a rule, MailTracker reads every report itself.")


class RulesWindow(QWidget):
    """Follows the ledger's pulse, but for the rule that is being written."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Bounce rules"))
        self.setWindowIcon(application_icon())
        self.resize(*SIZE)
        self._context = context
        self._rules: list[Rule] = []
        self.list = QListWidget()
        self.list.setAccessibleName(t("Rules, in the order in which they are asked"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form, self.bench = RuleForm(), ReportBench(context)
        self.past, self.notice = PastReports(context), Notice(context.theme)
        self.add, self.again = button(t("A&dd rule")), button(t("Add the starting &set"), "quiet")
        self.save, self.remove = button(t("&Save"), "primary"), button(t("Remo&ve"), "danger")
        self.empty = label(t(EMPTY), "muted", wrap=True)
        context.theme.dress(self.add, "plus", "muted")
        self._lay_out()
        self._connect()
        self._reload(0)
        self.form.text.setFocus()

    def try_mail(self, raw: bytes, name: str) -> None:
        """Put a mail on the bench."""
        self.bench.drop.take(raw, name)

    # -- parts -----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(SIDE)
        about = label(t(ABOUT), "caption", wrap=True)
        side.setLayout(
            column(
                about, self.empty, self.list, row(self.add, self.again, 1), margins=(16, 16, 8, 16)
            )
        )
        buttons = row(self.save, self.remove, 1)
        right = column(
            section(t("Rule")),
            self.form,
            buttons,
            self.notice,
            self.past,
            line(),
            section(t("Test bench")),
            self.bench,
            gap=8,
            margins=(16, 16, 20, 16),
        )
        right.setStretch(right.count() - 1, 1)
        body = row(side, gap=0)
        body.addLayout(right, 1)
        self.setLayout(body)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.form.changed.connect(self._draft)
        self.form.text.returnPressed.connect(self._save)
        self.add.clicked.connect(self._begin)
        self.again.clicked.connect(self._start_again)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.past.told.connect(self._say)
        self.past.attempt.clicked.connect(self.notice.hide)  # it tells of an earlier deed
        self.past.troubled.connect(self.notice.trouble)
        self.bench.refused.connect(self._refuse)
        pulse = self._context.pulse
        pulse.advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)
        QShortcut(QKeySequence("Esc"), self, self.close)

    # -- the list --------------------------------------------------------------------------------

    def _reload(self, chosen: int) -> None:
        self._rules = self._context.reader.rules()
        asked = in_order(self._rules)
        self.list.blockSignals(True)
        self.list.clear()
        for rule in [*asked, *(one for one in self._rules if not one.active)]:
            item = QListWidgetItem(_words(rule))
            item.setToolTip(str(rule))
            item.setData(RULE, rule)
            self.list.addItem(item)
            if rule.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.empty.setVisible(not self._rules)
        self.again.setVisible(any(self._missing()))
        self._choose()

    @Slot()
    def _advance(self) -> None:
        if self._context.reader.rules() != self._rules:
            self._reload(self.form.draft().id)

    @Slot()
    def _choose(self) -> None:
        item = self.list.currentItem()
        self.form.show_rule(item.data(RULE) if item else Rule())
        self.remove.setVisible(bool(item))
        self._draft()

    @Slot()
    def _begin(self) -> None:
        self.list.setCurrentRow(-1)
        self.notice.hide()
        self._choose()
        self.form.section.setFocus()

    @Slot()
    def _draft(self) -> None:
        draft = self.form.draft()
        rules = [one for one in self._rules if one.id != draft.id]
        rules += [draft] if draft.active else []
        self.past.use(rules)
        self.bench.use(rules, draft)

    def _missing(self) -> Iterable[Rule]:
        """Return the rules of the starting set that are not there."""
        known = {(one.section, one.text) for one in self._rules}
        return (one for one in starting_set() if (one.section, one.text) not in known)

    # -- deeds -----------------------------------------------------------------------------------

    @Slot()
    def _save(self) -> None:
        draft = self.form.draft()
        same = (draft.section, draft.text, draft.type)
        if not any(same):
            self.notice.say(t(NOTHING), "warn")
            return
        if any(same == (o.section, o.text, o.type) and o.id != draft.id for o in self._rules):
            self.notice.say(t(TWICE), "warn")
            return
        self.notice.hide()
        commands = self._context.commands
        saving = commands.submit(commands.reports.save_rule(draft))
        run(saving, self, self._saved, self.notice.trouble)

    @Slot(object)
    def _saved(self, number: int) -> None:
        self._reload(number)
        self.notice.say(t("Saved. New reports are judged by it."), "good")

    @Slot()
    def _remove(self) -> None:
        commands = self._context.commands
        removal = commands.submit(commands.reports.remove_rules([self.form.draft().id]))
        run(removal, self, self._removed, self.notice.trouble)

    @Slot(object)
    def _removed(self, _: object) -> None:
        self._reload(0)
        self.notice.say(t(REMOVED), "info")

    @Slot()
    def _start_again(self) -> None:
        commands = self._context.commands
        for rule in self._missing():
            saving = commands.submit(commands.reports.save_rule(rule))
            run(saving, self, failed=self.notice.trouble)

    @Slot(str)
    def _say(self, words: str) -> None:
        self.notice.say(words, "good")

    @Slot(str)
    def _refuse(self, words: str) -> None:
        self.notice.say(words, "warn")


def _words(rule: Rule) -> str:
    kind = t(KINDS[rule.type] if rule.active and rule.type else "Inactive")
    return f"{rule.text or t('(no text)')}\n{kind} · {t(rule.section or 'no section')}"
