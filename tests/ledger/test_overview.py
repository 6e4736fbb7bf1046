"""Numbers over many letters are what one would count by hand, before and after a rebuild."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mailtracker_gui.domain.account import Account, Server
from mailtracker_gui.domain.evidence import Kind
from mailtracker_gui.domain.message import Letter
from mailtracker_gui.domain.overview import BOUNCES, Behind, By, Counts, Measure, counts
from mailtracker_gui.domain.periods import Step, spans
from mailtracker_gui.domain.status import Status
from mailtracker_gui.ledger import overview_queries, store
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.reader import Reader
from mailtracker_gui.ledger.rows import LetterRow, RecipientRow
from tests.facts import START, at, fact

OUTCOMES = "SELECT * FROM outcomes ORDER BY recipient"
LATER = START + timedelta(days=90)
STEPS: tuple[tuple[Kind, dict[str, str]], ...] = (
    (Kind.ACCEPTED, {}),
    (Kind.DELIVERED, {}),
    (Kind.DELAYED, {}),
    (Kind.FAILED, {"reason": "user-unknown", "reply": "550 5.1.1 no such user"}),
    (Kind.FAILED, {"reason": "mailbox-full"}),
    (Kind.FAILED, {"reason": "spam-detected"}),
    (Kind.DROPPED, {}),
    (Kind.OPENED, {"verdict": "person"}),
    (Kind.OPENED, {"verdict": "prefetch"}),
    (Kind.CLICKED, {"verdict": "person"}),
    (Kind.REPLIED, {}),
    (Kind.COMPLAINED, {}),
    (Kind.UNSUBSCRIBED, {}),
)
Counted = tuple[LetterRow, RecipientRow]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Two accounts, 150 letters over ten weeks, and every fate."""
    ledger = Ledger(tmp_path_factory.mktemp("overview") / "ledger.sqlite")
    chance = random.Random(7)
    for name in ("work", "club"):
        server = Server(host="smtp.example.org", port=465, user="me")
        ledger.save_account(Account(name=name, address=f"{name}@example.org", smtp=server), START)
    for number in range(150):
        write(ledger, chance, number)
    ledger.rebuild(LATER)
    yield ledger
    ledger.close()


def write(ledger: Ledger, chance: random.Random, number: int) -> None:
    hours = number * 11.2
    letter = Letter(
        account=1 + number % 2,
        sender="me@example.org",
        to=tuple({f"p{chance.randrange(60)}@d{chance.randrange(5)}.example" for _ in range(3)}),
        subject=f"Offer {number % 3}",
        tag=("", "Spring", "Autumn")[number % 3],
    )
    made = ledger.add_letter(
        letter, message_id=f"{number}", envid=f"{number}", raw=b"", now=at(hours)
    )
    row = ledger.letter(made)
    assert row
    if number % 6 == 1:
        ledger.tag([made], "Second", at(hours))
    for one in row.recipients:
        for kind, told in chance.sample(STEPS, chance.randrange(4)):
            when = hours + chance.random() * 200
            key = f"{kind}:{one.id}:{when}"
            told_of = fact(kind, when, key=key, message=made, recipient=one.id, **told)
            ledger.append([told_of], at(when))


@pytest.fixture
def everyone(ledger: Ledger) -> list[Counted]:
    letters = [row for number in range(1, 151) if (row := ledger.letter(number))]
    return [(letter, one) for letter in letters for one in letter.recipients]


def by_hand(statuses: list[Status]) -> dict[Measure, int]:
    return {one: sum(counts(status, one) for status in statuses) for one in Measure}


def whole(found: Counts) -> dict[Measure, int]:
    return {one: found[one] for one in Measure}


def domain(one: RecipientRow) -> str:
    return one.address.rpartition("@")[2]


SCOPES: dict[str, tuple[Behind, Callable[[LetterRow, RecipientRow], bool]]] = {
    "all": (Behind(), lambda *_: True),
    "account": (Behind(account=2), lambda letter, _: letter.account == 2),
    "domain": (Behind(domain="d3.example"), lambda _, one: domain(one) == "d3.example"),
    "tag": (Behind(tag="spring"), lambda letter, _: "Spring" in letter.tags),
    "two tags": (Behind(tag="Second"), lambda letter, _: "Second" in letter.tags),
    "subject": (Behind(subject="Offer 2"), lambda letter, _: letter.subject == "Offer 2"),
    "period": (
        Behind(since=at(240), until=at(600)),
        lambda letter, _: at(240) <= letter.created < at(600),
    ),
}


@pytest.mark.parametrize("scope", SCOPES)
def test_numbers_are_what_one_counts_by_hand(
    ledger: Ledger, everyone: list[Counted], scope: str
) -> None:
    behind, fits = SCOPES[scope]
    statuses = [one.status for letter, one in everyone if fits(letter, one)]
    assert statuses
    assert whole(ledger.counts(behind)) == by_hand(statuses)


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("scope", ["all", "tag", "period"])
def test_behind_a_number_are_just_so_many(
    ledger: Ledger, everyone: list[Counted], scope: str, measure: Measure
) -> None:
    behind, fits = SCOPES[scope]
    expected = {
        one.id for letter, one in everyone if fits(letter, one) and counts(one.status, measure)
    }
    found = ledger.behind(replace(behind, measure=measure))
    assert (set(found), len(found)) == (expected, len(expected))


