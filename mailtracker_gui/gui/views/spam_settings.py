"""The user's own spam filter: which, where, and how many points are too many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit

from mailtracker_gui.domain import spam
from mailtracker_gui.domain.check import Check
from mailtracker_gui.domain.spam import LIMITS, PORTS, Filter, SpamCheck
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.pulse import run
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.check_list import CheckList
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, restyle, row
from mailtracker_gui.gui.widgets.number import number

OFF = mark("Check no letters")
MOST = 99
HOME = "127.0.0.1"
WORDS = mark(
    "Before a letter leaves, your own rspamd or SpamAssassin is asked what it thinks of it. One "
    "with more points is dropped and says so; you can send it anyway. A filter that does not "
    "answer stops nothing. Outside your own network it is asked over TLS only."
)


class SpamSettings(QFrame):
    """Kept as it is changed; `failed` says what could not be kept."""

    failed = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.filter = QComboBox()
        self.filter.setAccessibleName(t("Spam filter"))
        self.filter.addItem(t(OFF), None)
        for one in Filter:
            self.filter.addItem(t("Ask {filter}", filter=one.value), one)
        self.address = QLineEdit()
        self.address.setAccessibleName(t("Address of the spam filter"))
        self.limit = number(t("Points above which a letter is dropped"), 1, MOST)
        self.limit.setKeyboardTracking(False)
        self.limit.setFixedWidth(80)
        self.attempt = button(t("Test"))
        self.answer = CheckList(context.theme)
        self._where = QFrame()
        self._where.setLayout(
            row(
                label(t("at"), "muted"),
                self.address,
                label(t("drop above"), "muted"),
                self.limit,
                label(t("points"), "muted"),
                self.attempt,
            )
        )
        self.setLayout(
            column(
                row(self.filter, 1),
                self._where,
                self.answer,
                label(t(WORDS), "caption", wrap=True),
            )
        )
        self._show(spam.read(context.reader.setting(spam.SETTING)))
        self.filter.activated.connect(self._choose)
        self.address.editingFinished.connect(self._keep)
        self.limit.valueChanged.connect(self._keep)
        self.attempt.clicked.connect(self._try)

    @property
    def chosen(self) -> SpamCheck | None:
        """What is chosen; None for no check, or while the address is none."""
        kind: Filter | None = self.filter.currentData()
        place = _place(self.address.text(), PORTS[kind]) if kind else None
        if kind is None or place is None:
            return None
        return SpamCheck(filter=kind, host=place[0], port=place[1], limit=self.limit.value())

    def _show(self, check: SpamCheck | None) -> None:
        self.filter.setCurrentIndex(self.filter.findData(check.filter if check else None))
        self._where.setVisible(check is not None)
        if check:
            host = f"[{check.host}]" if ":" in check.host else check.host
            self.address.setText(f"{host}:{check.port}")
            self.limit.setValue(check.limit)

    @Slot()
    def _choose(self) -> None:
        kind: Filter | None = self.filter.currentData()
        self._where.setVisible(kind is not None)
        if kind:
            self.address.setText(f"{HOME}:{PORTS[kind]}")
            self.limit.setValue(LIMITS[kind])
        self._keep()

    @Slot()
    def _keep(self) -> None:
        self.answer.clear()
        wrong = self.filter.currentData() is not None and self.chosen is None
        restyle(self.address, "wrong", wrong)
        if not wrong:
            commands = self._context.commands
            kept = commands.submit(commands.presend.keep_spam_check(self.chosen))
            run(kept, self, failed=self.failed.emit)

    @Slot()
    def _try(self) -> None:
        if check := self.chosen:
            self.answer.wait()
            commands = self._context.commands
            run(commands.submit(commands.presend.try_spam_check(check)), self, self._tell)

    @Slot(object)
    def _tell(self, check: Check) -> None:
        checks: Sequence[Check] = [check]
        self.answer.show_checks(checks)


def _place(text: str, port: int) -> tuple[str, int] | None:
    """Return host and port of "127.0.0.1:11333", "[::1]:783" or "filter.example.org"."""
    host, colon, digits = text.strip().rpartition(":")
    if not colon or digits.endswith("]"):
        host, digits = text.strip(), str(port)
    host = host.removeprefix("[").removesuffix("]")
    fits = digits.isascii() and digits.isdigit() and 0 < int(digits) < 65536
    return (host, int(digits)) if fits and host and not set(host) & set(" /@") else None
