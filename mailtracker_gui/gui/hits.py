"""What the timeline says of hits on pixels and links, and of judgements on them.  Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from mailtracker_gui.domain import proof
from mailtracker_gui.domain.evidence import Evidence, Kind, Source, Verdict
from mailtracker_gui.domain.status import HITS
from mailtracker_gui.domain.verdict import packaged
from mailtracker_gui.gui.language import mark, t
from mailtracker_gui.gui.looks import VERDICTS
from mailtracker_gui.gui.words import moment

TITLES = {
    Kind.OPENED: {
        Verdict.PERSON: mark("Opened"),
        Verdict.PROXY: mark("Opened"),
        Verdict.PREFETCH: mark("Loaded by a machine"),
        Verdict.SCANNER: mark("Loaded by a machine"),
        Verdict.SELF: mark("Opened by you"),
        Verdict.UNKNOWN: mark("Loaded"),
    },
    Kind.CLICKED: {
        Verdict.PERSON: mark("Clicked"),
        Verdict.PROXY: mark("Clicked"),
        Verdict.PREFETCH: mark("Link fetched by a machine"),
        Verdict.SCANNER: mark("Link fetched by a machine"),
        Verdict.SELF: mark("Clicked by you"),
        Verdict.UNKNOWN: mark("Link fetched"),
    },
}
YOU_SAID = {
    Kind.OPENED: mark("You said of the opening of {moment}: {whose}."),
    Kind.CLICKED: mark("You said of the click of {moment}: {whose}."),
}
CAME_LATER = {
    Kind.OPENED: mark(
        "With what came later, the opening of {moment} was taken to be by {whose}{rule}."
    ),
    Kind.CLICKED: mark(
        "With what came later, the click of {moment} was taken to be by {whose}{rule}."
    ),
}


def title(hit: Evidence, verdict: Verdict | None) -> str:
    """Return the hit's name for a list; only a person's opening is called one."""
    what = TITLES[hit.kind]
    return t(what.get(verdict or Verdict.UNKNOWN, what[Verdict.UNKNOWN]))


def basis(hit: Evidence, facts: Sequence[Evidence]) -> str:
    """Say who decided whose hit it was, by which rule, and how sure that is."""
    word = _latest(hit, facts)
    if word is None:
        return _by_rule(hit.details.get("verdict", ""), hit.details)
    if word.source is Source.USER:
        return t("You said: {whose}.", whose=_whose(word.details["judgement"]))
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
        (t("Link"), hit.details.get("url", "")),
        (t("Program"), hit.details.get("user_agent", "")),
        (t("From"), hit.details.get("address", "")),
    ]
    return [f"{name}: {value}" for name, value in told if value]


def judgement(fact: Evidence, facts: Sequence[Evidence], now: datetime) -> str:
    """Return the sentence of a judgement: which hit, whose it was said to be, by whom."""
    about = next((one for one in facts if one.key == fact.details.get("about")), None)
    if about is None or about.kind not in HITS:
        return t(proof.sentence(fact))
    at, whose = moment(about.at, now), _whose(fact.details.get("judgement", ""))
    if fact.source is Source.USER:
        return t(YOU_SAID[about.kind], moment=at, whose=whose)
    return t(CAME_LATER[about.kind], moment=at, whose=whose, rule=_rule(fact.details))


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
    return t("Taken to be by: {whose}{rule}.", whose=_whose(verdict), rule=_rule(details))


def _rule(details: Mapping[str, str]) -> str:
    rule, confidence = details.get("rule", ""), details.get("confidence", "")
    if not rule or rule == "no-rule":
        return ""
    words = packaged().words(rule)
    because = t(", because {words}", words=t(words)) if words else ""
    if not confidence:
        return because + t(" (rule “{rule}”)", rule=rule)
    return because + t(" (rule “{rule}”, {sure:.0%} sure)", rule=rule, sure=float(confidence))


def _whose(verdict: str) -> str:
    known = Verdict(verdict) if verdict in set(Verdict) else Verdict.UNKNOWN
    return t(VERDICTS[known].meaning)
