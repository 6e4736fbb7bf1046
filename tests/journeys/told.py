"""The same letters on every mail server, and what each server tells about them.

Most of it is the answer of the other side, word for word.  What differs is a fact about a server.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mailtracker_gui.domain.reports import Finding


def delivered(diagnostic: str = "") -> Finding:
    return _arrived("delivered", diagnostic)


def relayed(diagnostic: str = "") -> Finding:
    return _arrived("relayed", diagnostic)


def delayed(reason: str, diagnostic: str, status: str, reply_code: str = "") -> Finding:
    return Finding(
        action="delayed",
        status=status,
        reply_code=reply_code,
        category="deferred",
        reason=reason,
        diagnostic=diagnostic,
    )


def failed(
    category: str, reason: str, diagnostic: str, status: str, reply_code: str = ""
) -> Finding:
    return replace(
        delayed(reason, diagnostic, status, reply_code), action="failed", category=category
    )


def _arrived(action: str, diagnostic: str) -> Finding:
    return Finding(action=action, status="2.0.0", category="delivered", diagnostic=diagnostic)


FULL = "452 4.2.2 Mailbox full"
FULL_FOR_NOW = delayed("mailbox-full", FULL, "4.2.2", "452")
ENDS = {  # recipient -> what a server tells that adds nothing; a * stands for what is new each time
    "ok@here.test": (delivered("250 2.0.0 <ok@here.test> * Saved"),),
    "friend@remote.test": (relayed("250 2.0.0 Taken"),),
    "stranger@here.test": (
        failed(
            "hard",
            "user-unknown",
            "550 5.1.1 <stranger@here.test> User doesn't exist: stranger@here.test",
            "5.1.1",
            "550",
        ),
    ),
    "nouser@remote.test": (
        failed("hard", "user-unknown", "550 5.1.1 No such user here", "5.1.1", "550"),
    ),
    "spam@remote.test": (
        failed("spam", "spam-detected", "554 5.7.1 Message rejected as spam", "5.7.1", "554"),
    ),
    "moved@remote.test": (
        failed(
            "hard",
            "has-moved",
            "551 5.1.6 User has moved; please try another address",
            "5.1.6",
            "551",
        ),
    ),
    "full@remote.test": (FULL_FOR_NOW, failed("soft", "mailbox-full", FULL, "4.2.2", "452")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a server reports."""

    agent: str
    own_words: Mapping[str, tuple[Finding, ...]]  # recipient -> what it tells instead of ENDS
    remote_mta: Mapping[str, str] = field(default_factory=dict)  # by domain, of who answered
    tells_envelope_id: bool = True
    tells_original_recipient: bool = True


REFUSED = "connect to 127.0.0.1?127.0.0.1?:*: Connection refused"  # [ is special in a pattern
NOT_YET = "This message was created automatically * has not yet been delivered to *"
EXPIRED = failed("soft", "expired", "Envelope expired", "?.4.7")  # a 4 in Debian 12, a 5 in 13
SERVERS = {
    "postfix": Manner(
        agent="Postfix",
        remote_mta={"here.test": "127.0.0.1", "remote.test": "127.0.0.1"},
        own_words={
            "someone@unreachable.test": (
                delayed("network-error", REFUSED, "4.4.1"),
                failed("soft", "network-error", REFUSED, "4.4.1"),
            ),
            "someone@nowhere.test": (
                failed(
                    "hard",
                    "host-unknown",
                    "Host or domain name not found. Name service error for name=nowhere.test "
                    "type=A: Host not found",
                    "5.4.4",
                ),
            ),
        },
    ),
    "exim": Manner(
        agent="Exim",
        remote_mta={"here.test": "mail.here.test", "remote.test": "mx.remote.test"},
        own_words={
            # It says "delivered" of what it relayed, and right only in the text beside.
            "ok@here.test": (relayed("250 Ok"),),
            "friend@remote.test": (relayed("250 Ok"),),
            "full@remote.test": (
                FULL_FOR_NOW,
                failed("soft", "mailbox-full", f"{FULL}: retry timeout exceeded", "4.2.2", "452"),
            ),
            "someone@unreachable.test": (
                delayed("expired", NOT_YET, "4.0.0"),  # it does not say why
                failed("soft", "expired", "retry timeout exceeded", "5.0.0"),
            ),
            "someone@nowhere.test": (
                failed("hard", "host-unknown", "Unrouteable address", "5.0.0"),
            ),
        },
    ),
    "opensmtpd": Manner(
        agent="OpenSMTPD",
        tells_envelope_id=False,
        tells_original_recipient=False,
        own_words={
            "ok@here.test": (relayed(),),
            "friend@remote.test": (relayed(),),
            # It calls a letter "delayed" when it gives up, and keeps nothing of the last answer.
            "full@remote.test": (FULL_FOR_NOW, EXPIRED),
            "someone@unreachable.test": (
                delayed("network-error", "Network error on destination MXs", "4.0.0"),
                EXPIRED,
            ),
            "someone@nowhere.test": (
                failed("hard", "host-unknown", "Domain does not exist", "5.0.0"),
            ),
        },
    ),
}
RECIPIENTS = tuple({**ENDS, **SERVERS["postfix"].own_words})


def original(recipient: str) -> str:
    """Return the address that the letter was first sent to, as ORCPT says."""
    return recipient.replace("@", "+first@")


def told_about(recipient: str, manner: Manner) -> list[Finding]:
    """Return what a server tells about a recipient, delays first."""
    return [
        replace(
            finding,
            address=recipient,
            original_address=original(recipient) * manner.tells_original_recipient,
            remote_mta=_remote_mta(recipient, finding, manner),
        )
        for finding in ({**ENDS, **manner.own_words})[recipient]
    ]


def _remote_mta(recipient: str, finding: Finding, manner: Manner) -> str:
    answered = finding.diagnostic[:1].isdigit()
    return manner.remote_mta.get(recipient.partition("@")[2], "") * answered
