"""The keys: what the actions themselves say."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.views.settings_page import SettingsPage, head, words
from mailtracker_gui.gui.widgets.editor import Editor
from mailtracker_gui.gui.widgets.labels import label
from mailtracker_gui.gui.widgets.link_line import LinkLine

NATIVE = QKeySequence.SequenceFormat.NativeText
OTHERS = (  # keys that are no action's
    ("Ctrl+Return", mark("Send the letter")),
    ("Esc", mark("Close the window, or the question in it")),
)
ABOUT = mark("Alt with an underlined letter leads to its button, field or menu.")


class ShortcutsPage(SettingsPage):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        editor = Editor(context.theme)  # never shown: a letter's actions
        link = LinkLine(context.theme, editor)
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
        self.fill(
            head(t("Main window")),
            _table(_keys(windows)),
            head(t("Writing a letter")),
            _table(_keys([editor])),
            head(t("Everywhere")),
            _table([(QKeySequence(keys).toString(NATIVE), t(said)) for keys, said in OTHERS]),
            words(t(ABOUT)),
        )
        link.deleteLater()
        editor.deleteLater()


def _keys(owners: Iterable[QObject]) -> list[tuple[str, str]]:
    """Return the keys of all actions that have some, and what each does."""
    actions = [one for owner in owners for one in owner.findChildren(QAction)]
    found = {
        one.shortcut().toString(NATIVE): one.text().replace("&", "")
        for one in actions
        if not one.shortcut().isEmpty()
    }
    return sorted(found.items(), key=lambda pair: pair[1].casefold())


def _table(pairs: Iterable[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (keys, said) in enumerate(pairs):
        grid.addWidget(label(keys, "mark"), number, 0)
        grid.addWidget(label(said, wrap=True), number, 1)
    return grid
