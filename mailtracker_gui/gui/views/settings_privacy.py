"""How much is known of readers, and for how long anything is."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QSpinBox

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, choice, form, head, words
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number

LONGEST = 36_500
WIDTH = 120
LEVELS = {
    "full": mark("Who, when, with which program and from where"),
    "pseudonymous": mark("Who and in which hour, as a number"),
    "anonymous": mark("Only that somebody did, and on which day"),
}
TRACKING = mark(
    "Nothing is tracked until you choose it, for an account or a letter. The account says how much "
    "is kept of an opening or a click; this is what new accounts begin with."
)
KINDS = {  # name of the kind -> what is forgotten, what of it stays
    "hits": (
        mark("&Readers' traces"),
        mark("From where and with which program somebody opened or clicked. That they did stays."),
    ),
    "reports": (
        mark("R&eports' text"),
        mark("The mails that came back, word for word. What they prove stays."),
    ),
    "letters": (
        mark("&Letters"),
        mark(
            "The letters and all that is known of them. Addresses that bounced, complained or "
            "unsubscribed stay blocked."
        ),
    ),
}
REALLY = mark(
    "Forgotten is deleted, every day, and cannot be brought back; once a week the file is written "
    "anew, so that no trace stays. Your mailbox, backups and tracking servers elsewhere are not "
    "touched."
)
NOTHING_YET = mark("Nothing is that old yet; it will be forgotten when it is. Go on?")


def _counted(kind: str, n: int) -> str:
    """Return how much of a kind there is, in words."""
    if kind == "hits":
        return many(
            n, "the traces of {n:,} opening or click", "the traces of {n:,} openings and clicks"
        )
    if kind == "reports":
        return many(n, "the text of {n:,} report", "the text of {n:,} reports")
    return many(n, "{n:,} letter", "{n:,} letters")


class PrivacySettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        level = context.reader.setting("new-level", "full")
        self.level = choice(t("What new accounts keep of an opening or click"), LEVELS, level)
        self.days = {kind: self._box(kind) for kind in KINDS}
        self.apply = button(t("&Apply…"))
        self.apply.setEnabled(False)
        self.confirm = ConfirmLine(context.theme, t("Forget"), t("Keep everything"))
        lines = [(t(name), self.days[kind], t(stays)) for kind, (name, stays) in KINDS.items()]
        self.fill(
            head(t("Readers")),
            form((t("Of a &hit, keep"), self.level, t(TRACKING))),
            head(t("Forget")),
            form(*lines),
            words(t(REALLY)),
            row(self.apply, 1),
            self.confirm,
        )
        self.level.activated.connect(self._keep_level)
        self.apply.clicked.connect(self._ask)
        self.confirm.confirmed.connect(self._forget)

    def _box(self, kind: str) -> QSpinBox:
        name = t(KINDS[kind][0]).replace("&", "")
        box = number(t("{what}: forget after so many days", what=name), 0, LONGEST)
        box.setPrefix(t("after "))
        box.setSuffix(t(" days"))
        box.setSpecialValueText(t("Never"))
        box.setMinimumWidth(WIDTH)
        box.setValue(int(self._context.reader.setting(f"retention-{kind}", "0")))
        box.valueChanged.connect(self._change)
        return box

    def _wanted(self) -> dict[str, int]:
        return {kind: box.value() for kind, box in self.days.items()}

    @Slot()
    def _keep_level(self) -> None:
        self.keep("new-level", self.level.currentData())

    @Slot()
    def _change(self) -> None:
        self.confirm.hide()
        self.apply.setEnabled(True)

    @Slot()
    def _ask(self) -> None:
        self.do(self._context.commands.data.too_old(self._wanted()), self._asked)

    @Slot(object)
    def _asked(self, counts: dict[str, int]) -> None:
        if not counts:  # nothing is ever to be forgotten
            self._forget()
            return
        told = [_counted(kind, n) for kind, n in counts.items() if n]
        question = t("Now this is deleted: {what}. Go on?", what=", ".join(told))
        self.confirm.ask(question if told else t(NOTHING_YET))

    @Slot()
    def _forget(self) -> None:
        self.confirm.hide()
        self.apply.setEnabled(False)
        self.do(self._context.commands.data.keep_days(self._wanted()), self._forgotten)

    @Slot(object)
    def _forgotten(self, counts: dict[str, int]) -> None:
        told = [_counted(kind, n) for kind, n in counts.items() if n]
        done = t("Deleted: {what}.", what=", ".join(told)) if told else t("Kept.")
        self.told.emit(done, "good")
