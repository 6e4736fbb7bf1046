"""The profile as a whole: backed up, restored, taken to another computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QFileDialog

from mailtracker_gui.engine.moving import Taken
from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import many, mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, field, head, words
from mailtracker_gui.gui.widgets.buttons import button
from mailtracker_gui.gui.widgets.confirm_line import ConfirmLine
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.layout import row
from mailtracker_gui.gui.widgets.number import number
from mailtracker_gui.ledger.copying import Held

WIDTH, MOST = 96, 99
BACKUP = mark(
    "One file with everything: letters, what is known of them, rules, settings. Passwords in it "
    "are sealed, with a key that stays in this computer's keyring; all else can be read by whoever "
    "has the file. What you do meanwhile is no harm to it."
)
RESTORE = mark(
    "A backup is looked into before it is taken. It takes effect when MailTracker is started the "
    "next time; what is here now is set aside beside it, not deleted."
)
MOVE = mark(
    "Settings, accounts without their passwords, rules and your words on addresses: to begin on "
    "another computer. No letter is in it. What is imported is added; nothing is removed."
)
ZIP, JSON = mark("Backups (*.zip)"), mark("Profiles (*.json)")
OPEN, SAVE = QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave


class DataSettings(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.back_up, self.restore = button(t("&Back up…")), button(t("&Restore…"))
        self.export, self.take_in = button(t("&Export…")), button(t("&Import…"))
        self.weekly = QCheckBox(t("Back up every &week, into the profile's folder"))
        self.weekly.setChecked(bool(context.reader.setting("backup-weekly")))
        self.kept = number(t("How many weekly backups are kept"), 1, MOST)
        self.kept.setFixedWidth(WIDTH)
        self.kept.setValue(int(context.reader.setting("backups-kept", "4")))
        self.confirm = ConfirmLine(context.theme, t("Restore"), t("Leave it as it is"))
        self._file = Path()
        folder = str(context.reader.path.parent)
        self.fill(
            head(t("Backup")),
            words(t(BACKUP)),
            row(self.back_up, 1),
            self.weekly,
            field(t("&Keep the last"), self.kept, label(t("of these"), "muted")),
            head(t("Restore")),
            words(t(RESTORE)),
            row(self.restore, 1),
            self.confirm,
            head(t("Another computer")),
            words(t(MOVE)),
            row(self.export, self.take_in, 1),
            head(t("Where it is")),
            label(folder, "verbatim", wrap=True, selectable=True),
        )
        self._connect()

    def _connect(self) -> None:
        self.back_up.clicked.connect(self._ask_where_to_back_up)
        self.restore.clicked.connect(self._ask_what_to_restore)
        self.export.clicked.connect(self._ask_where_to_export)
        self.take_in.clicked.connect(self._ask_what_to_import)
        self.weekly.toggled.connect(self._keep_weekly)
        self.kept.valueChanged.connect(self._keep_number)
        self.confirm.confirmed.connect(self._restore)

    # -- backup ----------------------------------------------------------------------------------

    @Slot()
    def _ask_where_to_back_up(self) -> None:
        name = f"MailTracker {self._context.now():%Y-%m-%d}.zip"
        self._dialog(t("Back up"), ZIP, SAVE, name).fileSelected.connect(self._back_up)

    @Slot(str)
    def _back_up(self, name: str) -> None:
        self._file = Path(name)
        self.do(self._context.commands.data.back_up(self._file), self._backed_up)

    @Slot(object)
    def _backed_up(self, held: Held) -> None:
        said = t("Backed up: {what}. {file}", what=_inside(held), file=self._file)
        self.told.emit(said, "good")

    @Slot(bool)
    def _keep_weekly(self, wanted: bool) -> None:
        self.keep("backup-weekly", "1" if wanted else "")

    @Slot(int)
    def _keep_number(self, count: int) -> None:
        self.keep("backups-kept", str(count))

    # -- restore ---------------------------------------------------------------------------------

    @Slot()
    def _ask_what_to_restore(self) -> None:
        self._dialog(t("Restore"), ZIP, OPEN).fileSelected.connect(self._look_into)

    @Slot(str)
    def _look_into(self, name: str) -> None:
        self._file = Path(name)
        self.do(self._context.commands.data.inspect(self._file), self._ask)

    @Slot(object)
    def _ask(self, held: Held) -> None:
        question = t("{file} holds {what}. Let it take the place of what is here?",
                     file=self._file.name, what=_inside(held))  # fmt: skip
        self.confirm.ask(question)

    @Slot()
    def _restore(self) -> None:
        self.confirm.hide()
        self.do(self._context.commands.data.restore(self._file), self._restored)

    @Slot(object)
    def _restored(self, _: Held) -> None:
        self.told.emit(t("Close MailTracker and start it again: then it is restored."), "good")

    # -- another computer ------------------------------------------------------------------------

    @Slot()
    def _ask_where_to_export(self) -> None:
        dialog = self._dialog(t("Export"), JSON, SAVE, t("MailTracker profile") + ".json")
        dialog.fileSelected.connect(self._export)

    @Slot(str)
    def _export(self, name: str) -> None:
        self._file = Path(name)
        self.do(self._context.commands.data.export(self._file), self._exported)

    @Slot(object)
    def _exported(self, _: object) -> None:
        self.told.emit(t("Exported: {file}", file=self._file), "good")

    @Slot()
    def _ask_what_to_import(self) -> None:
        self._dialog(t("Import"), JSON, OPEN).fileSelected.connect(self._import)

    @Slot(str)
    def _import(self, name: str) -> None:
        self.do(self._context.commands.data.take_in(Path(name)), self._imported)

    @Slot(object)
    def _imported(self, taken: Taken) -> None:
        new = ", ".join(
            (
                many(taken.accounts, "{n:,} account", "{n:,} accounts"),
                many(taken.rules, "{n:,} rule", "{n:,} rules"),
                many(taken.notes, "{n:,} word on an address", "{n:,} words on addresses"),
            )
        )
        said = t("New here: {what}. Passwords are entered in Accounts.", what=new)
        self.told.emit(said, "good")

    def _dialog(
        self, title: str, files: str, way: QFileDialog.AcceptMode, name: str = ""
    ) -> QFileDialog:
        dialog = QFileDialog(self, title, "", t(files))
        dialog.setAcceptMode(way)
        if way is OPEN:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        else:
            dialog.setDefaultSuffix(name.rpartition(".")[2])
            dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog


def _inside(held: Held) -> str:
    letters = many(held.letters, "{n:,} letter", "{n:,} letters")
    facts = many(held.facts, "{n:,} fact about them", "{n:,} facts about them")
    return ", ".join((letters, facts, many(held.accounts, "{n:,} account", "{n:,} accounts")))
