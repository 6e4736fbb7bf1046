"""How each status and each fact looks: always an icon and a word, colour only beside them."""

from __future__ import annotations

from typing import NamedTuple

from mailtracker_gui.domain.contacts import Block
from mailtracker_gui.domain.evidence import Evidence, Kind, Verdict
from mailtracker_gui.domain.status import HITS, Delivery, Mark, Reading
from mailtracker_gui.gui.language import mark


class Look(NamedTuple):
    icon: str
    tone: str  # a colour of theme.toml
    meaning: str = ""


DELIVERIES = {
    Delivery.HARD_BOUNCE: Look(
        "circle-x", "bad", mark("It did not arrive: the address is not good.")
    ),
    Delivery.SPAM_BOUNCE: Look(
        "shield-x", "bad", mark("It did not arrive: it was taken for spam.")
    ),
    Delivery.SOFT_BOUNCE: Look(
        "circle-alert", "warn", mark("It did not arrive, but the address may be good.")
    ),
    Delivery.UNSURE: Look(
        "circle-question-mark",
        "warn",
        mark("The connection broke while sending. It may have gone."),
    ),
    Delivery.DROPPED: Look("ban", "warn", mark("It was decided here not to send.")),
    Delivery.DEFERRED: Look("clock", "warn", mark("It is still being tried.")),
    Delivery.CREATED: Look("file-pen", "quiet", mark("It is stored here and will be sent.")),
    Delivery.SCHEDULED: Look(
        "calendar-clock", "quiet", mark("It will be sent when its time comes.")
    ),
    Delivery.PROCESSING: Look("loader", "quiet", mark("It is being sent.")),
    Delivery.ACCEPTED: Look("check", "quiet", mark("Your provider has it. No more is known yet.")),
    Delivery.SILENT: Look(
        "hourglass",
        "quiet",
        mark("Your provider took it and nobody complained. That is all we know."),
    ),
    Delivery.DELIVERED: Look("circle-check", "good", mark("The recipient's side has it.")),
}
READINGS = {
    Reading.NOTHING: Look("minus", "faint", mark("Nothing tells whether it was read.")),
    Reading.MACHINE: Look("bot", "quiet", mark("A machine loaded it. Nobody need have seen it.")),
    Reading.OPENED: Look("eye", "info", mark("A person opened it.")),
    Reading.CLICKED: Look("mouse-pointer-click", "info", mark("A person followed a link.")),
    Reading.READ: Look("mail-open", "good", mark("The recipient confirmed that it was shown.")),
    Reading.REPLIED: Look("reply", "good", mark("A person answered.")),
}
MARKS = {
    Mark.DELETED_UNREAD: Look("trash-2", "warn"),
    Mark.RECEIPT_REFUSED: Look("mail-x", "quiet"),
    Mark.COMPLAINED: Look("flag", "bad"),
    Mark.UNSUBSCRIBED: Look("bell-off", "warn"),
    Mark.OBJECTED: Look("hand", "warn"),
    Mark.AUTO_REPLIED: Look("message-square-more", "quiet"),
    Mark.CONTRADICTORY: Look("triangle-alert", "warn"),
}
FACTS = {
    Kind.CREATED: Look("file-pen", "quiet"),
    Kind.SCHEDULED: Look("calendar-clock", "quiet"),
    Kind.PROCESSING: Look("send", "quiet"),
    Kind.DROPPED: Look("ban", "warn"),
    Kind.ACCEPTED: Look("check", "quiet"),
    Kind.POSTPONED: Look("clock", "warn"),
    Kind.REFUSED: Look("circle-x", "bad"),
    Kind.UNSURE: Look("circle-question-mark", "warn"),
    Kind.RELAYED: Look("route", "quiet"),
    Kind.DELIVERED: Look("circle-check", "good"),
    Kind.EXPANDED: Look("users", "good"),
    Kind.DELAYED: Look("clock", "warn"),
    Kind.FAILED: Look("circle-x", "bad"),
    Kind.AUTO_REPLIED: Look("message-square-more", "quiet"),
    Kind.DISPLAYED: Look("mail-open", "good"),
    Kind.DELETED: Look("trash-2", "warn"),
    Kind.DENIED: Look("mail-x", "quiet"),
    Kind.DISPATCHED: Look("mail-check", "quiet"),
    Kind.PROCESSED: Look("mail-check", "quiet"),
    Kind.OPENED: Look("eye", "info"),
    Kind.CLICKED: Look("mouse-pointer-click", "info"),
    Kind.REPLIED: Look("reply", "good"),
    Kind.COMPLAINED: Look("flag", "bad"),
    Kind.UNSUBSCRIBED: Look("bell-off", "warn"),
    Kind.OBJECTED: Look("hand", "warn"),
    Kind.UNCLEAR: Look("circle-question-mark", "quiet"),
    Kind.JUDGED: Look("undo-2", "quiet"),
}
BLOCKS = {
    Block.NONE: Look("circle-check", "quiet", mark("Nothing is known against this address.")),
    Block.BOUNCED: Look("circle-x", "bad"),
    Block.SOFT: Look("circle-alert", "warn"),
    Block.COMPLAINED: Look("flag", "bad"),
    Block.UNSUBSCRIBED: Look("bell-off", "warn"),
    Block.BY_HAND: Look("ban", "warn"),
    Block.CORRECTED: Look("route", "info"),
}
VERDICTS = {  # whose hit it was, in the words of the window
    Verdict.PERSON: Look("user", "info", mark("a person")),
    Verdict.PROXY: Look("user", "info", mark("a person, through an image proxy")),
    Verdict.PREFETCH: Look("bot", "quiet", mark("a machine, ahead of any reading")),
    Verdict.SCANNER: Look("bot", "quiet", mark("a robot")),
    Verdict.SELF: Look("undo-2", "quiet", mark("you")),
    Verdict.UNKNOWN: Look("circle-question-mark", "quiet", mark("unknown")),
}
JUDGEMENTS = {  # what the user may say of a hit
    Verdict.SELF: mark("This was me"),
    Verdict.SCANNER: mark("This was a robot"),
    Verdict.PERSON: mark("This was a person"),
}


def fact_look(fact: Evidence, verdict: Verdict | None) -> Look:
    """Return the look of a fact; a hit that was no person's looks like what it was."""
    if fact.kind in HITS and verdict not in {Verdict.PERSON, Verdict.PROXY}:
        return VERDICTS[verdict or Verdict.UNKNOWN]
    return FACTS[fact.kind]
