"""The window in the user's language, and the catalogues beside the code."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.saying import say
from mailtracker_gui.engine.outbox_facts import why_details
from mailtracker_gui.gui import language
from mailtracker_gui.gui.language import install, listed, many, offered, t
from mailtracker_gui.gui.views.main_window import MainWindow
from mailtracker_gui.gui.views.settings import SettingsWindow
from mailtracker_gui.gui.views.settings_general import GeneralSettings
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import AccountState
from tests.facts import fact
from tests.gui import story
from tests.gui.conftest import Open


def test_what_is_not_translated_stays_english() -> None:
    assert t("No such words, {name}.", name="Ann") == "No such words, Ann."
    assert many(1, "{n:,} letter", "{n:,} letters") == "1 letter"
    assert many(1_200, "{n:,} letter", "{n:,} letters") == "1,200 letters"


@pytest.mark.usefixtures("polish")
def test_polish_has_three_kinds_of_number() -> None:
    said = [many(n, "{n:,} letter", "{n:,} letters") for n in (1, 2, 5, 12, 22, 1_005)]
    assert said == [
        "1 wiadomość",
        "2 wiadomości",
        "5 wiadomości",
        "12 wiadomości",
        "22 wiadomości",
        "1005 wiadomości",
    ]
    assert many(2, "{n:,} contact", "{n:,} contacts") == "2 kontakty"
    assert many(5, "{n:,} contact", "{n:,} contacts") == "5 kontaktów"


@pytest.mark.usefixtures("polish")
def test_what_lower_layers_say_is_translated_with_what_was_filled_in() -> None:
    inner = say("It is not offered.")
    said = say("{host} did not answer in time on port {port}.", host="mx.example.org", port=25)
    assert said == "mx.example.org did not answer in time on port 25."
    assert t(said) != said
    assert "mx.example.org" in t(said)
    assert t("{words}!", words=inner) == f"{t(inner)}!"


@pytest.mark.usefixtures("polish")
def test_a_value_is_not_taken_for_a_text_of_the_program() -> None:
    assert t("{name}: {words}", name="Saved.", words="Cancel") == "Saved.: Cancel"


@pytest.mark.usefixtures("polish")
def test_qt_speaks_the_language_too(qtbot: object) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Anuluj"


def test_a_second_language_takes_the_place_of_the_first(qapp: QApplication, polish: None) -> None:
    assert t("Cancel") == "Anuluj"
    install(qapp, "en")
    assert t("Cancel") == "Cancel"


def test_the_languages_name_themselves() -> None:
    assert offered() == {"en": "English", "pl": "polski"}


@pytest.mark.parametrize(
    ("wanted", "chosen"),
    [
        (["pl-PL", "pl"], "pl"),
        (["en-GB", "en", "pl"], "en"),  # who reads English first is not given the second
        (["de-DE", "de", "pl-PL"], "pl"),
        (["fr"], "en"),
        (["pt-BR"], "pt_BR"),
        ([], "en"),
    ],
)
def test_the_first_of_the_users_languages_that_there_is(wanted: list[str], chosen: str) -> None:
    assert language._first(wanted, ["en", "pl", "pt_BR"]) == chosen


def test_a_list_is_said_as_the_language_joins_it() -> None:
    last = "{first} and {last}"
    assert [listed(parts, last) for parts in ("a", "ab", "abc")] == ["a", "a and b", "a, b and c"]


@pytest.mark.usefixtures("polish")
def test_how_an_account_is_doing_is_kept_in_words_that_can_be_translated(
    ledger: Ledger, open_window: Open
) -> None:
    ledger.save_account(story.ACCOUNT, story.NOW)
    words = say("Waiting: {host} asks for fewer letters", host="smtp.lind.example")
    ledger.keep_state(AccountState(account=1, part="sending", ok=True, words=words))
    window = open_window()
    assert "smtp.lind.example prosi o mniej wiadomości" in window.status.words.text()


@pytest.mark.usefixtures("polish")
def test_why_a_letter_was_not_sent_is_said_with_its_parts() -> None:
    why = say("It could not be handed over within {hours} hours.", hours=72)
    dropped = fact(Kind.REFUSED, **why_details(why))
    assert t(proof.sentence(dropped)).endswith("w ciągu 72 godz.")
    assert proof.sentence(dropped).endswith("within 72 hours.")


def test_the_language_is_chosen_in_the_settings(
    window: MainWindow, ledger: Ledger, qtbot: QtBot
) -> None:
    window.actions_.settings.trigger()
    [view] = window.findChildren(SettingsWindow)
    general = view.show_page("General")
    assert isinstance(general, GeneralSettings)
    choice = general.language
    assert [choice.itemText(n) for n in range(choice.count())][1:] == ["English", "polski"]
    assert choice.currentData() == "system"
    choice.setFocus()
    qtbot.keyClicks(choice, "pol")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: ledger.setting("language") == "pl")
