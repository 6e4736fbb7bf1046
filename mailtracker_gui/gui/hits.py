"""What the timeline says of hits on pixels and links, and of judgements on them.  Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.domain.verdict import packaged
from mailtracker_gui.gui.looks import VERDICTS
from mailtracker_gui.gui.words import moment

TITLES = {
    Kind.OPENED: {
        Verdict.PERSON: "Opened",
        Verdict.PROXY: "Opened",
        Verdict.PREFETCH: "Loaded by a machine",
        Verdict.SCANNER: "Loaded by a machine",
        Verdict.SELF: "Opened by you",
        Verdict.UNKNOWN: "Loaded",
    },
    Kind.CLICKED: {
        Verdict.PERSON: "Clicked",
        Verdict.PROXY: "Clicked",
        Verdict.PREFETCH: "Link fetched by a machine",
        Verdict.SCANNER: "Link fetched by a machine",
        Verdict.SELF: "Clicked by you",
        Verdict.UNKNOWN: "Link fetched",
    },
}
WHAT = {Kind.OPENED: "opening", Kind.CLICKED: "click"}


def title(hit: Evidence, verdict: Verdict | None) -> str:
    """Return the hit's name for a list; only a person's opening is called one."""
    what = TITLES[hit.kind]
    return what.get(verdict or Verdict.UNKNOWN, what[Verdict.UNKNOWN])


def basis(hit: Evidence, facts: Sequence[Evidence]) -> str:
    """Say who decided whose hit it was, by which rule, and how sure that is."""
    word = _latest(hit, facts)
    if word is None:
        return _by_rule(hit.details.get("verdict", ""), hit.details)
    if word.source is Source.USER:
        return f"You said: {_whose(word.details['judgement'])}."
    return _by_rule(word.details["judgement"], word.details)


def without_user(hit: Evidence, facts: Sequence[Evidence]) -> Verdict | None:
    """Return whose the rules say a hit is, where the user said something else; or None."""
    now = _latest(hit, facts)
    if now is None or now.source is not Source.USER:
        return None
    word = _latest(hit, [fact for fact in facts if fact.source is not Source.USER])
    ruled = word.details["judgement"] if word else hit.details.get("verdict", "")
    found = Verdict(ruled) if ruled in set(Verdict) else Verdict.UNKNOWN
    return None if found == now.details["judgement"] else found


def device(hit: Evidence) -> list[str]:
    """Return what the fetcher told of itself, verbatim, a line each."""
    told = [
        ("Link", hit.details.get("url", "")),
        ("Program", hit.details.get("user_agent", "")),
        ("From", hit.details.get("address", "")),
    ]
    return [f"{name}: {value}" for name, value in told if value]


def judgement(fact: Evidence, facts: Sequence[Evidence], now: datetime) -> str:
    """Return the sentence of a judgement: which hit, whose it was said to be, by whom."""
    about = next((one for one in facts if one.key == fact.details.get("about")), None)
    if about is None or about.kind not in HITS:
        return proof.sentence(fact)
    what = f"the {WHAT[about.kind]} of {moment(about.at, now)}"
    whose = _whose(fact.details.get("judgement", ""))
    if fact.source is Source.USER:
        return f"You said of {what}: {whose}."
    return f"With what came later, {what} was taken to be by {whose}{_rule(fact.details)}."


def _latest(hit: Evidence, facts: Sequence[Evidence]) -> Evidence | None:
    words = [
        fact
        for fact in facts
        if fact.kind is Kind.JUDGED
        and fact.details.get("about") == hit.key
        and fact.details.get("judgement") in set(Verdict)
    ]
    return max(words, key=lambda fact: (fact.at, fact.seq), default=None)


def _by_rule(verdict: str, details: Mapping[str, str]) -> str:
    return f"Taken to be by: {_whose(verdict)}{_rule(details)}."


def _rule(details: Mapping[str, str]) -> str:
    rule, confidence = details.get("rule", ""), details.get("confidence", "")
    if not rule or rule == "no-rule":
        return ""
    sure = f", {float(confidence):.0%} sure" if confidence else ""
    because = f", because {words}" if (words := packaged().words(rule)) else ""
    return f"{because} (rule “{rule}”{sure})"


def _whose(verdict: str) -> str:
    known = Verdict(verdict) if verdict in set(Verdict) else Verdict.UNKNOWN
    return VERDICTS[known].meaning
