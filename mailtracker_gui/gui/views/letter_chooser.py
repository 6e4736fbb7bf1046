"""Asks which letter a report belongs to: likely ones first, others as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from mailtracker_gui.domain.evidence import Evidence
from mailtracker_gui.domain.message import canonical
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.labels import label, section
from mailtracker_gui.gui.widgets.layout import column, row
from mailtracker_gui.gui.words import mailbox, when
from mailtracker_gui.ledger.rows import Query

SIZE = (560, 520)
MOST = 50
LETTER = Qt.ItemDataRole.UserRole
EVERYONE = 0
UNSAID = mark("The report does not say")


class LetterChooser(QDialog):
    """`chosen` gives the report's key, the letter, and the recipient, 0 when nobody knows whom."""

    chosen = Signal(str, int, int)

    def __init__(self, context: Context, fact: Evidence, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("Belongs to a letter"))
        self.resize(*SIZE)
        self._context, self._fact = context, fact
        self._address = canonical(
            fact.details.get("original_recipient") or fact.details.get("address", "")
        )
        self.search, self.letters, self.people = QLineEdit(), QListWidget(), QComboBox()
        self.search.setPlaceholderText(t("Search subject, tag and recipients"))
        self.search.setAccessibleName(t("Search letters"))
        self.letters.setAccessibleName(t("Letters"))
        self.letters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setAccessibleName(t("Recipient"))
        self.attach, self.cancel = (
            button(t("&Belongs to this letter"), "primary"),
            button(t("Cancel")),
        )
        self._about = row(section(t("About"), self.people), self.people, 1)
        self._none = label(t("No letter holds these words."), "muted")
        self.setLayout(
            column(
                self.search,
                self._none,
                self.letters,
                self._about,
                row(1, self.cancel, self.attach),
                margins=(16, 16, 16, 16),
            )
        )
        self.search.textChanged.connect(self._fill)
        self.letters.currentItemChanged.connect(self._choose)
        self.letters.itemActivated.connect(self._attach)
        self.attach.clicked.connect(self._attach)
        self.cancel.clicked.connect(self.reject)
        self._fill()
        self.search.setFocus()

    @Slot()
    def _fill(self) -> None:
        reader, now = self._context.reader, self._context.now()
        text = self.search.text()
        likely = reader.ids(Query(text=self._address)) if self._address and not text else ()
        found = list(dict.fromkeys([*likely, *reader.ids(Query(text=text))]))[:MOST]
        self.letters.clear()
        for one in reader.rows(found):
            item = QListWidgetItem(
                f"{one.subject or t('(no subject)')}\n{one.to}, {when(one.sent, now)}"
            )
            item.setData(LETTER, one.id)
            self.letters.addItem(item)
        self._none.setVisible(not found)
        self.letters.setCurrentRow(0)
        self._choose()

    @Slot()
    def _choose(self) -> None:
        item = self.letters.currentItem()
        letter = self._context.reader.letter(item.data(LETTER)) if item else None
        people = letter.recipients if letter else ()
        self.attach.setEnabled(letter is not None)
        self.people.clear()
        self.people.addItem(t(UNSAID), EVERYONE)
        for one in people:
            self.people.addItem(mailbox(one.name, one.address), one.id)
            if canonical(one.address) == self._address or len(people) == 1:
                self.people.setCurrentIndex(self.people.count() - 1)

    @Slot()
    def _attach(self) -> None:
        item = self.letters.currentItem()
        if item:
            self.chosen.emit(self._fact.key, item.data(LETTER), self.people.currentData())
            self.accept()
