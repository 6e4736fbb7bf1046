"""Every rule has a mail that only it wants, and ordinary mail is left alone."""

from __future__ import annotations

from email.header import Header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.mail.matters import REPORT_TYPES, RULES, matters, why
from mailtracker_gui.mail.summary import Summary, summary
from tests.mail.conftest import STEADY

PERSON = {"from": "Bob <bob@example.net>", "subject": "Lunch?"}


def mail(types: tuple[str, ...] = ("text/plain",), **headers: str) -> Summary:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Summary(uid=1, headers=PERSON | named, types=frozenset(types))


def ours(ids: list[str]) -> bool:
    return "mine@example.org" in ids


WANTED = {
    "part of a report": [mail(types=("multipart/mixed", kind)) for kind in sorted(REPORT_TYPES)],
    "null sender": [mail(return_path="<>"), mail(return_path=" <> ")],
    "automatic": [
        mail(auto_submitted=value)
        for value in ("auto-replied", "Auto-Generated", "auto-notified; x=y", "yes (vacation)")
    ],
    "failed recipients": [mail(x_failed_recipients="eve@example.com")],
    "automatic reply": [mail(x_autoreply="yes")],
    "precedence": [mail(precedence="auto_reply")],
    "machine": [
        mail(**{"from": value})
        for value in (
            *("MAILER-DAEMON@x.org", "Mail Delivery Subsystem <mailer-daemon@googlemail.com>"),
            *("postmaster@x.org", "Mail Delivery System <Mailer-Daemon@x.org>", "bounce+1@x.org"),
            "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@x.onmicrosoft.com",
            *("Système de messagerie <noreply@x.fr>", "Mail Delivery System <x@y.org>"),
        )
    ],
    "subject": [
        mail(subject=subject)
        for subject in (
            *("Undelivered Mail Returned to Sender", "Undeliverable: Lunch", "failure notice"),
            *("Delivery Status Notification (Failure)", "Mail delivery failed: returning message"),
            *("Unzustellbar: Essen", "Non remis : Déjeuner", "No se puede entregar: Hola"),
            *("Недоставленное сообщение", "配信不能", "Mancata consegna: Ciao", "Returned mail: x"),
            *(
                "Read: Lunch",
                "Gelesen: Essen",
                "Lu : Déjeuner",
                "Not read: Lunch",
                "開封済み: 昼食",
            ),
            *("Automatic reply: Lunch", "Out of Office", "Automatische Antwort: Essen"),
            *(
                "Réponse automatique : Déjeuner",
                "自动回复: 午餐",
                "Warning: could not send message",
            ),
        )
    ],
    "about an id": [mail(original_message_id="<x@y.org>")],
    "answer": [
        mail(in_reply_to="<mine@example.org>"),
        mail(references="<first@x.org> <mine@example.org>\t<last@x.org>"),
    ],
}


@pytest.mark.parametrize(
    ("rule", "wanted"), [(rule, one) for rule, mails in WANTED.items() for one in mails]
)
def test_a_rule_wants_its_mails(rule: str, wanted: Summary) -> None:
    assert why(wanted, ours) == rule
    assert matters(wanted, ours)


def test_every_rule_has_a_mail() -> None:
    assert list(WANTED) == list(RULES)


@pytest.mark.parametrize(
    "ordinary",
    [
        mail(),
        mail(types=("multipart/alternative", "text/plain", "text/html", "image/png")),
        mail(auto_submitted="no"),
        mail(auto_submitted="No; because"),
        mail(in_reply_to="<theirs@example.net>", references="not an id"),
        mail(precedence="bulk", return_path="<bob@example.net>"),
        mail(subject="Re: Ready for delivery on Monday?"),
        mail(subject="Your parcel"),
        mail(**{"from": "Emailer <gmail@example.net>"}),
    ],
)
def test_ordinary_mail_is_left_alone(ordinary: Summary) -> None:
    assert why(ordinary, ours) == ""
    assert not matters(ordinary, ours)


def test_nearest_ids_come_first_once_without_brackets() -> None:
    one = mail(in_reply_to="<b@x>", original_message_id="<c@x>", references="<a@x> <d@x> <b@x>")
    assert one.answers == ["b@x", "c@x", "d@x", "a@x"]


@STEADY
@given(st.binary())
def test_whatever_comes_there_is_a_summary(header: bytes) -> None:
    one = summary(1, header)
    assert one.headers["subject"] == str(one.headers["subject"])
    assert matters(one, ours) in (True, False)


@STEADY
@given(st.text())
def test_any_subject_can_be_read(subject: str) -> None:
    words = " ".join("".join(c for c in subject if c.isprintable()).split())
    folded = Header(words, "utf-8").encode(linesep="\r\n").encode()
    assert summary(1, b"Subject: " + folded).get("subject") == words


def test_headers_of_any_length_take_little_time() -> None:
    header = b"Subject: " + b"deliver " * 8_000 + b"\r\nReferences: " + b"<a@b> " * 1_000_000
    assert not matters(summary(1, header), ours)
