"""Whether the report of each month is sent to the user, and to which of their addresses."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox

from mailtracker_gui.domain import monthly
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.views.settings_page import SettingsPage
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import column, row


class ReportSettings(SettingsPage):
    """Kept as it is changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.wanted = QCheckBox(t("Send me a &report on the first of each month"))
        self.account = QComboBox()
        self.account.setAccessibleName(t("Address that gets the report"))
        for one in context.reader.accounts():
            self.account.addItem(one.address, str(one.id))
        chosen = self.account.findData(context.reader.setting(monthly.ACCOUNT))
        self.wanted.setChecked(chosen >= 0)
        self.account.setCurrentIndex(max(0, chosen))
        words = t(
            "A PDF with the month's deliveries, bounces and reading, sent from your account to "
            "itself. It is made while MailTracker runs, or when it runs again."
        )
        none = t("Add an account first.")
        self.wanted.setEnabled(self.account.count() > 0)
        self.setLayout(
            column(
                row(self.wanted, self.account, 1),
                label(words if self.account.count() else none, "caption", wrap=True),
            )
        )
        self._settle()
        self.wanted.toggled.connect(self._keep)
        self.account.activated.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        self._settle()
        chosen = self.account.currentData() if self.wanted.isChecked() else ""
        if chosen and not self._context.reader.setting(monthly.ACCOUNT):
            last = monthly.begun(self._context.now().date())
            self.keep(monthly.LAST, last)
        self.keep(monthly.ACCOUNT, chosen)

    def _settle(self) -> None:
        self.account.setVisible(self.wanted.isChecked() and self.account.count() > 1)
