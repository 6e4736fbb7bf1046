"""One follow-up as a sentence: when this, after so long, for these letters, do that."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from mailtracker_gui.domain.follow_up import LONGEST_WORDS, Condition, Deed, FollowUp
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.widgets.number import number

CONDITIONS = {
    Condition.UNOPENED: mark("delivered and not opened"),
    Condition.SOFT: mark("bounced softly"),
    Condition.BOUNCED: mark("bounced"),
    Condition.OPENED_OFTEN: mark("opened several times"),
    Condition.SILENT: mark("no failure reported"),
    Condition.DEFERRED: mark("deferred"),
    Condition.REPLIED: mark("replied"),
    Condition.NOTHING: mark("sent, and nothing known"),
}
DEEDS = {
    Deed.REMIND: mark("remind me"),
    Deed.NOTIFY: mark("notify me"),
    Deed.TAG: mark("give it the tag"),
    Deed.DRAFT: mark("prepare a follow-up"),
    Deed.BLOCK: mark("block the address"),
}
WORDED = {Deed.TAG: mark("Tag to give"), Deed.DRAFT: mark("Text of the follow-up")}
MOST_DAYS, MOST_TIMES = 365, 100


class FollowUpForm(QWidget):
    """`changed` says that the draft is another one now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id = 0
        self._made: datetime | None = None
        self.condition, self.deed = _choice(CONDITIONS), _choice(DEEDS)
        self.days = number(t("Days"), 0, MOST_DAYS, t(" days after writing"))
        self.days.setSpecialValueText(t("at once"))
        self.times = number(t("Times"), 1, MOST_TIMES, t(" times"))
        self.tag, self.words = QLineEdit(), QLineEdit()
        self.tag.setPlaceholderText(t("any tag"))
        self.words.setMaxLength(LONGEST_WORDS)
        self.on, self.earlier = QCheckBox(t("&On")), QCheckBox(t("Also letters &until now"))
        for field, name in (
            (self.condition, t("Condition")),
            (self.tag, t("Only letters with this tag")),
            (self.deed, t("What is done")),
        ):
            field.setAccessibleName(name)
        self.setLayout(
            column(
                row(label(t("When")), self.condition, self.times, self.days, 1),
                row(label(t("for letters with")), self.tag, label(t("then")), self.deed, 1),
                self.words,
                row(self.on, self.earlier, 1, gap=16),
            )
        )
        self._connect()

    def show_rule(self, rule: FollowUp) -> None:
        """Fill the fields; they say nothing of it until the user changes one."""
        self.blockSignals(True)
        self._id, self._made = rule.id, rule.made
        self.condition.setCurrentIndex(self.condition.findData(rule.condition))
        self.deed.setCurrentIndex(self.deed.findData(rule.deed))
        self.days.setValue(rule.days)
        self.times.setValue(rule.times)
        self.tag.setText(rule.tag)
        self.words.setText(rule.words)
        self.on.setChecked(rule.on)
        self.earlier.setChecked(rule.earlier)
        self.blockSignals(False)
        self._fit()

    def draft(self) -> FollowUp:
        """Return the rule as it stands in the fields."""
        return FollowUp(
            id=self._id,
            condition=Condition(self.condition.currentData()),
            days=self.days.value(),
            times=self.times.value(),
            tag=self.tag.text().strip(),
            deed=Deed(self.deed.currentData()),
            words=self.words.text(),
            on=self.on.isChecked(),
            earlier=self.earlier.isChecked(),
            made=self._made,
        )

    def _connect(self) -> None:
        for choice in (self.condition, self.deed):
            choice.currentIndexChanged.connect(self._tell)
        for box in (self.days, self.times):
            box.valueChanged.connect(self._tell)
        for text in (self.tag, self.words):
            text.textChanged.connect(self._tell)
        for tick in (self.on, self.earlier):
            tick.toggled.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        rule = self.draft()
        name = t(WORDED[rule.deed]) if rule.deed in WORDED else ""
        self.words.setVisible(bool(name))
        self.words.setPlaceholderText(name)
        self.words.setAccessibleName(name)
        self.times.setVisible(rule.condition is Condition.OPENED_OFTEN)


def sentence(rule: FollowUp) -> str:
    """Return a rule in two lines: what it waits for, and what it does."""
    state = t("On") if rule.on else t("Off")
    when, deed = t(CONDITIONS[rule.condition]), t(DEEDS[rule.deed])
    after = t("after {days} days", days=rule.days) if rule.days else t("at once")
    return t("{when}, {after}\n{state} · {deed}", when=when, after=after, state=state, deed=deed)


def _choice(words: dict[Condition, str] | dict[Deed, str]) -> QComboBox:
    made = QComboBox()
    for value, text in words.items():
        made.addItem(t(text), value)
    return made
