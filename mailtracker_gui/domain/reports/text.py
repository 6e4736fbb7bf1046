"""Bounces in plain text: every mail system has its own words, and they all look alike.

A mail is taken for a bounce when two signs agree: who sends it, what its subject says, what its
text says.  Then the recipients are looked for, and what is said beside each of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from mailtracker_gui.domain.reasons import ON_HOLD, UNDEFINED, category, reason_of
from mailtracker_gui.domain.reports.addresses import address_in, addresses_in
from mailtracker_gui.domain.reports.codes import enhanced_code, reply_code
from mailtracker_gui.domain.reports.mime import Headers, Mail, Part
from mailtracker_gui.domain.reports.original import original_of, returned_headers
from mailtracker_gui.domain.reports.recipients import Candidate, recipients_in
from mailtracker_gui.domain.reports.report import Finding, Report, ReportKind
from mailtracker_gui.domain.reports.returned import split_returned
from mailtracker_gui.domain.reports.tables import table
from mailtracker_gui.domain.reports.words import squeezed

TOP = 1500  # characters of a text in which a mail system introduces itself
LOOKED_AT = 12_000
DIAGNOSTIC = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """The report's own text, apart from the letter it returns."""

    headers: Headers
    text: str
    returned: Headers | None

    @property
    def low(self) -> str:
        return self.text[:LOOKED_AT].lower()


def bounce_of(mail: Mail) -> Bounce:
    text, in_text = split_returned(own_text(mail.root))
    return Bounce(
        headers=mail.root.headers, text=text, returned=returned_headers(mail.root) or in_text
    )


def own_text(root: Part) -> str:
    """Return the words of the report itself, without those of an enclosed letter."""
    plain = [part.text() for part in _own_leaves(root) if part.type != "text/html"]
    texts = [text for text in plain if text.strip()]
    if not texts:
        texts = [part.text() for part in _own_leaves(root)]
    return "\n\n".join(texts)


def _own_leaves(part: Part) -> list[Part]:
    if part.type.startswith("message/") or part.type.startswith("text/rfc822"):
        return []
    if part.parts:
        return [leaf for child in part.parts for leaf in _own_leaves(child)]
    return [part] if part.type.startswith(("text/", "multipart/")) else []


def read_text_bounce(mail: Mail) -> Report | None:
    if not _worth_a_look(mail.root):
        return None
    bounce = bounce_of(mail)
    if not is_bounce(bounce):
        return None
    findings = findings_in(bounce)
    if not findings:
        return None
    agent = agent_of(bounce)
    return Report(
        kind=ReportKind.DSN,
        agent=agent,
        recipients=findings,
        original=original_of(mail, bounce.returned),
        decided_by=f"text:{agent.lower() or 'words'}",
    )


def _worth_a_look(root: Part) -> bool:
    """Whether this can be a bounce at all; most mail is not, and must be quick to say so."""
    headers = root.headers
    if from_daemon(headers) or "x-failed-recipients" in headers or root.type == "multipart/report":
        return True
    if headers.get("return-path").strip() == "<>":
        return True
    if _says(headers.decoded("subject").lower(), "subjects"):
        return True
    return _says(own_text(root)[:TOP].lower(), "openings")


def is_bounce(bounce: Bounce) -> bool:
    """Whether two independent signs agree."""
    headers = bounce.headers
    if "x-failed-recipients" in headers:
        return True
    personal = "in-reply-to" in headers or "references" in headers
    subject = _says(headers.decoded("subject").lower(), "subjects")
    body = _says(bounce.low, "bodies")
    if from_daemon(headers) or headers.get("return-path").strip() == "<>":
        return body or subject
    if personal or "list-id" in headers or "list-unsubscribe" in headers:
        return False
    return _says(bounce.low[:TOP], "openings") or (
        subject and body and headers.get("auto-submitted").lower().startswith("auto")
    )


def from_daemon(headers: Headers) -> bool:
    sender = headers.decoded("from").lower()
    local = address_in(sender).partition("@")[0]
    return local in _daemons() or _says(sender, "names") or sender.strip() in ("", "<>")