def test_many_come_in_pieces_and_in_order(
    ledger: Ledger, everyone: list[Counted], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(ledger.behind(Behind()))
    assert len(whole) == len(everyone)
    for piece in (1, 7, len(whole)):
        monkeypatch.setattr(overview_queries, "PIECE", piece)
        assert list(ledger.behind(Behind())) == whole


def test_days_add_up_to_the_period(ledger: Ledger) -> None:
    cut = spans(date(2026, 5, 1), date(2026, 8, 1), Step.WEEK, START.tzinfo)
    total = sum(ledger.over_time(Behind(), cut), Counts())
    assert whole(total) == whole(ledger.counts(Behind()))


def test_the_parts_of_each_kind_are_told_apart(ledger: Ledger, everyone: list[Counted]) -> None:
    names: dict[By, Callable[[LetterRow, RecipientRow], tuple[str, ...]]] = {
        By.ACCOUNT: lambda letter, _: (str(letter.account),),
        By.DOMAIN: lambda _, one: (domain(one),),
        By.TAG: lambda letter, _: letter.tags,
        By.SUBJECT: lambda letter, _: (letter.subject,),
    }
    for by, name in names.items():
        expected: dict[str, list[Status]] = {}
        for letter, one in everyone:
            for each in name(letter, one):
                expected.setdefault(each, []).append(one.status)
        found = ledger.shares(Behind(), by, 50)
        assert {one.name: whole(one.counts) for one in found} == {
            each: by_hand(statuses) for each, statuses in expected.items()
        }
        sizes = [one.recipients for one in found]
        assert sizes == sorted(map(len, expected.values()), reverse=True)


def test_reasons_are_those_of_the_bounces(ledger: Ledger, everyone: list[Counted]) -> None:
    bounced = [one.status.reason for _, one in everyone if one.status.delivery in BOUNCES]
    found = ledger.reasons(Behind())
    assert {one.reason: one.count for one in found} == {
        reason: bounced.count(reason) for reason in bounced
    }
    for one in found:
        assert len(ledger.behind(Behind(reason=one.reason, measure=one.measure))) == one.count


def test_the_median_is_the_middle_of_the_times_to_the_first_open(ledger: Ledger) -> None:
    found = ledger.openings(Behind())
    bins = [len(ledger.behind(Behind(opened_within=number))) for number in range(7)]
    assert list(found.bins) == bins
    assert sum(bins) > 10
    waits = sorted(one // 60 * 60 for one in _waits(ledger))
    assert found.median == waits[(len(waits) - 1) // 2]
    assert ledger.openings(Behind(domain="nobody.example")).median is None


def _waits(ledger: Ledger) -> list[int]:
    rows = ledger._db.execute("SELECT opened_after FROM outcomes WHERE opened_after IS NOT NULL")
    return [row[0] for row in rows]


def test_persons_say_whose_letter_it_was(ledger: Ledger) -> None:
    numbers = ledger.behind(Behind(measure=Measure.HARD))
    persons = ledger.persons(numbers)
    assert [one.recipient for one in persons] == list(numbers)
    assert {(one.reason, one.reply) for one in persons} == {
        ("user-unknown", "550 5.1.1 no such user")
    }
    assert [one.sent for one in persons] == sorted((one.sent for one in persons), reverse=True)


def test_a_rebuild_and_an_upgrade_make_what_was_kept_bit_by_bit(ledger: Ledger) -> None:
    kept = [tuple(row) for row in ledger._db.execute(OUTCOMES)]
    [script] = [one for one in store.migrations() if "CREATE TABLE outcomes" in one]
    with ledger.transaction() as db:
        db.execute("DELETE FROM outcomes")
        db.execute(script[script.index("INSERT INTO outcomes") :])
    upgraded = [tuple(row) for row in ledger._db.execute(OUTCOMES)]
    ledger.rebuild(LATER)
    assert kept == upgraded == [tuple(row) for row in ledger._db.execute(OUTCOMES)]


def test_each_new_fact_is_counted_at_once(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "ledger.sqlite")
    letter = Letter(account=1, sender="me@example.org", to=("ann@example.net",), subject="Offer")
    number = ledger.add_letter(letter, message_id="1", envid="1", raw=b"", now=START)
    assert ledger.counts(Behind())[Measure.WAITING] == 1
    for kind, measure in ((Kind.ACCEPTED, Measure.SILENT), (Kind.FAILED, Measure.HARD)):
        ledger.append([fact(kind, 1, message=number, reason="user-unknown")], at(1))
        assert ledger.counts(Behind())[measure] == 1
    ledger.append([fact(Kind.REPLIED, 2, message=number)], at(2))
    found = ledger.counts(Behind())
    assert (found[Measure.DELIVERED], found[Measure.HARD], found[Measure.REPLIED]) == (1, 0, 1)
    ledger.close()


def test_all_answers_are_of_one_moment(ledger: Ledger) -> None:
    reader = Reader(ledger.path)
    with reader.one_moment(), reader.one_moment():
        before = reader.counts(Behind())[Measure.SENT]
        write(ledger, random.Random(1), 150)
        assert reader.counts(Behind())[Measure.SENT] == before
    reader.close()
