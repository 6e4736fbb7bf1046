"""A profile with a dozen letters of every fate, for tests and screenshots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from mailtracker_gui.domain.account import Account, Security, Server
from mailtracker_gui.domain.contacts import Note, Noted
from mailtracker_gui.domain.evidence import Evidence, Kind, Source
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.merges import Numbered
from mailtracker_gui.ledger.rows import AccountState

NOW = datetime(2026, 5, 12, 14, 30, tzinfo=timezone(timedelta(hours=2)))
ACCOUNT = Account(
    name="Mara Lind",
    address="mara@lind.example",
    smtp=Server(host="smtp.lind.example", port=465, user="mara@lind.example"),
    imap=Server(host="imap.lind.example", port=993, user="mara@lind.example"),
    folders=("INBOX", "Junk"),
    tracking=Tracking(receipt=True, pixel=True, links=True),
    tracker_url="https://news.lind.example",
)
SECOND = Account(
    name="Club",
    address="board@rowing.example",
    smtp=Server(host="mail.rowing.example", port=587, security=Security.STARTTLS, user="board"),
)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:138.0) Gecko/20100101 Firefox/138.0"
REPORT = b"""From: Mail Delivery System <mailer-daemon@mx.hartmann.example>
To: mara@lind.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.hartmann.example
Final-Recipient: rfc822; office@hartmann.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <office@hartmann.example>: no such user here
--b--
"""
Step = tuple[Kind, float, dict[str, str]]  # what, hours after the letter was written, details


def said(reply: str, host: str, **more: str) -> dict[str, str]:
    return {"reply": reply, "reply_code": reply[:3], "remote_mta": host, **more}


def hit(verdict: str, rule: str, confidence: str, **more: str) -> dict[str, str]:
    return {"verdict": verdict, "rule": rule, "confidence": confidence, **more}


TAKEN = (Kind.ACCEPTED, 0.01, said("250 2.0.0 Ok: queued as 4B2C91", "smtp.lind.example"))
ARRIVED = (Kind.DELIVERED, 0.02, said("250 2.1.5 Ok, stored", "mx.example.net"))
OPENED = (
    Kind.OPENED,
    1.5,
    hit("person", "browser", "0.80", user_agent=FIREFOX, address="203.0.113.24"),
)
GATEWAY = (
    Kind.OPENED,
    0.03,
    hit("scanner", "gateway-in-seconds", "0.90", user_agent="python-requests/2.32"),
)
PREFETCH = (Kind.OPENED, 0.05, hit("prefetch", "apple-mail-privacy", "0.95"))
CLICKED = (
    Kind.CLICKED,
    1.6,
    hit("person", "browser", "0.90", user_agent=FIREFOX, url="https://lind.example/offer"),
)
REPLIED = (Kind.REPLIED, 5.0, {"subject": "Re: your offer"})
BEGUN = (Kind.PROCESSING, 0.01, {})
NO_USER = (
    Kind.FAILED,
    0.05,
    said("550 5.1.1 <office@hartmann.example>: no such user here", "mx.hartmann.example")
    | {"reason": "user-unknown", "status": "5.1.1"},
)
SPAM = (
    Kind.FAILED,
    0.1,
    said("554 5.7.1 Message rejected as spam", "mx.orbit.example") | {"reason": "spam-detected"},
)
FULL = (
    Kind.FAILED,
    2,
    said("452 4.2.2 Mailbox full", "mx.tern.example") | {"reason": "mailbox-full"},
)
LATER = (
    Kind.DELAYED,
    0.5,
    said("451 4.7.1 Greylisted, try again later", "mx.slow.example"),
)
BROKEN = (Kind.UNSURE, 0.02, {"why": "The connection was lost after the text was sent."})
STOPPED = (Kind.DROPPED, 0, {"why": "The address bounced hard before."})
AWAY = (Kind.AUTO_REPLIED, 0.1, {"subject": "Out of office"})
RECEIPT = (Kind.DISPLAYED, 3.0, {})
ALL = Tracking(receipt=True, pixel=True, links=True)

# Days before now, to, subject, and what happened to each recipient in turn.
LETTERS: Sequence[tuple[float, tuple[str, ...], str, tuple[tuple[Step, ...], ...]]] = (
    (96, ("Old Friend <friend@example.net>",), "Photographs from the lake", ((TAKEN,),)),
    (9.2, ("Jonas Weber <jonas@tern.example>",), "Spare keys", ((TAKEN, FULL),)),
    (6.1, ("Ines Roth <ines@example.net>",), "Minutes of the meeting", ((TAKEN, ARRIVED, AWAY),)),
    (4.0, ("billing@orbit.example",), "Invoice 2026-118", ((TAKEN, SPAM),)),
    (
        3.3,
        ("Ann Lee <ann@example.net>", "Bob Ray <bob@example.net>", "office@hartmann.example"),
        "Offer for the new roof",
        (
            (TAKEN, ARRIVED, GATEWAY, OPENED, CLICKED, REPLIED),
            (TAKEN, ARRIVED, PREFETCH),
            (TAKEN, NO_USER),
        ),
    ),
    (2.4, ("Team <team@example.net>",), "Agenda for Thursday", ((TAKEN, ARRIVED, PREFETCH),)),
    (1.9, ("Lea Sommer <lea@example.net>",), "Your application", ((TAKEN, ARRIVED, RECEIPT),)),
    (1.2, ("Paul Berg <paul@slow.example>",), "Measurements", ((TAKEN, LATER),)),
    (0.9, ("Nora Falk <nora@example.net>",), "Contract, second draft", ((TAKEN, ARRIVED, OPENED),)),
    (0.3, ("gone@example.net",), "A last question", ((STOPPED,),)),
    (0.2, ("Karl Voss <karl@example.net>",), "Directions to the workshop", ((BROKEN,),)),
    (0.05, ("Mia Holt <mia@example.net>", "Tom Ek <tom@example.net>"), "Lunch?", ((TAKEN,),) * 2),
)

# A campaign of long ago, for the contacts: name, address, the last that was heard.
CAMPAIGN: Sequence[tuple[str, str, Step]] = (
    ("Alexandria Montgomery-Featherstonehaugh of Lower Wallop",
     "alexandria.montgomery-featherstonehaugh.of.lower.wallop@subsidiary.department.example",
     NO_USER),
    ("Petra Orlow", "p@orbit.example", (Kind.COMPLAINED, 30, {})),
    ("Jonas Weber", "jonas@tern.example", FULL),
    ("Lea Sommer", "lea@example.net", FULL),
    ("Udo Niemann", "udo@hartmann.example", (Kind.UNSUBSCRIBED, 50, {})),
    ("Karl Voss", "karl@example.net", ARRIVED),
)  # fmt: skip
NOTES = (
    ("jonas@tern.example", Noted(note=Note.CORRECTED, at=NOW - timedelta(days=3),
                                 words="jonas.weber@tern-sailing.example")),
    ("friend@example.net", Noted(note=Note.BLOCKED, at=NOW - timedelta(days=30),
                                 words="Asked me on the phone to write to the office instead.")),
)  # fmt: skip


def fill(ledger: Ledger, *, now: datetime = NOW) -> list[int]:
    """Write the whole story; return the letters' ids, oldest first."""
    account = ledger.save_account(ACCOUNT, now)
    state = AccountState(account=account, part="sending", ok=True, words="Ready to send")
    ledger.keep_state(state)
    following = AccountState(
        account=account, part="reading", ok=True, words="Following INBOX, Junk"
    )
    ledger.keep_state(following)
    ids = [
        add(ledger, account, now - timedelta(days=days), to, subject, steps)
        for days, to, subject, steps in LETTERS
    ]
    ledger.rebuild(now)
    return ids


