"""Facts are appended once, follow into the list at once, and outlive everything."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailtracker_gui.domain.account import Account, Filing, Policy, Security, Server
from mailtracker_gui.domain.evidence import Evidence, Kind
from mailtracker_gui.domain.message import Letter, Tracking
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.ledger import store
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.outbox import Outbox, State
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import AccountState, Column, Query
from tests.facts import START, at, fact

ACCOUNT = Account(
    name="Work",
    address="me@example.org",
    smtp=Server(host="smtp.example.org", port=587, security=Security.STARTTLS, user="me"),
    imap=Server(host="imap.example.org", port=993, pin="AB:CD"),
    policy=Policy(retry_window=timedelta(hours=48)),
    tracking=Tracking(pixel=True),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    yield ledger
    ledger.close()


@pytest.fixture
def reader(ledger: Ledger) -> Iterator[Reader]:
    reader = Reader(ledger.path)
    yield reader
    reader.close()


def write(ledger: Ledger, *to: str, subject: str = "Offer", individual: bool = False) -> int:
    letter = Letter(
        account=1,
        sender="Me <me@example.org>",
        to=to or ("Ann Lee <ann@example.org>",),
        subject=subject,
        tracking=Tracking(pixel=individual),
    )
    number = ledger.last() + 1
    return ledger.add_letter(
        letter, message_id=f"{number}@me", envid=f"E{number}", raw=b"raw", now=at(number)
    )


def test_within_a_second_the_timeline_is_in_the_order_of_learning(ledger: Ledger) -> None:
    number = write(ledger)
    written, second = number, 1 / 3600
    for kind, hours in (
        (Kind.ACCEPTED, written + 0.4 * second),
        (Kind.DELIVERED, written),  # a report's time has no fractions
        (Kind.DELAYED, written - second),
    ):
        ledger.append([fact(kind, hours, message=number)], START)
    kinds = [one.kind for one in ledger.timeline(number)]
    assert kinds == [Kind.DELAYED, Kind.CREATED, Kind.ACCEPTED, Kind.DELIVERED]


def test_a_letter_is_in_the_list_as_soon_as_it_is_stored(ledger: Ledger, reader: Reader) -> None:
    number = write(ledger, "Ann Lee <ann@example.org>", "bob@example.org")
    [row] = reader.rows(reader.ids(Query()))
    assert (row.id, row.to, row.subject) == (number, "Ann Lee, bob@example.org", "Offer")
    assert row.delivery is Delivery.CREATED


def test_the_same_fact_twice_is_one(ledger: Ledger) -> None:
    write(ledger)
    assert len(ledger.append([fact(Kind.DELIVERED, 1), fact(Kind.DELIVERED, 1)], at(2))) == 1
    revision = ledger.revision()
    assert ledger.append([fact(Kind.DELIVERED, 1)], at(2)) == []
    assert ledger.revision() == revision


def test_since_gives_what_is_new_in_order_and_whole(ledger: Ledger, reader: Reader) -> None:
    write(ledger)
    seen = reader.last()
    told = fact(Kind.FAILED, 1, reply="550 No such user", raw=b"\xff report")
    ledger.append([told], at(2))
    [got] = reader.since(seen)
    assert (got.kind, got.raw, got.details) == (told.kind, told.raw, told.details)
    assert (got.at, got.seq) == (told.at, seen + 1)
    assert reader.since(got.seq) == []


def test_evidence_never_changes(ledger: Ledger) -> None:
    write(ledger)
    with pytest.raises(sqlite3.IntegrityError, match="never changed"), ledger.transaction() as db:
        db.execute("UPDATE evidence SET kind = 'delivered'")


def test_changes_names_the_letters_to_look_at_again(ledger: Ledger, reader: Reader) -> None:
    first, second = write(ledger), write(ledger, subject="Bill")
    changes = reader.changes(0)
    assert changes.letters == [first, second]
    ledger.append([fact(Kind.DELIVERED, 1)], at(2))
    assert reader.changes(changes.revision).letters == [first]


@pytest.mark.parametrize("column", Column)
def test_every_column_sorts_both_ways(ledger: Ledger, reader: Reader, column: Column) -> None:
    write(ledger, "zoe@example.org", subject="apple")
    write(ledger, "Ann <ann@example.org>", subject="Berry")
    ledger.append([fact(Kind.FAILED, 1), fact(Kind.REPLIED, 500, recipient=2, message=2)], at(501))
    up = list(reader.ids(Query(column=column, descending=False)))
    assert up == list(reversed(reader.ids(Query(column=column, descending=True))))
    assert up == ([2, 1] if column is Column.TO else [1, 2])


@pytest.mark.parametrize(
    ("text", "found"),
    [("", 2), ("invoice", 1), ("ANN", 2), ("ann@ex invo", 1), ("100%", 0), ("żółw", 1)],
)
def test_the_filter_looks_at_subject_and_recipients(
    ledger: Ledger, reader: Reader, text: str, found: int
) -> None:
    write(ledger, subject="Invoice")
    write(ledger, subject="ŻÓŁW")
    assert len(reader.ids(Query(text=text))) == found


def test_time_alone_changes_the_answer(ledger: Ledger, reader: Reader) -> None:
    write(ledger)
    ledger.append([fact(Kind.ACCEPTED, 1)], at(1))
    assert ledger.next_due() == at(25)
    assert ledger.refold_due(at(24)) == 0
    seen = reader.revision()
    assert ledger.refold_due(at(25)) == 1
    assert reader.changes(seen).letters == [1]
    assert reader.rows([1])[0].delivery is Delivery.SILENT


def test_somebody_unknown_among_several_opened(ledger: Ledger, reader: Reader) -> None:
    write(ledger, "a@example.org", "b@example.org", "c@example.org")
    ledger.append([fact(Kind.OPENED, 1, recipient=None, verdict="person")], at(2))
    [row] = reader.rows([1])
    assert (row.reading, row.summary) == (Reading.OPENED, "someone of 3: opened")


def test_a_report_without_a_letter_is_kept_as_unmatched(ledger: Ledger, reader: Reader) -> None:
    ledger.append([fact(Kind.FAILED, 1, message=None, recipient=None, raw=b"?")], at(1))
    assert [one.raw for one in reader.unmatched()] == [b"?"]


def test_an_account_comes_back_as_it_was(ledger: Ledger, reader: Reader) -> None:
    number = ledger.save_account(ACCOUNT, START)
    [stored] = reader.accounts()
    assert stored.id == number
    assert (stored.smtp, stored.imap, stored.policy) == (ACCOUNT.smtp, ACCOUNT.imap, ACCOUNT.policy)
    ledger.remove_account(number)
    assert reader.accounts() == []


def test_a_changed_policy_judges_silences_anew(ledger: Ledger, reader: Reader) -> None:
    number = ledger.save_account(ACCOUNT, START)
    write(ledger)
    ledger.append([fact(Kind.ACCEPTED, 1)], at(26))
    assert reader.rows([1])[0].delivery is Delivery.SILENT
    [stored] = reader.accounts()
    patient = Account(
        id=number, name="Work", address=stored.address, smtp=stored.smtp,
        policy=Policy(quiet_period=timedelta(hours=48)),
    )  # fmt: skip
    ledger.save_account(patient, at(26))
    assert reader.rows([1])[0].delivery is Delivery.ACCEPTED


def test_states_and_settings_are_kept(ledger: Ledger, reader: Reader) -> None:
    state = AccountState(account=1, part="sending", ok=False, words="Offline", way_out="Wait")
    ledger.keep_state(state)
    ledger.keep_setting("theme", "dark")
    assert reader.states() == [state]
    assert (reader.setting("theme"), reader.setting("other", "x")) == ("dark", "x")


def test_addresses_written_to_are_offered_latest_first(ledger: Ledger, reader: Reader) -> None:
    write(ledger, "Ann Lee <ann@example.org>")
    write(ledger, "anton@example.org", "bob@example.org")
    offered = [(one.name, one.address) for one in reader.proposals("an")]
    assert offered == [("", "anton@example.org"), ("Ann Lee", "ann@example.org")]
    assert reader.proposals("%") == []


def test_one_envelope_for_all_or_one_for_each(ledger: Ledger) -> None:
    ledger.save_account(ACCOUNT, START)
    write(ledger, "a@example.org", "b@example.org")
    write(ledger, "c@example.org", "d@example.org", individual=True)
    assert [one.recipients for one in ledger.outbox.due(1, at(99))] == [(1, 2), (3,), (4,)]


def test_the_outbox_knows_what_a_crash_left(ledger: Ledger) -> None:
    ledger.save_account(ACCOUNT, START)
    write(ledger, "a@example.org", "b@example.org", individual=True)
    with ledger.transaction():
        ledger.outbox.move(1, State.SENDING)
        ledger.outbox.move(2, State.SENDING)
        ledger.outbox.move(2, State.HANDING)
    assert ledger.outbox.due(1, at(99)) == []
    assert [one.id for one in ledger.outbox.interrupted(1)] == [2]
    assert ledger.outbox.interrupted(2) == []
    assert (ledger.outbox.requeue_begun(2), ledger.outbox.requeue_begun(1)) == (0, 1)
    assert [(one.id, one.attempts) for one in ledger.outbox.due(1, at(99))] == [(1, 1)]


def test_a_transaction_is_all_or_nothing(ledger: Ledger) -> None:
    write(ledger)
    before = ledger.last()

    def fails() -> None:
        with ledger.transaction():
            ledger.append([fact(Kind.ACCEPTED, 1)], at(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert ledger.last() == before


def test_whoever_listens_hears_each_change_once(tmp_path: Path) -> None:
    heard: list[int] = []
    ledger = Ledger(tmp_path / "heard.sqlite", heard.append)
    write(ledger)
    ledger.append([fact(Kind.ACCEPTED, 1)], at(1))
    ledger.append([fact(Kind.ACCEPTED, 1)], at(1))
    assert len(heard) == 2
    assert heard == sorted(set(heard))
    ledger.close()


KINDS = st.sampled_from([Kind.ACCEPTED, Kind.DELAYED, Kind.FAILED, Kind.DELIVERED, Kind.OPENED])
BATCHES = st.lists(
    st.lists(st.builds(fact, KINDS, st.integers(1, 90), recipient=st.sampled_from([1, 2, None]),
                       verdict=st.sampled_from(["person", "scanner"])), max_size=4),
    max_size=6,
)  # fmt: skip


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BATCHES)
def test_rebuilt_projections_equal_the_incremental_ones(
    tmp_path_factory: pytest.TempPathFactory, batches: list[list[Evidence]]
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("ledger") / "ledger.sqlite")
    write(ledger, "a@example.org", "b@example.org")
    for batch in batches:
        ledger.append(batch, at(100))
    incremental = _projections(ledger)
    ledger.rebuild(at(100))
    assert _projections(ledger) == incremental
    ledger.close()


def _projections(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    with ledger.transaction() as db:
        statuses = [tuple(row) for row in db.execute("SELECT * FROM statuses ORDER BY 1")]
        letters = [
            {**row, "revision": 0}.values() for row in map(dict, db.execute("SELECT * FROM list"))
        ]
        letters = sorted(map(tuple, letters))
    return [statuses, letters]


@pytest.mark.parametrize(
    ("folders", "found"), [(["INBOX"], ()), (["INBOX", "Bounces"], ("INBOX", "Bounces"))]
)
def test_an_account_of_an_earlier_version_begins_nothing_unasked(
    ledger: Ledger, folders: list[str], found: tuple[str, ...]
) -> None:
    number = ledger.save_account(ACCOUNT, START)
    with ledger.transaction() as db:
        row = db.execute("SELECT data FROM accounts").fetchone()
        old = {**json.loads(row["data"]), "folders": folders}
        for new in ("adopts", "copies", "filing"):
            del old[new]
        db.execute("UPDATE accounts SET data = ?", (json.dumps(old),))
    [account] = ledger.accounts()
    assert account == replace(ACCOUNT, id=number, folders=found, adopts=False, copies=False)
    ledger.save_account(replace(account, adopts=True), START)
    assert ledger.accounts()[0].adopts


def test_an_account_comes_back_as_it_was_kept(ledger: Ledger) -> None:
    whole = replace(ACCOUNT, filing=Filing(folder="Reports", seen=True, keywords=True))
    number = ledger.save_account(whole, START)
    assert ledger.accounts() == [replace(whole, id=number)]


def test_a_second_writer_is_told_so(ledger: Ledger) -> None:
    with pytest.raises(Trouble, match="already running"):
        Ledger(ledger.path)


def test_a_newer_ledger_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    before = path.read_bytes()
    with pytest.raises(Trouble, match="newer MailTracker"):
        Ledger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"this is no database at all" * 100, b"SQLite format 3\0" * 9])
def test_a_damaged_ledger_is_said_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=r"ledger\.sqlite") as caught:
        Ledger(path)
    assert "backup" in caught.value.way_out
    assert path.read_bytes() == content


def test_a_full_disk_loses_nothing_and_work_goes_on_after(ledger: Ledger) -> None:
    write(ledger)
    with ledger.transaction() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
    ledger._db.execute(f"PRAGMA max_page_count = {pages}")  # SQLite's own full disk
    big = fact(Kind.FAILED, 1, raw=b"x" * 100_000)
    with pytest.raises(Trouble, match="disk is full"):
        ledger.append([big], at(2))
    assert ledger.rows([1])[0].delivery is Delivery.CREATED
    ledger._db.execute("PRAGMA max_page_count = 1000000")
    assert len(ledger.append([big], at(2))) == 1


def test_an_older_ledger_is_backed_up_before_it_is_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.sqlite"
    ledger = Ledger(path)
    write(ledger)
    ledger.close()
    scripts = (*store.migrations(), "CREATE TABLE novelty (x INTEGER) STRICT;")
    monkeypatch.setattr(store, "migrations", lambda: scripts)
    ledger = Ledger(path)
    assert ledger.rows([1])[0].subject == "Offer"
    ledger.close()
    backup = tmp_path / f"ledger.v{len(scripts) - 1}.backup.sqlite"
    with sqlite3.connect(backup) as copy:
        assert copy.execute("SELECT subject FROM letters").fetchall() == [("Offer",)]
    copy.close()


def test_a_folder_that_cannot_be_made_is_the_worlds_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Trouble, match="cannot be made"):
        Ledger(tmp_path / "file" / "ledger.sqlite")


def test_a_file_that_goes_bad_while_it_is_read_is_trouble(ledger: Ledger) -> None:
    for number in range(50):
        write(ledger, f"ann{number}@example.org")
    ledger._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = ledger.path.stat().st_size
    with ledger.path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with closing(Reader(ledger.path)) as other, pytest.raises(Trouble, match="damaged"):
        other.ids(Query())


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda ledger: ledger.lookup.by_envid("e1"), "letters_envid"),
        (lambda ledger: ledger.lookup.by_message_id("1@me"), "letters_message_id"),
        (lambda ledger: ledger.failures(7), "evidence_failed"),
        (lambda ledger: ledger.last_batch(), "evidence_batch"),
        (lambda ledger: ledger.judgements_of("x"), "evidence_about"),
        (lambda ledger: ledger.unmatched_count(), "evidence_message"),
    ],
)
def test_what_is_looked_for_is_found_by_an_index(
    ledger: Ledger, ask: Callable[[Ledger], object], index: str
) -> None:
    asked: list[str] = []
    ledger._db.set_trace_callback(asked.append)
    assert not ask(ledger)
    ledger._db.set_trace_callback(None)
    plan = ledger._db.execute(f"EXPLAIN QUERY PLAN {asked[0]}").fetchall()
    assert index in str([row["detail"] for row in plan])


@pytest.mark.parametrize(
    "ask",
    [
        lambda outbox: outbox.next_due(1),
        lambda outbox: outbox.due(1, START),
        lambda outbox: outbox.waiting(1, 1),
        lambda outbox: outbox.unsent(1),
        lambda outbox: outbox.interrupted(1),
        lambda outbox: outbox.hasten(1, START),
        lambda outbox: outbox.requeue_begun(1),
    ],
)
def test_the_outbox_never_reads_what_has_left(
    ledger: Ledger, ask: Callable[[Outbox], object]
) -> None:
    asked: list[str] = []
    ledger._db.set_trace_callback(asked.append)
    ask(ledger.outbox)
    ledger._db.set_trace_callback(None)
    plan = ledger._db.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()
    steps = [row["detail"] for row in plan]
    assert "INDEX envelopes_" in str(steps)
    assert [one for one in steps if one.startswith("SCAN")] == []
