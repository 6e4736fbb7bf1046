"""The envelope of a submitted letter, with what its author asked the postmen to report.

Parameters are kept exactly as they came: a report has to give them back octet by octet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

_UNASKED = "FAILURE,DELAY"  # RFC 3461 section 4.1 leaves this to the server; success is never told
_XTEXT = r"(?:[!-*,-<>-~]|\+[0-9A-F]{2})"  # RFC 3461 section 4
_EVENT = r"(?:SUCCESS|FAILURE|DELAY)"

MAIL_PARAMETERS = {
    "RET": re.compile(r"FULL|HDRS", re.IGNORECASE),
    "ENVID": re.compile(rf"{_XTEXT}{{1,100}}"),
}
RCPT_PARAMETERS = {
    "NOTIFY": re.compile(rf"NEVER|{_EVENT}(?:,{_EVENT})*", re.IGNORECASE),
    "ORCPT": re.compile(rf"[!-:<-~]+;{_XTEXT}{{1,500}}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """One RCPT command."""

    address: str
    notify: str = ""  # empty: not asked for
    orcpt: str = ""

    def wants(self, event: str) -> bool:
        """Whether a report of SUCCESS, FAILURE or DELAY is due (RFC 3461 section 4.1)."""
        return event in (self.notify or _UNASKED).upper().split(",")

    @property
    def host(self) -> str:
        """The mail exchanger of the recipient's domain."""
        return "mx." + self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One transaction, accepted and in the queue."""

    sender: str
    addressees: tuple[Addressee, ...]
    content: bytes
    queue_id: str
    arrived: datetime
    envid: str = ""
    ret: str = ""

    @property
    def header(self) -> bytes:
        return self.content.partition(b"\r\n\r\n")[0] + b"\r\n"


def from_xtext(value: str) -> str:
    """Decode RFC 3461 section 4's xtext, where `+` starts two hexadecimal digits."""
    return re.sub(r"\+([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), value)
