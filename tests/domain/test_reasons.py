"""A reason decides about the address, and a code alone never condemns it."""

from __future__ import annotations

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


# What well-known servers answer to RCPT or DATA, in their own words.
SAID = {
    "user-unknown": [
        "550-5.1.1 The email account that you tried to reach does not exist. Please try",
        "550 5.5.0 Requested action not taken: mailbox unavailable",
        "550 5.4.1 Recipient address rejected: Access denied. [mx.example.org]",
        "554 delivery error: dd This user doesn't have a example.org account (bob@example.org) [0]",
        "550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416",
        "550 5.7.1 No such user!",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "Sorry, no mailbox here by that name. (#5.1.1)",
        "User bob (bob@example.org) not listed in Domino Directory",
        "550 <bob@example.org>... ユーザーが見つかりません",
    ],
    "mailbox-full": [
        "452-4.2.2 The email account that you tried to reach is over quota.",
        "552 5.2.2 Mailbox size limit exceeded",
        "554 5.2.2 STOREDRV.Deliver; mailbox full",
        "550 The recipient's mailbox is full",
        "552 Boite du destinataire pleine",
    ],
    "suspend": [
        "550-5.2.1 The email account that you tried to reach is disabled.",
        "554 30 Sorry, your message cannot be delivered. This mailbox is disabled (554.30)",
    ],
    "speeding": [
        "450-4.2.1 The user you are trying to contact is receiving mail too quickly.",
        "550-5.4.5 Daily user sending quota exceeded.",
        "421 RP-001 The mail server IP connecting to server has exceeded the rate limit",
        "550 5.1.1 192.0.2.1 has sent to too many recipients this hour.",
    ],
    "spam-detected": [
        "550-5.7.1 Our system has detected that this message is likely unsolicited mail.",
        "554 5.7.1 Message rejected under suspicion of SPAM",
        "550 Mail content denied.",
        "550 5.7.1 Message rejected as spam by Content Filtering.",
    ],
    "bad-reputation": [
        "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume",
        "554 Your access has been rejected due to the sending MTA's poor reputation",
        "451 4.7.650 The mail server has been temporarily rate limited due to IP reputation.",
    ],
    "blocked": [
        "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. (S3150)",
        "550 5.7.606 Access denied, banned sending IP [192.0.2.1]",
        "554 Service unavailable; Client host [192.0.2.1] blocked using Barracuda Reputation",
        "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.1, on Spamhaus",
    ],
    "require-ptr": [
        "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.1]",
        "550-5.7.25 The sending IP does not have a PTR record setup",
    ],
    "auth-failure": [
        "550-5.7.26 This mail is unauthenticated, which poses a security risk",
        "550 5.7.23 SPF validation failed",
        "554 5.7.5 permanent error evaluating DMARC policy",
    ],
    "rejected": [
        "553 5.1.8 <ann@example.com>... Domain of sender address does not exist",
        "450 4.1.8 <ann@example.com>: Sender address rejected: Domain not found",
        "550-Verification failed for <ann@example.com> 550-No Such User 550 Sender verify failed",
    ],
    "no-relaying": [
        "554 5.7.1 <bob@example.org>: Relay access denied",
        "sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
        "550 5.7.64 TenantAttribution; Relay Access Denied",
    ],
    "host-unknown": [
        "Host or domain name not found. Name service error for name=example.org type=A",
        "Unrouteable address",
        "Sorry, I couldn't find any host named example.org. (#5.1.2)",
    ],
    "not-accept": ["Domain example.org does not accept mail (nullMX)"],
    "mesg-too-big": ["552 5.3.4 Message size exceeds fixed limit"],
    "exceed-limit": ["452 4.5.3 Too many recipients"],
    "expired": ["Connection timed out", "retry timeout exceeded"],
    "network-error": [
        "Connection refused",
        "mail for example.org loops back to myself",
        "554 5.4.14 Hop count exceeded - possible mail loop",
    ],
    "mailer-error": ["x-unix; procmail: Couldn't create file", "Command died with status 1"],
    "system-full": ["452 4.3.1 Insufficient system storage"],
    "policy-violation": ["554 5.7.9 Message not accepted for policy reasons."],
    "suppressed": ["Amazon SES has suppressed sending to this address"],
    "virus-detected": ["554 5.7.1 The message contains a virus"],
    "failed-starttls": ["530 5.7.0 Must issue a STARTTLS command first"],
    "security-error": ["530 5.7.1 Client was not authenticated"],
    "not-compliant-rfc": ["550 5.7.1 This message is not RFC 5322 compliant"],
}


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
