"""Bounces in plain text: every mail system has its own words, and they all look alike.

The recipients are looked for in the report's own text, and what is said beside each of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mailtracker_gui.domain.reasons import category, reason_of
from mailtracker_gui.domain.reports.addresses import address_in, addresses_in
from mailtracker_gui.domain.reports.codes import answered_codes, enhanced_code, reply_code, vague
from mailtracker_gui.domain.reports.mime import Headers, Part
from mailtracker_gui.domain.reports.original import returned_headers
from mailtracker_gui.domain.reports.recipients import (
    LISTED,
    RECIPIENTS,
    Candidate,
    names_in,
    recipients_in,
)
from mailtracker_gui.domain.reports.report import Finding
from mailtracker_gui.domain.reports.returned import split_returned
from mailtracker_gui.domain.reports.signs import is_delay
from mailtracker_gui.domain.reports.tables import table
from mailtracker_gui.domain.reports.transcript import answer_to, command_of, exchanges
from mailtracker_gui.domain.reports.words import squeezed

DIAGNOSTIC = 2000
GAVE_UP = ".4.7"  # RFC 3463, section 3.5: delivery time expired
TEXT_PARTS = 6  # parts of a report that may hold its words
OWN_TEXT = 120_000
_LETTERS = re.compile(r"[^\W\d_]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounce:
    """The report's own text, apart from the letter it returns."""

    headers: Headers
    text: str
    returned: Headers | None
    letter: str  # where the letter follows in the same text


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a report says about one address, from the surest words to all of them."""

    answer: str = ""  # the server's own, from the transcript
    near: str = ""  # the paragraph in which the address stands
    around: str = ""  # everything up to the next address
    command: str = ""


def bounce_of(root: Part) -> Bounce:
    text, in_text, letter = split_returned(own_text(root))
    returned = returned_headers(root) or in_text
    return Bounce(headers=root.headers, text=text, returned=returned, letter=letter)


def own_text(root: Part) -> str:
    """Return the words of the report itself, without those of an enclosed letter."""
    leaves = [part for part in root.own() if not part.parts and is_text(part)][:TEXT_PARTS]
    plain = [part.text() for part in leaves if part.type != "text/html"]
    texts = [text for text in plain if text.strip()] or [part.text() for part in leaves]
    return "\n\n".join(texts)[:OWN_TEXT]


def is_text(part: Part) -> bool:
    if part.depth and "message-id" in part.headers and "from" in part.headers:
        return False  # a returned letter whose head was taken for the part's own
    return part.type.startswith(("text/", "multipart/")) and "rfc822" not in part.type


def findings_in(bounce: Bounce, at_least: int = 0) -> tuple[Finding, ...]:
    """Return what the text says of those it names, if it names them surely enough."""
    named, said = _named_and_said(bounce)
    if any(one.weight < at_least for one in named):
        return ()
    action = "delayed" if is_delay(bounce.headers, bounce.text) else "failed"
    return tuple(
        judged(Finding(address=one.address, action=action), what)
        for one, what in zip(named, said, strict=True)
    )


def _named_and_said(bounce: Bounce) -> tuple[list[Candidate], list[Said]]:
    named = _named(bounce)
    session = exchanges(bounce.text)
    lines = bounce.text.split("\n")
    borders = [*(one.line for one in named), len(lines)]
    said = []
    for index, one in enumerate(named):
        end = max(borders[index + 1], one.line + 1)
        around = lines if len(named) == 1 else lines[one.line : end]
        answer, command = answer_to(one.address, session)
        near = _paragraph(lines[one.line : end]) if one.weight else ""  # it is not named there
        said.append(
            Said(
                answer=answer,
                near=near,
                around=squeezed("\n".join(around)[:20_000]),
                command=command or command_of(near) or command_of("\n".join(around)),
            )
        )
    return named, said


def _named(bounce: Bounce) -> list[Candidate]:
    if listed := addresses_in(", ".join(bounce.headers.all("x-failed-recipients"))):
        at = {one.address.casefold(): one.line for one in recipients_in(bounce.text, set())}
        listed = list(dict.fromkeys(listed))[:RECIPIENTS]
        return [
            Candidate(address=one, line=at.get(one.casefold(), 0), weight=LISTED) for one in listed
        ]
    found = recipients_in(bounce.text, others(bounce))
    return found or _of_returned(bounce) or names_in(bounce.text, _sender(bounce))


def _of_returned(bounce: Bounce) -> list[Candidate]:
    """Return the one to whom the returned letter went, where the report names nobody."""
    fields = bounce.returned.all("to", "cc") if bounce.returned else []
    to = list(dict.fromkeys(addresses_in(", ".join(fields))))
    return [Candidate(address=one, line=0, weight=0) for one in to] if len(to) == 1 else []


def _sender(bounce: Bounce) -> str:
    return address_in(bounce.headers.get("from"))


def others(bounce: Bounce) -> set[str]:
    """Return the addresses that are not the recipient's, as far as headers tell."""
    fields = bounce.headers.all("from", "to", "return-path", "sender", "reply-to")
    if bounce.returned:
        fields += bounce.returned.all("from", "sender", "return-path", "reply-to")
    return {address.casefold() for address in addresses_in(", ".join(fields))}


