"""The file of settings: edited by hand and by the window, never losing what a person wrote."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailtracker_gui.domain import spam
from mailtracker_gui.domain.preferences import BY_NAME, PREFERENCES
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.engine.preferences import WRONG, Preferences
from mailtracker_gui.ledger.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_the_first_start_writes_what_the_ledger_has(ledger: Ledger, file: Path) -> None:
    ledger.keep_setting("undo-seconds", "25")
    check = spam.SpamCheck(filter=spam.Filter.RSPAMD, port=11333, limit=6)
    ledger.keep_setting(spam.SETTING, spam.stored(check))
    Preferences(file).settle(ledger)
    told = tomllib.loads(file.read_text())
    assert told["sending"]["undo_seconds"] == 25
    assert told["spam"]["check"] == {
        "filter": "rspamd", "host": "127.0.0.1", "port": 11333, "limit": 6,
    }  # fmt: skip
    assert all(told[one.section][one.key] is not None for one in PREFERENCES)
    assert ledger.setting(WRONG) == ""
    Preferences(file).settle(ledger)
    assert ledger.undo_seconds() == 25
    assert spam.read(ledger.setting(spam.SETTING)) == check


def test_what_is_edited_by_hand_holds_at_the_next_start(ledger: Ledger, file: Path) -> None:
    file.write_text('[sending]\nundo_seconds = 3\n[general]\ntheme = "dark"\n')
    Preferences(file).settle(ledger)
    assert (ledger.undo_seconds(), ledger.setting("theme")) == (3, "dark")
    assert ledger.soft_bounce_limit() == 5


def test_comments_order_and_unknown_keys_stay(ledger: Ledger, file: Path) -> None:
    mine = "# mine\n[sending] # as slow as I am\nundo_seconds = 3 # enough\nlater = 'x'\n\n[odd]\n"
    file.write_text(mine)
    Preferences(file).settle(ledger)
    file.write_text(mine + "more = 1\n")  # edited while the program runs
    ledger.keep_setting("undo-seconds", "7")
    assert file.read_text() == mine.replace("= 3", "= 7") + "more = 1\n"
    ledger.keep_soft_limit(2)
    assert tomllib.loads(file.read_text())["addresses"]["soft_bounces"] == 2
    assert file.read_text().startswith(mine.replace("= 3", "= 7"))


def test_a_bad_value_is_named_with_its_line_and_stays(ledger: Ledger, file: Path) -> None:
    bad = '[general]\ntheme = "pink"\n\n[sending]\nundo_seconds = 900\n'
    file.write_text(bad)
    Preferences(file).settle(ledger)
    said = ledger.setting(WRONG).replace(" The usual value is used.", "").splitlines()
    assert said == [
        "settings.toml, line 2: theme is not one of system, light, dark.",
        "settings.toml, line 5: undo_seconds is not a number from 0 to 60.",
    ]
    assert (ledger.undo_seconds(), ledger.setting("theme")) == (10, "system")
    assert file.read_text() == bad


def test_a_file_that_is_no_toml_changes_nothing(ledger: Ledger, file: Path) -> None:
    Preferences(file).settle(ledger)
    ledger.keep_setting("undo-seconds", "7")
    file.write_text("[sending\nundo_seconds = 3\n")
    Preferences(file).settle(ledger)
    assert "line 1" in ledger.setting(WRONG)
    assert ledger.undo_seconds() == 7
    with pytest.raises(Trouble, match="has a mistake"):
        ledger.keep_setting("undo-seconds", "8")
    assert ledger.undo_seconds() == 7
    assert file.read_text().startswith("[sending\n")


@pytest.mark.parametrize(
    "value",
    ["3", "'rspamd'", "{ filter = 'x', host = 'h', port = 1, limit = 1 }", "{ port = 'x' }",
     "{ filter = 'rspamd', host = 'h', port = '1', limit = 1 }"],
)  # fmt: skip
def test_a_spam_filter_that_is_none_is_not_asked(ledger: Ledger, file: Path, value: str) -> None:
    file.write_text(f"spam.check = {value}\n")
    Preferences(file).settle(ledger)
    assert ledger.setting(WRONG).startswith("settings.toml, line 1: check is not a")
    assert spam.read(ledger.setting(spam.SETTING)) is None


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("sending.undo_seconds = 3 # mine\n", "sending.undo_seconds = 7 # mine\n"),
        ("sending = { undo_seconds = 3 }\n", "sending = { undo_seconds = 7 }\n"),
        ('["sending"]\n"undo_seconds" = 3\n', '["sending"]\n"undo_seconds" = 7\n'),
        ("", f"[sending]\n# {BY_NAME['undo-seconds'].meaning}\nundo_seconds = 7\n"),
        ("x = 1", f"x = 1\n[sending]\n# {BY_NAME['undo-seconds'].meaning}\nundo_seconds = 7\n"),
    ],
)
def test_however_it_is_spelled_it_stays_so(
    ledger: Ledger, file: Path, written: str, after: str
) -> None:
    file.write_text(written)
    Preferences(file).settle(ledger)
    ledger.keep_setting("undo-seconds", "7")
    assert file.read_text() == after


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "x = " + "9" * 5000, "sending = 3\n"])
def test_a_file_that_no_program_writes_stops_nothing(ledger: Ledger, file: Path, text: str) -> None:
    file.write_text(text)
    Preferences(file).settle(ledger)
    with pytest.raises(Trouble):
        ledger.keep_setting("undo-seconds", "7")
    assert file.read_text() == text


def test_what_the_engine_remembers_is_not_the_files(ledger: Ledger, file: Path) -> None:
    Preferences(file).settle(ledger)
    before = file.read_text()
    ledger.keep_setting("cursor:x", "17")
    assert file.read_text() == before


def test_another_limit_by_hand_folds_the_addresses_again(ledger: Ledger, file: Path) -> None:
    file.write_text("[addresses]\nsoft_bounces = 1\n")
    revision = ledger.revision()
    Preferences(file).settle(ledger)
    assert ledger.soft_bounce_limit() == 1
    assert ledger.revision() > revision
