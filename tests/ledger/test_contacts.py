"""What is known of addresses follows from the evidence and the user's notes, at once and again."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailtracker_gui.domain.contacts import Block, Note, Noted
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger import store
from mailtracker_gui.ledger.contact_queries import (
    ContactColumn,
    ContactQuery,
    Which,
)
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import Query
from tests.facts import START, at, fact

PEOPLE = ("Ann Lee <ann@example.net>", "bob@example.com", "Zoë Ünal <Zoe@Example.net>")
CONTACTS = "SELECT * FROM contacts ORDER BY canonical"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


def write(ledger: Ledger, *to: str, hours: float = 0, tag: str = "") -> int:
    mark = str(ledger.last())
    letter = Letter(account=1, sender="me@example.org", to=to, subject="Offer", tag=tag)
    return ledger.add_letter(letter, message_id=mark, envid=mark, raw=b"raw", now=at(hours))


def happen(
    ledger: Ledger, letter: int, kind: Kind, hours: float, who: int = 0, **told: str
) -> None:
    row = ledger.letter(letter)
    assert row
    one = row.recipients[who].id
    raw = b"report" if kind is Kind.FAILED else b""
    key = f"{kind}:{letter}:{one}:{hours}"
    told_of = fact(kind, hours, key=key, message=letter, recipient=one, raw=raw, **told)
    ledger.append([told_of], at(hours))


def note(ledger: Ledger, address: str, kind: Note, hours: float, words: str = "") -> None:
    ledger.note(address, Noted(note=kind, at=at(hours), words=words))


def block(ledger: Ledger, address: str) -> Block:
    found = ledger.contact(address)
    assert found
    return found.standing.block


def keys(ledger: Ledger, **query: object) -> list[str]:
    return ledger.contact_keys(ContactQuery(**query))  # type: ignore[arg-type]


def test_who_is_written_to_is_a_contact_at_once(ledger: Ledger) -> None:
    write(ledger, *PEOPLE)
    write(ledger, "Ann B. Lee <ANN@example.net>", hours=2)
    [ann] = ledger.contact_rows(["ann@example.net"])
    assert (ann.name, ann.address, ann.letters) == ("Ann B. Lee", "ANN@example.net", 2)
    assert (ann.last_letter, ann.standing.block) == (at(2), Block.NONE)


def test_a_bounce_blocks_and_the_next_arrival_releases(ledger: Ledger) -> None:
    first, second = write(ledger, *PEOPLE), write(ledger, *PEOPLE, hours=2)
    happen(ledger, first, Kind.FAILED, 1, who=1, reason="user-unknown")
    bob = ledger.contact("BOB@example.com")
    assert bob
    assert (bob.standing.block, bob.standing.since, bob.hard) == (Block.BOUNCED, at(1), 1)
    assert block(ledger, "ann@example.net") is Block.NONE
    happen(ledger, second, Kind.DELIVERED, 3, who=1)
    bob = ledger.contact("bob@example.com")
    assert bob
    assert (bob.standing.block, bob.hard) == (Block.NONE, 1)  # what happened stays counted


def test_another_limit_blocks_and_releases_at_once(ledger: Ledger) -> None:
    for hours in range(3):
        letter = write(ledger, "ann@example.net", hours=hours)
        happen(ledger, letter, Kind.FAILED, hours + 0.5, reason="mailbox-full")
    assert (ledger.soft_bounce_limit(), block(ledger, "ann@example.net")) == (5, Block.NONE)
    ledger.keep_soft_limit(3)
    assert (ledger.soft_bounce_limit(), block(ledger, "ann@example.net")) == (3, Block.SOFT)
    ledger.keep_soft_limit(0)
    assert block(ledger, "ann@example.net") is Block.NONE


def test_notes_are_appended_and_never_changed(ledger: Ledger) -> None:
    note(ledger, "Bob <Bob@Example.com>", Note.BLOCKED, 1, "On the phone")
    note(ledger, "bob@example.com", Note.CLEARED, 2)
    assert [one.note for one in ledger.notes_of("bob@example.com")] == [Note.CLEARED, Note.BLOCKED]
    with pytest.raises(sqlite3.IntegrityError, match="never changed"), ledger.transaction() as db:
        db.execute("UPDATE notes SET words = ''")


def test_an_address_with_notes_and_no_letter_is_a_contact(ledger: Ledger) -> None:
    note(ledger, "bob@example.com", Note.BLOCKED, 1)
    ledger.rebuild(at(2))
    bob = ledger.contact("bob@example.com")
    assert bob
    assert (bob.letters, bob.last_letter, bob.standing.block) == (0, None, Block.BY_HAND)
    assert ledger.proposals("bob") == []


def test_the_history_has_the_address_at_that_time_through_corrections(ledger: Ledger) -> None:
    for hours, address in enumerate(("b.old@a.example", "Bob@b.example", "bob@c.example")):
        letter = write(ledger, address, hours=hours)
        happen(ledger, letter, Kind.FAILED, hours + 0.5, reply="550 no", reason="user-unknown")
    note(ledger, "b.old@a.example", Note.CORRECTED, 5, "bob@b.example")
    note(ledger, "bob@b.example", Note.CORRECTED, 6, "bob@c.example")
    told = [(address, one.at) for address, one in ledger.bounces_of("bob@c.example")]
    assert told == [
        ("bob@c.example", at(2.5)), ("Bob@b.example", at(1.5)), ("b.old@a.example", at(0.5)),
    ]  # fmt: skip
    assert [address for address, _ in ledger.bounces_of("b.old@a.example")] == ["b.old@a.example"]
    note(ledger, "bob@c.example", Note.CORRECTED, 7, "b.old@a.example")  # round in a circle
    assert len(ledger.bounces_of("bob@c.example")) == 3
    assert len(ledger.bounces_of("bob@c.example", limit=2)) == 2


def test_tags_are_offered_the_latest_used_first(ledger: Ledger) -> None:
    write(ledger, *PEOPLE, tag="  Spring sale ")
    write(ledger, PEOPLE[0], hours=1, tag="Autumn")
    assert ledger.tags() == ["Autumn", "Spring sale"]


def test_a_tag_is_found_in_the_list(ledger: Ledger) -> None:
    letter = write(ledger, *PEOPLE, tag="Spring sale")
    write(ledger, *PEOPLE)
    assert list(ledger.ids(Query(text="SPRING ann"))) == [letter]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["zoe@example.net", "bob@example.com", "ann@example.net"]),
        ("example.NET", ["zoe@example.net", "ann@example.net"]),
        ("ÜNAL zoe", ["zoe@example.net"]),
        ("ann bob", []),
        ("%", []),
    ],
)
def test_every_word_is_looked_for_in_name_and_address(
    ledger: Ledger, text: str, found: list[str]
) -> None:
    for hours, who in enumerate(PEOPLE):
        write(ledger, who, hours=hours)
    assert keys(ledger, text=text) == found


def test_who_bounced_and_who_is_blocked(ledger: Ledger) -> None:
    letter, later = write(ledger, *PEOPLE), write(ledger, *PEOPLE, hours=1)
    happen(ledger, letter, Kind.FAILED, 1, who=0, reason="user-unknown")
    happen(ledger, later, Kind.DELIVERED, 2, who=0)
    happen(ledger, letter, Kind.COMPLAINED, 2, who=1)
    assert keys(ledger, which=Which.BOUNCED) == ["ann@example.net"]
    assert keys(ledger, which=Which.BLOCKED) == ["bob@example.com"]


@pytest.mark.parametrize("column", ContactColumn)
def test_every_column_sorts_both_ways(ledger: Ledger, column: ContactColumn) -> None:
    letter = write(ledger, *PEOPLE)
    happen(ledger, letter, Kind.FAILED, 1, who=1, reason="user-unknown")
    happen(ledger, letter, Kind.COMPLAINED, 2, who=2)
    up = keys(ledger, column=column, descending=False)
    assert up == keys(ledger, column=column)[::-1]
    assert sorted(up) == ["ann@example.net", "bob@example.com", "zoe@example.net"]


def plans(ledger: Ledger, ask: Callable[[], object]) -> str:
    """Return how SQLite would answer what is asked."""
    asked: list[str] = []
    ledger._db.set_trace_callback(asked.append)
    ask()
    ledger._db.set_trace_callback(None)
    steps = [row[3] for one in asked for row in ledger._db.execute(f"EXPLAIN QUERY PLAN {one}")]
    return "\n".join(steps)


@pytest.mark.parametrize(
    "query",
    [
        *(ContactQuery(which=which) for which in Which),
        ContactQuery(column=ContactColumn.NAME),
        ContactQuery(column=ContactColumn.ADDRESS, descending=False),
    ],
)
def test_the_usual_orders_need_no_sorting(ledger: Ledger, query: ContactQuery) -> None:
    assert "B-TREE FOR" not in plans(ledger, lambda: ledger.contact_keys(query))


def test_history_and_proposals_are_found_by_indexes(ledger: Ledger) -> None:
    write(ledger, *PEOPLE)
    history = plans(ledger, lambda: ledger.bounces_of("ann@example.net"))
    assert "evidence_recipient" in history
    assert "placements_recipient" in history
    assert "SCAN e" not in history
    proposals = plans(ledger, lambda: ledger.proposals("an"))
    assert "contacts_name" in proposals
    assert "SCAN" not in proposals


@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("ANN", ["ann@example.net"]),
        ("zoë", ["zoe@example.net"]),
        ("b", ["bob@example.com"]),
        ("lee", []),
        ("_", []),
    ],
)
def test_who_begins_so_is_proposed(ledger: Ledger, prefix: str, found: list[str]) -> None:
    write(ledger, *PEOPLE)
    assert [one.canonical for one in ledger.proposals(prefix)] == found


def test_changes_name_the_addresses_to_look_at_again(ledger: Ledger) -> None:
    letter = write(ledger, *PEOPLE)
    seen = ledger.revision()
    assert ledger.contact_changes(seen) == []
    happen(ledger, letter, Kind.FAILED, 1, who=1, reason="user-unknown")
    note(ledger, "new@example.org", Note.BLOCKED, 2)
    assert sorted(ledger.contact_changes(seen)) == ["bob@example.com", "new@example.org"]


STEPS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(
            [
                (Kind.FAILED, {"reason": "user-unknown"}),
                (Kind.FAILED, {"reason": "mailbox-full"}),
                (Kind.FAILED, {"reason": "spam-detected"}),
                (Kind.DELIVERED, {}),
                (Kind.COMPLAINED, {}),
                (Kind.DELAYED, {}),
                *Note,
            ]
        ),
        st.integers(0, 200),
    ),
    max_size=12,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_is_known_is_what_the_evidence_alone_would_make(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[int, object, int]]
) -> None:
    with closing(Ledger(tmp_path_factory.mktemp("l") / "ledger.sqlite")) as ledger:
        ledger.keep_soft_limit(2)
        letters = [write(ledger, *PEOPLE, "bob@new.example", hours=n) for n in range(3)]
        addresses = sorted(ledger.lookup.recipients(1))
        for who, step, hours in steps:
            if isinstance(step, Note):
                note(ledger, addresses[who], step, hours, "bob@new.example")
            else:
                kind, told = step  # type: ignore[misc]
                happen(ledger, letters[hours % 3], kind, hours, who=who, **told)
        ledger.refold_due(at(300))
        before = [dict(row) | {"revision": 0} for row in ledger._db.execute(CONTACTS)]
        ledger.rebuild(at(300))
        after = [dict(row) | {"revision": 0} for row in ledger._db.execute(CONTACTS)]
        assert after == before


def test_a_ledger_of_the_first_version_gets_its_contacts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.sqlite"
    scripts = store.migrations()
    with closing(sqlite3.connect(path)) as old:
        old.executescript(scripts[0])
        old.execute("PRAGMA user_version = 1")
        old.execute(
            "INSERT INTO letters VALUES (1, 1, 'm', 'e', 'me@example.org', 'Offer', 0, '{}', x'')"
        )
        old.execute(
            "INSERT INTO recipients VALUES (1, 1, 'to', 'Bob', 'bob@example.com',"
            " 'bob@example.com')"
        )
        old.execute(
            "INSERT INTO evidence VALUES (1, 1, 1, 'failed', 60, 60, 'dsn', 'mail:1:0',"
            """ '{"reason": "user-unknown"}', x'')"""
        )
        old.commit()
    with pytest.raises(Trouble, match="older MailTracker"):
        Reader(path)
    with closing(Ledger(path)) as ledger:
        ledger.settle_in(START)
        assert keys(ledger) == ["bob@example.com"]
        assert block(ledger, "bob@example.com") is Block.BOUNCED
        revision = ledger.revision()
        ledger.settle_in(START)
        assert ledger.revision() == revision  # once is enough
    with closing(Reader(path)) as reader:
        assert reader.contact("bob@example.com")
    assert (tmp_path / "ledger.v1.backup.sqlite").exists()