def _paragraph(lines: list[str]) -> str:
    near: list[str] = []
    for line in lines:
        if not line.strip() and near:
            break
        near.append(line)
    return squeezed(" ".join(near))


def judged(finding: Finding, said: Said) -> Finding:
    """Fill in what a status part left open, and say why."""
    near = _without(finding.address, said.near)
    finding = replace(finding, action=_true_action(finding.action, near))
    if finding.action in ("delivered", "relayed", "expanded"):
        return replace(finding, category="delivered")
    told = (finding.diagnostic, said.answer, near, said.around)
    # What the server answered is enough: around it may stand what others did.
    words = [one for one in told[:2] if _tells(one, finding.address)] if said.answer else []
    words = words or [one for one in told if _tells(one, finding.address)]
    status = _status(finding.status, told)
    reply = next((code for one in told if (code := reply_code(one))), "")
    reason = reason_of(
        reply_code=reply,
        status=status,
        text=words[0] if words and words[0] != said.around else "",
        beside=words,
        host=finding.remote_mta,
        action=finding.action,
        command=command_of(finding.diagnostic) or said.command,
    )
    return replace(
        finding,
        status=status,
        reply_code=reply,
        reason=reason,
        category=category(finding.action, reason, reply or status),
        diagnostic="".join(words[:1])[:DIAGNOSTIC],
    )


def _true_action(stated: str, beside: str) -> str:
    low = beside.lower()
    rows = table("bounces")["true_actions"]
    return next(
        (row["action"] for row in rows if row["stated"] == stated and row["phrase"] in low), stated
    )


def _status(stated: str, told: tuple[str, ...]) -> str:
    """Return the first code that says something.

    A reporter that knows none writes 5.0.0, and one that gave up 4.4.7, beside what it was told.
    """
    codes = [code for one in told if (code := enhanced_code(stated, one))]
    first = next((code for code in codes if not vague(code)), "".join(codes[:1]))
    if first.endswith(GAVE_UP):
        answers = (code for one in told for code in answered_codes(one))
        return next((code for code in answers if not code.endswith(GAVE_UP)), first)
    return first


def _without(address: str, near: str) -> str:
    """Return what follows an address that opens its line: `<bob@example.org>: no such user`."""
    start = near.lstrip("<")
    begins = start[: len(address)].casefold() == address.casefold() != ""
    return start[len(address) :].lstrip(">:;, ") if begins else near


def _tells(text: str, address: str) -> bool:
    return bool(_LETTERS.search(text.replace(address, "")))


def said_about(bounce: Bounce) -> dict[str, Said]:
    """Return what the text beside a status part says, by address."""
    named, said = _named_and_said(bounce)
    return {one.address.casefold(): what for one, what in zip(named, said, strict=True)}
