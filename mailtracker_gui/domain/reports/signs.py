"""Is it a bounce?  Two signs must agree: who sends it, what its subject and its text say."""

from __future__ import annotations

from functools import cache

from mailtracker_gui.domain.reports.addresses import address_in
from mailtracker_gui.domain.reports.codes import enhanced_codes, reply_code
from mailtracker_gui.domain.reports.mime import HEADER_BYTES, Headers, parse
from mailtracker_gui.domain.reports.tables import table

TOP = 1500  # characters of a text in which a mail system introduces itself
VERY_TOP = 300
LOOKED_AT = 12_000

_LISTS = ("in-reply-to", "references", "list-id", "list-unsubscribe")


def worth_a_look(headers: Headers, kind: str, text: str) -> bool:
    """Whether this can be a bounce at all; most mail is not, and must be quick to say so."""
    return (
        "x-failed-recipients" in headers
        or kind == "multipart/report"
        or from_nobody(headers)
        or from_daemon(headers)
        or says(headers.decoded("subject").lower(), "subjects")
        or says(text[:TOP].lower(), "openings")
    )


def is_bounce(headers: Headers, text: str) -> bool:
    if "x-failed-recipients" in headers:
        return True
    top = text[:TOP].lower()
    subject = headers.decoded("subject").lower().strip()
    failed = says(text[:LOOKED_AT].lower(), "bodies")
    if from_daemon(headers) or from_nobody(headers):
        return failed or says(subject, "subjects")
    if _local_part(headers) in _locals("robots") and failed and says(subject, "subjects"):
        return bool(enhanced_codes(text) or reply_code(text)) or says(top, "openings")
    if subject.startswith(tuple(table("bounces")["beginnings"])):
        return says(top, "bodies")
    if any(name in headers for name in _LISTS):
        return introduces_itself(top)
    return says(top, "openings") or (is_automatic(headers) and failed and says(subject, "subjects"))


def surely_automatic(headers: Headers, text: str) -> bool:
    """Whether no person wrote this, who may quote a bounce and ask what it means."""
    if "x-failed-recipients" in headers or from_daemon(headers) or from_nobody(headers):
        return True
    if introduces_itself(text):
        return True
    automatic = is_automatic(headers) or _local_part(headers) in _locals("robots")
    subject = headers.decoded("subject").lower().strip()
    return automatic and subject.startswith(tuple(table("bounces")["beginnings"]))


def introduces_itself(text: str) -> bool:
    """Whether a line at the very top is one that only mail systems begin with; none is quoted."""
    lines = text[:VERY_TOP].lower().split("\n")
    openings = tuple(table("bounces")["openings"])
    return any(line.strip(" *").removeprefix("hi. ").startswith(openings) for line in lines)


def is_automatic(headers: Headers) -> bool:
    return headers.get("auto-submitted").lower().startswith("auto")


def from_nobody(headers: Headers) -> bool:
    """Whether the envelope's sender is empty (RFC 3464, section 2), or the mail says it reports."""
    if headers.get("return-path").strip() == "<>":
        return True
    return "delivery-status" in headers.get("content-type").lower()


def from_daemon(headers: Headers) -> bool:
    sender = headers.decoded("from").lower()
    if _local_part(headers) in _locals("daemons"):
        return True
    return says(sender, "names") or sender.strip() == "<>"


def claims_to_report(head: bytes) -> bool:
    """Whether a mail with this head says that it is a report, readable or not."""
    root = parse(head[:HEADER_BYTES]).root
    return root.type == "multipart/report" or from_nobody(root.headers) or from_daemon(root.headers)


def is_delay(headers: Headers, text: str) -> bool:
    subject = headers.decoded("subject").lower()
    if says(subject, "failures"):
        return False
    return says(subject, "delays") or says(text[:LOOKED_AT].lower(), "delays")


def agent_of(headers: Headers, text: str) -> str:
    """Return the program that wrote it, by words that only it writes."""
    known: dict[str, list[str]] = table("bounces")["agents"]
    seen = f"{text[:LOOKED_AT].lower()} {headers.get('from').lower()}"
    return next((name for name, words in known.items() if any(w in seen for w in words)), "")


def says(text: str, what: str) -> bool:
    return any(phrase in text for phrase in table("bounces")[what])


def _local_part(headers: Headers) -> str:
    return address_in(headers.decoded("from")).partition("@")[0].lower()


@cache
def _locals(what: str) -> frozenset[str]:
    return frozenset(table("bounces")[what])
