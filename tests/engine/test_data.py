"""Forgetting is real, leaves statuses and blocks as they were, and asks nobody twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from mailtracker_gui.domain.account import Account
from mailtracker_gui.domain.contacts import Block, Note, Noted, Standing
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.judgements import Place
from mailtracker_gui.domain.privacy import Level
from mailtracker_gui.domain.rules import Rule, Section, Type
from mailtracker_gui.domain.status import Delivery, Reading
from mailtracker_gui.domain.trouble import Trouble
from mailtracker_gui.domain.verdict import Hit, Judgement
from mailtracker_gui.engine.data import LAST_CLEANED, Data
from mailtracker_gui.engine.preferences import Preferences
from mailtracker_gui.engine.profile import Profile
from mailtracker_gui.ledger.ledger import Ledger
from mailtracker_gui.ledger.rows import Query
from mailtracker_gui.server.store import Arrival, Store
from tests.gui import story

NOW = datetime(2026, 5, 12, 12, tzinfo=UTC)
OLD = NOW - timedelta(days=100)
NEW = NOW - timedelta(days=10)
AGENT, SECRET, SUBJECT = "Netscape/4.08-einmalig", "zebra-report-text", "The-quiet-subject"


@pytest.fixture(autouse=True)
def clock() -> object:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return Profile(tmp_path)


@pytest.fixture
async def ledger(profile: Profile) -> AsyncIterator[Ledger]:
    ledger = Ledger(profile.ledger)
    ledger.save_account(story.ACCOUNT, OLD)
    yield ledger
    ledger.close()


@pytest.fixture
def data(profile: Profile, ledger: Ledger) -> Data:
    async def save(account: Account) -> int:
        return ledger.save_account(account, NOW)

    async def forget(before: datetime) -> None:
        data.cut = before  # type: ignore[attr-defined]

    data = Data(profile, ledger, forget_hits=forget, save=save)
    return data


def letter(ledger: Ledger, at: datetime, to: str, *steps: story.Step, subject: str = "x") -> int:
    number = story.add(ledger, 1, at, (to,), subject, (steps,))
    story.gone(ledger, number)
    return number


def opened(agent: str = AGENT) -> story.Step:
    details = story.hit("person", "browser", "0.90", user_agent=agent, address="198.51.100.77")
    return (Kind.OPENED, 5, details)


def standing(ledger: Ledger, address: str) -> Standing:
    found = ledger.contact(address)
    assert found
    return found.standing


def bytes_of(folder: Path, name: str = "ledger") -> bytes:
    return b"".join(one.read_bytes() for one in folder.glob(f"{name}.sqlite*"))


def statuses(ledger: Ledger, *letters: int) -> list[tuple[Delivery, Reading]]:
    found = [ledger.letter(one) for one in letters]
    return [(one.recipients[0].status.delivery, one.recipients[0].status.reading)
            for one in found if one]  # fmt: skip


async def test_of_a_hit_goes_who_and_the_opening_stays(
    ledger: Ledger, data: Data, profile: Profile
) -> None:
    old = letter(ledger, OLD, "ann@example.net", story.TAKEN, opened())
    new = letter(ledger, NEW, "bob@example.net", story.TAKEN, opened("Later/1.0"))
    before = statuses(ledger, old, new)
    assert AGENT.encode() in bytes_of(profile.folder)
    assert await data.too_old({"hits": 30, "reports": 0}) == {"hits": 1}
    ledger.keep_setting("retention-hits", "30")
    assert await data.forget() == {"hits": 1}
    assert AGENT.encode() not in bytes_of(profile.folder)
    assert b"Later/1.0" in bytes_of(profile.folder)
    [hit] = [one for one in ledger.timeline(old) if one.kind is Kind.OPENED]
    assert dict(hit.details) == {
        "verdict": "person", "rule": "browser", "confidence": "0.90", "level": "pseudonymous",
    }  # fmt: skip
    ledger.rebuild(NOW)
    assert statuses(ledger, old, new) == before
    assert await data.too_old({"hits": 30}) == {"hits": 0}
    assert data.cut == NOW - timedelta(days=30)  # type: ignore[attr-defined]


async def test_of_a_report_goes_the_text_and_the_proof_stays(
    ledger: Ledger, data: Data, profile: Profile
) -> None:
    number = letter(ledger, OLD, "ann@example.net", story.TAKEN)
    [person] = ledger.letter(number).recipients  # type: ignore[union-attr]
    failed = Evidence(
        message=number, recipient=person.id, kind=Kind.FAILED, at=OLD, learnt=OLD,
        source=Source.DSN, key="mail:1:0", details={"reason": "user-unknown", "status": "5.1.1"},
        raw=f"{SECRET} ".encode() * 3000,
    )  # fmt: skip
    ledger.append([failed], NOW)
    ledger.keep_setting("retention-reports", "30")
    assert await data.forget() == {"reports": 1}
    assert SECRET.encode() not in bytes_of(profile.folder)
    assert statuses(ledger, number)[0][0] is Delivery.HARD_BOUNCE
    ledger.rebuild(NOW)
    assert statuses(ledger, number)[0][0] is Delivery.HARD_BOUNCE


async def test_letters_go_whole_and_blocked_addresses_stay_blocked(
    ledger: Ledger, data: Data, profile: Profile
) -> None:
    bounced = (Kind.FAILED, 1, {"reason": "user-unknown", "status": "5.1.1"})
    left = (Kind.UNSUBSCRIBED, 2, {})
    old = letter(ledger, OLD, "Zed <zed@gone.example>", story.TAKEN, bounced, subject=SUBJECT)
    letter(ledger, OLD, "leaver@gone.example", story.TAKEN, left)
    letter(ledger, OLD, "fine@gone.example", story.TAKEN, opened())
    waiting = story.wait(ledger, "For later", hours=48, now=NOW)
    new = letter(ledger, NEW, "bob@example.net", story.TAKEN, opened())
    ledger.tag([old], "Spring", NOW)
    loose = Evidence(
        message=None, recipient=None, kind=Kind.FAILED, at=OLD, learnt=OLD, source=Source.DSN,
        key="mail:2:0", details={"address": "loose@gone.example"}, raw=SECRET.encode(),
    )  # fmt: skip
    ledger.append([loose], NOW)
    before = statuses(ledger, new, waiting)
    assert standing(ledger, "zed@gone.example").block is Block.BOUNCED
    assert await data.too_old({"letters": 30}) == {"letters": 3}
    ledger.keep_setting("retention-letters", "30")
    assert await data.forget() == {"letters": 3}
    raw = bytes_of(profile.folder)
    for gone in (SUBJECT, SECRET, "fine@gone.example", "loose@gone.example", "Spring", "Zed"):
        assert gone.encode() not in raw, gone
    assert ledger.letter(old) is None
    assert ledger.unmatched_count() == 0
    for address, why in (("zed@", "Bounced address"), ("leaver@", "Unsubscribed")):
        found = standing(ledger, f"{address}gone.example")
        assert (found.block, found.words) == (Block.BY_HAND, why)
    assert statuses(ledger, new, waiting) == before
    ledger.rebuild(NOW)
    assert statuses(ledger, new, waiting) == before
    assert standing(ledger, "zed@gone.example").block is Block.BY_HAND
    assert not ledger._db.execute("PRAGMA foreign_key_check").fetchall()


async def test_a_report_that_was_given_to_a_letter_goes_with_either(
    ledger: Ledger, data: Data
) -> None:
    old = letter(ledger, OLD, "ann@example.net", story.TAKEN)
    new = letter(ledger, NEW, "bob@example.net", story.TAKEN)
    [ann] = ledger.letter(old).recipients  # type: ignore[union-attr]
    [bob] = ledger.letter(new).recipients  # type: ignore[union-attr]
    failed = Evidence(
        message=old, recipient=ann.id, kind=Kind.FAILED, at=OLD, learnt=OLD, source=Source.DSN,
        key="mail:3:0", details={"reason": "user-unknown", "status": "5.1.1"},
    )  # fmt: skip
    ledger.append([failed], NOW)
    placed = Evidence(
        message=new, recipient=bob.id, kind=Kind.JUDGED, at=NOW, learnt=NOW, source=Source.USER,
        key="judged:1", details={"about": "mail:3:0", "judgement": Place.BELONGS},
    )  # fmt: skip
    ledger.append([placed], NOW)
    assert statuses(ledger, new)[0][0] is Delivery.HARD_BOUNCE
    ledger.keep_setting("retention-letters", "30")
    await data.forget()
    assert ledger.letter(old) is None
    assert statuses(ledger, new)[0][0] is not Delivery.HARD_BOUNCE


async def test_of_many_letters_among_others_no_byte_stays(
    ledger: Ledger, data: Data, profile: Profile
) -> None:
    with ledger.transaction():
        for number in range(402):
            at, who = (NEW, "stays") if number % 3 else (OLD, "goes")
            letter(
                ledger, at, f"{who}{number * 7919 % 1000}@many.example", subject=f"{who}-{number}"
            )
    ledger.keep_setting("retention-letters", "30")
    assert await data.forget() == {"letters": 134}
    raw = bytes_of(profile.folder)
    assert b"goes" not in raw
    assert raw.count(b"stays-") > 268
    assert len(ledger.ids(Query())) == 268


async def test_the_file_is_written_anew_once_a_week_and_when_asked(
    ledger: Ledger, data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[bool] = []
    monkeypatch.setattr(ledger, "scrub", lambda *, whole: done.append(whole))
    ledger.keep_setting("retention-letters", "30")
    for day in (0, 1, 8):
        letter(ledger, OLD, f"d{day}@many.example")
        with time_machine.travel(NOW + timedelta(days=day), tick=False):
            await data.forget()
    letter(ledger, OLD, "asked@many.example")
    await data.keep_days({"letters": 30})
    assert done == [True, False, True, True]


async def test_nothing_is_forgotten_unasked(ledger: Ledger, data: Data) -> None:
    letter(ledger, OLD, "ann@example.net", story.TAKEN, opened())
    facts = ledger.last()
    assert await data.forget() == {}
    assert len(ledger.since(0)) == facts
    assert not hasattr(data, "cut")
    assert ledger.setting(LAST_CLEANED) == NOW.isoformat()


async def test_the_servers_file_forgets_the_bytes_too(tmp_path: Path) -> None:
    def arrival(at: datetime, agent: str) -> Arrival:
        return Arrival(
            account=1,
            letter=7,
            recipient=3,
            level=Level.FULL,
            hit=Hit(at=at, kind="open", user_agent=agent),
            judgement=Judgement(verdict=Verdict.PERSON, rule="browser", confidence=0.5),
        )

    store = Store(tmp_path / "tracker.sqlite")
    await store.keep(arrival(OLD, AGENT))
    await store.keep(arrival(NEW, "Later/1.0"))
    await store.forget(NOW - timedelta(days=30))
    raw = bytes_of(tmp_path, "tracker")
    assert AGENT.encode() not in raw
    assert b"Later/1.0" in raw
    await store.close()


async def test_weekly_backups_are_made_and_the_oldest_removed(
    ledger: Ledger, data: Data, profile: Profile
) -> None:
    ledger.keep_setting("backups-kept", "2")
    for week in range(3):
        with time_machine.travel(NOW + timedelta(weeks=week), tick=False):
            await data.back_up_weekly()
    assert [one.name for one in sorted(profile.backups.iterdir())] == [
        "weekly-2026-05-19-120000.zip", "weekly-2026-05-26-120000.zip",
    ]  # fmt: skip


async def test_a_profile_moves_without_letters_and_passwords(
    ledger: Ledger, data: Data, profile: Profile, tmp_path: Path
) -> None:
    letter(ledger, OLD, "ann@example.net", story.TAKEN, subject=SUBJECT)
    ledger.keep_setting("undo-seconds", "33")
    ledger.save_rule(Rule(section=Section.BODY, text="nope", type=Type.HARD))
    ledger.note("bob@example.net", Noted(note=Note.BLOCKED, at=OLD, words="on his word"))
    await data.export(tmp_path / "me.json")
    assert SUBJECT not in (tmp_path / "me.json").read_text()
    other = Ledger(tmp_path / "other" / "ledger.sqlite")
    Preferences(tmp_path / "other" / "settings.toml").settle(other)

    async def save(account: Account) -> int:
        return other.save_account(account, NOW)

    there = Data(Profile(tmp_path / "other"), other, forget_hits=lambda _: save, save=save)  # type: ignore[arg-type, return-value]
    taken = await there.take_in(tmp_path / "me.json")
    assert (taken.accounts, taken.rules, taken.notes) == (1, 1, 1)
    assert [one.address for one in other.accounts()] == [story.ACCOUNT.address]
    assert other.undo_seconds() == 33
    assert "undo_seconds = 33" in (tmp_path / "other" / "settings.toml").read_text()
    assert standing(other, "bob@example.net").words == "on his word"
    again = await there.take_in(tmp_path / "me.json")
    assert (again.accounts, again.rules, again.notes) == (0, 0, 0)
    other.close()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"format": "MailTracker profile", "version": 2}', "\ud800",
             '{"format": "MailTracker profile", "version": 1, "settings": {"undo-seconds": "x"}}'],
)  # fmt: skip
async def test_what_is_no_profile_is_refused(data: Data, tmp_path: Path, text: str) -> None:
    (tmp_path / "me.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(Trouble, match="no exported profile"):
        await data.take_in(tmp_path / "me.json")
