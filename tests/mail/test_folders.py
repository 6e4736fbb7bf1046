"""Which folder is for what, on servers that say so and on those that do not."""

from __future__ import annotations

import pytest

from mailtracker_gui.mail.folders import Chart, Folder, chart


def folders(*names: str, delimiter: str = "/", **flags: str) -> list[Folder]:
    marked = {name.replace("_", " "): frozenset({f"\\{flag}"}) for name, flag in flags.items()}
    return [
        Folder(name=name, delimiter=delimiter, flags=marked.get(name, frozenset()))
        for name in ("INBOX", *names)
    ]


@pytest.mark.parametrize(
    "name",
    [
        *("Sent", "Sent Items", "Sent Messages", "Gesendet", "Gesendete Elemente"),
        *("Gesendete Objekte", "Envoyés", "Éléments envoyés", "Enviados", "Inviata"),
        *("Posta inviata", "Wysłane", "Elementy wysłane", "Verzonden", "Skickat", "Sendt"),
        *("Lähetetyt", "Odeslané", "Отправленные", "已发送", "送信済み", "보낸편지함", "SENT"),
    ],
)
def test_sent_is_found_by_its_name(name: str) -> None:
    assert chart(folders("Drafts", name)).sent == (name,)
    assert chart(folders(f"INBOX.{name}", delimiter=".")).sent == (f"INBOX.{name}",)


def test_the_servers_word_goes_before_a_name() -> None:
    found = chart(folders("Sent", "Archive/Sent", "Post", "Bulk", Post="sent", Bulk="junk"))
    assert found.sent == ("Post", "Sent", "Archive/Sent")
    assert found.reports == ("INBOX", "Bulk")


def test_reports_are_looked_for_where_they_land() -> None:
    found = chart(folders("Junk", "Bounces", "Work", "Papierkorb"))
    assert found.reports == ("INBOX", "Junk", "Bounces")
    assert found.trash == "Papierkorb"
    assert chart(folders("Junk"), ("Work",)).reports == ("Work",)


def test_a_folder_that_cannot_be_opened_is_no_folder() -> None:
    assert chart(folders("Sent", Sent="noselect")).sent == ()
    assert chart(folders("Sent", Sent="nonexistent")).sent == ()


def test_where_new_folders_belong() -> None:
    assert chart(folders("INBOX.Drafts", delimiter=".")).prefix == "INBOX."
    assert chart(folders("INBOX.Drafts", "Work", delimiter=".")).prefix == ""
    assert chart([]) == Chart()
