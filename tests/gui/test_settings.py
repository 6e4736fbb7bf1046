"""Settings: kept as they are changed, and said in words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import spam
from mailtracker_gui.domain.spam import Filter, SpamCheck
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.gui.theme import Choice, Density
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import PAGES, SettingsWindow
from tests.gui.conftest import Open
from tests.gui.engine import Bench
from tests.gui.test_main_window import shown
from tests.mail.dovecot import free_port


@pytest.fixture
def settings(window: MainWindow, qtbot: QtBot) -> SettingsWindow:
    window.actions_.settings.trigger()
    [view] = window.findChildren(SettingsWindow)
    qtbot.waitUntil(view.list.hasFocus)
    return view


def turn(settings: SettingsWindow, name: str, qtbot: QtBot) -> Any:
    """Go to a page by the keys, as its name begins."""
    settings.list.setFocus()
    qtbot.keyClick(settings.list, Qt.Key.Key_Home)
    for _ in range([one for one, _ in PAGES].index(name)):
        qtbot.keyClick(settings.list, Qt.Key.Key_Down)
    page = settings.pages[name]
    qtbot.waitUntil(page.isVisible)
    return page


def again(window: MainWindow, settings: SettingsWindow, name: str, qtbot: QtBot) -> Any:
    """Close the settings by Esc and open them anew."""
    qtbot.keyClick(settings, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not settings.isVisible())
    window.actions_.settings.trigger()
    found = next(one for one in window.findChildren(SettingsWindow) if one.isVisible())
    return found.show_page(name)


def test_every_page_is_reached_by_keys_and_every_field_has_a_name(
    settings: SettingsWindow, qtbot: QtBot
) -> None:
    for name, _ in PAGES:
        page = turn(settings, name, qtbot)
        fields = [one for one in page.findChildren(QWidget) if one.focusPolicy() and _own(one)]
        nameless = [one for one in fields if one.isVisible() and not _name(one)]
        assert nameless == [], name


def _own(widget: QWidget) -> bool:
    return not widget.objectName().startswith("qt_") and bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


def test_the_limit_of_soft_bounces_is_kept_and_said(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    page = turn(settings, "Addresses", qtbot)
    assert page.soft.value() == 5
    assert "After 5 soft bounces in a row without an arrival" in shown(settings)
    qtbot.keyClick(page.soft, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 6)
    assert "After 6 soft bounces in a row" in page.said.text()
    page.soft.selectAll()
    qtbot.keyClicks(page.soft, "1")
    qtbot.keyClick(page.soft, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 1)
    assert "After one soft bounce without" in page.said.text()
    qtbot.keyClick(page.soft, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bench.ledger.soft_bounce_limit() == 0)
    assert page.soft.text() == "Never"
    assert page.said.text().startswith("Soft bounces never stop letters.")
    assert again(window, settings, "Addresses", qtbot).soft.value() == 0


def test_trouble_is_said(
    settings: SettingsWindow, bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(_: int) -> None:
        raise Trouble("The disk is full.", "Free some space.")

    monkeypatch.setattr(bench.ledger, "keep_soft_limit", full)
    page = turn(settings, "Addresses", qtbot)
    qtbot.keyClick(page.soft, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: settings.notice.words == "The disk is full. Free some space.")


def test_how_long_letters_wait_is_kept_and_limits_are_said(
    settings: SettingsWindow, bench: Bench, qtbot: QtBot
) -> None:
    page = turn(settings, "Sending", qtbot)
    qtbot.keyClick(page.undo, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: bench.ledger.undo_seconds() == 11)
    assert "mara@lind.example: no limit" in shown(page)


def test_theme_density_and_language_are_chosen(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot, open_window: Open
) -> None:
    page = turn(settings, "General", qtbot)
    theme, rows = window._context.theme, window.letters.table.verticalHeader()
    before, box = rows.defaultSectionSize(), page.theme.sizeHint()
    qtbot.keyClick(page.theme, Qt.Key.Key_End)
    assert theme.choice is Choice.DARK
    assert window.actions_.themes[Choice.DARK].isChecked()
    window.actions_.themes[Choice.LIGHT].trigger()
    assert page.theme.currentData() == Choice.LIGHT
    qtbot.keyClick(page.density, Qt.Key.Key_End)
    assert rows.defaultSectionSize() < before
    assert page.theme.sizeHint().height() < box.height()
    qtbot.keyClick(page.language, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bench.ledger.setting("language") == "pl")
    assert "the next time" in settings.notice.words
    assert [bench.ledger.setting(one) for one in ("theme", "density")] == ["light", "compact"]
    later = open_window()
    assert (later._context.theme.choice, theme.density) == (Choice.LIGHT, Density.COMPACT)
    assert later.letters.table.verticalHeader().defaultSectionSize() < before


def test_what_is_wrong_with_the_file_is_said_in_the_window(bench: Bench, open_window: Open) -> None:
    bench.ledger.keep_setting("settings-wrong", "settings.toml, line 2: theme is not one of them.")
    assert open_window().notice.words == "settings.toml, line 2: theme is not one of them."


def test_what_new_accounts_keep_of_a_hit_is_chosen(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    page = turn(settings, "Privacy", qtbot)
    qtbot.keyClick(page.level, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bench.ledger.setting("new-level") == "anonymous")
    window.windows.show_accounts()
    accounts = next(one for one in window.findChildren(QWidget) if one.windowTitle() == "Accounts")
    form: Any = accounts.form  # type: ignore[attr-defined]
    assert form.level.currentData() == "FULL", "an account that is there keeps its own"
    qtbot.mouseClick(accounts.add, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    assert form.level.currentData() == "ANONYMOUS"


def kept(bench: Bench) -> SpamCheck | None:
    return spam.read(bench.ledger.setting(spam.SETTING))


def test_a_spam_filter_is_chosen_and_kept(
    settings: SettingsWindow, window: MainWindow, bench: Bench, qtbot: QtBot
) -> None:
    view = turn(settings, "Spam check", qtbot)
    assert not view.address.isVisible()
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    chosen = SpamCheck(filter=Filter.RSPAMD, host="127.0.0.1", port=11333, limit=6)
    qtbot.waitUntil(lambda: kept(bench) == chosen)
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(
        lambda: kept(bench) == replace(chosen, filter=Filter.SPAMASSASSIN, port=783, limit=5)
    )
    view.address.selectAll()
    qtbot.keyClicks(view.address, "[::1]:1783\r")
    qtbot.keyClick(view.limit, Qt.Key.Key_Up)
    wanted = SpamCheck(filter=Filter.SPAMASSASSIN, host="::1", port=1783, limit=6)
    qtbot.waitUntil(lambda: kept(bench) == wanted)
    later = again(window, settings, "Spam check", qtbot)
    assert later.address.text() == "[::1]:1783"
    assert later.chosen == wanted
    qtbot.keyClick(later.filter, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: kept(bench) is None)
    assert not later.address.isVisible()


@pytest.mark.parametrize("text", ["", "host:port", "a b:1", "127.0.0.1:70000", "http://x:1"])
def test_an_address_that_is_none_is_marked_and_not_kept(
    settings: SettingsWindow, bench: Bench, text: str, qtbot: QtBot
) -> None:
    view = turn(settings, "Spam check", qtbot)
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: kept(bench) is not None)
    view.address.setText(text)
    qtbot.keyClick(view.address, Qt.Key.Key_Return)
    assert view.address.property("wrong")
    view.address.setText("filter.example.org")
    qtbot.keyClick(view.address, Qt.Key.Key_Return)
    assert not view.address.property("wrong")
    qtbot.waitUntil(lambda: (kept(bench) or view.chosen) == view.chosen)
    assert view.chosen
    assert (view.chosen.host, view.chosen.port) == ("filter.example.org", 11333)


def test_a_filter_is_tried_from_the_window(settings: SettingsWindow, qtbot: QtBot) -> None:
    view = turn(settings, "Spam check", qtbot)
    view.filter.setFocus()
    qtbot.keyClick(view.filter, Qt.Key.Key_Down)
    view.address.setText(f"127.0.0.1:{free_port()}")
    view.attempt.click()
    qtbot.waitUntil(lambda: "cannot be reached" in " ".join(view.answer.words))
