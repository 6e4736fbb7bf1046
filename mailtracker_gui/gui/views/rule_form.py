"""One rule of the user's: where to look, for which words, and what to make of the report."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mailtracker_gui.domain.rules import LONGEST, Rule, Section, Type
from mailtracker_gui.gui.language import listed, many, mark, t
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row

TYPES = {
    Type.HARD: mark("Hard bounce: the address is not good"),
    Type.SOFT: mark("Soft bounce: the address may be good"),
    Type.BOTH: mark("Both: counts as soft, asked last"),
}
SHORTEST = 160  # pixels of the text and the type, in a narrow window
ACTIVE = mark("Active. Upper and lower case are different.")


class RuleForm(QWidget):
    """`changed` says that the draft is another one now."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id = 0
        self.section, self.text, self.type = QComboBox(), QLineEdit(), QComboBox()
        self.section.addItem(t("Choose…"), None)
        for one in Section:
            self.section.addItem(t(one.value), one)
        self.type.addItem(t("Choose…"), None)
        for kind, words in TYPES.items():
            self.type.addItem(t(words), kind)
        self.text.setMaxLength(LONGEST)
        self.text.setMinimumWidth(SHORTEST)
        self.type.setMinimumWidth(SHORTEST)
        self.text.setPlaceholderText(t("Text as it stands in the report"))
        self.said = label("", "caption", wrap=True)
        for field, name in (
            (self.section, t("Section")),
            (self.text, t("Text")),
            (self.type, t("Type")),
        ):
            field.setAccessibleName(name)
        where = column(section(t("Where"), self.section), self.section, gap=4)
        what = column(section(t("contains"), self.text), self.text, gap=4)
        bounce = column(section(t("is a"), self.type), self.type, gap=4)
        line = row(gap=12)
        for part, share in ((where, 2), (what, 4), (bounce, 4)):
            line.addLayout(part, share)
        self.setLayout(column(line, self.said, gap=4))
        self.section.currentIndexChanged.connect(self._tell)
        self.type.currentIndexChanged.connect(self._tell)
        self.text.textChanged.connect(self._tell)

    def show_rule(self, rule: Rule) -> None:
        """Fill the fields; they say nothing of it until the user changes one."""
        self.blockSignals(True)
        self._id = rule.id
        self.section.setCurrentIndex(self.section.findData(rule.section))
        self.text.setText(rule.text)
        self.type.setCurrentIndex(self.type.findData(rule.type))
        self.blockSignals(False)
        self._say()

    def draft(self) -> Rule:
        """Return the rule as it stands in the fields."""
        # Qt gives the words of a StrEnum back as plain text.
        where, kind = self.section.currentData(), self.type.currentData()
        return Rule(
            id=self._id,
            section=Section(where) if where else None,
            text=self.text.text(),
            type=Type(kind) if kind else None,
        )

    @Slot()
    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self.said.setText(state(self.draft()))


def state(rule: Rule) -> str:
    """Return whether a rule is asked, and if not, what it lacks."""
    if rule.active:
        return t(ACTIVE)
    lacking = [
        name
        for name, part in (
            (t("section"), rule.section),
            (t("text"), rule.text),
            (t("type"), rule.type),
        )
        if not part
    ]
    return many(
        len(lacking),
        "Inactive until {parts} is chosen.",
        "Inactive until {parts} are chosen.",
        parts=listed(lacking, t("{first} and {last}")),
    )
