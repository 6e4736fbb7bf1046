"""Menus and toolbar of the main window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from mailtracker_gui.gui.context import Context
from mailtracker_gui.gui.language import t
from mailtracker_gui.gui.views.actions import Actions
from mailtracker_gui.gui.views.letter_table import LetterTable
from mailtracker_gui.gui.views.search_box import SearchBox
from mailtracker_gui.gui.widgets.buttons import button, primary_for


def add_menus(window: QMainWindow, actions: Actions, table: LetterTable) -> None:
    letter = window.menuBar().addMenu(t("&Letter"))
    letter.addActions([actions.new_letter, actions.find, actions.filter, actions.refresh])
    letter.addSeparator()
    letter.addActions([actions.export_list, actions.export_contacts])
    letter.addSeparator()
    letter.addAction(actions.quit)
    view = window.menuBar().addMenu(t("&View"))
    columns = view.addMenu(t("&Columns"))
    columns.addActions(table.columns)
    view.addSeparator()
    view.addActions([actions.side, actions.beside, actions.below])
    view.addSeparator()
    theme = view.addMenu(t("&Theme"))
    theme.addActions(list(actions.themes.values()))
    tools = window.menuBar().addMenu(t("&Tools"))
    tools.addActions([actions.accounts, actions.unmatched])
    tools.addActions([actions.contacts, actions.overview, actions.report])
    tools.addActions([actions.rules, actions.follow_ups, actions.hosting])
    tools.addSeparator()
    tools.addAction(actions.settings)


def add_toolbar(window: QMainWindow, context: Context, actions: Actions, search: SearchBox) -> None:
    bar = QToolBar(t("Toolbar"))
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.addWidget(primary_for(actions.new_letter, context.theme, "square-pen"))
    bar.addWidget(_tool(actions.refresh))
    bar.addWidget(_space())
    bar.addWidget(search)
    bar.addWidget(_tool(actions.filter))
    bar.addWidget(_space())
    accounts = button(t("Accounts"), "quiet")
    accounts.setToolTip(actions.accounts.toolTip())
    accounts.clicked.connect(actions.accounts.trigger)
    context.theme.dress(accounts, "users", "muted")
    bar.addWidget(accounts)
    bar.addWidget(_theme_chooser(context, actions))
    window.addToolBar(bar)
    window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)


def _tool(action: QAction) -> QToolButton:
    made = QToolButton()
    made.setDefaultAction(action)
    made.setProperty("look", "quiet")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(action.text().replace("&", ""))
    return made


def _theme_chooser(context: Context, actions: Actions) -> QToolButton:
    made = QToolButton()
    made.setProperty("look", "quiet")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setAccessibleName(t("Theme"))
    made.setToolTip(t("Light or dark"))
    context.theme.dress(made, "sun-moon", "muted")
    menu = QMenu(t("Theme"), made)
    menu.addActions(list(actions.themes.values()))
    made.setMenu(menu)
    return made


def _space() -> QWidget:
    space = QWidget()
    space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return space
