"""What DNS says of the domains a letter goes between, in words for its author."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mailtracker_gui.domain.remarks import Remark, Weight
from mailtracker_gui.domain.saying import say

# A selector is its provider's to choose, so these are only the usual ones.
SELECTORS = (
    "default", "dkim", "mail", "google", "20230601", "selector1", "selector2", "s1", "s2", "k1",
    "k2", "k3", "fm1", "zoho", "zmail", "protonmail", "sig1", "ovhmo-selector-1", "s2048", "s1024",
    "1", "mxvault", "key1", "smtp", "dkim1",
)  # fmt: skip
# RFC 6761, RFC 6762 and what networks of one's own are called: no server on the Internet has them.
PRIVATE = frozenset(
    {"test", "example", "invalid", "localhost", "local", "internal", "home", "lan", "corp", "arpa"}
)
NO_RECORD = "{domain} has no {record} record."
NO_RECORDS = "{domain} has no SPF and no DMARC record."
SEVERAL = "{domain} has {count} SPF records, so none of them counts."
UNUSUAL = "There is no key under the usual names; your provider may use another."
DISTRUST = (
    "Gmail, Yahoo and Microsoft refuse such mail or take it for spam. Ask who runs your domain."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """What a sender's domain publishes.  None: nobody answered; empty: there is none."""

    spf: Sequence[str] | None = None
    dkim: Sequence[str] | None = None  # selectors with a key, of the usual ones
    dmarc: Sequence[str] | None = None


def public(domain: str) -> bool:
    """Whether DNS can know the domain."""
    labels = domain.rstrip(".").split(".")
    return len(labels) > 1 and labels[-1] not in PRIVATE and not domain.startswith("[")


def unreachable(domains: Iterable[str]) -> list[Remark]:
    """Say which domains take no mail: mostly a slip of the pen."""
    return [
        Remark(
            what=say("{domain} takes no mail.", domain=domain),
            why="DNS knows no mail server of it: the letter would bounce. Check the spelling.",
            weight=Weight.GRAVE,
            about=domain,
        )
        for domain in dict.fromkeys(domains)
    ]


def sender(domain: str, records: Records) -> list[Remark]:
    """Say what the sender's domain lacks for its mail to be trusted (RFC 7208, 6376, 7489)."""
    lacking = [
        name for name, found in (("SPF", records.spf), ("DMARC", records.dmarc)) if found == ()
    ]
    said = []
    if lacking:
        what = say(NO_RECORDS if len(lacking) > 1 else NO_RECORD, domain=domain, record=lacking[0])
        said.append(Remark(what=what, why=DISTRUST))
    if records.spf and len(records.spf) > 1:
        what = say(SEVERAL, domain=domain, count=len(records.spf))
        said.append(Remark(what=what, why=DISTRUST))
    if records.dkim == ():
        what = say("Whether mail of {domain} is signed (DKIM) is not known.", domain=domain)
        said.append(Remark(what=what, why=UNUSUAL, weight=Weight.FORECAST))
    return said


def spf(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the SPF records among a domain's texts (RFC 7208 section 4.5)."""
    return tuple(
        one for one in texts if one.lower() == "v=spf1" or one.lower().startswith("v=spf1 ")
    )


def dmarc(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in texts if one.replace(" ", "").lower().startswith("v=dmarc1"))
