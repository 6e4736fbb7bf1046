"""Who fetched: the cases are data (verdict_cases.toml); here are the walk and what holds always."""

from __future__ import annotations

import random
import subprocess
import sys
import time
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailtracker_gui.domain.evidence import Verdict
from mailtracker_gui.domain.verdict import (
    CLICK,
    OPEN,
    Hit,
    judge,
    openings,
    packaged,
    read,
    rejudge,
)

HANDED_OFF = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TOLD = tomllib.loads((Path(__file__).parent / "verdict_cases.toml").read_text(encoding="utf-8"))
AGENTS, CASES = TOLD["agents"], TOLD["case"]
EXPECTED = ("verdict", "rule")
SOON = "burst-of-links"


def hit(after: float = 3600, kind: str = OPEN, agent: str = "chrome", **more: Any) -> Hit:
    at = HANDED_OFF + timedelta(seconds=after)
    return Hit(at=at, kind=kind, user_agent=AGENTS.get(agent, agent), **more)


def link(after: float, url: str, **more: Any) -> Hit:
    return hit(after, CLICK, url=url, **more)


def hits_of(case: dict[str, Any]) -> list[Hit]:
    return [
        hit(**{name: cell for name, cell in row.items() if name not in EXPECTED})
        for row in case["hits"]
    ]


def handed_off(case: dict[str, Any]) -> datetime | None:
    return HANDED_OFF if case.get("hand_off", True) else None


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["description"])
def test_cases(case: dict[str, Any]) -> None:
    told = rejudge(hits_of(case), handed_off(case), own=case.get("own", ()))
    expected = [tuple(row[name] for name in EXPECTED) for row in case["hits"]]
    assert [(one.verdict, one.rule) for one in told] == expected, case["source"]


def test_the_cases_are_many_and_each_says_where_it_is_from() -> None:
    assert len(CASES) >= 120
    assert all(case["source"] for case in CASES)
    assert {row["verdict"] for case in CASES for row in case["hits"]} == set(Verdict)


def test_every_rule_decides_some_case() -> None:
    told = {row["rule"] for case in CASES for row in case["hits"]}
    assert {rule.name for rule in packaged().rules} == told - {"no-rule"}


def test_every_rule_has_a_name_of_its_own_a_source_words_and_a_confidence() -> None:
    table = packaged()
    assert len({rule.name for rule in table.rules}) == len(table.rules)
    assert all(rule.source and rule.words and 0 < rule.confidence <= 1 for rule in table.rules)
    assert table.words(SOON) == "several links were followed at once, soon after delivery"
    assert table.words("of a table that is no more") == ""


def test_a_later_hit_makes_the_earlier_ones_a_scanners() -> None:
    first, second = link(60, "a"), link(61, "b")
    assert judge(first, HANDED_OFF).verdict is Verdict.PERSON
    assert judge(second, HANDED_OFF, [first]).verdict is Verdict.SCANNER
    assert {one.verdict for one in rejudge([first, second], HANDED_OFF)} == {Verdict.SCANNER}


def test_a_window_can_be_edited() -> None:
    table = read(
        "[burst]\nseconds = 0\n[[rule]]\nname = 'mine'\nsource = 'me'\n"
        "agent = 'Chrome'\nwithin = 10\nverdict = 'prefetch'\nconfidence = 0.5\n"
    )
    assert judge(hit(10), HANDED_OFF, table=table).rule == "mine"
    assert judge(hit(11), HANDED_OFF, table=table).verdict is Verdict.UNKNOWN


@given(st.text(max_size=300), st.text(max_size=40), st.sampled_from([OPEN, CLICK]))
def test_any_hit_gets_a_judgement(agent: str, address: str, kind: str) -> None:
    assert 0 <= judge(hit(kind=kind, agent=agent, address=address)).confidence <= 1


ANY = st.builds(
    hit,
    after=st.integers(-2, 40).map(lambda tenths: tenths / 2),
    kind=st.sampled_from([OPEN, CLICK, CLICK]),
    agent=st.sampled_from(["chrome", "firefox", "gmail", "apple", ""]),
    url=st.sampled_from("ab"),
    method=st.sampled_from(["GET", "GET", "GET", "HEAD"]),
    address=st.sampled_from(["198.51.100.20", "203.0.113.5", "2001:db8::5", "40.107.3.4", ""]),
)


@given(st.lists(ANY, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(hits: list[Hit], chance: random.Random) -> None:
    order = list(range(len(hits)))
    chance.shuffle(order)
    told = rejudge(hits, HANDED_OFF)
    assert rejudge([hits[number] for number in order], HANDED_OFF) == [told[one] for one in order]


times = st.lists(st.tuples(st.integers(0, 80), st.sampled_from("abc"), st.booleans()), max_size=12)


@given(times)
def test_bursts_are_what_a_plain_comparison_says(told: list[tuple[int, str, bool]]) -> None:
    hits = [link(60 + t / 10, url) if click else hit(60 + t / 10) for t, url, click in told]
    burst = {
        one
        for one, mine in enumerate(hits)
        for other in hits
        if mine.kind == other.kind == CLICK
        and mine.url != other.url
        and abs(mine.at - other.at) <= timedelta(seconds=2)
    }
    expected = [
        number in burst
        if mine.kind == CLICK
        else any(abs(mine.at - hits[other].at) <= timedelta(seconds=2) for other in burst)
        for number, mine in enumerate(hits)
    ]
    assert [one.rule == SOON for one in rejudge(hits, HANDED_OFF)] == expected


def test_ten_thousand_hits_are_judged_in_one_go() -> None:
    flood = [link(60 + number / 10_000, str(number % 3)) for number in range(10_000)]
    assert {one.rule for one in rejudge(flood, HANDED_OFF)} == {SOON}


def test_ten_thousand_opens_at_once_are_judged_in_one_go() -> None:
    flood = [hit(3600 + number / 10_000, address="203.0.113.5") for number in range(10_000)]
    begun = time.process_time()
    assert {one.rule for one in rejudge(flood, HANDED_OFF)} == {"browser"}
    assert time.process_time() - begun < 10  # a comparison of each with all takes minutes


PERSON, PROXY, PREFETCH = Verdict.PERSON, Verdict.PROXY, Verdict.PREFETCH


@pytest.mark.parametrize(
    ("story", "told", "expected"),
    [
        ("nothing", [], []),
        ("Yahoo's four tries", [(0, PROXY), (1, PROXY), (3, PROXY), (7, PROXY)], [0]),
        ("tries one after another", [(0, PROXY), (25, PROXY), (50, PROXY)], [0]),
        ("read again", [(0, PROXY), (31, PROXY)], [0, 31]),
        ("told in another order", [(3, PROXY), (0, PROXY)], [0]),
        ("a person's own program", [(0, PERSON), (4, PERSON)], [0, 4]),
        ("a machine's are none", [(0, PREFETCH), (1, PROXY)], [1]),
    ],
)
def test_openings(story: str, told: list[tuple[int, Verdict]], expected: list[int]) -> None:
    at = {seconds: HANDED_OFF + timedelta(seconds=seconds) for seconds in range(60)}
    found = openings([(at[seconds], verdict) for seconds, verdict in told], packaged().retry)
    assert found == [at[seconds] for seconds in expected], story


def test_the_edge_loads_no_heavy_library_to_judge() -> None:
    code = "import sys, mailtracker_gui.domain.verdict; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    outside = {name.partition(".")[0] for name in loaded} - sys.stdlib_module_names
    assert {name for name in outside if not name.startswith("_")} <= {
        "mailtracker_gui",
        "sitecustomize",
    }
