"""The one shape of answer to "what does this mail tell about a letter of mine?"."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ReportKind(StrEnum):
    DSN = "dsn"  # delivery status, also in plain text or a vendor's own format
    MDN = "mdn"
    ARF = "arf"
    AUTO_REPLY = "auto-reply"
    REPLY = "reply"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a report says about one recipient.  Empty strings: it does not say."""

    address: str = ""  # final recipient, as reported
    original_address: str = ""  # ORCPT / Original-Recipient, xtext decoded
    action: str = ""  # failed, delayed, delivered, relayed, expanded
    status: str = ""  # enhanced status code the server gave (RFC 3463), never a made-up one
    reply_code: str = ""  # SMTP reply code, three digits
    category: str = "undetermined"  # hard, soft, spam, deferred, delivered, undetermined
    reason: str = ""
    diagnostic: str = ""  # the server's own words, unfolded
    remote_mta: str = ""
    until: str = ""  # Will-Retry-Until, ISO time in UTC
    at: str = ""  # Last-Attempt-Date or the like, ISO time in UTC
    disposition: str = ""  # displayed, deleted, denied, dispatched, processed, failed
    feedback_type: str = ""  # abuse, fraud, auth-failure, not-spam, ...
    rule: str = ""  # the user's rule that decided the category (see domain/rules.py)


class FoundIn(StrEnum):
    """Where in a report the Message-ID of our letter stood; the surest first."""

    LETTER = "returned letter"
    HEADER = "X-Original-Message-ID header"  # and those of Google and Microsoft
    RECEIPT = "Original-Message-ID"  # RFC 8098, section 3.2.6
    REFERENCE = "In-Reply-To or References"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    message_id: str
    found_in: FoundIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """What the report says of the letter it is about; ids without angle brackets.

    A relay may replace the Message-ID and keep ours in a header of its own, so there may be
    several clues.
    """

    clues: tuple[Clue, ...] = ()  # the surest first
    envelope_id: str = ""
    subject: str = ""
    references: tuple[str, ...] = ()  # In-Reply-To and References, nearest first

    @property
    def message_id(self) -> str:
        return self.clues[0].message_id if self.clues else ""

    @property
    def found_in(self) -> str:
        return self.clues[0].found_in if self.clues else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    kind: ReportKind
    agent: str = ""  # who wrote it: "Postfix", "Exim", "Microsoft 365", a Reporting-UA ...
    recipients: tuple[Finding, ...] = ()
    original: Original = field(default_factory=Original)
    decided_by: str = ""  # the part or rule that decided: "rfc3464", "rfc8098", "text:qmail" ...
    text: str = ""  # the human-readable part, for the window, bounded
    sender: str = ""  # From of the report itself
    subject: str = ""
    date: str = ""  # Date of the report itself, ISO in UTC, empty when unreadable