def add(
    ledger: Ledger,
    account: int,
    written: datetime,
    to: tuple[str, ...],
    subject: str,
    steps: tuple[tuple[Step, ...], ...] = (),
    tag: str = "",
) -> int:
    """Add one letter and what happened to it."""
    letter = Letter(
        account=account,
        sender="Mara Lind <mara@lind.example>",
        to=to,
        subject=subject,
        tracking=ALL,
        tag=tag,
    )
    mark = f"{subject}{written.timestamp()}{to[0]}"
    number = ledger.add_letter(letter, message_id=mark, envid=mark, raw=b"raw", now=written)
    row = ledger.letter(number)
    assert row is not None
    if steps:
        gone(ledger, number)
    for one, happened in zip(row.recipients, steps, strict=False):
        for kind, hours, details in happened:
            when = written + timedelta(hours=hours)
            ledger.append([event(number, one.id, kind, when, details)], when)
    return number


def gone(ledger: Ledger, letter: int) -> None:
    """Nothing of the letter waits any more."""
    with ledger.transaction() as db:
        db.execute("UPDATE envelopes SET state = 'done' WHERE letter = ?", (letter,))


def event(
    letter: int | None, recipient: int | None, kind: Kind, at: datetime, details: dict[str, str]
) -> Evidence:
    return Evidence(
        message=letter,
        recipient=recipient,
        kind=kind,
        at=at,
        learnt=at,
        source=Source.DSN,
        key=f"{kind}:{letter}:{recipient}:{at.isoformat()}",
        details=details,
        raw=REPORT if kind is Kind.FAILED else b"",
    )


def wait(ledger: Ledger, subject: str, *, hours: float = 18, now: datetime = NOW) -> int:
    """Write a letter that is to leave in some hours."""
    letter = Letter(
        account=1,
        sender="mara@lind.example",
        to=("Ines Roth <ines@example.net>",),
        subject=subject,
        send_at=now + timedelta(hours=hours),
    )
    return ledger.add_letter(letter, message_id=subject, envid=subject, raw=b"raw", now=now)


def campaign(ledger: Ledger, *, rows: int = 1000, sent: int = 0, failed: int = 0) -> int:
    """Begin one letter to many; so many of them have left, so many failed."""
    template = Letter(
        account=1, sender="mara@lind.example", to=("{{email}}",), subject="Spring", tag="Spring"
    )
    with ledger.transaction():
        number = ledger.merges.begin(template)
        ledger.merges.add(
            number, [Numbered(n, {"email": f"r{n}@many.example"}) for n in range(rows)]
        )
        ledger.merges.run(number, rows)
        for n in range(sent + failed):
            leave(ledger, number, n, TAKEN if n < sent else NO_USER)
        ledger.show_again((), NOW)
    return number


def leave(ledger: Ledger, merge: int, row: int, step: Step) -> None:
    """Make a row of a campaign a letter, and let it come to its end."""
    mark = f"merge{merge}:{row}"
    letter = Letter(
        account=1,
        sender="mara@lind.example",
        to=(f"r{row}@many.example",),
        subject="Spring",
        tag="Spring",
    )
    with ledger.transaction():
        number = ledger.add_letter(
            letter, message_id=mark, envid=mark, raw=b"raw", now=NOW, merge=merge
        )
        ledger.merges.made(merge, row)
        gone(ledger, number)
        found = ledger.letter(number)
        assert found is not None
        kind, hours, details = step
        when = NOW + timedelta(hours=hours)
        ledger.append([event(number, found.recipients[0].id, kind, when, details)], when)