def findings_in(bounce: Bounce) -> tuple[Finding, ...]:
    named = _named(bounce)
    lines = bounce.text.split("\n")
    borders = [one.line for one in named] + [len(lines)]
    alone = len(named) == 1
    return tuple(
        _finding(one.address, _said_of(lines, one.line, borders[index + 1], alone), bounce)
        for index, one in enumerate(named)
    )


def _named(bounce: Bounce) -> list[Candidate]:
    found = recipients_in(bounce.text, others(bounce))
    if listed := addresses_in(", ".join(bounce.headers.all("x-failed-recipients"))):
        at = {one.address.casefold(): one.line for one in found}
        return [Candidate(address=one, line=at.get(one.casefold(), 0), weight=0) for one in listed]
    if not found and bounce.returned:
        to = list(dict.fromkeys(addresses_in(", ".join(bounce.returned.all("to", "cc")))))
        return [Candidate(address=one, line=0, weight=0) for one in to] if len(to) == 1 else []
    return found


def others(bounce: Bounce) -> set[str]:
    """Return the addresses that are not the recipient's, as far as headers tell."""
    fields = bounce.headers.all("from", "to", "return-path", "sender", "reply-to")
    if bounce.returned:
        fields += bounce.returned.all("from", "sender", "return-path", "reply-to")
    return {address.casefold() for address in addresses_in(", ".join(fields))}


def _said_of(lines: list[str], start: int, end: int, alone: bool) -> tuple[str, str]:
    """Return what stands beside an address: its paragraph, and all up to the next address."""
    near = []
    for line in lines[start:end]:
        if not line.strip():
            break
        near.append(line)
    return squeezed(" ".join(near)), squeezed(" ".join(lines if alone else lines[start:end]))


def _finding(address: str, said: tuple[str, str], bounce: Bounce) -> Finding:
    near, around = said
    action = "delayed" if is_delay(bounce) else "failed"
    status = enhanced_code("", near) or enhanced_code("", around)
    reply = reply_code(near) or reply_code(around)
    reason = reason_of(reply_code=reply, status=status, text=near, action=action)
    if reason in (ON_HOLD, UNDEFINED):
        reason = reason_of(reply_code=reply, status=status, text=around, action=action)
    return Finding(
        address=address,
        action=action,
        status=status,
        reply_code=reply,
        category=category(action, reason, reply or status),
        reason=reason,
        diagnostic=(near if len(near) > len(address) + 6 else around)[:DIAGNOSTIC],
    )


def is_delay(bounce: Bounce) -> bool:
    subject = bounce.headers.decoded("subject").lower()
    if _says(subject, "failures"):
        return False
    return _says(subject, "delays") or _says(bounce.low, "delays")


def agent_of(bounce: Bounce) -> str:
    known: dict[str, list[str]] = table("bounces")["agents"]
    text = f"{bounce.low} {bounce.headers.get('from').lower()}"
    return next((name for name, words in known.items() if any(w in text for w in words)), "")


def _says(text: str, what: str) -> bool:
    return any(phrase in text for phrase in table("bounces")[what])


@cache
def _daemons() -> frozenset[str]:
    return frozenset(table("bounces")["daemons"])


def with_text(finding: Finding, bounce: Bounce) -> Finding:
    """Add what the text beside the status part says, where that part says nothing."""
    if finding.reason not in (ON_HOLD, UNDEFINED) and (finding.reply_code or finding.diagnostic):
        return finding
    said = [
        one for one in findings_in(bounce) if one.address.casefold() == finding.address.casefold()
    ]
    if not said or finding.action in ("delivered", "relayed", "expanded"):
        return finding
    best = said[0]
    reason = best.reason if finding.reason in (ON_HOLD, UNDEFINED) else finding.reason
    reply = finding.reply_code or best.reply_code
    return replace(
        finding,
        reply_code=reply,
        status=enhanced_code(finding.status, best.status),
        reason=reason,
        category=category(finding.action, reason, reply or finding.status),
        diagnostic=finding.diagnostic or best.diagnostic,
    )
