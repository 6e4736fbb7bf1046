"""What a recipient can do, as data: the vocabulary of `actors.py`, played by `stage.py`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A mail server reports on the delivery (RFC 3464)."""

    after: float  # seconds since the letter was handed over; so in every step
    action: str
    status: str
    said: str  # with its type, as in Diagnostic-Code; {address} and {host} are filled in


class Look(Enum):
    IMAGES = auto()
    FIRST_LINK = auto()
    EVERYTHING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody's program fetches what the letter's HTML part points to."""

    after: float
    look: Look
    agent: str  # a row of `visits.AGENTS`
    method: str = "GET"


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The mail program answers the request for a receipt (RFC 8098), if there was one."""

    after: float
    disposition: str
    by_hand: bool = True


class Note(Enum):
    REPLY = auto()
    VACATION = auto()
    COMPLAINT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """A mail is written to the sender."""

    after: float
    note: Note


Step = Report | Visit | Receipt | Write


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    about: str  # for the list of recipients one can try
    steps: tuple[Step, ...] = ()
    refusal: str = ""  # of the RCPT command
    relents: bool = False  # the second attempt is accepted
    hangs_up: bool = False  # the connection breaks when the letter has been handed over
