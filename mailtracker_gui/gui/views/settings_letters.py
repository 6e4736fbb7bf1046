"""What holds for letters of all accounts: when they leave, and where they are not sent."""

from __future__ import annotations

from PySide6.QtCore import Slot

from mailtracker_gui.domain.limits import Limits
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, field, head, words
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.number import number
from mailtracker_gui.ledger.outbox_queries import LONGEST_UNDO

MOST = 99
WIDTH = 112
UNDO = mark(
    "So long the main window offers Undo: the letter opens again as you wrote it, and was not sent."
)
LIMITS = mark("What is more waits and says so. Each account's limits are changed in Accounts.")
SOFT = mark(
    "A soft bounce means that the address may be good: the mailbox is full, the server busy. "
    "Letters to an address that is given up are dropped; the next one that arrives, or your "
    "word, makes it good again."
)
NEVER = mark("Soft bounces never stop letters. Addresses that do not exist still do.")


class SendingSettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        name = t("Seconds in which a letter can be taken back")
        self.undo = number(name, 0, LONGEST_UNDO, " s")
        self.undo.setSpecialValueText(t("At once"))
        self.undo.setKeyboardTracking(False)
        self.undo.setFixedWidth(WIDTH)
        self.undo.setValue(context.reader.undo_seconds())
        limits = [_limits(one.address, one.allowed) for one in context.reader.accounts()]
        self.fill(
            head(t("Undo")),
            field(t("&Wait before sending"), self.undo),
            words(t(UNDO)),
            head(t("Limits")),
            *(label(line, "", wrap=True, selectable=True) for line in limits),
            words(t(LIMITS)),
        )
        self.undo.valueChanged.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        self.do(self._context.commands.waiting.keep_undo(self.undo.value()))


class AddressSettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.soft = number(t("Soft bounces in a row after which an address is given up"), 0, MOST)
        self.soft.setSpecialValueText(t("Never"))
        self.soft.setKeyboardTracking(False)
        self.soft.setFixedWidth(WIDTH)
        self.soft.setValue(context.reader.soft_bounce_limit())
        self.said = label("", "muted", wrap=True)
        unit = label(t("soft bounces in a row"), "muted")
        self.fill(
            head(t("Soft bounces")),
            field(t("&Give up after"), self.soft, unit),
            self.said,
            words(t(SOFT)),
        )
        self.soft.valueChanged.connect(self._keep)
        self._say()

    @Slot()
    def _keep(self) -> None:
        self._say()
        self.do(self._context.commands.addresses.keep_soft_limit(self.soft.value()))

    def _say(self) -> None:
        limit = self.soft.value()
        self.said.setText(_said(limit) if limit else t(NEVER))


def _limits(address: str, limits: Limits) -> str:
    day = many(limits.day, "{n:,} recipient a day", "{n:,} recipients a day")
    minute = many(limits.minute, "{n:,} a minute", "{n:,} a minute")
    told = ", ".join(
        said for number, said in ((limits.day, day), (limits.minute, minute)) if number
    )
    return t("{address}: {limits}", address=address, limits=told or t("no limit"))


def _said(limit: int) -> str:
    return many(
        limit,
        "After one soft bounce without an arrival after it, nothing more is sent there.",
        "After {n} soft bounces in a row without an arrival between them, nothing more is sent "
        "there.",
    )
