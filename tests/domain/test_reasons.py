"""A reason decides about the address, and a code alone never condemns it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mailtracker_gui.domain.reasons import HARD, REASONS, SPAM, category, reason_of, table
from mailtracker_gui.domain.reports.codes import enhanced_code, reply_code


def test_the_tables_speak_the_vocabulary() -> None:
    known = table()
    named = {row.reason for row in known.words} | {*known.status.values(), *known.reply.values()}
    assert named <= REASONS
    assert REASONS - named <= {"on-hold", "undefined"}


@pytest.mark.parametrize(
    ("text", "status", "reply_code", "reason"),
    [
        (
            "550 5.1.1 <bob@example.org>: User unknown in virtual table",
            "5.1.1",
            "550",
            "user-unknown",
        ),
        ("552 5.2.2 <bob@example.org> mailbox is full", "5.2.2", "552", "mailbox-full"),
        ("Host or domain name not found. Name service error", "5.4.4", "", "host-unknown"),
        (
            "554 5.7.1 Service unavailable; blocked using zen.spamhaus.org",
            "5.7.1",
            "554",
            "blocked",
        ),
        ("550 5.7.26 unauthenticated email is not accepted", "5.7.26", "550", "auth-failure"),
        ("556 5.1.10 domain has a null MX", "5.1.10", "556", "not-accept"),
        ("no words we know", "5.2.2", "", "mailbox-full"),
        ("no words we know", "", "552", "mailbox-full"),
        ("Nix da", "", "550", "on-hold"),
        ("", "5.0.0", "", "on-hold"),
        ("", "", "", "undefined"),
        ("a terrible problem", "", "", "on-hold"),  # "rbl" is a word of its own
        ("no such user nospam@example.org", "", "", "user-unknown"),  # addresses say nothing
    ],
)
def test_why(text: str, status: str, reply_code: str, reason: str) -> None:
    assert reason_of(text=text, status=status, reply_code=reply_code) == reason


SAID: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parent / "answers.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("text", "reason"), [(text, reason) for reason, texts in SAID.items() for text in texts]
)
def test_what_well_known_servers_say(text: str, reason: str) -> None:
    codes = {"status": enhanced_code("", text), "reply_code": reply_code(text)}
    assert reason_of(text=text, **codes) == reason


def test_what_was_delivered_has_no_reason() -> None:
    assert reason_of(text="250 2.1.5 Ok", status="2.1.5", action="delivered") == ""


@pytest.mark.parametrize("reason", sorted(REASONS))
def test_only_four_reasons_condemn_an_address(reason: str) -> None:
    assert (category("failed", reason, "550") == "hard") == (reason in HARD)
    assert category("failed", reason, "450") != "hard"
    assert (category("failed", reason, "550") == "spam") == (reason in SPAM)


@pytest.mark.parametrize("reason", ["on-hold", "undefined"])
def test_what_is_not_understood_is_undetermined(reason: str) -> None:
    assert category("failed", reason, "550") == "undetermined"


@pytest.mark.parametrize(
    ("action", "wanted"),
    [
        ("delayed", "deferred"),
        ("delivered", "delivered"),
        ("relayed", "delivered"),
        ("expanded", "delivered"),
    ],
)
def test_the_action_goes_before_the_reason(action: str, wanted: str) -> None:
    assert category(action, "user-unknown", "550") == wanted


def test_a_code_of_one_provider_means_nothing_elsewhere() -> None:
    answer = "554 CXBL 192.0.2.1"
    assert reason_of(text=answer, reply_code="554", host="mx.cox.net") == "blocked"
    assert reason_of(text=answer, reply_code="554", host="mx.example.net") == "on-hold"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ("rcpt", "user-unknown"),
        ("data", "filtered"),
        ("mail", "rejected"),
        ("connect", "blocked"),
        ("", "filtered"),
    ],
)
def test_the_same_words_mean_something_else_to_another_command(command: str, reason: str) -> None:
    assert reason_of(text="550 unknown user", reply_code="550", command=command) == reason


def test_a_telling_code_goes_before_vague_words() -> None:
    assert reason_of(text="Policy violation", status="5.7.26", reply_code="550") == "auth-failure"
    assert reason_of(text="Try again later", status="4.2.2", reply_code="452") == "mailbox-full"


def test_what_stands_beside_an_answer_is_asked_when_the_answer_says_nothing() -> None:
    assert reason_of(text="550 no", reply_code="550", beside=["mailbox full"]) == "mailbox-full"
    assert (
        reason_of(text="550 virus", reply_code="550", beside=["mailbox full"]) == "virus-detected"
    )
