"""Who lives in the sandbox: the local part of an address says what becomes of a letter.

`nouser@anywhere.test` bounces, `nouser+2@anywhere.test` too; a name that is not in the table is
a mailbox like `ok`.  Times are short for the watcher's sake: what takes a real server hours
takes seconds here.
"""

from __future__ import annotations

from mailtracker_gui.sandbox.script import Actor, Look, Note, Receipt, Report, Step, Visit, Write

UNREACHABLE = "X-Postfix; connect to {host}[127.0.0.1]:25: Connection timed out"
STORED = "smtp; 250 2.0.0 <{address}> Saved"


def _delivered(after: float = 2) -> Report:
    return Report(after=after, action="delivered", status="2.0.0", said=STORED)


def _mailbox(*then: Step) -> tuple[Step, ...]:
    return (_delivered(), *then)


def _sees(after: float, agent: str) -> Visit:
    return Visit(after=after, look=Look.IMAGES, agent=agent)


def _clicks(after: float, agent: str) -> Visit:
    return Visit(after=after, look=Look.FIRST_LINK, agent=agent)


ACTORS = {
    "ok": Actor(about="gets the letter", steps=_mailbox()),
    "opens": Actor(about="opens it on a telephone", steps=_mailbox(_sees(12, "telephone"))),
    "clicks": Actor(
        about="opens it at Gmail and follows a link",
        steps=_mailbox(_sees(24, "gmail"), _clicks(27, "chrome")),
    ),
    "reads": Actor(
        about="opens it and sends the receipt asked for",
        steps=_mailbox(_sees(14, "thunderbird"), Receipt(after=15, disposition="displayed")),
    ),
    "replies": Actor(
        about="opens it and answers",
        steps=_mailbox(_sees(12, "firefox"), Write(after=22, note=Note.REPLY)),
    ),
    "vacation": Actor(about="is away", steps=_mailbox(Write(after=3, note=Note.VACATION))),
    "nouser": Actor(
        about="does not exist",
        steps=(
            Report(
                after=3,
                action="failed",
                status="5.1.1",
                said="smtp; 550 5.1.1 <{address}>: Recipient address rejected: User unknown",
            ),
        ),
    ),
    "full": Actor(
        about="has a full mailbox",
        steps=(
            Report(
                after=4,
                action="delayed",
                status="4.2.2",
                said="smtp; 452 4.2.2 <{address}>: Mailbox full, try again later",
            ),
            Report(
                after=20,
                action="failed",
                status="5.2.2",
                said="smtp; 552 5.2.2 <{address}>: Quota exceeded (mailbox for user is full)",
            ),
        ),
    ),
    "spam": Actor(
        about="takes the letter for spam",
        steps=(
            Report(
                after=3,
                action="failed",
                status="5.7.1",
                said="smtp; 554 5.7.1 Message rejected: it looks like spam (score 11.2)",
            ),
        ),
    ),
    "slow": Actor(
        about="gets it late",
        steps=(
            Report(after=4, action="delayed", status="4.4.1", said=UNREACHABLE),
            _delivered(after=18),
        ),
    ),
    "slowfail": Actor(
        about="is not reached, and given up",
        steps=(
            Report(after=5, action="delayed", status="4.4.1", said=UNREACHABLE),
            Report(
                after=28,
                action="failed",
                status="4.4.7",
                said="X-Postfix; delivery time expired: connect to {host}[127.0.0.1]:25: "
                "Connection timed out",
            ),
        ),
    ),
    "scanner": Actor(
        about="is behind a gateway that follows every link; reads it later",
        steps=(
            Visit(after=1, look=Look.EVERYTHING, agent="nameless", method="HEAD"),
            Visit(after=1.5, look=Look.EVERYTHING, agent="headless"),
            _delivered(after=3),
            _sees(26, "firefox"),
            _clicks(29, "firefox"),
        ),
    ),
    "apple": Actor(
        about="uses Apple's Mail Privacy Protection",
        steps=_mailbox(_sees(6, "apple-privacy")),
    ),
    "forwards": Actor(
        about="has it sent on to a server that sends no reports",
        steps=(
            Report(
                after=2,
                action="relayed",
                status="2.0.0",
                said="smtp; 250 2.0.0 Ok: queued as 4dKz3R6Yp2x8w9",
            ),
        ),
    ),
    "list": Actor(
        about="is a mailing list",
        steps=(
            Report(
                after=2,
                action="expanded",
                status="2.0.0",
                said="X-Postfix; alias expanded",
            ),
        ),
    ),
    "deletes": Actor(
        about="deletes it unread, and the mail program says so",
        steps=_mailbox(Receipt(after=11, disposition="deleted", by_hand=False)),
    ),
    "denies": Actor(
        about="refuses the receipt", steps=_mailbox(Receipt(after=11, disposition="denied"))
    ),
    "silent": Actor(about="is never heard of"),
    "rejects": Actor(
        about="is refused by your own provider",
        refusal="550 5.1.1 <{address}>: Recipient address rejected: User unknown",
    ),
    "busy": Actor(
        about="is refused for now, and accepted at the second attempt",
        refusal="451 4.7.1 <{address}>: Recipient address rejected: Greylisted, try again later",
        relents=True,
        steps=_mailbox(),
    ),
    "complains": Actor(
        about="opens it and reports it as spam",
        steps=_mailbox(_sees(12, "firefox"), Write(after=20, note=Note.COMPLAINT)),
    ),
    "unsure": Actor(
        about="is never heard of, and the connection breaks after the letter was handed over",
        hangs_up=True,
    ),
}


def actor(address: str) -> Actor:
    name = address.rpartition("@")[0].partition("+")[0].casefold()
    return ACTORS.get(name, ACTORS["ok"])
