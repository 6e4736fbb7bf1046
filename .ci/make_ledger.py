"""Make a profile with a very large ledger: python .ci/make_ledger.py FOLDER [RECIPIENTS]

The program's own code writes some hundred letters with what became of them; SQL then multiplies
those: the same stories at other times, with other addresses.  Always the same for the same number.
"""

from __future__ import annotations

import random
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.ledger import codec
from mailtracker_gui.ledger.ledger import Ledger
from tests.gui import story

NOW = datetime(2026, 5, 12, 14, 30, tzinfo=UTC)
LETTERS, SPAN = 400, timedelta(days=730)
LATE = (Kind.CLICKED, 30.0, story.CLICKED[2])
STORIES = (  # weight, steps
    (34, (story.TAKEN, story.ARRIVED)),
    (20, (story.TAKEN, story.ARRIVED, story.OPENED)),
    (8, (story.TAKEN, story.ARRIVED, story.OPENED, story.CLICKED)),
    (4, (story.TAKEN, story.ARRIVED, story.OPENED, LATE)),
    (6, (story.TAKEN, story.ARRIVED, story.OPENED, story.REPLIED)),
    (7, (story.TAKEN, story.ARRIVED, story.PREFETCH)),
    (9, (story.TAKEN,)),
    (4, (story.TAKEN, story.NO_USER)),
    (3, (story.TAKEN, story.FULL)),
    (2, (story.TAKEN, story.SPAM)),
    (2, (story.TAKEN, story.LATER)),
    (1, (story.STOPPED,)),
)
NAMES = "Ann Bob Cleo Dana Emil Fay Gus Hana Ivo Jana Kim Lea Mia Nora Olaf Petra Rosa Tom"
FAMILIES = "Lee Ray Roth Berg Voss Holt Ek Falk Sommer Weber Orlow Kowalska Niemann Żak"
DOMAINS = "example.net example.org tern.example orbit.example slow.example hartmann.example"
THINGS = ("Offer for the", "Invoice for the", "Minutes about the", "Question about the", "Plan of")
WHAT = ("new roof", "boat house", "spring fair", "garden wall", "old bridge", "club room", "well")
TAGS = ("", "", "Spring offer", "Roofs", "Club")
# Ids of copies follow those of the originals; times are spread over the span, in the same order.
PERSON, MAIL, LATER = "replace({0}, '@', '.' || n || '@')", "{0} || '.' || n", "{0} + n * :step"
LETTER, RECIPIENT, FACT = (f"{{0}} + n * :{one}" for one in ("letters", "people", "facts"))
COPIED: dict[str, dict[str, str]] = {
    "letters": {"id": LETTER, "message_id": MAIL, "envid": MAIL, "created": LATER},
    "recipients": {"id": RECIPIENT, "letter": LETTER, "address": PERSON, "canonical": PERSON},
    "tags": {"letter": LETTER},
    "evidence": {
        "seq": FACT, "message": LETTER, "recipient": RECIPIENT, "at": LATER, "learnt": LATER,
        "key": MAIL,
    },
    "statuses": {
        "recipient": RECIPIENT, "letter": LETTER, "proof": MAIL, "first_open": LATER,
        "first_click": LATER, "last_event": LATER, "due": LATER,
    },
    "list": {"letter": LETTER, "sent": LATER, "last_event": LATER, "people": PERSON},
    "outcomes": {"sent": LATER, "recipient": RECIPIENT, "letter": LETTER},
    "signals": {"recipient": RECIPIENT, "canonical": PERSON, "at": LATER},
    "contacts": {"canonical": PERSON, "address": PERSON, "last_letter": LATER, "since": LATER,
                 "search": PERSON},
}  # fmt: skip


def main(folder: Path, wanted: int) -> None:
    path = folder / "ledger.sqlite"
    if path.exists():
        sys.exit(f"{path} is there already.")
    ledger = Ledger(path)
    people = originals(ledger)
    copies = max(0, round(wanted / people) - 1)
    with ledger.transaction() as db:
        multiply(db, copies)
    ledger.close()
    print(f"{path}: {people * (copies + 1):,} recipients, {path.stat().st_size / 1e6:,.0f} MB")


def originals(ledger: Ledger) -> int:
    """Write the first letters; return to how many recipients."""
    chance = random.Random(1)  # noqa: S311  # the same each time
    account = ledger.save_account(story.ACCOUNT, NOW)
    second = ledger.save_account(story.SECOND, NOW)
    weights, stories = zip(*STORIES, strict=True)
    count = 0
    with ledger.transaction():
        for number in range(LETTERS):
            to = tuple(person(chance, number, one) for one in range(chance.choice((1,) * 9 + (3,))))
            subject = f"{chance.choice(THINGS)} {chance.choice(WHAT)}"
            story.add(
                ledger,
                chance.choice((account, account, second)),
                NOW - SPAN + timedelta(minutes=number),
                to,
                subject,
                tuple(chance.choices(stories, weights, k=len(to))),
                tag=chance.choice(TAGS),
            )
            count += len(to)
        ledger.settle_in(NOW)  # or the program would make all of it anew at its first start
    return count


def person(chance: random.Random, number: int, one: int) -> str:
    first, family = chance.choice(NAMES.split()), chance.choice(FAMILIES.split())
    return f"{first} {family} <{first.lower()}.{number}.{one}@{chance.choice(DOMAINS.split())}>"


def multiply(db: sqlite3.Connection, copies: int) -> None:
    values = {
        "copies": copies,
        "step": int(SPAN / timedelta(microseconds=1)) // (copies + 1),
        "letters": _last(db, "letters", "id"),
        "people": _last(db, "recipients", "id"),
        "facts": _last(db, "evidence", "seq"),
    }
    db.execute("CREATE TEMP TABLE numbers (n INTEGER PRIMARY KEY)")
    db.executemany("INSERT INTO numbers VALUES (?)", ((n,) for n in range(1, copies + 1)))
    for table, changed in COPIED.items():
        columns = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")]
        chosen = ", ".join(changed.get(name, "{0}").format(f"o.{name}") for name in columns)
        # CROSS: the copies one after the other, so that ids come in order.
        db.execute(
            f"INSERT INTO {table} SELECT {chosen} FROM numbers CROSS JOIN"  # noqa: S608  # constants
            f" (SELECT * FROM {table}) o",
            {name: value for name, value in values.items() if f":{name}" in chosen},
        )
    db.execute("DROP TABLE numbers")
    assert codec.ticks(NOW) >= db.execute("SELECT max(sent) FROM list").fetchone()[0]


def _last(db: sqlite3.Connection, table: str, name: str) -> int:
    return int(db.execute(f"SELECT max({name}) FROM {table}").fetchone()[0])  # noqa: S608  # constants


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2].replace(",", "")) if sys.argv[2:] else 1_000_000)
