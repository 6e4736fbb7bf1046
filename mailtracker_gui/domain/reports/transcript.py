"""The session as Sendmail and its kin show it: `>>> command`, `<<< answer`, then who it hit."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mailtracker_gui.domain.reports.addresses import addresses_in
from mailtracker_gui.domain.reports.tables import table

LINES = 2000
LINE = 1000

_OURS = re.compile(r"[> \t]{0,4}>>>[ \t]?(.{0,500})")
_THEIRS = re.compile(r"[> \t]{0,4}<<<[ \t]?(.{0,1000})")
_NESTED = re.compile(r"\.\.\. ([45]\d\d[ -].{1,500})")
_ABOUT = re.compile(r"[ \t]{0,4}[45]\d\d[ -]")


@dataclass(slots=True)
class Exchange:
    """One command and the answers to it; `about` are the addresses it decided on."""

    command: str
    answer: list[str] = field(default_factory=list)
    about: dict[str, str] = field(default_factory=dict)  # address -> the reporter's line on it


def exchanges(text: str) -> list[Exchange]:
    if "<<<" not in text and ">>>" not in text:
        return []
    found = [Exchange(command="")]
    for line in text.split("\n", LINES)[:LINES]:
        line = line[:LINE]
        if ours := _OURS.match(line):
            found.append(Exchange(command=command_of(f">>> {ours[1]}")))
            found[-1].about = dict.fromkeys(map(str.casefold, addresses_in(ours[1])), "")
        elif theirs := _THEIRS.match(line):
            found[-1].answer.append(theirs[1].strip())
        elif "while talking to" in line.lower():
            found.append(Exchange(command=""))
        elif _ABOUT.match(line):
            for address in addresses_in(line):
                found[-1].about[address.casefold()] = line.strip()
    return found


def answer_to(address: str, found: list[Exchange]) -> tuple[str, str]:
    """Return what the server answered about an address, and to which command."""
    for exchange in reversed(found):
        if address.casefold() in exchange.about:
            line = exchange.about[address.casefold()]
            if nested := _NESTED.search(line):
                return nested[1], ""
            return " ".join(exchange.answer) or line, exchange.command
    return "", ""


def command_of(text: str) -> str:
    """Return the command a text speaks of first: connect, mail, rcpt or data."""
    low = text[:4000].lower()
    places = [
        (low.find(phrase), name)
        for name, phrases in table("bounces")["commands"].items()
        for phrase in phrases
        if phrase in low
    ]
    return min(places)[1] if places else ""
